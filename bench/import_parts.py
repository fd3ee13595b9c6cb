"""The parts of bench/import.py that run in a process and a database of their own; imports newsdb."""

from __future__ import annotations

import io
import json
import os
import pickle
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsdb.settings")
django.setup()

from django.core.management import call_command  # noqa: E402  (models need Django to be ready)
from django.db import connection, transaction  # noqa: E402
from django.db.models import Model  # noqa: E402

from events.extraction.facts import ArticleFacts  # noqa: E402
from events.importing.loading import Loader  # noqa: E402
from events.importing.snapshot import take_snapshot  # noqa: E402
from events.importing.workers import read_all  # noqa: E402
from events.management.commands.import_articles import BLOCK  # noqa: E402
from events.models import (  # noqa: E402
    Actor,
    Article,
    Claim,
    DuplicateCandidate,
    ImportRun,
    MatchKey,
    Mention,
    Participation,
    Person,
    TimelineEntry,
    UnresolvedName,
    Version,
)

Row = dict[str, Any]
# What an import writes, in an order in which each row finds those that it refers to, and what each is known by.
KEYS: dict[type[Model], tuple[str, ...]] = {
    ImportRun: ("id",),
    Actor: ("public_id",),
    Person: ("actor_ptr_id",),
    Article: ("text_hash",),
    Mention: ("article_id", "actor_id"),
    UnresolvedName: ("article_id", "name"),
    TimelineEntry: ("public_id",),
    Claim: ("public_id",),
    MatchKey: ("key", "fact"),
    Participation: ("entry_id", "actor_id", "part"),
    Version: ("entry_id", "possible", "known_from"),
    DuplicateCandidate: ("left_id", "right_id"),
}


def whole(folder: str, *options: str) -> Row:
    """The command."""
    out = io.StringIO()
    begin = time.perf_counter()
    call_command("import_articles", folder, "--json", *options, stdout=out)
    return {"seconds": time.perf_counter() - begin, "new": json.loads(out.getvalue())["articles_new"]}


def parts(folder: str) -> Row:
    """Extraction alone, and writing alone."""
    known = take_snapshot()
    begin = time.perf_counter()
    facts = [found for found in read_all([folder], known) if isinstance(found, ArticleFacts)]
    read = time.perf_counter()
    queries = Counter()
    with connection.execute_wrapper(queries), Loader(ImportRun.objects.create()) as loader:
        for start in range(0, len(facts), BLOCK):
            loader.load_many(facts[start : start + BLOCK])
    return {"extract": read - begin, "write": time.perf_counter() - read, "queries": queries.number}


class Counter:
    """Counts statements; many rows to one statement are one."""

    number = 0

    def __call__(self, execute: Callable[..., Any], *arguments: Any) -> Any:
        self.number += 1
        return execute(*arguments)


def rows(place: str) -> Row:
    """Write down every row that the import wrote, with the article that it came with."""
    first = ImportRun.objects.latest("pk").pk
    proposed = set(Actor.objects.filter(source=f"import {first}").values_list("pk", flat=True))
    # An entry that became part of another has no claims any more; the last block merged it.
    last = Article.objects.latest("pk").pk
    article_of: defaultdict[int | None, int] = defaultdict(lambda: last)
    article_of |= dict(Claim.objects.order_by("-pk").values_list("entry", "article"))
    article_with = dict(Claim.objects.values_list("pk", "article"))
    fact_in = dict(Claim.objects.values_list("fact", "article"))
    found: list[tuple[str, int, Row]] = []
    for model in KEYS:
        names = [field.attname for field in model._meta.local_concrete_fields]
        for row in model._base_manager.order_by("pk").values(*names):
            pk = row.get("id", row.get("actor_ptr_id"))
            if model in (Actor, Person) and pk not in proposed:
                continue
            if model is MatchKey:
                article = fact_in[row["fact"]]
            elif model is TimelineEntry:
                article = article_of[row["id"]]
            elif model is DuplicateCandidate:
                article = max(article_of[row["left_id"]], article_of[row["right_id"]])
            elif model is Participation:
                article = article_of[row["entry_id"]]
            elif model is Version:
                article = article_with[row["claim_id"]]
            elif model is Article:
                article = row["id"]
            else:
                article = row.get("article_id") or 0
            found.append((model.__name__, article, row))
    Path(place).write_bytes(pickle.dumps(found))
    return {"rows": len(found)}


def loop(place: str) -> Row:
    """A loop of get_or_create, with one transaction for each article."""
    found = stored(place)
    by_article: dict[int, list[tuple[type[Model], Row]]] = {}
    for model, article, row in found:
        by_article.setdefault(article, []).append((model, row))
    begin = time.perf_counter()
    for article in sorted(by_article):
        with transaction.atomic():
            for model, row in by_article[article]:
                if model is Person:
                    # Of a child's row alone get_or_create would write the parent's again.
                    Person(**row).save_base(raw=True)
                    continue
                key = {name: row[name] for name in KEYS[model]}
                rest = {name: value for name, value in row.items() if name not in key}
                model._base_manager.get_or_create(**key, defaults=rest)
    return {"seconds": time.perf_counter() - begin}


def driver(place: str) -> Row:
    """Batched upserts by the database's driver, with values that were made ready before."""
    found = stored(place)
    articles = sorted({article for _, article, _ in found})
    batches = [set(articles[start : start + BLOCK]) for start in range(0, len(articles), BLOCK)]
    ready = [
        (model, [prepared(model, row) for one, article, row in found if one is model and article in batch])
        for batch in batches
        for model in KEYS
    ]
    begin = time.perf_counter()
    for number, (model, values) in enumerate(ready):
        if number % len(KEYS) == 0:
            connection.cursor().execute("BEGIN")
        upsert(model, values)
        if (number + 1) % len(KEYS) == 0:
            connection.cursor().execute("COMMIT")
    return {"seconds": time.perf_counter() - begin, "rows": len(found)}


def upsert(model: type[Model], values: list[list[Any]]) -> None:
    """Insert rows or, where their keys are there, bring them up to date."""
    quote = connection.ops.quote_name
    names = [quote(str(field.column)) for field in model._meta.local_concrete_fields]
    keys = ", ".join(map(quote, KEYS[model]))
    setting = ", ".join(f"{name} = excluded.{name}" for name in names)
    table, columns = quote(model._meta.db_table), ", ".join(names)
    ending = f"ON CONFLICT ({keys}) DO UPDATE SET {setting}"
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            places = ", ".join(["%s"] * len(names))
            cursor.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places}) {ending}", values)
            return
        cursor.execute(f"CREATE TEMP TABLE staging (LIKE {table}) ON COMMIT DROP")
        with cursor.copy(f"COPY staging ({columns}) FROM STDIN") as copy:
            for row in values:
                copy.write_row(row)
        cursor.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM staging {ending}")
        cursor.execute("DROP TABLE staging")


def prepared(model: type[Model], row: Row) -> list[Any]:
    """A row's values as the driver takes them."""
    fields = model._meta.local_concrete_fields
    return [field.get_db_prep_save(row[field.attname], connection) for field in fields]


def stored(place: str) -> list[tuple[type[Model], int, Row]]:
    """The rows that were written down."""
    named = {model.__name__: model for model in KEYS}
    return [(named[name], article, row) for name, article, row in pickle.loads(Path(place).read_bytes())]


PARTS: dict[str, Callable[..., Row]] = {
    "whole": whole,
    "parts": parts,
    "rows": rows,
    "loop": loop,
    "driver": driver,
}

if __name__ == "__main__":
    print(json.dumps(PARTS[sys.argv[1]](*sys.argv[2:])))
