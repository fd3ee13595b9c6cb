"""Events of an article: from triggers to dated, typed entries with status and participants. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from events.dates import edtf
from events.dates.resolve import Expression
from events.dutch.clauses import Tense
from events.dutch.tense import STATES

from .casting import Casting
from .duties import duties_in
from .facts import Happening, Quote, Taking
from .scenes import RELATIVES, Scene, Stage
from .scenes import Window as Window  # handed on
from .subjects import PREPOSITIONS
from .timing import (
    LIMITS,
    NOTHING,
    Timing,
    beside,
    by_limit,
    containing,
    from_article_on,
    from_expression,
    in_the_past,
    is_datable,
    is_on_the_day,
    is_tied,
    last_year,
    of_article,
    of_clause,
    of_paragraph,
    of_pointer,
    of_sentence,
    part_of_day,
    with_neighbour,
)
from .titling import title_of
from .triggers import SUPPORT, Trigger, best_of, lemmas_at, nouns_in, verbs_in

# Types that may take their date from the article when no sentence gives one: news is what they are.
NEWSWORTHY = frozenset(
    "cabinet_fall resignation vote agreement appointment letter_report inquiry_ruling motion negotiation election budget formation party".split()
)
# Types of talks and gatherings that can last while the article is written.
LASTING = frozenset("negotiation formation debate protest election".split())
# What an announcement can be the happening of: "kondigde zijn aftreden aan" is the leaving.
ANNOUNCED = frozenset("resignation cabinet_fall party appointment".split())
ANNOUNCED_NOUNS = frozenset("resignation cabinet_fall".split())
# Types by which somebody tells something: what is told has dates of its own, which are not theirs.
REPORTING = frozenset("statement letter_report commitment".split())
# Sayings that count without a content of their own: a promise, a demand, a threat, an announcement or a decision.
STRONG_SAYINGS = frozenset("aan|kondigen bekend|maken eisen dreigen op|roepen maken weigeren uit|sluiten laten melden erkennen toe|geven mee|delen aan|dringen".split())
CONTENT_WORDS = frozenset("dat moet moeten wil willen zal zullen niet gaat gaan komt stopt eist belooft mag mogen weigert onverantwoord voorwaarde of wie".split())
# Verbs of what is, wants, can or seems: no happening by themselves.
STATIC = frozenset(
    "zijn hebben worden zullen kunnen mogen moeten willen staan liggen zitten blijven blijken lijken schijnen gelden duren heten kosten kennen "
    "weten denken vinden geloven hopen vrezen wensen verwachten wonen tellen groeien dalen stijgen slinken hoeven horen heersen werken leven "
    "benadrukken bekritiseren toejuichen prijzen menen betreuren noemen luiden kloppen rekenen streven beogen plannen twijfelen voldoen steunen wachten dreigen vormen".split()
)
# Gatherings, of which another clause can say who is there.
GATHERINGS = frozenset({"meeting", "negotiation", "debate", "party", "summit_visit"})
LEAD_PARAGRAPHS = 3
# How sure a rule is, by what the date rests on; measured in docs/annotation.md.
CONFIDENCE = {"clause": 0.85, "beside": 0.8, "sentence": 0.75, "paragraph": 0.65, "article": 0.65, "none": 0.45}
PLAIN = "other"


@dataclass(slots=True)
class Reading:
    """What the rules read from: the article's scenes, its actors and its window."""

    stage: Stage
    casting: Casting
    window: Window


def events_of(stage: Stage, casting: Casting, window: Window) -> list[Happening]:
    """All events that the scenes state, before mentions of the same one are joined."""
    reading = Reading(stage, casting, window)
    found: list[Happening] = []
    for scene in stage.scenes:
        if scene.hypothetical:
            continue
        owed = [duty.expression for duty in duties_in(stage, scene, window)]
        for trigger in _chosen(reading, scene):
            happening = _event(reading, scene, trigger, owed)
            if happening is not None:
                found.append(happening)
    return found


# -- which words of a scene tell of a happening --------------------------------------------------------------------------


