"""Loads the reference files: a row that is there already is not written again, and a curator's change stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import models, transaction
from django.utils.text import slugify
from simple_history.utils import bulk_create_with_history

from events.models import Actor, ActorIdentifier, ActorName, Body, CalendarPeriod, Party, Person, Role
from events.models.vocabulary import ActorKind

from .files import Cells, ReferenceFileError, read_files
from .merging import REASON, Counts, Merge, Values
from .values import FIELDS, values_of

LONGEST_SLUG = 72
ACTORS: dict[str, tuple[ActorKind, type[Actor], str]] = {
    "parties": (ActorKind.PARTY, Party, "short"),
    "bodies": (ActorKind.BODY, Body, "name"),
    "persons": (ActorKind.PERSON, Person, "name"),
}
FILE_OF_KIND = {kind.value: (name, column) for name, (kind, _, column) in ACTORS.items()}
SCHEME = "wikidata"


# The rows of each file, checked and with their values.
Files = dict[str, list[tuple[Cells, Values]]]


def load_reference(folder: Path) -> dict[str, Counts]:
    """Load the files of a folder, all or nothing; what was done with the rows of each file.

    Raises ReferenceFileError, before anything is written, with every fault and its place.
    """
    files = check(read_files(folder))
    with transaction.atomic():
        return _Load(files).run()


def check(cells: dict[str, list[Cells]]) -> Files:
    """The files' values; raises ReferenceFileError where a cell or a reference is wrong."""
    faults: list[str] = []
    files = {name: [(row, values_of(name, row, faults)) for row in rows] for name, rows in cells.items()}
    names = {kind: {row[column] for row in cells[name]} for kind, (name, column) in FILE_OF_KIND.items()}
    for row in cells["names"]:
        if row["actor_kind"] not in names:
            faults.append(row.fault("actor_kind", f"{row['actor_kind']!r} is none of {', '.join(names)}"))
        elif row["actor"] not in names[row["actor_kind"]]:
            faults.append(row.fault("actor", _no_such(row["actor"], row["actor_kind"])))
    for row in cells["roles"]:
        for kind, known in names.items():
            if row[kind] not in known and (row[kind] or kind == ActorKind.PERSON.value):
                faults.append(row.fault(kind, _no_such(row[kind], kind)))
    for name, rows in cells.items():
        faults += _twice(name, rows)
    if faults:
        raise ReferenceFileError(faults)
    return files


def _no_such(name: str, kind: str) -> str:
    return f"{name!r} does not stand in {FILE_OF_KIND[kind][0]}.csv"


# The columns by which the rows of a file are told apart, and the one that a fault is said of.
TOLD_APART = {
    "parties": ("short",), "bodies": ("name",), "persons": ("name",), "calendar": ("name",),
    "names": ("name", "actor_kind", "actor", "from"),
    "roles": ("person", "role", "title", "party", "body", "from"),
}  # fmt: skip


def _twice(name: str, rows: list[Cells]) -> Iterator[str]:
    first: dict[tuple[str, ...], int] = {}
    wikidata: dict[str, int] = {}
    for row in rows:
        columns = TOLD_APART[name]
        line = first.setdefault(tuple(row[column] for column in columns), row.line)
        if line != row.line:
            yield row.fault(columns[0], f"{row[columns[0]]!r} stands in line {line} already")
        number = row.values.get(SCHEME)
        if number and wikidata.setdefault(number, row.line) != row.line:
            yield row.fault(SCHEME, f"{number!r} stands in line {wikidata[number]} already")


