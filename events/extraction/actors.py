"""Who is meant: persons, parties and bodies of an article, and the names that stay open. No Django, no database.

A person is found by a known full name; by a surname where the article names the person in full or where the post and
the party leave one holder; a new person is proposed for a full name only. Everything else stays an unresolved name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from .cast import Cast
from .groups import GroupReader
from .holders import Holders
from .known import Known
from .mentions import MentionFinder
from .names import NameFinder
from .post_places import PostPlaces
from .posts_alone import PostsAlone
from .posts_beside import Parties, describe
from .posts_said import add_said_posts
from .resolution import Resolution

__all__ = ["ActorReader", "Cast"]


# Hyphens that do not break; the letters stay as many.
HYPHENS = ("\N{NON-BREAKING HYPHEN}", "\N{HYPHEN}")


@dataclass(slots=True)
class ActorReader:
    """Reads the actors of articles against a snapshot; made once a run."""

    known: Known
    _names: NameFinder = field(init=False)
    _holders: Holders = field(init=False)
    _mentions: MentionFinder = field(init=False)
    _groups: GroupReader = field(init=False)

    def __post_init__(self) -> None:
        self._names = NameFinder(self.known)
        self._holders = Holders(self.known)
        self._mentions = MentionFinder()
        self._groups = GroupReader(self.known, self._holders)

    def read(self, text: str, first: date | None, last: date | None) -> Cast:
        """The actors that a running text names, where it was published on some day from first to last."""
        for hyphen in HYPHENS:
            text = text.replace(hyphen, "-")
        cast = Cast()
        posts = PostPlaces(text)
        matches = self._names.find(text, first, last)
        mentions = self._mentions.find(text, matches, posts)
        self._groups.read(text, matches, mentions, cast, first, last)
        parties = Parties(matches)
        describe(text, mentions, parties, posts)
        add_said_posts(text, mentions, parties, posts)
        Resolution(self.known, self._holders, text, cast, first, last).run(mentions)
        PostsAlone(self.known, self._holders, text, posts, cast, first, last).run()
        cast.places.sort()
        return cast
