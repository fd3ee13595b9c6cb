"""A locked field keeps the curator's word; what claims say since makes the entry disputed, and counts when the lock is lifted."""

from __future__ import annotations

from datetime import date

import pytest

from events.importing import decisions
from events.importing.rebuild import rebuild_everything
from events.models import TimelineEntry

from .telling import article, happening, import_all

pytestmark = pytest.mark.django_db

HALL = ("person", "Jan Jansen", "speaker")


def debate(when: str, status: str = "planned") -> dict[str, object]:
    return happening(
        f"Debat over asiel op {when}, {status}.", "Debat over asiel", when, status=status, who=[HALL]
    )


def entry() -> TimelineEntry:
    return TimelineEntry.objects.living().get()


def test_a_newer_claim_that_disagrees_with_a_locked_status_makes_the_entry_disputed() -> None:
    import_all([article("a", "2023-07-03", debate("2023-07-05"))])
    lock = decisions.set_field(entry(), "status", "cancelled", None)
    assert (entry().status, entry().disputed) == ("cancelled", False)
    import_all([article("b", "2023-07-06", debate("2023-07-05", "occurred"))])
    assert (entry().status, entry().disputed) == ("cancelled", True)
    assert rebuild_everything().lines == []
    decisions.lift(lock, None)
    assert (entry().status, entry().disputed) == ("occurred", False)


def test_a_newer_claim_that_agrees_with_a_locked_date_disputes_nothing() -> None:
    import_all([article("a", "2023-07-03", debate("2023-07-03/2023-07-07"))])
    decisions.set_field(entry(), "date_edtf", "2023-07-06", None)
    import_all([article("b", "2023-07-05", debate("2023-07-06"))])
    assert (entry().date_edtf, entry().disputed) == ("2023-07-06", False)


def test_what_was_claimed_before_the_lock_disputes_nothing() -> None:
    import_all([article("a", "2023-07-03", debate("2023-07-05"))])
    decisions.set_field(entry(), "date_edtf", "2023-07-12", None)
    assert (entry().date_edtf, entry().disputed) == ("2023-07-12", False)


def test_the_lock_holds_on_every_day_of_the_timeline() -> None:
    import_all(
        [
            article("a", "2023-07-03", debate("2023-07-05")),
            article("b", "2023-07-06", debate("2023-07-05", "occurred")),
        ]
    )
    decisions.set_field(entry(), "status", "cancelled", None)
    certain = entry().versions.filter(possible=False)
    assert list(certain.values_list("status", flat=True)) == ["cancelled"]


def test_what_disagrees_with_a_lock_disputes_the_entry_from_the_day_on_which_it_was_known() -> None:
    import_all([article("a", "2023-07-03", debate("2023-07-05"))])
    decisions.set_field(entry(), "status", "cancelled", None)
    import_all([article("b", "2023-07-06", debate("2023-07-05", "occurred"))])
    certain = entry().versions.filter(possible=False).order_by("known_from")
    assert list(certain.values_list("known_from", "status", "disputed")) == [
        (date(2023, 7, 3), "cancelled", False), (date(2023, 7, 6), "cancelled", True),
    ]  # fmt: skip
