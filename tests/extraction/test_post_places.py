"""A post in front of a name is found from its own words, as a search over the text would find it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from events.extraction.post_places import PostPlaces
from events.extraction.titles_of_office import BEFORE

_PIECES = st.sampled_from(
    [
        "minister", "Minister", "oud-minister", "VVD-leider", "GroenLinks/PvdA-Kamerlid", "de", "van", "Financiën", "demissionair",
        "Nederlandse", "commissaris", "van de Koning", "officier van justitie", "en", "premier,", "sprak", "voormalig", "ministerraad",
        "minister van Staat", "Tweede Kamerlid", "mr.", "mevrouw", "Koning", "voor", "Breda", "bijzonder", "hoogleraar", "(VVD)", "topman.",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=8))
def test_trying_a_few_words_finds_what_a_search_finds(pieces: list[str]) -> None:
    text = " ".join([*pieces, ""])
    searched, tried = BEFORE.pattern.search(text), PostPlaces(text).before(BEFORE, len(text))
    assert (tried and tried.span()) == (searched and searched.span())


def test_a_post_in_front_of_another_name_is_not_taken() -> None:
    text = "minister Kaag sprak met Kamerlid Omtzigt"
    places = PostPlaces(text)
    kaag, omtzigt = (places.before(BEFORE, text.index(name)) for name in ("Kaag", "Omtzigt"))
    assert kaag is not None
    assert omtzigt is not None
    assert (kaag["title"], omtzigt["title"]) == ("minister", "Kamerlid")


def test_a_post_far_in_front_is_not_looked_for() -> None:
    far = "Volksgezondheid, Welzijn en Sport, " * 4
    text = f"minister van {far}Volksgezondheid Borst"
    assert PostPlaces(text).before(BEFORE, text.index("Borst")) is None


def test_a_word_for_a_post_is_near() -> None:
    places = PostPlaces("Zij wordt daarna minister van Defensie")
    assert places.is_near(10, 30)
    assert not places.is_near(26, 38)
