"""Words for posts around a name: premier Mark Rutte; Sigrid Kaag (D66, Financiën); Rutte, de premier. Pure.

A post is read as news writes it and brought to a basic form: lower case where news writes so, singular, without
"demissionair" (that says something of the cabinet, not of the post).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# Post as written -> kinds of role that a holder may have in the dated roles (empty: no kind that we keep).
POSTS: dict[str, tuple[str, ...]] = {
    "premier": ("prime_minister",), "minister-president": ("prime_minister",), "vicepremier": ("deputy_prime_minister",),
    "viceminister-president": ("deputy_prime_minister",), "vice-premier": ("deputy_prime_minister",),
    "minister": ("minister",), "staatssecretaris": ("state_secretary",),
    "bewindsman": ("minister", "state_secretary"), "bewindsvrouw": ("minister", "state_secretary"),
    "bewindspersoon": ("minister", "state_secretary"),
    "Kamerlid": ("member",), "Tweede Kamerlid": ("member",), "Eerste Kamerlid": ("member",), "senator": ("member",),
    "parlementariër": ("member",), "volksvertegenwoordiger": ("member",), "Europarlementariër": (),
    "fractievoorzitter": ("group_leader", "party_leader"), "fractieleider": ("group_leader", "party_leader"),
    "senaatsfractievoorzitter": (), "fractiegenoot": ("member",), "fractielid": ("member",),
    "leider": ("party_leader", "group_leader", "list_leader"), "partijleider": ("party_leader", "group_leader", "list_leader"),
    "voorman": ("party_leader", "group_leader", "list_leader"), "voorvrouw": ("party_leader", "group_leader", "list_leader"),
    "lijsttrekker": ("list_leader", "party_leader"), "lijstduwer": (), "partijvoorzitter": ("party_chair",), "partijgenoot": (),
    "partijprominent": (), "partijbestuurder": (),
    "Kamervoorzitter": ("chamber_chair",), "senaatsvoorzitter": ("chamber_chair",), "voorzitter": ("party_chair", "chamber_chair"),
    "informateur": ("informateur",), "formateur": ("formateur",), "verkenner": ("scout",), "notulist": (), "onderhandelaar": (),
    "koning": ("monarch",), "koningin": (), "prins": (), "prinses": (), "president": (), "bondskanselier": (),
    "kanselier": (), "eurocommissaris": (), "commissievoorzitter": (), "burgemeester": (), "wethouder": (), "gedeputeerde": (),
    "commissaris van de Koning": (), "commissaris": (), "hoogleraar": (), "politicoloog": (), "econoom": (), "jurist": (),
    "woordvoerder": ("member",), "woordvoerster": ("member",), "campagneleider": (), "directeur": (), "topman": (),
    "topvrouw": (), "bestuursvoorzitter": (), "advocaat": (), "rechter": (), "officier van justitie": (), "generaal": (),
    "ombudsman": (), "ambtenaar": (), "topambtenaar": (), "secretaris-generaal": (), "directeur-generaal": (), "adviseur": (),
    "oud-politicus": (), "politicus": ("member",), "politica": ("member",), "regeringscommissaris": (), "coördinator": (),
    "vakbondsleider": (), "FNV-voorzitter": (), "gezant": (), "kandidaat": (), "kandidaat-Kamerlid": (), "onderzoeker": (),
    "hoofdredacteur": (), "presentator": (), "schrijver": (), "columnist": (), "deskundige": (), "deken": (), "raadslid": (),
    "statenlid": (), "Statenlid": (), "gemeenteraadslid": (), "oprichter": (), "initiatiefnemer": (), "rapporteur": (),
    "afgevaardigde": ("member",), "regeringsleider": (), "inspecteur-generaal": (), "commandant der strijdkrachten": (),
    "landsadvocaat": (), "procureur-generaal": (), "nestor": ("member",), "beleidsmedewerker": (), "activist": (), "boer": (),
}  # fmt: skip
PLURALS = {
    "premiers": "premier", "vicepremiers": "vicepremier", "ministers": "minister", "staatssecretarissen": "staatssecretaris",
    "Kamerleden": "Kamerlid", "Tweede Kamerleden": "Tweede Kamerlid", "Eerste Kamerleden": "Eerste Kamerlid", "senatoren": "senator",
    "fractievoorzitters": "fractievoorzitter", "fractieleiders": "fractieleider", "leiders": "leider", "partijleiders": "partijleider",
    "lijsttrekkers": "lijsttrekker", "partijvoorzitters": "partijvoorzitter", "informateurs": "informateur", "verkenners": "verkenner",
    "formateurs": "formateur", "voorzitters": "voorzitter", "hoogleraren": "hoogleraar", "burgemeesters": "burgemeester",
    "bewindslieden": "bewindspersoon", "bewindspersonen": "bewindspersoon", "onderhandelaars": "onderhandelaar",
    "woordvoerders": "woordvoerder", "voormannen": "voorman", "Europarlementariërs": "Europarlementariër",
}  # fmt: skip

_WORDS = sorted([*POSTS, *PLURALS], key=len, reverse=True)
# asielminister, landbouwminister, partijleider … a compound whose last part is a post.
_COMPOUND = r"[a-zà-ÿ]{3,}(?:minister|ministers|woordvoerder|woordvoerster|leider|voorzitter|commissaris|gezant|specialist|staatssecretaris)"
_PARTY_PREFIX = r"(?:[A-Z][\w]*(?:[-/][A-Z]\w*)*-)"
_CORE = rf"(?:{'|'.join(re.escape(word) for word in _WORDS)}|{_COMPOUND})"
_STILL = r"(?:oud-|ex-|kandidaat-|interim-|vice-|[Cc]ollega-|mede-)"
_QUALIFIERS = (
    r"(?:(?:[Dd]emissionaire?|voormalige?|toenmalige?|huidige?|nieuwe?|beoogde?|waarnemende?|plaatsvervangende?|scheidende?|"
    r"vertrekkende?|afgetreden|opgestapte?|tijdelijke?|verantwoordelijke?|betrokken|kersverse?|eerste|oud|gewezen|Nederlandse?|"
    r"Duitse?|Franse?|Britse?|Amerikaanse?|Oekraïense?|Russische?|Belgische?|Turkse?|Hongaarse?|Italiaanse?|Poolse?|"
    r"Tunesische?|Israëlische?|Europese?)\s+)*"
)
_PORTFOLIO_WORD = r"[A-ZÀ-Ý][\w’'-]+"
_PORTFOLIO = rf"(?:\s+(?:van|voor)\s+(?:de\s+|het\s+)?{_PORTFOLIO_WORD}(?:(?:,\s+|\s+en\s+|\s+){_PORTFOLIO_WORD}){{0,6}}?)?"
_POST = rf"(?P<qualifiers>{_QUALIFIERS})(?P<title>{_STILL}?{_PARTY_PREFIX}?{_STILL}?{_CORE})"
# Sentence starts write the post with a capital.
_ANY_CASE = rf"(?P<qualifiers>(?i:{_QUALIFIERS}))(?P<title>{_STILL}?(?i:{_STILL})?{_PARTY_PREFIX}?{_STILL}?(?i:{_CORE}))"

BEFORE = re.compile(rf"(?<![\w-])(?:{_ANY_CASE})(?P<of>{_PORTFOLIO})(?:,)?\s+(?:mr\.|dr\.|drs\.|prof\.|ir\.|mevrouw|meneer|de heer)?\s*$")
AFTER = re.compile(rf",\s+(?:de\s+|het\s+|een\s+|tevens\s+|ook\s+|sinds\s+\w+\s+)?{_POST}(?P<of>{_PORTFOLIO})(?=\s*(?:[,.;:)]|en\b|van\b|bij\b|die\b|dat\b|in\b|voor\b|$))")
# What a sentence says somebody is, was or becomes: stopt als minister van Landbouw, wordt informateur.
AS = re.compile(rf"(?<!\w)(?:als|wordt|worden|werd|werden|is|was|waren|blijft|bleef|tot)\s+(?:de\s+|het\s+|een\s+)?{_POST}(?P<of>{_PORTFOLIO})(?=\s*(?:[,.;:)]|en\b|van\b|die\b|dat\b|in\b|op\b|voor\b|neer\b|af\b|[a-z]))")
OF_PORTFOLIO = re.compile(rf"\s+(?:van|voor)\s+(?P<portfolio>{_PORTFOLIO_WORD}(?:(?:,\s+|\s+en\s+|\s+){_PORTFOLIO_WORD}){{0,5}})")
PAREN = re.compile(r"\s?\((?P<inside>[^()]{1,80})\)")
OF_PARTY = re.compile(r"\s+(?:van|namens|voor)\s+(?:de\s+|het\s+)?$")
ALONE = re.compile(rf"(?<![\w-])(?:de|die|deze|onze|De|Die|Deze)\s+{_POST}(?P<of>{_PORTFOLIO})(?![\w-])(?!\s+(?:[A-ZÀ-Ý]|van\s+[A-ZÀ-Ý]|de\s+[A-ZÀ-Ý]))")

_DROPPED = re.compile(r"\b(?:[Dd]emissionaire?|huidige?|nieuwe?|scheidende?|vertrekkende?|verantwoordelijke?|betrokken|kersverse?|eerste|opgestapte?|"
                      r"afgetreden|tijdelijke?|[A-Z][a-zë]+(?:se|s|e))\b\s*")  # fmt: skip
_FORMER = re.compile(r"^(?:voormalige?|toenmalige?|gewezen|oud)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Post:
    """A post as the text gives it. ``former`` when it is over; ``prefix`` is the party or country in front of it."""

    title: str
    head: str
    former: bool = False
    plural: bool = False
    prefix: str = ""
    portfolio: str = ""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of role that a holder may have in the dated roles."""
        return POSTS.get(self.head) or next((kinds for word, kinds in POSTS.items() if self.head.endswith(word)), ())


