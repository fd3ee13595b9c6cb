"""Posts: beside a name, said by the sentence, and without a name; with the dated roles behind them."""

from __future__ import annotations

from datetime import date

import pytest

from .snapshot import links, open_names, read, roles

DAY = date(2023, 7, 5)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Premier Jan Jansen sprak.", "premier"),
        ("Demissionair premier Jan Jansen sprak.", "premier"),
        ("Jan Jansen, de premier, sprak.", "premier"),
        ("Oud-premier Jan Jansen sprak.", "oud-premier"),
        ("Ex-minister Jan Jansen sprak.", "oud-minister"),
        ("Voormalig minister Jan Jansen sprak.", "oud-minister"),
        ("Toenmalig minister Jan Jansen sprak.", "minister"),
        ("Beoogd premier Jan Jansen sprak.", "beoogd premier"),
        ("Waarnemend NSC-leider Jan Jansen sprak.", "waarnemend NSC-leider"),
        ("VVD-fractievoorzitter Jan Jansen sprak.", "VVD-fractievoorzitter"),
        ("Minister Jan Jansen (Financiën, VVD) sprak.", "minister van Financiën"),
        ("Minister Jan Jansen van Financiën sprak.", "minister van Financiën"),
        (
            "Minister van Volkshuisvesting en Ruimtelijke Ordening Jan Jansen sprak.",
            "minister van Volkshuisvesting en Ruimtelijke Ordening",
        ),
        ("Staatssecretaris Jan Jansen (Asiel) sprak.", "staatssecretaris"),
        ("Jan Jansen, minister van Landbouw, sprak.", "minister van Landbouw"),
        ("Jan Jansen, vicepresident van de Raad van State, sprak.", "vicepresident van de Raad van State"),
        ("Landbouwminister Jan Jansen sprak.", "landbouwminister"),
        ("LTO-voorzitter Jan Jansen sprak.", "LTO-voorzitter"),
        ("Minister van Staat Jan Jansen sprak.", "minister van Staat"),
        ("Jan Jansen werd minister van Defensie.", "minister van Defensie"),
        ("Jan Jansen stopt als partijleider.", "partijleider"),
        ("Jan Jansen is niet langer minister van Financiën.", "minister van Financiën"),
        ("Jan Jansen, die namens de SP minister van Asiel wordt, kwam.", "minister van Asiel"),
        ("Onze man was mr. dr. Jan Jansen, de Kamervoorzitter.", "Kamervoorzitter"),
        ("De nieuwe leider van de VVD heet Jan Jansen.", "leider van de VVD"),
        ("Nieuwe voorzitter van het CDA wordt Jan Jansen.", "voorzitter van het CDA"),
        ("De nieuwe minister van Asiel is Jan Jansen.", "minister van Asiel"),
        ("Als eerste oppositieleider is Jan Jansen langsgeweest.", "oppositieleider"),
        ("Als minister van Financiën moest Jan Jansen ingrijpen.", "minister van Financiën"),
        ("De leden kozen Jan Jansen tot lijsttrekker.", "lijsttrekker"),
        ("De benoeming van Jan Jansen tot staatsraad kwam laat.", "staatsraad"),
        ("Jan Jansen (oud-minister, VVD) zweeg.", "oud-minister"),
        ("Jan Jansen (fractievoorzitter PvdA) zweeg.", "fractievoorzitter"),
        ("Jan Jansen (leider van GroenLinks) zweeg.", "leider van GroenLinks"),
        ("De voormalige minister van Justitie, Jan Jansen, zweeg.", "oud-minister van Justitie"),
        ("Jan Jansen, van 2010 tot 2012 minister van Defensie, zweeg.", "minister van Defensie"),
        ("Jan Jansen, hoogleraar staatsrecht in Leiden, zweeg.", "hoogleraar"),
        ("Hoogleraar staatsrecht Jan Jansen zweeg.", "hoogleraar"),
        ("Emeritus hoogleraar Jan Jansen zweeg.", "emeritus hoogleraar"),
        ("Jan Jansen, voorzitter van de enquêtecommissie, zweeg.", "voorzitter van de enquêtecommissie"),
        (
            "Jan Jansen, directeur van het Planbureau voor de Leefomgeving, zweeg.",
            "directeur van het Planbureau voor de Leefomgeving",
        ),
        ("Minister-president Jan Jansen zweeg.", "minister-president"),
        ("Ontslagnemend premier Jan Jansen zweeg.", "premier"),
        ("Politiek leider Jan Jansen zweeg.", "politiek leider"),
        ("Jan Jansen, Kamerlid voor de SP, zweeg.", "Kamerlid"),
        ("Het bestuur, onder voorzitterschap van Jan Jansen, zweeg.", "voorzitter"),
        ("Jan Jansen is lid van de SP. Sinds 2017 is hij Kamerlid.", "Kamerlid"),
        ("Sinds 2022 is Jan Jansen minister van Defensie.", "minister van Defensie"),
        ("Eerder was Jan Jansen al informateur.", "informateur"),
        ("Daarmee wordt Jan Jansen (SP) de nieuwe Kamervoorzitter.", "Kamervoorzitter"),
        ("Jan Jansen wordt per 1 juli minister van Defensie.", "minister van Defensie"),
        ("Volgens parlementair historicus Jan Jansen is dat lang.", "parlementair historicus"),
        (
            "Jan Jansen stopt niet. Volgens de partij klopt dat. Hij zei dat hij fractievoorzitter blijft.",
            "fractievoorzitter",
        ),
        ("Staatssecretaris Mijnbouw Jan Jansen zweeg.", "staatssecretaris van Mijnbouw"),
    ],
)
def test_a_post_is_read_in_its_basic_form(text: str, role: str) -> None:
    assert roles(read(text, DAY)) == {"Jan Jansen": [role]}


