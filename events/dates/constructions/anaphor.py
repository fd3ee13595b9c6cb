"""Days reckoned from the last date of the text. Imports dates only."""

from __future__ import annotations

from collections.abc import Callable

from .. import days
from ..building import UNIT_OF, moved
from ..days import OpenSpan
from ..grammar import SAME, Example, Meaning, Parts, construction
from ..lexicon import PARTS_OF_DAY
from ..terms import After
from .offset import COUNT, counted


def _plus(count: int, half: bool, unit: str, back: bool) -> Callable[[OpenSpan], OpenSpan]:
    def change(span: OpenSpan) -> OpenSpan:
        low, high = span
        shift = moved(count, unit, half, back)
        return (None if low is None else shift(low)[0]), (None if high is None else shift(high)[0])

    def whole(span: OpenSpan) -> OpenSpan:
        low, high = change(span)
        # A whole month or year moves to a whole month or year, whatever their lengths.
        if span[0] is not None and span[1] is not None and low is not None:
            for name in ("year", "month"):
                if span == days.unit_around(span[0], name):
                    return days.unit_around(low, name)
        return low, high

    return whole


@construction(
    "anaphor.later", "basic", f"{COUNT} u:UNIT k:(later|eerder|daarna|daarvoor|nadien) (?! dan)",
    Example("In 2019 won hij. Een jaar later verloor hij.", "Een jaar later", "2020-01-01", "2020-12-31"),
)  # fmt: skip
def later(parts: Parts) -> Meaning | None:
    """een jaar later, twee dagen eerder: from the last date in the text, as precise as that one."""
    found = counted(parts)
    if found is None:
        return None
    count, half, unit = found
    back = parts.word("k") in ("eerder", "daarvoor")
    about = unit != "day"
    return Meaning(After(unit, reckon=_plus(count, half, unit, back)), shape="period" if about else "day",
                   mod="APPROX" if about else "")  # fmt: skip


@construction(
    "anaphor.next", "basic",
    "(de|het|een)? u:(dag|week|maand|jaar|kwartaal|halfjaar) k:(ervoor|erna|daarna|daarvoor|daarop|erop|later|tevoren) (?! dan)",
    Example("Op 7 juli 2022 viel het besluit. De dag ervoor was er een debat.", "dag ervoor", "2022-07-06", "2022-07-06"),
)  # fmt: skip
def adjacent(parts: Parts) -> Meaning:
    """de dag ervoor, de week daarop: the unit before or after the last date in the text."""
    unit = UNIT_OF[parts.word("u")]
    sign = -1 if parts.word("k") in ("ervoor", "daarvoor", "tevoren") else 1

    def change(span: OpenSpan) -> OpenSpan:
        near = span[0] if sign < 0 else span[1]
        if near is None:
            return span
        if unit not in ("quarter", "halfyear"):
            return days.unit_around(near, unit, sign)
        far = days.shift(near, 1, unit, back=sign < 0)  # nobody means the quarter of a calendar
        return (far, near - 1) if sign < 0 else (near + 1, far)

    return Meaning(After(unit, reckon=change), shape="day" if unit == "day" else "period")


@construction(
    "anaphor.next-day", "basic", "(de)? volgende (dag|p:(ochtend|middag|avond|nacht))",
    Example("Op 31 december 2019 liep de vergunning af. De volgende dag sloot de fabriek.", "volgende dag",
            "2020-01-01", "2020-01-01"),
)  # fmt: skip
def next_day(parts: Parts) -> Meaning:
    """de volgende dag, de volgende ochtend: the day after the last date in the text."""

    def change(span: OpenSpan) -> OpenSpan:
        return span if span[1] is None else days.unit_around(span[1], "day", 1)

    part = PARTS_OF_DAY[parts.word("p")] if parts.has("p") else ""
    return Meaning(
        After("day", reckon=change), shape="day", time_of_day=part, timex_type="TIME" if part else "DATE"
    )


@construction(
    "anaphor.same", "basic", "(diezelfde|dezelfde|datzelfde|hetzelfde|die) u:(dag|week|maand|jaar|weekend) | (diezelfde|dezelfde|die) p:(PART_OF_DAY)",
    Example("Op 7 juli 2022 viel het besluit. Diezelfde week kwam er een brief.", "Diezelfde week", "2022-07-04", "2022-07-10"),
)  # fmt: skip
def same(parts: Parts) -> Meaning | None:
    """diezelfde week, die dag: the unit around the last date in the text."""
    unit = UNIT_OF.get(parts.word("u"), parts.word("u")) if parts.has("u") else "day"
    if parts.has("p") and parts.word("p") == "morgen":
        return None

    def change(span: OpenSpan) -> OpenSpan:
        return span if span[0] is None else days.unit_around(span[0], unit)

    return Meaning(After(unit, reckon=change), shape="day" if unit == "day" else "period")


@construction(
    "anaphor.then", "basic", "k:(destijds|toentertijd|indertijd|toen)",
    Example("In juni 2022 stemde de Kamer. Destijds was er een meerderheid.", "Destijds", "2022-06-01", "2022-06-30"),
)  # fmt: skip
def then(parts: Parts) -> Meaning | None:
    """destijds, toen: the last date in the text; "toen" as a conjunction is none."""
    if parts.word("k") == "toen" and not parts.context.follows_verb():
        return None
    return Meaning(After("day", reckon=lambda span: span), shape=SAME)
