from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.language.clean import cleaned
from bot.language.pasted import is_article, signs

PASTES = Path(__file__).parents[1] / "data" / "pastes"
ARTICLES = sorted((PASTES / "articles").glob("*.txt"))
OTHERS = sorted((PASTES / "others").glob("*.txt"))
SEED = Path(__file__).parents[3] / "shared" / "seed-article.txt"


def named(file: Path) -> str:
    return file.stem


def test_there_are_twenty_texts_on_each_side() -> None:
    assert len(ARTICLES) >= 20
    assert len(OTHERS) >= 20


@pytest.mark.parametrize("file", ARTICLES, ids=named)
def test_article_is_recognised(file: Path) -> None:
    assert is_article(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", OTHERS, ids=named)
def test_text_of_another_sort_is_left_alone(file: Path) -> None:
    assert not is_article(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", OTHERS, ids=named)
def test_text_of_another_sort_stays_one_when_posted_twice_over(file: Path) -> None:
    posted = file.read_text(encoding="utf-8")
    assert not is_article(f"{posted}\n\n{posted}")


def test_seed_is_an_article() -> None:
    if not SEED.exists():
        pytest.skip("the seed article lies outside the checkout")
    assert is_article(SEED.read_text(encoding="utf-8"))


def test_article_of_fewer_than_ninety_words_is_left_alone() -> None:
    posted = (PASTES / "articles" / "report_court.txt").read_text(encoding="utf-8")
    assert not is_article("\n\n".join(posted.split("\n\n")[:3]))


def test_chrome_does_not_make_a_short_text_long_enough() -> None:
    posted = (PASTES / "articles" / "report_court.txt").read_text(encoding="utf-8")
    form = "\n\nLeave a Reply\n\nYour email address will not be published. Required fields are marked *" * 6
    assert not is_article("\n\n".join(posted.split("\n\n")[:3]) + form)


def test_first_person_inside_quotes_is_not_the_authors() -> None:
    quoted = cleaned("“I sold my boat and I left my house,” the skipper said on Monday in the town hall.")
    unquoted = cleaned("I sold my boat and I left my house, the skipper said on Monday in the town hall.")
    assert signs(quoted).first_person == 0
    assert signs(unquoted).first_person > 10


def test_interview_may_speak_in_the_first_person() -> None:
    turns = "\n\n".join(["MAYOR: I sold my boat and I left my house in the old town behind me."] * 3)
    assert signs(cleaned(turns)).first_person < signs(cleaned(turns.replace("MAYOR: ", ""))).first_person / 2


def test_dateline_heads_an_article() -> None:
    story = "Floodwater broke through a dyke on Sunday and forced people from their homes, the rescue service said."
    assert signs(cleaned(f"LOWMARSH, 14 June (Northern Wire) — {story}")).headed > signs(cleaned(story)).headed


@given(
    st.text(max_size=400)
    | st.lists(st.sampled_from(["I ", "“", "”", "said ", "\n", "a_b ", "1. ", "Q: "])).map("".join)
)
@settings(max_examples=150, deadline=None)
def test_any_text_gets_an_answer(posted: str) -> None:
    assert is_article(posted) in {True, False}
    assert 0 <= signs(cleaned(posted)).prose <= 1
