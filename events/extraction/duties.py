"""Deadlines of an article: a time by which something must, should or is hoped to be done. Pure.

What the cue words are is said in cues.toml; here is how they work together.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from events.dates import edtf
from events.dates.edtf import UncertainDate
from events.dates.resolve import Expression
from events.dutch.clauses import Tense

from .around import Around
from .casting import Casting
from .duty_words import (
    CONDITIONS,
    CONFIDENCE,
    DAYS_OF,
    DEADLINE_NOUNS,
    DELIVERS,
    FOR,
    FORMERLY,
    HAVING,
    LACKING,
    OUTSIDERS,
    PAPERS,
    READY,
    REFUSABLE,
    SENDS,
    SET_FOR,
    SHORTLY,
    ULTIMATUMS,
    WE,
    WISHES,
)
from .facts import Happening
from .moving import moved_from_to
from .owing import responsible
from .scenes import Scene, Stage, Window
from .subjects import subject_of
from .terms import failed, runs_out, term_of
from .timing import LIMITS, is_datable, is_tied
from .titling import title_of


@dataclass(frozen=True, slots=True)
class Duty:
    """What makes an expression a deadline."""

    rule: str
    expression: Expression | None
    value: UncertainDate
    firmness: str
    status: str


def deadlines_of(stage: Stage, casting: Casting, window: Window) -> list[Happening]:
    """All deadlines that the scenes state, before mentions of the same one are joined."""
    found: list[Happening] = []
    for scene in stage.scenes:
        for duty in duties_in(stage, scene, window):
            found.append(_made(stage, scene, casting, duty))  # noqa: PERF401  (two loops read better)
    return found


def duties_in(stage: Stage, scene: Scene, window: Window) -> list[Duty]:
    """The deadlines of one scene."""
    if not scene.expressions and not scene.negated and scene.words.isdisjoint(DAYS_OF):
        return []
    if scene.start not in stage.duties:
        stage.duties[scene.start] = _duties(stage, scene, window)
    return stage.duties[scene.start]


def _duties(stage: Stage, scene: Scene, window: Window) -> list[Duty]:
    if _is_condition(stage, scene):
        return [Duty("condition", None, edtf.UNKNOWN, "condition", "open")]
    moved = moved_from_to(stage, scene)
    if moved is not None:
        (old, was), (new, will_be) = moved
        return [Duty("moved", new, will_be, "target", "open"), Duty("moved", old, was, "target", "moved")]
    around = Around(stage, scene)
    term = term_of(stage, scene, around, window)
    if term is not None:
        value, given = term
        return [Duty("term", None, value, "hard" if given or around.has("hard") else "target", "open")]
    found: list[Duty] = []
    for expression in scene.expressions:
        again = stage.tokens.lower[expression.first - 1 : expression.first] == ["en"]
        if found and not (again and found[0].rule == "limit"):
            continue  # only "binnen twee dagen … en binnen een week …" gives a second one
        rule = _rule(stage, scene, expression, around, window)
        if rule and (not found or rule == "limit"):
            found.append(_duty(stage, scene, expression, around, rule, window))
    return found


def _rule(stage: Stage, scene: Scene, expression: Expression, around: Around, window: Window) -> str:
    """Why an expression is a deadline; empty when it is none."""
    lower = stage.tokens.lower
    before = lower[expression.first - 1] if expression.first else ""
    if expression.type == "SET":
        return ""
    ultimatum = _is_ultimatum(stage, scene)
    within = lower[expression.first] == "binnen"
    if not is_datable(expression) or (within and expression.value.latest is None):
        owed = (around.has("target") or around.has("hard")) and not scene.negated
        limit = (expression.mod in LIMITS and expression.type in ("DATE", "TIME")) or within
        return "limit" if limit and (owed or ultimatum) else ""
    if around.has("refused") and (around.sentence_words & REFUSABLE or around.has("aim")):
        return ""
    if expression.mod == "AFTER" and before in SHORTLY:
        foreseen = (around.has("target") or around.has("hope")) and "te" in around.words
        return "owed" if foreseen and not scene.has("talk") and not scene.negated else ""
    plain = expression.mod not in LIMITS and expression.rule != NOT_BEFORE
    owing = ultimatum and not (plain and scene.words.isdisjoint(LACKING))
    if owing and expression.type == "DATE" and _is_ahead(expression, window):
        return "limit"  # "stapt op als er voor vrijdag geen akkoord is", "komt er half juni geen geld, dan …"
    if expression.value.latest is None:
        return ""
    if before == "naar" and scene.postponed and not scene.has("talk"):
        return "later"
    if _names_deadline(stage, scene, expression):
        return "named"
    if _is_for(stage, scene, expression):
        return ""
    if expression.mod in LIMITS or within:
        return _limit(stage, scene, expression, around)
    if _is_of_others(stage, scene, expression):
        return ""
    inside = "in" in lower[max(scene.start, expression.first - 2) : expression.first]
    if expression.type == "DURATION" and scene.has("must") and around.has("delivery") and inside:
        return "limit"  # "in de komende twee weken moet er een plan komen"
    if expression.type == "DURATION" or expression.mod in ("AFTER", "ON_OR_AFTER"):
        return ""
    if (
        scene.has("formerly")
        and not scene.participles
        and scene.tense is Tense.PAST
        and (around.has("aim") or _previous_is_duty(stage, scene, window))
    ):
        return "moved"
    if scene.words & {"zou", "zouden"} and (around.sentence_has("moved") or scene.words & FORMERLY):
        return "moved"
    if before in ("uit", "sinds") or is_tied(stage, expression):
        return ""
    if not _is_ahead(expression, window):
        return "moved" if scene.has("missed") and "moeten" in scene.words else ""
    return _ahead(stage, scene, expression, around, window)


def _is_ultimatum(stage: Stage, scene: Scene) -> bool:
    """Whether something follows if it is not done: "als er geen akkoord is, stapt hij op", "komt er niet meer geld, dan …"."""
    if not scene.negated and all(expression.rule != NOT_BEFORE for expression in scene.expressions):
        return False
    if scene.opener in ULTIMATUMS:
        return True
    after = stage.after(scene)
    inverted = bool(scene.verbs) and scene.verbs[0] == scene.sentence[0] and scene.tense is Tense.AHEAD
    return inverted and after is not None and "dan" in after.lower[:2]


def _is_ahead(expression: Expression, window: Window) -> bool:
    value = expression.value
    latest = value.earliest if expression.rule == NOT_BEFORE else value.latest
    return latest is not None and (window.earliest is None or latest >= window.earliest)


def _is_for(stage: Stage, scene: Scene, expression: Expression) -> bool:
    """Whether "voor" is for: "de lijst voor de verkiezingen", "de dagen voor kerst", "aangekondigd voor 1 mei"."""
    if not expression.text.lower().startswith(("voor ", "vóór ")):
        return False
    before = stage.tokens.lower[expression.first - 1] if expression.first else ""
    return before.endswith(FOR) or not scene.words.isdisjoint(SET_FOR)


def _is_of_others(stage: Stage, scene: Scene, expression: Expression) -> bool:
    """Whether a plain date is no term: "bij de verkiezingen", "we moeten woensdag" in a quote."""
    lower = stage.tokens.lower
    at_vote = "verkiezing" in expression.text.lower() and not {"bij", "op"}.isdisjoint(
        lower[max(scene.start, expression.first - 3) : expression.first]
    )
    return at_vote or (scene.has("must") and not WE.isdisjoint(scene.words))


def _limit(stage: Stage, scene: Scene, expression: Expression, around: Around) -> str:
    until = expression.text.lower().startswith("tot")
    if until:
        after = stage.after(scene)
        has_until = after is not None and after.opener == "om" and not scene.words.isdisjoint(HAVING)
        given = has_until or around.has("given_time") or around.sentence_has("given_time")
        return "limit" if given else ""
    if "liefst" in scene.words or "liever" in around.words:
        return "continued"
    owed = around.has("hard") or around.has("aim") or around.has("hope")
    told_as_past = scene.tense is Tense.PAST and not owed
    if told_as_past and not scene.has("missed") and "te" not in scene.words:
        return ""
    if scene.has("talk") and not any(around.has(cue) for cue in ("hard", "hope", "aim")):
        return ""
    cued = owed or around.has("delivery") or around.has("given_time") or around.has("target")
    sends = not scene.words.isdisjoint(SENDS) and any(word.endswith(PAPERS) for word in scene.words)
    return "limit" if cued or sends or _delivers(around.sentence_words) else ""


def _ahead(stage: Stage, scene: Scene, expression: Expression, around: Around, window: Window) -> str:
    """A plain date ahead: a deadline where something is owed, wanted or hoped for by it."""
    before = stage.before(scene)
    if scene.tense is Tense.PAST and not (around.has("hope") or around.has("aim")):
        return ""
    if scene.negated and not around.has("hope"):
        return ""
    if around.has("hope"):
        return "hope" if around.has("delivery") or "te" in around.words else ""
    if scene.has("talk") or (scene.words & {"kan", "kunnen"} and not around.has("aim")):
        return "" if not (around.has("must") and "debat" in scene.words) else "owed"
    if around.has("must"):
        return "owed"
    if around.has("aim"):
        return "owed"
    if scene.opener == "om" and before is not None and before.has("feasible") and not before.negated:
        return "owed"
    if not scene.words.isdisjoint(READY) and scene.words & {"is", "zijn", "wordt", "worden"}:
        return "delivers"
    outside = "verwachting" in scene.words or _is_outsider(stage, scene)
    if _is_period(expression) and _delivers(scene.words) and not outside:
        return "delivers"
    return ""


def _is_outsider(stage: Stage, scene: Scene) -> bool:
    """Whether somebody delivers who promises nothing: an advisory body, a court; what is foretold of them is an event."""
    subject = subject_of(stage, scene)
    if subject is None:
        return False
    words = stage.tokens.lower[subject[0] : subject[1]]
    return words in (["dat"], ["die"]) or any(word.endswith(OUTSIDERS) for word in words)


def _is_period(expression: Expression) -> bool:
    value = expression.value
    return (
        value.earliest is not None
        and value.latest is not None
        and not value.members
        and (value.latest - value.earliest).days >= PERIOD
    )


NEAR = 6  # words between the noun and its day: "de doelstelling van 100.000 woningen in 2024"
PERIOD = 6  # days between the ends of a week


def _delivers(said: frozenset[str]) -> bool:
    return any(said.issuperset(words) for words in DELIVERS) and any(word.endswith(PAPERS) for word in said)


def _names_deadline(stage: Stage, scene: Scene, expression: Expression) -> bool:
    """ "De deadline van 9 december", "2025 als startjaar", "het doel om eind 2026 …"."""
    if runs_out(scene):
        return True
    lower = stage.tokens.lower
    near = lower[max(scene.sentence[0], expression.first - NEAR) : expression.first]
    behind = lower[expression.last : expression.last + 2]
    if any(
        word.endswith(("deadline", "streefdatum", "ultimatum", "einddatum", "doelstelling")) for word in near
    ):
        return True
    if behind[:1] == ["als"] and behind[1:] and behind[1] in DEADLINE_NOUNS:
        return True
    before = stage.before(scene)
    return (
        scene.opener == "om"
        and before is not None
        and not before.words.isdisjoint(
            {"doel", "streven", "plan", "ambitie", "toezegging", "belofte", "afspraak"}
        )
    )


def _previous_is_duty(stage: Stage, scene: Scene, window: Window) -> bool:
    """Whether the sentence before has a deadline, so that "aanvankelijk was dat 2027" speaks of it."""
    if scene.sentence_number == 0:
        return False
    scenes = stage.by_sentence[scene.sentence_number - 1]
    return any(
        other.expressions and (other.has("hard") or other.has("aim") or other.has("moved"))
        for other in scenes
    )


def _is_condition(stage: Stage, scene: Scene) -> bool:
    """ "Niet met vakantie voordat er een pakket ligt": a duty tied to something else, without a day."""
    if not scene.negated or scene.expressions or scene.tense is not Tense.AHEAD:
        return False
    after = stage.after(scene)
    return after is not None and after.opener in CONDITIONS and not after.expressions


def _duty(
    stage: Stage, scene: Scene, expression: Expression, around: Around, rule: str, window: Window
) -> Duty:
    return Duty(
        rule,
        expression,
        _due(expression),
        _firmness(stage, scene, around, expression, rule),
        _status(stage, scene, around, expression, rule),
    )


def _due(expression: Expression) -> UncertainDate:
    """The date of a deadline: up to its last day; a bare day or period stays as it is."""
    value = expression.value
    if expression.type == "DURATION" and value.latest is None:
        return edtf.UNKNOWN  # "binnen een paar weken"
    if expression.rule == NOT_BEFORE and value.earliest is not None:
        return edtf.lasting(None, value.earliest - timedelta(days=1))  # "als het niet voor 1 mei lukt"
    if value.earliest is None or value.precision in ("day", "set") or value.members:
        return value
    return edtf.lasting(None, value.latest) if expression.mod in LIMITS else value


NOT_BEFORE = "limit.not-before"  # of constructions of events/dates: outside of an ultimatum no deadline


def _firmness(stage: Stage, scene: Scene, around: Around, expression: Expression, rule: str) -> str:
    if _is_ultimatum(stage, scene):
        return "hard"
    if around.has("hope") and not scene.has("must"):
        return "hope"
    if scene.has("must") or scene.words & {"moest", "moesten"} or rule == "term" or around.has("given_time"):
        return "hard"
    if around.has("aim"):
        return "target"
    if around.has("hard") or expression.text.lower().startswith("uiterlijk"):
        return "hard"
    return "target"


def _status(stage: Stage, scene: Scene, around: Around, expression: Expression, rule: str) -> str:
    if rule == "moved":
        return "missed" if scene.has("missed") else "moved"
    if (
        scene.has("missed")
        or (rule == "named" and scene.tense is Tense.PAST and runs_out(scene))
        or (rule == "named" and around.sentence_has("missed"))
        or failed(stage, scene)
    ):
        return "missed"
    if scene.postponed or (
        scene.words & {"zou", "zouden", "was", "waren"}
        and (around.sentence_has("moved") or (scene.words & {"was", "waren"} and rule == "named"))
    ):
        return "moved"
    if scene.has("withdrawn"):
        return "withdrawn"
    if around.sentence_has("met") and scene.tense is Tense.PAST and not scene.negated:
        return "met"
    return "open"


def _title(stage: Stage, scene: Scene, casting: Casting) -> str:
    """The title of a scene; a wish that has no verb of its own names what the sentence before promises."""
    title = title_of(stage, scene, casting)
    before = stage.by_sentence.get(scene.sentence_number - 1)
    if title not in WISHES or not before:
        return title
    promised = title_of(stage, before[0], casting)
    return f"{title}: {promised[:1].lower()}{promised[1:]}"


def _made(stage: Stage, scene: Scene, casting: Casting, duty: Duty) -> Happening:
    quote = stage.quote(scene)
    expression = duty.expression
    return Happening(
        kind="deadline",
        title=_title(stage, scene, casting),
        status=duty.status,
        date=duty.value,
        quote=quote,
        rule=f"deadline.{duty.rule}",
        confidence=CONFIDENCE[duty.rule],
        firmness=duty.firmness,
        actors=[replace(taking, part="responsible") for taking in responsible(casting, scene)],
        claims=[quote],
        expression=expression.text if expression else "",
        date_rule=expression.rule if expression else "",
        explanation=expression.why if expression else "een voorwaarde zonder dag",
        anchors={"calendar": list(expression.rows) if expression else []},
    )
