"""Whom an article means: names in full, surnames, posts alone, and names that nobody can be sure of."""

from __future__ import annotations

from datetime import date

import pytest

from events.extraction.actors import ActorReader, Cast
from events.extraction.known import KnownName, KnownRole

from .snapshot import known, links, open_names, parties, read, roles

DAY = date(2023, 7, 5)


@pytest.mark.parametrize(
    ("text", "name", "link"),
    [
        ("Mark Rutte sprak.", "Mark Rutte", "rutte"),
        ("Eric van der Burg sprak.", "Eric van der Burg", "van-der-burg"),
        ("Liane den Haan sprak.", "Liane den Haan", "den-haan"),
        ("Hanke Bruins Slot sprak.", "Hanke Bruins Slot", "bruins-slot"),
        ("Dilan Yeşilgöz-Zegerius sprak.", "Dilan Yeşilgöz-Zegerius", "yesilgoz"),
        ("Dilan Yesilgöz sprak.", "Dilan Yesilgöz", "yesilgoz"),
        ("Dilan Yesilgoz-Zegerius sprak.", "Dilan Yesilgoz-Zegerius", "yesilgoz"),
        ("Nicolien van Vroonhoven-Kok sprak.", "Nicolien van Vroonhoven-Kok", "van-vroonhoven"),
        ("De ministers zwegen, maar Sigrid Kaag sprak.", "Sigrid Kaag", "kaag"),
    ],
)
def test_a_known_full_name_is_linked_however_it_is_spelled(text: str, name: str, link: str) -> None:
    assert links(read(text, DAY)) == {name: link}


def test_initials_mean_the_known_person_with_that_first_letter_and_surname() -> None:
    assert links(read("M.H.M. Faber-van de Klashorst werd gehoord.", DAY)) == {"Marjolein Faber": "faber"}


def test_other_initials_before_a_known_surname_are_somebody_else() -> None:
    assert links(read("J. Rutte schreef een brief.", DAY)) == {"J. Rutte": None}


def test_another_given_name_before_a_known_surname_is_somebody_else() -> None:
    assert links(read("Fred Rutte traint de ploeg. Rutte is tevreden.", DAY)) == {"Fred Rutte": None}


def test_a_second_given_name_in_front_of_a_known_name_is_somebody_else() -> None:
    assert links(read("Jan Mark Rutte woont in Delft.", DAY)) == {"Jan Mark Rutte": None}


def test_another_particle_before_a_known_surname_is_another_surname() -> None:
    cast = read("Daar stond wethouder Van Rutte.", DAY)
    assert links(cast) == {}


@pytest.mark.parametrize(
    "text", ["Ruttes kabinet viel, zei Mark Rutte.", "Mark Rutte zag het einde van Ruttes kabinet."]
)
def test_a_genitive_is_a_mention_of_a_person_whom_the_article_names(text: str) -> None:
    cast = read(text, DAY)
    assert [text[start:end] for start, end in sorted(cast.persons[0].mentions)] in (
        ["Rutte", "Mark Rutte"],
        ["Mark Rutte", "Rutte"],
    )


def test_the_genitive_with_an_apostrophe_is_a_mention_too() -> None:
    cast = read("Frans Timmermans kwam. Timmermans' plan is af.", DAY)
    assert len(cast.persons[0].mentions) == 2


def test_a_surname_joins_the_person_whom_the_article_names_in_full() -> None:
    cast = read("Peter de Groot (VVD) diende een motie in. De Groot lichtte die toe.", DAY)
    assert links(cast) == {"Peter de Groot": "p-de-groot"}
    assert len(cast.persons[0].mentions) == 2


def test_a_surname_before_the_full_name_joins_it_too() -> None:
    cast = read("De Groot is tevreden. Peter de Groot diende de motie in.", DAY)
    assert links(cast) == {"Peter de Groot": "p-de-groot"}
    assert open_names(cast) == {}


def test_a_surname_of_two_persons_in_one_article_stays_open() -> None:
    cast = read("Peter de Groot en Tjeerd de Groot praatten. Daarna sprak De Groot.", DAY)
    assert open_names(cast) == {"De Groot": ["p-de-groot", "t-de-groot"]}


