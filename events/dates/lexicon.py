"""The words that time expressions are made of, by class. Imports nothing.

A class is written in capitals in the grammar's patterns; a word can be in several. Spelled without accents where
news does so too ("eerste" is an ordinal, "een" both an article and a number).
"""

from __future__ import annotations

from events.dutch.words import words

WEEKDAYS = {
    "maandag": 0, "dinsdag": 1, "woensdag": 2, "donderdag": 3, "vrijdag": 4, "zaterdag": 5, "zondag": 6,
}  # fmt: skip
# Abbreviated weekdays count only in front of a date ("wo 5 juli"): alone, "di" and "zo" are other words.
WEEKDAY_ABBREVIATIONS = {
    "ma": 0, "di": 1, "wo": 2, "do": 3, "vr": 4, "vrij": 4, "za": 5, "zo": 6,
    "ma.": 0, "di.": 1, "wo.": 2, "do.": 3, "vr.": 4, "za.": 5, "zo.": 6,
}  # fmt: skip
WEEKDAY_PLURALS = {f"{name}en": number for name, number in WEEKDAYS.items()}

PARTS_OF_DAY = {
    "ochtend": "morning", "morgen": "morning", "voormiddag": "morning",
    "middag": "afternoon", "namiddag": "afternoon",
    "avond": "evening", "nacht": "night",
}  # fmt: skip
WEEKDAY_PARTS = {
    f"{name}{part}": (number, of) for name, number in WEEKDAYS.items() for part, of in PARTS_OF_DAY.items()
}

WEEKDAY_ADVERBS = {f"{name}s": number for name, number in WEEKDAYS.items()}
# gisteravond, overmorgenochtend: the day by its distance, and the part.
DAY_PARTS = {
    f"{name}{part}": (distance, of)
    for name, distance in (("eergister", -2), ("gister", -1), ("morgen", 1), ("overmorgen", 2))
    for part, of in PARTS_OF_DAY.items()
} | {"morgenvroeg": (1, "morning")}

MONTHS = {
    "januari": 1, "februari": 2, "maart": 3, "april": 4, "mei": 5, "juni": 6,
    "juli": 7, "augustus": 8, "september": 9, "oktober": 10, "november": 11, "december": 12,
}  # fmt: skip
MONTH_ABBREVIATIONS = {
    "jan": 1, "feb": 2, "febr": 2, "mrt": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dec": 12,
}  # fmt: skip
MONTH_ABBREVIATIONS |= {f"{name}.": number for name, number in MONTH_ABBREVIATIONS.items()}

SEASONS = {
    "lente": "spring", "voorjaar": "spring", "zomer": "summer", "herfst": "autumn", "najaar": "autumn",
    "winter": "winter",
}  # fmt: skip

UNITS = {
    "dag": "day", "week": "week", "maand": "month", "kwartaal": "quarter", "jaar": "year",
    "decennium": "decade", "eeuw": "century", "halfjaar": "halfyear", "werkdag": "workday",
}  # fmt: skip
UNIT_PLURALS = {
    "dagen": "day", "weken": "week", "maanden": "month", "kwartalen": "quarter", "jaren": "year",
    "decennia": "decade", "eeuwen": "century", "werkdagen": "workday",
}  # fmt: skip
# "drie uur": a duration within the day; it moves no date.
# "een paar weken": at least one.
VAGUE_NUMBERS = frozenset({"enkele", "enige", "meerdere", "wat", "verscheidene", "diverse"})
HOURS = {
    "uur": "hour", "uren": "hour", "uurtje": "hour", "minuten": "minute", "minuut": "minute", "kwartier": "quarter hour",
    "seconden": "second", "seconde": "second",
}  # fmt: skip

_ONES = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TEENS = (
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
)
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")


def _compounds() -> dict[str, int]:
    """eenentwintig … negenennegentig; behind an e the spelling has a diaeresis, and news leaves it out at times."""
    found = {}
    for tens, ten in enumerate(_TENS, 2):
        for one, name in enumerate(_ONES, 1):
            for link in ("ën", "en") if name.endswith("e") else ("en",):
                found[name + link + ten] = 10 * tens + one
    return found


NUMBERS = (
    {"één": 1, "eén": 1, "honderd": 100, "tweehonderd": 200, "driehonderd": 300}
    | {name: number for number, name in enumerate((*_ONES, *_TEENS), 1)}
    | {name: 10 * number for number, name in enumerate(_TENS, 2)}
    | _compounds()
)
# Those that a day of a month can have; the others follow the same spelling.
ORDINALS = {
    "eerste": 1, "tweede": 2, "derde": 3, "achtste": 8, "1e": 1, "2e": 2, "3e": 3, "4e": 4, "1ste": 1, "2de": 2,
    "3de": 3, "4de": 4, "laatste": -1,
}  # fmt: skip
ORDINALS |= {f"{name}de": number for name, number in NUMBERS.items() if 4 <= number <= 19 and number != 8}
ORDINALS |= {f"{name}ste": number for name, number in NUMBERS.items() if 20 <= number <= 31}