def test_two_posts_in_front_are_both_his() -> None:
    assert roles(read("Volgens VVD-leider en premier Mark Rutte kan het.", DAY)) == {
        "Mark Rutte": ["VVD-leider", "premier"]
    }


def test_a_plural_gives_its_post_to_all_names_behind_it() -> None:
    cast = read("De informateurs Jan Jansen en Els Bakker praten.", DAY)
    assert roles(cast) == {"Jan Jansen": ["informateur"], "Els Bakker": ["informateur"]}


def test_a_sentence_gives_its_post_to_all_its_subjects() -> None:
    cast = read("Jan Jansen en Els Bakker worden de nieuwe informateurs.", DAY)
    assert roles(cast) == {"Jan Jansen": ["informateur"], "Els Bakker": ["informateur"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Els Bakker volgt Jan Jansen op als minister van Defensie.",
            {"Els Bakker": ["minister van Defensie"], "Jan Jansen": []},
        ),
        (
            "Jan Jansen stopt als partijleider; Els Bakker is zijn opvolger.",
            {"Jan Jansen": ["partijleider"], "Els Bakker": ["partijleider"]},
        ),
        (
            "Jan Jansen stopt als partijleider. Zijn opvolger is Els Bakker.",
            {"Jan Jansen": ["partijleider"], "Els Bakker": ["partijleider"]},
        ),
        (
            "De ministers Jan Jansen van Klimaat en Els Bakker van Natuur tekenden.",
            {"Jan Jansen": ["minister van Klimaat"], "Els Bakker": ["minister van Natuur"]},
        ),
        (
            "Jan Jansen en Els Bakker zijn benoemd tot informateur.",
            {"Jan Jansen": ["informateur"], "Els Bakker": ["informateur"]},
        ),
        (
            "Het congres koos twee ereleden: oud-ministers Jan Jansen en Els Bakker.",
            {"Jan Jansen": ["oud-minister", "erelid"], "Els Bakker": ["oud-minister", "erelid"]},
        ),
        (
            "De fractievoorzitters kwamen: Jan Jansen (SP) en Els Bakker (VVD).",
            {"Jan Jansen": ["fractievoorzitter"], "Els Bakker": ["fractievoorzitter"]},
        ),
        (
            "Jan Jansen treedt terug als leider van D66, maar blijft minister van Financiën.",
            {"Jan Jansen": ["leider van D66", "minister van Financiën"]},
        ),
        ("De Kamerleden Pieter Omtzigt (Omtzigt) en Jan Jansen (SP) zwegen.", {"Pieter Omtzigt": ["Kamerlid"], "Jan Jansen": ["Kamerlid"]}),
        ("Voorzitter Jan Jansen zweeg. De LTO-voorzitter ging weg.", {"Jan Jansen": ["LTO-voorzitter"]}),
    ],
)  # fmt: skip
def test_whose_post_it_is(text: str, expected: dict[str, list[str]]) -> None:
    assert roles(read(text, DAY)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "De minister is Jan Jansen dankbaar.",
        "Voor de minister van Defensie is Jan Jansen een lastige klant.",
        "De besturen willen Jan Jansen als lijsttrekker.",
        "Jan Jansen stelt zich beschikbaar als lijsttrekker.",
        "Volgens hem is Jan Jansen de premier te snel af.",
        "Toen werd Jan Jansen geen minister.",
        "Sinds de premier aftrad, Jan Jansen weet dat, is het stil.",
    ],
)
def test_a_post_near_a_name_is_not_always_his(text: str) -> None:
    assert roles(read(text, DAY)) == {"Jan Jansen": []}


def test_a_portfolio_in_brackets_is_enough_for_a_minister() -> None:
    cast = read("Volgens Kaag (Financiën) kan het.", DAY)
    assert (links(cast), roles(cast)) == (
        {"Sigrid Kaag": "kaag"},
        {"Sigrid Kaag": ["minister van Financiën"]},
    )


