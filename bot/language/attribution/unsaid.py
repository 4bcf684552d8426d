"""Reporting verbs under which nothing was said: nobody spoke, it was only supposed, or somebody kept silent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.language.attribution.cues import HEARINGS
from bot.language.attribution.issuers import SUBJECTS

if TYPE_CHECKING:
    from bot.language.parse.tokens import Token

_NOBODY: Final = frozenset({"nobody", "no-one", "none", "no"})
_NEVER: Final = frozenset({"never", "not", "n't", "n’t", "hardly", "scarcely"})
_SILENT: Final = frozenset({"decline", "refuse", "fail", "forget", "neglect", "avoid", "omit"})
"""What stands over "to say" where nothing was said."""
_NAMING: Final = frozenset({"called", "dubbed", "entitled", "known", "labeled", "labelled", "nicknamed", "titled"})
_SUPPOSING: Final = frozenset({"if", "unless", "lest"})


def is_hollow(verb: Token) -> bool:
    """Return whether no one said anything: "nobody told them that …"."""
    return _is_nobodys(verb)


def is_heard(verb: Token) -> bool:
    """Return whether a court heard it, from whomever: "The jury heard that …"."""
    if verb.lemma_ != "hear":
        return False
    subjects = (child.lemma_.lower() for child in verb.children if child.dep_ == "nsubj")
    told = any(child.dep_ == "ccomp" for child in verb.children)
    return told and not HEARINGS.isdisjoint(subjects)


def is_unsaid(verb: Token) -> bool:
    """Return whether somebody did not say it, was only asked, or is only supposed to have said it."""
    return _is_negated(verb) or _is_withheld(verb) or _is_supposed(verb) or is_put(verb)


def _is_nobodys(verb: Token) -> bool:
    subjects = (child for child in verb.children if child.dep_ in SUBJECTS)
    return any(token.lower_ in _NOBODY for head in subjects for token in (head, *head.lefts))


def is_a_name(verb: Token) -> bool:
    """Return whether the verb only tells what something is called: "a park called “Holm Field”", "so-called"."""
    if verb.lower_ not in _NAMING or verb.tag_ == "VBD":
        return False
    if verb.i and verb.nbor(-1).text == "-":
        return True
    by_nobody = not any(child.dep_ in {"aux", "agent", "ccomp", "xcomp"} for child in verb.children)
    return by_nobody and verb.dep_ in {"acl", "relcl", "amod"}


def _is_negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" and child.lower_ in _NEVER for child in verb.children)


def _is_withheld(verb: Token) -> bool:
    """Return whether it hangs on a refusal: "declined to say", "would not be drawn into saying"."""
    over = verb.head
    return verb.dep_ == "xcomp" and over.i < verb.i and (over.lemma_ in _SILENT or _is_negated(over))


def _is_supposed(verb: Token) -> bool:
    """Return whether it is a condition: "if she said", "had she said"."""
    if any(child.dep_ == "mark" and child.lower_ in _SUPPOSING for child in verb.children):
        return True
    first = next(iter(verb.lefts), None)
    if first is None or first.dep_ != "aux" or first.lower_ not in {"had", "should", "were"}:
        return False
    return verb.dep_ != "ROOT" and any(each.dep_ in SUBJECTS and each.i > first.i for each in verb.lefts)


def is_put(verb: Token) -> bool:
    """Return whether it is a question put to somebody: "Asked whether he would resign, the minister left"."""
    put = verb.lemma_ == "ask" and (verb.tag_ == "VBN" or (verb.tag_ == "VBD" and verb.dep_ == "advcl"))
    return put and not any(child.dep_ in {*SUBJECTS, "aux", "auxpass"} for child in verb.children)