def read_post(found: re.Match[str]) -> Post:
    """The post of a match of one of the patterns above."""
    raw = found["title"]
    qualifiers = found["qualifiers"] or ""
    former = bool(re.search(r"\b(?:voormalig|toenmalig|gewezen|oud)", qualifiers, re.IGNORECASE)) or bool(re.match(r"(?i)(oud|ex)-", raw))
    kept = _DROPPED.sub("", qualifiers).strip()
    kept = _FORMER.sub("", kept + " ").strip().lower() if kept else ""
    raw = re.sub(r"(?i)^(?:collega|mede)-", "", raw)
    stripped = re.sub(r"(?i)^(?:oud|ex)-", "", raw)
    prefix_found = re.match(rf"({_PARTY_PREFIX})(?={_STILL}?(?i:{_CORE})$)", stripped)
    prefix = prefix_found[1][:-1] if prefix_found else ""
    core = stripped[len(prefix) + 1 :] if prefix else stripped
    core = re.sub(r"(?i)^(?:oud|ex)-", "", core)
    plural = core in PLURALS or core[:1].lower() + core[1:] in PLURALS
    head = _basic(core)
    of = " ".join((found["of"] or "").split())
    of = re.sub(r"^(van|voor) (?:de |het )", r"\1 ", of) if head in ("minister", "staatssecretaris") else of
    title = f"{prefix}-{head}" if prefix else head
    if former:
        title = f"oud-{title}"
    if kept and not former:
        title = f"{kept} {title}"
    return Post(f"{title} {of}".strip(), head, former, plural, prefix, re.sub(r"^(?:van|voor) ", "", of))


def _basic(core: str) -> str:
    """Singular, and with a small letter unless the post itself has a capital."""
    for word in (core, core[:1].lower() + core[1:], core[:1].upper() + core[1:]):
        if word in PLURALS:
            return PLURALS[word]
        if word in POSTS:
            return word
    return core[:1].lower() + core[1:] if core[1:2].islower() else core
