"""Who takes part in an event whom its clause does not name: by a pronoun, a word for several, or the clause beside it."""

from __future__ import annotations

import pytest

from .articles import events

LEADERS = (
    "Dinsdag beginnen de leiders van VVD en D66 met de onderhandelingen. "
    "Sophie Hermans (VVD) en Jan Paternotte (D66) zijn opgewekt."
)


def who(text: str, *kinds: str) -> set[str]:
    """The persons and parties of the first event, or of the first of some types."""
    found = next(one for one in events(text) if not kinds or one.type in kinds)
    return {taking.name for taking in found.actors if taking.kind in ("person", "party")}


def test_the_parties_that_nobody_has_named_yet_are_those_of_the_next_sentence() -> None:
    text = "Woensdag presenteren de partijen hun akkoord. De coalitie wordt gevormd door BBB, VVD en CDA."
    assert who(text) == {"BBB", "VVD", "CDA"}


def test_the_parties_named_before_go_before_those_of_the_next_sentence() -> None:
    text = "VVD en D66 zijn het eens. Woensdag presenteren de partijen hun akkoord. Daar zijn SP, PVV en CDA tegen."
    assert who(text, "agreement", "letter_report", "formation", "other", "statement") == {"VVD", "D66"}


def test_a_pronoun_that_opens_the_article_means_whom_the_next_sentence_names() -> None:
    assert "Sigrid Kaag" in who("Ze trad dinsdag af. Sigrid Kaag zei dat in de Kamer.", "resignation")


def test_a_pronoun_behind_a_semicolon_means_the_one_person_of_its_sentence() -> None:
    text = (
        "Roelien Kamminga (VVD) doet niet mee. Jarenlang zat Vera Bergkamp (D66) de Kamer voor; "
        "zij trad dinsdag af."
    )
    assert who(text, "resignation") & {"Vera Bergkamp", "Roelien Kamminga"} == {"Vera Bergkamp"}


def test_who_acts_at_a_debate_takes_part_in_it() -> None:
    text = (
        "Vorige week was er een marathondebat, waarin Rutte een motie overleefde. Premier Mark Rutte zweeg."
    )
    assert who(text, "debate") == {"Mark Rutte"}


def test_the_leaders_of_parties_are_those_of_whom_the_article_tells() -> None:
    assert {"Sophie Hermans", "Jan Paternotte"} <= who(LEADERS)


def test_two_members_of_one_party_leave_its_leader_open() -> None:
    text = LEADERS + " Ook Mark Rutte (VVD) is opgewekt."
    assert "Sophie Hermans" not in who(text)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("VVD-leider Mark Rutte trad dinsdag af.", True),
        ("Premier Mark Rutte, leider van de VVD, sprak. Rutte trad dinsdag af.", False),
    ],
)
def test_a_leader_brings_in_his_party_only_where_the_clause_says_so(text: str, party: bool) -> None:
    assert ("VVD" in who(text, "resignation")) is party


def test_her_party_takes_part_with_her() -> None:
    text = "Sophie Hermans sprak over de VVD. Dinsdag trad ze af na een gesprek met haar fractie."
    assert who(text, "resignation") == {"Sophie Hermans", "VVD"}


def test_the_party_of_another_does_not() -> None:
    text = "Sophie Hermans sprak over de VVD. Dinsdag trad ze af na een gesprek met de fractie."
    assert "VVD" not in who(text, "resignation")


def test_de_minister_before_de_kamer_is_a_minister_and_no_name() -> None:
    text = "Minister Sigrid Kaag (Financiën) zweeg. Dinsdag schreef de minister de Kamer een brief."
    assert "Sigrid Kaag" in who(text, "letter_report")


def test_a_group_that_is_spoken_to_means_those_who_were_named_together() -> None:
    text = (
        "Minister Sigrid Kaag (Financiën) en minister Wopke Hoekstra (Buitenlandse Zaken) zwegen. "
        "Donderdag debatteert de Kamer met de bewindslieden."
    )
    assert {"Sigrid Kaag", "Wopke Hoekstra"} <= who(text, "debate")


def test_who_acts_in_the_clause_in_the_middle_takes_part() -> None:
    text = "Premier Mark Rutte zwijgt. Het debat dat de premier zou voeren, is dinsdag uitgesteld."
    assert "Mark Rutte" in who(text, "debate")


def test_a_party_that_left_takes_part_in_the_fall_and_its_leader_only_names_it() -> None:
    text = "Dinsdag is het kabinet gevallen, nadat de PVV van Geert Wilders was opgestapt."
    assert who(text, "cabinet_fall") == {"PVV"}


def test_those_who_lead_other_parties_do_not_bring_in_a_leader_s_own() -> None:
    text = "Mark Rutte leidt de VVD. Dinsdag sprak Rutte met de fractievoorzitters van D66 en CDA."
    assert "VVD" not in who(text, "meeting", "statement", "negotiation", "formation")


def test_ministers_who_were_named_apart_are_meant_by_de_ministers() -> None:
    text = (
        "Minister Sigrid Kaag (Financiën) zweeg. Minister Wopke Hoekstra (Buitenlandse Zaken) sprak niet. "
        "Premier Mark Rutte zweeg ook. De ministers sturen vrijdag een brief."
    )
    assert who(text, "letter_report") == {"Sigrid Kaag", "Wopke Hoekstra"}
