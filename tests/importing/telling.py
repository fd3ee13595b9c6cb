"""What the timeline tests say and see: articles as facts, imported, and everything that follows as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from events.dates import edtf
from events.extraction.facts import ArticleFacts, Happening, PersonFact, Quote, RawArticle, Taking
from events.importing.loading import Loader
from events.models import (
    Claim,
    DuplicateCandidate,
    ImportRun,
    Mention,
    Participation,
    TimelineEntry,
    UnresolvedName,
    Version,
)  # fmt: skip

ENTRY = (
    "public_id", "kind", "title", "type", "place", "status", "firmness", "time_of_day", "clock", "date_edtf", "earliest",
    "latest", "precision", "sort_date", "review", "confidence", "disputed", "known_from", "first_due", "last_due",
    "times_moved", "days_slipped",
)  # fmt: skip
CLAIM = (
    "public_id",
    "article__public_id",
    "entry__public_id",
    "fact",
    "start",
    "end",
    "date_edtf",
    "status",
    "known_from",
)
VERSION = (
    "entry__public_id", "possible", "known_from", "known_to", "title", "type", "date_edtf", "sort_date", "status",
    "firmness", "disputed", "moved", "claim__public_id",
)  # fmt: skip
PART = ("entry__public_id", "actor__public_id", "part", "as_written", "known_earliest", "known_from")


def happening(
    quote: str, title: str, when: str, *, kind: str = "event", type: str = "debate", status: str = "",
    firmness: str = "target", who: Iterable[tuple[str, str, str]] = (), confidence: float = 0.8,
) -> dict[str, Any]:  # fmt: skip
    """A happening to tell: its sentence and values; ``who`` are (kind, public id or name, part)."""
    return {
        "quote": quote, "title": title, "when": when, "kind": kind, "type": type if kind == "event" else "",
        "status": status or ("planned" if kind == "event" else "open"), "firmness": "" if kind == "event" else firmness,
        "who": tuple(who), "confidence": confidence,
    }  # fmt: skip


def article(
    id: str, published: str, *happenings: dict[str, Any], text: str = "", outlet: str = "De Krant",
    persons: Sequence[PersonFact] = (), url: str = "",
) -> ArticleFacts:  # fmt: skip
    """An article that tells of these happenings; its text is their sentences unless one is given."""
    text = text or f"Bericht {id}.\n" + "\n".join(one["quote"] for one in happenings)
    when = edtf.parse(published)
    raw = RawArticle(id=id, text=text, title=f"Bericht {id}", published=when, outlet=outlet, url=url)
    facts = ArticleFacts(raw, raw.title, [], when.earliest, when.latest, [], persons=list(persons))
    for one in happenings:
        start = text.index(one["quote"])
        quote = Quote(one["quote"], start, start + len(one["quote"]))
        told = Happening(
            one["kind"], one["title"], one["status"], edtf.parse(one["when"]), quote, "test", one["confidence"],
            type=one["type"], firmness=one["firmness"], claims=[quote],
            actors=[
                Taking(kind, name, part, name if name == name.lower() else None, name) for kind, name, part in one["who"]
            ],
        )  # fmt: skip
        (facts.events if one["kind"] == "event" else facts.deadlines).append(told)
    return facts


def import_all(articles: Iterable[ArticleFacts], at_once: int = 1) -> ImportRun:
    """Import articles in this order, so many at once."""
    told = list(articles)
    run = ImportRun.objects.create(sources=["test"])
    with Loader(run) as loader:
        for start in range(0, len(told), at_once):
            for outcome in loader.load_many(told[start : start + at_once]):
                assert not isinstance(outcome, Exception), outcome
    return run


def everything() -> dict[str, list[Any]]:
    """All that follows from what was imported, without row numbers and moments."""
    living = TimelineEntry.objects.living()
    standing = Claim.objects.filter(withdrawn_at__isnull=True)
    return {
        "entries": sorted(living.values_list(*ENTRY)),
        "claims": sorted(map(repr, standing.values_list(*CLAIM))),
        "versions": sorted(map(repr, Version.objects.values_list(*VERSION))),
        "participations": sorted(map(repr, Participation.objects.values_list(*PART))),
        "mentions": sorted(map(repr, Mention.objects.values_list("article__public_id", "actor__public_id", "roles"))),
        "names": sorted(map(repr, UnresolvedName.objects.values_list("article__public_id", "name", "candidates"))),
        "candidates": sorted(
            [*sorted([pair.left.public_id, pair.right.public_id]), pair.likeness, *pair.reasons]
            for pair in DuplicateCandidate.objects.select_related("left", "right")
        ),
    }  # fmt: skip


def stamps() -> list[Any]:
    """When each row that keeps it was last changed."""
    return sorted(TimelineEntry.objects.values_list("public_id", "modified"))
