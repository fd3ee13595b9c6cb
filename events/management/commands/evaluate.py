"""`manage.py evaluate PATH`: measures extraction against annotated articles. Imports Django, extraction and evaluation."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from events.evaluation.cli import EvaluationError, add_options, run
from events.extraction.extract import extract
from events.importing.snapshot import NotPreparedError, take_prepared_snapshot


class Command(BaseCommand):
    """Prints how much of what annotators found the extraction finds too, and what it says wrongly."""

    help = "Measure extraction against annotated articles."

    def add_arguments(self, parser: CommandParser) -> None:
        add_options(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            run(options, extract, take_prepared_snapshot(), self.stdout.write)
        except (EvaluationError, NotPreparedError) as error:
            raise CommandError(str(error)) from error
