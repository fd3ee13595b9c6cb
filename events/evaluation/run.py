"""Runs extraction over annotated articles and adds up the figures. Imports dates, extraction's values and evaluation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from events.extraction.facts import ArticleFacts, RawArticle
from events.extraction.header import read_header
from events.extraction.known import Known

from .actors import KnownActors
from .compare import compare
from .figures import Comparison, Figures, Miss
from .gold import SPLITS, Gold, gold_files, read_gold

Extract = Callable[[RawArticle, Known], ArticleFacts]


@dataclass(slots=True)
class Result:
    """The figures of a split, and what stands behind them."""

    figures: Figures = field(default_factory=Figures)
    misses: list[Miss] = field(default_factory=list)

    def add(self, comparison: Comparison) -> None:
        """Count one more comparison."""
        self.figures += comparison.figures
        self.misses += comparison.misses


def read_all(path: Path) -> list[Gold]:
    """The annotated articles of a path. Raises GoldError before anything is measured."""
    return [read_gold(file) for file in gold_files(path)]


def evaluate(
    articles: Iterable[Gold], extract: Extract, known: Known, splits: Iterable[str] = SPLITS
) -> dict[str, Result]:
    """The results of each split that has articles."""
    actors = KnownActors(known)
    results = {split: Result() for split in splits}
    for gold in articles:
        if gold.split not in results:
            continue
        try:
            facts = extract(article_of(gold), known)
        except Exception as error:
            error.add_note(f"while reading the article of {gold.path}")
            raise
        results[gold.split].add(compare(facts, gold, actors))
    return {split: result for split, result in results.items() if result.figures.articles}


def article_of(gold: Gold) -> RawArticle:
    """The article as a reader would hand it on."""
    _, body, title = read_header(gold.text)
    return RawArticle(id=gold.name, text=gold.text, title=title, published=gold.published, body=body)
