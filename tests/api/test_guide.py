"""docs/api.md: its examples are true, and it names every parameter and address."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from events.api.paging import PARAMETERS
from events.api.urls import router
from tests.story import fall_of_a_cabinet

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```\nGET (\S+)(?: (\d{3}))?\n```\n\n```json\n(.*?)```", GUIDE, flags=re.DOTALL)


def same_where_told(told: Any, given: Any, at: str = "answer") -> None:
    """Whatever the guide tells is so; an object may have more fields, a list no more rows."""
    if isinstance(told, dict):
        assert isinstance(given, dict), at
        for name, value in told.items():
            assert name in given, f"{at}.{name}"
            same_where_told(value, given[name], f"{at}.{name}")
    elif isinstance(told, list):
        assert isinstance(given, list), at
        assert len(told) == len(given), at
        for place, (one, other) in enumerate(zip(told, given, strict=True)):
            same_where_told(one, other, f"{at}[{place}]")
    else:
        assert told == given, at


@pytest.mark.django_db
@pytest.mark.parametrize(("address", "status", "answer"), EXAMPLES, ids=[each[0] for each in EXAMPLES])
def test_an_example_of_the_guide_is_true(client: Client, address: str, status: str, answer: str) -> None:
    fall_of_a_cabinet()

    given = client.get(address)

    assert given.status_code == int(status or "200"), given.content
    same_where_told(json.loads(answer), given.json())


def test_every_example_of_the_guide_is_run() -> None:
    assert len(EXAMPLES) == GUIDE.count("\nGET ") == GUIDE.count("```json") > 0


def test_the_guide_names_every_parameter_and_every_address() -> None:
    parameters = set(PARAMETERS)
    views: list[Any] = [view for _, view, _ in router.registry]
    for view in views:
        parameters |= set(view.filterset_class.base_filters)
    told = set(re.findall(r"`([a-z_]+)(?:=[a-z]+)?`", GUIDE))

    # Cursors are followed, not written.
    assert parameters - told == {"cursor"}
    assert {f"`{prefix}/`" for prefix, _, _ in router.registry if f"`{prefix}/`" not in GUIDE} == set()
