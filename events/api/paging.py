"""Pages by cursor: a page begins after the last row of the one before, however the rows change; imports the framework.

A cursor names a place in the order (a field that may be empty, then one that is unique), so it needs no counting, and
no page repeats or skips a row because others came in.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F, Q, QuerySet
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import remove_query_param, replace_query_param

from .parameters import bad_request, describe
from .problems import problem
from .values import MOST_CHARACTERS, Switch, Value, WholeNumber

USUAL_PAGE = 50
LARGEST_PAGE = 200
# A primary key of the database: a signed integer of 64 bits.
LARGEST_KEY = 2**63 - 1
# A column of whole numbers: a signed integer of 32 bits.
LARGEST_NUMBER = 2**31 - 1
# A name, an id and the punctuation around them, in base64.
LONGEST_CURSOR = 1200

Place = tuple[bool, Any, Any]


def a_day(value: Any) -> date | None:
    """A day as written in a cursor; raises ValueError for anything else."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise ValueError(value)
    return date.fromisoformat(value)


def a_moment(value: Any) -> datetime:
    """A moment with its zone, as a cursor writes it; raises ValueError for anything else."""
    if not isinstance(value, str):
        raise ValueError(value)
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError(value)
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        raise ValueError(value) from None


def a_number(value: Any) -> int | None:
    """A whole number, as a cursor writes it; raises ValueError for anything else."""
    if value is not None and (type(value) is not int or abs(value) > LARGEST_NUMBER):
        raise ValueError(value)
    return value


def a_text(value: Any) -> str:
    """A text that both databases take; raises ValueError for anything else."""
    if not isinstance(value, str) or "\0" in value or len(value) > MOST_CHARACTERS:
        raise ValueError(value)
    value.encode("utf-8")  # half a surrogate pair is a ValueError here
    return value


def a_key(value: Any) -> int:
    """A primary key; raises ValueError for anything else."""
    if type(value) is not int or not 0 <= value <= LARGEST_KEY:
        raise ValueError(value)
    return value


@dataclass(frozen=True)
class Order:
    """The order of a list: ``field``, rows without a value last, and then ``tie``, which is unique and ascends."""

    field: str
    tie: str
    read_field: Callable[[Any], Any]
    read_tie: Callable[[Any], Any] = a_text
    descending: bool = False
    # Whether rows without a value can be in the list; where not, an index gives the order as it is.
    with_empty: bool = False
    # What becomes of a row that is on the page, after its place was written in the cursor.
    shown: Callable[[Any], Any] | None = None

    def apply(self, rows: QuerySet, backwards: bool) -> QuerySet:
        """The rows in this order, or in the reverse."""
        down = self.descending != backwards
        nulls: dict[str, bool] = {}
        if self.with_empty:
            nulls = {"nulls_first": True} if backwards else {"nulls_last": True}
        field = F(self.field).desc(**nulls) if down else F(self.field).asc(**nulls)
        return rows.order_by(field, F(self.tie).desc() if backwards else F(self.tie).asc())

    def beyond(self, backwards: bool, value: Any, tie: Any) -> Q:
        """What lies beyond a place in this order, or before it."""
        same = Q(**{f"{self.tie}__{'lt' if backwards else 'gt'}": tie})
        if value is None:
            none = Q(**{f"{self.field}__isnull": True})
            return (none & same) | ~none if backwards else none & same
        side = "lt" if self.descending != backwards else "gt"
        found = Q(**{f"{self.field}__{side}": value}) | Q(**{self.field: value}) & same
        if self.with_empty:
            return found if backwards else found | Q(**{f"{self.field}__isnull": True})
        # Says nothing new, but lets the index begin at the place instead of reading up to it.
        return Q(**{f"{self.field}__{side}e": value}) & found


