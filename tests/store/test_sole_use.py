"""Only one Sayso uses a data folder, and one that died is in nobody's way."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.domain.errors import OperatorMustFix
from bot.store.database import Database
from bot.store.sole_use import LOCK_NAME, sole_use

HOLDING = """
import pathlib, sys
from bot.store.sole_use import sole_use
with sole_use(pathlib.Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_one_is_told_in_one_line_what_to_do(tmp_path: Path) -> None:
    with sole_use(tmp_path), pytest.raises(OperatorMustFix) as refused, sole_use(tmp_path):
        pass
    assert refused.value.reason == "already_running"
    assert refused.value.message == (
        f"Another Sayso is already running on the data folder {tmp_path}; stop it, or set SAYSO_DATA_DIR to another "
        "folder."
    )


def test_the_folder_is_free_after_the_first_has_ended(tmp_path: Path) -> None:
    for _ in range(2):
        with sole_use(tmp_path / "new"):
            assert (tmp_path / "new" / LOCK_NAME).is_file()


def test_another_process_is_kept_out_until_the_first_is_killed(tmp_path: Path) -> None:
    first = subprocess.Popen(
        [sys.executable, "-c", HOLDING, tmp_path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        with pytest.raises(OperatorMustFix, match="already running"), sole_use(tmp_path):
            pass
        first.kill()
        first.wait()
        with sole_use(tmp_path):
            pass


async def test_whoever_only_looks_into_the_database_needs_no_sole_use(tmp_path: Path) -> None:
    with sole_use(tmp_path):
        await (await Database.open(tmp_path)).close()


def test_a_data_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(OperatorMustFix, match="is a file; set SAYSO_DATA_DIR"), sole_use(tmp_path / "data"):
        pass


def test_a_lock_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / LOCK_NAME).mkdir()
    with pytest.raises(OperatorMustFix, match="cannot be locked") as refused, sole_use(tmp_path):
        pass
    assert refused.value.reason == "data_dir_unusable"
