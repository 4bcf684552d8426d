"""Who made the article itself: its publisher and its authors are no sources of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bot.domain.analysis import Maker
from bot.language.links import site_of
from bot.language.sources.naming import bare

if TYPE_CHECKING:
    from bot.domain.article import Article

_BETWEEN: Final = re.compile(r",| and | & |;|\|")
_BY: Final = re.compile(r"^by\s+", re.IGNORECASE)
_ITSELF: Final = re.compile(r"(?:this|our) (?:newspaper|paper|magazine|website|site|publication|outlet)", re.IGNORECASE)


def maker_of(name: str, article: Article) -> Maker | None:
    """Return what somebody of this name did for the article, None for anybody else."""
    called = bare(name)
    if called in {bare(_BY.sub("", author.strip())) for author in _BETWEEN.split(article.byline or "")} - {""}:
        return Maker.AUTHOR
    publisher = bool(article.site) and called == bare(article.site or "")
    if publisher or _ITSELF.fullmatch(name) or (article.url and _letters(called) == _letters_of_host(article.url)):
        return Maker.PUBLISHER
    return None


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name))


def _letters_of_host(url: str) -> str:
    return _letters(site_of(url).partition(".")[0])
