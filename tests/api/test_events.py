"""events/: what happens; and what an address answers for an event that moved or went."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from events.models import TimelineEntry
from events.models.vocabulary import EventType, Review
from tests import factories as make

Ids = Callable[..., list[str]]


def test_events_are_listed_without_deadlines(ids: Ids) -> None:
    event = make.an_event().public_id
    make.a_deadline()

    assert ids("events/") == [event]


def test_an_event_has_its_own_address_and_one_on_the_timeline(get: Any) -> None:
    entry = make.an_event(title="Kabinet valt")

    assert get(f"events/{entry.public_id}/")["title"] == "Kabinet valt"
    assert get(f"timeline/{entry.public_id}/") == get(f"events/{entry.public_id}/")
    assert get(f"deadlines/{entry.public_id}/", 404)


def test_types_are_those_of_events(ids: Ids, get: Any) -> None:
    vote = make.an_event(type=EventType.VOTE).public_id
    make.an_event(type=EventType.DEBATE)

    assert ids("events/", type="vote") == [vote]
    assert "allowed: planned, ongoing" in get("events/", 400, status="open")["status"][0]
    assert "unknown parameter" in get("events/", 400, firmness="hard")["firmness"][0]


@pytest.mark.django_db
def test_a_merged_event_answers_with_the_address_of_the_living_one(client: Client) -> None:
    living = make.an_event(public_id="living")
    between = make.an_event(public_id="between", merged_into=living)
    make.an_event(public_id="old", merged_into=between)

    answer = client.get("/api/v1/events/old/")

    assert answer.status_code == 308
    assert answer["Location"] == "http://testserver/api/v1/events/living/"
    # A merge can be undone, so nobody should keep this answer.
    assert answer["Cache-Control"] == "no-store"
    assert answer.json() == {
        "detail": "old is now living.",
        "id": "living",
        "url": "http://testserver/api/v1/events/living/",
    }


def test_an_event_merged_into_what_is_not_public_is_not_found(get: Any) -> None:
    hidden = make.an_event(review=Review.REJECTED)
    make.an_event(public_id="old", merged_into=hidden)

    assert get("events/old/", 404)
    assert get(f"events/{hidden.public_id}/", 404)


def test_merges_in_a_circle_lead_nowhere(get: Any) -> None:
    first = make.an_event(public_id="first")
    second = make.an_event(public_id="second", merged_into=first)
    TimelineEntry.objects.filter(pk=first.pk).update(merged_into=second)

    assert get("events/first/", 404)


def test_a_withdrawn_event_is_gone_since_a_moment(get: Any) -> None:
    moment = timezone.now()
    make.an_event(public_id="gone", gone_at=moment)

    answer = get("events/gone/", 410)

    assert answer["detail"] == "gone was withdrawn."
    assert datetime.fromisoformat(answer["gone_since"]) == moment


@pytest.mark.parametrize("public_id", ["nothing", "%00", "%F0%9F%98%80", "a" * 500, "..%2f"])
def test_an_event_that_never_was_is_not_found(db: None, client: Client, public_id: str) -> None:
    assert client.get(f"/api/v1/events/{public_id}/").status_code == 404


@pytest.mark.django_db
def test_the_api_is_read_only(client: Client) -> None:
    make.an_event(public_id="e1")

    for send in (client.post, client.put, client.patch, client.delete):
        assert send("/api/v1/events/e1/").status_code == 405
