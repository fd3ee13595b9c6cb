"""A time expression with its value, as it is handed on. Imports dates and dutch."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from events.dutch.clauses import Clauses, Tense

from .calendar import Period
from .edtf import UncertainDate
from .explain import explain


class Standing:
    """Where an expression stands: asked for its tense only when somebody wants to know. Can be sent to other processes."""

    __slots__ = ("_clauses", "_place", "_tense")

    def __init__(self, clauses: Clauses, first: int, last: int) -> None:
        self._clauses: Clauses | None = clauses
        self._place = first, last
        self._tense: Tense | None = None

    @property
    def tense(self) -> Tense:
        """Where its clause looks."""
        if self._tense is None:
            assert self._clauses is not None
            self._tense = self._clauses.tense_of(*self._place)
        return self._tense

    def __getstate__(self) -> Tense:
        """What is sent: the tense, without the text."""
        return self.tense

    def __setstate__(self, tense: Tense) -> None:
        self._clauses, self._place, self._tense = None, (0, 0), tense


@dataclass(slots=True)
class Expression:
    """A time expression with its value. Offsets are characters of the text that was read.

    ``type``, ``mod`` and ``timex`` are TIMEX3's. ``alternatives`` are the members of a one-of set. ``said`` are the
    first and last day of speaking that the answer was reckoned from, None where it does not depend on them.
    """

    text: str
    start: int
    end: int
    type: str
    mod: str
    value: UncertainDate
    alternatives: tuple[tuple[date, date], ...]
    timex: str
    rule: str
    time_of_day: str
    clock: str
    first: int  # first token
    last: int  # token after its words
    category: str
    deictic: bool
    anaphoric: bool
    by_tense: bool
    said: tuple[date, date] | None
    periods: tuple[Period, ...]
    standing: Standing = field(repr=False, compare=False)

    @property
    def tense(self) -> Tense:
        """Where its clause looks: back, ahead or undecided."""
        return self.standing.tense

    @property
    def rows(self) -> tuple[str, ...]:
        """The names of the calendar's rows that the answer rests on."""
        return tuple(row.name for row in self.periods)

    @property
    def why(self) -> str:
        """The explanation in one line that a curator can read."""
        return explain(self)
