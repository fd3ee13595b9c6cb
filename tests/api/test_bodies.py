"""bodies/: institutions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from events.models.vocabulary import BodyType
from tests import factories as make

Ids = Callable[..., list[str]]


def test_a_body_shows_what_kind_of_institution_it_is(get: Any) -> None:
    make.a_body("Tweede Kamer", full_name="Tweede Kamer der Staten-Generaal", body_type=BodyType.PARLIAMENT)

    shown = get("bodies/tweede-kamer/")

    assert (shown["full_name"], shown["body_type"]) == ("Tweede Kamer der Staten-Generaal", "parliament")


def test_bodies_are_found_by_any_name(ids: Ids) -> None:
    make.also_called(make.a_body("Eerste Kamer"), "senaat")
    make.a_body("Raad van State")

    assert ids("bodies/") == ["eerste-kamer", "raad-van-state"]
    assert ids("bodies/", q="SENAAT") == ["eerste-kamer"]
