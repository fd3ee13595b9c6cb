"""What an import read, found and wrote: as a run's row, as JSON and in words; may import models and extraction's values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from events.extraction.facts import ArticleFacts
from events.models import ImportRun
from events.models.vocabulary import RunStatus

from .readers import Refusal, printable

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
    trouble: str = ""  # what ended the import before its end

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
        if left := len(self.refusals) - len(kept):
            kept.append({"source": "…", "reason": f"and {left} more"})
        return [*kept, {"source": "…", "reason": self.trouble}] if self.trouble else kept

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


def close(run: ImportRun, report: Report, status: RunStatus) -> None:
    """Write in the run's row how it ended; one that was taken back meanwhile stays so."""
    undone = ImportRun.objects.filter(pk=run.pk, status=RunStatus.UNDONE).exists()
    run.status = RunStatus.UNDONE if undone else status
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
