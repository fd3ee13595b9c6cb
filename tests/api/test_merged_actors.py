"""What was told of a merged person, party or body is the remaining one's, wherever readers ask."""

from __future__ import annotations

from typing import Any

import pytest

from events.importing import decisions, merging
from events.models import Person, UnresolvedName
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def two() -> tuple[Person, Person]:
    """Jan de Vries, and a second row of the same person."""
    return make.a_person("Jan de Vries"), make.a_person("J.P. de Vries")


def test_an_article_shows_the_mentions_of_both_as_the_remaining_ones(
    get: Any, two: tuple[Person, Person]
) -> None:
    living, again = two
    party = make.a_party("D66")
    article = make.an_article("De Vries sprak. J.P. de Vries zweeg.", public_id="a1")
    make.named_in(again, article, party=party, roles=["Kamerlid"], offsets=[[16, 29]])
    make.named_in(living, article, roles=["woordvoerder"], offsets=[[0, 8]])
    assert len(get("articles/a1/")["persons"]) == 2

    merged = merging.merge_actors(again, living, None)

    assert get("articles/a1/")["persons"] == [
        {
            "id": "jan-de-vries",
            "name": "Jan de Vries",
            "party": "D66",
            "roles": ["Kamerlid", "woordvoerder"],
            "explicit": True,
            "link": "jan-de-vries",
            "mentions": [[0, 8], [16, 29]],
        }
    ]
    decisions.lift(merged, None)
    assert len(get("articles/a1/")["persons"]) == 2


def test_articles_are_found_by_the_remaining_one_and_by_every_name_of_the_merged(
    get: Any, ids: Any, two: tuple[Person, Person]
) -> None:
    living, again = two
    make.also_called(again, "JP de Vries")
    make.named_in(again, make.an_article("J.P. de Vries sprak.", public_id="a1"))
    merging.merge_actors(again, living, None)

    for name in ("jan-de-vries", "Jan de Vries", "J.P. de Vries", "jp de vries", "jp-de-vries"):
        assert ids("articles/", person=name) == ["a1"]
    assert "near: Jan de Vries (jan-de-vries)" in get("articles/", 400, person="Jan de Vriez")["person"][0]


def test_a_proposed_row_that_was_merged_into_a_confirmed_one_is_shown_as_that(get: Any) -> None:
    living, proposed = make.a_person("Jan de Vries"), make.a_person("J. de Vries", review="proposed")
    make.named_in(proposed, make.an_article("J. de Vries sprak.", public_id="a1"))
    assert get("articles/a1/")["persons"] == []
    merging.merge_actors(proposed, living, None)
    assert [row["id"] for row in get("articles/a1/")["persons"]] == ["jan-de-vries"]


def test_the_remaining_person_has_the_names_numbers_and_roles_of_both(
    get: Any, ids: Any, two: tuple[Person, Person]
) -> None:
    living, again = two
    party = make.a_party("D66")
    make.also_called(again, "JP de Vries")
    make.also_called(living, "JP de Vries")
    make.also_called(again, "Jan de Vries")
    living.identifiers.create(scheme="wikidata", value="Q2")
    again.identifiers.create(scheme="parlement", value="v1")
    make.a_membership(again, party, "2010")
    merging.merge_actors(again, living, None)

    shown = get("persons/jan-de-vries/")

    assert [name["name"] for name in shown["names"]] == ["J.P. de Vries", "JP de Vries"]
    assert [(one["scheme"], one["value"]) for one in shown["identifiers"]] == [
        ("parlement", "v1"),
        ("wikidata", "Q2"),
    ]
    assert [(role["role"], role["party"]["id"]) for role in shown["roles"]] == [("party_member", "d66")]
    assert shown["party"]["id"] == "d66"
    assert (
        ids("persons/", party="d66")
        == ids("persons/", q="j.p.")
        == ids("persons/", q="jp de")
        == ["jan-de-vries"]
    )


def test_roles_for_a_merged_party_are_roles_for_the_remaining_one(get: Any, ids: Any) -> None:
    person, party, again = (
        make.a_person("Jan de Vries"),
        make.a_party("PvdA"),
        make.a_party("Partij van de Arbeid"),
    )
    make.a_membership(person, again)
    merging.merge_actors(again, party, None)

    assert get("persons/jan-de-vries/")["roles"][0]["party"]["id"] == "pvda"
    assert get("persons/jan-de-vries/")["party"]["id"] == "pvda"
    assert ids("persons/", party="pvda") == ids("persons/", party="Partij van de Arbeid") == ["jan-de-vries"]
    assert [name["name"] for name in get("parties/pvda/")["names"]] == ["Partij van de Arbeid"]


def test_a_merged_candidate_of_an_open_name_is_the_remaining_one(
    get: Any, two: tuple[Person, Person]
) -> None:
    living, again = two
    article = make.an_article("De Vries sprak.", public_id="a1")
    UnresolvedName.objects.create(
        article=article, name="De Vries", candidates=[living.public_id, again.public_id]
    )
    merging.merge_actors(again, living, None)
    assert get("articles/a1/")["unresolved"][0]["candidates"] == ["jan-de-vries"]
