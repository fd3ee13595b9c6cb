"""Rows that are written in bulk are the rows that Django would have written."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from events.importing.bulk import insert_instances, insert_rows, update_instances
from events.models import Article, ImportRun, Person, TimelineEntry, Version
from events.models.vocabulary import ActorKind, Review

pytestmark = pytest.mark.django_db


def entry(name: str, title: str = "Debat") -> TimelineEntry:
    return TimelineEntry(
        public_id=name, kind="event", title=title, type="debate", status="planned", confidence=0.8,
        date_edtf="2023-07-05", earliest=date(2023, 7, 5), latest=date(2023, 7, 5), precision="day",
    )  # fmt: skip


def test_instances_are_read_back_as_they_were_and_know_their_numbers() -> None:
    told = [
        Article(public_id=f"art-{number}", origin="a.txt", text="Tekst\tmet \\ en\nregels: ‘één’ \\N", text_hash=str(number),
                segments=[{"kind": "title", "start": 0, "end": 5}], published_latest=date(2023, 7, 5))
        for number in range(3)
    ]  # fmt: skip
    insert_instances(told)
    for one in told:
        found = Article.objects.get(pk=one.pk)
        assert (found.public_id, found.text, found.segments) == (one.public_id, one.text, one.segments)
        assert (found.published_earliest, found.published_latest) == (None, date(2023, 7, 5))
        assert found.created == found.modified == one.modified
    # The next row gets a number of its own.
    after = Article.objects.create(public_id="art-9", origin="b.txt", text="Na", text_hash="9")
    assert after.pk not in {one.pk for one in told}


def test_a_person_is_written_with_the_actor_that_it_is() -> None:
    persons = [Person(public_id=f"p-{n}", kind=ActorKind.PERSON, name=f"Bea Jonkers {n}", family_name="Jonkers",
                      review=Review.PROPOSED) for n in range(2)]  # fmt: skip
    insert_instances(persons)
    found = Person.objects.get(public_id="p-1")
    assert (found.pk, found.name, found.family_name) == (persons[1].pk, "Bea Jonkers 1", "Jonkers")
    found.name = "Bea Jonkers"
    found.save()
    assert Person.objects.count() == 2


def test_rows_get_the_defaults_of_what_is_not_given() -> None:
    of = entry("evt-1")
    of.save()
    values = {
        "entry_id": of.pk,
        "known_from": date(2023, 7, 3),
        "title": "Debat",
        "status": "planned",
        "precision": "day",
    }
    insert_rows(Version, [{**values, "possible": possible} for possible in (False, True)])
    first, second = Version.objects.order_by("possible")
    assert (first.possible, second.possible, first.known_to, first.type) == (False, True, None, "")


def test_what_changed_is_written_and_nothing_else() -> None:
    insert_instances([entry("evt-1"), entry("evt-2")])
    one = TimelineEntry.objects.get(public_id="evt-1")
    one.title, one.place, one.confidence = "Groot debat", "Den Haag", Decimal("0.91")
    update_instances([one], ["title", "confidence"])
    found = TimelineEntry.objects.get(public_id="evt-1")
    assert (found.title, found.place, found.confidence) == ("Groot debat", "", Decimal("0.91"))
    assert TimelineEntry.objects.get(public_id="evt-2").title == "Debat"


def test_what_the_database_refuses_is_django_s_error() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        insert_instances([entry("evt-1"), entry("evt-1")])
    assert not TimelineEntry.objects.exists()


def test_nothing_to_write_is_nothing_written() -> None:
    insert_instances([])
    insert_rows(ImportRun, [])
    assert not ImportRun.objects.exists()
