"""Entries as the pages show them: what a template cannot work out; may import the API's readers and wording."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.utils.timezone import localdate

from events.api.actors import public_actor
from events.api.timeline.overdue import is_overdue
from events.dates import edtf
from events.models import TimelineEntry
from events.models.vocabulary import Review
from events.wording import in_words, month_name

WITHOUT_DATE = "Zonder datum"


@dataclass(frozen=True)
class Named:
    """Who takes part, and what of the timeline is theirs; as written, and nothing, where not public."""

    name: str
    theirs: str = ""


@dataclass(frozen=True)
class Shown:
    """An entry with its date, its actors and its sentences."""

    entry: TimelineEntry
    when: str
    overdue: bool
    proposed: bool
    actors: list[Named]
    evidence: list[Any]


def shown(entry: Any, past: date | None = None) -> Shown:
    """An entry of ``with_evidence``, as of today or of a past day."""
    return Shown(
        entry,
        _when(entry),
        is_overdue(entry, past or localdate()),
        entry.review == Review.PROPOSED,
        _actors(entry),
        entry.evidence,
    )


def by_month(rows: Iterable[TimelineEntry], past: date | None = None) -> list[tuple[str, list[Shown]]]:
    """Entries under the month of their place on the timeline."""

    def month(entry: TimelineEntry) -> str:
        return month_name(entry.sort_date) if entry.sort_date else WITHOUT_DATE

    return [(name, [shown(entry, past) for entry in entries]) for name, entries in groupby(rows, key=month)]


def _actors(entry: Any) -> list[Named]:
    """Who takes part, each once."""
    named = []
    for one in entry.participations.all():
        actor = public_actor(one, "actor")
        named.append(Named(actor.name, f"{actor.kind}={actor.public_id}") if actor else Named(one.as_written))
    return list(dict.fromkeys(named))


def _when(entry: TimelineEntry) -> str:
    """The date in words, with the time as far as it is known."""
    words = in_words(edtf.parse(entry.date_edtf))
    if entry.clock:
        return f"{words}, {entry.clock} uur"
    return f"{words}, {entry.get_time_of_day_display()}" if entry.time_of_day else words
