"""Whom the names of an article mean: known persons, proposed persons, and names that stay open. No Django, no database."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from .cast import Cast, Mention
from .facts import PersonFact, UnresolvedFact
from .holders import AT_THE_HEAD, Holders
from .known import Known, KnownRole
from .mentions import PARTICLES, surname_of
from .names import starts_sentence, without_accents
from .titles_of_office import Post

_INITIALS = re.compile(r"(?:(?!(?:Dr|Mr|Ir|Ds|Mw)\.)[A-Z][a-z]?(?:\.[ -]?|-(?=[A-Z]\.)))+")
# Surnames that are words as well: at the start of a sentence they may be just that.
_WORDS_TOO_TEXT = """
Blok Klaver Bos Kok Dekker Vos Koning Kuiken Helder Bakker Visser Mulder Slob Peters Heerma Prins Keizer
Graus Wind Post Stoffer Dijk Roemer Krol Simons
"""
WORDS_TOO = frozenset(_WORDS_TOO_TEXT.split())
_STEM = 5  # letters by which a portfolio is known in a compound: Landbouw, landbouwminister
_IN_CABINET = Post("bewindspersoon", "bewindspersoon")
_CABINET = re.compile(
    r"\b(?:kabinet|minister|coalitie|formatie|Tweede Kamer|Kamer|bewindspersonen|bewindslieden|informateur|partijleider|lijsttrekker|demissionair)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Resolution:
    """Resolves the mentions of one article that appeared on some day from ``first`` to ``last``."""

    known: Known
    holders: Holders
    text: str
    cast: Cast
    first: date | None
    last: date | None
    _people: dict[str, int] = field(default_factory=dict)  # link, or name of a proposed person -> index
    _families: dict[str, set[str]] = field(default_factory=dict)  # surname -> people of the article with it

    def run(self, mentions: list[Mention]) -> None:
        """Enter persons and unresolved names into the cast, and the index of their person into the mentions."""
        for mention in mentions:
            self._in_full(mention)
        open_mentions = [mention for mention in mentions if mention.person < 0]
        for step in (
            self._by_article,
            self._by_cue,
            self._by_article,
            self._by_curator,
            self._by_article,
            self._by_leading_post,
            self._by_article,
        ):
            for mention in open_mentions:
                if mention.person < 0:
                    step(mention)
        self._leave_open([mention for mention in open_mentions if mention.person < 0])
        self._fill(mentions)

    # -- one mention -------------------------------------------------------------------------------------------------

    def _in_full(self, mention: Mention) -> None:
        """By a full name that means one person, or that nobody we know has."""
        chosen = mention.full
        if len(chosen) > 1:
            chosen = self.holders.narrow(chosen, mention.posts, mention.party, self.first, self.last)
        if len(chosen) == 1:
            self._enter(chosen[0], self.known.actors[chosen[0]], chosen[0], mention)
        elif mention.given and not mention.full:
            variants = self._variants(mention)
            if len(variants) == 1:
                self._enter(variants[0], self.known.actors[variants[0]], variants[0], mention)
            elif not variants:
                self._enter(f"new:{_plain(mention.text)}", mention.text, None, mention)

    def _by_article(self, mention: Mention) -> None:
        """By a surname that one person of the article has."""
        here = {
            key
            for key in self._families.get(_plain(mention.text), set())
            if key.startswith("new:")
            or not any(self.holders.has_another(key, post, self.first, self.last) for post in mention.posts)
        }
        if mention.party or mention.posts:
            here = {key for key in here if self._may_be(key, mention)} or here
        if len(here) == 1 and not mention.is_full:
            mention.person = self._people[next(iter(here))]

    def _by_cue(self, mention: Mention) -> None:
        """By the post or the party beside a known name."""
        posts = [post for post in (*mention.posts, *mention.hints) if post.kinds]
        if mention.portfolio and not posts:
            posts = [_IN_CABINET]  # Kaag (Financiën)
        candidates = mention.full or mention.family
        if mention.genitive or mention.given:
            return
        if not posts and not mention.party:
            if mention.maybe:  # de vorige informateur, Putters
                self._by_post_in_front(mention, candidates)
            elif mention.posts and not mention.is_full:  # burgemeester Halsema
                chosen = self.holders.in_office(candidates, mention.posts, self.first, self.last)
                if len(chosen) == 1:
                    self._enter(chosen[0], self.known.actors[chosen[0]], chosen[0], mention)
            return
        chosen = self.holders.narrow_recent(candidates, posts, mention.party, self.first, self.last)
        if len(chosen) == 1:
            self._enter(chosen[0], self.known.actors[chosen[0]], chosen[0], mention)

    def _by_post_in_front(self, mention: Mention, candidates: tuple[str, ...]) -> None:
        had = [
            person
            for person in candidates
            if all(self.holders.ever_held(person, post, self.last) for post in mention.maybe)
        ]
        if len(had) == 1:
            self._enter(had[0], self.known.actors[had[0]], had[0], mention)

    def _by_curator(self, mention: Mention) -> None:
        """By what a curator said of this name in an article of these days, unless the party here is another."""
        if len(mention.assigned) == 1 and not mention.genitive:
            chosen = self.holders.narrow(mention.assigned, [], mention.party, self.first, self.last)
            if chosen:
                self._enter(chosen[0], self.known.actors[chosen[0]], chosen[0], mention)

    def _by_leading_post(self, mention: Mention) -> None:
        """By a surname that only one office holder had then, who led something that the article is about."""
        if mention.is_full or mention.genitive or mention.posts or mention.party or not mention.family:
            return
        if mention.text in WORDS_TOO and starts_sentence(self.text, mention.start):
            return
        role = self.holders.only_active(mention.family, self.first, self.last)
        if role and self._is_about(role):
            self._enter(role.person, self.known.actors[role.person], role.person, mention)

    def _is_about(self, role: KnownRole) -> bool:
        party = self.holders.party_of(role.person, self.first, self.last) or role.party
        named = any(fact.explicit and fact.link == party for fact in self.cast.parties)
        return named or ((not role.party or role.role in AT_THE_HEAD) and bool(_CABINET.search(self.text)))

    def _may_be(self, key: str, mention: Mention) -> bool:
        """Whether a person of the article can have the post and the party beside a surname."""
        if key.startswith("new:"):
            return True
        return bool(self.holders.narrow((key,), mention.posts, mention.party, self.first, self.last))

    def _variants(self, mention: Mention) -> list[str]:
        """Known persons whom the text writes with initials, with half a double name, or with another form of it."""
        given = without_accents(mention.text.split()[0])
        initials = _INITIALS.match(mention.text)
        fits = []
        for actor in mention.family:
            name = without_accents(self.known.actors[actor])
            own = name.split()[0]
            rest = without_accents(mention.text[initials.end() :]) if initials else ""
            if own == given or (initials and given[:1] == own[:1]) or rest.startswith(name):
                fits.append(actor)
        posts = [post for post in mention.posts if post.kinds]
        if initials and not fits and posts:  # M.F. Agema, whom we know as Fleur
            fits = list(self.holders.narrow(mention.family, posts, mention.party, self.first, self.last))
        if initials and len(fits) > 1:
            fits = list(self.holders.narrow(fits, mention.posts, mention.party, self.first, self.last))
        return list(dict.fromkeys(fits))

    def _enter(self, key: str, name: str, link: str | None, mention: Mention) -> None:
        if key not in self._people:
            self._people[key] = len(self.cast.persons)
            self.cast.persons.append(PersonFact(name, link=link))
        mention.person = self._people[key]
        for surname in _surnames(name) | _surnames(mention.text):
            self._families.setdefault(surname, set()).add(key)

    # -- what is left ------------------------------------------------------------------------------------------------

    def _leave_open(self, mentions: list[Mention]) -> None:
        names: dict[str, UnresolvedFact] = {}
        for mention in mentions:
            if mention.genitive:
                continue
            candidates = set(mention.full or mention.family)
            fact = names.setdefault(mention.text, UnresolvedFact(mention.text))
            fact.candidates = sorted(candidates | set(fact.candidates))
            fact.mentions.append((mention.start, mention.end))
        self.cast.unresolved = list(names.values())

    # -- what is known of each person ----------------------------------------------------------------------------------

    def _fill(self, mentions: list[Mention]) -> None:
        """Gather posts, parties and places of each person."""
        posts: dict[int, list[Post]] = {}
        portfolios: dict[int, str] = {}
        full_names: dict[int, str] = {}
        for mention in mentions:
            if mention.person < 0:
                continue
            fact = self.cast.persons[mention.person]
            fact.mentions.append((mention.start, mention.end))
            self.cast.places.append((mention.start, mention.end, "person", mention.person))
            fact.party = fact.party or mention.party or None
            if mention.is_full:
                full_names.setdefault(mention.person, mention.text)
            if mention.portfolio:
                portfolios.setdefault(mention.person, mention.portfolio)
            said = [
                post
                for post in mention.maybe
                if fact.link and self.holders.ever_held(fact.link, post, self.last)
            ]
            posts.setdefault(mention.person, []).extend([*mention.posts, *said])
        for index, fact in enumerate(self.cast.persons):
            written = full_names.get(index, fact.name)
            if " " in written and not _INITIALS.match(written):
                fact.name = " ".join(written.split())  # as this article writes it
            fact.roles = self._titles(fact, posts.get(index, []), portfolios.get(index, ""))
            if fact.party is None and fact.link:
                fact.party = self.holders.party_of(fact.link, self.first, self.last)

    def _titles(self, fact: PersonFact, posts: list[Post], portfolio: str) -> list[str]:
        if portfolio:
            posts = [with_portfolio(post, portfolio) for post in posts]
            is_minister = fact.link and self.holders.minister_of(fact.link, portfolio, self.first, self.last)
            if is_minister and not any(_is_minister(post, portfolio) for post in posts):
                posts = [*posts, Post(f"minister van {portfolio}", "minister", portfolio=portfolio)]
        return distinct_titles(post for post in posts if not post.is_vague)


def _is_minister(post: Post, portfolio: str) -> bool:
    """Whether a post is the minister's with this portfolio: minister, or landbouwminister of Landbouw."""
    return post.head == "minister" or post.head.lower().startswith(portfolio[:_STEM].lower())


