"""Facts into the database: articles, mentions, claims, then the projection; may import models, extraction and rebuild.

An article is all there or not at all: each is one transaction, and a fault in one does not touch the others.
"""

from __future__ import annotations

from types import TracebackType
from typing import Literal, Self

from django.db import DatabaseError, transaction
from django.utils import timezone

from events.extraction.facts import ArticleFacts, Happening, PersonFact, Taking
from events.extraction.names import without_accents
from events.models import (
    Actor,
    Article,
    Claim,
    Decision,
    ImportRun,
    Mention,
    Person,
    TimelineEntry,
    UnresolvedName,
)
from events.models.vocabulary import Review, Verb

from .identity import article_id, claim_id, fact_ids, text_hash
from .rebuild import rebuild_claims

Outcome = Literal["new", "unchanged", "edition"]
# An article at a known place is a new edition when it shares so many of its lines with the one before.
SHARED_LINES = 0.3
LONGEST_NAME, LONGEST_EXPRESSION = 200, 200


class LoadError(Exception):
    """One article could not be written; nothing of it was. The message says why."""


class Loader:
    """Writes the facts of one import run. ``counts`` tells what it wrote, by the names of the run's fields."""

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        self.counts = dict.fromkeys(
            ("claims_new", "events_new", "deadlines_new", "persons_proposed", "names_unresolved"), 0
        )
        self._actors: dict[str, Actor] = {}

    def __enter__(self) -> Self:
        self._actors = {actor.public_id: actor for actor in Actor.objects.select_related("merged_into")}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._actors = {}

    def load(self, facts: ArticleFacts) -> Outcome:
        """Write one article; "unchanged" when it is known already, "edition" when it replaces an earlier one."""
        hash = text_hash(facts)
        known = Article.objects.filter(text_hash=hash).first()
        if known is not None and known.withdrawn_at is None:
            return "unchanged"
        before = dict(self.counts)
        try:
            with transaction.atomic():
                if known is not None:
                    return self._again(known)
                return self._write(facts, hash)
        except DatabaseError as error:
            self.counts = before
            raise LoadError(f"the database refused it ({error})") from error

    def _again(self, article: Article) -> Outcome:
        """An article that an undo took out of use comes again."""
        article.withdrawn_at = None
        article.save()
        article.claims.update(withdrawn_at=None)
        self._rebuild(article)
        return "new"

    def _write(self, facts: ArticleFacts, hash: str) -> Outcome:
        earlier = _earlier_edition(facts)
        raw = facts.article
        article = Article.objects.create(
            public_id=article_id(hash), origin=raw.url or raw.id or article_id(hash), url=raw.url, outlet=raw.outlet,
            title=facts.title, text=raw.text, text_hash=hash,
            segments=[{"kind": segment.kind, "start": segment.start, "end": segment.end} for segment in facts.segments],
            published_edtf=raw.published.edtf, published_earliest=facts.earliest, published_latest=facts.latest,
            narrowed_because=facts.reasons, run=self.run,
        )  # fmt: skip
        self._mentions(article, facts)
        self._names(article, facts)
        self._claims(article, facts, hash)
        if earlier is not None:
            self._supersede(earlier, article)
        self._rebuild(article, earlier)
        return "new" if earlier is None else "edition"

    def _mentions(self, article: Article, facts: ArticleFacts) -> None:
        mentions: dict[int, Mention] = {}
        for person in facts.persons:
            actor = self._actor_of(person.link) or self._proposed(person)
            if actor is None:
                continue
            party = self._actor_of(person.party)
            mentions.setdefault(
                actor.pk,
                Mention(article=article, actor=actor, party_id=party.pk if party else None, roles=person.roles,
                        explicit=person.explicit, offsets=person.mentions),
            )  # fmt: skip
        for group in [*facts.parties, *facts.bodies]:
            actor = self._actor_of(group.link)
            if actor is not None:
                mentions.setdefault(
                    actor.pk,
                    Mention(article=article, actor=actor, explicit=group.explicit, offsets=group.mentions),
                )
        Mention.objects.bulk_create(mentions.values())

    def _actor_of(self, public_id: str | None) -> Actor | None:
        actor = self._actors.get(public_id or "")
        seen: set[int] = set()
        while actor is not None and actor.merged_into is not None and actor.pk not in seen:
            seen.add(actor.pk)
            actor = actor.merged_into
        return actor

    def _proposed(self, fact: PersonFact) -> Actor | None:
        """The person whom an article proposes: a full name with a post or a party in the text."""
        if not (fact.roles or fact.party) or " " not in fact.name:
            return None
        wanted = without_accents(fact.name).lower()
        for actor in self._actors.values():
            if (
                actor.kind == "person"
                and actor.review != Review.CONFIRMED
                and without_accents(actor.name).lower() == wanted
            ):
                return None if actor.review == Review.REJECTED else actor
        given, _, family = fact.name.partition(" ")
        person = Person.objects.create(
            name=fact.name[:LONGEST_NAME], given_name=given[:100], family_name=family[:120], review=Review.PROPOSED,
            source=f"import {self.run.pk}", verified=False,
        )  # fmt: skip
        self._actors[person.public_id] = person
        self.counts["persons_proposed"] += 1
        return person

    def _names(self, article: Article, facts: ArticleFacts) -> None:
        open_names = [(fact.name, fact.candidates, fact.mentions) for fact in facts.unresolved]
        open_names += [
            (person.name, [], person.mentions)
            for person in facts.persons
            if person.link is None and not person.roles and not person.party
        ]
        rows: dict[str, UnresolvedName] = {}
        for name, candidates, mentions in open_names:
            start, end = _sentence_around(facts.article.text, mentions[0]) if mentions else (0, 0)
            rows.setdefault(
                name[:LONGEST_NAME],
                UnresolvedName(article=article, name=name[:LONGEST_NAME], count=max(1, len(mentions)),
                               context=facts.article.text[start:end], candidates=candidates),
            )  # fmt: skip
        UnresolvedName.objects.bulk_create(rows.values())
        self.counts["names_unresolved"] += len(rows)

    def _claims(self, article: Article, facts: ArticleFacts, hash: str) -> None:
        happenings = [*facts.events, *facts.deadlines]
        claims = []
        for fact, happening in zip(fact_ids(hash, happenings), happenings, strict=True):
            taken = set()
            for quote in happening.claims:
                if quote.start in taken:
                    continue
                taken.add(quote.start)
                claims.append(self._claim(article, fact, happening, quote.start, quote.end))
        Claim.objects.bulk_create(claims)
        self.counts["claims_new"] += len(claims)

    def _claim(self, article: Article, fact: str, happening: Happening, start: int, end: int) -> Claim:
        claim = Claim(
            public_id=claim_id(fact, start), article=article, run=self.run, fact=fact, kind=happening.kind,
            quote=article.text[start:end], start=start, end=end, title=happening.title, type=happening.type,
            status=happening.status, firmness=happening.firmness, time_of_day=happening.time_of_day, clock=happening.clock,
            actors=[self._taking(taking) for taking in happening.actors], confidence=happening.confidence, rule=happening.rule,
            expression=happening.expression[:LONGEST_EXPRESSION], date_rule=happening.date_rule, anchors=happening.anchors,
            explanation=happening.explanation, known_earliest=article.published_earliest, known_from=article.published_latest,
        )  # fmt: skip
        claim.when = happening.date
        return claim

    def _taking(self, taking: Taking) -> dict[str, str | None]:
        actor = taking.link
        if actor is None and taking.kind == "person":
            wanted = without_accents(taking.name).lower()
            actor = next(
                (
                    one.public_id
                    for one in self._actors.values()
                    if one.review == Review.PROPOSED and without_accents(one.name).lower() == wanted
                ),
                None,
            )
        return {
            "actor": actor,
            "name": taking.name[:LONGEST_NAME],
            "part": taking.part,
            "as_written": taking.as_written[:LONGEST_NAME],
        }

    def _supersede(self, earlier: Article, article: Article) -> None:
        """The newer edition counts: the claims of the older one are withdrawn. A decided date goes along."""
        earlier.superseded_by = article
        earlier.save()
        earlier.claims.filter(withdrawn_at__isnull=True).update(withdrawn_at=timezone.now())
        Decision.objects.holding().filter(article=earlier, verb=Verb.SET_PUBLISHED).update(article=article)

    def _rebuild(self, *articles: Article | None) -> None:
        changed = [article for article in articles if article is not None]
        touched = list(TimelineEntry.objects.filter(claims__article__in=changed).distinct())
        claims = list(Claim.objects.filter(article__in=changed).select_related("article"))
        last = TimelineEntry.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
        rebuild_claims(claims, touched)
        fresh = TimelineEntry.objects.living().filter(pk__gt=last)
        self.counts["events_new"] += fresh.filter(kind="event").count()
        self.counts["deadlines_new"] += fresh.filter(kind="deadline").count()


