"""`python -m tests.run`: runs pytest on SQLite and on PostgreSQL; imports tests.postgres only.

`--database sqlite` or `--database postgres` runs on one of them; every other argument goes to pytest.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.postgres import NoPostgreSQLError, postgresql

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Run the tests on each database; the exit status is the first that is not 0."""
    parser = argparse.ArgumentParser(prog="python -m tests.run", allow_abbrev=False)
    parser.add_argument("--database", choices=("sqlite", "postgres"), help="run on this one only")
    options, arguments = parser.parse_known_args()
    # A request to end, not only ctrl-C, leaves the contexts below, which stop PostgreSQL.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Stopped."))
    statuses = []
    try:
        if options.database != "postgres":
            statuses.append(run_pytest("sqlite://:memory:", arguments))
        if options.database != "sqlite":
            with postgresql() as url:
                statuses.append(run_pytest(url, arguments))
    except NoPostgreSQLError as reason:
        print(reason, file=sys.stderr)
        statuses.append(1)
    except KeyboardInterrupt:
        return 130
    return next((status for status in statuses if status), 0)


def run_pytest(url: str, arguments: list[str]) -> int:
    """pytest's exit status on the database, away from the user's own settings, keys and files."""
    mine = {name: value for name, value in os.environ.items() if not name.startswith("NEWSDB_")}
    with tempfile.TemporaryDirectory(prefix="newsdb-var-") as var:
        process = subprocess.Popen(
            [sys.executable, "-m", "pytest", *arguments],
            cwd=ROOT,
            env={**mine, "DATABASE_URL": url, "NEWSDB_VAR": var},
        )
        try:
            return process.wait()
        except BaseException:
            # ctrl-C has reached pytest too: let it close, then go on.
            process.terminate()
            process.wait()
            raise


if __name__ == "__main__":
    sys.exit(main())
