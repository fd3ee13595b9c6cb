"""deadlines/: by when something is due."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils import timezone

from events.models.vocabulary import DeadlineStatus, Firmness
from tests import factories as make

Ids = Callable[..., list[str]]


def test_deadlines_are_listed_without_events(ids: Ids) -> None:
    due = make.a_deadline().public_id
    make.an_event()

    assert ids("deadlines/") == [due]


def test_a_deadline_shows_how_firm_it_is_and_until_when(get: Any) -> None:
    make.a_deadline("[..2023-07-06]", public_id="d1", firmness=Firmness.HOPE)

    shown = get("deadlines/d1/")

    assert shown["url"] == "http://testserver/api/v1/deadlines/d1/"
    assert (shown["firmness"], shown["type"], shown["status"]) == ("hope", "", "open")
    assert (shown["date"]["latest"], shown["date"]["text"]) == ("2023-07-06", "uiterlijk 6 juli 2023")
    assert shown["overdue"] is True


def test_a_deadline_lies_where_it_is_due(ids: Ids) -> None:
    due = make.a_deadline("../2023-07-06").public_id

    assert ids("deadlines/", **{"from": "2023-07-06", "to": "2023-07-06"}) == [due]
    assert ids("deadlines/", to="2023-07-05") == []


def test_statuses_are_those_of_deadlines(ids: Ids, get: Any) -> None:
    met = make.a_deadline(status=DeadlineStatus.MET).public_id
    make.a_deadline()

    assert ids("deadlines/", status="met,missed") == [met]
    assert ids("deadlines/", overdue="false") == [met]
    assert "allowed: open, met" in get("deadlines/", 400, status="occurred")["status"][0]
    assert "unknown parameter" in get("deadlines/", 400, type="vote")["type"][0]


def test_a_withdrawn_deadline_is_gone(get: Any) -> None:
    make.a_deadline(public_id="gone", gone_at=timezone.now())

    assert get("deadlines/gone/", 410)["gone_since"]
    assert get("events/gone/", 404)
