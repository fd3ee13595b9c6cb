"""When a happening was, how it stands, and whether it is concrete enough. Pure."""

from __future__ import annotations

from events.dates import edtf
from events.dates.resolve import Expression
from events.dutch.clauses import Tense

from .choosing import Reading, is_supported
from .day_parts import is_timed, part_of_day
from .event_words import (
    CONTENT_WORDS,
    GATHERINGS,
    LASTING,
    LEAD_PARAGRAPHS,
    NEWSWORTHY,
    REPORTING,
    STRONG_SAYINGS,
)
from .scenes import Scene, Stage
from .scenes import Window as Window  # handed on
from .timing import (
    LIMITS,
    NOTHING,
    Timing,
    beside,
    containing,
    from_article_on,
    from_expression,
    is_datable,
    is_on_the_day,
    last_year,
    named_period,
    of_article,
    of_clause,
    of_paragraph,
    of_period,
    of_pointer,
    of_sentence,
    with_neighbour,
)
from .triggers import THREATS, Trigger


def timing_of(reading: Reading, scene: Scene, trigger: Trigger) -> Timing:
    """The date by the rules of the design: the clause, the sentence, the text before it, the article."""
    stage, window = reading.stage, reading.window
    named = named_period(scene, trigger.token) if trigger.type == "election" and not trigger.verb else None
    if named is not None:
        return of_period(named)
    own = (
        (containing(scene, trigger.token) or beside(stage, scene, trigger.token))
        if not trigger.verb
        else None
    )
    own = own or of_clause(stage, scene, trigger.token)
    if own is not None and is_datable(own) and not _is_of_content(scene, trigger, own, window):
        timing = from_expression(own)
        return with_neighbour(stage, scene, own, timing) if trigger.verb else last_year(timing, window)
    found = _of_head(stage, scene)
    if found is NOTHING:
        found = of_pointer(stage, scene, window)
    if found is NOTHING and (trigger.type not in REPORTING or scene.opener == "en"):
        found = of_sentence(stage, scene, trigger.token, trigger.type in GATHERINGS)
    return found if found is not NOTHING else _reported(reading, scene, trigger)


def _is_of_content(scene: Scene, trigger: Trigger, own: Expression, window: Window) -> bool:
    """Whether a date belongs to what was promised and not to the promise: "heeft beloofd na de zomer te komen"."""
    earliest = own.value.earliest
    ahead = earliest is not None and window.latest is not None and earliest > window.latest
    return ahead and scene.tense is Tense.PAST and bool(trigger.verb) and trigger.type in REPORTING


def _of_head(stage: Stage, scene: Scene) -> Timing:
    """The date in the words that the clause goes on from, a clause in between: "Het bezoek dat hij deze week zou brengen, gaat niet door"."""
    if scene.head is None:
        return NOTHING
    if not scene.verbs:  # its verb stands there
        first = scene.head[0]
        before = next((one for one in stage.by_sentence[scene.sentence_number] if one.start == first), None)
    elif scene.cancelled or scene.postponed:
        before = stage.before(scene)
    else:
        return NOTHING
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
    if scene.has("must") and scene.tense is not Tense.PAST:
        return NOTHING  # what has to be done, no day said, is no news yet
    going = not GOING.isdisjoint(scene.words) and scene.tense is Tense.AHEAD and not scene.subordinate
    if going and trigger.verb and trigger.type in TALKS and scene.paragraph < LEAD_PARAGRAPHS:
        return from_article_on(window)
    if trigger.verb and trigger.token not in scene.verbs and trigger.token not in scene.participles:
        lead = scene.paragraph == 0 and scene.sentence_number < HEADLINES and trigger.needs
        about_to = lead and going and trigger.type in NEWSWORTHY
        return from_article_on(window) if about_to else NOTHING
    if scene.relative and scene.tense is Tense.PAST and trigger.verb and trigger.type in POSTS:
        if scene.paragraph >= LEAD_PARAGRAPHS:
            return NOTHING
        return of_article(window) if part_of_day(scene) else _before_article(window)
    if (not trigger.verb and not trigger.firm) or scene.subordinate:
        return NOTHING
    later = scene.tense is Tense.AHEAD and part_of_day(scene) and trigger.type in NEWSWORTHY | GATHERINGS
    if trigger.verb and (is_timed(scene) or later):
        return of_article(
            window
        )  # "om 10.15 uur legt de premier een verklaring af", "later op de avond wordt gestemd"
    if not RECENTLY.isdisjoint(scene.words) and scene.tense is Tense.PAST and window.latest is not None:
        return Timing(edtf.lasting(None, window.latest), "article", None, "kort voor het bericht")
    if (
        scene.tense is Tense.AHEAD
        and not NOW.isdisjoint(scene.words)
        and trigger.type in GATHERINGS
        and trigger.verb
    ):
        return of_article(window)
    if trigger.type in TOLD:
        strong = trigger.verb in STRONG_SAYINGS - WEAK_ALONE or trigger.type == "questions"
        return (
            of_article(window)
            if strong
            and (scene.paragraph == 0 or (trigger.verb in THREATS and scene.paragraph <= FIRST))
            and scene.sentence_number < HEADLINES + 2
            else NOTHING
        )
    if trigger.type == "agreement" and not trigger.needs and trigger.verb == "af|spreken":
        return NOTHING
    found = of_paragraph(stage, scene)
    if found is not NOTHING:
        return found
    if trigger.type == "legislation" and not trigger.needs:
        return of_article(window) if scene.tense is Tense.PAST and part_of_day(scene) else NOTHING
    if scene.possible and (trigger.needs or not trigger.verb):
        return from_article_on(window)
    if scene.tense is Tense.PAST:
        told = stage.is_perfect(scene) or trigger.type in DONE_AND_TOLD or part_of_day(scene)
        if scene.sentence_number >= HEADLINES and not told:
            return NOTHING
        on_the_day = trigger.needs or is_on_the_day(stage, scene, window)
        return (
            of_article(window)
            if scene.paragraph < LEAD_PARAGRAPHS or on_the_day or part_of_day(scene)
            else NOTHING
        )
    return (
        of_article(window) if scene.paragraph < LEAD_PARAGRAPHS and _is_headline(scene, trigger) else NOTHING
    )


