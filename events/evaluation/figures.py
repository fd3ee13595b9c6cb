"""Counts that add up over articles, and the figures that follow from them. Imports only the standard library."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field


@dataclass(slots=True)
class Score:
    """What was found and right (tp), found and wrong (fp), and not found (fn)."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None when nothing was found."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else None

    @property
    def recall(self) -> float | None:
        """The share of what is there that was found; None when nothing is there."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None when nothing was found and nothing is there."""
        total = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / total if total else None

    def __iadd__(self, other: Score) -> Score:
        self.tp += other.tp
        self.fp += other.fp
        self.fn += other.fn
        return self


@dataclass(slots=True)
class Share:
    """How many of those looked at are right; in B³, where each is right in part, a fraction."""

    right: float = 0
    of: int = 0

    @property
    def value(self) -> float | None:
        """The share; None when none was looked at."""
        return self.right / self.of if self.of else None

    def count(self, is_right: bool) -> None:
        """Look at one more."""
        self.right += is_right
        self.of += 1

    def __iadd__(self, other: Share) -> Share:
        self.right += other.right
        self.of += other.of
        return self


# Upper bounds of the bands of confidence, as docs/annotation.md publishes them; each begins where the last one ends.
BANDS = (0.5, 0.7, 0.85, 1.0)


def band_of(confidence: float) -> str:
    """The band that a confidence lies in: "0.50-0.70" holds 0.5 and not 0.7; the last one holds 1."""
    low = 0.0
    for high in BANDS:
        if confidence < high or high == BANDS[-1]:
            return f"{low:.2f}-{high:.2f}"
        low = high
    raise AssertionError


def _scores() -> defaultdict[str, Score]:
    return defaultdict(Score)


def _shares() -> defaultdict[str, Share]:
    return defaultdict(Share)


@dataclass(slots=True)
class Figures:
    """All counts of one article or of many. ``tables`` hold a row for each type or status, ``bands`` for each band."""

    articles: int = 0
    scores: defaultdict[str, Score] = field(default_factory=_scores)
    shares: defaultdict[str, Share] = field(default_factory=_shares)
    tables: defaultdict[str, defaultdict[str, Score]] = field(default_factory=lambda: defaultdict(_scores))
    bands: defaultdict[str, Share] = field(default_factory=_shares)

    def __iadd__(self, other: Figures) -> Figures:
        self.articles += other.articles
        for name, score in other.scores.items():
            self.scores[name] += score
        for name, share in other.shares.items():
            self.shares[name] += share
        for name, table in other.tables.items():
            for row, score in table.items():
                self.tables[name][row] += score
        for name, share in other.bands.items():
            self.bands[name] += share
        return self


@dataclass(frozen=True, slots=True)
class Miss:
    """An error: ``what`` is missing, extra or wrong; ``quote`` is the place in the text, if it has one."""

    article: str
    figure: str
    what: str
    detail: str
    quote: str = ""


@dataclass(slots=True)
class Comparison:
    """The figures of an article and what stands behind them."""

    article: str
    split: str
    figures: Figures = field(default_factory=Figures)
    misses: list[Miss] = field(default_factory=list)

    def miss(self, figure: str, what: str, detail: str, quote: str = "") -> None:
        """Note an error."""
        self.misses.append(Miss(self.article, figure, what, detail, quote))
