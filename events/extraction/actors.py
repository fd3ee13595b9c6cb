"""Who is meant: persons, parties and bodies of an article, and the names that stay open. No Django, no database.

A person is found by a known full name; by a surname where the article names the person in full or where the post and
the party leave one holder; a new person is proposed for a full name only. Everything else stays an unresolved name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from importlib import resources

from .facts import GroupFact, PersonFact, UnresolvedFact
from .holders import Holders
from .known import Known
from .names import NameFinder, NameMatch, without_accents
from .titles_of_office import AFTER, ALONE, AS, BEFORE, OF_PORTFOLIO, PAREN, Post, read_post

PARTICLES = frozenset("van de der den het 't ’t ten ter te tot el al bin ben von zu di da du la le op in 'in aan uit dos y".split())
_INITIALS = r"(?:[A-Z]\.){1,5}\s*"
_PARTICLE = r"(?:(?:van|de|der|den|het|'t|’t|ten|ter|te|el|al|bin|von|zu|di|da|du|la|le|op|aan|uit|dos)\s+){1,3}"
_CAP = r"[A-ZÀ-ÝŞ][\w’]*(?:-(?:[A-ZÀ-Ý]\w*|van|de|der|den)(?:\s(?:der|den|de)(?=\s[A-Z]))?)*"
NAME_SEQUENCE = re.compile(rf"(?<![\w.-])(?:{_INITIALS})?{_CAP}(?:\s+(?:{_PARTICLE})?{_CAP}){{0,5}}|(?<![\w.-]){_INITIALS}(?:{_PARTICLE})?{_CAP}")
# What stands in front of a name with a hyphen and makes an institution of it.
INSTITUTION = re.compile(
    r"(?:\w*kabinet(?:ten)?|\w*commissie|\w*werkgroep|\w*fractie|(?<!\w)(?:groep|lijst|wet|plan|rapport|regering|stichting|tijdperk|lid|"
    r"advies|akkoord|coalitie|beraad|adviesraad))-$|(?<!\w)(?:kabinet|commissie|staatscommissie|groep|lijst|lid|plan|stichting) $",
    re.IGNORECASE,
)
ROMAN = re.compile(r"[\s-](?:I{1,3}|IV|V|VI)(?!\w)")
PARTY_MEMBER = re.compile(r"['’]ers?\b|-[a-z]")
MEMBER_WORD = re.compile(r"['’]ers?\s+$")
COORDINATION = re.compile(r"\s*(?:\([^()]*\))?\s*(?:,|en|,\s*en|of)\s*$")
COALITION = re.compile(
    r"(?<![\w-])(?:de\s+)?(?:(?:vier|drie|huidige|overige|andere|beide|twee)\s+){0,2}(?:coalitie|coalitiepartijen|regeringspartijen|coalitiepartners|"
    r"regeringscoalitie|regeringsfracties|coalitiefracties)(?![\w-])",
    re.IGNORECASE,
)
# Capitalised words that start a sentence or name something else than a person.
NOT_GIVEN = frozenset(
    "De Het Een In Op Aan Bij Met Na Naar Om Onder Over Sinds Te Tegen Tijdens Tot Tussen Uit Van Vanaf Volgens Voor Maar En Of Want Ook Dat Die "
    "Dit Deze Er Zo Toch Als Toen Wanneer Hoewel Omdat Nu Nog Niet Wel Hij Zij Ze Wij Ik Zijn Haar Hun Door Dus Daarom Daarmee Daarna Daarnaast "
    "Eerder Later Vorige Volgende Vandaag Gisteren Morgen Maandag Dinsdag Woensdag Donderdag Vrijdag Zaterdag Zondag Januari Februari Maart April "
    "Mei Juni Juli Augustus September Oktober November December Tweede Eerste Kamer Raad Huis Binnenhof Catshuis Europa Europese Nederland "
    "Nederlandse Den Amsterdam Rotterdam Utrecht Groningen Brussel Haagse Alle Alleen Zelfs Vooral Verder Wie Wat Waarom Hoe Waar Geen Naast "
    "Demissionair Demissionaire Voormalig Oud Minister Premier Staatssecretaris Partij Partijleider Fractievoorzitter Kamerlid Koning Prins "
    "President Mevrouw Meneer Voorzitter Provinciale Staten Ministerie Kabinet Coalitie Oppositie Algemene Sociale Economische Justitie".split()
)


@dataclass(slots=True)
class Mention:
    """One place where a person is named: the words, whom they can mean, and the posts and party beside them."""

    start: int
    end: int
    text: str
    full: tuple[str, ...] = ()  # known persons by full name
    family: tuple[str, ...] = ()  # known persons by surname
    given: bool = False  # a given name or initials stand in front: it is a full name
    posts: list[Post] = field(default_factory=list)
    party: str = ""  # public id
    portfolio: str = ""
    person: int = -1  # index of the person in the article, once known


@dataclass(slots=True)
class Cast:
    """The actors of an article, and a way to ask who stands at some place."""

    persons: list[PersonFact] = field(default_factory=list)
    parties: list[GroupFact] = field(default_factory=list)
    bodies: list[GroupFact] = field(default_factory=list)
    unresolved: list[UnresolvedFact] = field(default_factory=list)
    places: list[tuple[int, int, str, int]] = field(default_factory=list)  # start, end, kind, index; in order

    def between(self, start: int, end: int) -> list[tuple[int, int, str, int]]:
        """The mentions that lie within two offsets."""
        first = bisect_right(self.places, (start - 1, 10**9, "", 0))
        found = []
        for place in self.places[first:]:
            if place[0] >= end:
                break
            if place[1] <= end:
                found.append(place)
        return found


@dataclass(slots=True)
class ActorReader:
    """Reads the actors of articles against a snapshot; made once a run."""

    known: Known
    finder: NameFinder = field(init=False)
    holders: Holders = field(init=False)
    given_names: frozenset[str] = field(init=False)
    families: dict[str, tuple[str, ...]] = field(init=False)

    def __post_init__(self) -> None:
        self.finder = NameFinder(self.known)
        self.holders = Holders(self.known)
        listed = resources.files("events.extraction").joinpath("given_names.txt").read_text("utf-8")
        names = {word for line in listed.splitlines() if not line.startswith("#") for word in line.split()}
        for name in self.known.names:
            if name.actor_kind == "person" and name.kind == "full" and " " in name.text:
                names.add(name.text.split()[0])
        self.given_names = frozenset(names | {without_accents(name) for name in names}) - NOT_GIVEN

    def read(self, text: str, first: date | None, last: date | None) -> Cast:
        """The actors that a running text names, where it was published on some day from first to last."""
        matches = self.finder.find(text, first, last)
        mentions = self._mentions(text, matches)
        cast = Cast()
        self._parties_and_bodies(text, matches, mentions, cast, first, last)
        self._describe(text, mentions, matches)
        self._resolve(mentions, cast, first, last)
        self._by_post_alone(text, mentions, cast, first, last)
        cast.places.sort()
        return cast

    # -- where persons are named -------------------------------------------------------------------------------------

    def _mentions(self, text: str, matches: list[NameMatch]) -> list[Mention]:
        """Every place where a person is named, in order."""
        known: dict[int, NameMatch] = {
            match.start: match for match in matches if any(name.actor_kind == "person" for name in match.meanings)
        }
        taken = [(match.start, match.end) for match in matches if not any(name.actor_kind == "person" for name in match.meanings)]
        found: list[Mention] = []
        for match in known.values():
            if _is_institution(text, match.start, match.end):
                continue
            found.append(
                Mention(
                    match.start,
                    match.end,
                    match.text,
                    full=_actors(match, family=False),
                    family=_actors(match, family=True),
                )
            )
        for sequence in NAME_SEQUENCE.finditer(text):
            self._unknown(text, sequence.start(), sequence.end(), found, taken)
        found.sort(key=lambda mention: (mention.start, -mention.end))
        kept: list[Mention] = []
        for mention in found:
            if kept and mention.start < kept[-1].end:
                if mention.end > kept[-1].end and mention.given:
                    kept[-1] = mention
                continue
            kept.append(mention)
        return kept

    def _unknown(self, text: str, start: int, end: int, found: list[Mention], taken: list[tuple[int, int]]) -> None:
        """A capitalised sequence that may be a full name: of somebody unknown, or a known surname with its given name."""
        words = text[start:end]
        pieces = words.split()
        skipped = 0
        while len(pieces) > 1 and (pieces[0] in NOT_GIVEN or (pieces[0] in PARTICLES)):
            skipped += words.index(pieces[1], len(pieces[0]))
            words = words[words.index(pieces[1], len(pieces[0])) :]
            pieces = words.split()
        start += skipped
        initials = bool(re.match(r"(?:[A-Z]\.)+", words))
        if len(pieces) < 2 and not initials:
            return
        if not initials and pieces[0] not in self.given_names and not BEFORE.search(text[max(0, start - 90) : start]):
            return
        if any(left < end and start < right for left, right in taken):
            cut = min((left for left, right in taken if left < end and start < right), default=end)
            words = text[start:cut].rstrip()
            end = start + len(words)
            if len(words.split()) < 2:
                return
        if _is_institution(text, start, end):
            return
        for mention in found:
            if mention.start <= start and mention.end >= end:
                return
            if start <= mention.start and mention.end <= end and mention.full:
                return  # a known full name inside a longer sequence
        family = tuple(
            actor for mention in found if start < mention.start and mention.end <= end and mention.family for actor in mention.family
        )
        found[:] = [mention for mention in found if not (start <= mention.start and mention.end <= end)]
        found.append(Mention(start, end, words, family=family, given=True))

    # -- parties and bodies ------------------------------------------------------------------------------------------

    def _parties_and_bodies(
        self, text: str, matches: list[NameMatch], mentions: list[Mention], cast: Cast, first: date | None, last: date | None
    ) -> None:
        groups: dict[tuple[str, str], GroupFact] = {}
        spans = [(mention.start, mention.end) for mention in mentions]
        for match in matches:
            kind = match.meanings[0].actor_kind
            actors = {name.actor for name in match.meanings if name.actor_kind == kind}
            if kind == "person" or len(actors) != 1:
                continue
            if any(left <= match.start and match.end <= right for left, right in spans):
                continue
            if kind == "body" and _is_portfolio(text, match):
                continue
            actor = actors.pop()
            fact = groups.setdefault((kind, actor), GroupFact(self.known.actors[actor], True, actor))
            fact.mentions.append((match.start, match.end))
        for found in COALITION.finditer(text):
            for party in self.holders.coalition(first, last):
                fact = groups.setdefault(("party", party), GroupFact(self.known.actors[party], False, party))
                if not fact.explicit:
                    fact.mentions.append((found.start(), found.end()))
        for (kind, _), fact in groups.items():
            (cast.parties if kind == "party" else cast.bodies).append(fact)
        for kind, facts in (("party", cast.parties), ("body", cast.bodies)):
            facts.sort(key=lambda fact: fact.mentions[0])
            for index, fact in enumerate(facts):
                cast.places += [(start, end, kind, index) for start, end in fact.mentions]

    # -- posts and parties beside a name -----------------------------------------------------------------------------

    def _describe(self, text: str, mentions: list[Mention], matches: list[NameMatch]) -> None:
        parties = {match.end: match for match in matches if match.meanings[0].actor_kind == "party"}
        by_text = {match.text: match.meanings[0].actor for match in matches if match.meanings[0].actor_kind == "party"}
        carried: Post | None = None
        for number, mention in enumerate(mentions):
            window = text[max(0, mention.start - 110) : mention.start]
            found = BEFORE.search(window)
            if found:
                post = read_post(found)
                mention.posts.append(post)
                mention.party = by_text.get(post.prefix, "")
                carried = post if post.plural else None
            elif carried and number and COORDINATION.fullmatch(text[mentions[number - 1].end : mention.start]):
                mention.posts.append(carried)
            else:
                carried = None
            member = MEMBER_WORD.search(window)
            if member:
                party = parties.get(mention.start - len(member[0]))
                mention.party = mention.party or (party.meanings[0].actor if party else "")
            position = mention.end
            inside = PAREN.match(text, position)
            if inside:
                position = inside.end()
                for piece in re.split(r",\s*|\s+-\s+|;\s*", inside["inside"]):
                    if piece in by_text:
                        mention.party = by_text[piece]
                    elif piece[:1].isupper():
                        mention.portfolio = f"{mention.portfolio}, {piece}" if mention.portfolio else piece
            after = AFTER.match(text, position)
            if after:
                post = read_post(after)
                if not post.plural:
                    mention.posts.append(post)
                    mention.party = mention.party or by_text.get(post.prefix, "")
            self._portfolio_behind(text, mention, position)
            of = re.match(r"\s+(?:van|namens)\s+(?:de\s+|het\s+)?", text[position : position + 20])
            if of:
                start = position + of.end()
                party = next((match for match in matches if match.start == start and match.meanings[0].actor_kind == "party"), None)
                if party and not mention.party:
                    mention.party = party.meanings[0].actor

        self._said_to_be(text, mentions, by_text)

    def _portfolio_behind(self, text: str, mention: Mention, position: int) -> None:
        """Minister Eelco Heinen van Financiën."""
        heads = {post.head for post in mention.posts}
        found = OF_PORTFOLIO.match(text, position)
        if not found or not heads & {"minister", "staatssecretaris"} or any(post.portfolio for post in mention.posts):
            return
        words = re.split(r",\s+|\s+en\s+", found["portfolio"])
        if words[0] in self.holders.portfolio_words:
            mention.portfolio = found["portfolio"]

    def _said_to_be(self, text: str, mentions: list[Mention], by_text: dict[str, str]) -> None:
        """Posts that a sentence gives its subject: the nearest person before them, in the same sentence."""
        for found in AS.finditer(text):
            before = [mention for mention in mentions if mention.end <= found.start()]
            if not before:
                continue
            subject = before[-1]
            between = text[subject.end : found.start()]
            if re.search(r"[.!?\n;]", between) or len(between) > 120 or re.search(r"\b(?:dat|die|omdat|en|maar|of)\b", between):
                continue
            post = read_post(found)
            if not post.plural and post.kinds:
                subject.posts.append(post)
                subject.party = subject.party or by_text.get(post.prefix, "")

    # -- whom the names mean -----------------------------------------------------------------------------------------

    def _resolve(self, mentions: list[Mention], cast: Cast, first: date | None, last: date | None) -> None:
        people: dict[str, int] = {}  # link, or name of a proposed person -> index
        families: dict[str, set[str]] = {}  # surname -> people of the article with it

        def enter(key: str, name: str, link: str | None, mention: Mention) -> None:
            if key not in people:
                people[key] = len(cast.persons)
                cast.persons.append(PersonFact(name, link=link))
            mention.person = people[key]
            for surname in _surnames(mention.text if link is None else name) | _surnames(mention.text):
                families.setdefault(surname, set()).add(key)

        for mention in mentions:  # first those who are named in full
            chosen = self.holders.narrow(mention.full, mention.posts, mention.party, first, last) if len(mention.full) > 1 else mention.full
            if len(chosen) == 1:
                enter(chosen[0], self.known.actors[chosen[0]], chosen[0], mention)
            elif mention.given and not mention.full:
                linked = self._by_variant(mention)
                if linked:
                    enter(linked, self.known.actors[linked], linked, mention)
                elif _is_proposable(mention):
                    enter(f"new:{without_accents(mention.text).lower()}", _without_initials(mention.text), None, mention)
        open_names: dict[str, UnresolvedFact] = {}
        for mention in mentions:
            if mention.person >= 0:
                continue
            surname = without_accents(mention.text).lower()
            here = families.get(surname, set())
            if len(here) == 1:
                mention.person = people[next(iter(here))]
                continue
            candidates = mention.full or mention.family
            holders = self.holders.narrow(candidates, mention.posts, mention.party, first, last)
            cue = bool(mention.posts or mention.party)
            if cue and len(holders) == 1:
                enter(holders[0], self.known.actors[holders[0]], holders[0], mention)
                continue
            fact = open_names.setdefault(mention.text, UnresolvedFact(mention.text, sorted(candidates)))
            fact.mentions.append((mention.start, mention.end))
        self._settle_later(open_names, mentions, families, people)
        cast.unresolved = [fact for fact in open_names.values() if fact.mentions]
        self._fill(mentions, cast, first, last)

    def _settle_later(
        self, open_names: dict[str, UnresolvedFact], mentions: list[Mention], families: dict[str, set[str]], people: dict[str, int]
    ) -> None:
        """A surname without a cue that a later cue made clear: the article itself says who it is."""
        for mention in mentions:
            fact = open_names.get(mention.text)
            here = families.get(without_accents(mention.text).lower(), set())
            if mention.person < 0 and fact is not None and len(here) == 1:
                mention.person = people[next(iter(here))]
                fact.mentions.remove((mention.start, mention.end))

    def _by_variant(self, mention: Mention) -> str | None:
        """A known person whom the text writes with initials, or with another form of the given name."""
        if not mention.family:
            return None
        given = without_accents(mention.text.split()[0])
        fits = []
        for actor in mention.family:
            own = without_accents(self.known.actors[actor].split()[0])
            if own == given or (given[:1] == own[:1] and given.endswith(".")):
                fits.append(actor)
        return fits[0] if len(set(fits)) == 1 else None

    def _fill(self, mentions: list[Mention], cast: Cast, first: date | None, last: date | None) -> None:
        """Gather posts, parties and places of each person."""
        heads: dict[int, list[Post]] = {}
        full_names: dict[int, str] = {}
        for mention in mentions:
            if mention.person < 0:
                continue
            fact = cast.persons[mention.person]
            fact.mentions.append((mention.start, mention.end))
            cast.places.append((mention.start, mention.end, "person", mention.person))
            fact.party = fact.party or mention.party or None
            if mention.full or mention.given:
                full_names.setdefault(mention.person, mention.text)
            for post in mention.posts:
                if post.head in ("minister",) and mention.portfolio and not post.portfolio:
                    post = Post(f"{post.title} van {mention.portfolio}", post.head, post.former, post.plural, post.prefix, mention.portfolio)
                heads.setdefault(mention.person, []).append(post)
        for index, fact in enumerate(cast.persons):
            posts = heads.get(index, [])
            written = full_names.get(index, fact.name)
            if " " in written and not re.match(r"(?:[A-Z]\.)+", written):
                fact.name = written  # the full name as this article writes it
            fact.roles = _distinct_titles(posts)
            if fact.party is None and fact.link:
                fact.party = self.holders.party_of(fact.link, first, last)

    def _by_post_alone(self, text: str, mentions: list[Mention], cast: Cast, first: date | None, last: date | None) -> None:
        """ "de premier", "de minister van Financiën": whom the article gives that post, or else its one holder that day."""
        for found in ALONE.finditer(text):
            post = read_post(found)
            if post.plural or post.former:
                continue
            here = [
                index
                for index, fact in enumerate(cast.persons)
                if any(title == post.title or title.split(" van ")[0].endswith(post.head) for title in fact.roles)
                and fact.mentions
                and fact.mentions[0][0] < found.start()
            ]
            if here:
                nearest = max(here, key=lambda index: max(start for start, _ in cast.persons[index].mentions if start < found.start()))
                cast.places.append((found.start("title"), found.end(), "person", nearest))
                continue
            holder = self.holders.only_holder(post, first, last)
            if holder is None:
                continue
            index = next((number for number, fact in enumerate(cast.persons) if fact.link == holder), -1)
            if index < 0:
                index = len(cast.persons)
                party = self.holders.party_of(holder, first, last)
                cast.persons.append(PersonFact(self.known.actors[holder], party, [post.title], explicit=False, link=holder))
            if not cast.persons[index].explicit:
                cast.persons[index].mentions.append((found.start("title"), found.end()))
            cast.places.append((found.start("title"), found.end(), "person", index))


def _actors(match: NameMatch, family: bool) -> tuple[str, ...]:
    names = (name for name in match.meanings if name.actor_kind == "person" and (name.kind == "family") == family)
    return tuple(dict.fromkeys(name.actor for name in names))


def _is_institution(text: str, start: int, end: int) -> bool:
    return bool(INSTITUTION.search(text[max(0, start - 40) : start]) or ROMAN.match(text, end))


def _is_portfolio(text: str, match: NameMatch) -> bool:
    """A ministry's short name is a portfolio, not a body, unless the text says "ministerie"."""
    return match.meanings[0].kind in ("alias", "short") and match.meanings[0].actor.startswith("ministerie") and not match.text.lower().startswith("minister")


