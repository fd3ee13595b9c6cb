"""The annotated articles are enough to measure actors by."""

from __future__ import annotations

import json
from pathlib import Path

GOLD = Path(__file__).parents[1] / "gold"
ARTICLES, MENTIONS, HELD_OUT = 40, 250, 10


def test_gold_holds_enough_articles_persons_and_parties() -> None:
    files = [json.loads(path.read_text("utf-8")) for path in GOLD.glob("*.gold.json")]
    assert len(files) >= ARTICLES
    assert sum(len(gold["persons"]) for gold in files) >= MENTIONS
    assert sum(len(gold["parties"]) for gold in files) >= MENTIONS
    assert sum(gold["split"] == "heldout" for gold in files) >= HELD_OUT
