"""Whom an article names: mentions, proposed persons and names left to a curator; may import models and extraction's values.

A proposed person is named after what the article writes, so that the order of articles makes no difference.
"""

from __future__ import annotations

from typing import Any

from django.utils.text import slugify

from events.extraction.facts import PersonFact
from events.models import Actor, Article, ImportRun, Mention, Person, UnresolvedName
from events.models.vocabulary import ActorKind, Review

from .bulk import insert_instances, insert_rows
from .reconciling import LONGEST_NAME, Reading

LONGEST_SLUG = 72
LONGEST_GIVEN, LONGEST_FAMILY = 100, 120


class Names:
    """The actors of a run, looked up once."""

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        self._actors: dict[str, Actor] = {}

    def look_up(self) -> None:
        """Take all actors from the database."""
        self._actors = {actor.public_id: actor for actor in Actor.objects.select_related("merged_into")}

    def look_up_again(self) -> None:
        """After a transaction that was taken back: persons proposed in it are not there."""
        if self._actors:
            self.look_up()

    def forget(self) -> None:
        """Let go of them."""
        self._actors = {}

    @staticmethod
    def proposed_by(article: Article) -> dict[str, str]:
        """The public ids of the persons whom an article proposed, by slug of the name."""
        mentions = article.mentions.filter(actor__kind=ActorKind.PERSON).select_related("actor")
        return {slugify(mention.actor.name): mention.actor.public_id for mention in mentions}

    def write(self, readings: list[Reading]) -> tuple[int, int]:
        """Write mentions and unresolved names of articles that have none; how many persons were proposed and names left."""
        mentions: list[dict[str, Any]] = []
        open_names: list[UnresolvedName] = []
        known = len(self._actors)
        had = self._names_before(readings)
        for reading in readings:
            mentions += self._mentions(reading)
            open_names += [
                name for name in _unresolved(reading) if (reading.article.pk, name.name) not in had
            ]
        Mention.objects.filter(article__in=[reading.article.pk for reading in readings]).delete()
        insert_rows(Mention, mentions)
        insert_instances(open_names)
        return len(self._actors) - known, len(open_names)

    def _names_before(self, readings: list[Reading]) -> set[tuple[int, str]]:
        articles = [reading.article.pk for reading in readings]
        return set(UnresolvedName.objects.filter(article__in=articles).values_list("article", "name"))

    def _mentions(self, reading: Reading) -> list[dict[str, Any]]:
        """The columns of the rows, one for each actor."""
        article, facts = reading.article.pk, reading.facts
        found: dict[int, dict[str, Any]] = {}
        for person in facts.persons:
            actor = self._living(person.link)
            if actor is None and person.link is None:
                actor = self._proposed(person)
                if actor is not None:
                    reading.proposed[slugify(person.name)] = actor.public_id
            if actor is None:
                continue
            party = self._living(person.party)
            found.setdefault(actor.pk, {
                "article_id": article, "actor_id": actor.pk, "party_id": party.pk if party else None,
                "roles": person.roles, "explicit": person.explicit, "offsets": person.mentions,
            })  # fmt: skip
        for group in [*facts.parties, *facts.bodies]:
            actor = self._living(group.link)
            if actor is not None:
                found.setdefault(actor.pk, {
                    "article_id": article, "actor_id": actor.pk, "party_id": None,
                    "roles": [], "explicit": group.explicit, "offsets": group.mentions,
                })  # fmt: skip
        return list(found.values())

    def _living(self, public_id: str | None) -> Actor | None:
        actor = self._actors.get(public_id or "")
        seen: set[int] = set()
        while actor is not None and actor.merged_into is not None and actor.pk not in seen:
            seen.add(actor.pk)
            actor = actor.merged_into
        return actor

    def _proposed(self, fact: PersonFact) -> Actor | None:
        """The person whom an article proposes: a full name with a post or a party in the text."""
        base = slugify(fact.name)[:LONGEST_SLUG]
        if not (fact.roles or fact.party) or " " not in fact.name or not base:
            return None
        for public_id in (base, f"{base}-2"):
            actor = self._actors.get(public_id) or Actor.objects.filter(public_id=public_id).first()
            if actor is None:
                return self._propose(public_id, fact.name)
            if actor.kind == ActorKind.PERSON and slugify(actor.name)[:LONGEST_SLUG] == base:
                self._actors[public_id] = actor
                return None if actor.review == Review.REJECTED else self._living(public_id)
        return None

    def _propose(self, public_id: str, name: str) -> Person:
        given, _, family = name.partition(" ")
        person = Person.objects.create(
            public_id=public_id, name=name[:LONGEST_NAME], given_name=given[:LONGEST_GIVEN],
            family_name=family[:LONGEST_FAMILY], review=Review.PROPOSED, source=f"import {self.run.pk}",
        )  # fmt: skip
        self._actors[public_id] = person
        return person


def _unresolved(reading: Reading) -> list[UnresolvedName]:
    """Names that could mean nobody or several people: those that extraction left open, and persons without a post or party."""
    facts, article = reading.facts, reading.article
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
    return list(rows.values())


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
