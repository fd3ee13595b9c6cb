"""The reference files as a snapshot without a database."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command

from events.evaluation.fixtures_known import FixtureError, known_from_fixtures
from events.evaluation.gold import PROJECT
from events.importing.snapshot import take_snapshot

FIXTURES = PROJECT / "fixtures"


@pytest.mark.django_db
def test_the_files_give_the_snapshot_that_the_loaded_database_gives() -> None:
    call_command("load_reference", verbosity=0)
    known, loaded = known_from_fixtures(FIXTURES), take_snapshot()
    assert known.actors == loaded.actors
    assert known.names == loaded.names
    assert known.roles == loaded.roles
    assert known.calendar == loaded.calendar


def test_a_family_name_is_known_as_it_stands_in_a_sentence_and_by_itself() -> None:
    names = known_from_fixtures(FIXTURES).names
    family = {name.text for name in names if name.actor == "caroline-van-der-plas" and name.kind == "family"}
    assert {"van der Plas", "Van der Plas"} <= family


def test_a_folder_without_the_files_is_named(tmp_path: Path) -> None:
    with pytest.raises(FixtureError, match=r"parties.csv cannot be read"):
        known_from_fixtures(tmp_path)


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("roles.csv", "Mark Rutte,", "Niemand Anders,", "Niemand Anders"),
        ("persons.csv", "name,given", "naam,given", "'name' is used"),
        ("calendar.csv", "2017-10-26", "2017-13-26", "2017-13-26"),
    ],
)
def test_a_row_that_cannot_be_read_is_named(
    tmp_path: Path, file: str, old: str, new: str, message: str
) -> None:
    for path in FIXTURES.glob("*.csv"):
        text = path.read_text(encoding="utf-8")
        if path.name == file:
            assert old in text
            text = text.replace(old, new, 1)
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    with pytest.raises(FixtureError, match=message):
        known_from_fixtures(tmp_path)
