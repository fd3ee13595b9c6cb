"""Whatever comes in, reading and extracting end without a crash, and every quote is the text at its offsets."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.dates import edtf
from events.evaluation.fixtures_known import known_from_fixtures
from events.extraction.as_json import facts_to_json
from events.extraction.extract import extract
from events.extraction.facts import RawArticle
from events.extraction.known import Known
from events.importing.readers import RefusedError, article_from_row, read_path

ROOT = Path(__file__).resolve().parents[2]
MOST_BYTES = 100_000
# Pieces in which an extraction finds something, in whatever order they come.
PIECES = [
    "Mark Rutte", "premier Rutte", "Rutte", "Van der Plas", "VVD", "de coalitie", "D66'ers", "het kabinet", "de Kamer",
    "is gevallen", "treedt af", "debatteert", "wil", "moet", "uiterlijk", "voor", "binnen twee weken", "vrijdag",
    "na het reces", "op 31 februari", "in 0000", "9999", "begin juni", "woensdagavond", "klaar zijn", "\n\n", "\r\n",
    ". ", ", ", "\"", "(", ")", "“", "’", "1:08 Afspelen knop", "Lees ook:", "(foto: ANP)", "\u0130", "\u0301", "🏛", "\ufeff", "\u2028",
]  # fmt: skip
DATES = [
    "",
    "2023-07-05",
    "2023-07",
    "2023",
    "0100",
    "9998-12-31",
    "199X",
    "../2023-07",
    "[2023-07-03,2023-07-05]",
]
prose = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
words = prose | st.text(max_size=120) | st.builds("{} {} {}".format, prose, st.text(max_size=20), prose)
headers = st.sampled_from(
    ["", " date 2023-07 ", "date 2023-07-05 Titel\n\n", "date 2199-12-31 ", "date 1600 "]
)


@pytest.fixture(scope="module")
def known() -> Known:
    return known_from_fixtures(ROOT / "fixtures")


def check(article: RawArticle, known: Known) -> None:
    answer = facts_to_json(extract(article, known), known.actors)
    text = article.text
    json.dumps(answer)
    for happening in [*answer["events"], *answer["deadlines"]]:
        for claim in [happening, *happening["claims"]]:
            assert claim["quote"] == text[claim["start"] : claim["end"]] != ""
    for date in answer["dates"]:
        assert date["text"] == text[date["start"] : date["end"]]
    named: list[dict[str, Any]] = [*answer["persons"], *answer["parties"], *answer["bodies"]]
    for start, end in (mention for one in named for mention in one["mentions"]):
        assert 0 <= start < end <= len(text)


@settings(deadline=None)
@given(headers, words, st.sampled_from(DATES))
def test_any_text(known: Known, header: str, text: str, published: str) -> None:
    try:
        article = article_from_row({"text": header + text, "published": published}, "x", MOST_BYTES)
    except RefusedError:
        return
    check(article, known)


def test_a_quote_keeps_the_credit_that_stands_in_its_sentence(known: Known) -> None:
    text = "date 2023-07-05 Titel\n\nHet kabinet moet binnen twee weken (foto: ANP) met een plan komen."

    check(article_from_row({"text": text}, "x", MOST_BYTES), known)


@settings(deadline=None)
@given(headers, st.binary(max_size=300))
def test_any_bytes(known: Known, header: str, content: bytes) -> None:
    whole = header.encode() + content
    for read in read_path("-", edtf.parse("2023-07"), io.BytesIO(whole)):
        if isinstance(read, RawArticle):
            check(read, known)
