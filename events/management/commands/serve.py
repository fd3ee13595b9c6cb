"""`manage.py serve`: serves newsdb on this machine; may import Django, newsdb.databases and waitress."""

import errno
import os
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.wsgi import get_wsgi_application
from waitress.server import create_server

from newsdb.databases import PREPARE, is_prepared

HOST = "127.0.0.1"
DEFAULT_PORT = "8000"
HIGHEST_PORT = 65535
THREADS = 8
PAGES = [("timeline", "/"), ("admin", "/admin/"), ("API", "/api/v1/"), ("API docs", "/api/docs/")]


class Command(BaseCommand):
    """Serves the timeline, the admin and the API until it is stopped."""

    help = f"Serve the timeline, the admin and the API on {HOST}."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--port",
            default=os.environ.get("PORT") or DEFAULT_PORT,
            help=f"port to listen on (default: the variable PORT, else {DEFAULT_PORT})",
        )

    def handle(self, *args: Any, port: str, **options: Any) -> None:
        number = parse_port(port)
        if not is_prepared():
            raise CommandError(f"The database is not prepared. {PREPARE}")
        try:
            server = create_server(
                get_wsgi_application(), host=HOST, port=number, threads=THREADS, ident=None, **trusted_proxy()
            )
        except OSError as error:
            raise CommandError(explain_port(number, error)) from error
        width = max(len(name) for name, _ in PAGES)
        for name, path in PAGES:
            self.stdout.write(f"{name:<{width}}  http://{HOST}:{number}{path}")
        self.stdout.write("Stop with Ctrl-C.")
        self.stdout.flush()
        server.run()
        server.close()


def parse_port(text: str) -> int:
    """The port that the text names; a `CommandError` where it names none."""
    if text.isascii() and text.isdecimal() and 1 <= int(text[: len(str(HIGHEST_PORT)) + 1]) <= HIGHEST_PORT:
        return int(text)
    raise CommandError(
        f"{text!r} is not a port. Choose a number from 1 to {HIGHEST_PORT}: make run PORT=8001"
    )


def explain_port(port: int, error: OSError) -> str:
    """Why the port cannot be listened on, and what to do."""
    match error.errno:
        case errno.EADDRINUSE:
            reason = f"Port {port} is taken by another program (perhaps newsdb is running already)."
        case errno.EACCES:
            reason = f"Port {port} may be used by the administrator only."
        case _:
            reason = f"Port {port} cannot be used: {error.strerror}."
    return f"{reason} Choose another: make run PORT={8001 if port != 8001 else 8002}"


def trusted_proxy() -> dict[str, Any]:
    """With HTTPS a proxy on this machine stands in front, and says that its visitor came by HTTPS."""
    if not settings.HTTPS:
        return {}
    return {
        "trusted_proxy": HOST,
        "trusted_proxy_headers": {"x-forwarded-proto"},
        "clear_untrusted_proxy_headers": True,
    }
