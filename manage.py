#!/usr/bin/env python
"""Runs newsdb's commands; may import newsdb and Django."""

import os
import sys

INTERRUPTED = 130  # what a shell gives a program that Ctrl-C ended


def main() -> None:
    """Run the command on the command line; say in words what is wrong with the configuration or database."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsdb.settings")
    try:
        from django.core.exceptions import ImproperlyConfigured
        from django.core.management import execute_from_command_line
        from django.db import DatabaseError
    except ImportError:
        sys.exit(
            "Django is not installed in this environment. Run: make setup, then .venv/bin/python manage.py …"
        )
    from newsdb.databases import explain_failure

    try:
        execute_from_command_line(sys.argv)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except ImproperlyConfigured as error:
        sys.exit(f"newsdb is not configured well. {error}")
    except DatabaseError as error:
        explanation = explain_failure(error)
        if explanation is None:
            raise
        sys.exit(explanation)


if __name__ == "__main__":
    main()
