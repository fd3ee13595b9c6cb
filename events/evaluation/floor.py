"""The floor: figures below which an evaluation fails. Imports evaluation only."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path

from .figures import Figures
from .report import headline

FLOOR_FILE = "floor.json"
DECIMALS = 2

Floor = dict[str, dict[str, float]]  # split -> figure -> lowest value


class FloorError(ValueError):
    """The floor file cannot be used; the message says why and what to do."""


def read_floor(path: Path) -> Floor:
    """Read a floor file. Raises FloorError."""
    remedy = "Write it anew with --write-floor."
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise FloorError(f"{path} cannot be read: {error.strerror}. {remedy}") from None
    except ValueError as error:
        raise FloorError(f"{path} is no JSON: {error}. {remedy}") from None
    if not isinstance(content, dict) or not all(_is_table(table) for table in content.values()):
        raise FloorError(f"{path} has to hold a table of figures for each split. {remedy}")
    return content


def write_floor(path: Path, figures: Mapping[str, Figures]) -> None:
    """Record the present figures, rounded down; splits that were not measured keep theirs."""
    floor = read_floor(path) if path.exists() else {}
    for split, found in figures.items():
        floor[split] = {name: rounded_down(value) for name, value in headline(found).items()}
    try:
        path.write_text(json.dumps(floor, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    except OSError as error:
        raise FloorError(f"{path} cannot be written: {error.strerror}.") from None


def shortfalls(floor: Floor, figures: Mapping[str, Figures]) -> list[str]:
    """A line for each figure below its floor; a figure of which nothing is left to measure is one too."""
    lines = []
    for split, found in figures.items():
        values = headline(found)
        for name, lowest in floor.get(split, {}).items():
            value = values.get(name)
            if value is None:
                lines.append(f"{split}, {name}: nothing was measured, the floor is {lowest:.2f}")
            elif value < lowest:
                lines.append(f"{split}, {name}: {value:.3f} is below the floor of {lowest:.2f}")
    return lines


def rounded_down(value: float) -> float:
    """Two decimals, never more than the value."""
    scale: int = 10**DECIMALS
    # The small addend keeps 0.29, which is stored as a little less, at 0.29.
    return math.floor(value * scale + 1e-9) / scale


def _is_table(table: object) -> bool:
    return isinstance(table, dict) and all(isinstance(value, int | float) for value in table.values())
