"""The window in which an article appeared, against gold."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from events.evaluation.actors import KnownActors
from events.evaluation.compare import compare
from events.evaluation.figures import Share
from events.evaluation.sentences import Sentences

from .making import KNOWN, TEXT, facts, make_gold

NARROWED = {
    "edtf": "2023-07",
    "narrowed": {"best": ["2023-07-03", "2023-07-05"], "sound": ["2023-07-01", "2023-07-05"]},
}


@pytest.mark.parametrize(
    ("first", "last", "is_true", "is_narrow"),
    [(3, 5, 1, 1), (1, 5, 1, 1), (1, 31, 1, 0), (4, 5, 0, 1), (3, 6, 1, 0)],
)
def test_a_window_keeps_what_can_be_argued_and_drops_what_cannot_be(
    tmp_path: Path, first: int, last: int, is_true: int, is_narrow: int
) -> None:
    found = facts(earliest=date(2023, 7, first), latest=date(2023, 7, last))
    shares = compare(found, make_gold(tmp_path, published=NARROWED), KnownActors(KNOWN)).figures.shares
    assert shares["window true"] == Share(is_true, 1)
    assert shares["window narrowed"] == Share(is_narrow, 1)


def test_a_window_is_not_looked_at_where_gold_does_not_narrow_it(tmp_path: Path) -> None:
    shares = compare(facts(), make_gold(tmp_path), KnownActors(KNOWN)).figures.shares
    assert "window true" not in shares


def test_a_quote_stands_in_one_sentence() -> None:
    start = TEXT.index("stapte")
    low, high = Sentences(TEXT).around(start, start + len("stapte"))
    assert TEXT[low:high] == "Rutte stapte maandag op, zei hij dinsdag in een brief."


def test_a_quote_in_what_is_no_sentence_stands_for_itself() -> None:
    start = TEXT.index("Kamer praat")
    assert Sentences(TEXT).around(start, start + 5) == (start, start + 5)
