"""Lines of words for titles: put together, tidied, and cut where a phrase ends. Pure."""

from __future__ import annotations

import re

from .casting import Casting
from .facts import Taking
from .scene_words import MODALS
from .subject_words import PREPOSITIONS
from .title_words import DANGLING, EDGES, FILLERS, LINKS, LONGEST, SHORTEST

SENTENCE_ENDS = frozenset({".", "\n", "!", "?", ":"})
CUT = " …"
# Where a line that is too long can end: in front of these.
PHRASES = PREPOSITIONS | {
    "dat", "om", "die", "waarin", "waarop", "omdat", "maar", "of", "en", "voordat", "nadat", "totdat", "zodat", "terwijl", "zolang"
}  # fmt: skip
CLAUSE_ENDS = re.compile(r", (?:en|maar|terwijl|omdat|waarna|al|want|zodat|hoewel) ")
COMPARING = frozenset(
    {"meer", "minder", "later", "eerder", "hoger", "lager", "groter", "ander", "anders", "andere"}
)
UNFINISHED = MODALS | {
    "heeft",
    "hebben",
    "had",
    "hadden",
    "is",
    "zijn",
    "was",
    "waren",
    "wordt",
    "worden",
    "werd",
    "werden",
}
GATHERED = frozenset({"debate", "vote", "meeting", "negotiation"})
MOST_NAMED = 3
CLAUSES = frozenset({"dat", "om", "of"})


def words_of(casting: Casting, kept: list[int]) -> str:
    """The kept tokens with the white space that stood between them, without those that only tie them to the text."""
    tokens = casting.stage.tokens
    raw, lower, start, end = tokens.raw, tokens.lower, tokens.start, tokens.end
    out: list[str] = []
    last = -2
    for index in kept:
        word = lower[index]
        if word in FILLERS and not (word == "dan" and lower[index - 1] in COMPARING):
            continue
        if out and (index != last + 1 or end[last] < start[index]):
            out.append(" ")
        # A word that opened its sentence loses its capital inside the line.
        opens = index == 0 or lower[index - 1] in SENTENCE_ENDS or raw[index - 1] in "\"“„'‘"
        lowered = opens and raw[index].istitle() and not casting.is_named(index)
        named = lowered and index + 1 < len(raw) and raw[index + 1][0].isupper() and word not in DANGLING
        out.append(word if lowered and not named else raw[index])
        last = index
    return "".join(out)


def joined_names(names: list[str]) -> str:
    """ "VVD, CDA en D66"."""
    return " en ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def with_company(title: str, kind: str, actors: list[Taking]) -> str:
    """A title of one word with where it is or who is there, so that it can be read on its own: "Debat in de Tweede Kamer"."""
    if " " in title or kind not in GATHERED:
        return title
    chamber = next((one.name for one in actors if one.kind == "body" and one.name.endswith("Kamer")), "")
    if chamber and kind in ("debate", "vote"):
        return f"{title} in de {chamber}"
    names = [one.name for one in actors if one.kind in ("person", "party")]
    if not names or len(names) > MOST_NAMED or kind == "vote":
        return title
    return f"{title} met {joined_names(names)}"


def finished(line: str, bare: bool = True, particles: frozenset[str] = frozenset()) -> str:
    """A line as a title: tidied, short, with a capital."""
    line = line_of(line, bare, particles)
    return line[:1].upper() + line[1:]


def line_of(line: str, bare: bool, particles: frozenset[str], longest: int = LONGEST) -> str:
    """A line tidied and cut; ``particles`` may end it though they look like prepositions."""
    return _shortened(_tidy(line, bare), particles, longest)


def told_in(line: str, longest: int) -> str:
    """What somebody says, tidied; as it is where it is short enough."""
    line = _tidy(line, bare=False)
    return line if len(line) <= longest else _shortened(line, frozenset(), longest)


WORDS_ALONE = re.compile(r"[\w\s-]*+")  # most lines, in which nothing has to be tidied
QUOTES = re.compile(r"[\"“”„«»…]|,,|(?<!\w)['‘’](?!s\b)|['’](?=[\s,.]|$)")
BEFORE_POINT = re.compile(r"\s+(?=[,;:.!?)])")
BEHIND_BRACKET = re.compile(r"(?<=\()\s+|\(\s*\)")
STRAY_COMMAS = re.compile(r"(?:,\s*)+(?=,|$)")
OPEN_BRACKET = re.compile(r"\s*\([^()]*$")
LEADING = re.compile(r"(?:de|het|een|dat|die|dit|deze)\s+(?=\S)", re.IGNORECASE)


def _tidy(line: str, bare: bool) -> str:
    """No quotes, no brackets or commas left alone; with ``bare`` no article in front."""
    line = " ".join(line.split()).strip(EDGES) if WORDS_ALONE.fullmatch(line) else _without_signs(line)
    leading = LEADING.match(line) if bare else None
    return line[leading.end() :] if leading else line


def _without_signs(line: str) -> str:
    line = " ".join(QUOTES.sub("", line).split())
    line = BEFORE_POINT.sub("", line)
    if "(" in line or ")" in line:
        line = BEHIND_BRACKET.sub("", line)
        if line.count(")") > line.count("("):
            line = line.replace(")", "", line.count(")") - line.count("("))
        line = OPEN_BRACKET.sub("", line)
    return STRAY_COMMAS.sub("", line).strip(EDGES) if "," in line else line.strip(EDGES)


def _shortened(line: str, particles: frozenset[str], longest: int) -> str:
    """Cut in front of a phrase, and no word left that points to what was cut."""
    if len(line) > longest:
        line = re.sub(r"\s*\([^()]*\)", "", line)
    if len(line) <= longest:
        return _ended(line, particles)
    ends = [match.start() for match in CLAUSE_ENDS.finditer(line, min(SHORTEST, longest // 2), longest)]
    if ends:
        return _ended(line[: ends[-1]], particles)
    words = line[: longest + 1 - len(CUT)].rsplit(" ", 1)[0].split()
    place = len(words)
    for index in range(len(words) - 1, 0, -1):
        if words[index].lower() in PHRASES and len(" ".join(words[:index])) >= min(SHORTEST, longest // 2):
            place = index
            break
    cut = _ended(" ".join(words[:place]), frozenset())
    if cut.rsplit(" ", 1)[-1].lower() in UNFINISHED:
        return _ended(" ".join(words), frozenset()) + CUT
    return f"{cut}{CUT}" if not CLAUSES.isdisjoint(word.lower() for word in words[1:place]) else cut


def _ended(line: str, particles: frozenset[str]) -> str:
    line = OPEN_BRACKET.sub("", line).strip(EDGES) if "(" in line else line.strip(EDGES)
    pieces = line.split()
    while len(pieces) > 1:
        last = pieces[-1].lower().strip(EDGES)
        if last and last not in LINKS and (last not in DANGLING or last in particles):
            break
        pieces.pop()
    line = " ".join(pieces)
    return line if line.endswith(")") else line.strip(EDGES)
