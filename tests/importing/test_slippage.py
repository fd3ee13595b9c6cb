"""How a deadline slipped, read off its versions."""

from __future__ import annotations

from datetime import date

from events.importing.slippage import Known, slippage_of, totals

PACKAGE = [
    Known(date(2023, 6, 3), "../2023-07-06", "open", "beloofd"),
    Known(date(2023, 7, 5), "../2023-07-07", "open", "vrijdag"),
    Known(date(2023, 7, 8), "../2023-07-07", "withdrawn", "nooit"),
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
    versions = [Known(date(2023, 6, 1), "2023-09", "open"), Known(date(2023, 8, 1), "2023-09-15", "open")]
    assert [step.what for step in slippage_of(versions)] == ["set"]
    assert totals(versions) == {
        "first_due": date(2023, 9, 30), "last_due": date(2023, 9, 15), "times_moved": 0, "days_slipped": 0,
    }  # fmt: skip


def test_a_deadline_can_move_forward_and_be_reached_after_it_was_missed() -> None:
    versions = [
        Known(date(2023, 6, 1), "../2023-07-06", "open"), Known(date(2023, 6, 20), "../2023-06-30", "open"),
        Known(date(2023, 7, 1), "../2023-06-30", "missed"), Known(date(2023, 7, 3), "../2023-08-31", "open"),
        Known(date(2023, 8, 1), "../2023-08-31", "met"),
    ]  # fmt: skip
    assert [(step.what, step.days) for step in slippage_of(versions)] == [
        ("set", None), ("moved", -6), ("missed", None), ("moved", 62), ("open", None), ("met", None),
    ]  # fmt: skip
    assert totals(versions)["days_slipped"] == 56


def test_a_deadline_without_a_day_has_slipped_by_no_number_of_days() -> None:
    assert totals([Known(date(2023, 6, 1), "", "open")]) == {
        "first_due": None, "last_due": None, "times_moved": 0, "days_slipped": None,
    }  # fmt: skip


BY_OCTOBER, BY_DECEMBER = "../2023-10-01", "../2023-12-01"


def test_a_move_without_a_new_day_counts_and_the_new_day_belongs_to_it() -> None:
    versions = [
        Known(date(2023, 6, 1), BY_OCTOBER, "open"), Known(date(2023, 9, 4), BY_OCTOBER, "open", "schuift op", moved=True),
        Known(date(2023, 11, 1), BY_DECEMBER, "open", "in december"),
    ]  # fmt: skip
    assert [(step.what, step.due.edtf, step.days, step.claim) for step in slippage_of(versions)] == [
        ("set", BY_OCTOBER, None, None), ("moved", BY_OCTOBER, None, "schuift op"), ("set", BY_DECEMBER, 61, "in december"),
    ]  # fmt: skip
    assert totals(versions) == {
        "first_due": date(2023, 10, 1), "last_due": date(2023, 12, 1), "times_moved": 1, "days_slipped": 61,
    }  # fmt: skip


def test_a_move_that_is_told_again_without_its_day_is_one_move_and_a_later_one_is_another() -> None:
    moved = Known(date(2023, 9, 4), BY_DECEMBER, "open")
    again = Known(date(2023, 9, 18), BY_DECEMBER, "open", moved=True)
    later = Known(date(2023, 9, 19), BY_DECEMBER, "open", moved=True)
    first = Known(date(2023, 6, 1), BY_OCTOBER, "open")
    assert totals([first, moved, again])["times_moved"] == 1
    assert totals([first, moved, later])["times_moved"] == 2


def test_a_deadline_of_which_only_a_move_is_told_moved_once() -> None:
    versions = [Known(date(2023, 6, 1), "", "open", moved=True), Known(date(2023, 6, 20), BY_OCTOBER, "open")]
    assert totals(versions)["times_moved"] == 1
