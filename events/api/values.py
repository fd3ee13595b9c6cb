"""Readers of one query parameter each: text in, value or a problem out; may import dates, problems and models."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import Any

from django import forms
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.timezone import is_naive, make_aware

from events.dates import edtf

from .problems import problem, quoted

# Longer than any name or sentence that one would search for.
MOST_CHARACTERS = 200
# Longer than any number or word that is allowed; int() refuses very long ones with a fault of its own.
MOST_DIGITS = 9
# Python reads more forms than readers would recognise as a moment.
WRITTEN_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?"
)


class Value(forms.Field):
    """One parameter: None where it is not given, else what ``read`` makes of its text."""

    allowed = "a value"
    schema: dict[str, Any] = {"type": "string"}

    def clean(self, value: Any) -> Any:
        if value is None:
            return None
        text = str(value).strip()
        if not text:
            raise problem("empty", allowed=self.allowed)
        if len(text) > MOST_CHARACTERS:
            raise problem("too_long", length=len(text), most=MOST_CHARACTERS)
        return self.read(text)

    def read(self, text: str) -> Any:
        """The value that the text means; raises a problem."""
        return text

    def openapi(self) -> dict[str, Any]:
        """The parameter's OpenAPI schema."""
        return dict(self.schema)


class Words(Value):
    """Words to search for."""

    allowed = "the words to look for"
    # At least one character that is no white space.
    schema = {"type": "string", "minLength": 1, "maxLength": MOST_CHARACTERS, "pattern": r"\S"}


class Day(Value):
    """A day or an EDTF date, of which the first or the last day counts."""

    allowed = "a date such as 2023-07-05 or 2023-07"
    schema = {"type": "string", "minLength": 1, "maxLength": MOST_CHARACTERS, "example": "2023-07"}

    def __init__(self, *, side: str, **kwargs: Any) -> None:
        self.side = side
        super().__init__(**kwargs)

    def read(self, text: str) -> date:
        try:
            if not text.isascii():
                raise edtf.EdtfError("only ASCII characters are read")
            when = edtf.parse(text)
        except edtf.EdtfError as error:
            raise problem("date", value=quoted(text), reason=str(error)) from None
        day = when.earliest if self.side == "first" else when.latest
        if day is None:
            raise problem("open_side", value=quoted(text), side=self.side)
        return day


class Instant(Value):
    """A moment, or the day at whose start (in Amsterdam) it lies."""

    allowed = "a moment such as 2023-07-05T14:30:00Z"
    schema = {
        "type": "string",
        "anyOf": [{"format": "date-time"}, {"format": "date"}],
        "example": "2023-07-05T14:30:00Z",
    }

    def read(self, text: str) -> datetime:
        try:
            if not WRITTEN_MOMENT.fullmatch(text):
                raise ValueError(text)
            day = parse_date(text)
            moment = datetime.combine(day, time.min) if day else parse_datetime(text)
            if moment is None:
                raise ValueError(text)
            if is_naive(moment):
                moment = make_aware(moment)
            # Near the first and last year the same moment in another zone does not exist.
            return moment.astimezone(UTC)
        except (ValueError, OverflowError):
            raise problem("instant", value=quoted(text)) from None


class Choices(Value):
    """One or more words of a closed list, separated by commas."""

    def __init__(self, *, words: Iterable[str], **kwargs: Any) -> None:
        self.words = list(words)
        self.allowed = ", ".join(self.words)
        super().__init__(**kwargs)

    def read(self, text: str) -> Any:
        given = [word.strip() for word in text.split(",")]
        for word in given:
            if word not in self.words:
                raise problem("choice", value=quoted(word), allowed=self.allowed)
        return given

    def openapi(self) -> dict[str, Any]:
        return {"type": "array", "items": {"type": "string", "enum": self.words}, "minItems": 1}


class Choice(Choices):
    """One word of a closed list."""

    def read(self, text: str) -> Any:
        if text not in self.words:
            raise problem("choice", value=quoted(text), allowed=self.allowed)
        return text

    def openapi(self) -> dict[str, Any]:
        return {"type": "string", "enum": self.words}


class Switch(Choice):
    """true or false."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(words=["true", "false"], **kwargs)

    def read(self, text: str) -> bool:
        return super().read(text) == "true"  # type: ignore[no-any-return]

    def openapi(self) -> dict[str, Any]:
        return {"type": "boolean"}


class WholeNumber(Value):
    """A whole number within bounds."""

    def __init__(self, *, least: int, most: int, **kwargs: Any) -> None:
        self.least, self.most = least, most
        self.allowed = f"a whole number from {least} to {most}"
        super().__init__(**kwargs)

    def read(self, text: str) -> int:
        if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS:
            number = int(text)
            if self.least <= number <= self.most:
                return number
        raise problem("whole_number", value=quoted(text), least=self.least, most=self.most)

    def openapi(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}
