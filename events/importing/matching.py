"""Which facts of different articles are the same happening. Pure: facts in, groups out.

Precision first: a wrong merge costs more than a duplicate. The groups depend on the set of facts alone, never on the
order in which they came: facts are taken in a total order (when known, article, place in the text).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz

# The days of two mentions of one happening lie within a week of each other.
LONGEST_DAYS = 7
# How alike two titles must be (rapidfuzz token_set_ratio, 0 to 100), by how much else agrees.
ALIKE, VERY_ALIKE = 60, 80
# Types that happen once on a day, whoever is named: a debate needs more, an election day does not.
ONCE_A_DAY = frozenset({"cabinet_fall", "election", "recess", "budget"})
# Types that are told apart by what is said, not by who and when.
BY_CONTENT = frozenset(
    {"statement", "commitment", "letter_report", "questions", "motion", "other", "legislation"}
)
# Bodies take part in nearly everything: they show no sameness.
COMMON = frozenset({"kabinet", "tweede-kamer", "eerste-kamer", "ministerraad"})


@dataclass(frozen=True, slots=True)
class Fact:
    """What one article says of one happening, as far as matching needs it."""

    id: str
    kind: str
    type: str
    title: str
    earliest: date | None
    latest: date | None
    actors: frozenset[str]
    status: str
    order: tuple[str, str, int]  # known from, article, place in the text

    @property
    def months(self) -> frozenset[str]:
        """The blocks in which it can meet the same happening; none when it is dated too vaguely to be matched."""
        if self.kind == "deadline":
            return frozenset({f"{self.kind}:{self.latest:%Y-%m}"}) if self.latest else frozenset()
        if self.earliest is None or self.latest is None or (self.latest - self.earliest).days > LONGEST_DAYS:
            return frozenset()
        return frozenset({f"{self.type}:{day:%Y-%m}" for day in (self.earliest, self.latest)})


def groups_of(facts: Iterable[Fact]) -> list[list[Fact]]:
    """The facts in groups of one happening each, in the total order; the first of a group is its founder."""
    groups: list[list[Fact]] = []
    by_month: dict[str, list[list[Fact]]] = {}
    for fact in sorted(facts, key=lambda fact: (*fact.order, fact.id)):
        candidates = [group for month in sorted(fact.months) for group in by_month.get(month, ())]
        home = next((group for group in candidates if all(is_same(fact, other) for other in group)), None)
        if home is None:
            home = []
            groups.append(home)
        home.append(fact)
        for month in fact.months:
            block = by_month.setdefault(month, [])
            if not any(group is home for group in block):
                block.append(home)
    return groups


def is_same(left: Fact, right: Fact) -> bool:
    """Whether two facts tell of one happening: kind, type, days and actors agree, and the words where those leave doubt."""
    if left.kind != right.kind or left.type != right.type:
        return False
    if left.order[1] == right.order[1]:
        return False  # one article told them apart
    likeness = fuzz.token_set_ratio(left.title.lower(), right.title.lower())
    shared = (left.actors & right.actors) - COMMON
    if left.kind == "deadline":
        if left.latest != right.latest:
            return False
        return (bool(left.actors & right.actors) and likeness >= ALIKE) or likeness >= VERY_ALIKE
    if not _days_agree(left, right):
        return False
    if left.type in ONCE_A_DAY:
        return True
    if left.type in BY_CONTENT:
        return bool(shared) and likeness >= VERY_ALIKE and left.earliest == right.earliest
    same_day = left.earliest == left.latest == right.earliest == right.latest
    if shared and (same_day or likeness >= ALIKE):
        return left.type != "meeting" or likeness >= ALIKE or len(shared) > 1
    return same_day and likeness >= VERY_ALIKE


def _days_agree(left: Fact, right: Fact) -> bool:
    """Whether the days of one lie within those of the other, all within a week."""
    if left.earliest is None or left.latest is None or right.earliest is None or right.latest is None:
        return False
    low, high = min(left.earliest, right.earliest), max(left.latest, right.latest)
    if (high - low).days > LONGEST_DAYS:
        return False
    return (low, high) in ((left.earliest, left.latest), (right.earliest, right.latest))
