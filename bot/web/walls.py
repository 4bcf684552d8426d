"""What stands between a page and its article: a paywall, a cookie question, a robot check, or no article at all.

Phrases count only where there is little text: under 1,200 characters they gave no false alarm on 1,171 benchmark pages.
"""

from collections.abc import Callable

from yarl import URL

from bot.domain.errors import SaysoError
from bot.web.head import Head
from bot.web.trouble import (
    consent_wall,
    for_status,
    home_page,
    needs_javascript,
    no_article,
    paywall,
    robot_check,
)

_LITTLE_TEXT = 1_200
_MISSING = 404

# Lengths in UTF-8 bytes: a Chinese or Russian article then counts for about as much as an English one.
_RUNNING_PARAGRAPH = 80
_LEAST_RUNNING_TEXT = 450
_LEAST_BESIDE_GOODS = 1_500  # below it, the text of a shop or film page is only a description
_MOST_LIST_LINES = 0.45
_LEAST_LIST = 8
_SENTENCE_ENDS = (".", "!", "?", "”", "’", '"', "'", "»", "…", ")", "。", "！", "？", "」", "؟", "।")

_ROBOT = (
    "checking if the site connection is secure",
    "checking your browser before",
    "verify you are human",
    "verify you are a human",
    "verifying you are human",
    "confirm you are human",
    "enable javascript and cookies to continue",
    "needs to review the security of your connection",
    "complete the security check to access",
    "unusual traffic from your",
    "are you a robot",
    "you have been blocked",
    "press & hold to confirm",
)
_CONSENT = (
    "before you continue to",
    "we use cookies",
    "uses cookies and",
    "accept all cookies",
    "accept cookies to continue",
    "we value your privacy",
    "we care about your privacy",
    "our partners store and/or access information",
    "manage your privacy settings",
    "consent to the use of cookies",
)
_JAVASCRIPT = (
    "enable javascript",
    "javascript is disabled",
    "javascript is not enabled",
    "javascript is required",
    "requires javascript",
    "turn on javascript",
    "without javascript",
)
_MISSING_PAGE = (
    "page not found",
    "page you are looking for",
    "page you requested could not be found",
    "page can't be found",
    "page can’t be found",
    "page cannot be found",
    "page no longer exists",
)
_PAYWALL = (
    "subscribe to continue",
    "subscribe to keep reading",
    "subscribe to read",
    "subscribe now to read",
    "to continue reading this article",
    "to continue reading, ",
    "to read the full article",
    "to read the full story",
    "to read this article in full",
    "to unlock this article",
    "this article is for subscribers",
    "this article is only available to subscribers",
    "this article is available to subscribers",
    "this content is for subscribers",
    "this content is for members",
    "this story is for subscribers",
    "exclusive to subscribers",
    "sign in to continue reading",
    "log in to continue reading",
    "register to continue reading",
    "you have reached your limit of free articles",
    "you've reached your limit of free articles",
    "your free articles",
)
_WALLS: tuple[tuple[tuple[str, ...], Callable[[], SaysoError]], ...] = (
    (_ROBOT, robot_check),
    (_MISSING_PAGE, lambda: for_status(_MISSING)),
    (_CONSENT, consent_wall),
    (_JAVASCRIPT, needs_javascript),
)


def obstacle(head: Head, paragraphs: tuple[str, ...], shown: str) -> SaysoError | None:
    """Return why these paragraphs are not one article, or None if they are.

    `shown` is all that the page shows, menus and notes to browsers without JavaScript included.
    """
    text = "\n".join(paragraphs)
    if not head.free:
        return paywall()
    if len(text) < _LITTLE_TEXT:
        wall = _wall_in(text) or (paywall() if _names(shown, _PAYWALL) else None)
        if wall is not None:
            return wall
    if _running_text(paragraphs) < _LEAST_RUNNING_TEXT:
        return _wall_in(shown) or no_article()
    return _other_page(head, paragraphs)


def _wall_in(text: str) -> SaysoError | None:
    return next((error() for phrases, error in _WALLS if _names(text, phrases)), None)


def _names(text: str, phrases: tuple[str, ...]) -> bool:
    lowered = text.lower()
    return any(phrase in lowered for phrase in phrases)


def _other_page(head: Head, paragraphs: tuple[str, ...]) -> SaysoError | None:
    if head.article:
        return None
    if head.url is not None and URL(head.url).path.rstrip("/") in {"", "/index.html"}:
        return home_page()
    if head.other and _running_text(paragraphs) < _LEAST_BESIDE_GOODS:
        return no_article()
    lines = sum(not _runs(paragraph) for paragraph in paragraphs)
    is_list = len(paragraphs) >= _LEAST_LIST and lines > _MOST_LIST_LINES * len(paragraphs)
    return no_article() if is_list else None


def _running_text(paragraphs: tuple[str, ...]) -> int:
    return sum(len(paragraph.encode()) for paragraph in paragraphs if _runs(paragraph))


def _runs(paragraph: str) -> bool:
    return len(paragraph.encode()) >= _RUNNING_PARAGRAPH and paragraph.endswith(_SENTENCE_ENDS)
