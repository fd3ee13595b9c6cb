"""The timeline as it could be known on a day, and how deadlines slipped; over the ten articles of the import tests."""

from __future__ import annotations

from typing import Any

import pytest

from tests import factories as make
from tests.importing.telling import article, happening, import_all
from tests.importing.test_order_of_imports import reference, told_articles

CABINET = ("body", "kabinet", "responsible")


@pytest.fixture
def told(db: None) -> None:
    reference()
    import_all(told_articles())


def lines(answer: Any) -> list[tuple[str, str, str]]:
    return [(row["title"], row["date"]["edtf"], row["status"]) for row in answer["results"]]


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        ("2023-06-02", []),
        ("2023-06-30", [("Migratiepakket moet er liggen", "../2023-07-06", "open")]),
        ("2023-07-04", [("Debat over asiel", "2023-07-05", "planned"),
                        ("Migratiepakket moet er liggen", "../2023-07-07", "open")]),
        ("2023-07-08", [("Debat over asiel", "2023-07-05", "occurred"),
                        ("Migratiepakket moet er liggen", "../2023-07-07", "withdrawn"),
                        ("Rutte IV gevallen", "2023-07-07", "occurred")]),
    ],
)  # fmt: skip
def test_the_timeline_as_it_was_known_on_a_day(told: None, get: Any, day: str, wanted: list[Any]) -> None:
    assert sorted(lines(get("timeline/", as_of=day))) == wanted


def test_evidence_and_participants_are_those_known_that_day(told: None, get: Any) -> None:
    row = get("events/", as_of="2023-07-03")["results"][0]
    assert [claim["quote"] for claim in row["evidence"]] == ["Debat op 5 juli."]
    assert [part["actor"]["id"] for part in row["participants"]] == ["mark-rutte"]


def test_filters_look_at_what_was_known_that_day(told: None, get: Any) -> None:
    assert lines(get("events/", as_of="2023-07-04", status="occurred")) == []
    assert len(get("events/", as_of="2023-07-04", status="planned")["results"]) == 1
    assert len(get("deadlines/", as_of="2023-06-30", **{"from": "2023-07-07"})["results"]) == 0
    assert len(get("deadlines/", as_of="2023-07-01", **{"from": "2023-07-07"})["results"]) == 1


def test_an_article_of_a_month_is_possibly_known_from_its_first_day(get: Any, db: None) -> None:
    import_all([article("a", "2023-07", happening("Debat.", "Debat over asiel", "2023-08-01"))])
    assert lines(get("events/", as_of="2023-07-30")) == []
    assert lines(get("events/", as_of="2023-07-31")) == [("Debat over asiel", "2023-08-01", "planned")]
    assert lines(get("events/", as_of_possible="2023-07-01")) == [
        ("Debat over asiel", "2023-08-01", "planned")
    ]
    assert lines(get("events/", as_of_possible="2023-06-30")) == []


def test_an_article_without_a_date_counts_in_the_current_view_only(get: Any, db: None) -> None:
    import_all([article("a", "", happening("Debat.", "Debat over asiel", "2023-08-01"))])
    assert len(get("events/")["results"]) == 1
    assert get("events/", as_of="2099-01-01")["results"] == []


def test_pages_of_a_past_day_follow_the_order_of_then(told: None, get: Any) -> None:
    first = get("timeline/", as_of="2023-07-08", page_size=2)
    cursor = first["next"].partition("cursor=")[2].partition("&")[0]
    second = get("timeline/", as_of="2023-07-08", page_size=2, cursor=cursor.replace("%3D", "="))
    assert len(lines(first)) == 2
    assert len(lines(second)) == 1
    assert not {row["id"] for row in first["results"]} & {row["id"] for row in second["results"]}


def test_a_deadline_shows_how_it_slipped_with_the_sentences(told: None, get: Any) -> None:
    slippage = get("deadlines/")["results"][0]["slippage"]
    assert {name: slippage[name] for name in ("first_due", "last_due", "times_moved", "days_slipped")} == {
        "first_due": "2023-07-06", "last_due": "2023-07-07", "times_moved": 1, "days_slipped": 1,
    }  # fmt: skip
    assert [
        (step["what"], step["known_from"], step["days"], step["quote"]) for step in slippage["steps"]
    ] == [
        ("set", "2023-06-03", None, "Pakket voor de zomer."),
        ("moved", "2023-07-01", 1, "Pakket vrijdag."),
        ("withdrawn", "2023-07-08", None, "Pakket komt er niet."),
    ]
    then = get("deadlines/", as_of="2023-06-30")["results"][0]["slippage"]
    assert (then["times_moved"], len(then["steps"])) == (0, 1)


def test_deadlines_are_found_and_ordered_by_how_they_slipped(told: None, get: Any) -> None:
    budget = [
        article("x", "2023-04-01", happening("Voorjaarsnota in april.", "Voorjaarsnota af", "../2023-04-30", kind="deadline",
                                             who=[CABINET])),
        article("y", "2023-04-20", happening("Nota later.", "Voorjaarsnota af", "../2023-06-01", kind="deadline",
                                             status="moved", who=[CABINET])),
        article("z", "2023-04-20", happening("Wet in werking.", "Spreidingswet treedt in werking", "../2024-01-31",
                                             kind="deadline", who=[CABINET])),
    ]  # fmt: skip
    import_all(budget)
    titles = [row["title"] for row in get("deadlines/", order="days_slipped")["results"]]
    assert titles == ["Voorjaarsnota af", "Migratiepakket moet er liggen", "Spreidingswet treedt in werking"]
    assert [row["title"] for row in get("deadlines/", slipped=30)["results"]] == ["Voorjaarsnota af"]
    assert len(get("deadlines/", moved="true")["results"]) == 2


