"""What merging persons, parties or bodies gives, line by line, as the page shows it; may import models and the preview."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db.models import Field

from events.importing.merging_preview import OWN_FIELDS, Conflict, preview_actors, role_in_words
from events.models import Actor, Role

from .mergers import Line, Outlook

# What a conflict is about, where that is no field of the row.
SUBJECTS = {"party": "partij", "review": "beoordeling"}


def actor_outlook(rows: Sequence[Actor], keep: Actor) -> Outlook:
    """The lines and warnings of merging actors. ValidationError where they cannot be merged."""
    shown = preview_actors(rows, keep)
    own = {row.pk: getattr(row, row.kind) for row in rows}

    def values(name: str) -> list[list[str]]:
        return [[value] if (value := str(getattr(own[row.pk], name) or "")) else [] for row in rows]

    lines = [Line("naam", [[row.name] for row in rows], [keep.name])]
    for name in OWN_FIELDS:
        if hasattr(own[keep.pk], name):
            kept = str(getattr(own[keep.pk], name) or "")
            lines.append(Line(_label(keep, name), values(name), [kept] if kept else []))
    lines += [
        Line("beoordeling", [[row.get_review_display()] for row in rows], [keep.get_review_display()]),
        Line("andere namen", [[name.name for name in row.names.all()] for row in rows], shown.names),
        Line("nummers", [[str(one) for one in row.identifiers.all()] for row in rows], shown.identifiers),
        Line("rollen", [_roles(row) for row in rows], shown.roles),
        Line(
            "neemt deel aan",
            [[_entries(row.participations.count())] for row in rows],
            [_entries(shown.participations)],
        ),
        Line("genoemd", [[_times(row.mentions.count())] for row in rows], [_times(shown.mentions)]),
    ]
    return Outlook(lines, [*_conflicts(keep, shown.conflicts), *_joined(shown.joined)])


def _label(row: Actor, name: str) -> str:
    field = getattr(row, row.kind)._meta.get_field(name)
    return str(field.verbose_name) if isinstance(field, Field) else name


def _roles(row: Actor) -> list[str]:
    roles = Role.objects.filter(person=row.pk).select_related("party", "body")
    return list(dict.fromkeys(role_in_words(role) for role in roles))


def _entries(number: int) -> str:
    return f"{number} {'tijdlijnregel' if number == 1 else 'tijdlijnregels'}"


def _times(number: int) -> str:
    return f"in {number} {'artikel' if number == 1 else 'artikelen'}"


def _conflicts(keep: Actor, conflicts: Sequence[Conflict]) -> Iterator[str]:
    for conflict in conflicts:
        said = "; ".join(f"{name}: {value}" for name, value in conflict.said)
        if conflict.what == "review":
            yield f"De blijvende rij is nog niet bevestigd, en dus niet openbaar ({said})."
        elif conflict.what in SUBJECTS:
            yield f"Op dezelfde dagen van twee partijen: {said}."
        elif hasattr(getattr(keep, keep.kind), conflict.what):
            yield f"Verschil in {_label(keep, conflict.what)}: {said}. Wat op de blijvende rij staat, geldt."
        else:
            yield f"Twee nummers in één register ({conflict.what}): {said}. Zijn het er wel één?"


def _joined(joined: Sequence[Sequence[str]]) -> Iterator[str]:
    for titles in joined:
        yield f"Deze tijdlijnregels worden één: {'; '.join(f'‘{title}’' for title in titles)}."
