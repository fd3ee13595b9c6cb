"""Words in front of a date that make it a limit. Imports dates only."""

from __future__ import annotations

from .. import lexicon
from ..building import after, before, bounded, by, since
from ..grammar import Example, Meaning, Parts, construction
from ..recurring import is_yearly, nearest
from ..terms import Looking, Tense

THE = "(de|het)?"
# Periods in front of which "voor" says "for" unless the text shows that something is owed by then.
FOR_CATEGORIES = frozenset({"Year", "Week", "Month", "Period"})


@construction(
    "limit.before", "operator", f"k:(voor|vóór|voordat|alvorens|eerder dan) {THE} t:Time",
    Example("Het besluit moet voor vrijdag vallen.", "voor vrijdag", None, "2023-07-06"),
    Example("De wet moet vóór 1 januari klaar zijn.", "vóór 1 januari", None, "2023-12-31"),
    Example("Er komt voor het einde van het jaar een plan.", "voor het einde van het jaar", None, "2023-12-31"),
    Example("De begroting voor 2024 is klaar.", "2024", "2024-01-01", "2024-12-31"),
)  # fmt: skip
def limit_before(parts: Parts) -> Meaning | None:
    """voor, vóór X: up to the day before X; "voor" that says "for" is no limit."""
    inner = parts.meaning("t")
    if parts.word("k") == "voor" and _says_for(parts, inner):
        return None
    if inner.mod == "END" or (inner.rule == "period.part" and inner.category == "Day"):
        # "voor eind maart" is taken up to the end of March, so that the answer holds for every reader.
        return bounded(inner, by, "BEFORE")
    return bounded(inner, before, "BEFORE")


def _says_for(parts: Parts, inner: Meaning) -> bool:
    word = parts.context.before()
    if word in lexicon.BEFORE_CUES:
        return False
    if word in lexicon.SCHEDULED:
        return True
    if inner.category not in FOR_CATEGORIES or inner.mod:
        return False
    if word in lexicon.FOR_NOUNS:
        return True
    if inner.category == "Month" or inner.term.unit == "weekend":
        return False
    return not parts.context.around() & lexicon.OWED_CUES


@construction(
    "limit.by", "operator",
    f"(tot uiterlijk|uiterlijk|(niet|geen dag) later dan|ten laatste|(op zijn|op z'n) laatst) (op|in|aan|per|tijdens|met|vóór|voor)? {THE} t:Time",
    Example("De Kamer beslist uiterlijk 1 oktober.", "uiterlijk 1 oktober", None, "2023-10-01"),
)  # fmt: skip
def limit_by(parts: Parts) -> Meaning:
    """uiterlijk X, niet later dan X: X included."""
    if any(word in ("voor", "vóór") for word in parts.all_words()):
        return bounded(parts.meaning("t"), before, "BEFORE")
    return bounded(parts.meaning("t"), by, "ON_OR_BEFORE")


@construction(
    "limit.through", "operator", f"(tot en met|t/m) {THE} t:Time",
    Example("De winkels blijven dicht tot en met 28 april.", "tot en met 28 april", None, "2024-04-28"),
)  # fmt: skip
def limit_through(parts: Parts) -> Meaning:
    """tot en met X: X included."""
    return bounded(parts.meaning("t"), by, "ON_OR_BEFORE")


@construction(
    "limit.until", "operator", f"(tot|tot aan|totdat) {THE} t:Time",
    Example("Het kabinet heeft tot vrijdag de tijd.", "tot vrijdag", None, "2023-07-06"),
)  # fmt: skip
def limit_until(parts: Parts) -> Meaning:
    """tot X: up to the day before X."""
    inner = parts.meaning("t")
    return bounded(inner, by if inner.mod == "END" else before, "BEFORE")


@construction(
    "limit.moved", "operator", f"(naar|op|in|per|voor|tegen) {THE} t:Time",
    Example("Het debat is verplaatst naar 3 oktober.", "3 oktober", "2023-10-03", "2023-10-03"),
    Example("Het debat was op 3 oktober gepland.", "3 oktober", "2023-10-03", "2023-10-03"),
    Example("De invoering was voorzien in januari.", "januari", "2023-01-01", "2024-01-31"),
)  # fmt: skip
def moved(parts: Parts) -> Meaning | None:
    """gepland op X, uitgesteld naar X: what was planned in the past may still be to come."""
    beside = {parts.context.before(), parts.context.after()}
    return _still_to_come(parts.meaning("t")) if beside & lexicon.PLANNED else None


