"""Events of an article: from triggers to dated, typed entries with status and participants. Pure."""

from __future__ import annotations

from dataclasses import replace

from events.dates.resolve import Expression

from .casting import Casting
from .choosing import Reading, chosen_in, is_supported
from .day_parts import part_of_day
from .duties import duties_in
from .event_words import (
    CONFIDENCE,
    GATHERINGS,
    PLAIN,
)
from .facts import Happening, Taking
from .judging import is_concrete, status_of, timing_of
from .scenes import Scene, Stage
from .scenes import Window as Window  # handed on
from .timing import (
    LIMITS,
    beside,
    by_limit,
    in_the_past,
    is_tied,
)
from .title_lines import with_company
from .titling import title_of
from .triggers import Trigger


def events_of(stage: Stage, casting: Casting, window: Window) -> list[Happening]:
    """All events that the scenes state, before mentions of the same one are joined."""
    reading = Reading(stage, casting, window)
    found: list[Happening] = []
    for scene in stage.scenes:
        if scene.hypothetical or scene.has("habit"):
            continue
        owed = [duty.expression for duty in duties_in(stage, scene, window)]
        for trigger in chosen_in(reading, scene):
            happening = _event(reading, scene, trigger, owed)
            if happening is not None:
                found.append(happening)
    return [happening for happening in found if not _only_tells(happening, found)]


def _only_tells(happening: Happening, found: list[Happening]) -> bool:
    """Whether a saying only says when what another clause of its sentence tells took place: "hij wordt lid, zei hij dinsdag"."""
    if happening.type != "statement" or happening.anchors["source"] != "clause":
        return False
    return any(
        other.quote == happening.quote
        and other.anchors["source"] == "sentence"
        and other.expression == happening.expression
        for other in found
    )


# -- from a trigger to an event ------------------------------------------------------------------------------------------


def _event(
    reading: Reading, scene: Scene, trigger: Trigger, owed: list[Expression | None]
) -> Happening | None:
    stage, window = reading.stage, reading.window
    timing = timing_of(reading, scene, trigger)
    if (
        timing.expression is not None
        and timing.expression in owed
        and not timing.is_named
        and (
            not trigger.firm
            or timing.expression.mod in LIMITS
            or timing.expression.text.lower().startswith("binnen")
        )
        and timing.source == "clause"
    ):
        return None  # what is owed by then is a deadline
    status = status_of(reading, scene, trigger, timing)
    if status == "" or (
        status == "planned" and trigger.verb and trigger.token not in scene.verbs and scene.has("must")
    ):
        return None  # what has to be done is no plan
    if status in ("occurred", "ongoing"):
        timing = in_the_past(timing, window.latest)
    elif (
        status in ("planned", "possible")
        and timing.expression is not None
        and timing.expression.mod in LIMITS
    ):
        timing = by_limit(timing, window)
    if not is_concrete(reading, scene, trigger, timing, status):
        return None
    quote = stage.quote(scene)
    expression = timing.expression
    source = "beside" if not trigger.verb and timing.source == "clause" else timing.source
    is_noun = not trigger.verb and trigger.type != PLAIN and (trigger.firm or not scene.verbs)
    noun = (trigger.token, trigger.token + trigger.word.count(" ") + 1) if is_noun else None
    actors = _actors(reading, scene, trigger)
    return Happening(
        kind="event",
        title=with_company(title_of(stage, scene, reading.casting, noun), trigger.type, actors),
        status=status,
        date=timing.date,
        quote=quote,
        rule=f"event.{trigger.type}.{'verb' if trigger.verb else 'noun'}.{source}",
        confidence=_confidence(trigger, source),
        type=trigger.type,
        time_of_day=timing.time_of_day or part_of_day(scene),
        clock=expression.clock if expression else "",
        actors=actors,
        claims=[quote],
        expression=expression.text if expression else "",
        date_rule=expression.rule if expression else timing.source,
        explanation=timing.why,
        anchors={"calendar": list(expression.rows) if expression else [], "source": timing.source},
    )


def _actors(reading: Reading, scene: Scene, trigger: Trigger) -> list[Taking]:
    """Those of the clause; of a noun beside a verb with its own story only those whom its phrase names."""
    if not trigger.verb and trigger.firm and scene.verbs and not is_supported(reading.stage, scene):
        own = beside(reading.stage, scene, trigger.token)
        if own is not None and is_tied(reading.stage, own):
            return reading.casting.of_noun(max(scene.start, trigger.token - 2), min(scene.end, own.last + 4))
    found = reading.casting.of(scene)
    if trigger.type in GATHERINGS:
        names = {(taking.kind, taking.name) for taking in found}
        found += [taking for taking in _attending(reading, scene) if (taking.kind, taking.name) not in names]
    return found


def _attending(reading: Reading, scene: Scene) -> list[Taking]:
    """Who is said to be there by another clause of the sentence, or by the next one: "Ook Kaag is aanwezig"."""
    nearby = reading.stage.by_sentence[scene.sentence_number] + reading.stage.by_sentence.get(
        scene.sentence_number + 1, []
    )
    found: list[Taking] = []
    if scene.opener == "toen":  # "Toen de partij bijeenkwam, stond hij met lege handen"
        found += [taking for other in reading.stage.by_sentence[scene.sentence_number] if other is not scene and not other.subordinate
                  for taking in reading.casting.of(other) if taking.kind == "person"]  # fmt: skip
    for other in nearby:
        if (
            other is not scene
            and other.paragraph == scene.paragraph
            and not other.expressions
            and other.has("attendance")
        ):
            found += [
                replace(taking, part="participant")
                for taking in reading.casting.of(other)
                if taking.kind == "person"
            ]
    return found


def _confidence(trigger: Trigger, source: str) -> float:
    doubt = (0.1 if trigger.type in ("statement", PLAIN) else 0.0) + (
        0.0 if trigger.needs or trigger.firm else 0.05
    )
    return round(CONFIDENCE[source] - doubt, 2)
