"""Compares a date as found with the days that gold accepts. Imports dates and evaluation.gold_values."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from events.dates.edtf import UncertainDate

from .gold_values import Bound

Reading = tuple[Bound, Bound]

# How far an open end lies from a closed one when distances are compared: further than any two days of one story.
OPEN_DISTANCE = 3650


def is_undated(reading: Reading) -> bool:
    """Whether both ends are open."""
    return reading == (None, None)


def overlaps(found: UncertainDate, readings: Sequence[Reading]) -> bool:
    """Whether the date shares a day with one of the readings; undated goes with undated only."""
    if found.earliest is None and found.latest is None:
        return any(is_undated(reading) for reading in readings)
    return any(found.could_include(*reading) for reading in readings if not is_undated(reading))


def contains(found: UncertainDate, readings: Sequence[Reading]) -> bool:
    """Whether the date leaves out no day of at least one reading."""
    return any(_contains(found, *reading) for reading in readings)


def equals(found: UncertainDate, readings: Sequence[Reading]) -> bool:
    """Whether the date has the bounds of one of the readings."""
    return (found.earliest, found.latest) in readings


def distance(found: UncertainDate, readings: Sequence[Reading]) -> int:
    """Days by which both bounds together are off, for the nearest reading."""
    return min(_apart(found.earliest, low) + _apart(found.latest, high) for low, high in readings)


def _contains(found: UncertainDate, low: Bound, high: Bound) -> bool:
    if found.members:
        # Of a one-of set both ends have to lie in members: its hull holds days that it does not mean.
        return all(
            end is not None and any(first <= end <= last for first, last in found.members)
            for end in (low, high)
        )
    return (found.earliest is None or (low is not None and found.earliest <= low)) and (
        found.latest is None or (high is not None and found.latest >= high)
    )


def _apart(one: date | None, other: date | None) -> int:
    if one is None and other is None:
        return 0
    if one is None or other is None:
        return OPEN_DISTANCE
    return abs((one - other).days)


def reading_in_words(reading: Reading) -> str:
    """A pair of days as news would be filed: 2023-07-05, 2023-07-01 to 2023-07-31, undated."""
    low, high = reading
    if is_undated(reading):
        return "undated"
    if low == high:
        return f"{low}"
    return f"{low or 'open'} to {high or 'open'}"