def _surnames(name: str) -> set[str]:
    """The ways in which a full name's surname can stand alone, without accents and capitals."""
    pieces = re.sub(r"(?:[A-Z]\.)+\s*", "", name).split()
    tail = pieces[1:] if len(pieces) > 1 else pieces
    while len(tail) > 1 and not (tail[0][:1].islower() or tail[0] in PARTICLES) and len(pieces) > 2:
        break
    whole = " ".join(tail)
    forms = {whole, whole.removesuffix("'")}
    if tail and "-" in tail[-1]:
        forms.add(" ".join([*tail[:-1], tail[-1].split("-")[0]]))
    bare = [piece for piece in tail if piece not in PARTICLES]
    if bare and len(tail) > len(bare):
        forms.add(" ".join(tail[tail.index(bare[0]) :]))
    return {without_accents(form).lower() for form in forms if form}


def _is_proposable(mention: Mention) -> bool:
    pieces = mention.text.split()
    return len(pieces) >= 2 and not any(piece in NOT_GIVEN for piece in pieces)


def _without_initials(name: str) -> str:
    return name


def _distinct_titles(posts: list[Post]) -> list[str]:
    """Each post once; a bare form gives way to the full one of the same post."""
    titles = list(dict.fromkeys(post.title for post in posts))
    return [
        title
        for title in titles
        if not any(other != title and (other.startswith(title + " van ") or other.startswith(title + " voor ") or other.endswith("-" + title)) for other in titles)
    ]
