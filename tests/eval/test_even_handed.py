from tests.eval.even_handed import counted, figures, own_texts, share_unchanged

LEAST_LABELS = 99.6  # percent of cases
LEAST_KEYS = 99.0  # the goal of issue 3


def test_who_speaks_changes_no_label_and_no_key_quote_in_our_own_articles() -> None:
    found = share_unchanged()
    assert found.cases >= 250
    assert found.labels >= LEAST_LABELS
    assert min(found.keys, found.both) >= LEAST_KEYS


def test_text_in_another_language_is_no_case() -> None:
    count = counted(["Der Bürgermeister sagte am Freitag, die Brücke bleibe bis zum Sommer geschlossen. " * 5])
    assert figures(count).cases == 0


def test_our_own_articles_are_all_read() -> None:
    assert len(own_texts()) >= 30
