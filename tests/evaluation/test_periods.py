"""When a date as found goes with the days of gold."""

from __future__ import annotations

from datetime import date

import pytest

from events.dates.edtf import parse
from events.evaluation.periods import Reading, contains, distance, equals, overlaps, reading_in_words

JULY_5, JULY_12 = date(2023, 7, 5), date(2023, 7, 12)
ON_JULY_5: list[Reading] = [(JULY_5, JULY_5)]
BY_JULY_5: list[Reading] = [(None, JULY_5)]
UNDATED: list[Reading] = [(None, None)]


@pytest.mark.parametrize(
    ("edtf", "readings", "share_a_day", "all_in", "same"),
    [
        ("2023-07-05", ON_JULY_5, True, True, True),
        ("2023-07", ON_JULY_5, True, True, False),
        ("2023-07-06", ON_JULY_5, False, False, False),
        (
            "2023-07-05",
            [(date(2023, 7, 1), date(2023, 7, 31))],
            True,
            False,
            False,
        ),  # more precise than the text
        ("../2023-07-05", BY_JULY_5, True, True, True),
        ("2023-07-01/2023-07-05", BY_JULY_5, True, False, False),
        ("2023-08", BY_JULY_5, False, False, False),
        ("2023-08", [*BY_JULY_5, (date(2023, 8, 1), date(2023, 8, 31))], True, True, True),  # any reading
        ("[2023-07-05,2023-07-12]", ON_JULY_5, True, True, False),
        ("[2023-07-05,2023-07-12]", [(date(2023, 7, 7), date(2023, 7, 7))], False, False, False),
        ("[2023-07-05,2023-07-12]", [(JULY_5, JULY_12)], True, True, True),
        ("", UNDATED, True, True, True),
        ("", ON_JULY_5, False, True, False),
        ("2023-07-05", UNDATED, False, False, False),
        ("2023-07-05", [*UNDATED, *ON_JULY_5], True, True, True),
    ],
)
def test_overlapping_containing_and_equal(
    edtf: str, readings: list[Reading], share_a_day: bool, all_in: bool, same: bool
) -> None:
    found = parse(edtf)
    assert overlaps(found, readings) is share_a_day
    assert contains(found, readings) is all_in
    assert equals(found, readings) is same


def test_the_distance_is_that_of_both_bounds_to_the_nearest_reading() -> None:
    assert distance(parse("2023-07-03/2023-07-06"), ON_JULY_5) == 3
    assert distance(parse("2023-07-11"), [*ON_JULY_5, (JULY_12, JULY_12)]) == 2


def test_an_open_end_is_nearer_to_an_open_end_than_to_any_day() -> None:
    by_another_day: list[Reading] = [(None, date(2022, 7, 5))]
    assert distance(parse("../2023-07-05"), by_another_day) < distance(parse("../2023-07-05"), ON_JULY_5)


def test_a_reading_in_words() -> None:
    assert reading_in_words((JULY_5, JULY_5)) == "2023-07-05"
    assert reading_in_words((None, JULY_5)) == "open to 2023-07-05"
    assert reading_in_words((None, None)) == "undated"
