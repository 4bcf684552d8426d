import pytest

from bot.language.attribution import attributions
from bot.language.parse import parsed


def speakers(text: str) -> list[tuple[str, str, str | None]]:
    """Name, mention and role under each quote."""
    found = (each.speaker for each in attributions(parsed(text), None))
    return [(each.name, each.mention.of(text), each.role) for each in found if each is not None]


def test_a_pronoun_leads_to_the_person_named_before() -> None:
    text = "Mayor Ines Calloway said the pier was safe.\n\nShe said it would open in May."
    assert speakers(text)[-1][:2] == ("Ines Calloway", "She")


def test_a_pronoun_never_leads_to_somebody_the_article_calls_otherwise() -> None:
    text = "Mrs. Jane Roe left Trent on Sunday.\n\nHe said the pier was safe."
    assert speakers(text)[-1][0] == "He"


def test_a_last_name_leads_to_the_full_name() -> None:
    text = "Peter Brandt flew for thirty years. Brandt said the crews were never asked."
    assert speakers(text)[-1][0] == "Peter Brandt"


def test_a_title_leads_to_its_holder_wherever_the_name_stands() -> None:
    text = "The ambassador to Maravia, Lena Ostrow, arrived on Sunday. The ambassador said the valley was quiet."
    assert speakers(text)[-1][0] == "Lena Ostrow"
    assert speakers(text)[-1][2] == "ambassador to Maravia"


def test_a_place_that_runs_into_a_name_is_no_part_of_it() -> None:
    text = (
        "The envoy to Syria, Qadir Senn, arrived on Sunday. Syria was quiet.\n\n"
        "Ambassador to Syria Qadir Senn said the valley was quiet."
    )
    assert speakers(text)[-1][0] == "Qadir Senn"


def test_a_spokesman_is_not_the_person_he_speaks_for() -> None:
    text = "Ines Calloway was away. A spokesman for Ines Calloway said the pier was safe."
    assert speakers(text)[-1][0] == "A spokesman for Ines Calloway"


def test_they_leads_to_the_group_that_spoke_before() -> None:
    text = "Two officials said the dam leaked. They said nobody was hurt."
    assert [name for name, _, _ in speakers(text)] == ["Two officials", "Two officials"]


def test_these_sources_are_the_ones_told_apart_before() -> None:
    text = "Rumours from harbour sources spread on Sunday. These sources said the pier would close."
    assert speakers(text)[-1][0] == "harbour sources"


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("The mayor, who said the pier was safe, left early on Sunday.", "who"),
        ("“The pier is as safe as any other pier,” said the harbour master.", "the harbour master"),
        ("Reporters were told by police that the van had been stolen.", "police"),
    ],
)
def test_the_mention_is_the_words_beside_the_quote(text: str, mention: str) -> None:
    assert speakers(text)[0][1] == mention


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The pier was safe, its spokeswoman, Dr Mirela Okafor, said on Monday.", "spokeswoman"),
        ("Mrs Ada Holm said the pier was safe.", None),
        ("Mayor Ada Holm said the pier was safe.", "Mayor"),
        ("The mayor of Marrow Island, Tobias Renk, said the pier was safe.", "mayor of Marrow Island"),
        ("The president of Varnia, Hugo Fenn, said the pier was safe.", "president of Varnia"),
    ],
)
def test_a_role_is_a_role_and_no_form_of_address(text: str, role: str | None) -> None:
    assert [given for _, _, given in speakers(text)] == [role]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The council said the weir was sound. Trent Council leader Ines Calloway agreed.", "The council"),
        ("Calloway & Daughters said it was pleased. Ines Calloway, her mother, left early.", "Calloway & Daughters"),
        ("TRENT, March 3 (WNS) — The warden, Ines Calloway, denied that the weir was cracked.", "Ines Calloway"),
        ("Her co-author, Mirela Okafor, warns that the weir may crack.", "Mirela Okafor"),
        ("Ines Calloway KC told the court that the weir was sound.", "Ines Calloway"),
        ("Her old teacher, she said, told her that “clay is a patient thing to love”.", "Her old teacher"),
    ],
)
def test_the_speaker_is_named_whole_and_is_nobody_else(text: str, name: str) -> None:
    assert speakers(text)[0][0] == name


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("The judge, Lord Ansell, said the weir was cracked.", "Lord Ansell", "judge"),
        ("“It leaks in May,” said Kovac, 19, on Sunday.", "Kovac", None),
        ("Ines Calloway was away. Calloway’s lawyer said she was ill.", "Calloway’s lawyer", None),
        ("The survey by the consultants said the dam leaked.", "The survey by the consultants", None),
        ("Greta Roe left. Peter Roe stayed. Mr Roe said the pier was safe.", "Peter Roe", None),
        ("Greta Roe and Peter Roe left early. Roe said the pier was safe.", "Roe", None),
        (
            "Two officials who asked not to be named said the dam leaked.",
            "Two officials who asked not to be named",
            None,
        ),
        (
            "Two people familiar with the sale, who asked not to be named because it was private, said it was off.",
            "Two people familiar with the sale, who asked not to be named because it was private",
            None,
        ),
        (
            "“The dam leaks,” said an official who spoke on condition of anonymity.",
            "an official who spoke on condition of anonymity",
            None,
        ),
    ],
)
def test_name_and_role_are_what_the_article_tells_and_no_more(text: str, name: str, role: str | None) -> None:
    assert [(told, given) for told, _, given in speakers(text)][-1] == (name, role)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Jan Oster is a spokesman for Mayor Ines Calloway. Ines Calloway said she was glad.", "Mayor"),
        ("The weir held, said Jan Oster, M.D., on Sunday.", None),
        ("The Trent Office said it would appeal.", None),
    ],
)
def test_a_role_is_the_persons_own(text: str, role: str | None) -> None:
    assert speakers(text)[0][2] == role


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("The Calloway campaign said the pier was safe.", "The Calloway campaign"),
        ("Calloway spokesman Dan Reed said the pier was safe.", "Dan Reed"),
        ("Several Calloway aides said the pier was safe.", "Several Calloway aides"),
    ],
)
def test_a_name_that_tells_only_which_is_not_the_speakers(said: str, name: str) -> None:
    assert speakers(f"Ines Calloway left early on Sunday. {said}")[-1][0] == name


@pytest.mark.parametrize(
    "mention",
    ["The governor, Dale Reeve, and the mayor, Ines Holm,", "Two military analysts Jan Roe and Kim Holm"],
)
def test_two_people_joined_are_both_the_speaker(mention: str) -> None:
    assert speakers(f"{mention} said the bridge was safe.")[-1][0] == mention.rstrip(",")


def test_a_rank_is_the_role_and_no_part_of_the_name() -> None:
    text = "Rear Admiral Wen Tolu said the islands were calm. Admiral Tolu said no ship had left."
    assert {(name, role) for name, _, role in speakers(text)} == {("Wen Tolu", "Rear Admiral")}


def test_a_party_and_a_state_are_no_role() -> None:
    assert speakers("Sen. Jan Roe, R-Texas, said the bill was dead.")[-1][2] == "Sen."


def test_will_is_a_name_before_a_past_form() -> None:
    assert speakers("Will Hart left in May. Will said the pier was shut.")[-1][0] == "Will Hart"


def test_a_firm_with_a_point_at_its_end_is_the_company() -> None:
    text = "Orrin Lyle Inc. said on Tuesday that profit fell.\n\nThe company also announced that its chief would leave."
    assert speakers(text)[-1][0] == "Orrin Lyle Inc."
