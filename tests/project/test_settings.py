"""Settings: safe where nothing is set, and in words where something is set wrong."""

import re
import stat
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, connection

from newsdb.databases import database_from_url, explain_failure
from newsdb.environment import read_list, read_secret, read_switch

from .commands import ROOT, run_manage

FILE = Path("/srv/newsdb.sqlite3")
PRINT_SETTINGS = "from django.conf import settings as s; print(s.DEBUG, s.HTTPS, s.ALLOWED_HOSTS)"


def test_without_a_setting_debug_and_https_are_off_and_only_this_machine_is_served(tmp_path: Path) -> None:
    result = run_manage("shell", "--no-imports", "--command", PRINT_SETTINGS, var=tmp_path)

    assert result.stdout.strip() == "False False ['127.0.0.1', 'localhost', '[::1]']"


class TestSecretKey:
    def test_it_is_made_once_and_only_its_owner_can_read_it(self, tmp_path: Path) -> None:
        file = tmp_path / "secret_key"

        first = read_secret("KEY", file, {})

        assert len(first) >= 50
        assert read_secret("KEY", file, {}) == first
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert list(tmp_path.iterdir()) == [file]

    def test_two_places_have_two_secrets(self, tmp_path: Path) -> None:
        assert read_secret("KEY", tmp_path / "a", {}) != read_secret("KEY", tmp_path / "b", {})

    def test_the_variable_wins_and_writes_no_file(self, tmp_path: Path) -> None:
        assert read_secret("KEY", tmp_path / "secret_key", {"KEY": "given"}) == "given"
        assert not list(tmp_path.iterdir())

    @pytest.mark.parametrize("content", [b"", b" \n", b"\xff\xfe"])
    def test_a_file_that_holds_none_is_named(self, tmp_path: Path, content: bytes) -> None:
        file = tmp_path / "secret_key"
        file.write_bytes(content)

        with pytest.raises(ImproperlyConfigured, match=re.escape(str(file))):
            read_secret("KEY", file, {})


@pytest.mark.parametrize(
    ("word", "on"), [("1", True), ("true", True), ("ON", True), ("", False), ("0", False), ("off", False)]
)
def test_a_switch_is_on_or_off(word: str, on: bool) -> None:
    assert read_switch("SWITCH", {"SWITCH": word}) is on


def test_a_switch_that_is_neither_is_named() -> None:
    with pytest.raises(ImproperlyConfigured, match="SWITCH is 'ja'"):
        read_switch("SWITCH", {"SWITCH": "ja"})


def test_a_list_is_split_at_commas_and_an_empty_one_is_the_default() -> None:
    assert read_list("HOSTS", ["x"], {"HOSTS": "a.nl, b.nl,"}) == ["a.nl", "b.nl"]
    assert read_list("HOSTS", ["x"], {"HOSTS": " , "}) == ["x"]


