"""Compares what extraction found in an article with gold. Imports extraction's values and evaluation."""

from __future__ import annotations

from events.extraction.facts import ArticleFacts

from .actors import KnownActors, compare_actors
from .entries import compare_entries
from .figures import Comparison
from .gold import Gold


def compare(facts: ArticleFacts, gold: Gold, actors: KnownActors) -> Comparison:
    """Every figure of one article, and its misses."""
    comparison = Comparison(gold.name, gold.split)
    comparison.figures.articles = 1
    compare_actors(comparison, facts, gold, actors)
    compare_entries(comparison, facts, gold, actors)
    _compare_window(comparison, facts, gold)
    return comparison


def _compare_window(comparison: Comparison, facts: ArticleFacts, gold: Gold) -> None:
    """The narrowed window has to hold every day that can be argued, and none that contradicts the text."""
    if gold.best is None or gold.sound is None:
        return
    low, high = facts.earliest, facts.latest
    first, last = gold.best
    is_true = (low is None or (first is not None and low <= first)) and (
        high is None or (last is not None and high >= last)
    )
    widest_first, widest_last = gold.sound
    is_narrow = (widest_first is None or (low is not None and low >= widest_first)) and (
        widest_last is None or (high is not None and high <= widest_last)
    )
    comparison.figures.shares["window true"].count(is_true)
    comparison.figures.shares["window narrowed"].count(is_narrow)
    if not is_true or not is_narrow:
        detail = f"{low} to {high}, gold {first} to {last}, at most {widest_first} to {widest_last}"
        comparison.miss("window true" if not is_true else "window narrowed", "wrong", detail)
