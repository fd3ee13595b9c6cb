"""A database that is not prepared, a reader that leaves, a run from the shell: commands as a user meets them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.commands import ROOT, run_manage

from .conftest import VAL


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a prepared SQLite database."""
    folder = tmp_path_factory.mktemp("var")
    for command in ("migrate", "load_reference"):
        ended = run_manage(command, var=folder)
        assert ended.returncode == 0, ended.stderr
    return folder


@pytest.mark.parametrize("command", ["extract", "import_articles"])
def test_a_database_without_tables_is_said_with_what_to_run(command: str, tmp_path: Path) -> None:
    ended = run_manage(command, "seeds", var=tmp_path)

    assert ended.returncode == 2
    assert "manage.py migrate" in ended.stderr
    assert "manage.py load_reference" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("command", ["extract", "import_articles"])
def test_a_database_without_reference_data_is_said_with_what_to_run(command: str, tmp_path: Path) -> None:
    run_manage("migrate", var=tmp_path)

    ended = run_manage(command, "seeds", var=tmp_path)

    assert ended.returncode == 2
    assert "no reference data" in ended.stderr
    assert "manage.py load_reference" in ended.stderr


@pytest.mark.parametrize("command", ["extract", "import_articles"])
def test_a_database_that_cannot_be_reached_is_said(command: str, tmp_path: Path) -> None:
    ended = run_manage(command, "seeds", var=tmp_path, DATABASE_URL="postgres://u@127.0.0.1:1/d")

    assert ended.returncode == 2
    assert "cannot be used" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_loading_says_what_was_done_and_then_that_all_is_up_to_date(var: Path) -> None:
    again = run_manage("load_reference", var=var)

    assert again.stdout.startswith("Reference data is up to date (")
    counts = json.loads(run_manage("load_reference", "--json", var=var).stdout)
    assert counts["parties"] == {"new": 0, "changed": 0, "unchanged": 30, "removed": 0, "kept": 0}


def test_loading_from_a_folder_that_is_none_is_said(var: Path, tmp_path: Path) -> None:
    ended = run_manage("load_reference", str(tmp_path / "weg"), var=var)

    assert ended.returncode == 1
    assert "nothing was changed" in ended.stderr
    assert "parties.csv: No such file" in ended.stderr


def test_whoever_stops_reading_hears_no_complaint(var: Path) -> None:
    feed = json.dumps({"id": "a", "text": "De Kamer debatteert woensdag. " * 50}) + "\n"
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "manage.py"), "extract", "--jsonl"],
        cwd=ROOT,
        env={"PATH": os.defpath, "NEWSDB_VAR": str(var)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdin
    assert process.stdout
    assert process.stderr
    process.stdin.write(feed)
    process.stdin.flush()
    # The answer comes before the next line is written: each line is flushed.
    assert json.loads(process.stdout.readline())["id"] == "a"
    process.stdout.close()
    process.stdin.write(feed)
    process.stdin.close()

    said = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 0
    assert said == ""


def test_json_is_utf_8_whatever_the_terminal_is(var: Path, tmp_path: Path) -> None:
    file = tmp_path / "één.txt"
    file.write_text(VAL, encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), "extract", str(file)],
        cwd=ROOT,
        env={"PATH": os.defpath, "NEWSDB_VAR": str(var), "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )

    assert json.loads(ended.stdout.decode("utf-8"))["id"] == "één.txt"
