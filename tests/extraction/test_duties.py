"""Deadlines: what is one, by when, how firm, and what became of it."""

from __future__ import annotations

import pytest

from .articles import deadline, deadlines, events


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Het plan moet uiterlijk 1 oktober klaar zijn.", "../2023-10-01"),
        ("De minister wil in september een plan presenteren.", "2023-09"),
        ("Het kabinet hoopt dat er vrijdag een pakket ligt.", "2023-07-07"),
        ("De bedoeling is dat de wet er in november ligt.", "2023-11"),
        ("De gemeenten hebben tot 2030 de tijd om huizen te bouwen.", "../2029-12-31"),
        ("Het kabinet belooft voor 1 november een besluit.", "../2023-10-31"),
        ("Het verslag moet er vrijdag zijn.", "2023-07-07"),
        ("De commissie heeft tot eind september om haar rapport af te maken.", "../2023-09-30"),
        ("De minister verwacht het voorstel vlak na het zomerreces te sturen.", "2023-09-05/.."),
        (
            "In de komende twee weken moeten er volgens de bond verbeteringen in de tekst komen.",
            "2023-07-05/2023-07-19",
        ),
    ],
)
def test_what_is_owed_by_a_day_is_a_deadline(text: str, edtf: str) -> None:
    assert deadline(text).date.edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        "De wet gaat per 1 januari in.",
        "De school blijft tot en met 28 april dicht.",
        "Hij wilde niet beloven dat het voor het einde van september lukt.",
        "Het plan moet zo snel mogelijk klaar zijn.",
        "De minister praat dinsdag met de Kamer.",
        "De Kamer debatteert woensdag over de wet.",
        "Het kabinet viel op 7 juli.",
        "De maatregel geldt tot 1 mei.",
        "De minister acht het niet haalbaar om in 2026 een nieuw stelsel in te voeren.",
        "Lukt het deze week niet, dan praten zij volgende week door.",
    ],
)
def test_what_is_no_deadline(text: str) -> None:
    assert deadlines(text) == []


def test_entry_into_force_is_a_planned_event_unless_it_is_owed() -> None:
    (planned,) = events("De wet gaat per 1 januari in.")
    assert (planned.type, planned.status, planned.date.edtf) == ("legislation", "planned", "2024-01-01")
    owed = deadline("De wet moet voor 1 januari klaar zijn.")
    assert (owed.firmness, owed.date.edtf) == ("hard", "../2023-12-31")


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # said in the article: from its own day, Wednesday 5 July, on
        ("Het kabinet wil binnen zes weken met een plan komen.", "2023-08-16"),
        # the term was given on Monday 3 July, and four weeks run from then
        ("De informateur kreeg maandag vier weken de tijd.", "2023-07-31"),
    ],
)
def test_a_term_counts_from_the_day_on_which_it_was_said(text: str, last: str) -> None:
    assert str(deadline(text).date.latest) == last


def test_before_the_summer_said_after_the_summer_is_the_next_one() -> None:
    latest = deadline("De minister wil de wet voor de zomer indienen.", "2023-10-10").date.latest
    assert latest is not None
    assert (latest.year, latest.month in (5, 6, 7)) == (2024, True)


def test_the_term_of_a_fallen_cabinet_has_no_end() -> None:
    found = deadlines("Het kabinet is gevallen. De wet moet deze kabinetsperiode klaar zijn.", "2023-07-08")
    assert all(
        one.date.latest is None or one.date.latest.year >= 2025 or str(one.date.latest) >= "2023-07-07"
        for one in found
    )


def test_a_date_that_moves_gives_the_old_and_the_new_one() -> None:
    found = deadlines("Het kabinet schuift de invoering op van 2025 naar 2027.")
    assert [(one.date.edtf, one.status) for one in found] == [("2027", "open"), ("2025", "moved")]


def test_the_former_date_of_a_deadline_has_moved() -> None:
    found = deadlines(
        "De overstap moet uiterlijk 1 januari 2028 klaar zijn. Aanvankelijk was dat 1 januari 2027."
    )
    assert [(one.date.edtf, one.status) for one in found] == [
        ("../2028-01-01", "open"),
        ("2027-01-01", "moved"),
    ]


def test_a_deadline_can_be_missed() -> None:
    assert (
        deadline("De brief had er voor 1 juni moeten zijn, maar de minister stuurde niets.").status
        == "missed"
    )


