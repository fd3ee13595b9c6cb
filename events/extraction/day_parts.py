"""The part of the day, and the hour of the clock, that a scene names beside its dates. Pure."""

from __future__ import annotations

import re

from .scenes import Scene

CLOCK = re.compile(
    r" (?:om|rond|tegen|vanaf|omstreeks) (?:half |kwart voor |kwart over )?([\w.:]+) uur(?: |$)"
)
# The hours at which a part of the day begins.
PARTS_BY_HOUR = ((18, "evening"), (12, "afternoon"), (6, "morning"), (0, "night"))


def is_timed(scene: Scene) -> bool:
    """Whether a scene names an hour of the clock."""
    return "uur" in scene.words and CLOCK.search(scene.text) is not None


# Words for a part of the day that name no day.
PARTS_OF_DAY = {
    "ochtends": "morning", "ochtend": "morning", "middags": "afternoon", "middag": "afternoon", "avonds": "evening", "avond": "evening",
    "nachts": "night", "nacht": "night", "middernacht": "night",
}  # fmt: skip


NOON = 12


def part_of_day(scene: Scene) -> str:
    """The part of the day that a scene names beside its dates."""
    if not scene.words.isdisjoint(PARTS_OF_DAY):
        return next(PARTS_OF_DAY[word] for word in scene.lower if word in PARTS_OF_DAY)
    clock = CLOCK.search(scene.text) if "uur" in scene.words else None
    if clock is None:
        return ""
    said = clock[1]
    hour = re.match(r"\d+", said)
    # Below 12 an hour alone can be of the morning or the evening, unless minutes say that the clock has 24.
    if hour is None or not (int(hour[0]) >= NOON or "." in said or ":" in said):
        return ""
    return next(part for first, part in PARTS_BY_HOUR if int(hour[0]) >= first)
