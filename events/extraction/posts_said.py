"""Posts that a sentence gives its subject: werd minister van X, stopt als partijleider, die premier wordt. No Django."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from events.dutch.verbs import PAST, PLURAL, kinds_of

from .cast import Mention
from .post_places import PostPlaces
from .posts_beside import Parties, add_post
from .titles_of_office import (
    AND_POST,
    AS,
    AS_FIRST,
    IS_BEFORE,
    NAMED,
    POST_BEHIND,
    PRONOUN_BECOMES,
    WHO_BECOMES,
    Post,
    read_post,
)

# A verb and the post that it gives stand in so many letters.
LONGEST_POST = 100
# Between the subject and its predicate stand no more letters than these.
LONGEST_WAY = 120
_OTHER_CLAUSE = re.compile(r"[.!?\n;:]|\b(?:dat|die|omdat|en|maar|of|terwijl|nadat|toen|want|als)\b")
_NEITHER_YET = re.compile(
    r"\b(?:aangewezen|voorgedragen|gezien|genoemd|kandidaat|kandideren|voorgesteld|getipt|beschikbaar|aangemeld|gepolst|solliciteert|favoriet|wil|willen|wilde|wilden|zou|zouden|gevraagd|"
    r"dan|mogelijk|wellicht|misschien|nooit|geen)\b"
)
_PRONOUN = re.compile(r"\b(?:hij|zij|ze)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_SIGNS = (". ", ".\n", "? ", "! ", "; ", '." ', ".” ", "\n")
_COPULAS = frozenset(
    {"wordt", "worden", "werd", "werden", "is", "was", "waren", "zijn", "blijft", "blijven", "bleef"}
)
# Whoever is chosen: gekozen tot, benoemde X tot.
_CHOSEN = re.compile(
    r"\b(?:benoem(?:d|de|den|t|en)|gekozen|verkozen|uitgeroepen|aangesteld|gebombardeerd|kiest|kiezen|koos|kozen|bombardeer(?:t|de|den)|"
    r"verkoos|verkozen|beëdigd|gepromoveerd|herkozen|herbenoemd|benoeming|verkiezing)\b"
)
_ITEM = re.compile(r"[•*–-]\s*$")  # of a list of those who are appointed
_WISHED = re.compile(
    r"\b(?:wil|willen|wilde|wilden|zou|zouden|stelt|stelden|stelde|draagt|droeg|dragen|droegen|ziet|zien|zag|zagen)\b"
)
_FOLLOWS = re.compile(
    r"\s*(?:\([^()\n]*\))?\s*(?:volgt|volgde|vervangt|verving|volgt dan|volgt nu)\s+(?:[\w'’-]+\s+){0,3}"
)
_WE_ARE = re.compile(r"\s+(?:zijn|waren|worden|werden|blijven|bleven|stoppen|stopten)\b")
# maar blijft minister, en werd minister: the subject goes on.
_ALSO = re.compile(r"(?:\sals\s[^,.:;]{3,60})?,?\s+(?:en|maar)\s+$")
_SUCCEEDS = re.compile(
    r"\s*(?:\([^()\n]*\))?\s+(?:(?:is|wordt|werd)\s+(?:nu\s+)?(?:zijn|haar|diens|de|hun)\s+opvolg(?:er|ster)|(?:volgt|volgde)\s+(?:hem|haar)\s+op)\b"
)
_SUCCEEDED_BY = re.compile(
    r"\b(?:(?:zijn|haar|diens|hun)\s+opvolg(?:er|ster)\s+(?:is|wordt|werd|heet)|(?:hij|zij|ze)\s+(?:is|wordt|werd)\s+opgevolgd\s+door)"
    r"\s+(?:[\w/'’-]+\s+)?$",
    re.IGNORECASE,
)
# Plasterk werd verkenner als opvolger van X: the one who went before had that post.
_SUCCESSOR_OF = re.compile(r"\bopvolg(?:er|ster)\s+van\s+(?:(?:de|het)\s+)?(?:[\w/-]+['’]er\s+)?$")
_OPENING = 24
# Where a clause begins, with an article or not.
_OPENS = re.compile(
    r"(?:^|[.!?:;\n,„“\"‘']\s*|\b(?:en|maar|dat|want)\s+)(?:(?:[Dd]e|[Hh]et|[Ee]en|[Zz]ijn|[Hh]aar|[Hh]un|[Dd]iens)\s+)?$"
)
_AS_OPENS = re.compile(r"(?:Als|[,;:]\s+als|\b(?:en|maar)\s+als)\s+$")
_END_OF_NAME = re.compile(
    r"(?:\s?\([^()\n]*\))?(?:[.,;:!?]|\s+(?:en|die|van|uit|sinds|geworden|geweest)\b|\s*$)"
)
_CLAUSE_SIGN = re.compile(r"[.!?\n;:,]|\b(?:dat|die|omdat|en|maar|of|terwijl|nadat|toen|want)\b")
_WHO = re.compile(r"^(?:\s?\([^()\n]*\))?,\s+die\s+")
_FIRST_WORD = re.compile(r"(?:\s?\([^()]*\))?\s+([a-zà-ÿ]+)")
_THEY = re.compile(r"(?<!\w)(?:([a-z]+)\s+z(?:ij|e)|[Zz](?:ij|e)\s+([a-z]+))(?!\w)")
_SUBJECTS = re.compile(r"\s*(?:\([^()]*\))?\s*(?:,|en|,\s*en)\s*$")


def add_said_posts(text: str, mentions: list[Mention], parties: Parties, places: PostPlaces) -> None:
    """Give mentions the posts that their sentence says they have, had or get."""
    for mention in mentions:
        if places.is_near(mention.end, mention.end + LONGEST_POST) and (
            found := WHO_BECOMES.match(text, mention.end)
        ):
            add_post(mention, read_post(found), parties)
        _said_around(text, mention, parties, places)
        _said_before(text, mention, parties, places)
    ends = [mention.end for mention in mentions]
    for found in _said(text, places):
        before = mentions[: bisect_right(ends, found.start())]
        if before:
            _said_behind(text, before, found, mentions, parties)
    for start, end in places.pronouns:
        before = mentions[: bisect_right(ends, start)]
        becomes = (
            PRONOUN_BECOMES.match(text, start)
            if before and places.is_near(end + 1, end + 1 + LONGEST_POST)
            else None
        )
        if becomes and _is_meant(text, before[-1], start, mentions) and not read_post(becomes).plural:
            add_post(before[-1], read_post(becomes), parties)
    _successors(text, mentions)


def _said_around(text: str, mention: Mention, parties: Parties, places: PostPlaces) -> None:
    """Sinds 2022 is X minister van Defensie; daarmee wordt X de nieuwe Kamervoorzitter."""
    if (
        not places.is_near(mention.end, mention.end + LONGEST_POST)
        or not IS_BEFORE.search(text, max(0, mention.start - _OPENING), mention.start)
        or not (found := POST_BEHIND.match(text, mention.end))
    ):
        return
    post = read_post(found)
    is_definite = bool(post.portfolio or post.prefix or found["qualifiers"].strip())
    if (
        not post.plural
        and not post.is_vague
        and (is_definite or not (found["article"] or "").startswith("de"))
    ):
        add_post(mention, post, parties)


def _said_before(text: str, mention: Mention, parties: Parties, places: PostPlaces) -> None:
    """De nieuwe leider van de VVD heet X; als informateur gaat X opnieuw praten."""
    first = places.before(AS_FIRST, mention.start)
    if first and _AS_OPENS.search(text, max(0, first.start() - _OPENING), first.start()):
        post = read_post(first)
        if not post.is_vague:
            add_post(mention, post, parties)
    elif found := places.before(NAMED, mention.start):
        post = read_post(found)
        if (
            _opens(text, found.start())
            and not post.plural
            and not post.is_vague
            and _names(text, found, post, mention)
        ):
            add_post(mention, post, parties)


def _opens(text: str, start: int) -> bool:
    """Whether a clause begins here, its article apart: de premier is dankbaar, but not voor de premier is dat lastig."""
    return _OPENS.search(text, max(0, start - _OPENING), start) is not None


def _names(text: str, found: re.Match[str], post: Post, mention: Mention) -> bool:
    """Whether a post is followed by its holder's name: not De minister is Omtzigt dankbaar."""
    if found["verb"] not in ("is", "was", "blijft", "bleef"):
        return True
    is_definite = bool(post.portfolio or post.prefix or found["qualifiers"].strip())
    return is_definite and _END_OF_NAME.match(text, mention.end) is not None