class TestDatabaseUrl:
    def test_an_empty_one_means_the_sqlite_file(self) -> None:
        database = database_from_url("", FILE)

        assert database["ENGINE"] == "django.db.backends.sqlite3"
        assert database["NAME"] == "/srv/newsdb.sqlite3"

    @pytest.mark.parametrize("url", ["", "sqlite:////var/x.sqlite3"])
    def test_sqlite_takes_the_write_lock_at_the_start_of_a_transaction(self, url: str) -> None:
        assert database_from_url(url, FILE)["OPTIONS"]["transaction_mode"] == "IMMEDIATE"

    @pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
    def test_a_postgresql_server_is_read_with_its_parts(self, scheme: str) -> None:
        database = database_from_url(f"{scheme}://piet:geheim@db.example:5433/nieuws", FILE)

        parts = [database[key] for key in ("ENGINE", "USER", "PASSWORD", "HOST", "PORT", "NAME")]
        assert parts == ["django.db.backends.postgresql", "piet", "geheim", "db.example", 5433, "nieuws"]

    @pytest.mark.parametrize(
        "url",
        [
            "nonsense",
            "mysql://u:geheim@h/d",
            "postgres:newsdb",
            "postgres://u:geheim@h",
            "postgres://u:geheim@h:port/d",
            "postgres://u:geheim@[h/d",
            "://",
        ],
    )
    def test_a_wrong_one_is_refused_without_showing_its_password(self, url: str) -> None:
        with pytest.raises(ImproperlyConfigured, match="DATABASE_URL") as caught:
            database_from_url(url, FILE)

        assert "geheim" not in str(caught.value)
        assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ({"DATABASE_URL": "mysql://h/d"}, "DATABASE_URL begins with 'mysql'"),
        ({"NEWSDB_DEBUG": "perhaps"}, "NEWSDB_DEBUG is 'perhaps'"),
        ({"NEWSDB_VAR": "/dev/null/var"}, "Choose another with NEWSDB_VAR"),
        ({"DATABASE_URL": "sqlite:////nowhere/at/all.sqlite3"}, "DATABASE_URL"),
        ({"DATABASE_URL": "postgres://u@127.0.0.1:1/d"}, "The database cannot be used"),
    ],
)
def test_a_wrong_setting_ends_a_command_in_words(setting: dict[str, str], said: str, tmp_path: Path) -> None:
    result = run_manage("ensure_admin", **{"var": tmp_path, **_renamed(setting)})

    assert result.returncode == 1
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def _renamed(setting: dict[str, str]) -> dict[str, Any]:
    return {"var" if name == "NEWSDB_VAR" else name: value for name, value in setting.items()}


def test_a_database_without_tables_ends_a_command_with_what_to_run(tmp_path: Path) -> None:
    result = run_manage("ensure_admin", var=tmp_path)

    assert result.returncode == 1
    assert "make setup" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_fault_of_our_own_is_not_explained_away() -> None:
    from django.db import ProgrammingError

    assert explain_failure(ProgrammingError("syntax error")) is None
    assert explain_failure(OperationalError("no such table: events_article")) is not None


@pytest.mark.django_db
def test_foreign_keys_are_kept_by_the_database() -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            assert cursor.execute("PRAGMA foreign_keys").fetchone() == (1,)
    else:
        assert connection.features.supports_foreign_keys


def test_the_sqlite_file_is_written_ahead_so_that_readers_never_wait(tmp_path: Path) -> None:
    ask = (
        "from django.db import connection as c; k = c.cursor();"
        "print([k.execute(f'PRAGMA {p}').fetchone()[0] for p in ('journal_mode', 'synchronous', 'foreign_keys')])"
    )
    result = run_manage("shell", "--no-imports", "--command", ask, var=tmp_path)

    normal = 1
    assert result.stdout.strip() == str(["wal", normal, 1])


def test_production_settings_pass_every_check_for_deployment(tmp_path: Path) -> None:
    result = run_manage(
        "check", "--deploy", "--fail-level", "WARNING",
        var=tmp_path, NEWSDB_HTTPS="1", NEWSDB_ALLOWED_HOSTS="newsdb.example",
    )  # fmt: skip

    assert result.returncode == 0, result.stderr


def test_every_setting_that_is_read_is_documented_and_no_other() -> None:
    names = r"\b(NEWSDB_[A-Z_]+|DATABASE_URL|TEST_DATABASE_URL|PORT)\b"
    code = [
        ROOT / "Makefile",
        ROOT / "tests" / "run.py",
        ROOT / "tests" / "postgres.py",
        *ROOT.glob("newsdb/**/*.py"),
    ]
    code += ROOT.glob("events/**/*.py")
    read = {name for file in code for name in re.findall(names, file.read_text(encoding="utf-8"))} - {
        "NEWSDB_"
    }
    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")

    assert set(re.findall(rf"^\| `{names}` ", page, flags=re.MULTILINE)) == read
