"""What claims together say of an entry, field by field. Pure: claims in, values out.

An outcome wins over a plan, the newer over the older; a later, vaguer date that is compatible does not replace a precise
one; ties end in a total order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from events.dates.edtf import UncertainDate

# What is final comes before what is only planned; among equals the newer claim decides.
FINAL = frozenset({"occurred", "cancelled", "met", "missed", "withdrawn"})
NEVER = date.max


@dataclass(frozen=True, slots=True)
class Said:
    """One claim, as far as the projection needs it. ``known_from`` is None for an article without a date."""

    id: str
    known_from: date | None
    title: str
    type: str
    status: str
    firmness: str
    time_of_day: str
    clock: str
    when: UncertainDate
    confidence: float
    actors: Sequence[dict[str, Any]] = field(default_factory=tuple)

    @property
    def order(self) -> tuple[date, str]:
        """Older before newer; undated ones last, for they count in the current view only."""
        return self.known_from or NEVER, self.id


def values_of(claims: Sequence[Said]) -> dict[str, Any]:
    """The values of an entry's fields that these claims give; there is at least one claim."""
    ordered = sorted(claims, key=lambda claim: claim.order)
    deciding = _deciding(ordered)
    when = _date(ordered, deciding)
    best = min(ordered, key=lambda claim: (-claim.confidence, claim.order))
    return {
        "title": best.title,
        "type": deciding.type,
        "status": "open" if deciding.status == "moved" else deciding.status,
        "firmness": deciding.firmness,
        "time_of_day": _last(claim.time_of_day for claim in ordered if claim.when == when),
        "clock": _last(claim.clock for claim in ordered if claim.when == when),
        "date_edtf": when.edtf,
        "confidence": max(claim.confidence for claim in ordered),
        "disputed": is_disputed(ordered),
    }


def _deciding(ordered: Sequence[Said]) -> Said:
    """The claim whose status counts: the newest outcome, else the newest claim."""
    outcomes = [claim for claim in ordered if claim.status in FINAL]
    return (outcomes or list(ordered))[-1]


def _date(ordered: Sequence[Said], deciding: Said) -> UncertainDate:
    """The deciding claim's date, made precise by every claim that is compatible with it."""
    chosen = deciding.when
    for claim in reversed(ordered):
        if claim is deciding or not claim.when.edtf:
            continue
        if not chosen.edtf or is_within(claim.when, chosen):
            chosen = claim.when
    return chosen


def is_within(inner: UncertainDate, outer: UncertainDate) -> bool:
    """Whether a date is more precise than another and compatible with it."""
    low = outer.earliest is None or (inner.earliest is not None and inner.earliest >= outer.earliest)
    high = outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest)
    return low and high and (inner.earliest, inner.latest) != (outer.earliest, outer.latest)


def is_disputed(claims: Sequence[Said]) -> bool:
    """Whether claims contradict each other: both said to have happened and not to, or on days that cannot be the same."""
    statuses = {claim.status for claim in claims}
    if {"occurred", "cancelled"} <= statuses or {"met", "missed"} <= statuses:
        return True
    happened = [claim.when for claim in claims if claim.status == "occurred" and claim.when.edtf]
    return any(
        not left.could_include(right.earliest, right.latest)
        for number, left in enumerate(happened)
        for right in happened[number + 1 :]
    )


def _last(values: Any) -> str:
    found = [value for value in values if value]
    return found[-1] if found else ""


def versions_of(claims: Sequence[Said]) -> list[tuple[date, date | None, dict[str, Any], str]]:
    """What was known from which day to which (None is until now), with the newest claim by then.

    A claim of an article without any date counts in the current view only, and makes no version.
    """
    dated = sorted((claim for claim in claims if claim.known_from is not None), key=lambda claim: claim.order)
    found: list[tuple[date, dict[str, Any], str]] = []
    for number, claim in enumerate(dated):
        if number + 1 < len(dated) and dated[number + 1].known_from == claim.known_from:
            continue
        values = values_of(dated[: number + 1])
        shown = {
            name: value for name, value in values.items() if name not in ("confidence", "disputed", "clock")
        }
        if not found or found[-1][1] != shown:
            assert claim.known_from is not None
            found.append((claim.known_from, shown, claim.id))
    versions = []
    for number, (start, values, claim_id) in enumerate(found):
        end = date.fromordinal(found[number + 1][0].toordinal() - 1) if number + 1 < len(found) else None
        versions.append((start, end, values, claim_id))
    return versions
