"""The API's documentation: there for everybody, and made of this site only."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.test import Client

PAGES = ["/api/docs/", "/api/redoc/"]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_names_no_other_host_and_makes_the_browser_refuse_them(client: Client, page: str) -> None:
    response = client.get(page)

    assert response.status_code == 200
    assert not re.search(r"(https?:)?//[a-z]", response.content.decode())
    assert "default-src 'self'" in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("page", PAGES)
def test_the_files_that_a_page_asks_for_are_shipped(client: Client, page: str) -> None:
    files = re.findall(r'(?:src|href)="/static/([^"]+)"', client.get(page).content.decode())

    assert files
    assert [file for file in files if finders.find(file) is None] == []


def test_swagger_does_not_send_the_schema_to_a_validator(client: Client) -> None:
    assert '"validatorUrl": null' in client.get("/api/docs/").content.decode()


def test_the_schema_is_openapi_3(client: Client) -> None:
    schema = client.get("/api/schema/", headers={"accept": "application/json"}).json()

    assert schema["openapi"].startswith("3.")
    assert schema["info"]["title"] == "newsdb"
