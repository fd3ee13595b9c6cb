"""The header line of a text file: `` date 2023-07 Title``. Imports dates and segments only."""

from __future__ import annotations

import re

from events.dates import edtf

from .facts import RawArticle
from .segments import holds_sentences

HEADER = re.compile(r"\ufeff?[ \t]*date[ \t]+(\S+)[ \t]*")


def read_header(text: str) -> tuple[str, int, str]:
    """The date as given, the offset at which the article begins, and its title (empty when the line holds sentences).

    A text without a header gives an empty date and offset 0.
    """
    found = HEADER.match(text)
    if found is None or not found[1][:1].isdigit():
        return "", 0, ""
    rest = text[found.end() :].split("\n", 1)[0].strip()
    return found[1], found.end(), "" if holds_sentences(rest) else rest


def article_from(text: str, id: str = "", published: str | None = None) -> RawArticle:
    """An article from a text with a header; ``published`` (EDTF) counts instead of the header's date when given.

    Raises EdtfError when the date is none.
    """
    given, body, title = read_header(text)
    value = edtf.parse(published if published is not None else given)
    return RawArticle(id=id, text=text, title=title, published=value, body=body)
