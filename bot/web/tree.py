"""A page's bytes as a tree that is safe to walk.

Some pages cost an extractor minutes: one tag with 30,000 attributes 12.6 s, 100,000 links 6.3 s; nesting beyond a few
hundred loses text (measured with trafilatura 2.3 on two cores). Real articles come nowhere near the limits below. What
slips through ends at the worker's time limit.
"""

import re
from collections.abc import Iterator

from lxml.etree import LxmlError, iterwalk
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from bot.web.decode import decoded
from bot.web.trouble import no_article, unreadable

_MOST_ATTRIBUTES = 500
_MOST_LINKS = 8_000
_MOST_ELEMENTS = 150_000
_DEEPEST = 250
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_XML_HEAD = re.compile(r"^\s*<\?xml[^>]*\?>")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")  # what XML does not allow, and DEL
_UNSEEN = ("script", "style", "noscript", "template")
_MAY_HIDE_AT_FIRST = frozenset({"html", "body", "main", "article"})  # a page's program shows them once it runs


def page_tree(body: bytes, charset: str | None) -> HtmlElement:
    """Return the page's root element; raise `PasteInstead` if it is built to break readers, or is no page."""
    source = _XML_HEAD.sub("", decoded(body, charset), count=1)
    if any(found.group().count("=") > _MOST_ATTRIBUTES for found in _LONG_TAG.finditer(source)):
        raise unreadable()
    try:
        root = document_fromstring(source, parser=HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True))
    except (LxmlError, ValueError) as error:
        raise no_article() from error
    _refuse_monsters(root)
    _drop_controls(root)
    _drop_hidden(root)
    return root


def seen_text(root: HtmlElement) -> str:
    """Return the text of the page's body that a browser would show, menus and all, in one line."""
    return " ".join(" ".join(_pieces(root)).split())


def _refuse_monsters(root: HtmlElement) -> None:
    links = 0
    for count, element in enumerate(root.iter("*")):
        links += element.tag == "a"
        if count > _MOST_ELEMENTS or links > _MOST_LINKS or len(element.attrib) > _MOST_ATTRIBUTES:
            raise unreadable()
    if _depth(root) > _DEEPEST:
        raise unreadable()


def _depth(root: HtmlElement) -> int:
    """Return how many elements stand inside one another at most, without recursion."""
    deepest, level = 0, [root]
    while level:
        deepest += 1
        if deepest > _DEEPEST:
            break
        level = [child for element in level for child in element]
    return deepest


def _drop_hidden(root: HtmlElement) -> None:
    """Take out what the page itself hides from its readers: an instruction hidden there is not the article's."""
    hidden = [
        element
        for element in root.iter("*")
        if element.tag not in _MAY_HIDE_AT_FIRST
        and ("hidden" in element.attrib or _HIDDEN_STYLE.search(element.get("style", "")))
    ]
    for element in hidden:
        if element.getparent() is not None:
            element.drop_tree()


def _drop_controls(root: HtmlElement) -> None:
    """Make each control character a blank: lxml reads them, but breaks when an extractor writes them back."""
    for element in root.iter("*"):
        if element.text and _CONTROL.search(element.text):
            element.text = _CONTROL.sub(" ", element.text)
        if element.tail and _CONTROL.search(element.tail):
            element.tail = _CONTROL.sub(" ", element.tail)
        for name, value in element.attrib.items():
            if _CONTROL.search(value):
                element.attrib[name] = _CONTROL.sub(" ", value)


def _pieces(root: HtmlElement) -> Iterator[str]:
    skipped = 0
    body = root.find("body")
    for event, element in iterwalk(root if body is None else body, events=("start", "end")):
        unseen = element.tag in _UNSEEN
        if event == "start":
            skipped += unseen
            if not skipped and element.text:
                yield element.text
        else:
            skipped -= unseen
            if not skipped and element.tail:
                yield element.tail
