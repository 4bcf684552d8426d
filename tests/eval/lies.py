"""Lies in the words: one word or figure of an honest point replaced, so that its evidence no longer supports it."""

import re
from collections.abc import Iterable, Iterator

from bot.language.parse.tokens import Span as Stretch
from bot.language.parse.tokens import Token
from tests.eval.opposites import OPPOSITES
from tests.eval.rows import Row

FIGURE = re.compile(r"(?<![\d.,])\d+(?:,\d{3})*(?:\.\d+)?(?!\d|[.,]\d|st\b|nd\b|rd\b|th\b|s\b)")
WRITTEN = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
VALUE = {word: number for number, word in enumerate(WRITTEN, 2)} | TENS
FRACTIONS = {"half": "a quarter", "third": "quarter", "quarter": "third", "fifth": "sixth", "tenth": "fifth"}
NUMBER_WORD = re.compile(
    rf"\b(?:{'|'.join(sorted(VALUE, key=len, reverse=True))})\b(?!-| (?:third|fourth|quarter|fifth|tenth)s)",
    re.IGNORECASE,
)
MARKED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|‘[^’]*(?:’\w[^’]*)*’")
YEARS = range(1500, 2101)
FOREIGN = {
    "PERSON": ("Tobias Wetherall", "Irma Quist", "Gareth Osei", "Delia Marchetti"),
    "GPE": ("Brannock", "Zelmira", "Kuopola", "Trevask"),
    "ORG": ("Halcyon Freight", "Bexley Union", "Morrow Institute", "Castor Group"),
    "NORP": ("Bolivian", "Estonian", "Kenyan", "Maltese"),
}
LOOKS_LIKE = {"LOC": "GPE", "FAC": "GPE"}
TITLES = re.compile(
    r"^(?:the|Dr|Mr|Mrs|Ms|Judge|Mayor|President|Prime Minister|Minister|Professor|Colonel)\.? ", re.IGNORECASE
)
STAND_INS = {
    "NN": "mistake", "NNS": "mistakes", "JJ": "strange", "RB": "rarely", "VB": "forget", "VBD": "forgot",
    "VBN": "forgotten", "VBP": "forget", "VBZ": "forgets", "VBG": "forgetting",
}  # fmt: skip
HEDGES: tuple[tuple[str, str], ...] = (
    (r"\b(?:may|might|could)\b(?! (?:not|have|only|do)\b)", "will"),
    (r"\b(?:may|might|could) have\b", "had"),
    (r"\b(?:probably|perhaps|possibly|reportedly|apparently|allegedly) ", ""),
    (r"\b(?:appear|seem)s to\b", "is certain to"),
    (r"\b(?:appear|seem)ed to\b", "was certain to"),
    (r"(?<!not )\b(?:expected|likely) to\b", "certain to"),
    (r"\bnot likely to\b", "certain not to"),
    (r"\bunlikely to\b", "certain not to"),
    (r"\bpossible\b", "certain"),
    (r"\bsuggested\b", "proved"),
    (r"\bsuggest(s?)\b", r"prove\1"),
    (r"\bbelieves?( that)?\b", r"can prove\1"),
    (r"\balleges\b", "proves"),
    (r"\bhope[sd]? to\b", "will"),
    (r"\bat least |\bup to |\bas much as |\bno fewer than ", ""),
)
HEDGED = re.compile(
    r"\b(?:may|might|could|should|probably|perhaps|possibly|reportedly|apparently|alleg\w+|appear\w*|seem\w*|expect\w*"
    r"|(?:un)?likely|possible|suggest\w*|believ\w+|hope[sd]?|predict\w*|estimat\w+|at least|up to|as much as)\b",
    re.IGNORECASE,
)
SET_PHRASE = re.compile(
    r"-\s?<|<\w+>-|\bno <(?:longer|more)>|\bas <(?:late|early|long|short)>|<short> of|<(?:late|early)> (?:husband|wife)"
    r"|\b(?:an?|another) <different>|<(?:leaves?|left)> (?:\w+ )?(?:open|alone)"
)
"""Where a word does not mean itself, its opposite is no lie: "no longer", "short of", "her late husband"."""
BOUND = re.compile(r"\bat least|\bup to|\bas much as|\bno fewer than")


def number_new(row: Row) -> str | None:
    """Return the point with a figure that stands nowhere in the article."""
    taken = values(row.article) | values(row.point)
    for found in _numbers(row.point):
        return _replaced(row.point, found, _fresh(found.group(), taken, 1 + row.pick(4)))
    fraction = re.search(r"\b(?:half|third|quarter|fifth|tenth)\b(?= of| less| more)", row.point)
    if fraction is None or FRACTIONS[fraction.group()].split()[-1] in row.grounds or values(row.grounds):
        return None
    return _replaced(row.point, fraction, FRACTIONS[fraction.group()])


def number_moved(row: Row) -> str | None:
    """Return the point with a figure that stands elsewhere in the article, of the same sort."""
    taken = values(row.grounds) | values(row.point)
    for found in _numbers(row.point):
        for other in _numbers(row.elsewhere):
            if _alike(found.group(), other.group()) and value(other.group()) not in taken:
                return _replaced(row.point, found, _cased(other.group(), like=found.group()))
    return None


def values(text: str) -> set[float]:
    """Return the numbers of a text, in figures or in words."""
    return {value(found.group()) for found in (*FIGURE.finditer(text), *NUMBER_WORD.finditer(text))}


def value(figure: str) -> float:
    """Return what a figure or a number word is worth."""
    word = figure.lower()
    return float(VALUE[word] if word in VALUE else word.replace(",", ""))


