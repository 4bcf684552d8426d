import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.decode import decoded

WORDS = "“Café closed,” said Zoë – the owner of the naïve little place by the quay."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_with_and_without_a_mark(encoding: str) -> None:
    assert decoded(WORDS.encode(encoding)) == WORDS


def test_a_declared_latin_1_is_read_as_browsers_do() -> None:
    assert decoded(WORDS.encode("cp1252"), "iso-8859-1") == WORDS


def test_utf_8_wins_over_a_wrong_declaration() -> None:
    assert decoded(WORDS.encode(), "iso-8859-1") == WORDS


def test_the_page_itself_may_declare_its_encoding() -> None:
    page = f'<html><head><meta charset="windows-1252"></head><body>{WORDS}</body></html>'
    assert WORDS in decoded(page.encode("cp1252"))


def test_an_encoding_that_nobody_declares_is_guessed() -> None:
    russian = "Гавань закрыта до четверга, сообщил в понедельник начальник порта. Ремонт продлится неделю. " * 5
    assert decoded(russian.encode("cp1251")) == russian


def test_a_text_cut_off_amid_a_character_is_still_utf_8() -> None:
    assert decoded("Ende für café".encode()[:-1], "iso-8859-1") == "Ende für caf"


@pytest.mark.parametrize("declared", ["no-such-encoding", "", "base64", "utf-8"])
def test_a_nonsense_declaration_does_no_harm(declared: str) -> None:
    assert decoded(b"plain words", declared) == "plain words"
    assert decoded(WORDS.encode("cp1252"), declared)


@given(st.binary(max_size=300), st.none() | st.text(max_size=12))
def test_any_bytes_give_a_text(body: bytes, declared: str | None) -> None:
    assert isinstance(decoded(body, declared), str)