def _earlier_edition(facts: ArticleFacts) -> Article | None:
    """The article that these facts are a newer text of: from the same place, and with lines in common.

    A file's name alone is no proof: two folders can each have an article of that name.
    """
    raw = facts.article
    origin = raw.url or raw.id
    if not origin:
        return None
    lines = _lines(raw.text)
    for other in Article.objects.filter(
        origin=origin, superseded_by__isnull=True, withdrawn_at__isnull=True
    ).order_by("pk"):
        theirs = _lines(other.text)
        shared = len(lines & theirs) / max(1, min(len(lines), len(theirs)))
        if raw.url or shared >= SHARED_LINES:
            return other
    return None


def _lines(text: str) -> set[str]:
    return {line.strip() for line in text.splitlines()[1:] if line.strip()} or {text.strip()}


def _sentence_around(text: str, place: tuple[int, int]) -> tuple[int, int]:
    """The sentence, roughly, around a place in the text: what a curator needs to see who is meant."""
    start = max(
        text.rfind(mark, 0, place[0]) + len(mark)
        for mark in (". ", "\n", "! ", "? ")
        if text.rfind(mark, 0, place[0]) >= 0 or mark == "\n"
    )
    ends = [
        found + 1 for mark in (". ", ".\n", "\n", "! ", "? ") if (found := text.find(mark, place[1])) >= 0
    ]
    return start, min(ends, default=len(text))
