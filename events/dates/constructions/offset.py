"""Days reckoned from the day of speaking, from another date, or from the last date of the text. Imports dates only."""

from __future__ import annotations

from collections.abc import Callable

from events.dutch.words import words

from .. import days
from ..building import TIMEX_UNIT, UNIT_OF, duration, moved, number, offset
from ..days import OpenSpan
from ..grammar import Example, Meaning, Parts, construction
from ..lexicon import PARTS_OF_DAY
from ..terms import After, Ahead, Reckoned, mapped
from .day import DISTANCE
from .week import Weekend

AMOUNT = "(een half|een halve|NUMBER en een half|NUMBER|INTEGER|anderhalf|anderhalve|half|halve)"
COUNT = f"n:{AMOUNT}"
SEVERAL = f"({AMOUNT} UNIT (,? (en)? {AMOUNT} UNIT){{1,3}})"
VAGUE = "(een paar|een aantal|VAGUE)"
HOURS_OF_DAY = 24
# "Over minder dan een week" is a day within that week.
NOT_REACHED = words("minder geen")
ABOUT = "(ongeveer|ruim|bijna|zo'n|krap|een kleine|circa|ca.|nog geen|minder dan|meer dan|hooguit|maximaal|minstens)?"


def counted(parts: Parts, unit: str = "u") -> tuple[int, bool, str] | None:
    """The number, the half and the unit of "anderhalf jaar"; None where the words are no number."""
    count = amount(parts.words("n"))
    return None if count is None else (*count, UNIT_OF[parts.word(unit)])


def amount(words: list[str]) -> tuple[int, bool] | None:
    """The number of units and the half: "een" counts only alone, for in "een half" it is an article."""
    return number([word for word in words if word not in ("en", "een")] or ["een"])


def whole_days(parts: Parts) -> tuple[int, bool, str] | None:
    """The number and unit, hours as the days that they fill; fewer hours than a day are no days."""
    if parts.word("u") in UNIT_OF:
        return counted(parts)
    count = amount(parts.words("n"))
    full = 0 if count is None or parts.word("u") not in ("uur", "uren") else count[0] // HOURS_OF_DAY
    return (full, False, "day") if full else None


@construction(
    "offset.ago", "basic", f"{COUNT} u:(UNIT|HOURS) (geleden|terug)",
    Example("Twee weken geleden viel het besluit.", "Twee weken geleden", "2023-06-20", "2023-06-20"),
    Example("Anderhalf jaar geleden begon dat.", "Anderhalf jaar geleden", "2022-01-04", "2022-01-04"),
)  # fmt: skip
def ago(parts: Parts) -> Meaning | None:
    """twee weken geleden, anderhalf jaar geleden: that day, approximate from weeks up."""
    found = whole_days(parts)
    return None if found is None else offset(*found, back=True)


@construction(
    "offset.several", "basic", f"x:{SEVERAL} k:(geleden|terug) | over y:{SEVERAL}",
    Example("Een jaar en twee maanden geleden begon dat.", "Een jaar en twee maanden geleden", "2022-05-04", "2022-05-04"),
    Example("Over 2 weken en 3 dagen sluit de inschrijving.", "Over 2 weken en 3 dagen", "2023-07-21", "2023-07-21"),
)  # fmt: skip
def several(parts: Parts) -> Meaning | None:
    """een jaar en twee maanden geleden, over 2 weken en 3 dagen: one after the other."""
    back = parts.has("k")
    amounts: list[tuple[int, bool, str]] = []
    words: list[str] = []
    for word in parts.words("x" if back else "y"):
        if word not in UNIT_OF:
            words.append(word)
            continue
        count = amount([each for each in words if each != ","])
        if count is None:
            return None
        amounts.append((*count, UNIT_OF[word]))
        words = []

    def reckon(day: int) -> OpenSpan:
        for count, half, unit in amounts:
            day = days.shift(day, count, unit, half, back)
        return day, day

    about = all(unit != "day" for _, _, unit in amounts)
    return Meaning(
        Reckoned("day", reckon=reckon), mod="APPROX" if about else "", approximate=about, shape="day"
    )


@construction(
    "offset.from-now", "basic", f"{COUNT} u:UNIT vanaf d:(nu|vandaag|heden|morgen|overmorgen|gisteren|eergisteren)",
    Example("Drie weken vanaf nu is er een besluit.", "Drie weken vanaf nu", "2023-07-25", "2023-07-25"),
)  # fmt: skip
def from_now(parts: Parts) -> Meaning | None:
    """drie weken vanaf nu, vijf dagen vanaf morgen."""
    found = counted(parts)
    if found is None:
        return None
    count, half, unit = found
    start = DISTANCE.get(parts.word("d"), 0)
    about = unit != "day"
    term = Reckoned("day", reckon=lambda day: moved(count, unit, half)(day + start))
    return Meaning(term, mod="APPROX" if about else "", approximate=about, shape="day")


