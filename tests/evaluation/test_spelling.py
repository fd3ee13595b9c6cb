"""When two spellings are one name or one role."""

from __future__ import annotations

import pytest

from events.evaluation.spelling import folded_role, same_name, same_surname


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dilan Yeşilgöz", "Dilan Yesilgoz"),
        ("Dilan Yeşilgöz-Zegerius", "Dilan Yesilgöz"),
        ("Fleur Gräper-van Koolwijk", "Fleur Graper"),
        ("Gert-Jan Segers", "Gert Jan Segers"),
        ("Caroline Van der Plas", "Caroline van der Plas"),
        ("Bas van ’t Wout", "Bas van 't Wout"),
    ],
)
def test_accents_capitals_hyphens_and_the_name_of_a_spouse_make_no_other_name(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Jan de Vries", "Aukje de Vries"), ("Mark Rutte", "Rutte"), ("Gert-Jan Segers", "Gert Segers")],
)
def test_another_given_name_or_none_is_another_name(one: str, other: str) -> None:
    assert not same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rutte", "Mark Rutte"),
        ("Van der Plas", "Caroline van der Plas"),
        ("Bruins Slot", "Hanke Bruins Slot"),
        ("M.H.M. Faber", "Marjolein Faber-van de Klashorst"),
        ("Sybrand Buma", "Sybrand van Haersma Buma"),
        ("Yesilgöz", "Dilan Yeşilgöz-Zegerius"),
    ],
)
def test_a_family_name_alone_or_with_fitting_initials_is_the_same_surname(one: str, other: str) -> None:
    assert same_surname(one, other)
    assert same_surname(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jan de Vries", "Aukje de Vries"),
        ("Plas", "Caroline van der Plas"),
        ("A. Rutte", "Mark Rutte"),
        ("Kaag", "Mark Rutte"),
        ("", "Mark Rutte"),
    ],
)
def test_a_given_name_that_disagrees_or_a_name_without_its_particles_is_not(one: str, other: str) -> None:
    assert not same_surname(one, other)
    assert not same_surname(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("minister voor Primair Onderwijs", "minister van primair onderwijs"),
        ("VVD-leider", "VVD leider"),
        ("oud-minister", "oudminister"),
        ("demissionair premier", "premier"),
    ],
)
def test_roles_in_other_words_for_the_same_post_are_equal(one: str, other: str) -> None:
    assert folded_role(one) == folded_role(other)


def test_a_former_minister_is_not_the_minister() -> None:
    assert folded_role("oud-minister") != folded_role("minister")
    assert folded_role("minister van Financiën") != folded_role("minister")
