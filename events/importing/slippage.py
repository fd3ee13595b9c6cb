"""How a deadline slipped, read off its versions: set, moved, met, missed, withdrawn. Pure; imports dates and projecting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from events.dates.edtf import UncertainDate, parse

from .projecting import is_within

ENDS = frozenset({"met", "missed", "withdrawn"})


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that became known of a deadline. ``days`` is how much later it is due, negative where earlier."""

    what: str  # set, moved, met, missed, withdrawn, or open again
    known_from: date
    due: UncertainDate
    was_due: UncertainDate | None
    days: int | None
    claim: Any


def slippage_of(versions: Iterable[tuple[date, str, str, Any]]) -> list[Step]:
    """The steps of a deadline, from its versions as (known from, date as EDTF, status, claim), the oldest first."""
    steps: list[Step] = []
    due, status = None, ""
    for known_from, text, now, claim in versions:
        when = parse(text)
        if due is None:
            steps.append(Step("set", known_from, when, None, None, claim))
        elif is_move(due, when):
            steps.append(Step("moved", known_from, when, due, _days_between(due, when), claim))
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


def totals(versions: Sequence[tuple[date, str, str, Any]]) -> dict[str, Any]:
    """The fields of an entry that follow: the first and last day due, how often it moved, and by how many days."""
    due = [parse(text).latest for _, text, _, _ in versions]
    known = [day for day in due if day is not None]
    moves = [step for step in slippage_of(versions) if step.what == "moved"]
    return {
        "first_due": known[0] if known else None,
        "last_due": known[-1] if known else None,
        "times_moved": len(moves),
        "days_slipped": sum(step.days or 0 for step in moves) if known else None,
    }
