"""Words that look like a time and are none: one test for each trap, with the reading that it could be mistaken for."""

from __future__ import annotations

import pytest

from .reading import answer, with_asides


def found(text: str, published: str = "2023-07-04") -> list[str]:
    return [item.text for item in answer(text, published).expressions]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1:08 Afspelen knop VVD en CU lijnrecht tegenover elkaar", id="the stamp of a video is no clock time"),
        pytest.param("De minister ging zo naar de Kamer.", id="zo is no Sunday"),
        pytest.param("Minister Di Rupo sprak met de fractie.", id="di is no Tuesday"),
        pytest.param("De vier partijen zitten weer om de tafel.", id="a count of parties is no number of days"),
        pytest.param("De Tweede Kamer en de Eerste Kamer stemmen mee.", id="the name of a chamber is no rank of a day"),
        pytest.param("Artikel 12 van de wet blijft staan.", id="an article of a law is no day of a month"),
        pytest.param("D66 en 50PLUS stemden tegen.", id="a party's name is no number"),
        pytest.param("Het plan kost 2023 euro per huishouden.", id="an amount is no year"),
        pytest.param("Er kwamen 2000 asielzoekers bij.", id="a count of people is no year"),
        pytest.param("De partij staat op 12,5 procent.", id="a percentage is no clock time"),
        pytest.param("De wethouder (53) woont in Ede.", id="an age is no day"),
        pytest.param("Het Kamerstuk 36 333 ligt ter inzage.", id="a file number is no day"),
        pytest.param("De Wet toekomst pensioenen 2020 is omstreden.", id="the year in a law's name is no date"),
        pytest.param("Het kabinet-Rutte IV is demissionair.", id="a cabinet's number is no fourth day"),
        pytest.param("De ploeg won met 3-1 van de buren.", id="a score is no day and month"),
        pytest.param("Bel 070 318 2211 voor vragen.", id="a phone number is no date"),
        pytest.param("In de morgen is het rustig op het Binnenhof.", id="the morning is not tomorrow"),
        pytest.param("Inmiddels is iedereen nu aangeschoven.", id="nu and inmiddels are no dates"),
        pytest.param("De fractie van Mei Li Vos stemde voor.", id="a name is no month"),
        pytest.param("De motie-Van der Maart kreeg steun.", id="a family name is no month"),
        pytest.param("Een derde van de leden bleef weg.", id="a fraction is no day"),
        pytest.param("De 5e plaats op de lijst is voor een boer.", id="a rank is no day of the month"),
        pytest.param("De partij zette op de 5e plaats een boer.", id="a rank behind op de is no day of the month"),
        pytest.param("Zij keek hem toen aan en zweeg.", id="toen without a date before it has no day"),
        pytest.param("Toen de minister binnenkwam, zweeg iedereen.", id="the conjunction toen is no date"),
        pytest.param("Het bedrag steeg van 1900 naar 2100 euro.", id="two amounts are no years"),
        pytest.param("Er is geld voor 1/3 van de plannen.", id="a third is no first of March"),
        pytest.param("Het overleg duurde drie kwartier.", id="three quarters of an hour are no quarters of a year"),
    ],
)  # fmt: skip
def test_a_trap_gives_no_day(text: str) -> None:
    assert [item.text for item in answer(text, "2023-07-04").expressions if item.value.edtf] == []


def test_voor_that_says_for_is_no_limit() -> None:
    (year,) = answer("De begroting voor 2024 is klaar.", "2023-07-04").expressions
    assert (year.text, year.mod) == ("2024", "")


def test_a_date_beside_a_trap_is_still_found() -> None:
    assert found("Artikel 12 wordt vrijdag geschrapt.") == ["vrijdag"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("De lijst groeide van 1900 tot 2000 leden.", id="two amounts are no years"),
        pytest.param("De zaal heeft 1995 tot 2000 plaatsen.", id="an amount between two is no range of years"),
        pytest.param("Het debat duurde 8 uur vrijdag.", id="a duration in front of a day is no clock time"),
        pytest.param("Op Sint Maarten stemde de Raad van Advies.", id="the island is no feast"),
        pytest.param("De brief telt twee A4'tjes en bijlage '16B.", id="the number of an annex is no year"),
    ],
)  # fmt: skip
def test_a_general_notation_is_not_seen_where_there_is_none(text: str) -> None:
    assert [
        (item.text, item.clock, item.type)
        for item in answer(text, "2023-07-04").expressions
        if item.text != "vrijdag"
    ] == []


def test_working_days_that_are_counted_do_not_recur_and_skip_the_weekend() -> None:
    (term,) = answer("Het besluit moet binnen vijf werkdagen vallen.", "2023-07-06").expressions
    assert (term.text, term.type, term.value.edtf) == (
        "binnen vijf werkdagen",
        "DURATION",
        "[2023-07-06..2023-07-13]",
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Een man van 45 jaar is aangehouden.", id="an age is no duration"),
        pytest.param("Vanaf 18 jaar mag iemand stemmen.", id="an age limit is no duration"),
        pytest.param("De trein rijdt 140 kilometer per uur.", id="a speed is no duration"),
        pytest.param("1:08 Afspelen knop VVD en CU", id="the stamp of a video is no clock time"),
        pytest.param("De prijs steeg met 12.50 euro.", id="an amount is no clock time"),
        pytest.param("Tien voor de coalitie, vijf tegen.", id="a count of votes is no clock time"),
        pytest.param("Op een dag is het zover.", id="some day is no duration"),
    ],
)  # fmt: skip
def test_a_trap_gives_no_duration_and_no_time(text: str) -> None:
    assert [item.text for item in with_asides(text, "2023-07-04")] == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("Vrijdag is er een debat. Om half vier begint het.", ["2023-07-07", "2023-07-07?"],
                     id="a time follows the day of the sentence before"),
        pytest.param("Om half vier begint het debat.", ["2023-07-04?"], id="a time alone is of the article's day, uncertain"),
        pytest.param("Het debat duurt drie dagen.", [""], id="a duration has no day"),
    ],
)  # fmt: skip
def test_what_names_no_day_is_never_told_as_certain(text: str, days: list[str]) -> None:
    assert [item.value.edtf for item in with_asides(text, "2023-07-04")] == days
    assert not [item for item in answer(text, "2023-07-04").expressions if item.category == "Aside"]


def test_the_end_of_a_short_recess_lies_in_it() -> None:
    (end,) = answer("Aan het eind van het herfstreces van 2023 volgt een brief.", "2023-07-04").expressions
    assert end.value.edtf == "2023-10-21/2023-10-23"