@construction(
    "limit.named", "operator", f"van {THE} t:Time",
    Example("Hij leverde zijn verslag in een dag voor de deadline van 6 juli.", "6 juli", "2023-07-06", "2023-07-06"),
)  # fmt: skip
def of_deadline(parts: Parts) -> Meaning | None:
    """de deadline van X: told of in the past it may still be to come."""
    return _still_to_come(parts.meaning("t")) if parts.context.before() in lexicon.DEADLINES else None


def _still_to_come(inner: Meaning) -> Meaning | None:
    if not is_yearly(inner.term):
        return None
    term = nearest(inner.term)
    return inner.changed(
        term=term, named=nearest(inner.named) if inner.named else None, category="Final", keep_span=True
    )


@construction(
    "limit.after", "operator", f"(na|na afloop van|meteen na|direct na|later dan) {THE} t:Time",
    Example("Na het reces debatteert de Kamer verder.", "Na het reces", "2023-09-05", None),
)  # fmt: skip
def limit_after(parts: Parts) -> Meaning:
    """na X: from the day after X."""
    return bounded(parts.meaning("t"), after, "AFTER")


@construction(
    "limit.through-after", "operator", f"tot (ver|ruim|vlak)? na {THE} t:Time",
    Example("Het besluit wordt uitgesteld tot na de zomer.", "tot na de zomer", "2023-09-05", None),
)  # fmt: skip
def limit_through_after(parts: Parts) -> Meaning:
    """(uitgesteld) tot na X: the new time lies after X."""
    return bounded(parts.meaning("t"), after, "AFTER")


@construction(
    "limit.since", "operator", f"(sinds|sedert) (eind|begin|half)? {THE} t:Time",
    Example("Sinds vrijdag is het kabinet demissionair.", "Sinds vrijdag", "2023-06-30", None),
    Example("Sinds begin dit jaar geldt dat.", "Sinds begin dit jaar", "2023-01-01", None),
)  # fmt: skip
def limit_since(parts: Parts) -> Meaning:
    """sinds X: from the first day of X, which always lies behind."""
    inner = parts.meaning("t")
    term = Looking(inner.term.unit, inner.term.deictic, inner.term.anaphoric, inner.term, Tense.PAST)
    return bounded(inner.changed(term=term, named=None), since, "ON_OR_AFTER")


@construction(
    "limit.from", "operator", f"(vanaf|met ingang van|ingaande|op zijn vroegst|op z'n vroegst|niet eerder dan) (in|op)? {THE} t:Time",
    Example("Vanaf 1 januari 2024 geldt de wet.", "Vanaf 1 januari 2024", "2024-01-01", None),
)  # fmt: skip
def limit_from(parts: Parts) -> Meaning:
    """vanaf X, op zijn vroegst X: from the first day of X."""
    return bounded(parts.meaning("t"), since, "ON_OR_AFTER")


@construction(
    "limit.not-before", "operator", f"niet (voor|vóór) {THE} t:Time",
    Example("Dat gebeurt niet voor 1 oktober.", "niet voor 1 oktober", "2023-10-01", None),
)  # fmt: skip
def not_before(parts: Parts) -> Meaning:
    """niet voor X: on X or later."""
    return bounded(parts.meaning("t"), since, "ON_OR_AFTER")


@construction(
    "limit.around", "operator", f"(rond|omstreeks) {THE} t:Time",
    Example("Rond 1 oktober valt een besluit.", "Rond 1 oktober", "2023-10-01", "2023-10-01"),
)  # fmt: skip
def around(parts: Parts) -> Meaning:
    """rond X: approximate."""
    inner = parts.meaning("t")
    return inner.changed(category="Final", approximate=True, mod="APPROX", quiet=False)


@construction(
    "calendar.during", "operator", f"(tijdens|bij|in|gedurende|met|op|per|via) {THE} t:Anchor",
    Example("Tijdens het zomerreces werd er ook vergaderd.", "zomerreces", "2022-07-08", "2022-09-05"),
)  # fmt: skip
def during(parts: Parts) -> Meaning:
    """tijdens het reces, bij de verkiezingen: the period itself."""
    meaning = parts.meaning("t").changed(category="Final", quiet=False)
    meaning.keep_span = True
    return meaning