def _before_article(window: Window) -> Timing:
    """Some day before the article, of what a relative clause tells as known: "de minister, die opstapte"."""
    if window.latest is None:
        return NOTHING
    return Timing(
        edtf.lasting(None, window.latest), "article", None, "zonder datum in de zin; voor het bericht"
    )


def _is_headline(scene: Scene, trigger: Trigger) -> bool:
    """News told in the present tense: "Minister stopt per direct", "schrijft de minister in een brief"."""
    opens = scene.paragraph == 0 and scene.sentence_number < HEADLINES and trigger.needs
    return opens or trigger.type in POSTS or (trigger.needs and trigger.type == "letter_report")


RECENTLY = frozenset({"onlangs", "recent", "recentelijk", "kortgeleden"})
NOW = frozenset({"nu", "momenteel", "zojuist"})
# Words that put a clause without a day after its article.
LATER = frozenset({"straks", "later"})
# Verbs that the present tense of news tells as done: "oordeelt de rechter vrijdag".
TELLING = frozenset({"schrijven", "zeggen", "melden", "oordelen", "concluderen", "adviseren", "stellen", "waarschuwen", "vertellen",
                     "laten", "eisen", "bevestigen", "blijken", "erkennen", "beslissen", "bepalen"})  # fmt: skip

# Types of posts that are taken and left, which the news tells in the present tense too.
POSTS = frozenset({"resignation", "cabinet_fall", "appointment"})
# Types that the simple past tells as news of the day further down in an article too; of the others it tells background.
DONE_AND_TOLD = frozenset({"motion", "resignation", "cabinet_fall", "party", "vote", "debate", "protest"})
# Sayings that need a day, or the headline, to be more than a way of quoting.
WEAK_ALONE = frozenset({"melden", "laten", "aan|dringen", "erkennen", "toe|geven", "mee|delen"})
# Types of sayings, of which only those at the top of the article are news without a day.
TOLD = frozenset({"statement", "commitment", "questions"})
# Types of talks that the news announces without a day: "gaan onderhandelen over een nieuw kabinet".
TALKS = frozenset({"negotiation", "formation"})
GOING = frozenset({"gaat", "gaan", "zal", "zullen"})
FIRST = 1  # the lead's paragraph: 0, or 1 behind a title
HEADLINES = 2  # sentences


def status_of(reading: Reading, scene: Scene, trigger: Trigger, timing: Timing) -> str:
    """Occurred, ongoing, planned, possible, postponed or cancelled; empty where the clause denies it."""
    saying = trigger.type in ("statement", "commitment")
    if scene.postponed and not saying:
        return "postponed"
    if scene.cancelled and not saying and trigger.verb not in GIVING_UP:
        return "cancelled"
    governing = governing_of(reading, scene)
    if governing is not None and governing.negated:
        return ""  # "komt niet met een voorstel om de wet in te trekken"
    if scene.negated and not trigger.denies and not _stands_apart(reading, scene, trigger):
        return ""
    if scene.tense is not Tense.PAST and (scene.possible or _serves_what_may_be(reading, scene)):
        return "possible"
    return _by_tense(scene, trigger, timing, reading.window)


# Verbs that have the words of a cancelling beside them as their own: "zag af van het premierschap", "veegde de heffing van tafel".
GIVING_UP = frozenset({"zien", "af|zien", "vegen", "halen"})


