"""Writes calendars as RFC 5545 has them; imports nothing of newsdb."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

# RFC 5545, 3.1: a line has at most 75 octets; what is longer goes on in the next, after a space.
LONGEST_LINE = 75
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
# RFC 7986: how often a program may ask again.
REFRESH = "PT6H"


@dataclass(frozen=True)
class Appointment:
    """One line of a calendar. ``first`` and ``last`` are whole days unless ``first`` is a moment."""

    uid: str
    first: date | datetime
    last: date
    title: str
    text: str
    changed: datetime
    address: str
    place: str = ""
    cancelled: bool = False
    certain: bool = True


def calendar(name: str, appointments: Iterable[Appointment]) -> Iterator[str]:
    """The calendar's text, a part at a time."""
    yield from _lines(
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//newsdb//timeline//NL",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{escaped(name)}",
        f"REFRESH-INTERVAL;VALUE=DURATION:{REFRESH}",
    )
    for one in appointments:
        yield from _lines(*_properties(one))
    yield from _lines("END:VCALENDAR")


def escaped(text: str) -> str:
    """A text as the value of a property: no character of it is taken for a mark of the format."""
    readable = "".join(each for each in text if each == "\n" or each.isprintable())
    return readable.translate(ESCAPED)


def folded(line: str) -> str:
    """A line in pieces of at most 75 octets, none of which breaks a character."""
    pieces: list[str] = []
    piece, room = "", LONGEST_LINE
    for character in line:
        octets = len(character.encode())
        if octets > room:
            pieces.append(piece)
            # The space that begins the next piece counts.
            piece, room = "", LONGEST_LINE - 1
        piece += character
        room -= octets
    return "\r\n ".join([*pieces, piece])


def _lines(*properties: str) -> Iterator[str]:
    for line in properties:
        yield folded(line) + "\r\n"


def _properties(one: Appointment) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(one.uid)}"
    yield f"DTSTAMP:{_moment(one.changed)}"
    yield f"LAST-MODIFIED:{_moment(one.changed)}"
    if isinstance(one.first, datetime):
        yield f"DTSTART:{_moment(one.first)}"
    else:
        yield f"DTSTART;VALUE=DATE:{one.first:%Y%m%d}"
        # The end of whole days is the day after the last; the calendar itself ends at the year 9999.
        if one.last < date.max:
            yield f"DTEND;VALUE=DATE:{one.last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(one.title)}"
    yield f"DESCRIPTION:{escaped(one.text)}"
    if one.place:
        yield f"LOCATION:{escaped(one.place)}"
    yield f"URL:{one.address}"
    yield f"STATUS:{'CANCELLED' if one.cancelled else 'CONFIRMED' if one.certain else 'TENTATIVE'}"
    # Politics does not make its reader busy.
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
