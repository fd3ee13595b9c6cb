"""What contradicts what in the reference rows of the database; may import models and dates.

Only what cannot both be true is said: two rows whose days are known to the month may both be right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from events.dates import edtf
from events.models import Actor, ActorName, CalendarPeriod, Party, Role
from events.models.vocabulary import PeriodKind, RoleKind

# A predecessor's last day is the successor's first (fixtures/README.md).
HANDOVER_DAYS = 1
# Posts that one person holds at a time, and what beside the kind of post says which one it is.
EXCLUSIVE: dict[RoleKind, tuple[str, ...]] = {
    RoleKind.PRIME_MINISTER: ("title",),
    RoleKind.MINISTER: ("title",),
    RoleKind.CHAMBER_CHAIR: ("body_id",),
    RoleKind.MONARCH: (),
    RoleKind.PARTY_LEADER: ("party_id",),
    RoleKind.GROUP_LEADER: ("party_id", "body_id"),
}
CABINET_ROLES = (
    RoleKind.PRIME_MINISTER,
    RoleKind.DEPUTY_PRIME_MINISTER,
    RoleKind.MINISTER,
    RoleKind.STATE_SECRETARY,
)
CABINET = "kabinet-"
# Said in a row's source of one who stands in for the holder, who keeps the post (fixtures/README.md).
STANDING_IN = "waarnemend"


@dataclass(frozen=True, slots=True)
class Days:
    """Days from first to last, both included."""

    first: date
    last: date

    def shared(self, other: Days) -> int:
        """Number of days that both cover."""
        return max(0, (min(self.last, other.last) - max(self.first, other.first)).days + 1)


@dataclass(frozen=True, slots=True)
class Finding:
    """A contradiction: which rule, in words, and the rows by model and key."""

    rule: str
    message: str
    rows: tuple[tuple[str, int], ...]


def check_reference() -> list[Finding]:
    """Everything that contradicts something else; the same order each time."""
    roles = list(Role.objects.select_related("person", "party", "body").order_by("person__name", "pk"))
    calendar = list(CalendarPeriod.objects.order_by("start", "name"))
    return [
        *overlapping_posts(roles),
        *outside_cabinet(roles, calendar),
        *shared_names(),
        *without_party(roles),
        *parties_and_their_days(roles),
        *overlapping_recesses(calendar),
    ]


def overlapping_posts(roles: Iterable[Role]) -> Iterator[Finding]:
    """Two rows of a post that one person holds at a time; who only stands in does not hold it."""
    posts: dict[Hashable, list[Role]] = defaultdict(list)
    for role in roles:
        if role.role in EXCLUSIVE and role.start_edtf and STANDING_IN not in role.source:
            which = (getattr(role, column) for column in EXCLUSIVE[RoleKind(role.role)])
            posts[role.role, *which].append(role)
    for holders in posts.values():
        for one, other in combinations(holders, 2):
            if share_days(one, other):
                yield _finding("overlapping posts", f"{_said(one)} overlaps {_said(other)}", one, other)


def outside_cabinet(roles: Iterable[Role], calendar: Iterable[CalendarPeriod]) -> Iterator[Finding]:
    """A post that starts before its cabinet, or lasts longer."""
    terms = {row.name.removeprefix(CABINET): row for row in calendar if row.kind == PeriodKind.CABINET_TERM}
    for role in roles:
        if role.role not in CABINET_ROLES or not role.cabinet:
            continue
        term = terms.get(role.cabinet)
        rule = "outside its cabinet's term"
        if term is None:
            yield _finding(rule, f"{_said(role)}: the calendar has no {CABINET}{role.cabinet}", role)
            continue
        last_start = edtf.parse(role.start_edtf).latest
        first_end = edtf.parse(role.end_edtf).earliest if role.end_edtf else None
        if last_start and last_start < term.start:
            yield _finding(rule, f"{_said(role)} starts before {term.name} ({term.start})", role, term)
        if term.end and role.end_edtf and first_end and first_end > term.end:
            yield _finding(rule, f"{_said(role)} ends after {term.name} ({term.end})", role, term)
        if term.end and not role.end_edtf:
            yield _finding(
                rule, f"{_said(role)} has no last day, and {term.name} ended on {term.end}", role, term
            )


def shared_names() -> Iterator[Finding]:
    """A name that means two actors of one kind on one day."""
    uses: dict[tuple[str, str], list[tuple[Actor, Days]]] = defaultdict(list)
    actors = {actor.pk: actor for actor in Actor.objects.living().order_by("pk")}
    names = [name for name in ActorName.objects.order_by("pk") if name.actor_id in actors]
    dated = {(name.actor_id, name.name) for name in names}
    for actor in actors.values():
        if (actor.pk, actor.name) not in dated:
            uses[actor.kind, actor.name].append((actor, possible("", "")))
    for name in names:
        actor = actors[name.actor_id]
        uses[actor.kind, name.name].append((actor, possible(name.start_edtf, name.end_edtf)))
    for (_, text), holders in sorted(uses.items()):
        for (one, days), (other, others) in combinations(holders, 2):
            if one.pk != other.pk and days.shared(others):
                message = f"'{text}' means {one} ({one.public_id}) and {other} ({other.public_id}) on one day"
                yield _finding("shared name", message, one, other)


def without_party(roles: Iterable[Role]) -> Iterator[Finding]:
    """A post held for a party of which its holder is no member on any of its days; and two parties at a time."""
    everything = list(roles)
    memberships: dict[int, list[Role]] = defaultdict(list)
    for role in everything:
        if role.role == RoleKind.PARTY_MEMBER:
            memberships[role.person_id].append(role)
    for role in everything:
        if role.role == RoleKind.PARTY_MEMBER or role.party_id is None:
            continue
        days = possible(role.start_edtf, role.end_edtf)
        then = [
            one for one in memberships[role.person_id] if possible(one.start_edtf, one.end_edtf).shared(days)
        ]
        rule = "no party then"
        if not then:
            yield _finding(rule, f"{_said(role)}: {role.person} has no party on those days", role)
        elif role.party_id not in {one.party_id for one in then}:
            theirs = ", ".join(dict.fromkeys(str(one.party) for one in then))
            yield _finding(
                rule, f"{_said(role)}: {role.person} belongs to {theirs} on those days", role, *then
            )
    for rows in memberships.values():
        for one, other in combinations(rows, 2):
            if share_days(one, other):
                yield _finding("two parties", f"{_said(one)} overlaps {_said(other)}", one, other)


def parties_and_their_days(roles: Iterable[Role]) -> Iterator[Finding]:
    """A party that ends before it starts, and a role for a party that was not there yet or no more."""
    rule = "a party's days"
    for party in Party.objects.filter(merged_into=None).order_by("name"):
        first, last = edtf.parse(party.founded_edtf).earliest, edtf.parse(party.dissolved_edtf).latest
        if first and last and first > last:
            yield _finding(rule, f"{party} was dissolved ({last}) before it was founded ({first})", party)
    for role in roles:
        if role.party is None:
            continue
        founded, dissolved = edtf.parse(role.party.founded_edtf), edtf.parse(role.party.dissolved_edtf)
        last_start, first_end = edtf.parse(role.start_edtf).latest, edtf.parse(role.end_edtf).earliest
        if last_start and founded.earliest and last_start < founded.earliest:
            yield _finding(rule, f"{_said(role)}: {role.party} was founded on {founded}", role, role.party)
        if dissolved.latest and first_end and first_end > dissolved.latest:
            yield _finding(
                rule, f"{_said(role)}: {role.party} was dissolved on {dissolved}", role, role.party
            )


def overlapping_recesses(calendar: Iterable[CalendarPeriod]) -> Iterator[Finding]:
    """Two recesses, or two cabinets' terms, on one day."""
    for kind, allowed in ((PeriodKind.RECESS, 0), (PeriodKind.CABINET_TERM, HANDOVER_DAYS)):
        rows = [row for row in calendar if row.kind == kind]
        for one, other in combinations(rows, 2):
            if _days(one).shared(_days(other)) > allowed:
                message = f"{one} ({_span(one)}) overlaps {other} ({_span(other)})"
                yield _finding("overlapping calendar", message, one, other)


