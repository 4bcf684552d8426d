"""Everything that can go wrong, named by who can do something about it.

    SaysoError
    ├── OperatorMustFix          a token, an intent, a path, a setting: said at start, exit code 2
    ├── ModeratorMustAllow       Discord refuses Sayso something in a channel: said to the moderators
    ├── PostGone                 the post was deleted meanwhile: nobody waits for an answer
    ├── MemberCanHelp            the article cannot be read this way: said under the post, with what to do
    │   ├── PasteInstead         the page keeps its text from us (paywall, dead link, JavaScript, too big, refused)
    │   ├── NotAnArticle         there is text, and it is not an article
    │   │   └── NothingToRead    an image, a film, a programme: left alone where nobody asked
    │   ├── UnsupportedFile      a file of a kind, size or state that cannot be read
    │   └── UnsupportedLanguage  an article in a language that Sayso does not read yet
    ├── ModelFailed              no usable answer of a model: the embedded analyst answers, and the reply says so
    │   ├── ModelUnavailable     down, busy or too slow: the same request may work later
    │   ├── ModelRejected        wrong key, address, model or quota: the operator must act before anything works
    │   ├── ModelRefused         the model declines this article
    │   ├── ModelUnusable        an answer came, but cut short or not of the asked shape
    │   └── OverBudget           today's dollars are spent
    ├── TryLater                 the other side is busy or down: the same request may work in some minutes
    └── WorkFailed               this one article broke or stalled its worker: the next one will work

Each message is one or two plain sentences for the person named above; `reason` is a short stable code for logs, exit
messages and counts.
"""


class SaysoError(Exception):
    """Base of all errors that Sayso raises on purpose."""

    def __init__(self, message: str, *, reason: str) -> None:
        super().__init__(message)
        self.message = message
        self.reason = reason

    def __reduce__(self) -> tuple[object, ...]:
        """Keep `reason` when the error crosses from a worker process."""
        return (_rebuilt, (type(self), self.message, self.reason))


class OperatorMustFix(SaysoError):
    """A setting, a token, an intent or a path is wrong; nothing works until whoever runs Sayso changes it."""


class ModeratorMustAllow(SaysoError):
    """Discord refuses something that a moderator can allow."""


class PostGone(SaysoError):
    """The post was deleted before its answer was ready; nobody waits for one."""


class MemberCanHelp(SaysoError):
    """This article cannot be read this way; whoever posted it can post it another way."""


class PasteInstead(MemberCanHelp):
    """The page keeps its text from us; pasting the text helps."""


class NotAnArticle(MemberCanHelp):
    """There is text, and it is not an article."""


class NothingToRead(NotAnArticle):
    """There is no text at all (an image, a film); nobody expects an answer where they did not ask for one."""


class UnsupportedFile(MemberCanHelp):
    """A file of a kind, size or state that cannot be read."""


class UnsupportedLanguage(MemberCanHelp):
    """The article is in a language that Sayso does not read yet."""


class ModelFailed(SaysoError):
    """A model gave no usable answer; the embedded analyst answers instead."""


class ModelUnavailable(ModelFailed):
    """The model is down, busy or too slow; the same request may work later."""


class ModelRejected(ModelFailed):
    """The endpoint takes no such request: a wrong key, address or model, or no quota left."""


class ModelRefused(ModelFailed):
    """The model declines to answer for this article."""


class ModelUnusable(ModelFailed):
    """An answer came, but cut short or not of the asked shape."""


class OverBudget(ModelFailed):
    """Today's dollars are spent; tomorrow there are new ones."""


class TryLater(SaysoError):
    """The other side is busy or down; the same request may work in some minutes.

    `what` is the message without advice to try again, for when Sayso does that itself.
    """

    def __init__(self, message: str, *, reason: str, what: str | None = None) -> None:
        super().__init__(message, reason=reason)
        self.what = what or message

    def __reduce__(self) -> tuple[object, ...]:
        """Keep both when the error crosses from a worker process."""
        return (_try_later, (self.message, self.reason, self.what))


class WorkFailed(SaysoError):
    """This article broke or stalled its worker process; others are not affected."""


def _rebuilt(kind: type[SaysoError], message: str, reason: str) -> SaysoError:
    return kind(message, reason=reason)


def _try_later(message: str, reason: str, what: str) -> TryLater:
    return TryLater(message, reason=reason, what=what)
