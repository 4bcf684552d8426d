from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.sorts import Sort, other_sort

PASTES = Path(__file__).parents[1] / "data" / "pastes"
ARTICLES = sorted((PASTES / "articles").glob("*.txt"))
STORY = """Lock at Sund stays shut

The keeper of the lock at Sund shut both gates on Monday after a barge had struck the lower one, the harbour board said.

“We heard the blow up in the village,” said Ada Holm, who keeps the lock. “Nobody was hurt, and nothing else matters.”
"""
HEADLINES = (
    "Lock at Sund stays shut after crash",
    "Board promises new gates by summer",
    "Keeper of Sund honoured by the King",
    "Three barges wait below Varn",
    "Rain expected for the whole week",
)
VERSE = """The gate is shut, the water high
I hear the river pass me by
And all the keepers said

Oh shut the gate, oh shut it tight
The barge comes in by candlelight
And nobody will know
"""
RECORD = '''"""A gate of the lock, and who keeps it."""

@record(frozen=True)
class Gate:
    """One gate of two."""

    name: str
    keeper: str
    shut: bool = False

    def opened(self):
        return Gate(name)

    def closed(self):
        return Gate(name, True)
'''
OTHERS = {
    Sort.DATA: (
        "town,gates,opened\nSund,2,1901\nVarn,4,1932\nKell,1,1888\nTorp,3,1910\nMyre,2,1950",
        '{"lock": "Sund", "gates": [1, 2], "note": "It is shut, the keeper said."}',
        '{"id": 1, "lock": "Sund"}\n{"id": 2, "lock": "Varn"}\n{"id": 3}\n{"id": 4}\n{"id": 5}',
        "| lock | gates |\n| --- | --- |\n| Sund | 2 |\n| Varn | 4 |\n| Kell | 1 |",
    ),
    Sort.LOG: (
        "\n".join(f"2031-04-0{day} 12:00:01 INFO gate {day} opened by keeper" for day in range(1, 8)),
        "\n".join(f"Apr  {day} 06:12:0{day} lockhost gated[77]: gate {day} moved" for day in range(1, 8)),
    ),
    Sort.CHAT: (
        "\n".join(f"[12:0{minute}] <ada> is the gate shut or what" for minute in range(8)),
        "ada: is it shut\nbo: think so\nada: who says\nbo: the board\ncid: lol\nada: ok then",
        "Ada: is it shut?\nBo: Think so.\nAda: Who says?\nBo: The board.\nCid: Ha.\nAda: Ok then.",
        "ada — Today at 12:04\nis it shut\nbo — Today at 12:05\nthink so\nada — Today at 12:06\nok then",
    ),
    Sort.CODE: (
        "import locks\n\ndef shut(gate):\n    gate.close()\n    return gate.state\n\nfor gate in all:\n    shut(gate)",
        "#include <lock.h>\nint main() {\n  struct gate g;\n  shut(&g);\n  return 0;\n}",
        "<ul>\n<li>\n<a href='/sund'>\nSund\n</a>\n</li>\n</ul>",
        RECORD,
    ),
    Sort.RECIPE: (
        "Keeper's soup\n300 g lentils\n2 cups stock\n1 tbsp oil\n3 cloves garlic\nSalt\nFry the garlic, add the rest.",
    ),
    Sort.LINKS: ("\n".join(f"Lock {number}\nhttps://locks.example/{number}" for number in range(6)),),
    Sort.VERSE: (VERSE,),
    Sort.HEADLINES: (
        "\n".join(HEADLINES),
        "- " + "\n- ".join(HEADLINES),
    ),
}
IN_ARTICLES = {
    "some code": STORY
    + "\nThe board published the line at fault:\n\nif gate.open:\n    gate.close()\n    return True\n\n"
    + STORY,
    "a verse": STORY + "\nThe song goes:\n\nThe gate is shut\nThe water high\nI hear the river\nPass me by\n\n" + STORY,
    "a list": STORY + "\nShut as well:\n\n- Varn\n- Kell\n- Torp\n- Myre\n\n" + STORY,
    "figures": STORY + "\nSund, 2, 1901\nVarn, 4, 1932\nKell, 1, 1888\n\n" + STORY,
    "links": STORY + "\nhttps://locks.example/1\nhttps://locks.example/2\n\n" + STORY,
    "a live blog": "\n\n".join(
        f"1{hour}:05 The keeper of the lock said that gate {hour} would be shut until the water had fallen, and left."
        for hour in range(6)
    ),
    "a live blog with seconds": STORY + "\n\n".join(f"12:0{minute}:30 The keeper spoke again." for minute in range(3)),
    "an interview": "\n\n".join(
        ["Q: Is the lock shut?", "A: It is, and it will be for as long as the water stands above the upper gate."] * 5
    ),
    "a court's transcript": "\n".join(["Q: Was it shut?", "A: Yes.", "Q: Who shut it?", "A: I did."] * 4),
    "named turns": "\n\n".join(
        [
            "Courier: What happened at the lock on Monday, and who was there when the barge came?",
            "Holm: I was there alone, and I heard the blow before I saw anything at all in the fog.",
        ]
        * 4
    ),
    "wrapped lines": "The keeper of the lock at Sund shut both\ngates on Monday after a barge had struck\nthe lower "
    "one, the harbour board said, and\nnobody was hurt. It will open when the\nwater has fallen, which may take long.",
    "wrapped lines that mostly begin with a name": "The lock at Sund is shut, Ada Holm, the keeper of\nSund and its "
    "two gates, told the Courier on\nMonday.\nVarn is to follow in the spring, as Holm and\nKell's keeper, Lind, had "
    "asked the board to\npromise.",
    "one-sentence paragraphs": "\n\n".join(
        ["The lock at Sund is shut, and it will stay shut until the water falls again, she said."] * 6
    ),
    "an angry letter in code's words": "\n".join(
        ["Return the gates to us, and import no others from abroad, the keeper said on Monday."] * 6
    ),
}


def sorted_texts():
    return [(sort, text) for sort, texts in OTHERS.items() for text in texts]


@pytest.mark.parametrize(("sort", "text"), sorted_texts())
def test_a_text_of_another_sort_is_called_by_its_name(sort: Sort, text: str) -> None:
    assert other_sort(text) is sort


@pytest.mark.parametrize("what", IN_ARTICLES)
def test_an_article_with_something_else_in_it_stays_one(what: str) -> None:
    assert other_sort(IN_ARTICLES[what]) is None


@pytest.mark.parametrize("file", ARTICLES, ids=lambda file: file.stem)
def test_an_article_is_of_no_other_sort(file: Path) -> None:
    assert other_sort(file.read_text(encoding="utf-8")) is None


LINES = st.sampled_from(
    ["The gate.", "a: b", "x = 1;", "{", "[1]", "1, 2", "“", "\u202e", "12:00:00 x", "", "- Lock", "https://a.example"]
)


@given(st.lists(LINES | st.text(max_size=20), max_size=30).map("\n".join))
@settings(max_examples=200, deadline=None)
def test_any_text_gets_an_answer(text: str) -> None:
    assert other_sort(text) in {None, *Sort}
