"""JSON Lines: one article a line, each read or refused for itself; may import dates and the header's form."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, BinaryIO
from zoneinfo import ZoneInfo

from events.dates import edtf
from events.extraction.facts import RawArticle
from events.extraction.header import read_header

from .article import MOST_ORIGIN, MOST_OUTLET, MOST_TITLE, checked_id, id_from_text, read_date
from .decoding import check_text, decode
from .refusal import RefusedError

# Where Dutch news appears: its day is what a moment of publication means.
NEWSROOM = ZoneInfo("Europe/Amsterdam")
BLOCK = 64 * 1024
# How JSON may escape a character, at most: six bytes (\u0041) for one.
ESCAPED_BYTES = 6


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not blank: the row on it, or why it holds none. ``number`` counts from 1."""

    number: int
    row: dict[str, Any] | None
    reason: str = ""


def read_lines(stream: BinaryIO, most_bytes: int) -> Iterator[Line]:
    """The lines of a stream, one at a time; a line much longer than an article may be is passed over."""
    longest = most_bytes * ESCAPED_BYTES
    number = 0
    while content := stream.readline(longest + 1):
        number += 1
        if number == 1:
            content = content.removeprefix(codecs.BOM_UTF8)
        if len(content) > longest:
            while content and not content.endswith(b"\n"):
                content = stream.readline(BLOCK)
            yield Line(number, None, f"over the size limit of {most_bytes} bytes")
            continue
        if not content.strip():
            continue
        try:
            yield Line(number, parse_row(content))
        except RefusedError as refused:
            yield Line(number, None, str(refused))


def parse_row(content: bytes) -> dict[str, Any]:
    """The JSON object on a line; raises RefusedError."""
    text = decode(content)
    try:
        row = json.loads(text)
    except json.JSONDecodeError as error:
        raise RefusedError(f"broken JSON: {error.msg} (column {error.colno})") from None
    except (ValueError, RecursionError) as error:
        raise RefusedError(f"broken JSON: {error}") from None
    if not isinstance(row, dict):
        raise RefusedError('not a JSON object such as {"text": "…", "published": "2023-07-05"}')
    return row


def article_from_row(
    row: Mapping[str, Any], source: str, most_bytes: int, published: edtf.UncertainDate = edtf.UNKNOWN
) -> RawArticle:
    """An article from a row {"text", "title"?, "published"?, "outlet"?, "url"?, "id"?}; raises RefusedError.

    Its date is the row's, else ``published``, else that of the text's own header; it may have none.
    Without an id it is known by its url, else by its source and text.
    """
    text = row.get("text")
    if not isinstance(text, str):
        raise RefusedError("'text' is missing" if text is None else "'text' is not a string")
    check_text(text)
    size = len(text.encode("utf-8"))
    if size > most_bytes:
        raise RefusedError(f"over the size limit: {size} bytes, and at most {most_bytes} are read")
    url = _string(row, "url", MOST_ORIGIN)
    id = _id(row) or url or id_from_text(source, text)
    given, body, title = read_header(text)
    if given and not text[body:].strip():
        raise RefusedError("empty: nothing follows the date in the header")
    when = read_published(row) or published
    return RawArticle(
        id=checked_id(id),
        text=text,
        title=_string(row, "title", MOST_TITLE) or (title if len(title) <= MOST_TITLE else ""),
        published=when if when.edtf or not given else read_date(given),
        outlet=_string(row, "outlet", MOST_OUTLET),
        url=url,
        body=body,
    )


def read_published(row: Mapping[str, Any]) -> edtf.UncertainDate | None:
    """The row's own date: EDTF, or a moment, of which the day in Amsterdam counts. None where it gives none."""
    text = _string(row, "published", edtf.MAX_LENGTH)
    if not text:
        return None
    if "T" in text and text.isascii():
        try:
            moment = datetime.fromisoformat(text)
            text = (moment.astimezone(NEWSROOM) if moment.tzinfo else moment).date().isoformat()
        except (ValueError, OverflowError):
            raise RefusedError(f"'published' is {text!r}, a moment that does not exist") from None
    try:
        return read_date(text)
    except RefusedError as refused:
        raise RefusedError(f"'published': {refused}") from None


def _string(row: Mapping[str, Any], name: str, most: int) -> str:
    value = row.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise RefusedError(f"'{name}' is not a string")
    value = value.strip()
    if not value:
        return ""
    try:
        check_text(value)
    except RefusedError as refused:
        raise RefusedError(f"'{name}': {refused}") from None
    if len(value) > most:
        raise RefusedError(f"'{name}' has {len(value)} characters; at most {most} can be kept")
    return value


def _id(row: Mapping[str, Any]) -> str:
    value = row.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        row = {"id": str(value)}
    return _string(row, "id", MOST_ORIGIN)
