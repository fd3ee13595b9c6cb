"""The page about dates is written from the constructions."""

from __future__ import annotations

from events.dates.document import PAGE, page
from events.dates.grammar import CONSTRUCTIONS


def test_the_page_says_what_the_constructions_say() -> None:
    assert PAGE.read_text("utf-8") == page(), "docs/dates.md is stale: python -m events.dates.document"


def test_the_page_names_every_construction() -> None:
    text = page()
    assert [entry.name for entry in CONSTRUCTIONS if f"| {entry.name} |" not in text] == []
