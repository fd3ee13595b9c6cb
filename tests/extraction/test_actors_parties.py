"""Parties in a text: short names, compounds, words that only look like a party, coalitions, and the party of a person."""

from __future__ import annotations

from datetime import date

import pytest

from .snapshot import parties, read

DAY = date(2023, 7, 5)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("De VVD'er knikte.", "VVD"),
        ("Twee D66’ers knikten.", "D66"),
        ("Enkele D66ers knikten.", "D66"),
        ("Een CDA-Kamerlid knikte.", "CDA"),
        ("De PVV-minister knikte.", "PVV"),
        ("De VVD-leider knikte.", "VVD"),
        ("Een 50PLUS-senator knikte.", "50PLUS"),
        ("De Partij voor de Dieren knikte.", "PvdD"),
        ("Ook de CU knikte.", "ChristenUnie"),
        ("De ChristenUnie knikte.", "ChristenUnie"),
        ("De SP knikte.", "SP"),
        ("Het was een idee van de SP.", "SP"),
        ("Ook DENK knikte.", "DENK"),
        ("Volgens Denk kan het.", "DENK"),
        ("Denk stemde tegen.", "DENK"),
        ("Volt stemde tegen.", "Volt"),
        ("GroenLinks-PvdA knikte.", "GroenLinks-PvdA"),
        ("Een GroenLinkser knikte.", "GroenLinks"),
    ],
)
def test_a_party_is_named(text: str, party: str) -> None:
    assert parties(read(text, DAY)) == [party]


@pytest.mark.parametrize(
    "text",
    [
        "De sp. in de lijst is een afkorting.",
        "Op het net staat 230 volt.",
        "Een accu van 12 Volt.",
        "Denk aan de gezinnen.",
        "DENK AAN DE GEZINNEN",
        "Hij zei: „Denk bijvoorbeeld aan studenten.”",
        "Ik denk van wel.",
        "De Belgische sp.a en de SP.a knikten.",
        "Het Forum op de markt gaat dicht.",
        "De liberalen knikten.",
        "Denkers en doeners.",
    ],
)
def test_no_party_is_named(text: str) -> None:
    assert parties(read(text, DAY)) == []


def test_two_parties_and_their_joint_list_are_different() -> None:
    assert parties(read("GroenLinks en de PvdA praten.", DAY)) == ["GroenLinks", "PvdA"]


def test_forum_is_the_party_beside_other_parties() -> None:
    assert parties(read("PVV en Forum stemden tegen.", DAY)) == ["PVV", "FVD"]


def test_the_liberals_are_the_party_that_the_article_says_they_are() -> None:
    text = "De liberalen van de VVD twijfelen. Later stemden de liberalen in."
    (party,) = read(text, DAY).parties
    assert party.name == "VVD"
    assert [text[start:end] for start, end in party.mentions] == ["liberalen", "VVD", "liberalen"]


@pytest.mark.parametrize("name", ["NSC", "Nieuw Sociaal Contract"])
def test_a_party_has_no_name_before_its_first_day(name: str) -> None:
    assert parties(read(f"Het plan heet {name}.", date(2023, 8, 18))) == []
    assert parties(read(f"Het plan is van {name}.", date(2023, 8, 19))) == ["NSC"]


def test_the_coalition_means_its_parties_on_that_day() -> None:
    before = read("De twee regeringspartijen zijn het eens.", date(2023, 7, 5))
    after = read("De twee regeringspartijen zijn het eens.", date(2024, 9, 5))
    assert [party.name for party in before.parties] == ["CDA", "D66"]
    assert [party.name for party in after.parties] == ["PVV", "VVD"]
    assert not any(party.explicit for party in (*before.parties, *after.parties))


@pytest.mark.parametrize(
    ("words", "number"),
    [("de coalitie", 2), ("beide coalitiepartijen", 2), ("de vier coalitiepartijen", 0), ("de andere coalitiepartijen", 2)],
)  # fmt: skip
def test_a_coalition_of_another_number_is_not_the_one_in_office(words: str, number: int) -> None:
    assert len(read(f"Daarover praten {words}.", date(2023, 7, 5)).parties) == number


def test_both_are_of_the_party_in_brackets() -> None:
    cast = read("De gedeputeerden Jan Jansen en Els Bakker (beiden CDA) stapten op.", DAY)
    assert {person.name: person.party for person in cast.persons} == {
        "Jan Jansen": "cda",
        "Els Bakker": "cda",
    }


def test_a_window_with_two_cabinets_leaves_the_coalition_open() -> None:
    assert read("De coalitie is het eens.", date(2024, 7, 1), date(2024, 7, 31)).parties == []


def test_a_coalition_that_is_still_being_made_is_not_the_one_in_office() -> None:
    assert read("Een nieuwe coalitie is ver weg.", DAY).parties == []


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Jan Jansen (CDA) sprak.", "cda"),
        ("Wethouder Jan Jansen (58, VVD) sprak.", "vvd"),
        ("Minister Jan Jansen (Financiën, D66) sprak.", "d66"),
        ("VVD'er Jan Jansen sprak.", "vvd"),
        ("De PvdA’er Jan Jansen sprak.", "pvda"),
        ("SP-Kamerlid Jan Jansen sprak.", "sp"),
        ("Jan Jansen van de SP sprak.", "sp"),
        ("Jan Jansen, leider van Volt, sprak.", "volt"),
        ("Namens de PVV sprak Jan Jansen.", None),
        ("Jan Jansen (oud-VVD) sprak.", None),
        ("Jan Jansen sprak.", None),
    ],
)
def test_the_party_of_a_person_stands_beside_the_name(text: str, party: str | None) -> None:
    (person,) = read(text, DAY).persons
    assert person.party == party


def test_each_name_of_a_list_has_its_own_party() -> None:
    cast = read("Er spraken Jan Jansen (VVD), Piet Pietersen (SP) en Els Bakker (D66).", DAY)
    assert [(person.name, person.party) for person in cast.persons] == [
        ("Jan Jansen", "vvd"),
        ("Piet Pietersen", "sp"),
        ("Els Bakker", "d66"),
    ]


def test_a_plural_gives_its_party_to_all_names_behind_it() -> None:
    cast = read("De PVV'ers Jan Jansen en Els Bakker spraken.", DAY)
    assert [person.party for person in cast.persons] == ["pvv", "pvv"]


def test_moorlag_of_the_pvda_is_found_by_his_surname() -> None:
    (person,) = read("PvdA'er Moorlag wil opheldering.", date(2020, 5, 5)).persons
    assert (person.link, person.party) == ("moorlag", "pvda")


def test_the_people_of_a_party_name_it() -> None:
    assert parties(
        read("D66'ers en VVD'ers stemden voor, een CDA-Kamerlid en een PVV-minister niet.", DAY)
    ) == [
        "D66",
        "VVD",
        "CDA",
        "PVV",
    ]
