"""Words by which subjects and phrases are found. Pure."""

from __future__ import annotations

import re

PREPOSITIONS = frozenset(
    [
        "aan",
        "achter",
        "bij",
        "binnen",
        "boven",
        "buiten",
        "door",
        "in",
        "langs",
        "met",
        "na",
        "naar",
        "naast",
        "namens",
        "om",
        "onder",
        "op",
        "over",
        "per",
        "rond",
        "sinds",
        "tegen",
        "tijdens",
        "tot",
        "tussen",
        "uit",
        "vanaf",
        "vanwege",
        "via",
        "volgens",
        "voor",
        "vóór",
        "wegens",
        "zonder",
        "dankzij",
        "ondanks",
        "behalve",
        "omtrent",
        "vlak",
        "nog",
    ]
)
# Words that open a clause or stand behind its verb without being its subject.
ADVERBS = frozenset(
    [
        "eventueel",
        "urenlang",
        "dagenlang",
        "wekenlang",
        "maandenlang",
        "jarenlang",
        "deels",
        "grotendeels",
        "ook",
        "dan",
        "toen",
        "daarna",
        "daarmee",
        "daarom",
        "daarop",
        "daarover",
        "daarvoor",
        "daarin",
        "daarbij",
        "daar",
        "hier",
        "er",
        "zo",
        "wel",
        "nu",
        "eerder",
        "later",
        "vandaag",
        "morgen",
        "gisteren",
        "al",
        "inmiddels",
        "intussen",
        "bovendien",
        "aanvankelijk",
        "vervolgens",
        "alleen",
        "pas",
        "desondanks",
        "toch",
        "dus",
        "verder",
        "voorlopig",
        "eerst",
        "mogelijk",
        "waarschijnlijk",
        "vermoedelijk",
        "misschien",
        "wellicht",
        "hopelijk",
        "uiterlijk",
        "liefst",
        "liever",
        "vooral",
        "zelfs",
        "straks",
        "nog",
        "niet",
        "wel",
        "echter",
        "daardoor",
        "hierdoor",
        "waarschijnlijk",
        "zich",
        "afgesproken",
        "tegelijk",
        "tegelijkertijd",
        "ondertussen",
        "uiteindelijk",
        "opnieuw",
        "weer",
        "meteen",
        "direct",
        "formeel",
        "officieel",
        "zojuist",
        "vroeg",
        "laat",
        "dezelfde",
        "nooit",
        "geen",
        "eerst",
        "graag",
        "zodoende",
        "evengoed",
        "evenmin",
        "eveneens",
        "anders",
        "alvast",
        "enkel",
        "formeel",
        "gehoopt",
        "besloten",
        "verwacht",
        "zeker",
    ]
)
# Parts of separable verbs that are no prepositions.
PARTICLES = frozenset(
    [
        "toe",
        "af",
        "mee",
        "neer",
        "terug",
        "weg",
        "bekend",
        "vast",
        "bijeen",
        "waar",
        "samen",
        "rond",
        "eens",
        "klaar",
        "plaats",
    ]
)
DETERMINERS = frozenset(
    [
        "de",
        "het",
        "een",
        "deze",
        "dit",
        "die",
        "dat",
        "zijn",
        "haar",
        "hun",
        "beide",
        "alle",
        "alles",
        "iedereen",
        "geen",
        "elke",
        "elk",
        "sommige",
        "veel",
        "enkele",
        "meerdere",
        "twee",
        "drie",
        "vier",
        "vijf",
        "zes",
        "zo'n",
    ]
)
PRONOUNS = frozenset(
    [
        "hij",
        "zij",
        "ze",
        "die",
        "dat",
        "dit",
        "deze",
        "het",
        "er",
        "wie",
        "iedereen",
        "niemand",
        "men",
        "we",
        "wij",
        "ik",
    ]
)
PERSONAL = frozenset(["hij", "zij", "ze", "we", "wij", "ik", "men", "hij"])
JOINS = frozenset({"van", "en", "der", "den", "voor", "of", ","})
# Behind these a noun phrase is over: an object, or a clause of its own.
OBJECTS = frozenset(
    ["hem", "hen", "zich", "welke", "wat", "hoe", "waarom", "wie", "of", "dat", "omdat", "te", "elkaar"]
)
# Ends of words for somebody who can do something.
ACTING = (
    "kamer", "kabinet", "regering", "minister", "ministers", "premier", "partij", "partijen", "senaat", "rechter", "rechtbank", "coalitie",
    "oppositie", "bestuur", "commissie", "ministerie", "ministeries", "provincies", "gemeenten", "planbureau", "rekenkamer", "leider", "voorzitter", "informateur", "formateur", "verkenner", "secretaris", "fractie", "leden", "meerderheid", "raad",
)  # fmt: skip
# Ends of nouns for a company of people: a noun behind them is another phrase, "enkele oppositiepartijen | moties".
COMPANIES = ("partijen", "commissie", "ouders", "inwoners", "bewoners", "leraren", "studenten", "werkgevers", "burgers", "kiezers", "coalitie", "fracties", "leden", "bonden", "ministers", "regering", "kabinet", "boeren", "gemeenten", "provincies")  # fmt: skip
# Nouns that are a subject by themselves, posts in front of which a name can follow, and words that no name goes on with.
WHOLE = frozenset(
    {"kabinet", "kamer", "senaat", "coalitie", "ministerraad", "regering", "oppositie", "rechtbank"}
)
WHOLE_POSTS = frozenset(
    {
        "koning",
        "premier",
        "minister",
        "staatssecretaris",
        "informateur",
        "formateur",
        "verkenner",
        "kamervoorzitter",
    }
)
NEVER_NAMES = frozenset({"kamer", "tweede", "eerste", "staat", "raad", "koning", "senaat"})
NAME_PARTICLES = frozenset({"de", "den", "der", "van", "ter", "ten", "te", "'t", "el"})
# Words such as ermee and daarover: a preposition with its object.
PRONOMINAL = re.compile(
    r"(?:er|daar|hier|waar)(?:aan|achter|bij|binnen|door|heen|in|langs|mee|na|naar|naast|om|onder|op|over|tegen|tegenover|toe|tussen|uit|van|vandaan|voor)$"
)
