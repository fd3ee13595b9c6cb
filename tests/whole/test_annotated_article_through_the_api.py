"""Every fact of an annotated article, imported by command and read over the API."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from tests.whole.gold_facts import Annotated, annotated_articles, any_of, is_between, plain

ARTICLES = annotated_articles()


@pytest.fixture(params=ARTICLES, ids=lambda article: article.path.stem)
def annotated(request: pytest.FixtureRequest) -> Annotated:
    article: Annotated = request.param
    return article


@pytest.fixture(scope="module")
def readings(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> dict[str, dict[str, Any]]:
    """Each article, imported alone, as the API shows it; the database is as before afterwards."""
    found = {}
    with django_db_blocker.unblock():
        for article in ARTICLES:
            with transaction.atomic():
                found[article.path.stem] = _imported(article)
                transaction.set_rollback(True)
    return found


def _imported(annotated: Annotated) -> dict[str, Any]:
    """The article's own page of the API, with the full rows of its entries under ``rows``."""
    client = Client()
    call_command("load_reference", verbosity=0)
    call_command("import_articles", str(annotated.path), verbosity=0)
    listed = client.get("/api/v1/articles/").json()["results"]
    assert len(listed) == 1
    article: dict[str, Any] = client.get(f"/api/v1/articles/{listed[0]['id']}/").json()
    rows = client.get("/api/v1/timeline/", {"undated": "include", "page_size": "200"}).json()["results"]
    article["rows"] = {row["id"]: row for row in rows}
    return article


@pytest.fixture
def read(annotated: Annotated, readings: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The article under test as the API shows it."""
    return readings[annotated.path.stem]


def test_the_window_is_narrowed_to_the_days_that_the_text_allows(
    annotated: Annotated, read: dict[str, Any]
) -> None:
    narrowed = annotated.gold["published"]["narrowed"]
    window = [read["published"]["earliest"], read["published"]["latest"]]
    assert window in (narrowed["best"], narrowed["sound"])
    assert read["published"]["narrowed_because"]


def test_all_persons_are_found_once_with_party_and_roles(annotated: Annotated, read: dict[str, Any]) -> None:
    found = {plain(person["name"]): person for person in read["persons"] if person["explicit"]}
    assert sorted(found) == sorted(plain(person["name"]) for person in annotated.gold["persons"])
    assert len(found) == sum(1 for person in read["persons"] if person["explicit"])
    for person in annotated.gold["persons"]:
        row = found[plain(person["name"])]
        assert row["party"] in any_of(person["party"])
        assert {role.lower() for role in person["roles"]} <= {role.lower() for role in row["roles"]}
        assert row["link"]


def test_exactly_the_parties_are_found(annotated: Annotated, read: dict[str, Any]) -> None:
    found = sorted(party["name"] for party in read["parties"] if party["explicit"])
    assert found == sorted(annotated.gold["parties"])


def test_every_event_and_deadline_is_on_the_timeline(annotated: Annotated, read: dict[str, Any]) -> None:
    missing = [
        wanted["gist"] for wanted in annotated.must_be_found if not _entries_for(wanted, annotated, read)
    ]
    assert missing == []


def test_at_most_two_entries_are_more_than_the_annotator_found(
    annotated: Annotated, read: dict[str, Any]
) -> None:
    known = [*annotated.gold["events"], *annotated.gold["deadlines"]]
    claimed = {entry["id"] for wanted in known for entry in _entries_for(wanted, annotated, read)}
    more = [entry["title"] for entry in read["entries"] if entry["id"] not in claimed]
    assert len(more) <= 2, more


def test_those_who_take_part_are_named(annotated: Annotated, read: dict[str, Any]) -> None:
    for wanted in annotated.must_be_found:
        entries = _entries_for(wanted, annotated, read)
        names = {
            plain(one["actor"]["name"])
            for entry in entries
            for one in read["rows"][entry["id"]]["participants"]
        }
        owed = wanted.get("responsible")
        if owed:
            assert names & {plain(name) for name in owed}, wanted["gist"]
        missing = {plain(name) for name in wanted.get("persons", [])} - names
        assert missing == set(), wanted["gist"]


def test_every_quote_is_exact(annotated: Annotated, read: dict[str, Any]) -> None:
    text = annotated.text
    quotes = [claim for entry in read["entries"] for claim in entry["claims"]]
    assert quotes
    assert all(text[claim["start"] : claim["end"]] == claim["quote"] for claim in quotes)


def test_nothing_stands_on_a_title_a_subhead_or_a_caption(annotated: Annotated, read: dict[str, Any]) -> None:
    text = annotated.text
    aside = [annotated.gold["title"] or "", *annotated.gold["subheads"], *annotated.gold["not_article_text"]]
    spans = [(text.find(part), text.find(part) + len(part)) for part in aside if part]
    for entry in read["entries"]:
        for claim in entry["claims"]:
            assert not any(claim["start"] < end and start < claim["end"] for start, end in spans), claim[
                "quote"
            ]


def _entries_for(wanted: dict[str, Any], annotated: Annotated, read: dict[str, Any]) -> list[dict[str, Any]]:
    """The entries that give an annotated fact: same sentence, accepted days, type, status and firmness."""
    place = annotated.text.find(wanted["quote"])
    assert place >= 0, wanted["quote"]
    kind = "deadline" if "firmness" in wanted else "event"
    found = []
    for entry in read["entries"]:
        row = read["rows"][entry["id"]]
        right = (
            entry["kind"] == kind
            and any(
                claim["start"] < place + len(wanted["quote"]) and place < claim["end"]
                for claim in entry["claims"]
            )
            and is_between(row["date"]["earliest"], wanted["earliest"])
            and is_between(row["date"]["latest"], wanted["latest"])
            and (kind == "deadline" or row["type"] in any_of(wanted["type"]))
            and (kind == "event" or row["firmness"] in any_of(wanted["firmness"]))
            and (kind == "deadline" or row["status"] in any_of(wanted["status"]))
        )
        if right and (
            "time_of_day" not in wanted or row["date"]["time_of_day"] in any_of(wanted["time_of_day"])
        ):
            found.append(entry)
    return found
