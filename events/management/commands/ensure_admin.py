"""`manage.py ensure_admin`: makes the first account; may import Django."""

import secrets
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

NAME = "admin"
PASSWORD_BYTES = 12  # 16 characters, 96 bits


class Command(BaseCommand):
    """Makes the account `admin` where nobody can administer yet."""

    help = (
        "Make the account admin with a generated password, which is shown once. Does nothing if there is one."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        users = get_user_model()._default_manager
        existing = users.filter(is_superuser=True, is_active=True).order_by("pk").first()
        if existing is not None:
            name = existing.get_username()
            self.stdout.write(
                f"Admin account: {name}. Forgot its password? .venv/bin/python manage.py changepassword {name}"
            )
            return
        if users.filter(username=NAME).exists():
            raise CommandError(
                f"There is an account {NAME}, but it may not administer. "
                "Make one that may: .venv/bin/python manage.py createsuperuser"
            )
        password = secrets.token_urlsafe(PASSWORD_BYTES)
        users.create_superuser(username=NAME, password=password)
        self.stdout.write(f"Admin account made. Name: {NAME}  Password: {password}  (not shown again)")
