"""Posts that a sentence gives its subject: werd minister van X, stopt als partijleider, die premier wordt. No Django."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from .cast import Mention
from .post_places import PostPlaces
from .posts_beside import Parties
from .titles_of_office import AS, SAYS, WHO_BECOMES, Post, read_post

# A verb and the post that it gives stand in so many letters.
LONGEST_POST = 100
# Between the subject and its predicate stand no more letters than these.
LONGEST_WAY = 120
_OTHER_CLAUSE = re.compile(r"[.!?\n;:]|\b(?:dat|die|omdat|en|maar|of|terwijl|nadat|toen|want|als)\b")
_NEITHER_YET = re.compile(
    r"\b(?:aangewezen|voorgedragen|gezien|genoemd|kandidaat|kandideren|voorgesteld|getipt|wil|willen|wilde|wilden|zou|zouden|gevraagd|"
    r"dan|mogelijk|wellicht|misschien|nooit|geen)\b"
)
_PRONOUN = re.compile(r"\b(?:hij|zij|ze)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_SIGNS = (". ", ".\n", "? ", "! ", "; ", '." ', ".” ", "\n")
_COPULAS = frozenset(
    {"wordt", "worden", "werd", "werden", "is", "was", "waren", "blijft", "blijven", "bleef"}
)
_SUBJECTS = re.compile(r"\s*(?:\([^()]*\))?\s*(?:,|en|,\s*en)\s*$")


def add_said_posts(text: str, mentions: list[Mention], parties: Parties, places: PostPlaces) -> None:
    """Give mentions the posts that their sentence says they have, had or get."""
    for number, mention in enumerate(mentions):
        found = (
            WHO_BECOMES.match(text, mention.end)
            if places.is_near(mention.end, mention.end + LONGEST_POST)
            else None
        )
        if found:
            _add(mentions[number], read_post(found), parties)
    ends = [mention.end for mention in mentions]
    for found in _said(text, places):
        before = mentions[: bisect_right(ends, found.start())]
        if not before:
            continue
        subject = before[-1]
        between = text[subject.end : found.start()]
        post = read_post(found)
        if post.is_vague or (found["verb"] == "als" and found["article"]) or _NEITHER_YET.search(between):
            continue
        is_copula = found["verb"] in _COPULAS
        if (
            is_copula
            and (found["article"] or "").strip() == "de"
            and between.strip()
            and not _is_bracket(between)
        ):
            continue  # Dinsdag sprak Kaag, daarna was de premier aan de beurt
        if _has_pronoun(text, subject, found.start(), mentions):
            if not post.plural:
                subject.posts.append(post)
            continue
        if _OTHER_CLAUSE.search(between) or len(between) > LONGEST_WAY:
            continue
        if post.plural:
            _to_all(text, mentions, before, post)
        else:
            _add(subject, post, parties)


def _said(text: str, places: PostPlaces) -> Iterator[re.Match[str]]:
    position = 0
    for verb in SAYS.finditer(text):
        if verb.start() < position or not places.is_near(verb.end(), verb.end() + LONGEST_POST):
            continue
        found = AS.match(text, verb.start())
        if found:
            position = found.end()
            yield found


def _add(mention: Mention, post: Post, parties: Parties) -> None:
    mention.posts.append(post)
    mention.party = mention.party or parties.named(post.prefix)


def _is_bracket(between: str) -> bool:
    return bool(re.fullmatch(r"\s*(?:\([^()]*\))?,?\s*", between))


def _has_pronoun(text: str, subject: Mention, start: int, mentions: list[Mention]) -> bool:
    """Whether the subject is a pronoun for somebody whom the sentence before names, and nobody else there."""
    begin = _sentence_start(text, start)
    if (
        begin <= subject.start
        or "\n\n" in text[subject.end : start]
        or not _PRONOUN.search(text[begin:start])
    ):
        return False
    previous = _sentence_start(text, begin - 1)
    near = [mention for mention in mentions if previous <= mention.start < start]
    return bool(near) and all(mention.text == subject.text for mention in near)


def _sentence_start(text: str, offset: int) -> int:
    """Where the sentence around an offset starts."""
    end = max(offset - 1, 0)
    return max(
        (text.rfind(sign, 0, end) + len(sign) for sign in _SIGNS if text.rfind(sign, 0, end) >= 0), default=0
    )


def _to_all(text: str, mentions: list[Mention], before: list[Mention], post: Post) -> None:
    """X en Y worden de nieuwe informateurs."""
    number = len(before) - 1
    subjects = [mentions[number]]
    while number > 0 and _SUBJECTS.fullmatch(text[mentions[number - 1].end : mentions[number].start]):
        number -= 1
        subjects.append(mentions[number])
    if len(subjects) > 1:
        for mention in subjects:
            mention.posts.append(Post(post.title, post.head, post.former, False, post.prefix, post.portfolio))
