"""Words joined by hyphens ("short-sighted"), which the parser takes apart, and which of them judge."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bot.language.parse.tokens import Token

_MOST: Final = 5
"""Words in one: "once-in-a-lifetime" has four."""
_JUDGING: Final = """
all-important back-breaking bare-faced blood-curdling blood-soaked blood-thirsty bone-headed breath-taking cack-handed
clear-cut clear-eyed co-operative cutting-edge dog-eat-dog down-to-earth dyed-in-the-wool earth-shattering
eye-catching eye-opening eye-watering far-fetched far-reaching feel-good first-class first-rate foul-mouthed
game-changing god-awful god-given good-for-nothing good-looking good-natured ground-breaking gut-wrenching
hair-raising ham-fisted hand-wringing hard-core hard-hitting hard-nosed hard-won hard-working heart-breaking
heart-rending heart-stopping heart-warming heart-wrenching heaven-sent heavy-handed high-flying high-risk high-stakes
holier-than-thou hum-drum jaw-dropping keen-eyed knee-jerk lack-lustre laid-back larger-than-life law-abiding
life-affirming life-changing light-fingered light-handed long-overdue long-suffering long-winded low-rent low-risk
mean-spirited mind-bending mind-blowing mind-boggling mind-numbing money-grabbing money-grubbing much-loved
much-maligned much-needed nail-biting namby-pamby name-calling no-brainer no-good no-lose no-nonsense no-win
off-putting old-fashioned once-in-a-lifetime one-dimensional one-sided one-trick out-of-control out-of-date
out-of-touch penny-pinching pie-in-the-sky power-crazed power-hungry public-spirited rabble-rousing razor-sharp
red-hot right-on rip-off risk-free rock-bottom rock-solid rough-and-ready run-down run-of-the-mill scare-mongering
second-rate self-centered self-centred self-congratulatory self-defeating self-deluded self-evident self-important
self-indulgent self-inflicted self-interested self-righteous self-satisfied self-seeking self-serving shame-faced
sharp-tongued short-changed short-lived short-term sky-high slap-dash smoke-and-mirrors so-called soft-spoken
soul-crushing soul-destroying soul-searching spine-chilling spine-tingling state-of-the-art stomach-churning
straight-talking strait-laced strong-willed sub-par super-human sure-footed thick-skinned thin-skinned third-rate
thought-provoking time-honored time-honoured time-tested time-wasting tip-top tone-deaf tongue-in-cheek top-class
top-heavy top-notch tried-and-tested tried-and-true two-bit two-edged two-faced ultra-modern unheard-of vain-glorious
wide-ranging win-win world-beating world-class world-weary worn-out
"""
JUDGING: Final = frozenset(_JUDGING.split())
"""Joined words that praise, blame or weigh."""
_JUDGING_SHAPE: Final = re.compile(
    r"ill-\w{4,}|half-(?:baked|cocked|hearted|truth|witted|measure)\w*|(?:all|far)-too-\w+"
    r"|over-\w{4,}(?:ed|ing|ous|y)|under-(?:funded|rated|whelming|valued|appreciated)"
    r"|well-(?:\w+-out|crafted|deserved|done|earned|intentioned|judged|made|meaning|rounded|run|spoken|played|written)"
    r"|badly-\w+|poorly-\w+|\w+-(?:faced|hearted|headed|minded|sighted|souled|spirited|tempered|witted|wrenching)"
    r"|\w+-(?:worthy|mongering|bashing|grabbing)|not-so-\w+|less-than-\w+|wrong-\w+|no-go|once-great"
)
"""How they are made: "ill-conceived", "big-hearted", "well-thought-out"."""
_PLAIN_WORDS: Final = "bald-headed bare-headed masked-faced red-faced red-headed"
_PLAIN: Final = frozenset(_PLAIN_WORDS.split())
_JOINED: Final = re.compile(r"[-‐‑]")


def hyphened(token: Token) -> str:
    """Return the whole of a word joined by hyphens that a token is part of, in small letters; "" if there are none."""
    first, last = token, token
    while (
        first.i
        and not first.is_sent_start
        and _joins(before := first.nbor(-1), first)
        and token.i - first.i < 2 * _MOST
    ):
        first = before
    end = len(token.doc) - 1
    while (
        last.i < end and _joins(last, after := last.nbor()) and not after.is_sent_start and last.i - token.i < 2 * _MOST
    ):
        last = after
    if first.i == last.i and not _JOINED.search(token.text):
        return ""
    words = token.doc[first.i : last.i + 1].text.lower()
    return _JOINED.sub("-", words)


def judges_joined(token: Token) -> bool:
    """Return whether a token is part of a joined word that judges."""
    word = hyphened(token)
    return word in JUDGING or (word not in _PLAIN and bool(_JUDGING_SHAPE.fullmatch(word)))


def _joins(left: Token, right: Token) -> bool:
    """Return whether nothing but a hyphen stands between two tokens."""
    return not left.whitespace_ and bool(_JOINED.fullmatch(left.text) or _JOINED.fullmatch(right.text))
