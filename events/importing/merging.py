"""Mergers of entries and of actors, their undoing, and "not the same"; may import models, rebuild and decisions.

Nothing is moved from one row to the other: a merger is a decision, and what follows from it is worked out by rebuild and
by whoever reads through ``merged_into``. So lifting the decision undoes it entirely.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from events.models import Actor, Decision, TimelineEntry
from events.models.querysets import DecisionQuerySet
from events.models.vocabulary import Verb
from newsdb.databases import one_writer

from .decisions import Curator, lift
from .rebuild import rebuild_facts, rebuild_under_other_names
from .valuing import facts_of_entry

# What becomes of each field and relation of an entry that is merged; a test looks that none is missing.
FOLLOWS = "worked out again from the claims of both"
STAYS = "stays with the row, which leads to the other"
ENTRY_RULES = {
    **dict.fromkeys(
        ("title", "date_edtf", "earliest", "latest", "precision", "sort_date", "type", "status", "firmness", "time_of_day",
         "clock", "confidence", "disputed", "known_from", "first_due", "last_due", "times_moved", "days_slipped",
         "participations", "versions", "claims"),
        FOLLOWS,
    ),
    **dict.fromkeys(("id", "public_id", "kind", "created", "modified"), STAYS),
    "place": "the decision on it, that of the remaining entry first",
    "review": "that of the remaining entry; a confirmation of the merged one counts where it has none",
    "decisions": "those of the remaining entry win; the merged one's locks count where it has none",
    "gone_at": "set to the moment of the merger",
    "merged_into": "the remaining entry",
    "merged": "lead to the remaining entry in two steps",
}  # fmt: skip
ACTOR_RULES = {
    **dict.fromkeys(
        ("id", "public_id", "kind", "name", "review", "source", "verified", "created", "modified", "actor_ptr",
         "given_name", "family_name", "full_name", "founded_edtf", "dissolved_edtf", "colour", "body_type",
         "person", "party", "body"),
        STAYS,
    ),
    **dict.fromkeys(("names", "identifiers", "roles"), "stay with the row, and mean the remaining actor when texts are read"),
    "participations": FOLLOWS,
    "mentions": "stay with the row, and are shown as the remaining actor's",
    "assigned_names": "mean the remaining actor",
    "decisions": STAYS,
    "merged_into": "the remaining actor",
    "merged": "lead to the remaining actor in two steps",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Preview:
    """What a merger would give: the remaining entry's title, date and status, and how many sentences it would stand on."""

    title: str
    date_edtf: str
    status: str
    claims: int
    disputed: bool


@transaction.atomic
def merge_entries(merged: TimelineEntry, into: TimelineEntry, by: Curator, why: str = "") -> Decision:
    """Decide that two entries are one; ``into`` remains, and the other's name leads to it."""
    one_writer()
    sides = _sides(merged, into)
    earlier = (
        Decision.objects.holding().filter(verb=Verb.MERGE, entry_id=merged.pk, other=into.public_id).first()
    )
    if earlier:
        return earlier
    for row in (merged, into):
        if row.merged_into_id is not None:
            raise ValidationError(
                f"{row.public_id} was merged into {row.merged_into}; merge that one, or undo it first."
            )
    for decision in _not_same_between(merged, into):
        lift(decision, by)
    decision = Decision.objects.create(
        verb=Verb.MERGE, entry_id=merged.pk, other=into.public_id, value=sides, by=by, why=why
    )
    rebuild_facts({fact for side in sides for fact in side}, {merged.pk, into.pk})
    return decision


@transaction.atomic
def not_same(left: TimelineEntry, right: TimelineEntry, by: Curator, why: str = "") -> Decision:
    """Decide that two entries are not one; nobody is asked again, and no import brings them together."""
    one_writer()
    sides = _sides(left, right)
    earlier = _not_same_between(left, right).first()
    if earlier:
        return earlier
    decision = Decision.objects.create(
        verb=Verb.NOT_SAME, entry_id=left.pk, other=right.public_id, value=sides, by=by, why=why
    )
    rebuild_facts({fact for side in sides for fact in side}, {left.pk, right.pk})
    return decision


def preview_merge(merged: TimelineEntry, into: TimelineEntry) -> Preview:
    """What merging would give; nothing is written."""
    with transaction.atomic():
        merge_entries(merged, into, None)
        row = TimelineEntry.objects.get(pk=into.pk)
        shown = Preview(
            row.title,
            row.date_edtf,
            row.status,
            row.claims.filter(withdrawn_at__isnull=True).count(),
            row.disputed,
        )
        transaction.set_rollback(True)
    return shown


def _sides(left: TimelineEntry, right: TimelineEntry) -> list[list[str]]:
    """The facts that two entries stand on; ValidationError where they cannot be compared."""
    if left.pk == right.pk:
        raise ValidationError(f"{left.public_id} is one entry: choose two.")
    if left.kind != right.kind:
        raise ValidationError(
            f"{left.public_id} is an {left.kind} and {right.public_id} a {right.kind}: choose two of a kind."
        )
    sides = [facts_of_entry(left), facts_of_entry(right)]
    for row, side in zip((left, right), sides, strict=True):
        if not side and row.merged_into_id is None:
            raise ValidationError(f"{row.public_id} stands on no sentence any more; reject it instead.")
    return sides


def _not_same_between(left: TimelineEntry, right: TimelineEntry) -> DecisionQuerySet:
    return Decision.objects.holding().filter(
        Q(entry_id=left.pk, other=right.public_id) | Q(entry_id=right.pk, other=left.public_id),
        verb=Verb.NOT_SAME,
    )


@transaction.atomic
def merge_actors(merged: Actor, into: Actor, by: Curator, why: str = "") -> Decision:
    """Decide that two rows are one person, party or body; ``into`` remains, and the other leads to it."""
    one_writer()
    rows = {
        row.pk: row
        for row in Actor.objects.select_for_update().filter(pk__in=(merged.pk, into.pk)).order_by("pk")
    }
    ours, theirs = rows[merged.pk], rows[into.pk]
    if ours.pk == theirs.pk:
        raise ValidationError(f"{ours.public_id} is one actor: choose two.")
    if ours.kind != theirs.kind:
        raise ValidationError(
            f"{ours.public_id} is a {ours.kind} and {theirs.public_id} a {theirs.kind}: choose two of a kind."
        )
    earlier = Decision.objects.holding().filter(verb=Verb.MERGE, actor=ours, other=theirs.public_id).first()
    if earlier:
        return earlier
    for row in (ours, theirs):
        if row.merged_into_id is not None:
            raise ValidationError(
                f"{row.public_id} was merged into {row.merged_into}; merge that one, or undo it first."
            )
    decision = Decision.objects.create(verb=Verb.MERGE, actor=ours, other=theirs.public_id, by=by, why=why)
    entries = {
        *ours.participations.values_list("entry", flat=True), *theirs.participations.values_list("entry", flat=True),
    }  # fmt: skip
    ours.merged_into = theirs
    ours.save()
    rebuild_under_other_names(entries)
    return decision
