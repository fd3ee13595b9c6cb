"""Whether two facts of different articles tell of one happening. Pure; imports extraction's values, wording and rapidfuzz.

Precision first: a wrong merge costs more than a duplicate. What agrees is counted in three ways: the days, who takes part,
and the subject, that is the stems of what a title is about (``wording``). Two facts that are the same share a key.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import IntEnum
from itertools import islice

from django.utils.text import slugify
from rapidfuzz import fuzz

from events.extraction.facts import Happening

from .wording import STEM, deeds_in, kinds_of, plain, ranked_stems, stems_of

# The days of two mentions of one happening lie within a week of each other ...
LONGEST_DAYS = 7
# ... or within a month and its edges, where one is told with a day and the other by the month.
LONGEST_WINDOW = 45
# How alike two titles are (rapidfuzz token_set_ratio, 0 to 100) that differ in little but their form.
VERY_ALIKE = 80
# A deadline gets another day before it passes, or soon after; who speaks of it long after means the next one.
SOON_AFTER = 60
# Days between two dues of one deadline of which no text says that it moved, by how sure the subject is.
LONGEST_SLIP, LONGEST_SURE_SLIP = 200, 800
SURE = 2  # stems that two titles share where they name one subject beyond doubt
MOST_STEMS, MOST_ACTORS = 8, 6  # of one fact, under which it is looked for
LONGEST_KEY = 120
# Years that share a key, and how many such are looked at of what is due far ahead.
YEARS, MOST_YEARS, DAYS_OF_A_YEAR = 3, 5, 365
ONE_DAY = timedelta(days=1)
LAST_DAY = date.max - ONE_DAY
# Types under which one happening is told by different articles; the first of each names all.
FAMILY = {"motion": "vote", "formation": "negotiation"}
# Types that happen once on a day, whoever is named: a debate needs more, an election day does not.
ONCE_A_DAY = frozenset({"cabinet_fall", "election", "recess"})
# Of these there is one in a season; until its day is settled, texts give one that is near.
ONCE_A_SEASON = frozenset({"election"})
# Families of which one day sees several by the same actors: told apart by what is said.
BY_CONTENT = frozenset({"statement", "letter_report", "questions", "budget"})
# Families in which whoever is named is whom it is about: other persons are another happening.
PERSONAL = frozenset({"resignation"})
# Families in which another law, motion or paper is another happening, whatever stands around it.
BY_OBJECT = frozenset({"vote", "legislation"})
# Families of which a day sees many, of the same few; motions are such too.
GATHERINGS = frozenset({"meeting", "negotiation", "other"})
# Families in which one chamber does not do what the other does.
CHAMBERED = frozenset({"vote", "debate", "legislation"})
CHAMBERS = frozenset({"tweede-kamer", "eerste-kamer"})
# Bodies take part in nearly everything: they show no sameness.
COMMON = frozenset({"kabinet", "tweede-kamer", "eerste-kamer", "ministerraad"})
# Who owes whatever nobody is named for.
WHOEVER_OWES = frozenset({"kabinet"})
# Public ids of parties, which are no persons.
PARTIES = frozenset(
    ["vvd", "pvv", "cda", "d66", "groenlinks", "pvda", "groenlinks-pvda", "sp", "christenunie", "sgp", "pvdd", "50plus", "denk",
     "volt", "bbb", "ja21", "fvd", "nsc", "bij1", "opnl", "bvnl"]
)  # fmt: skip
PARTY_NAMES = frozenset(stem for party in PARTIES for stem in stems_of(party.replace("-", " ")))
# What a sentence reports of a deadline that it does not set: it is about one that was set before.
OF_AN_EARLIER_ONE = frozenset({"moved", "met", "missed", "withdrawn"})


class Subject(IntEnum):
    """How the subjects of two facts are related."""

    OTHER = 0  # each names one, and they share nothing
    OPEN = 1  # one of them names none
    AROUND = 2  # one of them names none, and what stands around them is the same
    LIKELY = 3  # what one names stands around the other
    SAME = 4


@dataclass(frozen=True, slots=True)
class Fact:
    """What one article says of one happening, as far as matching needs it."""

    id: str
    kind: str
    type: str
    title: str
    earliest: date | None
    latest: date | None
    actors: frozenset[str]
    status: str
    order: tuple[str, str, int]  # known from, article, place in the text
    headline: str = ""
    sentence: str = ""
    # What follows from these, worked out once.
    stems: frozenset[str] = field(init=False)  # of what the title names
    around: frozenset[str] = field(init=False)  # of the headline and the sentence
    things: frozenset[str] = field(init=False)  # of what the title names but for its verbs
    names: frozenset[str] = field(init=False)  # of who takes part
    keys: frozenset[str] = field(init=False)
    family: str = field(init=False)  # its type, or the one that stands for it and those that are told alike

    def __post_init__(self) -> None:
        object.__setattr__(self, "family", FAMILY.get(self.type, self.type))
        names = frozenset(stem for actor in self.actors for stem in stems_of(actor))
        stems = stems_of(self.title) - names
        around = stems_of(f"{self.headline} {self.sentence}")
        object.__setattr__(self, "names", names)
        object.__setattr__(self, "stems", stems)
        object.__setattr__(self, "things", stems - deeds_in(self.title))
        object.__setattr__(self, "around", stems | around)
        object.__setattr__(self, "keys", frozenset(key[:LONGEST_KEY] for key in _keys(self)))

    @property
    def place(self) -> tuple[str, str, int, str]:
        """Its place in the total order of facts."""
        return (*self.order, self.id)

    @property
    def known(self) -> date | None:
        """The day from which it was known."""
        return None if self.order[0] == date.max.isoformat() else date.fromisoformat(self.order[0])


def fact_from(happening: Happening, id: str, origin: tuple[str, str], headline: str) -> Fact:
    """What matching needs of a happening as extraction found it; ``origin`` is when its article is known from, and its lineage.

    Gathering makes the same of the claims that were written from it.
    """
    quotes = {quote.start: quote.quote for quote in (happening.claims or [happening.quote])}
    return Fact(
        id=id, kind=happening.kind, type=happening.type, title=happening.title,
        earliest=happening.date.earliest, latest=happening.date.latest,
        actors=frozenset(taking.link or slugify(taking.name) or taking.name for taking in happening.actors),
        status=happening.status, order=(*origin, min(quotes)),
        headline=headline, sentence=" ".join(quotes[start] for start in sorted(quotes)),
    )  # fmt: skip


def _keys(fact: Fact) -> Iterable[str]:
    """What another fact must have one of to be the same happening; an event without days has none."""
    # Where the title names no subject, the headline does, and then what stands around.
    words = (
        ranked_stems(fact.title) if fact.stems else ranked_stems(fact.headline) + ranked_stems(fact.sentence)
    )
    subjects = [word for word in dict.fromkeys(words) if not fact.stems or word in fact.stems][:MOST_STEMS]
    actors = longest_of(fact.actors - COMMON, MOST_ACTORS)
    if fact.kind == "deadline":
        # Under whoever owes it, for one that moves; under its day, for one that another is said to owe.
        yield from (
            f"{actor}:{years}:{stem}"
            for actor in longest_of(fact.actors, MOST_ACTORS)
            for years in _years(fact)
            for stem in subjects
        )
        if fact.latest is not None:
            days = sorted({fact.latest, min(fact.latest, LAST_DAY) + ONE_DAY})
            owing = actors if fact.stems else fact.actors
            yield from (
                f"deadline:{day}:{word}"
                for day in days
                for word in (*subjects, *owing, *sorted(kinds_of(fact.title)))
            )
        return
    first, last = _days(fact)
    if first is None or last is None or (last - first).days > LONGEST_WINDOW:
        return
    for month in sorted({f"{day:%Y-%m}" for day in (first, last)}):
        start = f"{fact.family}:{month}"
        yield from (f"{start}:{word}" for word in (*subjects, *actors))
        if fact.type in ONCE_A_DAY:
            yield start
    if fact.family in CHAMBERED and first == last:
        yield f"{fact.family}:{first}"


def _years(fact: Fact) -> list[int]:
    """The years, some at a time, in which a deadline can be told to move: from when it was known until soon after its day."""
    began = fact.known or fact.latest or LAST_DAY
    ends = max(fact.latest or began, began)
    last = ends.year + (ends.timetuple().tm_yday + SOON_AFTER > DAYS_OF_A_YEAR)
    first = began.year - began.year % YEARS
    return list(range(first, last + 1, YEARS))[:MOST_YEARS]


def _days(fact: Fact) -> tuple[date | None, date | None]:
    """The days of an event; of one that happens once in a season, "from then on" means soon after."""
    open_end = fact.latest is None and fact.type in ONCE_A_SEASON
    return fact.earliest, fact.earliest if open_end else fact.latest


def longest_of(words: Iterable[str], number: int) -> list[str]:
    """The longest words, which are the rarest."""
    return list(islice(sorted(words, key=lambda word: (-len(word), word)), number))


def subject_of(left: Fact, right: Fact) -> Subject:
    """How the subjects of two facts are related."""
    if left.stems & right.stems:
        return Subject.SAME
    if left.stems & right.around or right.stems & left.around:
        return Subject.LIKELY
    if left.stems and right.stems:
        return Subject.LIKELY if _compounds(left, right) else Subject.OTHER
    return Subject.AROUND if left.around & right.around else Subject.OPEN


def _compounds(left: Fact, right: Fact) -> bool:
    """Whether a subject of one is part of a word of the other: kraan, gaskraan."""
    return any(
        len(stem) == STEM and stem in plain(other.title.lower())
        for one, other in ((left, right), (right, left))
        for stem in one.stems
    )


def likeness(left: Fact, right: Fact) -> int:
    """How alike two titles are, from 0 to 100; of deadlines only what is due counts."""
    if left.kind == "deadline" and left.stems and right.stems:
        return alike(left.stems, right.stems)
    return round(fuzz.token_set_ratio(plain(left.title.lower()), plain(right.title.lower())))


def is_same(left: Fact, right: Fact) -> bool:
    """Whether two facts tell of one happening: kind, type, days and actors agree, and the subject where those leave doubt."""
    if excludes(left, right) or not left.keys & right.keys:
        return False
    return _same_deadline(left, right) if left.kind == "deadline" else _same_event(left, right)


def excludes(left: Fact, right: Fact) -> bool:
    """Whether two facts cannot be one happening, whatever else speaks for it."""
    if left.kind != right.kind or left.family != right.family:
        return True
    if left.order[1] == right.order[1]:
        return True  # one article told them apart
    if left.kind == "deadline":
        return False
    if left.type in ONCE_A_SEASON:
        return left.stems != right.stems or days_apart(left, right) > LONGEST_WINDOW
    if not days_agree(left, right, LONGEST_WINDOW):
        return True
    if left.family in PERSONAL or "motion" in (left.type, right.type):
        ours, theirs = _persons(left), _persons(right)
        if ours and theirs and not ours & theirs:
            return True
    if left.family in CHAMBERED:
        ours, theirs = left.actors & CHAMBERS, right.actors & CHAMBERS
        return bool(ours and theirs and not ours & theirs)
    return False


def _persons(fact: Fact) -> frozenset[str]:
    return fact.actors - COMMON - PARTIES


def _same_deadline(left: Fact, right: Fact) -> bool:
    """Due on one day about one thing; or another day for the same thing by the same who is responsible."""
    subject, shared = subject_of(left, right), left.actors & right.actors
    if left.latest is not None and right.latest is not None:
        days = abs((left.latest - right.latest).days)
        # Much is due at the end of a year: one word is not enough where nobody is named.
        very_alike = likeness(left, right) >= VERY_ALIKE
        owed = bool(shared - WHOEVER_OWES) or len(left.around & right.around) >= SURE
        if (
            days <= 1
            and owed
            and (
                subject is Subject.SAME
                or (very_alike and bool((left.stems and right.stems) or shared - COMMON))
            )
        ):
            return True  # uiterlijk 1 november, voor 1 november
        if days == 0 and (shared or kinds_of(left.title) & kinds_of(right.title)):
            return subject in (Subject.AROUND, Subject.LIKELY) or _said_alike(left, right)
        if days <= 1 and shared and subject in (Subject.AROUND, Subject.LIKELY):
            return len(words_in_common(left, right)) >= SURE
    if not shared or subject is not Subject.SAME or likeness(left, right) < VERY_ALIKE:
        return False
    if not _in_time(left, right):
        return False
    if OF_AN_EARLIER_ONE & {left.status, right.status}:
        return True
    if left.latest is None or right.latest is None:
        return False
    sure = len(left.stems & right.stems) + len(shared - COMMON) >= SURE
    return abs((left.latest - right.latest).days) <= (LONGEST_SURE_SLIP if sure else LONGEST_SLIP)


def _said_alike(left: Fact, right: Fact) -> bool:
    """Whether two sentences say the same in nearly the same words."""
    return round(fuzz.token_sort_ratio(left.sentence.lower(), right.sentence.lower())) >= VERY_ALIKE


def _in_time(left: Fact, right: Fact) -> bool:
    """Whether the newer of two facts was told before the older one's day had long passed."""
    older, newer = sorted((left, right), key=lambda fact: fact.place)
    if older.latest is None or newer.known is None or older.known is None:
        return True
    return (newer.known - older.latest).days <= SOON_AFTER


