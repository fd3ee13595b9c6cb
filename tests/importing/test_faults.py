"""What goes wrong while articles are written: nothing is left half-written, and the next import completes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, OperationalError, connection

from events.importing import loading
from events.importing.loading import Loader, LoadError
from events.importing.rebuild import rebuild_everything
from events.models import Article, Claim, ImportRun, TimelineEntry

from .telling import article, everything, happening, import_all
from .test_order_of_imports import reference, told_articles

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.django_db
def test_one_article_that_the_database_refuses_does_not_take_its_block_with_it() -> None:
    bad = article("slecht", "2023-07-05", happening("Debat.", "x" * 20, "2023-07-05", type="geen soort"))
    with Loader(ImportRun.objects.create()) as loader:
        outcomes = loader.load_many([*told_articles()[:2], bad, *told_articles()[2:]])
    assert [type(outcome) for outcome in outcomes].count(LoadError) == 1
    assert isinstance(outcomes[2], LoadError)
    assert Article.objects.count() == 10
    assert rebuild_everything().lines == []


@pytest.mark.django_db
@pytest.mark.parametrize("step", ["write_new", "rebuild_facts"])
def test_a_database_that_fails_half_way_leaves_nothing_of_an_article(
    step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*arguments: Any, **named: Any) -> None:
        raise OperationalError("database or disk is full")

    reference()
    with monkeypatch.context() as broken:
        broken.setattr(loading, step, fail)
        with Loader(ImportRun.objects.create()) as loader, pytest.raises(LoadError, match="disk is full"):
            loader.load(told_articles()[2])
    assert not Article.objects.exists()
    assert not Claim.objects.exists()
    import_all(told_articles())
    assert TimelineEntry.objects.living().count() == 4


@pytest.mark.django_db(transaction=True)
def test_no_room_to_write_is_a_clear_error_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    reference()
    before = everything()

    def full(*arguments: Any) -> None:
        raise DatabaseError("could not extend file: No space left on device")

    with monkeypatch.context() as broken:
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:
                pages = cursor.execute("PRAGMA page_count").fetchone()[0]
                cursor.execute(f"PRAGMA max_page_count = {pages}")
        else:
            broken.setattr("events.importing.bulk.write", full)
        text = "Kop.\nDebat op 5 juli.\n" + "Veel tekst. " * 100_000
        big = article("groot", "2023-07-03", happening("Debat op 5 juli.", "Debat", "2023-07-05"), text=text)
        try:
            with (
                Loader(ImportRun.objects.create()) as loader,
                pytest.raises(LoadError, match=r"full|No space"),
            ):
                loader.load(big)
        finally:
            if connection.vendor == "sqlite":
                with connection.cursor() as cursor:
                    cursor.execute("PRAGMA max_page_count = 1073741823")
    assert everything() == before
    import_all(told_articles())
    assert TimelineEntry.objects.living().count() == 4
