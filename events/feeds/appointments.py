"""Entries as lines of a calendar; may import models, wording and the calendar's writer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, time, timedelta
from typing import Any

from django.utils.timezone import make_aware

from events.api.actors import names_of_participants
from events.dates import edtf
from events.models.vocabulary import DeadlineStatus, EventStatus, Kind, Precision, Review
from events.wording import in_words

from .calendar import Appointment

# Wider than this a window is no appointment any more: it would lie over a whole quarter as a bar.
WIDEST = timedelta(days=31)
CANCELLED = {EventStatus.CANCELLED, DeadlineStatus.WITHDRAWN}
HAPPENED = {EventStatus.OCCURRED, EventStatus.ONGOING, DeadlineStatus.MET, DeadlineStatus.MISSED}


def appointments(entries: Iterable[Any], address_of: Callable[[str], str]) -> Iterator[Appointment]:
    """The entries that have a place in a calendar; a deadline lies on the last day on which it is due."""
    for entry in entries:
        last = entry.latest
        first = last if entry.kind == Kind.DEADLINE else entry.earliest
        if first is None or last is None or last - first >= WIDEST:
            continue
        yield Appointment(
            uid=f"{entry.public_id}@newsdb",
            first=_moment(entry) if entry.clock and first == last else first,
            last=last,
            title=_title(entry),
            text=_text(entry),
            changed=entry.modified,
            address=address_of(entry.public_id),
            place=entry.place,
            cancelled=entry.status in CANCELLED,
            certain=_is_certain(entry),
        )


def _moment(entry: Any) -> datetime:
    return make_aware(datetime.combine(entry.latest, time.fromisoformat(entry.clock)))


def _is_certain(entry: Any) -> bool:
    """Whether the calendar may show it as fixed: the day is known, and it happened or a curator confirmed it."""
    vague = entry.kind == Kind.EVENT and entry.earliest != entry.latest
    if vague and entry.precision != Precision.INTERVAL:
        return False
    return entry.status in HAPPENED or entry.review == Review.CONFIRMED


def _title(entry: Any) -> str:
    if entry.kind == Kind.DEADLINE:
        return f"Deadline: {entry.title} ({entry.get_status_display()})"
    # What happened needs no word for it; anything else may still change.
    known = entry.status == EventStatus.OCCURRED
    return entry.title if known else f"{entry.title} ({entry.get_status_display()})"


def _text(entry: Any) -> str:
    lines = [in_words(edtf.parse(entry.date_edtf))]
    if entry.review == Review.PROPOSED:
        lines.append("Nog niet nagekeken.")
    if named := names_of_participants(entry):
        lines.append(f"Met {', '.join(named)}.")
    for claim in entry.evidence:
        source = ", ".join(filter(None, (claim.article.title, claim.article.outlet)))
        lines.append(f"“{claim.quote}” – {source or 'artikel zonder titel'}")
    return "\n".join(lines)
