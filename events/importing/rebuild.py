"""The projection: entries, participations and versions from claims and holding decisions; may import models and dates.

Import, re-import, undo, a corrected date and every decision end here. What comes out depends on claims and decisions
alone: running it again changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from django.db import transaction

from events.models import Claim, MatchKey, TimelineEntry
from newsdb.databases import one_writer

from .gathering import Gatherer, in_chunks, write_keys
from .projection import Projection
from .writing import Changes


def rebuild(entries: Iterable[TimelineEntry]) -> Changes:
    """Recompute these entries, and those whose claims could belong with theirs.

    A decision wins over claims; where it was lifted, the claims' value is back. Entries that come out the same are not
    written. The rows change, not the instances given.
    """
    pks = {entry.pk for entry in entries}
    if not pks:
        return Changes()
    with transaction.atomic():
        one_writer()
        return rebuild_facts((), pks)


def rebuild_facts(
    facts: Iterable[str],
    touched: Iterable[int] = (),
    fresh: Mapping[str, list[Claim]] = MappingProxyType({}),
) -> Changes:
    """Recompute what these facts belong to, and these entries (primary keys); inside a transaction of ``one_writer``.

    ``fresh`` are the claims of facts that are all new.
    """
    names = set(facts)
    # Entries that withdrawn claims of these facts belonged to may have lost their last one.
    entries = set(touched)
    for chunk in in_chunks(names - fresh.keys()):
        found = Claim.objects.filter(fact__in=chunk, entry__isnull=False)
        entries |= set(found.values_list("entry", flat=True))
    entries = _with_successors(entries)
    for pks in in_chunks(entries):
        names |= set(
            Claim.objects.filter(withdrawn_at__isnull=True, entry__in=pks).values_list("fact", flat=True)
        )
    block = Gatherer(fresh).gather(names)
    return Projection(block, entries).write()


def rebuild_under_other_names(entries: set[int]) -> None:
    """Recompute entries of which an actor means another one now: their facts are looked for under that name too."""
    gatherer = Gatherer()
    names = set(
        Claim.objects.filter(withdrawn_at__isnull=True, entry__in=entries).values_list("fact", flat=True)
    )
    write_keys(gatherer.facts_of(gatherer.claims_of(names)).values())
    rebuild_facts(names, entries)


def rebuild_everything() -> Changes:
    """Recompute all entries from all claims and decisions, their keys included; inside a transaction of ``one_writer``."""
    names = set(Claim.objects.filter(withdrawn_at__isnull=True).values_list("fact", flat=True))
    gatherer = Gatherer()
    gatherer.block.claims = gatherer.claims_of(names)
    changes = Changes()
    facts = gatherer.facts_of(gatherer.block.claims)
    had = set(MatchKey.objects.values_list("fact", "key"))
    wanted = {(fact.id, key) for fact in facts.values() for key in fact.keys}
    for fact, key in sorted(wanted - had):
        changes.add("key missing", f"{key} of {fact}")
    write_keys(facts.values())
    gatherer.block.claims = {}
    block = gatherer.gather(names)
    projection = Projection(block, set(TimelineEntry.objects.values_list("pk", flat=True)))
    written = projection.write()
    written.noted += changes.noted
    return written


def _with_successors(pks: set[int]) -> set[int]:
    """These entries, and those that they were merged into."""
    found, wave = set(pks), pks
    while wave:
        rows = TimelineEntry.objects.filter(pk__in=wave, merged_into__isnull=False)
        wave = {pk for pk in rows.values_list("merged_into", flat=True) if pk} - found
        found |= wave
    return found
