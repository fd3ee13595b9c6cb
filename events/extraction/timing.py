"""Which date belongs to a happening: of its clause, then its sentence, then the paragraph, then the article. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from events.dates import edtf
from events.dates.edtf import UncertainDate
from events.dates.resolve import Expression
from events.dutch.clauses import Tense

from .scenes import Scene, Stage

LIMITS = frozenset({"BEFORE", "ON_OR_BEFORE"})
# How far from its noun, in tokens, an expression may stand that belongs to it alone: het debat van woensdag.
BESIDE = 4


@dataclass(frozen=True, slots=True)
class Timing:
    """A date with what it rests on; ``source`` is clause, sentence, paragraph, article or none."""

    date: UncertainDate
    source: str
    expression: Expression | None = None
    why: str = ""

    @property
    def time_of_day(self) -> str:
        """The part of the day, if the expression says one."""
        return self.expression.time_of_day if self.expression else ""


NOTHING = Timing(edtf.UNKNOWN, "none")


def is_datable(expression: Expression) -> bool:
    """Whether an expression can date a happening: no recurrence, no bare duration, and with days."""
    return expression.type != "SET" and bool(expression.value.edtf)


def nearest(expressions: list[Expression], token: int) -> Expression | None:
    """The expression closest to a token; of equally close ones the one before it."""
    usable = [expression for expression in expressions if is_datable(expression)]
    return min(usable, key=lambda one: (_distance(one, token), one.first), default=None)


def _distance(expression: Expression, token: int) -> int:
    if expression.last <= token:
        return token - expression.last
    return max(0, expression.first - token)


def beside(scene: Scene, token: int) -> Expression | None:
    """The expression that stands right beside a noun."""
    found = nearest(scene.expressions, token)
    return found if found is not None and _distance(found, token) <= BESIDE else None


def from_expression(expression: Expression, source: str = "clause") -> Timing:
    """A date taken from an expression. A happening takes place on a day in it, unless it lasts as long."""
    value = expression.value
    if expression.category in ("Week", "Period") and value.precision == "interval":
        value = edtf.within(value.earliest, value.latest)
    return Timing(value, source, expression, expression.why)


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
        return Timing(edtf.one_of([span for span in value.members if span[0] <= latest]), timing.source, timing.expression, timing.why)
    make = edtf.within if value.precision in ("within", "week") or value.earliest is not None else edtf.lasting
    return Timing(make(value.earliest, latest), timing.source, timing.expression, timing.why)


def of_article(earliest: date | None, latest: date | None) -> Timing:
    """The article's own window: reported by then, with no day said."""
    if latest is None:
        return NOTHING
    value = edtf.within(earliest, latest)
    return Timing(value, "article", None, f"zonder datum in de zin; bericht van {value.edtf}")


def of_sentence(stage: Stage, scene: Scene, token: int) -> Timing:
    """The date of the sentence's main clause, where the scene has none of its own and is no clause of what was said."""
    if scene.opener in ("dat", "of", "als", "indien", "wanneer", "omdat", "die"):
        return NOTHING
    others = [other for other in stage.by_sentence[scene.sentence_number] if other is not scene and other.tense is scene.tense and not other.subordinate]
    expressions = [expression for other in others for expression in other.expressions if not expression.mod or expression.mod in ("START", "MID", "END")]
    found = nearest(expressions, token)
    return from_expression(found, "sentence") if found is not None else NOTHING


def of_paragraph(stage: Stage, scene: Scene) -> Timing:
    """The last plain date of the paragraph before the scene, where the tense is the same."""
    for other in reversed([one for one in stage.scenes if one.paragraph == scene.paragraph and one.sentence_number < scene.sentence_number]):
        usable = [one for one in other.expressions if is_datable(one) and not one.mod and one.type in ("DATE", "TIME")]
        if usable:
            return from_expression(usable[-1], "paragraph") if other.tense is scene.tense and scene.tense is Tense.PAST else NOTHING
    return NOTHING
