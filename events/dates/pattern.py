"""The notation of the grammar: a pattern over words becomes a regular expression over letters. Imports only the standard library.

===================  ============================================================
``vandaag``          a word as it stands
``WEEKDAY``          a class of words; ``Day`` what an earlier level found
``n:NUMBER``         a part that the meaning needs, by a name; ``n:(…)`` a group
``_{1,4}``           any one to four words of the sentence
``( | ) ? * +``      as in regular expressions; ``(?<= )``, ``(?<! )``, ``(?= )`` and ``(?! )`` look around
===================  ============================================================

A pattern also says which two words can open it, so that it is tried only where these stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

Symbols = frozenset[str]
Opening = tuple[str, str]
ANYTHING, END = "_", ""  # any word, as in the notation; the end of a piece

_PIECE = re.compile(
    r"\s*(?:"
    r"(?:(?P<name>[a-z_0-9]+):)?(?:(?P<symbol>[^\W\d_][\w'’./-]*|['’][a-z]+|\d\w*|[,/–-])|(?P<open>\((?:\?<=|\?<!|\?=|\?!)?))"
    r"|(?P<close>\))"
    r"|(?P<bar>\|)"
    r"|(?P<times>[?*+]|\{\d+,\d+\})"
    r"|(?P<any>_)"
    r")"
)


@dataclass(frozen=True, slots=True)
class Branch:
    """A piece of a pattern: what it needs, each through one of some symbols, and how it can open.

    ``openings`` are the symbols that it can start with, each with the symbol behind it; that one is END where the piece
    can be over by then. ``empty`` says that it can fit nothing, so that what is behind it can be the start.
    """

    regex: str
    needs: tuple[Symbols, ...] = ()
    openings: frozenset[Opening] = frozenset()
    empty: bool = False

    @property
    def starts(self) -> Symbols:
        """The symbols that it can start with."""
        return frozenset(first for first, _ in self.openings)

    def then(self, other: Branch) -> Branch:
        """This piece with another one behind it."""
        openings = set(self.openings)
        if not other.empty:
            openings = {opening for opening in openings if opening[1] != END}
        openings |= {(first, second) for first, end in self.openings if end == END for second in other.starts}
        if self.empty:
            openings |= other.openings
        return Branch(
            self.regex + other.regex,
            self.needs + other.needs,
            frozenset(openings),
            self.empty and other.empty,
        )


class Pattern:
    """A pattern that was read; ``letters_of`` gives the letters of a word or class when it is compiled."""

    def __init__(self, text: str, rare: Callable[[Symbols], int]) -> None:
        """Read a pattern; ``rare`` orders sets of symbols, the rarest in texts first.

        Raises ValueError where the text is no pattern, with the place.
        """
        self.text = text
        self._rare = rare
        self._pieces: list[re.Match[str]] = []
        position, end = 0, len(text.rstrip())
        while position < end:
            piece = _PIECE.match(text, position)
            if piece is None:
                raise ValueError(f"pattern {text!r}: {text[position:]!r} is no word, class or operator")
            self._pieces.append(piece)
            position = piece.end()
        self._next = 0
        self.symbols: set[str] = set()
        self.branches = self._alternatives()
        if self._next < len(self._pieces):
            raise ValueError(f"pattern {text!r}: a bracket too many")
        self.openings = frozenset[Opening]().union(*(branch.openings for branch in self.branches))
        starts_anywhere = any(first == ANYTHING for first, _ in self.openings)
        if starts_anywhere or any(branch.empty for branch in self.branches):
            raise ValueError(f"pattern {text!r} fits any word, or none at all")

    def compile(self, letters_of: Callable[[str], str]) -> re.Pattern[str]:
        """The regular expression over letters."""
        classes = {symbol: letters_of(symbol) for symbol in self.symbols}
        regex = "|".join(branch.regex for branch in self.branches)
        return re.compile(re.sub(r"<<(.+?)>>", lambda found: _class(classes[found[1]]), regex))

    def heads(self) -> list[Symbols]:
        """Of each alternative, the rarest thing that it needs."""
        return [min(branch.needs, key=self._rare) for branch in self.branches]

    def _alternatives(self) -> list[Branch]:
        branches = [_NOTHING]
        while self._next < len(self._pieces) and not self._pieces[self._next]["close"]:
            if self._pieces[self._next]["bar"]:
                self._next += 1
                branches.append(_NOTHING)
            else:
                branches[-1] = branches[-1].then(self._item())
        return branches

    def _item(self) -> Branch:
        piece = self._pieces[self._next]
        self._next += 1
        if piece["open"]:
            item = self._group(piece)
        elif piece["symbol"]:
            self.symbols.add(piece["symbol"])
            only = frozenset({piece["symbol"]})
            regex = f"<<{piece['symbol']}>>"
            opening = frozenset({(piece["symbol"], END)})
            item = Branch(f"(?P<{piece['name']}>{regex})" if piece["name"] else regex, (only,), opening)
        elif piece["any"]:
            # No pattern may open with it, for it would be tried at every word of a text.
            item = Branch(".", (), frozenset({(ANYTHING, END)}))
        else:
            raise ValueError(f"pattern {self.text!r}: {piece[0]!r} stands behind nothing")
        if self._next < len(self._pieces) and (times := self._pieces[self._next]["times"]):
            self._next += 1
            optional = times in "?*"
            openings = item.openings if times == "?" else item.openings | item.then(item).openings
            item = Branch(
                item.regex + times, () if optional else item.needs, openings, item.empty or optional
            )
        return item

    def _group(self, piece: re.Match[str]) -> Branch:
        branches = self._alternatives()
        if self._next == len(self._pieces):
            raise ValueError(f"pattern {self.text!r}: a bracket is not closed")
        self._next += 1
        opening = piece["open"]
        looks = opening != "("
        if not looks:
            opening = f"(?P<{piece['name']}>" if piece["name"] else "(?:"
        needs: tuple[Symbols, ...] = ()
        if "!" not in opening and all(branch.needs for branch in branches):
            rarest = (min(branch.needs, key=self._rare) for branch in branches)
            needs = branches[0].needs if len(branches) == 1 else (frozenset[str]().union(*rarest),)
        return Branch(
            opening + "|".join(branch.regex for branch in branches) + ")",
            needs,
            frozenset() if looks else frozenset[Opening]().union(*(branch.openings for branch in branches)),
            looks or any(branch.empty for branch in branches),
        )


_NOTHING = Branch("", empty=True)


def _class(letters: str) -> str:
    return f"[{letters}]" if letters else r"(?!)"
