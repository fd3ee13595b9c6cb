"""What the database knows before an article is read, as plain values; may import models, dates and known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from django.db import DatabaseError

from events.dates import edtf
from events.dates.calendar import Calendar, Period
from events.extraction.known import Known, KnownName, KnownRole
from events.models import Actor, ActorName, CalendarPeriod, Role, UnresolvedName
from events.models.vocabulary import ActorKind, NameKind, Review, RoleKind
from newsdb.databases import is_prepared

# A bare surname: no kind of name in the database, for it follows from the others.
FAMILY = "family"
# What a curator said of a name that an import left open.
ASSIGNED = "assigned"
# So long a curator's word on a name holds where no post of the person says how long.
SETTLED = timedelta(days=365)
INITIALS = re.compile(r"(?:\w{1,2}\.-?)+")
PREPARE = "Prepare it: .venv/bin/python manage.py migrate, then .venv/bin/python manage.py load_reference"

Row = dict[str, Any]


class NotPreparedError(Exception):
    """The database has no tables, or no reference rows; the message says what to run."""


def take_prepared_snapshot() -> Known:
    """The snapshot; raises NotPreparedError where the database holds none yet."""
    try:
        prepared = is_prepared()
    except DatabaseError as error:
        raise NotPreparedError(f"The database cannot be used: {error}\n{PREPARE}") from None
    if not prepared:
        raise NotPreparedError(f"The database is not prepared: tables are missing. {PREPARE}")
    known = take_snapshot()
    if not known.roles or not known.calendar.periods:
        raise NotPreparedError(f"The database is not prepared: it holds no reference data. {PREPARE}")
    return known


def take_snapshot() -> Known:
    """Reference rows and what curators confirmed: names, roles, calendar. Never proposals.

    The names of an actor that was merged into another mean that other one. Takes the same number of queries whatever
    the database holds.
    """
    rows: dict[int, Row] = {
        row["pk"]: dict(row)
        for row in Actor.objects.values(
            "pk", "public_id", "name", "kind", "review", "merged_into",
            "person__given_name", "person__family_name", "party__full_name", "body__full_name",
        )
    }  # fmt: skip
    meant = {pk: living for pk in rows if (living := _living(rows, pk)) is not None}
    known = Known(calendar=take_calendar())
    known.actors = {row["public_id"]: row["name"] for pk, row in rows.items() if meant.get(pk) is row}
    written: dict[int, list[ActorName]] = {}
    for name in ActorName.objects.order_by("name", "start_edtf", "pk"):
        written.setdefault(name.actor_id, []).append(name)
    for pk, living in meant.items():
        known.names += _names_of(rows[pk], living, written.get(pk, []))
    roles = list(_roles(rows, meant))
    known.names += _assigned(rows, meant, roles)
    # Sorted here: databases order letters and empty days each in their own way.
    known.names = sorted(
        set(known.names), key=lambda name: (name.text, name.actor, name.kind, name.start or date.min)
    )
    known.roles = sorted(
        roles,
        key=lambda role: (role.person, role.start or date.min, role.role, role.title, role.party),
    )
    return known


def _assigned(rows: dict[int, Row], meant: dict[int, Row], roles: Iterable[KnownRole]) -> Iterator[KnownName]:
    """The names that curators gave persons in articles, on the days of the posts that they held then.

    Of somebody without a dated post that the article fell into, on the days for a year from the article on.
    """
    posts: dict[str, list[KnownRole]] = {}
    for role in roles:
        if role.role != RoleKind.PARTY_MEMBER:
            posts.setdefault(role.person, []).append(role)
    for name, actor, first, last in UnresolvedName.objects.filter(
        assigned_to__isnull=False, article__published_earliest__isnull=False
    ).values_list("name", "assigned_to", "article__published_earliest", "article__published_latest"):
        living = meant.get(actor)
        if living is None or first is None or rows[actor]["kind"] != ActorKind.PERSON:
            continue
        then = [role for role in posts.get(living["public_id"], ()) if role.on(first, last)]
        starts = [role.start for role in then if role.start]
        ends = [role.end for role in then if role.end]
        start = None if len(starts) < len(then) else min(starts, default=first)
        end = None if len(ends) < len(then) else max(ends, default=first + SETTLED)
        yield KnownName(name, living["public_id"], living["kind"], ASSIGNED, start, end)


def take_calendar() -> Calendar:
    """The calendar's rows as periods."""
    return Calendar.of(
        Period(
            kind=row.kind,
            name=row.name,
            start=row.start.toordinal(),
            end=row.end.toordinal() if row.end else None,
            aliases=tuple(row.aliases),
            verified=row.verified,
        )
        for row in CalendarPeriod.objects.order_by("start", "name")
    )


