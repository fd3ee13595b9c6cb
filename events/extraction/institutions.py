"""Tells persons from what bears their name: cabinets, committees, streets, prizes. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

# What stands in front of a name, with a hyphen or a space, and makes an institution of it.
_WITH_HYPHEN = re.compile(
    r".*(?:kabinet(?:ten)?|commissie|werkgroep|fractie|coalitie)|(?:.*\W)?(?:groep|lijst|lid|wet|plan|rapport|regering|"
    r"stichting|tijdperk|advies|akkoord|beraad|adviesraad|regime|ploeg|zaak|affaire|doctrine|norm|lijn|formule|bonus|kwestie|taskforce)",
    re.IGNORECASE,
)
_WITH_SPACE = re.compile(
    r"(?:.*\W)?(?:kabinet|[a-z]*commissie|groep|lijst|stichting|regering|enquêtecommissie|fractie|regime|paleis|tijdperk|hotel|stadion|school|"
    r"museum|theater|zaak|affaire|[a-z]*prijs|programma|podcast|boek|film|serie|ploeg)",
    re.IGNORECASE,
)
_LONGEST_BEFORE = 40
# "de fractie van", "tijdens het kabinet van" are no institutions: the person is named apart.
_BEHIND = re.compile(
    r"[\s-](?:I{1,3}|IV|V|VI)(?!\w)|[\s-][1-6](?![\w.,%])(?!\s*(?:procent|miljard|miljoen|zetels|uur|jaar|maanden|dagen|weken|keer|mei|juni|juli))"
    r"|-(?!(?:van|de|der|den|ter|ten)\s)[a-zà-ÿ]"
)
_LAST_WORD = re.compile(
    r"(?:stichting|fonds|lezing|instituut|ziekenhuis|prijs|festival|park|school|college|museum|academie|centrum|universiteit|arena|stadion|"
    r"zaal|huis|hal|foundation|institute|university|airport|award|groep|group|bank|beheer|vastgoed|advocaten|bv|nv|park|kazerne|show|"
    r"kliniek|lyceum|gymnasium|bibliotheek|brouwerij|media|producties|consultancy|steel|morris|heijn|partners|nederland|europe|international)$",
    re.IGNORECASE,
)
_STREET = re.compile(r"[a-zà-ÿ]{4,}(?:straat|plein|laan|kade|gracht|singel|tunnel|plantsoen)$")
NOT_PERSONS = frozenset(
    {
        "Albert Heijn", "Tata Steel", "Philip Morris", "Jan Linders", "Max Havelaar", "Anne Frank", "Ben Jerry", "Den Haag", "Den Bosch",
        "Den Helder", "Ter Apel", "Huis ten Bosch", "Sint Maarten", "Sint Eustatius", "Charlotte Amalie", "Ernst Young", "Julius Baer",
        "Johan de Witthuis", "Johan Cruijff Arena", "Jaap Edenhal", "Don Quichot", "San Marino", "New York", "Los Angeles", "Black Lives Matter", "Jan Modaal",
        "Jan Publiek", "Jan Alleman", "Piet Snot", "Sam Tak", "Zwarte Piet", "Lady Gaga", "Martin Luther", "Holland Casino",
    }
)  # fmt: skip


def bears_a_name(text: str, start: int, end: int) -> bool:
    """Whether the name at these offsets is part of an institution's: kabinet-Rutte IV, commissie-Van der Lee."""
    joint = text[start - 1 : start]
    if joint in ("-", " ") and start > 1:
        word = text[max(0, start - _LONGEST_BEFORE) : start - 1].rsplit(None, 1)[-1:]
        if word and _makes_institution(word[0], joint):
            return True
    return _BEHIND.match(text, end) is not None


@lru_cache(maxsize=16_384)
def _makes_institution(word: str, joint: str) -> bool:
    return (_WITH_HYPHEN if joint == "-" else _WITH_SPACE).fullmatch(word) is not None


def is_no_person(name: str) -> bool:
    """Whether a sequence that starts like a full name is a place, a company, a street."""
    last = name.split()[-1]
    return (
        name in NOT_PERSONS
        or bool(_LAST_WORD.fullmatch(last))
        or bool(_STREET.search(last))
        or last[:1].islower()
    )


# Trades in which nobody is a politician at the time.
_TRADES_TEXT = """
trainer coach keeper doelman doelvrouw verdediger verdedigster aanvaller spits voetballer voetbalster
middenvelder speler speelster scheidsrechter wielrenner renner rijder schaatser schaatsster tennisser
atleet atlete zwemmer hockeyer bokser zanger zangeres acteur actrice cabaretier cabaretière rapper
pianist dirigent kok bakker slager kapper chauffeur loodgieter tandarts regisseur danser danseres
fotograaf
"""
_TRADES = tuple(_TRADES_TEXT.split())
_OTHER_TRADE = re.compile(rf"(?<![\w-])(?:\w*(?:{'|'.join(_TRADES)}))\s$", re.IGNORECASE)
_LONGEST_TRADE = 30


# Behind the name: Mark Rutte van FC Utrecht; Peter de Groot, bakker in Ede.
_OF_CLUB = re.compile(
    r"\s(?:van|bij|speelt bij|voetbalt bij)\s(?:FC|SC|AZ|PSV|NEC|Ajax|Feyenoord|Vitesse|Sparta|Willem II|Heracles)\b"
)
_BY_TRADE = re.compile(rf",\s(?:een\s)?(?:\w*(?:{'|'.join(_TRADES)}))(?![\w-])")


def is_namesake(text: str, start: int, end: int) -> bool:
    """Whether the trade or the club beside a name says that it is not the politician of that name: trainer Mark Rutte."""
    if _OF_CLUB.match(text, end) or _BY_TRADE.match(text, end):
        return True
    begin = max(0, start - _LONGEST_TRADE)
    # Hardly any name has a trade in front, and comparing ends is quicker than the pattern.
    if not text[begin:start].rstrip().lower().endswith(_TRADES):
        return False
    return _OTHER_TRADE.search(text, begin, start) is not None


_MOTION = re.compile(
    r"(?:motie|amendement|initiatiefwet|initiatiefnota|wetsvoorstel|initiatiefvoorstel|moties)(?:-|\s)$",
    re.IGNORECASE,
)


def is_member(text: str, start: int) -> bool:
    """Whether a member's name follows what the member has proposed, or "het lid": motie-Omtzigt, het lid Van Haga."""
    return text.endswith("et lid ", 0, start) or bool(_MOTION.search(text[max(0, start - 20) : start]))
