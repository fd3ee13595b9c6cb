"""Posts and parties that stand beside a name: premier Mark Rutte; Sigrid Kaag (D66, Financiën); Rutte, de premier. No Django."""

from __future__ import annotations

import re
from dataclasses import replace

from .cast import Mention
from .names import NameMatch
from .post_places import PostPlaces
from .titles_of_office import (
    AFTER,
    AND_POST,
    BEFORE,
    CABINET_POSTS,
    CHAIRED,
    EARLIER,
    FIELDS,
    IN_BRACKET,
    LISTED,
    OF_PORTFOLIO,
    OF_WHAT,
    PAREN,
    SAYS_LITTLE,
    Post,
    read_post,
)

# A word for a member, and a preposition with its party, are no longer than these.
_MEMBER_WINDOW = 12
_MEMBER_WORD = re.compile(r"(?:['’-]?(?:ers?|ster)|-?lid|-?leden)\s+$")
_AND = re.compile(
    r"(?:\s+(?:van|voor)\s+[A-ZÀ-Ý][^.:;!?\n]{2,60}?)?\s*(?:\([^()]*\))?\s*(?:,[^.;:!?\n]{0,60},\s*en|,|en|,\s*en|of|,\s*of|&)\s*$"
)
_AND_AFTER_MEMBER = re.compile(r"(?:\s+en|,)\s+$")
_OF_PARTY = re.compile(r"\s+(?:van|namens|voor)\s+(?:de\s+|het\s+)?")
_PARTY_FIRST = re.compile(r"(?:(?<!\w)(?:namens|van|voor|bij)\s+(?:de\s+|het\s+)?)$")
# Ger Koopmans en Hubert Mackus (beiden CDA)
_BOTH = re.compile(r"\s?\((?:beiden?|allebei|alle (?:drie|vier))\s")
_APPOSITION_ENDS = re.compile(r"(?:\s?\([^()\n]*\))?(?:,\s+(?![A-ZÀ-Ý]|en\b)|[.;!?])")
_CHAIRED_WINDOW = 40
_ARTICLE_WINDOW = 16
_WITH_ARTICLE = re.compile(r"(?<!\w)[Dd]e\s+$")
_OF_ARTICLE = re.compile(r"(?<!\w)van\s+de\s+$")
_ONE_OF = re.compile(r"\b(?:een|één) van de\s")
# premier Xavier Bettel van Luxemburg, burgemeester Jan van Zanen van Den Haag: what stands behind the name belongs to the post.
_OF_PLACE = re.compile(r"\s+van\s+(?:de\s+|het\s+)?(?P<place>[A-ZÀ-Ý][\w-]+(?:\s[A-ZÀ-Ý][\w-]+)?)(?![\w-])")
# Heads of a country, whom their country tells apart from ours.
_OF_A_COUNTRY = frozenset(
    {"premier", "minister-president", "president", "bondskanselier", "kanselier", "koning"}
)
_OURS = "Nederland"
TAKES_PORTFOLIO = CABINET_POSTS | {"collega", "ambtgenoot", "ambtgenote"}
_CLAUSE = re.compile(r"[.!?\n;:]")


class Parties:
    """The parties that a text names, by where they start and end."""

    def __init__(self, matches: list[NameMatch]) -> None:
        self._matches = [match for match in matches if match.kind == "party" and len(match.actors) == 1]
        self.starting = {match.start: match for match in self._matches}
        self.ending = {match.end: match for match in self._matches}
        self._by_text = {match.text: match.actors[0] for match in self._matches}

    def named(self, text: str) -> str:
        """The party with just this name, or nothing."""
        return self._by_text.get(text, "")

    def within(self, start: int, end: int) -> list[NameMatch]:
        """The parties between two offsets."""
        return [match for match in self._matches if start <= match.start and match.end <= end]