def _living(rows: dict[int, Row], pk: int) -> Row | None:
    """The confirmed actor that a row means now, through its mergers."""
    seen: set[int] = set()
    while rows[pk]["merged_into"] is not None and pk not in seen:
        seen.add(pk)
        pk = rows[pk]["merged_into"]
    row = rows[pk]
    return row if row["merged_into"] is None and row["review"] == Review.CONFIRMED else None


def _names_of(row: Row, living: Row, written: list[ActorName]) -> Iterator[KnownName]:
    kind = row["kind"]

    def known(text: str, name_kind: str, start: date | None = None, end: date | None = None) -> KnownName:
        return KnownName(text, living["public_id"], kind, name_kind, start, end)

    # A name of its own row has its own days there, also where it is the actor's main name.
    given = {name.name for name in written}
    main_kind = NameKind.FULL if kind == ActorKind.PERSON else NameKind.SHORT
    full = row["party__full_name"] or row["body__full_name"] or ""
    for text, name_kind in ((row["name"], main_kind), (full, NameKind.FULL)):
        if text and text not in given:
            given.add(text)
            yield known(text, name_kind.value)
    for name in written:
        start, end = edtf.parse(name.start_edtf).earliest, edtf.parse(name.end_edtf).latest
        yield known(name.name, name.kind, start, end)
        if kind == ActorKind.PERSON:
            for text in family_forms(_family_in(name.name, row["person__given_name"])):
                yield known(text, FAMILY, start, end)
    if kind == ActorKind.PERSON:
        family = row["person__family_name"] or _family_in(row["name"], row["person__given_name"])
        for text in family_forms(family):
            yield known(text, FAMILY)


def family_forms(family: str) -> Iterable[str]:
    """A family name as it stands within a sentence and at its start: van der Plas, Van der Plas."""
    if not family:
        return ()
    return dict.fromkeys((family, family[0].upper() + family[1:]))


def _family_in(name: str, given_name: str) -> str:
    """The family name within a name that starts with the given name or with initials; else nothing."""
    if given_name and _plain(name).startswith(_plain(given_name) + " "):
        return name[len(given_name) + 1 :].strip()
    first, _, rest = name.partition(" ")
    return rest.strip() if INITIALS.fullmatch(first) else ""


def _plain(text: str) -> str:
    """The text without accents and capitals, one letter for one letter."""
    return "".join(unicodedata.normalize("NFKD", letter)[0] for letter in text).lower()


def _roles(rows: dict[int, Row], meant: dict[int, Row]) -> Iterator[KnownRole]:
    def public_id(pk: int | None) -> str:
        if pk is None:
            return ""
        row = meant.get(pk)
        return row["public_id"] if row else ""

    fields = ("person", "role", "title", "party", "body", "cabinet", "start_earliest", "end_latest")
    found = Role.objects.order_by("pk").values_list(*fields)
    for person, role, title, party, body, cabinet, start, end in found:
        if person in meant:
            yield KnownRole(
                public_id(person), role, title, public_id(party), public_id(body), cabinet, start, end
            )
