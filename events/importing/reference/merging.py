"""Who wrote a reference row's values, read off its history: load_reference, or a curator. May import models.

What load_reference writes carries its name as the reason in the row's history. A field that was changed since by
anybody else is a curator's, and stays; one that was changed back is not. A row that a curator removed stays away.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import models

REASON = "load_reference"
REMOVED = "-"

Key = tuple[Hashable, ...]
Values = dict[str, Any]


@dataclass(slots=True)
class Written:
    """What load_reference last wrote in a row, and which of these fields are a curator's now."""

    values: Values = field(default_factory=dict)
    curated: set[str] = field(default_factory=set)
    removed_by_curator: bool = False


@dataclass(slots=True)
class Counts:
    """What a load did to the rows of one file."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    # Rows of which something stayed as a curator has it.
    kept: int = 0


def written_rows(model: type[models.Model], fields: Iterable[str]) -> dict[int, Written]:
    """For each row that load_reference ever wrote, by its key, what it wrote there; one query."""
    names = list(fields)
    history = model.history.order_by("history_id")  # type: ignore[attr-defined]
    found: dict[int, Written] = {}
    before: dict[int, tuple[Any, ...]] = {}
    pk = model._meta.pk.attname
    for key, kind, reason, *values in history.values_list(
        pk, "history_type", "history_change_reason", *names
    ):
        row = found.setdefault(key, Written())
        if kind == REMOVED:
            row.removed_by_curator = reason != REASON
            continue
        for name, value, old in zip(names, values, before.get(key, values), strict=True):
            if reason == REASON:
                if name not in row.curated:
                    row.values[name] = value
            elif value != old:
                _mark(row, name, value)
        before[key] = tuple(values)
    return {key: row for key, row in found.items() if row.values}


def _mark(row: Written, name: str, value: Any) -> None:
    """A curator changed a field of a row: it is theirs, unless it is back to what was loaded."""
    if name in row.values and row.values[name] == value:
        row.curated.discard(name)
    else:
        row.curated.add(name)


@dataclass(slots=True)
class Merge:
    """The rows of one model beside those of the files. ``key`` are the fields that tell rows apart."""

    model: type[models.Model]
    key: tuple[str, ...]
    fields: tuple[str, ...]
    counts: Counts = field(default_factory=Counts)
    live: dict[int, Any] = field(default_factory=dict)
    written: dict[int, Written] = field(default_factory=dict)
    by_key: dict[Key, int] = field(default_factory=dict)
    by_written_key: dict[Key, int] = field(default_factory=dict)
    in_files: set[int] = field(default_factory=set)
    fresh: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.live = {row.pk: row for row in self.model._default_manager.order_by("pk")}
        self.written = written_rows(self.model, self.fields)
        self.by_key = {self._key_of(row): pk for pk, row in self.live.items()}
        self.by_written_key = {
            tuple(row.values[name] for name in self.key): pk for pk, row in self.written.items()
        }

    def put(self, values: Values, known_as: int | None = None) -> Any:
        """Bring a row of the files in; the row that stands for it, or None where a curator removed it.

        ``known_as`` is the primary key of the row that is known to be this one where none has its key: it was renamed.
        A new row is put aside in ``fresh`` (without a key yet), for the caller to write.
        """
        key = tuple(values[name] for name in self.key)
        pk = self.by_written_key.get(key)
        if pk is None and key not in self.by_key and known_as in self.written:
            pk = known_as
        if pk is not None and pk in self.live:
            self.in_files.add(pk)
            self._update(self.live[pk], values, self.written[pk])
            return self.live[pk]
        if key in self.by_key:
            return self._meet(self.live[self.by_key[key]], values)
        if pk is not None and self.written[pk].removed_by_curator:
            self.counts.kept += 1
            return None
        row = self.model(**values)
        self.fresh.append(row)
        self.counts.new += 1
        return row

    def remove_what_is_gone(self) -> None:
        """Remove rows that were loaded once, are not in the files any more, and that no curator changed."""
        for pk, written in self.written.items():
            if pk not in self.live or pk in self.in_files:
                continue
            row = self.live[pk]
            if self._curated(row, written):
                self.counts.kept += 1
                continue
            row._change_reason = REASON
            row.delete()
            self.counts.removed += 1

    def _update(self, row: Any, values: Values, written: Written) -> None:
        curated = self._curated(row, written)
        changed = [name for name in values if name not in curated and getattr(row, name) != values[name]]
        if any(getattr(row, name) != values[name] for name in curated):
            self.counts.kept += 1
        elif not changed:
            self.counts.unchanged += 1
        if changed:
            self._write(row, {name: values[name] for name in changed})

    def _meet(self, row: Any, values: Values) -> Any:
        """A row with this key that load_reference never wrote: a curator's stays, a mere proposal is taken over."""
        if getattr(row, "review", None) == "proposed":
            self._write(row, values)
        else:
            self.counts.kept += 1
        return row

    def _write(self, row: Any, values: Values) -> None:
        for name, value in values.items():
            setattr(row, name, value)
        row._change_reason = REASON
        row.save()
        self.counts.changed += 1

    def _curated(self, row: Any, written: Written) -> set[str]:
        """The fields that are a curator's, those included that were changed without leaving history."""
        changed = {name for name, value in written.values.items() if getattr(row, name) != value}
        return written.curated | changed

    def _key_of(self, row: Any) -> Key:
        return tuple(getattr(row, name) for name in self.key)
