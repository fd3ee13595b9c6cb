"""The page of one entry: its sentences, and what was known when."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from events.models.vocabulary import Review
from tests import factories as make
from tests.story import fall_of_a_cabinet

from .test_timeline_page import Page

pytestmark = pytest.mark.django_db


def test_it_shows_every_sentence_and_since_when_it_was_known(client: Client) -> None:
    fall_of_a_cabinet()

    page = Page(client, "/entry/e-val/")

    assert page.headings == [
        ("h1", "Kabinet valt"),
        ("h2", "Wat het nieuws zegt"),
        ("h2", "Wat wanneer bekend was"),
    ]
    assert "Het kabinet is vrijdag gevallen, zei premier Rutte." in page.text
    assert "vrijdag vóór zaterdag 8 juli (zekerheid 0,90)" in page.text
    assert "8 juli 2023 : 7 juli 2023, gebeurd" in page.text


def test_every_way_on_leads_somewhere(client: Client) -> None:
    fall_of_a_cabinet()

    for page in (
        Page(client, "/entry/e-val/"),
        Page(client, "/entry/d-pakket/"),
        Page(client, "/entry/e-brainstorm/"),
    ):
        ways = [
            address for address in page.addresses if address.startswith("/") and "/static/" not in address
        ]
        assert [way for way in ways if client.get(way).status_code not in (200, 302)] == []


def test_the_timeline_leads_to_it(client: Client) -> None:
    fall_of_a_cabinet()

    assert "/entry/e-val/" in Page(client, "/").addresses


def test_what_was_merged_leads_to_what_remains(client: Client) -> None:
    fall_of_a_cabinet()

    answer = client.get("/entry/d-plan/")

    assert (answer.status_code, answer.headers["Location"]) == (302, "/entry/d-pakket/")


def test_what_left_the_timeline_says_so_and_shows_nothing(client: Client) -> None:
    make.an_event(title="Verworpen", public_id="e-weg", review=Review.REJECTED)
    make.an_event(title="Vervallen", public_id="e-op", gone_at=datetime(2023, 7, 9, tzinfo=UTC))

    for address in ("/entry/e-weg/", "/entry/e-op/"):
        page = Page(client, address, 404)
        assert page.headings == [("h1", "Niet meer op de tijdlijn")]


@pytest.mark.parametrize("address", ["/entry/nergens/", "/entry/%00/", "/nergens", f"/entry/{'x' * 3000}/"])
def test_where_nothing_is_the_page_says_so_in_dutch(client: Client, address: str) -> None:
    assert Page(client, address, 404).headings == [("h1", "Niet gevonden")]


def test_it_asks_four_questions_of_the_database(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    fall_of_a_cabinet()

    # The entry; participations with their actors; standing claims with their articles; versions.
    with django_assert_num_queries(4):
        client.get("/entry/e-val/")
