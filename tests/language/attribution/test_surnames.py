import pytest

from bot.language.attribution import attributions
from bot.language.attribution.surnames import surnames
from bot.language.parse import parsed


def names(text: str) -> list[str | None]:
    return [each.speaker.name if each.speaker else None for each in attributions(parsed(text), None)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hope Sanders left early. “It is over,” Sanders said.", "Hope Sanders"),
        ("Sean O’Brien left early. “It is over,” O’Brien said.", "Sean O’Brien"),
        ("Fergus McBride left early. “It is over,” McBride said.", "Fergus McBride"),
        ("Anne-Marie Smith-Jones left early. Smith-Jones said she was ill.", "Anne-Marie Smith-Jones"),
        ("Jan van der Berg left early. Van der Berg said he was ill.", "Jan van der Berg"),
        ("Omar al-Rashid left early. “It is over,” al-Rashid said.", "Omar al-Rashid"),
        ("Omar Al-Rashid left early. “It is over,” Al-Rashid said.", "Omar Al-Rashid"),
        ("J. R. Holm said the pier was safe. Holm said it would open in May.", "J. R. Holm"),
    ],
)
def test_a_last_name_alone_leads_to_the_name_in_full(text: str, name: str) -> None:
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    "text", ["The Virginia Water board met on Sunday.", "The mayor said so. On Sunday the Mayor left.", ""]
)
def test_no_last_name_is_made_up(text: str) -> None:
    doc = parsed(text).doc
    assert surnames(tuple(doc), doc.ents) == frozenset()
