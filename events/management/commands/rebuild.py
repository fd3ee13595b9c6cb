"""`manage.py rebuild`: the timeline again from all claims and decisions; may import rebuild and output."""

from __future__ import annotations

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from events.importing.rebuild import rebuild_everything
from events.management.output import write_json_to, write_words_to
from newsdb.databases import PREPARE, is_prepared, one_writer

DIFFERS = 1
NOT_PREPARED = 2
MOST_LINES = 50  # of differences that are written out in words


class Command(BaseCommand):
    """Recomputes every entry, participation and version, and says what was not as it should be."""

    help = (
        "Recompute the timeline from all claims and decisions, and say what differed. Nothing should: each import and "
        "each decision keeps it in step. With --check nothing is written, and the exit status is 1 when something differs."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="write nothing; exit status 1 when something differs"
        )
        parser.add_argument("--json", action="store_true", help="the differences as one JSON object")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        if not is_prepared():
            raise CommandError(
                f"The database is not prepared: tables are missing. {PREPARE}", returncode=NOT_PREPARED
            )
        with transaction.atomic():
            one_writer()
            lines = sorted(rebuild_everything().lines)
            transaction.set_rollback(check)
        if options["json"]:
            write_json_to(self.stdout)
            self.stdout.write(json.dumps({"written": not check, "differences": lines}, ensure_ascii=False))
        else:
            write_words_to(self.stdout)
            for line in lines[:MOST_LINES]:
                self.stdout.write(line)
            if len(lines) > MOST_LINES:
                self.stdout.write(f"… and {len(lines) - MOST_LINES} more")
            self.stdout.write(in_words(len(lines), check))
        if lines and check:
            sys.exit(DIFFERS)


def in_words(number: int, check: bool) -> str:
    """The outcome in a sentence."""
    if not number:
        return "Nothing differs: the timeline is what claims and decisions say."
    rows = f"{number} row{'' if number == 1 else 's'}"
    return f"{rows} would change; nothing was written." if check else f"{rows} written."