def _same_event(left: Fact, right: Fact) -> bool:
    if left.type in ONCE_A_SEASON:
        return True
    near = days_agree(left, right, LONGEST_DAYS)
    subject = subject_of(left, right)
    if left.type in ONCE_A_DAY and (near or left.type == "cabinet_fall"):
        return True
    if left.family in PERSONAL:
        return bool(_persons(left) & _persons(right)) or (
            near and (_is_around(_persons(left), right) or _is_around(_persons(right), left))
        )
    if left.family in BY_OBJECT and subject is Subject.LIKELY and left.stems and right.stems:
        subject = Subject.OTHER  # what stands around one vote is the other
    shared = (left.actors & right.actors) - COMMON
    same_day = left.earliest == left.latest == right.earliest == right.latest
    if left.family in BY_CONTENT:
        likely = same_day and left.family == "letter_report" and subject >= Subject.AROUND
        if near and shared and (subject is Subject.SAME or likely):
            return True
        return bool(shared) and _told_alike(left, right)
    if same_day:
        if left.actors & right.actors and likeness(left, right) >= VERY_ALIKE:
            return True
        many = left.family in GATHERINGS or "motion" in (left.type, right.type)
        enough = Subject.SAME if many else Subject.AROUND
        return subject >= enough or (bool(shared) and subject is not Subject.OTHER)
    if near:
        acting = bool(left.actors & right.actors) and subject is Subject.LIKELY
        return subject is Subject.SAME or acting or (bool(shared) and subject is not Subject.OTHER)
    if _persons(left) & _persons(right) and kinds_of(left.title) & kinds_of(right.title):
        return True
    if left.family == "vote" and subject >= Subject.AROUND:
        return bool(left.actors & right.actors) or _planned_then_done(left, right)
    if left.type == "inquiry_ruling":
        return bool(shared) and subject >= Subject.LIKELY
    if shared and _told_alike(left, right):
        return True
    return (
        bool(left.actors & right.actors) and subject is Subject.SAME and likeness(left, right) >= VERY_ALIKE
    )


