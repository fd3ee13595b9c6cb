"""Which date belongs to a happening: of its clause, then its sentence, then the text before it, then the article. Pure."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from events.dates import edtf
from events.dates.edtf import UncertainDate
from events.dates.resolve import Expression
from events.dutch.clauses import Tense
from events.dutch.verbs import kinds_of

from .day_parts import PARTS_OF_DAY as PARTS_OF_DAY  # handed on
from .scenes import Scene, Stage, Window

LIMITS = frozenset({"BEFORE", "ON_OR_BEFORE"})
# Limits whose words can name a period of the calendar with its day.
POINTING = LIMITS | {"AFTER", "ON_OR_AFTER"}
# How far from its noun, in tokens, an expression may stand that belongs to it alone: het debat van woensdag.
BESIDE = 3
# Words that point to the day that was named last.
POINTERS = frozenset(["dan", "toen", "daar", "daarbij", "daarin", "diezelfde", "die", "dezelfde", "daarop"])
AFTERWARDS = frozenset(["daarna", "vervolgens"])
# In front of a word for afterwards: onmiddellijk daarna.
AT_ONCE = frozenset(["onmiddellijk", "meteen", "direct", "kort", "vlak", "pas"])
# Prepositions that tie an expression to the noun in front of it: de uitspraak van 29 mei.
TYING = frozenset({"van", "uit"})


@dataclass(frozen=True, slots=True)
class Timing:
    """A date with what it rests on; ``source`` is clause, sentence, paragraph, article or none."""

    date: UncertainDate
    source: str
    expression: Expression | None = None
    why: str = ""
    is_named: bool = False  # the days are those of the period that the expression names, not of its limit

    @property
    def time_of_day(self) -> str:
        """The part of the day, if the expression says one."""
        return self.expression.time_of_day if self.expression else ""


NOTHING = Timing(edtf.UNKNOWN, "none")


def is_datable(expression: Expression) -> bool:
    """Whether an expression can date a happening: no recurrence, and with days."""
    return expression.type != "SET" and bool(expression.value.edtf)


def is_tied(stage: Stage, expression: Expression) -> bool:
    """Whether an expression belongs to the noun in front of it and not to the clause: de uitspraak van 29 mei."""
    lower = stage.tokens.lower
    before = expression.first - 1
    while before > 0 and lower[before] in ("de", "het", "afgelopen", "vorige"):
        before -= 1
    return (
        before > 0
        and lower[before] in TYING
        and lower[before - 1] not in PARTS
        and not kinds_of(lower[before - 1])
        and not _is_setting(stage, before)
    )


# Nouns of time: "in de week van 23 oktober" is a date as a whole.
PARTS = frozenset(
    [
        "week",
        "weekend",
        "avond",
        "nacht",
        "dag",
        "ochtend",
        "middag",
        "begin",
        "eind",
        "einde",
        "loop",
        "maand",
        "jaar",
    ]
)
# "Bij het debat van woensdag": what the clause tells took place then.
SETTING = frozenset(["bij", "tijdens", "op"])
SETTINGS = (
    "debat",
    "congres",
    "overleg",
    "beraad",
    "vergadering",
    "bijeenkomst",
    "top",
    "stemming",
    "gesprek",
)


def _is_setting(stage: Stage, tie: int) -> bool:
    lower = stage.tokens.lower
    return lower[tie - 1].endswith(SETTINGS) and not SETTING.isdisjoint(lower[max(0, tie - 4) : tie - 1])


def nearest(expressions: list[Expression], token: int) -> Expression | None:
    """The expression closest to a token; of equally close ones the one before it."""
    usable = [expression for expression in expressions if is_datable(expression)]
    return min(usable, key=lambda one: (_distance(one, token), one.first), default=None)


def _distance(expression: Expression, token: int) -> int:
    if expression.last <= token:
        return token - expression.last
    return max(0, expression.first - token)


def of_clause(stage: Stage, scene: Scene, token: int) -> Expression | None:
    """The expression of a scene that dates its verb: not one that belongs to a noun."""
    free = [one for one in scene.expressions if not is_tied(stage, one)]
    days = [one for one in free if one.type in ("DATE", "TIME") and not one.mod]
    return nearest(days, token) or nearest(free, token)


def beside(stage: Stage, scene: Scene, token: int) -> Expression | None:
    """The expression that stands right behind a noun, or is tied to it a little further on."""
    for expression in scene.expressions:
        gap = expression.first - token
        reach = BESIDE + 4 if is_tied(stage, expression) else BESIDE
        if is_datable(expression) and expression.mod not in LIMITS and 0 < gap <= reach:
            return expression
    return None


def containing(scene: Scene, token: int) -> Expression | None:
    """The expression that a noun stands in with its own day: "de Kamerverkiezingen van 22 november"."""
    return next(
        (
            one
            for one in scene.expressions
            if one.first <= token < one.last - 1 and is_datable(one) and not one.mod
        ),
        None,
    )


LONGEST_WAY = 366  # days: of elections further off the words say too little to tell which


def _is_near(expression: Expression) -> bool:
    """Whether the period that an expression names lies within a year of the day of speaking."""
    if not expression.periods or expression.said is None:
        return False
    start = date.fromordinal(expression.periods[0].start)
    return abs((start - expression.said[0]).days) <= LONGEST_WAY


def named_period(scene: Scene, token: int) -> Expression | None:
    """The expression of a limit that names a day of the noun in it: "voor de verkiezingen in maart"."""
    return next(
        (
            one
            for one in scene.expressions
            if one.first <= token < one.last - 1 and one.mod in POINTING and _is_near(one)
        ),
        None,
    )


def of_period(expression: Expression) -> Timing:
    """The days of the period of the calendar that an expression names."""
    period = expression.periods[0]
    first = date.fromordinal(period.start)
    last = first if period.end is None else date.fromordinal(period.end)
    return Timing(edtf.lasting(first, last), "clause", expression, expression.why, is_named=True)


def with_neighbour(stage: Stage, scene: Scene, expression: Expression, timing: Timing) -> Timing:
    """Two days joined by "en" are both meant: woensdag en donderdag."""
    for other in scene.expressions:
        first, last = sorted((expression, other), key=lambda one: one.first)
        if (
            first is last
            or stage.tokens.lower[first.last : last.first] != ["en"]
            or first.category != last.category
        ):
            continue
        low, high = first.value.earliest, last.value.latest
        if (
            not first.value.members
            and not last.value.members
            and low is not None
            and high is not None
            and low < high
        ):
            return Timing(edtf.lasting(low, high), timing.source, expression, timing.why)
    return timing


def from_expression(expression: Expression, source: str = "clause") -> Timing:
    """A date taken from an expression. A happening takes place on a day in it, unless it lasts as long."""
    value = expression.value
    if expression.category in ("Week", "Period") and value.precision == "interval":
        value = edtf.within(value.earliest, value.latest)
    return Timing(value, source, expression, expression.why)


HALF_A_YEAR = 183  # days


def last_year(timing: Timing, window: Window) -> Timing:
    """A day of a month that is tied to a noun has been, unless it is near: de uitspraak van 29 mei."""
    expression, value = timing.expression, timing.date
    if (
        expression is None
        or not expression.rule.startswith(("date.", "month."))
        or "jaar" in expression.text
        or expression.text[-2:].isdigit()
    ):
        return timing
    if value.earliest is None or value.latest is None or value.members or window.latest is None:
        return timing
    if (value.earliest - window.latest).days <= HALF_A_YEAR:
        return timing
    years = [_in_year(day, day.year - 1) for day in (value.earliest, value.latest)]
    return Timing(edtf.lasting(years[0], years[1]), timing.source, expression, timing.why)


def _in_year(day: date, year: int) -> date:
    last = monthrange(year, day.month)[1]
    was_last = day.day == monthrange(day.year, day.month)[1]
    return day.replace(year=year, day=last if was_last else min(day.day, last))


def in_the_past(timing: Timing, latest: date | None) -> Timing:
    """What has happened cannot lie after the article: its last possible day is the article's."""
    value = timing.date
    if latest is None or not value.edtf:
        return timing
    if value.latest is not None and value.latest <= latest:
        return timing
    if value.earliest is not None and value.earliest > latest:
        return timing
    if value.members:
        kept = edtf.one_of([span for span in value.members if span[0] <= latest])
        return Timing(kept, timing.source, timing.expression, timing.why)
    make = (
        edtf.within if value.precision in ("within", "week") or value.earliest is not None else edtf.lasting
    )
    return Timing(make(value.earliest, latest), timing.source, timing.expression, timing.why)


