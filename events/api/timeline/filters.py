"""The parameters of timeline/, events/ and deadlines/; may import models, actors and parameters."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django import forms
from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet
from django.utils.timezone import localdate

from events.api.actors import ActorCalled
from events.api.capitals import contains
from events.api.parameters import Parameter, ParameterSet
from events.api.problems import problem
from events.api.values import Choice, Choices, Day, Instant, Switch, WholeNumber, Words
from events.models import Actor, Participation, TimelineEntry, Version
from events.models.querysets import THEN
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
from .reading import lying_in, standing_claims, with_evidence

Entries = QuerySet[TimelineEntry]
# More days than any promise lasts: a hundred years.
MOST_DAYS = 36525


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

    # Fields that hold the first and the last day of a row.
    bounds = ("earliest", "latest")

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
        """The rows that may lie in a period; None is open."""
        first, last = self.bounds
        if start is not None:
            rows = rows.filter(**{f"{last}__gte": start})
        if end is not None:
            rows = rows.filter(**{f"{first}__lte": end})
        return rows


# Fields of which a version keeps what was known.
KEPT = frozenset({"type", "status", "firmness"})


class EntryForm(PeriodForm):
    """Checks what the parameters of entries say together."""

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        past = given.get("as_of") or given.get("as_of_possible")
        if given.get("as_of") and given.get("as_of_possible"):
            self.add_error("as_of_possible", problem("two_days"))
        for name in ("moved", "slipped", "order"):
            if past and given.get(name) is not None:
                self.add_error(name, problem("slippage_then"))
        return given


class EntrySet(PeriodSet):
    """What events and deadlines share."""

    as_of = Parameter(
        Day,
        "The timeline as it was certainly known at the end of this day: entries of which an article had told, with the "
        "values of then. Decisions of curators hold on every day; articles without a date do not count.",
        side="last",
        method="lying",
    )
    as_of_possible = Parameter(
        Day,
        "The same, but an article that is dated to a month or another period counts from the first day of it.",
        side="last",
        method="lying",
    )

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
    modified_since = Parameter(
        Instant,
        "Changed at or after this moment, the least recently changed first; with what left the timeline since, "
        "which says only when it did (removed) and what it became.",
        method="changed",
    )
    undated = Parameter(
        Choice,
        "Entries without a date are left out; include adds them at the end, only shows nothing else.",
        words=["include", "only"],
        method="without_date",
    )

    class Meta:
        form = EntryForm

    @property
    def past(self) -> date | None:
        """The day of which the timeline is shown; None for now."""
        given = self.form.cleaned_data
        day: date | None = given.get("as_of") or given.get("as_of_possible")
        return day

    @property
    def then(self) -> str:
        """The way to what was known that day, for names of fields."""
        return THEN if self.past else ""

    @property
    def known_by(self) -> dict[str, date]:
        """What claims and participations were known that day."""
        if self.past is None:
            return {}
        certain = self.form.cleaned_data.get("as_of") is not None
        return {"known_from__lte" if certain else "known_earliest__lte": self.past}

    def filter_queryset(self, queryset: Entries) -> Entries:
        return super().filter_queryset(queryset if self.past is None else self.as_known(queryset, self.past))

    def as_known(self, rows: Entries, day: date) -> Entries:
        """The entries known by a day, with what was known of them beside."""
        possible = self.form.cleaned_data.get("as_of") is None
        until = Q(known_to__isnull=True) | Q(known_to__gte=day)
        held = Version.objects.filter(until, possible=possible, known_from__lte=day)
        found: Entries = rows.as_of(day, possible).annotate(sort_then=F(f"{THEN}sort_date"))  # type: ignore[attr-defined]
        found = with_evidence(found.prefetch_related(None), self.known_by)
        return found.prefetch_related(Prefetch("versions", queryset=held, to_attr="held_then"))

    def in_period(self, rows: Entries, start: date | None, end: date | None) -> Entries:
        undated = self.form.cleaned_data.get("undated")
        without = Q((f"{self.then}sort_date__isnull", True))
        if undated == "only":
            return rows.filter(without)
        dated = lying_in(rows, start, end, self.then)
        if undated == "include":
            return rows.filter(Q(pk__in=dated.values("pk")) | without)
        return dated

    def without_date(self, rows: Entries, name: str, value: str) -> Entries:
        """Nothing more: applied with the period."""
        return rows

    def involving(self, rows: Entries, name: str, value: QuerySet[Actor]) -> Entries:
        """Entries in which one of these takes part."""
        parts = Participation.objects.filter(actor__in=value, **self.known_by)
        return rows.filter(pk__in=parts.values("entry"))

    def one_of(self, rows: Entries, name: str, value: list[str]) -> Entries:
        """Entries whose field of this name holds one of these words."""
        return rows.filter(**{f"{self.then if name in KEPT else ''}{name}__in": value})

    def saying(self, rows: Entries, name: str, value: str) -> Entries:
        """Entries whose title or a standing quote says this."""
        quoted = standing_claims().filter(contains("quote", value), entry=OuterRef("pk"), **self.known_by)
        return rows.filter(contains(f"{self.then}title", value) | Exists(quoted))

    def changed(self, rows: Entries, name: str, value: datetime) -> Entries:
        """Entries changed at or after a moment."""
        return rows.filter(modified__gte=value)

    def past_due(self, rows: Entries, name: str, value: bool) -> Entries:
        """Overdue deadlines, or everything else."""
        late = overdue_on(self.past or localdate(), self.then)
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
    moved = Parameter(
        Switch, "true: deadlines that were moved; false: those that were not.", method="that_moved"
    )
    slipped = Parameter(
        WholeNumber,
        "Deadlines that slipped at least so many days.",
        least=1,
        most=MOST_DAYS,
        method="that_slipped",
    )
    order = Parameter(
        Choice,
        "By place on the timeline, unless told: by days_slipped or times_moved, the most first.",
        words=["days_slipped", "times_moved"],
        method="lying",
    )

    def that_moved(self, rows: Entries, name: str, value: bool) -> Entries:
        """Deadlines that were moved, or that were not."""
        return rows.filter(times_moved__gt=0) if value else rows.filter(times_moved=0)

    def that_slipped(self, rows: Entries, name: str, value: int) -> Entries:
        """Deadlines that slipped so far."""
        return rows.filter(days_slipped__gte=value)


class TimelineSet(EntrySet):
    """The parameters of timeline/."""

    kind = Parameter(Choices, "event or deadline.", words=Kind.values, method="one_of")
    type = Parameter(Choices, TYPE, words=EventType.values, method="one_of")
    status = Parameter(Choices, STATUS, words=Status.values, method="one_of")
    firmness = Parameter(Choices, FIRMNESS, words=Firmness.values, method="one_of")
    overdue = Parameter(Switch, OVERDUE, method="past_due")
