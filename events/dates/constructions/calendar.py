"""Words of the calendar: recesses, elections, Prinsjesdag, feasts, the term of a cabinet. Imports dates only."""

from __future__ import annotations

from ..building import after, before, bounded
from ..days import OpenSpan
from ..grammar import Example, Meaning, Parts, construction
from ..recurring import Anchor, AnchorInYear, Dated, Yearly, is_yearly
from ..terms import Which, mapped
from .month import YEAR_OFFSETS, YEAR_WORD

# A calendar word of these kinds is a day or period by itself; "de verkiezingen" alone is a happening, not a date.
SPEAKING_KINDS = frozenset({"holiday", "budget_day"})


def anchored(
    parts: Parts, word: str, which: Which = Which.BY_TENSE, year: int | None = None
) -> Meaning | None:
    """The period of the calendar that a word means."""
    rows = parts.context.calendar.by_word.get(word)
    if not rows:
        return None
    first = rows[0]
    # "Troonrede" means Prinsjesdag too, but is a speech; only the name of the day itself speaks of a day.
    speaks = first.kind in SPEAKING_KINDS and (
        first.name.lower().startswith(word) or (" " not in word and first.kind == "holiday")
    )
    return Meaning(
        Anchor("anchor", year is None, word=word, which=which, year=year),
        "Anchor",
        quiet=not (speaks or year is not None),
    )


FEASTS = {"kerstdag": "kerst", "paasdag": "pasen", "pinksterdag": "pinksteren"}


@construction(
    "calendar.feast-day", "basic", f"o:(eerste|tweede|1e|2e) f:({'|'.join(FEASTS)}) ((van)? (y:YEAR|k:{YEAR_WORD} jaar))?",
    Example("Op eerste kerstdag spreekt de koning.", "eerste kerstdag", "2023-12-25", "2023-12-25"),
)  # fmt: skip
def feast_day(parts: Parts) -> Meaning | None:
    """eerste kerstdag, tweede paasdag."""
    meaning = anchored(parts, FEASTS[parts.word("f")], year=int(parts.word("y")) if parts.has("y") else None)
    if meaning is None:
        return None
    if parts.has("k"):
        offset = YEAR_OFFSETS[parts.word("k")]
        meaning.term = AnchorInYear("anchor", deictic=True, word=FEASTS[parts.word("f")], offset=offset)
    second = parts.word("o") in ("tweede", "2e")

    def pick(span: OpenSpan) -> OpenSpan:
        day = span[1] if second else span[0]
        return day, day

    return Meaning(mapped(meaning.term, pick, "day"), shape="day")


@construction(
    "calendar.word", "basic", "(eerste|tweede)? c:CALENDAR ((van)? y:YEAR)?",
    Example("Op Prinsjesdag presenteert het kabinet de begroting.", "Prinsjesdag", "2023-09-19", "2023-09-19"),
    Example("Met Kerst was er nog geen akkoord.", "Kerst", "2022-12-25", "2022-12-26"),
    Example("Na de verkiezingen van 2021 duurde het lang.", "Na de verkiezingen van 2021", "2021-03-18", None),
)  # fmt: skip
def word(parts: Parts) -> Meaning | None:
    """Prinsjesdag, Kerst, het zomerreces, de verkiezingen (van 2021): the tense decides the year."""
    return anchored(parts, parts.word("c"), year=int(parts.word("y")) if parts.has("y") else None)


@construction(
    "calendar.of-year", "basic", f"c:CALENDAR (van|in)? k:{YEAR_WORD} jaar",
    Example("Na het zomerreces van vorig jaar kwam de wet.", "Na het zomerreces van vorig jaar", "2022-09-06", None),
)  # fmt: skip
def of_year(parts: Parts) -> Meaning | None:
    """het zomerreces van vorig jaar."""
    name = parts.word("c")
    meaning = anchored(parts, name)
    if meaning is None:
        return None
    offset = YEAR_OFFSETS[parts.word("k")]
    meaning.term = AnchorInYear("anchor", deictic=True, word=name, offset=offset)
    return meaning


@construction(
    "calendar.next", "basic", "(komende|aankomende|volgende|aanstaande|eerstvolgende|komend|volgend|aanstaand) c:CALENDAR",
    Example("Na de komende verkiezingen stopt hij.", "Na de komende verkiezingen", "2023-11-23", None),
)  # fmt: skip
def coming(parts: Parts) -> Meaning | None:
    """de komende verkiezingen."""
    return anchored(parts, parts.word("c"), Which.NEXT)


