"""timeline/: order, choice and shape of entries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from events.models import TimelineEntry
from events.models.vocabulary import DeadlineStatus, EventStatus, EventType, Firmness, Review
from tests import factories as make

Ids = Callable[..., list[str]]


def test_a_deadline_stands_at_its_last_day_and_an_event_at_its_first(ids: Ids) -> None:
    month = make.an_event("2023-07")
    due = make.a_deadline("[2023-07-01..2023-07-07]")
    day = make.an_event("2023-07-05")

    assert ids("timeline/") == [month.public_id, day.public_id, due.public_id]


def test_an_entry_tells_what_when_who_and_which_sentence(get: Any) -> None:
    rutte = make.a_person("Mark Rutte", public_id="mark-rutte")
    entry = make.an_event("[2023-07-03..2023-07-05]", "Top van kabinet bijeen", public_id="e1", time_of_day="evening",
                          type=EventType.MEETING, status=EventStatus.PLANNED, confidence="0.80")  # fmt: skip
    make.takes_part(rutte, entry, "premier Rutte")
    article = make.an_article(
        "Zo staat het. Woensdagavond komt de top bijeen.",
        "2023-07",
        public_id="a1",
        title="Kabinet",
        outlet="Krant",
    )
    make.a_claim(entry, "Woensdagavond komt de top bijeen.", article, explanation="woensdag van die week",
                 expression="Woensdagavond", rule="meeting", confidence="0.80")  # fmt: skip

    shown = get("timeline/")["results"][0]

    del shown["modified"]
    assert shown == {
        "id": "e1",
        "url": "http://testserver/api/v1/events/e1/",
        "kind": "event",
        "type": "meeting",
        "title": "Top van kabinet bijeen",
        "date": {
            "edtf": "[2023-07-03..2023-07-05]",
            "earliest": "2023-07-03",
            "latest": "2023-07-05",
            "precision": "within",
            "time_of_day": "evening",
            "clock": "",
            "text": "tussen 3 en 5 juli 2023",
        },
        "status": "planned",
        "firmness": "",
        "place": "",
        "overdue": False,
        "review": "proposed",
        "confidence": 0.8,
        "disputed": False,
        "known_from": None,
        "participants": [
            {
                "actor": {
                    "id": "mark-rutte",
                    "kind": "person",
                    "name": "Mark Rutte",
                    "url": "http://testserver/api/v1/persons/mark-rutte/",
                },
                "part": "actor",
                "as_written": "premier Rutte",
            }
        ],
        "evidence": [
            {
                "quote": "Woensdagavond komt de top bijeen.",
                "start": 14,
                "end": 47,
                "article": {
                    "id": "a1",
                    "title": "Kabinet",
                    "outlet": "Krant",
                    "published": {"edtf": "2023-07", "earliest": "2023-07-01", "latest": "2023-07-31"},
                    "url": "",
                },
                "rule": "meeting",
                "explanation": "woensdag van die week",
                "expression": "Woensdagavond",
                "confidence": 0.8,
            }
        ],
    }


def test_a_person_whom_only_an_import_proposed_is_shown_as_written(get: Any) -> None:
    entry = make.an_event()
    make.takes_part(make.a_person("Jan Jansen", review=Review.PROPOSED), entry, "wethouder Jansen")

    shown = get("timeline/")["results"][0]["participants"]

    assert shown == [{"actor": None, "part": "actor", "as_written": "wethouder Jansen"}]


def test_only_standing_claims_are_evidence(get: Any) -> None:
    entry = make.an_event()
    make.a_claim(entry, "Ingetrokken zin.", withdrawn_at=timezone.now())
    newer = make.a_claim(entry, "Nieuwe zin.")
    make.a_claim(entry, "Vervangen zin.", superseded_by=newer)

    assert [each["quote"] for each in get("timeline/")["results"][0]["evidence"]] == ["Nieuwe zin."]


def test_rejected_merged_and_gone_entries_are_not_on_the_timeline(ids: Ids) -> None:
    living = make.an_event(review=Review.CONFIRMED)
    make.an_event(review=Review.REJECTED)
    make.an_event(merged_into=living)
    make.an_event(gone_at=timezone.now())

    assert ids("timeline/") == [living.public_id]


@pytest.mark.parametrize(
    ("period", "found"),
    [
        ({"from": "2023-07-05"}, ["month", "seventh", "june or august", "late"]),
        ({"to": "2023-07-05"}, ["june or august", "month"]),
        # Neither in June nor in August, though between them.
        ({"from": "2023-07-01", "to": "2023-07-08"}, ["month", "seventh"]),
        ({"from": "2023-07", "to": "2023-07"}, ["month", "seventh"]),
        ({"from": "2023-06-01", "to": "2023-06-30"}, ["june or august"]),
        ({"from": "2023-08", "to": "2023-08"}, ["june or august"]),
        ({"from": "2023-07-08", "to": "2023-07-09"}, ["month"]),
        ({"from": "2024", "to": "2024"}, ["late"]),
        ({"from": "[2023-08-31,2024-01-01]", "to": "2023-22"}, ["june or august"]),
    ],
)
def test_a_period_finds_what_may_lie_in_it(get: Any, period: dict[str, str], found: list[str]) -> None:
    make.an_event("2023-07", "month")
    make.an_event("2023-07-07", "seventh")
    make.an_event("[2023-06,2023-08]", "june or august")
    make.an_event("2024-01-02", "late")
    make.an_event("", "undated")

    titles = [row["title"] for row in get("timeline/", **period)["results"]]

    assert sorted(titles) == sorted(found)


def test_undated_entries_come_last_where_they_are_asked_for(ids: Ids) -> None:
    undated = make.an_event("").public_id
    dated = make.an_event("2023-07-07").public_id

    assert ids("timeline/") == [dated]
    assert ids("timeline/", undated="include") == [dated, undated]
    assert ids("timeline/", undated="only") == [undated]
    assert ids("timeline/", undated="include", **{"from": "2024"}) == [undated]


def test_parties_persons_and_bodies_are_found_by_id_and_by_any_name_capitals_aside(ids: Ids) -> None:
    party, person = make.a_party("ChristenUnie"), make.a_person("Dilan Yeşilgöz", public_id="dilan-yesilgoz")
    body = make.a_body("Tweede Kamer")
    make.also_called(party, "CU")
    with_party, with_person, with_body = (make.an_event().public_id for _ in range(3))
    for actor, entry in ((party, with_party), (person, with_person), (body, with_body)):
        make.takes_part(actor, TimelineEntry.objects.get(public_id=entry))

    for word in ("christenunie", "CHRISTENUNIE", "cu"):
        assert ids("timeline/", party=word) == [with_party]
    for word in ("dilan-yesilgoz", "dilan yeşilgöz", "DILAN YEŞILGÖZ"):
        assert ids("timeline/", person=word) == [with_person]
    assert ids("timeline/", body="tweede kamer") == [with_body]


def test_a_surname_finds_all_who_bear_it(ids: Ids) -> None:
    both = [make.a_person(f"{name} de Vries", family_name="de Vries") for name in ("Jan", "Piet")]
    entries = [make.an_event() for _ in both]
    for person, entry in zip(both, entries, strict=True):
        make.takes_part(person, entry)

    assert ids("timeline/", person="De Vries") == [entry.public_id for entry in entries]


def test_an_id_of_a_merged_person_finds_the_living_one(ids: Ids) -> None:
    living = make.a_person("Jan de Vries")
    make.a_person("J. de Vries", public_id="j-de-vries", merged_into_id=living.pk)
    entry = make.an_event()
    make.takes_part(living, entry)

    assert ids("timeline/", person="j-de-vries") == [entry.public_id]


def test_an_unknown_person_is_refused_with_names_that_look_like_it(get: Any) -> None:
    make.a_person("Mark Rutte", public_id="mark-rutte")
    make.a_person("Sigrid Kaag")
    make.a_person("Marc Rute", review=Review.PROPOSED)

    refused = get("timeline/", 400, person="Marc Rute")

    assert refused == {
        "person": [
            "no person is called 'Marc Rute'; near: Mark Rutte (mark-rutte); "
            "allowed: an id or a name from persons/"
        ]
    }


def test_a_party_is_no_person(get: Any) -> None:
    make.a_party("VVD")

    assert "no person is called 'VVD'" in get("timeline/", 400, person="VVD")["person"][0]


def test_several_kinds_types_and_statuses_are_written_with_commas(ids: Ids) -> None:
    vote = make.an_event("2023-07-01", type=EventType.VOTE, status=EventStatus.PLANNED).public_id
    debate = make.an_event("2023-07-02", type=EventType.DEBATE).public_id
    fall = make.an_event("2023-07-03").public_id
    due = make.a_deadline("../2023-07-04", firmness=Firmness.HOPE, status=DeadlineStatus.MET).public_id

    assert ids("timeline/", type="vote,debate") == [vote, debate]
    assert ids("timeline/", kind="event,deadline") == [vote, debate, fall, due]
    assert ids("timeline/", kind="deadline") == [due]
    assert ids("timeline/", status="planned, met") == [vote, due]
    assert ids("timeline/", firmness="hope") == [due]


def test_review_tells_what_a_curator_has_seen(ids: Ids) -> None:
    make.an_event()
    seen = make.an_event(review=Review.CONFIRMED).public_id

    assert ids("timeline/", review="confirmed") == [seen]


@pytest.mark.parametrize(
    "words",
    ["oekraïne", "OEKRAÏNE", "steun aan", "steun  aan", "(50%)", "één zin", "ÉÉN ZIN", "zin. nog", "KÂLD_"],
)
def test_words_are_found_in_titles_and_standing_quotes_capitals_aside(ids: Ids, words: str) -> None:
    entry = make.an_event(title="Steun aan Oekraïne (50%) kâld_", public_id="found")
    make.an_event(title="Iets anders 500 kaldx")
    make.a_claim(entry, "Één zin.\nNog een zin.")

    assert ids("timeline/", q=words) == ["found"]


def test_words_of_a_withdrawn_quote_are_not_found(ids: Ids) -> None:
    make.a_claim(make.an_event(), "Ingetrokken woorden.", withdrawn_at=timezone.now())

    assert ids("timeline/", q="ingetrokken") == []


def test_open_deadlines_whose_last_day_has_passed_are_overdue(get: Any, ids: Ids) -> None:
    today = timezone.localdate()
    yesterday = (today - timedelta(days=1)).isoformat()
    late = make.a_deadline(f"../{yesterday}").public_id
    met = make.a_deadline(f"../{yesterday}", status=DeadlineStatus.MET).public_id
    still = make.a_deadline(f"../{today.isoformat()}").public_id
    no_end = make.a_deadline("2023-07-01/..").public_id

    assert ids("timeline/", overdue="true") == [late]
    assert sorted(ids("timeline/", overdue="false")) == sorted([met, still, no_end])
    assert [row["id"] for row in get("timeline/")["results"] if row["overdue"]] == [late]


def test_what_changed_since_a_moment_is_found(ids: Ids) -> None:
    old, new = make.an_event(), make.an_event()
    long_ago = timezone.now() - timedelta(days=40)
    TimelineEntry.objects.filter(pk=old.pk).update(modified=long_ago)

    assert ids("timeline/", modified_since=(long_ago + timedelta(days=1)).isoformat()) == [new.public_id]
    assert ids("timeline/", modified_since=long_ago.isoformat()) == [old.public_id, new.public_id]
    assert ids("timeline/", modified_since="9000-01-01") == []
