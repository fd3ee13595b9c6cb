"""Mergers of entries and of actors, their undoing, and "not the same"; may import models, rebuild and decisions.

Nothing is moved from one row to the other: a merger is a decision, and what follows from it is worked out by rebuild and
by whoever reads through ``merged_into``. So lifting the decision undoes it entirely.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

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
    **dict.fromkeys(
        ("duplicatecandidate.left", "duplicatecandidate.right"), "worked out again for the remaining entry"
    ),
}  # fmt: skip
ACTOR_RULES = {
    **dict.fromkeys(
        ("id", "public_id", "kind", "name", "review", "source", "verified", "created", "modified", "actor_ptr",
         "given_name", "family_name", "full_name", "founded_edtf", "dissolved_edtf", "colour", "body_type",
         "person", "party", "body"),
        STAYS,
    ),
    **dict.fromkeys(
        ("names", "identifiers", "roles"),
        "stay with the row, mean the remaining actor when texts are read, and are shown as the remaining actor's",
    ),
    "participations": FOLLOWS,
    "mentions": "stay with the row, and are shown as the remaining actor's",
    "assigned_names": "mean the remaining actor",
    "decisions": STAYS,
    "merged_into": "the remaining actor",
    "merged": "lead to the remaining actor",
    "mention.party": "stays with the row, and is shown as the remaining party",
    **dict.fromkeys(
        (
            *(f"historical{kind}.{field}" for kind in ("person", "party", "body") for field in ("actor_ptr", "merged_into")),
            *(f"historicalrole.{kind}" for kind in ("person", "party", "body")),
            "historicalactorname.actor",
            "historicalactoridentifier.actor",
        ),
        "history is never rewritten",
    ),
}  # fmt: skip


# What is wrong with a choice, by code; the admin says the same in Dutch.
PROBLEMS = {
    "one_row": "%(id)s is one row: choose two.",
    "two_kinds": "%(id)s is of kind %(kind)s and %(other)s of kind %(other_kind)s: choose two of a kind.",
    "merged_already": "%(id)s was merged into %(other)s; merge that one, or undo it first.",
    "no_sentence": "%(id)s stands on no sentence any more; reject it instead.",
}


def problem(code: str, **values: Any) -> ValidationError:
    """The problem with this code."""
    return ValidationError(PROBLEMS[code], code=code, params=values)


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
        _check_living(row)
    for decision in pair_decisions(merged, into):
        lift(decision, by)
    decision = Decision.objects.create(
        verb=Verb.MERGE, entry_id=merged.pk, other=into.public_id, value=sides, by=by, why=why
    )
    rebuild_facts({fact for side in sides for fact in side}, {merged.pk, into.pk})
    return decision


@transaction.atomic
def merge(
    rows: Iterable[Actor] | Iterable[TimelineEntry], into: Any, by: Curator, why: str = ""
) -> list[Decision]:
    """Decide that all these rows are one, entries or actors; ``into`` is one of them and remains."""
    others = [row for row in rows if row.pk != into.pk]
    if not others:
        raise problem("one_row", id=into.public_id)
    decide: Any = merge_entries if isinstance(into, TimelineEntry) else merge_actors
    made = []
    for row in others:
        made.append(decide(row, into, by, why))
        into.refresh_from_db()
    return made


@transaction.atomic
def not_same(left: TimelineEntry, right: TimelineEntry, by: Curator, why: str = "") -> Decision:
    """Decide that two entries are not one; nobody is asked again, and no import brings them together."""
    one_writer()
    sides = _sides(left, right)
    earlier = pair_decisions(left, right).filter(verb=Verb.NOT_SAME).first()
    if earlier:
        return earlier
    for decision in pair_decisions(left, right):
        lift(decision, by)
    decision = Decision.objects.create(
        verb=Verb.NOT_SAME, entry_id=left.pk, other=right.public_id, value=sides, by=by, why=why
    )
    rebuild_facts({fact for side in sides for fact in side}, {left.pk, right.pk})
    return decision


@transaction.atomic
def unsure(left: TimelineEntry, right: TimelineEntry, by: Curator, why: str = "") -> Decision:
    """Note that somebody looked and could not say whether two entries are one: they stay two, and are asked last."""
    one_writer()
    earlier = pair_decisions(left, right).first()
    if earlier:
        return earlier
    return Decision.objects.create(verb=Verb.UNSURE, entry_id=left.pk, other=right.public_id, by=by, why=why)


def pair_decisions(left: TimelineEntry, right: TimelineEntry) -> DecisionQuerySet:
    """What holds of two entries together: that they are not the same, or that nobody is sure."""
    return Decision.objects.holding().filter(
        Q(entry_id=left.pk, other=right.public_id) | Q(entry_id=right.pk, other=left.public_id),
        verb__in=(Verb.NOT_SAME, Verb.UNSURE),
    )


def _check_living(row: TimelineEntry | Actor) -> None:
    if row.merged_into_id is not None:
        raise problem("merged_already", id=row.public_id, other=row.merged_into.public_id)  # type: ignore[union-attr]


def _check_kinds(left: TimelineEntry | Actor, right: TimelineEntry | Actor) -> None:
    if left.pk == right.pk:
        raise problem("one_row", id=left.public_id)
    if left.kind != right.kind:
        raise problem(
            "two_kinds", id=left.public_id, kind=left.kind, other=right.public_id, other_kind=right.kind
        )


def _sides(left: TimelineEntry, right: TimelineEntry) -> list[list[str]]:
    """The facts that two entries stand on; ValidationError where they cannot be compared."""
    _check_kinds(left, right)
    sides = [facts_of_entry(left), facts_of_entry(right)]
    for row, side in zip((left, right), sides, strict=True):
        if not side and row.merged_into_id is None:
            raise problem("no_sentence", id=row.public_id)
    return sides


@transaction.atomic
def merge_actors(merged: Actor, into: Actor, by: Curator, why: str = "") -> Decision:
    """Decide that two rows are one person, party or body; ``into`` remains, and the other leads to it.

    Whoever led to the other leads to ``into`` at once, so that every reader finds the remaining actor in one step.
    """
    one_writer()
    rows = {
        row.pk: row
        for row in Actor.objects.select_for_update().filter(pk__in=(merged.pk, into.pk)).order_by("pk")
    }
    ours, theirs = rows[merged.pk], rows[into.pk]
    _check_kinds(ours, theirs)
    earlier = Decision.objects.holding().filter(verb=Verb.MERGE, actor=ours, other=theirs.public_id).first()
    if earlier:
        return earlier
    for row in (ours, theirs):
        _check_living(row)
    decision = Decision.objects.create(verb=Verb.MERGE, actor=ours, other=theirs.public_id, by=by, why=why)
    entries = {
        *ours.participations.values_list("entry", flat=True), *theirs.participations.values_list("entry", flat=True),
    }  # fmt: skip
    for row in (ours, *ours.merged.order_by("pk")):
        row.merged_into = theirs
        row.save()
    rebuild_under_other_names(entries)
    return decision
