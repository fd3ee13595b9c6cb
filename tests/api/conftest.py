"""What the API's tests share; may import pytest and Django's client."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

Get = Callable[..., Any]


@pytest.fixture
def get(db: None, client: Client) -> Get:
    """Asks for a path under /api/v1/: the body of the answer, which must have the status that is expected."""

    def ask(path: str, status: int = 200, /, **query: Any) -> Any:
        answer = client.get(f"/api/v1/{path}", query)
        assert answer.status_code == status, answer.content
        return answer.json()

    return ask


@pytest.fixture
def ids(get: Get) -> Callable[..., list[str]]:
    """The ids of a list's rows, in order."""

    def ask(path: str, **query: Any) -> list[str]:
        return [row["id"] for row in get(path, **query)["results"]]

    return ask
