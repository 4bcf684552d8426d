from bot.language.summary.terms import nameless_terms, plain_words, terms


def test_terms_leave_out_what_every_text_has() -> None:
    assert terms("The ferry and the Ferry of Sund") == {"ferry": 2, "sund": 1}


def test_names_and_numbers_are_no_nameless_terms() -> None:
    assert plain_words("Ada Renn shut 9 old locks") == ["shut", "9", "old", "locks"]
    assert nameless_terms("Ada Renn shut 9 old locks") == {"shut": 1, "old": 1, "locks": 1}
