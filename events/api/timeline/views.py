"""timeline/: events and deadlines in one ordered stream; may import what is in this folder."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet
from django.http import QueryDict
from drf_spectacular.utils import OpenApiParameter, PolymorphicProxySerializer
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from events.api.paging import Order, a_moment
from events.api.parameters import bad_request
from events.api.rows import PUBLIC_ID, PublicRows, described
from events.api.values import Day, Instant
from events.models import TimelineEntry

from .filters import TimelineSet
from .reading import as_then, timeline_order, with_evidence
from .removed import TombstoneSerializer, removed_since
from .serializers import EntrySerializer

PAST = ("as_of", "as_of_possible")
ASKED_OF_THE_PAST = tuple(
    OpenApiParameter(
        name,
        Day.schema,
        description=f"The row as it {how} known at the end of this day; 404 where it was not known yet.",
    )
    for name, how in zip(PAST, ("certainly was", "possibly was"), strict=True)
)


def with_tombstones(name: str, shown: Any) -> Any:
    """The rows of a list for the schema: those shown, and with modified_since what was removed."""
    return PolymorphicProxySerializer(
        component_name=name,
        serializers=[shown, TombstoneSerializer],
        resource_type_field_name=None,
        many=True,
    )


class EntryRows(PublicRows):
    """What timeline/, events/ and deadlines/ share."""

    serializer_class = EntrySerializer
    gone_field = "gone_at"
    of_single_row = PAST
    filterset_class: Any

    def order(self) -> Order:
        query = self.request.query_params
        if "modified_since" in query and self.past() is None:
            return Order("modified", "public_id", a_moment)
        return timeline_order(query)

    def past(self) -> date | None:
        """The day of which the timeline is asked for; None for now. A day that cannot be read is refused by the filter."""
        # The schema is described without a request.
        request: Request | None = self.request
        if request is None:
            return None
        query = request.query_params
        text = query.get("as_of") or query.get("as_of_possible")
        try:
            day: date | None = Day(side="last").clean(text)
        except ValidationError:
            return None
        return day

    def since(self) -> datetime | None:
        """The moment since which changes are asked for; None where they are not."""
        try:
            moment: datetime | None = Instant().clean(self.request.query_params.get("modified_since"))
        except ValidationError:
            return None
        return moment

    def get_serializer_context(self) -> dict[str, Any]:
        context = dict(super().get_serializer_context())
        return {**context, "past": self.past()} if context.get("request") else context

    def beside(self, entries: QuerySet) -> QuerySet:
        """Entries with what is read beside them."""
        return entries

    def get_queryset(self) -> QuerySet:
        entries: Any = super().get_queryset()
        found = with_evidence(entries.public())
        # What is read beside the entries of a past day is chosen by the filter, which begins anew.
        return found if self.past() else self.beside(found)

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        found: QuerySet = super().filter_queryset(queryset)
        if self.past():
            return self.beside(found)
        since = self.since()
        if since is None:
            return found
        gone = removed_since(self.every_row(), since)
        both = self.every_row().filter(Q(pk__in=found.values("pk")) | Q(pk__in=gone.values("pk")))
        return self.beside(with_evidence(both).select_related("merged_into"))

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        if not any(name in request.query_params for name in PAST):
            return super().retrieve(request, *args, **kwargs)
        if not PUBLIC_ID.fullmatch(kwargs["public_id"]):
            raise NotFound
        asked = QueryDict(mutable=True)
        asked.update({name: request.query_params[name] for name in PAST if name in request.query_params})
        asked["undated"] = "include"
        now = self.get_queryset().filter(public_id=kwargs["public_id"])
        then = self.filterset_class(data=asked, queryset=now)
        if not then.is_valid():
            raise bad_request(then.errors.as_data())
        row = self.beside(then.qs).first()
        if row is not None:
            return Response(self.get_serializer(as_then(row)).data)
        living = now.first()
        if living is None:
            return self.what_became_of(kwargs["public_id"])
        raise NotFound(not_known_then(living, possible="as_of" not in asked, day=then.past))


def not_known_then(entry: TimelineEntry, possible: bool, day: date) -> str:
    """Why there is no answer for a past day: since when the entry was known."""
    first = entry.versions.filter(possible=possible).order_by("known_from").first()
    since = f"it was first known on {first.known_from}" if first else "no article with a date tells of it"
    return f"{entry.public_id} was not known on {day}; {since}."


@described(
    "timeline", "Events and deadlines by place on the timeline.", "An event or a deadline.", gone=True,
    listed=with_tombstones("EntryOrTombstone", EntrySerializer), asked=ASKED_OF_THE_PAST,
)  # fmt: skip
class TimelineView(EntryRows):
    """Events and deadlines in one ordered stream."""

    queryset = TimelineEntry.objects.all()
    filterset_class: Any = TimelineSet