def _said_behind(
    text: str, before: list[Mention], found: re.Match[str], mentions: list[Mention], parties: Parties
) -> None:
    """X stopt als minister; X en Y worden de nieuwe informateurs; … Daarna werd hij premier."""
    subject = before[-1]
    between = text[subject.end : found.start()]
    post = read_post(found)
    verb = found["verb"]
    if post.is_vague or (verb == "als" and found["article"]):
        return
    if verb == "zijn" and not (post.plural and (not between.strip() or _is_bracket(between))):
        return  # zijn ministers; but X en Y zijn de nieuwe verkenners
    if several := _several_meant(text, before, found):
        for one in several:
            one.posts.append(replace(post, plural=False))
        return
    if _has_pronoun(text, subject, found, mentions):
        begin = _sentence_start(text, found.start())
        if not post.plural and verb != "tot" and not _NEITHER_YET.search(text, begin, found.start()):
            subject.posts.append(post)
        return
    if _NEITHER_YET.search(between):
        return
    between = _WHO.sub(" ", between)  # X, die als verkenner aan de slag was
    if verb in _COPULAS:
        if (found["article"] or "").strip() == "de" and between.strip() and not _is_bracket(between):
            return  # Dinsdag sprak Kaag, daarna was de premier aan de beurt
        between = _ALSO.sub("", between)
    elif verb == "tot" and not (
        _CHOSEN.search(text, max(0, subject.start - LONGEST_POST), found.start())
        or (between.isspace() and _ITEM.search(text, max(0, subject.start - 4), subject.start))
    ):
        return
    elif _WISHED.search(text, _clause_start(text, subject.start), subject.start):
        return  # De besturen willen X als lijsttrekker
    if _OTHER_CLAUSE.search(between) or len(between) > LONGEST_WAY:
        return
    if verb == "als" and len(before) > 1 and _FOLLOWS.fullmatch(text, before[-2].end, subject.start):
        subject = before[-2]  # X volgt Y op als minister
    second = AND_POST.match(text, found.end())
    if post.plural or _WE_ARE.match(between) or _is_of_several(between, verb):
        others = [read_post(second)] if second and verb in _COPULAS else []
        _to_all(text, mentions, before, [post, *others], parties)
        return
    add_post(subject, post, parties)
    if second and not read_post(second).plural:
        add_post(subject, read_post(second), parties)  # wordt vicepremier en minister van Defensie


