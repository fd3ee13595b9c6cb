"""What holds for every text: it is read, every quote is exact, titles are short, and the same text gives the same facts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.extraction.title_words import LONGEST

from .articles import FIXTURES, read

SEEDS = sorted((FIXTURES.parent / "seeds").glob("*.txt"))
WORDS = ["de", "het", "een", "minister", "Mark", "Rutte", "VVD", "kabinet", "Kamer", "debat", "motie", "woensdag", "vrijdag", "juli", "2024", "uiterlijk", "voor", "binnen", "twee", "weken", "moet", "wil", "hoopt", "is", "was", "had", "heeft", "werd", "gevallen", "afgetreden", "stemde", "in", "trad", "af", "dat", "die", "om", "te", "niet", "geen", "van", "op", "met", "zei", "beloofde", ",", ".", ":", "(", ")", '"', ";", "?", "\n\n", "–", "uitgesteld", "zouden", "moeten", "als", "voordat", "verkiezingen", "congres", "waar", "bekend", "maakte", "tot", "de", "tijd", "zijn", "verslag", "1", "oktober", "maanden", "al"]  # fmt: skip


def check(text: str) -> None:
    facts = read(text)
    for found in (*facts.events, *facts.deadlines):
        for quote in (found.quote, *found.claims):
            assert quote.quote
            assert text[quote.start : quote.end] == quote.quote
        assert found.quote in found.claims
        assert 0 < len(found.title) <= LONGEST
        assert 0 < found.confidence < 1
    again = read(text)
    assert (again.events, again.deadlines) == (facts.events, facts.deadlines)


@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_words_in_any_order(words: list[str]) -> None:
    check(" ".join(words))


@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    check(text)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_sample_articles(path: Path) -> None:
    check(path.read_text("utf-8"))


# Words that no line can end in, and what no line can begin or end with.
UNFINISHED = frozenset(["de", "het", "een", "en", "of", "maar", "want", "dat", "die", "van", "met", "tussen", "per", "via", "wegens", "tijdens", "zonder", "volgens", "sinds", "hun", "deze", "dit"])  # fmt: skip
ARTICLES = sorted((FIXTURES.parent / "tests" / "gold" / "articles").glob("*.txt"))


@pytest.mark.parametrize("path", [*SEEDS, *ARTICLES], ids=lambda path: path.stem)
def test_titles_of_articles_are_finished(path: Path) -> None:
    facts = read(path.read_text("utf-8"), "2024-01")
    for found in (*facts.events, *facts.deadlines):
        title = found.title
        assert len(title) <= LONGEST
        assert not title[0].islower()
        assert title.split()[-1].lower() not in UNFINISHED
        assert title[-1] not in ",:;(-–"
        assert title.count("(") == title.count(")")
        assert '"' not in title
        assert "  " not in title
