"""When two spellings mean the same person, party or role. Imports only the standard library."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# What can stand before a family name and belongs to it.
PARTICLES = frozenset(
    [
        "van",
        "de",
        "der",
        "den",
        "het",
        "t",
        "te",
        "ten",
        "ter",
        "op",
        "in",
        "la",
        "le",
        "el",
        "al",
        "du",
        "da",
        "dos",
        "von",
        "bin",
        "uit",
        "over",
    ]
)
# Says something of the cabinet and not of the post.
_ACTING = re.compile(r"\bdemissionaire?\b")
_FOR = re.compile(r"\bvoor\b")
INITIALS = re.compile(r"(?:\w{1,2}\.-?)+")


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """A name without accents, capitals, hyphens, dots and spaces."""
    return "".join(_words(text))


@lru_cache(maxsize=8192)
def folded_role(text: str) -> str:
    """A role in a form in which "minister van" and "minister voor", "oud-minister" and "oud minister" are equal."""
    return folded(_FOR.sub("van", _ACTING.sub("", text.lower())))


def same_name(one: str, other: str) -> bool:
    """Whether two full names are equal but for accents, capitals, hyphens, and the second part of a double name."""
    return not {folded(form) for form in _forms(one)}.isdisjoint(folded(form) for form in _forms(other))


def same_surname(one: str, other: str) -> bool:
    """Whether both names end in the same family name, and the given names, where both have one, do not disagree."""
    return any(_ends_alike(left, right) for left in _forms(one) for right in _forms(other))


def _forms(name: str) -> list[str]:
    """A name, and a double name without its second part: Fleur Gräper-van Koolwijk, Fleur Gräper."""
    first_part, hyphen, _ = name.partition("-")
    if " " in name and " " not in first_part:  # a double given name: Gert-Jan Segers
        head, space, family = name.partition(" ")
        first_part, hyphen, _ = family.partition("-")
        first_part = head + space + first_part
    return [name, first_part] if hyphen else [name]


def _ends_alike(one: str, other: str) -> bool:
    short, long = sorted((_words(one), _words(other)), key=len)
    if not short:
        return False
    if long[-len(short) :] == short:
        return len(long) == len(short) or long[-len(short) - 1] not in PARTICLES
    return _family(short) == _family(long) and _given_agree(one, other)


def _family(words: tuple[str, ...]) -> tuple[str, ...]:
    first = len(words) - 1
    while first > 0 and words[first - 1] in PARTICLES:
        first -= 1
    return words[first:]


def _given_agree(one: str, other: str) -> bool:
    left, right = one.split()[0], other.split()[0]
    if INITIALS.fullmatch(left) or INITIALS.fullmatch(right):
        return folded(left)[:1] == folded(right)[:1]
    return folded(left) == folded(right)


def folded_letters(text: str) -> str:
    """The text without accents and capitals, one letter for one letter."""
    return "".join(unicodedata.normalize("NFKD", letter)[0] for letter in text).lower().replace("ı", "i")


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", folded_letters(unicodedata.normalize("NFC", text))))