def _successors(text: str, mentions: list[Mention]) -> None:
    """X is zijn opvolger: the post that the person who was named before leaves."""
    for number, mention in enumerate(mentions[1:], 1):
        before = mentions[number - 1]
        near = before.end + LONGEST_WAY > mention.start
        if (
            near
            and before.posts
            and before.text != mention.text
            and not mention.posts
            and (
                _SUCCEEDS.match(text, mention.end)
                or _SUCCEEDED_BY.search(text, before.end, mention.start)
                or _SUCCESSOR_OF.search(text, before.end, mention.start)
            )
        ):
            mention.posts.append(before.posts[-1])


def _clause_start(text: str, offset: int) -> int:
    """Where the clause around an offset starts, at most some letters in front of it."""
    window = max(0, offset - LONGEST_WAY)
    return max((found.end() for found in _CLAUSE_SIGN.finditer(text, window, offset)), default=window)


def _said(text: str, places: PostPlaces) -> Iterator[re.Match[str]]:
    position = 0
    for start, end in places.verbs:
        if start < position or not places.is_near(end + 1, end + 1 + LONGEST_POST):
            continue
        found = AS.match(text, start)
        if found:
            position = found.end()
            yield found


def _is_bracket(between: str) -> bool:
    return bool(re.fullmatch(r"\s*(?:\([^()]*\))?,?\s*", between))


