"""Titles can be read on their own: subject first, no relative date, no word left dangling."""

from __future__ import annotations

import pytest

from events.extraction.titling import LONGEST

from .articles import events, read


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
