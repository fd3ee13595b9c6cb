"""Whatever a visitor writes in an address: an answer, or a refusal in words, and never a fault."""

from __future__ import annotations

import pytest
from django.test import Client

from events.api.paging import PARAMETERS
from events.api.timeline.filters import DeadlineSet, TimelineSet
from tests.story import fall_of_a_cabinet

ODD = ["", "x" * 5000, "ü漢🙂", "\0", "-1", "9" * 30, "9999-12-31", "[..]", "W10=", "٢٠٢٣", "include"]
NAMES = sorted(
    {*TimelineSet.base_filters, *DeadlineSet.base_filters, *PARAMETERS, "format", "x[]", "\0", "é"}
)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/deadlines/", "/calendar.ics", "/timeline.csv"])
def test_no_value_of_any_parameter_is_a_fault(client: Client, address: str) -> None:
    fall_of_a_cabinet()

    for name in NAMES:
        for value in ODD:
            answer = client.get(address, {name: value})
            # Feeds are made while they are read.
            assert answer.getvalue(), (name, value)
            assert answer.status_code in (200, 400), (name, value)
        assert client.get(address, {name: ["2023", "2023"]}).status_code == 400, name
