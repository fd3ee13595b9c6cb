"""Who takes part in a scene, and in which part: who does it, who is addressed, who is there. Pure.

A speaker is not the actor of what is reported; a pronoun means the person or party that the text named last.
"""

from __future__ import annotations

from dataclasses import dataclass

from .actors import Cast
from .facts import Taking
from .scenes import Scene, Stage

SOURCES = frozenset("volgens aldus".split())
SAYING = frozenset("zegt zei zeggen zeiden stelt stelde vindt vond schrijft schreef aldus meent meende denkt dacht".split())
PERSON_PRONOUNS = frozenset("hij zij ze".split())
PARTY_WORDS = frozenset({("de", "partij"), ("die", "partij"), ("de", "fractie")})
ADDRESSED = frozenset("aan tegen met".split())
BODIES_THAT_ACT = frozenset({"kabinet", "Tweede Kamer", "Eerste Kamer", "ministerraad"})


@dataclass(slots=True)
class Casting:
    """Finds the actors of scenes in one article."""

    stage: Stage
    cast: Cast

    def of(self, scene: Scene, trigger: int | None = None) -> list[Taking]:
        """Those who take part in a scene, in the order of the text."""
        start, end = self.stage.offsets(scene)
        found: list[Taking] = []
        tokens = self.stage.tokens
        for left, right, kind, index in self.cast.between(start, end):
            before = self._word_before(left)
            if before in SOURCES:
                continue
            found.append(self._taking(kind, index, self.stage.tokens.text[left:right], "addressee" if before in ADDRESSED else "actor"))
        if not any(taking.part == "actor" for taking in found):
            found = self._by_pronoun(scene) + found
        position = tokens.start[trigger] if trigger is not None else start
        del position
        return _distinct(found)

    def _taking(self, kind: str, index: int, as_written: str, part: str) -> Taking:
        if kind == "person":
            person = self.cast.persons[index]
            return Taking("person", person.name, part, person.link, as_written)
        group = (self.cast.parties if kind == "party" else self.cast.bodies)[index]
        return Taking(kind, group.name, part, group.link, as_written)

    def _word_before(self, offset: int) -> str:
        """The word in front of a name, posts and articles skipped."""
        text = self.stage.tokens.text[max(0, offset - 60) : offset].lower().split()
        for word in reversed(text):
            if word in SOURCES or word in ADDRESSED:
                return word
            if word in ("de", "het", "premier", "minister", "ook", "demissionair", "koning") or word.endswith(("leider", "voorzitter", "minister", "kamerlid", "secretaris")):
                continue
            return ""
        return ""

    def _by_pronoun(self, scene: Scene) -> list[Taking]:
        lower = self.stage.tokens.lower[scene.start : scene.end]
        start = self.stage.offsets(scene)[0]
        if PERSON_PRONOUNS & set(lower):
            plural = any(word in ("ze", "zij") for word in lower) and not any(word in ("hij",) for word in lower)
            place = self._last("person", start)
            if place is not None and (not plural or not self._plural_verb(scene)):
                return [self._taking("person", place, lower[0], "actor")]
        if any(pair in PARTY_WORDS for pair in zip(lower, lower[1:], strict=False)):
            place = self._last("party", start)
            if place is not None:
                return [self._taking("party", place, "de partij", "actor")]
        return []

    def _plural_verb(self, scene: Scene) -> bool:
        lower = self.stage.tokens.lower
        return any(lower[index].endswith("en") for index in scene.verbs)

    def _last(self, kind: str, offset: int) -> int | None:
        """The actor of a kind that was named last before an offset, the beginning of a sentence preferred."""
        for left, _, other, index in reversed(self.cast.places):
            if left < offset and other == kind:
                return index
        return None

    def responsible(self, scene: Scene) -> list[Taking]:
        """Who owes what a scene demands: its actor, else the subject of the sentence around or before it."""
        found = [taking for taking in self.of(scene) if taking.part == "actor"]
        if found:
            return found[:2]
        for other in self.stage.by_sentence[scene.sentence_number]:
            if other is not scene:
                found = [taking for taking in self.of(other) if taking.part == "actor"]
                if found:
                    return found[:1]
        offset = self.stage.sentence_offsets(scene)[0]
        for left, right, kind, index in reversed(self.cast.places):
            if left < offset and (kind != "body" or self.cast.bodies[index].name in BODIES_THAT_ACT):
                return [self._taking(kind, index, self.stage.tokens.text[left:right], "actor")]
        return []


def _distinct(found: list[Taking]) -> list[Taking]:
    seen: dict[tuple[str, str], Taking] = {}
    for taking in found:
        seen.setdefault((taking.kind, taking.name), taking)
    return list(seen.values())