def _chosen(reading: Reading, scene: Scene) -> list[Trigger]:
    """The verb of a scene, and nouns with a date of their own; a noun in the verb's place where that says little."""
    stage = reading.stage
    verbs = verbs_in(stage.tokens, scene)
    spans = [scene.head, (scene.start, scene.end)] if scene.head else [(scene.start, scene.end)]
    nouns = [one for span in spans for one in nouns_in(stage.tokens, *span) if not _is_point(reading, scene, one)]
    best = best_of(verbs)
    chosen: list[Trigger] = []
    if best is not None:
        chosen.append(_by_content(reading, scene, best, verbs))
    for noun in nouns:
        if any(trigger.type == noun.type for trigger in chosen):
            continue
        own = containing(scene, noun.token) or beside(stage, scene, noun.token)
        has_own = own is not None and (own.first <= noun.token or _is_in_phrase(stage, scene, noun, own) or is_tied(stage, own) or best is None or not best.needs and own.first - noun.token <= 2)
        carried = best is None and (not scene.verbs or _is_supported(stage, scene))
        if has_own and (noun.firm or carried) or carried or noun.firm and _is_place(reading, scene, noun):
            chosen.append(noun)
    if not chosen:
        plain = _plain(reading, scene)
        if plain is not None:
            chosen.append(plain)
    return chosen


def _is_in_phrase(stage: Stage, scene: Scene, noun: Trigger, own: Expression) -> bool:
    """Whether noun and date are one phrase behind a preposition: "tot hun congres op 14 oktober"."""
    near = stage.tokens.lower[max(scene.start, noun.token - 3) : noun.token]
    return own.first - noun.token <= 2 and not PREPOSITIONS.isdisjoint(near)


def _by_content(reading: Reading, scene: Scene, trigger: Trigger, verbs: list[Trigger]) -> Trigger:
    """An announcement is what it announces, where that is a leaving, a fall or the like."""
    if trigger.type != "statement":
        return trigger
    tokens = reading.stage.tokens
    contents = [one for one in verbs if one.type in ANNOUNCED] + [
        one for one in nouns_in(tokens, scene.start, scene.end) if one.type in ANNOUNCED_NOUNS and tokens.lower[one.token - 2] not in PREPOSITIONS
    ]
    after = reading.stage.after(scene)
    if not contents and after is not None and after.opener in ("dat", "te") and not after.negated and trigger.verb in ("bekend|maken", "aan|kondigen", "maken"):
        contents = [one for one in verbs_in(tokens, after) if one.type in ANNOUNCED and (one.needs or one.type == "resignation")]
    if contents and trigger.verb in STRONG_SAYINGS:
        return Trigger(contents[0].type, trigger.token, trigger.word, trigger.verb, needs=True)
    return trigger


def _is_supported(stage: Stage, scene: Scene) -> bool:
    return any(lemma in SUPPORT for index in (*scene.verbs, *scene.participles) for lemma in lemmas_at(stage.tokens, scene, index))


def _is_point(reading: Reading, scene: Scene, noun: Trigger) -> bool:
    """Whether a noun is a mere point of reference, "voor Prinsjesdag", or part of a name."""
    inside = next((one for one in scene.expressions if one.first <= noun.token < one.last), None)
    if inside is None:
        return reading.casting.is_name(noun.token)
    before = reading.stage.tokens.lower[inside.first - 1] if inside.first else ""
    if containing(scene, noun.token) is not None and noun.firm:
        return False
    return bool(inside.mod) or before in POINTING or inside.last - inside.first > 1


POINTING = frozenset("voor na bij tot sinds tijdens rond met op van vanaf".split())
# Prepositions that make a noun the place and time of what the clause tells: op het congres, tijdens het debat.
PLACING = frozenset("op tijdens bij in".split())
STAGES = frozenset("begin einde eind slot start".split())


def _is_place(reading: Reading, scene: Scene, noun: Trigger) -> bool:
    """Whether a gathering is where and when it happened: "op het congres van haar partij"."""
    if scene.tense is not Tense.PAST or noun.type not in ("party", "debate", "meeting", "summit_visit"):
        return False
    lower = reading.stage.tokens.lower
    near = lower[max(scene.start, noun.token - 3) : noun.token]
    if not near or "een" in near or "geen" in near:
        return False
    return not PLACING.isdisjoint(near) or "van" in near and not STAGES.isdisjoint(lower[max(scene.start, noun.token - 6) : noun.token])


