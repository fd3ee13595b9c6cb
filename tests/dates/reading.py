"""Reads the suite's cases, answers them with the engine and says in which way an answer is wrong."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any

from events.dates import edtf
from events.dates.asides import asides_of
from events.dates.calendar import Calendar, Period
from events.dates.reader import DateReader
from events.dates.resolve import Expression, Resolved, resolve
from events.dutch.words import words

SUITE = Path(__file__).parent / "suite"
HELD_OUT = SUITE / "heldout.jsonl"
GENERAL_HELD_OUT = SUITE / "heldout_general.jsonl"
NOTATIONS_HELD_OUT = SUITE / "heldout_notations.jsonl"
CALENDAR = Path(__file__).parents[2] / "fixtures" / "calendar.csv"

# Words at the front of a span that the suite's README tells a comparison to overlook.
FRONT = words("de het een in op aan met bij tijdens om per")
# "Twee weken geleden" is the day, marked approximate; the suite writes bounds only, so MOD is compared where it is given.
MARKS = ("text", "published", "expect", "note")


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence of the suite: its file and line, its text, the date of its article and what must be found."""

    name: str
    text: str
    published: str | None
    expect: list[dict[str, Any]]


def cases(path: Path) -> list[Case]:
    """The cases of one file of the suite."""
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        row = json.loads(line)
        unknown = set(row) - set(MARKS)
        assert not unknown, f"{path.name}:{number} has keys that the suite does not know: {unknown}"
        found.append(Case(f"{path.stem}:{number}", row["text"], row["published"], row["expect"]))
    return found


def all_cases() -> list[Case]:
    """All cases but the held-out ones, in the order of the files' names."""
    return [
        case
        for path in sorted(SUITE.glob("*.jsonl"))
        if path not in (HELD_OUT, GENERAL_HELD_OUT, NOTATIONS_HELD_OUT)
        for case in cases(path)
    ]


@cache
def calendar() -> Calendar:
    """The calendar of the reference data."""
    with CALENDAR.open(encoding="utf-8", newline="") as file:
        return Calendar.of(_period(row) for row in csv.DictReader(file))


def _period(row: dict[str, str]) -> Period:
    return Period(
        kind=row["kind"],
        name=row["name"],
        start=date.fromisoformat(row["start"]).toordinal(),
        end=date.fromisoformat(row["end"]).toordinal() if row["end"] else None,
        aliases=tuple(alias for alias in row["aliases"].split("|") if alias),
        verified=row["verified"] == "yes",
    )


@cache
def reader() -> DateReader:
    """One reader for all tests."""
    return DateReader(calendar())


def answer(text: str, published: str | None) -> Resolved:
    """What the engine makes of a text that was published then."""
    return resolve(reader(), reader().read(text), edtf.parse(published or ""))


def with_asides(text: str, published: str | None) -> list[Expression]:
    """The same expressions, and the durations and clock times beside them."""
    resolved = answer(text, published)
    return sorted((*resolved.expressions, *asides_of(reader(), resolved)), key=attrgetter("start"))


def bare(span: str) -> str:
    """A span without the words at its front that do not bear the meaning."""
    words = span.lower().split()
    while len(words) > 1 and words[0] in FRONT:
        words = words[1:]
    return " ".join(words)


def iso(day: date | None) -> str | None:
    """A day as the suite writes it."""
    return day.isoformat() if day else None


def fault(case: Case) -> str:
    """How the answer differs from what the case expects; empty when it does not."""
    found = answer(case.text, case.published).expressions
    if len(found) != len(case.expect):
        return f"found {[item.text for item in found]}, expected {[item['span'] for item in case.expect]}"
    pairs = zip(found, case.expect, strict=True)
    return "; ".join(text for text in (_difference(item, wanted) for item, wanted in pairs) if text)


def _difference(found: Expression, wanted: dict[str, Any]) -> str:
    if bare(found.text) != bare(wanted["span"]):
        return f"span {found.text!r}, expected {wanted['span']!r}"
    bounds = [iso(found.value.earliest), iso(found.value.latest)]
    expected = [wanted["earliest"], wanted["latest"]]
    if wanted.get("within"):
        if not _holds(bounds, expected):
            return f"{found.text!r}: {bounds} does not hold {expected}"
    elif bounds != expected:
        return f"{found.text!r}: {bounds}, expected {expected}"
    if "alternatives" in wanted:
        members = [[iso(low), iso(high)] for low, high in found.alternatives]
        if members != wanted["alternatives"]:
            return f"{found.text!r}: one of {members}, expected one of {wanted['alternatives']}"
    for key, value in (("type", found.type), ("timex", found.timex), ("mod", found.mod)):
        if key in wanted and value != wanted[key]:
            return f"{found.text!r}: {key} {value!r}, expected {wanted[key]!r}"
    return ""


def _holds(bounds: list[str | None], inner: list[str | None]) -> bool:
    low = bounds[0] is None or (inner[0] is not None and bounds[0] <= inner[0])
    return low and (bounds[1] is None or (inner[1] is not None and inner[1] <= bounds[1]))
