"""Words by which clauses are cut and their modality is read. Pure."""

from __future__ import annotations

RELATIVES = frozenset(
    [
        "die",
        "dat",
        "wie",
        "waarin",
        "waarop",
        "waarbij",
        "waardoor",
        "waarmee",
        "waarna",
        "waarvoor",
        "waarvan",
        "waarbinnen",
        "waaronder",
        "waaruit",
        "waaraan",
        "waartegen",
        "waarnaar",
        "waarover",
    ]
)
SUBORDINATORS = RELATIVES | frozenset(
    [
        "omdat",
        "doordat",
        "terwijl",
        "als",
        "indien",
        "voordat",
        "nadat",
        "toen",
        "totdat",
        "zodat",
        "hoewel",
        "ofschoon",
        "wanneer",
        "zodra",
        "om",
        "mits",
        "tenzij",
        "alvorens",
        "zoals",
        "of",
        "hoe",
        "waarom",
    ]
)
# After these a list of subjects can stand: "omdat VVD, NSC en BBB weigerden".
OPENING_LISTS = (RELATIVES - {"wie"}) | frozenset(
    ["omdat", "doordat", "terwijl", "indien", "voordat", "nadat", "zodat", "hoewel", "zodra", "mits", "tenzij"]
)  # fmt: skip
CONDITIONAL = frozenset(["als", "indien", "wanneer", "mits", "tenzij", "zodra", "tot", "totdat"])
NEGATIONS = frozenset(["niet", "niets", "geen", "nooit", "niemand", "evenmin", "nergens", "nauwelijks"])
# After these a negation denies something else than the verb.
NOT_NEGATED = frozenset(
    {
        ("niet", "alleen"),
        ("niet", "eerder"),
        ("niet", "later"),
        ("niet", "langer"),
        ("geen", "dag"),
        ("niet", "voor"),
        ("niet", "vóór"),
        ("nauwelijks", "begonnen"),
    }
)
MODALS = frozenset(
    [
        "moet",
        "moeten",
        "kan",
        "kunnen",
        "zal",
        "zullen",
        "mag",
        "mogen",
        "wil",
        "willen",
        "zou",
        "zouden",
        "moest",
        "moesten",
    ]
)
# Words that open what is not known: "Of de wet er komt, is de vraag".
ASKING = frozenset(["of", "wie", "wat", "hoe", "waarom", "welke"])
# Ends of nouns that have the form of a participle.
LIKE_PARTICIPLES = (
    "genoot",
    "gebied",
    "beleid",
    "bericht",
    "verband",
    "geld",
    "gemeenten",
    "beraad",
    "gerecht",
    "gezicht",
    "bewind",
    "bestand",
)
AUXILIARIES = frozenset(
    ["heeft", "hebben", "had", "hadden", "is", "zijn", "was", "waren", "wordt", "worden", "werd", "werden"]
)
# Particles that look like participles and stand at the end of their clause.
BEHIND_OBJECT = frozenset({"bekend", "klaar", "vast", "voor", "aan", "in", "af", "mee", "toe", "op", "neer"})
# Nouns that have the form of a finite verb or an infinitive.
LIKE_VERBS = frozenset(
    [
        "besluit",
        "overleg",
        "bezoek",
        "verzoek",
        "bewijs",
        "beroep",
        "bestuur",
        "begin",
        "antwoord",
        "werk",
        "oordeel",
        "voorstel",
        "gebruik",
        "plan",
        "wens",
        "hoop",
        "start",
        "val",
        "vraag",
        "steun",
        "strijd",
        "reis",
        "stop",
        "stem",
        "eis",
        "plannen",
        "besturen",
        "stemmen",
        "vragen",
        "eisen",
        "werken",
        "zorgen",
        "kosten",
        "leden",
        "bewijzen",
        "berichten",
        "lasten",
        "stukken",
        "besluiten",
        "reizen",
    ]
)
# Verbs whose infinitive can come behind an apposition: "liet de voorzitter, een oud-minister, weten".
WAITING = MODALS | frozenset(["laat", "laten", "liet", "lieten", "gaat", "gaan", "ging", "gingen", "komt", "komen", "had", "hadden"])  # fmt: skip
HAVING = frozenset(["heeft", "hebben", "had", "hadden"])
PERFECT = frozenset(["heeft", "hebben", "heb", "is", "zijn"])
PLUPERFECT = frozenset(["had", "hadden", "was", "waren"])
PUNCTUATION = frozenset(
    [",", ";", ":", "–", "—", "-", "(", ")", '"', "“", "”", "„", "«", "»", ".", "!", "?", "…", "'", "’"]
)
NOT_OWNED = frozenset(
    [
        "er",
        "de",
        "nog",
        "niet",
        "ook",
        "al",
        "daar",
        "wel",
        "ze",
        "zij",
        "we",
        "hij",
        "volgens",
        "in",
        "op",
        "van",
        "voor",
        "met",
        "te",
        "bij",
        "naar",
        "aan",
        "om",
        "over",
    ]
)
# What another clause of the sentence depends on: "als er maandag geen akkoord is, valt het kabinet".
ONLY_IF = frozenset(["als", "indien", "tenzij", "mits", "anders"])
