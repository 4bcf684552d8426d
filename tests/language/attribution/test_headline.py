import pytest

from bot.domain.span import Span
from bot.language.attribution import attributions
from bot.language.parse import parsed


def headline_speaker(headline: str, body: str) -> str | None:
    text = f"{headline}\n{body}"
    first = attributions(parsed(text), Span(0, len(headline)))[0]
    assert first.span.start < len(headline)
    return first.speaker.name if first.speaker else None


@pytest.mark.parametrize(
    ("headline", "body", "speaker"),
    [
        ("China says the weir is “safe and sound”", "Officials in Trent met on Monday. The weir is old.", None),
        ("China says the weir is “safe and sound”", "Officials from China met on Monday. The weir is old.", "China"),
        ("Weir ‘safe for a hundred years’, China says", "The weir in Trent was built in 1901. It is old.", None),
        ("‘We will not sell the mill’", "Ines Calloway, the mayor of Trent, spoke on Sunday.", None),
        ("Calloway says mill will stay", "Ines Calloway, the mayor of Trent, spoke on Sunday.", "Ines Calloway"),
        ("‘The weir is safe,’ says warden", "Jan Oster, the warden, met farmers on Monday.", "warden"),
    ],
)
def test_a_headlines_quote_goes_to_whom_the_body_knows_or_to_nobody(
    headline: str, body: str, speaker: str | None
) -> None:
    assert headline_speaker(headline, body) == speaker


def test_a_body_quote_is_untouched_by_the_headline() -> None:
    text = "China says the weir is sound\n“The weir is safe and sound,” Jan Oster, the warden, said."
    last = attributions(parsed(text), Span(0, text.index("\n")))[-1]
    assert last.speaker is not None
    assert last.speaker.name == "Jan Oster"
