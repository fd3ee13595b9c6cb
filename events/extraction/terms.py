"""A term and how it ends: so many days from the day on which they were given, "kreeg vier weken de tijd", "binnen uiterlijk acht weken". Pure."""

from __future__ import annotations

from datetime import date, timedelta

from events.dates import edtf
from events.dates.edtf import UncertainDate

from .around import Around
from .duty_words import DAYS_OF, GETTING, GIVEN, HAVING, NUMBERS, RUNNING_OUT, TERMS
from .scenes import Scene, Stage, Window
from .timing import is_datable

LONGEST_TERM = 4000  # days
LONGEST_NUMBER = 4  # digits
WITHIN = (["binnen", "uiterlijk"], ["binnen", "ongeveer"], ["binnen", "maximaal"])
TIME_GIVEN = (["de", "tijd"], ["tijd", "om"], ["bedenktijd"])


def term_of(stage: Stage, scene: Scene, around: Around, window: Window) -> tuple[UncertainDate, bool] | None:
    """The last day of a term, and whether the term was given to somebody; None where the scene has none."""
    if scene.words.isdisjoint(DAYS_OF):
        return None
    lower = stage.tokens.lower
    for index in range(scene.start + 1, scene.end):
        length = DAYS_OF.get(lower[index], 0) * _number(lower[index - 1])
        if not length or length > LONGEST_TERM:
            continue
        given = _is_given(scene, lower[index + 1 : index + 3])
        if not given and lower[max(scene.start, index - 3) : index - 1][-2:] not in WITHIN:
            continue
        start = _said(scene) or window.latest
        if start is not None and (given or around.has("hard") or around.has("aim")):
            return edtf.lasting(None, start + timedelta(days=length)), given
    return None


def _is_given(scene: Scene, behind: list[str]) -> bool:
    """Whether somebody gets the time: "krijgt zes weken om", "heeft nog een halfjaar om"."""
    if behind in TIME_GIVEN:
        return True
    has = "nog" in scene.words and not scene.words.isdisjoint(HAVING)
    return bool(behind) and behind[0] in GIVEN and (has or not scene.words.isdisjoint(GETTING))


def _said(scene: Scene) -> date | None:
    """The day that the clause names as the one on which the term was given."""
    return next(
        (
            one.value.latest
            for one in scene.expressions
            if is_datable(one) and one.type == "DATE" and one.value.precision == "day"
        ),
        None,
    )


def _number(word: str) -> int:
    return int(word) if word.isdecimal() and len(word) < LONGEST_NUMBER else NUMBERS.get(word, 0)


def runs_out(scene: Scene) -> bool:
    """ "Het ultimatum liep dinsdag af"."""
    return not scene.words.isdisjoint(RUNNING_OUT) and any(word.endswith(TERMS) for word in scene.words)


def failed(stage: Stage, scene: Scene) -> bool:
    """ "Had beloofd voor mei met een plan te komen, maar dat is niet gelukt"."""
    after = stage.after(scene)
    opposed = after is not None and ("maar" in after.lower[:2] or scene.lower[-1:] == ["maar"])
    return opposed and after is not None and after.has("missed")
