"""The automaton over known names: whole words, spelling, dates."""

from __future__ import annotations

from datetime import date

import pytest

from events.extraction.known import Known, KnownName
from events.extraction.names import NameFinder, folded, starts_sentence, without_accents

DAY = date(2023, 7, 5)
FINDER = NameFinder(
    Known(
        actors={
            "kuipers": "Ernst Kuipers",
            "kuiper": "Roel Kuiper",
            "yesilgoz": "Dilan Yeşilgöz",
            "wout": "Bas van ’t Wout",
        },
        names=[
            KnownName("Ernst Kuipers", "kuipers", "person", "full"),
            KnownName("Kuipers", "kuipers", "person", "family"),
            KnownName("Kuiper", "kuiper", "person", "family"),
            KnownName("Dilan Yeşilgöz", "yesilgoz", "person", "full"),
            KnownName("Bas van ’t Wout", "wout", "person", "full"),
            KnownName("kabinet", "kabinet", "body", "short"),
            KnownName("Artikel 1", "bij1", "party", "former", date(2016, 12, 24), date(2018, 12, 31)),
        ],
    )
)


def found(text: str, first: date | None = DAY, last: date | None = DAY) -> list[tuple[str, tuple[str, ...]]]:
    """The names in a text and whom they can mean."""
    return [(match.text, match.actors) for match in FINDER.find(text, first, last)]


def test_the_longest_name_is_found() -> None:
    assert found("Ernst Kuipers sprak, zei Kuipers.") == [
        ("Ernst Kuipers", ("kuipers",)),
        ("Kuipers", ("kuipers",)),
    ]


@pytest.mark.parametrize(
    "text", ["Kuipersma", "DeKuipers", "Kuipers_x", "@Kuipers", "#Kuipers", "KUIPERS", "kuipers"]
)
def test_a_name_is_a_whole_word_with_its_capitals(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["Dilan Yeşilgöz", "Dilan Yesilgöz", "Dilan Yeşilgoz", "Dilan Yesilgoz"])
def test_accents_may_be_there_or_not(text: str) -> None:
    assert found(f"Daar was {text}.") == [(text, ("yesilgoz",))]


@pytest.mark.parametrize("text", ["Bas van 't Wout", "Bas van ’t Wout", "Bas van ‘t Wout"])
def test_apostrophes_are_alike(text: str) -> None:
    assert found(text) == [(text, ("wout",))]


def test_a_name_may_run_over_the_end_of_a_line_and_a_hard_space() -> None:
    assert [name for _, name in found("Ernst\nKuipers en Ernst\xa0Kuipers")] == [("kuipers",), ("kuipers",)]


def test_a_genitive_is_marked_as_such() -> None:
    (match,) = FINDER.find("Dat was Kuiperss plan.", DAY, DAY)
    assert (match.text, match.genitive) == ("Kuipers", True)


def test_a_body_may_start_a_sentence() -> None:
    assert found("Kabinet praat. Het kabinet zwijgt.") == [
        ("Kabinet", ("kabinet",)),
        ("kabinet", ("kabinet",)),
    ]


@pytest.mark.parametrize(
    ("first", "last", "there"),
    [
        (date(2016, 12, 23), date(2016, 12, 23), False),
        (date(2016, 12, 24), date(2016, 12, 24), False),  # alone: it may be the article of the constitution
        (date(2019, 1, 1), date(2019, 1, 31), False),
    ],
)
def test_a_name_that_is_a_word_too_needs_another_party(first: date, last: date, there: bool) -> None:
    assert bool(found("Daar was Artikel 1 bij.", first, last)) is there


def test_folding_keeps_every_offset() -> None:
    text = "Yeşilgöz – O’Sullivan\xa0ĳ ﬁ Łódź ı"
    assert len(folded(text)) == len(text)
    assert folded("Yeşilgöz–O’Sullivan") == "Yesilgoz-O'Sullivan"
    assert without_accents("Krišjānis Özdil") == "Krisjanis Ozdil"


@pytest.mark.parametrize(
    ("text", "position", "starts"),
    [
        ("Denk aan.", 0, True),
        ("Ja. Denk aan.", 4, True),
        ("Hij zei: „Denk.", 10, True),
        ("En Denk ook.", 3, False),
    ],
)
def test_where_a_sentence_starts(text: str, position: int, starts: bool) -> None:
    assert starts_sentence(text, position) is starts
