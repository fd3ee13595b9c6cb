"""Words that the rules of deadlines share. Pure."""

from __future__ import annotations

ULTIMATUMS = frozenset({"als", "indien"})
CONDITIONS = frozenset({"voordat", "alvorens", "zolang"})
# Nouns that name a deadline by themselves: de deadline van 9 december, 2025 als startjaar.
DEADLINE_NOUNS = frozenset(
    [
        "deadline",
        "streefdatum",
        "startjaar",
        "ingangsdatum",
        "ultimatum",
        "streefjaar",
        "einddatum",
        "termijn",
        "doel",
    ]
)
# Present tense that promises a delivery in some month: "komt in september met een plan", "neemt in mei een besluit".
DELIVERS = (("komt", "met"), ("komen", "met"), ("neemt", "besluit"), ("nemen", "besluit"), ("neemt", "beslissing"), ("gaat", "naar"), ("gaan", "naar"),
            ("stuurt", "naar"), ("legt", "voor"), ("presenteert",), ("presenteren",), ("levert",), ("volgt",), ("krijgt",), ("krijgen",), ("ontvangt",), ("komt",), ("beslist",), ("besluit",))  # fmt: skip
SENDS = frozenset(["stuurt", "sturen", "zendt", "zenden", "informeert", "informeren"])
READY = frozenset(["klaar", "af", "gereed", "rond", "afgerond", "afgehandeld", "opgelost"])
OUTSIDERS = (
    "college",
    "commissie",
    "bureau",
    "ministeries",
    "rekenkamer",
    "raad",
    "inspectie",
    "instituut",
    "rivm",
    "rechtbank",
    "rechter",
    "hof",
)
PAPERS = (
    "voorstel",
    "wet",
    "plan",
    "plannen",
    "brief",
    "besluit",
    "reactie",
    "advies",
    "rapport",
    "verslag",
    "nota",
    "beslissing",
    "pakket",
    "evaluatie",
    "doorrekening",
    "regeling",
    "begroting",
    "maatregelen",
    "visie",
    "stukken",
    "akkoord",
)
NUMBERS = {
    "een": 1,
    "één": 1,
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
    "tien": 10,
    "twaalf": 12,
}
DAYS_OF = {
    "dag": 1,
    "dagen": 1,
    "week": 7,
    "weken": 7,
    "maand": 30,
    "maanden": 30,
    "halfjaar": 182,
    "jaar": 365,
}
CONFIDENCE = {
    "limit": 0.85,
    "owed": 0.75,
    "hope": 0.75,
    "continued": 0.7,
    "condition": 0.5,
    "moved": 0.7,
    "delivers": 0.6,
    "term": 0.75,
    "named": 0.7,
    "later": 0.65,
}
REFUSABLE = frozenset(["beloven", "toezeggen", "garanderen", "belofte", "garantie", "toezegging", "zeggen"])
# What was first meant, people who owe nothing by name, and words for time that is given.
FORMERLY = frozenset({"aanvankelijk", "oorspronkelijk"})
WE = frozenset({"we", "wij", "je", "u", "ik", "jullie"})
GIVEN = frozenset({"om", "gegeven", "gekregen", "respijt", "uitstel"})
GETTING = frozenset({"krijgt", "krijgen", "kreeg", "kregen", "gekregen", "geeft", "gaf", "gaven", "gegeven"})
HAVING = frozenset({"heeft", "hebben", "krijgt", "krijgen", "kreeg", "kregen"})
# "Is er half juni geen akkoord, dan …" lacks a thing that is owed; "lukt het deze week niet" does not.
LACKING = frozenset({"geen", "meer"})
SHORTLY = frozenset({"vlak", "kort", "direct", "meteen", "onmiddellijk", "snel"})
# What a deadline is called, and that it is over: "het ultimatum liep dinsdag af".
TERMS = ("ultimatum", "deadline", "termijn")
RUNNING_OUT = frozenset(
    ["loopt", "liep", "afloopt", "afliep", "verloopt", "verliep", "verstrijkt", "verstreek", "verstreken"]
)
# Behind these "voor" is for, and beside these it tells for when something was set.
FOR = (
    "lijst",
    "lijsten",
    "programma",
    "campagne",
    "kandidaat",
    "lijsttrekker",
    "dagen",
    "weken",
    "begroting",
    "cijfers",
)
SET_FOR = frozenset(["aangekondigd", "gepland", "uitgeroepen", "geagendeerd", "ingepland"])
# What is left of a wish that goes on from the sentence before, days left out.
WISHES = frozenset(["Het liefst", "Liefst", "Liever", "Bij voorkeur"])
