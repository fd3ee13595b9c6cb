"""The uncertain date as a value: an EDTF expression with inclusive bounds. Imports only the standard library.

Our subset of EDTF (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/):

==================  =======================================================
``2023-07-05``      a day; ``2023-07`` a month; ``2023`` a year
``199X`` ``19XX``   a decade; a century
``2023-21`` … 24    spring, summer, autumn, winter (meteorological; winter starts in December of its year)
``2023-33`` … 36    a quarter; ``2023-40`` and 41 a half year
``A/B``             lasts from A to B; ``../B`` and ``A/..`` are open at one side
``[A..B]``          one day within; ``[A..]`` and ``[..B]`` are open at one side
``[A,B]``           one of these
``A~`` ``A?``       approximate; uncertain (``A%`` is both)
==================  =======================================================

Bounds are inclusive; those of a one-of set are its hull.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

Span = tuple[date, date]

# ISO 8601-2 sub-year groupings that we use, as first and last month of the year; winter runs into the next.
SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
QUARTER_MONTHS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
HALF_MONTHS = {40: (1, 6), 41: (7, 12)}
GROUPINGS = SEASON_MONTHS | QUARTER_MONTHS | HALF_MONTHS

_ATOM = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)")
# Years that can be reckoned with: the day before the first and the day after the last are days too.
FIRST_YEAR, LAST_YEAR = "0100", "9998"
# The longest expression that a database field holds; longer sets are written as a hull.
MAX_LENGTH = 240


class EdtfError(ValueError):
    """The text is not an expression of our EDTF subset; the message names the text, the fault and the form."""


@dataclass(frozen=True, slots=True)
class UncertainDate:
    """What is known of a date.

    ``edtf`` is the canonical expression, empty when nothing is known. ``earliest`` and ``latest`` are inclusive
    days, None where that side is open. ``members`` are the spans of a one-of set (empty for any other form).
    ``precision`` is one of day, month, season, quarter, half, year, decade, century, interval, within, set, none.
    """

    edtf: str
    earliest: date | None
    latest: date | None
    members: tuple[Span, ...] = ()
    precision: str = "none"

    def __str__(self) -> str:
        return self.edtf

    def could_include(self, start: date | None, end: date | None) -> bool:
        """Whether some day of this date may lie between start and end (inclusive; None is open).

        For a one-of set each member is looked at, not its hull.
        """
        spans: Sequence[tuple[date | None, date | None]] = self.members or ((self.earliest, self.latest),)
        return any(
            (start is None or high is None or high >= start) and (end is None or low is None or low <= end)
            for low, high in spans
        )


UNKNOWN = UncertainDate("", None, None)


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _months(year: int, first: int, last: int) -> Span:
    """First and last day of months ``first`` to ``last`` of a year; months over 12 lie in the next year."""
    end_year, end_month = (year, last) if last <= 12 else (year + 1, last - 12)
    return date(year, first, 1), _last_day(end_year, end_month)


def _atom(text: str, whole: str) -> tuple[Span, str]:
    """Bounds and precision of one simple date."""
    found = _ATOM.fullmatch(text)
    if found is None:
        raise EdtfError(
            f"{whole!r} is not a date we know: write it as 2023-07-05, 2023-07, 2023, [A..B], [A,B] or A/B"
        )
    year_text, month_text, day_text, _ = found.groups()
    if not FIRST_YEAR <= year_text.replace("X", "0") <= year_text.replace("X", "9") <= LAST_YEAR:
        raise EdtfError(f"{whole!r}: the year must lie between {FIRST_YEAR} and {LAST_YEAR}")
    try:
        if "X" in year_text:
            if month_text:
                raise EdtfError(f"{whole!r}: a decade or century has no month")
            digits = year_text.rstrip("X")
            span = 10 ** (4 - len(digits))
            first = int(digits) * span
            return (date(first, 1, 1), date(first + span - 1, 12, 31)), "decade" if span == 10 else "century"
        year = int(year_text)
        if month_text is None:
            return (date(year, 1, 1), date(year, 12, 31)), "year"
        month = int(month_text)
        if day_text is not None:
            day = date(year, month, int(day_text))
            return (day, day), "day"
        if month in GROUPINGS:
            name = "season" if month in SEASON_MONTHS else "quarter" if month in QUARTER_MONTHS else "half"
            return _months(year, *GROUPINGS[month]), name
        return (date(year, month, 1), _last_day(year, month)), "month"
    except EdtfError:
        raise
    except ValueError as error:
        raise EdtfError(f"{whole!r} names a date that does not exist ({error})") from None


@lru_cache(maxsize=4096)
def parse(text: str) -> UncertainDate:
    """Read one expression of our subset.

    Raises EdtfError for anything else, a date that does not exist and an interval that ends before it starts included.
    """
    whole = text
    text = text.strip()
    if not text:
        return UNKNOWN
    if len(text) > MAX_LENGTH:
        raise EdtfError(f"a date of {len(text)} characters: at most {MAX_LENGTH} are allowed")
    if text.startswith("["):
        return _parse_set(text, whole)
    if "/" in text:
        start_text, _, end_text = text.partition("/")
        if start_text == end_text == "..":
            raise EdtfError(f"{whole!r} is open at both sides; leave the date empty instead")
        low = None if start_text == ".." else _atom(start_text, whole)[0][0]
        high = None if end_text == ".." else _atom(end_text, whole)[0][1]
        _check_order(low, high, whole)
        return UncertainDate(text, low, high, (), "interval")
    (first, last), precision = _atom(text, whole)
    return UncertainDate(text, first, last, (), precision)


def _parse_set(text: str, whole: str) -> UncertainDate:
    if not text.endswith("]"):
        raise EdtfError(f"{whole!r}: the bracket is not closed")
    inner = text[1:-1]
    if "," in inner:
        members = tuple(sorted({_atom(part.strip(), whole)[0] for part in inner.split(",")}))
        edtf = "[" + ",".join(part.strip() for part in inner.split(",")) + "]"
        return UncertainDate(edtf, members[0][0], max(last for _, last in members), members, "set")
    start_text, dots, end_text = inner.partition("..")
    if not dots:
        raise EdtfError(f"{whole!r}: a set needs members, as in [A,B] or [A..B]")
    if not start_text and not end_text:
        raise EdtfError(f"{whole!r} is open at both sides; leave the date empty instead")
    low = _atom(start_text, whole)[0][0] if start_text else None
    high = _atom(end_text, whole)[0][1] if end_text else None
    _check_order(low, high, whole)
    return UncertainDate(text, low, high, (), "within")


def _check_order(low: date | None, high: date | None, whole: str) -> None:
    if low is not None and high is not None and low > high:
        raise EdtfError(f"{whole!r} ends before it starts")


def is_valid(text: str) -> bool:
    """Whether ``text`` is an expression of our subset (the empty text is: nothing is known)."""
    try:
        parse(text)
    except EdtfError:
        return False
    return True


def name_of_span(first: date, last: date) -> str | None:
    """The simple EDTF date that covers exactly these days, or None where it takes an interval."""
    if first == last:
        return first.isoformat()
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return None
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 1:
        return f"{first.year:04}-{first.month:02}"
    if months == 12 and first.month == 1:
        return f"{first.year:04}"
    if months == 120 and first.month == 1 and first.year % 10 == 0:
        return f"{first.year // 10:03}X"
    if months == 1200 and first.month == 1 and first.year % 100 == 0:
        return f"{first.year // 100:02}XX"
    return None


def day(value: date) -> UncertainDate:
    """A known day."""
    return UncertainDate(value.isoformat(), value, value, (), "day")


@lru_cache(maxsize=4096)
def lasting(first: date | None, last: date | None) -> UncertainDate:
    """A period that lasts from first to last, both included; None leaves that side open."""
    if first is None and last is None:
        return UNKNOWN
    if first is not None and last is not None:
        simple = name_of_span(first, last)
        if simple is not None:
            return parse(simple)
    return UncertainDate(f"{_side(first)}/{_side(last)}", first, last, (), "interval")


@lru_cache(maxsize=4096)
def within(first: date | None, last: date | None) -> UncertainDate:
    """One day, not known which, from first to last, both included; None leaves that side open."""
    if first is None and last is None:
        return UNKNOWN
    if first is not None and last is not None:
        simple = name_of_span(first, last)
        if simple is not None:
            return parse(simple)
    low, high = ("" if side is None else side.isoformat() for side in (first, last))
    return UncertainDate(f"[{low}..{high}]", first, last, (), "within")


def _side(value: date | None) -> str:
    return ".." if value is None else value.isoformat()


# DESIGN: beyond some 31 members a set becomes a hull.
MAX_MEMBERS = 31


def one_of(spans: Sequence[Span]) -> UncertainDate:
    """One of several spans. Equal spans count once; too many members, or overlapping ones, become ``[A..B]``."""
    distinct = sorted(set(spans))
    if not distinct:
        return UNKNOWN
    if len(distinct) == 1:
        return lasting(*distinct[0])
    low, high = distinct[0][0], max(last for _, last in distinct)
    names = [name_of_span(*span) for span in distinct]
    apart = all(left[1] < right[0] for left, right in pairwise(distinct))
    if len(distinct) <= MAX_MEMBERS and apart and None not in names:
        text = "[" + ",".join(name for name in names if name) + "]"
        if len(text) <= MAX_LENGTH:
            return UncertainDate(text, low, high, tuple(distinct), "set")
    # The members are kept beside the hull: a query rechecks them although EDTF cannot name them.
    return UncertainDate(
        f"[{low.isoformat()}..{high.isoformat()}]", low, high, tuple(distinct) if apart else (), "within"
    )


def approximate(value: UncertainDate) -> UncertainDate:
    """The same date marked ``~`` (approximate), where it is a simple one."""
    return _marked(value, "~")


def uncertain(value: UncertainDate) -> UncertainDate:
    """The same date marked ``?`` (uncertain), where it is a simple one."""
    return _marked(value, "?")


def _marked(value: UncertainDate, mark: str) -> UncertainDate:
    if not value.edtf or value.edtf[0] == "[" or "/" in value.edtf or value.edtf[-1] in "~?%":
        return value
    return UncertainDate(value.edtf + mark, value.earliest, value.latest, value.members, value.precision)