def describe(text: str, mentions: list[Mention], parties: Parties, places: PostPlaces) -> None:
    """Give every mention the posts, the party and the portfolio that stand right beside it."""
    carried: list[Post] = []
    carried_party = ""
    previous: Mention | None = None
    together: list[Mention] = []  # those who stand side by side, up to this one
    used = 0  # so far the text has been read as what stands behind a name
    for mention in mentions:
        if previous and _in_brackets(text, previous, mention):
            continue  # Pieter Omtzigt (Omtzigt)
        coordinated = previous is not None and _are_joined(text[previous.end : mention.start])
        together = [*together, mention] if coordinated else [mention]
        previous = mention
        before = _before(text, mention, parties, places, used)
        member = _member_of(text, mention, parties, places)
        if before:
            carried = before if before[0].plural else []
            carried_party = mention.party if before[0].plural and before[0].prefix else ""
        elif member:
            mention.party = mention.party or member[0]
            carried, carried_party = [], member[0] if member[1] else ""
        elif coordinated and (carried or carried_party):
            mention.posts += carried
            mention.party = mention.party or carried_party
        else:
            carried, carried_party = _listed(text, mention.start, places), ""
            mention.posts += carried
            chaired = CHAIRED.search(text, max(0, mention.start - _CHAIRED_WINDOW), mention.start)
            if chaired:
                mention.posts.append(Post(chaired["title"], chaired["title"]))
        used = _behind(text, mention, parties, together)
        if _BOTH.match(text, mention.end):
            for other in together:
                other.party = other.party or mention.party


def _are_joined(between: str) -> bool:
    """Whether what stands between two names puts them side by side; most ends otherwise, and is not looked at."""
    return between.rstrip().endswith((",", "en", "of", "&")) and _AND.fullmatch(between) is not None


def _in_brackets(text: str, previous: Mention, mention: Mention) -> bool:
    return text[previous.end : mention.start] == " (" and text.startswith(")", mention.end)


def _listed(text: str, start: int, places: PostPlaces) -> list[Post]:
    """The post of those who are listed from here on, behind a colon."""
    found = places.before(LISTED, start) if text[:start].endswith(": ") else None
    return [post] if found and (post := read_post(found)).plural else []


def _before(text: str, mention: Mention, parties: Parties, places: PostPlaces, used: int) -> list[Post]:
    """The posts in front, the nearest one first."""
    found = places.before(BEFORE, mention.start)
    if not found or found.start() < used:
        return []
    post = read_post(found)
    if (
        text.startswith(",", found.end("of"))
        and post.kinds
        and not (
            (found["of"].strip() or post.prefix or (mention.is_full and _opens_apposition(text, found)))
            and _APPOSITION_ENDS.match(text, mention.end)
        )
    ):
        mention.maybe.append(post)  # op voordracht van de minister-president, C.A. van der Maat
        mention.party = mention.party or parties.named(post.prefix)
        return [post]
    add_post(mention, post, parties)
    named = parties.within(found.start("of"), found.end("of"))
    if named and not post.former:
        mention.party = mention.party or named[0].actors[0]  # Kamerlid namens de SP X
    if post.plural:
        over = _listed(text, found.start(), places)  # twee ereleden: oud-ministers Kamp en Remkes
        mention.posts += over
        return [post, *over]
    earlier = places.before(EARLIER, found.start())
    if earlier and earlier.start() >= used:
        other = read_post(earlier)
        if not other.plural:
            mention.posts.insert(0, other)
            mention.party = mention.party or parties.named(other.prefix)
    return [post]


def _opens_apposition(text: str, found: re.Match[str]) -> bool:
    """Whether a post with its article can be what the name behind the comma explains: not op voordracht van de premier, X."""
    window = max(0, found.start() - _ARTICLE_WINDOW)
    return (
        _WITH_ARTICLE.search(text, window, found.start()) is not None
        and _OF_ARTICLE.search(text, window, found.start()) is None
    )


def add_post(mention: Mention, post: Post, parties: Parties) -> None:
    """Give a mention a post, with the party in front of it or for which it is held."""
    if post.head in CABINET_POSTS and (party := parties.named(post.portfolio)):
        mention.party = mention.party or party  # minister voor de ChristenUnie
        post = replace(
            post,
            title=post.title.removesuffix(f" van {post.portfolio}").removesuffix(f" voor {post.portfolio}"),
            portfolio="",
        )
    mention.posts.append(post)
    mention.party = mention.party or parties.named(post.prefix)


