"""`manage.py evaluate`."""

from __future__ import annotations

from io import StringIO
from pathlib import Path
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from events.importing.snapshot import NotPreparedError

from .making import event, write_gold

DEBATE = event("De Kamer debatteert vrijdag", "2023-07-07", "2023-07-07")
COMMAND = "events.management.commands.evaluate"


@pytest.mark.django_db
def test_it_measures_with_what_the_database_knows(tmp_path: Path) -> None:
    call_command("load_reference", verbosity=0)
    text = " date 2023-07-05 Kamer praat\n\nPremier Mark Rutte (VVD) sprak woensdag met de pers.\n"
    gold = {"name": "Mark Rutte", "party": "VVD", "roles": ["premier"]}
    write_gold(tmp_path, text=text, persons=[gold], parties=["VVD"])
    out = StringIO()
    call_command("evaluate", str(tmp_path), stdout=out)
    rows = {line.split("  ")[0]: line.split() for line in out.getvalue().splitlines()}
    assert rows["persons"][1:4] == ["1", "0", "0"]
    assert rows["links"][1:4] == ["2", "0", "0"]


def test_a_database_that_is_not_prepared_is_answered_with_what_to_run(tmp_path: Path) -> None:
    write_gold(tmp_path, events=[DEBATE])
    with (
        patch(f"{COMMAND}.take_prepared_snapshot", side_effect=NotPreparedError("Prepare it: so")),
        pytest.raises(CommandError, match="Prepare it: so"),
    ):
        call_command("evaluate", str(tmp_path))


@pytest.mark.django_db
def test_a_path_that_does_not_exist_is_named(tmp_path: Path) -> None:
    call_command("load_reference", verbosity=0)
    with pytest.raises(CommandError, match=r"weg does not exist"):
        call_command("evaluate", str(tmp_path / "weg"))
