"""Cells of the reference files as the values of fields, checked as a form would check them; may import models."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models

from events.dates import edtf
from events.models import ActorName, Body, CalendarPeriod, Party, Person, Role
from events.models.vocabulary import Review

from .files import Cells
from .merging import Values

WIKIDATA = re.compile(r"Q[1-9][0-9]*")
WORDS = {"yes": True, "no": False}
# A model's field, and the column that fills it.
FIELDS: dict[str, tuple[type[models.Model], dict[str, str]]] = {
    "parties": (
        Party,
        {
            "name": "short", "full_name": "full", "founded_edtf": "founded", "dissolved_edtf": "dissolved",
            "colour": "colour",
        },
    ),
    "bodies": (Body, {"name": "name", "full_name": "full", "body_type": "body_type"}),
    "persons": (Person, {"name": "name", "given_name": "given", "family_name": "family"}),
    "names": (ActorName, {"name": "name", "kind": "name_kind", "start_edtf": "from", "end_edtf": "to"}),
    "roles": (
        Role,
        {"role": "role", "title": "title", "cabinet": "cabinet", "start_edtf": "from", "end_edtf": "to"},
    ),
    "calendar": (CalendarPeriod, {"kind": "kind", "name": "name", "start": "start", "end": "end"}),
}  # fmt: skip
PERIODS = {"parties": ("founded", "dissolved"), "names": ("from", "to"), "roles": ("from", "to"),
           "calendar": ("start", "end")}  # fmt: skip


def values_of(name: str, row: Cells, faults: list[str]) -> Values:
    """The values of a row's own fields; what is wrong with a cell is added to the faults."""
    model, columns = FIELDS[name]
    values: Values = {}
    for field_name, column in columns.items():
        field: Any = model._meta.get_field(field_name)
        try:
            # A date as its text, for Django would name the date's form in its own way.
            values[field_name] = (
                _day(row[column], field)
                if isinstance(field, models.DateField)
                else field.clean(row[column], None)
            )
        except ValidationError as error:
            faults.append(row.fault(column, " ".join(error.messages)))
    values["source"] = row["source"]
    if row["verified"] not in WORDS:
        faults.append(row.fault("verified", f"{row['verified']!r} is neither yes nor no"))
    values["verified"] = WORDS.get(row["verified"], False)
    if _has_review(model):
        values["review"] = Review.CONFIRMED.value
    if name == "calendar":
        values["aliases"] = [alias for alias in (part.strip() for part in row["aliases"].split("|")) if alias]
    if row.values.get("wikidata") and not WIKIDATA.fullmatch(row["wikidata"]):
        faults.append(row.fault("wikidata", f"{row['wikidata']!r} is not a number such as Q239333"))
    if name in PERIODS:
        _check_order(row, *PERIODS[name], faults)
    return values


def _day(text: str, field: models.DateField) -> date | None:
    if not text and field.null:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValidationError(f"{text!r} is not a day such as 2023-07-05") from None


def _check_order(row: Cells, first: str, last: str, faults: list[str]) -> None:
    if not (edtf.is_valid(row[first]) and edtf.is_valid(row[last])):
        return
    start, end = edtf.parse(row[first]).earliest, edtf.parse(row[last]).latest
    if start and end and start > end:
        faults.append(row.fault(last, f"{row[last]} comes before {row[first]}"))


def _has_review(model: type[models.Model]) -> bool:
    try:
        model._meta.get_field("review")
    except FieldDoesNotExist:
        return False
    return True
