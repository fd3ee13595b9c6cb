"""What the database knows before an article is read: a plain snapshot of names, roles and calendar. Imports dates only.

The loader takes it once a run. It can be sent to other processes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from events.dates.calendar import EMPTY, Calendar


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name and whom it means; ``kind`` is full, short, alias, former, inflected, family (a bare surname) or assigned.

    What is assigned is a curator's word on a name that stayed open: on these days it means this person where the article
    says nothing else.

    ``start`` and ``end`` are the name's own first and last day, None where open.
    """

    text: str
    actor: str  # public id
    actor_kind: str  # person, party, body
    kind: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class KnownRole:
    """A post or membership. ``role`` is the kind (minister, group_leader …), ``title`` as news writes it."""

    person: str
    role: str
    title: str = ""
    party: str = ""  # public ids
    body: str = ""
    cabinet: str = ""
    start: date | None = None
    end: date | None = None

    def on(self, first: date | None, last: date | None) -> bool:
        """Whether it may have been held on some day from first to last; None is open."""
        return (self.start is None or last is None or self.start <= last) and (
            self.end is None or first is None or self.end >= first
        )


@dataclass(slots=True)
class Known:
    """The snapshot: actors by public id, names, roles, calendar."""

    actors: dict[str, str] = field(default_factory=dict)  # public id -> the name that news uses
    names: list[KnownName] = field(default_factory=list)
    roles: list[KnownRole] = field(default_factory=list)
    calendar: Calendar = EMPTY