def name_new(row: Row) -> str | None:
    """Return the point with a name that the article does not have."""
    for name in names(row.said.doc.ents):
        foreign = FOREIGN[_sort(name)]
        return _renamed(row.point, name, foreign[row.pick(len(foreign))])
    return None


def name_moved(row: Row) -> str | None:
    """Return the point with a name of the same sort from elsewhere in the article."""
    here = row.grounds + row.point
    for name in names(row.said.doc.ents):
        for other in names(row.whole.doc.ents):
            if "\n" not in row.article[: other.start_char]:
                continue  # in a headline every word looks like a name
            if _sort(other) == _sort(name) and not any(word in here for word in _bare(other).split()):
                return _renamed(row.point, name, _bare(other))
    return None


def quote_altered(row: Row) -> str | None:
    """Return the point with one word inside quotation marks changed."""
    for marks in MARKED.finditer(row.point):
        inside = [token for token in row.said.doc if marks.start() < token.idx < marks.end() - len(token)]
        for token in reversed(inside):
            other = STAND_INS.get(token.tag_)
            if other and len(token) > 3 and token.text.islower() and other not in row.grounds:
                return put(row.point, token, other)
    return None


def hedge_dropped(row: Row) -> str | None:
    """Return the point with "may" made "will", and so on."""
    bounds = BOUND.search(row.grounds) is not None
    for pattern, certain in HEDGES:
        found = re.search(pattern, _unquoted(row.point))
        if found is None or (BOUND.search(found.group()) and not bounds) or not HEDGED.search(row.grounds):
            continue
        changed = row.point[: found.start()] + found.expand(certain) + row.point[found.end() :]
        return changed[:1].upper() + changed[1:]
    return None


def antonym(row: Row) -> str | None:
    """Return the point with a word turned into its opposite."""
    own = _unquoted(row.point)
    for token in row.said.doc:
        other = _opposite(token)
        if other is None or own[token.idx : token.idx + len(token)] != token.text or not _means_it(token):
            continue
        if re.search(rf"\b{other}\b", row.grounds + " " + row.point) is None:
            return put(row.point, token, other)
    return None


def _opposite(token: Token) -> str | None:
    if token.text == "cut" and token.tag_ in {"VBD", "VBN"}:
        return "raised"
    if token.text == "dropped" and not any(child.dep_ in {"dobj", "auxpass"} for child in token.children):
        return {"VBD": "rose", "VBN": "risen"}.get(token.tag_)
    return OPPOSITES.get(token.text)


def _behind(token: Token) -> str:
    return token.doc.text[token.idx + len(token) :][:12]


def _means_it(token: Token) -> bool:
    """Return whether a word is not a part of a phrase or of a comparison, where its opposite would be no lie."""
    if token.dep_ in {"prt", "compound", "aux"} or token.text in {"close", "last", "right", "back"}:
        return False
    if SET_PHRASE.search(f"{token.doc[max(0, token.i - 2) : token.i].text} <{token.text}>{_behind(token)}"):
        return False
    if token.pos_ == "NOUN":
        return token.text in {"rise", "fall", "increase", "decrease", "north", "south", "east", "west"}
    if token.text in {"more", "fewer", "up", "down"}:
        return (
            token.head.pos_ not in {"ADJ", "ADV", "VERB"}
            and token.i > 0
            and token.nbor(-1).text not in {"once", "any", "no"}
        )
    return token.pos_ in {"VERB", "ADJ", "ADV", "ADP", "PRON"}


def names(entities: Iterable[Stretch]) -> Iterator[Stretch]:
    """Yield the names of people, places and bodies, which all are written as names."""
    for entity in entities:
        if _sort(entity) in FOREIGN and entity.root.pos_ == "PROPN" and _bare(entity)[:1].isupper():
            yield entity


def put(text: str, token: Token, other: str) -> str:
    """Return the text with a token replaced."""
    return text[: token.idx] + other + text[token.idx + len(token) :]


def _sort(entity: Stretch) -> str:
    return LOOKS_LIKE.get(entity.label_, entity.label_)


def _bare(entity: Stretch) -> str:
    return TITLES.sub("", re.sub(r"['’]s?$", "", entity.text.strip())).strip()


def _renamed(text: str, name: Stretch, other: str) -> str:
    start = name.start_char + name.text.index(_bare(name))
    return text[:start] + other + text[start + len(_bare(name)) :]


def _unquoted(text: str) -> str:
    return MARKED.sub(lambda marks: " " * len(marks.group()), text)


def _numbers(text: str) -> Iterator[re.Match[str]]:
    own = _unquoted(text)
    yield from sorted((*FIGURE.finditer(own), *NUMBER_WORD.finditer(own)), key=re.Match.start)


def _alike(one: str, other: str) -> bool:
    if one[0].isdigit() != other[0].isdigit():
        return False
    return _is_year(one) == _is_year(other)


def _is_year(figure: str) -> bool:
    return figure.isdigit() and int(figure) in YEARS


def _fresh(figure: str, taken: set[float], step: int) -> str:
    """Return a figure of the same shape worth something else."""
    if figure.lower() in VALUE:
        others = [word for word in VALUE if VALUE[word] not in taken]
        other = others[(VALUE[figure.lower()] + step) % len(others)]
        return _cased(other, like=figure)
    whole, dot, rest = figure.rpartition(".") if "." in figure else (figure, "", "")
    number = int(whole.replace(",", ""))
    while True:
        number += step
        changed = (f"{number:,}" if "," in whole else str(number)) + dot + rest
        if value(changed) not in taken:
            return changed


def _cased(word: str, *, like: str) -> str:
    return word.capitalize() if like[0].isupper() else word.lower()


def _replaced(text: str, found: re.Match[str], other: str) -> str:
    return text[: found.start()] + other + text[found.end() :]
