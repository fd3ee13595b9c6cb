"""What is a sentence of an article, and what stands between its sentences."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.extraction.segments import kind_of, running_text, segments_of

PARAGRAPH = "De Tweede Kamer debatteert woensdag over het plan van het kabinet."


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (PARAGRAPH, "paragraph"),
        ("Turbulente weken", "subhead"),
        ("Valt het kabinet?", "subhead"),
        ("Lees ook: Rutte wil door", "teaser"),
        ("Bekijk ook: De macht van een premier", "teaser"),
        ("Stuur mij de nieuwsbrief", "teaser"),
        ("Terug naar boven", "teaser"),
        ("Luister: de podcast met Joost Vullings", "caption"),
        ("02:14 Rutte kondigt zijn vertrek aan", "caption"),
        ("Mark Rutte en Sigrid Kaag in de Kamer. Ⓒ AFP", "caption"),
        ("De fractieleiders op het Binnenhof. Beeld Hollandse Hoogte / ANP", "caption"),
        ("Ⓒ HOLLANDSE HOOGTE / ANP", "credit"),
        ("Beeld ANP", "credit"),
        ("(Foto ANP)", "credit"),
        ("(ANP)", "credit"),
        ("© ANP", "credit"),
        ("Door onze redacteur Jan Jansen", "byline"),
        ("Door: Jan Jansen", "byline"),
        ("Tekst: Jan Jansen", "byline"),
        ("Door Jan Jansen", "byline"),
        ("Vandaag, 13:15", "byline"),
        ("leestijd 2 minuten", "byline"),
        ("Facebook Twitter WhatsApp", "share"),
        ("Deel dit artikel: Share App Mail Pin", "share"),
        ("Door de val van het kabinet ligt alles stil.", "paragraph"),
        ("Volgens Joost Vullings, politiek verslaggever, valt het mee.", "paragraph"),
    ],
)
def test_a_line_has_its_kind(line: str, kind: str) -> None:
    assert kind_of(line) == kind


@pytest.mark.parametrize("dateline", ["DEN HAAG (ANP) - ", "Den Haag - ", "APELDOORN – ", "BRUSSEL - "])
def test_a_dateline_is_cut_off(dateline: str) -> None:
    text = dateline + PARAGRAPH
    assert [(part.kind, text[part.start : part.end]) for part in segments_of(text)] == [
        ("dateline", dateline),
        ("paragraph", PARAGRAPH),
    ]


def test_a_credit_inside_a_paragraph_is_cut_out() -> None:
    text = f"{PARAGRAPH} (foto: ANP) Daarna stemt zij."
    assert [part.kind for part in segments_of(text)] == ["paragraph", "credit", "paragraph"]


def test_names_in_teasers_bylines_and_credits_are_no_running_text() -> None:
    text = f"{PARAGRAPH}\n\nLees ook: Kaag stopt\n\nDoor Jan Jansen\n\nBeeld Els Bakker / ANP\n\n{PARAGRAPH}"
    running = running_text(text, segments_of(text))
    assert running.count(PARAGRAPH) == 2
    assert not any(name in running for name in ("Kaag", "Jansen", "Bakker"))


def test_a_hard_wrapped_paragraph_is_one_paragraph() -> None:
    text = (
        "De Tweede Kamer debatteert woensdag met de minister over het plan\nvan het kabinet, en stemt daarna."
    )
    assert [part.kind for part in segments_of(text)] == ["paragraph"]


@given(st.text(alphabet="aA. \n©:(“Leesok,Door", max_size=120))
def test_running_text_is_as_long_as_the_text_and_keeps_every_place(text: str) -> None:
    parts = segments_of(text)
    running = running_text(text, parts)
    assert len(running) == len(text)
    assert all(shown == letter or shown in " \n" for shown, letter in zip(running, text, strict=True))
    assert all(left.end <= right.start for left, right in pairwise(parts))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Jan Jansen en Els Bakker op het Binnenhof. Beeld Kees Prent / de Courant", "caption"),
        ("Jan Jansen, minister van Zorg, bij een debat. Beeld ANP", "caption"),
        ("Deel dit artikel: Share App Mail Pin", "share"),
        ("Omroep wil meer Beeld en Geluid", "title"),
        ("Kabinet komt met plan voor boeren", "title"),
    ],
)
def test_a_header_line_can_hold_a_caption_or_buttons(line: str, kind: str) -> None:
    text = f" date 2023-07 {line}\n\nDe Kamer debatteert woensdag."
    assert segments_of(text, text.index(line))[0].kind == kind


@pytest.mark.parametrize(
    "line",
    [
        "7 november 2016",
        "vanavond om acht uur",
        "Kun je zaterdag komen?",
        "20:00 uur vanavond",
        "12:30 vrijdag",
    ],
)
def test_a_text_of_one_line_has_nothing_that_it_could_stand_above(line: str) -> None:
    assert running_text(line, segments_of(line)) == line


def test_a_dateline_on_a_header_line_is_no_part_of_its_sentence() -> None:
    text = " date 2023-07 DEN HAAG (ANP) - Dinsdag debatteert de Kamer met de premier.\n\nDat meldt de voorzitter."
    first, second = segments_of(text, text.index("DEN"))[:2]
    assert (first.kind, second.kind) == ("dateline", "paragraph")
    assert text[second.start : second.end] == "Dinsdag debatteert de Kamer met de premier."
