"""What an import costs follows from what it brings, and not from how much there is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.models import MatchKey

from .telling import article, happening, import_all
from .test_order_of_imports import reference

pytestmark = pytest.mark.django_db


def week(number: int) -> list[dict[str, object]]:
    """A debate and a deadline of one week."""
    day = date(2020, 1, 7) + timedelta(weeks=number)
    who = [("body", "kabinet", "responsible")]
    return [
        happening(
            f"Debat in week {number}.",
            "Debat over asiel",
            day.isoformat(),
            who=[("person", "mark-rutte", "speaker")],
        ),
        happening(
            f"Plan in week {number}.", "Asielplan moet er liggen", f"../{day}", kind="deadline", who=who
        ),
    ]


def queries_of(numbers: range) -> int:
    """The queries that importing these weeks takes, one article at a time."""
    told = [
        article(f"week {number}", (date(2020, 1, 6) + timedelta(weeks=number)).isoformat(), *week(number))
        for number in numbers
    ]
    with CaptureQueriesContext(
        connection,
    ) as captured:
        import_all(told)
    return len(captured)


def test_an_article_takes_as_many_queries_on_a_full_database_as_on_an_empty_one() -> None:
    reference()
    first = queries_of(range(10))
    import_all([article("veel", "2019-12-01", *(one for number in range(20, 60) for one in week(number)))])
    later = queries_of(range(60, 70))
    assert later <= first * 1.2


def test_a_fact_is_looked_for_under_a_few_keys() -> None:
    reference()
    queries_of(range(10))
    assert MatchKey.objects.count() <= 20 * 8