def _plain(reading: Reading, scene: Scene) -> Trigger | None:
    """A clause with a day, somebody we know and a verb that tells of a deed, though the verb is no trigger."""
    stage = reading.stage
    if not scene.verbs or scene.negated and not scene.cancelled or scene.possible and not scene.cancelled:
        return None
    dated = [one for one in scene.expressions if is_datable(one) and not is_tied(stage, one) and one.type in ("DATE", "TIME") and one.mod in ("", "START", "MID", "END")]
    if not dated or all(_is_wide(one) for one in dated):
        return None
    deeds = [index for index in (*scene.verbs, *scene.participles) if _is_deed(stage, scene, index)]
    by_day = any(one.value.precision == "day" for one in dated) and scene.participles
    if not deeds or not (by_day or reading.casting.has_actor(scene) or scene.opener == "dat"):
        return None
    return Trigger(_type_around(reading, scene), deeds[-1], stage.tokens.raw[deeds[-1]])


WIDE = 100  # days: a season or more says too little of a deed that no trigger names


def _is_wide(expression: Expression) -> bool:
    value = expression.value
    return value.earliest is None or value.latest is None or (value.latest - value.earliest).days > WIDE and not value.members


def _is_deed(stage: Stage, scene: Scene, index: int) -> bool:
    word = stage.tokens.lower[index]
    if word in STATES:
        return False
    lemmas = lemmas_at(stage.tokens, scene, index)
    if not lemmas:
        return index in scene.participles
    return any(lemma not in STATIC for lemma in lemmas)


def _type_around(reading: Reading, scene: Scene) -> str:
    """The type that the nouns of a clause, or of the sentence before it, suggest."""
    tokens = reading.stage.tokens
    near = nouns_in(tokens, scene.start, scene.end)
    if not near and scene.opener in RELATIVES | {"deze", "het"} and scene.sentence_number:
        before = reading.stage.by_sentence[scene.sentence_number - 1]
        near = nouns_in(tokens, before[0].start, before[-1].end)[-1:]
    return near[0].type if near else PLAIN


# -- from a trigger to an event ------------------------------------------------------------------------------------------


def _event(reading: Reading, scene: Scene, trigger: Trigger, owed: list[Expression | None]) -> Happening | None:
    stage, window = reading.stage, reading.window
    timing = _timing(reading, scene, trigger)
    if timing.expression is not None and timing.expression in owed and not trigger.firm and timing.source == "clause":
        return None  # what is owed by then is a deadline
    status = _status(reading, scene, trigger, timing)
    if status == "" or status == "planned" and trigger.verb and trigger.token not in scene.verbs and scene.has("must"):
        return None  # what has to be done is no plan
    if status in ("occurred", "ongoing"):
        timing = in_the_past(timing, window.latest)
    elif status in ("planned", "possible") and timing.expression is not None and timing.expression.mod in LIMITS:
        timing = by_limit(timing, window)
    if not _is_concrete(reading, scene, trigger, timing, status):
        return None
    start, end = stage.sentence_offsets(scene)
    quote = Quote(stage.tokens.text[start:end], start, end)
    expression = timing.expression
    source = "beside" if not trigger.verb and timing.source == "clause" else timing.source
    is_noun = not trigger.verb and trigger.type != PLAIN and (trigger.firm or not scene.verbs)
    noun = (trigger.token, trigger.token + trigger.word.count(" ") + 1) if is_noun else None
    return Happening(
        kind="event",
        title=title_of(stage, scene, reading.casting, noun),
        status=status,
        date=timing.date,
        quote=quote,
        rule=f"event.{trigger.type}.{'verb' if trigger.verb else 'noun'}.{source}",
        confidence=_confidence(trigger, source),
        type=trigger.type,
        time_of_day=timing.time_of_day or part_of_day(scene),
        clock=expression.clock if expression else "",
        actors=_actors(reading, scene, trigger),
        claims=[quote],
        expression=expression.text if expression else "",
        date_rule=expression.rule if expression else timing.source,
        explanation=timing.why,
        anchors={"calendar": list(expression.rows) if expression else [], "source": timing.source},
    )


