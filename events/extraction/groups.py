"""Parties and bodies that a text names, and the parties that "de coalitie" means that day. No Django, no database."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from .cast import Cast, Covered, Mention
from .facts import GroupFact
from .holders import Holders
from .known import Known
from .names import NameMatch

COALITION = re.compile(
    r"[Cc]oalitie(?:partijen|partners|fracties|genoten)?(?![\w-])|[Rr]egerings(?:partijen|coalitie|fracties)(?![\w-])"
)
_BEFORE_COALITION = re.compile(
    r"(?<![\w-])(?:de\s+)?(?:(?:twee|drie|vier|vijf|huidige|overige|andere|beide|zittende|demissionaire)\s+){0,2}$",
    re.IGNORECASE,
)
NUMBERS = {"beide": 2, "twee": 2, "drie": 3, "vier": 4, "vijf": 5}
_COUNT = re.compile("|".join(NUMBERS), re.IGNORECASE)
_THE_REST = re.compile(r"andere|overige", re.IGNORECASE)
_COALITION_WINDOW = 40
# Another coalition than the one in office: of a town or province, of the past, one that is being made.
_OTHER_COALITION = re.compile(
    r"(?:nieuwe|beoogde|mogelijke|toekomstige|vorige|brede|linkse|rechtse|een|lokale|provinciale|andere|Duitse|Belgische|Vlaamse)\s+$",
    re.IGNORECASE,
)
# Words for a party's people, which stand for the party where the article says which one it means.
NICKNAMES = (
    "liberalen", "sociaaldemocraten", "sociaal-democraten", "christendemocraten", "socialisten", "democraten", "nationalisten",
    "eurofielen", "radicaal-rechtsen", "staatkundig gereformeerden", "calvinisten", "boerenpartij", "dierenpartij", "ouderenpartij",
)  # fmt: skip
NICKNAME = re.compile(rf"(?<![\w-])[Dd]e\s+(?P<word>{'|'.join(NICKNAMES)})(?![\w-])")
_DEFINED = re.compile(r"\s+(?:van\s+(?:de\s+|het\s+)?|\()$")
_WITHOUT_MINISTRY = ("alias", "short")
# A group that is one member under his own name is no party.
OWN_NAME = re.compile(r"(?:Lid|Fractie|Groep)[ -]")


class GroupReader:
    """Finds the parties and bodies of an article; made once a run."""

    def __init__(self, known: Known, holders: Holders) -> None:
        self._known = known
        self._holders = holders

    def read(
        self,
        text: str,
        matches: list[NameMatch],
        mentions: list[Mention],
        cast: Cast,
        first: date | None,
        last: date | None,
    ) -> None:
        """Enter the parties and bodies into the cast."""
        groups: dict[tuple[str, str], GroupFact] = {}
        named = _outside(text, matches, mentions)
        for match in named:
            if len(match.actors) != 1 or (match.kind == "body" and _is_portfolio(match)):
                continue
            actor = match.actors[0]
            fact = groups.setdefault((match.kind, actor), GroupFact(self._known.actors[actor], True, actor))
            fact.mentions.append((match.start, match.end))
        self._nicknames(text, named, groups)
        coalitions = list(_coalitions(text))
        in_office = self._holders.coalition(first, last) if coalitions else []
        for start, end, number in coalitions:
            if number not in (None, len(in_office)):
                continue  # the four parties that are making a coalition, while two are in office
            for party in in_office:
                fact = groups.setdefault(("party", party), GroupFact(self._known.actors[party], False, party))
                if not fact.explicit:
                    fact.mentions.append((start, end))
        for (kind, _), fact in groups.items():
            fact.mentions.sort()
            (cast.parties if kind == "party" else cast.bodies).append(fact)
        for kind, facts in (("party", cast.parties), ("body", cast.bodies)):
            facts.sort(key=lambda fact: (fact.mentions[0], fact.name))
            for index, fact in enumerate(facts):
                cast.places += [(start, end, kind, index) for start, end in fact.mentions]

    def _nicknames(self, text: str, named: list[NameMatch], groups: dict[tuple[str, str], GroupFact]) -> None:
        """ "de liberalen", once the article has said "de liberalen van de VVD" or "de liberalen (VVD)"."""
        meant: dict[str, set[str]] = {}
        parties = {match.start: match for match in named if match.kind == "party" and len(match.actors) == 1}
        if not parties or not any(word in text for word in NICKNAMES):
            return
        found = list(NICKNAME.finditer(text))
        for nickname in found:
            for start, match in parties.items():
                if nickname.end() < start <= nickname.end() + 12 and _DEFINED.fullmatch(
                    text[nickname.end() : start]
                ):
                    meant.setdefault(nickname["word"], set()).add(match.actors[0])
        for nickname in found:
            actors = meant.get(nickname["word"], set())
            if len(actors) == 1:
                groups["party", next(iter(actors))].mentions.append((nickname.start("word"), nickname.end()))


def _coalitions(text: str) -> Iterator[tuple[int, int, int | None]]:
    """Where the coalition in office is named, with the words that count it, and how many parties they say it has."""
    if "oalitie" not in text and "egerings" not in text:
        return
    for found in COALITION.finditer(text):
        window = max(0, found.start() - _COALITION_WINDOW)
        before = _BEFORE_COALITION.search(text, window, found.start())
        if before and not _OTHER_COALITION.search(text, window, before.start()):
            count = _COUNT.search(before[0])
            number = NUMBERS[count[0].lower()] if count else None
            if number and _THE_REST.search(before[0]):
                number += 1  # de drie andere coalitiepartijen
            yield before.start(), found.end(), number


def _outside(text: str, matches: list[NameMatch], mentions: list[Mention]) -> list[NameMatch]:
    """The matches that are no part of a person's name."""
    names = Covered(len(text), mentions)
    return [match for match in matches if match.kind != "person" and not names.all_of(match.start, match.end)]


def _is_portfolio(match: NameMatch) -> bool:
    """A ministry's short name is a portfolio, not a body, unless the text says "ministerie"."""
    name = match.meanings[0]
    return (
        name.kind in _WITHOUT_MINISTRY
        and name.actor.startswith("ministerie")
        and not match.text.lower().startswith("minister")
    )
