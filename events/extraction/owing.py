"""Who owes what a deadline demands or promises. Pure."""

from __future__ import annotations

from .casting import Casting
from .facts import Taking
from .references import COLLECTIVES, GOVERNING, GOVERNMENT_WORDS, PARLIAMENT_WORDS, TITLE_ENDS
from .scenes import Scene
from .subjects import Span

GOVERNMENT = "kabinet"
GIVING = frozenset(["gaf", "gaven", "geeft", "geven", "gegeven"])
ASKING = frozenset(
    [
        "vraagt",
        "vragen",
        "vroeg",
        "vroegen",
        "gevraagd",
        "verzoekt",
        "verzoeken",
        "verzocht",
        "verzochten",
        "roept",
        "roepen",
        "riep",
        "riepen",
        "opgeroepen",
        "draagt",
        "droeg",
        "droegen",
        "opgedragen",
        "maant",
        "maande",
        "gemaand",
        "sommeert",
        "sommeerde",
        "gesommeerd",
        "verplicht",
        "verplichtte",
        "dwingt",
        "dwong",
        "gedwongen",
    ]
)
# Who owes what no body of ours does.
OTHERS = frozenset(
    ["alles", "partijen", "bedrijven", "mensen", "burgers", "onderhandelaars", "politici", "fabrieken"]
)
PEOPLE = (
    "nemers",
    "houders",
    "gangers",
    "werkers",
    "inwoners",
    "huurders",
    "gebruikers",
    "bezitters",
    "bewoners",
)
TERMS = frozenset({"week", "weken", "maand", "maanden", "dagen"})
RECEIVING = frozenset({"krijgt", "krijgen", "ontvangt", "ontvangen"})
ANSWERS = ("antwoord", "antwoorden", "informatie", "uitleg", "duidelijkheid", "stukken", "plan", "plannen")
REPORTS = ("verslag", "advies", "rapport", "brief", "onderzoek")
BILLS = ("wetsvoorstel", "wetsvoorstellen")
DEBATES = ("debat", "stemming", "hoorzitting")
THROUGH = frozenset(["krijgen", "loodsen", "slepen", "jagen", "drukken"])  # "door de Kamer loodsen"
KINDS = ("person", "party", "body")
MOST_RESPONSIBLE = 2


def responsible(casting: Casting, scene: Scene) -> list[Taking]:
    """Who owes what a scene demands or promises."""
    if _is_given_to_others(casting, scene):
        return []
    return (
        _given(casting, scene)
        or _wanted(casting, scene)
        or _asked(casting, scene)
        or _agents(casting, scene)
        or _by_governing(casting, scene)
        or _by_thing(casting, scene)
    )[:MOST_RESPONSIBLE]


def _given(casting: Casting, scene: Scene) -> list[Taking]:
    """Who is given time: "de rechter gaf de Staat tot eind 2030"."""
    subject = casting.subject(scene)
    timed = scene.has("given_time") or not scene.words.isdisjoint(TERMS)
    if subject is None or scene.words.isdisjoint(GIVING) or not timed:
        return []
    span = (subject[1], scene.end)
    return _collective(casting, span) or casting.within_tokens(span) or _by_post(casting, span)


def _is_given_to_others(casting: Casting, scene: Scene) -> bool:
    """Whether time is given to somebody whom nothing here knows: "de bonden geven de NVZ tot en met 31 maart"."""
    subject = casting.subject(scene)
    timed = scene.has("given_time") or not scene.words.isdisjoint(TERMS)
    if subject is None or scene.words.isdisjoint(GIVING) or not timed:
        return False
    raw = casting.stage.tokens.raw
    named = any(raw[index].isupper() and len(raw[index]) > 1 for index in range(subject[1], scene.end))
    return named and not _given(casting, scene)


def _wanted(casting: Casting, scene: Scene) -> list[Taking]:
    """Of whom something is wanted: "zij willen dat minister Slob met een plan komt"."""
    after = casting.stage.after(scene)
    if (
        after is None
        or after.opener != "dat"
        or after.demonstrative
        or not any(scene.has(cue) for cue in ("aim", "hard", "hope"))
    ):
        return []
    return [] if scene.subordinate else _agents(casting, after)


def _asked(casting: Casting, scene: Scene) -> list[Taking]:
    """Who is asked or told to: "zij vroeg de provincies om voor juli met plannen te komen"."""
    before = casting.stage.before(scene)
    if scene.opener != "om" or before is None or before.words.isdisjoint(ASKING):
        return []
    subject = casting.subject(before)
    span = (subject[1] if subject is not None else before.start, before.end)
    return (
        _collective(casting, span)
        or casting.within_tokens(span)[:MOST_RESPONSIBLE]
        or _by_post(casting, span)
    )