def by_limit(timing: Timing, window: Window) -> Timing:
    """What is planned before a day takes place between the article and that day."""
    latest = timing.date.latest
    if (
        latest is None
        or window.earliest is None
        or timing.date.earliest is not None
        or latest < window.earliest
    ):
        return timing
    return Timing(edtf.within(window.earliest, latest), timing.source, timing.expression, timing.why)


def from_article_on(window: Window) -> Timing:
    """From the article on: of what may come, with no day said."""
    if window.earliest is None:
        return NOTHING
    return Timing(
        edtf.lasting(window.earliest, None), "article", None, "zonder datum in de zin; vanaf het bericht"
    )


def of_article(window: Window) -> Timing:
    """The article's own window: reported by then, with no day said."""
    if window.latest is None:
        return NOTHING
    value = edtf.within(window.earliest, window.latest)
    return Timing(value, "article", None, f"zonder datum in de zin; bericht van {value.edtf}")


# What such a clause tells has a time of its own.
APART = frozenset(
    [
        "als",
        "indien",
        "wanneer",
        "omdat",
        "die",
        "zodra",
        "nadat",
        "voordat",
        "toen",
        "dat",
        "of",
        "waar",
        "sinds",
    ]
)
# What was said in the other clause was said there: "zei hij dinsdag, toen de Kamer debatteerde".
MEANWHILE = frozenset(["toen", "die", "waar", "waarin", "waarbij"])


