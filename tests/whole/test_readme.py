"""The README's example gives the answer that stands below it."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from django.test import Client

from tests.whole.gold_facts import ROOT

pytestmark = pytest.mark.django_db
README = (ROOT / "README.md").read_text("utf-8")


def _is_part_of(shown: Any, real: Any) -> bool:
    """Whether an answer, shortened by leaving out fields and later rows, is what really comes."""
    if isinstance(shown, dict):
        return isinstance(real, dict) and all(
            key in real and _is_part_of(value, real[key]) for key, value in shown.items()
        )
    if isinstance(shown, list):
        return (
            isinstance(real, list)
            and len(shown) <= len(real)
            and all(_is_part_of(left, right) for left, right in zip(shown, real, strict=False))
        )
    return bool(shown == real)


def test_the_query_of_the_readme_gives_the_answer_below_it(client: Client) -> None:
    url = urlsplit(re.search(r"curl '([^']+)'", README)[1])  # type: ignore[index]
    shown = json.loads(re.search(r"```json\n(.*?)```", README, re.DOTALL)[1])  # type: ignore[index]
    call_command("load_reference", verbosity=0)
    call_command("import_articles", str(ROOT / "seeds"), verbosity=0)

    answer = client.get(f"{url.path}?{url.query}").json()

    assert shown["results"][0]["evidence"][0]["quote"]
    assert _is_part_of(shown, answer)


def test_every_page_and_picture_that_the_readme_names_exists() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
