"""Feasts that follow from a rule, against the days on which they were."""

from __future__ import annotations

from datetime import date

import holidays
import pytest

from events.dates.calendar import EMPTY, Calendar, Period
from events.dates.feasts import FIRST_YEAR, LAST_YEAR, easter, with_feasts


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    "sunday",
    ["1913-03-23", "1943-04-25", "1961-04-02", "1981-04-19", "2000-04-23", "2008-03-23", "2038-04-25"],
)
def test_easter_is_on_this_sunday(sunday: str) -> None:
    assert easter(int(sunday[:4])) == day(sunday)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("nieuwjaarsdag", "2020-01-01", "2020-01-01"),
        ("carnaval", "2019-03-03", "2019-03-05"),
        ("goede vrijdag", "2008-03-21", "2008-03-21"),
        ("koninginnedag", "2012-04-30", "2012-04-30"),
        ("koninginnedag", "2006-04-29", "2006-04-29"),  # the 30th was a Sunday
        ("koningsdag", "2014-04-26", "2014-04-26"),  # the 27th was a Sunday
        ("moederdag", "2019-05-12", "2019-05-12"),
        ("hemelvaart", "1998-05-21", "1998-05-21"),
        ("pinksteren", "2019-06-09", "2019-06-10"),
        ("vaderdag", "2019-06-16", "2019-06-16"),
        ("black friday", "2018-11-23", "2018-11-23"),
        ("kerst", "1999-12-25", "1999-12-26"),
    ],
)
def test_a_feast_is_on_these_days(name: str, first: str, last: str) -> None:
    found = with_feasts(EMPTY).in_year(name, int(first[:4]))
    assert found is not None
    assert (found.start, found.end) == (day(first), day(last))


NAMES = frozenset(
    {"nieuwjaarsdag", "eerste paasdag", "eerste kerstdag", "hemelvaartsdag", "eerste pinksterdag"}
)


def test_the_holidays_package_knows_the_same_days() -> None:
    calendar = with_feasts(EMPTY)
    for year in range(1970, LAST_YEAR + 1):
        known = holidays.country_holidays("NL", years=year, language="nl")
        ours = {
            found.start
            for word in ("nieuwjaarsdag", "pasen", "kerst", "hemelvaartsdag", "pinksteren")
            if (found := calendar.in_year(word, year)) is not None
        }
        theirs = {
            each.toordinal()
            for each, names in known.items()
            if not NAMES.isdisjoint(name.strip().casefold() for name in names.split(";"))
        }
        assert ours == theirs, year


def test_no_koningsdag_before_there_was_a_king_and_no_koninginnedag_after() -> None:
    calendar = with_feasts(EMPTY)
    assert calendar.in_year("koningsdag", 2013) is None
    assert calendar.in_year("koninginnedag", 2014) is None


def test_a_row_of_the_calendar_stands_before_the_rule() -> None:
    row = Period("holiday", "Pasen 2023", day("2023-04-08"), day("2023-04-10"), ("Pasen",))
    calendar = with_feasts(Calendar.of([row]))
    assert [found.start for found in calendar.by_word["pasen"] if found.year == 2023] == [row.start]
    assert len(calendar.by_word["pasen"]) == LAST_YEAR - FIRST_YEAR + 1