def _member_of(text: str, mention: Mention, parties: Parties, places: PostPlaces) -> tuple[str, bool] | None:
    """VVD'er X, PvdA'ers X en Y, van GroenLinks X: the party, and whether it holds for those who follow."""
    member = _MEMBER_WORD.search(text[max(0, mention.start - _MEMBER_WINDOW) : mention.start])
    if member:
        party = parties.ending.get(mention.start - len(member[0]))
        if party:
            earlier = places.before(EARLIER, party.start)
            if earlier and not read_post(earlier).plural:
                mention.posts.append(read_post(earlier))
            return party.actors[0], member[0].strip().endswith(("s", "leden"))
    party = parties.ending.get(mention.start - 1)
    if party and _PARTY_FIRST.search(text[max(0, party.start - 16) : party.start]):
        return party.actors[0], True
    return None


def _behind(text: str, mention: Mention, parties: Parties, together: list[Mention]) -> int:
    """What stands behind a name, or behind the last of several; given back is where it ends."""
    position = _behind_place(text, mention, parties)
    inside = PAREN.match(text, position)
    if inside:
        _bracket(text, mention, parties, inside.start("inside"), inside.end("inside"))
        position = inside.end()
    after = AFTER.match(text, position)
    end = position
    if after:
        end = after.end()
        post = read_post(after)
        if post.plural and _ONE_OF.search(text, after.start(), after.start("title")):
            post = replace(post, plural=False)  # een van de informateurs
        if post.plural and len(together) > 1:
            for one in together:
                one.posts.append(replace(post, plural=False))  # X en Y, fractievoorzitters van hun partij
        elif not post.plural:
            of_what = (
                OF_WHAT.match(text, after.end()) if post.head in SAYS_LITTLE and not post.portfolio else None
            )
            mention.posts.append(
                replace(post, title=f"{post.title} {of_what[0].strip()}") if of_what else post
            )
            named = parties.within(after.start("of"), after.end("of"))
            mention.party = (
                mention.party or parties.named(post.prefix) or (named[0].actors[0] if named else "")
            )
        second = AND_POST.match(text, end)
        if second and not post.plural and not read_post(second).plural:
            end = second.end()
            mention.posts.append(read_post(second))
    portfolio = OF_PORTFOLIO.match(text, position)
    if portfolio and any(post.head in TAKES_PORTFOLIO and not post.portfolio for post in mention.posts):
        mention.portfolio = portfolio["portfolio"]
        position = portfolio.end()
    of = _OF_PARTY.match(text, position)
    if of and of.end() in parties.starting and not mention.party:
        mention.party = parties.starting[of.end()].actors[0]
    return max(end, position)


def _behind_place(text: str, mention: Mention, parties: Parties) -> int:
    """Where the place behind a name ends that belongs to the post in front of it; the country is part of its head's post."""
    found = _OF_PLACE.match(text, mention.end) if mention.posts else None
    if found is None or found.start("place") in parties.starting:
        return mention.end
    post = mention.posts[-1]
    if post.plural or post.portfolio or post.prefix or post.head in CABINET_POSTS:
        return mention.end
    if post.head in _OF_A_COUNTRY and found["place"] != _OURS:
        country = found["place"]
        mention.posts[-1] = replace(
            post, title=f"{post.title} {' '.join(found[0].split())}", portfolio=country, foreign=True
        )
    return found.end()


def _post_in(piece: str, named: list[NameMatch]) -> Post | None:
    """A post that stands in brackets: (vicepremier, D66), (fractievoorzitter PvdA)."""
    for without in ("", *(match.text for match in named)):
        rest = piece.removesuffix(without).strip() if without else piece.strip()
        if found := IN_BRACKET.fullmatch(rest):
            post = read_post(found)
            return None if post.plural else post
    return None


def _bracket(text: str, mention: Mention, parties: Parties, start: int, end: int) -> None:
    """(D66), (Financiën, VVD), (58, CDA), (VVD-Kamerlid)."""
    inside = text[start:end]
    named = parties.within(start, end)
    if len(named) == 1:
        match = named[0]
        if not text[max(start, match.start - 5) : match.start].endswith(("ex-", "oud-")):
            mention.party = match.actors[0]
    mention.posts += [post for piece in inside.split(",") if (post := _post_in(piece, named))]
    fields = FIELDS.search(inside)
    if fields and not _CLAUSE.search(inside):
        rest = (inside[: fields.start()] + inside[fields.end() :]).strip(" ,-–/")
        for match in named:
            rest = rest.replace(match.text, "").strip(" ,-–/")
        if not rest:
            mention.portfolio = fields[0]
