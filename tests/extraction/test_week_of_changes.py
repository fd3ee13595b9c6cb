"""One week in which a cabinet changes, a minister takes another name and a member another party: the day decides."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from events.extraction.actors import ActorReader, Cast
from events.extraction.known import Known, KnownName, KnownRole

MONDAY, TUESDAY, THURSDAY, FRIDAY = (date(2024, 7, day) for day in (1, 2, 4, 5))
WEEK = [MONDAY + timedelta(days=number) for number in range(7)]
BEFORE = timedelta(days=1)

KNOWN = Known(
    {
        "smit": "Jan Smit",
        "kok": "Els Kok",
        "visser": "Ria Visser",
        "bos": "Piet Bos",
        "sp": "SP",
        "volt": "Volt",
    },
    [
        KnownName("SP", "sp", "party", "short"),
        KnownName("Volt", "volt", "party", "short"),
        KnownName("Jan Smit", "smit", "person", "full"),
        KnownName("Els Kok", "kok", "person", "full"),
        KnownName("Piet Bos", "bos", "person", "full"),
        KnownName("Bos", "bos", "person", "family"),
        KnownName("Ria Visser", "visser", "person", "full", None, THURSDAY - BEFORE),
        KnownName("Visser", "visser", "person", "family", None, THURSDAY - BEFORE),
        KnownName("Ria de Graaf", "visser", "person", "full", THURSDAY),
        KnownName("De Graaf", "visser", "person", "family", THURSDAY),
    ],
    [
        KnownRole("smit", "prime_minister", "premier", start=date(2022, 1, 10), end=MONDAY),
        KnownRole("kok", "prime_minister", "premier", start=TUESDAY),
        KnownRole("visser", "minister", "minister van Financiën", start=date(2022, 1, 10), end=None),
        KnownRole("bos", "party_member", "partijlid", "sp", end=FRIDAY - BEFORE),
        KnownRole("bos", "party_member", "partijlid", "volt", start=FRIDAY),
    ],
)
READER = ActorReader(KNOWN)


def read(text: str, first: date, last: date | None = None) -> Cast:
    return READER.read(text, first, last or first)


@pytest.mark.parametrize("day", WEEK)
def test_each_article_means_whom_its_own_day_means(day: date) -> None:
    name = "Visser" if day < THURSDAY else "De Graaf"
    cast = read(f"De premier belde minister {name}. Piet Bos zweeg.", day)
    found = {person.link: person.party for person in cast.persons}
    assert found == {
        "smit" if day < TUESDAY else "kok": None,
        "visser": None,
        "bos": "sp" if day < FRIDAY else "volt",
    }


@pytest.mark.parametrize(("name", "day"), [("Visser", THURSDAY), ("De Graaf", THURSDAY - BEFORE)])
def test_a_name_of_other_days_means_nobody_we_know(name: str, day: date) -> None:
    assert read(f"Minister {name} sprak.", day).persons == []


def test_an_article_of_the_whole_week_leaves_open_what_changed_in_it() -> None:
    cast = read("De premier zweeg. Piet Bos zweeg ook.", WEEK[0], WEEK[-1])
    assert {person.link: person.party for person in cast.persons} == {"bos": None}
