"""Titles can be read on their own: subject first, no relative date, no word left dangling."""

from __future__ import annotations

import pytest

from events.extraction.facts import Taking
from events.extraction.title_lines import with_company
from events.extraction.title_words import LONGEST

from .articles import deadlines, events, read


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Het kabinet-Rutte IV is vrijdag gevallen.", "Kabinet-Rutte IV gevallen"),
        ("Dinsdag stapte de PVV uit de coalitie.", "PVV stapte uit de coalitie"),
        ("Maandag is er een debat over de breuk.", "Debat over de breuk"),
        ("Woensdagavond is er topoverleg over migratie.", "Topoverleg over migratie"),
        ("De minister zegde woensdag toe dat er geld komt.", "Minister zegde toe dat er geld komt"),
        ("Woensdag legt Schoof de regeringsverklaring af.", "Schoof legt de regeringsverklaring af"),
        ("Zij hoorde dat de Kamer dinsdag het voorstel afkeurde.", "Kamer keurde het voorstel af"),
        ("Mark Rutte stopt als leider van de VVD.", "Mark Rutte stopt als leider van de VVD"),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert [one.title for one in events(text)] == [title]


def test_a_pronoun_gives_way_to_the_name() -> None:
    found = events("Mark Rutte sprak maandag met de koning. Dinsdag trad hij af.")
    assert found[-1].title == "Mark Rutte trad af"


def test_a_long_clause_is_cut_at_a_word() -> None:
    text = (
        "De Tweede Kamer stemde dinsdag in met "
        + "een bijzonder uitvoerig en zorgvuldig " * 4
        + "wetsvoorstel van de minister."
    )
    (found,) = events(text)
    assert len(found.title) <= LONGEST
    assert found.title.split()[-1] in text.split()
    assert not found.title.endswith((" een", " en", ","))


def test_no_title_is_empty_or_holds_a_quotation_mark() -> None:
    facts = read(
        '"Dit is klaar", zei Mark Rutte dinsdag. Het "pakket" moet er vrijdag liggen. (Dinsdag stemt de Kamer.)'
    )
    titles = [one.title for one in (*facts.events, *facts.deadlines)]
    assert titles
    assert not any('"' in title or not title for title in titles)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # A word that opened its sentence loses its capital, a name does not.
        ("Waarschijnlijk debatteert de Tweede Kamer maandag.", "Tweede Kamer debatteert waarschijnlijk"),
        # Nothing else has a subject, so that what stood in front stays there.
        ("Over de motie wordt dinsdag gestemd.", "Over de motie wordt gestemd"),
        ("Dinsdag wordt er gestemd.", "Er wordt gestemd"),
        # A subject ends where the object begins.
        ("In juli ontving de Tweede Kamer Remkes.", "Tweede Kamer ontving Remkes"),
        ("Dinsdag liet de partij weten dat zij stopt.", "Partij liet weten dat zij stopt"),
        # Two days joined by "en" leave nothing behind.
        ("De leiders overlegden maandag en dinsdag op het Catshuis.", "Leiders overlegden op het Catshuis"),
        # What belongs to the verb stays, what belonged to the dates goes.
        ("Het kabinet schuift de invoering op van 2031 naar 2033.", "Kabinet schuift de invoering op"),
    ],
)
def test_titles_are_sentences_without_their_days(text: str, title: str) -> None:
    facts = read(text)
    assert title in [one.title for one in (*facts.events, *facts.deadlines)]


def test_words_in_front_of_their_speaker_make_the_title() -> None:
    (found,) = events('"Het roer moet om", zei Mark Rutte maandag.')
    assert found.title == "Mark Rutte: het roer moet om"


def test_several_who_were_named_together_are_named_again() -> None:
    found = events("VVD, CDA en D66 praten met elkaar. Maandag bereikten de partijen een akkoord.")
    assert found[-1].title == "VVD, CDA en D66 bereikten een akkoord"


def test_what_was_done_stays_when_a_line_is_cut() -> None:
    text = (
        "De voorzitter van de commissie heeft maandag het lang verwachte rapport over de "
        + "uitvoering van de regels bij de dienst in de provincie overhandigd."
    )
    (found,) = events(text)
    assert found.title.endswith(" overhandigd")
    assert len(found.title) <= LONGEST


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Het streven is om de wet begin volgend jaar in te voeren.", "De wet invoeren"),
        ("De partijen willen er voor het weekend uit zijn.", "Partijen willen er uit zijn"),
    ],
)
def test_what_is_owed_reads_as_words_that_belong_together(text: str, title: str) -> None:
    assert [one.title for one in deadlines(text)] == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # the "De" of a name is no article
        ("Hugo de Jonge had een plan. De Jonge trad donderdag af.", "De Jonge trad af"),
        # a name without what a comma tells more of it
        ("Peter Smit, gedeputeerde in Brabant, stapte vrijdag op.", "Peter Smit stapte op"),
        # a noun behind a company of people is another phrase
        ("Dinsdag hebben enkele oppositiepartijen moties ingediend.", "Enkele oppositiepartijen hebben moties ingediend"),
        ("Vrijdag bespreken Provinciale Staten hoe het nu verder moet.", "Provinciale Staten bespreken hoe het moet"),
    ],
)  # fmt: skip
def test_a_title_keeps_whole_what_belongs_together(text: str, title: str) -> None:
    assert [one.title for one in events(text)] == [title]


def test_a_clause_without_a_subject_of_its_own_takes_that_of_the_clause_in_front() -> None:
    titles = [one.title for one in events("De fracties willen maandag debatteren en pas dinsdag stemmen.")]
    assert titles[-1] == "Fracties stemmen"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("De Tweede Kamer wacht af. Dinsdag is daar de stemming van de Tweede Kamer.", "Stemming van de Tweede Kamer"),
        ("Tot 1 september is de Tweede Kamer met reces.", "Tweede Kamer is tot 1 september met reces"),
        ("Maandag schoof Rutte aan bij het overleg, waarbij ook Kaag aanschoof.", "Rutte schoof aan bij het overleg"),
    ],
)  # fmt: skip
def test_a_title_is_not_left_without_its_point(text: str, title: str) -> None:
    assert title in [one.title for one in events(text)]


def test_a_title_of_one_word_says_who_is_there() -> None:
    company = [Taking("person", "Mark Rutte", "actor", None, "Rutte")]
    chamber = [Taking("body", "Tweede Kamer", "actor", None, "de Kamer")]
    assert with_company("Debat", "debate", company) == "Debat met Mark Rutte"
    assert with_company("Stemming", "vote", [*company, *chamber]) == "Stemming in de Tweede Kamer"
    assert with_company("Debat over asiel", "debate", company) == "Debat over asiel"
    assert with_company("Verkiezingen", "election", company) == "Verkiezingen"


def test_a_wish_that_goes_on_names_what_it_wishes() -> None:
    text = "Dat pakket moet er voor de zomer liggen. Het liefst zelfs voordat de Tweede Kamer met reces gaat."
    assert [one.title for one in deadlines(text)] == [
        "Pakket moet er liggen",
        "Het liefst: pakket moet er liggen",
    ]


def test_a_quotation_in_a_noun_phrase_is_part_of_it() -> None:
    text = 'De minister schrijft dat de "eerste contouren" in september klaar zijn.'
    assert [one.title for one in deadlines(text)] == ["Eerste contouren zijn klaar"]


def test_a_short_clause_with_there_is_whole() -> None:
    text = "De staatssecretaris had toegezegd dat de brief er voor 1 juni zou zijn."
    assert [one.title for one in deadlines(text)] == ["Brief zou er zijn"]
