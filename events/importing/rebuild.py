"""The projection: entries, participations and versions from claims and holding decisions; may import models and dates.

Import, re-import, undo, a corrected date and every decision end here. What comes out depends on claims and decisions
alone: running it again changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from events.dates import edtf
from events.models import Actor, Claim, Participation, TimelineEntry, UnresolvedName, Version
from events.models.entry import sort_date_of
from events.models.vocabulary import Kind, Review, Verb

from .identity import entry_id
from .matching import Fact, groups_of
from .projecting import Said, values_of, versions_of

REVIEW_BY_VERB = {Verb.CONFIRM: Review.CONFIRMED, Verb.REJECT: Review.REJECTED}
VERSION_FIELDS = (
    "title",
    "type",
    "date_edtf",
    "earliest",
    "latest",
    "precision",
    "sort_date",
    "time_of_day",
    "status",
    "firmness",
)


def rebuild(entries: Iterable[TimelineEntry]) -> None:
    """Recompute these entries, and those whose claims could belong with theirs.

    A decision wins over claims; where it was lifted, the claims' value is back. Entries that come out the same are not
    written. The rows change, not the instances given.
    """
    pks = [entry.pk for entry in entries]
    if not pks:
        return
    with transaction.atomic():
        locked = list(TimelineEntry.objects.select_for_update().filter(pk__in=pks).order_by("pk"))
        rebuild_claims(Claim.objects.filter(entry__in=locked), touched=locked)


def rebuild_claims(claims: Iterable[Claim], touched: Iterable[TimelineEntry] = ()) -> None:
    """Recompute the entries of these claims and of all that they could be matched with, inside a transaction."""
    standing = _block(claims)
    before = {claim.entry_id for claim in standing if claim.entry_id} | {
        claim.entry_id for claim in claims if claim.entry_id
    }
    before |= {entry.pk for entry in touched}
    rows = {
        row.pk: row for row in TimelineEntry.objects.select_for_update().filter(pk__in=before).order_by("pk")
    }
    facts = _facts(standing)
    used: set[int] = set()
    for group in groups_of(facts.values()):
        members = [claim for fact in group for claim in standing if claim.fact == fact.id]
        _project(group, members, rows, used)
    for pk, row in rows.items():
        if pk not in used and row.merged_into_id is None:
            _without_claims(row)


def _block(claims: Iterable[Claim]) -> list[Claim]:
    """The standing claims that these could be matched with: their facts, and facts of the same months, until none is new."""
    base = Claim.objects.filter(withdrawn_at__isnull=True).select_related("article")
    found: dict[int, Claim] = {}
    facts = {claim.fact for claim in claims}
    wave = list(base.filter(fact__in=facts).order_by("pk"))
    while wave:
        found |= {claim.pk: claim for claim in wave}
        entries = {claim.entry_id for claim in wave if claim.entry_id}
        nearby = Q(entry__in=entries)
        for kind, type_name, low, high in {
            (claim.kind, claim.type, claim.earliest, claim.latest)
            for claim in wave
            if claim.latest is not None
        }:
            if kind == Kind.DEADLINE:
                nearby |= Q(kind=kind, latest=high)
            elif low is not None and high is not None and (high - low).days <= 7:
                nearby |= Q(kind=kind, type=type_name, earliest__lte=high, latest__gte=low)
        wave = list(base.filter(nearby).exclude(pk__in=found).order_by("pk"))
    return sorted(found.values(), key=lambda claim: claim.public_id)


def _facts(claims: Sequence[Claim]) -> dict[str, Fact]:
    """The facts that the claims belong to; claims of one fact carry the same values."""
    facts: dict[str, Fact] = {}
    for claim in sorted(claims, key=lambda claim: (claim.fact, claim.start)):
        if claim.fact in facts:
            continue
        facts[claim.fact] = Fact(
            id=claim.fact,
            kind=claim.kind,
            type=claim.type,
            title=claim.title,
            earliest=claim.earliest,
            latest=claim.latest,
            actors=frozenset(actor["actor"] or actor["name"] for actor in claim.actors),
            status=claim.status,
            order=((claim.known_from or date.max).isoformat(), claim.article.text_hash, claim.start),
        )
    return facts


def _project(
    group: Sequence[Fact], claims: Sequence[Claim], rows: dict[int, TimelineEntry], used: set[int]
) -> None:
    """Bring the entry of one group up to date, making it when there is none."""
    public_id = entry_id(group[0].kind, group[0].id)
    row = _row_of(public_id, claims, rows, used)
    said = [_said(claim) for claim in claims]
    values = values_of(said)
    values["known_from"] = min((claim.known_from for claim in claims if claim.known_from), default=None)
    if row is None:
        row = TimelineEntry(public_id=public_id, kind=group[0].kind)
    elif row.public_id != public_id:
        _rename(row, public_id)
    values |= _decided(row)
    _write(row, {"gone_at": None, "merged_into_id": None, **values})
    used.add(row.pk)
    rows[row.pk] = row
    moved = [claim.pk for claim in claims if claim.entry_id != row.pk]
    if moved:
        Claim.objects.filter(pk__in=moved).update(entry=row)
    _participations(row, claims)
    _versions(row, said, {claim.public_id: claim for claim in claims})


def _row_of(
    public_id: str, claims: Sequence[Claim], rows: Mapping[int, TimelineEntry], used: set[int]
) -> TimelineEntry | None:
    """The row that these claims had: the one of that name, else one with decisions, else the oldest."""
    named = next((row for row in rows.values() if row.public_id == public_id), None)
    named = named or TimelineEntry.objects.filter(public_id=public_id).first()
    if named is not None and named.pk not in used:
        return named
    candidates = {claim.entry_id for claim in claims if claim.entry_id} - used
    found = [rows[pk] for pk in sorted(pk for pk in candidates if pk is not None and pk in rows)]
    decided = [row for row in found if row.decisions.holding().exists()]
    return next(iter(decided or found), None)


def _rename(row: TimelineEntry, public_id: str) -> None:
    """An older article founds the entry now: it takes that name, and the old one leads to it."""
    old = row.public_id
    row.public_id = public_id
    row.save(update_fields=["public_id"])
    TimelineEntry.objects.create(
        public_id=old, kind=row.kind, title=row.title, status=row.status, type=row.type, firmness=row.firmness,
        gone_at=timezone.now(), merged_into=row,
    )  # fmt: skip


def _said(claim: Claim) -> Said:
    return Said(
        id=claim.public_id,
        known_from=claim.known_from,
        title=claim.title,
        type=claim.type,
        status=claim.status,
        firmness=claim.firmness,
        time_of_day=claim.time_of_day,
        clock=claim.clock,
        when=claim.when,
        confidence=float(claim.confidence),
        actors=claim.actors,
    )


def _decided(row: TimelineEntry) -> dict[str, Any]:
    """The values that curators decided on; the review follows from confirmations and rejections."""
    values: dict[str, Any] = {"review": Review.PROPOSED}
    if row.pk is None:
        return values
    for decision in row.decisions.holding().order_by("made_at", "pk"):
        if decision.verb == Verb.SET_FIELD:
            values[decision.field] = decision.value
        elif Verb(decision.verb) in REVIEW_BY_VERB:
            values["review"] = REVIEW_BY_VERB[Verb(decision.verb)]
    if "place" not in values:
        values["place"] = ""
    return values


def _write(row: TimelineEntry, values: Mapping[str, Any]) -> None:
    """Save the row where a value is new."""
    values = (
        {**values, "confidence": round(float(values["confidence"]), 2)}
        if "confidence" in values
        else dict(values)
    )
    same = all(_equal(getattr(row, name), value) for name, value in values.items())
    if row.pk is not None and same:
        return
    for name, value in values.items():
        setattr(row, name, value)
    row.when = edtf.parse(row.date_edtf)
    row.save()


def _equal(left: Any, right: Any) -> bool:
    return bool(float(left) == right) if isinstance(right, float) else bool(left == right)


def _without_claims(row: TimelineEntry) -> None:
    """An entry without a standing claim: a decision keeps it, else it becomes a tombstone."""
    if row.decisions.holding().exists():
        _write(row, _decided(row))
        return
    if row.gone_at is None:
        row.gone_at = timezone.now()
        row.save()
    row.participations.all().delete()
    row.versions.all().delete()


def _participations(row: TimelineEntry, claims: Sequence[Claim]) -> None:
    """Who takes part, by all claims together."""
    wanted: dict[tuple[int, str], str] = {}
    named = {actor["actor"] for claim in claims for actor in claim.actors if actor["actor"]}
    actors = {
        actor.public_id: _living(actor)
        for actor in Actor.objects.filter(public_id__in=named).select_related("merged_into")
    }
    assigned = _assigned(claims)
    for claim in sorted(claims, key=lambda claim: (claim.known_from or date.max, claim.public_id)):
        for actor in claim.actors:
            target = actors.get(actor["actor"]) or assigned.get((claim.article_id, actor["name"]))
            if target is not None:
                wanted.setdefault((target.pk, actor["part"]), actor.get("as_written") or actor["name"])
    existing = {(one.actor_id, one.part): one for one in row.participations.all()}
    stale = [one.pk for key, one in existing.items() if key not in wanted]
    if stale:
        Participation.objects.filter(pk__in=stale).delete()
    Participation.objects.bulk_create(
        Participation(entry=row, actor_id=pk, part=part, as_written=written[:200])
        for (pk, part), written in wanted.items()
        if (pk, part) not in existing
    )
    for key, one in existing.items():
        if key in wanted and one.as_written != wanted[key][:200]:
            one.as_written = wanted[key][:200]
            one.save(update_fields=["as_written"])


def _living(actor: Actor) -> Actor:
    """The actor that a row means now, through its mergers."""
    seen: set[int] = set()
    while actor.merged_into is not None and actor.pk not in seen:
        seen.add(actor.pk)
        actor = actor.merged_into
    return actor


def _assigned(claims: Sequence[Claim]) -> dict[tuple[int, str], Actor]:
    """Names that a curator said the meaning of, by article."""
    open_names = {actor["name"] for claim in claims for actor in claim.actors if not actor["actor"]}
    if not open_names:
        return {}
    found = UnresolvedName.objects.filter(
        article__in={claim.article_id for claim in claims}, name__in=open_names, assigned_to__isnull=False
    ).select_related("assigned_to")
    return {(one.article_id, one.name): _living(one.assigned_to) for one in found if one.assigned_to}


def _versions(row: TimelineEntry, said: Sequence[Said], claims: Mapping[str, Claim]) -> None:
    """What could be known of the entry when. Decisions hold on every day."""
    decided = {name: value for name, value in _decided(row).items() if name in VERSION_FIELDS}
    wanted: dict[date, dict[str, Any]] = {}
    for start, end, values, claim_id in versions_of(said):
        shown = {name: value for name, value in {**values, **decided}.items() if name in VERSION_FIELDS}
        when = edtf.parse(shown["date_edtf"])
        shown |= {"earliest": when.earliest, "latest": when.latest, "precision": when.precision}
        shown["sort_date"] = sort_date_of(
            TimelineEntry(kind=row.kind, earliest=when.earliest, latest=when.latest)
        )
        wanted[start] = {**shown, "known_to": end, "claim_id": claims[claim_id].pk}
    existing = {version.known_from: version for version in row.versions.all()}
    stale = [version.pk for start, version in existing.items() if start not in wanted]
    if stale:
        Version.objects.filter(pk__in=stale).delete()
    for start, values in wanted.items():
        version = existing.get(start) or Version(entry=row, known_from=start)
        if version.pk is None or any(getattr(version, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(version, name, value)
            version.save()
