"""The uncertain date as a value: what each form of our EDTF subset means, and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from events.dates import edtf
from events.dates.edtf import EdtfError, parse


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2023-07-05", "2023-07-05", "2023-07-05", "day"),
        ("2024-02-29", "2024-02-29", "2024-02-29", "day"),
        ("2023-02", "2023-02-01", "2023-02-28", "month"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2023", "2023-01-01", "2023-12-31", "year"),
        ("199X", "1990-01-01", "1999-12-31", "decade"),
        ("19XX", "1900-01-01", "1999-12-31", "century"),
        ("2023-21", "2023-03-01", "2023-05-31", "season"),
        ("2023-22", "2023-06-01", "2023-08-31", "season"),
        ("2023-23", "2023-09-01", "2023-11-30", "season"),
        ("2023-24", "2023-12-01", "2024-02-29", "season"),
        ("2023-33", "2023-01-01", "2023-03-31", "quarter"),
        ("2023-36", "2023-10-01", "2023-12-31", "quarter"),
        ("2023-40", "2023-01-01", "2023-06-30", "half"),
        ("2023-41", "2023-07-01", "2023-12-31", "half"),
        ("2023-07-05~", "2023-07-05", "2023-07-05", "day"),
        ("2023-07?", "2023-07-01", "2023-07-31", "month"),
        ("2023%", "2023-01-01", "2023-12-31", "year"),
        ("2023-07-05/2023-07-09", "2023-07-05", "2023-07-09", "interval"),
        ("2023-07/2023-09", "2023-07-01", "2023-09-30", "interval"),
        ("../2023-07-05", None, "2023-07-05", "interval"),
        ("2023-07-05/..", "2023-07-05", None, "interval"),
        ("[2023-07-05..2023-07-09]", "2023-07-05", "2023-07-09", "within"),
        ("[..2023-07-05]", None, "2023-07-05", "within"),
        ("[2023-07-05..]", "2023-07-05", None, "within"),
        ("[2023-06-30,2023-07-07]", "2023-06-30", "2023-07-07", "set"),
        ("", None, None, "none"),
    ],
)
def test_an_expression_has_these_bounds(
    text: str, earliest: str | None, latest: str | None, precision: str
) -> None:
    value = parse(text)
    assert (value.earliest, value.latest) == tuple(
        side and date.fromisoformat(side) for side in (earliest, latest)
    )
    assert value.precision == precision
    assert str(value) == text


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("vrijdag", "is not a date we know"),
        ("2023-7-5", "is not a date we know"),
        ("2023-02-29", "does not exist"),
        ("2023-13", "does not exist"),
        ("199X-05", "has no month"),
        ("0012", "must lie between"),
        ("2023-07-09/2023-07-05", "ends before it starts"),
        ("[2023-07-09..2023-07-05]", "ends before it starts"),
        ("../..", "open at both sides"),
        ("[..]", "open at both sides"),
        ("[2023-07-05", "the bracket is not closed"),
        ("[2023-07-05]", "a set needs members"),
        ("[" + ",".join(["2023-07-05"] * 40) + "]", "at most"),
    ],
)
def test_a_fault_is_named(text: str, complaint: str) -> None:
    with pytest.raises(EdtfError, match=complaint):
        parse(text)
    assert not edtf.is_valid(text)


@pytest.mark.parametrize("text", ["9999", "9999-12-31", "99XX", "999X", "0099-12-31"])
def test_a_year_without_a_day_before_or_behind_it_is_refused(text: str) -> None:
    with pytest.raises(edtf.EdtfError, match="between 0100 and 9998"):
        edtf.parse(text)


def test_a_set_is_looked_at_by_its_members_and_not_its_hull() -> None:
    fridays = parse("[2023-06-30,2023-07-07]")
    assert fridays.could_include(date(2023, 7, 1), date(2023, 7, 7))
    assert not fridays.could_include(date(2023, 7, 1), date(2023, 7, 6))


def test_an_open_side_reaches_as_far_as_one_asks() -> None:
    assert parse("2023-07-05/..").could_include(date(2100, 1, 1), None)
    assert not parse("2023-07-05/..").could_include(None, date(2023, 7, 4))


def test_whole_units_are_named_as_such() -> None:
    assert edtf.lasting(date(2023, 7, 1), date(2023, 7, 31)).edtf == "2023-07"
    assert edtf.lasting(date(2023, 1, 1), date(2023, 12, 31)).edtf == "2023"
    assert edtf.lasting(date(1990, 1, 1), date(1999, 12, 31)).edtf == "199X"
    assert edtf.lasting(date(2023, 7, 1), date(2023, 8, 30)).edtf == "2023-07-01/2023-08-30"


def test_one_of_overlapping_spans_is_their_hull() -> None:
    july, summer = (date(2023, 7, 1), date(2023, 7, 31)), (date(2023, 6, 1), date(2023, 8, 31))
    assert edtf.one_of([july, summer]).edtf == "[2023-06-01..2023-08-31]"


def test_a_set_with_too_many_members_is_written_as_a_hull() -> None:
    days = [date(2023, month, day) for month in (1, 3, 5) for day in range(1, 24, 2)]
    assert edtf.one_of([(day, day) for day in days]).edtf == "[2023-01-01..2023-05-23]"


def test_only_simple_dates_are_marked_approximate() -> None:
    assert edtf.approximate(parse("2023-07-05")).edtf == "2023-07-05~"
    assert edtf.approximate(parse("2023-07-05/..")).edtf == "2023-07-05/.."
