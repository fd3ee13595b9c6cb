"""Words by which titles are made. Pure."""

from __future__ import annotations

from .subject_words import PREPOSITIONS

LONGEST = 90
UNTITLED = "Zonder titel"
ARTICLES = frozenset({"de", "het", "een"})
POINTERS = frozenset({"dat", "die", "deze", "dit"})
PRONOUNS = frozenset(["hij", "zij", "ze", "die", "dat", "dit", "deze", "het"])
# An auxiliary that a headline does without: "is gevallen".
DROPPED = frozenset({"is", "zijn", "was", "waren"})
# Words that tie a clause to the text around it; a line of its own does without them.
FILLERS = frozenset(
    [
        "dus",
        "wel",
        "al",
        "alweer",
        "nog",
        "ook",
        "er",
        "zich",
        "echter",
        "toch",
        "bovendien",
        "inmiddels",
        "intussen",
        "ondertussen",
        "vervolgens",
        "daarna",
        "daarmee",
        "daarom",
        "dan",
        "toen",
        "nu",
        "zo",
        "namelijk",
        "immers",
        "overigens",
        "verder",
        "eerder",
        "zelfs",
        "daarop",
        "ervoor",
        "erna",
        "straks",
        "zojuist",
        "weer",
        "daar",
        "hier",
        "pas",
        "ruim",
        "bijna",
        "allemaal",
    ]
) - {"er", "zich"}
OPENING = frozenset(
    [
        "dat",
        "omdat",
        "doordat",
        "terwijl",
        "als",
        "indien",
        "en",
        "maar",
        "want",
        "dus",
        "nadat",
        "toen",
        "sinds",
        "waarom",
        "die",
        "om",
        "of",
        "waarna",
        "waarin",
        "zodra",
        "voordat",
        "er",
    ]
)
# In front of a date these lead to it.
BEFORE_DATE = frozenset(
    [
        "op",
        "in",
        "van",
        "voor",
        "sinds",
        "per",
        "om",
        "rond",
        "tijdens",
        "vanaf",
        "tot",
        "na",
        "binnen",
        "nog",
        "al",
        "pas",
        "eind",
        "begin",
        "medio",
        "uiterlijk",
        "de",
        "het",
        "aan",
        "tegen",
        "bij",
        "met",
        "via",
        "vlak",
        "kort",
        "direct",
        "meteen",
    ]
)
# Words that no line ends in.
DANGLING = (
    FILLERS
    | PREPOSITIONS
    | frozenset(
        [
            "en",
            "de",
            "het",
            "een",
            "om",
            "dat",
            "te",
            "zijn",
            "haar",
            "hun",
            "deze",
            "dit",
            "die",
            "als",
            "of",
            "maar",
            "er",
            "zich",
            "waarin",
            "waarop",
            "toen",
            "omdat",
            "terwijl",
            "waarna",
            "hij",
            "ze",
            "zo'n",
            "welke",
            "hoe",
            "ook",
            "meer",
            "veel",
            "enkele",
            "sommige",
            "elke",
            "alle",
            "beide",
            "volgens",
            "koning",
            "minister",
            "premier",
            "tweede",
            "van",
            "eerste",
            "zou",
            "wordt",
            "werd",
        ]
    )
)
# Words that tie a line to what follows.
LINKS = frozenset(["maar", "en", "of", "dat", "om", "want"]) | {""}
PHRASE_LINKS = frozenset(["over", "van", "met", "tussen", "tegen", "in", "op", "bij", "voor"])
EDGES = " ,;:–—-\"“”„«»'’.!?("


# Between two dates these have nothing left to join.
BETWEEN_DATES = frozenset({"en", "of", "tot", ",", "t/m"})
SHORTEST = 40  # letters that stay when a line is cut at a phrase
