"""Days and periods counted from another date: twee maanden na de verkiezingen, de vrijdag voor Kerst. Imports dates only."""

from __future__ import annotations

from .. import days
from ..building import UNIT_OF, duration, from_end, moved
from ..days import OpenSpan
from ..grammar import Example, Meaning, Parts, construction
from ..recurring import Weekday, shifted
from .offset import COUNT, counted
from .week import Weekend
from .weekday import beside_span

NEAR = "k:(na|voor|vóór) (de|het)? t:(Day|Week|Month|Year|Period|Anchor)"


def _back(parts: Parts) -> bool:
    return parts.word("k") != "na"


@construction(
    "relation.from", "relation", f"{COUNT} u:UNIT {NEAR}",
    Example("Twee maanden na de verkiezingen van 2021 was er nog geen kabinet.", "Twee maanden na de verkiezingen van 2021",
            "2021-05-17", "2021-05-17"),
    Example("Een week voor het zomerreces kwam het akkoord.", "Een week voor het zomerreces", "2023-06-30", "2023-06-30"),
)  # fmt: skip
def counted_from(parts: Parts) -> Meaning | None:
    """twee maanden na de verkiezingen, een week voor Prinsjesdag: reckoned from its last, or its first day."""
    found = counted(parts)
    if found is None:
        return None
    count, half, unit = found
    change = from_end(moved(count, unit, half, _back(parts)), _back(parts))
    about = unit != "day"
    return Meaning(
        shifted(parts.meaning("t").term, change, "day"),
        shape="day",
        approximate=about,
        mod="APPROX" if about else "",
    )


@construction(
    "relation.within", "relation", f"binnen {COUNT} u:UNIT na (de|het)? t:(Day|Week|Month|Year|Period|Anchor)",
    Example("Binnen twee maanden na de verkiezingen moet er een kabinet zijn.", "Binnen twee maanden na de verkiezingen",
            "2023-11-22", "2024-01-22"),
)  # fmt: skip
def within(parts: Parts) -> Meaning | None:
    """binnen twee maanden na de verkiezingen: from that day up to so many units on."""
    found = counted(parts)
    if found is None:
        return None
    count, half, unit = found

    def reckon(day: int) -> OpenSpan:
        return day, days.shift(day, count, unit, half)

    term = shifted(parts.meaning("t").term, from_end(reckon, back=False), "day")
    return Meaning(term, "Final", timex_type="DURATION", shape="within", value=duration(count, half, unit))


@construction(
    "relation.weekend", "relation", f"w:Period {NEAR}",
    Example("Het weekend na Prinsjesdag 2023 is rustig.", "weekend na Prinsjesdag 2023", "2023-09-23", "2023-09-24"),
)  # fmt: skip
def weekend_beside(parts: Parts) -> Meaning | None:
    """het weekend na de verkiezingen: the first one behind it, or the last in front."""
    inner, back = parts.meaning("w"), _back(parts)
    if not isinstance(inner.term, Weekend):
        return None

    def reckon(day: int) -> OpenSpan:
        saturday = days.weekday_beside(day - 1 if back else day, days.SATURDAY, back)
        return saturday, saturday + 1

    return inner.changed(term=shifted(parts.meaning("t").term, from_end(reckon, back), "weekend"))


@construction(
    "relation.adjacent", "relation", f"(de|het)? u:(dag|week|maand|jaar|avond|ochtend) {NEAR}",
    Example("De dag na Prinsjesdag 2023 is er debat.", "dag na Prinsjesdag 2023", "2023-09-20", "2023-09-20"),
)  # fmt: skip
def adjacent_to(parts: Parts) -> Meaning | None:
    """de dag na Prinsjesdag, de week voor het reces."""
    word = parts.word("u")
    unit = UNIT_OF.get(word, "day")
    back = _back(parts)

    def reckon(day: int) -> OpenSpan:
        return days.unit_around(day, unit, -1 if back else 1)

    term = shifted(parts.meaning("t").term, from_end(reckon, back), unit)
    return Meaning(term, "Day" if unit == "day" else "Period",
                   shape="day" if unit == "day" else "period",
                   time_of_day={"avond": "evening", "ochtend": "morning"}.get(word, ""))  # fmt: skip


@construction(
    "weekday.beside-date", "relation", f"((?<= de)|eerste|eerstvolgende|laatste) d:Day {NEAR}",
    Example("De vrijdag na Hemelvaart 2024 is iedereen vrij.", "vrijdag na Hemelvaart 2024", "2024-05-10", "2024-05-10"),
)  # fmt: skip
def beside_date(parts: Parts) -> Meaning | None:
    """de vrijdag na Hemelvaart, de laatste maandag voor 1 mei: the nearest one behind or in front of that date."""
    inner = parts.meaning("d")
    if not isinstance(inner.term, Weekday):
        return None
    change = beside_span(inner.term.number, _back(parts))
    return inner.changed(term=shifted(parts.meaning("t").term, change, "day"))
