"""What every answer tells the browser: to load this site's own files only, and when it has the answer already."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.story import fall_of_a_cabinet

ADDRESSES = [
    "/",
    "/deadlines/",
    "/nergens",
    "/admin/login/",
    "/api/v1/timeline/",
    "/calendar.ics",
    "/?form=x",
]


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_scripts_of_a_page_can_come_from_this_site_only(client: Client, address: str) -> None:
    policy = client.get(address).headers["Content-Security-Policy"].split("; ")

    assert "default-src 'self'" in policy
    assert not [rule for rule in policy if rule.startswith("script-src")]
    assert "frame-ancestors 'none'" in policy


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/api/v1/timeline/", "/api/v1/persons/mark-rutte/", "/"])
def test_who_has_the_answer_already_is_sent_nothing(client: Client, address: str) -> None:
    fall_of_a_cabinet()
    first = client.get(address)

    again = client.get(address, headers={"if-none-match": first.headers["ETag"]})
    other = client.get(f"{address}", headers={"if-none-match": '"another"'})

    assert (again.status_code, again.content) == (304, b"")
    assert (other.status_code, other.content) == (200, first.content)