def _told_alike(left: Fact, right: Fact) -> bool:
    """Whether two titles say the same of one subject: in nearly the same words, or of the same things."""
    if left.stems & right.stems:
        return alike(left.things, right.things) >= VERY_ALIKE
    return bool(words_in_common(left, right)) and likeness(left, right) >= VERY_ALIKE


def _is_around(persons: frozenset[str], fact: Fact) -> bool:
    """Whether the name of one of these stands around a fact that names nobody itself."""
    return not _persons(fact) and any(stems_of(person) & fact.around for person in persons)


def _planned_then_done(left: Fact, right: Fact) -> bool:
    """Whether one of two facts announces what the other reports."""
    return {left.status, right.status} == {"planned", "occurred"}


def days_apart(left: Fact, right: Fact) -> int:
    """Days from the first to the last of two events; endless where one has none."""
    days = [day for fact in (left, right) for day in _days(fact) if day is not None]
    return (max(days) - min(days)).days if len(days) == 4 else 10**6


def days_agree(left: Fact, right: Fact, most: int) -> bool:
    """Whether the days of one lie within those of the other, all within so many days."""
    if left.earliest is None or left.latest is None or right.earliest is None or right.latest is None:
        return False
    low, high = min(left.earliest, right.earliest), max(left.latest, right.latest)
    if (high - low).days > most:
        return False
    return (low, high) in ((left.earliest, left.latest), (right.earliest, right.latest))


def words_in_common(left: Fact, right: Fact) -> frozenset[str]:
    """What both are about, and who is not named by it."""
    common = left.stems & right.around | right.stems & left.around or left.around & right.around
    return common - left.names - right.names - PARTY_NAMES


def alike(left: frozenset[str], right: frozenset[str]) -> int:
    """How alike two subjects are, from 0 to 100; nothing is like nothing."""
    return (
        round(fuzz.token_set_ratio(" ".join(sorted(left)), " ".join(sorted(right)))) if left and right else 0
    )
