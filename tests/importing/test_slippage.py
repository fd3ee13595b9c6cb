"""How a deadline slipped, read off its versions."""

from __future__ import annotations

from datetime import date

from events.importing.slippage import slippage_of, totals

PACKAGE = [
    (date(2023, 6, 3), "../2023-07-06", "open", "beloofd"),
    (date(2023, 7, 5), "../2023-07-07", "open", "vrijdag"),
    (date(2023, 7, 8), "../2023-07-07", "withdrawn", "nooit"),
]


def test_a_deadline_is_set_moved_and_withdrawn_each_with_its_evidence() -> None:
    assert [(step.what, step.known_from, step.days, step.claim) for step in slippage_of(PACKAGE)] == [
        ("set", date(2023, 6, 3), None, "beloofd"),
        ("moved", date(2023, 7, 5), 1, "vrijdag"),
        ("withdrawn", date(2023, 7, 8), None, "nooit"),
    ]


def test_the_totals_tell_the_first_and_the_last_day_and_the_days_between() -> None:
    assert totals(PACKAGE) == {
        "first_due": date(2023, 7, 6), "last_due": date(2023, 7, 7), "times_moved": 1, "days_slipped": 1,
    }  # fmt: skip


def test_a_date_that_becomes_more_precise_is_no_slip() -> None:
    versions = [(date(2023, 6, 1), "2023-09", "open", None), (date(2023, 8, 1), "2023-09-15", "open", None)]
    assert [step.what for step in slippage_of(versions)] == ["set"]
    assert totals(versions) == {
        "first_due": date(2023, 9, 30), "last_due": date(2023, 9, 15), "times_moved": 0, "days_slipped": 0,
    }  # fmt: skip


def test_a_deadline_can_move_forward_and_be_reached_after_it_was_missed() -> None:
    versions = [
        (date(2023, 6, 1), "../2023-07-06", "open", None), (date(2023, 6, 20), "../2023-06-30", "open", None),
        (date(2023, 7, 1), "../2023-06-30", "missed", None), (date(2023, 7, 3), "../2023-08-31", "open", None),
        (date(2023, 8, 1), "../2023-08-31", "met", None),
    ]  # fmt: skip
    assert [(step.what, step.days) for step in slippage_of(versions)] == [
        ("set", None), ("moved", -6), ("missed", None), ("moved", 62), ("open", None), ("met", None),
    ]  # fmt: skip
    assert totals(versions)["days_slipped"] == 56


def test_a_deadline_without_a_day_has_slipped_by_no_number_of_days() -> None:
    assert totals([(date(2023, 6, 1), "", "open", None)]) == {
        "first_due": None, "last_due": None, "times_moved": 0, "days_slipped": None,
    }  # fmt: skip
