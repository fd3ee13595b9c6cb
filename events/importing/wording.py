"""What titles are about, as stems that two wordings of one happening share. Pure; imports nothing of ours.

A stem is the beginning of a word, so that inflected forms and most compounds of one subject meet: pensioenen and
pensioenwet, asielwetten and asiel. Words that say how news is told, and not of what, have none.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORDS = re.compile(r"[^\W\d_]+")
# Letters of a stem. With four, "regeling" meets "regering"; with six, "asielwet" misses "asielwetten" of another spelling.
STEM = 5
LEAST = 3  # letters of a word that can be a subject
REMEMBERED = 50_000  # words whose stems are kept: most of those of a language's news

# Function words, and verbs that every happening can have.
FUNCTION_WORDS = frozenset(
    [
        "aan",
        "achter",
        "af",
        "afgelopen",
        "al",
        "alle",
        "alleen",
        "alles",
        "als",
        "alsnog",
        "ander",
        "andere",
        "anders",
        "begin",
        "begon",
        "beide",
        "bij",
        "binnen",
        "bleek",
        "blijft",
        "buiten",
        "daar",
        "daarna",
        "daarom",
        "daarover",
        "daarvoor",
        "dan",
        "dat",
        "de",
        "derde",
        "deze",
        "die",
        "diezelfde",
        "dit",
        "doen",
        "doet",
        "door",
        "drie",
        "echter",
        "een",
        "eens",
        "eerder",
        "eerste",
        "eigen",
        "eind",
        "einde",
        "elk",
        "elkaar",
        "enkele",
        "er",
        "ergens",
        "geeft",
        "gegeven",
        "geen",
        "gehouden",
        "gekomen",
        "gemaakt",
        "genoeg",
        "geweest",
        "gewoon",
        "gaan",
        "gaat",
        "ging",
        "had",
        "hadden",
        "half",
        "haar",
        "haast",
        "heb",
        "hebben",
        "heeft",
        "heel",
        "hem",
        "hen",
        "het",
        "hier",
        "hij",
        "hoe",
        "hoger",
        "hoogte",
        "hoopt",
        "hoort",
        "hun",
        "ieder",
        "iedereen",
        "iets",
        "ik",
        "in",
        "inmiddels",
        "is",
        "ja",
        "jaar",
        "jaren",
        "juist",
        "kan",
        "keer",
        "klaar",
        "komen",
        "komende",
        "komst",
        "komt",
        "kon",
        "konden",
        "kort",
        "kreeg",
        "kregen",
        "krijgen",
        "krijgt",
        "kunnen",
        "laat",
        "laatste",
        "lag",
        "lang",
        "langer",
        "later",
        "leden",
        "liet",
        "liggen",
        "ligt",
        "maak",
        "maakt",
        "maakte",
        "maakten",
        "maand",
        "maanden",
        "maar",
        "maken",
        "mee",
        "meer",
        "meerdere",
        "meteen",
        "met",
        "minder",
        "minuten",
        "moest",
        "moet",
        "moeten",
        "mogelijk",
        "mogen",
        "morgen",
        "na",
        "naar",
        "nacht",
        "naast",
        "nadat",
        "nadien",
        "neemt",
        "nemen",
        "niet",
        "niets",
        "nieuwe",
        "nieuw",
        "nog",
        "nooit",
        "nou",
        "nu",
        "of",
        "om",
        "omdat",
        "onder",
        "ons",
        "ook",
        "op",
        "opnieuw",
        "over",
        "overleg",
        "paar",
        "pas",
        "per",
        "precies",
        "samen",
        "sinds",
        "slechts",
        "snel",
        "sommige",
        "spoedig",
        "staan",
        "staat",
        "steeds",
        "stond",
        "te",
        "tegen",
        "ten",
        "ter",
        "terug",
        "terwijl",
        "tien",
        "tijd",
        "tijdens",
        "tijdig",
        "toch",
        "toe",
        "toen",
        "tot",
        "totdat",
        "tussen",
        "twee",
        "tweede",
        "uit",
        "uiterlijk",
        "uur",
        "van",
        "vanaf",
        "vandaag",
        "vanuit",
        "vanwege",
        "veel",
        "verder",
        "via",
        "vier",
        "vijf",
        "volgend",
        "volgende",
        "volgens",
        "voor",
        "vooral",
        "voordat",
        "vorig",
        "vorige",
        "waar",
        "waarin",
        "waarom",
        "waarschijnlijk",
        "waarvan",
        "wanneer",
        "was",
        "wat",
        "we",
        "week",
        "weekend",
        "weken",
        "weer",
        "weg",
        "wel",
        "werd",
        "werden",
        "wie",
        "wil",
        "wilde",
        "wilden",
        "willen",
        "worden",
        "wordt",
        "zal",
        "ze",
        "zegt",
        "zei",
        "zeide",
        "zelf",
        "zich",
        "zij",
        "zijn",
        "zo",
        "zodra",
        "zoals",
        "zodat",
        "zonder",
        "zou",
        "zouden",
        "zowel",
        "zullen",
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
        "ochtend",
        "middag",
        "avond",
        "maandagavond",
        "dinsdagavond",
        "woensdagavond",
        "donderdagavond",
        "vrijdagavond",
        "zaterdagavond",
        "zondagavond",
        "dinsdagmiddag",
        "woensdagmiddag",
        "donderdagmiddag",
        "vrijdagmiddag",
        "maandagmiddag",
        "zaterdagmiddag",
        "maandagochtend",
        "dinsdagochtend",
        "woensdagochtend",
        "donderdagochtend",
        "vrijdagochtend",
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
        "zomer",
        "zomerreces",
        "reces",
        "herfst",
        "winter",
        "lente",
        "voorjaar",
        "najaar",
        "prinsjesdag",
    ]
)
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
    praat praten premier presenteert presenteerde regering regeling ruime ruim schreef schrijft senaat senatoren spreekt sprak staat
    staatssecretaris stapt stapte stellen stelt stelde stemde stemmen stemming stemt sturen stuurt tafel termijn toegezegd
    trad treedt trekt trok uitspraak unaniem vallen valt vergadering verkiezingen verliet vertrek vertrekt vertrok viel verslag voorstel voorstellen
    voorzitter vorm vraagt vroeg werk werkt wet wetten wetsvoorstel wijst zaak zaken zegde zitting zet"""
COMMON_STEMS = frozenset(word[:STEM] for word in COMMON_WORDS.split())
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
    stem = rest[:STEM]
    return "" if stem in COMMON_STEMS or rest in FUNCTION_WORDS or rest in HEADS else stem


def kinds_of(text: str) -> frozenset[str]:
    """The kinds of things that a text names: a plan, a package, a report; also as the last part of a compound."""
    words = WORDS.findall(plain(text.lower()))
    return frozenset(head for word in words for head in HEADS if word.endswith(head))


def stems_of(text: str) -> frozenset[str]:
    """The stems of the subjects in a text."""
    return frozenset(filter(None, map(stem_of, WORDS.findall(text.lower()))))


def plain(text: str) -> str:
    """The text without accents."""
    if text.isascii():
        return text
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter)
    )
