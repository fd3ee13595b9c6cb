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
from .gathering import in_chunks
from .reconciling import LONGEST_NAME, Reading

LONGEST_SLUG = 72
HISTORY_ROWS = 100  # in one statement
LONGEST_GIVEN, LONGEST_FAMILY = 100, 120


class Names:
    """The actors that a block of articles names, as they are now, and the persons whom it proposes."""

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        self._actors: dict[str, Actor] = {}
        self._fresh: list[Person] = []

    @staticmethod
    def proposed_by(article: Article) -> dict[str, str]:
        """The public ids of the persons whom an article proposed, by slug of the name."""
        mentions = article.mentions.filter(actor__kind=ActorKind.PERSON).select_related("actor")
        return {slugify(mention.actor.name): mention.actor.public_id for mention in mentions}

    def write(self, readings: list[Reading]) -> tuple[int, int]:
        """Write mentions and unresolved names of articles that have none; how many persons were proposed and names left."""
        self._look_up(readings)
        mentions = [mention for reading in readings for mention in self._mentions(reading)]
        self._write_proposed()
        had = self._names_before(readings)
        open_names = [
            name
            for reading in readings
            for name in _unresolved(reading)
            if (reading.article.pk, name.name) not in had
        ]
        Mention.objects.filter(article__in=[reading.article.pk for reading in readings]).delete()
        rows = [{**values, "actor_id": actor.pk} for actor, values in mentions]
        insert_rows(Mention, rows)
        insert_instances(open_names)
        return len(self._fresh), len(open_names)

    def _look_up(self, readings: list[Reading]) -> None:
        """Take the actors that these readings can mean from the database: a curator may have merged or rejected some."""
        names: set[str] = set()
        for reading in readings:
            facts = reading.facts
            groups = [*facts.parties, *facts.bodies]
            names |= {person.link for person in facts.persons if person.link}
            names |= {group.link for group in groups if group.link}
            names |= {person.party for person in facts.persons if person.party}
            names |= {id for person in facts.persons if person.link is None for id in _ids_for(person.name)}
        self._actors, self._fresh = {}, []
        for chunk in in_chunks(names):
            found = Actor.objects.filter(public_id__in=chunk).select_related("merged_into")
            self._actors |= {actor.public_id: actor for actor in found}

    def _write_proposed(self) -> None:
        """Write the persons whom these articles are the first to propose, with their history as a save would."""
        insert_instances(self._fresh)
        if self._fresh:
            Person.history.bulk_history_create(self._fresh, batch_size=HISTORY_ROWS)

    def _names_before(self, readings: list[Reading]) -> set[tuple[int, str]]:
        articles = [reading.article.pk for reading in readings]
        return set(UnresolvedName.objects.filter(article__in=articles).values_list("article", "name"))

    def _mentions(self, reading: Reading) -> list[tuple[Actor, dict[str, Any]]]:
        """Each actor that an article names, once, with the columns of the row."""
        article, facts = reading.article.pk, reading.facts
        found: dict[str, tuple[Actor, dict[str, Any]]] = {}
        for person in facts.persons:
            actor = self._living(person.link)
            if actor is None and person.link is None:
                actor = self._proposed(person)
                if actor is not None:
                    reading.proposed[slugify(person.name)] = actor.public_id
            if actor is None:
                continue
            party = self._living(person.party)
            found.setdefault(actor.public_id, (actor, {
                "article_id": article, "party_id": party.pk if party else None,
                "roles": person.roles, "explicit": person.explicit, "offsets": person.mentions,
            }))  # fmt: skip
        for group in [*facts.parties, *facts.bodies]:
            actor = self._living(group.link)
            if actor is not None:
                found.setdefault(actor.public_id, (actor, {
                    "article_id": article, "party_id": None,
                    "roles": [], "explicit": group.explicit, "offsets": group.mentions,
                }))  # fmt: skip
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
        ids = _ids_for(fact.name)
        if not (fact.roles or fact.party) or " " not in fact.name or not ids:
            return None
        for public_id in ids:
            actor = self._actors.get(public_id)
            if actor is None:
                return self._propose(public_id, fact.name)
            if actor.kind == ActorKind.PERSON and slugify(actor.name)[:LONGEST_SLUG] == ids[0]:
                return None if actor.review == Review.REJECTED else self._living(public_id)
        return None

    def _propose(self, public_id: str, name: str) -> Person:
        given, _, family = name.partition(" ")
        person = Person(
            public_id=public_id, kind=ActorKind.PERSON, name=name[:LONGEST_NAME], given_name=given[:LONGEST_GIVEN],
            family_name=family[:LONGEST_FAMILY], review=Review.PROPOSED, source=f"import {self.run.pk}",
        )  # fmt: skip
        self._actors[public_id] = person
        self._fresh.append(person)
        return person


def _ids_for(name: str) -> list[str]:
    """The public ids that a proposed person of this name can have: the second where the first is somebody else's."""
    base = slugify(name)[:LONGEST_SLUG]
    return [base, f"{base}-2"] if base else []


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