def governing_of(reading: Reading, scene: Scene) -> Scene | None:
    """The clause that an infinitive with "om" depends on."""
    return reading.stage.before(scene) if scene.opener == "om" and "te" in scene.words else None


def _stands_apart(reading: Reading, scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun with a date of its own is only where the denied thing was: "op het congres van begin juni kon hij niet"."""
    if trigger.verb or not trigger.firm or not scene.verbs or is_supported(reading.stage, scene):
        return False
    own = beside(reading.stage, scene, trigger.token)
    return (
        own is not None
        and own.first == trigger.token + 2
        and reading.stage.tokens.lower[own.first - 1] == "van"
    )


def _serves_what_may_be(reading: Reading, scene: Scene) -> bool:
    """Whether an infinitive belongs to a clause that says what may be: "er is eventueel ruimte om door te praten"."""
    before = governing_of(reading, scene)
    return before is not None and before.possible


def _by_tense(scene: Scene, trigger: Trigger, timing: Timing, window: Window) -> str:
    value = timing.date
    ahead = value.earliest is not None and window.latest is not None and value.earliest > window.latest
    if scene.tense is Tense.PAST:
        if trigger.type in LASTING and trigger.verb == "beginnen" and timing.source == "article":
            return "ongoing"  # "de Kamer is begonnen aan het debat"
        return "planned" if ahead else "occurred"
    if timing.source == "article" and not NOW.isdisjoint(scene.words) and trigger.type in GATHERINGS:
        return "ongoing"
    timed = part_of_day(scene) or is_timed(scene)
    if timing.source == "article" and (value.latest is None or timed or not LATER.isdisjoint(scene.words)):
        return "planned"
    since = timing.expression is not None and timing.expression.text.lower().startswith(("sinds", "vanaf"))
    if since and not ahead and value.latest is None and trigger.verb:
        return "ongoing"
    if (
        trigger.verb in TELLING
        and trigger.token in scene.verbs[:1]
        and not ahead
        and "zal" not in scene.words
    ):
        return "occurred"  # "schrijft hij donderdag": news tells in the present tense what was said
    if value.latest is not None and window.earliest is not None and value.latest < window.earliest:
        return "occurred"
    lasts = (
        timing.expression is not None and timing.expression.type == "DURATION" and value.latest is not None
    )
    if trigger.type in LASTING and (not value.edtf or lasts):
        return "ongoing"
    if timing.source == "article" or (trigger.type == "letter_report" and timing.source == "none"):
        return "occurred"
    if (
        scene.tense is Tense.NONE
        and value.earliest is not None
        and window.latest is not None
        and value.earliest <= window.latest
    ):
        return "occurred"
    if trigger.type == "statement" and not value.edtf:
        return "occurred"
    return "planned"


def is_concrete(reading: Reading, scene: Scene, trigger: Trigger, timing: Timing, status: str) -> bool:
    """Whether it is dated at least roughly, and more than background or opinion."""
    if trigger.type == "statement" and not _carries_something(reading.stage, scene, trigger, timing):
        return False
    if timing.source == "none":
        called_off = status in ("cancelled", "postponed")
        return called_off and (trigger.needs or not trigger.verb or scene.head is not None)
    expression = timing.expression
    if (
        expression is not None
        and expression.type == "DURATION"
        and trigger.type not in LASTING | GATHERINGS
        and status != "planned"
        and not (status == "occurred" and _is_short(timing))
    ):
        return False
    if (
        expression is not None
        and expression.mod in LIMITS
        and not timing.is_named
        and timing.date.earliest is None
        and status != "occurred"
    ):
        return False  # a limit: that is a deadline's business
    return bool(timing.date.edtf) and timing.date != edtf.UNKNOWN


LONGEST_SPAN = 45  # days: "de afgelopen weken" still dates a deed, "de afgelopen jaren" does not


def _is_short(timing: Timing) -> bool:
    low, high = timing.date.earliest, timing.date.latest
    return low is not None and high is not None and (high - low).days <= LONGEST_SPAN


def _carries_something(stage: Stage, scene: Scene, trigger: Trigger, timing: Timing) -> bool:
    """A saying is an event only with a promise, a demand, a threat, an announcement or a decision in it."""
    if trigger.verb in STRONG_SAYINGS:
        return timing.source != "none"
    if timing.source != "clause":
        return timing.source == "article" and trigger.verb in ("leggen", "af|leggen")
    if timing.expression is not None and timing.date.precision in ("day", "set") and not scene.subordinate:
        return True
    sentence = frozenset(stage.tokens.lower[scene.sentence[0] : scene.sentence[1]])
    return not sentence.isdisjoint(CONTENT_WORDS)
