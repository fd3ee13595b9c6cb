"""Groups of facts of one happening each, and what curators ruled. Pure: facts in, groups out; imports sameness.

The groups depend on the set of facts alone, never on the order in which they came: facts are taken in a total order (when
known, article, place in the text). A fact joins the group that it is most like, and none of whose facts excludes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .sameness import Fact, Subject, excludes, is_same, subject_of


@dataclass(frozen=True, slots=True)
class Rulings:
    """What curators said of facts: which belong to which others' happening, and which two never are the same."""

    joined: Sequence[
        tuple[frozenset[str], frozenset[str]]
    ] = ()  # facts, and those of the entry they belong to
    apart: frozenset[frozenset[str]] = field(default_factory=frozenset)


def groups_of(facts: Iterable[Fact], rulings: Rulings = Rulings()) -> list[list[Fact]]:
    """The facts in groups of one happening each, in the total order; the first of a group founds it."""
    groups: dict[int, list[Fact]] = {}
    by_key: dict[str, set[int]] = {}
    for number, fact in enumerate(sorted(facts, key=lambda fact: fact.place)):
        near = sorted({other for key in fact.keys for other in by_key.get(key, ())})
        fits = {other: fit for other in near if (fit := _fit(fact, groups[other], rulings))}
        home = max(fits, key=lambda other: (fits[other], -other), default=number)
        groups.setdefault(home, []).append(fact)
        for other in sorted(fits.keys() - {home}):
            # What names the subject of both shows that they are one.
            if fits[other][0] == fits[home][0] == Subject.SAME:
                first, second = sorted((home, other))
                if not any(_kept_apart(one, groups[second], rulings) for one in groups[first]):
                    groups[first] += groups.pop(second)
                    for found in by_key.values():
                        if second in found:
                            found.remove(second)
                            found.add(first)
                    home = first
        for key in fact.keys:
            by_key.setdefault(key, set()).add(home)
    for group in groups.values():
        group.sort(key=lambda fact: fact.place)
    return _joined(list(groups.values()), rulings)


def _kept_apart(fact: Fact, group: Sequence[Fact], rulings: Rulings) -> bool:
    """Whether a fact cannot be one happening with some fact of a group, by what it says or by what a curator said."""
    return any(excludes(fact, other) or frozenset((fact.id, other.id)) in rulings.apart for other in group)


def _fit(fact: Fact, group: Sequence[Fact], rulings: Rulings) -> tuple[Subject, int, bool] | None:
    """How well a fact fits a group: subject, actors and first day of the nearest; None where it does not."""
    if _kept_apart(fact, group, rulings):
        return None
    return max(
        (
            (subject_of(fact, other), len(fact.actors & other.actors), fact.earliest == other.earliest)
            for other in group
            if is_same(fact, other)
        ),
        default=None,
    )


def _joined(groups: list[list[Fact]], rulings: Rulings) -> list[list[Fact]]:
    """The groups after curators' mergers. The group that the others were merged into stays the first, and so the founder."""
    number_of = {fact.id: number for number, group in enumerate(groups) for fact in group}
    parent = list(range(len(groups)))

    def root(number: int) -> int:
        while parent[number] != number:
            number = parent[number]
        return number

    for facts, into in rulings.joined:
        winners = sorted(number_of[fact] for fact in into if fact in number_of)
        for loser in sorted({number_of[fact] for fact in facts if fact in number_of}):
            if winners and root(loser) != root(winners[0]):
                parent[root(loser)] = root(winners[0])
    joined: dict[int, list[Fact]] = {
        number: list(groups[number]) for number in range(len(groups)) if root(number) == number
    }
    for number, group in enumerate(groups):
        if root(number) != number:
            joined[root(number)] += group
    return list(joined.values())
