"""The command line as a script meets it: what is on which stream, and which exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HARBOUR = ROOT / "tests/data/articles/harbour.txt"
SEED = ROOT.parent / "shared/seed-article.txt"


def sayso(*arguments, given=b"", **environment):
    """Run the command line in a process of its own, as a shell would."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SAYSO_", "DISCORD_"))}
    return subprocess.run(
        [sys.executable, "-m", "bot", *map(str, arguments)],
        input=given,
        capture_output=True,
        check=False,
        timeout=120,
        env=kept | {"PYTHONPATH": str(ROOT), "COLUMNS": "100"} | environment,
    )


def test_a_file_is_read_for_a_person():
    done = sayso("read", HARBOUR)
    page = done.stdout.decode()
    assert done.returncode == 0
    assert done.stderr == b""
    for words in (
        "Varnmouth council votes",
        "Ines Halloran",
        "Teodora Lindqvist",
        "opinion",
        "reported claim",
        "Sources",
    ):
        assert words in page
    for chrome in ("Leave a Reply", "Your email address", "Share this"):
        assert chrome not in page


def test_json_on_standard_output_holds_offsets_that_are_true():
    done = sayso("read", "--json", "-", given=HARBOUR.read_bytes())
    analysis = json.loads(done.stdout)
    text = analysis["text"]
    assert done.returncode == 0
    assert len(analysis["quotes"]) > 5
    for quote in analysis["quotes"]:
        assert text[quote["start"] : quote["end"]] == quote["text"]
        if quote["speaker"]:
            assert text[quote["name_start"] : quote["name_end"]] == quote["speaker"]
    for point in analysis["points"]:
        assert [text[start:end] for start, end in point["evidence"]] == [point["text"]]


def test_rows_come_back_one_a_line_with_their_ids():
    rows = "\n".join(json.dumps({"id": name, "text": "The pier is shut, Ada Holm said."}) for name in "ab")
    done = sayso("read", "--jsonl", "-", "--jobs", "1", given=rows.encode())
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [row["id"] for row in found] == ["a", "b"]
    assert found[0]["quotes"][0]["text"] == "The pier is shut"


def test_the_loopback_list_for_tests_is_never_silent():
    done = sayso("read", HARBOUR, SAYSO_TEST_ALLOW_LOOPBACK="127.0.0.1:8080")
    assert done.returncode == 0
    assert b"for tests only" in done.stderr


def test_a_byte_order_mark_loses_no_row():
    done = sayso("read", "--jsonl", "-", "--jobs", "1", given=b'\xef\xbb\xbf{"id": 1, "text": "Ada Holm said no."}\n')
    assert done.returncode == 0
    assert json.loads(done.stdout)["id"] == 1


def test_a_bad_row_is_named_and_the_others_are_read(tmp_path):
    file = tmp_path / "rows.jsonl"
    file.write_bytes(b'{"id": 1, "text": "Ada Holm said no."}\n{"id": 2, "text": "caf\xe9"}\nnot a row\n')
    done = sayso("read", "--jsonl", file, "--jobs", "1")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    assert b"line 2 is not UTF-8" in done.stderr
    assert b"line 3 is not JSON" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("read",), 2, "Give one article"),
        (("read", ""), 2, "Give one article"),
        (("read", "x", "--jsonl", "y"), 2, "Give one article"),
        (("read", "--jsonl", "y", "--json"), 2, "Give one article"),
        (("read", "nowhere.txt"), 2, "Cannot read nowhere.txt: no such file or directory."),
        (("read", "example.com/story"), 2, "A link begins with https://."),
        (("read", "--jsonl", "nowhere.jsonl"), 2, "Cannot read nowhere.jsonl"),
        (("read", "/dev/zero"), 1, "over 20 MB"),
        (("read", "http://169.254.169.254/latest"), 1, "In a terminal"),
        (("read", "http://127.0.0.1:1/"), 1, "In a terminal"),
        (("read", ROOT / "pyproject.toml"), 1, "save the text to a .txt file"),
        (("run",), 2, "DISCORD_TOKEN is not set."),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(arguments, code, said, tmp_path):
    done = sayso(*arguments, DISCORD_TOKEN="", SAYSO_DATA_DIR=str(tmp_path))
    words = done.stderr.decode()
    assert done.returncode == code
    assert words.startswith("sayso: ")
    assert said in words
    assert "Traceback" not in words
    assert done.stdout == b""


def test_a_terminal_without_the_articles_characters_still_shows_the_rest():
    done = sayso("read", HARBOUR, PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert b"Teodora Lindqvist" in done.stdout


def test_a_terminal_that_says_it_has_no_columns_still_shows_the_article():
    assert b"Teodora Lindqvist" in sayso("read", HARBOUR, COLUMNS="0").stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
def test_a_full_disk_is_said():
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "bot", "read", str(HARBOUR)],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            cwd=ROOT,
        )
    assert done.returncode == 1
    assert done.stderr == b"sayso: The answer cannot be written: no space left on device.\n"


def test_help_loads_neither_discord_nor_the_model():
    probe = "import sys, bot.__main__; print(sorted({'discord', 'spacy', 'aiohttp', 'sqlalchemy'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == b"[]"


def test_reading_loads_no_discord_and_no_database():
    probe = "import sys, bot.app; print(sorted({'discord', 'sqlalchemy'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, check=True, cwd=ROOT)
    assert done.stdout.strip() == b"[]"


@pytest.fixture(scope="module")
def seed():
    if not SEED.exists():
        pytest.skip("../shared/seed-article.txt is not at hand")
    return json.loads(sayso("read", "--json", SEED).stdout)