def possible(start: str, end: str) -> Days:
    """The longest span that two dates allow; an empty side is open."""
    return Days(edtf.parse(start).earliest or date.min, edtf.parse(end).latest or date.max)


def share_days(one: Role, other: Role) -> bool:
    """Whether two roles were certainly held at a time, for longer than the day of handing over."""
    days, others = certain(one), certain(other)
    return days is not None and others is not None and days.shared(others) > HANDOVER_DAYS


def certain(role: Role) -> Days | None:
    """The days on which a role was certainly held; None where there need be none."""
    first = edtf.parse(role.start_edtf).latest or date.min
    last = edtf.parse(role.end_edtf).earliest or date.max
    return Days(first, last) if first <= last else None


def _said(role: Role) -> str:
    what = role.title or role.get_role_display()
    party = f", {role.party}" if role.party else ""
    return f"{role.person}, {what}{party} ({role.start_edtf or '…'} – {role.end_edtf or '…'})"


def _days(row: CalendarPeriod) -> Days:
    return Days(row.start, row.end or date.max)


def _span(row: CalendarPeriod) -> str:
    return f"{row.start} – {row.end or '…'}"


def _finding(rule: str, message: str, *rows: Role | CalendarPeriod | Actor) -> Finding:
    return Finding(rule, message, tuple((str(row._meta.model_name), row.pk) for row in rows))
