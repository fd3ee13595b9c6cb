"""`manage.py import_articles`: articles into the database; may import readers, extraction and loading."""

from __future__ import annotations

import argparse
import contextlib
import json
import signal
import sys
import threading
from collections.abc import Iterable, Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, connection, transaction
from tqdm import tqdm

from events.extraction.facts import ArticleFacts
from events.extraction.known import Known
from events.importing.loading import Loader, LoadError
from events.importing.readers import Refusal, count_files, printable
from events.importing.report import NEW, Report, as_json, close, in_words, line_of
from events.importing.running import LostDatabaseError, can_be_written, mark_broken_off, refresh_statistics
from events.importing.snapshot import NotPreparedError, take_prepared_snapshot
from events.importing.workers import Found, WorkerDiedError, read_all
from events.management.output import INTERRUPTED, ending_quietly, write_json_to, write_words_to
from events.models import ImportRun
from events.models.vocabulary import RunStatus

NOT_PREPARED = 2
REFUSED = 1
TERMINATED = 128 + signal.SIGTERM
# Articles that are written in one transaction, and the characters beyond which fewer are.
BLOCK = 500
BLOCK_CHARACTERS = 5_000_000
STAYS = "what was imported until now stays; import the same again for the rest."


class TerminatedError(KeyboardInterrupt):
    """The system asked us to end."""


class Command(BaseCommand):
    """Imports files and folders; one that cannot be read is reported and never stops the others."""

    help = (
        "Import articles: text files whose first line is like 'date 2023-07-05 Title', and JSON Lines "
        '({"text", "title"?, "published"?, "outlet"?, "url"?, "id"?}). What is known already is left alone. '
        "Exit status 1 when something was refused."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "paths", nargs="+", metavar="PATH", help="files or folders; '-' is standard input"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="write nothing; say what would be found in each"
        )
        parser.add_argument(
            "--workers", type=at_least_one, default=1, metavar="N",
            help="read articles in so many processes (default 1); what is written is the same",
        )  # fmt: skip
        parser.add_argument("--json", action="store_true", help="the summary as one JSON object")

    def handle(self, *args: Any, paths: list[str], dry_run: bool, workers: int, **options: Any) -> None:
        with ending_quietly():
            try:
                known = take_prepared_snapshot()
            except NotPreparedError as error:
                raise CommandError(str(error), returncode=NOT_PREPARED) from None
            found = self._found(paths, known, workers)
            self._run(paths, found, dry_run, options["json"])

    def _run(self, paths: list[str], found: Iterator[Found], dry_run: bool, as_object: bool) -> None:
        (write_json_to if as_object else write_words_to)(self.stdout)
        report = Report()
        ended, run = 0, None
        if dry_run:
            self._try(found, report, as_object)
        else:
            ended, run = self._import(paths, found, report)
        if as_object:
            self.stdout.write(json.dumps(as_json(report, run, paths), ensure_ascii=False))
        else:
            for line in in_words(report, run):
                self.stdout.write(line)
        for refusal in report.refusals:
            self.stderr.write(f"Refused: {refusal.source}: {refusal.reason}")
        if report.trouble:
            self.stderr.write(report.trouble)
        if ended or report.refusals:
            sys.exit(ended or REFUSED)

    def _try(self, found: Iterator[Found], report: Report, quiet: bool) -> None:
        try:
            for facts in found:
                if isinstance(facts, Refusal):
                    report.refusals.append(facts)
                    continue
                report.add(facts)
                if not quiet:
                    self.stdout.write(line_of(facts))
        except WorkerDiedError as error:
            raise CommandError(str(error)) from None

    def _import(self, paths: list[str], found: Iterator[Found], report: Report) -> tuple[int, ImportRun]:
        """Import what is found; the exit status where something ended it, and the run."""
        for broken in mark_broken_off():
            self.stderr.write(f"Import {broken.pk} had been broken off; it is marked as failed now.")
        ended, status = 0, RunStatus.FAILED
        with contextlib.ExitStack() as stack:
            with transaction.atomic():
                # Nobody sees the row before we hold what shows that it runs.
                run = ImportRun.objects.create(sources=[printable(path) for path in paths])
                loader = Loader(run)
                stack.enter_context(loader)
            try:
                with ending_when_asked():
                    for block in blocks(found):
                        self._load(loader, block, report)
                status = RunStatus.DONE
            except KeyboardInterrupt as asked:
                report.trouble = f"Interrupted: {STAYS}"
                ended = TERMINATED if isinstance(asked, TerminatedError) else INTERRUPTED
            except (WorkerDiedError, LostDatabaseError) as trouble:
                report.trouble = f"{trouble} Broken off: {STAYS}"
                ended = REFUSED
                if isinstance(trouble, LostDatabaseError):
                    connection.close()
            finally:
                report.written = dict(loader.counts)
                # Where the database itself is the trouble, that is the news and not this.
                hidden = (
                    contextlib.suppress(DatabaseError)
                    if ended or sys.exc_info()[0]
                    else contextlib.nullcontext()
                )
                with hidden:
                    if can_be_written():
                        close(run, report, status)
        if report.outcomes[NEW] >= BLOCK and not ended:
            refresh_statistics()
        return ended, run

    def _load(self, loader: Loader, block: list[Found], report: Report) -> None:
        facts = [one for one in block if not isinstance(one, Refusal)]
        outcomes = iter(loader.load_many(facts) if facts else [])
        for one in block:
            if isinstance(one, Refusal):
                report.refusals.append(one)
                continue
            outcome = next(outcomes)
            if isinstance(outcome, LoadError):
                report.refusals.append(Refusal(one.article.id, str(outcome)))
            else:
                report.add(one)
                report.outcomes[outcome] += 1

    def _found(self, paths: list[str], known: Known, workers: int) -> Iterator[Found]:
        """Facts and refusals in the order of the paths, with a progress bar where somebody is watching."""
        watched = sys.stderr.isatty()
        total = count_files(paths) if watched else None
        with tqdm(read_all(paths, known, workers), total=total, unit="article", disable=not watched) as bar:
            yield from bar


def blocks(found: Iterable[Found]) -> Iterator[list[Found]]:
    """What is found, in blocks that are written at once; where reading breaks off, what was read until then too."""
    block: list[Found] = []
    characters = 0
    try:
        for one in found:
            block.append(one)
            characters += len(one.article.text) if isinstance(one, ArticleFacts) else 0
            if len(block) == BLOCK or characters >= BLOCK_CHARACTERS:
                yield block
                block, characters = [], 0
    except WorkerDiedError:
        yield block
        raise
    if block:
        yield block


def at_least_one(text: str) -> int:
    """A number of processes."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes: give 1 or more")
    return int(text)


@contextlib.contextmanager
def ending_when_asked() -> Iterator[None]:
    """Within it, being asked to end (SIGTERM) does what Ctrl-C does: what was being written is taken back."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(*_: object) -> None:
        raise TerminatedError

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
