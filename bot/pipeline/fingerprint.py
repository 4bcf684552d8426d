"""Tells whether two articles are the same to an analyst."""

import hashlib
import json
from urllib.parse import urlsplit

from bot.domain.article import Article


def fingerprint(article: Article) -> str:
    """Return a hash of all that an analysis rests on: the same for the same article, another after any edit.

    An address alone does not say so: a page edited after its first analysis must not be answered with quotes of
    before. Of the address itself only host and path count (an opinion column, a publisher's own site); its query
    differs from one member's share to the next.
    """
    known = (
        article.text,
        [(each.start, each.end) for each in article.paragraphs],
        article.headline and (article.headline.start, article.headline.end),
        (article.title, article.byline, article.site, article.published, article.section),
        [(each.at.start, each.at.end, each.url) for each in article.links],
        article.cut and (article.cut.read, article.cut.whole),
        _host_and_path(article.url or ""),
    )
    return hashlib.sha256(json.dumps(known).encode()).hexdigest()


def _host_and_path(url: str) -> tuple[str, str]:
    try:
        address = urlsplit(url)
    except ValueError:  # such as http://[
        return url, ""
    return address.netloc, address.path
