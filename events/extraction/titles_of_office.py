"""Words for posts around a name: premier Mark Rutte; Sigrid Kaag (D66, Financiën); Rutte, de premier. Pure.

A post is read as news writes it and brought to a basic form: lower case where news writes so, singular, without
"demissionair" (that says something of the cabinet, not of the post).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from .post_words import COMPOUND_HEADS, NATIONS, PLURALS, PORTFOLIO_WORDS, POSTS, VAGUE

_WORDS = sorted([*POSTS, *PLURALS], key=len, reverse=True)
# asielminister, Shelltopman, oppositieleider … a compound whose last part is a post.
_COMPOUND = rf"[A-Za-zÀ-ÿ]{{2,}}(?:-[a-zà-ÿ]*)?(?:{'|'.join(COMPOUND_HEADS)})"
_PARTY_PREFIX = r"(?:[A-Z0-9][\w]*(?:[-/–][A-Z]\w*)*-)"
_KING = re.compile(r"(?<=van de )koning$")
_POST_WORDS = "|".join(re.escape(word) for word in _WORDS).replace(r"de\ Koning", r"de\ [Kk]oning")
_CORE = rf"(?:{_POST_WORDS}|{_COMPOUND})"
_STILL = r"(?:oud-|ex-|kandidaat-|interim-|vice-|collega-|mede-|oppositie-|coalitie-|ere)"
_QUALIFIER = (
    r"(?:demissionaire?|ontslagnemende?|voormalige?|toenmalige?|huidige?|nieuwe?|beoogde?|waarnemende?|plaatsvervangende?|scheidende?|vertrekkende?|"
    r"afgetreden|opgestapte?|tijdelijke?|verantwoordelijke?|betrokken|kersverse?|eerste(?!\s+[Kk]amer)|oud|gewezen|aanstaande?|aankomende?|zittende?|liberale?|christendemocratische?|sociaaldemocratische?|ontslagen|aftredende?|"
    r"bijzonder|emeritus|plaatselijke?|oud-?|zelfstandige?|onafhankelijke?|(?:politiek(?!\s+leider)e?)|parlementaire?(?!\s+historic)|partijloze?|lokale?|gevallen|"
    rf"{'|'.join(NATIONS)})"
)
_QUALIFIERS = rf"(?:{_QUALIFIER}\s+)*"
_CAP_WORD = r"[A-ZÀ-Ý][\w’'-]*+"
_OF_WORD = rf"(?:{_CAP_WORD}|de(?:r|n)?\s+{_CAP_WORD})"
_FIELD = rf"(?:{'|'.join(sorted(PORTFOLIO_WORDS, key=len, reverse=True))})(?![\w-])"
_FIELDS = rf"(?>{_FIELD}(?:(?:,\s+|\s+(?:en|&)\s+|\s+){_FIELD})*)"
# Its own words as far as they go; other names (de Raad van State, Breda) as short as the pattern lets them.
# Names with a small word inside: de Raad van State, het Planbureau voor de Leefomgeving.
_BODY = (
    r"(?:[A-Z]\w*(?:bureau|raad|instituut|kamer|autoriteit|hof|college|fonds|centrum)|Bureau|Raad|Instituut|Autoriteit|Hof|College|Fonds|"
    rf"Inspectie|Bank)\s+(?:voor|van|in|aan)\s+(?:de\s+|het\s+)?{_CAP_WORD}"
)
_LONG_NAME = (
    r"(?:Partij (?:voor|van) de (?:Dieren|Vrijheid|Arbeid)|Forum v(?:oor|an) Democratie|Belang van Nederland)"
)
_PORTFOLIO = rf"(?:\s+(?:(?:van|voor|namens)\s+(?:de\s+|het\s+)?(?:{_FIELDS}|{_BODY}|{_LONG_NAME}|{_CAP_WORD}(?:(?:,\s+|\s+en\s+|\s+){_OF_WORD}){{0,6}}?)|{_FIELDS}))?"
# hoogleraar staatsrecht, docent politieke geschiedenis: what somebody teaches is no part of the post.
_SUBJECT = (
    r"[a-z]*(?:recht|kunde|logie|nomie|wetenschap|wetenschappen|geschiedenis|financiën|filosofie|ethiek|grafie|landbouw|klimaat|asiel|migratie|"
    r"zorg|onderwijs|defensie|natuur|stikstof|energie|justitie|pensioenen|cultuur|digitalisering|veiligheid|volkshuisvesting)(?![\w-])"
)
_STUDY = rf"(?:\s+(?:[a-z]+e\s+)?{_SUBJECT}(?:\s+en\s+{_SUBJECT})?)?"
# A post at a sentence's start has a capital, so that case is not looked at.
_POST = rf"(?P<qualifiers>(?i:{_QUALIFIERS}))(?P<title>(?i:{_STILL})?{_PARTY_PREFIX}?(?i:{_STILL})?(?:{_CORE}|(?i:{_CORE})))"
# The last word of a post, with what is joined to it; and a word that can stand before that one in the same post.
_LAST_WORDS = sorted({word.split()[-1] for word in _WORDS}, key=len, reverse=True)
_FIRST_WORDS = sorted({part for word in _WORDS for part in word.split()[:-1]})
ENDS_POST = re.compile(
    rf"(?i:(?:.*[-/–])?(?:{_STILL})*(?:{'|'.join(re.escape(word) for word in _LAST_WORDS)}|{_COMPOUND}))"
)
BEGINS_POST = re.compile(rf"(?i:{_QUALIFIER}|oud-?|{'|'.join(re.escape(word) for word in _FIRST_WORDS)})")
_HONORIFIC = r"(?:(?:mr|dr|drs|prof|ir|ing|dhr|mw|mevr|ds|jhr)\.\s*)*(?:mevrouw|meneer|de heer)?"
_END_OF_POST = r"(?=\s*(?:[,.;:)”\"'’–!?•]|$)|[^\S\n]*\n|\s+(?:en|én|van|bij|die|dat|in|op|voor|neer|af|om|met|na|aan|te|toe|tot|namens|naast|sinds|per|tijdens|tegen|onder|binnen|bleef|blijft|was|is|wordt|werd|-)(?!\w))"


@dataclass(frozen=True, slots=True)
class Ending:
    """A post that ends right where a name starts: the whole pattern, and what may stand behind the post's own word."""

    pattern: re.Pattern[str]
    tail: re.Pattern[str]


