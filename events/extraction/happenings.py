"""Events of an article: from triggers to dated, typed entries with status and participants. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from events.dates import edtf
from events.dates.resolve import Expression
from events.dutch.clauses import Tense

from .casting import Casting
from .facts import Happening, Quote
from .scenes import Scene, Stage
from .timing import NOTHING, Timing, beside, from_expression, in_the_past, is_datable, nearest, of_article, of_paragraph, of_sentence
from .titling import title_of
from .triggers import SUPPORT, Trigger, lemmas_at, triggers_in

# Types that may take their date from the article when no sentence gives one: news is what they are.
NEWSWORTHY = frozenset(
    "cabinet_fall resignation vote agreement appointment letter_report inquiry_ruling commitment motion negotiation election budget formation party".split()
)
# Types of talks and gatherings that can last while the article is written.
LASTING = frozenset("negotiation formation debate protest election".split())
# Sayings that count without a date: they carry a promise, a demand, a threat, an announcement or a decision.
STRONG_SAYINGS = frozenset("aan|kondigen bekend|maken eisen dreigen op|roepen maken weigeren stellen sluiten uit|sluiten".split())
WEAK_SAYINGS = frozenset("zeggen melden laten waarschuwen mee|delen verklaren herhalen pleiten ontkennen vinden dringen aan|dringen".split())
CONTENT_WORDS = frozenset("moet moeten wil willen zal zullen niet gaat gaan komt stopt eist belooft mag mogen weigert onverantwoord voorwaarde".split())
LEAD_PARAGRAPHS = 2
# How sure a rule is, by what the date rests on; measured in docs/annotation.md.
CONFIDENCE = {"clause": 0.85, "beside": 0.8, "sentence": 0.7, "paragraph": 0.55, "article": 0.6, "none": 0.4}


@dataclass(slots=True)
class Window:
    """When the article appeared."""

    earliest: date | None
    latest: date | None


def events_of(stage: Stage, casting: Casting, window: Window) -> list[Happening]:
    """All events that the scenes state, before mentions of the same one are joined."""
    found: list[Happening] = []
    for scene in stage.scenes:
        for trigger in _chosen(stage, scene, triggers_in(stage.tokens, scene)):
            happening = _event(stage, scene, trigger, casting, window)
            if happening is not None:
                found.append(happening)
    return found


def _chosen(stage: Stage, scene: Scene, triggers: list[Trigger]) -> list[Trigger]:
    """The triggers of a scene that tell of a happening: its verb, and nouns with a date of their own."""
    verbs = [trigger for trigger in triggers if trigger.verb]
    nouns = [trigger for trigger in triggers if not trigger.verb]
    chosen: list[Trigger] = []
    if verbs:
        # A verb that found its words, or a verb of a narrower type, before one that says little.
        verbs.sort(key=lambda trigger: (trigger.type in ("statement", "negotiation", "meeting"), not trigger.needs))
        chosen.append(verbs[0])
    for noun in nouns:
        dated = beside(scene, noun.token)
        supported = _has_support(stage, scene)
        own_date = dated is not None and not _serves_verb(dated, noun, verbs)
        if (noun.firm and (own_date or (supported and not verbs and scene.expressions))) or (not verbs and own_date and supported):
            if all(trigger.type != noun.type for trigger in chosen):
                chosen.append(noun)
    return chosen


def _serves_verb(expression: Expression, noun: Trigger, verbs: list[Trigger]) -> bool:
    """Whether the date beside a noun belongs to the verb: it does unless it follows the noun directly."""
    if not verbs:
        return False
    return not 0 <= expression.first - noun.token - 1 <= 2


def _has_support(stage: Stage, scene: Scene) -> bool:
    return not scene.verbs or any(lemma in SUPPORT for index in scene.verbs for lemma in lemmas_at(stage.tokens, scene, index)) or any(
        stage.tokens.lower[index] in ("gehouden", "gepland", "begonnen", "geweest", "plaatsvindt") for index in range(scene.start, scene.end)
    )


def _event(stage: Stage, scene: Scene, trigger: Trigger, casting: Casting, window: Window) -> Happening | None:
    timing = _timing(stage, scene, trigger, window)
    status = _status(stage, scene, trigger, timing, window)
    if status == "":
        return None
    if status in ("occurred", "ongoing"):
        timing = in_the_past(timing, window.latest)
    if not _is_concrete(stage, scene, trigger, timing, status):
        return None
    takings = casting.of(scene, trigger.token)
    start, end = stage.sentence_offsets(scene)
    quote = Quote(stage.tokens.text[start:end], start, end)
    expression = timing.expression
    source = "beside" if not trigger.verb and timing.source == "clause" else timing.source
    confidence = CONFIDENCE[source] - (0.1 if trigger.type == "statement" else 0) - (0.05 if not trigger.needs and not trigger.firm else 0)
    return Happening(
        kind="event",
        title=title_of(stage, scene, trigger.word),
        status=status,
        date=timing.date,
        quote=quote,
        rule=f"event.{trigger.type}.{'verb' if trigger.verb else 'noun'}.{source}",
        confidence=round(max(0.05, confidence), 2),
        type=trigger.type,
        time_of_day=timing.time_of_day,
        clock=expression.clock if expression else "",
        actors=takings,
        claims=[quote],
        expression=expression.text if expression else "",
        date_rule=expression.rule if expression else timing.source,
        explanation=timing.why,
        anchors={"calendar": list(expression.rows) if expression else [], "source": timing.source},
    )


def _timing(stage: Stage, scene: Scene, trigger: Trigger, window: Window) -> Timing:
    """The date by the rules of the design: the clause, the sentence, the paragraph, the article."""
    own = beside(scene, trigger.token) if not trigger.verb else nearest(scene.expressions, trigger.token)
    if own is None and scene.expressions:
        own = nearest(scene.expressions, trigger.token)
    if own is not None and is_datable(own):
        return from_expression(own)
    found = of_sentence(stage, scene, trigger.token)
    if found is not NOTHING:
        return found
    if scene.tense is Tense.PAST:
        found = of_paragraph(stage, scene)
        if found is not NOTHING:
            return found
        if scene.paragraph < LEAD_PARAGRAPHS and trigger.type in NEWSWORTHY:
            return of_article(window.earliest, window.latest)
    return NOTHING


def _status(stage: Stage, scene: Scene, trigger: Trigger, timing: Timing, window: Window) -> str:
    """Occurred, ongoing, planned, possible, postponed or cancelled; empty where the clause denies it."""
    if scene.postponed:
        return "postponed"
    if scene.cancelled:
        return "cancelled"
    if scene.negated:
        return "" if trigger.type != "statement" else _by_tense(scene, trigger, timing, window)
    if scene.possible and scene.tense is not Tense.PAST:
        return "possible"
    return _by_tense(scene, trigger, timing, window)


def _by_tense(scene: Scene, trigger: Trigger, timing: Timing, window: Window) -> str:
    value = timing.date
    if scene.tense is Tense.PAST:
        return "occurred"
    if value.latest is not None and window.earliest is not None and value.latest < window.earliest:
        return "occurred"
    lasts = timing.expression is not None and timing.expression.type == "DURATION" and value.latest is not None
    if trigger.type in LASTING and (not value.edtf or lasts):
        return "ongoing"
    if scene.tense is Tense.NONE and value.earliest is not None and window.latest is not None and value.earliest <= window.latest:
        return "occurred"
    if trigger.type == "statement" and not value.edtf:
        return "occurred"
    return "planned"


def _is_concrete(stage: Stage, scene: Scene, trigger: Trigger, timing: Timing, status: str) -> bool:
    """Whether it is dated at least roughly, and more than background or opinion."""
    if trigger.type == "statement" and not _carries_something(stage, scene, trigger, timing):
        return False
    if timing.source == "none":
        return status in ("cancelled", "postponed") and trigger.needs
    expression = timing.expression
    if expression is not None and expression.type == "DURATION" and trigger.type not in LASTING:
        return False
    if expression is not None and expression.mod in ("BEFORE", "ON_OR_BEFORE") and status == "planned":
        return False  # a limit: that is a deadline's business
    return bool(timing.date.edtf) and timing.date != edtf.UNKNOWN


def _carries_something(stage: Stage, scene: Scene, trigger: Trigger, timing: Timing) -> bool:
    """A saying is an event only with a promise, a demand, a threat, an announcement or a decision in it."""
    if trigger.verb in STRONG_SAYINGS:
        return timing.source != "none"
    if timing.source != "clause":
        return False
    sentence = frozenset(stage.tokens.lower[scene.sentence[0] : scene.sentence[1]])
    return bool(sentence & CONTENT_WORDS) or "dat" in sentence
