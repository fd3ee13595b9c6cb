"""Facts into the database: articles, mentions, claims, then the projection; may import models, extraction and rebuild.

An article is all there or not at all. A block of them is written in one transaction; where that fails, its
halves are tried, down to the articles that are the trouble, so that a fault in one does not touch the others.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from types import TracebackType
from typing import Literal, Self

from django.db import DatabaseError, OperationalError, transaction

from events.extraction.facts import ArticleFacts
from events.models import Article, Claim, Decision, ImportRun
from events.models.vocabulary import Verb
from newsdb.databases import one_writer

from .bulk import insert_instances
from .identity import article_id, text_hash
from .naming import Names
from .reading import fault_of_ours
from .rebuild import rebuild_facts
from .reconciling import Reading, reconcile, write_new
from .rereading import decided_date, reread
from .running import LostDatabaseError, Watched, running

log = logging.getLogger(__name__)
Outcome = Literal["new", "unchanged", "edition"]
# An article at a known place is a new edition when it shares so many of its lines with the one before.
SHARED_LINES = 0.3


class LoadError(Exception):
    """One article could not be written; nothing of it was. The message says why.

    ``environment`` tells that it was the database's trouble rather than the article's, such as a full disk.
    """

    def __init__(self, reason: str, environment: bool = False) -> None:
        super().__init__(reason)
        self.environment = environment


class Loader:
    """Writes the facts of one import run. ``counts`` tells what it wrote, by the names of the run's fields.

    Within its context other imports see that this one runs.
    """

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        self.counts = dict.fromkeys(
            ("claims_new", "events_new", "deadlines_new", "persons_proposed", "names_unresolved"), 0
        )
        self._names = Names(run)
        self._database = Watched()
        self._held = ExitStack()
        self._hold_on: Callable[[], None] = lambda: None

    def __enter__(self) -> Self:
        self._hold_on = self._held.enter_context(running(self.run))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._held.close()

    def load(self, facts: ArticleFacts) -> Outcome:
        """Write one article; "unchanged" when it is known already, "edition" when it replaces an earlier one."""
        outcome = self.load_many([facts])[0]
        if isinstance(outcome, LoadError):
            raise outcome
        return outcome

    def load_many(self, block: Sequence[ArticleFacts]) -> list[Outcome | LoadError]:
        """Write some articles at once, which is faster; what became of each, in their order.

        Where one fails, the others are written without it. Raises LostDatabaseError where the database takes none.
        """
        outcomes = self._try(block)
        refused = [outcome for outcome in outcomes if isinstance(outcome, LoadError) and outcome.environment]
        if len(refused) == len(block) > 1:
            raise LostDatabaseError(f"The database takes no articles any more: {refused[-1]}.")
        return outcomes

    def _try(self, block: Sequence[ArticleFacts]) -> list[Outcome | LoadError]:
        """Write a block, or where it fails each half of it, down to the articles that are the trouble."""
        before, begun = dict(self.counts), False
        try:
            self._hold_on()
            with transaction.atomic():
                one_writer()
                begun = True
                outcomes: list[Outcome | LoadError] = [*self._write(block)]
            self._database.check()
            return outcomes
        except LostDatabaseError:
            raise
        except Exception as fault:
            self.counts = before
            self._database.check()
            if not begun:
                raise LostDatabaseError(f"The database cannot be written: {fault}.") from fault
            if len(block) == 1:
                return [_load_error(block[0], fault)]
            half = len(block) // 2
            return [*self._try(block[:half]), *self._try(block[half:])]

    def _write(self, block: Sequence[ArticleFacts]) -> list[Outcome]:
        hashes = [text_hash(facts) for facts in block]
        known = {
            article.text_hash: article
            for article in Article.objects.filter(text_hash__in=hashes).defer("text", "segments")
        }
        earlier = _editions(block)
        outcomes: list[Outcome] = []
        fresh: dict[str, ArticleFacts] = {}
        places: set[str] = set()
        later: dict[str, int] = {}
        for number, (facts, hash) in enumerate(zip(block, hashes, strict=True)):
            place, row = _origin(facts), known.get(hash)
            if hash in fresh or hash in later or (row is not None and row.withdrawn_at is None):
                outcomes.append("unchanged")
                continue
            outcomes.append("new")
            if row is None and not (place and (earlier.get(place) or place in places)):
                fresh[hash] = facts
                places.add(place)
            else:
                later[hash] = number
        claims = self._new(fresh)
        touched = set(claims)
        for hash, number in later.items():
            edition, changed = self._one(block[number], hash)
            touched |= changed
            # What was written for an earlier article of this block may have changed with its new edition.
            claims = {fact: found for fact, found in claims.items() if fact not in changed}
            if edition:
                outcomes[number] = "edition"
        changes = rebuild_facts(touched, fresh=claims) if touched else None
        if changes is not None:
            self.counts["events_new"] += changes.new["event"]
            self.counts["deadlines_new"] += changes.new["deadline"]
        return outcomes

    def _new(self, fresh: dict[str, ArticleFacts]) -> dict[str, list[Claim]]:
        """Write articles of which nothing is known yet; the claims that they bring, by fact."""
        if not fresh:
            return {}
        articles = [_row(facts, hash, self.run) for hash, facts in fresh.items()]
        insert_instances(articles)
        readings = [Reading(article, facts) for article, facts in zip(articles, fresh.values(), strict=True)]
        self._name(readings)
        claims = write_new(readings, self.run)
        self.counts["claims_new"] += sum(map(len, claims.values()))
        return claims

    def _name(self, readings: list[Reading]) -> None:
        persons, open_names = self._names.write(readings)
        self.counts["persons_proposed"] += persons
        self.counts["names_unresolved"] += open_names

    def _one(self, facts: ArticleFacts, hash: str) -> tuple[bool, set[str]]:
        """Write an article that comes back after an undo, or one at a place where there is one already."""
        earlier = next(
            (one for one in _editions([facts]).get(_origin(facts), []) if _is_edition(facts, one)), None
        )
        article = Article.objects.filter(text_hash=hash).first() or _row(facts, hash, self.run)
        article.run, article.withdrawn_at = self.run, None
        if earlier is not None and earlier.pk != article.pk:
            article.lineage = earlier.lineage
        article.save()
        if earlier is not None:
            earlier.superseded_by = article
            earlier.save()
            Decision.objects.holding().filter(article=earlier, verb=Verb.SET_PUBLISHED).update(
                article=article
            )
        reading = Reading(article, facts)
        if decided_date(article) is not None:
            reading.facts = reread(article)
        self._name([reading])
        number, touched = reconcile(reading, self.run)
        self.counts["claims_new"] += number
        return earlier is not None, touched


def _load_error(facts: ArticleFacts, fault: Exception) -> LoadError:
    if isinstance(fault, DatabaseError):
        return LoadError(f"the database refused it ({fault})", isinstance(fault, OperationalError))
    log.error("%s", facts.article.id, exc_info=fault)
    return LoadError(fault_of_ours(fault))


def _row(facts: ArticleFacts, hash: str, run: ImportRun) -> Article:
    raw = facts.article
    return Article(
        public_id=article_id(hash), origin=_origin(facts) or article_id(hash), url=raw.url, outlet=raw.outlet,
        title=facts.title, text=raw.text, text_hash=hash, lineage=hash,
        segments=[{"kind": segment.kind, "start": segment.start, "end": segment.end} for segment in facts.segments],
        published_edtf=raw.published.edtf, published_earliest=facts.earliest, published_latest=facts.latest,
        narrowed_because=facts.reasons, run=run,
    )  # fmt: skip


def _origin(facts: ArticleFacts) -> str:
    return facts.article.url or facts.article.id


def _editions(block: Sequence[ArticleFacts]) -> dict[str, list[Article]]:
    """The articles in use at the places where these come from, the oldest row first."""
    places = {place for facts in block if (place := _origin(facts))}
    found: dict[str, list[Article]] = {}
    current = Article.objects.filter(origin__in=places, superseded_by__isnull=True, withdrawn_at__isnull=True)
    for article in current.order_by("pk"):
        found.setdefault(article.origin, []).append(article)
    return found


def _is_edition(facts: ArticleFacts, earlier: Article) -> bool:
    """Whether these facts are of a newer text of an article: from the same place, and with lines in common.

    A file's name alone is no proof: two folders can each have an article of that name.
    """
    if facts.article.url:
        return True
    ours, theirs = _lines(facts.article.text), _lines(earlier.text)
    return len(ours & theirs) / max(1, min(len(ours), len(theirs))) >= SHARED_LINES


def _lines(text: str) -> set[str]:
    return {line.strip() for line in text.splitlines()[1:] if line.strip()} or {text.strip()}
