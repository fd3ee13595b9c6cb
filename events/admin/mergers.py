"""Choosing rows of a list and merging them, after a look at what it gives; may import models and merging."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from events.importing import merging
from events.models import Actor, TimelineEntry
from events.models.vocabulary import Review

from .base import page_of
from .choices import is_key
from .deciding import ShowsDecisions
from .problems import in_dutch

Row = TimelineEntry | Actor
# More columns than a page can show.
MOST_ROWS = 8
LONGEST_REASON = 500


@dataclass(frozen=True, slots=True)
class Line:
    """One subject of the page: what each row says of it, and what the merged one would say."""

    label: str
    before: Sequence[Sequence[str]]
    after: Sequence[str]

    @property
    def differs(self) -> bool:
        """Whether the rows say different things."""
        return len({tuple(words) for words in self.before if words}) > 1


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the page shows of a merger: its lines, and what an editor should look at twice."""

    lines: list[Line]
    warnings: list[str]


class MergingAdmin(ShowsDecisions):
    """Lists with the action 'samenvoegen', which leads to a page that shows what it gives and asks who remains."""

    # What its rows are merged as, and who works out what that gives; raises ValidationError where they cannot be.
    merged_as: type[Row]
    outlook: Callable[[Sequence[Any], Any], Outlook]

    def rows_of(self, request: HttpRequest, keys: Sequence[str]) -> list[Any]:
        """The rows of this list with these keys: confirmed ones first, then those of whom most is told."""
        ours = self.get_queryset(request).filter(pk__in=keys).values("pk")
        told = "claims" if self.merged_as is TimelineEntry else "participations"
        rows = self.merged_as._default_manager.filter(pk__in=ours).annotate(told=Count(told))
        return sorted(rows, key=lambda row: (row.review != Review.CONFIRMED, -row.told, row.pk))

    @admin.action(description="Samenvoegen…", permissions=["change"])
    def merge_rows(self, request: HttpRequest, chosen: QuerySet[Any]) -> HttpResponse | None:
        keys = list(chosen.order_by("pk").values_list("pk", flat=True)[: MOST_ROWS + 1])
        if not 2 <= len(keys) <= MOST_ROWS:
            self.message_user(
                request, f"Kies twee tot en met {MOST_ROWS} rijen om samen te voegen.", messages.WARNING
            )
            return None
        return HttpResponseRedirect(self.merge_address(keys))

    def merge_address(self, keys: Sequence[int]) -> str:
        """The page on which these rows can be merged."""
        return merge_page(str(self.opts.model_name), keys)

    def get_urls(self) -> list[Any]:
        merge = self.admin_site.admin_view(self.merge_view)
        return [path("merge/", merge, name=f"events_{self.opts.model_name}_merge"), *super().get_urls()]

    def merge_view(self, request: HttpRequest) -> HttpResponse:
        """The rows side by side; the buttons decide."""
        if not self.has_change_permission(request):
            raise PermissionDenied
        given = request.POST if request.method == "POST" else request.GET
        asked = [key for key in dict.fromkeys(given.getlist("row")) if is_key(key)]
        list_address = reverse(f"admin:events_{self.opts.model_name}_changelist")
        rows = self.rows_of(request, asked[:MOST_ROWS])
        if len(rows) < 2:
            self.message_user(request, "Kies minstens twee rijen die er nog zijn.", messages.WARNING)
            return HttpResponseRedirect(list_address)
        keep = next((row for row in rows if str(row.pk) == given.get("keep")), rows[0])
        problem = ""
        if request.method == "POST":
            try:
                said = self._decide(request, rows, keep)
            except ValidationError as error:
                problem = in_dutch(error)
            else:
                self.message_user(request, said, messages.SUCCESS)
                return HttpResponseRedirect(page_of(keep))
        outlook = Outlook([], [])
        try:
            outlook = self.outlook(rows, keep)
        except ValidationError as error:
            problem = problem or in_dutch(error)
        context = {
            **self.admin_site.each_context(request),
            "title": f"Samenvoegen: {len(rows)} {self.opts.verbose_name_plural}",
            "opts": self.opts,
            "media": self.media,
            "rows": rows,
            "columns": [(row, page_of(row)) for row in rows],
            "keep": keep,
            "lines": outlook.lines,
            "warnings": outlook.warnings,
            "problem": problem,
            "is_pair": len(rows) == 2 and isinstance(keep, TimelineEntry),
            "list_address": list_address,
        }
        return TemplateResponse(request, "admin/events/merge.html", context)

    def _decide(self, request: HttpRequest, rows: Sequence[Any], keep: Any) -> str:
        why, curator = request.POST.get("why", "")[:LONGEST_REASON].replace("\0", ""), self.curator(request)
        if "_merge" in request.POST:
            merging.merge(rows, keep, curator, why)
            for row in rows:
                self.log_change(request, row, f"Samengevoegd; {keep.public_id} blijft.")
            return f"Samengevoegd: '{keep}' blijft. ‘Weer scheiden’ kan hieronder, bij Besluiten."
        if len(rows) != 2 or not isinstance(keep, TimelineEntry):
            raise ValidationError("Kies precies twee tijdlijnregels.")
        if "_not_same" in request.POST:
            merging.not_same(rows[0], rows[1], curator, why)
            return "Uit elkaar gehouden: dit wordt niet meer gevraagd."
        if "_unsure" in request.POST:
            merging.unsure(rows[0], rows[1], curator, why)
            return "Genoteerd: niet zeker. Het blijven twee regels; zie de dubbelingen onder 'niet zeker'."
        raise ValidationError("Kies een van de knoppen onderaan.")


def merge_page(model: str, keys: Sequence[int]) -> str:
    """The page on which rows of a model can be merged."""
    return f"{reverse(f'admin:events_{model}_merge')}?{urlencode([('row', key) for key in keys])}"