@pytest.mark.parametrize(
    ("text", "firmness"),
    [
        ("Het rapport moet 1 oktober klaar zijn.", "hard"),
        ("Zij hebben tot 2030 de tijd.", "hard"),
        ("Het kabinet wil voor de kerst een besluit nemen.", "target"),
        ("De minister streeft naar een wet voor 1 mei.", "target"),
        ("De minister hoopt dinsdag een naam voor te dragen.", "hope"),
        ("De ministers gaan niet op vakantie voordat er een pakket ligt.", "condition"),
    ],
)
def test_firmness_by_the_strongest_cue(text: str, firmness: str) -> None:
    assert deadline(text).firmness == firmness


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Komt er half september niet meer geld voor de jeugdzorg, dan stappen gemeenten naar de rechter.", "2023-09-11/2023-09-20"),
        ("Gemeenten stappen naar de rechter als er half september niet meer geld is.", "2023-09-11/2023-09-20"),
        ("Als Brussel niet voor 1 september instemt, verliest Nederland geld.", "../2023-08-31"),
    ],
)  # fmt: skip
def test_what_follows_if_a_thing_is_not_there_makes_its_day_an_ultimatum(text: str, edtf: str) -> None:
    ultimatum = deadline(text)
    assert (ultimatum.firmness, ultimatum.date.edtf) == ("hard", edtf)


def test_a_term_without_a_number_of_weeks_is_a_deadline_without_a_day() -> None:
    assert deadline("Hij verwacht binnen een paar weken een akkoord.").date.latest is None


def test_half_a_year_that_is_left_counts_from_the_article() -> None:
    left = deadline("Gemeenten hebben nog een halfjaar om de plekken te regelen.")
    assert str(left.date.latest) == "2024-01-03"  # 182 days from Wednesday 5 July 2023


def test_an_ultimatum_is_hard() -> None:
    found = deadlines("De partij stapt op als er voor 1 oktober niet een akkoord ligt.")
    assert [(one.firmness, one.date.edtf) for one in found] == [("hard", "../2023-09-30")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Het kabinet wil in september een plan presenteren.", "kabinet"),
        ("De Kamer moet voor 1 oktober beslissen.", "Tweede Kamer"),
        ("Provincies moeten uiterlijk 1 november een plan inleveren.", "provincies"),
        ("Premier Mark Rutte beloofde dat er in september een plan zou liggen.", "Mark Rutte"),
        ("Het plan moet voor 1 oktober door de gemeenten worden uitgevoerd.", "gemeenten"),
        ("De rechter gaf de Staat tot eind 2030.", "Staat"),
        ("Het maatregelenpakket moet er vrijdag liggen.", "kabinet"),
        ("Dat debat moet er voor 1 oktober zijn.", "Tweede Kamer"),
    ],
)
def test_who_owes_it(text: str, name: str) -> None:
    assert [taking.name for taking in deadline(text).actors] == [name]
    assert deadline(text).actors[0].part == "responsible"


def test_a_wish_continues_the_promise_before_it() -> None:
    found = deadlines(
        "Dat pakket moet er voor de zomer liggen, beloofde Rutte. Het liefst zelfs voordat de Tweede Kamer met reces gaat."
    )
    assert [one.firmness for one in found] == ["hard", "hope"]


def test_what_is_owed_is_no_event_as_well() -> None:
    assert events("Een akkoord moet er eind deze maand liggen.") == []


def test_a_delay_names_the_new_date() -> None:
    found = deadline("De invoering van de wet is verschoven naar 2026.")
    assert (found.status, found.date.edtf) == ("moved", "2026")


def test_the_end_of_a_delayed_promise_is_not_open() -> None:
    assert deadline("De wet zou op 1 oktober ingaan, maar dat wordt een jaar later.").status == "moved"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        # four weeks from Wednesday 5 July
        ("De dienst krijgt vier weken om het aantal te verlagen.", "../2023-08-02"),
        # three weeks from that day
        ("De Kamer heeft de informateur drie weken gegeven om met een rapport te komen.", "../2023-07-26"),
        ("De Kamer krijgt in september een brief.", "2023-09"),
        ("Het kabinet houdt eraan vast dat het veld in 2024 dichtgaat.", "2024"),
        ("Het kabinet zegt in het najaar knopen te zullen doorhakken.", "2023-09/2023-11"),
    ],
)
def test_a_time_without_a_limit_word_can_be_a_deadline(text: str, edtf: str) -> None:
    found = deadline(text).date
    wanted = edtf.rpartition("/")[2]
    assert str(found.latest).startswith(wanted) or found.edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        # A term of an election is no term of what is wanted there.
        "Zij wil bij de Tweede Kamerverkiezingen van november op de lijst.",
        # "We" in a quote owes nothing that anybody could be held to.
        '"We moeten het besluit vrijdag wegstemmen", zegt een senator.',
        # Advisory bodies promise nothing: what is foretold of them is an event.
        "Het adviescollege komt in oktober met een rapport.",
        "Provincies krijgen begin september te horen hoeveel plekken zij krijgen.",
        "Mark Rutte liet gisteren weten hem als informateur te willen.",
    ],
)
def test_a_day_beside_a_wish_is_no_deadline_by_itself(text: str) -> None:
    assert deadlines(text) == []


