"""The calendar that words such as "na het reces" are resolved against: a plain snapshot. Imports only dates.days.

Rows come from outside (``CalendarPeriod``): this package knows no recess and no election of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """A named period. ``start`` and ``end`` are ordinals, both included; ``end`` is None while it lasts."""

    kind: str
    name: str
    start: int
    end: int | None
    aliases: tuple[str, ...] = ()
    verified: bool = True

    @property
    def year(self) -> int:
        """The year in which it starts."""
        return date.fromordinal(self.start).year

    @property
    def days(self) -> range:
        """Its days; the first alone while it lasts."""
        return range(self.start, (self.start if self.end is None else self.end) + 1)


# How the rows of a kind are called together; a row's own aliases come from the calendar itself.
KIND_WORDS: dict[str, tuple[str, ...]] = {
    "recess": ("reces", "kamerreces", "parlementair reces"),
    "election": ("verkiezingen", "verkiezingsdag", "stembusgang", "stembus"),
    "budget_day": ("prinsjesdag",),
    "cabinet_term": ("kabinetsperiode", "regeerperiode", "kabinetstermijn"),
    "cabinet_fall": ("val van het kabinet", "kabinetsval"),
}

# Kinds that stay nameless when a text says only "de verkiezingen": the national ones come first.
NATIONAL_ELECTION = "tweede kamerverkiezingen"


@dataclass(frozen=True, slots=True)
class Calendar:
    """Periods by the words that mean them; words are lower case, without a year."""

    periods: tuple[Period, ...] = ()
    by_word: dict[str, tuple[Period, ...]] = field(default_factory=dict)
    by_kind: dict[str, tuple[Period, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, periods: Iterable[Period]) -> Calendar:
        """Build the snapshot; the order of the rows does not matter."""
        rows = tuple(sorted(periods, key=lambda row: (row.start, row.name)))
        by_word: dict[str, list[Period]] = {}
        for row in rows:
            words = {alias.lower() for alias in row.aliases} | set(KIND_WORDS.get(row.kind, ()))
            if row.kind == "election" and not any(
                NATIONAL_ELECTION in alias.lower() for alias in row.aliases
            ):
                words -= set(KIND_WORDS["election"])
            for word in words:
                by_word.setdefault(word, []).append(row)
        by_kind: dict[str, list[Period]] = {}
        for row in rows:
            by_kind.setdefault(row.kind, []).append(row)
        return cls(
            rows,
            {word: tuple(found) for word, found in by_word.items()},
            {kind: tuple(found) for kind, found in by_kind.items()},
        )

    def of_kind(self, kind: str) -> tuple[Period, ...]:
        """All periods of a kind, in order."""
        return self.by_kind.get(kind, ())

    def around(self, word: str, day: int) -> tuple[Period | None, Period | None]:
        """The last period of a word that started on or before a day, and the first that starts after it."""
        rows = self.by_word.get(word, ())
        index = bisect_right(rows, day, key=lambda row: row.start)
        return (rows[index - 1] if index else None), (rows[index] if index < len(rows) else None)

    def in_year(self, word: str, year: int) -> Period | None:
        """The period of a word in a year."""
        return next((row for row in self.by_word.get(word, ()) if row.year == year), None)


EMPTY = Calendar()
