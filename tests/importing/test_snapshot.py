"""The snapshot: reference rows and what curators confirmed, and nothing that an import proposed."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.extraction.known import KnownName, KnownRole
from events.importing.snapshot import NotPreparedError, take_prepared_snapshot, take_snapshot
from events.models import CalendarPeriod, Role
from events.models.vocabulary import NameKind, PeriodKind, Review, RoleKind
from tests import factories as make

pytestmark = pytest.mark.django_db


def names_of(actor: str) -> set[tuple[str, str]]:
    return {(name.text, name.kind) for name in take_snapshot().names if name.actor == actor}


def test_a_family_name_stands_as_within_a_sentence_and_as_at_its_start() -> None:
    make.a_person("Caroline van der Plas", given_name="Caroline", family_name="van der Plas")

    assert names_of("caroline-van-der-plas") == {
        ("Caroline van der Plas", "full"),
        ("van der Plas", "family"),
        ("Van der Plas", "family"),
    }


@pytest.mark.parametrize(
    ("alias", "family"),
    [
        ("Dilan Yesilgoz", {"Yeşilgöz", "Yesilgoz"}),
        ("D. Yeşilgöz-Zegerius", {"Yeşilgöz", "Yeşilgöz-Zegerius"}),
        ("M.H.M. van Yeşilgöz", {"Yeşilgöz", "van Yeşilgöz", "Van Yeşilgöz"}),
        ("Mevrouw de minister", {"Yeşilgöz"}),
    ],
)
def test_an_alias_gives_the_family_name_behind_a_given_name_or_initials(alias: str, family: set[str]) -> None:
    person = make.a_person("Dilan Yeşilgöz", given_name="Dilan", family_name="Yeşilgöz")
    make.also_called(person, alias)

    assert {text for text, kind in names_of(person.public_id) if kind == "family"} == family


def test_a_person_without_a_family_name_has_none() -> None:
    make.a_person("Willem-Alexander", given_name="Willem-Alexander")

    assert names_of("willem-alexander") == {("Willem-Alexander", "full")}


def test_a_name_counts_within_its_own_days_also_where_it_is_the_main_name() -> None:
    party = make.a_party("NSC", full_name="Nieuw Sociaal Contract")
    make.also_called(party, "NSC", kind=NameKind.SHORT, start_edtf="2023-08-19")
    make.also_called(party, "Groep Omtzigt", kind=NameKind.FORMER, start_edtf="2021-09", end_edtf="2023-08")

    assert set(take_snapshot().names) == {
        KnownName("NSC", "nsc", "party", "short", date(2023, 8, 19)),
        KnownName("Groep Omtzigt", "nsc", "party", "former", date(2021, 9, 1), date(2023, 8, 31)),
        KnownName("Nieuw Sociaal Contract", "nsc", "party", "full"),
    }


def test_whom_an_import_proposed_or_a_curator_rejected_is_not_known() -> None:
    for number, review in enumerate(Review.values):
        person = make.a_person(f"Persoon {number}", review=review, public_id=review)
        Role.objects.create(person=person, role=RoleKind.MINISTER, title="minister")

    known = take_snapshot()

    assert set(known.actors) == {"confirmed"}
    assert {name.actor for name in known.names} == {"confirmed"}
    assert {role.person for role in known.roles} == {"confirmed"}


def test_the_names_of_a_merged_actor_mean_the_living_one() -> None:
    living = make.a_person("Sybrand Buma", family_name="Buma", public_id="buma")
    middle = make.a_person("Sybrand van Haersma Buma", merged_into=living, public_id="haersma")
    make.a_person("S. Buma", merged_into=middle, review=Review.PROPOSED, public_id="s-buma")

    known = take_snapshot()

    assert known.actors == {"buma": "Sybrand Buma"}
    full = {name.text for name in known.names if name.kind == "full"}
    assert full == {"Sybrand Buma", "Sybrand van Haersma Buma", "S. Buma"}
    assert {name.actor for name in known.names} == {"buma"}


def test_an_actor_merged_into_a_rejected_one_is_not_known() -> None:
    gone = make.a_person("Jan Niemand", review=Review.REJECTED)
    make.a_person("J. Niemand", merged_into=gone)

    assert take_snapshot().names == []


def test_roles_name_their_actors_by_public_id_and_their_days_by_the_widest_bounds() -> None:
    rutte = make.a_person("Mark Rutte")
    vvd, cabinet = make.a_party("VVD"), make.a_body("kabinet")
    Role.objects.create(
        person=rutte, role=RoleKind.PRIME_MINISTER, title="premier", party=vvd, body=cabinet, cabinet="Rutte IV",
        start_edtf="2022-01", end_edtf="2024-07-02",
    )  # fmt: skip

    assert take_snapshot().roles == [
        KnownRole(
            "mark-rutte", "prime_minister", "premier", "vvd", "kabinet", "Rutte IV", date(2022, 1, 1), date(2024, 7, 2)
        )
    ]  # fmt: skip


def test_the_calendar_answers_by_the_words_of_its_rows() -> None:
    CalendarPeriod.objects.create(
        kind=PeriodKind.RECESS, name="zomerreces 2023", aliases=["zomerreces"],
        start=date(2023, 7, 7), end=date(2023, 9, 4), verified=True,
    )  # fmt: skip
    CalendarPeriod.objects.create(
        kind=PeriodKind.CABINET_TERM, name="kabinet-Jetten", start=date(2026, 2, 23)
    )

    calendar = take_snapshot().calendar

    recess = calendar.in_year("zomerreces", 2023)
    assert recess is not None
    assert (date.fromordinal(recess.start), date.fromordinal(recess.end or 0)) == (
        date(2023, 7, 7),
        date(2023, 9, 4),
    )
    assert recess.verified
    assert [row.end for row in calendar.of_kind("cabinet_term")] == [None]


def test_the_number_of_queries_does_not_grow_with_what_is_known() -> None:
    def some_actors() -> None:
        party = make.a_party()
        for _ in range(5):
            person = make.a_person(given_name="Jan", family_name="Jansen")
            make.also_called(person, "J. Jansen")
            make.a_membership(person, party)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            take_snapshot()
        return len(captured)

    some_actors()
    few = queries()
    some_actors()

    # Actors, names, roles, what curators assigned, calendar.
    assert queries() == few == 5


def test_a_database_without_reference_data_is_said_with_what_to_run() -> None:
    with pytest.raises(NotPreparedError, match=r"manage\.py migrate.*manage\.py load_reference"):
        take_prepared_snapshot()
