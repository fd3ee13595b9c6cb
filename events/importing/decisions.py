"""A curator's decisions, written as rows and carried out by rebuild; may import models, dates and rebuild.

Every function writes in one transaction, lifts the earlier decision that it replaces and brings the rows that it
concerns up to date. Deciding what holds already writes nothing. A value that the field cannot hold raises Django's
ValidationError, before anything is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Field
from django.utils import timezone

from events.dates import edtf
from events.models import Actor, Article, Claim, Decision, Participation, TimelineEntry, UnresolvedName
from events.models.fields import validate_edtf
from events.models.vocabulary import DeadlineStatus, EventStatus, Kind, Verb
from newsdb.databases import one_writer

from .naming import Names
from .rebuild import rebuild, rebuild_facts, rebuild_under_other_names
from .reconciling import Reading, reconcile
from .rereading import reread

Curator = User | None

FIELDS_OF_BOTH = ("title", "date_edtf", "status", "time_of_day", "clock")
FIELDS_BY_KIND = {
    Kind.EVENT: (*FIELDS_OF_BOTH, "type", "place"),
    Kind.DEADLINE: (*FIELDS_OF_BOTH, "firmness"),
}
STATUSES_BY_KIND = {Kind.EVENT: EventStatus, Kind.DEADLINE: DeadlineStatus}
# Entries that one transaction takes when many are confirmed or rejected at once.
BLOCK = 500
# HH:MM of a day of 24 hours.
CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")


def check_field(entry: TimelineEntry, field: str, value: str) -> None:
    """Raise ValidationError, keyed by the field, where an entry of this kind cannot hold the value."""
    kind = Kind(entry.kind)
    if field not in FIELDS_BY_KIND[kind]:
        allowed = ", ".join(FIELDS_BY_KIND[kind])
        raise ValidationError(
            f"'{field}' cannot be decided on for this {kind.value}; choose one of {allowed}."
        )
    try:
        column = TimelineEntry._meta.get_field(field)
        assert isinstance(column, Field)
        column.clean(value, entry)
        if field == "status" and value not in STATUSES_BY_KIND[kind].values:
            allowed = ", ".join(STATUSES_BY_KIND[kind].values)
            raise ValidationError(f"'{value}' is no status of this {kind.value}; choose one of {allowed}.")
        if field == "clock" and value and not CLOCK.fullmatch(value):
            raise ValidationError(f"'{value}' is no clock time; write it as 20:15.")
        if field in ("type", "firmness") and not value:
            raise ValidationError(f"The {field} of this {kind.value} cannot be empty.")
    except ValidationError as error:
        raise ValidationError({field: error}) from None


@transaction.atomic
def set_field(entry: TimelineEntry, field: str, value: str, by: Curator, why: str = "") -> Decision:
    """Decide on a field's value, which locks it against claims until the decision is lifted."""
    check_field(entry, field, value)
    if field == "date_edtf":
        value = edtf.parse(value).edtf
    one_writer()
    _lock(entry)
    earlier = entry.decisions.holding().filter(verb=Verb.SET_FIELD, field=field).first()
    if earlier and earlier.value == value:
        return earlier
    if earlier:
        _mark_lifted(earlier, by)
    decision = Decision.objects.create(
        verb=Verb.SET_FIELD, entry=_base(entry), field=field, value=value, by=by, why=why
    )
    _rebuild_and_refresh(entry)
    return decision


def confirm(entry: TimelineEntry, by: Curator, why: str = "") -> Decision:
    """Decide that the entry is right."""
    review([entry], Verb.CONFIRM, by, why)
    entry.refresh_from_db()
    return entry.decisions.holding().get(verb=Verb.CONFIRM)


def reject(entry: TimelineEntry, by: Curator, why: str = "") -> Decision:
    """Decide that the entry does not belong on the timeline; the row stays, readers do not see it."""
    review([entry], Verb.REJECT, by, why)
    entry.refresh_from_db()
    return entry.decisions.holding().get(verb=Verb.REJECT)


def review(entries: Iterable[TimelineEntry], verb: Verb, by: Curator, why: str = "") -> int:
    """Confirm or reject (the verb) all of these, a block at a time; the number for which that was new."""
    pks = sorted({entry.pk for entry in entries})
    return sum(
        _review_block(pks[start : start + BLOCK], verb, by, why) for start in range(0, len(pks), BLOCK)
    )


@transaction.atomic
def _review_block(pks: list[int], verb: Verb, by: Curator, why: str) -> int:
    one_writer()
    entries = list(TimelineEntry.objects.select_for_update().filter(pk__in=pks).order_by("pk"))
    holding = Decision.objects.holding().filter(entry__in=entries, verb__in=(Verb.CONFIRM, Verb.REJECT))
    agreeing = set(holding.filter(verb=verb).values_list("entry", flat=True))
    news = [entry for entry in entries if entry.pk not in agreeing]
    holding.exclude(verb=verb).update(lifted_at=timezone.now(), lifted_by=by)
    Decision.objects.bulk_create(Decision(verb=verb, entry=entry, by=by, why=why) for entry in news)
    rebuild(news)
    return len(news)


