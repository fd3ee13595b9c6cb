"""Which pairs of facts a curator is asked about: those that share a subject, and not only an office, a place or a post."""

from __future__ import annotations

import pytest

from events.importing.nearness import near_miss
from events.importing.sameness import Fact, is_same
from events.importing.wording import deeds_in, ranked_stems, stems_of

from .test_matching import due, fact


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # One minister in two debates of which nothing else is known.
        (fact("Kamer debatteert met minister van Sociale Zaken Karien van Gennip", "2023-05-10", who="karien-van-gennip"),
         fact("Kamer debatteert met minister van Sociale Zaken Karien van Gennip", "2023-05-24", who="karien-van-gennip")),
        # Two visits whose texts have the names in common, and nothing else.
        (fact("Werkbezoek", "2023-05-10", "2023-05-31", type="summit_visit", sentence="Ook Mark Rutte (VVD) gaat."),
         fact("Werkbezoek", "2023-05-12", type="summit_visit", sentence="De VVD is erbij.")),
        # Two studies of one month.
        (fact("Uit onderzoek bleek het naar jeugdzorg in dorpen", "2023-05-01", "2023-05-31", type="letter_report"),
         fact("Uit onderzoek bleek het naar visserij in dorpen", "2023-05-01", "2023-05-31", type="letter_report")),
        (due("Minister van Financiën komt met een plan", "2023-06-01", "eelco-heinen"),
         due("Minister van Financiën komt met een brief", "2023-07-20", "eelco-heinen")),
    ],
)  # fmt: skip
def test_nobody_is_asked_about_two_that_share_a_post_a_name_or_a_month(left: Fact, right: Fact) -> None:
    assert near_miss(left, right) == near_miss(right, left) == []


@pytest.mark.parametrize(
    ("left", "right", "reasons"),
    [
        # Planned for one day, told of another.
        (fact("Debat over de regeringsverklaring", "2024-06-24", "2024-06-30", who="dick-schoof", status="planned"),
         fact("Schoof verdedigt de regeringsverklaring", "2024-07-03", who="dick-schoof"),
         ["titles alike (100 of 100)", "both name dick-schoof"]),
        # A day off.
        (fact("Motie over visserij", "2024-06-04", type="motion", who="esther-ouwehand"),
         fact("Motie over visserij", "2024-06-05", type="motion", who="esther-ouwehand"),
         ["titles alike (100 of 100)", "both name esther-ouwehand"]),
        # A deadline that moved, of which the newer text does not say again what is due.
        (due("Stikstofplan moet er zijn", "2024-05-30", "femke-wiersma"),
         due("Wiersma haalt het niet", "2024-06-26", "femke-wiersma", status="moved", sentence="Stikstof kost tijd."),
         ["both about stiks", "both name femke-wiersma"]),
    ],
)  # fmt: skip
def test_a_curator_is_asked_about_what_can_have_moved(left: Fact, right: Fact, reasons: list[str]) -> None:
    assert near_miss(left, right) == near_miss(right, left) == reasons


def test_a_debate_told_by_its_month_is_the_one_on_that_subject_with_the_same_minister() -> None:
    told = fact("Rutte overleefde een debat over memo's", "2018-04-01", "2018-04-30", who="mark-rutte")
    debate = fact(
        "Kamer debatteert met Rutte over de memo's over dividend",
        "2018-04-25",
        who="mark-rutte tweede-kamer",
    )
    other = fact("Kamer debatteert met Rutte over het pensioen", "2018-04-25", who="mark-rutte tweede-kamer")
    assert is_same(told, debate)
    assert not is_same(told, other)


def test_two_protests_in_one_place_are_two() -> None:
    rules = fact("Protest op het Plein in Den Haag tegen mestregels", "2023-05-03", type="protest")
    wolves = fact("Protest op het Plein in Den Haag tegen wolvenbeleid", "2023-05-03", type="protest")
    assert stems_of("protesteren op het Plein in Den Haag") == frozenset()
    assert not is_same(rules, wolves)
    assert near_miss(rules, wolves) == []


def test_a_post_is_no_subject() -> None:
    assert stems_of("Minister van Sociale Zaken en Werkgelegenheid over armoede") == {"armoe"}
    assert stems_of("staatssecretaris voor Basis- en Voortgezet Onderwijs en Media over gymles") == {"gymle"}


def test_words_that_begin_alike_have_the_stem_of_what_follows() -> None:
    assert not stems_of("onderwijs") & stems_of("ondernemers")
    assert stems_of("voorjaarsnota") == stems_of("de Voorjaarsnota's")


def test_behind_a_common_word_the_subject_goes_on() -> None:
    assert stems_of("regeringsverklaring") == {"verkl"}
    assert stems_of("het kabinet") == frozenset()


def test_what_somebody_did_is_told_apart_from_what_it_was_about() -> None:
    title = "Rutte overleefde een debat over memo's"
    assert stems_of(title) - deeds_in(title) == {"rutte", "memo"}


def test_the_longest_words_are_looked_for_first() -> None:
    assert ranked_stems("Mest en drinkwater")[0] == "drink"


def test_a_deadline_is_looked_for_in_the_years_in_which_it_can_move() -> None:
    early = due("Wolvenplan moet er liggen", "2020-06-01", "femke-wiersma", known="2020-01-01")
    soon = due("Wolvenplan moet er liggen", "2020-09-01", "femke-wiersma", known="2020-05-01")
    late = due("Wolvenplan moet er liggen", "2031-06-01", "femke-wiersma", known="2031-01-01")
    assert early.keys & soon.keys
    assert not early.keys & late.keys