def _ending(of: str, behind: str) -> Ending:
    return Ending(
        re.compile(rf"(?<![\w-]){_POST}{_STUDY}(?P<of>{of}){behind}$"), re.compile(_STUDY + of + behind)
    )


BEFORE = _ending(_PORTFOLIO, rf",?\s+{_HONORIFIC}\s*")
# The post in front of another: partijleider en premier Mark Rutte.
EARLIER = _ending(_PORTFOLIO, r"(?:\s+en|,)(?:\s+[\w/-]+['’]er\s+en)?\s+")
# de fractievoorzitters van de coalitiepartijen: Wilders (PVV), …
LISTED = _ending("", r"(?:\s+[^.:;\n]{2,60})?:\s+")
# De nieuwe leider van de VVD heet Dilan Yeşilgöz; nieuwe voorzitter wordt Hans Huibers
NAMED = _ending(
    _PORTFOLIO,
    rf"\s+(?P<verb>heet|is|was|wordt|werd|blijft|bleef)\s+(?:(?:nu|dan|dus|voortaan|sindsdien|daarmee|voorlopig|opnieuw|weer)\s+)?{_HONORIFIC}\s*",
)
# Als informateur gaat Mariëtte Hamer
AS_FIRST = _ending(_PORTFOLIO, rf"\s+[a-zà-ÿ]+\s+{_HONORIFIC}\s*")
HONORIFIC = re.compile(
    r"(?<!\w)(?:(?:mr|dr|drs|prof|ir|ing|dhr|mw|mevr|ds|jhr)\.|[Mm]evrouw|[Mm]eneer|[Dd]e heer|[Hh]et lid)\s*$"
)
AFTER = re.compile(
    r"(?:,|\s[–-])\s+(?:(?:de|het|een|tevens|ook|tot voor kort|inmiddels|nu|nog|zelf|destijds|toen|eerder|ooit|jarenlang|jaren|lange tijd|onlangs|al|sinds(?:\s\w+){1,3}?|per(?:\s\w+){1,2}?|tot(?:\s\w+){1,2}?|(?:een|één) van de|in\s\d{4}|(?:tussen|van)\s\d{4}\s(?:en|tot)\s\d{4}|namens(?:\s(?:de|het))?\s[\w/-]+)\s+){0,3}"
    rf"{_POST}{_STUDY}(?P<of>{_PORTFOLIO}){_END_OF_POST}"
)
AND_POST = re.compile(
    rf"(?:\s+[eé]n\s+(?:tevens\s+|ook\s+)?|,\s+(?:tevens|ook)\s+){_POST}{_STUDY}(?P<of>{_PORTFOLIO}){_END_OF_POST}"
)
# voorzitter van de enquêtecommissie: the word for these posts says little without what they lead.
OF_WHAT = re.compile(r"\s+van\s+(?:de\s+|het\s+|een\s+)?(?:[a-zà-ÿ-]+\s+){0,2}[\wà-ÿ-]+(?=[,.;)])")
SAYS_LITTLE = frozenset(
    {"voorzitter", "vicevoorzitter", "ondervoorzitter", "covoorzitter", "directeur", "president", "topman", "topvrouw", "nestor", "bestuurder"}
)  # fmt: skip
# A bracket may say where: (oud-wethouder in Ede).
IN_BRACKET = re.compile(
    rf"(?:de\s+|een\s+)?{_POST}{_STUDY}(?P<of>{_PORTFOLIO})(?:\s+(?:in|bij|te)\s+[^,()]+)?"
)
CHAIRED = re.compile(r"(?<!\w)onder\s+(?:het\s+)?(?P<title>voorzitter|premier|leider)schap\s+van\s+$")
_FILLER = (
    r"(?:(?:niet langer|niet meer|dan|nu|nog|wel|weer|al|ook|zelf|straks|daarna|eerder|later|jarenlang|destijds|toen|toch|voorlopig|opnieuw|"
    r"inmiddels|op dit moment|momenteel|tijdelijk|formeel|officieel|daarmee|dus|tevens|waarschijnlijk|vandaag|morgen|gisteren|onlangs|ooit|voortaan|lang|"
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag|per\s\d{1,2}\s\w+|sinds(?:\s\w+){1,3}|vanaf(?:\s\w+){1,2}|in(?:\s\w+){1,4}|namens(?:\s(?:de|het))?\s[\w/-]+|tot(?:\s\w+){1,2}|"
    r"(?:tussen|van)\s\d{4}\s(?:en|tot)\s\d{4}|jaren|(?:twee|drie|vier|vijf|zes) jaar)\s+){0,3}?"
)
VERBS = r"als|wordt|worden|werd|werden|is|was|waren|zijn|blijft|blijven|bleef|tot"
# What a sentence says somebody is, was or becomes: stopt als minister van Landbouw, wordt informateur.
AS = re.compile(
    rf"(?<!\w)(?P<verb>{VERBS})\s+(?P<pronoun>(?:hij|zij|ze)\s+)?{_FILLER}"
    rf"(?P<article>de\s+|het\s+|een\s+)?{_POST}(?P<of>{_PORTFOLIO})(?=\s*(?:[,.;:)”\"'’!?–]|[a-z(]|$))"
)
# Sinds 2022 is Kajsa Ollongren minister van Defensie: behind the name, the verb in front of it.
IS_BEFORE = re.compile(
    r"\b(?:wordt|worden|werd|werden|is|was|waren|blijft|bleef)\s+(?:de heer\s+|mevrouw\s+)?$"
)
POST_BEHIND = re.compile(
    rf"(?:\s?\([^()\n]{{1,40}}\))?\s+{_FILLER}(?P<article>de\s+|een\s+)?{_POST}{_STUDY}(?P<of>{_PORTFOLIO}){_END_OF_POST}"
)
# … dat ze fractievoorzitter blijft
PRONOUN_BECOMES = re.compile(
    rf"(?<!\w)(?:[Hh]ij|[Zz]ij|[Zz]e)\s+{_FILLER}{_POST}(?P<of>{_PORTFOLIO})\s+(?P<verb>wordt|werd|was|is|blijft|bleef)\b"
)
# Marjolein Faber, die namens de PVV minister van Asiel wordt; nu Rob Jetten premier wordt
WHO_BECOMES = re.compile(
    rf"(?:,?\s+die)?\s+{_FILLER}{_POST}(?P<of>{_PORTFOLIO})\s+(?:wordt|werd|was|is|blijft|bleef)\b"
)
OF_PORTFOLIO = re.compile(rf"\s+(?:van|voor)\s+(?P<portfolio>{_FIELDS})")
FIELDS = re.compile(_FIELDS)
PAREN = re.compile(r"\s?\((?P<inside>[^()\n]{1,80})\)")
ALONE = re.compile(
    rf"(?<![\w-])(?:de|die|deze|onze|De|Die|Deze|Onze)\s+(?:[a-zà-ÿ]+e\s+)??{_POST}(?P<of>{_PORTFOLIO})(?![\w-])(?!\s+(?:[A-ZÀ-Ý]|van\s+[A-ZÀ-Ý]))"
)
# De vicepremier en minister van Defensie
AND_ALONE = re.compile(
    rf"\s+en\s+(?:tevens\s+)?{_POST}(?P<of>{_PORTFOLIO})(?![\w-])(?!\s+(?:[A-ZÀ-Ý]|van\s+[A-ZÀ-Ý]))"
)

