"""What all addresses of the API share: strict parameters, and rows that moved or went; may import models.

A merged row answers 308 with the address of the living one; a row that went answers 410 with since when.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from django.db.models import QuerySet
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema, extend_schema_view
from rest_framework import status, viewsets
from rest_framework.exceptions import NotFound
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from .actors import MOST_MERGES
from .paging import PARAMETERS, CursorPages, Order
from .parameters import FORMATS, ParameterBackend, bad_request, name_problems
from .problems import problem, quoted

V = TypeVar("V", bound="PublicRows")

FORMAT = OpenApiParameter(
    "format", {"type": "string", "enum": list(FORMATS)}, description="json, or api for a page to read it on."
)
# The longest id that a model has; letters, digits, - and _, as in Django's slugs.
PUBLIC_ID = re.compile("[-a-zA-Z0-9_]{1,80}")
ID = OpenApiParameter(
    "public_id", str, OpenApiParameter.PATH, description="Public id.", pattern=f"^{PUBLIC_ID.pattern}$"
)
MESSAGES = {"type": "array", "items": {"type": "string"}}
BAD_REQUEST = OpenApiResponse(
    {"type": "object", "additionalProperties": MESSAGES},
    description="A parameter is unknown or wrong: for each, what is wrong and what is allowed.",
)
DETAIL = {"type": "object", "properties": {"detail": {"type": "string"}}, "required": ["detail"]}
NOT_FOUND = OpenApiResponse(DETAIL, description="There is no such row for the public.")
MOVED = OpenApiResponse(
    {
        "type": "object",
        "properties": {
            "detail": {"type": "string"},
            "id": {"type": "string"},
            "url": {"type": "string", "format": "uri"},
        },
        "required": ["detail", "id", "url"],
    },
    description="It was merged into, or replaced by, the row at the address in Location.",
)
GONE = OpenApiResponse(
    {
        "type": "object",
        "properties": {
            "detail": {"type": "string"},
            "gone_since": {"type": "string", "format": "date-time"},
        },
        "required": ["detail", "gone_since"],
    },
    description="It was withdrawn; gone_since says when.",
)


class EnglishSchema(AutoSchema):
    """A schema without the models' labels, which are the editors' and Dutch."""

    def _get_serializer_field_meta(self, field: Any, direction: Any) -> Any:
        meta = super()._get_serializer_field_meta(field, direction)  # type: ignore[no-untyped-call]
        meta.pop("title", None)
        return meta


def described(
    plural: str,
    listing: str,
    single: str,
    *,
    gone: bool = False,
    listed: Any = None,
    asked: Iterable[OpenApiParameter] = (),
) -> Callable[[type[V]], type[V]]:
    """Describes the two addresses of a view in the OpenAPI schema: what they give, and how they refuse.

    ``listed`` are the rows of the list where they differ from a single row; ``asked`` are parameters of a single row.
    """

    def describe_view(view: type[V]) -> type[V]:
        shown = view.serializer_class
        assert shown is not None
        refused = {308: MOVED, 400: BAD_REQUEST, 404: NOT_FOUND} | ({410: GONE} if gone else {})
        return extend_schema_view(
            list=extend_schema(
                operation_id=f"{plural}_list",
                summary=listing,
                parameters=[FORMAT],
                responses={200: listed or shown(many=True), 400: BAD_REQUEST},
            ),
            retrieve=extend_schema(
                operation_id=f"{plural}_retrieve",
                summary=single,
                parameters=[ID, FORMAT, *asked],
                responses={200: shown, **refused},
            ),
        )(view)

    return describe_view


class PublicRows(viewsets.ReadOnlyModelViewSet):
    """The public rows of one model: a list, and each by its public id."""

    # What is public is public to all: nobody is asked who they are, and nothing can be changed.
    authentication_classes = []
    permission_classes = [AllowAny]
    lookup_field = "public_id"
    # Whatever stands there, so that what cannot be an id is answered as all else: by JSON.
    lookup_value_regex = "[^/]+"
    filter_backends = [ParameterBackend]
    pagination_class = CursorPages
    # Fields of the model: what a row became, and since when it is gone.
    successor_field = "merged_into"
    gone_field = ""
    # Parameters that the address of a single row takes, besides the format.
    of_single_row: tuple[str, ...] = ()
    schema = EnglishSchema()

    # The order of the list.
    listed_by: Order

    def order(self) -> Order:
        """The order in which the list is asked for."""
        return self.listed_by

    def every_row(self) -> QuerySet:
        """All rows, those that the public may not see included, to tell what became of one."""
        return super().get_queryset()

    def url_of(self, row: Any) -> str:
        """The address of a row."""
        return reverse(f"{self.basename}-detail", kwargs={"public_id": row.public_id}, request=self.request)

    def allowed_parameters(self) -> set[str]:
        """The names that this address knows."""
        if self.action != "list":
            return {"format", *self.of_single_row}
        filters: Any = getattr(self, "filterset_class", None)
        return {"format", *PARAMETERS, *(filters.base_filters if filters else ())}

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        # Set before anything can be refused: a refusal is written in the format that was asked for.
        self.format_kwarg = self.get_format_suffix(**kwargs)
        found = name_problems(request.query_params, self.allowed_parameters())
        form = request.query_params.get("format")
        if not found and form is not None and form not in FORMATS:
            found = {"format": [problem("choice", value=quoted(form), allowed=", ".join(FORMATS))]}
        if found:
            raise bad_request(found)
        super().initial(request, *args, **kwargs)

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        if not PUBLIC_ID.fullmatch(kwargs["public_id"]):
            raise NotFound
        row = self.get_queryset().filter(public_id=kwargs["public_id"]).first()
        if row is not None:
            return Response(self.get_serializer(row).data)
        return self.what_became_of(kwargs["public_id"])

    def what_became_of(self, public_id: str) -> Response:
        """The answer for a row that is not public: moved, gone, or none at all."""
        past = self.every_row().filter(public_id=public_id).first()
        if past is None:
            raise NotFound
        living = self.successor(past)
        if living is not None and self.get_queryset().filter(pk=living.pk).exists():
            url = self.url_of(living)
            if query := self.request.META.get("QUERY_STRING"):
                url = f"{url}?{query}"
            return Response(
                {"detail": f"{public_id} is now {living.public_id}.", "id": living.public_id, "url": url},
                status=status.HTTP_308_PERMANENT_REDIRECT,
                # A merge can be undone.
                headers={"Location": url, "Cache-Control": "no-store"},
            )
        gone_since = getattr(past, self.gone_field) if self.gone_field else None
        if gone_since is None:
            raise NotFound
        return Response(
            {"detail": f"{public_id} was withdrawn.", "gone_since": gone_since}, status=status.HTTP_410_GONE
        )

    def successor(self, row: Any) -> Any:
        """The row that this one became at last, by any number of steps; None where it became no other."""
        last = row
        for _ in range(MOST_MERGES):
            step = getattr(last, self.successor_field)
            if step is None:
                return None if last is row else last
            last = step
        return None