def _actors(reading: Reading, scene: Scene, trigger: Trigger) -> list[Taking]:
    """Those of the clause; of a noun beside a verb with its own story only those whom its phrase names."""
    if not trigger.verb and trigger.firm and scene.verbs and not _is_supported(reading.stage, scene):
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
    nearby = reading.stage.by_sentence[scene.sentence_number] + reading.stage.by_sentence.get(scene.sentence_number + 1, [])
    found: list[Taking] = []
    if scene.opener == "toen":  # "Toen de partij bijeenkwam, stond hij met lege handen"
        found += [taking for other in reading.stage.by_sentence[scene.sentence_number] if other is not scene and not other.subordinate
                  for taking in reading.casting.of(other) if taking.kind == "person"]  # fmt: skip
    for other in nearby:
        if other is not scene and other.paragraph == scene.paragraph and not other.expressions and other.has("attendance"):
            found += [replace(taking, part="participant") for taking in reading.casting.of(other) if taking.kind == "person"]
    return found


def _confidence(trigger: Trigger, source: str) -> float:
    doubt = (0.1 if trigger.type in ("statement", PLAIN) else 0.0) + (0.0 if trigger.needs or trigger.firm else 0.05)
    return round(CONFIDENCE[source] - doubt, 2)


def _timing(reading: Reading, scene: Scene, trigger: Trigger) -> Timing:
    """The date by the rules of the design: the clause, the sentence, the text before it, the article."""
    stage, window = reading.stage, reading.window
    own = (containing(scene, trigger.token) or beside(stage, scene, trigger.token)) if not trigger.verb else None
    own = own or of_clause(stage, scene, trigger.token)
    if own is not None and is_datable(own):
        timing = from_expression(own)
        return with_neighbour(stage, scene, own, timing) if trigger.verb else last_year(timing, window)
    found = _of_head(stage, scene)
    if found is NOTHING:
        found = of_pointer(stage, scene, window)
    if found is NOTHING and trigger.type not in REPORTING:
        found = of_sentence(stage, scene, trigger.token)
    return found if found is not NOTHING else _reported(reading, scene, trigger)


def _of_head(stage: Stage, scene: Scene) -> Timing:
    """The date in the words that the clause goes on from, a clause in between: "Het bezoek dat hij deze week zou brengen, gaat niet door"."""
    if scene.head is None or not (scene.cancelled or scene.postponed):
        return NOTHING
    before = stage.before(scene)
    dated = [one for one in before.expressions if is_datable(one)] if before is not None else []
    return from_expression(dated[-1], "sentence") if dated else NOTHING


def _reported(reading: Reading, scene: Scene, trigger: Trigger) -> Timing:
    """What is told without a day: of the day that the paragraph speaks of, or news of the article's own day."""
    stage, window = reading.stage, reading.window
    after = scene.opener == "nadat" and scene.paragraph == 0 and trigger.needs
    if after and trigger.type in NEWSWORTHY:
        return of_article(window)
    if stage.is_pluperfect(scene) and not trigger.firm:
        return NOTHING
    if trigger.verb and trigger.token not in scene.verbs and trigger.token not in scene.participles:
        return NOTHING
    if not trigger.verb and not trigger.firm or scene.subordinate:
        return NOTHING
    if trigger.type in TOLD:
        strong = trigger.verb in STRONG_SAYINGS or trigger.type == "questions"
        return of_article(window) if strong and scene.paragraph == 0 and scene.sentence_number < HEADLINES + 2 else NOTHING
    if trigger.type == "agreement" and not trigger.needs and trigger.verb == "af|spreken":
        return NOTHING
    found = of_paragraph(stage, scene)
    if found is not NOTHING:
        return found
    if trigger.type not in NEWSWORTHY:
        return of_article(window) if scene.tense is Tense.PAST and part_of_day(scene) else NOTHING
    if scene.possible and trigger.needs:
        return from_article_on(window)
    if scene.tense is Tense.PAST:
        on_the_day = trigger.needs and (trigger.type in OF_THE_DAY or is_on_the_day(stage, scene, window))
        return of_article(window) if scene.paragraph < LEAD_PARAGRAPHS or on_the_day or part_of_day(scene) else NOTHING
    return of_article(window) if scene.paragraph < LEAD_PARAGRAPHS and _is_headline(scene, trigger) else NOTHING


