"""Settings: every one is documented, checked when it is read, and named when it is wrong."""

import re
from pathlib import Path

import pytest

from bot import settings
from bot.domain.errors import OperatorMustFix
from bot.llm.prompts import prompts
from bot.settings import Settings

EXAMPLE = Path(__file__).parents[1] / ".env.example"
VARIABLE = re.compile(r"^(?:# )?([A-Z][A-Z_]+)=", re.MULTILINE)


@pytest.fixture(autouse=True)
def nowhere(tmp_path, monkeypatch):
    """No setting comes in from the machine that runs the tests."""
    monkeypatch.chdir(tmp_path)
    for name in variables():
        monkeypatch.delenv(name, raising=False)


def variables():
    return ["DISCORD_TOKEN" if name == "discord_token" else f"SAYSO_{name.upper()}" for name in Settings.model_fields]


def test_the_example_file_holds_every_setting_and_no_other():
    assert VARIABLE.findall(EXAMPLE.read_text("utf-8")) == variables()


def test_the_example_file_says_of_each_setting_what_the_code_says():
    said = " ".join(line.removeprefix("# ") for line in EXAMPLE.read_text("utf-8").splitlines())
    for field in Settings.model_fields.values():
        assert str(field.description) in said


def test_the_example_file_as_it_stands_gives_the_defaults(tmp_path):
    (tmp_path / ".env").write_text(EXAMPLE.read_text("utf-8").replace("\n# SAYSO_", "\nSAYSO_"), "utf-8")
    from_example = settings.load()
    (tmp_path / ".env").unlink()
    assert from_example == settings.load()


def test_the_token_never_shows(monkeypatch):
    monkeypatch.setenv("DISCORD_TOKEN", "very-secret")
    loaded = settings.load()
    assert loaded.discord_token
    assert loaded.discord_token.get_secret_value() == "very-secret"
    assert "very-secret" not in repr(loaded)


