"""A block of claims as entries, participations, versions and duplicate candidates; may import models, matching, projecting.

An entry is named after the fact that founds its group, so its name follows from the claims. A row whose group has another
name now (an older article founds it, or a curator merged it) leads to the one of that name, and its decisions go with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import connection
from django.db.models import F, Q
from django.utils import timezone

from events.dates import edtf
from events.models import (
    Actor,
    Claim,
    Decision,
    DuplicateCandidate,
    Participation,
    TimelineEntry,
    Version,
)
from events.models.vocabulary import Kind, Verb

from .bulk import insert_instances
from .gathering import Block, in_chunks, merged_actors
from .identity import entry_id
from .keeping import is_kept, kept_values, kept_versions
from .matching import groups_of
from .projecting import Said, disagrees, values_of, versions_of
from .slippage import Known, totals
from .valuing import Series, assigned_in, days_of, decided_by, said_by, without_repeats
from .writing import Changes, bring_in_line, change_rows, differing, write_fields

VERSION_FIELDS = ("title", "type", "date_edtf", "time_of_day", "status", "firmness", "disputed", "moved")
NO_SLIPPAGE = {"first_due": None, "last_due": None, "times_moved": 0, "days_slipped": None}
LONGEST_WRITTEN = 200
CENT = 2  # decimals of a confidence


class Projection:
    """Works out the rows of one block, and writes those that differ."""

    def __init__(self, block: Block, touched: Iterable[int]) -> None:
        self.block = block
        self.changes = Changes()
        groups = groups_of(block.facts.values(), block.rulings)
        self.groups = {entry_id(group[0].kind, group[0].id): group for group in groups}
        self.claims = {
            name: [claim for fact in group for claim in block.claims[fact.id]]
            for name, group in self.groups.items()
        }
        held = {claim.entry_id for claims in self.claims.values() for claim in claims if claim.entry_id}
        self.rows = self._rows(held | set(touched))
        self.decisions = self._decisions()
        # Names of entries made in this write, and keys of those whose sentences or participants changed.
        self.fresh: set[str] = set()
        self.retold: set[int] = set()
        # Entries that no claim supports any more, and a decision does.
        self.kept: list[TimelineEntry] = []
        self.homes = {name: home for name in self.rows if (home := self._home(name))}
        self.absorbed: dict[str, list[str]] = {}
        for name in sorted(self.homes):
            self.absorbed.setdefault(self.homes[name], []).append(name)

    def _rows(self, pks: set[int]) -> dict[str, TimelineEntry]:
        """The rows that the block has or needs, and those that led to them, locked."""
        rows: dict[int, TimelineEntry] = {}
        locked = TimelineEntry.objects.select_for_update().order_by("pk")
        for chunk in in_chunks(pks):
            rows |= {row.pk: row for row in locked.filter(pk__in=chunk)}
        for names in in_chunks(self.groups):
            rows |= {row.pk: row for row in locked.filter(public_id__in=names)}
        wave = set(rows)
        while wave:
            found = {row.pk: row for chunk in in_chunks(wave) for row in locked.filter(merged_into__in=chunk)}
            wave = found.keys() - rows.keys()
            rows |= found
        return {row.public_id: row for row in sorted(rows.values(), key=lambda row: row.public_id)}

    def _decisions(self) -> dict[int, list[Decision]]:
        found: dict[int, list[Decision]] = {}
        for chunk in in_chunks(row.pk for row in self.rows.values()):
            for decision in Decision.objects.holding().filter(entry__in=chunk).order_by("made_at", "pk"):
                assert decision.entry_id is not None
                found.setdefault(decision.entry_id, []).append(decision)
        return found

    def _home(self, name: str) -> str | None:
        """The group that a row without one of its own has become part of: that of its founder, or of most of its claims."""
        if name in self.groups:
            return None
        founded = [
            group
            for group, facts in self.groups.items()
            for fact in facts
            if entry_id(fact.kind, fact.id) == name
        ]
        if founded:
            return founded[0]
        pk = self.rows[name].pk
        shares = {
            group: sum(claim.entry_id == pk for claim in claims) for group, claims in self.claims.items()
        }
        most = max(shares.values(), default=0)
        if most:
            return min(group for group, share in shares.items() if share == most)
        # Its claims went before: it leads where it led.
        successor = next(
            (row for row in self.rows.values() if row.pk == self.rows[name].merged_into_id), None
        )
        return successor.public_id if successor is not None and successor.public_id in self.groups else None

    def write(self) -> Changes:
        """Write what differs."""
        self._entries()
        self._leave_names()
        self._belongings()
        self._participations()
        self._versions()
        self._stamp()
        self._candidates()
        return self.changes

    # What an entry says

    def _entries(self) -> None:
        self.said = {name: [said_by(claim) for claim in claims] for name, claims in self.claims.items()}
        self.versions = {name: self._versions_of(name) for name in self.groups}
        wanted = {name: self._values(name) for name in self.groups}
        for name in self.groups:
            if name not in self.rows or self.rows[name].gone_at is not None:
                self.changes.new[self.groups[name][0].kind] += 1
        fresh = {
            name: TimelineEntry(public_id=name, **values)
            for name, values in wanted.items()
            if name not in self.rows
        }
        change_rows(
            {(name,): row for name, row in self.rows.items() if name in wanted},
            {(name,): values for name, values in wanted.items()},
            self.changes,
        )
        insert_instances(list(fresh.values()))
        for row in fresh.values():
            self.changes.add("TimelineEntry made", row)
        self.rows |= fresh
        self.fresh = set(fresh)

    def _values(self, name: str) -> dict[str, Any]:
        kind, claims = self.groups[name][0].kind, self.said[name]
        values = values_of(claims)
        decided = self._decided(name)
        values |= decided
        values["confidence"] = Decimal(str(round(values["confidence"], CENT)))
        values["disputed"] = values["disputed"] or self._contested(name)(claims)
        known = [claim.known_from for claim in claims if claim.known_from]
        slippage = NO_SLIPPAGE
        if kind == Kind.DEADLINE:
            certain = [
                Known(start, said["date_edtf"], said["status"], moved=said["moved"])
                for start, _, said, _ in self.versions[name][False]
            ]
            slippage = totals(certain or [Known(date.min, values["date_edtf"], values["status"])])
        return {
            "kind": kind, **values, **days_of(kind, values["date_edtf"]), **slippage,
            "known_from": min(known, default=None), "gone_at": None, "merged_into_id": None,
        }  # fmt: skip

    def _own_decisions(self, name: str) -> list[Decision]:
        """The decisions on an entry: those on rows that became it, then its own, which win."""
        found = [decision for row in self.absorbed.get(name, []) for decision in self._carried(row)]
        row = self.rows.get(name)
        return found + (self.decisions.get(row.pk, []) if row is not None and row.pk else [])

    def _carried(self, name: str) -> list[Decision]:
        """What a row takes along to the entry that it became: all, but of a merged one not that it was rejected."""
        own = self.decisions.get(self.rows[name].pk, [])
        merged = any(decision.verb == Verb.MERGE for decision in own)
        return [decision for decision in own if not (merged and decision.verb == Verb.REJECT)]

    def _decided(self, name: str) -> dict[str, Any]:
        """The values that curators decided on; the review follows from confirmations and rejections."""
        return decided_by(self._own_decisions(name))

    def _contested(self, name: str) -> Callable[[Sequence[Said]], bool]:
        """What tells whether some of an entry's claims, of those that came after a decision on a field, disagree with it."""
        later: list[tuple[Decision, set[str]]] = [
            (decision, {claim.public_id for claim in self.claims[name] if claim.made_at > decision.made_at})
            for decision in self._own_decisions(name)
            if decision.verb == Verb.SET_FIELD
        ]

        def contested(claims: Sequence[Said]) -> bool:
            for decision, ids in later:
                value = str(decision.value)
                when = edtf.parse(value) if decision.field == "date_edtf" else edtf.UNKNOWN
                said = [claim for claim in claims if claim.id in ids]
                if disagrees(said, decision.field, value, when):
                    return True
            return False

        return contested

    def _leave_names(self) -> None:
        """Rows whose name no group has: they lead to what they became, stand on a decision, or are gone."""
        changed: list[TimelineEntry] = []
        fields: set[str] = set()
        for name, row in self.rows.items():
            if name in self.groups:
                continue
            decisions = self.decisions.get(row.pk, [])
            home = self.homes.get(name)
            values: dict[str, Any]
            if home is not None:
                values = {"merged_into_id": self.rows[home].pk, "gone_at": row.gone_at or timezone.now()}
            elif row.merged_into_id is not None:
                continue
            elif is_kept(decisions):
                values = kept_values(row, decisions)
                self.kept.append(row)
            else:
                values = {"gone_at": row.gone_at or timezone.now()}
            if different := differing(row, values):
                for field in different:
                    setattr(row, field, values[field])
                changed.append(row)
                fields |= set(different)
                self.changes.add("entry changed", name, different)
        write_fields(changed, fields)

    # What hangs on it

    def _belongings(self) -> None:
        """Claims point at their entries."""
        moved = [
            (self.rows[name].pk, claim.pk)
            for name, claims in self.claims.items()
            for claim in claims
            if claim.entry_id != self.rows[name].pk
        ]
        self.retold |= {pk for pk, _ in moved}
        if moved:
            table = connection.ops.quote_name(Claim._meta.db_table)
            with connection.cursor() as cursor:
                cursor.executemany(f"UPDATE {table} SET entry_id = %s WHERE id = %s", moved)
            for _, pk in moved:
                self.changes.add("claim belongs elsewhere", pk)

    def _participations(self) -> None:
        """Who takes part, by all claims together."""
        claims = [claim for found in self.claims.values() for claim in found]
        actors = self._actors(claims)
        assigned = assigned_in(claims)
        wanted: dict[tuple[int, int, str], dict[str, Any]] = {}
        for name, found in self.claims.items():
            for claim in sorted(found, key=lambda claim: (claim.known_from or date.max, claim.public_id)):
                for actor in claim.actors:
                    pk = actors.get(actor["actor"] or "") or assigned.get((claim.article_id, actor["name"]))
                    if pk is None:
                        continue
                    written = actor.get("as_written") or actor["name"]
                    values = wanted.setdefault(
                        (self.rows[name].pk, pk, actor["part"]),
                        {"as_written": written[:LONGEST_WRITTEN], "known_earliest": None, "known_from": None},
                    )
                    if claim.known_from is not None:
                        for field in ("known_earliest", "known_from"):
                            day = getattr(claim, field) or claim.known_from
                            values[field] = min(values[field] or day, day)
        existing = {
            (row.entry_id, row.actor_id, row.part): row
            for chunk in in_chunks(row.pk for row in self.rows.values())
            for row in Participation.objects.filter(entry__in=chunk)
        }

        self.retold |= {entry for entry, _, _ in existing.keys() ^ wanted.keys()}
        bring_in_line(Participation, ("entry_id", "actor_id", "part"), existing, wanted, self.changes)

    def _actors(self, claims: Sequence[Claim]) -> dict[str, int]:
        """The primary key of whom each public id means now."""
        merged = merged_actors()
        named = {actor["actor"] for claim in claims for actor in claim.actors if actor["actor"]}
        living = {name: merged.get(name, name) for name in named}
        pks: dict[str, int] = {}
        for chunk in in_chunks(set(living.values())):
            pks |= dict(Actor.objects.filter(public_id__in=chunk).values_list("public_id", "pk"))
        return {name: pks[public_id] for name, public_id in living.items() if public_id in pks}

    def _versions_of(self, name: str) -> dict[bool, Series]:
        """What could be known of an entry when, certainly and possibly. Decisions hold on every day."""
        decided = {field: value for field, value in self._decided(name).items() if field in VERSION_FIELDS}
        if "date_edtf" in decided:
            decided["moved"] = False
        contested = self._contested(name)
        return {
            possible: without_repeats(
                (start, end, {**values, **decided}, claim)
                for start, end, values, claim in versions_of(self.said[name], possible, contested)
            )
            for possible in (False, True)
        }

    def _versions(self) -> None:
        wanted: dict[tuple[int, bool, date], dict[str, Any]] = {}
        for name, series in self.versions.items():
            kind = self.groups[name][0].kind
            by_name = {claim.public_id: claim.pk for claim in self.claims[name]}
            for possible, versions in series.items():
                for start, end, values, claim in versions:
                    wanted[self.rows[name].pk, possible, start] = {
                        **{field: values[field] for field in VERSION_FIELDS}, **days_of(kind, values["date_edtf"]),
                        "known_to": end, "claim_id": by_name[claim],
                    }  # fmt: skip
        for row in self.kept:
            wanted |= kept_versions(row, VERSION_FIELDS)
        existing = {
            (row.entry_id, row.possible, row.known_from): row
            for chunk in in_chunks(row.pk for row in self.rows.values())
            for row in Version.objects.filter(entry__in=chunk)
        }

        bring_in_line(Version, ("entry_id", "possible", "known_from"), existing, wanted, self.changes)

    def _stamp(self) -> None:
        """An entry whose sentences or participants changed has changed too: copies are kept in step by ``modified``."""
        older = {row.pk for name, row in self.rows.items() if name not in self.fresh}
        stale = self.retold & older
        for chunk in in_chunks(older - stale):
            lost = Claim.objects.filter(entry__in=chunk, withdrawn_at__gt=F("entry__modified"))
            stale |= set(lost.values_list("entry", flat=True))
        for chunk in in_chunks(stale):
            TimelineEntry.objects.filter(pk__in=chunk).update(modified=timezone.now())

    # What could be the same

    def _candidates(self) -> None:
        entry_of = {fact.id: self.rows[name].pk for name, group in self.groups.items() for fact in group}
        entry_of |= {
            name: claims[0].entry_id
            for name, claims in self.block.seen.items()
            if claims and claims[0].entry_id
        }
        wanted: dict[tuple[int, int], dict[str, Any]] = {}
        for near in sorted(self.block.near, key=lambda near: (-near.likeness, near.fact, near.other)):
            ours, theirs = entry_of.get(near.fact), entry_of.get(near.other)
            apart = frozenset((near.fact, near.other)) in self.block.rulings.apart
            if ours is not None and theirs is not None and ours != theirs and not apart:
                pair = (min(ours, theirs), max(ours, theirs))
                wanted.setdefault(pair, {"likeness": near.likeness, "reasons": near.reasons})
        ruled = self._ruled_apart()
        wanted = {pair: values for pair, values in wanted.items() if frozenset(pair) not in ruled}
        existing = {
            (row.left_id, row.right_id): row
            for chunk in in_chunks(row.pk for row in self.rows.values())
            for row in DuplicateCandidate.objects.filter(Q(left__in=chunk) | Q(right__in=chunk))
        }

        bring_in_line(DuplicateCandidate, ("left_id", "right_id"), existing, wanted, self.changes)

    def _ruled_apart(self) -> set[frozenset[int]]:
        """Pairs of entries of which a curator said that they are not the same, whatever claims they got since."""
        pk_of = {name: row.pk for name, row in self.rows.items()}
        ruled = Decision.objects.holding().filter(verb=Verb.NOT_SAME)
        told = [decision for decisions in self.decisions.values() for decision in decisions]
        # Of two entries the decision stands on one, which need not be in this block.
        for names in in_chunks(self.rows):
            told += ruled.filter(other__in=names)
        found = set()
        for decision in told:
            if decision.verb == Verb.NOT_SAME and decision.entry_id is not None:
                other = pk_of.get(decision.other) or _pk_of(decision.other)
                if other is not None:
                    found.add(frozenset((decision.entry_id, other)))
        return found


def _pk_of(public_id: str) -> int | None:
    return TimelineEntry.objects.filter(public_id=public_id).values_list("pk", flat=True).first()
