"""Decisions in the order in which they were made; read only; may import models."""

from __future__ import annotations

from django.contrib import admin
from django.utils.safestring import SafeString

from events.models import Decision

from .base import ReadOnlyAdmin, link_to


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin):
    """Who decided what, when and why; lifted on the page of what it is about."""

    list_display = ("verb", "subject", "field", "value", "by", "made_at", "lifted_at")
    list_filter = ("verb", "field", ("lifted_at", admin.EmptyFieldListFilter), "by")
    list_select_related = ("entry", "article", "actor", "unresolved", "by")
    search_fields = ("entry__title", "article__title", "actor__name", "unresolved__name", "why")
    date_hierarchy = "made_at"
    ordering = ("-made_at", "-pk")
    fields = ("verb", "subject", "field", "value", "other", "by", "made_at", "why", "lifted_at", "lifted_by")
    readonly_fields = ("subject",)

    @admin.display(description="waarover")
    def subject(self, decision: Decision) -> SafeString | str:
        return link_to(decision.entry or decision.article or decision.actor or decision.unresolved)
