"""What differs between SQLite and PostgreSQL; imports nothing of newsdb."""

from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from django.db import DEFAULT_DB_ALIAS, DatabaseError, OperationalError, connections
from django.db.migrations.executor import MigrationExecutor

ENGINES = {
    "sqlite": "django.db.backends.sqlite3",
    "postgres": "django.db.backends.postgresql",
    "postgresql": "django.db.backends.postgresql",
}
EXAMPLES = "sqlite:////srv/newsdb.sqlite3 or postgres://user:password@host/name"

# How long a writer waits for another one before it gives up; imports write in short transactions.
SQLITE_BUSY_SECONDS = 30
# Readers go on while one writes (WAL); with WAL, NORMAL loses no committed row when the program stops.
SQLITE_PRAGMAS = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
POSTGRESQL_KEEP_SECONDS = 60

# The number of the lock that writers of PostgreSQL wait for; any that nobody else uses.
WRITER = 20230707

PREPARE = "Prepare it with: make setup"
UNDEFINED_TABLE = "42P01"  # PostgreSQL's code for a table that does not exist


def database_from_url(url: str, default_file: Path) -> dict[str, Any]:
    """Django's settings of one database, for `DATABASE_URL` or, where that is empty, the SQLite file.

    Raises `ImproperlyConfigured`, without the password that the URL may hold.
    """
    if not url:
        return _sqlite({"ENGINE": ENGINES["sqlite"], "NAME": str(default_file)})
    scheme = url.partition(":")[0]
    if scheme not in ENGINES or "://" not in url:
        raise ImproperlyConfigured(
            f"DATABASE_URL begins with {url.partition('://')[0][:20]!r}; it has to be like {EXAMPLES}."
        )
    try:
        settings: dict[str, Any] = {**dj_database_url.parse(url, engine=ENGINES[scheme])}
    except (ValueError, dj_database_url.ParseError, dj_database_url.UnknownSchemeError):
        # The cause would show the whole URL, password included.
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read; it has to be like {EXAMPLES}.") from None
    if not settings.get("NAME"):
        raise ImproperlyConfigured(f"DATABASE_URL names no database; it has to be like {EXAMPLES}.")
    return _sqlite(settings) if settings["ENGINE"] == ENGINES["sqlite"] else _postgresql(settings)


def _sqlite(settings: dict[str, Any]) -> dict[str, Any]:
    # Foreign keys are switched on by Django itself. IMMEDIATE takes the write lock at the start of a
    # transaction: one that reads first and writes later would otherwise fail instead of waiting.
    return {
        **settings,
        "OPTIONS": {
            **settings.get("OPTIONS", {}),
            "timeout": SQLITE_BUSY_SECONDS,
            "transaction_mode": "IMMEDIATE",
            "init_command": SQLITE_PRAGMAS,
        },
    }


def _postgresql(settings: dict[str, Any]) -> dict[str, Any]:
    return {**settings, "CONN_MAX_AGE": POSTGRESQL_KEEP_SECONDS, "CONN_HEALTH_CHECKS": True}


def one_writer() -> None:
    """Wait until nobody else writes what follows from claims, and keep the others waiting until our transaction ends.

    Which happenings are one depends on what else is there, so two imports at once would each decide without the other.
    SQLite has one writer as it is.
    """
    connection = connections[DEFAULT_DB_ALIAS]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [WRITER])


def is_prepared() -> bool:
    """Whether every migration has been applied to the database."""
    executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def explain_failure(error: DatabaseError) -> str | None:
    """What a user can do about a database that is missing, locked or not prepared; None for our own faults."""
    code = getattr(error.__cause__, "sqlstate", None)
    if "no such table" in str(error) or code == UNDEFINED_TABLE:
        return f"The database is not prepared: {error}\n{PREPARE}"
    if isinstance(error, OperationalError):
        return f"The database cannot be used: {error}\nWhich one is used is said by DATABASE_URL. {PREPARE}"
    return None
