"""Calendar arithmetic, and the calendar that names periods."""

from __future__ import annotations

from datetime import date

import pytest

from events.dates import days
from events.dates.calendar import Calendar, Period

from .reading import calendar


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def span(first: str, last: str) -> tuple[int, int]:
    return day(first), day(last)


def test_a_sunday_belongs_to_the_week_of_the_monday_before() -> None:
    assert days.week(day("2023-07-09")) == span("2023-07-03", "2023-07-09")


def test_a_month_back_from_the_31st_is_the_last_day_of_a_shorter_month() -> None:
    assert days.shift(day("2023-07-31"), 1, "month", back=True) == day("2023-06-30")
    assert days.shift(day("2024-02-29"), 1, "year", back=True) == day("2023-02-28")


@pytest.mark.parametrize(
    ("count", "unit", "half", "there"),
    [(1, "year", True, "2025-01-04"), (0, "year", True, "2024-01-04"), (1, "quarter", False, "2023-10-04"),
     (1, "decade", False, "2033-07-04"), (1, "week", True, "2023-07-15"), (10, "day", False, "2023-07-14")],
)  # fmt: skip
def test_units_are_counted_from_a_day(count: int, unit: str, half: bool, there: str) -> None:
    assert days.shift(day("2023-07-04"), count, unit, half) == day(there)


@pytest.mark.parametrize(
    ("unit", "offset", "first", "last"),
    [("quarter", -1, "2023-04-01", "2023-06-30"), ("weekend", 0, "2023-07-08", "2023-07-09"),
     ("decade", 0, "2020-01-01", "2029-12-31"), ("century", -1, "1900-01-01", "1999-12-31"),
     ("month", 6, "2024-01-01", "2024-01-31")],
)  # fmt: skip
def test_a_unit_lies_around_a_day(unit: str, offset: int, first: str, last: str) -> None:
    assert days.unit_around(day("2023-07-04"), unit, offset) == span(first, last)


def test_only_long_years_have_a_week_53() -> None:
    assert days.iso_week(2020, 53) == span("2020-12-28", "2021-01-03")
    assert days.iso_week(2023, 53) is None


def test_a_winter_runs_into_the_next_year() -> None:
    assert days.season("winter", 2023) == span("2023-12-01", "2024-02-29")


def test_days_outside_the_years_of_texts_stop_at_the_border() -> None:
    assert days.shift(day("2023-07-04"), 999, "century") == days.LAST_DAY
    assert days.shift(day("2023-07-04"), 999, "century", back=True) == days.FIRST_DAY


def test_the_verkiezingen_without_more_are_those_of_the_tweede_kamer() -> None:
    _, coming = calendar().around("verkiezingen", day("2023-07-04"))
    assert coming is not None
    assert coming.name == "Tweede Kamerverkiezingen 2023"


def test_a_period_is_found_by_its_aliases_and_its_year() -> None:
    recess = calendar().in_year("zomerreces", 2023)
    assert recess is not None
    assert (recess.start, recess.end) == span("2023-07-07", "2023-09-04")


def test_the_order_of_rows_does_not_matter() -> None:
    rows = [
        Period("recess", f"reces {year}", day(f"{year}-07-07"), day(f"{year}-09-04"), ("zomerreces",))
        for year in (2023, 2022)
    ]
    assert Calendar.of(rows) == Calendar.of(reversed(rows))


def test_a_term_that_lasts_has_no_last_day() -> None:
    lasting = Period("cabinet_term", "kabinet", day("2026-02-23"), None)
    assert list(lasting.days) == [day("2026-02-23")]
