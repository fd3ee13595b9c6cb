"""The examples of triggers.toml and cues.toml: each finds what it says."""

from __future__ import annotations

import pytest

from events.dates import edtf
from events.dates.resolve import resolve
from events.dutch.clauses import Clauses
from events.dutch.tokens import tokenize
from events.extraction.cues import cues
from events.extraction.scenes import Stage
from events.extraction.staging import stage_of
from events.extraction.triggers import best_of, lexicon, triggers_in, verbs_in
from events.models.vocabulary import EventType

from .articles import WEDNESDAY, extractor

TRIGGERS = [(kind.name, text, word) for kind in lexicon().types.values() for text, word in kind.examples]
HELD = [(cue.name, text) for cue in cues().values() for text in cue.yes]
NOT_HELD = [(cue.name, text) for cue in cues().values() for text in cue.no]


def stage(text: str) -> Stage:
    dates = extractor().dates
    tokens = tokenize(text)
    return stage_of(resolve(dates, dates.read_tokens(tokens, Clauses(tokens)), edtf.parse(WEDNESDAY)))


@pytest.mark.parametrize(("name", "text", "word"), TRIGGERS)
def test_an_example_has_its_trigger(name: str, text: str, word: str) -> None:
    found = stage(text)
    assert (name, word) in [
        (trigger.type, trigger.word) for scene in found.scenes for trigger in triggers_in(found.tokens, scene)
    ]


@pytest.mark.parametrize(("cue", "text"), HELD)
def test_an_example_has_its_cue(cue: str, text: str) -> None:
    assert any(scene.has(cue) for scene in stage(text).scenes)


@pytest.mark.parametrize(("cue", "text"), NOT_HELD)
def test_what_comes_near_has_no_cue(cue: str, text: str) -> None:
    assert not any(scene.has(cue) for scene in stage(text).scenes)


def test_every_type_has_a_class_and_examples() -> None:
    assert all(kind.plover.isupper() and kind.examples for kind in lexicon().types.values())


def test_the_types_of_the_file_are_those_of_the_database() -> None:
    assert {*lexicon().types, "other"} == set(EventType.values)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De minister trad donderdag af.", "resignation"),
        ("De coalitie ging maandag akkoord.", "agreement"),
        ("Er werd dinsdag gestemd over de wet.", "vote"),
        ("De motie werd donderdag verworpen.", "motion"),
    ],
)
def test_separable_verbs_and_passives_are_triggers(text: str, name: str) -> None:
    found = stage(text)
    best = best_of([trigger for scene in found.scenes for trigger in verbs_in(found.tokens, scene)])
    assert best is not None
    assert best.type == name


def test_a_preposition_is_no_particle() -> None:
    found = stage("De Kamer gaat in juni over de wet praten.")
    assert "legislation" not in [
        trigger.type for scene in found.scenes for trigger in verbs_in(found.tokens, scene)
    ]


def test_a_noun_behind_an_adjective_is_no_verb() -> None:
    found = stage("De premier noemde het een dapper besluit.")
    assert [trigger for scene in found.scenes for trigger in verbs_in(found.tokens, scene)] == []


@pytest.mark.parametrize("word", ["Kamerdebat", "partijcongres", "wetgevingsoverleg", "crisisberaad"])
def test_compounds_are_triggers(word: str) -> None:
    found = stage(f"Het {word} is dinsdag.")
    assert [trigger.word for trigger in triggers_in(found.tokens, found.scenes[0])] == [word]
