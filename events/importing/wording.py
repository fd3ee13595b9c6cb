"""What titles are about, as stems that two wordings of one happening share. Pure; imports dutch.

A stem is the beginning of a word, so that inflected forms and most compounds of one subject meet: pensioenen and
pensioenwet, asielwetten and asiel. Words that say how news is told, and not of what, have none.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from events.dutch.verbs import PARTICIPLE, PAST, PRESENT, forms

# Kinds of verb forms; a plural is an infinitive too, and can be a noun.
NO_NOUNS = frozenset({PAST, PRESENT, PARTICIPLE})
WORDS = re.compile(r"[^\W\d_]+")
# Letters of a stem. With four, "regeling" meets "regering"; with six, "asielwet" misses "asielwetten" of another spelling.
STEM = 5
LEAST = 3  # letters of a word that can be a subject
# What words begin with that have nothing else in common: their stem goes on behind it.
BEGINNINGS = ("onder", "tegen", "samen", "binnen", "buiten", "over", "voor")
# Whoever acts by a post is no subject: minister van Sociale Zaken en Werkgelegenheid. Its parts begin with capitals.
PART_OF_POST = r"[A-Z][\w-]*"
POST = re.compile(
    rf"(?:[Mm]inister|[Ss]taatssecretaris) (?:van|voor) {PART_OF_POST}"
    rf"(?:(?:-?, | en |- en | )(?!(?:en|de|het) ){PART_OF_POST})*"
)
REMEMBERED = 50_000  # words whose stems are kept: most of those of a language's news

# Function words, and verbs that every happening can have.
FUNCTION_TEXT = """aan achter af afgelopen al alle alleen alles als alsnog ander andere anders begin begon beide bij binnen
    bleek blijft buiten daar daarna daarom daarover daarvoor dan dat de derde den deze die diezelfde dit
    doen doet door drie echter een eens eerder eerste eigen eind einde elk elkaar enkele er ergens geeft
    gegeven geen gehouden gekomen gemaakt genoeg geweest gewoon gaan gaat ging had hadden half haar
    haast heb hebben heeft heel hem hen het hier hij hoe hoger hoogte hoopt hoort hun ieder iedereen
    iets ik in inmiddels is ja jaar jaren juist kan keer klaar komen komende komst komt kon konden kort
    kreeg kregen krijgen krijgt kunnen laat laatste lag lang langer later leden liet liggen ligt maak
    maakt maakte maakten maand maanden maar maken mee meer meerdere meteen met minder minuten moest moet
    moeten mogelijk mogen morgen na naar nacht naast nadat nadien neemt nemen niet niets nieuwe nieuw
    nog nooit nou nu of om omdat onder ons ook op opnieuw over overleg paar pas per precies samen sinds
    slechts snel sommige spoedig staan staat steeds stond te tegen ten ter terug terwijl tien tijd
    tijdens tijdig toch toe toen tot totdat tussen twee tweede uit uiterlijk uur van vanaf vandaag
    vanuit vanwege veel verder via vier vijf volgend volgende volgens voor vooral voordat vorig vorige
    waar waarin waarom waarschijnlijk waarvan wanneer was wat we week weekend weken weer weg wel werd
    werden wie wil wilde wilden willen worden wordt zal ze zegt zei zeide zelf zich zij zijn zo zodra
    zoals zodat zonder zou zouden zowel zullen maandag dinsdag woensdag donderdag vrijdag zaterdag
    zondag ochtend middag avond maandagavond dinsdagavond woensdagavond donderdagavond vrijdagavond
    zaterdagavond zondagavond dinsdagmiddag woensdagmiddag donderdagmiddag vrijdagmiddag maandagmiddag
    zaterdagmiddag maandagochtend dinsdagochtend woensdagochtend donderdagochtend vrijdagochtend januari
    februari maart april mei juni juli augustus september oktober november december zomer zomerreces
    reces herfst winter lente voorjaar najaar prinsjesdag"""
FUNCTION_WORDS = frozenset(FUNCTION_TEXT.split())
# Words of every political report, whatever it is about: posts and bodies, kinds of papers and of meetings, what is done with
# them. Their stems say nothing.
COMMON_WORDS = """aanbod afkeuring wantrouwen aangenomen aangeboden aangekondigd aangewezen aanneemt afgerond afgesproken afgesloten afgetreden agenda
    akkoord algemene amendement aftreden bekend beloofde beloven bereiken bericht bedoeling beslissen besloten besluit
    besprak bespreekt bespreken betekent bewindslieden biedt bieden bijeen bood brengt brief coalitie commissie conclusie
    debat debatteert debatteerde debatteren deelt demissionair deur dient diende dossier doorgaan flink fors fractie functie gedebatteerd
    geleid gemeld gevallen gepresenteerd gesprek gestapt gestemd gestuurd gezegd haalde herhaalde houdt houden ingediend ingaan
    ingaat ingestemd inleveren ingevoerd invoering instemmen inzet kabinet kamer kandidaat kondigde koning leden leider leiding
    leggen legde leverde lichtte lid maatregelen meerderheid meldde minister ministerraad motie nam noemde ontslag ontvangt
    opdracht oppositie opgestapt opstappen overhandigd overhandigde partij partijen persconferentie plan plannen politiek
    praat praten premier presenteert presenteerde protest protesteert protesteerde regering regeling ruime ruim schreef schrijft senaat senatoren spreekt sprak staat
    staatssecretaris stapt stapte stellen stelt stelde stemde stemmen stemming stemt sturen stuurt tafel termijn toegezegd
    trad treedt trekt trok uitspraak unaniem vallen valt vergadering verkiezingen verliet vertrek vertrekt vertrok viel verslag voorstel voorstellen
    voorzitter vorm vraagt vroeg werk werkt wet wetten wetsvoorstel wijst zaak zaken zegde zitting zet
    betrokken haag kritiek mislukt zorgen bezocht bezoek onderzoek plein regio volgt werkbezoek"""


def begin_of(word: str) -> str:
    """The letters of a word by which it is known: so many, and more behind what many words begin with."""
    start = next((one for one in BEGINNINGS if word.startswith(one) and len(word) > len(one) + LEAST), "")
    return word[: len(start) + STEM]


COMMON_STEMS = frozenset(begin_of(word) for word in COMMON_WORDS.split())
# Common words behind which a compound goes on with its subject.
COMPOUNDING = frozenset(["fractie", "kabinet", "kamer", "minister", "partij", "regering", "senaat"])
# Last parts of compounds that say what kind of thing it is; what stands before says of what.
HEADS = (
    "wetsvoorstel", "wetten", "wet", "plannen", "plan", "pakket", "akkoord", "debat", "verslag", "overleg", "motie",
    "besluit", "maatregelen", "voorstel", "begroting", "stemming", "congres",
)  # fmt: skip


@lru_cache(REMEMBERED)
def stem_of(word: str) -> str:
    """The stem of a word in lower case; empty for one that can be no subject."""
    word = plain(word)
    if len(word) < LEAST or word in FUNCTION_WORDS:
        return ""
    head = next((head for head in HEADS if word.endswith(head) and len(word) - len(head) >= LEAST), "")
    rest = word[: len(word) - len(head)]
    if head and len(rest) > LEAST and rest.endswith("s"):
        rest = rest[:-1]  # the s that joins: spreidings-wet
    if len(rest) == LEAST + 1 and rest.endswith("t"):
        rest = rest[:-1]  # valt: val
    if rest in FUNCTION_WORDS or rest in HEADS:
        return ""
    stem = begin_of(rest)
    return _behind(rest) if stem in COMMON_STEMS else stem


def _behind(word: str) -> str:
    """The stem of what stands behind a common word in a compound, which says of what it is: regerings-verklaring."""
    begin = max((common for common in COMPOUNDING if word.startswith(common)), key=len, default=word)
    rest = word[len(begin) :].removeprefix("s")
    return stem_of(rest) if len(rest) >= STEM else ""


def deeds_in(text: str) -> frozenset[str]:
    """The stems of verbs that are no nouns too: what somebody did, and not with what."""
    return frozenset(stem_of(word) for word in WORDS.findall(text.lower()) if _is_deed(word))


@lru_cache(REMEMBERED)
def _is_deed(word: str) -> bool:
    return any(form.kind in NO_NOUNS for form in forms().get(word, ()))


def kinds_of(text: str) -> frozenset[str]:
    """The kinds of things that a text names: a plan, a package, a report; also as the last part of a compound."""
    words = WORDS.findall(plain(text.lower()))
    return frozenset(head for word in words for head in HEADS if word.endswith(head))


def stems_of(text: str) -> frozenset[str]:
    """The stems of the subjects in a text; the post of somebody who acts is none."""
    if "inister" in text or "taatssecretaris" in text:
        text = POST.sub(" ", text)
    return frozenset(filter(None, map(stem_of, WORDS.findall(text.lower()))))


def ranked_stems(text: str) -> list[str]:
    """The stems of the subjects in a text, those of the longest words first, which are the rarest."""
    words = sorted(set(WORDS.findall(POST.sub(" ", text).lower())), key=lambda word: (-len(word), word))
    return list(filter(None, dict.fromkeys(map(stem_of, words))))


def plain(text: str) -> str:
    """The text without accents."""
    if text.isascii():
        return text
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter)
    )
