"""Why an article was refused, in the editor's language: the reasons that the readers give, by what causes them."""

from __future__ import annotations

import pytest

from events.admin.refusals import refusal_in_dutch
from events.importing.readers import Refusal, RefusedError, article_from_row, read_date
from events.importing.readers.decoding import decode
from events.importing.running import BROKEN_OFF

LONG = 10_000


@pytest.mark.parametrize(
    ("content", "dutch"),
    [
        (b"", "leeg"),
        (b"a\0b", "geen tekst: byte 1 is een NUL"),
        (b"a\nb\xff", "onleesbaar: regel 2 is geen UTF-8 (byte 0xff); bewaar het als UTF-8"),
    ],
)
def test_a_file_that_is_no_text_is_refused_in_dutch(content: bytes, dutch: str) -> None:
    with pytest.raises(RefusedError) as refused:
        decode(content)
    assert refusal_in_dutch(str(refused.value)) == dutch


@pytest.mark.parametrize(
    ("row", "dutch"),
    [
        ({}, "'text' ontbreekt"),
        ({"text": 3}, "'text' is geen tekst"),
        ({"text": "Een bericht.", "outlet": 3}, "'outlet' is geen tekst"),
        ({"text": "a" * (LONG + 1)}, f"te groot: {LONG + 1} bytes, en er worden er hooguit {LONG} gelezen"),
    ],
)
def test_a_row_that_is_no_article_is_refused_in_dutch(row: dict[str, object], dutch: str) -> None:
    with pytest.raises(RefusedError) as refused:
        article_from_row(row, "rij", LONG)
    assert refusal_in_dutch(str(refused.value)) == dutch


def test_a_day_on_which_nothing_appeared_is_refused_in_dutch() -> None:
    with pytest.raises(RefusedError) as refused:
        read_date("1492-01-01")
    said = refusal_in_dutch(str(refused.value))
    assert said.startswith("'1492-01-01' is geen datum van verschijnen: het jaar hoort tussen ")


def test_an_import_that_was_broken_off_says_so_in_dutch_and_other_words_stay() -> None:
    assert refusal_in_dutch(BROKEN_OFF).startswith("afgebroken: ")
    assert refusal_in_dutch(Refusal("a", "is leeg").reason) == "is leeg"
