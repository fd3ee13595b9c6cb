"""Fields shared by several models: the uncertain date with its bounds, and validators. May import dates."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from events.dates import edtf

from .vocabulary import Precision


def validate_edtf(value: str) -> None:
    """Accept only our EDTF subset; the message names the fault and the form."""
    try:
        edtf.parse(value)
    except edtf.EdtfError as error:
        raise ValidationError(str(error), code="edtf") from None


class EdtfField(models.CharField):
    """An EDTF expression as text; empty when nothing is known."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", edtf.MAX_LENGTH)
        kwargs.setdefault("blank", True)
        kwargs.setdefault("default", "")
        super().__init__(*args, **kwargs)
        if validate_edtf not in self.validators:
            self.validators.append(validate_edtf)


class UncertainlyDated(models.Model):
    """A date as EDTF with the bounds that follow from it."""

    date_edtf = EdtfField(
        "datum (EDTF)",
        help_text="The date as an EDTF expression, for instance 2023-07-07 or [2023-07-03..2023-07-05].",
    )
    earliest = models.DateField(
        "vroegste dag", null=True, blank=True, help_text="First day that the date can mean; empty is open."
    )
    latest = models.DateField(
        "laatste dag", null=True, blank=True, help_text="Last day that the date can mean; empty is open."
    )
    precision = models.CharField(
        "nauwkeurigheid",
        max_length=10,
        choices=Precision.choices,
        default=Precision.NONE,
        help_text="How the date is known: a day, a month, one day within a period …",
    )

    class Meta:
        abstract = True

    @property
    def when(self) -> edtf.UncertainDate:
        """The date as a value."""
        return edtf.parse(self.date_edtf)

    @when.setter
    def when(self, value: edtf.UncertainDate) -> None:
        self.date_edtf = value.edtf
        self.earliest = value.earliest
        self.latest = value.latest
        self.precision = value.precision


def ordered(name: str, first: str, last: str) -> models.CheckConstraint:
    """The constraint that one day does not come after another, where both are known."""
    return models.CheckConstraint(
        name=name,
        condition=Q(**{f"{first}__isnull": True})
        | Q(**{f"{last}__isnull": True})
        | Q(**{f"{first}__lte": F(last)}),
        violation_error_message="De laatste dag ligt voor de eerste.",
    )


class Sourced(models.Model):
    """A reference row: where it comes from, and whether a public source was seen to say it."""

    source = models.TextField("bron", blank=True, help_text="The public source of this row.")
    verified = models.BooleanField(
        "geverifieerd",
        default=False,
        help_text="Whether that source was seen to say this; unverified rows are shown as such.",
    )

    class Meta:
        abstract = True


class Stamped(models.Model):
    """When the row was made and last changed; a write that changes nothing does not touch it."""

    created = models.DateTimeField("gemaakt op", auto_now_add=True, help_text="When this row was made.")
    modified = models.DateTimeField(
        "gewijzigd op", auto_now=True, help_text="When this row was last changed."
    )

    class Meta:
        abstract = True
