"""parties/: political parties and groups."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from events.models import ActorIdentifier
from events.models.vocabulary import NameKind
from tests import factories as make

Ids = Callable[..., list[str]]


def test_a_party_shows_its_names_and_days(get: Any) -> None:
    party = make.a_party(
        "CDA", full_name="Christen-Democratisch Appèl", founded_edtf="1980-10-11", colour="#007b5f"
    )
    make.also_called(party, "Christen-Democraten", kind=NameKind.ALIAS)
    ActorIdentifier.objects.create(actor=party, scheme="wikidata", value="Q2")

    assert get("parties/cda/") == {
        "id": "cda",
        "name": "CDA",
        "full_name": "Christen-Democratisch Appèl",
        "review": "confirmed",
        "verified": False,
        "source": "",
        "founded": "1980-10-11",
        "dissolved": "",
        "colour": "#007b5f",
        "names": [{"name": "Christen-Democraten", "kind": "alias", "since": "", "until": ""}],
        "identifiers": [{"scheme": "wikidata", "value": "Q2"}],
    }


def test_parties_are_found_by_any_name_and_persons_are_no_parties(ids: Ids, get: Any) -> None:
    make.also_called(make.a_party("FVD"), "Forum voor Democratie")
    make.a_party("D66")
    make.a_person("Mark Rutte")

    assert ids("parties/") == ["d66", "fvd"]
    assert ids("parties/", q="forum") == ["fvd"]
    assert get("parties/mark-rutte/", 404)
