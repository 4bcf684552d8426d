"""Which sentences of an article may be points at all: whole, plain ones of the body, in the article's own voice."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from bot.language.judgement.orders import bids_machine, own_words
from bot.language.judgement.turns import is_speech, turns
from bot.language.summary.terms import WORD

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.domain.article import Article
    from bot.domain.span import Span
    from bot.language.attribution.found import Found
    from bot.language.parse import Parse

_FEWEST_WORDS: Final = 6
_SHORT_LINE: Final = 16
"""Words. A first line below that, where no headline is known, usually is one."""
_MOST_OF: Final = 0.85
"""Share of a sentence that a quote must take up to be the whole of it."""
_NOT_PROSE: Final = re.compile(r"</?[A-Za-z][^<>\n]*>|https?://|www\.|\w@\w|pic\.twitter")
_INVITATION: Final = re.compile(
    r"(?:follow|subscribe|sign up|read more|click|watch|related|share|download|listen)\b"
    r"|(?:this|the) (?:interview|conversation|transcript|article|story) (?:has been|was) "
    r"|the following is (?:the|an?) (?:full|complete|edited|abridged)? ?(?:text|transcript)\b",
    re.IGNORECASE,
)
"""What a page says to its reader."""
_CREDIT: Final = re.compile(
    r"(?i:(?:^|[.!?)”\"] *[\[(]?)(?:file |stock |courtesy )?(?:photo(?:graph)?s?|picture[ds]?|images?|illustration"
    r"|graphic|video|credit)(?: (?:credit|by|courtesy(?: of)?))?\s*[:/])"
    r"|[.!?][”\"]? \([A-Z][\w.'’-]*(?:[ /,|]+[A-Z][\w.'’-]*){0,5}\)$"
)
"""Who took a picture, at either end of what stands below it."""
_LONGEST_CAPTION: Final = 45  # words
_SAID_BEFORE: Final = re.compile(
    r"(?:(?:that|this|such|these|those) (?:is|was|are|were)(?: at least)? "
    r"(?:(?:roughly |exactly )?(?:what|how)|(?:the|his|her|their) (?:view|account|claim|version|argument|story|message"
    r"|opinion|verdict|position|words|findings?|conclusions?)|according to)"
    r"|(?:this|that) (?:view|account|claim|version|argument|position) is\b"
    r"|so (?:at least )?(?:say|said|says|claim|claims|claimed|argue|argues|argued|wrote|writes|believe|believes"
    r"|runs|the [^.;:]{2,60}? (?:say|said|claim|claims|claimed|argue|argues|argued|wrote|told)))\b",
    re.IGNORECASE,
)
"""A sentence that gives what stands before it to somebody: it was not the article's own."""
_ENDED: Final = re.compile(r"[.!…][\"”’')\]]*$")


def usable(parse: Parse, article: Article, quotes: Sequence[Found]) -> list[Span]:
    """Return the sentences that may be points, in order."""
    own = _own_voice(parse, article, quotes)
    aside = captions(article)
    quoted = own_words(parse.text, quotes)
    whole = [
        sentence
        for sentence in own
        if _is_usable(parse, article, sentence, aside) and not bids_machine(parse, sentence, quoted)
    ]
    return [sentence for sentence in whole if not _may_be_title(article, sentence)] or whole


def _own_voice(parse: Parse, article: Article, quotes: Sequence[Found]) -> list[Span]:
    """Return the sentences that are the article's own or say whose they are; in a speech all are the speaker's."""
    if is_speech(article):
        return list(parse.sentences)
    answers = turns(article)
    elsewhere = _given_afterwards(parse, article) | _said_elsewhere(parse, quotes)
    return [
        sentence
        for sentence in parse.sentences
        if sentence.start not in elsewhere and paragraph_at(article, sentence) not in answers
    ]


