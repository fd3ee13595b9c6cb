"""Days reckoned from the day of speaking. Imports dates only."""

from __future__ import annotations

from events.dutch.words import words

from .. import days
from ..building import TIMEX_UNIT, UNIT_OF, duration, moved, number, offset
from ..days import OpenSpan
from ..grammar import Example, Meaning, Parts, construction
from ..terms import Ahead, Reckoned
from .day import DISTANCE

AMOUNT = "(een half|een halve|NUMBER en een half|NUMBER|INTEGER|DECIMAL_HALF|anderhalf|anderhalve|half|halve)"
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
    "offset.less-ago", "basic", "(nog geen|minder dan) n:(een|NUMBER|INTEGER)? u:UNIT (geleden|terug)",
    Example("Nog geen week geleden zei zij iets anders.", "Nog geen week geleden", "2023-06-27", "2023-07-04"),
)  # fmt: skip
def less_ago(parts: Parts) -> Meaning | None:
    """nog geen week geleden, minder dan twee jaar geleden: from that day up to the day of speaking."""
    count = amount(parts.words("n"))
    if count is None:
        return None
    unit = UNIT_OF[parts.word("u")]
    reckon = moved(count[0], unit, back=True)
    return Meaning(Reckoned("day", reckon=lambda day: (reckon(day)[0], day)), "Final", shape="within")


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
    "offset.within", "basic", f"(binnen (uiterlijk|nu en|{ABOUT[1:-2]})?|over (minder dan|nog geen)) {COUNT} u:(UNIT|HOURS) (?! na)",
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
    "offset.given", "basic", f"uiterlijk? {ABOUT} {COUNT} u:UNIT",
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
