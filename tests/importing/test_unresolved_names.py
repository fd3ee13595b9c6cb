"""A name that waits for a curator: what a curator's word on it does, in its article and in later ones."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import User

from events.extraction.actors import ActorReader
from events.extraction.facts import UnresolvedFact
from events.importing import decisions
from events.importing.snapshot import take_snapshot
from events.models import Participation, Person, Role, UnresolvedName
from events.models.vocabulary import NameKind, Review, RoleKind
from tests import factories as make

from .telling import article, happening, import_all

pytestmark = pytest.mark.django_db

TEXT = "Bakker sprak met de Kamer."
SAID = "De Kamer debatteert woensdag met Bakker."


@pytest.fixture
def curator(db: None) -> User:
    return User.objects.create_user("anna")


def els_bakker() -> Person:
    return make.a_person(
        "Els Bakker",
        public_id="els-bakker",
        given_name="Els",
        family_name="Bakker",
        review=Review.CONFIRMED,
    )


def meant(day: date) -> list[str | None]:
    """Whom an article of a day is read to mean by the bare surname."""
    return [person.link for person in ActorReader(take_snapshot()).read(TEXT, day, day).persons]


def a_told_name() -> UnresolvedName:
    """An imported article whose debate has somebody called Bakker, whom nobody knows."""
    told = article(
        "b1", "2023-07-03", happening(SAID, "Debat", "2023-07-05", who=[("person", "Bakker", "speaker")])
    )
    start = told.article.text.index("Bakker")
    told.unresolved = [UnresolvedFact("Bakker", ["els-bakker"], [(start, start + len("Bakker"))])]
    import_all([told])
    return UnresolvedName.objects.get(name="Bakker")


def taking_part() -> list[str]:
    return list(Participation.objects.values_list("actor__public_id", flat=True))


def test_a_surname_alone_is_open_whoever_has_it() -> None:
    els_bakker()
    assert meant(date(2023, 7, 5)) == []


def test_who_is_assigned_takes_part_in_what_the_article_tells_until_it_is_taken_back(curator: User) -> None:
    els_bakker()
    name = a_told_name()
    assert taking_part() == []
    decision = decisions.assign_name(name, Person.objects.get(public_id="els-bakker"), curator)
    assert taking_part() == ["els-bakker"]
    decisions.lift(decision, curator)
    assert taking_part() == []


def test_a_dated_name_settles_later_articles_within_its_days() -> None:
    make.also_called(
        els_bakker(), "Bakker", kind=NameKind.ALIAS, start_edtf="2023-07-01", end_edtf="2023-12-05"
    )
    days = (date(2023, 6, 30), date(2023, 7, 1), date(2023, 12, 5), date(2023, 12, 6))
    assert [meant(day) for day in days] == [[], ["els-bakker"], ["els-bakker"], []]


def test_a_name_that_is_assigned_once_is_settled_in_later_articles_within_the_post_held_then(
    curator: User,
) -> None:
    bakker = els_bakker()
    for start, end in (("2021-03-31", "2023-12-05"), ("2025-11-12", "")):
        Role.objects.create(
            person=bakker, role=RoleKind.MEMBER, title="Tweede Kamerlid", start_edtf=start, end_edtf=end
        )
    name = a_told_name()
    days = (date(2021, 3, 30), date(2023, 7, 9), date(2023, 12, 5), date(2023, 12, 6))
    assert [meant(day) for day in days] == [[], [], [], []]
    decision = decisions.assign_name(name, bakker, curator)
    assert [meant(day) for day in days] == [[], ["els-bakker"], ["els-bakker"], []]
    decisions.lift(decision, curator)
    assert [meant(day) for day in days] == [[], [], [], []]


def test_a_name_of_somebody_without_a_post_is_settled_for_a_year(curator: User) -> None:
    decisions.assign_name(a_told_name(), els_bakker(), curator)
    days = (date(2023, 7, 2), date(2023, 7, 3), date(2024, 7, 2), date(2024, 7, 3))
    assert [meant(day) for day in days] == [[], ["els-bakker"], ["els-bakker"], []]
