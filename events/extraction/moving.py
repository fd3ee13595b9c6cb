"""A date that takes the place of another in one clause: "schuift op van 2025 naar 2027". Pure."""

from __future__ import annotations

import itertools
from datetime import timedelta

from events.dates import edtf
from events.dates.edtf import UncertainDate
from events.dates.resolve import Expression

from .scenes import Scene, Stage
from .timing import is_datable

Dated = tuple[Expression, UncertainDate]


def moved_from_to(stage: Stage, scene: Scene) -> tuple[Dated, Dated] | None:
    """The old and the new date, each with the expression that says it; None where nothing moves from and to."""
    if not (scene.postponed or scene.has("moved")):
        return None
    lower = stage.tokens.lower
    dated = [one for one in scene.expressions if is_datable(one)]
    for old, new in itertools.pairwise(dated):
        if old.first and lower[old.first - 1] == "van" and lower[new.first - 1] in ("naar", "tot"):
            return (old, old.value), (new, new.value)
    for whole in dated:
        value, words = whole.value, whole.text.lower().split()
        if (
            words[0] == "van"
            and "tot" in words
            and "met" not in words
            and value.earliest is not None
            and value.latest is not None
        ):
            # "van 1 juli tot 1 januari": read as a stretch of time, of which the first day was meant and the day behind is
            behind = edtf.parse(str(value.latest + timedelta(days=1)))
            return (whole, edtf.parse(str(value.earliest))), (whole, behind)
    return None