@transaction.atomic
def assign_name(unresolved: UnresolvedName, actor: Actor, by: Curator, why: str = "") -> Decision:
    """Decide whom an article means by a name."""
    one_writer()
    earlier = unresolved.decisions.holding().filter(verb=Verb.ASSIGN_NAME).first()
    if earlier and earlier.value == actor.public_id:
        return earlier
    if earlier:
        _mark_lifted(earlier, by)
    decision = Decision.objects.create(
        verb=Verb.ASSIGN_NAME, unresolved=unresolved, value=actor.public_id, by=by, why=why
    )
    _assign(unresolved, actor)
    return decision


@transaction.atomic
def set_published(article: Article, edtf_text: str, by: Curator, why: str = "") -> Decision:
    """Decide when an article was published; its date as given stays on record."""
    validate_edtf(edtf_text)
    published = edtf.parse(edtf_text)
    if not published.edtf:
        raise ValidationError("Give a date, such as 2023-07-05, or lift the decision on the date.")
    one_writer()
    earlier = article.decisions.holding().filter(verb=Verb.SET_PUBLISHED).first()
    if earlier and earlier.value == published.edtf:
        return earlier
    if earlier:
        _mark_lifted(earlier, by)
    decision = Decision.objects.create(
        verb=Verb.SET_PUBLISHED, article=article, value=published.edtf, by=by, why=why
    )
    _publish(article)
    return decision


@transaction.atomic
def lift(decision: Decision, by: Curator) -> None:
    """End a decision: what the texts say counts again. One that was lifted already stays as it is."""
    one_writer()
    decision.refresh_from_db()
    if decision.lifted_at:
        return
    _mark_lifted(decision, by)
    if decision.entry:
        _rebuild_with_other_side(decision)
    if decision.verb == Verb.MERGE and decision.actor:
        _part_actors(decision.actor)
    if decision.verb == Verb.ASSIGN_NAME and decision.unresolved:
        _assign(decision.unresolved, None)
    if decision.verb == Verb.SET_PUBLISHED and decision.article:
        _publish(decision.article)


def _rebuild_with_other_side(decision: Decision) -> None:
    """Recompute the entry that a decision was about, and what else it was about."""
    assert decision.entry_id is not None
    facts = {fact for side in decision.value for fact in side} if isinstance(decision.value, list) else set()
    others = set(TimelineEntry.objects.filter(public_id=decision.other).values_list("pk", flat=True))
    rebuild_facts(facts, {decision.entry_id} | others)


def _part_actors(actor: Actor) -> None:
    """A merged actor is its own row again, and so are they who led to it; the entries in which any takes part follow."""
    into = actor.merged_into
    assert into is not None
    led = {row.public_id: row for row in into.merged.order_by("pk")}
    decided = Decision.objects.holding().filter(verb=Verb.MERGE, actor__in=led.values())
    leads = dict(decided.values_list("actor__public_id", "other"))
    ours = [row for name, row in led.items() if _leads_to(name, leads) == actor.public_id]
    entries = set(Participation.objects.filter(actor__in=[into, *ours]).values_list("entry", flat=True))
    for row in ours:
        row.merged_into = None if row.pk == actor.pk else actor
        row.save()
    rebuild_under_other_names(entries)


def _leads_to(name: str, leads: dict[str, str]) -> str:
    """Where a public id leads by these decisions, by any number of steps."""
    seen: set[str] = set()
    while name in leads and name not in seen:
        seen.add(name)
        name = leads[name]
    return name


def _mark_lifted(decision: Decision, by: Curator) -> None:
    decision.lifted_at = timezone.now()
    decision.lifted_by = by
    decision.save(update_fields=["lifted_at", "lifted_by"])


def _base(entry: TimelineEntry) -> TimelineEntry:
    """The entry as a plain entry: foreign keys do not take it as Event or Deadline everywhere."""
    return TimelineEntry.objects.get(pk=entry.pk)


def _lock(entry: TimelineEntry) -> None:
    """Nobody else decides on this entry until our transaction ends."""
    TimelineEntry.objects.select_for_update().only("pk").get(pk=entry.pk)


def _rebuild_and_refresh(entry: TimelineEntry) -> None:
    rebuild([entry])
    entry.refresh_from_db()


def _assign(unresolved: UnresolvedName, actor: Actor | None) -> None:
    unresolved.assigned_to = actor
    unresolved.save()
    rebuild(_entries_from(unresolved.article))


def _publish(article: Article) -> None:
    """Read the article again with the date that holds now: what hung on it moves."""
    before = Claim.objects.filter(article=article, entry__isnull=False)
    entries = set(before.values_list("entry", flat=True))
    _, facts = reconcile(Reading(article, reread(article), Names.proposed_by(article)), article.run)
    rebuild_facts(facts, entries)


def _entries_from(article: Article) -> Iterable[TimelineEntry]:
    return TimelineEntry.objects.filter(claims__article=article).distinct()