class Cursor(Value):
    """Where a page begins."""

    allowed = "a cursor from 'next' or 'previous' of an answer"
    schema = {"type": "string", "minLength": 1, "maxLength": LONGEST_CURSOR}

    def __init__(self, *, order: Order | None = None, **kwargs: Any) -> None:
        self.order = order
        super().__init__(**kwargs)

    def clean(self, value: Any) -> Place | None:
        if value is None or self.order is None:
            return None
        try:
            if len(value) > LONGEST_CURSOR:
                raise ValueError(value)
            backwards, field, tie = json.loads(base64.urlsafe_b64decode(value.encode("ascii")))
            if type(backwards) is not bool:
                raise ValueError(value)
            return backwards, self.order.read_field(field), self.order.read_tie(tie)
        except (ValueError, TypeError, RecursionError, binascii.Error):
            raise problem("cursor") from None


def write_cursor(backwards: bool, row: Any, order: Order) -> str:
    """The cursor for what lies beyond, or before, a row."""
    value = getattr(row, order.field)
    shown = value.isoformat() if isinstance(value, date) else value
    place = json.dumps([backwards, shown, getattr(row, order.tie)], separators=(",", ":"))
    return base64.urlsafe_b64encode(place.encode()).decode()


PARAMETERS: dict[str, tuple[Value, str]] = {
    "cursor": (Cursor(), "Where the page begins: taken from 'next' or 'previous' of an answer."),
    "page_size": (
        WholeNumber(least=1, most=LARGEST_PAGE),
        f"How many rows a page has; {USUAL_PAGE} unless told.",
    ),
    "count": (Switch(), "true: 'count' says how many rows there are on all pages (costs time)."),
}


class CursorPages(BasePagination):
    """Reads ``cursor``, ``page_size`` and ``count``; the view gives the order."""

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any]:
        self.url = request.build_absolute_uri()
        try:
            return self.page(queryset, request.query_params, view.order())
        except ValidationError as error:
            raise bad_request(error.error_dict) from None

    def page(self, rows: QuerySet, query: Mapping[str, Any], order: Order) -> list[Any]:
        """One page of the rows; raises ValidationError with the problems of each parameter."""
        read = {name: value for name, (value, _) in PARAMETERS.items()} | {"cursor": Cursor(order=order)}
        values: dict[str, Any] = {}
        errors: dict[str, Any] = {}
        for name, value in read.items():
            try:
                values[name] = value.clean(query.get(name))
            except ValidationError as error:
                errors[name] = error
        if errors:
            raise ValidationError(errors)
        self.count = rows.count() if values["count"] else None
        size = values["page_size"] or USUAL_PAGE
        place = values["cursor"]
        backwards = place[0] if place else False
        found = order.apply(rows, backwards)
        if place:
            found = found.filter(order.beyond(*place))
        # One row more than asked for tells whether there is another page.
        page = list(found[: size + 1])
        more, page = len(page) > size, page[:size]
        if backwards:
            page.reverse()
        self.next = self.previous = None
        if page and (more or backwards):
            self.next = write_cursor(False, page[-1], order)
        if page and (more if backwards else place):
            self.previous = write_cursor(True, page[0], order)
        return [order.shown(row) for row in page] if order.shown else page

    def link(self, cursor: str | None) -> str | None:
        """The address of the page at a cursor."""
        if cursor is None:
            return None
        return replace_query_param(remove_query_param(self.url, "cursor"), "cursor", cursor)

    def get_paginated_response(self, data: Any) -> Response:
        return Response(
            {
                "next": self.link(self.next),
                "previous": self.link(self.previous),
                "count": self.count,
                "results": data,
            }
        )

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        link = {"type": "string", "format": "uri", "nullable": True}
        return {
            "type": "object",
            "required": ["next", "previous", "count", "results"],
            "properties": {
                "next": {**link, "description": "Address of the next page; null on the last."},
                "previous": {**link, "description": "Address of the page before; null on the first."},
                "count": {
                    "type": "integer",
                    "nullable": True,
                    "description": "Rows on all pages, where count=true asked for it.",
                },
                "results": schema,
            },
        }

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        return [describe(name, value, about) for name, (value, about) in PARAMETERS.items()]
