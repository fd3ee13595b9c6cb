"""Events: what is one, of which type and status, when, and who takes part."""

from __future__ import annotations

import pytest

from events.extraction.facts import Happening

from .articles import event, events


def names(found: Happening) -> list[str]:
    return [taking.name for taking in found.actors if taking.kind in ("person", "party")]


@pytest.mark.parametrize(
    ("text", "kind", "status", "edtf"),
    [
        ("De Kamer debatteert maandag over de breuk.", "debate", "planned", "2023-07-10"),
        ("Een meerderheid van de Kamer stemde dinsdag in met de wet.", "vote", "occurred", "2023-07-04"),
        ("De minister trad donderdag af.", "resignation", "occurred", "2023-06-29"),
        ("Het kabinet viel op 7 juli 2022.", "cabinet_fall", "occurred", "2022-07-07"),
        ("Het debat van dinsdag gaat niet door.", "debate", "cancelled", "2023-07-11"),
        (
            "De partij liet deze week weten dat het genoeg is.",
            "statement",
            "occurred",
            "[2023-07-03..2023-07-05]",
        ),
        ("De NAVO-top is op 11 en 12 juli.", "summit_visit", "planned", None),
        ("De koning zette maandag zijn handtekening onder de wet.", "legislation", "occurred", "2023-07-03"),
        ("De rechtbank gaf Greenpeace in juni gelijk.", "inquiry_ruling", "occurred", "2023-06"),
    ],
)
def test_type_status_and_date(text: str, kind: str, status: str, edtf: str | None) -> None:
    found = event(text)
    assert (found.type, found.status) == (kind, status)
    assert edtf is None or found.date.edtf == edtf


@pytest.mark.parametrize(
    "text",
    [
        "De coalitie is verdeeld.",
        "De bevolking groeit al jaren.",
        "Rutte noemde het jammer.",
        "Er moet iets gebeuren.",
        "De Kamer stemde dinsdag niet in met de wet.",
        "Had de Kamer dinsdag ingestemd, dan was het klaar geweest.",
        "Voor Prinsjesdag is er nog veel werk.",
    ],
)
def test_what_is_no_event(text: str) -> None:
    assert events(text) == []


def test_an_announcement_is_what_it_announces() -> None:
    assert event("De minister kondigde dinsdag zijn aftreden aan.").type == "resignation"


def test_the_lead_is_dated_to_the_article() -> None:
    found = event("Het kabinet is gevallen.")
    assert (found.status, found.date.edtf, found.date_rule) == ("occurred", "2023-07-05", "article")


def test_background_further_on_is_not() -> None:
    filler = "Het is warm.\n\nHet is erg warm.\n\n"
    assert events(filler + "In het akkoord hebben de partijen afgesproken dat het beter moet.") == []


def test_a_day_tied_to_a_noun_dates_the_noun() -> None:
    found = events("De uitspraak van de Raad van State van 29 mei leidde tot onrust.")
    assert [(one.type, one.date.edtf) for one in found] == [("inquiry_ruling", "2023-05-29")]


def test_dan_points_to_the_day_before_it() -> None:
    found = events("Maandag komt het kabinet bijeen. Dan debatteert de Kamer over de breuk.")
    assert [one.date.edtf for one in found] == ["2023-07-10", "2023-07-10"]


def test_a_deed_with_a_day_counts_though_no_trigger_names_it() -> None:
    found = event("Mark Rutte opende maandag een brug in Den Haag.")
    assert (found.type, found.status, found.date.edtf) == ("other", "occurred", "2023-07-03")


def test_a_speaker_is_no_actor_of_what_is_reported() -> None:
    found = event("Volgens Mark Rutte stemt de Kamer dinsdag over de wet.")
    assert names(found) == []


def test_a_pronoun_means_the_subject_before_it() -> None:
    found = events("Minister Sigrid Kaag sprak dinsdag met Mark Rutte. Zij trad woensdag af.")
    assert names(found[-1]) == ["Sigrid Kaag"]


def test_the_party_of_a_minister_in_brackets_takes_no_part() -> None:
    assert names(event("Minister Sigrid Kaag (Financiën, D66) trad dinsdag af.")) == ["Sigrid Kaag"]


def test_possible_and_postponed() -> None:
    assert event("De partij overweegt volgende week een motie in te dienen.").status == "possible"
    assert event("Het debat van dinsdag is uitgesteld.").status == "postponed"
    assert event("Het werkbezoek dat de premier zou brengen, is uitgesteld.").status == "postponed"


