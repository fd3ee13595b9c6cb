"""The page of deadlines: what is due soon, what slipped, what is overdue."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.utils.timezone import localdate
from pytest_django import DjangoAssertNumQueries

from events.models.vocabulary import DeadlineStatus
from tests import factories as make
from tests.story import fall_of_a_cabinet

from .test_timeline_page import Page

pytestmark = pytest.mark.django_db


def due(days: int) -> str:
    """By a day so many days from today."""
    return f"[..{localdate() + timedelta(days=days)}]"


def titles_by_part(client: Client, query: str = "") -> list[list[str]]:
    """The titles under each heading of the page."""
    parts: list[list[str]] = []
    for tag, words in Page(client, f"/deadlines/{query}").headings:
        if tag == "h2":
            parts.append([])
        elif tag == "h3":
            parts[-1].append(words)
    return parts


def test_each_deadline_stands_where_an_editor_looks_for_it(client: Client) -> None:
    make.a_deadline(due(43), title="Over meer dan zes weken")
    make.a_deadline(due(42), title="Over zes weken")
    make.a_deadline(due(0), title="Vandaag")
    make.a_deadline(due(1), title="Gehaald", status=DeadlineStatus.MET)
    make.a_deadline(due(-1), title="Gisteren")
    make.a_deadline(due(-9), title="Vorige week")
    make.a_deadline(due(90), title="Iets later", times_moved=1, days_slipped=10)
    make.a_deadline("", title="Nog zonder dag", times_moved=1)
    make.a_deadline(due(91), title="Veel later", times_moved=1, days_slipped=200)

    assert titles_by_part(client) == [
        ["Vandaag", "Over zes weken"],
        ["Veel later", "Iets later", "Nog zonder dag"],
        ["Gisteren", "Vorige week"],
    ]


def test_it_says_how_far_a_deadline_slipped(client: Client) -> None:
    make.a_deadline(due(90), times_moved=2, days_slipped=31)

    assert "2 keer verplaatst, 31 dagen verschoven" in Page(client, "/deadlines/").text


def test_it_chooses_by_who_takes_part(client: Client) -> None:
    make.takes_part(make.a_party("VVD"), make.a_deadline(due(-1), title="Van de VVD"))
    make.a_deadline(due(-1), title="Van niemand")

    assert titles_by_part(client, "?party=vvd") == [[], [], ["Van de VVD"]]
    assert "overdue=true&amp;party=vvd" in Page(client, "/deadlines/?party=vvd").html


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("party=XYZ", "Partij : 'XYZ' kennen wij niet"),
        ("from=2023", "Van : dit kennen wij niet; wel: body, party, person, q"),
        ("q=a%00b", "Zoek : bevat een teken dat geen letter is"),
    ],
)
def test_a_wrong_choice_is_told_in_words(client: Client, query: str, words: str) -> None:
    page = Page(client, f"/deadlines/?{query}", 400)

    assert words in page.text


def test_without_deadlines_each_part_says_so(client: Client) -> None:
    assert Page(client, "/deadlines/").text.count("Niets.") == 3


def test_it_asks_three_questions_of_the_database_for_each_part_that_has_rows(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    fall_of_a_cabinet()
    make.a_deadline(due(-1))

    # Two parts without rows: one each. Overdue: deadlines, participations with actors, claims with articles.
    with django_assert_num_queries(5):
        client.get("/deadlines/")
