"""The clauses that say how firm a clause is: the one that it depends on, and a short one behind it. Pure."""

from __future__ import annotations

from .cues import cues
from .scenes import Scene, Stage

SHORT = 7  # words of "beloofde de minister dinsdag"


class Around:
    """A scene with the clauses that say how firm it is: the one that it depends on, and a short one behind it."""

    def __init__(self, stage: Stage, scene: Scene) -> None:
        lower = list(scene.lower)
        scenes = stage.by_sentence[scene.sentence_number]
        place = scenes.index(scene)
        before, after = (
            (scenes[place - 1] if place else None),
            (scenes[place + 1] if place + 1 < len(scenes) else None),
        )
        told_of = (
            scene.opener == "dat" and stage.tokens.lower[scene.start] == ","
        )  # "het reces, dat op 5 juli begint"
        told_of = told_of or (scene.opener == "dat" and stage.tokens.lower[scene.start - 1] == ",")
        if before is not None and scene.opener in ("dat", "om", "of", "voordat", "als") and not told_of:
            lower = list(before.lower) + lower
            if before.opener in ("dat", "of") and scene.opener == "voordat" and place > 1:
                # "Liever ziet hij dat het lukt voordat het reces begint": how firm it is stands in front of both.
                lower = list(scenes[place - 2].lower) + lower
        elif (
            after is not None
            and (after.has("aim") or after.has("hope"))
            and len(after.lower) <= SHORT
            and after.opener not in ("dat", "die")
        ) or (after is not None and after.opener == "om" and not after.expressions):
            lower += after.lower
        self.lower = lower
        self.words = frozenset(lower)
        self.sentence = stage.tokens.lower[scene.sentence[0] : scene.sentence[1]]
        self.sentence_words = frozenset(self.sentence)

    def has(self, cue: str) -> bool:
        """Whether a cue is in the scene or the clauses that go with it."""
        return cues()[cue].found_in(self.lower, self.words)

    def sentence_has(self, cue: str) -> bool:
        """Whether a cue is anywhere in the sentence."""
        return cues()[cue].found_in(self.sentence, self.sentence_words)
