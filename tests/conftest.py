"""What all tests share; may import Django and pytest."""

from django.conf import settings
from django.db import connection
from hypothesis import settings as hypothesis_settings

# No test is about time: an example may take as long as a busy machine needs.
hypothesis_settings.register_profile("newsdb", deadline=None)
hypothesis_settings.load_profile("newsdb")


def pytest_configure() -> None:
    """Hash passwords quickly: no test is about how slow a password is to guess."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def pytest_report_header() -> str:
    """Say which database these tests run on."""
    return f"database: {connection.display_name}"
