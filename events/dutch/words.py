"""Sets of words as they stand in the code: one line of text. Imports nothing."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())
