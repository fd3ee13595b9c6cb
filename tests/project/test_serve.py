"""Serving: a port that cannot be used is said plainly."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from events.management.commands.serve import parse_port, trusted_proxy

from .commands import run_manage


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as other_program:
        other_program.bind(("127.0.0.1", 0))
        other_program.listen()
        yield other_program.getsockname()[1]


@pytest.mark.django_db
def test_a_taken_port_is_said_with_another_to_choose(taken_port: int) -> None:
    with pytest.raises(CommandError, match=rf"Port {taken_port} is taken .* make run PORT=8001") as caught:
        call_command("serve", "--port", str(taken_port))

    assert caught.value.returncode == 1


@pytest.mark.parametrize("text", ["0", "65536", "-1", "8000.0", "http", "", "٨٠٠٠", "9" * 5000])
def test_what_is_no_port_is_refused_with_the_range(text: str) -> None:
    with pytest.raises(CommandError, match="from 1 to 65535"):
        parse_port(text)


@pytest.mark.parametrize(("text", "port"), [("1", 1), ("8000", 8000), ("65535", 65535)])
def test_a_port_is_a_number_from_1_to_65535(text: str, port: int) -> None:
    assert parse_port(text) == port


def test_the_variable_port_is_checked_as_the_option_is(tmp_path: Path) -> None:
    result = run_manage("serve", var=tmp_path, PORT="8k")

    assert result.returncode == 1
    assert "'8k' is not a port" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_database_without_tables_is_said_with_what_to_run(tmp_path: Path) -> None:
    result = run_manage("serve", var=tmp_path)

    assert result.returncode == 1
    assert "make setup" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_proxy_is_believed_only_where_https_is_on(settings: object) -> None:
    settings.HTTPS = False  # type: ignore[attr-defined]
    assert trusted_proxy() == {}

    settings.HTTPS = True  # type: ignore[attr-defined]
    assert trusted_proxy()["trusted_proxy"] == "127.0.0.1"
