"""Reads the values of a gold file, each with an error that names its place. Imports only the standard library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

Bound = date | None

_GUIDE = "The fields are described in docs/annotation.md."


class GoldError(ValueError):
    """A gold file, or the text that it annotates, cannot be used; the message says which, where and what to do."""


@dataclass(frozen=True, slots=True)
class Fields:
    """An object of a gold file, and where it stands there."""

    content: Any
    place: str

    def __post_init__(self) -> None:
        if not isinstance(self.content, dict):
            raise GoldError(f"{self.place} has to be an object. {_GUIDE}")

    def wrong(self, key: str, why: str) -> GoldError:
        """The error that a field is wrong."""
        return GoldError(f"{self.place}, {key}: {why}. {_GUIDE}")

    def text(self, key: str, default: str | None = None) -> str:
        """The text in a field; without a default it has to be there and not empty."""
        value = self.content.get(key, default)
        if not isinstance(value, str) or (default is None and not value):
            raise self.wrong(key, "a text is missing" if value in (None, "") else f"{value!r} is no text")
        return value

    def object(self, key: str) -> Fields:
        """The object in a field."""
        return Fields(self.content.get(key), f"{self.place}, {key}")

    def objects(self, key: str) -> list[Fields]:
        """The objects of a list; their places count from 1."""
        value = self.content.get(key)
        if not isinstance(value, list):
            raise self.wrong(key, "a list is missing")
        return [Fields(one, f"{self.place}, {key} {number}") for number, one in enumerate(value, start=1)]


def strings_of(fields: Fields, key: str) -> tuple[str, ...]:
    """A list of texts."""
    value = fields.content.get(key)
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise fields.wrong(key, "it has to be a list of texts")
    return tuple(value)


def words_of(fields: Fields, key: str) -> tuple[str, ...]:
    """A word or a list of accepted words; empty when the field is not there."""
    value = fields.content.get(key, [])
    words = [value] if isinstance(value, str) else value
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise fields.wrong(key, "it has to be a word or a list of words")
    return tuple(words)


def dates_of(fields: Fields, key: str) -> tuple[Bound, ...]:
    """A day or a list of accepted days; null is an open end."""
    if key not in fields.content:
        raise fields.wrong(key, "a day (YYYY-MM-DD) or null is missing")
    value = fields.content[key]
    days = value if isinstance(value, list) else [value]
    try:
        found = tuple(None if day is None else date.fromisoformat(day) for day in days)
    except (TypeError, ValueError):
        raise fields.wrong(key, f"{value!r} has to be a day (YYYY-MM-DD), null, or a list of these") from None
    if not found:
        raise fields.wrong(key, "the list is empty")
    return found
