"""What holds for every text, every day and every value."""

from __future__ import annotations

import string
from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from hypothesis import assume, given
from hypothesis import strategies as st

from events.dates import edtf
from events.dates.edtf import UncertainDate
from events.dates.items import items_of
from events.dates.resolve import resolve, window_of
from events.dutch.words import words

from .reading import all_cases, answer, reader

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
# Sentences of the suite without a date of their own, so that every article date can be tried on them.
SENTENCES = st.sampled_from(sorted({case.text for case in all_cases()}))
PIECES = st.sampled_from(
    sorted(
        words(
            "vrijdag gisteren 22 november 2023 voor na tot en met de het eind begin van deze volgende week maand jaar juni 10.15 "
            "uur over twee weken geleden al sinds Prinsjesdag reces verkiezingen zomer , . ( tussen of toen een later kwartaal "
            "elke laatste eerste stemde stemt 's avonds 5e 3/7 22-11-2023 jaren negentig komende afgelopen"
        )
    )
)
TEXTS = st.text() | st.lists(PIECES, max_size=25).map(" ".join)


def bounds(value: UncertainDate) -> tuple[date, date]:
    """The bounds with the open sides as far away as days go."""
    return value.earliest or date.min, value.latest or date.max


def month_of(day: date) -> str:
    return day.strftime("%Y-%m")


@given(TEXTS, DAYS)
def test_any_text_is_read_and_its_spans_are_exact(text: str, day: date) -> None:
    end = 0
    for item in answer(text, day.isoformat()).expressions:
        assert text[item.start : item.end] == item.text
        assert item.start >= end, "expressions overlap"
        assert item.text.strip() == item.text != ""
        assert edtf.parse(item.value.edtf).earliest == item.value.earliest
        assert item.why
        end = item.end


@given(SENTENCES, st.dates(date(100, 1, 1), date(9998, 12, 31)))
def test_no_article_date_that_is_accepted_is_too_early_or_late(text: str, day: date) -> None:
    for published in (day.isoformat(), f"{day.year:04}"):
        for item in answer(text, published).expressions:
            assert edtf.is_valid(item.value.edtf)


@pytest.mark.parametrize("published", ["0100-01-01", "0100", "9998", "9998-12-31", "98XX", "2999-12-31"])
def test_the_first_and_last_article_dates_are_read(published: str) -> None:
    for case in all_cases():
        for item in answer(case.text, published).expressions:
            assert edtf.is_valid(item.value.edtf)


@given(SENTENCES | TEXTS, DAYS)
def test_the_bounds_hold_every_member_of_a_one_of_set(text: str, day: date) -> None:
    for published in (day.isoformat(), month_of(day), str(day.year), ""):
        for item in answer(text, published).expressions:
            low, high = bounds(item.value)
            assert low <= high
            assert all(
                low <= first <= last <= high for first, last in (*item.alternatives, *item.value.members)
            )


@given(SENTENCES, DAYS)
def test_a_wider_anchor_gives_no_narrower_answer(text: str, day: date) -> None:
    month = answer(text, month_of(day))
    assume(not month.reasons)
    for exact, wide in zip(answer(text, day.isoformat()).expressions, month.expressions, strict=True):
        if exact.value.edtf:
            assert bounds(wide.value)[0] <= bounds(exact.value)[0]
            assert bounds(wide.value)[1] >= bounds(exact.value)[1]


@pytest.mark.parametrize("month", ["2023-12", "2024-02"])
def test_each_day_of_a_window_is_answered_as_if_it_were_alone(month: str) -> None:
    window = window_of(edtf.parse(month))
    for case in all_cases():
        found = reader().read(case.text)
        together = items_of(found, window, reader().calendar)
        for day in window:
            for item, alone in zip(together, items_of(found, [day], reader().calendar), strict=True):
                assert item.on(day) == alone.on(day), (
                    f"{item.words} in {case.text}, said on {date.fromordinal(day)}"
                )


@given(SENTENCES, DAYS)
def test_a_month_narrowed_to_a_day_answers_as_that_day_does(text: str, day: date) -> None:
    found = reader().read(text)
    one_day = UncertainDate(f"[{day}..{day}]", day, day, ((day, day),), "set")
    exact = resolve(reader(), found, edtf.day(day))
    narrowed = resolve(reader(), found, one_day)
    assert [item.value for item in narrowed.expressions] == [item.value for item in exact.expressions]


@given(DAYS, st.integers(0, 4000))
def test_every_day_of_the_window_that_is_left_lies_in_the_window_given(day: date, sentence: int) -> None:
    cases = all_cases()
    month = edtf.parse(month_of(day))
    left = answer(cases[sentence % len(cases)].text, month_of(day))
    assert month.earliest is not None
    assert month.latest is not None
    assert left.earliest is not None
    assert left.latest is not None
    assert month.earliest <= left.earliest <= left.latest <= month.latest


VALUES = st.one_of(
    DAYS.map(edtf.day),
    st.builds(
        lambda first, length: edtf.lasting(first, first + timedelta(length)), DAYS, st.integers(0, 4000)
    ),
    st.builds(
        lambda first, length: edtf.within(first, first + timedelta(length)), DAYS, st.integers(0, 4000)
    ),
    DAYS.map(lambda first: edtf.lasting(first, None)),
    DAYS.map(lambda last: edtf.within(None, last)),
    st.lists(DAYS, min_size=2, max_size=9, unique=True).map(
        lambda days: edtf.one_of([(day, day) for day in days])
    ),
    DAYS.map(lambda day: edtf.approximate(edtf.day(day))),
)


@given(VALUES)
def test_a_value_is_read_back_as_it_was_written(value: UncertainDate) -> None:
    again = edtf.parse(str(value))
    assert (str(again), again.earliest, again.latest) == (str(value), value.earliest, value.latest)


SIMPLE = st.one_of(
    DAYS.map(str),
    DAYS.map(month_of),
    st.integers(1000, 2999).map(str),
    st.builds(lambda first, length: f"{first}/{first + timedelta(length)}", DAYS, st.integers(1, 4000)),
    st.lists(DAYS, min_size=2, max_size=4, unique=True).map(
        lambda days: "[" + ",".join(map(str, sorted(days))) + "]"
    ),
    st.builds(lambda first, length: f"[{first}..{first + timedelta(length)}]", DAYS, st.integers(1, 4000)),
)


@given(SIMPLE)
def test_the_edtf_package_sees_the_same_bounds(text: str) -> None:
    ours, theirs = edtf.parse(text), parse_edtf(text)
    low, high = theirs.lower_strict(), theirs.upper_strict()
    assert (ours.earliest, ours.latest) == (date(*low[:3]), date(*high[:3]))


@pytest.mark.parametrize("text", ["199X", "19XX", "2023-07-05~", "2023-07?", "2023-33", "2023-07-05/.."])
def test_the_edtf_package_knows_our_other_forms(text: str) -> None:
    try:
        parse_edtf(text)
    except EDTFParseException as error:
        pytest.fail(f"{text}: {error}")


@given(st.text(alphabet=string.digits + "-/[].,~?%X ", max_size=24))
def test_what_is_no_date_is_refused_with_our_error(text: str) -> None:
    if edtf.is_valid(text):  # any other error than ours would come out of here
        value = edtf.parse(text)
        assert value.earliest is None or value.latest is None or value.earliest <= value.latest
