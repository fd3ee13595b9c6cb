"""Who takes part in a scene, and in which part: who does it, who is addressed, who is there. Pure.

A speaker is not the actor of what is reported; a pronoun means the person or party that the text named last.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from .facts import Taking
from .references import (
    COLLECTIVES,
    GOVERNMENT_WORDS,
    GROUP_WORDS,
    PARLIAMENT_WORDS,
    PERSON_GROUPS,
    References,
)
from .scenes import Scene
from .subjects import Span, can_act

POINTING_SUBJECTS = frozenset({"hij", "zij", "ze", "die", "deze"})
LEADING = ("leider", "fractievoorzitter", "voorman")
LEADS = ("leider", "fractievoorzitter", "voorman", "voorvrouw")
PRONOUNS = frozenset({"hij", "zij", "ze"})
# What is done to somebody: "steunde zijn benoeming", "onder haar leiding".
DONE_TO = ("benoeming", "leiding", "voordracht")
# Openers of a clause that tells what was done at a gathering.
THERE = frozenset({"waarin", "waarbij"})
LEADERS = frozenset(
    {"leiders", "partijleiders", "fractievoorzitters", "fractieleiders", "voormannen", "lijsttrekkers"}
)
BECAUSE = frozenset({"nadat", "omdat", "doordat", "toen"})
FELL = frozenset({"viel", "vielen", "gevallen", "klapte", "geklapt"})
OWN_GROUPS = frozenset({"partij", "fractie"})
LEAD = 1  # paragraphs, after a title
# Words for somebody to whom something is done.
OBJECTS = frozenset({"hem", "haar", "zijn"})
# Words for those who are no name and can act.
_ACTING = GOVERNMENT_WORDS | PARLIAMENT_WORDS.keys() | COLLECTIVES.keys()


@dataclass(slots=True)
class Casting(References):
    """Finds the actors of scenes in one article."""

    _takings: dict[int, list[Taking]] = field(default_factory=dict)  # by the start of the scene

    def of(self, scene: Scene) -> list[Taking]:
        """Those who take part in a scene, in the order of the text."""
        if scene.start not in self._takings:
            self._takings[scene.start] = self._of(scene)
        return list(self._takings[scene.start])

    def _of(self, scene: Scene) -> list[Taking]:
        found = self.within(*self.stage.offsets(scene))
        subject = self.subject(scene)
        if subject is not None and not scene.start <= subject[0] < scene.end:
            found = self.within_tokens(subject) + found
        found = self.by_pronoun(scene, subject, found) + found
        if not any(taking.kind == "person" for taking in found):
            found = self._pronoun_inside(scene, subject) + found
        found += self._objects(scene) + self._both(scene) + self._those_there(scene)
        found += self._own_party(scene, found) + self._leaders(scene)
        found += self._group_addressed(scene, subject) + self._inside(scene)
        if not found and scene.opener == "zo" and (before := self.stage.before(scene)) is not None:
            return self.of(before)  # "X en Y hebben zich gemeld, zo bleek dinsdag"
        return _distinct([one for taking in found for one in (taking, *self._led_by(scene, taking))])

    def _led_by(self, scene: Scene, taking: Taking) -> list[Taking]:
        """The party of somebody who acts as its leader, as the clause says: VVD-leider Yeşilgöz, de partijleider."""
        if taking.kind != "person" or not any(word.endswith(LEADS) for word in scene.words):
            return []
        person = next((one for one in self.cast.persons if one.name == taking.name), None)
        if person is None or not person.party or not any(role.endswith(LEADING) for role in person.roles):
            return []
        return [
            Taking("party", party.name, taking.part, party.link)
            for party in self.cast.parties
            if party.link == person.party
        ]

    def _pronoun_inside(self, scene: Scene, subject: Span | None) -> list[Taking]:
        """Whom "hij" means in a clause whose subject the word order does not show: "Vlak voor hij de motie indiende"."""
        if PRONOUNS.isdisjoint(scene.words) or (subject is not None and scene.start <= subject[0]):
            return []
        tokens = self.stage.tokens
        for index in range(scene.start, scene.end):
            word = tokens.lower[index]
            if (word == "hij" or (word in PRONOUNS and not self.is_plural(scene))) and (
                place := self.person_before(scene, tokens.start[index])
            ) is not None:
                return [self.taking("person", place, word, "actor")]
        return []

    def _those_there(self, scene: Scene) -> list[Taking]:
        """Who acts in what the clause ends in: "een debat waarin Rutte een motie overleefde"."""
        after = self.stage.after(scene)
        if after is None or after.opener not in THERE | BECAUSE or (subject := self.subject(after)) is None:
            return []
        if after.opener in THERE:
            return [one for one in self.within_tokens(subject) if one.kind == "person"]
        if not FELL.isdisjoint(scene.words):
            return self.within_tokens(subject)  # het kabinet viel nadat de PVV was opgestapt
        return []

    def _group_addressed(self, scene: Scene, subject: Span | None) -> list[Taking]:
        """Whom "met de bewindslieden" means: those who were named together before."""
        if PERSON_GROUPS.isdisjoint(scene.words):
            return []
        tokens = self.stage.tokens
        for index in range(scene.start + 1, scene.end):
            inside = subject is not None and subject[0] <= index < subject[1]
            behind = tokens.lower[index + 1] if index + 1 < len(tokens) else ""
            if (
                tokens.lower[index] in PERSON_GROUPS
                and tokens.lower[index - 1] in ("de", "beide", "twee")
                and behind != "van"
                and not inside
            ):
                return self.several(scene, (index - 1, index + 1), tokens.lower[index - 1 : index + 1])
        return []

    def _inside(self, scene: Scene) -> list[Taking]:
        """Who acts in the clause that stands in the middle: "Het bezoek dat de premier zou brengen, is uitgesteld"."""
        if scene.head is None:
            return []
        middle = [
            other
            for other in self.stage.by_sentence[scene.sentence_number]
            if scene.head[1] <= other.start < scene.start and other.opener in ("dat", "die")
        ]
        subjects = [subject for other in middle if (subject := self.subject(other)) is not None]
        return [
            taking
            for subject in subjects
            for taking in self.within_tokens(subject)
            if taking.kind == "person"
        ]

    def _leaders(self, scene: Scene) -> list[Taking]:
        """Whom "de leiders van D66, VVD en CDA" means: of each party the one of whom the article tells."""
        if scene.words.isdisjoint(LEADERS):
            return []
        if not any(first in LEADERS and second == "van" for first, second in pairwise(scene.lower)):
            return []
        places = self.cast.between(*self.stage.offsets(scene))
        parties = [self.cast.parties[index].link for _, _, kind, index in places if kind == "party"]
        found: list[Taking] = []
        for party in parties:
            theirs = [
                index
                for index, person in enumerate(self.cast.persons)
                if person.explicit and person.party == party
            ]
            if len(theirs) == 1:
                found.append(self.taking("person", theirs[0], "leiders", "actor"))
        return found

    def _own_party(self, scene: Scene, found: list[Taking]) -> list[Taking]:
        """The party of the one who takes part: "zij lichtte haar partij in"."""
        if scene.words.isdisjoint(OWN_GROUPS):
            return []
        if not any(owner in ("zijn", "haar") and word in OWN_GROUPS for owner, word in pairwise(scene.lower)):
            return []
        names = {taking.name for taking in found if taking.kind == "person"}
        links = {person.party for person in self.cast.persons if person.name in names}
        return [
            self.taking("party", index, "partij", "actor")
            for index, party in enumerate(self.cast.parties)
            if party.link in links
        ]

    def _objects(self, scene: Scene) -> list[Taking]:
        """Whom "hem", "met haar" and "zijn benoeming" mean."""
        tokens = self.stage.tokens
        found: list[Taking] = []
        if scene.own_words.isdisjoint(OBJECTS) and " kabinet-" not in scene.text:
            return found
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
                found += [self.taking("person", number, tokens.raw[index], "actor") for number, person in enumerate(self.cast.persons)
                          if person.explicit and person.name.lower().endswith(word.removeprefix("kabinet-"))]  # fmt: skip
            elif meant and (place := self.person_before(scene, tokens.start[index])) is not None:
                found.append(self.taking("person", place, word, "addressee"))
        return found

    def _both(self, scene: Scene) -> list[Taking]:
        """ "Beide partijen": the two that were named last."""
        if "beide" not in scene.words:
            return []
        if not any(first == "beide" and second in GROUP_WORDS for first, second in pairwise(scene.lower)):
            return []
        offset = self.stage.offsets(scene)[0]
        before = [
            index for left, _, kind, index in reversed(self.cast.places) if left < offset and kind == "party"
        ]
        return [
            self.taking("party", index, "beide partijen", "actor")
            for index in list(dict.fromkeys(before))[:2]
        ]

    def of_noun(self, start: int, end: int) -> list[Taking]:
        """Those whom a noun phrase names: "het congres van de VVD"."""
        return _distinct(self.within_tokens((start, end)))

    def has_actor(self, scene: Scene) -> bool:
        """Whether somebody we know, or a pronoun for one, stands in a scene."""
        subject = self.subject(scene)
        if (
            subject is not None
            and subject[1] == subject[0] + 1
            and self.stage.tokens.lower[subject[0]] in POINTING_SUBJECTS
        ):
            return True
        return bool(self.of(scene)) or not _ACTING.isdisjoint(scene.words)

    def can_act(self, scene: Scene) -> bool:
        """Whether the subject of a scene is somebody by its words: an institution, a post."""
        subject = self.subject(scene)
        return subject is not None and can_act(self.stage, subject)


def _distinct(found: list[Taking]) -> list[Taking]:
    seen: dict[tuple[str, str], Taking] = {}
    for taking in found:
        seen.setdefault((taking.kind, taking.name), taking)
    return list(seen.values())
