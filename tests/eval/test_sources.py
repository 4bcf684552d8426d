import pytest

from tests.eval.sources import DATA, Compared, comparisons

PAGES = {"quay.html", "river.md", "school.html", "sleep.html"}


@pytest.fixture(scope="module")
def compared() -> dict[str, Compared]:
    return {each.name: each for each in comparisons()}


def test_every_list_belongs_to_an_article_of_ours(compared: dict[str, Compared]) -> None:
    assert {path.name for path in (DATA / "sources").iterdir()} == PAGES
    assert compared.keys() >= {f"sources/{name}" for name in PAGES}


def test_an_expected_source_is_paired_by_name_with_its_kind_and_link(compared: dict[str, Compared]) -> None:
    (report, *_) = compared["sources/quay.html"].pairs
    assert report[0].kind == report[1].kind.value
    assert report[0].links == set(report[1].links)


def test_what_is_missed_and_what_is_too_much_is_told_apart(compared: dict[str, Compared]) -> None:
    school = compared["pastes/articles/oped_school.txt"]
    assert len(school.pairs) + len(school.missed) == 2
    assert all(source not in [found for _, found in school.pairs] for source in school.extra)
