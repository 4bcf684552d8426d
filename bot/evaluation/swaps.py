"""Who people are, swapped: consistent exchanges of names, genders, parties and nationalities in an article.

Each swap returns edits of the text, in order. An article with the edits made keeps its meaning but for who is who.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bot.domain.analysis import Quote
from bot.domain.article import Article
from bot.domain.span import Span
from bot.language.parse import Parse, parsed
from bot.language.parse.tokens import Token

Edit = tuple[Span, str]
Swap = Callable[[Parse], tuple[Edit, ...]]

_MEN = """
Adam Alan Aldo Alex Anton Barack Ben Bernie Bill Bo Bob Brad Brage Brian Charles Charlie Chris Christopher Corey Craig
Dan David Dennis Donald Douglas Ed Eric Gary George Glenn Hal Harry Henrik Howard Jack Jake James Jason Jeb Jeff Jim
Jon Joren John Joseph Josh Karl Kevin Leif Marco Matt Michael Mike Mitt Newt Nick Nils Odd Patrick Paul Per Peter Phil
Rand Richard Rick Robert Rolf Ronald Roy Scott Sean Steve Steven Sten Tad Ted Tim Tobias Tom Vidar William Yusuf
"""
_WOMEN = """
Agnes Amara Alice Angela Anne Barbara Beate Beatrice Berit Bertha Brenda Carla Carly Carol Catherine Chloe Christine
Dagny Deborah Diana Dilys Donna Dora Doris Edda Elaine Elizabeth Ellen Emma Frances Gloria Greta Hanne Helen Hillary
Ilse Ina Ines Irene Jane Janet Jennifer Joan Judith Julia Kaia Karen Katie Kathleen Laura Lena Linda Loretta Lucy Maja
Margaret Maria Marie Marit Martha Mary Maud Mina Nancy Nora Norma Oda Olga Paula Petra Phyllis Rachel Rita Ruth Sarah
Sharon Siri Sonia Susan Tora Vera Wendy Yara Zoe
"""
MEN = tuple(_MEN.split())
WOMEN = tuple(_WOMEN.split())
_ALSO_FIRST = frozenset(("Dean", "Graham", "Grant", "Mark", "Ryan"))
"""Surnames that are also first names: which of the two stands alone in a text cannot be told."""
SPARE_SURNAME = "Barlow"  # for an article with one person in it

_RANKS = "Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Sen. Senator Mayor Judge Minister Governor Gov. Rep. President Inspector"
_PERSON = re.compile(
    rf"\b({'|'.join(MEN + WOMEN)}) (?:[A-Z]\. )?([A-Z][a-z]+(?:[-’'][A-Z][a-z]+)?)\b(?![’'][A-Z])",
)
_RANKED = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, _RANKS.split()))}) ([A-Z][a-z]+)\b(?! [A-Z])")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*\.?")

_PEOPLES = """
American:Canadian Russian:German Mexican:Italian Iranian:Australian Syrian:Belgian Iraqi:Pakistani Israeli:Somali
Cuban:Norwegian
"""
_COUNTRIES = """
British:French Chinese:Japanese America:Canada Russia:Germany Mexico:Italy Iran:Australia Syria:Belgium Britain:France
China:Japan Iraq:Pakistan Israel:Somalia Cuba:Norway London:Paris Moscow:Berlin
"""
_PARTIES = """
Republicans:Democrats liberal:conservative liberals:conservatives Liberal:Conservative Liberals:Conservatives
left-wing:right-wing Labour:Tory
"""
_GENDERS = """
he:she himself:herself man:woman men:women boy:girl boys:girls father:mother fathers:mothers son:daughter
sons:daughters brother:sister brothers:sisters husband:wife uncle:aunt nephew:niece dad:mum grandfather:grandmother
spokesman:spokeswoman spokesmen:spokeswomen chairman:chairwoman congressman:congresswoman businessman:businesswoman
businessmen:businesswomen policeman:policewoman councilman:councilwoman king:queen prince:princess gentleman:lady
gentlemen:ladies widower:widow Mr:Ms Mr.:Ms.
"""


def _both_ways(table: str) -> dict[str, str]:
    pairs = [pair.split(":") for pair in table.split()]
    return {one: other for left, right in pairs for one, other in ((left, right), (right, left))}


_PEOPLE_PLURALS = {f"{one}s": f"{other}s" for one, other in _both_ways(_PEOPLES).items()}
NATIONALITIES = _both_ways(_PEOPLES) | _PEOPLE_PLURALS | _both_ways(_COUNTRIES)
PARTIES = _both_ways(_PARTIES)
GENDERS = (
    _both_ways(_GENDERS)
    | {"Mrs": "Mr", "Mrs.": "Mr.", "hers": "his"}
    | dict(zip(MEN, WOMEN, strict=False))
    | dict(zip(WOMEN, MEN, strict=False))
)


@dataclass(frozen=True, slots=True)
class Swapped:
    """An article with edits made, and where its old characters stand in it."""

    article: Article
    edits: tuple[Edit, ...]

    def now(self, span: Span) -> Span:
        """Return where a stretch of the old text stands in the new one."""
        return Span(*(_moved(self.edits, offset) for offset in (span.start, span.end)))


def swapped(article: Article, edits: tuple[Edit, ...]) -> Swapped:
    """Return the article with the edits made, its paragraphs and headline moved along."""
    pieces, at = [], 0
    for span, words in edits:
        pieces += [article.text[at : span.start], words]
        at = span.end
    text = "".join((*pieces, article.text[at:]))
    where = Swapped(article, edits)
    headline = where.now(article.headline) if article.headline else None
    new = replace(
        article,
        text=text,
        paragraphs=tuple(map(where.now, article.paragraphs)),
        headline=headline,
        title=headline.of(text) if headline else article.title,
        origin=None,
    )
    return Swapped(new, edits)


def names(parse: Parse) -> tuple[Edit, ...]:
    """Exchange the surnames of an article's people in a ring, and the first names of its men and of its women."""
    people = list(_PERSON.finditer(parse.text))
    surnames = [match[2] for match in people] + [match[1] for match in _RANKED.finditer(parse.text)]
    firsts = [match[1] for match in people]
    ring = _ring([name for name in surnames if name not in {*MEN, *WOMEN, *_ALSO_FIRST}], SPARE_SURNAME)
    ring |= {f"{one}s": f"{other}s" for one, other in ring.items()}
    ring |= _ring([name for name in firsts if name in MEN], "Robert")
    ring |= _ring([name for name in firsts if name in WOMEN], "Helen")
    return _edits(parse.text, ring, _WORD)


