"""What the reference files know, as a snapshot without a database. Imports dates and extraction only.

The format of the files is described in fixtures/README.md. Public ids are made as the database makes them.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from events.dates import edtf
from events.dates.calendar import Calendar, Period
from events.extraction.known import Known, KnownName, KnownRole

from .spelling import INITIALS, folded_letters

Row = dict[str, str]
Ids = dict[tuple[str, str], str]  # kind and name -> public id

# As long as the database keeps it, room for a number included.
LONGEST_ID = 72


class FixtureError(ValueError):
    """A reference file is missing or cannot be read; the message says which and what to do."""


def known_from_fixtures(folder: Path) -> Known:
    """The snapshot of parties.csv, bodies.csv, persons.csv, names.csv, roles.csv and calendar.csv in a folder.

    Raises FixtureError when a file is missing, lacks a column or names an actor that no file has.
    """
    tables = {name: _rows(folder / f"{name}.csv") for name in _FILES}
    try:
        return _known(tables)
    except KeyError as error:
        raise FixtureError(
            f"{folder}: {error.args[0]!r} is used, but no row or column has it. "
            "The format is described in fixtures/README.md."
        ) from None
    except ValueError as error:
        raise FixtureError(f"{folder}: {error}. The format is described in fixtures/README.md.") from None


_FILES = ("parties", "bodies", "persons", "names", "roles", "calendar")


def _rows(path: Path) -> list[Row]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise FixtureError(f"{path} cannot be read: {error}. It has to be a UTF-8 CSV file.") from None


def _known(tables: dict[str, list[Row]]) -> Known:
    known = Known()
    ids: Ids = {}
    names = set[KnownName]()
    written: dict[str, list[Row]] = {}
    for kind, rows in _actors(tables):
        for row in rows:
            name = row[_MAIN_NAME[kind]]
            ids[kind, name] = _free_id(name, known)
            known.actors[ids[kind, name]] = name
    for row in tables["names"]:
        written.setdefault(ids[row["actor_kind"], row["actor"]], []).append(row)
    for kind, rows in _actors(tables):
        for row in rows:
            public_id = ids[kind, row[_MAIN_NAME[kind]]]
            names.update(_names(kind, public_id, row, written.get(public_id, [])))
    known.names = sorted(names, key=lambda name: (name.text, name.actor, name.kind, name.start or date.min))
    known.roles = sorted(
        (_role(row, ids) for row in tables["roles"]),
        key=lambda role: (role.person, role.start or date.min, role.role, role.title, role.party),
    )
    known.calendar = Calendar.of(_period(row) for row in tables["calendar"])
    return known


_MAIN_NAME = {"party": "short", "body": "name", "person": "name"}


def _actors(tables: dict[str, list[Row]]) -> list[tuple[str, list[Row]]]:
    return [("party", tables["parties"]), ("body", tables["bodies"]), ("person", tables["persons"])]


def _names(kind: str, public_id: str, row: Row, written: list[Row]) -> Iterator[KnownName]:
    """The names of an actor; one that has a row in names.csv has its days from there."""
    by_row = {name["name"] for name in written}
    main = row[_MAIN_NAME[kind]]
    if main not in by_row:
        yield KnownName(main, public_id, kind, "full" if kind == "person" else "short")
    full = row.get("full", "")
    if full and full != main and full not in by_row:
        yield KnownName(full, public_id, kind, "full")
    for name in written:
        days = _days(name["from"], name["to"])
        yield KnownName(name["name"], public_id, kind, name["name_kind"], *days)
        if kind == "person":
            for text in family_spellings(_family_in(name["name"], row["given"])):
                yield KnownName(text, public_id, kind, "family", *days)
    if kind == "person":
        for text in family_spellings(row["family"]):
            yield KnownName(text, public_id, kind, "family")


def family_spellings(family: str) -> list[str]:
    """A family name as it stands behind a given name and by itself: van der Plas, Van der Plas."""
    return list(dict.fromkeys((family, family[:1].upper() + family[1:]))) if family else []


def _family_in(name: str, given: str) -> str:
    """What follows the given name, or initials, in another name of a person; else nothing."""
    if given and folded_letters(name).startswith(folded_letters(given) + " "):
        return name[len(given) + 1 :].strip()
    first, _, rest = name.partition(" ")
    return rest.strip() if INITIALS.fullmatch(first) else ""


def _role(row: Row, ids: Ids) -> KnownRole:
    start, end = _days(row["from"], row["to"])
    return KnownRole(
        person=ids["person", row["person"]],
        role=row["role"],
        title=row["title"],
        party=ids["party", row["party"]] if row["party"] else "",
        body=ids["body", row["body"]] if row["body"] else "",
        cabinet=row["cabinet"],
        start=start,
        end=end,
    )


def _period(row: Row) -> Period:
    start, end = _days(row["start"], row["end"])
    if start is None:
        raise ValueError(f"calendar.csv: {row['name']!r} has no start")
    aliases = tuple(alias for alias in row["aliases"].split("|") if alias)
    last = end.toordinal() if end else None
    return Period(row["kind"], row["name"], start.toordinal(), last, aliases, row["verified"] == "yes")


def _days(start: str, end: str) -> tuple[date | None, date | None]:
    """The first day that the one can mean and the last that the other can."""
    return edtf.parse(start).earliest, edtf.parse(end).latest


def _free_id(name: str, known: Known) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain)).strip("-_")[:LONGEST_ID] or "actor"
    candidate, number = base, 1
    while candidate in known.actors:
        number += 1
        candidate = f"{base}-{number}"
    return candidate