@construction(
    "calendar.last", "basic", "(afgelopen|vorige|laatste|voorbije|vorig) c:CALENDAR",
    Example("Sinds de vorige verkiezingen groeide de partij.", "Sinds de vorige verkiezingen", "2021-03-15", None),
)  # fmt: skip
def last(parts: Parts) -> Meaning | None:
    """de vorige verkiezingen, afgelopen Prinsjesdag."""
    return anchored(parts, parts.word("c"), Which.LAST)


@construction(
    "calendar.this", "basic", "(deze|dit|huidige|lopende) (lopende|huidige)? c:CALENDAR",
    Example("Nog deze kabinetsperiode moet dat rond zijn.", "deze kabinetsperiode", "2022-01-10", "2024-07-02"),
)  # fmt: skip
def this(parts: Parts) -> Meaning | None:
    """deze kabinetsperiode: the one that is on, else the next."""
    meaning = anchored(parts, parts.word("c"), Which.THIS)
    if meaning is not None:
        meaning.quiet = False
    return meaning


@construction(
    "calendar.before-leaving", "basic",
    "(voordat|voor|vóór|vóórdat|tot|totdat) _{1,4} ((met|op) c:CALENDAR (gaat|gaan|ging|gingen|is|zijn|vertrekt)"
    "|aan _? c2:CALENDAR (begint|beginnen|begon|begonnen))",
    Example("Het liefst voordat de Kamer met reces gaat.", "voordat de Kamer met reces gaat", None, "2023-07-06"),
    Example("Het moet rond zijn voordat de Kamer aan haar reces begint.", "voordat de Kamer aan haar reces begint",
            None, "2023-07-06"),
)  # fmt: skip
def before_leaving(parts: Parts) -> Meaning | None:
    """voordat de Kamer met reces gaat, voordat zij aan haar reces begint: up to the day before the recess."""
    meaning = anchored(parts, parts.word("c" if parts.has("c") else "c2"))
    return None if meaning is None else bounded(meaning, before, "BEFORE")


SUMMER_RECESS = "zomerreces"
SUMMER = f"(zomer|zomervakantie|zomerstop) ((van)? (y:YEAR|k:{YEAR_WORD} jaar))?"


def _summer(parts: Parts) -> Meaning | None:
    year = int(parts.word("y")) if parts.has("y") else None
    meaning = anchored(parts, SUMMER_RECESS, year=year)
    if meaning is not None and parts.has("k"):
        meaning.term = AnchorInYear(
            "anchor", deictic=True, word=SUMMER_RECESS, offset=YEAR_OFFSETS[parts.word("k")]
        )
    return meaning


@construction(
    "calendar.dated", "relation", "a:Anchor (van|op|in) t:(Day|Month)",
    Example("Na de verkiezingen van 22 november komt er een kabinet.", "Na de verkiezingen van 22 november", "2023-11-23", None),
    Example("Sinds de verkiezingen van 15 maart is BBB de grootste.", "Sinds de verkiezingen van 15 maart", "2023-03-15", None),
    Example("Sinds de Statenverkiezingen van 15 maart is alles anders.", "Sinds de Statenverkiezingen van 15 maart", "2023-03-15", None),
)  # fmt: skip
def dated(parts: Parts) -> Meaning | None:
    """de verkiezingen van 22 november: the occurrence on that date, whatever the tense."""
    anchor, when = parts.meaning("a").term, parts.meaning("t").term
    if not (
        isinstance(anchor, Anchor) and is_yearly(anchor) and isinstance(when, Yearly) and is_yearly(when)
    ):
        return None
    term = Dated(word=anchor.word, date=when)
    if not term.rows(parts.context.calendar):
        return None
    return parts.meaning("t").changed(term=term, category="Day", shape="day", quiet=False)


@construction(
    "calendar.before-summer", "basic", f"(voor|vóór|tot) de {SUMMER}",
    Example("Het pakket moet er voor de zomer liggen.", "voor de zomer", None, "2023-07-06"),
)  # fmt: skip
def before_summer(parts: Parts) -> Meaning | None:
    """voor de zomer: in politics, before the summer recess."""
    meaning = _summer(parts)
    return None if meaning is None else bounded(meaning, before, "BEFORE")


@construction(
    "calendar.after-summer", "basic", f"(tot)? na de {SUMMER}",
    Example("Na de zomer komt er een debat.", "Na de zomer", "2023-09-05", None),
)  # fmt: skip
def after_summer(parts: Parts) -> Meaning | None:
    """na de zomer: in politics, after the summer recess."""
    meaning = _summer(parts)
    return None if meaning is None else bounded(meaning, after, "AFTER")
