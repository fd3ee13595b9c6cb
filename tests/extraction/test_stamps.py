"""The day of publication that stands in the line of the author."""

from datetime import date

import pytest

from events.dates import edtf
from events.extraction.extract import Extractor
from events.extraction.facts import ArticleFacts, RawArticle
from events.extraction.known import Known

LEAD = "De minister stapte donderdag op."


def read(byline: str, published: str = "2017-01") -> ArticleFacts:
    """An article of a lead, the line of its author and one more paragraph."""
    text = f"{LEAD}\n\n{byline}\n\nDe Kamer debatteerde met hem over de brief."
    return Extractor(Known()).read(RawArticle("a", text, published=edtf.parse(published)))


@pytest.mark.parametrize(
    "byline",
    [
        "Door ANP - 26-1-2017, 20:07",
        "donderdag 26 januari 2017, 20.07 uur",
        "Door onze redactie 26 januari 2017",
        "Gepubliceerd: donderdag 26 januari 2017",
        "Gepubliceerd op 26-01-2017 om 20:07, bijgewerkt op 27-01-2017",
    ],
)
def test_a_full_date_in_the_line_of_the_author_is_the_day_of_publication(byline: str) -> None:
    facts = read(byline)
    assert (facts.earliest, facts.latest) == (date(2017, 1, 26), date(2017, 1, 26))
    assert any("regel van de auteur" in reason for reason in facts.reasons)
    assert [(found.text, found.value.edtf) for found in facts.dates] == [("donderdag", "2017-01-26")]


@pytest.mark.parametrize("byline", ["Door ANP - 26-2-2017, 20:07", "Door ANP - 20:07", "Door onze redactie"])
def test_a_day_outside_the_published_month_or_none_leaves_the_month(byline: str) -> None:
    facts = read(byline)
    assert (facts.earliest, facts.latest) == (date(2017, 1, 1), date(2017, 1, 31))


def test_a_published_day_is_not_changed_by_the_line_of_the_author() -> None:
    facts = read("Door ANP - 25-1-2017, 20:07", published="2017-01-26")
    assert (facts.earliest, facts.latest) == (date(2017, 1, 26), date(2017, 1, 26))


def test_a_date_in_the_text_is_not_the_day_of_publication() -> None:
    facts = read("Het rapport verscheen op 12 januari 2017 en telt zestig bladzijden.")
    assert (facts.earliest, facts.latest) != (date(2017, 1, 12), date(2017, 1, 12))
