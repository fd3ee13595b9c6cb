"""Windows that end or begin with the day of speaking. Imports dates only."""

from __future__ import annotations

from .. import days
from ..building import TIMEX_UNIT, UNIT_OF, duration
from ..days import OpenSpan
from ..grammar import Example, Meaning, Parts, construction
from ..terms import Reckoned
from .offset import ABOUT, COUNT, counted, whole_days


def behind(count: int, half: bool, unit: str) -> Meaning:
    """From so many units back up to the day of speaking."""

    def reckon(day: int) -> OpenSpan:
        return days.shift(day, count, unit, half, back=True), day

    return Meaning(
        Reckoned("day", reckon=reckon),
        "Final",
        timex_type="DURATION",
        shape="lasting",
        value=duration(count, half, unit),
    )


def ahead(count: int, half: bool, unit: str) -> Meaning:
    """From the day of speaking up to so many units on."""

    def reckon(day: int) -> OpenSpan:
        return day, days.shift(day, count, unit, half)

    return Meaning(
        Reckoned("day", reckon=reckon),
        "Final",
        timex_type="DURATION",
        shape="lasting",
        value=duration(count, half, unit),
    )


def _open(unit: str, back: bool) -> Meaning:
    def reckon(day: int) -> OpenSpan:
        return (None, day) if back else (day, None)

    return Meaning(
        Reckoned("day", reckon=reckon),
        "Final",
        timex_type="DURATION",
        shape="lasting",
        value=f"PX{TIMEX_UNIT[unit]}",
    )


@construction(
    "window.past", "basic", "(afgelopen|voorbije|laatste) u:UNITS",
    Example("De afgelopen jaren groeide de bevolking.", "afgelopen jaren", None, "2023-07-04"),
)  # fmt: skip
def past(parts: Parts) -> Meaning | None:
    """de afgelopen jaren: open, for nobody said how many."""
    return _open(UNIT_OF[parts.word("u")], True)


@construction(
    "window.future", "basic", "(komende|aankomende) u:UNITS",
    Example("De komende weken wordt er onderhandeld.", "komende weken", "2023-07-04", None),
)  # fmt: skip
def future(parts: Parts) -> Meaning:
    """de komende weken: open."""
    return _open(UNIT_OF[parts.word("u")], False)


@construction(
    "window.counted-past", "basic", f"(afgelopen|voorbije|laatste|voorgaande|vorige) {COUNT} u:(UNIT|HOURS) (?! van (de|het)? (YEAR|MONTH|dit|vorig|jaar|maand))",
    Example("De afgelopen twee weken is er overlegd.", "afgelopen twee weken", "2023-06-20", "2023-07-04"),
)  # fmt: skip
def counted_past(parts: Parts) -> Meaning | None:
    """de afgelopen twee weken, de afgelopen 24 uur: closed."""
    found = whole_days(parts)
    return None if found is None else behind(*found)


@construction(
    "window.counted-future", "basic", f"(komende|aankomende|eerstkomende|volgende|eerstvolgende) {COUNT} u:(UNIT|HOURS)",
    Example("De komende twee weken wordt er gepraat.", "komende twee weken", "2023-07-04", "2023-07-18"),
)  # fmt: skip
def counted_future(parts: Parts) -> Meaning | None:
    """de komende twee weken, de komende 48 uur: closed."""
    found = whole_days(parts)
    return None if found is None else ahead(*found)


@construction(
    "window.one-past", "basic", "(afgelopen|voorbije) u:(week|maand|jaar|kwartaal|decennium|halfjaar)",
    Example("Het afgelopen jaar steeg het aantal.", "afgelopen jaar", "2022-07-04", "2023-07-04"),
)  # fmt: skip
def one_past(parts: Parts) -> Meaning:
    """het afgelopen jaar, de afgelopen week: that long, up to the day of speaking."""
    return behind(1, False, UNIT_OF[parts.word("u")])


@construction(
    "window.one-future", "basic", "(de|het) (komende|aankomende) u:(week|maand|jaar|kwartaal|decennium|halfjaar)",
    Example("Het komende jaar verandert er veel.", "komende jaar", "2023-07-04", "2024-07-04"),
)  # fmt: skip
def one_future(parts: Parts) -> Meaning:
    """het komende jaar, with its article: that long from the day of speaking; "komend jaar" is the calendar year."""
    return ahead(1, False, UNIT_OF[parts.word("u")])


@construction(
    "window.already", "basic", f"(al|sinds) u:UNITS | (al|sinds) {ABOUT} {COUNT} u2:UNIT",
    Example("Al maanden overlegt het kabinet.", "Al maanden", None, "2023-07-04"),
    Example("Het kabinet praat al twee jaar.", "al twee jaar", "2021-07-04", "2023-07-04"),
)  # fmt: skip
def already(parts: Parts) -> Meaning | None:
    """al maanden (open), al twee jaar (closed): up to the day of speaking."""
    if parts.has("u"):
        return _open(UNIT_OF[parts.word("u")], True)
    found = counted(parts, "u2")
    return (
        None
        if found is None or parts.context.after() in ("geleden", "terug", "later", "eerder")
        else behind(*found)
    )


@construction(
    "window.recent", "basic", "sinds kort",
    Example("Sinds kort geldt een strengere regel.", "Sinds kort", None, "2023-07-04"),
)  # fmt: skip
def recent(parts: Parts) -> Meaning | None:
    """sinds kort: open, up to the day of speaking."""
    return _open("day", True)


@construction(
    "window.time", "basic", "k:(komende|laatste|afgelopen|voorbije) (tijd|periode)",
    Example("De laatste tijd loopt de spanning op.", "laatste tijd", None, "2023-07-04"),
    Example("De komende tijd wordt er gesproken.", "komende tijd", "2023-07-04", None),
)  # fmt: skip
def time(parts: Parts) -> Meaning:
    """de laatste tijd, de komende periode: open."""
    return _open("day", parts.word("k") != "komende")