def of_sentence(stage: Stage, scene: Scene, token: int, gathers: bool = False) -> Timing:
    """The date of another clause of the sentence on the same footing, or of the clause that this one goes with.

    ``gathers`` says that it tells of a gathering, which can be where the other one took place.
    """
    meanwhile = gathers and scene.opener in MEANWHILE and scene.tense is Tense.PAST
    if (
        scene.opener in APART
        and not scene.demonstrative
        and not (meanwhile and not stage.is_pluperfect(scene))
    ):
        return NOTHING
    before = stage.before(scene)
    if scene.opener == "om" and gathers and before is not None and not before.possible:
        return NOTHING  # "reist vrijdag naar Brussel om te overleggen": one happening
    others = [
        other
        for other in stage.by_sentence[scene.sentence_number]
        if other is not scene and other.tense is scene.tense and not other.subordinate
    ]
    expressions = [
        expression
        for other in others
        for expression in other.expressions
        if (not expression.mod or expression.mod in ("START", "MID", "END"))
        and not is_tied(stage, expression)
    ]
    found = nearest(expressions, token)
    return from_expression(found, "sentence") if found is not None else NOTHING


def _days_in(stage: Stage, scene: Scene) -> list[Expression]:
    return [
        one
        for one in scene.expressions
        if is_datable(one) and one.mod in ("", "START", "MID", "END") and one.type in ("DATE", "TIME")
    ]


def of_pointer(stage: Stage, scene: Scene, window: Window) -> Timing:
    """ "Dan", "toen", "daar", "daarna" at the start of a sentence point to the day that was named last."""
    if scene.sentence_number == 0 or stage.by_sentence[scene.sentence_number][0] is not scene:
        return NOTHING
    first = scene.opener
    if first in AT_ONCE and scene.verbs:
        opening = stage.tokens.lower[scene.start : scene.verbs[0]]
        first = next((word for word in opening if word in AFTERWARDS), first)
    if first not in POINTERS and first not in AFTERWARDS and "dan" not in scene.own_words:
        return NOTHING
    for other in reversed(stage.by_sentence[scene.sentence_number - 1]):
        days = _days_in(stage, other)
        if days and other.paragraph >= scene.paragraph - 1:
            found = from_expression(days[-1], "paragraph")
            if first in AFTERWARDS:
                return Timing(
                    edtf.within(found.date.earliest, window.latest if scene.tense is Tense.PAST else None),
                    "paragraph",
                    days[-1],
                    found.why,
                )
            return found
    return NOTHING


def is_on_the_day(stage: Stage, scene: Scene, window: Window) -> bool:
    """Whether the story is still on the day of the article: the last day named before, looking back, can be that day."""
    for number in range(scene.sentence_number - 1, -1, -1):
        for other in reversed(stage.by_sentence[number]):
            days = [one for one in _days_in(stage, other) if not is_tied(stage, one)]
            if days and other.tense is Tense.PAST:
                latest = days[-1].value.latest
                return latest is not None and window.earliest is not None and latest >= window.earliest
    return True


def of_paragraph(stage: Stage, scene: Scene) -> Timing:
    """The last plain date of the paragraph before the scene, where both look back."""
    if scene.tense is not Tense.PAST:
        return NOTHING
    for number in range(scene.sentence_number - 1, -1, -1):
        scenes = stage.by_sentence[number]
        if scenes[0].paragraph != scene.paragraph:
            break
        for other in reversed(scenes):
            days = [one for one in _days_in(stage, other) if not is_tied(stage, one)]
            if days:
                return from_expression(days[-1], "paragraph") if other.tense is Tense.PAST else NOTHING
    return NOTHING
