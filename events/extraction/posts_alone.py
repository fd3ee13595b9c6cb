"""Posts without a name: "de premier", "de minister van Financiën", "de oud-minister". No Django, no database.

They mean whom the article gives that post, or else its one holder that day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from .cast import Cast
from .facts import PersonFact
from .holders import SINGLE, Holders
from .known import Known
from .post_places import PostPlaces
from .resolution import distinct_titles
from .titles_of_office import ALONE, AND_ALONE, Post, read_post

_THE = re.compile(r"\b(?:de|die|deze)\s+$", re.IGNORECASE)
# The article of a post, with the adjective that may stand between.
_ARTICLE = re.compile(r"(?<![\w-])(?:de|die|deze|onze|De|Die|Deze|Onze)\s+(?:[a-zà-ÿ]+e\s+)?$")
# commissaris van de Koning, Kabinet van de Koning
_PART_OF_NAME = re.compile(r"\b(?:[Cc]ommissaris(?:sen)?|[Kk]abinet)\s+van\s+$")
_ARTICLE_WINDOW = 40
_MEMBER = re.compile(r"['’]er(?!\w)(?!\s+[A-ZÀ-Ý])")
# Between a post and the name that explains it.
APPOSED = ", "
# So far back a post without a name looks for its person.
LONGEST_WAY = 400


@dataclass(slots=True)
class PostsAlone:
    """Finds whom the posts of one article mean."""

    known: Known
    holders: Holders
    text: str
    places: PostPlaces
    cast: Cast
    first: date | None
    last: date | None

    def run(self) -> None:
        """Enter places, and persons whom the article means without naming them."""
        given = [(index, title) for index, fact in enumerate(self.cast.persons) for title in fact.roles]
        named = {start for start, _, kind, _ in self.cast.places if kind == "person"}
        for found in self._alone():
            post = read_post(found)
            if _PART_OF_NAME.search(self.text, max(0, found.start() - _ARTICLE_WINDOW), found.start()):
                continue
            if post.plural or (post.is_vague and not post.kinds):
                continue
            if self.text.startswith(APPOSED, found.end()) and found.end() + len(APPOSED) in named:
                continue  # De LTO-voorzitter, Sjaak van der Tak
            place = (found.start("title"), found.end())
            index = self._in_article(post, found.start(), given)
            if index is not None and post.prefix and post.head in self.cast.persons[index].roles:
                self._add_title(self.cast.persons[index], post)  # voorzitter X … de LTO-voorzitter
            if index is None:
                index = self._by_roles(post, place)
            if index is not None:
                self.cast.places.append((*place, "person", index))
                second = AND_ALONE.match(self.text, found.end())
                if second and not (other := read_post(second)).plural and self.cast.persons[index].explicit:
                    self._add_title(
                        self.cast.persons[index], other
                    )  # De vicepremier en minister van Defensie
        self._members()

    def _alone(self) -> Iterator[re.Match[str]]:
        """Posts behind an article, in order."""
        position = 0
        for starts in self.places.starts():
            if starts[-1] < position:
                continue
            for start in starts:
                article = _ARTICLE.search(self.text, max(position, start - _ARTICLE_WINDOW), start)
                found = article and ALONE.match(self.text, article.start())
                if found:
                    position = found.end()
                    yield found
                    break

    def _members(self) -> None:
        """ "de VVD'er": the member of that party who was named last."""
        for group in self.cast.parties:
            for start, end in group.mentions:
                if not _MEMBER.match(self.text, end) or not _THE.search(
                    self.text[max(0, start - 12) : start]
                ):
                    continue
                index = self._nearest(
                    {index for index, fact in enumerate(self.cast.persons) if fact.party == group.link}, start
                )
                if index is not None and start - (self._last_place(index, start) or 0) <= LONGEST_WAY:
                    self.cast.places.append((start, end, "person", index))

    def _in_article(self, post: Post, offset: int, given: list[tuple[int, str]]) -> int | None:
        """The person before it to whom the article gives the post; of several the one named last."""
        heads = {post.title, post.head} if not post.former else {post.title}
        here = {
            index
            for index, title in given
            if (title in heads or (_head(title) == post.head and not post.prefix)) and not post.former
        }
        here |= {index for index, title in given if title == post.title}
        holder = (
            None
            if post.former or not post.portfolio
            else self.holders.only_holder(post, self.first, self.last)
        )
        if holder is not None:  # minister Kaag … de minister van Defensie
            here = {index for index in here if self.cast.persons[index].link in (holder, None)}
        if post.is_vague and post.kinds:
            here = {
                index
                for index, fact in enumerate(self.cast.persons)
                if fact.link and self.holders.held(fact.link, post, self.first, self.last)
            }
        return self._nearest(here, offset)

    def _nearest(self, indexes: set[int], offset: int) -> int | None:
        before = {index: place for index in indexes if (place := self._last_place(index, offset)) is not None}
        return max(before, key=lambda index: (before[index], -index)) if before else None

    def _last_place(self, index: int, offset: int) -> int | None:
        return max((start for start, _ in self.cast.persons[index].mentions if start < offset), default=None)

    def _by_roles(self, post: Post, place: tuple[int, int]) -> int | None:
        holder = None if post.former else self.holders.only_holder(post, self.first, self.last)
        if holder is not None:
            return self._enter(holder, post, place)
        if post.head in SINGLE and not post.former and post.kinds:
            return None  # several held it in these days, or nobody whom we know
        index = self._just_named(post, place[0])
        if index is not None and not post.is_vague:
            self._add_title(self.cast.persons[index], post)
        return index

    def _just_named(self, post: Post, offset: int) -> int | None:
        """The person in the sentence before who had such a post; of a post that the roles lack, the only one there."""
        start = max(
            offset - LONGEST_WAY, self.text.rfind("\n\n", 0, max(self.text.rfind("\n\n", 0, offset), 0))
        )
        near = {
            index
            for index, fact in enumerate(self.cast.persons)
            if (last := self._last_place(index, offset)) is not None and last >= start
        }
        if post.kinds:
            fits = {
                index
                for index in near
                if (link := self.cast.persons[index].link)
                and self.holders.held(link, post, self.first, self.last)
            }
            if post.head == "minister":
                fits -= {index for index in fits if self._is_premier(index)}
            if fits or not post.former:
                return self._nearest(fits, offset)
        return self._subject_before(offset) if post.former or post.prefix else None

    def _is_premier(self, index: int) -> bool:
        link = self.cast.persons[index].link
        return link is not None and any(
            role.role == "prime_minister" for role in self.holders.roles_of(link, self.first, self.last)
        )

    def _subject_before(self, offset: int) -> int | None:
        """Whom the article has named by far the most so far, where it has not been long ago."""
        counts = sorted(
            (
                (sum(start < offset for start, _ in fact.mentions), index)
                for index, fact in enumerate(self.cast.persons)
            ),
            reverse=True,
        )
        if not counts or not counts[0][0] or (len(counts) > 1 and counts[1][0] * 2 > counts[0][0]):
            return None
        index = counts[0][1]
        return index if offset - (self._last_place(index, offset) or 0) <= LONGEST_WAY else None

    def _enter(self, holder: str, post: Post, place: tuple[int, int]) -> int:
        for index, fact in enumerate(self.cast.persons):
            if fact.link == holder:
                if fact.explicit:
                    self._add_title(fact, post)
                else:
                    fact.mentions.append(place)
                return index
        party = self.holders.party_of(holder, self.first, self.last)
        self.cast.persons.append(
            PersonFact(
                self.known.actors[holder], party, [post.title], explicit=False, link=holder, mentions=[place]
            )
        )
        return len(self.cast.persons) - 1

    def _add_title(self, fact: PersonFact, post: Post) -> None:
        """A post that the text gives only by itself, unless a fuller form of it is there."""
        titles = distinct_titles([*(Post(title, title) for title in fact.roles), post])
        bare = post.head if post.prefix or post.portfolio else ""
        if not any(title.split(" van ")[0].endswith(post.head) and title != bare for title in fact.roles):
            fact.roles = titles


def _head(title: str) -> str:
    """The post's own word: VVD-leider, leider van D66 and waarnemend leider are all leider."""
    word = re.sub(r" (?:van|voor) .*", "", title).split()[-1]
    return word.rsplit("-", 1)[-1] if not word.startswith("oud-") else word
