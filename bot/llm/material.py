"""What a model is shown of an article: numbered sentences, speakers and quote candidates, each on one line.

Numbers shown begin at 1; `Choice` counts from 0 as tuples do.
"""

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.analysis import Refusal, Speaker
from bot.language.briefing import Briefing, Candidate, ChosenPoint, Portion
from bot.llm.fence import on_one_line

_WORDS_SHOWN = 14  # of a candidate: its sentence stands above in full
_BESIDE = 1  # sentences shown before and after one that a refused point cites


def of_portion(briefing: Briefing, portion: Portion) -> str:
    """Return the sentences of an article or of a part of it, who speaks in it, and what could be chosen as a quote."""
    article = briefing.draft.article
    title = f"Title: {on_one_line(article.title)}" if article.title else ""
    candidates = [(number, briefing.candidates[number]) for number in portion.candidates]
    return _blocks(
        title,
        "\n".join(_sentences(briefing, portion.sentences)),
        "\n".join(f"P{number + 1}: {_named(speaker)}" for number, speaker in enumerate(briefing.speakers)),
        "\n".join(_candidate(briefing, number, each) for number, each in candidates),
    )


def of_refused(
    briefing: Briefing, points: Sequence[ChosenPoint], refusals: Sequence[tuple[Refusal, ...]], numbers: Sequence[int]
) -> str:
    """Return the refused points with the reasons, and the sentences around those that they cite."""
    refused = "\n".join(
        f"R{place}: {point.text} (rests on {_listed('S', point.sentences)})\n"
        + "\n".join(f"  Refused: {on_one_line(refusal.reason)}" for refusal in against)
        for place, (point, against) in enumerate(zip(points, refusals, strict=True), 1)
    )
    return _blocks(refused, "\n".join(_sentences(briefing, numbers)))


def around(briefing: Briefing, points: Iterable[ChosenPoint]) -> tuple[int, ...]:
    """Return the numbers of the sentences that these points cite, and of those beside them."""
    cited = {number + by for point in points for number in point.sentences for by in range(-_BESIDE, _BESIDE + 1)}
    return tuple(sorted(cited & set(range(len(briefing.sentences)))))


def of_parts(briefing: Briefing, points: Sequence[ChosenPoint], candidates: Sequence[int]) -> str:
    """Return the points and quotes chosen of a long article's parts, for the choice among them."""
    return _blocks(
        "\n".join(f"D{place}: {each.text} ({_listed('S', each.sentences)})" for place, each in enumerate(points, 1)),
        "\n".join(f"Q{place}: {_said(briefing, number)}" for place, number in enumerate(candidates, 1)),
    )


def _blocks(*blocks: str) -> str:
    return "\n\n".join(block for block in blocks if block)


def _sentences(briefing: Briefing, numbers: Iterable[int]) -> Iterator[str]:
    """Yield the sentences, with an empty line where a paragraph begins."""
    text = briefing.draft.article.text
    end = 0
    for number in numbers:
        span = briefing.sentences[number]
        if end and "\n" in text[end : span.start]:
            yield ""
        yield f"S{number + 1}: {on_one_line(span.of(text))}"
        end = span.end


def _candidate(briefing: Briefing, number: int, candidate: Candidate) -> str:
    stands = tuple(place for place, span in enumerate(briefing.sentences) if span.meets(candidate.span))
    speaker = "" if candidate.speaker is None else f", P{candidate.speaker + 1}"
    whole = any(briefing.sentences[place] == candidate.span for place in stands)
    words = "the whole sentence" if whole else _clipped(candidate.span.of(briefing.draft.article.text))
    return f"Q{number + 1} ({_listed('S', stands)}{speaker}): {words}"


def _said(briefing: Briefing, number: int) -> str:
    candidate = briefing.candidates[number]
    speaker = None if candidate.speaker is None else briefing.speakers[candidate.speaker]
    words = on_one_line(candidate.span.of(briefing.draft.article.text))
    return f"{words} ({_named(speaker) if speaker else 'no speaker'})"


def _clipped(words: str) -> str:
    shown = on_one_line(words).split()
    return " ".join(shown[:_WORDS_SHOWN]) + (" …" if len(shown) > _WORDS_SHOWN else "")


def _named(speaker: Speaker) -> str:
    return on_one_line(f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name)


def _listed(letter: str, numbers: Iterable[int]) -> str:
    return ", ".join(f"{letter}{number + 1}" for number in numbers)
