"""Runs manage.py as a user does, in a process of its own and with an environment of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def run_manage(*arguments: str, var: Path | str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The ended process; `var` is where newsdb writes, and DATABASE_URL is not set unless given."""
    return subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), *arguments],
        cwd=ROOT,
        env={"PATH": os.defpath, "NEWSDB_VAR": str(var), "PYTHONUTF8": "1", **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
