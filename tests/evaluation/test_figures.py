"""Figures follow from counts, and counts add up."""

from __future__ import annotations

import pytest

from events.evaluation.figures import Figures, Score, Share, band_of


def test_precision_recall_and_f1() -> None:
    score = Score(tp=6, fp=2, fn=6)
    assert score.precision == pytest.approx(0.75)
    assert score.recall == pytest.approx(0.5)
    assert score.f1 == pytest.approx(0.6)  # 2 * .75 * .5 / 1.25


def test_nothing_found_and_nothing_there_has_no_figure() -> None:
    assert (Score().precision, Score().recall, Score().f1) == (None, None, None)
    assert Share().value is None
    assert Score(fn=1).precision is None
    assert Score(fn=1).f1 == 0


def test_counts_of_articles_add_up() -> None:
    total = Figures()
    for tp, right in ((1, True), (3, False)):
        one = Figures(articles=1)
        one.scores["events"] = Score(tp=tp, fn=1)
        one.shares["quotes exact"].count(right)
        one.tables["events by type"]["vote"] = Score(tp=tp)
        one.bands["events 0.00-0.50"] = Share(right=tp, of=4)
        total += one
    assert total.articles == 2
    assert total.scores["events"] == Score(tp=4, fn=2)
    assert total.shares["quotes exact"] == Share(1, 2)
    assert total.tables["events by type"]["vote"] == Score(tp=4)
    assert total.bands["events 0.00-0.50"] == Share(4, 8)


@pytest.mark.parametrize(
    ("confidence", "band"),
    [
        (0, "0.00-0.50"),
        (0.5, "0.50-0.70"),
        (0.69, "0.50-0.70"),
        (0.7, "0.70-0.85"),
        (0.85, "0.85-1.00"),
        (1, "0.85-1.00"),
    ],
)
def test_bands_begin_where_the_last_one_ends(confidence: float, band: str) -> None:
    assert band_of(confidence) == band