def test_slippage_is_not_asked_of_a_past_day_nor_two_days_at_once(get: Any) -> None:
    assert "past day" in get("deadlines/", 400, as_of="2023-07-01", moved="true")["moved"][0]
    assert (
        "one of the two"
        in get("events/", 400, as_of="2023-07-01", as_of_possible="2023-07-01")["as_of_possible"][0]
    )


def test_a_single_row_is_shown_as_it_was_known_on_a_day(told: None, get: Any) -> None:
    (row,) = get("events/", as_of="2023-07-04")["results"]
    now = get(f"events/{row['id']}/")
    then = get(f"events/{row['id']}/", as_of="2023-07-04")
    assert (now["status"], then["status"]) == ("occurred", "planned")
    assert then == row
    assert get(f"timeline/{row['id']}/", as_of="2023-07-04")["status"] == "planned"


def test_a_single_deadline_shows_how_it_had_slipped_by_then(told: None, get: Any) -> None:
    (row,) = get("deadlines/")["results"]
    then = get(f"deadlines/{row['id']}/", as_of="2023-06-30")
    assert (then["date"]["edtf"], then["slippage"]["times_moved"]) == ("../2023-07-06", 0)
    assert get(f"deadlines/{row['id']}/")["slippage"]["times_moved"] == 1


def test_a_row_that_was_not_known_then_is_not_found_and_says_since_when_it_is(get: Any, db: None) -> None:
    import_all([article("a", "2023-07", happening("Debat.", "Debat over asiel", "2023-08-01"))])
    (row,) = get("events/")["results"]
    address = f"events/{row['id']}/"
    assert get(address, 404, as_of="2023-07-30") == {
        "detail": f"{row['id']} was not known on 2023-07-30; it was first known on 2023-07-31."
    }
    assert get(address, as_of="2023-07")["title"] == "Debat over asiel"
    assert get(address, as_of_possible="2023-07-01")["title"] == "Debat over asiel"
    assert get(address, 404, as_of_possible="2023-06-30") == {
        "detail": f"{row['id']} was not known on 2023-06-30; it was first known on 2023-07-01."
    }


def test_an_undated_row_is_shown_as_it_was_known_and_one_of_an_undated_article_never_was(
    get: Any, db: None
) -> None:
    import_all([
        article("a", "2023-07-03", happening("Ooit een debat.", "Debat over asiel", "")),
        article("b", "", happening("Motie.", "Motie over wonen", "2023-08-01", type="motion")),
    ])  # fmt: skip
    (debate,) = get("events/", undated="only")["results"]
    assert get(f"events/{debate['id']}/", as_of="2023-07-03")["date"]["edtf"] == ""
    (motion,) = get("events/")["results"]
    refused = get(f"events/{motion['id']}/", 404, as_of="2023-07-03")
    assert refused["detail"].endswith("no article with a date tells of it.")


def test_a_single_row_refuses_what_a_list_refuses(told: None, get: Any) -> None:
    (row,) = get("events/", as_of="2023-07-04")["results"]
    address = f"events/{row['id']}/"
    assert "not a date" in get(address, 400, as_of="gisteren")["as_of"][0]
    assert "one of the two" in get(address, 400, as_of="2023", as_of_possible="2023")["as_of_possible"][0]
    assert get("events/nothing/", 404, as_of="2023")
    assert get("events/a.b/", 404, as_of="2023")


def test_a_merged_row_leads_to_the_remaining_one_of_the_same_day(get: Any, client: Any) -> None:
    living = make.an_event(public_id="living")
    make.an_event(public_id="old", merged_into=living)
    answer = client.get("/api/v1/events/old/?as_of=2023-07-05")
    assert answer.status_code == 308
    assert answer["Location"] == "http://testserver/api/v1/events/living/?as_of=2023-07-05"


def test_confidence_and_dispute_are_those_of_what_was_known_that_day(get: Any, db: None) -> None:
    debate: dict[str, Any] = {"quote": "Debat over asiel.", "title": "Debat over asiel", "when": "2023-07-05"}
    speaker = [("body", "kabinet", "speaker")]
    import_all(
        [
            article("a", "2023-07-03", happening(**debate, status="cancelled", who=speaker, confidence=0.6)),
            article("b", "2023-07-06", happening(**debate, status="occurred", who=speaker, confidence=0.9)),
        ]
    )
    shown = [
        [(row["confidence"], row["disputed"]) for row in get("events/", **asked)["results"]]
        for asked in ({"as_of": "2023-07-05"}, {"as_of": "2023-07-06"}, {})
    ]
    assert shown == [[(0.6, False)], [(0.9, True)], [(0.9, True)]]


def test_a_move_without_a_new_day_is_shown_with_its_sentence(get: Any, db: None) -> None:
    plan: dict[str, Any] = {
        "title": "Asielplan moet er zijn",
        "kind": "deadline",
        "who": [("person", "Jan Jansen", "responsible")],
    }
    import_all(
        [
            article("a", "2023-07-03", happening("Het asielplan is er uiterlijk 1 oktober.", when="../2023-10-01", **plan)),
            article("b", "2023-08-03", happening("Het asielplan is er niet op 1 oktober.", when="../2023-10-01", status="moved", **plan)),
        ]
    )  # fmt: skip
    [row] = get("deadlines/", moved="true")["results"]
    assert row["slippage"]["times_moved"] == 1
    assert [(step["what"], step["was_due"], step["quote"]) for step in row["slippage"]["steps"]] == [
        ("set", None, "Het asielplan is er uiterlijk 1 oktober."),
        ("moved", None, "Het asielplan is er niet op 1 oktober."),
    ]
