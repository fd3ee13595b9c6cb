"""Sentences are cut into clauses with their subject, tense and modality."""

from __future__ import annotations

import pytest

from events.dutch.clauses import Tense
from events.extraction.subjects import subject_of

from .test_triggers import stage


def subjects(text: str) -> list[str]:
    found = stage(text)
    spans = [subject_of(found, scene) for scene in found.scenes]
    return [" ".join(found.tokens.raw[span[0] : span[1]]) for span in spans if span]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("De minister trad donderdag af.", "De minister"),
        ("Donderdag trad de minister af.", "de minister"),
        ("In Den Haag trad de minister af.", "de minister"),
        ("Zijn verslag wil hij vrijdag inleveren.", "hij"),
        ("Uiterlijk half maart moet er een verslag liggen.", "een verslag"),
        ("Dat debat moet er in juni zijn.", "Dat debat"),
        ("Schoof sprak maandag met de vicepremiers.", "Schoof"),
        ("De wet werd door de Kamer aangenomen.", "De wet"),
    ],
)
def test_the_subject_stands_by_word_order(text: str, subject: str) -> None:
    assert subjects(text)[0] == subject


def test_a_clause_goes_on_behind_a_relative_clause() -> None:
    found = stage("Het werkbezoek dat de premier zou brengen, is uitgesteld.")
    last = found.scenes[-1]
    assert last.postponed
    assert subjects("Het werkbezoek dat de premier zou brengen, is uitgesteld.")[-1] == "Het werkbezoek"


def test_a_second_verb_has_the_subject_of_the_first() -> None:
    assert subjects("De leider sprak de Kamer toe en beloofde beterschap.") == ["De leider", "De leider"]


def test_who_speaks_stands_behind_the_verb() -> None:
    assert subjects("Het plan moet af, zei de minister.") == ["Het plan", "de minister"]


def test_om_in_front_of_a_noun_opens_no_clause() -> None:
    assert len(stage("Hij vraagt de koning vrijdag om ontslag.").scenes) == 1
    assert len(stage("Hij belooft om vrijdag te komen.").scenes) == 2


def test_dat_at_the_start_of_a_sentence_points() -> None:
    found = stage("Dat debat is dinsdag.")
    assert not found.scenes[0].subordinate
    assert stage("Hij zei dat het debat dinsdag is.").scenes[-1].subordinate


@pytest.mark.parametrize(
    "text", ["Had de Kamer ingestemd, dan was hij gebleven.", "Dan had hij direct moeten opstappen."]
)
def test_what_would_have_been_is_hypothetical(text: str) -> None:
    assert stage(text).scenes[0].hypothetical


def test_tense_is_read_for_each_clause() -> None:
    found = stage("De Kamer stemde dinsdag in, maar de senaat stemt later.")
    assert [scene.tense for scene in found.scenes] == [Tense.PAST, Tense.AHEAD]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("In juli vroeg het kabinet Remkes om advies.", "het kabinet"),
        ("Dinsdag gaf de Tweede Kamer hem opdracht.", "de Tweede Kamer"),
        ("Dinsdag liet de partij weten dat zij stopt.", "de partij"),
        ("Toen viel het kabinet en presenteerde de premier een plan.", "het kabinet"),
        ("Dinsdag stemden de Partij voor de Dieren en Volt tegen.", "de Partij voor de Dieren en Volt"),
        ("'s Ochtends demonstreerde een groep ouderen.", "een groep ouderen"),
    ],
)
def test_a_subject_ends_where_the_object_begins(text: str, subject: str) -> None:
    assert subjects(text)[0] == subject


def test_a_second_verb_takes_its_own_subject_where_the_first_stands_in_front_of_its() -> None:
    assert subjects("Vrijdag gingen de stukken naar de Kamer en presenteerde premier Schoof zijn plan.")[
        -1
    ] == ("premier Schoof")
    assert subjects("De minister kwam naar de Kamer en beloofde beterschap.")[-1] == "De minister"


def test_an_institution_acts_in_a_relative_clause_before_a_thing_does() -> None:
    assert subjects("De Kamer, die het voorstel aannam, is blij.")[0] == "De Kamer"
    assert subjects("Het voorstel, dat de Kamer aannam, is goed.")[0] == "de Kamer"


@pytest.mark.parametrize(
    "text",
    [
        "Minister Carola Schouten (Armoedebeleid) neemt zijn werk over.",
        "De VVD heeft zich dinsdag als tweede partij teruggetrokken.",
        "Informateur Gerrit Zalm heeft het akkoord van VVD, CDA, D66 en ChristenUnie overhandigd.",
        "De rechtbank heeft dat dinsdag beslist.",
    ],
)
def test_brackets_and_lists_do_not_cut_a_clause(text: str) -> None:
    assert len(stage(text).scenes) == 1


def test_a_list_of_subjects_stays_with_its_conjunction() -> None:
    scenes = stage("De PVV vertrekt, omdat VVD, NSC en BBB niet wilden tekenen.").scenes
    assert [scene.opener for scene in scenes] == ["de", "omdat"]


def test_a_name_that_looks_like_a_verb_has_no_tense() -> None:
    (scene,) = stage("Premier Dick Schoof licht het plan later toe.").scenes
    assert scene.tense is Tense.AHEAD


def test_a_noun_behind_its_article_leaves_the_verb_a_verb() -> None:
    (scene,) = stage("Het adviescollege komt met een officieel besluit.").scenes
    assert [scene.verbs[0], len(scene.verbs)] == [2, 1]


def test_dat_behind_a_bracket_or_a_particle_opens_what_is_said() -> None:
    said = 'In een brief schrijft minister Wiersma (BBB) dat de "eerste contouren" in april klaar zijn.'
    assert subjects(said)[-1].startswith("de")
    assert subjects("De minister houdt vol dat de ouders geld krijgen.")[-1] == "de ouders"
    assert len(stage("Zij willen dat minister Slob (Onderwijs) vrijdag met een plan komt.").scenes) == 2


def test_two_adjectives_with_a_comma_stay_with_their_noun() -> None:
    assert len(stage("Het kabinet neemt een laatste, formeel besluit.").scenes) == 1
