"""The claims that have to be looked at together when some of them changed; may import models and matching.

A block is closed: no fact outside it could be the same happening as one in it. So what comes out of a block does not
depend on what else is in the database, nor on the order in which it came. It is found by keys, which cost the same
however many articles there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import islice
from types import MappingProxyType
from typing import Any, TypeVar

from django.db.models import QuerySet
from django.utils.text import slugify

from events.models import Actor, Claim, Decision, MatchKey
from events.models.vocabulary import Verb

from .bulk import insert_rows
from .matching import Rulings
from .nearness import near_miss
from .sameness import Fact, is_same, likeness

T = TypeVar("T")
# A fact is looked at when it is written, and by those that come within some weeks: its words are worked out once.
remembered = lru_cache(20_000)(Fact)
# Values in one IN list; databases take more, but plan them slowly.
MOST_VALUES = 2000
LONG_FIELDS = (
    "article__text",
    "article__segments",
    "article__narrowed_because",
    "explanation",
    "anchors",
)


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A fact and one that could be the same after all."""

    fact: str
    other: str
    likeness: int
    reasons: list[str]


@dataclass(slots=True)
class Block:
    """Claims by fact, and what matching needs of each fact. ``seen`` are claims of neighbours that belong elsewhere."""

    claims: dict[str, list[Claim]] = field(default_factory=dict)
    facts: dict[str, Fact] = field(default_factory=dict)
    seen: dict[str, list[Claim]] = field(default_factory=dict)
    near: list[NearMiss] = field(default_factory=list)
    rulings: Rulings = field(default_factory=Rulings)


def in_chunks(values: Iterable[T]) -> Iterator[list[T]]:
    """The values, sorted, in lists that fit in a query."""
    rest = iter(sorted(values))  # type: ignore[type-var]
    while chunk := list(islice(rest, MOST_VALUES)):
        yield chunk


def standing() -> QuerySet[Claim]:
    """Claims that count, without what is long."""
    return Claim.objects.filter(withdrawn_at__isnull=True).select_related("article").defer(*LONG_FIELDS)


def holding_rulings() -> Rulings:
    """What curators said of which facts belong together and which do not."""
    joined, apart = [], set()
    ruled = Decision.objects.holding().filter(verb__in=(Verb.MERGE, Verb.NOT_SAME), entry__isnull=False)
    for decision in ruled.order_by("made_at", "pk"):
        ours, theirs = (frozenset(side) for side in decision.value or ((), ()))
        if decision.verb == Verb.MERGE:
            joined.append((ours, theirs))
        else:
            apart |= {frozenset((left, right)) for left in ours for right in theirs}
    return Rulings(joined, frozenset(apart))


def merged_actors() -> dict[str, str]:
    """The living actor's public id for each that was merged into another."""
    rows = {
        row["pk"]: row
        for row in Actor.objects.filter(merged_into__isnull=False).values("pk", "public_id", "merged_into")
    }
    living = dict(Actor.objects.filter(merged__isnull=False).values_list("pk", "public_id"))
    found = {}
    for row in rows.values():
        last, seen = row["merged_into"], {row["pk"]}
        while last in rows and last not in seen:
            seen.add(last)
            last = rows[last]["merged_into"]
        if last is not None:
            found[row["public_id"]] = living[last]
    return found


