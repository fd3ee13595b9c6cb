"""Prints the figures of an evaluation as tables or as JSON. Imports evaluation only."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from .figures import Figures, Miss, Score
from .run import Result

# In this order; others follow by name.
SCORES = (
    "persons", "parties", "links", "roles", "events", "events: participants", "deadlines", "stories: merges",
)  # fmt: skip
SHARES = (
    "party of a person",
    "events: type",
    "events: status",
    "events: dates contain",
    "events: dates exact",
    "events: time of day",
    "deadlines: firmness",
    "deadlines: status",
    "deadlines: dates contain",
    "deadlines: dates exact",
    "deadlines: responsible",
    "quotes exact",
    "window true",
    "window narrowed",
    "stories: mentions found",
    "stories: merges found",
    "stories: found or asked",
    "stories: B³ precision",
    "stories: B³ recall",
)
TABLES = ("events by type", "events by status", "deadlines by firmness", "deadlines by status")
# What a score is judged by, where that is not F1.
JUDGED_BY_PRECISION = frozenset({"links", "stories: merges"})
LABEL, QUOTE = 27, 160  # columns for a name, letters of a quote


def headline(figures: Figures) -> dict[str, float]:
    """The figure by which each thing is judged: F1, for links the precision, for shares the share."""
    values = {
        name: figures.scores[name].precision if name in JUDGED_BY_PRECISION else figures.scores[name].f1
        for name in _ordered(figures.scores, SCORES)
    } | {name: figures.shares[name].value for name in _ordered(figures.shares, SHARES)}
    return {name: value for name, value in values.items() if value is not None}


def as_text(results: Mapping[str, Result], shown: Mapping[str, list[Miss]], limit: int | None) -> str:
    """All tables of each split; of its ``shown`` misses at most ``limit`` for each figure (None is all)."""
    lines: list[str] = []
    for split, result in results.items():
        count = result.figures.articles
        lines += [f"{split} ({count} {'article' if count == 1 else 'articles'})", ""]
        lines += _tables(result.figures)
        if split in shown:
            lines += _misses(shown[split], limit)
        elif result.misses:
            lines += [
                f"{len(result.misses)} misses are not listed, so that nobody tunes on held-out articles.",
                "",
            ]
    return "\n".join(lines).rstrip()


def as_json(results: Mapping[str, Result], shown: Mapping[str, list[Miss]]) -> str:
    """Everything, for programs."""
    content = {split: _split_content(result, shown.get(split)) for split, result in results.items()}
    return json.dumps(content, ensure_ascii=False, indent=1)


def _split_content(result: Result, misses: list[Miss] | None) -> dict[str, Any]:
    figures = result.figures
    return {
        "articles": figures.articles,
        "scores": {name: _score_content(score) for name, score in figures.scores.items()},
        "shares": {name: asdict(share) | {"share": share.value} for name, share in figures.shares.items()},
        "tables": {
            name: {row: _score_content(score) for row, score in table.items()}
            for name, table in figures.tables.items()
        },
        "confidence": {
            name: asdict(share) | {"share": share.value} for name, share in sorted(figures.bands.items())
        },
        "misses": None if misses is None else [asdict(miss) for miss in misses],
    }


def _score_content(score: Score) -> dict[str, Any]:
    return asdict(score) | {"precision": score.precision, "recall": score.recall, "f1": score.f1}


def _tables(figures: Figures) -> Iterator[str]:
    yield _score_header("")
    for name in _ordered(figures.scores, SCORES):
        yield _score_line(name, figures.scores[name])
    yield ""
    yield _share_header("")
    for name in _ordered(figures.shares, SHARES):
        yield _share_line(
            name, figures.shares[name].right, figures.shares[name].of, figures.shares[name].value
        )
    yield ""
    for title in _ordered(figures.tables, TABLES):
        yield _score_header(title)
        rows = figures.tables[title]
        for name in sorted(rows, key=lambda row: (-rows[row].tp - rows[row].fn, row)):
            yield _score_line(f"  {name}", rows[name])
        yield ""
    if figures.bands:
        yield _share_header("right by confidence")
        for name, share in sorted(figures.bands.items()):
            yield _share_line(f"  {name}", share.right, share.of, share.value)
        yield ""


def _score_header(title: str) -> str:
    return f"{title:<{LABEL}}{'right':>7}{'extra':>7}{'missed':>7}{'precision':>11}{'recall':>8}{'F1':>7}"


def _score_line(name: str, score: Score) -> str:
    values = f"{_decimal(score.precision):>11}{_decimal(score.recall):>8}{_decimal(score.f1):>7}"
    return f"{name:<{LABEL}}{score.tp:>7}{score.fp:>7}{score.fn:>7}{values}"


def _share_header(title: str) -> str:
    return f"{title:<{LABEL}}{'right':>7}{'of':>7}{'share':>7}"


def _share_line(name: str, right: float, of: int, value: float | None) -> str:
    return f"{name:<{LABEL}}{right:>7.4g}{of:>7}{_decimal(value):>7}"


def _decimal(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _misses(misses: list[Miss], limit: int | None) -> Iterator[str]:
    by_figure: dict[str, list[Miss]] = {}
    for miss in misses:
        by_figure.setdefault(miss.figure, []).append(miss)
    for figure in _ordered(by_figure, SCORES + SHARES):
        found = by_figure[figure]
        listed = found[:limit]
        if not listed:
            continue
        yield f"{figure}: misses"
        for miss in listed:
            yield f"  {miss.what:<8}{miss.article}: {miss.detail}"
            if miss.quote:
                yield f"          « {' '.join(miss.quote.split())[:QUOTE]} »"
        if len(listed) < len(found):
            yield f"  and {len(found) - len(listed)} more: --misses all"
        yield ""


def _ordered(names: Mapping[str, object], order: tuple[str, ...]) -> list[str]:
    return [name for name in order if name in names] + sorted(name for name in names if name not in order)
