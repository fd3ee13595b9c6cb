"""`manage.py extract`: prints what would be found in texts, and writes nothing; may import readers and extraction."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from events.dates import edtf
from events.extraction.as_json import facts_to_json
from events.extraction.known import Known
from events.importing.readers import Refusal, RefusedError, article_from_row, explain, read_date, read_lines
from events.importing.reading import facts_of, read_facts
from events.importing.snapshot import NotPreparedError, take_prepared_snapshot
from events.management.output import ending_quietly, write_json_to

NOT_PREPARED = 2
REFUSED = 1
STDIN = "-"


class Command(BaseCommand):
    """Prints one JSON object an article; the database is read and never written."""

    help = (
        "Print what would be found in articles, one JSON object a line; nothing is written to the database. "
        'With --jsonl each line {"id", "text", "published"?} gives one line, in order; a line that cannot be read '
        'gives {"id", "error"}.'
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "files", nargs="*", metavar="FILE", help="files or folders; '-' or nothing is standard input"
        )
        parser.add_argument(
            "--published",
            metavar="EDTF",
            default="",
            help="date of publication, such as 2023-07-05 or 2023-07; counts before the date in a text's header",
        )
        parser.add_argument(
            "--jsonl", action="store_true", help="every file is JSON Lines, one article a line"
        )

    def handle(self, *args: Any, files: list[str], published: str, jsonl: bool, **options: Any) -> None:
        when = read_published_option(published)
        with ending_quietly():
            try:
                known = take_prepared_snapshot()
            except NotPreparedError as error:
                raise CommandError(str(error), returncode=NOT_PREPARED) from None
            write_json_to(self.stdout)
            if jsonl:
                self._answer_lines(files or [STDIN], when, known)
            elif self._print_articles(files or [STDIN], when, known):
                sys.exit(REFUSED)

    def _print_articles(self, files: list[str], when: edtf.UncertainDate, known: Known) -> int:
        """Print an object for each article; the number that could not be read."""
        refused = 0
        for path in files:
            for facts in read_facts(path, known, when):
                if isinstance(facts, Refusal):
                    refused += 1
                    self.stderr.write(f"{facts.source}: {facts.reason}")
                else:
                    self._print(facts_to_json(facts, known.actors))
        return refused

    def _answer_lines(self, files: list[str], when: edtf.UncertainDate, known: Known) -> None:
        """Print one line for each line, at once, so that whoever writes them can wait for it."""
        most = settings.NEWSDB_MAX_ARTICLE_BYTES
        for path in files:
            with opened(path) as stream:
                for line in read_lines(stream, most):
                    id = line.row.get("id") if line.row else None
                    try:
                        if line.row is None:
                            raise RefusedError(f"line {line.number}: {line.reason}")
                        facts = facts_of(article_from_row(line.row, "line", most, when), known)
                        if isinstance(facts, Refusal):
                            raise RefusedError(facts.reason)
                        answer = facts_to_json(facts, known.actors)
                        self._print(answer if id is None else {**answer, "id": id})
                    except RefusedError as refused:
                        self._print({"id": id, "error": str(refused)})

    def _print(self, answer: dict[str, Any]) -> None:
        # ensure_ascii for what cannot be written: an id that is half of a surrogate pair.
        text = json.dumps(answer, ensure_ascii=False)
        try:
            text.encode("utf-8")
        except UnicodeEncodeError:
            text = json.dumps(answer)
        self.stdout.write(text)
        self.stdout.flush()


def read_published_option(text: str) -> edtf.UncertainDate:
    """The date given on the command line; a CommandError where it is none."""
    try:
        return read_date(text)
    except RefusedError as refused:
        raise CommandError(f"--published: {refused}") from None


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """A file's bytes, or standard input's; a CommandError where it cannot be opened."""
    if path == STDIN:
        yield sys.stdin.buffer
        return
    try:
        stream = Path(path).open("rb")  # noqa: SIM115  (what is done with it may fail for other reasons)
    except (OSError, ValueError) as error:
        raise CommandError(f"{path}: {explain(error)}") from None
    with stream:
        yield stream
