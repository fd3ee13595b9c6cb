"""Deadlines of an article: a time by which something must, should or is hoped to be done. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from events.dates import edtf
from events.dates.edtf import UncertainDate
from events.dates.resolve import Expression
from events.dutch.clauses import Tense

from .casting import Casting
from .facts import Happening, Quote, Taking
from .happenings import Window
from .scenes import Scene, Stage, has_phrase
from .timing import is_datable
from .titling import title_of

HARD = frozenset("moet moeten moest moesten dient dienen dienden verplicht wettelijk ultimatum eist eisen eiste eisten uiterlijk gedwongen draagt opdracht".split())
TARGET = frozenset(
    "wil willen wilde wilden streeft streven streefde streefden mikt mikken belooft beloven beloofde beloofden beloofd toegezegd zegde zegt bedoeling doel "
    "streefdatum planning voornemen ambitie komt komen kwam kwamen gaat presenteert presenteren verwacht verwachten verwachtte beoogt beoogde".split()
)
HOPE = frozenset("hoopt hopen hoopte hoopten hoop liefst graag wens wenst".split())
# Verbs and nouns of getting something done: what is due by a day.
DELIVERY = frozenset(
    "ligt liggen klaar af rond gereed afgerond gebeuren besluiten besluit beslissen beslist beslissing komen komt leveren ingaan ingevoerd geregeld presenteren "
    "gepresenteerd sturen naar pakket plan plannen akkoord wet wetsvoorstel knoop knopen voorstel brief advies kracht ingediend indienen behandeld reageren antwoorden "
    "uitgevoerd halen gehaald bereikt bereiken zijn naam kandidaat oplossing duidelijkheid duidelijk staan maatregelen wetten voorstellen halveren dalen stoppen gestopt "
    "sluiten dicht overgaan over kabinet regeerakkoord coalitieakkoord bezuinigd gehalveerd voldoen opgelost hersteld betaald compensatie gecompenseerd afhandelen "
    "afgehandeld plaatsen huisvesten bouwen gebouwd inleveren indiening afgesproken opvang onderzoek rapport verslag".split()
)
VALIDITY = frozenset("geldt gelden gold golden duurt duren duurde duurden loopt lopen blijft blijven bleef dicht geldig verlengd open gesloten looptijd".split())
REFUSED = (("niet", "beloven"), ("geen", "toezegging"), ("niet", "toezeggen"), ("niet", "garanderen"), ("geen", "garantie"), ("wil", "niet"), ("wilde", "niet"))
MET_WORDS = frozenset("gehaald gered gelukt nagekomen".split())
MISSED_PHRASES = (
    ("niet", "gehaald"), ("niet", "gelukt"), ("niet", "nagekomen"), ("niet", "halen"), ("niet", "meer", "inlossen"), ("niet", "haalbaar"), ("gemist",), ("verstreken",),
    ("verliep",), ("verlopen",), ("niet", "gered"), ("lukt", "niet"), ("lukte", "niet"), ("haalt", "niet"), ("onhaalbaar",), ("niet", "meer", "gehaald"),
)  # fmt: skip
WITHDRAWN_PHRASES = (("van", "tafel"), ("losgelaten",), ("laat", "los"), ("ingetrokken",), ("geschrapt",), ("vervalt",))
CONDITION_OPENERS = frozenset({"voordat", "zolang", "pas", "tenzij", "alvorens", "voor"})
LIMIT_MODS = frozenset({"BEFORE", "ON_OR_BEFORE"})
CONFIDENCE = {"limit": 0.85, "owed": 0.7, "hope": 0.7, "continued": 0.6, "condition": 0.5}


def deadlines_of(stage: Stage, casting: Casting, window: Window) -> list[Happening]:
    """All deadlines that the scenes state, before mentions of the same one are joined."""
    found: list[Happening] = []
    for scene in stage.scenes:
        duty = _duty(stage, scene, casting, window, found)
        if duty is not None:
            found.append(duty)
    return found


def _duty(stage: Stage, scene: Scene, casting: Casting, window: Window, before: list[Happening]) -> Happening | None:
    around = _sentence_words(stage, scene)
    condition = _condition(stage, scene)
    if condition:
        return _made(stage, scene, casting, edtf.UNKNOWN, None, "condition", "open", "condition")
    for expression in scene.expressions:
        if not is_datable(expression) or expression.value.latest is None:
            continue
        rule = _rule(stage, scene, expression, around, window, before)
        if rule is None:
            continue
        firmness = _firmness(scene, around, expression)
        status = _status(stage, scene, around, expression, window)
        value = _due(expression)
        return _made(stage, scene, casting, value, expression, firmness, status, rule)
    return None


def _sentence_words(stage: Stage, scene: Scene) -> frozenset[str]:
    """The words that can say how firm it is: of the scene, and of the clause that it depends on or that follows it."""
    if not scene.subordinate:
        after = [other for other in stage.by_sentence[scene.sentence_number] if other.start >= scene.end][:1]
        extra = after[0].words if after and after[0].words & (TARGET | HOPE) and len(after[0].words) <= 6 else frozenset()
        return scene.words | extra
    scenes = stage.by_sentence[scene.sentence_number]
    position = scenes.index(scene)
    return scene.words | (scenes[position - 1].words if position and scene.opener in ("dat", "om", "of") else frozenset())


def _rule(
    stage: Stage, scene: Scene, expression: Expression, around: frozenset[str], window: Window, before: list[Happening]
) -> str | None:
    """Why an expression is a deadline; None when it is none."""
    lower = stage.tokens.lower[scene.sentence[0] : scene.sentence[1]]
    if any(has_phrase(lower, phrase) for phrase in REFUSED) and around & (TARGET | frozenset({"beloven", "toezeggen", "garanderen"})):
        return None
    limit = expression.mod in LIMIT_MODS or expression.rule == "offset.within"
    owed = bool(around & (HARD | TARGET | HOPE))
    past_saying = scene.tense is Tense.PAST and not around & (HARD | TARGET | HOPE)
    if limit:
        if expression.text.lower().startswith("tot") and around & VALIDITY and not around & (HARD | HOPE):
            return None
        if past_saying and not _missed(stage, scene):
            return None
        if owed or scene.words & DELIVERY or _given_time(lower):
            return "limit"
        if not scene.verbs and before and "liefst" in scene.words:
            return "continued"
        return "continued" if "liefst" in lower else None
    if expression.mod in ("AFTER", "ON_OR_AFTER") or expression.type == "DURATION" or scene.tense is Tense.PAST and not around & HOPE:
        return None
    ahead = window.earliest is None or expression.value.latest is None or expression.value.latest >= window.earliest
    if not ahead:
        return None
    if around & HOPE and scene.words & DELIVERY:
        return "hope"
    if around & (HARD | frozenset({"wil", "willen", "streeft", "streven", "belooft", "beloofde", "bedoeling", "mikt", "mikken"})) and scene.words & DELIVERY:
        return "owed"
    return None


def _given_time(lower: list[str]) -> bool:
    return has_phrase(lower, ("de", "tijd")) or has_phrase(lower, ("respijt",)) or has_phrase(lower, ("uitstel",)) or has_phrase(lower, ("de", "gelegenheid"))


def _condition(stage: Stage, scene: Scene) -> bool:
    """"niet … voordat er een pakket ligt": a duty tied to something else, without a day."""
    if not scene.negated or scene.expressions:
        return False
    scenes = stage.by_sentence[scene.sentence_number]
    position = scenes.index(scene)
    follower = scenes[position + 1] if position + 1 < len(scenes) else None
    return follower is not None and follower.opener in ("voordat", "alvorens", "zolang") and not follower.expressions and scene.tense is Tense.AHEAD


def _firmness(scene: Scene, around: frozenset[str], expression: Expression) -> str:
    if around & HOPE:
        return "hope"
    if around & HARD or expression.text.lower().startswith("uiterlijk"):
        if around & frozenset({"wil", "willen", "streeft", "streven", "belooft", "beloofde", "mikt"}) and not around & frozenset({"moet", "moeten"}):
            return "target"
        return "hard"
    return "target"


def _missed(stage: Stage, scene: Scene) -> bool:
    lower = stage.tokens.lower[scene.sentence[0] : scene.sentence[1]]
    return any(has_phrase(lower, phrase) for phrase in MISSED_PHRASES)


def _status(stage: Stage, scene: Scene, around: frozenset[str], expression: Expression, window: Window) -> str:
    lower = stage.tokens.lower[scene.sentence[0] : scene.sentence[1]]
    if _missed(stage, scene):
        return "missed"
    if scene.postponed or ({"zou", "zouden"} & around and set(lower) & {"wordt", "uitgesteld", "later", "verschoven", "opgeschoven"}):
        return "moved"
    if any(has_phrase(lower, phrase) for phrase in WITHDRAWN_PHRASES):
        return "withdrawn"
    if scene.words & MET_WORDS and scene.tense is Tense.PAST and not scene.negated:
        return "met"
    return "open"


def _due(expression: Expression) -> UncertainDate:
    """The date of a deadline: up to its last day; a bare day or period is due by its end."""
    value = expression.value
    if value.earliest is None or value.precision in ("day", "set"):
        return value
    if value.members:
        return value
    return edtf.lasting(None, value.latest) if expression.mod in LIMIT_MODS else value


def _made(
    stage: Stage, scene: Scene, casting: Casting, value: UncertainDate, expression: Expression | None, firmness: str, status: str, rule: str
) -> Happening:
    start, end = stage.sentence_offsets(scene)
    quote = Quote(stage.tokens.text[start:end], start, end)
    takings = [replace(taking, part="responsible") for taking in casting.responsible(scene)]
    takings = takings or _collective(stage, scene)
    return Happening(
        kind="deadline",
        title=title_of(stage, scene),
        status=status,
        date=value,
        quote=quote,
        rule=f"deadline.{rule}",
        confidence=CONFIDENCE[rule],
        firmness=firmness,
        actors=takings,
        claims=[quote],
        expression=expression.text if expression else "",
        date_rule=expression.rule if expression else "",
        explanation=expression.why if expression else "een voorwaarde zonder dag",
        anchors={"calendar": list(expression.rows) if expression else []},
    )


def _collective(stage: Stage, scene: Scene) -> list[Taking]:
    return []


def is_past(value: UncertainDate, day: date | None) -> bool:
    """Whether a date lies wholly before a day."""
    return value.latest is not None and day is not None and value.latest < day