def _has_pronoun(text: str, subject: Mention, found: re.Match[str], mentions: list[Mention]) -> bool:
    """Whether the subject is a pronoun for somebody whom the sentence before names, and nobody else there."""
    start = found.start()
    pronoun = found["pronoun"] or _PRONOUN.search(text[_sentence_start(text, start) : start])
    return bool(pronoun) and _is_meant(text, subject, start, mentions)


def _several_meant(text: str, before: list[Mention], found: re.Match[str]) -> list[Mention]:
    """The two whom "zij" means: they alone are named in the sentence before, or in front of the colon."""
    start = begin = _sentence_start(text, found.start())
    colon = text.rfind(": ", start, found.start())
    if colon >= 0:
        start = colon + 2  # X en Y hebben haast: zij gaan als lijsttrekker de campagne in
    else:
        begin = _sentence_start(text, start - 1)
    they = _THEY.search(text, start, found.start())
    if not they or not any(word and _is_plural(word) for word in they.groups()):
        return []
    named = [mention for mention in before if mention.start >= begin]
    is_pair = len({mention.text for mention in named}) == len(named) == 2
    return named if is_pair and all(mention.end < start for mention in named) else []


def _is_meant(text: str, subject: Mention, start: int, mentions: list[Mention]) -> bool:
    """Whether a pronoun means somebody whom an earlier sentence of the paragraph names, alone."""
    if (
        _sentence_start(text, start) <= subject.start
        or start - subject.end > LONGEST_WAY * 2
        or "\n\n" in text[subject.end : start]
    ):
        return False
    previous = _sentence_start(text, subject.start + 1)
    return all(mention.text == subject.text for mention in mentions if previous <= mention.start < start)


def _sentence_start(text: str, offset: int) -> int:
    """Where the sentence around an offset starts."""
    end = max(offset - 1, 0)
    return max(
        (text.rfind(sign, 0, end) + len(sign) for sign in _SIGNS if text.rfind(sign, 0, end) >= 0), default=0
    )


def _is_of_several(between: str, verb: str) -> bool:
    """Whether the verb says that several have the post: X en Y gaan als lijsttrekker de campagne in."""
    word = _FIRST_WORD.match(between)
    return _is_plural(verb if not between.strip() else word[1] if word else "")


def _is_plural(word: str) -> bool:
    """Whether a verb has several for a subject: gaan, werden."""
    kinds = kinds_of(word)
    return PLURAL in kinds or (PAST in kinds and word.endswith("en"))


def _to_all(
    text: str, mentions: list[Mention], before: list[Mention], posts: list[Post], parties: Parties
) -> None:
    """X en Y worden de nieuwe informateurs; X en Y zijn benoemd tot informateur; X en Y blijven premier en vicepremier."""
    number = len(before) - 1
    subjects = [mentions[number]]
    while number > 0 and _SUBJECTS.fullmatch(text[mentions[number - 1].end : mentions[number].start]):
        number -= 1
        subjects.append(mentions[number])
    if len(subjects) == len(posts) > 1:
        for mention, post in zip(reversed(subjects), posts, strict=True):
            add_post(mention, post, parties)
    elif len(subjects) > 1 or not posts[0].plural:
        for mention in subjects:
            add_post(mention, replace(posts[0], plural=False), parties)
