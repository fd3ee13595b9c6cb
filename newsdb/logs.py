"""How faults are logged; imports nothing of newsdb."""

import logging
from typing import Any


def in_one_line(record: logging.LogRecord) -> bool:
    """Let the record pass without its traceback: for what a visitor or a setting does wrong."""
    record.exc_info = None
    return True


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"in_one_line": {"()": "django.utils.log.CallbackFilter", "callback": in_one_line}},
    # Without this, a fault in a view is shown nowhere unless NEWSDB_DEBUG is on.
    "handlers": {
        "console": {"class": "logging.StreamHandler"},
        "lines": {"class": "logging.StreamHandler", "filters": ["in_one_line"]},
    },
    "loggers": {
        "django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
        "django.request": {"level": "ERROR"},  # a page that is not there is no fault of ours
        "django.security": {"handlers": ["lines"], "propagate": False},
    },
}
