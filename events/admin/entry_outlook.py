"""What merging entries gives, line by line, as the page shows it; may import models and the preview."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from events.dates import edtf
from events.importing.merging_preview import EntryPreview, preview_entries
from events.models import TimelineEntry
from events.models.vocabulary import Kind, Verb
from events.wording import in_words

from .mergers import Line, Outlook
from .told import field_in_words

FIELDS = {
    Kind.EVENT: ("title", "date_edtf", "time_of_day", "clock", "type", "place", "status"),
    Kind.DEADLINE: ("title", "date_edtf", "time_of_day", "clock", "firmness", "status"),
}
# Sentences that a column shows.
MOST_QUOTES = 4


def entry_outlook(rows: Sequence[TimelineEntry], keep: TimelineEntry) -> Outlook:
    """The lines and warnings of merging entries. ValidationError where they cannot be merged."""
    shown = preview_entries(rows, keep)
    lines = []
    for name in FIELDS[Kind(keep.kind)]:
        label = str(TimelineEntry._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
        after = field_in_words(name, getattr(shown.row, name))
        lines.append(Line(label, [[field_in_words(name, getattr(row, name))] for row in rows], [after]))
    lines += [
        Line("beoordeling", [[row.get_review_display()] for row in rows], [shown.row.get_review_display()]),
        Line("betrokkenen", [_participants(row) for row in rows], shown.participants),
        Line("bewijs", [_quotes(row) for row in rows], [f"{shown.claims} zinnen"]),
    ]
    return Outlook(lines, list(_warnings(rows, shown)))


def _participants(row: TimelineEntry) -> list[str]:
    parts = row.participations.select_related("actor").order_by("pk")
    return [f"{part.actor}, {part.get_part_display()}" for part in parts]


def _quotes(row: TimelineEntry) -> list[str]:
    claims = row.claims.filter(withdrawn_at__isnull=True).select_related("article")
    found = [
        f"‘{claim.quote}’ ({claim.article}, {in_words(edtf.within(claim.article.published_earliest, claim.article.published_latest))})"
        for claim in claims.order_by("known_from", "public_id")[: MOST_QUOTES + 1]
    ]
    return [*found[:MOST_QUOTES], "…"] if len(found) > MOST_QUOTES else found


def _warnings(rows: Sequence[TimelineEntry], shown: EntryPreview) -> Iterator[str]:
    if shown.row.disputed and not any(row.disputed for row in rows):
        yield "De zinnen spreken elkaar tegen: de regel wordt ‘betwist’."
    for decision in shown.outranked:
        if decision.verb == Verb.REJECT:
            yield f"Dat ‘{decision.entry}’ verworpen was, telt niet mee voor de blijvende regel."
        else:
            value = field_in_words(decision.field, str(decision.value or ""))
            yield f"Het besluit ‘{decision.field_label}: {value}’ op ‘{decision.entry}’ telt niet meer: de blijvende regel heeft er zelf een."
    for decision in shown.lifted:
        yield f"Eerder besloten: ‘{decision.get_verb_display()}’ ({decision.by or 'onbekend'}). Dat besluit wordt opgeheven."
