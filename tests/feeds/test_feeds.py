"""What the calendar and the table hold, and how they refuse."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from events.models.vocabulary import DeadlineStatus, EventStatus, Precision, Review
from tests import factories as make
from tests.story import fall_of_a_cabinet

pytestmark = pytest.mark.django_db


def asked(client: Client, address: str) -> str:
    answer: Any = client.get(address)
    assert answer.status_code == 200
    return b"".join(answer.streaming_content).decode()


def appointments(client: Client, query: str = "") -> list[dict[str, str]]:
    """The appointments of the calendar by the names of their properties."""
    text = asked(client, f"/calendar.ics{query}").replace("\r\n ", "")
    blocks = text.split("BEGIN:VEVENT\r\n")[1:]
    return [dict(line.split(":", 1) for line in block.split("\r\n") if ":" in line) for block in blocks]


def rows(client: Client, query: str = "") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(asked(client, f"/timeline.csv{query}").removeprefix("\ufeff"))))


def test_the_calendar_holds_what_has_a_place_in_it_in_order(client: Client) -> None:
    fall_of_a_cabinet()

    found = appointments(client)

    assert [one["SUMMARY"] for one in found] == [
        "Congres van de VVD",
        "Top van kabinet bijeen (gepland)",
        "Deadline: Pakket over migratie klaar (open)",
        "Kabinet valt",
    ]
    congress, meeting, package, fall = found
    # Dated to the month: the whole of it, as something that is not fixed.
    assert (congress["DTSTART;VALUE=DATE"], congress["DTEND;VALUE=DATE"]) == ("20230601", "20230701")
    assert congress["STATUS"] == "TENTATIVE"
    assert congress["LOCATION"] == "Apeldoorn"
    # Nobody confirmed the meeting yet; the deadline lies on its last day.
    assert meeting["STATUS"] == "TENTATIVE"
    assert package["DTSTART;VALUE=DATE"] == "20230707"
    assert fall["STATUS"] == "CONFIRMED"
    assert fall["UID"] == "e-val@newsdb"
    assert fall["URL"] == "http://testserver/entry/e-val/"
    assert fall["DESCRIPTION"] == (
        "7 juli 2023\\nMet kabinet\\, Mark Rutte.\\n"
        "“Het kabinet is vrijdag gevallen\\, zei premier Rutte.” – Kabinet gevallen over asiel\\, De Krant"
    )


def test_a_time_of_the_clock_is_that_of_amsterdam(client: Client) -> None:
    make.an_event("2023-12-05", clock="20:15")

    (one,) = appointments(client)

    assert one["DTSTART"] == "20231205T191500Z"


def test_what_was_cancelled_or_withdrawn_is_cancelled_in_the_calendar(client: Client) -> None:
    make.an_event("2023-07-01", status=EventStatus.CANCELLED)
    make.a_deadline("2023-07-02", status=DeadlineStatus.WITHDRAWN)

    assert [one["STATUS"] for one in appointments(client)] == ["CANCELLED", "CANCELLED"]


def test_windows_of_more_than_a_month_and_open_ones_are_no_appointments(client: Client) -> None:
    make.an_event("2023-07", title="Een maand")
    make.an_event("2023-22", title="Een zomer")
    make.an_event("2023-07-01/..", title="Sinds juli")
    make.a_deadline("2023", title="Dit jaar")

    assert [one["SUMMARY"] for one in appointments(client)] == ["Een maand", "Deadline: Dit jaar (open)"]


def test_an_event_that_lasts_some_days_is_fixed(client: Client) -> None:
    entry = make.an_event("2023-07-03/2023-07-05", status=EventStatus.OCCURRED)
    assert entry.precision == Precision.INTERVAL

    assert [one["STATUS"] for one in appointments(client)] == ["CONFIRMED"]


def test_the_table_holds_dates_actors_and_the_sentence(client: Client) -> None:
    fall_of_a_cabinet()

    found = rows(client)

    assert [row["id"] for row in found] == ["e-congres", "e-top", "d-pakket", "e-val"]
    fall = found[-1]
    assert (
        fall
        | {
            "edtf": "2023-07-07",
            "earliest": "2023-07-07",
            "date_text": "7 juli 2023",
            "persons": "Mark Rutte",
            "parties": "",
            "bodies": "kabinet",
            "sentences": "1",
            "quote": "Het kabinet is vrijdag gevallen, zei premier Rutte.",
            "outlet": "De Krant",
            "published": "2023-07-08",
            "overdue": "false",
        }
        == fall
    )
    assert found[2]["overdue"] == "true"


def test_both_take_the_parameters_of_the_timeline(client: Client) -> None:
    fall_of_a_cabinet()

    assert [row["id"] for row in rows(client, "?kind=deadline&from=2023-07&to=2023-07")] == ["d-pakket"]
    assert [one["UID"] for one in appointments(client, "?person=rutte")] == ["e-val@newsdb"]
    assert [row["id"] for row in rows(client, "?as_of=2023-07-08")] == ["e-val"]
    assert rows(client, "?as_of=2023-07-07") == []
    assert [row["id"] for row in rows(client, "?undated=only")] == ["e-brainstorm"]


@pytest.mark.parametrize("feed", ["calendar.ics", "timeline.csv"])
@pytest.mark.parametrize(
    ("query", "name", "words"),
    [
        ("from=9999-99-99", "from", "'9999-99-99' is not a date"),
        ("form=2023", "form", "unknown parameter; allowed: as_of"),
        ("page_size=10", "page_size", "unknown parameter"),
        ("modified_since=2023-07-01", "modified_since", "unknown parameter"),
        ("person=Marc+Rute", "person", "near: Mark Rutte (mark-rutte)"),
        ("q=a%00b", "q", "NUL"),
        ("kind=event&kind=deadline", "kind", "given 2 times"),
    ],
)
def test_what_cannot_be_is_refused_as_the_api_does(
    client: Client, feed: str, query: str, name: str, words: str
) -> None:
    fall_of_a_cabinet()

    answer = client.get(f"/{feed}?{query}")

    assert answer.status_code == 400
    assert words in answer.json()[name][0]


def test_what_the_public_may_not_see_is_in_no_feed(client: Client) -> None:
    make.an_event(title="Verworpen", review=Review.REJECTED)
    entry = make.an_event(title="Afspraak")
    make.takes_part(make.a_person("Jan Jansen", review=Review.PROPOSED), entry, "wethouder J.")

    for address in ("/calendar.ics", "/timeline.csv"):
        text = asked(client, address)
        assert "Verworpen" not in text
        assert "Jan Jansen" not in text


def test_a_spreadsheet_runs_nothing_that_an_article_says(client: Client) -> None:
    entry = make.an_event(title="=HYPERLINK(1)")
    make.a_claim(entry, "-1 is geen zin.")

    (row,) = rows(client)

    assert row["title"] == "'=HYPERLINK(1)"
    assert row["quote"] == "'-1 is geen zin."


@pytest.mark.parametrize("address", ["/calendar.ics", "/timeline.csv"])
def test_a_feed_asks_three_questions_of_the_database_for_each_block(
    client: Client, address: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    fall_of_a_cabinet()

    # Entries; participations with their actors; standing claims with their articles.
    with django_assert_num_queries(3):
        asked(client, address)


def test_nothing_but_reading(client: Client) -> None:
    assert client.post("/calendar.ics").status_code == 405
    assert client.post("/timeline.csv").status_code == 405