@construction(
    "offset.vague-ago", "basic", f"{VAGUE} u:UNITS (geleden|terug)",
    Example("Een paar weken geleden bleek dat.", "Een paar weken geleden", None, "2023-06-27"),
)  # fmt: skip
def vague_ago(parts: Parts) -> Meaning:
    """een paar weken geleden: at least one unit back, no more is known."""
    unit = UNIT_OF[parts.word("u")]

    def reckon(day: int) -> OpenSpan:
        return None, days.shift(day, 1, unit, back=True)

    return Meaning(
        Reckoned("day", reckon=reckon), shape="within", value=f"PX{TIMEX_UNIT[unit]}", category="Final"
    )


@construction(
    "offset.ahead", "basic", f"over (exact|precies|{ABOUT[1:-2]})? {COUNT} u:(UNIT|HOURS)",
    Example("Over drie maanden wordt er gestemd.", "Over drie maanden", "2023-10-04", "2023-10-04"),
    Example("Over exact een week is het zover.", "Over exact een week", "2023-07-11", "2023-07-11"),
    Example("Over twee weken komt er een brief.", "Over twee weken", "2023-07-18", "2023-07-18"),
)  # fmt: skip
def ahead(parts: Parts) -> Meaning | None:
    """over drie maanden: the day so many units on."""
    if not NOT_REACHED.isdisjoint(parts.all_words()):
        return None
    found = whole_days(parts)
    return None if found is None else offset(*found)


@construction(
    "offset.vague-ahead", "basic", f"over {VAGUE} u:UNITS",
    Example("Over een paar weken is er meer bekend.", "Over een paar weken", "2023-07-11", None),
)  # fmt: skip
def vague_ahead(parts: Parts) -> Meaning:
    """over een paar weken: at least one unit on, no more is known."""
    unit = UNIT_OF[parts.word("u")]

    def reckon(day: int) -> OpenSpan:
        return days.shift(day, 1, unit), None

    return Meaning(
        Reckoned("day", reckon=reckon), shape="within", value=f"PX{TIMEX_UNIT[unit]}", category="Final"
    )


@construction(
    "offset.some", "basic", "k:over een u:ONE_UNIT of n:(NUMBER|INTEGER) | een u2:ONE_UNIT of n2:(NUMBER|INTEGER) (geleden|terug)",
    Example("Over een dag of tien volgt het advies.", "Over een dag of tien", "2023-07-14", "2023-07-14"),
    Example("Een week of drie geleden begon het overleg.", "Een week of drie geleden", "2023-06-13", "2023-06-13"),
)  # fmt: skip
def some(parts: Parts) -> Meaning | None:
    """over een dag of tien, een week of drie geleden: approximate."""
    end = "" if parts.has("k") else "2"
    count = number(parts.words("n" + end))
    if count is None:
        return None
    meaning = offset(count[0], False, UNIT_OF[parts.word("u" + end)], back=not parts.has("k"))
    return meaning.changed(approximate=True, mod="APPROX")


@construction(
    "offset.vague-within", "basic", f"binnen {VAGUE} u:UNITS",
    Example("Binnen enkele weken moet er duidelijkheid zijn.", "Binnen enkele weken", "2023-07-04", None),
)  # fmt: skip
def vague_within(parts: Parts) -> Meaning:
    """binnen enkele weken: from the day of speaking, with no end that is known."""
    return Meaning(Reckoned("day", reckon=lambda day: (day, None)), "Final", timex_type="DURATION", shape="within",
                   value=f"PX{TIMEX_UNIT[UNIT_OF[parts.word('u')]]}")  # fmt: skip


