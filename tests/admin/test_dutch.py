"""The admin speaks Dutch: labels, hints, and what is wrong."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.db.models import Field
from django.test import Client

from events.admin.edtf_field import OTHER_FAULT, in_dutch
from events.admin.hints import COMMON, HINTS
from events.admin.problems import MESSAGES, reason_in_dutch
from events.dates import edtf
from events.importing import merging
from events.models import Decision, Person, UnresolvedName

from . import rows
from .pages import add_to, list_of, page_of, plain

OURS = [
    model
    for model in apps.get_app_config("events").get_models()
    if not model.__name__.startswith("Historical")
]
# Words that stand in our code's names and in no Dutch page.
ENGLISH = re.compile(
    r"\b(the|which|where|when|date|days?|names?|person|party|body|entry|entries|title|place|known|until|empty|day|whether|"
    r"review|claim|withdrawn|evidence|quote|change|history|revert|speaker)\b",
    re.IGNORECASE,
)
# What an article or a program says, and what Django itself leaves untranslated.
SAID_BY_OTHERS = re.compile(r"debate\.planned|Model name|Add link|Change or view list link|Error:")


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_every_field_and_model_has_a_dutch_name(model: Any) -> None:
    # Django makes a name from that of the field where none was given.
    unnamed = [
        field.name
        for field in model._meta.get_fields()
        if isinstance(field, Field)
        and not field.auto_created
        and str(field.verbose_name) == field.name.replace("_", " ")
        and field.name not in {"status", "type", "id", "kind", "actor", "hash", "url", "deadline"}
    ]
    assert unnamed == []
    assert not ENGLISH.search(f"{model._meta.verbose_name} {model._meta.verbose_name_plural}")


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_no_page_of_a_model_speaks_english(model: Any, desk: Client, curator: Any) -> None:
    made = rows.one_of_each()
    made[Decision] = merging.merge_actors(rows.person("Jan W."), made[Person], curator)
    row = made[model]
    pages = [list_of(model), page_of(model, row), page_of(model, row).replace("/change/", "/history/")]
    if admin.site._registry[model].has_add_permission(desk.get("/admin/").wsgi_request):
        pages.append(add_to(model))
    for address in pages:
        html = desk.get(address).content.decode()
        html = re.sub(r"(?s)<(script|style|svg).*?</\1>|<!--.*?-->", "", html)
        text = SAID_BY_OTHERS.sub("", " ".join(plain(html).split()))
        assert [found.group() for found in ENGLISH.finditer(text)] == [], text


@pytest.mark.parametrize(
    "text",
    ["morgen", "2023-02-30", "2023-13", "0012", "199X-05", "2" * 241, "../..", "[2023-07-05", "[2023-07-05]",
     "[..]", "2023-07-05/2023-07-01", "[2023-07-05..2023-07-01]"],
)  # fmt: skip
def test_every_fault_of_a_date_is_told_in_dutch(text: str) -> None:
    with pytest.raises(edtf.EdtfError) as fault:
        edtf.parse(text)
    assert in_dutch(text, str(fault.value)) != OTHER_FAULT % {"value": repr(text)}


def test_every_problem_of_a_merger_has_dutch_words_with_the_same_values() -> None:
    def values(message: str) -> set[str]:
        return set(re.findall(r"%\((\w+)\)s", message))

    assert MESSAGES.keys() == merging.PROBLEMS.keys()
    assert all(values(MESSAGES[code]) <= values(merging.PROBLEMS[code]) for code in MESSAGES)


@pytest.mark.parametrize(
    ("reason", "dutch"),
    [
        ("titles alike (85 of 100)", "titels lijken op elkaar (85 van 100)"),
        ("the same days", "dezelfde dagen"),
        ("days that can be the same", "dagen die dezelfde kunnen zijn"),
        ("both about one thing", "beide over hetzelfde"),
        ("both about asiel, opvan", "beide over: asiel…, opvan…"),
        ("both about putte", "beide over: putte…"),
        ("both name mark-rutte, vvd", "beide noemen mark-rutte, vvd"),
    ],
)
def test_why_two_entries_could_be_one_is_told_in_dutch(reason: str, dutch: str) -> None:
    assert reason_in_dutch(reason) == dutch


def test_hints_are_of_fields_that_exist() -> None:
    by_name = {model._meta.model_name: model for model in OURS}
    for name, hints in HINTS.items():
        fields = {field.name for field in by_name[name]._meta.get_fields()}
        assert set(hints) <= fields, name
    assert set(COMMON) == {"source", "verified", "public_id"}


def test_an_open_name_lists_its_hint_in_dutch(desk: Client, db: None) -> None:
    page = plain(desk.get(page_of(UnresolvedName, rows.unresolved())).content.decode())
    assert "Wie dit artikel met deze naam bedoelt" in page