def _agents(casting: Casting, scene: Scene) -> list[Taking]:
    """The agent of a passive, else the subject, by name, by a word for a group, or by a pronoun."""
    subject = casting.subject(scene)
    by = _after_door(casting, scene)
    if by:
        return by
    if subject is None or _is_addressed(scene):
        return []
    if casting.stage.tokens.lower[subject[0] : subject[1]] in (["zij"], ["ze"]) and casting.is_plural(scene):
        group = _collective_before(casting, scene)
        if group:
            return group
    named = casting.within_tokens(subject)
    if named:
        # "SER-voorzitter Kim Putters" is the person, "VVD en CDA" are both.
        kind = next(kind for kind in KINDS if any(taking.kind == kind for taking in named))
        return [taking for taking in named if taking.kind == kind][
            : MOST_RESPONSIBLE if kind == "party" else 1
        ]
    return (
        casting.by_pronoun(scene, subject, []) or _collective(casting, subject) or _by_post(casting, subject)
    )


def _is_addressed(scene: Scene) -> bool:
    """Whether the subject gets what another one owes: "de Kamer krijgt in april een brief"."""
    return not scene.words.isdisjoint(RECEIVING) and any(
        word.endswith(REPORTS + ANSWERS) for word in scene.words
    )


def _collective_before(casting: Casting, scene: Scene) -> list[Taking]:
    """The group that the sentence before speaks of: "De provincies moeten plannen maken. Ze hebben tot juli de tijd"."""
    for other in casting.stage.by_sentence.get(scene.sentence_number - 1, []):
        subject = casting.subject(other)
        if subject is not None and not other.subordinate:
            return _collective(casting, subject)
    return []


def _by_post(casting: Casting, subject: Span) -> list[Taking]:
    """Whoever holds the post in the article: "de informateur"."""
    for word in casting.stage.tokens.lower[subject[0] : subject[1]]:
        if word.endswith(TITLE_ENDS):
            holders = [
                index
                for index, person in enumerate(casting.cast.persons)
                if any(word in role.split() for role in person.roles)
            ]
            return [casting.taking("person", holders[0], word, "actor")] if holders else []
    return []


def _after_door(casting: Casting, scene: Scene) -> list[Taking]:
    """The agent of a passive: "moet door de gemeenten worden uitgevoerd", not "wil de wet door de Kamer krijgen"."""
    if not scene.words.isdisjoint(THROUGH):
        return []
    lower = casting.stage.tokens.lower
    for index in range(scene.start, scene.end - 1):
        if lower[index] == "door":
            return casting.within_tokens((index + 1, min(scene.end, index + 6)))[
                :MOST_RESPONSIBLE
            ] or _collective(casting, (index + 1, min(scene.end, index + 5)))
    return []


def _collective(casting: Casting, span: Span) -> list[Taking]:
    tokens = casting.stage.tokens
    for index in range(*span):
        word = tokens.lower[index]
        if word in GOVERNMENT_WORDS or word.startswith("kabinet-"):
            return [_body(casting, GOVERNMENT, tokens.raw[index])]
        if word in PARLIAMENT_WORDS:
            return [_body(casting, PARLIAMENT_WORDS[word], tokens.raw[index])]
        if word in COLLECTIVES:
            return [_body(casting, COLLECTIVES[word], tokens.raw[index])]
    return []


def _body(casting: Casting, name: str, as_written: str) -> Taking:
    link = next((body.link for body in casting.cast.bodies if body.name == name), None)
    return Taking("body", name, "actor", link, as_written)


def _by_governing(casting: Casting, scene: Scene) -> list[Taking]:
    """Of a clause of what somebody promises or wants: whoever does."""
    for other in casting.stage.by_sentence[scene.sentence_number]:
        if other is not scene and (other.has("aim") or other.has("hope")):
            found = _wanted(casting, other) or _agents(casting, other)
            if found:
                return found[:1]
    return []


def _by_thing(casting: Casting, scene: Scene) -> list[Taking]:
    """Where a thing has to be there: whoever makes such things. A report is somebody's, a debate parliament's, the rest the cabinet's."""
    subject = casting.subject(scene)
    words = casting.stage.tokens.lower[subject[0] : subject[1]] if subject is not None else scene.lower
    if any(word.endswith(REPORTS) for word in words):
        place = casting.person_before(scene, casting.stage.offsets(scene)[0])
        if place is not None:
            return [casting.taking("person", place, "", "actor")]
    if any(word.endswith(BILLS) for word in words):
        place = casting.person_before(scene, casting.stage.sentence_offsets(scene)[1])
        if place is not None and any(
            word in role for word in GOVERNING for role in casting.cast.persons[place].roles
        ):
            return [casting.taking("person", place, "", "actor")]
    if any(word.endswith(DEBATES) for word in words):
        return [_body(casting, PARLIAMENT_WORDS["kamer"], "")]
    if words in (["zij"], ["ze"]) or any(word in OTHERS or word.endswith(PEOPLE) for word in words):
        return []
    return [_body(casting, GOVERNMENT, "")]
