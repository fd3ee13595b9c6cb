"""Joins the mentions of one happening in an article into one entry, each sentence a claim. Pure."""

from __future__ import annotations

import re

from events.dates import edtf
from events.dates.edtf import UncertainDate

from .facts import Happening, Quote

# Types whose happenings are told apart by what is said, not by type and day.
SINGULAR = frozenset({"statement", "commitment", "questions", "letter_report"})
# Types of which the text tells in turn who took which side.
COLLECTIVE = frozenset({"vote"})
ADJACENT = 2  # letters between two sentences that follow each other
# What a vote is about: a sentence that names it tells of another vote.
OBJECTS = re.compile(r"\b(?:motie|wet|wetsvoorstel|voorstel|amendement|poging|plan)\b", re.IGNORECASE)
OUTCOME = {"occurred": 0, "cancelled": 1, "postponed": 2, "ongoing": 3, "planned": 4, "possible": 5}


def joined(found: list[Happening]) -> list[Happening]:
    """The happenings of an article, each once, in the order of the text."""
    out: list[Happening] = []
    for happening in found:
        same = next((other for other in out if _is_same(other, happening)), None)
        if same is None:
            out.append(happening)
        else:
            _join(same, happening)
    return out


def _is_same(left: Happening, right: Happening) -> bool:
    if left.kind != right.kind or left.type != right.type:
        return False
    if left.quote == right.quote and left.date == right.date:
        return True
    if left.kind == "deadline":
        return (
            left.date == right.date
            and left.date != edtf.UNKNOWN
            and left.status == right.status
            and (
                (left.firmness == "hope") == (right.firmness == "hope") and bool(_names(left) & _names(right))
            )
        )
    if left.type in SINGULAR:
        return False
    if not compatible(left.date, right.date):
        return False
    if {left.status, right.status} == {"occurred", "planned"} and left.date != right.date:
        return False
    if (
        left.type in COLLECTIVE
        and right.anchors.get("source") in ("paragraph", "article")
        and not OBJECTS.search(right.quote.quote)
    ):
        return True  # "VVD en CDA stemden tegen" tells more of the vote before it
    if (
        left.anchors.get("source") == "article"
        and right.expression
        and 0 <= right.quote.start - left.quote.end <= ADJACENT
    ):
        return True  # the headline of the lead, and the sentence that tells it with its day
    if left.title == right.title:
        return True  # "het partijcongres" of two speakers
    ours, theirs = _names(left), _names(right)
    return not ours or not theirs or bool(ours & theirs)


def _names(happening: Happening) -> set[tuple[str, str]]:
    return {(taking.kind, taking.name) for taking in happening.actors}


def compatible(left: UncertainDate, right: UncertainDate) -> bool:
    """Whether one of two dates lies within the other."""
    return _contains(left, right) or _contains(right, left)


def _contains(outer: UncertainDate, inner: UncertainDate) -> bool:
    if not outer.edtf or not inner.edtf:
        return False
    low = outer.earliest is None or (inner.earliest is not None and outer.earliest <= inner.earliest)
    high = outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest)
    return low and high


def _width(value: UncertainDate) -> int:
    if value.earliest is None or value.latest is None:
        return 10**6
    return (value.latest - value.earliest).days


def _join(kept: Happening, other: Happening) -> None:
    """The more precise date and the outcome win; every sentence stays a claim."""
    if _width(other.date) < _width(kept.date):
        kept.date, kept.expression, kept.date_rule = other.date, other.expression, other.date_rule
        kept.explanation, kept.anchors = other.explanation, other.anchors
    kept.time_of_day = kept.time_of_day or other.time_of_day
    kept.clock = kept.clock or other.clock
    if kept.kind == "event" and OUTCOME.get(other.status, 9) < OUTCOME.get(kept.status, 9):
        kept.status = other.status
    known: set[Quote] = set(kept.claims)
    kept.claims += [quote for quote in other.claims if quote not in known]
    names = _names(kept)
    if not names or not _names(other) or names & _names(other):
        kept.actors += [taking for taking in other.actors if (taking.kind, taking.name) not in names]
    kept.confidence = max(kept.confidence, other.confidence)
