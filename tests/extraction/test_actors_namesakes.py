"""Nobody is linked to a politician whose name, or whose surname, somebody or something else has."""

from __future__ import annotations

from datetime import date

import pytest

from events.extraction.actors import ActorReader

from .articles import extractor
from .snapshot import links, open_names, read

DAY = date(2023, 7, 5)


@pytest.mark.parametrize(
    "text",
    [
        "De raad sprak met Xandor van Rutte over het plan.",
        "De raad sprak met Xandor van der Kaag over het plan.",
        "Trainer Mark Rutte van Sparta wisselde drie keer.",
        "Keeper Frans Timmermans hield zijn doel schoon.",
        "De zanger Peter de Groot trad op.",
        "Peter de Groot, bakker in Ede, bakt brood.",
        "Volgens Frans Timmermans van FC Utrecht was het een fijne avond.",
        "Jan Kaag sprak.",
        "Wethouder Kaag sprak in Breda.",
        "Het Rutteplein is opgebroken.",
        "De Kaaglaan is dicht.",
        "De commissie-Rutte kwam met een rapport.",
        "De Ruttes van deze wereld zwegen.",
        "Sigrid sprak met Mark.",
        "Rutte & Zonen is failliet.",
        "In 1890 werd in Leiden een Rutte geboren.",
    ],
)
def test_a_namesake_or_a_thing_of_that_name_is_not_linked(text: str) -> None:
    assert set(links(read(text, DAY)).values()) <= {None}


def test_a_party_in_brackets_says_that_the_former_goalkeeper_is_the_politician() -> None:
    assert links(read("Voormalig keeper Tom van der Lee (GroenLinks) sprak.", DAY)) == {
        "Tom van der Lee": "van-der-lee"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Mark Rutte van de VVD sprak.",
        "Mark Rutte, voorheen manager, sprak.",
        "Premier Mark Rutte, kokend van woede, sprak.",
    ],
)
def test_what_he_was_before_makes_nobody_a_namesake(text: str) -> None:
    assert links(read(text, DAY)) == {"Mark Rutte": "rutte"}


def test_an_unlisted_given_name_before_a_party_in_brackets_is_a_person() -> None:
    assert links(read("Xandor van Rutte (VVD) sprak. Van Rutte zweeg daarna.", DAY)) == {
        "Xandor van Rutte": None
    }


def test_a_town_with_a_party_in_brackets_is_no_person() -> None:
    assert links(read("De wethouder uit Xandor van Rutte (VVD) zweeg.", DAY)) == {}


def test_a_country_or_party_of_somebody_is_no_given_name() -> None:
    assert links(read("Premier Rutte sprak. In het Frankrijk van Rutte is dat anders.", DAY)) == {
        "Mark Rutte": "rutte"
    }


def test_two_of_one_surname_stay_open_until_the_party_tells_them_apart() -> None:
    assert set(open_names(read("Volgens De Groot is dat niet zo.", DAY))) == {"De Groot"}
    assert links(read("Volgens D66'er De Groot is dat niet zo.", DAY)) == {"Tjeerd de Groot": "t-de-groot"}


def test_the_namesake_keeps_the_surname_in_his_own_article() -> None:
    cast = read("Trainer Mark Rutte van Sparta wisselde drie keer. Rutte was boos.", DAY)
    assert links(cast) == {"Mark Rutte": None}
    assert open_names(cast) == {}


@pytest.mark.parametrize(
    ("text", "day", "link"),
    [
        ("Burgemeester Halsema sprak.", date(2023, 5, 1), "femke-halsema"),
        ("Burgemeester Aboutaleb sprak.", date(2025, 5, 1), None),
        ("Commissaris van de Koning Adema sprak.", date(2023, 5, 1), "ina-adema"),
        ("Minister Adema sprak.", date(2023, 5, 1), "piet-adema"),
        ("FNV-voorzitter Elzinga sprak.", date(2023, 5, 1), "tuur-elzinga"),
        ("Voorzitter Elzinga sprak.", date(2023, 5, 1), None),
        ("LTO-voorzitter Koopmans sprak.", date(2024, 5, 1), "ger-koopmans"),
        ("VVD-Kamerlid Koopmans sprak.", date(2020, 5, 1), "sven-koopmans"),
        ("Burgemeester Koopmans sprak.", date(2024, 5, 1), None),
        ("Kamerlid Halsema sprak.", date(2023, 5, 1), None),
        ("President Trump sprak.", date(2022, 5, 1), None),
        ("President Trump sprak.", date(2025, 5, 1), "donald-trump"),
        ("NAVO-chef Rutte sprak.", date(2025, 5, 1), "mark-rutte"),
        ("Commissievoorzitter Von der Leyen sprak.", date(2022, 5, 1), "ursula-von-der-leyen"),
        ("De Belgische premier De Wever sprak.", date(2025, 5, 1), "bart-de-wever"),
        ("Premier De Wever sprak.", date(2025, 5, 1), None),
        ("Costa Rica stemde tegen.", date(2025, 5, 1), None),
        ("Burgemeester De Jonge sprak.", date(2023, 5, 1), None),
        ("Wethouder Vos sprak.", date(2023, 5, 1), None),
        ("Mulder sprak.", date(2019, 5, 1), None),
        ("Kuiken is een jonge kip.", date(2023, 5, 1), None),
        ("Klaver groeit in het gras.", date(2023, 5, 1), None),
    ],
)
def test_among_all_we_know_a_surname_means_the_holder_of_the_post_or_nobody(
    text: str, day: date, link: str | None
) -> None:
    cast = ActorReader(extractor().known).read(text, day, day)
    assert {person.link for person in cast.persons} - {None} == ({link} if link else set())


def test_a_mayor_is_not_the_minister_of_that_name_in_the_same_article() -> None:
    day = date(2023, 5, 1)
    text = "Minister Hugo de Jonge sprak. Later zei burgemeester De Jonge dat het anders moet."
    cast = ActorReader(extractor().known).read(text, day, day)
    assert [(person.name, person.roles) for person in cast.persons] == [("Hugo de Jonge", ["minister"])]


def test_a_party_leader_is_known_by_surname_where_the_article_speaks_of_list_leaders() -> None:
    day = date(2023, 11, 1)
    reader = ActorReader(extractor().known)
    told = reader.read("De lijsttrekkers ontmoetten elkaar. Yesilgöz zweeg.", day, day)
    untold = reader.read("De buren ontmoetten elkaar. Yesilgöz zweeg.", day, day)
    assert [person.link for person in told.persons] == ["dilan-yesilgoz-zegerius"]
    assert untold.persons == []
