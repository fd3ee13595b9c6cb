"""The projection: what claims and holding decisions make of an entry; may import models and dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import F

from events.dates import edtf
from events.models import Claim, Decision, TimelineEntry
from events.models.vocabulary import ClaimStatus, DeadlineStatus, Review, Verb

CLAIMED_FIELDS = ("title", "type", "date_edtf", "status", "firmness", "time_of_day", "clock")
REVIEW_BY_VERB = {Verb.CONFIRM: Review.CONFIRMED, Verb.REJECT: Review.REJECTED}


def rebuild(entries: Iterable[TimelineEntry]) -> None:
    """Recompute these entries from their standing claims and the decisions that hold.

    A decision wins over claims; where it was lifted, the claims' value is back. Entries that come out the same are
    not written. The rows change, not the instances given.
    """
    pks = [entry.pk for entry in entries]
    with transaction.atomic():
        for entry in TimelineEntry.objects.select_for_update().filter(pk__in=pks).order_by("pk"):
            _rebuild_one(entry)


def _rebuild_one(entry: TimelineEntry) -> None:
    claim = (
        entry.claims.filter(withdrawn_at__isnull=True, superseded_by__isnull=True)
        .order_by("-confidence", F("known_from").desc(nulls_last=True), "public_id")
        .first()
    )
    decisions = list(entry.decisions.holding().order_by("made_at", "pk"))
    values = {"place": "", **_claimed(claim)} if claim else {}
    values["review"] = Review.PROPOSED
    for decision in decisions:
        values |= _decided(decision)
    _write(entry, values)


def _claimed(claim: Claim) -> dict[str, Any]:
    values = {field: getattr(claim, field) for field in CLAIMED_FIELDS}
    if values["status"] == ClaimStatus.MOVED:
        values["status"] = DeadlineStatus.OPEN
    return values


def _decided(decision: Decision) -> dict[str, Any]:
    if decision.verb == Verb.SET_FIELD:
        return {decision.field: decision.value}
    review = REVIEW_BY_VERB.get(Verb(decision.verb))
    return {"review": review} if review else {}


def _write(entry: TimelineEntry, values: Mapping[str, Any]) -> None:
    if all(getattr(entry, field) == value for field, value in values.items()):
        return
    for field, value in values.items():
        setattr(entry, field, value)
    entry.when = edtf.parse(entry.date_edtf)
    entry.save()
