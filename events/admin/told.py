"""A decision in the words of an editor; may import models and dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Field

from events.dates import edtf
from events.models import Actor, Decision, TimelineEntry
from events.models.vocabulary import Verb
from events.wording import in_words

from .base import page_of


@dataclass(frozen=True, slots=True)
class Told:
    """A decision, its value in words, and the page of the other row that it is about."""

    decision: Decision
    value: str
    page: str = ""


def told(decision: Decision, row: Any = None) -> Told:
    """A decision as the page of a row shows it."""
    if decision.verb in (Verb.MERGE, Verb.NOT_SAME, Verb.UNSURE):
        return _of_two(decision, row)
    if decision.verb == Verb.SET_FIELD:
        return Told(decision, field_in_words(decision.field, str(decision.value or "")))
    if decision.verb == Verb.SET_PUBLISHED:
        return Told(decision, in_words(edtf.parse(str(decision.value))))
    if decision.verb == Verb.ASSIGN_NAME:
        actor = Actor.objects.filter(public_id=decision.value).first()
        return Told(decision, str(actor or decision.value), page_of(actor) if actor else "")
    return Told(decision, "")


def _of_two(decision: Decision, row: Any) -> Told:
    mine = decision.entry or decision.actor
    here = row is not None and mine is not None and mine.pk == row.pk
    model: Any = TimelineEntry if decision.entry_id else Actor
    other = model.objects.filter(public_id=decision.other).first() if here or row is None else mine
    name = str(other or decision.other)
    if decision.verb == Verb.MERGE:
        name = f"opgegaan in {name}" if here or row is None else f"hierin: {name}"
    return Told(decision, name, page_of(other) if other is not None else "")


def field_in_words(name: str, value: str) -> str:
    """The value of an entry's field as an editor reads it."""
    if not value:
        return "leeg"
    if name == "date_edtf":
        return f"{in_words(edtf.parse(value))} ({value})"
    field = TimelineEntry._meta.get_field(name)
    labels = dict(field.flatchoices) if isinstance(field, Field) else {}
    return str(labels.get(value, value))