_KEPT = re.compile(
    r"\b(?:beoogde?|waarnemende?|plaatsvervangende?|zelfstandige?|aanstaande?|aankomende?|tijdelijke?|emeritus)\b",
    re.IGNORECASE,
)
_FORMER = re.compile(r"\b(?:voormalige?|gewezen|oud|oud-)(?!\w)", re.IGNORECASE)
_THEN = re.compile(r"\b(?:toenmalige?|afgetreden|opgestapte?|ontslagen)\b", re.IGNORECASE)
_FORMER_PREFIX = re.compile(r"(?i)^(?:oud|ex)-")
_COLLEAGUE = re.compile(r"(?i)^(?:collega|mede)-")
_FOREIGN = re.compile(rf"\b(?!Nederlands)(?:{'|'.join(NATIONS)})\b")
_BASIC = {"waarnemende": "waarnemend", "beoogde": "beoogd", "plaatsvervangende": "plaatsvervangend", "zelfstandige": "zelfstandig",
          "aanstaande": "aanstaand", "aankomende": "aankomend", "tijdelijke": "tijdelijk"}  # fmt: skip
_PREFIXED = re.compile(rf"({_PARTY_PREFIX})(?=(?i:{_STILL})?(?i:{_CORE})$)")
# Behind these the party is said apart: Kamerlid voor GroenLinks.
SAYS_NO_PARTY = frozenset(
    {"lijsttrekker", "Europarlementariër"} | {post for post, kinds in POSTS.items() if kinds == ("member",)}
)
CABINET_POSTS = frozenset({"minister", "staatssecretaris"})


