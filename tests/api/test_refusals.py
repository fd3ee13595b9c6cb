"""What a reader did wrong is a 400 that says what is allowed, at every address alike, and never a fault of ours."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from events.api.problems import MESSAGES
from tests import factories as make

LISTS = ["timeline", "events", "deadlines", "articles", "persons", "parties", "bodies"]
ENTRY_LISTS = ["timeline", "events", "deadlines"]
PERIOD_LISTS = [*ENTRY_LISTS, "articles"]
PARAMETERS = {
    "timeline": "as_of, as_of_possible, body, count, cursor, firmness, format, from, kind, modified_since, overdue, page_size, party, person, q, "
    "review, status, to, type, undated",
    "events": "as_of, as_of_possible, body, count, cursor, format, from, modified_since, page_size, party, person, q, review, status, to, type, "
    "undated",
    "deadlines": "as_of, as_of_possible, body, count, cursor, firmness, format, from, modified_since, moved, order, "
    "overdue, page_size, party, person, q, review, slipped, status, to, undated",
    "articles": "count, cursor, format, from, outlet, page_size, party, person, q, to",
    "persons": "count, cursor, format, page_size, party, q",
    "parties": "count, cursor, format, page_size, q",
    "bodies": "count, cursor, format, page_size, q",
}


@pytest.mark.parametrize("name", LISTS)
def test_an_unknown_parameter_is_refused_with_those_that_are_known(get: Any, name: str) -> None:
    refused = get(f"{name}/", 400, form="2023-07-01")

    assert refused == {"form": [f"unknown parameter; allowed: {PARAMETERS[name]}"]}


@pytest.mark.parametrize("name", LISTS)
def test_the_address_of_one_row_takes_no_filters(get: Any, name: str) -> None:
    allowed = "as_of, as_of_possible, format" if name in ENTRY_LISTS else "format"
    assert get(f"{name}/x/", 400, q="x") == {"q": [f"unknown parameter; allowed: {allowed}"]}


@pytest.mark.parametrize("name", LISTS)
def test_a_parameter_is_given_once(db: None, client: Client, name: str) -> None:
    answer = client.get(f"/api/v1/{name}/?q=a&q=b")

    assert answer.status_code == 400
    assert answer.json() == {"q": ["given 2 times; allowed: once, with commas where it takes several values"]}


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("", "empty; allowed: the words to look for, or leave the parameter out"),
        ("  ", "empty; allowed: the words to look for, or leave the parameter out"),
        ("a\0b", "holds a character that no text has (NUL); allowed: readable text"),
        ("a" * 201, "201 characters; allowed: at most 200"),
    ],
)
def test_words_to_look_for_are_words(get: Any, name: str, value: str, message: str) -> None:
    assert get(f"{name}/", 400, q=value) == {"q": [message]}


@pytest.mark.parametrize("name", PERIOD_LISTS)
@pytest.mark.parametrize(
    "value",
    ["yesterday", "2023-02-30", "2023-13", "07-07-2023", "99999999999", "2023-07-05T10:00", "2023-07-0٥"],
)
def test_a_malformed_date_is_refused_with_how_to_write_it(get: Any, name: str, value: str) -> None:
    for parameter in ("from", "to"):
        (message,) = get(f"{name}/", 400, **{parameter: value})[parameter]
        assert "is not a date; allowed: 2023-07-05, 2023-07, 2023 or another EDTF date" in message


@pytest.mark.parametrize("name", PERIOD_LISTS)
def test_a_period_ends_after_it_starts(get: Any, name: str) -> None:
    refused = get(f"{name}/", 400, **{"from": "2023-07-06", "to": "2023-07-05"})

    assert refused == {
        "from": ["2023-07-06 comes after 'to' 2023-07-05; allowed: a day up to and including 'to'"]
    }


def test_a_date_that_is_open_on_the_side_that_counts_is_refused(get: Any) -> None:
    refused = get("timeline/", 400, **{"from": "../2023"})

    assert refused == {
        "from": ["'../2023' has no first day; allowed: a date that has one, or leave the parameter out"]
    }
    assert "has no last day" in get("timeline/", 400, to="2023/..")["to"][0]


def test_entries_without_a_date_lie_in_no_period(get: Any) -> None:
    refused = get("timeline/", 400, undated="only", to="2023")

    assert refused == {
        "undated": ["entries without a date lie in no period; allowed: leave out 'from' and 'to'"]
    }


@pytest.mark.parametrize(
    ("parameter", "value", "message"),
    [
        ("kind", "event,party", "'party' is not known; allowed: event, deadline"),
        ("kind", "event,", "'' is not known; allowed: event, deadline"),
        ("review", "rejected", "'rejected' is not known; allowed: proposed, confirmed"),
        ("overdue", "yes", "'yes' is not known; allowed: true, false"),
        ("count", "1", "'1' is not known; allowed: true, false"),
        ("undated", "no", "'no' is not known; allowed: include, only"),
        ("party", "VVD", "no party is called 'VVD'; allowed: an id or a name from parties/"),
    ],
)
def test_a_word_outside_a_closed_list_is_refused_with_the_list(
    get: Any, parameter: str, value: str, message: str
) -> None:
    assert get("timeline/", 400, **{parameter: value}) == {parameter: [message]}


@pytest.mark.parametrize(
    "value", ["now", "2023-13-01", "2023-07-05T25:00Z", "2023-07-05T10:00 02:00", "0001-01-01", "1" * 100]
)
def test_a_malformed_moment_is_refused(get: Any, value: str) -> None:
    (message,) = get("timeline/", 400, modified_since=value)["modified_since"]

    assert message.endswith("is not a moment; allowed: 2023-07-05T14:30:00Z (write + as %2B) or 2023-07-05")


def test_a_long_value_is_shown_back_in_part(get: Any) -> None:
    (message,) = get("timeline/", 400, kind="x" * 150)["kind"]

    assert message == f"'{'x' * 80}…' is not known; allowed: event, deadline"


def test_all_that_is_wrong_with_the_values_is_told_at_once(get: Any) -> None:
    assert set(get("timeline/", 400, kind="x", to="x", q="")) == {"kind", "to", "q"}


@pytest.mark.parametrize("name", LISTS)
def test_a_format_that_we_do_not_write_is_refused(get: Any, name: str) -> None:
    assert get(f"{name}/", 400, format="xml") == {"format": ["'xml' is not known; allowed: json, api"]}


@pytest.mark.parametrize("name", LISTS)
def test_every_list_can_be_read_as_a_page_with_its_refusals_too(db: None, client: Client, name: str) -> None:
    make.an_event()

    for query, status in (("format=api", 200), ("format=api&q=", 400), ("format=api&form=x", 400)):
        answer = client.get(f"/api/v1/{name}/?{query}")
        assert answer.status_code == status
        assert answer["Content-Type"].startswith("text/html")


# Texts that have broken parsers before, beside arbitrary ones.
NASTY = st.sampled_from(
    ["0", "-1", "9" * 40, "\0", "\ud7ff", "%", "_", "\\", "[", "(?i)", "***:", "ﬀ", "ß", "İ", "null", "{}",
     "[..]", "[,]", "/", "2023-07/", "9998-12-31", "0100", "99XX", "true", "2023-07-05T00:00:00+99:99"]
)  # fmt: skip
VALUES = NASTY | st.text(max_size=30) | st.dates().map(str) | st.datetimes().map(str)
NAMES = st.sampled_from(
    sorted({name for listed in PARAMETERS.values() for name in listed.split(", ")})
) | st.text(min_size=1, max_size=8)


@pytest.mark.django_db
@given(name=st.sampled_from(LISTS), query=st.dictionaries(NAMES, VALUES, max_size=3))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_query_whatever_is_a_fault_of_ours(client: Client, name: str, query: dict[str, str]) -> None:
    answer = client.get(f"/api/v1/{name}/", query)

    assert answer.status_code in (200, 400)
    if answer.status_code == 400:
        for messages in answer.json().values():
            assert all("allowed: " in message for message in messages)


def test_every_problem_says_what_is_allowed() -> None:
    assert [code for code, message in MESSAGES.items() if "allowed: " not in message] == []
