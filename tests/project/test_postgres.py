"""The PostgreSQL server that the tests bring: from the wheel too, and gone at the end."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg
import pytest

from tests import postgres
from tests.postgres import NoPostgreSQLError, postgresql


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TEST_DATABASE_URL", raising=False)
    monkeypatch.setattr(postgres, "find_installed", lambda: None)


@pytest.mark.usefixtures("nothing_installed")
def test_without_an_installed_server_the_one_of_the_wheel_runs_on_a_socket_only() -> None:
    with postgresql() as url:
        with psycopg.connect(url, dbname="postgres") as connection:
            addresses = connection.execute("SHOW listen_addresses").fetchone()
        folder = Path(unquote(urlsplit(url).netloc.partition("@")[2]))
        assert folder.is_dir()

    assert addresses == ("",)
    assert not folder.exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url, dbname="postgres")


@pytest.mark.usefixtures("nothing_installed")
def test_without_any_server_it_is_said_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "find_spec", lambda name: None)

    with pytest.raises(NoPostgreSQLError, match="apt-get install postgresql"), postgresql():
        pass


def test_a_server_that_is_named_is_used_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_DATABASE_URL", "postgres://u@db.example/d")

    with postgresql() as url:
        assert url == "postgres://u@db.example/d"


def test_debian_s_newest_version_is_taken_by_its_number(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for version in ("9", "15", "common"):
        folder = tmp_path / version / "bin"
        folder.mkdir(parents=True)
        for program in ("initdb", "postgres", "pg_ctl"):
            (folder / program).touch(mode=0o755)
    monkeypatch.setattr(postgres, "DEBIAN_VERSIONS", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert postgres.find_installed() == tmp_path / "15" / "bin"
