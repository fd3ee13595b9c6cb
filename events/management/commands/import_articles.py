"""`manage.py import_articles`: articles into the database; may import readers, extraction and loading."""

from __future__ import annotations

import contextlib
import json
import logging
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.utils import timezone
from tqdm import tqdm

from events.extraction.facts import ArticleFacts
from events.extraction.known import Known
from events.importing.loading import Loader, LoadError
from events.importing.readers import Refusal, count_files, printable
from events.importing.reading import fault_of_ours, read_facts
from events.importing.snapshot import NotPreparedError, take_prepared_snapshot
from events.management.output import INTERRUPTED, ending_quietly, write_json_to, write_words_to
from events.models import ImportRun
from events.models.vocabulary import RunStatus

log = logging.getLogger(__name__)
NOT_PREPARED = 2
REFUSED = 1
# As many refusals as a run's row lists; a file of another kind could give a million.
MOST_PROBLEMS = 1000
NEW, UNCHANGED, EDITION = "new", "unchanged", "edition"


@dataclass(slots=True)
class Report:
    """What an import read and found."""

    read: int = 0
    outcomes: dict[str, int] = field(default_factory=lambda: {NEW: 0, UNCHANGED: 0, EDITION: 0})
    refusals: list[Refusal] = field(default_factory=list)
    persons: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    events: int = 0
    deadlines: int = 0
    written: dict[str, int] = field(default_factory=dict)

    def add(self, facts: ArticleFacts) -> None:
        """Count what was found in an article."""
        self.read += 1
        self.persons |= {person.link or person.name for person in facts.persons}
        self.parties |= {party.link or party.name for party in facts.parties}
        self.events += len(facts.events)
        self.deadlines += len(facts.deadlines)

    def problems(self) -> list[dict[str, str]]:
        """What could not be read, as a run's row keeps it."""
        kept = [{"source": one.source, "reason": one.reason} for one in self.refusals[:MOST_PROBLEMS]]
        left = len(self.refusals) - len(kept)
        return [*kept, {"source": "…", "reason": f"and {left} more"}] if left else kept

    def counts(self) -> dict[str, int]:
        """The numbers of a run's row."""
        return {
            "articles_read": self.read,
            "articles_new": self.outcomes[NEW] + self.outcomes[EDITION],
            "articles_unchanged": self.outcomes[UNCHANGED],
            "articles_refused": len(self.refusals),
            **{
                name: self.written.get(name, 0)
                for name in (
                    "claims_new",
                    "events_new",
                    "deadlines_new",
                    "persons_proposed",
                    "names_unresolved",
                )
            },
        }


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
        parser.add_argument("--json", action="store_true", help="the summary as one JSON object")

    def handle(self, *args: Any, paths: list[str], dry_run: bool, **options: Any) -> None:
        with ending_quietly():
            try:
                known = take_prepared_snapshot()
            except NotPreparedError as error:
                raise CommandError(str(error), returncode=NOT_PREPARED) from None
            self._run(paths, known, dry_run, options["json"])

    def _run(self, paths: list[str], known: Known, dry_run: bool, as_object: bool) -> None:
        (write_json_to if as_object else write_words_to)(self.stdout)
        report = Report()
        if dry_run:
            self._try(paths, known, report, as_object)
            run = None
        else:
            run = self._import(paths, known, report)
        if as_object:
            self.stdout.write(json.dumps(as_json(report, run, paths), ensure_ascii=False))
        else:
            for line in in_words(report, run):
                self.stdout.write(line)
        for refusal in report.refusals:
            self.stderr.write(f"Refused: {refusal.source}: {refusal.reason}")
        if run and run.status == RunStatus.FAILED:
            sys.exit(INTERRUPTED)
        if report.refusals:
            sys.exit(REFUSED)

    def _try(self, paths: list[str], known: Known, report: Report, quiet: bool) -> None:
        for facts in self._facts(paths, known):
            if isinstance(facts, Refusal):
                report.refusals.append(facts)
                continue
            report.add(facts)
            if not quiet:
                self.stdout.write(line_of(facts))

    def _import(self, paths: list[str], known: Known, report: Report) -> ImportRun:
        run = ImportRun.objects.create(sources=[printable(path) for path in paths])
        status = RunStatus.FAILED
        loader = Loader(run)
        try:
            with loader:
                for facts in self._facts(paths, known):
                    self._load(loader, facts, report)
            status = RunStatus.DONE
        except KeyboardInterrupt:
            self.stderr.write("Interrupted: what was imported until now stays.")
        finally:
            report.written = dict(loader.counts)
            # Where the database itself is the trouble, that is the news and not this.
            with contextlib.suppress(DatabaseError) if sys.exc_info()[0] else contextlib.nullcontext():
                close(run, report, status)
        return run

    def _load(self, loader: Loader, facts: ArticleFacts | Refusal, report: Report) -> None:
        if isinstance(facts, Refusal):
            report.refusals.append(facts)
            return
        try:
            outcome = loader.load(facts)
        except LoadError as error:
            report.refusals.append(Refusal(facts.article.id, str(error)))
            return
        except Exception as fault:
            log.exception("%s", facts.article.id)
            report.refusals.append(Refusal(facts.article.id, fault_of_ours(fault)))
            return
        report.add(facts)
        report.outcomes[outcome] += 1

    def _facts(self, paths: list[str], known: Known) -> Iterator[ArticleFacts | Refusal]:
        """Facts and refusals in the order of the paths, with a progress bar where somebody is watching."""
        watched = sys.stderr.isatty()
        everything = (facts for path in paths for facts in read_facts(path, known))
        total = count_files(paths) if watched else None
        with tqdm(everything, total=total, unit="article", disable=not watched) as bar:
            yield from bar