def test_what_was_first_meant_has_moved() -> None:
    found = deadline("Aanvankelijk zou Brussel in 2022 uitsluitsel geven.")
    assert (found.status, found.date.edtf) == ("moved", "2022")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De provincies werken eraan. Ze hebben tot september de tijd.", "provincies"),
        ("Minister Sigrid Kaag hoopt op steun om in september te beslissen.", "Sigrid Kaag"),
        ("De Kamer krijgt in september een brief.", "kabinet"),
        ("Tot dat geregeld is, moeten gemeenten voor 1 november een plan hebben.", "gemeenten"),
    ],
)
def test_who_owes_it_behind_pronouns_and_purposes(text: str, name: str) -> None:
    assert [taking.name for taking in deadline(text).actors] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("De bonden vroegen de provincies om voor 1 november met plannen te komen.", "provincies"),
        ("Aanvankelijk zou Brussel in november met een besluit komen.", "Europese Commissie"),
        ("De fracties willen dat minister Kaag uiterlijk in november met een plan komt.", "Sigrid Kaag"),
    ],
)
def test_of_whom_something_is_asked_or_wanted_owes_it(text: str, name: str) -> None:
    assert [taking.name for taking in deadline(text).actors] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Partijen moeten hun lijst uiterlijk 1 februari bij de Kiesraad hebben ingeleverd.",
        "De bonden geven de NVZ tot en met 31 augustus om met een bod te komen.",
    ],
)
def test_the_cabinet_does_not_owe_what_others_do(text: str) -> None:
    assert deadline(text).actors == []


def test_one_clause_can_hold_two_limits() -> None:
    first, second = deadlines(
        "Binnen twee dagen moet Volt haar toegang geven, en binnen een week het geld aan haar overmaken."
    )
    assert (str(first.date.latest), str(second.date.latest)) == ("2023-07-07", "2023-07-12")


def test_an_ultimatum_that_ran_out_is_missed() -> None:
    over = deadline("Het ultimatum van de actiegroep liep dinsdag af zonder dat het kabinet antwoordde.")
    assert (over.status, over.date.edtf) == ("missed", "2023-07-04")


@pytest.mark.parametrize(
    "text",
    [
        "De staking die de bonden voor 30 augustus hebben aangekondigd, gaat door.",
        "Op de lijst voor de Tweede Kamerverkiezingen wil hij evenmin staan.",
    ],
)
def test_for_a_day_is_not_before_a_day(text: str) -> None:
    assert deadlines(text) == []


def test_a_stretch_of_delay_is_an_old_and_a_new_day() -> None:
    new, old = deadlines("De invoering van de wet is uitgesteld van 1 juli 2023 tot 1 januari 2024.")
    assert (new.status, new.date.edtf) == ("open", "2024-01-01")
    assert (old.status, old.date.edtf) == ("moved", "2023-07-01")


def test_what_must_have_been_done_by_a_day_lies_ahead() -> None:
    ahead = deadline("De provincies moeten hun plannen op 1 september bij de minister hebben ingeleverd.")
    assert (ahead.status, ahead.date.edtf) == ("open", "2023-09-01")


def test_a_term_with_a_clause_of_its_own_runs_out() -> None:
    assert (
        deadline("De termijn waarbinnen de minister moet besluiten, verloopt op 3 augustus.").date.edtf
        == "2023-08-03"
    )


def test_who_gets_an_answer_does_not_owe_it() -> None:
    assert [
        one.name for one in deadline("De Kamer krijgt uiterlijk vrijdag antwoord op de vragen.").actors
    ] == ["kabinet"]


def test_what_had_been_promised_and_did_not_come_is_missed() -> None:
    broken = deadline(
        "Het kabinet had beloofd om voor 1 juni met een plan te komen, maar dat is niet gelukt."
    )
    assert (broken.status, broken.date.edtf) == ("missed", "../2023-05-31")


def test_a_wish_two_clauses_in_front_is_still_a_wish() -> None:
    wished = deadline("Liever nog ziet hij dat het lukt voordat de Tweede Kamer aan haar reces begint.")
    assert (wished.firmness, wished.date.edtf) == ("hope", "../2023-07-06")
