"""Rules for the project's own files."""

import re
import subprocess
from pathlib import Path

import pytest

from .commands import ROOT

MOST_LINES = 400
# Put together here, so that this file does not name them itself.
REGISTRY_HOSTS = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("deb", "debian", "org"),
        ("npmjs", "com"),
    )
]
LOCKS = ["requirements.txt", "requirements-dev.txt"]


def project_files() -> list[Path]:
    """What git keeps or would keep: nothing that is ignored."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / name for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_no_file_of_code_is_longer_than_400_lines() -> None:
    long = {
        str(file.relative_to(ROOT)): lines
        for file in project_files()
        if file.suffix == ".py" and (lines := len(file.read_text(encoding="utf-8").splitlines())) > MOST_LINES
        and "migrations" not in file.parts
    }  # fmt: skip

    assert long == {}


def test_no_file_names_a_package_registry() -> None:
    naming = {
        str(file.relative_to(ROOT))
        for file in project_files()
        for host in REGISTRY_HOSTS
        if host.encode() in file.read_bytes()
    }

    assert naming == set()


def test_every_module_says_in_its_first_line_what_it_is_for() -> None:
    silent = [
        str(file.relative_to(ROOT))
        for file in project_files()
        if file.suffix == ".py"
        and file.name != "__init__.py"
        and "migrations" not in file.parts
        and not re.match(r'(#!.*\n)?(""".|r""".)', file.read_text(encoding="utf-8"))
    ]

    assert silent == []


def locked_requirements(lock: str) -> list[str]:
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_of_a_lock_is_one_version_with_its_hashes(lock: str) -> None:
    requirements = locked_requirements(lock)

    assert requirements
    for requirement in requirements:
        assert re.match(r"[a-z0-9-]+==[^ ]+ .*--hash=sha256:[0-9a-f]{64}", requirement), requirement


def test_the_lock_for_tests_holds_all_that_the_other_holds() -> None:
    run, dev = ({line.split()[0] for line in locked_requirements(lock)} for lock in LOCKS)

    assert run <= dev


def test_every_make_target_that_the_readme_names_exists() -> None:
    readme = ROOT / "README.md"
    named = set(re.findall(r"\bmake ([a-z]+)\b", readme.read_text(encoding="utf-8")))
    targets = set(
        re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    )

    assert {"run", "test"} <= named <= targets


def test_what_is_made_while_running_is_not_kept_in_git() -> None:
    made = ["var/secret_key", "var/newsdb.sqlite3", ".venv"]
    ignored = subprocess.run(
        ["git", "check-ignore", *made], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert ignored.stdout.split() == made