def close(run: ImportRun, report: Report, status: RunStatus) -> None:
    """Write in the run's row how it ended."""
    run.status = status
    run.finished = timezone.now()
    run.problems = report.problems()
    for name, number in report.counts().items():
        setattr(run, name, number)
    run.save()


def as_json(report: Report, run: ImportRun | None, paths: list[str]) -> dict[str, Any]:
    """The summary; ``run`` is null when nothing was written."""
    return {
        "run": run.pk if run else None,
        "status": run.status if run else "dry_run",
        "sources": [printable(path) for path in paths],
        **report.counts(),
        "found": {
            "persons": len(report.persons),
            "parties": len(report.parties),
            "events": report.events,
            "deadlines": report.deadlines,
        },
        "problems": report.problems(),
    }


def in_words(report: Report, run: ImportRun | None) -> list[str]:
    """The summary, in lines."""
    counts = report.counts()
    read = f"Read {number(report.read, 'article')}"
    if run:
        read += f": {counts['articles_new']} new, {counts['articles_unchanged']} known already"
        if report.outcomes[EDITION]:
            read += f" ({number(report.outcomes[EDITION], 'new edition')} among the new)"
    refused = f"; {len(report.refusals)} refused" if report.refusals else ""
    lines = [f"{read}{refused}."]
    if report.read:
        found = [
            number(len(report.persons), "person"), number(len(report.parties), "party", "parties"),
            number(report.events, "event"), number(report.deadlines, "deadline"),
        ]  # fmt: skip
        lines.append(f"They name {found[0]} and {found[1]}, and tell of {found[2]} and {found[3]}.")
    if run is None:
        lines.append("Nothing was written: this was a dry run.")
    elif counts["claims_new"]:
        lines.append(
            f"New on the timeline: {number(counts['events_new'], 'event')} and "
            f"{number(counts['deadlines_new'], 'deadline')}, from {number(counts['claims_new'], 'sentence')}."
        )
    elif report.read:
        lines.append("Nothing changed on the timeline.")
    if counts["persons_proposed"]:
        lines.append(f"Proposed, for a curator to confirm: {number(counts['persons_proposed'], 'person')}.")
    if counts["names_unresolved"]:
        lines.append(
            f"Waiting for a curator to say who is meant: {number(counts['names_unresolved'], 'name')}."
        )
    return lines


def line_of(facts: ArticleFacts) -> str:
    """What would be found in an article, in a line."""
    found = [
        number(len(facts.persons), "person"), number(len(facts.parties), "party", "parties"),
        number(len(facts.events), "event"), number(len(facts.deadlines), "deadline"),
        number(len(facts.unresolved), "unresolved name"),
    ]  # fmt: skip
    return f"{facts.article.id} ({facts.article.published.edtf or 'undated'}): {', '.join(found)}"


def number(count: int, one: str, several: str = "") -> str:
    """A number with its noun: 1 party, 2 parties."""
    return f"{count} {one if count == 1 else several or one + 's'}"
