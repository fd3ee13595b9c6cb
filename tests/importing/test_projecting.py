"""Which claim decides: the table of cases, worked out by hand."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Any

import pytest

from events.dates import edtf
from events.importing.projecting import Said, values_of, versions_of

# A claim as "day | status | date", known on that day of July 2023; the day may be empty.
CASES = [
    ("one claim is what it says", "event", ["1 | planned | 2023-07-05"], "planned", "2023-07-05", False),
    ("an outcome wins over an older plan", "event",
     ["1 | planned | 2023-07-05", "6 | occurred | 2023-07-05"], "occurred", "2023-07-05", False),
    ("an outcome wins over a newer plan", "event",
     ["6 | occurred | 2023-07-05", "8 | planned | 2023-07-05"], "occurred", "2023-07-05", False),
    ("a newer plan wins over an older plan", "event",
     ["1 | planned | 2023-07-05", "3 | planned | 2023-07-06"], "planned", "2023-07-06", False),
    ("a denial wins over the plan that it denies", "event",
     ["1 | planned | 2023-07-05", "4 | cancelled | 2023-07-05"], "cancelled", "2023-07-05", False),
    ("a denial of the same day wins over the plan", "event",
     ["4 | cancelled | 2023-07-05", "4 | planned | 2023-07-05"], "cancelled", "2023-07-05", False),
    ("what was cancelled can be planned anew", "event",
     ["1 | cancelled | 2023-07-05", "4 | planned | 2023-07-12"], "planned", "2023-07-12", False),
    ("an outcome wins over an older denial, and that is a contradiction", "event",
     ["4 | cancelled | 2023-07-05", "6 | occurred | 2023-07-05"], "occurred", "2023-07-05", True),
    ("a correction wins over the outcome that it denies, and that is a contradiction", "event",
     ["6 | occurred | 2023-07-05", "7 | cancelled | 2023-07-05"], "cancelled", "2023-07-05", True),
    ("a later, vaguer date that fits does not replace a precise one", "event",
     ["1 | planned | 2023-07-05", "3 | planned | 2023-07"], "planned", "2023-07-05", False),
    ("a later, more precise date replaces a vague one", "event",
     ["1 | planned | 2023-07", "3 | planned | 2023-07-05"], "planned", "2023-07-05", False),
    ("a later, vaguer date that does not fit replaces a precise one", "event",
     ["1 | planned | 2023-07-05", "3 | planned | 2023-08"], "planned", "2023-08", False),
    ("a precise plan makes a vague outcome precise", "event",
     ["1 | planned | 2023-07-05", "31 | occurred | 2023-07"], "occurred", "2023-07-05", False),
    ("a postponed event without a new date keeps the one it had", "event",
     ["1 | planned | 2023-07-05", "3 | postponed | "], "postponed", "2023-07-05", False),
    ("two outcomes on days that cannot be the same are a contradiction", "event",
     ["6 | occurred | 2023-07-05", "7 | occurred | 2023-07-06"], "occurred", "2023-07-06", True),
    ("two articles of one day with days that cannot be the same are a contradiction", "event",
     ["3 | planned | 2023-07-05", "3 | planned | 2023-07-12"], "planned", None, True),
    ("what has no date is not newer than anything", "event",
     ["1 | planned | 2023-07-05", " | planned | 2023-07-12"], "planned", "2023-07-05", False),
    ("an outcome without a date of knowing is an outcome", "event",
     ["1 | planned | 2023-07-05", " | occurred | 2023-07-05"], "occurred", "2023-07-05", False),
    ("a moved deadline is open, and due on its new day", "deadline",
     ["1 | open | ../2023-07-06", "8 | moved | ../2023-08-31"], "open", "../2023-08-31", False),
    ("a deadline that is moved without a new day is open, and due when it was", "deadline",
     ["1 | open | ../2023-07-06", "8 | moved | "], "open", "../2023-07-06", False),
    ("of a move that is told again the old day does not come back", "deadline",
     ["1 | open | ../2023-07-06", "8 | open | ../2023-08-31", "9 | moved | ../2023-07-06"], "open", "../2023-08-31", False),
    ("a later day does not become an earlier one because the one period holds the other", "deadline",
     ["1 | open | ../2023-07-06", "8 | open | ../2023-08-31"], "open", "../2023-08-31", False),
    ("a day in the month that was named makes a deadline precise", "deadline",
     ["1 | open | 2023-09-15", "8 | open | 2023-09"], "open", "2023-09-15", False),
    ("a missed deadline is not open because an old plan is repeated", "deadline",
     ["7 | missed | ../2023-07-06", "8 | open | ../2023-07-06"], "missed", "../2023-07-06", False),
    ("a missed deadline that is moved is open again", "deadline",
     ["7 | missed | ../2023-07-06", "8 | moved | ../2023-08-31"], "open", "../2023-08-31", False),
    ("a withdrawn deadline is due no more", "deadline",
     ["1 | open | ../2023-07-06", "8 | withdrawn | "], "withdrawn", "../2023-07-06", False),
    ("met and missed contradict each other", "deadline",
     ["7 | met | ../2023-07-06", "8 | missed | ../2023-07-06"], "missed", "../2023-07-06", True),
    ("that nothing is known does not replace what is", "deadline",
     ["1 | open | ../2023-07-06", "8 | unknown | ../2023-07-06"], "open", "../2023-07-06", False),
]  # fmt: skip


def said(number: int, text: str, kind: str = "event", **values: Any) -> Said:
    day, status, when = (part.strip() for part in text.split("|"))
    known = date(2023, 7, int(day)) if day else None
    given: dict[str, Any] = {
        "id": f"c{number}", "known_from": known, "known_earliest": known, "title": "Debat", "type": "debate",
        "status": status, "firmness": "", "time_of_day": "", "clock": "", "when": edtf.parse(when), "confidence": 0.8,
        "article": f"a{number}", "kind": kind,
    }  # fmt: skip
    return Said(**given | values)


@pytest.mark.parametrize(
    ("case", "kind", "claims", "status", "when", "disputed"), CASES, ids=[case[0] for case in CASES]
)
def test_the_rule_by_which_claims_decide(
    case: str, kind: str, claims: list[str], status: str, when: str | None, disputed: bool
) -> None:
    for order in permutations(said(number, text, kind) for number, text in enumerate(claims)):
        values = values_of(order)
        assert (values["status"], values["disputed"]) == (status, disputed)
        assert when is None or values["date_edtf"] == when


def test_the_title_is_that_of_the_surest_claim_and_of_two_the_older() -> None:
    claims = [
        said(1, "1 | planned | 2023-07-05", title="Debat", confidence=0.5),
        said(2, "2 | planned | 2023-07-05", title="Debat over asiel", confidence=0.9),
        said(3, "3 | planned | 2023-07-05", title="Groot debat", confidence=0.9),
    ]
    assert values_of(claims)["title"] == "Debat over asiel"


def test_a_time_of_day_belongs_to_the_date_that_it_was_said_with() -> None:
    claims = [
        said(1, "1 | planned | 2023-07-05", time_of_day="evening"),
        said(2, "2 | planned | 2023-07-06"),
    ]
    assert values_of(claims)["time_of_day"] == ""


def test_a_version_holds_until_the_day_before_the_next() -> None:
    claims = [
        said(1, "1 | planned | 2023-07-05"), said(2, "3 | planned | 2023-07-05"), said(3, "6 | occurred | 2023-07-05"),
        said(4, " | cancelled | 2023-07-05"),
    ]  # fmt: skip
    assert [(start, end, values["status"], claim) for start, end, values, claim in versions_of(claims)] == [
        (date(2023, 7, 1), date(2023, 7, 5), "planned", "c1"),
        (date(2023, 7, 6), None, "occurred", "c3"),
    ]


def test_what_was_possibly_known_counts_from_the_first_day_of_an_articles_window() -> None:
    claim = said(1, "31 | planned | 2023-08", known_earliest=date(2023, 7, 1))
    assert [start for start, *_ in versions_of([claim])] == [date(2023, 7, 31)]
    assert [start for start, *_ in versions_of([claim], possible=True)] == [date(2023, 7, 1)]


def test_a_move_is_told_without_its_new_day_on_the_days_that_say_so_and_no_others() -> None:
    claims = [
        said(1, "1 | open | ../2023-07-06", "deadline"), said(2, "3 | moved | 2023-07-06", "deadline"),
        said(3, "4 | open | 2023-07-06", "deadline"), said(4, "5 | moved | ../2023-07-20", "deadline"),
        said(5, "6 | moved | ../2023-07-20", "deadline"), said(6, "8 | moved | ", "deadline"),
    ]  # fmt: skip
    told = [(start.day, values["moved"], claim) for start, _, values, claim in versions_of(claims)]
    assert told == [(1, False, "c1"), (3, True, "c2"), (5, False, "c4"), (8, True, "c6")]


def test_what_was_known_is_disputed_from_the_day_on_which_it_was_contradicted() -> None:
    claims = [said(1, "3 | cancelled | 2023-07-02"), said(2, "5 | occurred | 2023-07-02")]
    disputed = [(start.day, values["disputed"]) for start, _, values, _ in versions_of(claims)]
    assert disputed == [(3, False), (5, True)]