class Gatherer:
    """Finds the block around some facts."""

    def __init__(self, fresh: Mapping[str, list[Claim]] = MappingProxyType({})) -> None:
        """``fresh`` are all claims of facts that were written just now, so that they need not be read."""
        self._fresh = dict(fresh)
        self.rulings = holding_rulings()
        self.actors = merged_actors()
        self.block = Block(rulings=self.rulings)
        self._candidates: dict[str, Fact] = {}
        self._compared: set[str] = set()

    def gather(self, facts: Iterable[str]) -> Block:
        """The block that holds these facts, as far as they stand."""
        wave = self._with_their_entries(set(facts))
        # A ruling can name a fact that no claim stands for any more: it is asked for once and never comes in.
        asked: set[str] = set()
        while wave:
            asked |= wave
            self._take_in(wave)
            fresh = [self.block.facts[name] for name in sorted(wave) if name in self.block.facts]
            related = self._alike(fresh) | self._ruled(wave)
            wave = self._with_their_entries(related - asked) - asked
        return self.block

    def _with_their_entries(self, names: set[str]) -> set[str]:
        """These facts and all that are in one entry with them now."""
        entries: set[int] = set()
        for chunk in in_chunks(names):
            entries |= set(
                standing().filter(fact__in=chunk, entry__isnull=False).values_list("entry", flat=True)
            )
        found = set(names)
        for pks in in_chunks(entries):
            found |= set(standing().filter(entry__in=pks).values_list("fact", flat=True))
        return found - self.block.facts.keys()

    def _take_in(self, names: set[str]) -> None:
        claims = self.claims_of(names)
        self.block.claims |= claims
        self.block.facts |= self.facts_of(claims)

    def facts_of(self, claims: dict[str, list[Claim]]) -> dict[str, Fact]:
        """What matching needs of each fact."""
        return {
            name: self._candidates.get(name) or fact_of(found, self.actors) for name, found in claims.items()
        }

    def claims_of(self, names: set[str]) -> dict[str, list[Claim]]:
        """The standing claims of some facts, in a fixed order."""
        found: dict[str, list[Claim]] = {
            name: self.block.seen.pop(name) for name in names & self.block.seen.keys()
        }
        for name in names & self._fresh.keys() - found.keys():
            found[name] = sorted(self._fresh.pop(name), key=lambda claim: (claim.start, claim.public_id))
        for chunk in in_chunks(names - found.keys()):
            for claim in standing().filter(fact__in=chunk).order_by("fact", "start", "public_id"):
                found.setdefault(claim.fact, []).append(claim)
        return found

    def _alike(self, fresh: list[Fact]) -> set[str]:
        """The facts outside the block that could be the same as one of these."""
        by_key: dict[str, list[Fact]] = {}
        for fact in fresh:
            for key in fact.keys:
                by_key.setdefault(key, []).append(fact)
        sharing: dict[str, set[str]] = {}
        for chunk in in_chunks(by_key):
            for key, name in MatchKey.objects.filter(key__in=chunk).values_list("key", "fact"):
                sharing.setdefault(name, set()).add(key)
        unknown = sharing.keys() - self.block.facts.keys() - self._candidates.keys()
        for name, claims in self.claims_of(set(unknown)).items():
            self.block.seen[name] = claims
            self._candidates[name] = fact_of(claims, self.actors)
        found = set()
        for name, keys in sharing.items():
            other = self.block.facts.get(name) or self._candidates.get(name)
            if other is None or name in self._compared:
                continue
            # A key of a time when its days were others does not count: who looks from its side does not see it.
            ours = {fact.id: fact for key in keys & other.keys for fact in by_key[key]}
            inside = name in self.block.facts
            for fact in ours.values():
                if inside and fact.id >= name:
                    continue  # each pair once
                if not inside and name not in found and is_same(fact, other):
                    found.add(name)
                # Also of the same, since a third fact, or a curator, can keep them apart.
                if reasons := near_miss(fact, other):
                    one, two = sorted((fact.id, name))
                    self.block.near.append(NearMiss(one, two, likeness(fact, other), reasons))
        # What looks for these later was compared with them now.
        self._compared |= {fact.id for fact in fresh}
        return found

    def _ruled(self, names: set[str]) -> set[str]:
        """The facts that a curator joined with one of these."""
        found: set[str] = set()
        for ours, theirs in self.rulings.joined:
            if (ours | theirs) & names:
                found |= ours | theirs
        return found


def fact_of(claims: list[Claim], merged: dict[str, str]) -> Fact:
    """What matching needs of the claims of one fact, which carry the same values."""
    first = claims[0]
    known = min((claim.known_from or date.max) for claim in claims)
    quotes = {claim.start: claim.quote for claim in claims}
    return remembered(
        first.fact,
        first.kind,
        first.type,
        first.title,
        first.earliest,
        first.latest,
        frozenset(_actor_of(actor, merged) for claim in claims for actor in claim.actors),
        first.status,
        (known.isoformat(), first.article.lineage or first.article.text_hash, min(quotes)),
        first.article.title,
        " ".join(quotes[start] for start in sorted(quotes)),
    )


def _actor_of(actor: dict[str, Any], merged: dict[str, str]) -> str:
    public_id: str = actor["actor"] or slugify(actor["name"]) or actor["name"]
    return merged.get(public_id, public_id)


def write_keys(facts: Iterable[Fact]) -> None:
    """Keep the keys of facts, so that others find them."""
    keys = {fact.id: fact.keys for fact in facts}
    had: set[tuple[str, str]] = set()
    for chunk in in_chunks(keys):
        had |= set(MatchKey.objects.filter(fact__in=chunk).values_list("fact", "key"))
    wanted = [(fact, key) for fact, found in keys.items() for key in sorted(found)]
    insert_rows(MatchKey, [{"fact": fact, "key": key} for fact, key in wanted if (fact, key) not in had])
