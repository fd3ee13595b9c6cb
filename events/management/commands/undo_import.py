"""`manage.py undo_import`: takes an import back; may import undoing."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from events.importing.undoing import StillRunningError, Undone, undo_import
from events.management.output import write_json_to
from events.models import ImportRun
from events.models.vocabulary import RunStatus


class Command(BaseCommand):
    """Withdraws what an import brought, and says what stays because other articles or decisions stand on it."""

    help = "Take an import back: what it brought is withdrawn, and what others stand on stays. All of it or nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "run", type=int, metavar="RUN", help="the number of the import, as its summary gives it"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="write nothing; say what would be withdrawn"
        )
        parser.add_argument("--json", action="store_true", help="the summary as one JSON object")

    def handle(self, *args: Any, run: int, dry_run: bool, **options: Any) -> None:
        row = ImportRun.objects.filter(pk=run).first() if 0 < run < 2**63 else None
        if row is None:
            latest = ImportRun.objects.order_by("-pk").values_list("pk", flat=True).first()
            raise CommandError(
                f"There is no import {run}. "
                + (f"The latest is {latest}." if latest else "Nothing was imported yet.")
            )
        if row.status == RunStatus.UNDONE:
            self.stdout.write(f"Import {run} was taken back before; nothing changed.")
            return
        try:
            undone = undo_import(row, dry_run)
        except StillRunningError as refused:
            raise CommandError(str(refused)) from None
        if options["json"]:
            write_json_to(self.stdout)
            self.stdout.write(json.dumps({"run": run, "written": not dry_run, **asdict(undone)}))
            return
        for line in in_words(undone):
            self.stdout.write(line)
        if dry_run:
            self.stdout.write("Nothing was written: this was a dry run.")


def in_words(undone: Undone) -> list[str]:
    """The summary, in lines."""
    lines = [
        f"Withdrawn: {undone.articles} articles with {undone.claims} claims; {len(undone.gone)} entries leave the timeline."
    ]
    if undone.persons:
        lines.append(f"Forgotten: {undone.persons} proposed persons whom no other article names.")
    lines += [f"In use again: {name}, an earlier edition." for name in undone.editions]
    lines += [f"Stays, for others stand on it: {name}" for name in undone.stays]
    return lines
