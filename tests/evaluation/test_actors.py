"""Persons, their parties and roles, parties, and links against gold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from events.evaluation.actors import KnownActors
from events.evaluation.compare import compare
from events.evaluation.figures import Comparison, Score, Share
from events.extraction.facts import GroupFact, PersonFact

from .making import KNOWN, facts, make_gold, person

RUTTE, KAAG = person("Mark Rutte", "VVD", "premier"), person("Sigrid Kaag", ["D66", None], "minister")


def compared(folder: Path, gold: dict[str, Any], **found: Any) -> Comparison:
    return compare(facts(**found), make_gold(folder, **gold), KnownActors(KNOWN))


def test_a_person_is_found_missing_or_extra(tmp_path: Path) -> None:
    result = compared(
        tmp_path,
        {"persons": [RUTTE, KAAG]},
        persons=[PersonFact("Mark Rutte", "vvd"), PersonFact("Dick Schoof")],
    )
    assert result.figures.scores["persons"] == Score(tp=1, fp=1, fn=1)
    assert [(miss.what, miss.detail) for miss in result.misses if miss.figure == "persons"] == [
        ("extra", "Dick Schoof"),
        ("missing", "Sigrid Kaag"),
    ]


def test_a_person_found_twice_is_once_right_and_once_extra(tmp_path: Path) -> None:
    found = [PersonFact("Rutte"), PersonFact("Mark Rutte")]
    result = compared(tmp_path, {"persons": [RUTTE]}, persons=found)
    assert result.figures.scores["persons"] == Score(tp=1, fp=1)
    assert [miss.detail for miss in result.misses if miss.figure == "persons"] == ["Rutte"]


def test_a_surname_that_two_persons_share_is_none_of_them(tmp_path: Path) -> None:
    both = [person("Jan de Vries"), person("Aukje de Vries")]
    alone = compared(tmp_path, {"persons": both[:1]}, persons=[PersonFact("De Vries")])
    shared = compared(tmp_path, {"persons": both}, persons=[PersonFact("De Vries")])
    assert alone.figures.scores["persons"] == Score(tp=1)
    assert shared.figures.scores["persons"] == Score(fp=1, fn=2)


def test_who_is_only_meant_does_not_count(tmp_path: Path) -> None:
    meant = PersonFact("Dick Schoof", explicit=False, link="dick-schoof")
    coalition = GroupFact("VVD", explicit=False, link="vvd")
    result = compared(tmp_path, {}, persons=[meant], parties=[coalition])
    assert result.figures.scores["persons"] == Score()
    assert result.figures.scores["parties"] == Score()
    assert result.figures.scores["links"] == Score()


@pytest.mark.parametrize(
    ("party", "right"), [("vvd", 1), ("VVD", 1), ("d66", 0), (None, 0)], ids=["id", "name", "other", "none"]
)
def test_a_party_is_right_when_gold_has_it(tmp_path: Path, party: str | None, right: int) -> None:
    result = compared(tmp_path, {"persons": [RUTTE]}, persons=[PersonFact("Mark Rutte", party)])
    assert result.figures.shares["party of a person"] == Share(right, 1)


@pytest.mark.parametrize(("party", "right"), [("d66", 1), (None, 1), ("vvd", 0)])
def test_no_party_is_right_when_gold_accepts_null(tmp_path: Path, party: str | None, right: int) -> None:
    result = compared(tmp_path, {"persons": [KAAG]}, persons=[PersonFact("Sigrid Kaag", party)])
    assert result.figures.shares["party of a person"] == Share(right, 1)


def test_roles_are_counted_for_persons_that_were_found(tmp_path: Path) -> None:
    gold = [person("Mark Rutte", None, "premier", "VVD-leider"), person("Sigrid Kaag", None, "minister")]
    roles = ["VVD leider", "demissionair premier", "Kamerlid"]
    result = compared(tmp_path, {"persons": gold}, persons=[PersonFact("Mark Rutte", None, roles)])
    assert result.figures.scores["roles"] == Score(tp=2, fp=1)


@pytest.mark.parametrize(
    ("found", "score"),
    [
        (PersonFact("Mark Rutte", link="mark-rutte"), Score(tp=1)),
        (PersonFact("Rutte", link="mark-rutte"), Score(tp=1)),
        (PersonFact("Mark Rutte", link="sigrid-kaag"), Score(fp=1)),
        (PersonFact("Mark Rutte"), Score(fn=1)),  # the database knows him
        (PersonFact("Dick Schoof", link="mark-rutte-2"), Score(fp=1)),  # nobody whom gold names
        (PersonFact("Dick Schoof"), Score()),
    ],
)
def test_a_link_is_right_when_it_is_the_person_of_gold(
    tmp_path: Path, found: PersonFact, score: Score
) -> None:
    result = compared(tmp_path, {"persons": [RUTTE]}, persons=[found])
    assert result.figures.scores["links"] == score


def test_a_person_whom_the_database_lacks_needs_no_link(tmp_path: Path) -> None:
    gold = {"persons": [person("Dick Schoof")]}
    result = compared(tmp_path, gold, persons=[PersonFact("Dick Schoof")])
    assert result.figures.scores["links"] == Score()


def test_an_alias_of_the_person_that_is_linked_is_his_name(tmp_path: Path) -> None:
    gold = {"persons": [person("M. Rutte")]}
    result = compared(tmp_path, gold, persons=[PersonFact("Mark Rutte", link="mark-rutte")])
    assert result.figures.scores["persons"] == Score(tp=1)


def test_parties_by_name_or_by_link(tmp_path: Path) -> None:
    found = [GroupFact("VVD", link="vvd"), GroupFact("Democraten 66", link="d66"), GroupFact("CU")]
    result = compared(tmp_path, {"parties": ["VVD", "D66", "SP"]}, parties=found)
    assert result.figures.scores["parties"] == Score(tp=2, fp=1, fn=1)
    assert result.figures.scores["links"] == Score(tp=2)


def test_a_merged_list_is_neither_of_its_parties(tmp_path: Path) -> None:
    result = compared(tmp_path, {"parties": ["GroenLinks", "PvdA"]}, parties=[GroupFact("GroenLinks-PvdA")])
    assert result.figures.scores["parties"] == Score(fp=1, fn=2)


def test_a_surname_alone_makes_nobody_known() -> None:
    assert KnownActors(KNOWN).is_known_person("Mark Rutte")
    assert not KnownActors(KNOWN).is_known_person("Rutte")
