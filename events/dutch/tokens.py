"""A text as words with their offsets. Imports only the standard library."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

# Written with a full stop that ends no sentence. Longer ones first, since the first that fits is taken.
ABBREVIATIONS = (
    "febr jan feb mrt apr jun jul aug sept sep okt nov dec ma di wo do vr za "
    "a.s as jl j.l l.l nr nrs ca mr mrs dr drs prof ir ing mevr dhr jhr o.a m.n d.w.z bijv bv resp incl excl "
    "plm zgn e.d enz mln mld art blz fam gen kol min st"
).split()  # fmt: skip

TOKEN = re.compile(
    r"(?P<break>\n[^\S\n]*\n\s*)"
    r"|t/m(?!\w)"
    rf"|(?:{'|'.join(re.escape(word) for word in ABBREVIATIONS)})\.(?!\w)"
    r"|(?:[A-Z]\.)+(?!\w)"  # initials
    r"|\d+(?:[.,:/-]\d+)*(?:e|de|ste)?(?!\w)"
    r"|['’]\d0(?!\w)|['’][a-z](?!\w)"
    r"|\w+(?:[-'’&]\w+)*"
    r"|\.{3}"
    r"|[^\s]",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Tokens:
    """The tokens of a text: as written, in lower case, and where each starts and ends (offsets in characters).

    A blank line is one token, the newline; single newlines are spaces.
    """

    text: str
    raw: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.raw)


def tokenize(text: str) -> Tokens:
    """Split a text; linear in its length."""
    tokens = Tokens(text)
    raw, start, end = tokens.raw, tokens.start, tokens.end
    for found in TOKEN.finditer(text):
        begin, finish = found.span()
        raw.append("\n" if found.lastgroup else text[begin:finish])
        start.append(begin)
        end.append(finish)
    tokens.lower = [word.lower() for word in raw]
    return tokens
