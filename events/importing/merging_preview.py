"""What a merger would give, worked out by doing it and taking it back; may import models and merging."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from django.db import transaction
from django.db.models import Model

from events.models import Actor, Decision, Participation, Role, TimelineEntry
from events.models.vocabulary import Review, RoleKind, Verb

from .merging import merge, pair_decisions

# What two rows of one actor say of themselves, and only one of them can go on saying.
OWN_FIELDS = (
    "given_name",
    "family_name",
    "full_name",
    "founded_edtf",
    "dissolved_edtf",
    "colour",
    "body_type",
)


@dataclass(frozen=True, slots=True)
class EntryPreview:
    """The remaining entry as it would be (not to be saved), and which decisions would count no more."""

    row: TimelineEntry
    claims: int
    participants: list[str]
    # Locks of the merged entries that the remaining one's outrank, and rejections, which do not go along.
    outranked: list[Decision] = field(default_factory=list)
    # What was decided of two of them together, and would be lifted.
    lifted: list[Decision] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Conflict:
    """What two rows say that one actor can hardly be: of which field, and each row's words."""

    what: str
    said: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class ActorPreview:
    """What would be the remaining actor's, and what speaks against the merger."""

    names: list[str]
    identifiers: list[str]
    roles: list[str]
    participations: int
    mentions: int
    # Titles of entries that would become one, for they told of two actors.
    joined: list[list[str]] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)


def preview_entries(rows: Sequence[TimelineEntry], into: TimelineEntry) -> EntryPreview:
    """What merging these entries would give; nothing is written. ValidationError where they cannot be merged."""
    others = [row for row in rows if row.pk != into.pk]
    locked = set(into.decisions.holding().filter(verb=Verb.SET_FIELD).values_list("field", flat=True))
    theirs = Decision.objects.holding().filter(entry__in=others).select_related("entry", "by")
    outranked = [
        decision
        for decision in theirs.order_by("made_at", "pk")
        if decision.verb == Verb.REJECT or (decision.verb == Verb.SET_FIELD and decision.field in locked)
    ]
    lifted = [decision for one, other in combinations(rows, 2) for decision in pair_decisions(one, other)]
    with transaction.atomic():
        merge(rows, into, None)
        row = TimelineEntry.objects.get(pk=into.pk)
        claims = row.claims.filter(withdrawn_at__isnull=True).count()
        parts = row.participations.select_related("actor").order_by("pk")
        participants = [f"{part.actor}, {part.get_part_display()}" for part in parts]
        transaction.set_rollback(True)
    return EntryPreview(row, claims, participants, outranked, lifted)


def preview_actors(rows: Sequence[Actor], into: Actor) -> ActorPreview:
    """What merging these actors would give; nothing is written. ValidationError where they cannot be merged."""
    entries = set(Participation.objects.filter(actor__in=rows).values_list("entry", flat=True))
    with transaction.atomic():
        merge(rows, into, None)
        participations = Participation.objects.filter(actor=into).count()
        joined: dict[int, list[str]] = {}
        gone = TimelineEntry.objects.filter(pk__in=entries, merged_into__isnull=False)
        for entry in gone.select_related("merged_into").order_by("pk"):
            assert entry.merged_into is not None
            joined.setdefault(entry.merged_into.pk, [entry.merged_into.title]).append(entry.title)
        transaction.set_rollback(True)
    roles = Role.objects.filter(person__in=[row.pk for row in rows]).select_related("person", "party", "body")
    return ActorPreview(
        names=sorted({row.name for row in rows} | {name.name for row in rows for name in row.names.all()}),
        identifiers=sorted({str(one) for row in rows for one in row.identifiers.all()}),
        roles=list(dict.fromkeys(role_in_words(role) for role in roles)),
        participations=participations,
        mentions=sum(row.mentions.count() for row in rows),
        joined=list(joined.values()),
        conflicts=list(_conflicts(rows, into, list(roles))),
    )


def role_in_words(role: Role) -> str:
    """'minister van Financiën (D66), 2022-01-10 – 2024-01-12'."""
    where = role.party or role.body
    said = f"{role.title or role.get_role_display()}{f' ({where})' if where else ''}"
    days = f"{role.start_edtf or '…'} – {role.end_edtf or '…'}"
    return f"{said}, {days}" if role.start_edtf or role.end_edtf else said


def _conflicts(rows: Sequence[Actor], into: Actor, roles: Sequence[Role]) -> Iterable[Conflict]:
    yield from _two_numbers(rows)
    yield from _two_parties(roles)
    own = [(row, _own(row)) for row in rows]
    for name in OWN_FIELDS:
        said = [(str(row), value) for row, child in own if (value := str(getattr(child, name, "") or ""))]
        if len({value for _, value in said}) > 1:
            yield Conflict(name, said)
    if into.review != Review.CONFIRMED and any(row.review == Review.CONFIRMED for row in rows):
        yield Conflict("review", [(str(row), row.get_review_display()) for row in rows])


def _own(row: Actor) -> Model:
    """The row as the person, party or body that it is."""
    own: Model = getattr(row, row.kind, row)
    return own


def _two_numbers(rows: Sequence[Actor]) -> Iterable[Conflict]:
    by_scheme: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        for one in row.identifiers.all():
            by_scheme.setdefault(one.scheme, []).append((str(row), one.value))
    for scheme, said in sorted(by_scheme.items()):
        if len({value for _, value in said}) > 1:
            yield Conflict(scheme, said)


def _two_parties(roles: Sequence[Role]) -> Iterable[Conflict]:
    """Memberships of two parties of which the days overlap, told by two of the rows."""
    memberships = [role for role in roles if role.role == RoleKind.PARTY_MEMBER and role.party_id]
    for one, other in combinations(memberships, 2):
        if one.person_id == other.person_id or one.party_id == other.party_id:
            continue
        starts = [role.start_earliest for role in (one, other) if role.start_earliest]
        ends = [role.end_latest for role in (one, other) if role.end_latest]
        if not starts or not ends or max(starts) <= min(ends):
            yield Conflict("party", [(str(role.person), role_in_words(role)) for role in (one, other)])
