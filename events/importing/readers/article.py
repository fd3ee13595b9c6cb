"""A raw article from a text and what is said beside it; may import dates and the header's form."""

from __future__ import annotations

import hashlib

from events.dates import edtf
from events.extraction.facts import RawArticle
from events.extraction.header import read_header

from .refusal import RefusedError

# What the columns of an article hold.
MOST_ORIGIN = 500
MOST_TITLE = 400
MOST_OUTLET = 120
# As many hexadecimal digits tell two texts of one feed apart.
HASH_DIGITS = 12
# The first newspapers in Dutch are of 1618; a year far ahead is a slip of the pen.
FIRST_YEAR, LAST_YEAR = 1600, 2199
EXAMPLE = "date 2023-07-05 Title"


def read_date(text: str) -> edtf.UncertainDate:
    """The date of publication that an EDTF text names; raises RefusedError with the fault."""
    try:
        if not text.isascii():
            raise edtf.EdtfError(f"{text!r} is not a date we know: write it as 2023-07-05, 2023-07 or 2023")
        published = edtf.parse(text)
    except edtf.EdtfError as error:
        raise RefusedError(str(error)) from None
    for day in (published.earliest, published.latest):
        if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise RefusedError(
                f"{text!r} is no date of publication: its year has to lie between {FIRST_YEAR} and {LAST_YEAR}"
            )
    return published


def article_from_file(text: str, id: str, published: edtf.UncertainDate = edtf.UNKNOWN) -> RawArticle:
    """A text file in the seed format; ``published`` counts before its header's date. Raises RefusedError."""
    given, body, title = read_header(text)
    if not given and not published.edtf:
        raise RefusedError(f"no date in the header: the first line has to be like '{EXAMPLE}'")
    if not text[body:].strip():
        raise RefusedError("empty: nothing follows the date in the header")
    return RawArticle(
        id=checked_id(id),
        text=text,
        title=title if len(title) <= MOST_TITLE else "",
        published=published if published.edtf else read_date(given),
        body=body,
    )


def checked_id(id: str) -> str:
    """The id, where an article can be kept by it; raises RefusedError."""
    if len(id) > MOST_ORIGIN:
        raise RefusedError(f"its name has {len(id)} characters; at most {MOST_ORIGIN} can be kept")
    return id


def id_from_text(source: str, text: str) -> str:
    """A name for a text that has none: the same each time that it is read."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{source}#{digest[:HASH_DIGITS]}"
