"""rebuild, undo_import, set_published and merge: what they say, and how they refuse."""

from __future__ import annotations

import pytest

from events.models import Article, ImportRun, TimelineEntry
from tests.importing.telling import article, happening, import_all

from .conftest import Run

pytestmark = pytest.mark.django_db

DEBATE = happening("Debat woensdag.", "Debat over asiel", "2023-07-05")
VOTE = happening("De Kamer stemt.", "Kamer stemt over asiel", "2023-07-06", type="debate")


def test_a_timeline_in_step_differs_in_nothing(run: Run) -> None:
    import_all([article("a", "2023-07-03", DEBATE)])
    ended = run("rebuild", "--check")
    assert (ended.status, ended.lines) == (
        0,
        ["Nothing differs: the timeline is what claims and decisions say."],
    )


def test_what_was_changed_behind_its_back_is_found_and_mended(run: Run) -> None:
    import_all([article("a", "2023-07-03", DEBATE)])
    TimelineEntry.objects.update(title="Iets anders")
    checked = run("rebuild", "--check", "--json")
    assert checked.status == 1
    assert checked.json["written"] is False
    assert len(checked.json["differences"]) == 1
    assert TimelineEntry.objects.get().title == "Iets anders"
    assert run("rebuild").lines[-1] == "1 row written."
    assert TimelineEntry.objects.get().title == "Debat over asiel"


def test_an_import_is_taken_back_and_a_dry_run_says_so_before(run: Run) -> None:
    number = str(import_all([article("a", "2023-07-03", DEBATE)]).pk)
    assert run("undo_import", number, "--dry-run").lines == [
        "Withdrawn: 1 articles with 1 claims; 1 entries leave the timeline.",
        "Nothing was written: this was a dry run.",
    ]
    assert TimelineEntry.objects.living().exists()
    assert run("undo_import", number, "--json").json["claims"] == 1
    assert not TimelineEntry.objects.living().exists()
    assert ImportRun.objects.get().status == "undone"
    assert run("undo_import", number).lines == [f"Import {number} was taken back before; nothing changed."]


@pytest.mark.parametrize("number", ["0", "99", "99999999999999999999"])
def test_an_import_that_is_not_there_is_said(run: Run, number: str) -> None:
    ended = run("undo_import", number)
    assert ended.status == 1
    assert f"There is no import {number}." in ended.err


def test_a_date_is_corrected_in_words(run: Run) -> None:
    import_all([article("a", "2023-07-03", DEBATE)])
    name = Article.objects.get().public_id
    tried = run("set_published", name, "2023-07-10", "--dry-run")
    assert tried.lines[-1] == "Nothing was written: this was a dry run."
    assert Article.objects.get().published_latest.isoformat() == "2023-07-03"  # type: ignore[union-attr]
    run("set_published", name, "2023-07-10")
    assert Article.objects.get().published_latest.isoformat() == "2023-07-10"  # type: ignore[union-attr]
    assert run("set_published", name, "gisteren").status == 1
    assert "There is no article 'art-x'" in run("set_published", "art-x", "2023-07-10").err


def test_two_entries_are_merged_and_parted(run: Run) -> None:
    import_all([article("a", "2023-07-03", DEBATE, VOTE)])
    one, other = TimelineEntry.objects.order_by("sort_date").values_list("public_id", flat=True)
    assert run("merge", one, other, "--dry-run").lines[0].startswith(f"{other}: ")
    assert TimelineEntry.objects.living().count() == 2
    assert run("merge", one, other).lines[0].endswith(", 2 claims.")
    assert TimelineEntry.objects.living().count() == 1
    assert run("merge", one, other, "--undo").lines == [f"{one} and {other} are two again."]
    assert TimelineEntry.objects.living().count() == 2
    assert "No decision holds" in run("merge", one, other, "--undo").err
    assert "There is no entry" in run("merge", one, "evt-x").err
    assert "choose two" in run("merge", one, one).err
