"""What claims together say of an entry, field by field. Pure: claims in, values out; imports dates.

``values_of`` is the rule; the functions below it are its parts, each with one reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from events.dates.edtf import UncertainDate, parse

# What came of an event or a deadline.
OUTCOMES = frozenset({"occurred", "met", "missed"})
# What takes back a plan that was known before.
DENIALS = frozenset({"cancelled", "withdrawn", "postponed", "moved"})
# A deadline that was missed and then gets another day is open again.
REOPENS = {("missed", "moved")}
OPPOSITES = (
    frozenset({"occurred", "cancelled"}),
    frozenset({"met", "missed"}),
    frozenset({"met", "withdrawn"}),
)
LONG_AGO = date.min
# Fields that show a reader nothing of their own, and make no version.
NO_VERSION = frozenset({"confidence", "clock"})


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
    known_earliest: date | None = None
    article: str = ""
    kind: str = "event"

    @property
    def order(self) -> tuple[date, int, str]:
        """Older before newer, of one day a plan before a denial before an outcome; then a total order.

        What has no date cannot claim to be newer than anything.
        """
        rank = 2 if self.status in OUTCOMES else 1 if self.status in DENIALS else 0
        return self.known_from or LONG_AGO, rank, self.id


def values_of(claims: Iterable[Said]) -> dict[str, Any]:
    """The values of an entry's fields that these claims give; there is at least one claim.

    An outcome wins over a plan, a denial or correction over what it denies, the newer over the older; but a later, vaguer
    date that is compatible does not replace a precise one. The title is that of the surest claim.
    """
    ordered = sorted(claims, key=lambda claim: claim.order)
    deciding = deciding_claim(ordered)
    when = date_of(ordered, deciding)
    best = min(ordered, key=lambda claim: (-claim.confidence, claim.order))
    agreeing = [claim for claim in ordered if claim.when == when]
    return {
        "title": best.title,
        "type": deciding.type,
        "status": "open" if deciding.status == "moved" else deciding.status,
        "firmness": deciding.firmness,
        "time_of_day": _last(claim.time_of_day for claim in agreeing),
        "clock": _last(claim.clock for claim in agreeing),
        "date_edtf": when.edtf,
        "confidence": max(claim.confidence for claim in ordered),
        "disputed": is_disputed(ordered),
    }


def deciding_claim(ordered: Sequence[Said]) -> Said:
    """The claim whose status counts, of claims from older to newer: each takes over from the one before, if it wins."""
    deciding = ordered[0]
    for claim in ordered[1:]:
        if wins(claim, deciding):
            deciding = claim
    return deciding


def wins(newer: Said, older: Said) -> bool:
    """Whether a claim that is known later replaces an older one: always, except that a plan does not undo an outcome.

    What denies an outcome (a meeting that was said to have been held, and was cancelled) is a correction, and does.
    """
    if older.status in OUTCOMES and newer.status not in OUTCOMES:
        return newer.status in ("cancelled", "withdrawn") or (older.status, newer.status) in REOPENS
    return newer.status != "unknown" or older.status == "unknown"


def date_of(ordered: Sequence[Said], deciding: Said) -> UncertainDate:
    """The deciding claim's date, made precise by every claim that is compatible with it, the newest first.

    Of a deadline that is moved a sentence can name the day that it had: one that was known before takes nothing's place.
    """
    chosen = deciding.when
    if deciding.status == "moved":
        others = [claim for claim in ordered if claim is not deciding and claim.when.edtf]
        if any(claim.when.latest == chosen.latest for claim in others):
            chosen = others[-1].when
    for claim in reversed(ordered):
        if not claim.when.edtf:
            continue
        if not chosen.edtf or is_within(claim.when, chosen, deadline=claim.kind == "deadline"):
            chosen = claim.when
    return chosen


def is_within(inner: UncertainDate, outer: UncertainDate, deadline: bool = False) -> bool:
    """Whether a date is more precise than another and compatible with it.

    By 6 July and by 31 August are two days on which a deadline is due, though the one period lies within the other.
    """
    if (inner.earliest, inner.latest) == (outer.earliest, outer.latest):
        return False
    if deadline and outer.earliest is None and inner.latest != outer.latest:
        return False
    low = outer.earliest is None or (inner.earliest is not None and inner.earliest >= outer.earliest)
    high = outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest)
    return low and high


def is_disputed(claims: Sequence[Said]) -> bool:
    """Whether claims contradict each other, and not as the newer corrects the older that was a plan.

    So when one says that it happened and another that it did not; when it happened on days that cannot be the same; and
    when two articles of one day give days that cannot be the same.
    """
    statuses = {claim.status for claim in claims}
    if any(opposites <= statuses for opposites in OPPOSITES):
        return True
    dated = [claim for claim in claims if claim.when.edtf]
    return any(
        _on_equal_footing(left, right) and not _can_coincide(left, right)
        for number, left in enumerate(dated)
        for right in dated[number + 1 :]
    )


def _on_equal_footing(left: Said, right: Said) -> bool:
    """Whether neither of two claims can be the news that replaces the other."""
    if left.status == right.status == "occurred":
        return True
    same_day = left.known_from is not None and left.known_from == right.known_from
    return same_day and left.article != right.article and left.status == right.status


def _can_coincide(left: Said, right: Said) -> bool:
    if left.kind == "deadline" and left.when.earliest is None and right.when.earliest is None:
        return left.when.latest == right.when.latest
    return left.when.could_include(right.when.earliest, right.when.latest)


def disagrees(claims: Sequence[Said], field: str, value: str, when: UncertainDate) -> bool:
    """Whether claims that came after a curator's decision on a field say something else; ``when`` is the decided date."""
    if not claims:
        return False
    said = values_of(claims)
    if field == "date_edtf":
        newest = date_of(
            sorted(claims, key=lambda claim: claim.order),
            deciding_claim(sorted(claims, key=lambda c: c.order)),
        )
        return bool(newest.edtf and when.edtf) and not newest.could_include(when.earliest, when.latest)
    return field in ("status", "type") and said[field] != value


