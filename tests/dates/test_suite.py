"""The suite of sentences worked out by hand, and the examples that the constructions carry."""

from __future__ import annotations

from pathlib import Path

import pytest

from events.dates.grammar import CONSTRUCTIONS, Construction, Example

from .reading import (
    GENERAL_HELD_OUT,
    HELD_OUT,
    NOTATIONS_HELD_OUT,
    Case,
    all_cases,
    cases,
    fault,
    iso,
    with_asides,
)

# Share of the held-out cases that the engine answered when they were last measured; it may not fall.
HELD_OUT_FLOOR = 0.97
GENERAL_HELD_OUT_FLOOR = 0.92
NOTATIONS_HELD_OUT_FLOOR = 0.85
# What the issue asks for: sentences worked out by hand, the held-out ones aside.
SUITE_SIZE = 400


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_a_sentence_of_the_suite_means_these_days(case: Case) -> None:
    assert not fault(case), f"{case.text} ({case.published}): {fault(case)}"


def test_the_suite_is_as_large_as_promised() -> None:
    assert len(all_cases()) >= SUITE_SIZE


@pytest.mark.parametrize(
    ("path", "floor"),
    [
        (HELD_OUT, HELD_OUT_FLOOR),
        (GENERAL_HELD_OUT, GENERAL_HELD_OUT_FLOOR),
        (NOTATIONS_HELD_OUT, NOTATIONS_HELD_OUT_FLOOR),
    ],
    ids=["news", "general", "notations"],
)
def test_held_out_sentences_are_answered_as_well_as_when_last_measured(path: Path, floor: float) -> None:
    held_out = cases(path)
    misses = [
        f"{case.name}: {case.text} ({case.published}): {fault(case)}" for case in held_out if fault(case)
    ]
    share = 1 - len(misses) / len(held_out)
    assert share >= floor, f"{share:.3f} of {len(held_out)}\n" + "\n".join(misses)


EXAMPLES = [(entry, example) for entry in CONSTRUCTIONS for example in entry.examples]


@pytest.mark.parametrize(
    ("entry", "example"), EXAMPLES, ids=lambda part: getattr(part, "name", None) or part.span
)
def test_an_example_of_a_construction_means_what_its_entry_says(
    entry: Construction, example: Example
) -> None:
    found = [item for item in with_asides(example.text, example.published) if example.span in item.text]
    assert found, f"{example.span!r} is not found in {example.text!r}"
    item = found[0]
    assert item.text == example.span
    assert (iso(item.value.earliest), iso(item.value.latest)) == (example.earliest, example.latest)
    if example.alternatives:
        assert tuple((iso(low), iso(high)) for low, high in item.alternatives) == example.alternatives


def test_every_construction_has_an_example_and_says_what_it_is_about() -> None:
    assert [entry.name for entry in CONSTRUCTIONS if not entry.examples or not entry.about] == []


def test_constructions_have_distinct_names() -> None:
    names = [entry.name for entry in CONSTRUCTIONS]
    assert len(names) == len(set(names))