def with_portfolio(post: Post, portfolio: str) -> Post:
    """A minister's post with the portfolio that stands in brackets or behind the name."""
    if post.head != "minister" or post.portfolio:
        return post
    return replace(post, title=f"{post.title} van {portfolio}", portfolio=portfolio)


def distinct_titles(posts: Iterable[Post]) -> list[str]:
    """Each post once; a bare form gives way to the full one of the same post."""
    titles = list(dict.fromkeys(post.title for post in posts))
    return [title for title in titles if not any(_is_fuller(other, title) for other in titles)]


def _is_fuller(other: str, title: str) -> bool:
    return other != title and (
        other.startswith((f"{title} van ", f"{title} voor "))
        or (other.endswith((f"-{title}", f" {title}")) and not other.startswith(("oud-", "zelfstandig")))
    )


def _plain(text: str) -> str:
    return without_accents(" ".join(text.split())).lower()


@lru_cache(maxsize=4096)
def _surnames(name: str) -> frozenset[str]:
    """The ways in which a full name's surname can stand alone, without accents and capitals."""
    if " " not in name and not _INITIALS.match(name):
        return frozenset({_plain(name)})
    whole = surname_of(name)
    pieces = whole.split()
    forms = {whole, " ".join(_INITIALS.sub("", name).split()[1:]) or whole}
    if "-" in pieces[-1]:
        forms.add(" ".join([*pieces[:-1], pieces[-1].split("-")[0]]))
        forms.add(whole.split("-", 1)[0])
    bare = [piece for piece in pieces if piece.lower() not in PARTICLES]
    if bare and len(bare) < len(pieces):
        forms.add(" ".join(pieces[pieces.index(bare[0]) :]))
    return frozenset(_plain(form) for form in forms if form)
