"""What an annotated article must give, asked of the API: bounds, actors, events, deadlines; imports nothing of ours.

In a gold file a value in a list means that any of these is right.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
# The article that the project was started with may stand beside the project; ours with the same facts is always here.
GIVEN = ROOT.parent / "shared"
OURS = "2023-07-migratiepakket-onder-tijdsdruk"


@dataclass(frozen=True)
class Annotated:
    """A text and what must be found in it."""

    path: Path
    gold: dict[str, Any]

    @property
    def text(self) -> str:
        return self.path.read_text("utf-8")

    @property
    def must_be_found(self) -> list[dict[str, Any]]:
        """Events and deadlines that are not optional."""
        found = [*self.gold["events"], *self.gold["deadlines"]]
        return [one for one in found if not one.get("optional")]


def annotated_articles() -> list[Annotated]:
    """Ours, and the given one where it is there."""
    found = [(ROOT / "seeds" / f"{OURS}.txt", ROOT / "tests" / "gold" / f"{OURS}.gold.json")]
    found += [
        (GIVEN / "seeds" / gold.name.replace(".gold.json", ".txt"), gold)
        for gold in sorted((GIVEN / "gold").glob("*.gold.json"))
    ]
    return [Annotated(text, json.loads(gold.read_text("utf-8"))) for text, gold in found]


def any_of(value: Any) -> list[Any]:
    """The answers that are right."""
    return value if isinstance(value, list) else [value]


def plain(name: str) -> str:
    """A name without accents and capitals."""
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter)
    ).lower()


def is_between(value: str | None, accepted: Any) -> bool:
    """Whether a bound is one of the accepted ones; two days accepted make a range of accepted days."""
    answers = any_of(accepted)
    days = sorted(answer for answer in answers if answer)
    if value is None:
        return None in answers
    return bool(days) and days[0] <= value <= days[-1]
