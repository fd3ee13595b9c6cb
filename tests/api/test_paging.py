"""Pages by cursor: every row once, in order, there and back."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest
from django.test import Client

from events.models import TimelineEntry
from tests import factories as make


def walk(client: Client, url: str, link: str) -> list[list[str]]:
    """The ids on each page, from an address on, following one of its links."""
    pages = []
    while url:
        answer = client.get(url).json()
        pages.append([row["id"] for row in answer["results"]])
        url = answer[link]
    return pages


@pytest.mark.django_db
def test_pages_hold_every_row_once_in_both_directions(client: Client) -> None:
    # Three on the same day, and two without a date, so that pages break inside both.
    same = [make.an_event("2023-07-07").public_id for _ in range(3)]
    later = make.an_event("2023-07-08").public_id
    undated = [make.an_event("").public_id for _ in range(3)]
    everything = [*same, later, *undated]

    start = "/api/v1/timeline/?undated=include&page_size=2"
    forward = walk(client, start, "next")
    assert forward == [everything[0:2], everything[2:4], everything[4:6], everything[6:]]

    url = start
    while (answer := client.get(url).json())["next"]:
        url = answer["next"]
    back = walk(client, url, "previous")
    assert back == [everything[6:], everything[4:6], everything[2:4], everything[0:2]]


@pytest.mark.django_db
def test_articles_without_a_date_come_after_the_oldest(client: Client) -> None:
    days = ["2023-07-01", "", "2023-07-03", "", "2023-07-02"]
    made = {day: [] for day in days}  # type: dict[str, list[str]]
    for day in days:
        made[day].append(make.an_article(published=day).public_id)
    expected = [*made["2023-07-03"], *made["2023-07-02"], *made["2023-07-01"], *sorted(made[""])]

    pages = walk(client, "/api/v1/articles/?page_size=2", "next")

    assert [each for page in pages for each in page] == expected


@pytest.mark.django_db
def test_a_row_that_comes_in_between_neither_repeats_nor_hides_another(client: Client) -> None:
    first, second = make.an_event("2023-07-01").public_id, make.an_event("2023-07-03").public_id
    page = client.get("/api/v1/timeline/?page_size=1").json()
    assert page["results"][0]["id"] == first

    make.an_event("2023-06-01")
    between = make.an_event("2023-07-02").public_id

    assert [each for page in walk(client, page["next"], "next") for each in page] == [between, second]


def test_rows_are_counted_only_when_asked(get: Any) -> None:
    for _ in range(3):
        make.an_event()

    assert get("timeline/", page_size=1)["count"] is None
    assert get("timeline/", page_size=1, count="false")["count"] is None
    assert get("timeline/", page_size=1, count="true")["count"] == 3


def cursor(*place: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode()


@pytest.mark.parametrize(
    "wrong",
    [
        "x",
        "é",
        "bm9uc2Vucw==",
        "a" * 5000,
        cursor(False, "2023-07-07"),
        cursor(False, "2023-99-99", "e1"),
        cursor(False, 20230707, "e1"),
        cursor("no", "2023-07-07", "e1"),
        cursor(False, "2023-07-07", 1),
        cursor(False, "2023-07-07", "\0"),
        cursor(False, "2023-07-07", "\ud800"),
        cursor(False, "2023-07-07", "e" * 300),
        base64.urlsafe_b64encode(b"[" * 800).decode(),
    ],
)
def test_a_cursor_of_ones_own_making_is_refused(get: Any, wrong: str) -> None:
    expected = "this cursor cannot be read; allowed: one from 'next' or 'previous' of an answer"

    assert get("timeline/", 400, cursor=wrong) == {"cursor": [expected]}


@pytest.mark.parametrize("size", ["0", "201", "-1", "ten", "1" * 150, "٣", "1.5"])
def test_a_page_has_from_1_to_200_rows(get: Any, size: str) -> None:
    refused = get("timeline/", 400, page_size=size)

    assert refused["page_size"][0].endswith("allowed: a whole number from 1 to 200")


def test_the_end_of_the_world_is_a_place_like_any_other(get: Any) -> None:
    make.an_event("9998-12-31")

    assert len(get("timeline/", cursor=cursor(False, "9998-12-30", "z"))["results"]) == 1
    assert TimelineEntry.objects.count() == 1
