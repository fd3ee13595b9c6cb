"""A text as words with their offsets. Imports only the standard library."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import accumulate, chain
from operator import sub

from .words import words

# Written with a full stop that ends no sentence.
ABBREVIATIONS = sorted(words(
    "febr jan feb mrt apr jun jul aug sept sep okt nov dec ma di wo do vr za "
    "a.s as jl j.l l.l nr nrs ca mr mrs dr drs prof ir ing mevr dhr jhr o.a m.n d.w.z bijv bv resp incl excl "
    "plm zgn e.d enz mln mld art blz fam gen kol min st"
), key=len, reverse=True)  # fmt: skip

# Each match is the space in front and one token. The plain word comes first, for nearly all tokens are one; it leaves
# what a full stop or a slash follows to the forms behind it. Repeats are possessive, so that no text is read twice.
_TOKEN = re.compile(
    r" ?[A-Za-z]++(?![\w./'’&-])"
    r"|[,.](?!\.)"
    r"|[^\S\n]*+\n[^\S\n]*+\n\s*+"  # a blank line
    r"|\s*+(?:"
    r"[^\W\d]\w*+(?![./])(?:[-'’&]\w++)*+"
    r"|[^\W\d_]/[^\W\d_](?!\w)(?<=[tT]/[mM])"
    rf"|(?=[a-zA-Z.]{{1,{max(map(len, ABBREVIATIONS))}}}\.)(?i:{'|'.join(re.escape(word) for word in ABBREVIATIONS)})\.(?!\w)"
    r"|(?:[A-Z]\.)+(?!\w)|(?:[a-z]\.){2,}+(?!\w)"  # initials, a.u.b.
    r"|\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?(?!\w)"  # a moment of ISO 8601
    r"|\d++(?:[.,:/-]\d++)*+(?:ste|de|e|u)?+(?!\w)"
    r"|['’](?:\d\d|[a-zA-Z])(?!\w)"
    r"|\w++(?:[-'’&]\w++)*+"
    r"|\.{3}"
    r"|\S"
    r")"
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


Piece = tuple[str, str, int, int]  # as written, lower case, length with the space in front, length


class _Pieces(dict[str, tuple[Piece, ...]]):
    """The tokens of each stretch without a space inside.

    No token reaches across a space, so that a stretch is split once, however often texts have it.
    """

    _KEPT, _LONGEST = 200_000, 60

    def __missing__(self, stretch: str) -> tuple[Piece, ...]:
        pieces = ((piece.strip() or "\n", len(piece)) for piece in _TOKEN.findall(stretch))
        found = tuple((raw, raw.lower(), width, len(raw)) for raw, width in pieces)
        if len(self) < self._KEPT and len(stretch) <= self._LONGEST:
            self[stretch] = found
        return found


class _Spaced(_Pieces):
    """The same for the stretches between single spaces; a stretch that does not end with a token is not told."""

    def __missing__(self, stretch: str) -> tuple[Piece, ...]:
        spaced = " " + stretch
        found = _PIECES[spaced]
        if not found or stretch[-1].isspace() or sum(width for _, _, width, _ in found) < len(spaced):
            raise KeyError(stretch)
        if len(self) < self._KEPT and len(stretch) <= self._LONGEST:
            self[stretch] = found
        return found


_PIECES, _SPACED = _Pieces(), _Spaced()
_STRETCH = re.compile(r"\s*+\S++")


def _pieces(text: str) -> tuple[list[Piece], int]:
    """The tokens of a text, and where it starts: one before its first character where a space is thought in front."""
    # Texts as they are written have single spaces; cutting at these is twice as quick.
    if "\n " not in text and " \n" not in text:
        try:
            return list(chain.from_iterable(map(_SPACED.__getitem__, text.rstrip().split(" ")))), -1
        except KeyError:
            pass
    return list(chain.from_iterable(map(_PIECES.__getitem__, _STRETCH.findall(text)))), 0


def tokenize(text: str) -> Tokens:
    """Split a text; linear in its length."""
    pieces, first = _pieces(text)
    if not pieces:
        return Tokens(text)
    raw, lower, widths, lengths = zip(*pieces, strict=True)
    end = list(accumulate(widths, initial=first))
    del end[0]
    return Tokens(text, list(raw), list(lower), list(map(sub, end, lengths)), end)
