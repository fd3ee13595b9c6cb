"""Measures imports: articles a second on an empty and on a full database, and against two other ways to write the same.

    python -m bench.import            # some minutes
    python -m bench.import --full     # 20,000 articles, twice: most of an hour
    python -m bench.import --database postgres

The articles are generated (bench/stories.py). Every figure is of a process and a database of its own; PostgreSQL is the
server of the tests. What is measured in them is in bench/import_parts.py.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg

from bench.stories import ARTICLES_A_DAY, FIRST_DAY, Stories
from events.evaluation.fixtures_known import known_from_fixtures
from tests.postgres import postgresql

ROOT = Path(__file__).parents[1]
ARTICLES, FILL, FULL = 1_000, 4_000, 20_000
FASTER_THAN_LOOP, WALL, RATIO = 10, 1.5, 1.3  # goals
TEMPLATE = "bench_template"


class Databases:
    """Databases with the reference data in them, each a copy of one that was prepared once."""

    def __init__(self, folder: Path, server: str) -> None:
        self.folder, self.server = folder, server
        if server:
            self._command(f"CREATE DATABASE {TEMPLATE}")
        else:
            (folder / TEMPLATE).mkdir()
        for command in ("migrate", "load_reference"):
            subprocess.run(
                [sys.executable, "manage.py", command, "--verbosity", "0"],
                cwd=ROOT, env=self.environment(TEMPLATE), check=True, stdout=subprocess.DEVNULL,
            )  # fmt: skip

    @contextmanager
    def fresh(self, name: str) -> Iterator[dict[str, str]]:
        """The environment of a program that uses a new one; it is dropped at the end."""
        if self.server:
            self._command(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
        else:
            shutil.copytree(self.folder / TEMPLATE, self.folder / name)
        try:
            yield self.environment(name)
        finally:
            if self.server:
                self._command(f"DROP DATABASE {name} WITH (FORCE)")
            else:
                shutil.rmtree(self.folder / name)

    def environment(self, name: str) -> dict[str, str]:
        """Variables that choose a database."""
        url = f"{self.server.rpartition('/')[0]}/{name}" if self.server else ""
        return {**os.environ, "NEWSDB_VAR": str(self.folder / name), "DATABASE_URL": url}

    def _command(self, words: str) -> None:
        with psycopg.connect(self.server, dbname="postgres", autocommit=True) as connection:
            connection.execute(words)


def measured(environment: dict[str, str], part: str, *arguments: object) -> dict[str, Any]:
    """What a part of the benchmark measured, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.import_parts", part, *map(str, arguments)],
        cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def against_others(databases: Databases, folder: Path, number: int) -> None:
    """Print the writing against a loop of get_or_create, and the import against extraction with bare upserts."""
    rows = databases.folder / "rows"
    with databases.fresh("bench_parts") as environment:
        ours = measured(environment, "parts", folder)
        measured(environment, "rows", rows)
    with databases.fresh("bench_whole") as environment:
        whole = measured(environment, "whole", folder)
    with databases.fresh("bench_driver") as environment:
        driver = measured(environment, "driver", rows)
    with databases.fresh("bench_loop") as environment:
        loop = measured(environment, "loop", rows)
    print(f"{number} articles, {driver['rows']} rows")
    print(f"  extraction alone            {number / ours['extract']:7.0f} articles/s")
    print(
        f"  writing                     {number / ours['write']:7.0f} articles/s, {ours['queries']} queries"
    )
    print(f"  loop of get_or_create       {number / loop['seconds']:7.0f} articles/s")
    print(f"  bare upserts by the driver  {number / driver['seconds']:7.0f} articles/s")
    print(f"  the whole import            {number / whole['seconds']:7.0f} articles/s")
    times = loop["seconds"] / ours["write"]
    print(f"  writing against the loop    {times:7.1f} times as fast (goal {FASTER_THAN_LOOP})")
    bare = ours["extract"] + driver["seconds"]
    print(
        f"  the whole against extraction and bare upserts {whole['seconds'] / bare:.2f} (goal at most {WALL})"
    )


def on_full(databases: Databases, folder: Path, number: int, fill: int, twice: bool) -> None:
    """Print the rates on an empty and on a full database.

    What comes to the full one appeared on the days after, at the same number of articles a day. Articles of the days that
    it holds already have twice as many neighbours to be compared with, which is told too, and is no matter of its size.
    """
    rates = {}
    with databases.fresh("bench_empty") as environment:
        rates[f"{number} on empty"] = number / measured(environment, "whole", folder / "few")["seconds"]
    with databases.fresh("bench_full") as environment:
        rates[f"{fill} on empty"] = fill / measured(environment, "whole", folder / "many")["seconds"]
        rates[f"{number} on full"] = number / measured(environment, "whole", folder / "few_others")["seconds"]
        if twice:
            rates[f"{fill} on full"] = (
                fill / measured(environment, "whole", folder / "many_others")["seconds"]
            )
        same_days = measured(environment, "whole", folder / "few_same_days")["seconds"]
    first = rates[f"{number} on empty"]
    for name, rate in rates.items():
        print(f"  {name:16} {rate:7.0f} articles/s, ratio {first / rate:.2f} (goal at most {RATIO})")
    print(
        f"  {number} more of days that it holds {number / same_days:7.0f} articles/s, ratio {first * same_days / number:.2f}"
    )


def with_workers(databases: Databases, folder: Path, number: int) -> None:
    """Print the rates with several processes that read."""
    for workers in (1, 2):
        with databases.fresh("bench_workers") as environment:
            found = measured(environment, "whole", folder, "--workers", workers)
        print(f"  --workers {workers}      {number / found['seconds']:7.0f} articles/s")


def main() -> None:
    """Generate, measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.import", allow_abbrev=False)
    parser.add_argument("--database", choices=("sqlite", "postgres"), help="measure on this one only")
    parser.add_argument("--articles", type=int, default=ARTICLES, help="articles of one import")
    parser.add_argument("--fill", type=int, default=FILL, help="articles that make a database full")
    parser.add_argument("--full", action="store_true", help=f"fill with {FULL}, and import as many again")
    options = parser.parse_args()
    fill = FULL if options.full else options.fill
    known = known_from_fixtures(ROOT / "fixtures")
    with tempfile.TemporaryDirectory(prefix="newsdb-bench-") as name:
        folder = Path(name)
        after = FIRST_DAY + timedelta(days=fill // ARTICLES_A_DAY)
        middle = FIRST_DAY + timedelta(days=fill // ARTICLES_A_DAY // 2)
        Stories(known, 1).write(folder / "few", options.articles)
        Stories(known, 2).write(folder / "many", fill)
        Stories(known, 3).write(folder / "few_others", options.articles, after)
        Stories(known, 5).write(folder / "few_same_days", options.articles, middle)
        if options.full:
            Stories(known, 4).write(folder / "many_others", fill, after)
        for kind in ("sqlite", "postgres"):
            if options.database in (None, kind):
                with postgresql() if kind == "postgres" else no_server() as server:
                    (folder / kind).mkdir()
                    databases = Databases(folder / kind, server)
                    print(f"{kind}:", flush=True)
                    against_others(databases, folder / "few", options.articles)
                    with_workers(databases, folder / "few", options.articles)
                    on_full(databases, folder, options.articles, fill, options.full)


@contextmanager
def no_server() -> Iterator[str]:
    """SQLite needs none."""
    yield ""


if __name__ == "__main__":
    main()