def test_a_party_beside_a_surname_leaves_one_person() -> None:
    cast = read("D66-Kamerlid De Groot diende een motie in.", DAY)
    assert links(cast) == {"Tjeerd de Groot": "t-de-groot"}


def test_a_surname_that_two_can_have_stays_open_with_its_candidates() -> None:
    assert open_names(read("Volgens De Groot kan het.", DAY)) == {"De Groot": ["p-de-groot", "t-de-groot"]}


def test_a_surname_of_nobody_we_know_stays_open_without_candidates() -> None:
    assert open_names(read("Burgemeester Van der Zwaag sprak.", DAY)) == {"Van der Zwaag": []}


def test_a_bare_surname_means_the_leader_whose_party_the_article_names() -> None:
    assert links(read("De PVV wil niet. Volgens Wilders is het genoeg.", DAY)) == {"Geert Wilders": "wilders"}


def test_a_bare_surname_stays_open_where_the_party_is_not_named() -> None:
    cast = read("Volgens Wilders is het genoeg.", DAY)
    assert links(cast) == {}
    assert open_names(cast) == {"Wilders": ["wilders"]}


def test_a_bare_surname_of_a_back_bencher_stays_open() -> None:
    assert open_names(read("GroenLinks is boos, zei Van der Lee.", DAY)) == {"Van der Lee": ["van-der-lee"]}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Hoogleraar Wim Voermans vindt dat vreemd.", "Wim Voermans", ["hoogleraar"]),
        ("Politiek verslaggever Joost Vullings hoort iets anders.", "Joost Vullings", ["verslaggever"]),
        ("De Duitse bondskanselier Olaf Scholz kwam.", "Olaf Scholz", ["bondskanselier"]),
        ("Burgemeester Femke Halsema sprak.", "Femke Halsema", ["burgemeester"]),
        ("Commissievoorzitter Ursula von der Leyen kwam.", "Ursula von der Leyen", ["commissievoorzitter"]),
        (
            "Daarvoor waarschuwde terrorisme-expert Xyrilla Bakboord.",
            "Xyrilla Bakboord",
            ["terrorisme-expert"],
        ),
    ],
)
def test_public_figures_are_proposed_without_a_party(text: str, name: str, role: list[str]) -> None:
    (person,) = read(text, DAY).persons
    assert (person.name, person.link, person.party, person.roles) == (name, None, None, role)


@pytest.mark.parametrize(
    "text", ["Jan Jansen van Natuurmonumenten sprak.", "Directeur Jan Jansen van Buitenlandse Zaken sprak."]
)
def test_what_somebody_works_for_is_no_part_of_the_name(text: str) -> None:
    assert list(links(read(text, DAY))) == ["Jan Jansen"]


def test_a_second_given_name_stands_before_the_particle() -> None:
    assert list(links(read("Jan Willem van der Berg sprak.", DAY))) == ["Jan Willem van der Berg"]


def test_a_foreign_premier_is_not_the_dutch_one() -> None:
    cast = read("De Britse premier belde. Daarna sprak de Britse premier Boris Johnson.", DAY)
    assert links(cast) == {"Boris Johnson": None}
    assert [person.name for person in cast.persons] == ["Boris Johnson"]


@pytest.mark.parametrize(
    "text",
    [
        "Het kabinet-Rutte IV viel.",
        "Na Rutte III kwam Rutte IV.",
        "De commissie-Van der Lee schreef een rapport.",
        "De Kaag-coalitie bestaat niet.",
        "Rutte 2 is voorbij.",
        "Dat was onder Rutte II.",
        "Op paleis Huis ten Bosch, het Catshuis en het Binnenhof was het druk.",
        "In de Van Heutszstraat, op het Wilhelminaplein en de Paul Krugerlaan was het stil.",
        "De Volkskrant, Trouw en Het Parool schreven erover.",
        "Tata Steel, Albert Heijn en Philip Morris zwegen.",
        "Elk Kamerlid las de brief in Januari, Maart en Mei.",
        "Het Van Gogh Museum is dicht.",
    ],
)
def test_no_person_is_named_here(text: str) -> None:
    cast = read(text, DAY)
    assert [person for person in cast.persons if person.explicit] == []