def _last(values: Iterable[str]) -> str:
    found = [value for value in values if value]
    return found[-1] if found else ""


Known = tuple[date, date | None, dict[str, Any], str]


def versions_of(
    claims: Iterable[Said],
    possible: bool = False,
    contested: Callable[[Sequence[Said]], bool] = lambda claims: False,
) -> list[Known]:
    """What was known from which day to which (None is until now), with the newest claim by then.

    A claim counts from the day on which it certainly was known, or, for what was possible, from the first on which it can
    have been. One of an article without any date counts in the current view only, and makes no version. ``contested`` tells
    whether these claims disagree with a curator. ``moved`` says that it was told then that a deadline moved, and not to when;
    it is news and no state, so it stands there only.
    """
    by_day: dict[date, list[Said]] = {}
    for claim in claims:
        day = claim.known_earliest if possible else claim.known_from
        if claim.known_from is not None and day is not None:
            by_day.setdefault(day, []).append(claim)
    found: list[tuple[date, dict[str, Any], str]] = []
    by_then: list[Said] = []
    before: dict[str, Any] | None = None
    due: list[date | None] = []  # the days that it had
    for day in sorted(by_day):
        by_then += by_day[day]
        shown = {name: value for name, value in values_of(by_then).items() if name not in NO_VERSION}
        shown["disputed"] = shown["disputed"] or contested(by_then)
        latest = parse(shown["date_edtf"]).latest
        moved = any(_moves_away(claim, due) for claim in by_day[day])
        if moved or shown != before:
            newest = max(by_day[day], key=lambda claim: claim.order)
            found.append((day, {**shown, "moved": moved}, newest.id))
        before = shown
        if latest not in (None, *due):
            due.append(latest)
    ends = [start - timedelta(days=1) for start, _, _ in found[1:]]
    return [
        (start, end, values, claim) for (start, values, claim), end in zip(found, [*ends, None], strict=False)
    ]


def _moves_away(claim: Said, due: Sequence[date | None]) -> bool:
    """Whether a claim says that a deadline moves, and no other day than the only one that it had till then.

    Where it had several, a sentence with one of them tells again of the move that is known.
    """
    return claim.status == "moved" and (not claim.when.edtf or not due or list(due) == [claim.when.latest])
