"""Programs that are killed, lose their database or meet another while they import: what is there is whole, the next completes."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest

from events.importing.running import RUNS

from .faulty import BLOCK, WAITING

ROOT = Path(__file__).resolve().parents[2]
SERVER = os.environ.get("DATABASE_URL", "") if "postgres" in os.environ.get("DATABASE_URL", "") else ""
TOLD = {
    "1-voor.txt": "date 2023-07-03 Asieldebat\n\nDe Tweede Kamer debatteert woensdag met premier Mark Rutte over asiel.",
    "2-brief.txt": "date 2023-07-03 Brief\n\nMinister Sigrid Kaag stuurde maandag een brief aan de Tweede Kamer over de begroting.",
    "3-pakket.txt": "date 2023-07-03 Pakket\n\nHet kabinet wil uiterlijk vrijdag 7 juli met een pakket voor asiel komen.",
    "4-na.txt": "date 2023-07-06 Asieldebat\n\nDe Tweede Kamer debatteerde woensdag met premier Mark Rutte over asiel.",
    "5-val.txt": "date 2023-07-07 Kabinet valt\n\nHet kabinet van premier Mark Rutte is vrijdag gevallen.",
    "6-wethouder.txt": "date 2023-07-06 Almelo\n\nWethouder Bea Jonkers (CDA) besprak donderdag de opvang met premier Mark Rutte.",
    "7-stemming.txt": "date 2023-07-06 Stemming\n\nDe Tweede Kamer stemde donderdag in met de begroting van minister Sigrid Kaag.",
}  # fmt: skip


@dataclass
class Database:
    """A database of its own, prepared: what other programs see must be committed."""

    environment: dict[str, str]
    file: Path | None
    name: str = ""

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, *arguments], cwd=ROOT, env=self.environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    def manage(self, *arguments: str) -> str:
        return ended(self.start("manage.py", *arguments))

    def faulty(self, action: str, step: str, number: int | str, *arguments: str) -> subprocess.Popen[str]:
        return self.start("-m", "tests.importing.faulty", action, step, str(number), *arguments)

    def shown(self) -> str:
        """What follows from what was imported; and nothing differs when it is worked out again."""
        code = (
            "import json\nfrom django.db import transaction\nfrom events.importing.rebuild import rebuild_everything\n"
            "from tests.importing.telling import everything\n"
            "print(json.dumps(everything(), default=str, sort_keys=True))\n"
            "with transaction.atomic(): assert rebuild_everything().lines == []; transaction.set_rollback(True)"
        )
        return self.manage("shell", "-v", "0", "-c", code)

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        if self.file is None:
            with psycopg.connect(SERVER, dbname=self.name) as connection:
                return connection.execute(query.encode()).fetchall()
        with contextlib.closing(sqlite3.connect(self.file)) as database:
            return database.execute(query).fetchall()

    def runs(self) -> list[tuple[Any, ...]]:
        return self.rows("SELECT status, articles_new FROM events_importrun ORDER BY id")

    def articles(self) -> int:
        return int(self.rows("SELECT count(*) FROM events_article")[0][0])


def ended(process: subprocess.Popen[str], status: int = 0) -> str:
    out, err = process.communicate(timeout=120)
    assert process.returncode == status, err
    return out + err


def until_waiting(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line.strip() == WAITING, line + ended(process)


def go_on(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def on_server(command: str) -> None:
    with psycopg.connect(SERVER, dbname="postgres", autocommit=True) as connection:
        connection.execute(command.encode())


@contextlib.contextmanager
def made(folder: Path, name: str, template: Database | None) -> Iterator[Database]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("NEWSDB_")}
    environment |= {
        "NEWSDB_VAR": str(folder), "DATABASE_URL": f"{SERVER.rpartition('/')[0]}/{name}" if SERVER else "",
        "DJANGO_SETTINGS_MODULE": "newsdb.settings",
    }  # fmt: skip
    if SERVER:
        folder.mkdir()
        on_server(f"CREATE DATABASE {name}" + (f" TEMPLATE {template.name}" if template else ""))
    elif template and template.file:
        shutil.copytree(template.file.parent, folder)
    else:
        folder.mkdir()
    try:
        yield Database(environment, None if SERVER else folder / "newsdb.sqlite3", name)
    finally:
        if SERVER:
            on_server(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    with made(tmp_path_factory.mktemp("faults") / "template", "newsdb_faults", None) as database:
        database.manage("migrate", "--verbosity", "0")
        database.manage("load_reference", "--verbosity", "0")
        yield database


@pytest.fixture
def database(template: Database, tmp_path: Path) -> Iterator[Database]:
    with made(tmp_path / "var", "newsdb_faulty", template) as database:
        yield database


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("told")
    for name, text in TOLD.items():
        (folder / name).write_text(f" {text}\n", encoding="utf-8")
    return sorted(str(path) for path in folder.glob("*.txt"))


@pytest.fixture(scope="module")
def wanted(template: Database, files: list[str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """What an import gives to which nothing happens."""
    with made(tmp_path_factory.mktemp("whole") / "var", "newsdb_whole", template) as database:
        database.manage("import_articles", *files)
        assert database.articles() == len(TOLD)
        return database.shown()


@pytest.mark.parametrize(
    ("step", "number", "whole_blocks"), [("write_new", 1, 0), ("rebuild_facts", 2, 1), ("load_many", 3, 2)]
)
def test_a_killed_import_leaves_whole_blocks_and_the_next_completes_it(
    database: Database, files: list[str], wanted: str, step: str, number: int, whole_blocks: int
) -> None:
    ended(database.faulty("kill", step, number, *files), -signal.SIGKILL)
    assert database.articles() == whole_blocks * BLOCK
    assert database.runs() == [("running", 0)]
    said = database.manage("import_articles", *files)
    assert f"{len(files) - whole_blocks * BLOCK} new, {whole_blocks * BLOCK} known already" in said
    assert "Import 1 had been broken off" in said
    done = whole_blocks * BLOCK
    assert database.runs() == [("failed", done), ("done", len(files) - done)]
    assert database.shown() == wanted


@pytest.mark.parametrize("workers", ["1", "2"])
def test_an_import_that_is_asked_to_end_says_so_and_leaves_whole_blocks(
    database: Database, files: list[str], workers: str
) -> None:
    said = ended(
        database.faulty("term", "rebuild_facts", 2, *files, "--workers", workers), 128 + signal.SIGTERM
    )
    assert "Interrupted: what was imported until now stays" in said
    assert (database.articles(), database.runs()) == (BLOCK, [("failed", BLOCK)])


def test_two_imports_of_the_same_files_wait_for_each_other(
    database: Database, files: list[str], wanted: str
) -> None:
    first = database.faulty("wait", "rebuild_facts", 1, *files[:5])
    until_waiting(first)
    second = database.start("manage.py", "import_articles", *files[2:])
    third = database.start("manage.py", "import_articles", *reversed(files))
    go_on(first)
    for process in (first, second, third):
        ended(process)
    statuses, new = zip(*database.runs(), strict=True)
    assert (statuses, sum(new)) == (("done",) * 3, len(files))
    assert database.shown() == wanted
    if database.file is None:
        assert database.rows("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'") == [(0,)]


def test_a_running_import_is_not_taken_for_one_that_broke_off(database: Database, files: list[str]) -> None:
    first = database.faulty("wait", "load_many", 2, *files)
    until_waiting(first)
    assert "broken off" not in database.manage("import_articles", files[0])
    refused = ended(database.start("manage.py", "undo_import", "1"), 1)
    assert "Import 1 still runs; nothing changed." in refused
    assert database.articles() == BLOCK
    go_on(first)
    ended(first)
    assert [status for status, _ in database.runs()] == ["done", "done"]


def test_a_lost_connection_is_made_again_and_a_lost_file_is_said_and_nothing_is_missing_after_the_next_import(
    database: Database, files: list[str], wanted: str
) -> None:
    # On PostgreSQL the block is tried again: there it waits once more, over the new connection.
    process = database.faulty("wait", "rebuild_facts", "2" if database.file else "2,3", *files)
    until_waiting(process)
    if database.file is None:
        on_server(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database.name}'")
        go_on(process)
        until_waiting(process)
        assert database.rows(f"SELECT count(*) FROM pg_locks WHERE classid = {RUNS}") == [(1,)]
        go_on(process)
        # The server is there still: the block is written over a new connection.
        said = ended(process)
        assert (database.articles(), database.runs()) == (len(files), [("done", len(files))])
    else:
        kept = database.file.rename(database.file.with_name("kept"))
        go_on(process)
        said = ended(process, 1)
        assert f"{database.file} was removed or replaced" in said
        assert not database.file.exists()
        kept.rename(database.file)
    assert "Traceback" not in said
    database.manage("import_articles", *files)
    assert database.shown() == wanted


@pytest.mark.parametrize("step", ["load_many", "rebuild_facts"])
def test_a_curator_who_decides_while_an_import_runs_wins_and_no_claim_is_lost(
    database: Database, files: list[str], step: str
) -> None:
    process = database.faulty("wait", step, 2, *files)
    until_waiting(process)
    curator = database.start(
        "manage.py", "shell", "-v", "0", "-c",
        "from events.models import *\nfrom events.importing import decisions\n"
        "entry = TimelineEntry.objects.get(type='debate')\n"
        f"print('{WAITING}', flush=True)\n"
        "decisions.set_field(entry, 'status', 'cancelled', None)",
    )  # fmt: skip
    until_waiting(curator)
    if step == "load_many":
        # Between two blocks nothing is held: the decision is there before the import goes on.
        ended(curator)
    go_on(process)
    ended(process)
    if step == "rebuild_facts":
        ended(curator)
    found = database.rows(
        "SELECT entry.status, count(*) FROM events_claim claim JOIN events_timelineentry entry ON entry.id = entry_id "
        "WHERE entry.type = 'debate' AND withdrawn_at IS NULL GROUP BY entry.id, entry.status"
    )
    assert found == [("cancelled", 2)]
    assert '"cancelled"' in database.shown()


def test_two_processes_that_read_give_the_same_rows(
    database: Database, files: list[str], wanted: str
) -> None:
    assert "7 new" in database.manage("import_articles", *files, "--workers", "2")
    assert database.shown() == wanted


def test_a_process_that_reads_and_is_killed_ends_the_import_with_a_clear_message(
    database: Database, files: list[str], wanted: str
) -> None:
    said = ended(database.faulty("lose-worker", "read_one", 2, *files, "--workers", "2"), 1)
    assert "A process that reads articles was ended from outside" in said
    assert "Traceback" not in said
    assert [status for status, _ in database.runs()] == ["failed"]
    database.manage("import_articles", *files)
    assert database.shown() == wanted
