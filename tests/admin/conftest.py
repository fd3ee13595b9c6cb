"""Who opens the admin in these tests."""

import pytest
from django.contrib.auth.models import User
from django.test import Client


@pytest.fixture
def curator(db: None) -> User:
    """A superuser."""
    return User.objects.create_superuser("anna", password="x")


@pytest.fixture
def desk(curator: User) -> Client:
    """The curator's browser."""
    client = Client()
    client.force_login(curator)
    return client
