"""Decisions win over claims until they are lifted; each is a row with who, when and why."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from events.importing import decisions
from events.importing.rebuild import rebuild
from events.models import Decision, TimelineEntry
from events.models.vocabulary import Kind, Verb
from tests.admin import rows


@pytest.fixture
def anna(db: None) -> User:
    return User.objects.create_user("anna")


@pytest.fixture
def bas(db: None) -> User:
    return User.objects.create_user("bas")


def test_a_decision_wins_over_a_later_claim(anna: User) -> None:
    entry = rows.told_entry(title="Debat")
    decisions.set_field(entry, "title", "Debat over asiel", anna)
    rows.claim(entry, rows.article(), title="Groot debat", confidence=Decimal("0.99"))
    rebuild([entry])
    entry.refresh_from_db()
    assert entry.title == "Debat over asiel"


def test_lifting_brings_back_what_the_claims_say_by_now(anna: User) -> None:
    entry = rows.told_entry(title="Debat")
    decision = decisions.set_field(entry, "title", "Debat over asiel", anna)
    # The only claim by now, so that this holds however claims are weighed.
    entry.claims.update(title="Groot debat")
    decisions.lift(decision, anna)
    entry.refresh_from_db()
    assert entry.title == "Groot debat"


def test_the_days_follow_a_decided_date(anna: User) -> None:
    entry = rows.told_entry(Kind.DEADLINE, when="../2023-07-07")
    decisions.set_field(entry, "date_edtf", "[2023-09-01,2023-09-04]", anna)
    assert (entry.earliest, entry.latest) == (date(2023, 9, 1), date(2023, 9, 4))
    assert (entry.sort_date, entry.precision) == (date(2023, 9, 4), "set")


def test_a_second_decision_on_a_field_lifts_the_first(anna: User, bas: User) -> None:
    entry = rows.told_entry()
    first = decisions.set_field(entry, "title", "Een", anna)
    decisions.set_field(entry, "place", "Den Haag", anna)
    second = decisions.set_field(entry, "title", "Twee", bas, "preciezer")
    first.refresh_from_db()
    assert first.lifted_at is not None
    assert first.lifted_by == bas
    assert (second.by, second.why, second.lifted_at) == (bas, "preciezer", None)
    assert (entry.title, entry.place) == ("Twee", "Den Haag")


def test_deciding_the_same_again_writes_nothing(anna: User, bas: User) -> None:
    entry = rows.told_entry()
    first = decisions.set_field(entry, "title", "Een", anna)
    assert decisions.set_field(entry, "title", "Een", bas) == first
    assert decisions.confirm(entry, anna) == decisions.confirm(entry, bas)
    modified = entry.modified
    decisions.set_field(entry, "title", "Een", bas)
    decisions.confirm(entry, bas)
    assert Decision.objects.count() == 2
    assert TimelineEntry.objects.get().modified == modified


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        (Kind.EVENT, "title", ""),
        (Kind.EVENT, "title", "x" * 91),
        (Kind.EVENT, "date_edtf", "2023-02-30"),
        (Kind.EVENT, "status", "open"),
        (Kind.EVENT, "type", ""),
        (Kind.EVENT, "type", "feest"),
        (Kind.EVENT, "firmness", "hard"),
        (Kind.EVENT, "kind", "deadline"),
        (Kind.EVENT, "clock", "25:00"),
        (Kind.DEADLINE, "clock", "9:00"),
        (Kind.EVENT, "confidence", "1"),
        (Kind.DEADLINE, "status", "planned"),
        (Kind.DEADLINE, "firmness", ""),
        (Kind.DEADLINE, "place", "Den Haag"),
    ],
)
def test_a_value_that_the_field_cannot_hold_is_refused(
    kind: Kind, field: str, value: str, anna: User
) -> None:
    entry = rows.told_entry(kind)
    with pytest.raises(ValidationError):
        decisions.set_field(entry, field, value, anna)
    assert not Decision.objects.exists()


def test_confirming_ends_a_rejection(anna: User, bas: User) -> None:
    entry = rows.told_entry()
    rejected = decisions.reject(entry, anna, "dubbel")
    assert (entry.review, rejected.why) == ("rejected", "dubbel")
    decisions.confirm(entry, bas)
    rejected.refresh_from_db()
    assert entry.review == "confirmed"
    assert rejected.lifted_by == bas


def test_lifting_a_confirmation_leaves_a_proposal(anna: User) -> None:
    entry = rows.told_entry()
    decisions.lift(decisions.confirm(entry, anna), anna)
    entry.refresh_from_db()
    assert entry.review == "proposed"


def test_lifting_twice_keeps_who_lifted_first(anna: User, bas: User) -> None:
    decision = decisions.confirm(rows.told_entry(), anna)
    decisions.lift(decision, anna)
    decisions.lift(decision, bas)
    decision.refresh_from_db()
    assert decision.lifted_by == anna


def test_many_are_reviewed_at_once_and_only_news_is_counted(anna: User, monkeypatch: Any) -> None:
    monkeypatch.setattr(decisions, "BLOCK", 2)
    entries = [rows.told_entry() for _ in range(5)]
    decisions.reject(entries[1], anna)
    assert decisions.review(entries, Verb.REJECT, anna) == 4
    assert decisions.review(entries, Verb.REJECT, anna) == 0
    assert Decision.objects.holding().filter(verb="reject").count() == 5


def test_a_name_is_assigned_anew(anna: User) -> None:
    name, one, other = rows.unresolved(), rows.person("Jan de Wit"), rows.person("Piet de Wit")
    first = decisions.assign_name(name, one, anna)
    decisions.assign_name(name, other, anna)
    first.refresh_from_db()
    name.refresh_from_db()
    assert first.lifted_at is not None
    assert name.assigned_to_id == other.pk


def test_an_article_gets_the_days_of_its_decided_date(anna: User) -> None:
    article = rows.article()
    decision = decisions.set_published(article, "2023-07-04", anna, "colofon")
    article.refresh_from_db()
    assert (article.published_earliest, article.published_latest) == (date(2023, 7, 4), date(2023, 7, 4))
    assert article.published_edtf == "2023-07"
    decisions.lift(decision, anna)
    article.refresh_from_db()
    assert (article.published_earliest, article.published_latest) == (date(2023, 7, 1), date(2023, 7, 31))


@pytest.mark.parametrize("text", ["", "gisteren", "2023-02-30"])
def test_an_article_gets_no_date_that_is_none(text: str, anna: User) -> None:
    with pytest.raises(ValidationError):
        decisions.set_published(rows.article(), text, anna)
    assert not Decision.objects.exists()


def test_a_moved_deadline_is_open(anna: User) -> None:
    entry = rows.entry(Kind.DEADLINE)
    rows.claim(entry, rows.article(), status="moved")
    rebuild([entry])
    entry.refresh_from_db()
    assert entry.status == "open"
