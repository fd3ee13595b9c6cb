"""The OpenAPI schema is exact: every parameter is described, and every answer is as it says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from drf_spectacular.drainage import GENERATOR_STATS
from drf_spectacular.generators import SchemaGenerator
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from events.models import ActorIdentifier, UnresolvedName
from events.models.vocabulary import DeadlineStatus
from newsdb.wsgi import application
from tests import factories as make

EXAMPLES_PER_ADDRESS = 4
CONFORMANCE = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture
def open_connection() -> Iterator[None]:
    """Keeps the test's transaction open, as Django's own client does: a server closes connections after a request."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def api(db: None, open_connection: None) -> Any:
    """The schema of an API that holds one row of everything, with every field that can be filled."""
    party, body, person = make.a_party("VVD"), make.a_body("kabinet"), make.a_person("Mark Rutte")
    make.also_called(party, "Volkspartij")
    ActorIdentifier.objects.create(actor=party, scheme="wikidata", value="Q1")
    make.a_membership(person, party)
    article = make.an_article("Het kabinet valt vrijdag.", narrowed_because=["daarom"])
    UnresolvedName.objects.create(article=article, name="De Vries", candidates=["mark-rutte"])
    for actor in (party, body, person):
        make.named_in(actor, article, offsets=[[4, 11]])
    event = make.an_event(time_of_day="evening", clock="20:15", known_from=make.a_day("2023-07-07"))
    for entry in (event, make.a_deadline(status=DeadlineStatus.MET), make.an_event("")):
        make.takes_part(person, entry)
        make.a_claim(entry, "Het kabinet valt vrijdag.", article)
    return schemathesis.openapi.from_wsgi("/api/schema/?format=json", application)


schema = schemathesis.pytest.from_fixture("api")


@schema.include(path_regex="^/api/v1/").parametrize()
@settings(
    max_examples=EXAMPLES_PER_ADDRESS,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much],
)
def test_every_answer_is_as_the_schema_says(case: Any) -> None:
    if (case.query or {}).get("format") == "api":
        # The same answer as a page to read, which a schema of JSON does not speak of.
        del case.query["format"]
    case.call_and_validate(checks=CONFORMANCE)


def written_schema() -> dict[str, Any]:
    generator: Any = SchemaGenerator
    made: dict[str, Any] = generator().get_schema(request=None, public=True)
    return made


def test_the_schema_is_made_without_a_warning() -> None:
    GENERATOR_STATS.reset()

    made = written_schema()

    assert not GENERATOR_STATS
    assert made["paths"]


def test_every_parameter_is_described_and_a_list_is_written_with_commas() -> None:
    paths = written_schema()["paths"]
    parameters = {each["name"]: each for each in paths["/api/v1/timeline/"]["get"]["parameters"]}

    silent = [
        (path, each["name"])
        for path, methods in paths.items()
        if path.startswith("/api/v1/")
        for each in methods["get"]["parameters"]
        if not each.get("description")
    ]
    assert silent == []
    assert (parameters["status"]["style"], parameters["status"]["explode"]) == ("form", False)
    assert parameters["kind"]["schema"]["items"]["enum"] == ["event", "deadline"]
    assert parameters["page_size"]["schema"] == {"type": "integer", "minimum": 1, "maximum": 200}
