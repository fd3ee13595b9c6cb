"""Importing by command: the summary, the run's row and the exit status say the same."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from events.models import ImportRun
from events.models.vocabulary import RunStatus

from .conftest import VAL, Run

pytestmark = [pytest.mark.usefixtures("prepared", "plain_extraction", "plain_loader")]


def write(folder: Path, name: str, words: str) -> str:
    file = folder / name
    file.write_text(f"date 2023-07 Titel\n\n{words}\n")
    return str(file)


def test_the_summary_says_in_words_what_was_read_found_and_refused(run: Run, folder: Path) -> None:
    ended = run("import_articles", str(folder))

    assert ended.lines == [
        "Read 2 articles: 2 new, 0 known already; 1 refused.",
        "They name 1 person and 1 party, and tell of 1 event and 1 deadline.",
        "New on the timeline: 1 event and 1 deadline, from 2 sentences.",
        "Waiting for a curator to say who is meant: 1 name.",
    ]
    assert ended.err.splitlines() == ["Refused: leeg.txt: empty"]
    assert ended.status == 1


def test_the_runs_row_says_the_same(run: Run, folder: Path) -> None:
    run("import_articles", str(folder))

    row = ImportRun.objects.get()
    assert (row.status, row.sources) == (RunStatus.DONE, [str(folder)])
    assert row.finished is not None
    assert (row.articles_read, row.articles_new, row.articles_unchanged, row.articles_refused) == (2, 2, 0, 1)
    assert (row.claims_new, row.events_new, row.deadlines_new, row.names_unresolved) == (2, 1, 1, 1)
    assert row.problems == [{"source": "leeg.txt", "reason": "empty"}]


def test_what_is_known_already_is_said_and_is_no_fault(run: Run, folder: Path) -> None:
    (folder / "leeg.txt").unlink()
    assert run("import_articles", str(folder)).status == 0

    again = run("import_articles", str(folder))

    assert again.lines[0] == "Read 2 articles: 0 new, 2 known already."
    assert again.lines[2] == "Nothing changed on the timeline."
    assert (again.status, again.err) == (0, "")
    assert ImportRun.objects.latest("pk").articles_unchanged == 2


def test_a_new_edition_counts_as_new_and_is_named(run: Run, folder: Path) -> None:
    run("import_articles", str(folder))
    (folder / "a.txt").write_text(VAL + "\nMeer volgt.\n")

    ended = run("import_articles", str(folder / "a.txt"))

    assert ended.lines[0] == "Read 1 article: 1 new, 0 known already (1 new edition among the new)."


def test_as_json_it_is_one_object(run: Run, folder: Path) -> None:
    ended = run("import_articles", str(folder), "--json")

    row = ImportRun.objects.get()
    assert ended.json == {
        "run": row.pk, "status": "done", "sources": [str(folder)],
        "articles_read": 2, "articles_new": 2, "articles_unchanged": 0, "articles_refused": 1,
        "claims_new": 2, "events_new": 1, "deadlines_new": 1, "persons_proposed": 0, "names_unresolved": 1,
        "found": {"persons": 1, "parties": 1, "events": 1, "deadlines": 1},
        "problems": [{"source": "leeg.txt", "reason": "empty"}],
    }  # fmt: skip
    assert ended.status == 1


def test_a_dry_run_writes_nothing_and_says_what_would_be_found_in_each(run: Run, folder: Path) -> None:
    ended = run("import_articles", str(folder), "--dry-run")

    assert ended.lines == [
        "a.txt (2023-07-07): 1 person, 0 parties, 1 event, 0 deadlines, 1 unresolved name",
        "b.txt (2023-07): 0 persons, 1 party, 0 events, 1 deadline, 0 unresolved names",
        "Read 2 articles; 1 refused.",
        "They name 1 person and 1 party, and tell of 1 event and 1 deadline.",
        "Nothing was written: this was a dry run.",
    ]
    assert ended.status == 1
    assert not ImportRun.objects.exists()


def test_a_dry_run_as_json_says_that_there_is_no_run(run: Run, folder: Path) -> None:
    summary = run("import_articles", str(folder), "--dry-run", "--json").json

    assert (summary["run"], summary["status"], summary["articles_read"]) == (None, "dry_run", 2)
    assert not ImportRun.objects.exists()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("ONLAADBAAR", "the text is known by another name"),
        ("ONTPLOF", "a fault of newsdb (ZeroDivisionError: division by zero)"),
    ],
)
def test_one_article_that_fails_does_not_take_the_others_with_it(
    run: Run, folder: Path, words: str, reason: str
) -> None:
    write(folder, "aa.txt", words)

    ended = run("import_articles", str(folder))

    assert ended.lines[0] == "Read 2 articles: 2 new, 0 known already; 2 refused."
    assert f"Refused: aa.txt: {reason}" in ended.err
    assert ImportRun.objects.get().problems[0] == {"source": "aa.txt", "reason": reason}


def test_several_paths_are_read_in_their_order_and_a_missing_one_is_reported(run: Run, folder: Path) -> None:
    missing = str(folder / "weg.txt")

    ended = run("import_articles", missing, str(folder / "a.txt"), "-", stdin=b'{"text": "Een."}\n{\n')

    assert ended.lines[0] == "Read 2 articles: 2 new, 0 known already; 2 refused."
    first, second = ended.err.splitlines()
    assert first == f"Refused: {missing}: there is no such file or folder"
    assert second.startswith("Refused: standard input, line 2: broken JSON")


def test_ctrl_c_keeps_the_blocks_that_were_imported_and_marks_the_run(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("events.management.commands.import_articles.BLOCK", 1)
    write(folder, "aa.txt", "STOP")

    ended = run("import_articles", str(folder))

    row = ImportRun.objects.get()
    assert (row.status, row.articles_new) == (RunStatus.FAILED, 1)
    assert row.finished is not None
    assert "Interrupted" in ended.err
    assert ended.status == 130


def test_a_run_that_breaks_is_marked_and_the_fault_is_shown(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("events.management.commands.import_articles.BLOCK", 1)
    write(folder, "aa.txt", "STROOM")

    with pytest.raises(RuntimeError, match="the power went"):
        run("import_articles", str(folder))

    row = ImportRun.objects.get()
    assert (row.status, row.articles_new) == (RunStatus.FAILED, 1)  # a.txt came before


def test_a_million_problems_do_not_fill_the_row(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("events.importing.report.MOST_PROBLEMS", 2)

    run("import_articles", "-", stdin=b"{\n" * 5)

    row = ImportRun.objects.get()
    assert row.articles_refused == 5
    assert [problem["reason"] for problem in row.problems][2:] == ["and 3 more"]


def test_a_progress_bar_is_drawn_where_somebody_is_watching(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    run("import_articles", str(folder))
    assert "article" not in capfd.readouterr().err

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    run("import_articles", str(folder))

    assert "3/3" in capfd.readouterr().err


def test_a_number_of_processes_that_is_none_is_said_to_be_so(run: Run, folder: Path) -> None:
    for number in ("0", "-1", "twee"):
        ended = run("import_articles", str(folder), f"--workers={number}")
        assert "is no number of processes: give 1 or more" in ended.err
    assert not ImportRun.objects.exists()
