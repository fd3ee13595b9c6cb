"""Entries as the rows of a table for spreadsheets and statistics; may import models and wording."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.utils.timezone import localdate

from events.api.actors import public_actor
from events.api.timeline.overdue import is_overdue
from events.dates import edtf
from events.models.vocabulary import ActorKind
from events.wording import in_words

# Spreadsheets take the bytes for something else than UTF-8 without it.
BYTE_ORDER_MARK = "\ufeff"
# A text that begins so would be run as a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r")
BETWEEN = "; "

COLUMNS = (
    "id", "kind", "type", "title", "edtf", "earliest", "latest", "date_text", "time_of_day", "clock", "status",
    "firmness", "overdue", "place", "review", "confidence", "disputed", "known_from", "first_due", "times_moved",
    "days_slipped", "persons", "parties", "bodies", "sentences", "quote", "article", "outlet", "published",
    "article_url", "modified",
)  # fmt: skip
# These are known of today only, not of the day of as_of.
OF_TODAY = ("first_due", "times_moved", "days_slipped")


class _Line:
    """What csv writes to: gives back the line."""

    def write(self, line: str) -> str:
        return line


def table(entries: Iterable[Any], past: date | None) -> Iterator[str]:
    """The table's text, a line at a time."""
    writer = csv.DictWriter(_Line(), COLUMNS)
    yield BYTE_ORDER_MARK
    yield writer.writeheader()
    for entry in entries:
        yield writer.writerow(_row(entry, past))


def _row(entry: Any, past: date | None) -> dict[str, Any]:
    quoted = entry.evidence[0] if entry.evidence else None
    row = {
        "id": entry.public_id,
        "edtf": entry.date_edtf,
        "date_text": in_words(edtf.parse(entry.date_edtf)),
        "overdue": _yes(is_overdue(entry, past or localdate())),
        "disputed": _yes(entry.disputed),
        "persons": _named(entry, ActorKind.PERSON),
        "parties": _named(entry, ActorKind.PARTY),
        "bodies": _named(entry, ActorKind.BODY),
        "sentences": len(entry.evidence),
        "quote": quoted.quote if quoted else "",
        "article": quoted.article.title if quoted else "",
        "outlet": quoted.article.outlet if quoted else "",
        "published": quoted.article.published_edtf if quoted else "",
        "article_url": quoted.article.url if quoted else "",
        "modified": entry.modified.isoformat(),
    }
    row |= {name: getattr(entry, name) for name in COLUMNS if name not in row}
    if past:
        row |= dict.fromkeys(OF_TODAY)
    return {name: _harmless(value) if isinstance(value, str) else value for name, value in row.items()}


def _named(entry: Any, kind: ActorKind) -> str:
    """Who of a kind takes part, as far as the public may know."""
    actors = [public_actor(one, "actor") for one in entry.participations.all()]
    return BETWEEN.join(dict.fromkeys(each.name for each in actors if each and each.kind == kind))


def _yes(value: bool) -> str:
    return "true" if value else "false"


def _harmless(text: str) -> str:
    """The text, with an apostrophe before what a spreadsheet would run."""
    return f"'{text}" if text.startswith(FORMULA) else text