def test_the_password_of_the_database_never_shows(monkeypatch):
    monkeypatch.setenv("SAYSO_DATABASE_URL", "postgresql://sayso:very-secret@host/sayso")
    loaded = settings.load()
    assert loaded.database_url
    assert "very-secret" not in repr(loaded)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SAYSO_WORKERS", "many"),
        ("SAYSO_WORKERS", "0"),
        ("SAYSO_DISCORD_API", "not a url"),
        ("SAYSO_DISCORD_GATEWAY", "https://example.com"),
        ("SAYSO_LOG_LEVEL", "LOUD"),
        ("SAYSO_DATABASE_URL", "mysql://sayso:secret@host/sayso"),
        ("SAYSO_TEST_ALLOW_LOOPBACK", "10.0.0.1:80"),
        ("SAYSO_TEST_ALLOW_LOOPBACK", "127.0.0.1"),
        ("SAYSO_TEST_ALLOW_LOOPBACK", "localhost:80"),
    ],
)
def test_a_bad_setting_is_named_without_its_value(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    with pytest.raises(OperatorMustFix, match=name) as caught:
        settings.load()
    assert "\n" not in caught.value.message
    assert "secret" not in caught.value.message


def test_loopback_addresses_are_split_into_host_and_port(monkeypatch):
    monkeypatch.setenv("SAYSO_TEST_ALLOW_LOOPBACK", "127.0.0.1:8080, [::1]:9000")
    assert settings.load().test_allow_loopback == {("127.0.0.1", 8080), ("::1", 9000)}


def test_a_blank_setting_is_no_setting(monkeypatch):
    monkeypatch.setenv("SAYSO_DISCORD_API", " ")
    monkeypatch.setenv("DISCORD_TOKEN", "")
    loaded = settings.load()
    assert loaded.discord_api is None
    assert loaded.discord_token is None


@pytest.mark.parametrize(
    ("name", "value", "rule"),
    [
        ("SAYSO_WORKERS", "many", "give a whole number"),
        ("SAYSO_WORKERS", "99", "give 64 or less"),
        ("SAYSO_WORK_SECONDS", "0", "give more than 0"),
        ("SAYSO_DISCORD_API", "not a url", "give a whole URL"),
        ("SAYSO_DISCORD_API", "ftp://x", "begins with 'http' or 'https'"),
        ("SAYSO_LOG_LEVEL", "LOUD", "give DEBUG, INFO, WARNING or ERROR"),
        ("SAYSO_DATABASE_URL", "mysql://sayso:secret@host/sayso", "begins with postgresql://"),
        ("SAYSO_TEST_ALLOW_LOOPBACK", "8.8.8.8:1", "list loopback addresses"),
    ],
)
def test_a_wrong_setting_says_what_to_give_instead(monkeypatch, name, value, rule):
    monkeypatch.setenv(name, value)
    with pytest.raises(OperatorMustFix, match=f"{name}: .*{rule}"):
        settings.load()


@pytest.mark.parametrize(
    ("name", "value", "rule"),
    [
        ("SAYSO_MODEL", "", "give a name"),
        ("SAYSO_MODEL_URL", "localhost:11434", "give a URL that begins with|give a whole URL"),
        ("SAYSO_MODEL_SECONDS", "nan", "give a number"),
        ("SAYSO_FETCH_SECONDS", "inf", "give a number"),
        ("SAYSO_MODEL_CONTEXT_TOKENS", "4499", "give 4500 or more, or lower SAYSO_MODEL_ANSWER_TOKENS"),
        ("SAYSO_MODEL_KEY", "sk one sk two", "give the key alone"),
        ("SAYSO_MODEL_KEY", "sk-ключ", "give the key alone"),
        ("SAYSO_MODEL_TOKENS_FIELD", "tokens", "'max_completion_tokens' or 'max_tokens'"),
        ("SAYSO_MODEL_DOLLARS_OUT", "0.5", "set it together with SAYSO_MODEL_DOLLARS_IN"),
        ("SAYSO_DOLLARS_A_DAY", "-1", "give 0 or more"),
        ("SAYSO_DOLLARS_A_DAY", "inf", "give a number"),
    ],
)
def test_a_wrong_setting_of_the_model_says_what_to_give_instead(monkeypatch, name, value, rule):
    monkeypatch.setenv(name, value)
    with pytest.raises(OperatorMustFix, match=f"{name}: .*({rule})") as caught:
        settings.load()
    assert "ключ" not in caught.value.message


def test_the_model_is_asked_once_it_has_a_key_or_an_address(monkeypatch):
    assert not settings.load().model_set
    monkeypatch.setenv("SAYSO_MODEL_URL", "http://localhost:11434/v1")
    assert settings.load().model_set
    monkeypatch.setenv("SAYSO_MODEL_URL", "")
    monkeypatch.setenv("SAYSO_MODEL_KEY", "  ")
    assert not settings.load().model_set
    monkeypatch.setenv("SAYSO_MODEL_KEY", " sk-secret\n")
    loaded = settings.load()
    assert loaded.model_set
    assert loaded.model_key
    assert loaded.model_key.get_secret_value() == "sk-secret"
    assert "sk-secret" not in repr(loaded)


def test_an_answer_as_long_as_all_that_the_model_takes_is_told(monkeypatch):
    monkeypatch.setenv("SAYSO_MODEL_ANSWER_TOKENS", "16000")
    with pytest.raises(OperatorMustFix, match="SAYSO_MODEL_CONTEXT_TOKENS: give 18500 or more"):
        settings.load()
    monkeypatch.setenv("SAYSO_MODEL_CONTEXT_TOKENS", "18500")
    assert settings.load().model_context_tokens == 18500


def test_the_prompts_leave_room_for_paragraphs_in_what_is_kept_for_them():
    longest = max(len(each.system) for each in (prompts().analyse, prompts().merge, prompts().repair))
    again = len(prompts().again.system)
    assert (longest + again) // 3 + 600 <= settings.PROMPT_TOKENS
