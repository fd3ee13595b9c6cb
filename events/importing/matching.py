"""Which facts of different articles are the same happening. Pure: facts in, groups out; imports rapidfuzz.

Precision first: a wrong merge costs more than a duplicate. The groups depend on the set of facts alone, never on the
order in which they came: facts are taken in a total order (when known, article, place in the text).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from rapidfuzz import fuzz

# The days of two mentions of one happening lie within a week of each other.
LONGEST_DAYS = 7
# How alike two titles must be (rapidfuzz token_set_ratio, 0 to 100), by how much else agrees.
ALIKE, VERY_ALIKE = 60, 80
# A deadline of which no text says that it moved can come back with a later day, but one of next year is another one.
LONGEST_SLIP = 200
# Types that happen once on a day, whoever is named: a debate needs more, an election day does not.
ONCE_A_DAY = frozenset({"cabinet_fall", "election", "recess", "budget"})
# Types that are told apart by what is said, not by who and when.
BY_CONTENT = frozenset(
    {"statement", "commitment", "letter_report", "questions", "motion", "other", "legislation"}
)
# Bodies take part in nearly everything: they show no sameness.
COMMON = frozenset({"kabinet", "tweede-kamer", "eerste-kamer", "ministerraad"})
# What a sentence reports of a deadline that it does not set: it is about one that was set before.
OF_AN_EARLIER_ONE = frozenset({"moved", "met", "missed", "withdrawn"})
# Words in titles of deadlines that say that something is due, and not what.
NO_SUBJECT = frozenset(
    [
        "aan",
        "al",
        "alle",
        "als",
        "ander",
        "andere",
        "bij",
        "binnen",
        "daar",
        "dan",
        "dat",
        "de",
        "deze",
        "die",
        "dit",
        "door",
        "een",
        "eind",
        "er",
        "gaan",
        "had",
        "heeft",
        "hebben",
        "het",
        "hij",
        "hoopt",
        "hun",
        "hoort",
        "ieder",
        "in",
        "is",
        "kabinet",
        "kan",
        "kamer",
        "klaar",
        "komen",
        "komt",
        "laatste",
        "liggen",
        "ligt",
        "maand",
        "maar",
        "maken",
        "met",
        "minister",
        "moet",
        "moeten",
        "na",
        "naar",
        "nieuwe",
        "niet",
        "nog",
        "nu",
        "of",
        "om",
        "onder",
        "ook",
        "op",
        "over",
        "premier",
        "te",
        "tegen",
        "toch",
        "tot",
        "tweede",
        "uit",
        "uiterlijk",
        "van",
        "vanaf",
        "volgens",
        "voor",
        "voordat",
        "vrijdag",
        "waar",
        "wel",
        "wil",
        "willen",
        "worden",
        "wordt",
        "zal",
        "ze",
        "zegt",
        "zich",
        "zij",
        "zijn",
        "zo",
        "zou",
        "zouden",
        "zullen",
        "af",
    ]
)
LEAST_SUBJECT = 4  # letters of a word that can be what a deadline is about
MOST_SUBJECTS = 6  # words of one title that are looked for
WORDS = re.compile(r"\w+")


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
    def place(self) -> tuple[str, str, int, str]:
        """Its place in the total order of facts."""
        return (*self.order, self.id)


@dataclass(frozen=True, slots=True)
class Rulings:
    """What curators said of facts: which belong to which others' happening, and which two never are the same."""

    joined: Sequence[
        tuple[frozenset[str], frozenset[str]]
    ] = ()  # facts, and those of the entry they belong to
    apart: frozenset[frozenset[str]] = field(default_factory=frozenset)


def subject_words(title: str) -> frozenset[str]:
    """The words of a deadline's title that say what is due."""
    words = WORDS.findall(title.lower())
    return frozenset(word for word in words if len(word) >= LEAST_SUBJECT and word not in NO_SUBJECT)


def keys_of(fact: Fact) -> frozenset[str]:
    """What another fact must have one of to be the same happening; none when it is dated too vaguely for that."""
    if fact.kind == "deadline":
        subjects = sorted(subject_words(fact.title), key=lambda word: (-len(word), word))[:MOST_SUBJECTS]
        moved = {f"{actor}:{word}"[:120] for actor in fact.actors for word in subjects}
        return frozenset(moved | ({f"deadline:{fact.latest}"} if fact.latest else set()))
    if fact.earliest is None or fact.latest is None or (fact.latest - fact.earliest).days > LONGEST_DAYS:
        return frozenset()
    if fact.type in BY_CONTENT:
        return frozenset(f"{fact.type}:{fact.earliest}:{actor}"[:120] for actor in fact.actors - COMMON)
    weeks = {day.isocalendar()[:2] for day in (fact.earliest, fact.latest)}
    return frozenset(f"{fact.type}:{year}-W{week:02}" for year, week in weeks)


