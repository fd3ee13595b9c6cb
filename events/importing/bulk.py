"""Many new rows at once, as quickly as the database takes them; may import Django.

``bulk_create`` prepares every value by itself and fits few rows in a statement, which here took most of an import's time.
Rows written like this send no signals, as with ``bulk_create``. PostgreSQL takes them by COPY.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from operator import attrgetter
from typing import Any, TypeVar

from django.db import connection
from django.db.models import DateField, DateTimeField, DecimalField, Field, JSONField, Model
from django.utils import timezone

M = TypeVar("M", bound=Model)
Convert = Callable[[Any], Any]
# Days and numbers of few different values, as the driver takes them.
REMEMBERED = 10_000


def insert_rows(model: type[Model], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows given as values by column name, all with the same columns; defaults fill what is not given."""
    if not rows:
        return
    fields = {field.attname: field for field in _fields(model) if not field.primary_key}
    given = list(rows[0])
    rest = [name for name in fields if name not in given]
    now = timezone.now()
    filling = [_prepared(fields[name])(_default(fields[name], now)) for name in rest]
    converting = [
        (place, convert) for place, name in enumerate(given) if (convert := _converter(fields[name]))
    ]
    written = []
    for row in rows:
        values = list(row.values())
        for place, convert in converting:
            values[place] = convert(values[place])
        written.append(values + filling)
    write(model, [fields[name] for name in [*given, *rest]], written)


def insert_instances(instances: Sequence[M]) -> None:
    """Insert instances that are not saved; each gets its primary key."""
    if not instances:
        return
    model, now = type(instances[0]), timezone.now()
    tables: list[type[Model]] = [*reversed(model._meta.get_parent_list()), model]
    root = tables[0]._meta.pk
    assert root is not None
    for instance, pk in zip(instances, reserve_ids(tables[0], len(instances)), strict=True):
        setattr(instance, root.attname, pk)
        instance.pk = pk
        for field in _fields(model):
            if _is_stamp(field):
                setattr(instance, field.attname, now)
        instance._state.adding = False
        instance._state.db = connection.alias
    for table in tables:
        fields = [field for field in table._meta.local_concrete_fields if isinstance(field, Field)]
        write(table, fields, _values(instances, fields))


def update_instances(instances: Sequence[M], names: Iterable[str]) -> None:
    """Write these fields of saved instances."""
    if not instances:
        return
    model = type(instances[0])
    named = {name: field for field in _fields(model) for name in (field.name, field.attname)}
    fields = [named[name] for name in names]
    key = model._meta.pk
    assert key is not None
    written = _values(instances, [*fields, key])
    table, setting = (
        _quoted(model._meta.db_table),
        ", ".join(f"{_quoted(field.column)} = %s" for field in fields),
    )
    with connection.cursor() as cursor:
        cursor.executemany(f"UPDATE {table} SET {setting} WHERE {_quoted(key.column)} = %s", written)


def reserve_ids(model: type[Model], number: int) -> Sequence[int]:
    """Primary keys that no other row has or will get; inside a transaction that writes."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            assert model._meta.pk is not None
            column = model._meta.pk.column
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
                [_quoted(table), column, number],
            )
            return [pk for (pk,) in cursor.fetchall()]
        # SQLite has one writer, which is us: the table's counter follows the keys that we give.
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        row = cursor.fetchone()
        first = (row[0] if row else 0) + 1
        return range(first, first + number)


def write(model: type[Model], fields: Sequence[Field], rows: list[list[Any]]) -> None:
    """Insert rows of values that are as the driver takes them, in the order of the fields."""
    table, columns = _quoted(model._meta.db_table), ", ".join(_quoted(field.column) for field in fields)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with connection.wrap_database_errors, cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            return
        places = ", ".join(["%s"] * len(fields))
        cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", rows)


def _values(instances: Sequence[Model], fields: Sequence[Field]) -> list[list[Any]]:
    """What instances hold in these fields, as the driver takes it."""
    # With one name the getter gives no tuple; reading the first twice keeps it one.
    read = attrgetter(*(field.attname for field in fields), fields[0].attname)
    converting = [(place, convert) for place, field in enumerate(fields) if (convert := _converter(field))]
    found = []
    for instance in instances:
        *values, _ = read(instance)
        for place, convert in converting:
            values[place] = convert(values[place])
        found.append(values)
    return found


def _quoted(name: str | None) -> str:
    assert name is not None
    return connection.ops.quote_name(name)


@lru_cache
def _fields(model: type[Model]) -> tuple[Field, ...]:
    return tuple(field for field in model._meta.concrete_fields if isinstance(field, Field))


def _is_stamp(field: Field) -> bool:
    return isinstance(field, DateTimeField) and (field.auto_now or field.auto_now_add)


def _default(field: Field, now: datetime) -> Any:
    return now if _is_stamp(field) else field.get_default()


def _prepared(field: Field) -> Convert:
    return _converter(field) or (lambda value: value)


def _converter(field: Field) -> Convert | None:
    """What makes of a field's value what the driver takes; None where that is the value itself."""
    if isinstance(field, JSONField):
        return json.dumps
    if isinstance(field, DateField | DecimalField):

        @lru_cache(REMEMBERED)
        def convert(value: Any) -> Any:
            return field.get_db_prep_save(value, connection)

        return convert
    return None
