"""The shipped articles, imported as a new user does: twice, and in another order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.apps import apps

from events.importing.reference import load_reference
from events.models import Article, ImportRun, TimelineEntry

from .conftest import Run

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"


@pytest.fixture(autouse=True)
def reference(db: None) -> None:
    load_reference(ROOT / "fixtures")


def tables() -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, the runs' own reports aside."""
    return {
        model.__name__: list(model._default_manager.order_by("pk").values())
        for model in apps.get_app_config("events").get_models()
        if model is not ImportRun
    }


def test_a_second_import_changes_no_row(run: Run) -> None:
    first = run("import_articles", str(SEEDS))
    assert (first.status, first.err) == (0, "")
    before = tables()
    assert len(before["Article"]) == len(list(SEEDS.glob("*.txt")))
    assert before["Claim"]

    second = run("import_articles", str(SEEDS))

    assert (second.status, second.err) == (0, "")
    assert tables() == before
    row = ImportRun.objects.latest("pk")
    assert (row.articles_new, row.claims_new, row.events_new, row.persons_proposed) == (0, 0, 0, 0)


def test_the_order_of_the_files_makes_no_difference_to_the_timeline(run: Run) -> None:
    def timeline() -> set[tuple[str, str, str, str]]:
        fields = ("kind", "title", "date_edtf", "status")
        return set(TimelineEntry.objects.living().values_list(*fields))

    files = [str(file) for file in sorted(SEEDS.glob("2023-0[67]*.txt"))]
    run("import_articles", *files)
    forward = timeline()
    assert forward
    for model in (
        "Claim",
        "Article",
        "Version",
        "Participation",
        "TimelineEntry",
        "Mention",
        "UnresolvedName",
    ):
        apps.get_model("events", model)._default_manager.all().delete()
    assert not Article.objects.exists()

    run("import_articles", *reversed(files))

    assert timeline() == forward


def test_a_dry_run_writes_nothing(run: Run) -> None:
    before = tables()

    ended = run("import_articles", str(SEEDS), "--dry-run")

    assert ended.status == 0
    assert tables() == before
    assert not ImportRun.objects.exists()
