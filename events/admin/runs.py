"""Import runs, each summed up in words; they can be taken back; may import models."""

from __future__ import annotations

from django.contrib import admin
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from events.models import ImportRun

from .refusals import refusal_in_dutch
from .runs_undoing import UndoingAdmin, counted


def run_in_words(run: ImportRun) -> str:
    """What a run read and brought, in one or two sentences."""
    read = counted(run.articles_read, "artikel", "artikelen")
    parts = [f"{run.articles_new} nieuw", f"{run.articles_unchanged} al bekend"]
    if run.articles_refused:
        parts.append(f"{run.articles_refused} geweigerd")
    brought = [
        counted(run.events_new, "gebeurtenis", "gebeurtenissen"),
        counted(run.deadlines_new, "deadline", "deadlines"),
        counted(run.claims_new, "bewering", "beweringen"),
    ]
    waiting = []
    if run.persons_proposed:
        waiting.append(f"{counted(run.persons_proposed, 'persoon', 'personen')} voorgesteld")
    if run.names_unresolved:
        waiting.append(f"{counted(run.names_unresolved, 'naam', 'namen')} voor een redacteur")
    sentences = [f"{read} gelezen: {', '.join(parts)}.", f"Nieuw: {', '.join(brought)}."]
    if waiting:
        sentences.append(f"Nog te doen: {', '.join(waiting)}.")
    return " ".join(sentences)


@admin.register(ImportRun)
class ImportRunAdmin(UndoingAdmin):
    """Imports, newest first."""

    list_display = ("__str__", "started", "status", "summary")
    list_filter = ("status",)
    search_fields = ("sources",)
    date_hierarchy = "started"
    ordering = ("-started", "-pk")
    fields = ("summary", "status", "started", "finished", "source_list", "problem_list")
    readonly_fields = ("summary", "source_list", "problem_list")

    @admin.display(description="samenvatting")
    def summary(self, run: ImportRun) -> str:
        return run_in_words(run)

    @admin.display(description="bronnen")
    def source_list(self, run: ImportRun) -> SafeString | str:
        return format_html_join("", "{}<br>", ((source,) for source in run.sources)) or "–"

    @admin.display(description="niet gelezen")
    def problem_list(self, run: ImportRun) -> SafeString | str:
        rows = (
            (problem.get("source", "?"), refusal_in_dutch(str(problem.get("reason", "?"))))
            for problem in run.problems
            if isinstance(problem, dict)
        )
        return format_html_join("", "<strong>{}</strong>: {}<br>", rows) or "–"
