"""Forms and addresses with nonsense in them end in a page, never in a crash."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from events.models import (
    ActorName,
    Article,
    CalendarPeriod,
    Decision,
    Event,
    Person,
    Role,
    UnresolvedName,
)

from . import rows
from .pages import add_to, form_on, list_of, page_of

NONSENSE = {"a word": "jan", "a number that no key can be": "9" * 23, "NUL": "\x00", "very long": "é" * 3000}
nonsense = pytest.mark.parametrize("value", NONSENSE.values(), ids=NONSENSE.keys())


def spoilt(form: dict[str, str], value: str) -> dict[str, str]:
    """The form with nonsense in every field that a person fills in, and in the keys of its rows."""
    return {name: old if name.endswith("_FORMS") else value for name, old in form.items()}


@nonsense
@pytest.mark.parametrize("model", [Role, ActorName, CalendarPeriod, Person], ids=lambda model: model.__name__)
def test_nonsense_in_an_add_page(model: Any, value: str, desk: Client) -> None:
    form = spoilt(form_on(desk, add_to(model)), value)
    assert desk.post(add_to(model), form).status_code == 200
    assert desk.get(add_to(model), form).status_code == 200


@nonsense
@pytest.mark.parametrize("model", [Event, Article, UnresolvedName, Person], ids=lambda model: model.__name__)
def test_nonsense_in_a_change_page(model: Any, value: str, desk: Client, curator: User) -> None:
    address = page_of(model, rows.one_of_each()[model])
    assert desk.post(address, spoilt(form_on(desk, address), value)).status_code == 200


@nonsense
def test_nonsense_in_a_lists_action_or_query(value: str, desk: Client) -> None:
    entry = rows.told_entry()
    for action in ("confirm_entries", value):
        sent = {"action": action, "_selected_action": [value, entry.pk]}
        assert desk.post(list_of(Event), sent).status_code in (200, 302)
    for name in (
        "q",
        "o",
        "p",
        "all",
        "e",
        "sort_date__gte",
        "status__exact",
        "status__in",
        "disputed__exact",
    ):
        assert desk.get(list_of(Event), {name: value}).status_code in (200, 302)
    for name in ("made_at__year", "by__id__exact", "lifted_at__isempty", "field"):
        assert desk.get(list_of(Decision), {name: value}).status_code in (200, 302)


@nonsense
def test_nonsense_in_a_search_for_a_choice(value: str, desk: Client) -> None:
    right = {"app_label": "events", "model_name": "role", "field_name": "person", "term": "wit"}
    assert desk.get(reverse("admin:autocomplete"), {**right, "term": value}).status_code in (200, 403, 404)
    assert desk.get(reverse("admin:autocomplete"), {**right, "page": value}).status_code in (200, 403, 404)
