"""Posts of two at a time, posts with a place behind the name, and for whom a post is held."""

from __future__ import annotations

from datetime import date

import pytest

from .snapshot import links, open_names, read, roles

DAY = date(2023, 7, 5)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Jan Jansen en Piet Pietersen gaan als lijsttrekker de campagne in.",
            "lijsttrekker",
            "lijsttrekker",
        ),
        ("Jan Jansen en Piet Pietersen werden minister.", "minister", "minister"),
        ("Jan Jansen en Piet Pietersen blijven premier en vicepremier.", "premier", "vicepremier"),
        (
            "Jan Jansen sprak lang met Piet Pietersen. Zij treden aan als informateur.",
            "informateur",
            "informateur",
        ),
        ("Jan Jansen en Piet Pietersen zijn de nieuwe verkenners.", "verkenner", "verkenner"),
        ("Jan Jansen en Piet Pietersen, die als verkenners werkten, stoppen.", "verkenner", "verkenner"),
        (
            "Voor Jan Jansen en Piet Pietersen is het spannend: nu spreken zij als lijsttrekker.",
            "lijsttrekker",
            "lijsttrekker",
        ),
        (
            "Jan Jansen (VVD) en Piet Pietersen (SP), fractievoorzitters, zwegen.",
            "fractievoorzitter",
            "fractievoorzitter",
        ),
    ],
)
def test_a_post_of_two_is_given_to_both(text: str, first: str, second: str) -> None:
    found = roles(read(text, DAY))
    assert [titles[:1] for titles in found.values()] == [[first], [second]]


def test_one_of_two_who_stops_as_leader_does_not_make_the_other_a_leader() -> None:
    found = roles(read("Piet Pietersen zweeg. Jan Jansen stopt als partijleider.", DAY))
    assert found == {"Piet Pietersen": [], "Jan Jansen": ["partijleider"]}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Premier Jan Jansen van Luxemburg sprak.", "premier van Luxemburg"),
        ("Bondskanselier Jan Jansen van Duitsland sprak.", "bondskanselier van Duitsland"),
        ("Premier Jan Jansen van Nederland sprak.", "premier"),
        ("Burgemeester Jan Jansen van Westerwolde sprak.", "burgemeester"),
        ("Kamerlid namens de SP Jan Jansen sprak.", "Kamerlid"),
        ("Jan Jansen, verkenner namens D66, sprak.", "verkenner"),
        ("Jan Jansen, een van de informateurs, sprak.", "informateur"),
        ("Jan Jansen, sinds deze week minister van Landbouw, sprak.", "minister van Landbouw"),
        (
            "Jan Jansen, sinds 1 oktober secretaris-generaal van de NAVO, sprak.",
            "secretaris-generaal van de NAVO",
        ),
        ("Jan Jansen stapte op als commissaris van de koning.", "commissaris van de Koning"),
        ("De nieuwe partijvoorzitter, Jan Jansen, sprak.", "partijvoorzitter"),
        ("De lijsttrekker van Volt, Jan Jansen, sprak.", "lijsttrekker"),
        ("Jan Jansen (hoogleraar staatsrecht) sprak.", "hoogleraar"),
        ("Jan Jansen, al jaren ondervoorzitter, sprak.", "ondervoorzitter"),
        ("Jan Jansen (oud-wethouder in Ede) sprak.", "oud-wethouder"),
    ],
)
def test_what_stands_around_the_post_does_not_hide_it(text: str, role: str) -> None:
    assert roles(read(text, DAY)) == {"Jan Jansen": [role]}


def test_a_second_post_stands_behind_the_place() -> None:
    found = roles(read("Burgemeester Jan Jansen van Breda, tevens voorzitter van de kring, sprak.", DAY))
    assert found == {"Jan Jansen": ["burgemeester", "voorzitter van de kring"]}


def test_a_head_of_another_country_is_not_ours() -> None:
    assert links(read("Premier Jan Jansen van Luxemburg sprak. De Belgische premier zweeg.", DAY)) == {
        "Jan Jansen": None
    }


def test_the_party_for_which_a_post_is_held_is_the_holder_s() -> None:
    cast = read("Kamerlid namens de SP Jan Jansen sprak.", DAY)
    assert [(person.name, person.party) for person in cast.persons] == [("Jan Jansen", "sp")]


def test_ministers_of_his_make_nobody_a_minister() -> None:
    assert roles(read("Jan Jansen en zijn ministers zwegen.", DAY)) == {"Jan Jansen": []}


def test_what_a_chairman_leads_is_no_surname() -> None:
    assert open_names(read("De voorzitter van LTO Noord zweeg.", DAY)) == {}


def test_on_whose_proposal_it_was_does_not_make_the_next_name_a_premier() -> None:
    assert roles(read("Op voordracht van de premier, Jan Jansen, Piet Pietersen.", DAY))["Jan Jansen"] == []


def test_who_is_succeeded_had_the_post() -> None:
    found = roles(read("Jan Jansen werd verkenner, als opvolger van Piet Pietersen.", DAY))
    assert found == {"Jan Jansen": ["verkenner"], "Piet Pietersen": ["verkenner"]}


def test_a_minister_by_portfolio_alone_is_the_holder_of_that_portfolio() -> None:
    cast = read("De financiënminister zweeg. Sigrid Kaag sprak.", DAY)
    assert roles(cast) == {"Sigrid Kaag": ["financiënminister"]}


def test_a_vakminister_is_nobody_in_particular() -> None:
    assert roles(read("De vakminister zweeg. Sigrid Kaag sprak.", DAY)) == {"Sigrid Kaag": []}


def test_a_post_that_a_name_explains_is_nobody_else_s() -> None:
    text = "Sigrid Kaag sprak. Kaag zweeg daarna. De LTO-voorzitter, Jan Jansen, noemde het jammer."
    assert roles(read(text, DAY)) == {"Sigrid Kaag": [], "Jan Jansen": ["LTO-voorzitter"]}


def test_two_posts_alone_are_both_of_the_one_person() -> None:
    text = "Vicepremier Sigrid Kaag sprak. De vicepremier en minister van Financiën wil slapen."
    assert roles(read(text, DAY)) == {"Sigrid Kaag": ["vicepremier", "minister van Financiën"]}
