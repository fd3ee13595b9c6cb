"""What extraction finds in one article: plain values, each with its place in the text. Imports dates only."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from events.dates.edtf import UNKNOWN, UncertainDate
from events.dates.resolve import Expression

Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class RawArticle:
    """An article as a reader found it. ``published`` is the date as given, ``edtf.UNKNOWN`` when there is none.

    ``body`` is the offset at which the article proper begins: what stands before is the header line's ``date 2023-07``.
    """

    id: str
    text: str
    title: str = ""
    published: UncertainDate = UNKNOWN
    outlet: str = ""
    url: str = ""
    body: int = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the text: title, paragraph, subhead, caption, credit, teaser, share, byline or dateline."""

    kind: str
    start: int
    end: int


@dataclass(slots=True)
class PersonFact:
    """A person whom the article names or means. ``link`` is the public id of a known person, else None."""

    name: str
    party: str | None = None  # public id of the party
    roles: list[str] = field(default_factory=list)
    explicit: bool = True
    link: str | None = None
    mentions: list[Offsets] = field(default_factory=list)


@dataclass(slots=True)
class GroupFact:
    """A party or a body that the article names or means; ``link`` as for persons."""

    name: str
    explicit: bool = True
    link: str | None = None
    mentions: list[Offsets] = field(default_factory=list)


@dataclass(slots=True)
class UnresolvedFact:
    """A name that could mean nobody or several people we know."""

    name: str
    candidates: list[str] = field(default_factory=list)
    mentions: list[Offsets] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence that says it: exactly ``text[start:end]``."""

    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Taking:
    """An actor's part in a happening: kind person, party or body; the public id when known; the name as written."""

    kind: str
    name: str
    part: str
    link: str | None = None
    as_written: str = ""


@dataclass(slots=True)
class Happening:
    """An event or a deadline that the text states.

    ``type`` and ``time_of_day`` belong to events, ``firmness`` to deadlines. ``claims`` are all sentences that say it,
    the first being the one with ``quote``.
    """

    kind: str
    title: str
    status: str
    date: UncertainDate
    quote: Quote
    rule: str
    confidence: float
    type: str = ""
    firmness: str = ""
    time_of_day: str = ""
    clock: str = ""
    actors: list[Taking] = field(default_factory=list)
    claims: list[Quote] = field(default_factory=list)
    expression: str = ""
    date_rule: str = ""
    explanation: str = ""
    anchors: dict[str, Any] = field(default_factory=dict)

    def names(self, kind: str) -> list[str]:
        """The names of those who take part, of one kind, each once."""
        return list(dict.fromkeys(taking.name for taking in self.actors if taking.kind == kind))


@dataclass(slots=True)
class ArticleFacts:
    """Everything found in an article."""

    article: RawArticle
    title: str
    segments: list[Segment]
    earliest: date | None
    latest: date | None
    reasons: list[str]
    persons: list[PersonFact] = field(default_factory=list)
    parties: list[GroupFact] = field(default_factory=list)
    bodies: list[GroupFact] = field(default_factory=list)
    unresolved: list[UnresolvedFact] = field(default_factory=list)
    dates: list[Expression] = field(default_factory=list)
    events: list[Happening] = field(default_factory=list)
    deadlines: list[Happening] = field(default_factory=list)
