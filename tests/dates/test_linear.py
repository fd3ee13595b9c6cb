"""The work grows with the length of a text and no faster: counted in steps, for texts made to be hard."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from events.dutch.tokens import tokenize

from .reading import answer

MEGABYTE = 1_000_000
SHORT = 20_000
# Twice the text may take twice the steps and a little more, for what sorting and joining add.
GROWTH = 2.3

UNITS = {
    "a preposition again and again": "van ",
    "digits": "1",
    "one letter": "a",
    "a weekday again and again": "vrijdag ",
    "brackets": "(",
    "weekdays in clauses without a verb": "vrijdag, ",
    "numbers": "1.1 van 1 ",
    "dates beside each other": "vandaag, dinsdag 4 juli, ",
    "anaphors behind what recurs": "elke vrijdag is toen ",
    "names of the calendar": "het reces deze week morgen ",
    "starts of names of the calendar": "tweede val van het ",
    "operators": "tot en met voor na sinds ",
}


def steps(text: str, published: str) -> int:
    """How many functions are called, Python's own included, to answer a text."""
    calls = 0

    def count(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        answer(text, published)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("published", ["2023-07-04", "2023-07"], ids=["day", "month"])
@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_twice_the_text_takes_twice_the_steps(unit: str, published: str) -> None:
    answer(unit * 3, published)  # words seen for the first time take more
    once, twice = unit * (SHORT // len(unit) // 4), unit * (SHORT // len(unit) // 2)
    assert steps(twice, published) <= GROWTH * steps(once, published)


@pytest.mark.parametrize(
    ("unit", "tokens"),
    [("van ", 250_000), ("1", 1), ("a", 1), ("(", MEGABYTE), ("vrijdag ", 125_000)],
    ids=repr,
)
def test_a_megabyte_of_nothing_else_has_this_many_tokens(unit: str, tokens: int) -> None:
    assert len(tokenize(unit * (MEGABYTE // len(unit)))) == tokens


@pytest.mark.parametrize(("unit", "expressions"), [("van ", 0), ("1", 0), ("a", 0), ("(", 0)], ids=repr)
def test_a_megabyte_without_a_date_has_none(unit: str, expressions: int) -> None:
    assert len(answer(unit * (MEGABYTE // len(unit)), "2023-07-04").expressions) == expressions


def test_a_long_run_of_weekdays_in_one_sentence_is_read_whole() -> None:
    count = 20_000
    assert len(answer("vrijdag " * count, "2023-07-04").expressions) == count
