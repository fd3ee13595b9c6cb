"""Decisions in the order in which they were made; read only; may import models."""

from __future__ import annotations

from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import SafeString

from events.models import Decision
from events.models.vocabulary import Verb

from .base import ReadOnlyAdmin, link_to
from .told import told


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin):
    """Who decided what, when and why; lifted on the page of what it is about."""

    list_display = ("verb", "subject", "field_name", "value_short", "by", "made_at", "lifted_at")
    list_filter = ("verb", "field", ("lifted_at", admin.EmptyFieldListFilter), "by")
    list_select_related = ("entry", "article", "actor", "unresolved", "by")
    search_fields = ("entry__title", "article__title", "actor__name", "unresolved__name", "why")
    date_hierarchy = "made_at"
    ordering = ("-made_at", "-pk")
    fields = (
        "verb",
        "subject",
        "field_name",
        "value_words",
        "other",
        "by",
        "made_at",
        "why",
        "lifted_at",
        "lifted_by",
    )
    readonly_fields = ("subject", "field_name", "value_words")

    @admin.display(description="waarover")
    def subject(self, decision: Decision) -> SafeString | str:
        return link_to(decision.entry or decision.article or decision.actor or decision.unresolved)

    @admin.display(description="veld", ordering="field")
    def field_name(self, decision: Decision) -> str:
        return decision.field_label or "–"

    @admin.display(description="waarde")
    def value_words(self, decision: Decision) -> SafeString | str:
        shown = told(decision)
        return (
            format_html('<a href="{}">{}</a>', shown.page, shown.value) if shown.page else shown.value or "–"
        )

    @admin.display(description="waarde")
    def value_short(self, decision: Decision) -> str:
        # Asks nothing of the database: a list shows many.
        if decision.verb == Verb.SET_FIELD:
            return told(decision).value
        return decision.other or (decision.value if isinstance(decision.value, str) else "") or "–"