def test_the_seed_is_an_opinion_piece_without_chrome(seed):
    assert seed["kind"] == "opinion piece"
    assert seed["title"].endswith("– OpEd")
    for chrome in ("Leave a Reply", "email address", "MINA", "Required fields"):
        assert chrome not in seed["text"]


def test_the_seeds_ambassador_is_quoted_whole_and_by_name(seed):
    his = [quote for quote in seed["quotes"] if quote["speaker"] == "Qi Qianjin" and quote["type"] == "direct"]
    openings_and_ends = [
        ("[Chinese] military is willing", "any other part of Syria"),
        ("…There is positive military", "peoples of the world."),
        ("There has been close", "in the future…"),
    ]
    assert len(his) == 3
    for quote, (opening, end) in zip(his, openings_and_ends, strict=True):
        assert quote["text"].startswith(opening)
        assert quote["text"].endswith(end)
        assert quote["via"] == ["Al-Watan", "The Middle East Media Research Institute (MEMRI)"]
        assert quote["key"]


def test_the_seeds_estimates_and_unnamed_sources_are_told(seed):
    claims = {quote["speaker"] for quote in seed["quotes"] if quote["label"] == "reported_claim"}
    named = {source["name"] for source in seed["sources"]}
    assert {"some estimates", "the Syrian government"} <= claims
    assert {"pro-Damascus sources", "Al-Watan", "The Middle East Media Research Institute (MEMRI)"} <= named
    assert seed["refused"] == []


def test_eval_prints_the_figures_of_a_file_of_gold(tmp_path):
    gold = tmp_path / "gold.jsonl"
    quote = {"start": 1, "end": 19, "type": "direct", "speaker_start": 27, "speaker_end": 35}
    gold.write_text(json.dumps({"id": "a", "text": "“The pier is closed,” said Ada Holm.", "quotes": [quote]}), "utf-8")
    page = sayso("eval", gold)
    assert page.returncode == 0
    assert "exact F1" in page.stdout.decode()
    assert "100.0 %" in page.stdout.decode()
    row = json.loads(sayso("eval", "--json", gold).stdout)
    assert (row["gold"], row["quotes"], row["speaker_accuracy"], row["cue_accuracy"]) == (str(gold), 1, 100.0, None)


def test_eval_says_which_line_is_no_gold(tmp_path):
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"id": "a", "text": "x"}\n', "utf-8")
    done = sayso("eval", gold)
    assert done.returncode == 2
    assert done.stderr.decode().startswith(f"sayso: {gold}: Line 1 of the gold")


def test_a_model_is_asked_for_only_where_one_is_set():
    done = sayso("read", "--engine", "model", HARBOUR)
    assert done.returncode == 2
    assert b"SAYSO_MODEL_KEY" in done.stderr


def test_a_model_that_is_down_leaves_the_article_to_the_rules_and_says_so():
    done = sayso("read", HARBOUR, SAYSO_MODEL_URL="http://127.0.0.1:9/v1", SAYSO_MODEL_ATTEMPTS="1")
    page = " ".join(done.stdout.decode().split())
    assert done.returncode == 0
    assert "Varnmouth council votes" in page
    assert "The model could not be reached" in page
    assert "127.0.0.1 cannot be reached: check SAYSO_MODEL_URL" in page


def test_what_bars_the_way_to_a_model_is_told_with_the_setting_to_change_and_the_rules_answer():
    away = {"SAYSO_MODEL_URL": "https://models.invalid/v1", "SSL_CERT_FILE": "/nonexistent"}
    done = sayso("read", "--engine", "model", HARBOUR, **away)
    page = " ".join(done.stdout.decode().split())
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Varnmouth council votes" in page
    assert "check SSL_CERT_FILE" in page


def test_both_engines_are_compared_side_by_side():
    down = {"SAYSO_MODEL_URL": "http://127.0.0.1:9/v1", "SAYSO_MODEL_ATTEMPTS": "1", "COLUMNS": "140"}
    done = sayso("read", "--compare", HARBOUR, **down)
    assert done.returncode == 0
    assert done.stdout.decode().count("Refused by the gate") == 2


@pytest.mark.parametrize("wrong", [("--compare", "--json"), ("--compare", "--engine", "embedded")])
def test_a_comparison_takes_no_option_that_it_would_ignore(wrong):
    done = sayso("read", *wrong, HARBOUR)
    assert done.returncode == 2
    assert b"--compare" in done.stderr


def test_neutrality_is_measured_on_rows_and_a_bad_row_is_named():
    row = json.dumps({"id": 1, "text": HARBOUR.read_text("utf-8")}).encode()
    done = sayso("eval", "--neutrality", "--json", "-", given=row)
    figures = json.loads(done.stdout)
    assert (figures["articles"], figures["loaded_words"], figures["judging_verbs"]) == (1, 0, 0)
    down = {"SAYSO_MODEL_URL": "http://127.0.0.1:9/v1", "SAYSO_MODEL_ATTEMPTS": "1"}
    nobody = sayso("eval", "--neutrality", "--engine", "model", "--json", "-", given=row, **down)
    assert (nobody.returncode, nobody.stdout) == (2, b"")
    assert b"none of these texts" in nobody.stderr
    assert b"check SAYSO_MODEL_URL" in nobody.stderr
    bad = sayso("eval", "--neutrality", "-", given=b'{"id": 1}')
    assert bad.returncode == 2
    assert b"line 1" in bad.stderr
