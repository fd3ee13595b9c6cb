"""persons/: who takes part, with dated roles."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils.timezone import localdate

from events.models import ActorIdentifier, Role
from events.models.vocabulary import NameKind, Review, RoleKind
from tests import factories as make

Ids = Callable[..., list[str]]


def test_a_person_shows_roles_names_identifiers_and_where_they_come_from(get: Any) -> None:
    kaag = make.a_person("Sigrid Kaag", source="parlement.example", verified=True)
    d66, cabinet = make.a_party("D66"), make.a_body("kabinet")
    Role.objects.create(
        person=kaag, role=RoleKind.MINISTER, title="minister van Financiën", party=d66, body=cabinet,
        cabinet="Rutte IV", start_edtf="2022-01-10", end_edtf="2024-01-08", source="cv", verified=True,
    )  # fmt: skip
    make.also_called(kaag, "S.A.M. Kaag", kind=NameKind.FULL)
    ActorIdentifier.objects.create(actor=kaag, scheme="wikidata", value="Q1")

    shown = get("persons/sigrid-kaag/")

    at = "http://testserver/api/v1"
    assert shown == {
        "id": "sigrid-kaag",
        "name": "Sigrid Kaag",
        "given_name": "",
        "family_name": "",
        "review": "confirmed",
        "verified": True,
        "source": "parlement.example",
        "party": None,
        "roles": [
            {
                "role": "minister",
                "title": "minister van Financiën",
                "party": {"id": "d66", "kind": "party", "name": "D66", "url": f"{at}/parties/d66/"},
                "body": {"id": "kabinet", "kind": "body", "name": "kabinet", "url": f"{at}/bodies/kabinet/"},
                "cabinet": "Rutte IV",
                "from": "2022-01-10",
                "to": "2024-01-08",
                "source": "cv",
                "verified": True,
            }
        ],
        "names": [{"name": "S.A.M. Kaag", "kind": "full", "since": "", "until": ""}],
        "identifiers": [{"scheme": "wikidata", "value": "Q1"}],
    }


def test_a_persons_party_is_the_one_of_today(get: Any) -> None:
    omtzigt = make.a_person("Pieter Omtzigt")
    yesterday = localdate() - timedelta(days=1)
    make.a_membership(omtzigt, make.a_party("CDA"), "2003", yesterday.isoformat())
    make.a_membership(omtzigt, make.a_party("NSC"), localdate().isoformat())

    assert get("persons/pieter-omtzigt/")["party"]["name"] == "NSC"


def test_whom_only_an_import_proposed_is_not_shown(get: Any, ids: Ids) -> None:
    make.a_person("Jan Jansen", review=Review.PROPOSED)

    assert ids("persons/") == []
    assert get("persons/jan-jansen/", 404)


def test_persons_are_found_by_any_name_and_by_party(ids: Ids) -> None:
    kaag, rutte = make.a_person("Sigrid Kaag"), make.a_person("Mark Rutte")
    make.also_called(kaag, "Káág")
    make.a_membership(rutte, make.a_party("VVD"))

    assert ids("persons/") == ["mark-rutte", "sigrid-kaag"]
    assert ids("persons/", q="KÁÁG") == ["sigrid-kaag"]
    assert ids("persons/", q="rutte") == ids("persons/", party="vvd") == ["mark-rutte"]


def test_a_merged_person_answers_with_the_living_one(db: None, client: Client) -> None:
    living = make.a_person("Jan de Vries")
    make.a_person("J. de Vries", merged_into_id=living.pk)

    answer = client.get("/api/v1/persons/j-de-vries/")

    assert (answer.status_code, answer["Location"]) == (
        308,
        "http://testserver/api/v1/persons/jan-de-vries/",
    )
