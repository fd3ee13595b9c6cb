"""articles/: what was read, whom it names, and what it says of which entries."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.test import Client
from django.utils import timezone

from events.models import UnresolvedName
from events.models.vocabulary import Review
from tests import factories as make

Ids = Callable[..., list[str]]


def test_an_article_shows_whom_it_names_and_what_it_says_and_never_its_text(get: Any) -> None:
    person, party = make.a_person("Sigrid Kaag"), make.a_party("D66")
    body = make.a_body("kabinet")
    article = make.an_article(
        "Geheim. Het kabinet, met Kaag (D66), viel vrijdag.",
        "2023-07",
        public_id="a1",
        narrowed_because=["donderdag ligt nog voor ons"],
        published_latest=make.a_day("2023-07-05"),
    )
    make.named_in(person, article, party=party, roles=["vicepremier"], offsets=[[26, 30]])
    make.named_in(party, article, offsets=[[32, 35]])
    make.named_in(body, article, explicit=False)
    entry = make.an_event(public_id="e1")
    make.a_claim(entry, "Het kabinet, met Kaag (D66), viel vrijdag.", article, expression="vrijdag")

    shown = get("articles/a1/")

    assert shown["published"] == {
        "edtf": "2023-07",
        "earliest": "2023-07-01",
        "latest": "2023-07-05",
        "narrowed_because": ["donderdag ligt nog voor ons"],
    }
    assert shown["persons"] == [
        {
            "id": "sigrid-kaag",
            "name": "Sigrid Kaag",
            "party": "D66",
            "roles": ["vicepremier"],
            "explicit": True,
            "link": "sigrid-kaag",
            "mentions": [[26, 30]],
        }
    ]
    assert shown["parties"] == [
        {"id": "d66", "name": "D66", "explicit": True, "link": "d66", "mentions": [[32, 35]]}
    ]
    assert shown["bodies"] == [
        {"id": "kabinet", "name": "kabinet", "explicit": False, "link": "kabinet", "mentions": []}
    ]
    (said,) = shown["entries"]
    assert (said["id"], said["kind"], said["date"]["edtf"]) == ("e1", "event", "2023-07-07")
    (claim,) = said["claims"]
    assert (claim["quote"], claim["start"], claim["end"], claim["expression"]) == (
        "Het kabinet, met Kaag (D66), viel vrijdag.",
        8,
        50,
        "vrijdag",
    )
    assert shown["text"] is None


def test_the_whole_text_is_shown_only_where_the_site_may(get: Any, settings: Any) -> None:
    make.an_article("Geheim.", public_id="a1")

    settings.NEWSDB_SHOW_TEXT = True

    assert get("articles/a1/")["text"] == "Geheim."


def test_each_article_shows_its_own_sentences_on_a_shared_entry(get: Any) -> None:
    entry = make.an_event()
    for name in ("a1", "a2"):
        make.a_claim(entry, f"Zin van {name}.", make.an_article(f"Zin van {name}.", public_id=name))

    quotes = {
        row["id"]: [claim["quote"] for said in row["entries"] for claim in said["claims"]]
        for row in get("articles/")["results"]
    }

    assert quotes == {"a1": ["Zin van a1."], "a2": ["Zin van a2."]}


def test_persons_and_entries_that_are_not_public_are_left_out(get: Any) -> None:
    article = make.an_article("Jansen deed iets.", public_id="a1")
    make.named_in(make.a_person("Jan Jansen", review=Review.PROPOSED), article)
    make.a_claim(make.an_event(review=Review.REJECTED), "Jansen deed iets.", article)

    shown = get("articles/a1/")

    assert (shown["persons"], shown["entries"]) == ([], [])


def test_an_unresolved_name_shows_the_public_persons_whom_it_could_mean(get: Any) -> None:
    make.a_person("Jan de Vries")
    make.a_person("Piet de Vries", review=Review.REJECTED)
    article = make.an_article(public_id="a1")
    UnresolvedName.objects.create(
        article=article, name="De Vries", count=2, candidates=["jan-de-vries", "piet-de-vries"]
    )

    assert get("articles/a1/")["unresolved"] == [
        {"name": "De Vries", "count": 2, "candidates": ["jan-de-vries"]}
    ]


def test_articles_are_found_by_period_outlet_actors_and_words(ids: Ids) -> None:
    party, person = make.a_party("VVD"), make.a_person("Mark Rutte")
    june = make.an_article("Oekraïne.", "2023-06", outlet="De Krant").public_id
    fifth = make.an_article("Iets.", "2023-07-05", outlet="Één Vandaag", title="Rutte stopt")
    make.an_article("Zonder datum.", "", outlet="", title="")
    make.named_in(party, fifth)
    make.named_in(person, fifth)

    assert ids("articles/", to="2023-06-10") == [june]
    assert ids("articles/", **{"from": "2023-07", "to": "2023-07"}) == [fifth.public_id]
    assert ids("articles/", outlet="één vandaag") == [fifth.public_id]
    assert ids("articles/", outlet="krant") == []
    assert ids("articles/", party="vvd") == ids("articles/", person="mark rutte") == [fifth.public_id]
    assert ids("articles/", q="OEKRAÏNE") == [june]
    assert ids("articles/", q="rutte STOPT") == [fifth.public_id]


def test_an_older_edition_answers_with_the_newer_and_a_withdrawn_article_is_gone(
    get: Any, ids: Ids, client: Client
) -> None:
    newer = make.an_article(public_id="newer")
    make.an_article(public_id="older", superseded_by=newer)
    make.an_article(public_id="gone", withdrawn_at=timezone.now())

    assert ids("articles/") == ["newer"]
    assert client.get("/api/v1/articles/older/")["Location"].endswith("/articles/newer/")
    assert get("articles/gone/", 410)["gone_since"]
