"""An actor to whom the reference files give another name is the same one, by its number or by a merger."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from events.importing import merging
from events.importing.reference import load_reference
from events.models import Party, Person

from .test_load_reference import total

pytestmark = pytest.mark.django_db


def test_an_actor_that_a_file_renames_is_the_same_row_by_its_number(
    folder: Path, change: Callable[[str, str, str], None]
) -> None:
    load_reference(folder)
    before = Person.objects.get(name="Mark Rutte")
    change("persons", "Mark Rutte,Mark,Rutte", "M. Rutte,Mark,Rutte")
    change("roles", "Mark Rutte,prime_minister", "M. Rutte,prime_minister")
    change("roles", "Mark Rutte,party_member", "M. Rutte,party_member")
    counts = load_reference(folder)
    row = Person.objects.get(family_name="Rutte")
    assert (row.pk, row.name, row.public_id, row.roles.count()) == (before.pk, "M. Rutte", "mark-rutte", 2)
    assert (counts["persons"].new, counts["persons"].changed, counts["roles"].unchanged) == (0, 1, 3)
    assert total(load_reference(folder), "changed") == 0


def test_a_name_that_a_curator_gave_stays_when_a_file_renames_the_row(
    folder: Path, change: Callable[[str, str, str], None]
) -> None:
    load_reference(folder)
    row = Party.objects.get(name="VVD")
    row.name = "De VVD"
    row.save()
    change("parties", "VVD,Volkspartij", "V.V.D.,Volkspartij")
    for words in ("prime_minister,premier,VVD", "party_member,,VVD", "member,Kamerlid,VVD"):
        change("roles", words, words.replace("VVD", "V.V.D."))
    load_reference(folder)
    assert [party.name for party in Party.objects.filter(full_name__startswith="Volks")] == ["De VVD"]


def test_a_number_that_moves_to_another_row_of_the_file_renames_nobody(
    folder: Path, change: Callable[[str, str, str], None]
) -> None:
    load_reference(folder)
    change("persons", "Mark Rutte,Mark,Rutte,Q57792", "Mark Rutte,Mark,Rutte,")
    change("persons", "Dilan Yeşilgöz,Dilan,Yeşilgöz,,", "Dilan Yeşilgöz,Dilan,Yeşilgöz,Q57792,")
    load_reference(folder)
    assert sorted(Person.objects.values_list("name", "public_id")) == [
        ("Dilan Yeşilgöz", "dilan-yesilgoz"),
        ("Mark Rutte", "mark-rutte"),
    ]


def test_an_actor_without_a_number_that_a_file_renames_is_merged_by_hand_and_stays_so(
    folder: Path, change: Callable[[str, str, str], None]
) -> None:
    load_reference(folder)
    change("parties", "NSC,Nieuw Sociaal", "N.S.C.,Nieuw Sociaal")
    change("names", "party,NSC,NSC", "party,N.S.C.,NSC")
    load_reference(folder)
    old, new = Party.objects.get(public_id="nsc"), Party.objects.get(name="N.S.C.")
    merging.merge_actors(old, new, None)
    assert total(load_reference(folder), "new") == 0
    old.refresh_from_db()
    assert old.merged_into is not None
    assert old.merged_into.pk == new.pk