def test_the_minister_of_a_portfolio_is_not_the_bare_minister_named_before() -> None:
    text = "Minister Van der Burg belde minister Kaag. De minister van Binnenlandse Zaken zweeg. De minister van Financiën zweeg ook."
    cast = read(text, DAY)
    kaag = next(number for number, person in enumerate(cast.persons) if person.link == "kaag")
    assert (text.rindex("minister van Financiën"), text.rindex(" zweeg ook"), "person", kaag) in cast.places


def test_whoever_may_become_something_is_not_that_yet() -> None:
    assert roles(read("Jan Jansen wordt dan aangewezen als formateur.", DAY)) == {"Jan Jansen": []}


def test_the_post_of_the_next_person_is_not_that_of_the_one_before() -> None:
    cast = read("Els Bakker belde, daarna was minister Jan Jansen aan de beurt.", DAY)
    assert roles(cast) == {"Els Bakker": [], "Jan Jansen": ["minister"]}


def test_a_post_that_ends_before_a_comma_is_not_given_to_the_name_behind_it() -> None:
    cast = read("Op voordracht van de minister-president, Sigrid Kaag krijgt ontslag.", DAY)
    assert roles(cast)["Sigrid Kaag"] == []


def test_a_surname_with_a_post_means_its_holder() -> None:
    assert links(read("Minister Kaag sprak.", DAY)) == {"Sigrid Kaag": "kaag"}


def test_the_premier_without_a_name_is_the_one_of_that_day() -> None:
    for day, link in ((date(2023, 7, 5), "rutte"), (date(2024, 9, 5), "schoof")):
        (person,) = read("De premier sprak.", day).persons
        assert (person.link, person.explicit) == (link, False)


def test_the_minister_of_finance_without_a_name_is_the_one_of_that_day() -> None:
    (person,) = read("De minister van Financiën sprak.", DAY).persons
    assert person.link == "kaag"


def test_the_leader_of_a_party_without_a_name_is_the_one_of_that_day() -> None:
    for day, link in ((date(2023, 8, 13), "rutte"), (date(2023, 8, 14), "yesilgoz")):
        (person,) = read("De VVD-leider sprak.", day).persons
        assert person.link == link


def test_a_post_alone_joins_the_person_to_whom_the_article_gives_it() -> None:
    text = "Informateur Jan Jansen begint morgen. De informateur wil snel zijn."
    cast = read(text, DAY)
    assert len(cast.persons) == 1
    assert [text[start:end] for start, end, kind, _ in cast.places if kind == "person"] == [
        "Jan Jansen",
        "informateur",
    ]


def test_the_former_minister_of_an_article_is_the_one_who_was_a_minister() -> None:
    cast = read("Hugo de Jonge kwam terug. De oud-minister zweeg.", date(2025, 1, 9))
    assert roles(cast) == {"Hugo de Jonge": ["oud-minister"]}


# -- one week, three changes: the article's own day decides -----------------------------------------------------------


def test_a_renamed_minister_is_the_new_one_from_the_first_day() -> None:
    text = "Minister Bruins Slot van Buitenlandse Zaken sprak."
    assert open_names(read(text, date(2022, 9, 4))) == {"Bruins Slot": ["bruins-slot"]}
    assert links(read(text, date(2023, 9, 5))) == {"Hanke Bruins Slot": "bruins-slot"}


def test_a_cabinet_change_is_resolved_by_the_day_of_the_article() -> None:
    text = "De premier en de minister van Financiën kwamen."
    assert [person.link for person in read(text, date(2024, 7, 1)).persons] == ["rutte"]
    assert [person.link for person in read(text, date(2024, 7, 2)).persons] == ["schoof", "heinen"]


def test_a_party_switch_is_resolved_by_the_day_of_the_article() -> None:
    text = "Frans Timmermans sprak."
    assert [person.party for person in read(text, date(2023, 8, 21)).persons] == ["pvda"]
    assert [person.party for person in read(text, date(2023, 8, 22)).persons] == ["groenlinks-pvda"]


def test_a_member_without_a_group_has_no_party() -> None:
    text = "Pieter Omtzigt sprak."
    assert [person.party for person in read(text, date(2022, 1, 1)).persons] == [None]
    assert [person.party for person in read(text, date(2023, 8, 19)).persons] == ["nsc"]


def test_a_month_in_which_two_held_the_post_is_not_guessed() -> None:
    july = (date(2024, 7, 1), date(2024, 7, 31))
    assert read("De premier sprak.", *july).persons == []


def test_a_month_in_which_the_party_changed_is_not_guessed() -> None:
    (person,) = read("Frans Timmermans sprak.", date(2023, 8, 1), date(2023, 8, 31)).persons
    assert person.party is None
