"""Loading the reference files: what is written once is not written again, and a curator's word stays."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from simple_history.utils import update_change_reason

from events.importing.reference import Counts, ReferenceFileError, load_reference
from events.models import ActorIdentifier, ActorName, Body, CalendarPeriod, Party, Person, Role
from events.models.vocabulary import Review, RoleKind
from tests import factories as make

pytestmark = pytest.mark.django_db

ROWS = {"identifiers": 2, "parties": 2, "bodies": 1, "persons": 2, "names": 2, "roles": 3, "calendar": 2}


def tables() -> dict[str, list[dict[str, Any]]]:
    return {
        model._meta.label: list(model._default_manager.order_by("pk").values())
        for model in apps.get_app_config("events").get_models()
    }


def total(counts: dict[str, Counts], name: str) -> int:
    return sum(getattr(count, name) for count in counts.values())


def test_every_row_is_loaded_with_its_source_and_whether_it_is_verified(folder: Path) -> None:
    counts = load_reference(folder)

    assert {name: count.new for name, count in counts.items()} == ROWS
    vvd, nsc = Party.objects.get(name="VVD"), Party.objects.get(name="NSC")
    assert (vvd.full_name, vvd.founded_edtf, vvd.colour) == (
        "Volkspartij voor Vrijheid en Democratie",
        "1948-01-24",
        "#bb5a05",
    )
    assert (vvd.public_id, vvd.source, vvd.verified, vvd.review) == (
        "vvd",
        "example.org/vvd",
        True,
        Review.CONFIRMED,
    )
    assert not nsc.verified
    assert [str(one) for one in vvd.identifiers.all()] == ["wikidata:Q239333"]
    assert [(name.name, name.start_edtf) for name in nsc.names.all()] == [("NSC", "2023-08-19")]
    assert Body.objects.get().body_type == "parliament"
    assert Person.objects.get(family_name="Yeşilgöz").public_id == "dilan-yesilgoz"


def test_a_role_has_the_days_that_follow_from_its_dates(folder: Path) -> None:
    load_reference(folder)

    role = Role.objects.get(role=RoleKind.PRIME_MINISTER)
    assert (str(role.start_earliest), str(role.end_latest)) == ("2022-01-10", "2024-07-31")
    assert role.party == Party.objects.get(name="VVD")


def test_the_words_of_a_calendar_period_are_split(folder: Path) -> None:
    load_reference(folder)

    assert CalendarPeriod.objects.get(kind="recess").aliases == ["zomerreces", "zomervakantie"]
    assert CalendarPeriod.objects.get(kind="cabinet_term").end is None


def test_the_second_load_writes_nothing(folder: Path) -> None:
    load_reference(folder)
    before = tables()

    counts = load_reference(folder)

    assert tables() == before
    assert {name: count.unchanged for name, count in counts.items()} == ROWS
    assert total(counts, "new") == total(counts, "changed") == total(counts, "kept") == 0


def test_a_value_that_changed_in_a_file_is_changed_and_nothing_else(
    folder: Path, change: Callable[[str, str, str], None]
) -> None:
    load_reference(folder)
    before = tables()
    change("roles", "2024-07,", "2024-07-02,")

    counts = load_reference(folder)

    assert total(counts, "changed") == counts["roles"].changed == 1
    assert str(Role.objects.get(role=RoleKind.PRIME_MINISTER).end_latest) == "2024-07-02"
    assert {name for name, rows in tables().items() if rows != before[name]} == {
        "events.Role",
        "events.HistoricalRole",
    }


def test_what_a_curator_changed_stays_and_the_other_fields_follow_the_files(
    folder: Path, change: Callable[[str, str, str], None]
) -> None:
    load_reference(folder)
    role = Role.objects.get(role=RoleKind.PRIME_MINISTER)
    role.title = "minister-president"
    role.end_edtf = "2024-07-02"
    role.save()

    assert load_reference(folder)["roles"].kept == 1
    change("roles", "2024-07,example.org/r", "2024-06-30,example.org/nieuw")
    load_reference(folder)
    # Twice: what was loaded beside a curator's value does not count as theirs, nor theirs as loaded.
    counts = load_reference(folder)

    role.refresh_from_db()
    assert (role.title, role.end_edtf, role.source) == (
        "minister-president",
        "2024-07-02",
        "example.org/nieuw",
    )
    assert str(role.end_latest) == "2024-07-02"
    assert (counts["roles"].kept, counts["roles"].changed, Role.objects.count()) == (1, 0, 3)


def test_a_change_that_left_no_history_stays_too(folder: Path) -> None:
    load_reference(folder)
    Party.objects.filter(name="VVD").update(colour="#000000")

    load_reference(folder)

    assert Party.objects.get(name="VVD").colour == "#000000"


def test_a_value_that_a_curator_put_back_follows_the_files_again(
    folder: Path, change: Callable[[str, str, str], None]
) -> None:
    load_reference(folder)
    party = Party.objects.get(name="VVD")
    for colour in ("#000000", "#bb5a05"):
        party.colour = colour
        party.save()
    change("parties", "#bb5a05", "#bb5a06")

    load_reference(folder)

    assert Party.objects.get(name="VVD").colour == "#bb5a06"


def test_what_a_curator_removed_does_not_come_back(folder: Path) -> None:
    load_reference(folder)
    ActorName.objects.get(name="Dilan Yesilgöz").delete()
    ActorIdentifier.objects.get(value="Q57792").delete()
    CalendarPeriod.objects.get(kind="recess").delete()

    counts = load_reference(folder)

    assert total(counts, "new") == 0
    assert total(counts, "kept") == 3
    assert not CalendarPeriod.objects.filter(kind="recess").exists()


def test_a_person_whom_a_curator_removed_takes_the_names_and_roles_along(folder: Path) -> None:
    load_reference(folder)
    Person.objects.get(name="Dilan Yeşilgöz").delete()

    load_reference(folder)

    assert [person.name for person in Person.objects.all()] == ["Mark Rutte"]
    assert not Role.objects.filter(role=RoleKind.MEMBER).exists()


def test_a_row_that_is_gone_from_a_file_goes_unless_a_curator_changed_it(
    folder: Path, change: Callable[[str, str, str], None]
) -> None:
    load_reference(folder)
    kept = Role.objects.get(role=RoleKind.MEMBER)
    kept.source = "gezien in de Handelingen"
    kept.save()
    change("roles", "2022-01-10", "2022-01-11")
    change("roles", "Dilan Yeşilgöz,member,Kamerlid,VVD,Tweede Kamer,,2023-12-06,,example.org/y,no\n", "")

    counts = load_reference(folder)["roles"]

    assert (counts.new, counts.removed, counts.kept) == (1, 1, 1)
    assert [role.start_edtf for role in Role.objects.filter(role=RoleKind.PRIME_MINISTER)] == ["2022-01-11"]
    assert Role.objects.get(role=RoleKind.MEMBER) == kept


def test_a_curators_own_row_is_left_alone(folder: Path) -> None:
    rutte = make.a_person("Mark Rutte", given_name="M.", source="een curator")

    counts = load_reference(folder)

    rutte.refresh_from_db()
    assert rutte.given_name == "M."
    assert counts["persons"].kept == 1
    assert rutte.roles.count() == 2


def test_a_person_whom_an_import_proposed_becomes_the_reference_row(folder: Path) -> None:
    proposed = make.a_person("Mark Rutte", review=Review.PROPOSED)

    load_reference(folder)

    proposed.refresh_from_db()
    assert (proposed.review, proposed.family_name) == (Review.CONFIRMED, "Rutte")
    assert Person.objects.count() == 2


def test_a_number_that_a_curator_gave_to_another_stays_there(folder: Path) -> None:
    other = make.a_person("Iemand Anders")
    ActorIdentifier.objects.create(actor=other, scheme="wikidata", value="Q57792")

    load_reference(folder)

    assert ActorIdentifier.objects.get(value="Q57792").actor_id == other.pk


def test_two_actors_of_one_name_get_two_public_ids(
    folder: Path, change: Callable[[str, str, str], None]
) -> None:
    change("bodies", "Tweede Kamer,", "VVD,")
    change("roles", "VVD,Tweede Kamer", "VVD,VVD")

    load_reference(folder)

    assert (Party.objects.get(name="VVD").public_id, Body.objects.get().public_id) == ("vvd", "vvd-2")


def test_the_history_says_that_it_was_loaded_and_by_no_user(folder: Path) -> None:
    User.objects.create_user("anna")
    load_reference(folder)

    for model in (Party, Body, Person, ActorName, ActorIdentifier, Role, CalendarPeriod):
        history = list(model.history.all())
        assert len(history) == model._default_manager.count() > 0
        assert {(one.history_change_reason, one.history_user) for one in history} == {
            ("load_reference", None)
        }


def test_a_reason_given_by_a_curator_is_not_ours(folder: Path) -> None:
    load_reference(folder)
    party = Party.objects.get(name="VVD")
    party.colour = "#000000"
    party.save()
    update_change_reason(party, "huisstijl")

    load_reference(folder)

    assert Party.objects.get(name="VVD").colour == "#000000"


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("roles", "2022-01-10", "2022-13", "roles.csv, line 2, column from: '2022-13' names a date that does not"),
        ("roles", "2022-01-10", "2025", "roles.csv, line 2, column to: 2024-07 comes before 2025"),
        ("roles", "prime_minister", "premier", "roles.csv, line 2, column role:"),
        ("roles", "Dilan Yeşilgöz,member", "Dilan,member", "line 4, column person: 'Dilan' does not stand in persons"),
        ("roles", "VVD,Tweede Kamer", "VDD,Tweede Kamer", "column party: 'VDD' does not stand in parties.csv"),
        ("roles", "VVD,Tweede Kamer", "VVD,Kamer", "column body: 'Kamer' does not stand in bodies.csv"),
        ("roles", "Dilan Yeşilgöz,member", ",member", "column person: '' does not stand in persons.csv"),
        ("names", "person,Dilan", "persoon,Dilan", "names.csv, line 3, column actor_kind: 'persoon' is none of"),
        ("names", "party,NSC", "party,NCS", "names.csv, line 2, column actor: 'NCS' does not stand in parties.csv"),
        ("names", "short", "kort", "names.csv, line 2, column name_kind:"),
        ("bodies", "tk,yes", "tk,ja", "bodies.csv, line 2, column verified: 'ja' is neither yes nor no"),
        ("bodies", "tk,yes", "tk", "bodies.csv, line 2: 4 cells, and there are 5 columns"),
        ("bodies", "body_type", "type", "bodies.csv, line 1: the columns have to be name, full, body_type"),
        ("calendar", "2023-09-04", "2023-09-31", "column end: '2023-09-31' is not a day such as 2023-07-05"),
        ("calendar", "2023-09-04", "2023-07-06", "column end: 2023-07-06 comes before 2023-07-07"),
        ("calendar", "2026-02-23", "", "calendar.csv, line 3, column start: '' is not a day"),
        ("parties", "NSC,Nieuw", "VVD,Nieuw", "parties.csv, line 3, column short: 'VVD' stands in line 2 already"),
        ("persons", "Q57792", "57792", "persons.csv, line 2, column wikidata: '57792' is not a number such as Q239333"),
        ("persons", "Mark Rutte,", "\"Mark Rutte,", "persons.csv, line 3: unexpected end of data"),
        ("persons", "Dilan,Yeşilgöz,", "Dilan,Yeşilgöz,Q57792", "column wikidata: 'Q57792' stands in line 2"),
        ("persons", "Mark Rutte", "M" * 201, "persons.csv, line 2, column name:"),
    ],
)  # fmt: skip
def test_a_fault_in_a_file_is_said_with_its_place_and_nothing_is_written(
    folder: Path, file: str, old: str, new: str, said: str
) -> None:
    path = folder / f"{file}.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")

    with pytest.raises(ReferenceFileError) as caught:
        load_reference(folder)

    assert said in str(caught.value)
    assert not Party.objects.exists()


def test_all_faults_are_said_at_once(folder: Path, change: Callable[[str, str, str], None]) -> None:
    change("roles", "2022-01-10", "gisteren")
    (folder / "calendar.csv").unlink()
    (folder / "bodies.csv").write_bytes(b"caf\xe9")

    with pytest.raises(ReferenceFileError) as caught:
        load_reference(folder)

    assert "calendar.csv: No such file" in str(caught.value)
    assert "bodies.csv: byte 3 is not UTF-8" in str(caught.value)


def test_a_folder_that_is_none_is_said(tmp_path: Path) -> None:
    with pytest.raises(ReferenceFileError, match=r"parties\.csv: No such file or directory"):
        load_reference(tmp_path / "weg")


def test_a_failure_half_way_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: Any, **kwargs: Any) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr("events.importing.reference.loading.bulk_create_with_history", fail)

    with pytest.raises(RuntimeError):
        load_reference(folder)

    assert not Party.objects.exists()


def test_the_shipped_files_load_twice_without_a_difference(tmp_path: Path) -> None:
    shipped = Path(__file__).resolve().parents[2] / "fixtures"
    shutil.copytree(shipped, tmp_path, dirs_exist_ok=True)
    first = load_reference(tmp_path)

    second = load_reference(tmp_path)

    assert total(first, "new") == total(second, "unchanged") > 3000
    assert total(second, "new") == total(second, "changed") == total(second, "kept") == 0
