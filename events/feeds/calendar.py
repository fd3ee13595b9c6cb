"""Writes calendars as RFC 5545 has them, with the icalendar package; imports nothing of newsdb."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

# RFC 7986: how often a program may ask again.
REFRESH = timedelta(hours=6)
END = "END:VCALENDAR\r\n"


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
    """The calendar's text, an appointment at a time, so that a long one is never whole in memory."""
    around = Calendar()
    around.add("version", "2.0")
    around.add("prodid", "-//newsdb//timeline//NL")
    around.add("calscale", "GREGORIAN")
    around.add("x-wr-calname", readable(name))
    around.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    yield around.to_ical(sorted=False).decode().removesuffix(END)
    for one in appointments:
        yield _event(one).to_ical(sorted=False).decode()
    yield END


def readable(text: str) -> str:
    """A text without the control characters that the format does not allow."""
    return "".join(each for each in text if each == "\n" or each.isprintable())


def _event(one: Appointment) -> Event:
    event = Event()
    event.add("uid", readable(one.uid))
    event.add("dtstamp", one.changed.astimezone(UTC))
    event.add("last-modified", one.changed.astimezone(UTC))
    if isinstance(one.first, datetime):
        event.add("dtstart", one.first.astimezone(UTC))
    else:
        event.add("dtstart", one.first)
        # The end of whole days is the day after the last; the calendar itself ends at the year 9999.
        if one.last < date.max:
            event.add("dtend", one.last + timedelta(days=1))
    event.add("summary", readable(one.title))
    event.add("description", readable(one.text))
    if one.place:
        event.add("location", readable(one.place))
    event.add("url", one.address)
    event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED" if one.certain else "TENTATIVE")
    event.add("transp", "TRANSPARENT")  # politics does not make its reader busy
    return event