class _Load:
    """One load, inside a transaction."""

    def __init__(self, files: Files) -> None:
        self.files = files
        self.counts: dict[str, Counts] = {}
        # The rows that the names in the files mean; None where a curator removed one.
        self.actors: dict[tuple[str, str], Actor | None] = {}
        self.slugs = set(Actor.objects.values_list("public_id", flat=True))

    def run(self) -> dict[str, Counts]:
        for name, (kind, model, column) in ACTORS.items():
            self._load_actors(name, kind, model, column)
        identifiers = self._load_identifiers()
        self._load_rows("names", ActorName, ("actor_id", "name", "start_edtf"), self._name)
        self._load_rows(
            "roles", Role, ("person_id", "role", "title", "party_id", "body_id", "start_edtf"), self._role
        )
        self._load_rows("calendar", CalendarPeriod, ("name",), lambda _, values: values)
        return {"identifiers": identifiers, **self.counts}

    def _load_actors(self, name: str, kind: ActorKind, model: type[Actor], column: str) -> None:
        fields = (*FIELDS[name][1], "source", "verified", "review")
        merge = Merge(model, ("name",), fields)
        numbers = ActorIdentifier.objects.filter(scheme=SCHEME, actor__kind=kind)
        numbered = dict(numbers.values_list("value", "actor_id"))
        named = {merge.by_written_key.get((values["name"],)) for _, values in self.files[name]}
        for row, values in self.files[name]:
            # The number tells who it is where the file gives another name than before.
            known_as = numbered.get(row.values.get(SCHEME, ""))
            self.actors[kind.value, row[column]] = merge.put(values, None if known_as in named else known_as)
        for actor in merge.fresh:
            actor.public_id = self._free_slug(actor.name)
            actor._change_reason = REASON
            # One by one: rows of two tables cannot be written in bulk.
            actor.save(force_insert=True)
        self.counts[name] = merge.counts

    def _load_identifiers(self) -> Counts:
        taken = dict(ActorIdentifier.objects.filter(scheme=SCHEME).values_list("value", "actor_id"))

        def rows() -> Iterator[Values]:
            for name, (kind, _, column) in ACTORS.items():
                for row, values in self.files[name]:
                    actor = self.actors[kind.value, row[column]]
                    value = row.values.get(SCHEME)
                    # A number that somebody gave to another actor stays there.
                    if actor and value and taken.get(value, actor.pk) == actor.pk:
                        yield {
                            "actor_id": actor.pk,
                            "scheme": SCHEME,
                            "value": value,
                            "source": values["source"],
                            "verified": values["verified"],
                        }

        return self._merge(ActorIdentifier, ("actor_id", "scheme", "value"), rows())

    def _load_rows(self, name: str, model: type[models.Model], key: tuple[str, ...], complete: Any) -> None:
        rows = (complete(row, values) for row, values in self.files[name])
        self.counts[name] = self._merge(model, key, (values for values in rows if values is not None))

    def _merge(self, model: type[models.Model], key: tuple[str, ...], rows: Iterator[Values]) -> Counts:
        found = list(rows)
        fields = tuple(found[0]) if found else key
        merge = Merge(model, key, fields)
        for values in found:
            merge.put(values)
        merge.remove_what_is_gone()
        for row in merge.fresh:
            if isinstance(row, Role):
                # A row that is written in bulk does not work out its days itself.
                row.work_out_days()
        bulk_create_with_history(merge.fresh, model, default_change_reason=REASON)
        return merge.counts

    def _name(self, row: Cells, values: Values) -> Values | None:
        actor = self.actors[row["actor_kind"], row["actor"]]
        return {"actor_id": actor.pk, **values} if actor else None

    def _role(self, row: Cells, values: Values) -> Values | None:
        person = self.actors[ActorKind.PERSON.value, row["person"]]
        if person is None:
            return None
        return {
            "person_id": person.pk,
            "party_id": self._pk(ActorKind.PARTY, row["party"]),
            "body_id": self._pk(ActorKind.BODY, row["body"]),
            **values,
        }

    def _pk(self, kind: ActorKind, name: str) -> int | None:
        actor = self.actors.get((kind.value, name))
        return actor.pk if actor else None

    def _free_slug(self, name: str) -> str:
        base = slugify(name)[:LONGEST_SLUG] or "actor"
        slug, number = base, 1
        while slug in self.slugs:
            number += 1
            slug = f"{base}-{number}"
        self.slugs.add(slug)
        return slug