def parties(parse: Parse) -> tuple[Edit, ...]:
    """Exchange the two sides of politics; "Republican" becomes "Democratic" before a noun, else "Democrat"."""
    table = {token.i: _other_party(token) for token in parse.doc}
    party = [(_span(parse.doc[at]), words) for at, words in table.items() if words]
    return _with_articles(parse.text, _merged(party, _edits(parse.text, PARTIES, _WORD)))


def nationalities(parse: Parse) -> tuple[Edit, ...]:
    """Exchange peoples and countries in pairs, with "a" and "an" before them put right."""
    return _with_articles(parse.text, _edits(parse.text, NATIONALITIES, _WORD))


def genders(parse: Parse) -> tuple[Edit, ...]:
    """Make men women and women men: pronouns, forms of address, family, offices and first names."""
    pronouns = [(_span(token), _like(token.text, word)) for token in parse.doc if (word := _other_pronoun(token))]
    return _with_articles(parse.text, _merged(pronouns, _edits(parse.text, GENDERS, _WORD)))


SWAPS: Mapping[str, Swap] = {
    "names": names,
    "parties": parties,
    "nationalities": nationalities,
    "genders": genders,
}


def variants(article: Article) -> dict[str, Swapped]:
    """Return the article under each swap that changes it, by the swap's name."""
    parse = parsed(article.text)
    return {name: swapped(article, edits) for name, swap in SWAPS.items() if (edits := swap(parse))}


