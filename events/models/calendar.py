"""The calendar that dates are resolved against: recesses, elections, Prinsjesdag, cabinet terms, holidays."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from .fields import Sourced, ordered
from .vocabulary import PeriodKind


class CalendarPeriod(Sourced):
    """A named period or day. Editable: what "na het reces" means is data, not code."""

    kind = models.CharField(
        "soort", max_length=14, choices=PeriodKind.choices, help_text="What kind of period it is."
    )
    name = models.CharField(
        "naam", max_length=120, unique=True, help_text="Name with its year, such as zomerreces 2023."
    )
    aliases = models.JSONField(
        "andere woorden",
        default=list,
        blank=True,
        help_text='Words that mean it without a year, such as ["zomerreces"].',
    )
    start = models.DateField("eerste dag", help_text="First day.")
    end = models.DateField(
        "laatste dag", null=True, blank=True, help_text="Last day, included; empty while it lasts."
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = "kalenderperiode"
        verbose_name_plural = "kalenderperiodes"
        ordering = ["start", "name"]
        constraints = [
            models.CheckConstraint(name="calendarperiod_kind_known", condition=Q(kind__in=PeriodKind.values)),
            ordered("calendarperiod_starts_before_it_ends", "start", "end"),
        ]
        indexes = [
            # Which recess, election … lies around this day?
            models.Index(fields=["kind", "start"], name="calendarperiod_kind_start"),
        ]

    def __str__(self) -> str:
        return self.name
