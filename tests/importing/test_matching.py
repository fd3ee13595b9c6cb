"""Which facts of two articles are one happening, which are not, and which a curator is asked about."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.importing import matching
from events.importing.matching import Rulings, groups_of
from events.importing.nearness import near_miss
from events.importing.sameness import Fact, is_same
from events.importing.wording import stems_of

_numbers = count(1)


def fact(
    title: str, first: str, last: str = "", *, type: str = "debate", who: str = "", status: str = "occurred",
    known: str = "2024-01-31", article: str = "", headline: str = "", sentence: str = "",
) -> Fact:  # fmt: skip
    """An event of an article of its own; a deadline with the type "" is due on its last day."""
    number = next(_numbers)
    return Fact(
        id=f"{number:04}", kind="event" if type else "deadline", type=type, title=title,
        earliest=date.fromisoformat(first) if first else None, latest=date.fromisoformat(last or first) if last or first else None,
        actors=frozenset(who.split()), status=status, order=(known, article or f"artikel {number}", 0),
        headline=headline, sentence=sentence or title,
    )  # fmt: skip


def due(title: str, last: str, who: str = "kabinet", **values: str) -> Fact:
    return replace(fact(title, "", last, type="", who=who, status=values.pop("status", "open"), **values))


VOTE = "2024-01-23"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # Another outlet's words, one day.
        (fact("Eerste Kamer neemt spreidingswet aan", VOTE, type="vote", who="eerste-kamer"),
         fact("Senaat stemt in met de spreidingswet", VOTE, type="vote", who="eerste-kamer")),
        # The wet of the second is named by its headline only.
        (fact("Eerste Kamer stemt in met de pensioenwet", VOTE, type="vote", who="eerste-kamer"),
         fact("Eerste Kamer nam de wet aan", VOTE, type="vote", who="eerste-kamer", headline="Rust over pensioenen")),
        # A vote told with its day, and later with its month.
        (fact("Tweede Kamer stemt in met de huurwet", "2024-04-25", type="vote", who="tweede-kamer"),
         fact("Tweede Kamer nam de huurwet aan", "2024-04-01", "2024-04-30", type="vote", who="tweede-kamer")),
        # A motion that one article types as a vote.
        (fact("Kamer neemt motie over pulsvisserij aan", VOTE, type="motion", who="esther-ouwehand"),
         fact("Motie van Ouwehand over pulsvissers aangenomen", VOTE, type="vote", who="esther-ouwehand")),
        (fact("Idsinga treedt af", "2024-11-01", type="resignation", who="folkert-idsinga"),
         fact("Eerder trad Folkert Idsinga af", "2024-11-01", "2024-11-30", type="resignation", who="folkert-idsinga nsc")),
        # Who resigned stands in the headline.
        (fact("Nora Achahbar stapt op", "2024-11-15", type="resignation", who="nora-achahbar"),
         fact("De politica diende haar ontslag in", "2024-11-15", type="resignation", headline="Uitleg over Achahbar")),
        (fact("Kabinet valt", "2023-07-07", type="cabinet_fall"), fact("Rutte IV viel", "2023-07-01", "2023-07-31", type="cabinet_fall")),
        # The day of an election is settled later.
        (fact("Nieuwe verkiezingen", "2023-11-11", "2023-11-20", type="election", status="planned"),
         fact("Verkiezingen", "2023-11-22", type="election")),
        (due("Provincies moeten een plan inleveren", "2024-11-01", "provincies"),
         due("Provincies moeten hun plan inleveren", "2024-10-31", "provincies")),
        # A year later, by the same, in the same words, told before the first day came.
        (due("Pensioenfondsen moeten zijn overgestapt", "2027-01-01", "pensioenfondsen", known="2022-12-23"),
         due("Pensioenfondsen moeten zijn overgestapt", "2028-01-01", "pensioenfondsen", known="2023-05-30")),
        (due("Migratiepakket moet er liggen", "2023-07-06", known="2023-06-03"),
         due("Migratiepakket komt er niet", "", status="withdrawn", known="2023-07-08")),
    ],
)  # fmt: skip
def test_these_are_one_happening(left: Fact, right: Fact) -> None:
    assert is_same(left, right)
    assert is_same(right, left)
    assert len(groups_of([left, right])) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # Two laws on one day.
        (fact("Kamer stemt over de asielnoodwet", VOTE, type="vote", who="tweede-kamer", headline="Asiel en gezin"),
         fact("Kamer stemt over het gezinsstelsel", VOTE, type="vote", who="tweede-kamer", headline="Asiel en gezin")),
        # One law in two chambers.
        (fact("Tweede Kamer stemt in met de huurwet", VOTE, type="vote", who="tweede-kamer"),
         fact("Eerste Kamer stemt in met de huurwet", VOTE, type="vote", who="eerste-kamer")),
        # Motions of one kind against two ministers.
        (fact("Motie van afkeuring tegen Kaag", VOTE, type="motion", who="sigrid-kaag tweede-kamer"),
         fact("Motie van afkeuring tegen Bijleveld", VOTE, type="motion", who="ank-bijleveld tweede-kamer")),
        # Two resignations of one party on one day.
        (fact("Kaag treedt af", VOTE, type="resignation", who="sigrid-kaag d66"),
         fact("Ollongren treedt af", VOTE, type="resignation", who="kajsa-ollongren d66")),
        # The weekly meeting, and two debates of one week.
        (fact("Ministerraad", "2024-01-12", type="meeting", who="ministerraad"),
         fact("Ministerraad", "2024-01-19", type="meeting", who="ministerraad")),
        (fact("Debat over stikstof", "2024-01-16", who="tweede-kamer"), fact("Debat over stikstof", "2024-01-18", who="tweede-kamer")),
        (fact("Debat over stikstof", VOTE, who="tweede-kamer femke-wiersma"),
         fact("Debat over pensioenen", VOTE, who="tweede-kamer")),
        (fact("Tweede Kamerverkiezingen", "2023-11-22", type="election"),
         fact("Kiesraad stelt uitslag vast", "2023-12-01", type="election", who="kiesraad")),
        # Much is due at the end of a year.
        (due("Herstel van de natuur moet klaar zijn", "2030-12-31"), due("Herstel zou klaar zijn", "2030-12-31")),
        # Every year anew.
        (due("Begroting moet bij de Raad van State liggen", "2024-08-30", known="2024-08-20"),
         due("Begroting moet bij de Raad van State liggen", "2025-08-29", known="2025-08-22")),
        # One article told them apart.
        (fact("Debat over stikstof", VOTE, who="tweede-kamer", article="een"),
         fact("Debat over stikstof", VOTE, who="tweede-kamer", article="een")),
    ],
)  # fmt: skip
def test_these_are_two(left: Fact, right: Fact) -> None:
    assert not is_same(left, right)
    assert len(groups_of([left, right])) == 2


def test_a_near_miss_says_why_a_curator_is_asked() -> None:
    first = fact("Debat over stikstof", "2024-01-16", who="femke-wiersma")
    second = fact("Debat over stikstof en mest", "2024-01-18", who="femke-wiersma")
    assert near_miss(first, second) == ["titles alike (100 of 100)", "both name femke-wiersma"]
    ruling = fact(
        "Rechter over salderen", "2024-12-01", "2024-12-31", type="inquiry_ruling", sentence="Over stikstof."
    )
    other = fact("Rechter over ruimte voor stikstof", "2024-12-01", "2024-12-31", type="inquiry_ruling")
    assert near_miss(ruling, other) == ["both about recht, stiks", "the same days"]


def test_nobody_is_asked_about_two_things_of_one_day() -> None:
    left, right = (
        fact("Debat over stikstof", VOTE, who="tweede-kamer"),
        fact("Debat over mest", VOTE, who="tweede-kamer"),
    )
    assert near_miss(left, right) == []


def test_a_fact_that_names_the_subject_of_two_shows_that_they_are_one() -> None:
    early = due("Fondsen moeten zijn overgestapt", "2027-01-01", "fondsen", known="2022-12-23")
    unnamed = due(
        "Zij moeten zijn overgestapt op het stelsel",
        "2028-01-01",
        "",
        known="2023-05-24",
        headline="Jaar extra stelsel",
    )
    both = due("Fondsen moeten zijn overgestapt op het stelsel", "2028-01-01", "fondsen", known="2023-05-30")
    assert len(groups_of([early, unnamed])) == 2
    assert [[one.id for one in group] for group in groups_of([both, unnamed, early])] == [
        [early.id, unnamed.id, both.id]
    ]


def test_what_a_curator_told_apart_stays_apart() -> None:
    left, right = fact("Debat over mest", VOTE), fact("Mestdebat", VOTE)
    assert len(groups_of([left, right])) == 1
    assert len(groups_of([left, right], Rulings(apart=frozenset({frozenset((left.id, right.id))})))) == 2


@pytest.mark.parametrize(
    ("left", "right"),
    [("de asielwetten", "asiel"), ("spreidingswet", "spreiding"), ("eindverslag over pensioenen", "pensioenwet"),
     ("het kabinet is gevallen", ""), ("Wet betaalbare huur", "huurwet"), ("vóór de zomer", "")],
)  # fmt: skip
def test_stems_meet_in_inflections_and_compounds(left: str, right: str) -> None:
    assert bool(stems_of(left) & stems_of(right)) is bool(right)
    assert right or not stems_of(left)


SUBJECTS = ("asiel", "stikstof", "huur", "")
facts = st.builds(
    lambda subject, type, day, length, who, status: fact(
        f"Kamer over {subject}" if subject else "Kamer", f"2024-01-{day:02}",
        (date(2024, 1, day) + timedelta(days=length)).isoformat(), type=type, who=who, status=status,
        headline="Nieuws over asiel",
    ),
    st.sampled_from(SUBJECTS), st.sampled_from(["vote", "motion", "debate", "meeting", "resignation", "election", ""]),
    st.integers(1, 28), st.sampled_from([0, 0, 0, 2, 30]), st.sampled_from(["", "tweede-kamer", "jan-jansen vvd", "kabinet"]),
    st.sampled_from(["planned", "occurred", "moved"]),
)  # fmt: skip


@given(facts, facts)
def test_what_is_the_same_shares_a_key_and_is_so_from_both_sides(left: Fact, right: Fact) -> None:
    assert is_same(left, right) == is_same(right, left)
    assert not is_same(left, right) or left.keys & right.keys


@given(st.lists(facts, max_size=12), st.integers(0, 9))
def test_the_groups_are_those_of_the_set_of_facts(told: list[Fact], seed: int) -> None:
    shuffled = list(told)
    random.Random(seed).shuffle(shuffled)
    groups = groups_of(told)
    assert groups_of(shuffled) == groups
    assert sorted(one.id for group in groups for one in group) == sorted(one.id for one in told)


def test_comparisons_grow_with_the_number_of_articles_and_not_with_its_square(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared = 0

    def counted(left: Fact, right: Fact) -> bool:
        nonlocal compared
        compared += 1
        return is_same(left, right)

    def comparisons(days: int) -> int:
        nonlocal compared
        compared = 0
        told = [
            fact(
                f"Debat over {subject}",
                (date(2020, 1, 1) + timedelta(days=day)).isoformat(),
                who="tweede-kamer",
            )
            for day in range(days)
            for subject in ("asiel", "stikstof", "asielopvang")
        ]
        assert len(groups_of(told)) == days * 2
        return compared

    monkeypatch.setattr(matching, "is_same", counted)
    hundred, four_hundred = comparisons(100), comparisons(400)
    assert 0 < hundred <= four_hundred <= hundred * 4.4