def twin(quote: Quote, new: Iterable[Quote], other: Swapped) -> Quote | None:
    """Return the new quote that shares most characters with where the old one stands now, or None."""
    span = other.now(quote.span)
    meeting = [each for each in new if each.span.meets(span)]
    return max(meeting, key=lambda each: _shared(each, span.start, span.end), default=None)


def _shared(quote: Quote, start: int, end: int) -> int:
    common = min(quote.span.end, end) - max(quote.span.start, start)
    return 2 * common - len(quote.span)


def _ring(words: Iterable[str], spare: str) -> dict[str, str]:
    distinct = list(dict.fromkeys(words))
    if len(distinct) == 1:
        return {distinct[0]: spare}
    return dict(zip(distinct, distinct[1:] + distinct[:1], strict=True))


def _edits(text: str, table: Mapping[str, str], word: re.Pattern[str]) -> tuple[Edit, ...]:
    return tuple(_edits_of(text, table, word))


def _edits_of(text: str, table: Mapping[str, str], word: re.Pattern[str]) -> Iterator[Edit]:
    """Yield the edits of whole words; a full stop belongs to a word only if the table has it so."""
    for match in word.finditer(text):
        for written in (match[0], match[0].rstrip(".")):
            if other := _other(written, table):
                yield Span(match.start(), match.start() + len(written)), other
                break


def _other(written: str, table: Mapping[str, str]) -> str:
    """Return what the table has for a word, a capitalised one or one in capitals, or nothing."""
    exact = table.get(written) or _like(written, table.get(written.lower(), ""))
    return exact or (_like(written, table.get(written.title(), "")) if written.isupper() else "")


def _like(written: str, other: str) -> str:
    """Return `other` with a capital, or in capitals, if the word it stands for has so."""
    if len(written) > 1 and written.isupper():
        return other.upper()
    return other[:1].upper() + other[1:] if written[:1].isupper() else other


def _other_pronoun(token: Token) -> str | None:
    noun_follows = token.tag_ == "PRP$" or token.dep_ == "poss"
    forms = {"him": "her", "his": "her" if noun_follows else "hers", "her": "his" if noun_follows else "him"}
    return forms.get(token.lower_)


def _other_party(token: Token) -> str | None:
    if token.text in {"Democratic", "Democrat"}:
        return "Republican"
    before_noun = token.dep_ in {"amod", "compound"} or token.pos_ == "ADJ"
    return ("Democratic" if before_noun else "Democrat") if token.text == "Republican" else None


def _span(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))


def _merged(first: Iterable[Edit], other: Iterable[Edit]) -> tuple[Edit, ...]:
    """Return the edits of both in order; where both change a word, the first ones count."""
    return tuple(sorted((dict(other) | dict(first)).items()))


_ARTICLE = re.compile(r"\b([Aa])(n?) $")


def _with_articles(text: str, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Return the edits, and those of "a" and "an" before a word that no longer begins with the same sort of sound."""
    return tuple(each for edit in edits for each in (*_article_before(text, edit), edit))


def _article_before(text: str, edit: Edit) -> Iterator[Edit]:
    span, words = edit
    before = _ARTICLE.search(text, max(span.start - 3, 0), span.start)
    if before and bool(before[2]) != (words[0] in "AEIOUaeiou"):
        yield Span(before.start(1), before.end(2)), before[1] + ("" if before[2] else "n")


def _moved(edits: tuple[Edit, ...], offset: int) -> int:
    """Return where an offset of the old text stands in the new; inside a word that was changed, where that ends."""
    shift = 0
    for span, words in edits:
        if span.start >= offset:
            break
        if offset < span.end:
            return span.start + shift + len(words)
        shift += len(words) - len(span)
    return offset + shift
