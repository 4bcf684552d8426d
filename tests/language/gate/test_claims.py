from bot.language.gate.claims import claims_of
from bot.language.parse import parsed
from tests.language.gate.written import cited

TWO = "Ines Falk said the bridge would stay shut. The ferry sails in May."


def test_each_sentence_holds_what_it_reports_as_said():
    first, second = claims_of(parsed(TWO))
    assert [each.span.of(TWO) for each in first.reported] == ["the bridge would stay shut"]
    assert second.reported == ()


def test_a_sentence_knows_its_words_and_their_roots():
    *_, claim = claims_of(parsed(TWO))
    assert claim.words == {"ferry", "sails", "may"}
    assert claim.content == {"ferr", "sail"}


def test_a_point_is_read_once():
    case = cited("Ines Falk said the bridge would stay shut.", TWO)
    assert case.claims is case.claims