def test_a_name_in_an_institution_counts_where_the_person_is_named_apart() -> None:
    cast = read("Het kabinet-Rutte IV viel. Mark Rutte vertrekt.", DAY)
    (person,) = cast.persons
    assert len(person.mentions) == 1


def test_a_motion_is_by_the_member_in_its_name() -> None:
    cast = read("De motie-Omtzigt is aangenomen.", DAY)
    assert links(cast) == {"Pieter Omtzigt": "omtzigt"}
    assert roles(cast) == {"Pieter Omtzigt": []}


def test_het_lid_is_a_member_of_the_chamber() -> None:
    assert links(read("Het lid Omtzigt stemde voor, en ook het lid Van der Lee.", DAY)) == {
        "Pieter Omtzigt": "omtzigt",
        "Tom van der Lee": "van-der-lee",
    }


def test_van_at_the_start_of_a_sentence_belongs_to_no_name() -> None:
    text = "Mark Rutte sprak. Van Rutte mag het."
    (person,) = read(text, DAY).persons
    assert [text[start:end] for start, end in person.mentions] == ["Mark Rutte", "Rutte"]


def test_bodies_are_kept() -> None:
    cast = read("Het kabinet schrijft de Tweede Kamer na advies van de Raad van State.", DAY)
    assert [body.name for body in cast.bodies] == ["kabinet", "Tweede Kamer", "Raad van State"]


def test_a_ministry_s_short_name_is_a_portfolio_and_no_body() -> None:
    cast = read("Minister Sigrid Kaag (Financiën, D66) kwam.", DAY)
    assert cast.bodies == []
    assert parties(cast) == ["D66"]


# -- what a curator said of a name that stayed open --------------------------------------------------------------------


def _told(text: str, day: date) -> Cast:
    told = known()
    told.actors["els-bakker"] = "Els Bakker"
    told.names.append(
        KnownName("Bakker", "els-bakker", "person", "assigned", date(2023, 7, 1), date(2023, 12, 5))
    )
    told.roles.append(KnownRole("els-bakker", "party_member", "partijlid", "vvd"))
    return ActorReader(told).read(text, day, day)


@pytest.mark.parametrize(("day", "link"), [(date(2023, 7, 1), "els-bakker"), (date(2023, 12, 6), None)])
def test_a_name_that_a_curator_assigned_means_that_person_on_its_days(day: date, link: str | None) -> None:
    assert [person.link for person in _told("Bakker sprak met de Kamer.", day).persons] == [link] * bool(link)


def test_what_the_article_says_counts_before_what_a_curator_assigned() -> None:
    assert links(_told("Jan Bakker kwam. Bakker sprak.", DAY)) == {"Jan Bakker": None}
    assert links(_told("D66'er Bakker sprak.", DAY)) == {}
    assert links(_told("VVD'er Bakker sprak.", DAY)) == {"Els Bakker": "els-bakker"}


@pytest.mark.parametrize(
    "text",
    [
        "Dat was onder Rutte I. Yeşilgöz was er niet bij.",
        "Dat was het einde van Rutte I.\n\nYeşilgöz zegt dat.",
        "Els Bakker, voorzitter van de Universiteit Maastricht, kwam.",
        "Els Bakker, staatssecretaris Openbaar Vervoer, kwam.",
    ],
)
def test_an_ordinal_and_the_rest_of_a_body_s_name_are_no_persons(text: str) -> None:
    cast = read(text, DAY)
    assert {person.name for person in cast.persons} <= {"Els Bakker", "Mark Rutte"}
    assert set(open_names(cast)) <= {"Rutte", "Yeşilgöz"}


def test_a_foreign_leader_named_in_full_is_proposed_without_a_dutch_party() -> None:
    (person,) = read("De Franse president Emmanuel Macron belde.", DAY).persons
    assert (person.name, person.link, person.party, person.roles) == (
        "Emmanuel Macron",
        None,
        None,
        ["president"],
    )


@pytest.mark.parametrize(
    "text", ["Liane den Haan sprak. Den Haan stopt.", "Het lid Den Haan (50PLUS) sprak."]
)
def test_a_particle_has_a_capital_where_the_surname_stands_alone(text: str) -> None:
    assert set(links(read(text, date(2021, 4, 5))).values()) == {"den-haan"}
