"""The words for posts, read from the text around a name."""

from __future__ import annotations

import re

import pytest

from events.extraction.post_places import PostPlaces
from events.extraction.titles_of_office import AFTER, ALONE, AS, BEFORE, Post, read_post


def _before(text: str) -> re.Match[str] | None:
    return PostPlaces(text).before(BEFORE, len(text))


@pytest.mark.parametrize(
    ("text", "title", "head"),
    [
        ("zei premier ", "premier", "premier"),
        ("De demissionair minister van Financiën ", "minister van Financiën", "minister"),
        ("oud-Shelltopman ", "oud-Shelltopman", "Shelltopman"),
        ("50PLUS-leider ", "50PLUS-leider", "leider"),
        ("GroenLinks-PvdA-leider ", "GroenLinks-PvdA-leider", "leider"),
        ("bijzonder hoogleraar ", "hoogleraar", "hoogleraar"),
        ("Landbouwminister ", "landbouwminister", "landbouwminister"),
        ("oppositieleider ", "oppositieleider", "oppositieleider"),
        ("collega-minister ", "minister", "minister"),
        ("Minister van Staat ", "minister van Staat", "minister van Staat"),
        ("kandidaat-Kamerlid ", "kandidaat-Kamerlid", "kandidaat-Kamerlid"),
        ("zei minister mr. dr. ", "minister", "minister"),
    ],
)
def test_the_post_in_front_of_a_name(text: str, title: str, head: str) -> None:
    found = _before(text)
    assert found is not None
    post = read_post(found)
    assert (post.title, post.head) == (title, head)


@pytest.mark.parametrize(
    "text", ["een jaar geleden ", "het verleden ", "hij loog ", "ministerie van ", "de ministerraad "]
)
def test_no_post_stands_here(text: str) -> None:
    assert _before(text) is None


def test_a_former_post_and_one_of_that_time_are_different() -> None:
    former, then = (_before(text) for text in ("voormalig minister ", "toenmalig minister "))
    assert former is not None
    assert then is not None
    assert (read_post(former).title, read_post(former).former) == ("oud-minister", True)
    assert (read_post(then).title, read_post(then).former, read_post(then).then) == ("minister", False, True)


def test_plurals_become_singular() -> None:
    found = _before("de informateurs ")
    assert found is not None
    assert read_post(found) == Post("informateur", "informateur", plural=True)


def test_a_foreign_post_has_no_kind_that_the_roles_hold() -> None:
    foreign, dutch = (_before(text) for text in ("de Britse premier ", "de Nederlandse premier "))
    assert foreign is not None
    assert dutch is not None
    assert read_post(foreign).kinds == ()
    assert read_post(dutch).kinds == ("prime_minister",)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (", de premier, zei", "premier"),
        (", minister van Justitie en Veiligheid, zei", "minister van Justitie en Veiligheid"),
        (", minister van Financiën en Rutte zei", "minister van Financiën"),
        (", leider van D66, zei", "leider van D66"),
    ],
)
def test_the_post_behind_a_name(text: str, title: str) -> None:
    found = AFTER.match(text)
    assert found is not None
    assert read_post(found).title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("is niet langer minister van Defensie.", "minister van Defensie"),
        ("was in het vorige kabinet minister van Sociale Zaken.", "minister van Sociale Zaken"),
        ("ging verder als zelfstandig Kamerlid.", "zelfstandig Kamerlid"),
        ("is benoemd tot burgemeester van Breda.", "burgemeester van Breda"),
    ],
)
def test_the_post_that_a_sentence_says(text: str, title: str) -> None:
    found = AS.search(text)
    assert found is not None
    assert read_post(found).title == title


@pytest.mark.parametrize(
    ("text", "there"),
    [("De premier zei", True), ("De premier Mark Rutte", False), ("een premier zei", False)],
)
def test_a_post_alone_has_an_article_and_no_name(text: str, there: bool) -> None:
    assert bool(ALONE.search(text)) is there