def test_a_quote_is_the_text_even_where_a_credit_stands_inside_it() -> None:
    text = "De Kamer stemde dinsdag (foto: Jan Jansen) in met het wetsvoorstel."
    (found,) = events(text)
    assert found.quote.quote == text == text[found.quote.start : found.quote.end]
    assert "foto" not in found.title


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Het voltallige kabinet stapt op.", "cabinet_fall"),
        ("De rechtbank wees dinsdag de vorderingen af.", "inquiry_ruling"),
        ("Maandagavond spraken de leiders in een ingelast overleg.", "meeting"),
        ("De Kamer sprak dinsdag over de uitstoot.", "debate"),
        ("Hij brak in 2014 met de partij.", "party"),
        ("De minister presenteerde maandag zijn regeerprogramma.", "letter_report"),
        ("De coalitie bereikte dinsdag een huurakkoord.", "agreement"),
        ("De Omgevingswet gaat op 1 januari in.", "legislation"),
        ("De leden zeiden zaterdag ja.", "vote"),
        ("Het meireces duurt van 21 april tot en met 8 mei.", "recess"),
    ],
)
def test_types_by_the_words_of_news(text: str, type_: str) -> None:
    assert type_ in [one.type for one in events(text)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # News tells in the present tense what was said.
        ("De wet is onrechtmatig, oordeelt de rechtbank vandaag.", "occurred"),
        ("De Kamer is begonnen aan het debat.", "ongoing"),
        ("Om 10.15 uur legt Mark Rutte een verklaring af.", "planned"),
        ("In de loop van de middag biedt Mark Rutte zijn ontslag aan.", "planned"),
        ("De Belastingdienst controleert sinds 1 januari weer.", "ongoing"),
        # What is given up is done, not called off.
        ("De rechter veegde dinsdag de heffing van tafel.", "occurred"),
        # The perfect looks back, whatever stands between its parts.
        ("De partij heeft zich als tweede teruggetrokken uit het kabinet.", "occurred"),
    ],
)
def test_status_by_tense(text: str, status: str) -> None:
    assert event(text).status == status


@pytest.mark.parametrize(
    "text",
    [
        "De partijen moeten door twee informateurs worden begeleid.",
        "De minister had de motie moeten ontraden.",
        "Het kabinet komt dit jaar niet met een voorstel om de wet in te trekken.",
        "Het debat was fel.",
    ],
)
def test_what_has_to_be_done_or_is_described_is_no_event(text: str) -> None:
    assert events(text) == []


def test_what_could_not_be_averted_happened() -> None:
    found = event("De val van het kabinet was dinsdag niet meer te voorkomen.")
    assert (found.type, found.status) == ("cabinet_fall", "occurred")


def test_the_simple_past_further_down_is_background() -> None:
    filler = "Het is warm. Het is erg warm. Het blijft warm. "
    assert events(filler + "De commissaris sprak over een grote opgave.") == []


def test_a_threat_is_the_happening_not_what_is_threatened() -> None:
    assert event("Geert Wilders dreigt maandag het kabinet te laten vallen.").type == "statement"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mark Rutte en Sigrid Kaag zijn het eens. Zij presenteren dinsdag hun akkoord.", ["Mark Rutte", "Sigrid Kaag"]),
        ("VVD, CDA en D66 willen verder. Maandag bereikten de drie partijen een akkoord.", ["VVD", "CDA", "D66"]),
        ("Sigrid Kaag stopt. Een meerderheid van de Kamer steunde dinsdag haar benoeming.", ["Sigrid Kaag"]),
        ("De VVD stemde dinsdag tegen de wet, omdat CDA, D66 en SGP weigerden.", ["VVD"]),
    ],
)  # fmt: skip
def test_who_takes_part(text: str, who: list[str]) -> None:
    assert names(events(text)[-1]) == who


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # An election that a limit names with its day is on the timeline.
        ("De tijd dringt voor de verkiezingen van 22 november.", [("election", "2023-11-22")]),
        # What follows a word for afterwards takes place from the day before it on.
        (
            "Dinsdag stemt de senaat over de wet. Onmiddellijk daarna stuurt de minister de Kamer een brief.",
            [("vote", "2023-07-11"), ("letter_report", "[2023-07-11..]")],
        ),
        # Where something was said, the saying only tells when.
        ("Dat zei hij dinsdag, toen de Kamer over de breuk debatteerde.", [("debate", "2023-07-04")]),
        ("Mark Rutte is lid geworden van de VVD, vertelde hij dinsdag.", [("party", "2023-07-04")]),
        # A clause goes on behind an apposition.
        ("Dinsdag liet Mark Rutte, al jaren premier, weten.", [("statement", "2023-07-04")]),
        # "Die" behind a preposition opens no clause.
        ("Zij waren om die reden maandag al opgestapt.", [("resignation", "2023-07-03")]),
        ("Verworpen werd dinsdag de motie van de SP.", [("motion", "2023-07-04")]),
        ("Mark Rutte reist vrijdag naar Brussel om te overleggen.", [("summit_visit", "2023-07-07")]),
        ("Stemt de Kamer in, dan gaat de wet op 1 december in.", [("legislation", "2023-12-01")]),
        ("De motie van afkeuring die Geert Wilders dinsdag indiende, was kort.", [("motion", "2023-07-04")]),
    ],
)
def test_which_happenings_a_text_tells_and_when(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.type, one.date.edtf) for one in events(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Gewoonlijk debatteert de Kamer op donderdag.",
        "De facto is het kabinet dinsdag gevallen.",
    ],
)
def test_a_habit_and_a_figure_of_speech_are_no_event(text: str) -> None:
    assert events(text) == []


