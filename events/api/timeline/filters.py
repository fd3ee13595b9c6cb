"""The parameters of timeline/, events/ and deadlines/; may import models, actors and parameters."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.timezone import localdate

from events.api.actors import ActorCalled
from events.api.capitals import contains
from events.api.parameters import Parameter, ParameterSet
from events.api.problems import problem
from events.api.values import Choice, Choices, Day, Instant, Switch, Words
from events.models import Actor, TimelineEntry
from events.models.vocabulary import (
    ActorKind,
    DeadlineStatus,
    EventStatus,
    EventType,
    Firmness,
    Kind,
    Review,
    Status,
)

from .overdue import overdue_on
from .reading import lying_in, standing_claims

Entries = QuerySet[TimelineEntry]


class PeriodForm(forms.Form):
    """Checks what two parameters say together."""

    def clean(self) -> dict[str, Any]:
        start, end = self.cleaned_data.get("from"), self.cleaned_data.get("to")
        if start and end and start > end:
            self.add_error("from", problem("order", start=start.isoformat(), end=end.isoformat()))
        if (start or end) and self.cleaned_data.get("undated") == "only":
            self.add_error("undated", problem("undated_in_period"))
        return self.cleaned_data


class PeriodSet(ParameterSet):
    """from and to, of whatever lies in time."""

    from_ = Parameter(
        Day,
        "From this day on, its first day where it is a month, a year or another EDTF date. "
        "What may lie in the period counts.",
        side="first",
        method="lying",
    )
    to = Parameter(
        Day,
        "Up to and including this day, its last day where it is a month, a year or another EDTF date.",
        side="last",
        method="lying",
    )

    class Meta:
        form = PeriodForm

    def lying(self, rows: QuerySet, name: str, value: date) -> QuerySet:
        """Nothing yet: the two bounds are applied together, by ``filter_queryset``."""
        return rows

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        given = self.form.cleaned_data
        rows = self.in_period(queryset, given.get("from"), given.get("to"))
        return super().filter_queryset(rows)  # type: ignore[no-any-return]

    def in_period(self, rows: QuerySet, start: date | None, end: date | None) -> QuerySet:
        """The rows that lie in a period; None is open."""
        raise NotImplementedError


class EntrySet(PeriodSet):
    """What events and deadlines share."""

    party = Parameter(
        ActorCalled,
        "A party that takes part: id or any of its names, capitals aside.",
        kind=ActorKind.PARTY,
        method="involving",
    )
    person = Parameter(
        ActorCalled,
        "A person who takes part: id, any of their names or their surname, capitals aside.",
        kind=ActorKind.PERSON,
        method="involving",
    )
    body = Parameter(
        ActorCalled,
        "A body that takes part: id or any of its names, capitals aside.",
        kind=ActorKind.BODY,
        method="involving",
    )
    review = Parameter(
        Choices,
        "proposed: nobody has looked at it yet; confirmed: a curator has.",
        words=[Review.PROPOSED.value, Review.CONFIRMED.value],
        method="one_of",
    )
    q = Parameter(Words, "These words, in this order, in the title or in a quote.", method="saying")
    modified_since = Parameter(Instant, "Changed at or after this moment.", method="changed")
    undated = Parameter(
        Choice,
        "Entries without a date are left out; include adds them at the end, only shows nothing else.",
        words=["include", "only"],
        method="without_date",
    )

    def in_period(self, rows: Entries, start: date | None, end: date | None) -> Entries:
        undated = self.form.cleaned_data.get("undated")
        if undated == "only":
            return rows.filter(sort_date__isnull=True)
        dated = lying_in(rows, start, end)
        if undated == "include":
            return rows.filter(Q(pk__in=dated.values("pk")) | Q(sort_date__isnull=True))
        return dated

    def without_date(self, rows: Entries, name: str, value: str) -> Entries:
        """Nothing more: applied with the period."""
        return rows

    def involving(self, rows: Entries, name: str, value: QuerySet[Actor]) -> Entries:
        """Entries in which one of these takes part."""
        found: Entries = rows.involving(value)  # type: ignore[attr-defined]
        return found

    def one_of(self, rows: Entries, name: str, value: list[str]) -> Entries:
        """Entries whose field of this name holds one of these words."""
        return rows.filter(**{f"{name}__in": value})

    def saying(self, rows: Entries, name: str, value: str) -> Entries:
        """Entries whose title or a standing quote says this."""
        quoted = standing_claims().filter(contains("quote", value), entry=OuterRef("pk"))
        return rows.filter(contains("title", value) | Exists(quoted))

    def changed(self, rows: Entries, name: str, value: datetime) -> Entries:
        """Entries changed at or after a moment."""
        return rows.filter(modified__gte=value)

    def past_due(self, rows: Entries, name: str, value: bool) -> Entries:
        """Overdue deadlines, or everything else."""
        late = overdue_on(localdate())
        return rows.filter(late) if value else rows.exclude(late)


TYPE = "Type of event; several with commas."
STATUS = "How it stands; several with commas."
FIRMNESS = "How firm the deadline is; several with commas."
OVERDUE = "true: open deadlines whose latest day has passed; false: everything else."


class EventSet(EntrySet):
    """The parameters of events/."""

    type = Parameter(Choices, TYPE, words=EventType.values, method="one_of")
    status = Parameter(Choices, STATUS, words=EventStatus.values, method="one_of")


class DeadlineSet(EntrySet):
    """The parameters of deadlines/."""

    status = Parameter(Choices, STATUS, words=DeadlineStatus.values, method="one_of")
    firmness = Parameter(Choices, FIRMNESS, words=Firmness.values, method="one_of")
    overdue = Parameter(Switch, OVERDUE, method="past_due")


class TimelineSet(EntrySet):
    """The parameters of timeline/."""

    kind = Parameter(Choices, "event or deadline.", words=Kind.values, method="one_of")
    type = Parameter(Choices, TYPE, words=EventType.values, method="one_of")
    status = Parameter(Choices, STATUS, words=Status.values, method="one_of")
    firmness = Parameter(Choices, FIRMNESS, words=Firmness.values, method="one_of")
    overdue = Parameter(Switch, OVERDUE, method="past_due")
