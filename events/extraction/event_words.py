"""Words and types that the rules of events share. Pure."""

from __future__ import annotations

# Types that may take their date from the article when no sentence gives one: news is what they are.
NEWSWORTHY = frozenset(
    [
        "legislation",
        "cabinet_fall",
        "resignation",
        "vote",
        "agreement",
        "appointment",
        "letter_report",
        "inquiry_ruling",
        "motion",
        "negotiation",
        "election",
        "budget",
        "formation",
        "party",
    ]
)
# Types of talks and gatherings that can last while the article is written.
LASTING = frozenset(["negotiation", "formation", "debate", "protest", "election"])
# What an announcement can be the happening of: "kondigde zijn aftreden aan" is the leaving.
ANNOUNCED = frozenset(["resignation", "cabinet_fall", "party", "appointment"])
ANNOUNCED_NOUNS = frozenset(["resignation", "cabinet_fall"])
# Types by which somebody tells something: what is told has dates of its own, which are not theirs.
REPORTING = frozenset(["statement", "letter_report", "commitment"])
# Sayings that count without a content of their own: a promise, a demand, a threat, an announcement or a decision.
STRONG_SAYINGS = frozenset(
    [
        "aan|kondigen",
        "bekend|maken",
        "eisen",
        "dreigen",
        "op|roepen",
        "maken",
        "weigeren",
        "uit|sluiten",
        "laten",
        "melden",
        "erkennen",
        "toe|geven",
        "mee|delen",
        "aan|dringen",
    ]
)
CONTENT_WORDS = frozenset(
    [
        "dat",
        "moet",
        "moeten",
        "wil",
        "willen",
        "zal",
        "zullen",
        "niet",
        "gaat",
        "gaan",
        "komt",
        "stopt",
        "eist",
        "belooft",
        "mag",
        "mogen",
        "weigert",
        "onverantwoord",
        "voorwaarde",
        "of",
        "wie",
    ]
)
# Verbs of what is, wants, can or seems: no happening by themselves.
STATIC = frozenset(
    [
        "zijn",
        "hebben",
        "worden",
        "zullen",
        "kunnen",
        "mogen",
        "moeten",
        "willen",
        "staan",
        "liggen",
        "zitten",
        "blijven",
        "blijken",
        "lijken",
        "schijnen",
        "gelden",
        "duren",
        "heten",
        "kosten",
        "kennen",
        "weten",
        "denken",
        "vinden",
        "geloven",
        "hopen",
        "vrezen",
        "wensen",
        "verwachten",
        "wonen",
        "tellen",
        "groeien",
        "dalen",
        "stijgen",
        "slinken",
        "hoeven",
        "horen",
        "heersen",
        "werken",
        "leven",
        "benadrukken",
        "bekritiseren",
        "toejuichen",
        "prijzen",
        "menen",
        "betreuren",
        "noemen",
        "luiden",
        "kloppen",
        "rekenen",
        "streven",
        "beogen",
        "plannen",
        "twijfelen",
        "voldoen",
        "steunen",
        "wachten",
        "dreigen",
        "vormen",
        "doen",
        "klinken",
        "tonen",
    ]
)
# Gatherings, of which another clause can say who is there.
GATHERINGS = frozenset({"meeting", "negotiation", "debate", "party", "summit_visit"})
LEAD_PARAGRAPHS = 3
# How sure a rule is, by what the date rests on; measured in docs/annotation.md.
CONFIDENCE = {
    "clause": 0.85,
    "beside": 0.8,
    "sentence": 0.75,
    "paragraph": 0.65,
    "article": 0.65,
    "none": 0.45,
}
PLAIN = "other"
