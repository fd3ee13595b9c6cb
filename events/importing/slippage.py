"""How a deadline slipped, read off its versions: set, moved, met, missed, withdrawn. Pure; imports dates and projecting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

from events.dates.edtf import UncertainDate, parse

from .projecting import is_within

ENDS = frozenset({"met", "missed", "withdrawn"})
# News is told again for about so long: a move without a new date that is told within it of the last move is the same one.
RETOLD = timedelta(days=14)


class Known(NamedTuple):
    """A version of a deadline, as far as its slippage needs it. ``moved``: it was told that it moves, and not to when."""

    known_from: date
    date_edtf: str
    status: str
    claim: Any = None
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that became known of a deadline. ``days`` is how much later it is due, negative where earlier.

    A move whose new date was not told is a step "moved" at the date that it had; the new date, when told, is a step "set".
    """

    what: str  # set, moved, met, missed, withdrawn, or open again
    known_from: date
    due: UncertainDate
    was_due: UncertainDate | None
    days: int | None
    claim: Any


def slippage_of(versions: Iterable[Known]) -> list[Step]:
    """The steps of a deadline, from its versions, the oldest first."""
    steps: list[Step] = []
    due, status = None, ""
    last_move, waiting = date.min, False  # waiting: it moved, and to what day was not told yet
    for known_from, text, now, claim, moved in versions:
        when = parse(text)
        if due is None:
            steps.append(Step("set", known_from, when, None, None, claim))
        elif is_move(due, when):
            what = "set" if waiting else "moved"
            steps.append(Step(what, known_from, when, due, _days_between(due, when), claim))
            last_move, waiting, moved = known_from, False, False
        if moved and not waiting and known_from - last_move > RETOLD:
            steps.append(Step("moved", known_from, when, None, None, claim))
            last_move, waiting = known_from, due is not None
        if now != status and (now in ENDS or status in ENDS):
            steps.append(Step(now, known_from, when, None, None, claim))
        due, status = when, now
    return steps


def is_move(before: UncertainDate, after: UncertainDate) -> bool:
    """Whether a deadline is due at another time, and not the same time known better."""
    if not before.edtf or not after.edtf or before.latest == after.latest:
        return False
    return not (is_within(after, before, deadline=True) or is_within(before, after, deadline=True))


def _days_between(before: UncertainDate, after: UncertainDate) -> int | None:
    if before.latest is None or after.latest is None:
        return None
    return (after.latest - before.latest).days


def totals(versions: Sequence[Known]) -> dict[str, Any]:
    """The fields of an entry that follow: the first and last day due, how often it moved, and by how many days."""
    due = [parse(version.date_edtf).latest for version in versions]
    known = [day for day in due if day is not None]
    steps = slippage_of(versions)
    return {
        "first_due": known[0] if known else None,
        "last_due": known[-1] if known else None,
        "times_moved": sum(step.what == "moved" for step in steps),
        "days_slipped": sum(step.days or 0 for step in steps) if known else None,
    }