def groups_of(facts: Iterable[Fact], rulings: Rulings = Rulings()) -> list[list[Fact]]:
    """The facts in groups of one happening each, in the total order; the first of a group founds it."""
    groups: list[list[Fact]] = []
    by_key: dict[str, set[int]] = {}
    for fact in sorted(facts, key=lambda fact: fact.place):
        keys = keys_of(fact)
        candidates = sorted({number for key in keys for number in by_key.get(key, ())})
        home = next((number for number in candidates if _belongs(fact, groups[number], rulings)), len(groups))
        if home == len(groups):
            groups.append([])
        groups[home].append(fact)
        for key in keys:
            by_key.setdefault(key, set()).add(home)
    return _joined(groups, rulings)


def _belongs(fact: Fact, group: Sequence[Fact], rulings: Rulings) -> bool:
    """Whether a fact is the same happening as every one of a group, and no curator said otherwise."""
    return all(
        is_same(fact, other) and frozenset((fact.id, other.id)) not in rulings.apart for other in group
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


def is_same(left: Fact, right: Fact) -> bool:
    """Whether two facts tell of one happening: kind, type, days and actors agree, and the words where those leave doubt."""
    if left.kind != right.kind or left.type != right.type:
        return False
    if left.order[1] == right.order[1]:
        return False  # one article told them apart
    return _same_deadline(left, right) if left.kind == "deadline" else _same_event(left, right)


def likeness(left: Fact, right: Fact) -> int:
    """How alike two titles are, from 0 to 100; of deadlines only what is due counts."""
    if left.kind == "deadline":
        ours, theirs = subject_words(left.title), subject_words(right.title)
        if ours and theirs:
            return round(fuzz.token_set_ratio(" ".join(sorted(ours)), " ".join(sorted(theirs))))
    return round(fuzz.token_set_ratio(left.title.lower(), right.title.lower()))


def _same_deadline(left: Fact, right: Fact) -> bool:
    """Due on one day about one thing; or a later day for the same thing by the same who is responsible."""
    alike, shared = likeness(left, right), left.actors & right.actors
    if left.latest == right.latest and left.latest is not None:
        return (bool(shared) and alike >= ALIKE) or alike >= VERY_ALIKE
    if not shared or alike < VERY_ALIKE or not subject_words(left.title) & subject_words(right.title):
        return False
    if OF_AN_EARLIER_ONE & {left.status, right.status}:
        return True
    if left.latest is None or right.latest is None:
        return False
    return abs((left.latest - right.latest).days) <= LONGEST_SLIP


def _same_event(left: Fact, right: Fact) -> bool:
    if not _days_agree(left, right):
        return False
    if left.type in ONCE_A_DAY:
        return True
    alike, shared = likeness(left, right), (left.actors & right.actors) - COMMON
    if left.type in BY_CONTENT:
        return bool(shared) and alike >= VERY_ALIKE and left.earliest == right.earliest
    same_day = left.earliest == left.latest == right.earliest == right.latest
    if shared and (same_day or alike >= ALIKE):
        return left.type != "meeting" or alike >= ALIKE or len(shared) > 1
    return same_day and alike >= VERY_ALIKE


def _days_agree(left: Fact, right: Fact) -> bool:
    """Whether the days of one lie within those of the other, all within a week."""
    if left.earliest is None or left.latest is None or right.earliest is None or right.latest is None:
        return False
    low, high = min(left.earliest, right.earliest), max(left.latest, right.latest)
    if (high - low).days > LONGEST_DAYS:
        return False
    return (low, high) in ((left.earliest, left.latest), (right.earliest, right.latest))


def near_miss(left: Fact, right: Fact) -> list[str]:
    """Why two facts that are not the same could be after all, for a curator to say; empty where nothing speaks for it."""
    if (
        left.kind != right.kind
        or left.type != right.type
        or left.order[1] == right.order[1]
        or is_same(left, right)
    ):
        return []
    alike, shared = likeness(left, right), sorted((left.actors & right.actors) - COMMON)
    for_it = [f"titles alike ({alike} of 100)"] if alike >= VERY_ALIKE else []
    if (left.earliest, left.latest) == (right.earliest, right.latest) and left.latest is not None:
        for_it.append("the same days")
    elif _days_agree(left, right):
        for_it.append("days that can be the same")
    if shared:
        for_it.append(f"both name {', '.join(shared)}")
    return for_it if len(for_it) > 1 and alike >= ALIKE else []
