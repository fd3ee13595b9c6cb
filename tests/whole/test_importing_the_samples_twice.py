"""Importing the same articles again writes nothing."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command

from events.models import Article, ImportRun, TimelineEntry
from tests.whole.gold_facts import ROOT

pytestmark = pytest.mark.django_db


def _all_rows() -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of ours, import runs aside: each import has its own."""
    return {
        model.__name__: list(model._default_manager.order_by("pk").values_list())
        for model in apps.get_app_config("events").get_models()
        if model is not ImportRun and not model._meta.proxy
    }


def test_a_second_import_of_the_samples_changes_no_row() -> None:
    call_command("load_reference", verbosity=0)
    call_command("import_articles", str(ROOT / "seeds"), verbosity=0)
    first = _all_rows()

    call_command("import_articles", str(ROOT / "seeds"), verbosity=0)

    assert _all_rows() == first
    last = ImportRun.objects.order_by("-pk")[0]
    assert (last.articles_new, last.articles_unchanged) == (0, Article.objects.count())


def test_the_samples_give_a_timeline() -> None:
    call_command("load_reference", verbosity=0)
    call_command("import_articles", str(ROOT / "seeds"), verbosity=0)

    assert Article.objects.count() >= 15
    fall = TimelineEntry.objects.public().filter(
        type="cabinet_fall", earliest="2023-07-07", latest="2023-07-07"
    )
    assert fall.exists()
