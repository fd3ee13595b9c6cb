"""`manage.py evaluate PATH`: measures extraction against annotated articles. Imports Django, extraction and evaluation."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from events.evaluation.cli import EvaluationError, add_options, run
from events.extraction.extract import extract
from events.importing.snapshot import take_snapshot
from newsdb.databases import PREPARE, is_prepared


class Command(BaseCommand):
    """Prints how much of what annotators found the extraction finds too, and what it says wrongly."""

    help = "Measure extraction against annotated articles."

    def add_arguments(self, parser: CommandParser) -> None:
        add_options(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        if not is_prepared():
            raise CommandError(f"The database is not prepared. {PREPARE}")
        known = take_snapshot()
        if not known.actors:
            raise CommandError(f"The database holds no reference data. {PREPARE}")
        try:
            run(options, extract, known, self.stdout.write)
        except EvaluationError as error:
            raise CommandError(str(error)) from error