def _given_afterwards(parse: Parse, article: Article) -> frozenset[int]:
    """Return where sentences begin that the end of their paragraph gives to somebody ("So the union says")."""
    starts: set[int] = set()
    above: list[Span] = []
    for sentence in parse.sentences:
        if above and paragraph_at(article, above[0]) != paragraph_at(article, sentence):
            above = []
        if _SAID_BEFORE.match(parse.text, sentence.start, sentence.end):
            starts.update(each.start for each in above)
        above.append(sentence)
    return frozenset(starts)


def _said_elsewhere(parse: Parse, quotes: Iterable[Found]) -> frozenset[int]:
    """Return where sentences begin that are all quote, while another sentence says whose."""
    starts: set[int] = set()
    begins = [sentence.start for sentence in parse.sentences]
    for quote in quotes:
        first = max(bisect_right(begins, quote.span.start) - 1, 0)
        last = bisect_right(begins, quote.span.end)
        for sentence in parse.sentences[first:last]:
            common = min(quote.span.end, sentence.end) - max(quote.span.start, sentence.start)
            says_whose = quote.cue is not None and sentence.meets(quote.cue)
            named_here = quote.speaker is not None and sentence.meets(quote.speaker.mention)
            if common >= _MOST_OF * len(sentence) and not says_whose and not named_here:
                starts.add(sentence.start)
    return frozenset(starts)


def paragraph_at(article: Article, sentence: Span) -> int:
    """Return the number of the paragraph at or before the beginning of a sentence, -1 before the first."""
    return bisect_right(article.paragraphs, sentence.start, key=lambda paragraph: paragraph.start) - 1


def _is_usable(parse: Parse, article: Article, sentence: Span, aside: frozenset[int]) -> bool:
    """Return whether this is a whole, plain sentence of the body: no headline, caption, fragment or question."""
    words = sentence.of(article.text)
    if "\n" in words or words.endswith("?") or _ends_early(words):
        return False
    in_headline = article.headline is not None and article.headline.meets(sentence)
    if in_headline or not _is_in_text(article, sentence, aside) or _ENDED.search(words) is None:
        return False
    return len(WORD.findall(words)) >= _FEWEST_WORDS and not is_chrome(words) and _has_verb(parse, sentence)


def _has_verb(parse: Parse, sentence: Span) -> bool:
    """Return whether there is any verb; whether it is a finite one the parse gets wrong too often in long sentences."""
    words = parse.doc.char_span(sentence.start, sentence.end, alignment_mode="expand") or ()
    return any(token.pos_ in {"VERB", "AUX"} and token.idx >= sentence.start for token in words)  # read up to the first


def _is_in_text(article: Article, sentence: Span, aside: frozenset[int]) -> bool:
    """Return whether it stands in a paragraph of the body that is no caption."""
    index = paragraph_at(article, sentence)
    return index >= 0 and article.paragraphs[index].holds(sentence) and index not in aside


def captions(article: Article) -> frozenset[int]:
    """Return which paragraphs are captions, told once a paragraph: one may hold all of a text's sentences."""
    texts = (paragraph.of(article.text) for paragraph in article.paragraphs)
    return frozenset(at for at, text in enumerate(texts) if len(text.split()) <= _LONGEST_CAPTION and is_caption(text))


def is_caption(paragraph: str) -> bool:
    """Return whether a short paragraph names who took a picture."""
    return _CREDIT.search(paragraph) is not None


def is_chrome(words: str) -> bool:
    """Return whether this is what a page says to its reader, or no prose."""
    return _NOT_PROSE.search(words) is not None or _INVITATION.match(words) is not None


def _ends_early(words: str) -> bool:
    """Return whether a quotation mark is opened and not closed, or closed and not opened, in the sentence."""
    return words.count("“") != words.count("”") or words.count('"') % 2 == 1 or words.count("«") != words.count("»")


def _may_be_title(article: Article, sentence: Span) -> bool:
    alone = article.title is None and len(article.paragraphs) > 1 and article.paragraphs[0] == sentence
    return alone and len(sentence.of(article.text).split()) < _SHORT_LINE
