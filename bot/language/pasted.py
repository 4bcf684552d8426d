"""Is a posted text an article, or chatter, a story of one's own, code, a manual, rules.

Signs are counted per 100 words and weighed. The weights were set on invented texts (tests/data/pastes), the threshold
on half of a news corpus and of the documentation of a machine's packages. On the other half 117 of 120 articles are
found, and 1 of 300 manuals and licences is taken for one.
"""

import re
from dataclasses import dataclass

from bot.language.clean import Cleaned, cleaned

_FEWEST_WORDS = 90
_LONG_PARAGRAPH = 18
_QUOTE_WORDS = 3
_ENOUGH = 5.5
_REPORTING_WORDS = """
said says saying told tells announced reported reports stated confirmed denied added warned argued argues claimed claims
according spokesman spokeswoman spokesperson asked testified insisted accused urged noted acknowledged alleged estimated
criticised criticized praised vowed pledged predicted interview statement quoted wrote writes
"""
_CIVIC_WORDS = """
government minister ministry president parliament senate senator congress council councillor mayor governor police court
judge officials official election elections vote voters voted campaign party union company companies firm shares market
bank economy economic budget tax taxes law bill policy military army war troops attack killed injured hospital hospitals
agency authority authorities department committee commission researchers study scientists university professor industry
residents city town county province national federal state public workers strike protest protesters rights treaty
sanctions embassy ambassador prime opposition leader leaders ministers prosecutors lawyers charged trial ruling school
schools percent inflation investment investors million billion coalition reform democracy citizens climate crisis report
"""
_DATES = re.compile(
    r"\b(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday|(?:19|20)\d\d"
    r"|(?:last|this|next) (?:week|month|year|spring|summer|autumn|winter))\b"
    r"|\bmay \d|\d may\b",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d[\d,.]{0,14} ?(?:%|percent|per cent|million|billion)|[$€£]\d")
_DATELINE = re.compile(
    r"[A-Z][A-Z .'’-]{2,30}(?:, [^—–-]{2,30})?(?:\([A-Za-z ]+\) )? ?[—–-]|.{3,40}\([A-Z][A-Za-z]+\) ?[—–-]"
)
_QUOTED = re.compile(r"[“\"][^“”\"\n]{2,900}(?:[”\"]|$)|‘[^‘’\n]{12,600}’(?!\w)", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_INNER_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
_FIRST_PERSON = re.compile(r"\b(?:i|me|my|mine|myself|i[’']\w+)\b", re.IGNORECASE)
_SECOND_PERSON = re.compile(r"\b(?:you|your|yours|yourself|you[’']\w+|ya|ur)\b", re.IGNORECASE)
_CHAT = re.compile(
    r"\b(?:lol|lmao|lmfao|tbh|imo|imho|idk|btw|omg|wtf|gonna|wanna|kinda|dude|guys|yeah|haha)\b|!!|\?!|:[a-z_]{2,20}:"
)
_CODE = re.compile(
    r"\b\w+\(\)|\b[^\W_]+_\w"
    r"|\b[a-z]+[A-Z]\w|::|->|=>|[=!]=|[{};`]|</?\w+|\$\w*[A-Z_]{2,}|--\w+"
    r"|\b(?:def|import|return|const|var|null|async|npm|pip|sudo|api|json|config|parameters?|default|install\w*|plugin|command|file|files|folder|click)\b"
)
_LOG_LINE = re.compile(r"^\W?\d{1,4}[-:/.]\d\d[-:/.\d]*[T \]]|^\[[\w: .-]+\] ", re.MULTILINE)
_LIST_LINE = re.compile(r"^(?:[-*•·+–]|\d{1,2}[.)]|[a-z]\))\s", re.MULTILINE)
_ORDERS = re.compile(
    r"(?:^|[.!?] )(?:do not|don[’']t|no |please|never|always|be |use |add|fixed|fix|improved|changed|removed|stir|mix"
    r"|heat|bake|preheat|pour|serve|chop|make sure|keep|open|run|set|see|note|go to|select|press|enter)\b",
    re.IGNORECASE | re.MULTILINE,
)
_TURN = re.compile(r"^(?:Q|A|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}|[A-Z ]{3,30}): ", re.MULTILINE)
_QUESTION = re.compile(r"^.{12,240}\?$", re.MULTILINE)
_TURNS_OF_AN_INTERVIEW = 3
_REPORTING = frozenset(_REPORTING_WORDS.split())
_CIVIC = frozenset(_CIVIC_WORDS.split())


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for and against an article; rates are per 100 words, shares from 0 to 1."""

    reporting: float
    civic: float
    dates: float
    names: float
    quotes: float
    headed: float
    prose: float
    first_person: float
    second_person: float
    chat: float
    code: float
    orders: float
    lists: float

    @property
    def score(self) -> float:
        """Return the weighed sum; more is more like an article."""
        return (
            1.2 * min(self.reporting, 2.5)
            + 0.8 * min(self.civic, 4)
            + 0.8 * min(self.dates, 2)
            + 0.25 * min(self.names, 8)
            + 0.8 * min(self.quotes, 1.5)
            + self.headed
            + 2 * self.prose
            - 0.7 * max(self.first_person - 0.7, 0)
            - 0.8 * self.second_person
            - 2 * self.chat
            - 0.6 * max(self.code - 0.4, 0)
            - 1.2 * max(self.orders - 0.4, 0)
            - 4 * self.lists
        )


def is_article(posted: str) -> bool:
    """Return whether a posted text, once cleaned, is an article of at least 90 words."""
    clean = cleaned(posted)
    if len(_WORD.findall(clean.text)) < _FEWEST_WORDS:
        return False
    return signs(clean).score >= _ENOUGH


def signs(clean: Cleaned) -> Signs:
    """Return the signs in a cleaned text that has words."""
    paragraphs = [span.of(clean.text) for span in clean.paragraphs]
    text = "\n".join(paragraphs)
    words = [word.casefold() for word in _WORD.findall(text)]
    outside = _QUOTED.sub(" ", text)
    per_100 = 100 / max(len(words), 1)
    # In an interview the persons speak for themselves, without quotation marks.
    personal = per_100 * (0.25 if _is_interview(text) else 1)
    return Signs(
        reporting=per_100 * sum(word in _REPORTING for word in words),
        civic=per_100 * sum(word in _CIVIC for word in words),
        dates=per_100 * (_count(_DATES, text) + _count(_FIGURES, text)),
        names=per_100 * _count(_INNER_CAPITAL, text),
        quotes=per_100 * sum(len(quote.split()) >= _QUOTE_WORDS for quote in _QUOTED.findall(text)),
        headed=(clean.title is not None) * 0.5 + (clean.byline is not None) + bool(_DATELINE.match(text)),
        prose=_share_in_long_paragraphs(paragraphs),
        first_person=personal * _count(_FIRST_PERSON, outside),
        second_person=personal * _count(_SECOND_PERSON, outside),
        chat=per_100 * _count(_CHAT, outside),
        code=per_100 * (_count(_CODE, outside) + 3 * _count(_LOG_LINE, text)),
        orders=per_100 * _count(_ORDERS, outside),
        lists=_count(_LIST_LINE, text) / max(len(paragraphs), 1),
    )


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))


def _is_interview(text: str) -> bool:
    return _count(_TURN, text) + _count(_QUESTION, text) >= _TURNS_OF_AN_INTERVIEW


def _share_in_long_paragraphs(paragraphs: list[str]) -> float:
    lengths = [len(paragraph.split()) for paragraph in paragraphs]
    return sum(length for length in lengths if length >= _LONG_PARAGRAPH) / max(sum(lengths), 1)