def test_a_fraction_is_no_action() -> None:
    assert "protest" not in [one.type for one in events("De minister kreeg dinsdag in alle fracties lof.")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # "Om" and "waar" that open no clause.
        (
            "Mark Rutte kondigde dinsdag aan dat hij met iedereen om de tafel wil.",
            [("statement", "2023-07-04")],
        ),
        ("Vanaf dinsdag neemt Sigrid Kaag zijn werk waar.", [("appointment", "2023-07-11/..")]),
        # A list of names in front of the infinitive.
        (
            "Dinsdag moesten Mark Rutte van de VVD en Sigrid Kaag al vertrekken.",
            [("resignation", "2023-07-04")],
        ),
        # What a relative clause dates.
        ("Zij leidt de laatste ministerraad, die op 14 juli is.", [("meeting", "2023-07-14")]),
        # Whom something is said of is not what he becomes.
        ("Wethouders worden verdacht van bedrog.", []),
        ("De gedeputeerde legde het lijsttrekkerschap dinsdag neer.", [("resignation", "2023-07-04")]),
    ],
)
def test_words_that_look_like_others(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.type, one.date.edtf) for one in events(text)] == found


def test_a_post_in_front_of_a_name_is_no_verb() -> None:
    found = event("Gedeputeerde Jan Jansen legt zijn functie per direct neer.")
    assert (found.type, found.status) == ("resignation", "occurred")


def test_an_appeal_that_is_not_excluded_is_possible() -> None:
    found = event("De minister sluit een hoger beroep niet uit.")
    assert (found.type, found.status) == ("inquiry_ruling", "possible")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A clause in between: the participle behind it is of the auxiliary in front of it.
        (
            "Daarom werden in juni, nadat het stil bleef, nieuwe onderhandelingen gestart.",
            [("negotiation", "2023-06")],
        ),
        # A noun behind "een" that is no object of the verb beside it.
        ("Toen het CDA in juni een lijsttrekker koos, was het warm.", [("party", "2023-06")]),
        # What a relative clause tells as known was some day before.
        ("Sigrid Kaag, die opstapte, zwijgt.", [("resignation", "../2023-07-05")]),
        ("Gedeputeerde Jan Jansen (VVD) legt zijn functie per direct neer.", [("resignation", "2023-07-05")]),
        ("VVD, CDA en D66 gaan onderhandelen over een nieuw kabinet.", [("negotiation", "2023-07-05/..")]),
        ("Later op de avond wordt over de motie gestemd.", [("vote", "2023-07-05")]),
        # The date of what was promised is not that of the promise.
        ("De minister heeft beloofd na de zomer met een voorstel te komen.", []),
        # A limit behind a noun says when it was not.
        ("De Kamer stemde dinsdag, in het laatste debat voor het zomerreces.", [("vote", "2023-07-04"), ("debate", "2023-07-04")]),
    ],
)  # fmt: skip
def test_whose_date_and_whose_verb(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.type, one.date.edtf) for one in events(text)] == found


def test_an_election_of_years_ago_is_not_told_by_a_limit() -> None:
    # The calendar's only election on 21 March is that of the councils, five years before.
    assert events("Na de verkiezingen van 21 maart werd het stil.") == []


def test_a_main_clause_behind_a_condition_is_a_clause_of_its_own() -> None:
    (found,) = events(
        "Als zij er deze week niet uit komen, kunnen de gesprekken eventueel volgende week doorgaan."
    )
    assert (found.type, found.status) == ("negotiation", "possible")
    assert found.title == "Gesprekken kunnen eventueel doorgaan"