@dataclass(frozen=True, slots=True)
class Post:
    """A post as the text gives it; ``prefix`` is the party or organisation in front of it.

    ``former`` when the text says that it is over ("oud-minister"), ``then`` when it was held in the time that is told of.
    """

    title: str
    head: str
    former: bool = False
    plural: bool = False
    prefix: str = ""
    portfolio: str = ""
    then: bool = False
    foreign: bool = False  # de Britse premier

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of role that a holder may have in the dated roles."""
        if self.foreign or self.head.startswith("kandidaat-"):
            return ()
        if self.head in POSTS:
            return POSTS[self.head]
        return next(
            (POSTS[word] for word in COMPOUND_HEADS if word in CABINET_POSTS and self.head.endswith(word)), ()
        )

    @property
    def is_vague(self) -> bool:
        """Whether it only says that somebody has some post: bewindsman, politicus."""
        return self.head in VAGUE


def read_post(found: re.Match[str]) -> Post:
    """The post of a match of one of the patterns above."""
    return _post(found["title"], found["qualifiers"] or "", found["of"] or "")


@lru_cache(maxsize=4096)
def _post(raw: str, qualifiers: str, of: str) -> Post:
    former = bool(_FORMER.search(qualifiers)) or bool(_FORMER_PREFIX.match(raw))
    kept = [word.lower() for word in _KEPT.findall(qualifiers)]
    stripped = _FORMER_PREFIX.sub("", _COLLEAGUE.sub("", raw))
    prefix_found = None if stripped.lower() in POSTS else _PREFIXED.match(stripped)
    prefix = prefix_found[1][:-1] if prefix_found else ""
    core = _COLLEAGUE.sub("", stripped[len(prefix) + 1 :] if prefix else stripped)
    if _FORMER_PREFIX.match(core):
        former, core = True, _FORMER_PREFIX.sub("", core)
    plural = core in PLURALS or core.lower() in PLURALS or core[:1].upper() + core[1:] in PLURALS
    head = _basic(core)
    of = " ".join(of.split())
    if of.startswith("namens "):
        of = ""
    elif of and not of.startswith(("van ", "voor ")):
        of = f"van {of}" if head in CABINET_POSTS else ""
    if head in CABINET_POSTS:
        of = re.sub(r"^(van|voor) (?:de |het )", r"\1 ", of)
    if head in SAYS_NO_PARTY:
        of = ""
    title = f"{prefix}-{head}" if prefix else head
    if former:
        title = f"oud-{title}"
    elif kept:
        title = " ".join([*(_BASIC.get(word, word) for word in kept), title])
    portfolio = re.sub(r"^(?:van|voor) (?:de |het )?", "", of)
    return Post(
        f"{title} {of}".strip(),
        head,
        former,
        plural,
        prefix,
        portfolio,
        bool(_THEN.search(qualifiers)),
        bool(_FOREIGN.search(qualifiers)),
    )


def _basic(core: str) -> str:
    """Singular, and with a small letter unless the post itself has a capital."""
    core = _KING.sub("Koning", core)
    if core.lower().startswith("kandidaat-"):
        return f"kandidaat-{_basic(core[10:])}"
    for word in (core, core[:1].lower() + core[1:], core[:1].upper() + core[1:], core.lower()):
        if word in PLURALS:
            return PLURALS[word]
        if word in POSTS:
            return word
    proper = core[:1].isupper() and not core[1:2].islower()
    return core if proper or core.startswith(("Shell", "Kamer", "Staten")) else core[:1].lower() + core[1:]