def ordinal(word: str) -> int:
    """The number of a rank: eerste, 10e; -1 is the last."""
    return ORDINALS[word] if word in ORDINALS else int("".join(filter(str.isdigit, word)))


DECADES = {
    "twintig": 2, "dertig": 3, "veertig": 4, "vijftig": 5, "zestig": 6, "zeventig": 7, "tachtig": 8, "negentig": 9,
}  # fmt: skip
CENTURIES = {
    "vijftiende": 15, "zestiende": 16, "zeventiende": 17, "achttiende": 18, "negentiende": 19, "twintigste": 20,
    "eenentwintigste": 21,
}  # fmt: skip

CENTURIES |= {f"{number}{ending}": number for number in range(15, 22) for ending in ("e", "de", "ste")}

# Words after a number that make it an amount: "2023 euro", "2000 asielzoekers".
AMOUNTS = words(
    "euro euro's miljoen miljard procent procentpunt mensen asielzoekers vluchtelingen migranten statushouders inwoners "
    "woningen huizen banen zetels stemmen leden kiezers ambtenaren agenten militairen soldaten studenten kinderen "
    "leerlingen leraren ouders gezinnen huishoudens bedrijven boeren boerderijen koeien kilometer meter hectare ton "
    "kilo plekken plaatsen bedden opvangplekken gemeenten gedupeerden pagina's exemplaren handtekeningen demonstranten "
    "actievoerders betogers personen slachtoffers gevallen keer maal voorstellen amendementen moties dollar pond "
    "uur dagen weken maanden jaar jaren graden megawatt vierkante kubieke slachtoffers bezoekers"
)

# "voor" after these means "for", not "before": de begroting voor 2024, gepland voor vrijdag.
FOR_NOUNS = words(
    "begroting begrotingen agenda plan plannen planning budget geld bedrag gepland geagendeerd voorzien bedoeld ramingen "
    "raming verwachting verwachtingen prognose prognoses cijfers doel doelen ambities ambitie programma rooster "
    "uitnodiging uitgenodigd oproep lijst kandidatenlijst miljoenennota koopkracht uitgaven inkomsten akkoord afspraken "
    "beleid regels tarieven tarief kieslijst campagne lijsttrekker verkiezingsprogramma leider miljard miljoen euro "
    "extra gevolgen klaargezet uitgetrokken beschikbaar gereserveerd scenario's visie strategie doelstelling "
    "doelstellingen norm normen"
)
# Words that put something on a day: after them "voor" says "for" in front of any date.
SCHEDULED = words(
    "gepland geagendeerd ingepland agenda planning programma rooster uitgenodigd uitnodiging oproep voorzien bedoeld "
    "weersverwachting vooruitzichten staat staan kaartjes"
)
# What stands beside these is planned, also when it is told of in the past: was gepland op 3 oktober.
PLANNED = words(
    "gepland ingepland geagendeerd voorzien uitgesteld verplaatst verschoven doorgeschoven opgeschoven verzet uitgeschreven "
    "vooruitgeschoven"
)
DEADLINES = words("deadline streefdatum einddatum ingangsdatum termijn ultimatum")
# … and these make it "before" even in front of a whole year: ruim voor 2030, nog voor volgende week.
BEFORE_CUES = words(
    "van nog al ruim vlak kort net pas liefst zelfs allemaal af klaar rond gereed vóór uiterlijk"
)

# A clause with one of these speaks of something owed, so that "voor 2030" is a limit.
OWED_CUES = words(
    "moet moeten moest moesten dient dienen hoort horen wil willen wilde wilden zou zouden zal zullen hoopt hopen "
    "streeft streven afgerond klaar gereed besluiten besluit beslissen ingevoerd halen gehaald uitgevoerd realiseren "
    "verplicht beloofde beloofd toegezegd halveren terugbrengen stoppen dicht sluiten"
)

# The words that nearly every sentence has: no sentence is read for their sake.
COMMON = words(
    "de het een en of van in op voor na over tot met om te aan bij naar uit dit deze die dat dan niet is zijn was al nog "
    "per , - – als er ook door twee drie eerste tweede laatste nu toen tussen sinds rond tegen half gaat die om over eens nieuwe binnen daarna verder eerder later daarvoor kort"
)
