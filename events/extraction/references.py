"""Names in a stretch of text, and whom its pronouns and words for groups mean. Pure."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from .actors import Cast
from .cast import Place
from .facts import Taking
from .scenes import Scene, Stage
from .subjects import Span, subject_of

SOURCES = frozenset(["volgens", "aldus"])
ADDRESSED = frozenset(["aan", "tegen", "met"])
# Words between a preposition and the name that it belongs to.
BEFORE_NAME = frozenset(
    [
        "de",
        "het",
        "premier",
        "minister",
        "ook",
        "demissionair",
        "demissionaire",
        "koning",
        "ex",
        "oud",
        "nieuwe",
        "partijloos",
        "onafhankelijk",
        "coalitiegenoot",
    ]
)
TITLE_ENDS = (
    "leider",
    "voorzitter",
    "minister",
    "kamerlid",
    "secretaris",
    "premier",
    "senator",
    "informateur",
)
GROUP_WORDS = frozenset(
    [
        "partij",
        "partijen",
        "fractie",
        "fracties",
        "besturen",
        "leden",
        "coalitiepartner",
        "coalitiepartners",
        "achterban",
    ]
)
PLURAL_ENDS = ("en", "n")
# Groups whose members were named one by one.
PARTY_GROUPS = frozenset(
    {"partijen", "coalitiepartijen", "regeringspartijen", "coalitiepartners", "besturen", "leden"}
)
PERSON_GROUPS = frozenset(
    {
        "leiders",
        "partijleiders",
        "informateurs",
        "ministers",
        "bewindslieden",
        "verkenners",
        "fractievoorzitters",
        "kandidaten",
    }
)
PLURAL_GROUPS = PARTY_GROUPS | PERSON_GROUPS | {"fracties"}
# The posts by which those are known whom a word for several means.
HELD_BY = {
    "ministers": ("minister",), "bewindslieden": ("minister", "staatssecretaris"), "informateurs": ("informateur",),
    "verkenners": ("verkenner",), "leiders": ("leider",), "partijleiders": ("leider",), "fractievoorzitters": ("fractievoorzitter",),
}  # fmt: skip
FEWEST = 2  # that are several
COUNTED = frozenset({"beiden", "twee", "drie", "vier", "vijf", "tweetal", "drietal", "viertal", "duo"})
SEVERAL = PLURAL_GROUPS | COUNTED
NUMBERS = {
    "twee": 2,
    "beide": 2,
    "beiden": 2,
    "tweetal": 2,
    "duo": 2,
    "drie": 3,
    "drietal": 3,
    "vier": 4,
    "viertal": 4,
    "vijf": 5,
    "zes": 6,
}
LONGEST_GROUP = 4  # words of "de vier andere partijen"
# What stands between names in a row: a comma, "en", a post, a party in brackets.
JOINED = re.compile(
    r"(?:\([^()]*\)|[\s(),]|en\b|de\b|samen met|[\w-]*(?:leiders?|minister|staatssecretaris|premier|fractievoorzitter|Kamerlid)\b)*"
)
LONGEST_GAP = 40  # letters
LOOK_BACK = 4  # sentences
GOVERNING = ("minister", "staatssecretaris", "premier", "vicepremier")
OF = " van "
LONGEST_NAME = 60  # letters


# Who can owe something besides the names we know: the word itself names them.
COLLECTIVES = {
    "provincies": "provincies", "provincie": "provincies", "gemeenten": "gemeenten", "gemeente": "gemeenten", "waterschappen": "waterschappen",
    "pensioenfondsen": "pensioenfondsen", "werkgevers": "werkgevers", "staat": "Staat", "universiteiten": "universiteiten", "ziekenhuizen": "ziekenhuizen",
    "banken": "banken", "fracties": "fracties", "scholen": "scholen", "verzekeraars": "verzekeraars", "woningcorporaties": "woningcorporaties",
    "belastingdienst": "Belastingdienst", "nam": "NAM", "uht": "UHT", "politie": "politie", "boeren": "boeren", "coalitie": "coalitie",
    "veehouders": "veehouders", "vakbonden": "vakbonden", "bonden": "vakbonden", "bestuur": "bestuur", "partijbestuur": "bestuur",
    "brussel": "Europese Commissie", "nederland": "kabinet", "hof": "gerechtshof", "gerechtshof": "gerechtshof", "verhuurders": "verhuurders", "zorginstellingen": "zorginstellingen", "lidstaten": "lidstaten",
    "corporaties": "woningcorporaties", "werkgever": "werkgevers", "omroepen": "omroepen",
}  # fmt: skip
GOVERNMENT_WORDS = frozenset(
    ["kabinet", "regering", "kabinetsleden", "bewindslieden", "bewindspersonen", "ministers", "ministerraad"]
)
PARLIAMENT_WORDS = {"kamer": "Tweede Kamer", "senaat": "Eerste Kamer", "kamerleden": "Tweede Kamer"}


@dataclass(slots=True)
class References:
    """Finds who is named in scenes of one article, and who is meant."""

    stage: Stage
    cast: Cast
    _subjects: dict[int, Span | None] = field(default_factory=dict)
    _in_names: dict[int, set[str]] | None = None  # by token

    def subject(self, scene: Scene) -> Span | None:
        """The subject of a scene, found once."""
        if scene.start not in self._subjects:
            self._subjects[scene.start] = subject_of(self.stage, scene)
        return self._subjects[scene.start]

    def is_name(self, token: int) -> bool:
        """Whether a token stands in a person's name."""
        return self._stands_in(token, ("person",))

    def is_named(self, token: int) -> bool:
        """Whether a token stands in the name of somebody, or of a party or body."""
        return self._stands_in(token, ("person", "party", "body"))

    def _stands_in(self, token: int, kinds: tuple[str, ...]) -> bool:
        tokens = self.stage.tokens
        if tokens.raw[token][0].islower():
            return False
        if self._in_names is None:
            self._in_names = self._tokens_in_names()
        return not self._in_names.get(token, frozenset()).isdisjoint(kinds)

    def _tokens_in_names(self) -> dict[int, set[str]]:
        """The kinds of actor in whose names tokens stand."""
        starts, ends = self.stage.tokens.start, self.stage.tokens.end
        found: dict[int, set[str]] = {}
        for left, right, kind, _ in self.cast.places:
            token = bisect_left(starts, left)
            while token < len(starts) and ends[token] <= right:
                if left >= starts[token] - LONGEST_NAME and right <= ends[token] + LONGEST_NAME:
                    found.setdefault(token, set()).add(kind)
                token += 1
        return found

    def within_tokens(self, span: Span) -> list[Taking]:
        tokens = self.stage.tokens
        return self.within(tokens.start[span[0]], tokens.end[span[1] - 1])

    def within(self, start: int, end: int) -> list[Taking]:
        found: list[Taking] = []
        for left, right, kind, index in self.cast.between(start, end):
            if (kind == "person" and not self.cast.persons[index].explicit) or (
                kind == "party" and self._is_note(left)
            ):
                continue
            if kind == "person" and self._names_party(left):
                continue
            before = self._word_before(left)
            if before not in SOURCES:
                found.append(
                    self.taking(
                        kind,
                        index,
                        self.stage.tokens.text[left:right],
                        "addressee" if before in ADDRESSED else "actor",
                    )
                )
        return found

    def _names_party(self, offset: int) -> bool:
        """Whether a person only says which party is meant: "de PVV van Geert Wilders"."""
        end = offset - len(OF)
        return self.stage.tokens.text.startswith(OF, end) and any(
            right == end and kind == "party"
            for _, right, kind, _ in self.cast.between(end - LONGEST_NAME, end)
        )

    def _is_note(self, offset: int) -> bool:
        """Whether a party only notes in brackets where a member of the government comes from: "minister X (Defensie, CDA)"."""
        text = self.stage.tokens.text
        bracket = text.rfind("(", max(0, offset - LONGEST_NAME), offset)
        if bracket < 0 or ")" in text[bracket:offset]:
            return False
        for left, right, kind, index in self.cast.between(max(0, bracket - LONGEST_NAME), bracket):
            if kind == "person" and not text[right:bracket].strip() and left < bracket:
                return any(
                    word.startswith(GOVERNING)
                    for role in self.cast.persons[index].roles
                    for word in role.split()
                )
        return False

    def taking(self, kind: str, index: int, as_written: str, part: str) -> Taking:
        if kind == "person":
            person = self.cast.persons[index]
            return Taking("person", person.name, part, person.link, as_written)
        group = (self.cast.parties if kind == "party" else self.cast.bodies)[index]
        return Taking(kind, group.name, part, group.link, as_written)

    def _word_before(self, offset: int) -> str:
        """The preposition in front of a name, posts and articles skipped."""
        for word in reversed(self.stage.tokens.text[max(0, offset - 60) : offset].lower().split()):
            if word in SOURCES or word in ADDRESSED:
                return word
            if word not in BEFORE_NAME and not word.endswith(TITLE_ENDS):
                return ""
        return ""

    def by_pronoun(self, scene: Scene, subject: Span | None, found: list[Taking]) -> list[Taking]:
        """Whom the subject means where it is a pronoun or "de partij"."""
        if subject is None:
            return []
        lower = self.stage.tokens.lower[subject[0] : subject[1]]
        offset = self.stage.tokens.start[subject[0]]
        if self._means_several(scene, lower):
            return self.several(scene, subject, lower)
        if len(lower) == 1 and lower[0] in ("hij", "zij", "ze"):
            place = self.person_before(scene, offset)
            return [self.taking("person", place, lower[0], "actor")] if place is not None else []
        if any(
            word in ("vvd'er", "d66'er", "cda'er", "pvda'er", "pvv'er") or word.endswith(("'er", "’er"))
            for word in lower
        ) and not any(taking.kind == "person" for taking in self.within_tokens(subject)):
            place = self.person_before(scene, offset)
            return [self.taking("person", place, " ".join(lower), "actor")] if place is not None else []
        if not found and len(lower) <= 3 and lower[-1] in GROUP_WORDS and lower[-1] not in PLURAL_GROUPS:
            place = self._last("party", offset)
            return [self.taking("party", place, " ".join(lower), "actor")] if place is not None else []
        return []

    def _means_several(self, scene: Scene, lower: list[str]) -> bool:
        """Whether a subject stands for several who were named together: "zij", "de drie partijen", "beide leiders", "hun leden"."""
        if lower in (["zij"], ["ze"]):
            return self.is_plural(scene)
        return (lower[-1] in SEVERAL and len(lower) <= LONGEST_GROUP) or lower[:2] == [
            "hun",
            "leden",
        ]

    def several(self, scene: Scene, subject: Span, lower: list[str]) -> list[Taking]:
        """Those who were named in a row in the sentence, or in one of the two before it; as many as the words say."""
        if lower[-1] == "fracties":
            return []  # all of them, by custom
        tokens = self.stage.tokens
        wanted = next((NUMBERS[word] for word in lower if word in NUMBERS), 0)
        kinds = (
            ("party",)
            if lower[-1] in PARTY_GROUPS
            else ("person",)
            if lower[-1] in PERSON_GROUPS
            else ("person", "party")
        )
        first = self.stage.by_sentence[max(0, scene.sentence_number - LOOK_BACK)][0]
        rows = self._rows(tokens.start[first.sentence[0]], tokens.start[subject[0]])
        for row in reversed(rows):
            for kind in kinds:
                members = list(dict.fromkeys(index for _, _, other, index in row if other == kind))
                if len(members) > 1 and wanted in (0, len(members)):
                    return [self.taking(kind, index, " ".join(lower), "actor") for index in members]
        if kinds == ("party",):
            return self._named_next(scene, " ".join(lower), wanted)
        return self._holding(lower, wanted, tokens.start[first.sentence[0]], tokens.start[subject[0]])

    def _holding(self, lower: list[str], wanted: int, start: int, end: int) -> list[Taking]:
        """Those of one post who were named apart: "Minister A … Minister B … De ministers"."""
        heads = HELD_BY.get(lower[-1], ())
        members = [
            index
            for index in dict.fromkeys(
                index for _, _, kind, index in self.cast.between(start, end) if kind == "person"
            )
            if any(
                word.endswith(heads) for role in self.cast.persons[index].roles for word in role.split()[:2]
            )
        ]
        if len(members) < max(wanted, FEWEST) or wanted not in (0, len(members)):
            return []
        return [self.taking("person", index, " ".join(lower), "actor") for index in members]

    def _named_next(self, scene: Scene, as_written: str, wanted: int) -> list[Taking]:
        """The parties in a row in the sentence behind, where no party stands before: "De partijen …: A, B en C"."""
        _, end = self.stage.sentence_offsets(scene)
        following = self.stage.by_sentence.get(scene.sentence_number + 1)
        if following is None or any(left < end and kind == "party" for left, _, kind, _ in self.cast.places):
            return []
        for row in self._rows(*self.stage.sentence_offsets(following[0])):
            members = list(
                dict.fromkeys(
                    index
                    for _, _, kind, index in row
                    if kind == "party" and self.cast.parties[index].explicit
                )
            )
            if len(members) > 1 and wanted in (0, len(members)):
                return [self.taking("party", index, as_written, "actor") for index in members]
        return []

    def _rows(self, start: int, end: int) -> list[list[Place]]:
        """The names between two offsets that stand in a row: "VVD, CDA en D66"; "Kim Putters (PvdA) en Richard van Zwol"."""
        text = self.stage.tokens.text
        rows: list[list[Place]] = []
        for place in self.cast.between(start, end):
            gap = text[rows[-1][-1][1] : place[0]] if rows else ""
            if rows and len(gap) <= LONGEST_GAP and JOINED.fullmatch(gap):
                rows[-1].append(place)
            else:
                rows.append([place])
        return rows

    def is_plural(self, scene: Scene) -> bool:
        return bool(scene.verbs) and self.stage.tokens.lower[scene.verbs[0]].endswith(PLURAL_ENDS)

    def person_before(self, scene: Scene, offset: int) -> int | None:
        """Whom a pronoun means: the subject of an earlier clause of the sentence or of a sentence before, else who was named last."""
        tokens = self.stage.tokens
        for number in range(scene.sentence_number, max(-1, scene.sentence_number - LOOK_BACK), -1):
            for other in self.stage.by_sentence[number]:
                subject = self.subject(other)
                if other.subordinate or subject is None or tokens.end[subject[1] - 1] > offset:
                    continue
                for _, _, kind, index in self.cast.between(
                    tokens.start[subject[0]], tokens.end[subject[1] - 1]
                ):
                    if kind == "person":
                        return index
            if number == scene.sentence_number:
                start, _ = self.stage.sentence_offsets(scene)
                here = {index for _, _, kind, index in self.cast.between(start, offset) if kind == "person"}
                if len(here) == 1:
                    return here.pop()
            else:
                sentence = self.stage.by_sentence[number][0]
                named = [
                    index
                    for _, _, kind, index in self.cast.between(*self.stage.sentence_offsets(sentence))
                    if kind == "person"
                ]
                if named:
                    return named[-1]
        last = self._last("person", offset)
        return last if last is not None else self._next(scene)

    def _next(self, scene: Scene) -> int | None:
        """Whom an article means that opens with a pronoun: the first whom the sentences behind it name."""
        _, end = self.stage.sentence_offsets(scene)
        return next(
            (index for left, _, kind, index in self.cast.places if left >= end and kind == "person"), None
        )

    def _last(self, kind: str, offset: int) -> int | None:
        """The actor of a kind that was named last before an offset; who opens a sentence is preferred in the next one."""
        for left, _, other, index in reversed(self.cast.places):
            if left < offset and other == kind:
                return index
        return None
