"""Contradictions in the reference rows are said; what can both be true is not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from events.importing.reference import check_reference
from events.models import CalendarPeriod, Person, Role
from events.models.vocabulary import PeriodKind, RoleKind
from tests import factories as make

pytestmark = pytest.mark.django_db

FINANCE = "minister van Financiën"


def a_role(person: Person, role: RoleKind, start: str, end: str = "", **values: Any) -> Role:
    return Role.objects.create(person=person, role=role, start_edtf=start, end_edtf=end, **values)


def a_minister(name: str, start: str, end: str = "", **values: Any) -> Role:
    return a_role(
        make.a_person(name), RoleKind.MINISTER, start, end, **{"title": FINANCE, "cabinet": "Rutte IV", **values}
    )  # fmt: skip


def a_period(kind: PeriodKind, name: str, start: str, end: str = "") -> CalendarPeriod:
    last = date.fromisoformat(end) if end else None
    return CalendarPeriod.objects.create(kind=kind, name=name, start=date.fromisoformat(start), end=last)


@pytest.fixture(autouse=True)
def term() -> CalendarPeriod:
    return a_period(PeriodKind.CABINET_TERM, "kabinet-Rutte IV", "2022-01-10", "2024-07-02")


def found() -> list[tuple[str, str]]:
    return [(finding.rule, finding.message) for finding in check_reference()]


def rules() -> list[str]:
    return [rule for rule, _ in found()]


def test_nothing_contradicts_in_an_empty_database() -> None:
    assert found() == []


def test_two_holders_of_a_post_contradict() -> None:
    kaag = a_minister("Sigrid Kaag", "2022-01-10", "2024-01-08")
    other = a_minister("Steven van Weyenberg", "2024-01-01", "2024-07-02")

    (finding,) = check_reference()

    assert finding.rule == "overlapping posts"
    assert finding.message == (
        "Sigrid Kaag, minister van Financiën (2022-01-10 – 2024-01-08) overlaps "
        "Steven van Weyenberg, minister van Financiën (2024-01-01 – 2024-07-02)"
    )
    assert finding.rows == (("role", kaag.pk), ("role", other.pk))


@pytest.mark.parametrize(
    ("end", "start", "values"),
    [
        ("2024-01-08", "2024-01-08", {}),  # the day of handing over is both's
        ("2024-01", "2024-01", {}),  # within that month
        ("2024", "2024-06", {}),  # the one may have left before the other came
        ("2024-01-08", "2023-06-01", {"title": "minister van Defensie"}),
        ("2024-01-08", "2023-06-01", {"source": "krant ; post: waarnemend"}),
        ("2024-01-08", "", {}),  # the first day is not known
    ],
)
def test_two_who_can_have_followed_each_other_do_not(end: str, start: str, values: dict[str, Any]) -> None:
    a_minister("Sigrid Kaag", "2022-01-10", end)
    a_minister("Steven van Weyenberg", start, "2024-07-02", **values)

    assert "overlapping posts" not in rules()


def test_posts_of_two_parties_or_chambers_are_two_posts() -> None:
    for name in ("VVD", "D66"):
        party = make.a_party(name)
        body = make.a_body(f"Kamer {name}")
        person = make.a_person(f"Leider {name}")
        make.a_membership(person, party)
        a_role(person, RoleKind.GROUP_LEADER, "2023-12-06", party=party)
        a_role(person, RoleKind.CHAMBER_CHAIR, "2023-12-06", body=body)

    assert found() == []


def test_two_leaders_of_a_group_contradict() -> None:
    party = make.a_party("VVD")
    for name in ("Sophie Hermans", "Dilan Yeşilgöz"):
        person = make.a_person(name)
        make.a_membership(person, party)
        a_role(person, RoleKind.GROUP_LEADER, "2023-12-06", party=party)

    assert rules() == ["overlapping posts"]


def test_a_party_has_a_leader_of_its_group_in_each_chamber() -> None:
    party = make.a_party("VVD")
    for name, chamber in (("Sophie Hermans", "Tweede Kamer"), ("Edith Schippers", "Eerste Kamer")):
        person = make.a_person(name)
        make.a_membership(person, party)
        a_role(person, RoleKind.GROUP_LEADER, "2023-12-06", party=party, body=make.a_body(chamber))

    assert found() == []


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2022-01-09", "2024-07-02", "starts before kabinet-Rutte IV (2022-01-10)"),
        ("2022-01-10", "2024-07-03", "ends after kabinet-Rutte IV (2024-07-02)"),
        ("2022-01-10", "", "has no last day, and kabinet-Rutte IV ended on 2024-07-02"),
    ],
)
def test_a_post_outside_the_term_of_its_cabinet_contradicts(start: str, end: str, said: str) -> None:
    a_minister("Sigrid Kaag", start, end)

    ((rule, message),) = found()

    assert rule == "outside its cabinet's term"
    assert message.endswith(said)


@pytest.mark.parametrize(
    ("start", "end"), [("2022-01-10", "2024-07-02"), ("2022-01", "2024-07"), ("", "2024")]
)
def test_a_post_that_can_lie_within_the_term_does_not(start: str, end: str) -> None:
    a_minister("Sigrid Kaag", start, end)

    assert found() == []


def test_a_cabinet_that_the_calendar_lacks_is_said() -> None:
    a_minister("Hans Wiegel", "1977-12-19", "1981-09-11", cabinet="Van Agt I")

    ((_, message),) = found()

    assert message.endswith("the calendar has no kabinet-Van Agt I")


def test_a_name_that_two_share_on_one_day_contradicts() -> None:
    one, other = make.a_person("Jan de Vries"), make.a_person("J. de Vries", public_id="j-de-vries")
    make.also_called(one, "De Vries", start_edtf="2020", end_edtf="2023")
    make.also_called(other, "De Vries", start_edtf="2023-12")

    assert found() == [
        (
            "shared name",
            "'De Vries' means Jan de Vries (jan-de-vries) and J. de Vries (j-de-vries) on one day",
        )
    ]


def test_a_main_name_counts_as_a_name() -> None:
    make.a_person("Jan de Vries")
    make.also_called(make.a_person("Johannes de Vries"), "Jan de Vries")

    assert rules() == ["shared name"]


def test_a_name_that_passes_from_one_to_another_or_to_another_kind_does_not() -> None:
    one, other = make.a_party("Lijst A"), make.a_party("Lijst B")
    make.also_called(one, "Forum", start_edtf="2016", end_edtf="2019")
    make.also_called(other, "Forum", start_edtf="2020")
    make.also_called(make.a_person("Jan Forum"), "Forum")
    make.also_called(make.a_party("Lijst C", merged_into=other), "Forum")

    assert found() == []


def test_a_post_for_a_party_whose_holder_has_none_or_another_then_contradicts() -> None:
    vvd, d66 = make.a_party("VVD"), make.a_party("D66")
    none, later, another = (make.a_person(name) for name in ("Anna Bos", "Bas Dijk", "Cor Eik"))
    make.a_membership(later, vvd, "2024")
    make.a_membership(another, d66)
    for person in (none, later, another):
        a_role(person, RoleKind.MEMBER, "2017-03-23", "2021-03-30", party=vvd)

    assert [(rule, message.rpartition(": ")[2]) for rule, message in found()] == [
        ("no party then", "Anna Bos has no party on those days"),
        ("no party then", "Bas Dijk has no party on those days"),
        ("no party then", "Cor Eik belongs to D66 on those days"),
    ]


def test_a_member_who_changed_party_during_a_post_does_not() -> None:
    vvd, own = make.a_party("VVD"), make.a_party("Groep")
    person = make.a_person("Anna Bos")
    make.a_membership(person, vvd, "", "2019-05-01")
    make.a_membership(person, own, "2019-05-01")
    a_role(person, RoleKind.MEMBER, "2017-03-23", "2019-05-01", party=vvd)
    a_role(person, RoleKind.MEMBER, "2019-05-01", "2021-03-30", party=own)
    a_role(make.a_person("Ernst Kuipers"), RoleKind.MEMBER, "2022")

    assert found() == []


def test_two_parties_at_a_time_contradict() -> None:
    person = make.a_person("Anna Bos")
    make.a_membership(person, make.a_party("VVD"))
    make.a_membership(person, make.a_party("D66"), "2020", "2023")

    assert rules() == ["two parties"]


def test_a_role_for_a_party_that_was_not_there_contradicts() -> None:
    nsc = make.a_party("NSC", founded_edtf="2023-08-19")
    gone = make.a_party("Lid Krol", founded_edtf="2020-08-09", dissolved_edtf="2021-03-30")
    omtzigt, krol = make.a_person("Pieter Omtzigt"), make.a_person("Henk Krol")
    make.a_membership(omtzigt, nsc, "2023-08")
    make.a_membership(krol, gone, "2020-08-09", "2021-03-31")
    a_role(omtzigt, RoleKind.LIST_LEADER, "2023-07", "2023-11-22", party=nsc)

    assert [(rule, message.rpartition(": ")[2]) for rule, message in found()] == [
        ("a party's days", "Lid Krol was dissolved on 2021-03-30"),
        ("a party's days", "NSC was founded on 2023-08-19"),
    ]


def test_a_party_that_ended_before_it_began_contradicts() -> None:
    make.a_party("Lijst", founded_edtf="2020", dissolved_edtf="2019-12")

    assert found() == [
        ("a party's days", "Lijst was dissolved (2019-12-31) before it was founded (2020-01-01)")
    ]


def test_recesses_and_cabinets_that_overlap_contradict() -> None:
    a_period(PeriodKind.RECESS, "zomerreces 2023", "2023-07-07", "2023-09-04")
    a_period(PeriodKind.RECESS, "herfstreces 2023", "2023-09-04", "2023-10-23")
    a_period(PeriodKind.CABINET_TERM, "kabinet-Schoof", "2024-07-01")

    assert [message.partition(" (")[0] for _, message in found()] == ["zomerreces 2023", "kabinet-Rutte IV"]


def test_a_cabinet_may_start_on_the_day_on_which_the_other_ends_and_a_feast_lie_in_a_recess() -> None:
    a_period(PeriodKind.CABINET_TERM, "kabinet-Schoof", "2024-07-02")
    a_period(PeriodKind.RECESS, "kerstreces 2023", "2023-12-22", "2024-01-15")
    a_period(PeriodKind.HOLIDAY, "Kerstmis 2023", "2023-12-25", "2023-12-26")

    assert found() == []


def test_the_findings_come_in_the_same_order_each_time() -> None:
    vvd = make.a_party("VVD")
    for name in ("Cor", "Anna", "Bas"):
        a_role(make.a_person(name), RoleKind.GROUP_LEADER, "2023-12-06", party=vvd)

    assert [finding.message for finding in check_reference()][:2] == [
        "Anna, fractievoorzitter, VVD (2023-12-06 – …) overlaps Bas, fractievoorzitter, VVD (2023-12-06 – …)",
        "Anna, fractievoorzitter, VVD (2023-12-06 – …) overlaps Cor, fractievoorzitter, VVD (2023-12-06 – …)",
    ]
