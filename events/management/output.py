"""How commands write to whoever reads them; imports only the standard library."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

INTERRUPTED = 130  # what a shell gives a program that Ctrl-C ended


def write_json_to(stream: Any) -> None:
    """Make a command's stream write UTF-8, which JSON is whatever the terminal's encoding."""
    _reconfigure(stream, encoding="utf-8")


def write_words_to(stream: Any) -> None:
    """Make a command's stream escape what the terminal's encoding does not have."""
    _reconfigure(stream, errors="backslashreplace")


def _reconfigure(stream: Any, **how: str) -> None:
    out = getattr(stream, "_out", stream)  # what Django's wrapper wraps
    if hasattr(out, "reconfigure"):
        out.reconfigure(**how)


@contextmanager
def ending_quietly() -> Iterator[None]:
    """End without a traceback when whoever reads our output has left, as `head` does, and at Ctrl-C."""
    try:
        yield
        sys.stdout.flush()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Python would try to write the rest when it ends, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
