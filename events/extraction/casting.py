"""Who takes part in a scene, and in which part: who does it, who is addressed, who is there. Pure.

A speaker is not the actor of what is reported; a pronoun means the person or party that the text named last.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .actors import Cast
from .cast import Place
from .facts import Taking
from .scenes import Scene, Stage
from .subjects import Span, can_act, subject_of

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
PERSON_PRONOUNS = frozenset({"hij", "zij", "ze", "hem", "haar"})
POINTING_SUBJECTS = frozenset({"hij", "zij", "ze", "die", "deze"})
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
COUNTED = frozenset({"beiden", "twee", "drie", "vier", "vijf", "tweetal", "drietal", "viertal", "duo"})
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
    r"[\s()]*(?:,|en|, en|samen met|[(]|-leiders?|\)|leiders?|,\s|\w+leider|\w*minister|premier|fractievoorzitter|oud-\w+)?(?:\s*(?:,|en|de|\w+leider|\w*minister|oud-\w+|[(]|\)))*\s*"
)
# Who can owe something besides the names we know: the word itself names them.
COLLECTIVES = {
    "provincies": "provincies", "provincie": "provincies", "gemeenten": "gemeenten", "gemeente": "gemeenten", "waterschappen": "waterschappen",
    "pensioenfondsen": "pensioenfondsen", "werkgevers": "werkgevers", "staat": "Staat", "universiteiten": "universiteiten", "ziekenhuizen": "ziekenhuizen",
    "banken": "banken", "fracties": "fracties", "scholen": "scholen", "verzekeraars": "verzekeraars", "woningcorporaties": "woningcorporaties",
    "belastingdienst": "Belastingdienst", "nam": "NAM", "uht": "UHT", "politie": "politie", "boeren": "boeren", "coalitie": "coalitie",
}  # fmt: skip
LOOK_BACK = 4  # sentences
GOVERNMENT = "kabinet"
GOVERNMENT_WORDS = frozenset(
    ["kabinet", "regering", "kabinetsleden", "bewindslieden", "bewindspersonen", "ministers", "ministerraad"]
)
PARLIAMENT_WORDS = {"kamer": "Tweede Kamer", "senaat": "Eerste Kamer", "kamerleden": "Tweede Kamer"}
GIVING = frozenset(["gaf", "gaven", "geeft", "geven", "gegeven"])
REPORTS = ("verslag", "advies", "rapport", "brief", "onderzoek")
BILLS = ("wetsvoorstel", "wetsvoorstellen")
DEBATES = ("debat", "stemming", "hoorzitting")
KINDS = ("person", "party", "body")
MOST_RESPONSIBLE = 2
GOVERNING = ("minister", "staatssecretaris", "premier", "vicepremier")
LEADING = ("leider", "fractievoorzitter", "voorman")
# What is done to somebody: "steunde zijn benoeming", "onder haar leiding".
DONE_TO = ("benoeming", "leiding", "voordracht")
LEAD = 1  # paragraphs, after a title
LONGEST_NAME = 60  # letters


@dataclass(slots=True)
class Casting:
    """Finds the actors of scenes in one article."""

    stage: Stage
    cast: Cast
    _subjects: dict[int, Span | None] = field(default_factory=dict)

    def subject(self, scene: Scene) -> Span | None:
        """The subject of a scene, found once."""
        if scene.start not in self._subjects:
            self._subjects[scene.start] = subject_of(self.stage, scene)
        return self._subjects[scene.start]

    def of(self, scene: Scene) -> list[Taking]:
        """Those who take part in a scene, in the order of the text."""
        found = self._within(*self.stage.offsets(scene))
        subject = self.subject(scene)
        if subject is not None and not scene.start <= subject[0] < scene.end:
            found = self._within_tokens(subject) + found
        found = self._by_pronoun(scene, subject, found) + found
        found += self._objects(scene) + self._both(scene)
        return _distinct([one for taking in found for one in (taking, *self._led_by(taking))])

    def _led_by(self, taking: Taking) -> list[Taking]:
        """The party of somebody who acts as its leader."""
        if taking.kind != "person":
            return []
        person = next((one for one in self.cast.persons if one.name == taking.name), None)
        if person is None or not person.party or not any(role.endswith(LEADING) for role in person.roles):
            return []
        return [
            Taking("party", party.name, taking.part, party.link)
            for party in self.cast.parties
            if party.link == person.party
        ]

    def _objects(self, scene: Scene) -> list[Taking]:
        """Whom "hem", "met haar" and "zijn benoeming" mean."""
        tokens = self.stage.tokens
        found: list[Taking] = []
        for index in range(scene.start, scene.end):
            word = tokens.lower[index]
            own = (
                word in ("zijn", "haar")
                and index + 1 < scene.end
                and tokens.lower[index + 1].endswith(DONE_TO)
            )
            meant = word == "hem" or (word == "haar" and tokens.lower[index - 1] == "met") or own
            if word.startswith("kabinet-") and scene.paragraph <= LEAD:
                # Who gives the cabinet of the news its name.
                found += [self._taking("person", number, tokens.raw[index], "actor") for number, person in enumerate(self.cast.persons)
                          if person.explicit and person.name.lower().endswith(word.removeprefix("kabinet-"))]  # fmt: skip
            elif meant and (place := self._person_before(scene, tokens.start[index])) is not None:
                found.append(self._taking("person", place, word, "addressee"))
        return found

    def _both(self, scene: Scene) -> list[Taking]:
        """ "Beide partijen": the two that were named last."""
        words = list(zip(scene.lower, scene.lower[1:], strict=False))
        if not any(first == "beide" and second in GROUP_WORDS for first, second in words):
            return []
        offset = self.stage.offsets(scene)[0]
        before = [
            index for left, _, kind, index in reversed(self.cast.places) if left < offset and kind == "party"
        ]
        return [
            self._taking("party", index, "beide partijen", "actor")
            for index in list(dict.fromkeys(before))[:2]
        ]

    def of_noun(self, start: int, end: int) -> list[Taking]:
        """Those whom a noun phrase names: "het congres van de VVD"."""
        return _distinct(self._within_tokens((start, end)))

    def has_actor(self, scene: Scene) -> bool:
        """Whether somebody we know, or a pronoun for one, stands in a scene."""
        subject = self.subject(scene)
        if (
            subject is not None
            and subject[1] == subject[0] + 1
            and self.stage.tokens.lower[subject[0]] in POINTING_SUBJECTS
        ):
            return True
        return bool(self.of(scene)) or not (
            GOVERNMENT_WORDS | PARLIAMENT_WORDS.keys() | COLLECTIVES.keys()
        ).isdisjoint(scene.words)

    def can_act(self, scene: Scene) -> bool:
        """Whether the subject of a scene is somebody by its words: an institution, a post."""
        subject = self.subject(scene)
        return subject is not None and can_act(self.stage, subject)

    def is_name(self, token: int) -> bool:
        """Whether a token stands in somebody's name."""
        tokens = self.stage.tokens
        if tokens.raw[token][0].islower():
            return False
        start, end = tokens.start[token], tokens.end[token]
        return any(
            left <= start and end <= right and kind == "person"
            for left, right, kind, _ in self.cast.between(start - LONGEST_NAME, end + LONGEST_NAME)
        )

    def _within_tokens(self, span: Span) -> list[Taking]:
        tokens = self.stage.tokens
        return self._within(tokens.start[span[0]], tokens.end[span[1] - 1])

    def _within(self, start: int, end: int) -> list[Taking]:
        found: list[Taking] = []
        for left, right, kind, index in self.cast.between(start, end):
            if (kind == "person" and not self.cast.persons[index].explicit) or (
                kind == "party" and self._is_note(left)
            ):
                continue
            before = self._word_before(left)
            if before not in SOURCES:
                found.append(
                    self._taking(
                        kind,
                        index,
                        self.stage.tokens.text[left:right],
                        "addressee" if before in ADDRESSED else "actor",
                    )
                )
        return found

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

    def _taking(self, kind: str, index: int, as_written: str, part: str) -> Taking:
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

    def _by_pronoun(self, scene: Scene, subject: Span | None, found: list[Taking]) -> list[Taking]:
        """Whom the subject means where it is a pronoun or "de partij"."""
        if subject is None:
            return []
        lower = self.stage.tokens.lower[subject[0] : subject[1]]
        offset = self.stage.tokens.start[subject[0]]
        if self._means_several(scene, lower):
            return self._several(scene, subject, lower)
        if len(lower) == 1 and lower[0] in ("hij", "zij", "ze"):
            place = self._person_before(scene, offset)
            return [self._taking("person", place, lower[0], "actor")] if place is not None else []
        if any(
            word in ("vvd'er", "d66'er", "cda'er", "pvda'er", "pvv'er") or word.endswith(("'er", "’er"))
            for word in lower
        ) and not any(taking.kind == "person" for taking in self._within_tokens(subject)):
            place = self._person_before(scene, offset)
            return [self._taking("person", place, " ".join(lower), "actor")] if place is not None else []
        if not found and len(lower) <= 3 and lower[-1] in GROUP_WORDS and lower[-1] not in PLURAL_GROUPS:
            place = self._last("party", offset)
            return [self._taking("party", place, " ".join(lower), "actor")] if place is not None else []
        return []

    def _means_several(self, scene: Scene, lower: list[str]) -> bool:
        """Whether a subject stands for several who were named together: "zij", "de drie partijen", "beide leiders", "hun leden"."""
        if lower in (["zij"], ["ze"]):
            return self._is_plural(scene)
        return (lower[-1] in PLURAL_GROUPS | COUNTED and len(lower) <= LONGEST_GROUP) or lower[:2] == [
            "hun",
            "leden",
        ]

    def _several(self, scene: Scene, subject: Span, lower: list[str]) -> list[Taking]:
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
                    return [self._taking(kind, index, " ".join(lower), "actor") for index in members]
        return []

    def _rows(self, start: int, end: int) -> list[list[Place]]:
        """The names between two offsets that stand in a row: "VVD, CDA en D66"; "Kim Putters (PvdA) en Richard van Zwol"."""
        text = self.stage.tokens.text
        rows: list[list[Place]] = []
        for place in self.cast.between(start, end):
            gap = text[rows[-1][-1][1] : place[0]] if rows else ""
            if rows and JOINED.fullmatch(gap):
                rows[-1].append(place)
            else:
                rows.append([place])
        return rows

    def _is_plural(self, scene: Scene) -> bool:
        return bool(scene.verbs) and self.stage.tokens.lower[scene.verbs[0]].endswith(PLURAL_ENDS)

    def _person_before(self, scene: Scene, offset: int) -> int | None:
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
            if number < scene.sentence_number:
                sentence = self.stage.by_sentence[number][0]
                named = [
                    index
                    for _, _, kind, index in self.cast.between(*self.stage.sentence_offsets(sentence))
                    if kind == "person"
                ]
                if named:
                    return named[-1]
        return self._last("person", offset)

    def _last(self, kind: str, offset: int) -> int | None:
        """The actor of a kind that was named last before an offset; who opens a sentence is preferred in the next one."""
        for left, _, other, index in reversed(self.cast.places):
            if left < offset and other == kind:
                return index
        return None

    # -- who owes something ----------------------------------------------------------------------------------------

    def responsible(self, scene: Scene) -> list[Taking]:
        """Who owes what a scene demands or promises."""
        return (
            self._given(scene) or self._agents(scene) or self._by_governing(scene) or self._by_thing(scene)
        )[:MOST_RESPONSIBLE]

    def _given(self, scene: Scene) -> list[Taking]:
        """Who is given time: "de rechter gaf de Staat tot eind 2030"."""
        subject = self.subject(scene)
        if subject is None or scene.words.isdisjoint(GIVING) or not scene.has("given_time"):
            return []
        return self._collective((subject[1], scene.end)) or self._within_tokens((subject[1], scene.end))

    def _agents(self, scene: Scene) -> list[Taking]:
        """The agent of a passive, else the subject, by name, by a word for a group, or by a pronoun."""
        subject = self.subject(scene)
        by = self._after_door(scene)
        if by:
            return by
        if subject is None:
            return []
        if self.stage.tokens.lower[subject[0] : subject[1]] in (["zij"], ["ze"]) and self._is_plural(scene):
            group = self._collective_before(scene)
            if group:
                return group
        named = self._within_tokens(subject)
        if named:
            # "SER-voorzitter Kim Putters" is the person, "VVD en CDA" are both.
            kind = next(kind for kind in KINDS if any(taking.kind == kind for taking in named))
            return [taking for taking in named if taking.kind == kind][
                : MOST_RESPONSIBLE if kind == "party" else 1
            ]
        return self._by_pronoun(scene, subject, []) or self._collective(subject) or self._by_post(subject)

    def _collective_before(self, scene: Scene) -> list[Taking]:
        """The group that the sentence before speaks of: "De provincies moeten plannen maken. Ze hebben tot juli de tijd"."""
        for other in self.stage.by_sentence.get(scene.sentence_number - 1, []):
            subject = self.subject(other)
            if subject is not None and not other.subordinate:
                return self._collective(subject)
        return []

    def _by_post(self, subject: Span) -> list[Taking]:
        """Whoever holds the post in the article: "de informateur"."""
        for word in self.stage.tokens.lower[subject[0] : subject[1]]:
            if word.endswith(TITLE_ENDS):
                holders = [
                    index
                    for index, person in enumerate(self.cast.persons)
                    if any(word in role.split() for role in person.roles)
                ]
                return [self._taking("person", holders[0], word, "actor")] if holders else []
        return []

    def _after_door(self, scene: Scene) -> list[Taking]:
        lower = self.stage.tokens.lower
        for index in range(scene.start, scene.end - 1):
            if lower[index] == "door":
                return self._within_tokens((index + 1, min(scene.end, index + 6)))[
                    :MOST_RESPONSIBLE
                ] or self._collective((index + 1, min(scene.end, index + 5)))
        return []

    def _collective(self, span: Span) -> list[Taking]:
        tokens = self.stage.tokens
        for index in range(*span):
            word = tokens.lower[index]
            if word in GOVERNMENT_WORDS or word.startswith("kabinet-"):
                return [self._body(GOVERNMENT, tokens.raw[index])]
            if word in PARLIAMENT_WORDS:
                return [self._body(PARLIAMENT_WORDS[word], tokens.raw[index])]
            if word in COLLECTIVES:
                return [self._body(COLLECTIVES[word], tokens.raw[index])]
        return []

    def _body(self, name: str, as_written: str) -> Taking:
        link = next((body.link for body in self.cast.bodies if body.name == name), None)
        return Taking("body", name, "actor", link, as_written)

    def _by_governing(self, scene: Scene) -> list[Taking]:
        """Of a clause of what somebody promises or wants: whoever does."""
        for other in self.stage.by_sentence[scene.sentence_number]:
            if other is not scene and (other.has("aim") or other.has("hope")):
                found = self._agents(other)
                if found:
                    return found[:1]
        return []

    def _by_thing(self, scene: Scene) -> list[Taking]:
        """Where a thing has to be there: whoever makes such things. A report is somebody's, a debate parliament's, the rest the cabinet's."""
        subject = self.subject(scene)
        words = self.stage.tokens.lower[subject[0] : subject[1]] if subject is not None else scene.lower
        if any(word.endswith(REPORTS) for word in words):
            place = self._person_before(scene, self.stage.offsets(scene)[0])
            if place is not None:
                return [self._taking("person", place, "", "actor")]
        if any(word.endswith(BILLS) for word in words):
            place = self._person_before(scene, self.stage.sentence_offsets(scene)[1])
            if place is not None and any(
                word in role for word in GOVERNING for role in self.cast.persons[place].roles
            ):
                return [self._taking("person", place, "", "actor")]
        if any(word.endswith(DEBATES) for word in words):
            return [self._body(PARLIAMENT_WORDS["kamer"], "")]
        if words in (["zij"], ["ze"]):
            return []
        return [self._body(GOVERNMENT, "")]


def _distinct(found: list[Taking]) -> list[Taking]:
    seen: dict[tuple[str, str], Taking] = {}
    for taking in found:
        seen.setdefault((taking.kind, taking.name), taking)
    return list(seen.values())
