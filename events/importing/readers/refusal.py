"""What could not be read, and why, in plain words; imports only the standard library."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file or a line that could not be read."""

    source: str
    reason: str


class RefusedError(ValueError):
    """What is being read cannot become an article; the message is the reason."""


def printable(name: str) -> str:
    """A file's name without what no database and no terminal can hold: bytes that are no UTF-8, and control characters."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)
