"""Finds every place of a text where a person is named, known or not. No Django, no database."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from importlib import resources

from .cast import Covered, Mention
from .institutions import bears_a_name, is_member, is_namesake, is_no_person
from .names import NameMatch, starts_sentence, without_accents
from .post_places import PostPlaces
from .post_words import PORTFOLIO_WORDS, POSTS
from .titles_of_office import BEFORE, CABINET_POSTS, HONORIFIC, Post, read_post

_PARTICLES_TEXT = """
van de der den het 't ’t ten ter te tot el al bin ben von zu di da du la le op in aan uit dos y of
"""
PARTICLES = frozenset(_PARTICLES_TEXT.split())
_PARTICLE_AT_START_TEXT = """
Van De Den Der Ter Ten El Al Von Te 't ’t
"""
PARTICLE_AT_START = frozenset(_PARTICLE_AT_START_TEXT.split())
_INITIALS = r"(?:(?!(?:Dr|Mr|Ir|Ds|Mw)\.)[A-Z][a-z]?(?:\.[ -]?|-(?=[A-Z]\.))){1,6}"
_PARTICLE = r"(?:(?:van|de|der|den|het|'t|’t|ten|ter|te|el|al|bin|ben|von|zu|di|da|du|la|le|op|aan|uit|dos|in)\s+){1,3}"
_CAP = (
    r"(?:(?:O|D|N|l|d)['’])?[A-ZÀ-ÝŞŠŽĆČİŁ][\w’]*(?:['’][A-Z]?[a-z]+(?<!['’]s)(?<!['’]er)(?<!['’]ers))?"
    r"(?:-(?:[A-ZÀ-ÝŞ]\w*|(?:van|de|der|den|ter|ten)(?:\s(?:der|den|de))?\s[A-Z]\w*))*"
)
SEQUENCE = re.compile(
    rf"(?<![\w.@#/-])(?:{_INITIALS}[ \xa0]*\n?(?!\n)(?:{_PARTICLE})?)?{_CAP}(?:[ \xa0](?:{_PARTICLE})?{_CAP}){{0,7}}"
)
SURNAME = re.compile(
    rf"(?<![\w.@#/-])(?:(?:Van|De|Den|Ter|Ten|El|Al)\s(?:(?:de|der|den|het|'t|’t)\s)?)?{_CAP}(?![\w-])"
)
_PIECE = re.compile(rf"{_INITIALS}(?=\s|[a-zA-Z])|(?:{_PARTICLE})?{_CAP}")
# The first cabinet-Rutte at a sentence's end: Rutte I. Hermans zei …
_ORDINAL = re.compile(r"[IV]\.\s?")
_AFTER_NAME = re.compile(r"(?<!\w)[A-ZÀ-Ý][a-zà-ÿ]+\s$")
_HAS_INITIALS = re.compile(_INITIALS)
# A noun for somebody that stands right before a name.
_PERSON_NOUN = re.compile(
    r"(?<!\w)[\w-]*(?:['’]er|deskundige|expert|analist|econoom|oloog|graaf|kundige|historicus|arts|wetenschapper|onderzoeker|journalist|"
    r"verslaggever|schrijver|schrijfster|zanger|zangeres|ondernemer|boer|boerin|moeder|vader|weduwe|zus|broer|dochter|zoon|collega|leraar|"
    r"docent|student|advocaat|advocate|officier|rechter|chef|baas|man|vrouw|topman|manager|adviseur|bestuurder|bewoner|inwoner|kiezer|"
    r"lobbyist|activist|activiste|slachtoffer|ouder|oud-\w+|president|partijgenoot|partijgenote|opvolger|voorganger|kandidaat|lid|hoofd)\s+$"
)
_PERSON_BRACKET = re.compile(r"\s\(\d{2}\)|,\s\d{2}(?=[,.])")
_OF_PLACE = re.compile(r"(?:van|uit|in|op)\s[A-ZÀ-Ý]")
# Jozias van Aartsen is not Aartsen, though nobody lists Jozias: but het Amerika van Trump, de Amsterdamse PvdA van X.
_LONGER_SURNAME = re.compile(
    r"(?P<before>\w+\s)?(?<![\w-])(?P<first>[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-Z][a-zà-ÿ]+)?)\s(?:(?:van|de|der|den|ten|ter|het|'t|’t)\s)+$"
)
_GOES_ON = re.compile(r" (?!Tweede |Eerste )[A-ZÀ-Ý][a-zà-ÿ]+(?![\w-])")
_IN_PLACE = re.compile(r"\b(?:in|uit|te|van|bij|gemeente|stad|provincie)\s$")
_ARTICLES = frozenset({"de", "het", "een"})
_SURNAME_WINDOW = 50
# Capitalised words that start a sentence or name something else than a person.
_NOT_GIVEN_TEXT = """
De Het Een In Op Aan Bij Met Na Naar Om Onder Over Sinds Te Tegen Tijdens Tot Tussen Uit Van Vanaf
Volgens Voor Maar En Of Want Ook Dat Die Dit Deze Er Zo Toch Als Toen Wanneer Hoewel Omdat Nu Nog Niet
Wel Hij Zij Ze Wij We Ik Zijn Haar Hun Door Dus Daarom Daarmee Daarna Daarnaast Eerder Later Vorige
Volgende Vandaag Gisteren Morgen Maandag Dinsdag Woensdag Donderdag Vrijdag Zaterdag Zondag Januari
Februari Maart April Mei Juni Juli Augustus September Oktober November December Tweede Eerste Kamer Raad
Huis Binnenhof Catshuis Torentje Europa Europese Nederland Nederlandse Den Amsterdam Rotterdam Utrecht
Groningen Brussel Haagse Alle Alleen Zelfs Vooral Verder Wie Wat Waarom Hoe Waar Geen Naast Demissionair
Demissionaire Voormalig Oud Minister Premier Staatssecretaris Partij Partijleider Fractievoorzitter
Kamerlid Koning Koningin Prins Prinses President Mevrouw Meneer Voorzitter Provinciale Staten Ministerie
Kabinet Coalitie Oppositie Algemene Sociale Economische Justitie Paleis Dag Nieuws Zonder Binnen Buiten
Achter Langs Rond Rondom Per Via Sommige Veel Weinig Meer Beide Samen Intussen Ondertussen Inmiddels
Behalve Dankzij Ondanks Wegens Vanwege Namens Aldus Zegt Zei Vindt Wil Kan Moet Mag Zal Zou Gaat Komt
Blijft Heeft Had Is Was Waren Werd Wordt Kijk Luister Lees Beeld Foto Bron Video Tekst Beluister
Republikein Democraat
"""
NOT_GIVEN = frozenset(_NOT_GIVEN_TEXT.split())
_NO_SURNAME = NOT_GIVEN - PARTICLE_AT_START
# Kinds of name that mean a person by themselves.
FULL_KINDS = frozenset({"full", "short", "alias", "former", "inflected"})
# voorzitter van de Universiteit Maastricht: the name goes on.
_ENDS_BODY = re.compile(
    r"(?:Universiteit|Stichting|Vereniging|Hogeschool|Gemeente|Provincie|Stad|Commissie|Raad|Unie|Bond|Bank|Groep|Partij|Regio|Platform|Rechtbank)$"
)
_FIELD_WORDS = frozenset(PORTFOLIO_WORDS)
# The longest noun for somebody in front of a name, with its compound.
_NOUN_WINDOW = 40


def listed_given_names() -> frozenset[str]:
    """The given names of given_names.txt."""
    listed = resources.files("events.extraction").joinpath("given_names.txt").read_text("utf-8")
    return frozenset(
        word for line in listed.splitlines() if not line.startswith("#") for word in line.split()
    )


class MentionFinder:
    """Finds persons by the names we know, and others by how a name looks; made once a run."""

    def __init__(self) -> None:
        names = set(listed_given_names())
        self.given_names = frozenset(names | {without_accents(name) for name in names}) - NOT_GIVEN

    def find(self, text: str, matches: list[NameMatch], places: PostPlaces) -> list[Mention]:
        """All mentions of persons, in order; none overlap."""
        of_party = frozenset(match.start - 2 for match in matches if match.kind == "party")
        taken = Covered(len(text), (match for match in matches if match.kind != "person"))
        found = [
            mention
            for match in matches
            if match.kind == "person"
            for mention in self._of_known(text, match, of_party)
        ]
        for sequence in places.at_capitals(SEQUENCE):
            if sequence[0].isalnum():
                continue  # one word is no full name
            for start, end in self._full_names(
                text, sequence.start(), sequence.end(), taken, places, of_party
            ):
                if bears_a_name(text, start, end) or is_no_person(text[start:end]):
                    found = [
                        mention for mention in found if not (start <= mention.start and mention.end <= end)
                    ]
                else:
                    self._enter(text, start, end, found)
        found = _without_overlaps(found)
        taken.add(found)
        later = _bare_later(text, found, taken)
        taken.add(later)
        found += later
        found += _titled(text, taken, places)
        return _without_overlaps(found)

    # -- known names -------------------------------------------------------------------------------------------------

    def _of_known(self, text: str, match: NameMatch, of_party: AbstractSet[int]) -> Iterator[Mention]:
        if bears_a_name(text, match.start, match.end):
            return
        full, family = _actors(match, FULL_KINDS), _actors(match, {"family"})
        before = text[: match.start]
        last = _last_word(before)
        if full and " " in match.text and last and last in self.given_names and before.endswith(" "):
            return  # Peter Jan Rutte is not Jan Rutte: the whole sequence is read below
        if (
            family
            and not full
            and last in PARTICLE_AT_START
            and before.endswith(" ")
            and not starts_sentence(text, len(before) - len(last) - 1)
        ):
            return  # minister Van Rutte is not Rutte
        if family and not full and last in PARTICLES and _is_longer(text, match.start):
            return
        if family and not full and not match.genitive and _GOES_ON.match(text, match.end):
            return  # Costa Rica
        namesake = (
            bool(full)
            and " " in match.text
            and match.end not in of_party
            and is_namesake(text, match.start, match.end)
        )
        mention = Mention(
            match.start,
            match.end,
            text[match.start : match.end],
            () if namesake else full,
            () if namesake else family,
            assigned=_actors(match, {"assigned"}),
            given=namesake,
            genitive=match.genitive,
        )
        if is_member(text, match.start):
            mention.hints.append(Post("Kamerlid", "Kamerlid"))
        yield mention

    # -- full names --------------------------------------------------------------------------------------------------

    def _full_names(
        self,
        text: str,
        start: int,
        end: int,
        taken: Covered,
        places: PostPlaces,
        of_party: AbstractSet[int],
    ) -> Iterator[tuple[int, int]]:
        """The parts of a capitalised sequence that are full names."""
        if len(text[start:end].split()) < 2:
            return
        pieces = [
            piece.span() for piece in _PIECE.finditer(text, start, end) if not taken.touches(*piece.span())
        ]
        number = 0
        while number < len(pieces):
            first = pieces[number][0]
            if not self._starts_name(text, pieces, number, places, of_party):
                number += 1
                continue
            stop = number + 1
            while stop < len(pieces) and self._goes_on(text, pieces, number, stop):
                stop += 1
            if stop - number >= 2:
                yield first, pieces[stop - 1][1]
            number = stop

    def _goes_on(self, text: str, pieces: list[tuple[int, int]], number: int, stop: int) -> bool:
        """Whether a piece still belongs to the name: Jan Willem van der Berg, but not Jan Jansen van Natuurmonumenten."""
        if not _joined(text, pieces[stop - 1], pieces[stop]):
            return False
        if text[slice(*pieces[stop])] in PARTICLE_AT_START:  # Alexander De Croo
            return stop == number + 1 < len(pieces) - 1 and _joined(text, pieces[stop], pieces[stop + 1])
        if not _continues(text, pieces[stop]):
            return False
        is_surname = stop - number >= 2 and text[slice(*pieces[stop - 1])] not in self.given_names
        return not is_surname or not text[pieces[stop][0]].islower()

    def _starts_name(
        self,
        text: str,
        pieces: list[tuple[int, int]],
        number: int,
        places: PostPlaces,
        of_party: AbstractSet[int],
    ) -> bool:
        start, end = pieces[number]
        word = text[start:end]
        if _HAS_INITIALS.fullmatch(word):
            ordinal = _ORDINAL.fullmatch(word) and _AFTER_NAME.search(
                text, max(0, start - _NOUN_WINDOW), start
            )
            return number + 1 < len(pieces) and not ordinal
        if word in NOT_GIVEN or word in _FIELD_WORDS or " " in word:
            return False
        plain = without_accents(word)
        if plain in self.given_names or (plain.split("-")[0] in self.given_names and "-" in plain):
            return True
        if (
            number + 1 >= len(pieces)
            or word.isupper()
            or any(text[left:right] in NOT_GIVEN for left, right in pieces[number : number + 2])
        ):
            return False
        before = text[max(0, start - _NOUN_WINDOW) : start]
        has_party = (
            pieces[-1][1] in of_party and text.startswith(" (", pieces[-1][1]) and _is_somebody(before)
        )
        if _OF_PLACE.match(text, pieces[number + 1][0]) and not (
            has_party and not places.before(BEFORE, start)
        ):
            return False  # burgemeester Janssen van Breda
        if any(text[left:right] in self.given_names for left, right in pieces[number + 1 : -1]):
            return False
        return bool(
            places.before(BEFORE, start)
            or HONORIFIC.search(before)
            or _PERSON_NOUN.search(before)
            or _PERSON_BRACKET.match(text, pieces[-1][1])
            or has_party
        )

    def _enter(self, text: str, start: int, end: int, found: list[Mention]) -> None:
        """Add a full name, unless a known full name stands there; the surname in it says whom it may mean."""
        family: tuple[str, ...] = ()
        for mention in found:
            if mention.start <= start and mention.end >= end and (mention.full or mention.start < start):
                return
            if start <= mention.start and mention.end <= end:
                if (mention.start, mention.end) == (start, end):
                    return
                if mention.full and mention.start == start and text[mention.end : mention.end + 1] == " ":
                    return  # a known full name, and something behind it
                if mention.full:
                    family += mention.full  # Dilan Yesilgöz-Zegerius, of whom we know the first half
                elif mention.end == end or text[mention.end : mention.end + 1] == "-":
                    family += mention.family
        found[:] = [mention for mention in found if not (start <= mention.start and mention.end <= end)]
        found.append(Mention(start, end, text[start:end], family=tuple(dict.fromkeys(family)), given=True))

    # -- the surnames of those whom the article itself names in full ----------------------------------------------------


def _is_longer(text: str, start: int) -> bool:
    """Whether a surname is only the end of a longer one, behind a given name that no list has."""
    found = _LONGER_SURNAME.search(text, max(0, start - _SURNAME_WINDOW), start)
    if found is None or found["first"] in NOT_GIVEN:
        return False
    return (found["before"] or "").strip().lower() not in _ARTICLES


def _is_somebody(before: str) -> bool:
    """Whether what has a party in brackets can be a person: in Capelle aan den IJssel (VVD) names a town."""
    return _IN_PLACE.search(before) is None


def _bare_later(text: str, found: list[Mention], taken: Covered) -> list[Mention]:
    families = {
        surname
        for mention in found
        if mention.given
        for surname in (surname_of(mention.text),)
        if len(surname) > 2
    }
    places: dict[int, int] = {}
    for surname in families:
        start = text.find(surname)
        while start >= 0:
            places[start] = max(places.get(start, 0), start + len(surname))
            start = text.find(surname, start + len(surname))
    return [
        Mention(start, end, text[start:end], genitive=text.startswith("s", end))
        for start, end in sorted(places.items())
        if _stands_alone(text, start, end)
        and not taken.touches(start, end)
        and not bears_a_name(text, start, end)
    ]


def _titled(text: str, taken: Covered, places: PostPlaces) -> list[Mention]:
    """Surnames of nobody we know behind a post: burgemeester Van der Zwaag, president Macron."""
    titled = []
    for one in places.at_capitals(SURNAME):
        word = one[0]
        if (
            taken.touches(one.start(), one.end())
            or word.split()[0] in _NO_SURNAME
            or word in PORTFOLIO_WORDS
            or word.isupper()
        ):
            continue
        before = places.before(BEFORE, one.start())
        if (
            before
            and not read_post(before).plural
            and not _ENDS_BODY.search(before["of"])
            and not (before["of"] and read_post(before).head not in CABINET_POSTS)  # voorzitter van LTO Noord
            and not bears_a_name(text, one.start(), one.end())
        ):
            titled.append(Mention(one.start(), one.end(), word))
    return titled


@lru_cache(maxsize=4096)
def surname_of(name: str) -> str:
    """The surname of a full name as it stands alone: Von der Leyen, De Jonge."""
    pieces = _HAS_INITIALS.sub("", name).split()
    tail = pieces[1:] if len(pieces) > 1 and not _HAS_INITIALS.match(name) else pieces
    while (
        len(tail) > 1 and tail[0].lower() not in PARTICLES and any(piece in PARTICLES for piece in tail[1:])
    ):
        tail = tail[1:]  # Jan Anthonie van der Berg: the second given name
    whole = " ".join(tail)
    return whole[:1].upper() + whole[1:]


def _actors(match: NameMatch, kinds: AbstractSet[str]) -> tuple[str, ...]:
    names = (name for name in match.meanings if name.actor_kind == "person" and name.kind in kinds)
    return tuple(dict.fromkeys(name.actor for name in names))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a surname is a word of its own, a genitive's s apart."""
    before, behind = text[start - 1 : start], text[end : end + 1]
    if before == "-" or before == "_" or before.isalnum():
        return False
    if behind == "s" and not (text[end + 1 : end + 2] == "_" or text[end + 1 : end + 2].isalnum()):
        return True
    return not (behind in ("-", "_") or behind.isalnum())


_WORD_BEFORE = re.compile(r"(\S+)\s$")


def _last_word(before: str) -> str:
    found = _WORD_BEFORE.search(before[-30:])
    return found[1] if found else ""


def _joined(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    return not text[left[1] : right[0]].strip()


def _continues(text: str, piece: tuple[int, int]) -> bool:
    word = text[piece[0] : piece[1]]
    return word not in NOT_GIVEN and word not in POSTS and word.split()[-1] not in PORTFOLIO_WORDS


def _without_overlaps(found: list[Mention]) -> list[Mention]:
    """The mentions in order; of two that overlap the longer, a full name before a surname."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda mention: (mention.start, -mention.end)):
        if kept and mention.start < kept[-1].end:
            last = kept[-1]
            if mention.is_full and (not last.is_full or mention.end - mention.start > last.end - last.start):
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept
