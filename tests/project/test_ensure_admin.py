"""The first account: made once, with a password of its own."""

from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.management.base import CommandError

pytestmark = pytest.mark.django_db


def ensure_admin() -> str:
    output = StringIO()
    call_command("ensure_admin", stdout=output)
    return output.getvalue()


def password_in(output: str) -> str:
    return output.partition("Password: ")[2].split()[0]


def test_the_first_call_makes_an_account_that_the_printed_password_opens() -> None:
    output = ensure_admin()

    admin = User.objects.get(username="admin")
    assert admin.is_superuser
    assert admin.is_staff
    assert admin.check_password(password_in(output))


def test_the_password_is_another_one_each_time() -> None:
    first = password_in(ensure_admin())
    User.objects.all().delete()

    assert password_in(ensure_admin()) != first


def test_the_second_call_changes_nothing_and_says_how_to_reset_the_password() -> None:
    ensure_admin()
    before = User.objects.values().get()

    output = ensure_admin()

    assert User.objects.values().get() == before
    assert "changepassword admin" in output
    assert "Password: " not in output


def test_an_administrator_by_another_name_is_enough() -> None:
    User.objects.create_superuser("marit", password="x")

    assert "changepassword marit" in ensure_admin()
    assert User.objects.count() == 1


def test_an_account_named_admin_without_rights_gets_none() -> None:
    User.objects.create_user("admin")

    with pytest.raises(CommandError, match="createsuperuser"):
        ensure_admin()

    assert not User.objects.get().is_superuser
