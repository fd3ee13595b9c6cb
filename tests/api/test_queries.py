"""How many questions each list asks of the database: as many for ten rows as for one."""

from __future__ import annotations

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from events.models import ActorIdentifier, Role, UnresolvedName
from events.models.vocabulary import RoleKind
from tests import factories as make


@pytest.fixture
def ten_of_each(db: None) -> None:
    for number in range(10):
        party, body = make.a_party(f"P{number}"), make.a_body(f"B{number}")
        person = make.a_person(f"Jan Jansen {number}")
        for actor in (party, body, person):
            make.also_called(actor, "Iedereen")
            ActorIdentifier.objects.create(actor=actor, scheme=str(actor.kind), value=str(number))
        make.a_membership(person, party)
        Role.objects.create(person=person, role=RoleKind.MINISTER, party=party, body=body)
        article = make.an_article()
        UnresolvedName.objects.create(article=article, name="De Vries", candidates=["p1"])
        for entry in (make.an_event(), make.a_deadline()):
            make.takes_part(person, entry)
            make.a_claim(entry, article.text, article)
        make.named_in(person, article, party=party)
        make.named_in(party, article)


ENTRIES = [
    "entries of the page",
    "participations, with their actors",
    "standing claims, with their articles",
]
ACTOR = ["actors of the page", "names", "identifiers", "rows that were merged into them"]
QUERIES = {
    "timeline/": ENTRIES,
    "events/": ENTRIES,
    "deadlines/": [*ENTRIES, "versions, with their claims"],
    "articles/": [
        "articles of the page",
        "mentions, with their actors and parties",
        "unresolved names",
        "standing claims, with their entries",
        "candidates who are public",
    ],
    "persons/": [*ACTOR, "roles, with their parties and bodies"],
    "parties/": ACTOR,
    "bodies/": ACTOR,
    # What a parameter asks besides.
    "timeline/?count=true": [*ENTRIES, "the count"],
    "timeline/?person=iedereen": [*ENTRIES, "persons of that name", "whether they are public"],
    "timeline/?from=2023-07&to=2023-07": [*ENTRIES, "events on one of several days around the period"],
    "timeline/?q=kabinet": ENTRIES,
}


@pytest.mark.parametrize("path", QUERIES)
@pytest.mark.parametrize("size", [1, 10])
def test_a_list_asks_no_more_for_ten_rows_than_for_one(
    ten_of_each: None, client: Any, django_assert_num_queries: DjangoAssertNumQueries, path: str, size: int
) -> None:
    with django_assert_num_queries(len(QUERIES[path])):
        answer = client.get(f"/api/v1/{path}{'&' if '?' in path else '?'}page_size={size}")

    assert len(answer.json()["results"]) in (1, size)
