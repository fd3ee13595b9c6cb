"""Pages of the admin as a curator meets them: addresses, and a form's fields as the browser would send them."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser
from typing import Any

from django.db.models import Model
from django.test import Client
from django.urls import reverse


def list_of(model: type[Model]) -> str:
    return reverse(f"admin:events_{model._meta.model_name}_changelist")


def add_to(model: type[Model]) -> str:
    return reverse(f"admin:events_{model._meta.model_name}_add")


def page_of(model: type[Model], row: Any) -> str:
    return reverse(f"admin:events_{model._meta.model_name}_change", args=[getattr(row, "pk", row)])


class _Fields(HTMLParser):
    """The named fields of a page with their values, buttons aside."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self.select = ""
        self.area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        if tag == "input" and name and given.get("type") not in ("submit", "button", "file"):
            if given.get("type") != "checkbox" or "checked" in given:
                self.fields[name] = given.get("value", "")
        elif tag == "select":
            self.select = name
            self.fields[name] = ""
        elif tag == "option" and self.select and "selected" in given:
            self.fields[self.select] = given.get("value", "")
        elif tag == "textarea":
            self.area = name
            self.fields[name] = ""

    def handle_endtag(self, tag: str) -> None:
        self.select = "" if tag == "select" else self.select
        self.area = "" if tag == "textarea" else self.area

    def handle_data(self, data: str) -> None:
        if self.area:
            self.fields[self.area] += data.removeprefix("\n")


def form_on(client: Client, address: str) -> dict[str, str]:
    """What the browser would send from the page's form, nothing changed."""
    fields = _Fields()
    content = client.get(address).content.decode()
    fields.feed(content[content.index('<div id="content-main">') :])
    return fields.fields


def plain(html: str) -> str:
    """The text of HTML, tags taken out."""
    return unescape(re.sub(r"<[^>]*>", "", html))


def said(response: Any) -> list[str]:
    """The messages that a page shows."""
    return [str(message) for message in response.context["messages"]]