def _is_headline(scene: Scene, trigger: Trigger) -> bool:
    """News told in the present tense: "Minister stopt per direct", "schrijft de minister in een brief"."""
    opens = scene.paragraph == 0 and scene.sentence_number < HEADLINES and trigger.needs
    return opens or trigger.type in POSTS or trigger.needs and trigger.type == "letter_report"


# Types that are told without a day only when they are of the article's own.
OF_THE_DAY = frozenset({"vote", "motion", "cabinet_fall"})
# Types of posts that are taken and left, which the news tells in the present tense too.
POSTS = frozenset({"resignation", "cabinet_fall", "appointment"})
# Types of sayings, of which only those at the top of the article are news without a day.
TOLD = frozenset({"statement", "commitment", "questions"})
HEADLINES = 2  # sentences


def _status(reading: Reading, scene: Scene, trigger: Trigger, timing: Timing) -> str:
    """Occurred, ongoing, planned, possible, postponed or cancelled; empty where the clause denies it."""
    saying = trigger.type in ("statement", "commitment")
    if scene.postponed and not saying:
        return "postponed"
    if scene.cancelled and not saying:
        return "cancelled"
    if scene.negated and not trigger.denies and not _stands_apart(reading, scene, trigger):
        return ""
    if scene.tense is not Tense.PAST and (scene.possible or _serves_what_may_be(reading, scene)):
        return "possible"
    return _by_tense(scene, trigger, timing, reading.window)


def _stands_apart(reading: Reading, scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun with a date of its own is only where the denied thing was: "op het congres van begin juni kon hij niet"."""
    if trigger.verb or not trigger.firm or not scene.verbs or _is_supported(reading.stage, scene):
        return False
    own = beside(reading.stage, scene, trigger.token)
    return own is not None and own.first == trigger.token + 2 and reading.stage.tokens.lower[own.first - 1] == "van"


def _serves_what_may_be(reading: Reading, scene: Scene) -> bool:
    """Whether an infinitive belongs to a clause that says what may be: "er is eventueel ruimte om door te praten"."""
    before = reading.stage.before(scene)
    return scene.opener == "om" and before is not None and before.possible


def _by_tense(scene: Scene, trigger: Trigger, timing: Timing, window: Window) -> str:
    value = timing.date
    ahead = value.earliest is not None and window.latest is not None and value.earliest > window.latest
    if scene.tense is Tense.PAST:
        return "planned" if ahead else "occurred"
    if value.latest is not None and window.earliest is not None and value.latest < window.earliest:
        return "occurred"
    lasts = timing.expression is not None and timing.expression.type == "DURATION" and value.latest is not None
    if trigger.type in LASTING and (not value.edtf or lasts):
        return "ongoing"
    if timing.source == "article" or trigger.type == "letter_report" and timing.source == "none":
        return "occurred"
    if scene.tense is Tense.NONE and value.earliest is not None and window.latest is not None and value.earliest <= window.latest:
        return "occurred"
    if trigger.type == "statement" and not value.edtf:
        return "occurred"
    return "planned"


def _is_concrete(reading: Reading, scene: Scene, trigger: Trigger, timing: Timing, status: str) -> bool:
    """Whether it is dated at least roughly, and more than background or opinion."""
    if trigger.type == "statement" and not _carries_something(reading.stage, scene, trigger, timing):
        return False
    if timing.source == "none":
        return status in ("cancelled", "postponed") and (trigger.needs or scene.head is not None)
    expression = timing.expression
    if expression is not None and expression.type == "DURATION" and trigger.type not in LASTING and status != "planned":
        return False
    if expression is not None and expression.mod in LIMITS and timing.date.earliest is None and status != "occurred":
        return False  # a limit: that is a deadline's business
    return bool(timing.date.edtf) and timing.date != edtf.UNKNOWN


def _carries_something(stage: Stage, scene: Scene, trigger: Trigger, timing: Timing) -> bool:
    """A saying is an event only with a promise, a demand, a threat, an announcement or a decision in it."""
    if trigger.verb in STRONG_SAYINGS:
        return timing.source != "none"
    if timing.source != "clause":
        return False
    if timing.expression is not None and timing.date.precision in ("day", "set") and not scene.subordinate:
        return True
    sentence = frozenset(stage.tokens.lower[scene.sentence[0] : scene.sentence[1]])
    return not sentence.isdisjoint(CONTENT_WORDS)
