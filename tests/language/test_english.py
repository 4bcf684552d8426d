import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.english import is_english

FOREIGN = {
    "de": "Der Stadtrat hat am Montag beschlossen, die alte Brücke über den Fluss zu sperren, weil sie baufällig ist.",
    "fr": "Le conseil municipal a décidé lundi de fermer le vieux pont, car les habitants craignent un effondrement.",
    "es": "El ayuntamiento decidió el lunes cerrar el viejo puente, porque los vecinos temen que se derrumbe pronto.",
    "nl": "De gemeenteraad heeft maandag besloten de oude brug te sluiten, omdat de bewoners bang zijn.",
    "ru": "Городской совет решил в понедельник закрыть старый мост, потому что жители опасаются его обрушения.",
    "zh": "市议会决定关闭这座老桥，因为居民担心它会倒塌。市长说，修复工程将于明年春天开始。",
    "ar": "قرر مجلس المدينة يوم الاثنين إغلاق الجسر القديم لأن السكان يخشون انهياره في أي وقت قريب.",
    "ja": "市議会は住民が崩壊を恐れているため、古い橋を閉鎖することを決めた。修理は来年の春に始まる。",
}


@pytest.mark.parametrize("language", FOREIGN)
def test_other_languages_are_not_english(language: str) -> None:
    assert not is_english(FOREIGN[language])


def test_an_english_report_is_english() -> None:
    assert is_english("The council voted to close the old bridge, because residents fear that it may collapse.")


def test_english_full_of_foreign_names_is_english() -> None:
    assert is_english(
        "Nguyễn Văn Hòa and Łukasz Wójcik met Giuseppe Ferrarin at Schönbrunn, where they were told that"
        " the Hochschule für Musik would not open."
    )


def test_english_results_with_hardly_a_function_word_are_english() -> None:
    assert is_english("Final results: Ashford Rovers 3, Milton Town 1; Harbour United 0, Kingsmead 2")


@pytest.mark.parametrize("text", ["", "Guten Morgen", "12345", "🎉🎉🎉", "Breaking news"])
def test_a_text_too_short_to_tell_counts_as_english(text: str) -> None:
    assert is_english(text)


def test_a_short_text_in_another_script_is_not_english() -> None:
    assert not is_english("Мэр открыл новый мост через реку")


@given(st.text(max_size=300))
def test_any_text_gets_an_answer(text: str) -> None:
    assert is_english(text) in {True, False}


def test_broken_surrogates_get_an_answer() -> None:
    assert not is_english("Городской совет решил закрыть старый мост, потому что \ud800 жители опасаются его обрушения")
