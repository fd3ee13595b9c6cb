"""Rows brought in line with what they should be, in few queries; may import models and bulk.

A row that is right already is not written, so that its ``modified`` tells when it really changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeVar

from django.db.models import Model
from django.utils import timezone

from .bulk import insert_rows, update_instances

M = TypeVar("M", bound=Model)
K = TypeVar("K", bound=tuple[Any, ...])


@dataclass(slots=True)
class Changes:
    """What a rebuild wrote: each row that it touched, and the numbers of entries that are new."""

    noted: list[tuple[str, object, str]] = field(default_factory=list)
    new: dict[str, int] = field(default_factory=lambda: {"event": 0, "deadline": 0})

    def add(self, what: str, row: object, fields: Iterable[str] = ()) -> None:
        """Note that a row was made, changed or deleted."""
        self.noted.append((what, row, ", ".join(fields)))

    @property
    def lines(self) -> list[str]:
        """One line for each row. Made only when asked for: a row's name can take queries."""
        return [f"{what}: {row}" + (f" ({named})" if named else "") for what, row, named in self.noted]


def differing(row: Model, values: Mapping[str, Any]) -> list[str]:
    """The fields of which a row does not hold these values."""
    return [name for name, value in values.items() if not _equal(getattr(row, name), value)]


def _equal(left: Any, right: Any) -> bool:
    if isinstance(left, Decimal) or isinstance(right, Decimal):
        return left is not None and right is not None and Decimal(left) == Decimal(right)
    return bool(left == right)


def bring_in_line(
    model: type[M],
    key: Sequence[str],
    existing: Mapping[K, M],
    wanted: Mapping[K, Mapping[str, Any]],
    changes: Changes,
) -> None:
    """Make, change and delete rows of a model until there is one for each key, with these values.

    ``key`` names the columns that a key stands for.
    """
    what = model.__name__
    gone = [row for name, row in existing.items() if name not in wanted]
    if gone:
        model._base_manager.filter(pk__in=[row.pk for row in gone]).delete()
    for row in gone:
        changes.add(f"{what} deleted", row)
    fresh = [
        {**dict(zip(key, name, strict=True)), **values}
        for name, values in wanted.items()
        if name not in existing
    ]
    for values in fresh:
        changes.add(f"{what} made", Unsaved(model, values))
    insert_rows(model, fresh)
    change_rows({name: existing[name] for name in wanted if name in existing}, wanted, changes)


def change_rows(existing: Mapping[K, M], wanted: Mapping[K, Mapping[str, Any]], changes: Changes) -> None:
    """Give existing rows these values, where they have others."""
    stale: list[M] = []
    fields: set[str] = set()
    for name, row in existing.items():
        if changed := differing(row, wanted[name]):
            for field_name in changed:
                setattr(row, field_name, wanted[name][field_name])
            stale.append(row)
            fields |= set(changed)
            changes.add(f"{type(row).__name__} changed", row, changed)
    write_fields(stale, fields)


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A row that is told of by its values."""

    model: type[Model]
    values: Mapping[str, Any]

    def __str__(self) -> str:
        return str(self.model(**self.values))


def write_fields(rows: list[M], fields: Iterable[str]) -> None:
    """Write these fields of rows that changed, and when they did where the model keeps that."""
    names = sorted(fields)
    if not rows or not names:
        return
    model = type(rows[0])
    if any(one.name == "modified" for one in model._meta.get_fields()):
        names.append("modified")
        for row in rows:
            row.modified = timezone.now()  # type: ignore[attr-defined]
    update_instances(rows, names)
