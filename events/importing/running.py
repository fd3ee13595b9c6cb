"""Which imports run now, and whether the database is still there; may import models.

A run's row says "running" until its import ends. One that was killed cannot say that it ended; so each import holds a lock
that the system takes back with its process, and the next import finds out who holds none.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from django.db import DatabaseError, OperationalError, connection

from events.models import ImportRun
from events.models.vocabulary import RunStatus

# PostgreSQL's locks have two numbers: what for, and which run.
RUNS = 20230708
NUMBERS = 2**31
BROKEN_OFF = "broken off: the program was ended before it could write how far it came"


class LostDatabaseError(OperationalError):
    """The database went away while an import wrote; the message says what stays and what to do."""


@contextlib.contextmanager
def running(run: ImportRun) -> Iterator[Callable[[], None]]:
    """Within it, other processes see that this import runs. To be called before each write: holds on where it lost hold."""
    if connection.vendor == "postgresql":
        hold = _Hold(run)
        hold.take()
        try:
            yield hold.take
        finally:
            # A connection that was lost has given the lock back by itself.
            with contextlib.suppress(DatabaseError), connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", [RUNS, run.pk % NUMBERS])
        return
    place = _lock_file(run)
    with _locked(place) if place else contextlib.nullcontext():
        yield lambda: None


class _Hold:
    """PostgreSQL's lock of an import, which goes with the connection: over a new one it is taken again."""

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        self._over: object = None

    def take(self) -> None:
        """Take the lock where this connection has it not; raises LostDatabaseError where somebody undid the import."""
        connection.ensure_connection()
        if self._over is connection.connection:
            return
        lost, self._over = self._over is not None, connection.connection
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s, %s)", [RUNS, self.run.pk % NUMBERS])
        if lost and ImportRun.objects.filter(pk=self.run.pk, status=RunStatus.UNDONE).exists():
            raise LostDatabaseError(
                f"Import {self.run.pk} was taken back while the connection to the database was lost."
            )


def mark_broken_off() -> list[ImportRun]:
    """Mark the imports that were killed as failed, with what they did write; the runs."""
    found = [
        run
        for run in ImportRun.objects.filter(status=RunStatus.RUNNING).order_by("pk")
        if not is_running(run)
    ]
    for run in found:
        run.status = RunStatus.FAILED
        run.articles_new, run.claims_new = run.articles.count(), run.claims.count()
        run.problems = [*run.problems, {"source": "…", "reason": BROKEN_OFF}]
        run.save()
    return found


def is_running(run: ImportRun) -> bool:
    """Whether the program that began an import is at it still."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database "
                "WHERE datname = current_database() AND locktype = 'advisory' AND classid = %s AND objid = %s",
                [RUNS, run.pk % NUMBERS],
            )
            return bool(cursor.fetchone()[0])
    place = _lock_file(run)
    if place is None or not place.exists():
        return False
    try:
        with _locked(place):
            return False
    except sqlite3.OperationalError:
        return True


def database_file() -> Path | None:
    """The file of an SQLite database; None for one in memory, and for PostgreSQL."""
    name = str(connection.settings_dict["NAME"])
    return (
        Path(name)
        if connection.vendor == "sqlite" and ":memory:" not in name and "mode=memory" not in name
        else None
    )


def can_be_written() -> bool:
    """Whether there is a database still: connecting to an SQLite file that is gone would make an empty one."""
    place = database_file()
    return place is None or place.exists()


def refresh_statistics() -> None:
    """Tell the database how much there is in its tables, so that it plans queries well."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE" if connection.vendor == "postgresql" else "PRAGMA optimize")


def _lock_file(run: ImportRun) -> Path | None:
    place = database_file()
    return place.with_name(f"{place.name}-import-{run.pk}") if place else None


@contextlib.contextmanager
def _locked(place: Path) -> Iterator[None]:
    """Hold a lock on a file beside the database, by SQLite itself, which knows how on every system."""
    lock = sqlite3.connect(place, timeout=0, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
        yield
        place.unlink(missing_ok=True)
    finally:
        lock.close()


class Watched:
    """The database that an import writes to: is it still there? SQLite goes on writing to a file that was removed."""

    def __init__(self) -> None:
        self.place = database_file()
        self._mark = self._seen()

    def check(self) -> None:
        """Raise LostDatabaseError where the connection is gone, or the file is not the one that it was."""
        if self.place is not None and self._seen() != self._mark:
            raise LostDatabaseError(
                f"{self.place} was removed or replaced while the import ran: what it wrote is lost with it."
            )
        if not connection.in_atomic_block and not connection.is_usable():
            raise LostDatabaseError("The connection to the database was lost.")

    def _seen(self) -> tuple[int, int] | None:
        try:
            found = self.place.stat() if self.place else None
        except OSError:
            return None
        return (found.st_dev, found.st_ino) if found else None