@construction(
    "offset.within", "basic", f"(binnen (uiterlijk|nu en|{ABOUT[1:-2]})?|over (minder dan|nog geen)) {COUNT} u:(UNIT|HOURS)",
    Example("Het advies moet binnen zes weken klaar zijn.", "binnen zes weken", "2023-07-04", "2023-08-15"),
    Example("De gezant doet binnen uiterlijk drie weken verslag.", "binnen uiterlijk drie weken", "2023-07-04", "2023-07-25"),
    Example("Binnen nu en twee maanden volgt een besluit.", "Binnen nu en twee maanden", "2023-07-04", "2023-09-04"),
)  # fmt: skip
def within(parts: Parts) -> Meaning | None:
    """binnen zes weken, over minder dan een week: from the day of speaking up to that day and six weeks."""
    count = amount(parts.words("n"))
    if count is None:
        return None
    hours = parts.word("u") not in UNIT_OF
    unit = "day" if hours else UNIT_OF[parts.word("u")]
    size, half = (count[0] // HOURS_OF_DAY, False) if hours else count

    def reckon(day: int) -> OpenSpan:
        return day, moved(size, unit, half)(day)[0]

    return Meaning(Reckoned("day", reckon=reckon), "Final", timex_type="DURATION", shape="within",
                   value=duration(size, half, unit))  # fmt: skip


GIVEN = words("krijgt krijgen geeft geven heeft hebben nog")


@construction(
    "offset.given", "basic", f"{ABOUT} {COUNT} u:UNIT",
    Example("De gemeente krijgt zes weken de tijd.", "zes weken", "2023-07-04", "2023-08-15"),
    Example("Het bedrijf krijgt twee maanden om te antwoorden.", "twee maanden", "2023-07-04", "2023-09-04"),
)  # fmt: skip
def given(parts: Parts) -> Meaning | None:
    """krijgt zes weken de tijd, heeft nog een maand om: from the day of speaking; told of in the past from no day known."""
    context = parts.context
    behind = [item for item in context.items[context.end : context.end + 2] if isinstance(item, str)]
    if behind != ["de", "tijd"] and not (behind[:1] == ["om"] and context.before() in GIVEN):
        return None
    meaning = within(parts)
    return None if meaning is None else meaning.changed(term=Ahead("day", True, inner=meaning.term))


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
    "anaphor.later", "basic", f"{COUNT} u:UNIT k:(later|eerder|daarna|daarvoor|nadien)",
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
    "(de|het|een)? u:(dag|week|maand|jaar) k:(ervoor|erna|daarna|daarvoor|daarop|erop|later|tevoren)",
    Example("Op 7 juli 2022 viel het besluit. De dag ervoor was er een debat.", "dag ervoor", "2022-07-06", "2022-07-06"),
)  # fmt: skip
def adjacent(parts: Parts) -> Meaning:
    """de dag ervoor, de week daarop: the unit before or after the last date in the text."""
    unit = UNIT_OF[parts.word("u")]
    sign = -1 if parts.word("k") in ("ervoor", "daarvoor", "tevoren") else 1

    def change(span: OpenSpan) -> OpenSpan:
        near = span[0] if sign < 0 else span[1]
        return span if near is None else days.unit_around(near, unit, sign)

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
    return Meaning(After("day", reckon=lambda span: span))


@construction(
    "relation.from", "relation", f"{COUNT} u:UNIT k:(na|voor|vóór) (de|het)? t:(Day|Week|Month|Year|Period|Anchor)",
    Example("Twee maanden na de verkiezingen van 2021 was er nog geen kabinet.", "Twee maanden na de verkiezingen van 2021",
            "2021-05-17", "2021-05-17"),
)  # fmt: skip
def counted_from(parts: Parts) -> Meaning | None:
    """twee maanden na de verkiezingen, een week voor Prinsjesdag: reckoned from its last, or its first day."""
    found = counted(parts)
    if found is None:
        return None
    count, half, unit = found
    back = parts.word("k") != "na"
    inner = parts.meaning("t")

    def change(span: OpenSpan) -> OpenSpan:
        near = span[0] if back else span[1]
        return (None, None) if near is None else moved(count, unit, half, back)(near)

    about = unit != "day"
    return Meaning(
        mapped(inner.term, change, "day"), shape="day", approximate=about, mod="APPROX" if about else ""
    )


@construction(
    "relation.weekend", "relation", "w:Period k:(na|voor|vóór) (de|het)? t:(Day|Week|Month|Year|Period|Anchor)",
    Example("Het weekend na Prinsjesdag 2023 is rustig.", "weekend na Prinsjesdag 2023", "2023-09-23", "2023-09-24"),
)  # fmt: skip
def weekend_beside(parts: Parts) -> Meaning | None:
    """het weekend na de verkiezingen: the first one behind it, or the last in front."""
    inner, other = parts.meaning("w"), parts.meaning("t")
    if not isinstance(inner.term, Weekend):
        return None
    back = parts.word("k") != "na"

    def change(span: OpenSpan) -> OpenSpan:
        near = span[0] if back else span[1]
        if near is None:
            return None, None
        saturday = (
            near - 2 - (days.weekday(near - 2) - days.SATURDAY) % 7
            if back
            else near + 1 + (days.SATURDAY - days.weekday(near + 1)) % 7
        )
        return saturday, saturday + 1

    return inner.changed(term=mapped(other.term, change, "weekend"))


@construction(
    "relation.adjacent", "relation", "(de|het)? u:(dag|week|maand|jaar|avond|ochtend) k:(na|voor|vóór) (de|het)? t:(Day|Week|Month|Year|Period|Anchor)",
    Example("De dag na Prinsjesdag 2023 is er debat.", "dag na Prinsjesdag 2023", "2023-09-20", "2023-09-20"),
)  # fmt: skip
def adjacent_to(parts: Parts) -> Meaning | None:
    """de dag na Prinsjesdag, de week voor het reces."""
    word = parts.word("u")
    unit = UNIT_OF.get(word, "day")
    sign = 1 if parts.word("k") == "na" else -1
    inner = parts.meaning("t")

    def change(span: OpenSpan) -> OpenSpan:
        near = span[0] if sign < 0 else span[1]
        return (None, None) if near is None else days.unit_around(near, unit, sign)

    return Meaning(mapped(inner.term, change, unit), "Day" if unit == "day" else "Period",
                   shape="day" if unit == "day" else "period",
                   time_of_day={"avond": "evening", "ochtend": "morning"}.get(word, ""))  # fmt: skip
