"""Conjugation of Dutch verbs, checked against the spelling of the Woordenlijst, by hand."""

from __future__ import annotations

import pytest

from events.dutch.verbs import PARTICIPLE, PAST, PLURAL, PRESENT, forms, kinds_of, weak_forms


@pytest.mark.parametrize(
    ("infinitive", "present", "past", "pasts", "participle"),
    [
        ("maken", "maakt", "maakte", "maakten", "gemaakt"),
        ("stemmen", "stemt", "stemde", "stemden", "gestemd"),
        ("praten", "praat", "praatte", "praatten", "gepraat"),
        ("melden", "meldt", "meldde", "meldden", "gemeld"),
        ("leven", "leeft", "leefde", "leefden", "geleefd"),
        ("reizen", "reist", "reisde", "reisden", "gereisd"),
        ("werken", "werkt", "werkte", "werkten", "gewerkt"),
        ("weigeren", "weigert", "weigerde", "weigerden", "geweigerd"),
        ("presenteren", "presenteert", "presenteerde", "presenteerden", "gepresenteerd"),
        ("vergaderen", "vergadert", "vergaderde", "vergaderden", "vergaderd"),
        ("beloven", "belooft", "beloofde", "beloofden", "beloofd"),
        ("ontkennen", "ontkent", "ontkende", "ontkenden", "ontkend"),
        ("herhalen", "herhaalt", "herhaalde", "herhaalden", "herhaald"),
        ("overleggen", "overlegt", "overlegde", "overlegden", "overlegd"),
        ("openen", "opent", "opende", "openden", "geopend"),
        ("fixen", "fixt", "fixte", "fixten", "gefixt"),
    ],
)
def test_a_weak_verb_is_conjugated(
    infinitive: str, present: str, past: str, pasts: str, participle: str
) -> None:
    assert weak_forms(infinitive) == (present, past, pasts, participle)


@pytest.mark.parametrize(
    ("word", "kind"),
    [("viel", PAST), ("vielen", PAST), ("gevallen", PARTICIPLE), ("valt", PRESENT), ("vallen", PLURAL),
     ("werd", PAST), ("zal", PRESENT), ("moest", PAST), ("besloot", PAST), ("besloten", PARTICIPLE)],
)  # fmt: skip
def test_a_strong_verb_has_the_forms_of_the_list(word: str, kind: str) -> None:
    assert kind in kinds_of(word)


def test_a_separable_verb_is_known_in_one_piece_and_by_its_lemma() -> None:
    (form,) = forms()["aangekondigd"]
    assert (form.lemma, form.particle, form.kind) == ("aan|kondigen", "aan", PARTICIPLE)


def test_a_learned_verb_that_the_list_lacks_is_known_by_its_ending() -> None:
    assert kinds_of("bagatelliseerde") == {PAST}
    assert kinds_of("bagatelliseert") == {PRESENT}
    assert kinds_of("gebagatelliseerd") == {PARTICIPLE}


def test_nouns_that_look_like_verbs_are_none() -> None:
    assert [word for word in ("week", "druk", "steun", "plaatsen") if kinds_of(word)] == []
