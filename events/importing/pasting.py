"""One article that somebody pastes, imported as a run of its own; may import readers, extraction and loading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from events.models import Article, ImportRun
from events.models.vocabulary import RunStatus

from .identity import text_hash
from .loading import Loader
from .readers import Refusal, RefusedError, article_from_row
from .reading import facts_of
from .report import Report, close
from .snapshot import take_prepared_snapshot

SOURCE = "admin"
# Far longer than any article; what is pasted goes through a form.
MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Pasted:
    """What became of a pasted article: its row, the run, and whether it is new, known already or a new edition."""

    article: Article
    run: ImportRun
    outcome: str


def import_pasted(row: Mapping[str, str], by: str) -> Pasted:
    """Import an article {"text", "title", "published", "outlet", "url"}; ``by`` is who pasted it.

    Raises RefusedError with the reason where it cannot be read, LoadError where it cannot be written, and
    NotPreparedError where there is no reference data; nothing of it is there then.
    """
    known = take_prepared_snapshot()
    facts = facts_of(article_from_row(row, SOURCE, MOST_BYTES), known)
    if isinstance(facts, Refusal):
        raise RefusedError(facts.reason)
    report, status = Report(), RunStatus.FAILED
    run = ImportRun.objects.create(sources=[f"{SOURCE}: {by}"])
    with Loader(run) as loader:
        try:
            outcome = loader.load(facts)
            report.add(facts)
            report.outcomes[outcome] += 1
            status = RunStatus.DONE
        finally:
            report.written = dict(loader.counts)
            close(run, report, status)
    return Pasted(Article.objects.get(text_hash=text_hash(facts)), run, outcome)
