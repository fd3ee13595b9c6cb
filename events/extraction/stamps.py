"""Finds the day on which an article says that it was published: "Door ANP - 26-1-2017, 20:07". Imports dates only."""

from __future__ import annotations

from collections.abc import Iterable

from events.dates import edtf
from events.dates.edtf import UncertainDate
from events.dates.reader import DateReader
from events.dates.resolve import resolve

from .facts import Segment

# Only the line of the author bears the day of publication; a caption's or a teaser's date is that of another thing.
BEARING = "byline"


def stamped(
    text: str, segments: Iterable[Segment], reader: DateReader, published: UncertainDate
) -> tuple[UncertainDate, list[str]]:
    """The published date as narrowed by the first full date in a line of the author, and the reason; else as given.

    A day outside the published date is not believed, and neither is a second one: it is that of an update.
    """
    if published.earliest is None or published.latest is None or published.earliest == published.latest:
        return published, []
    for segment in segments:
        if segment.kind != BEARING:
            continue
        line = text[segment.start : segment.end]
        for found in resolve(reader, reader.read(line), edtf.UNKNOWN).expressions:
            day = found.value.earliest
            if day is None or day != found.value.latest:
                continue
            if published.earliest <= day <= published.latest:
                return edtf.parse(day.isoformat()), [f"'{found.text}' staat in de regel van de auteur"]
            break
    return published, []
