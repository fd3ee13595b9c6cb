"""Entries that stand on a curator's word alone, since no sentence tells of them any more; may import models and valuing.

The values stay as they were, or as the curator decided; what was known when is one version, for of what changed before
there is no evidence left. It begins where the sentences that are withdrawn could be known: a decision holds on every day,
but not before anybody could know of the thing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Min

from events.models import Claim, Decision, TimelineEntry
from events.models.vocabulary import Kind, Verb

from .slippage import Known, totals
from .valuing import days_of, decided_by

# Decisions that keep an entry on the timeline when no claim supports it any more.
KEEPING = frozenset({Verb.SET_FIELD, Verb.CONFIRM})


def is_kept(decisions: Sequence[Decision]) -> bool:
    """Whether one of an entry's decisions keeps it."""
    return any(decision.verb in KEEPING for decision in decisions)


def kept_values(row: TimelineEntry, decisions: Sequence[Decision]) -> dict[str, Any]:
    """The columns of an entry that decisions keep."""
    values: dict[str, Any] = {**decided_by(decisions), "gone_at": None, "disputed": False}
    values |= days_of(row.kind, values.get("date_edtf", row.date_edtf))
    values["known_from"] = _first_known(row).get(False)
    if row.kind == Kind.DEADLINE:
        text, status = values.get("date_edtf", row.date_edtf), values.get("status", row.status)
        values |= totals([Known(date.min, text, status)])
    return values


def kept_versions(
    row: TimelineEntry, fields: Sequence[str]
) -> Mapping[tuple[int, bool, date], dict[str, Any]]:
    """The versions of an entry that decisions keep, by their keys; none where no article with a date told of it."""
    values = {field: getattr(row, field) for field in fields if field != "moved"}
    return {
        (row.pk, possible, start): {
            **values, **days_of(row.kind, row.date_edtf), "moved": False, "known_to": None, "claim_id": None,
        }
        for possible, start in _first_known(row).items()
    }  # fmt: skip


def _first_known(row: TimelineEntry) -> dict[bool, date]:
    """Since when an entry was certainly and possibly known, by what its articles said last; empty where none has a date."""
    told = Claim.objects.filter(entry=row, superseded_by__isnull=True, article__superseded_by__isnull=True)
    first = told.aggregate(certain=Min("known_from"), possible=Min("known_earliest"))
    certain: date | None = first["certain"]
    return {False: certain, True: min(certain, first["possible"] or certain)} if certain else {}
