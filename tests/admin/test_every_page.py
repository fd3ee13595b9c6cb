"""Every list, add page and change page of the admin opens, searches and stays cheap."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from events.importing import decisions
from events.models import Article, Decision, Person, UnresolvedName

from . import rows
from .pages import add_to, list_of, page_of

OURS = [
    model
    for model in apps.get_app_config("events").get_models()
    if not model.__name__.startswith("Historical")
]
EDITABLE = {"Person", "Party", "Body", "ActorName", "ActorIdentifier", "Role", "CalendarPeriod"}
ADDABLE = {*EDITABLE, "Article"}


def made_rows(user: Any) -> dict[type, Any]:
    made = rows.one_of_each()
    made[Decision] = decisions.assign_name(made[UnresolvedName], made[Person], user)
    return made


def test_every_model_is_registered() -> None:
    assert [model.__name__ for model in OURS if not admin.site.is_registered(model)] == []


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_list_add_and_change_page_open(model: Any, desk: Client, curator: Any) -> None:
    row = made_rows(curator)[model]
    assert desk.get(list_of(model)).status_code == 200
    assert desk.get(page_of(model, row)).status_code == 200
    assert desk.get(add_to(model)).status_code == (200 if model.__name__ in ADDABLE else 403)


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_a_list_costs_the_same_for_more_rows(model: Any, desk: Client, curator: Any) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert desk.get(list_of(model)).status_code == 200
        return len(seen)

    made_rows(curator)
    few = queries()
    for _ in range(3):
        made_rows(curator)
    assert queries() == few


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
@pytest.mark.parametrize("asked", ["wit", "100%' \" \\ _", "é" * 500, "\x00"])
def test_any_search_gives_a_page(model: Any, asked: str, desk: Client, curator: Any) -> None:
    made_rows(curator)
    assert desk.get(list_of(model), {"q": asked}).status_code == 200


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
@pytest.mark.parametrize("number", ["0", "99999999999999999999999", "jan", "-1"])
def test_a_row_that_is_not_there_leads_back_with_a_message(
    model: Any, number: str, desk: Client, curator: Any
) -> None:
    response = desk.get(page_of(model, number), follow=True)
    assert response.status_code == 200
    assert any("bestaat niet" in str(message) for message in response.context["messages"])


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_history_and_delete_pages_answer(model: Any, desk: Client, curator: Any) -> None:
    row = made_rows(curator)[model]
    history = page_of(model, row).replace("/change/", "/history/")
    delete = page_of(model, row).replace("/change/", "/delete/")
    assert desk.get(history).status_code == 200
    may_delete = model.__name__ in {*EDITABLE, "Actor"}
    assert desk.get(delete).status_code == (200 if may_delete else 403)
    for number in ("jan", "99999999999999999999999"):
        gone = page_of(model, number)
        assert desk.get(gone.replace("/change/", "/history/")).status_code in (302, 404)


@pytest.mark.parametrize(
    "query",
    [
        "nonsense=1",
        "review__exact=nonsense",
        "sort_date__year=abc",
        "sort_date__year=2023&sort_date__month=13",
        "sort_date__year=999999999999",
        "p=abc",
        "o=99",
    ],
)
@pytest.mark.parametrize("name", ["Event", "Deadline", "TimelineEntry"])
def test_a_wrong_query_gives_a_page(query: str, name: str, desk: Client) -> None:
    model = apps.get_model("events", name)
    assert desk.get(f"{list_of(model)}?{query}", follow=True).status_code == 200


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_a_reader_sees_pages_without_a_way_to_save(model: Any, client: Client, curator: Any) -> None:
    row = made_rows(curator)[model]
    client.force_login(rows.viewer(f"view_{model._meta.model_name}"))
    page = client.get(page_of(model, row))
    assert page.status_code == 200
    assert b'name="_save"' not in page.content
    assert b'name="_lift"' not in page.content
    assert b'name="_confirm"' not in page.content
    assert client.post(page_of(model, row), {}).status_code == 403


@pytest.mark.parametrize("model", OURS, ids=lambda model: model.__name__)
def test_who_may_nothing_sees_nothing(model: Any, client: Client, curator: Any) -> None:
    row = made_rows(curator)[model]
    client.force_login(rows.viewer())
    assert client.get(list_of(model)).status_code == 403
    assert client.get(page_of(model, row)).status_code == 403


def test_an_article_is_found_by_a_word_of_its_text(desk: Client) -> None:
    rows.article("Over stikstof.", title="Eerste")
    rows.article("Over asiel.", title="Tweede")
    page = desk.get(list_of(Article), {"q": "stikstof"}).content.decode()
    assert "Eerste" in page
    assert "Tweede" not in page


def test_a_person_is_found_by_another_name(desk: Client) -> None:
    rows.one_of_each()
    rows.person("Piet Zwart")
    who = rows.person("Sigrid Kaag")
    who.names.create(name="mevrouw Kaag-Zoals")
    page = desk.get(list_of(Person), {"q": "Kaag-Zoals"}).content.decode()
    assert "Sigrid Kaag" in page
    assert "Piet Zwart" not in page


def test_a_list_of_events_takes_these_queries(desk: Client) -> None:
    for _ in range(3):
        rows.told_entry()
    model = apps.get_model("events", "Event")
    desk.get(list_of(model))
    with CaptureQueriesContext(connection) as seen:
        desk.get(list_of(model))
    # session, user, count, whether there are more than the filter shows, first and last day, the days between,
    # the rows with their quotes
    assert len(seen) <= 8
