"""Makes small articles with gold and with what was found; may import extraction's values, dates and evaluation."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from events.dates import edtf
from events.evaluation.gold import Gold, read_gold
from events.extraction.facts import ArticleFacts, Happening, Quote, RawArticle, Taking
from events.extraction.known import Known, KnownName

TEXT = """ date 2023-07-05 Kamer praat over stikstof

De Kamer debatteert vrijdag over stikstof. Rutte stapte maandag op, zei hij dinsdag in een brief.

Het kabinet moet voor 1 oktober een plan hebben. Kaag hoopt op een akkoord.
"""

KNOWN = Known(
    actors={"mark-rutte": "Mark Rutte", "sigrid-kaag": "Sigrid Kaag", "vvd": "VVD", "d66": "D66"},
    names=[
        KnownName("Mark Rutte", "mark-rutte", "person", "full"),
        KnownName("M. Rutte", "mark-rutte", "person", "alias"),
        KnownName("Rutte", "mark-rutte", "person", "family"),
        KnownName("Sigrid Kaag", "sigrid-kaag", "person", "full"),
        KnownName("VVD", "vvd", "party", "short"),
        KnownName("D66", "d66", "party", "short"),
    ],
)


def write_gold(folder: Path, name: str = "artikel", text: str = TEXT, **fields: Any) -> Path:
    """A gold file with its text beside it; ``fields`` replace what stands in it."""
    content: dict[str, Any] = {
        "article": f"{name}.txt",
        "split": "work",
        "published": {"edtf": "2023-07-05", "earliest": "2023-07-05", "latest": "2023-07-05"},
        "persons": [],
        "parties": [],
        "events": [],
        "deadlines": [],
    }
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    path = folder / f"{name}.gold.json"
    path.write_text(json.dumps(content | fields), encoding="utf-8")
    return path


def make_gold(folder: Path, **fields: Any) -> Gold:
    """An annotated article, read from a file."""
    return read_gold(write_gold(folder, **fields))


def person(name: str, party: Any = None, *roles: str) -> dict[str, Any]:
    """A person of gold."""
    return {"name": name, "party": party, "roles": list(roles)}


def event(quote: str, earliest: Any, latest: Any, type: Any = "debate", **fields: Any) -> dict[str, Any]:
    """An event of gold."""
    values = {"type": type, "status": "planned", "persons": [], "parties": []}
    return values | {"quote": quote, "earliest": earliest, "latest": latest} | fields


def deadline(quote: str, earliest: Any, latest: Any, firmness: Any = "hard", **fields: Any) -> dict[str, Any]:
    """A deadline of gold."""
    values = {"firmness": firmness, "status": "open", "responsible": []}
    return values | {"quote": quote, "earliest": earliest, "latest": latest} | fields


def found(
    quote: str,
    date: str,
    type: str = "debate",
    status: str = "planned",
    confidence: float = 0.8,
    text: str = TEXT,
    also: tuple[str, ...] = (),
    **fields: Any,
) -> Happening:
    """An event as found, on a quote of the text; ``also`` are quotes of further claims."""
    claims = [Quote(words, text.index(words), text.index(words) + len(words)) for words in (quote, *also)]
    return Happening(
        kind="event",
        title=quote[:20],
        status=status,
        date=edtf.parse(date),
        quote=claims[0],
        rule="test",
        confidence=confidence,
        type=type,
        claims=claims,
        **fields,
    )


def found_deadline(quote: str, date: str, firmness: str = "hard", **fields: Any) -> Happening:
    """A deadline as found."""
    made = found(quote, date, type="", status=fields.pop("status", "open"), firmness=firmness, **fields)
    made.kind = "deadline"
    return made


def taking(kind: str, name: str, part: str = "actor", link: str | None = None) -> Taking:
    """Somebody who takes part."""
    return Taking(kind, name, part, link)


def facts(text: str = TEXT, **fields: Any) -> ArticleFacts:
    """What was found in an article."""
    article = RawArticle(id="artikel", text=text)
    return ArticleFacts(
        article, "", [], fields.pop("earliest", None), fields.pop("latest", None), [], **fields
    )
