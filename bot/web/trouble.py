"""What is wrong with a page, in words that whoever posted it can act on."""

from http import HTTPStatus

from bot.domain.errors import NotAnArticle, NothingToRead, PasteInstead, SaysoError, TryLater

_GONE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
_CLOSED = frozenset(
    {
        HTTPStatus.UNAUTHORIZED,
        HTTPStatus.PAYMENT_REQUIRED,
        HTTPStatus.FORBIDDEN,
        HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS,
    }
)
_BUSY = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS})
_NO_TEXT = ("image/", "video/", "audio/", "font/", "application/zip", "application/gzip", "application/x-7z", "model/")


def for_status(status: int) -> SaysoError:
    """Return the error for a status that came without a page."""
    reason = f"status_{status}"
    if status in _GONE:
        return PasteInstead(
            f"The page does not exist any more ({status}). If you have the text, paste it here.", reason=reason
        )
    if status in _CLOSED:
        return PasteInstead(
            f"The site does not show this page to Sayso ({status}). If you can read it, paste the text here.",
            reason=reason,
        )
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return _later("The site asks for a pause (429).", reason)
    if status in _BUSY or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return _later(f"The site has trouble of its own ({status}).", reason)
    return PasteInstead(
        f"The site answered without a page ({status}). If you can read it, paste the text here.", reason=reason
    )


def for_type(content_type: str) -> SaysoError:
    """Return the error for a content type that holds no article."""
    if content_type.startswith(_NO_TEXT):
        return NothingToRead("This link leads to a file without text, not to an article.", reason="type_no_text")
    return PasteInstead(
        "This link leads to a kind of file that Sayso does not read. If it holds an article, paste the text here.",
        reason="type_unknown",
    )


def slow_site() -> TryLater:
    """Return the error for a site that did not answer within the time budget."""
    return _later("The site took too long to answer.", "timeout")


def unknown_site() -> TryLater:
    """Return the error for a host name that nobody knows, now or at all."""
    return _later("The site's name could not be found; check the link for typos.", "dns")


def broken_connection() -> TryLater:
    """Return the error for a connection that was refused or broke."""
    return _later("The connection to the site broke.", "connection")


def too_big() -> PasteInstead:
    """Return the error for a page over the size limit."""
    return PasteInstead("The page is too big to read. Paste the article's text here instead.", reason="too_big")


def endless_redirects() -> PasteInstead:
    """Return the error for a page that only ever sends its visitor on."""
    return PasteInstead(
        "The site keeps sending Sayso on without showing the page. If you can read it, paste the text here.",
        reason="redirects",
    )


def bad_certificate() -> PasteInstead:
    """Return the error for a site that cannot prove who it is."""
    return PasteInstead(
        "The site's security certificate is not valid, so Sayso does not open it. If you have the text, paste it here.",
        reason="certificate",
    )


def unreadable() -> PasteInstead:
    """Return the error for an answer that is broken or built so that it cannot be taken apart safely."""
    return PasteInstead(
        "The page is built in a way that Sayso cannot read. If you can read it, paste the text here.",
        reason="unreadable",
    )


def paywall() -> PasteInstead:
    """Return the error for a page that shows its text to subscribers only."""
    return PasteInstead(
        "The article is behind a paywall. If you can read it, paste the text here.", reason="wall_payment"
    )


def consent_wall() -> PasteInstead:
    """Return the error for a page that shows a cookie question instead of its text."""
    return PasteInstead(
        "The site shows only its cookie question, not the article. If you can read it, paste the text here.",
        reason="wall_consent",
    )


def robot_check() -> PasteInstead:
    """Return the error for a page that asks its visitor to prove to be human."""
    return PasteInstead(
        "The site lets only human visitors in. If you can read the page, paste the text here.", reason="wall_robot"
    )


def needs_javascript() -> PasteInstead:
    """Return the error for a page whose text appears only once its program runs."""
    return PasteInstead(
        "The page needs JavaScript to show its text, which Sayso does not run. Paste the text here instead.",
        reason="wall_javascript",
    )


def no_article() -> NotAnArticle:
    """Return the error for a page of links, goods or films."""
    return NotAnArticle(
        "This page does not look like one article. If it holds one, paste the text here.", reason="not_an_article"
    )


def home_page() -> NotAnArticle:
    """Return the error for a site's front page."""
    return NotAnArticle(
        "This is the site's front page, not one article. Post the link of the article itself.", reason="home_page"
    )


def _later(what: str, reason: str) -> TryLater:
    advice = "Post the link again in some minutes, or paste the text here."
    return TryLater(f"{what} {advice}", reason=reason, what=what)
