"""Mentions of one happening become one entry; what can be called off apart stays apart."""

from __future__ import annotations

from .articles import deadlines, events


def test_two_mentions_are_one_entry_with_two_claims() -> None:
    (found,) = events(
        "Het kabinet komt woensdagavond bijeen. Bij het gesprek, dat woensdagavond plaatsvindt, is de premier aanwezig."
    )
    assert [claim.quote for claim in found.claims] == [
        "Het kabinet komt woensdagavond bijeen.",
        "Bij het gesprek, dat woensdagavond plaatsvindt, is de premier aanwezig.",
    ]


def test_the_more_precise_date_wins() -> None:
    (found,) = events(
        "De VVD hield in juni een partijcongres. Op het partijcongres van de VVD van 3 juni sprak Mark Rutte."
    )
    assert found.date.edtf == "2023-06-03"


def test_a_debate_and_the_vote_after_it_are_two() -> None:
    found = events("De Kamer debatteerde dinsdag over de wet. Daarna stemde de Kamer dinsdag in.")
    assert [one.type for one in found] == ["debate", "vote"]


def test_who_voted_how_belongs_to_the_vote() -> None:
    (found,) = events("De Tweede Kamer stemde dinsdag in met de wet. VVD en CDA stemden tegen.")
    assert len(found.claims) == 2


def test_two_promises_stay_two() -> None:
    assert len(events("De minister zegde dinsdag geld toe. De premier zegde dinsdag hulp toe.")) == 2


def test_one_deadline_told_twice_is_one() -> None:
    (found,) = deadlines(
        "Het kabinet wil voor 1 oktober een plan. Het kabinet moet dat voor 1 oktober klaar hebben."
    )
    assert len(found.claims) == 2


def test_one_gathering_that_two_speakers_name_is_one() -> None:
    found = events(
        "Mark Rutte hield een toespraak op het partijcongres van 3 juni. Sophie Hermans dreigde op het partijcongres in juni."
    )
    assert [one.title for one in found].count("Partijcongres") == 1
