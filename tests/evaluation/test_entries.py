"""Events and deadlines against gold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from events.evaluation.actors import KnownActors
from events.evaluation.compare import compare
from events.evaluation.figures import Comparison, Score, Share
from events.extraction.facts import Quote, Taking

from .making import KNOWN, TEXT, deadline, event, facts, found, found_deadline, make_gold, person, taking

# The text appeared on Wednesday 2023-07-05.
DEBATE, LEFT, LETTER = (
    "De Kamer debatteert vrijdag",
    "Rutte stapte maandag op",
    "zei hij dinsdag in een brief",
)
PLAN, HOPE = "moet voor 1 oktober een plan hebben", "Kaag hoopt op een akkoord"
FRIDAY, MONDAY, TUESDAY, SEPTEMBER_30 = "2023-07-07", "2023-07-03", "2023-07-04", "2023-09-30"


def compared(folder: Path, gold: dict[str, Any], **what: Any) -> Comparison:
    return compare(facts(**what), make_gold(folder, **gold), KnownActors(KNOWN))


def test_an_event_is_found_on_any_quote_of_the_sentence(tmp_path: Path) -> None:
    gold = {"events": [event(DEBATE, FRIDAY, FRIDAY)]}
    result = compared(tmp_path, gold, events=[found("over stikstof.", FRIDAY)])
    assert result.figures.scores["events"] == Score(tp=1)


def test_an_event_on_another_sentence_is_another_event(tmp_path: Path) -> None:
    gold = {"events": [event(DEBATE, FRIDAY, FRIDAY)]}
    result = compared(tmp_path, gold, events=[found(HOPE, FRIDAY)])
    assert result.figures.scores["events"] == Score(fp=1, fn=1)


def test_any_claim_of_an_event_will_do(tmp_path: Path) -> None:
    gold = {"events": [event(DEBATE, FRIDAY, FRIDAY)]}
    result = compared(tmp_path, gold, events=[found(HOPE, FRIDAY, also=(DEBATE,))])
    assert result.figures.scores["events"] == Score(tp=1)


def test_an_event_may_stand_on_the_sentence_that_a_note_names(tmp_path: Path) -> None:
    gold = {"events": [event(DEBATE, FRIDAY, FRIDAY, note="'hoopt op een akkoord' is the same")]}
    result = compared(tmp_path, gold, events=[found(HOPE, FRIDAY)])
    assert result.figures.scores["events"] == Score(tp=1)


def test_an_event_on_other_days_is_another_event_and_the_miss_tells_of_it(tmp_path: Path) -> None:
    gold = {"events": [event(DEBATE, FRIDAY, FRIDAY)]}
    result = compared(tmp_path, gold, events=[found(DEBATE, MONDAY)])
    assert result.figures.scores["events"] == Score(fp=1, fn=1)
    missing = next(miss for miss in result.misses if miss.what == "missing")
    assert missing.detail.endswith(f"[on its sentence: debate planned {MONDAY}: {DEBATE[:20]}]")
    assert missing.quote == DEBATE


def test_the_same_type_pairs_before_the_nearer_day(tmp_path: Path) -> None:
    gold = {
        "events": [
            event(LEFT, MONDAY, MONDAY, type="resignation"),
            event(LETTER, MONDAY, TUESDAY, type="letter_report"),
        ]
    }
    result = compared(tmp_path, gold, events=[found(LEFT, MONDAY, type="letter_report")])
    assert result.figures.scores["events"] == Score(tp=1, fn=1)
    assert result.figures.shares["events: type"] == Share(1, 1)
    assert result.figures.shares["events: dates exact"] == Share(0, 1)


def test_of_one_type_the_nearer_day_pairs_first(tmp_path: Path) -> None:
    gold = {
        "events": [
            event(LEFT, MONDAY, TUESDAY, type="statement"),
            event(LETTER, TUESDAY, TUESDAY, type="statement"),
        ]
    }
    result = compared(tmp_path, gold, events=[found(LEFT, TUESDAY, type="statement")])
    assert [miss.quote for miss in result.misses if miss.what == "missing"] == [LEFT]
    assert result.figures.shares["events: dates exact"] == Share(1, 1)


def test_one_event_found_twice_is_once_right_and_once_extra(tmp_path: Path) -> None:
    gold = {"events": [event(DEBATE, FRIDAY, FRIDAY)]}
    result = compared(tmp_path, gold, events=[found(DEBATE, FRIDAY), found(DEBATE, FRIDAY, "meeting")])
    assert result.figures.scores["events"] == Score(tp=1, fp=1)


def test_an_optional_event_is_neither_a_miss_nor_an_error(tmp_path: Path) -> None:
    gold = {"events": [event(DEBATE, FRIDAY, FRIDAY, optional=True)]}
    left_out = compared(tmp_path, gold)
    wrong_type = compared(tmp_path, gold, events=[found(DEBATE, FRIDAY, "meeting")])
    for result in (left_out, wrong_type):
        assert result.figures.scores["events"] == Score()
        assert result.figures.shares["events: type"] == Share()
        assert dict(result.figures.bands) == {}
        assert result.misses == []


def test_what_gold_asks_for_pairs_before_what_it_allows(tmp_path: Path) -> None:
    gold = {
        "events": [
            event(LEFT, MONDAY, MONDAY, optional=True),
            event(LETTER, MONDAY, MONDAY),
        ]
    }
    result = compared(tmp_path, gold, events=[found(LEFT, MONDAY)])
    assert result.figures.scores["events"] == Score(tp=1)


def test_an_undated_event_is_found_only_where_gold_accepts_that(tmp_path: Path) -> None:
    undated = found(DEBATE, "")
    dated = compared(tmp_path, {"events": [event(DEBATE, [None, FRIDAY], FRIDAY)]}, events=[undated])
    open_too = compared(
        tmp_path, {"events": [event(DEBATE, [FRIDAY, None], [FRIDAY, None])]}, events=[undated]
    )
    assert dated.figures.scores["events"] == Score(fp=1, fn=1)
    assert open_too.figures.scores["events"] == Score(tp=1)


def test_type_status_time_and_date_are_looked_at_where_both_have_the_event(tmp_path: Path) -> None:
    gold = {"events": [event(DEBATE, FRIDAY, FRIDAY, type=["debate", "vote"], time_of_day="evening")]}
    month = found(DEBATE, "2023-07", type="vote", status="possible", time_of_day="evening")
    shares = compared(tmp_path, gold, events=[month]).figures.shares
    assert shares["events: type"] == Share(1, 1)
    assert shares["events: status"] == Share(0, 1)
    assert shares["events: time of day"] == Share(1, 1)
    assert shares["events: dates contain"] == Share(1, 1)
    assert shares["events: dates exact"] == Share(0, 1)


def test_tables_count_a_pair_in_its_row_and_an_error_in_its_own(tmp_path: Path) -> None:
    gold = {
        "events": [
            event(DEBATE, FRIDAY, FRIDAY, type=["debate", "vote"]),
            event(LEFT, MONDAY, MONDAY, type=["resignation", "statement"], status="occurred"),
        ]
    }
    events = [found(DEBATE, FRIDAY, "vote"), found(HOPE, FRIDAY, "agreement", status="possible")]
    tables = compared(tmp_path, gold, events=events).figures.tables
    assert dict(tables["events by type"]) == {
        "vote": Score(tp=1),
        "agreement": Score(fp=1),
        "resignation": Score(fn=1),
    }
    assert dict(tables["events by status"]) == {
        "planned": Score(tp=1),
        "possible": Score(fp=1),
        "occurred": Score(fn=1),
    }


def test_confidence_is_held_against_what_came_true(tmp_path: Path) -> None:
    gold = {"events": [event(DEBATE, FRIDAY, FRIDAY)], "deadlines": [deadline(PLAN, None, SEPTEMBER_30)]}
    result = compared(
        tmp_path,
        gold,
        events=[found(DEBATE, FRIDAY, confidence=0.85), found(HOPE, FRIDAY, confidence=1.0)],
        deadlines=[found_deadline(PLAN, f"../{SEPTEMBER_30}", confidence=0.49)],
    )
    assert dict(result.figures.bands) == {
        "events 0.85-1.00": Share(1, 2),
        "deadlines 0.00-0.50": Share(1, 1),
    }


def test_participants_are_persons_and_parties_and_no_bodies(tmp_path: Path) -> None:
    gold = {
        "persons": [person("Mark Rutte"), person("Sigrid Kaag")],
        "events": [event(DEBATE, FRIDAY, FRIDAY, persons=["Mark Rutte", "Sigrid Kaag"], parties=["VVD"])],
    }
    actors = [
        taking("person", "Rutte", link="mark-rutte"),
        taking("person", "Rutte", part="speaker", link="mark-rutte"),
        taking("person", "Dick Schoof"),
        taking("party", "VVD"),
        taking("body", "Tweede Kamer"),
    ]
    result = compared(tmp_path, gold, events=[found(DEBATE, FRIDAY, actors=actors)])
    assert result.figures.scores["events: participants"] == Score(tp=2, fp=1, fn=1)


def test_participants_do_not_count_where_the_annotator_did_not_say(tmp_path: Path) -> None:
    silent = event(DEBATE, FRIDAY, FRIDAY)
    del silent["parties"]
    result = compared(
        tmp_path, {"events": [silent]}, events=[found(DEBATE, FRIDAY, actors=[taking("party", "VVD")])]
    )
    assert result.figures.scores["events: participants"] == Score()


def test_a_deadline_with_its_firmness_status_and_date(tmp_path: Path) -> None:
    gold = {"deadlines": [deadline(PLAN, None, SEPTEMBER_30, firmness=["hard", "target"])]}
    result = compared(tmp_path, gold, deadlines=[found_deadline(PLAN, f"../{SEPTEMBER_30}", "hope")])
    assert result.figures.scores["deadlines"] == Score(tp=1)
    assert result.figures.shares["deadlines: firmness"] == Share(0, 1)
    assert result.figures.shares["deadlines: status"] == Share(1, 1)
    assert result.figures.shares["deadlines: dates exact"] == Share(1, 1)


def test_an_event_does_not_stand_for_a_deadline(tmp_path: Path) -> None:
    gold = {"deadlines": [deadline(PLAN, None, SEPTEMBER_30)]}
    result = compared(tmp_path, gold, events=[found(PLAN, f"../{SEPTEMBER_30}")])
    assert result.figures.scores["deadlines"] == Score(fn=1)
    assert result.figures.scores["events"] == Score(fp=1)


@pytest.mark.parametrize(
    ("wanted", "actors", "right"),
    [
        (["kabinet", "Mark Rutte"], [taking("body", "kabinet", "responsible")], 1),
        (["kabinet", "Mark Rutte"], [taking("person", "Rutte", "responsible", "mark-rutte")], 1),
        (["kabinet"], [taking("body", "kabinet", "responsible"), taking("party", "VVD", "responsible")], 0),
        (["kabinet"], [taking("body", "kabinet", "addressee")], 0),
        (["kabinet"], [], 0),
        ([], [taking("body", "kabinet", "addressee")], 1),
        ([], [taking("body", "kabinet", "responsible")], 0),
    ],
)
def test_the_responsible_is_any_of_those_of_gold_and_nobody_else(
    tmp_path: Path, wanted: list[str], actors: list[Taking], right: int
) -> None:
    gold = {"deadlines": [deadline(PLAN, None, SEPTEMBER_30, responsible=wanted)]}
    result = compared(tmp_path, gold, deadlines=[found_deadline(PLAN, f"../{SEPTEMBER_30}", actors=actors)])
    assert result.figures.shares["deadlines: responsible"] == Share(right, 1)


def test_every_quote_has_to_stand_at_its_offsets(tmp_path: Path) -> None:
    start = TEXT.index(HOPE)
    shifted = found(DEBATE, FRIDAY)
    shifted.claims.append(Quote(HOPE, start + 1, start + 1 + len(HOPE)))
    result = compared(tmp_path, {}, events=[shifted])
    assert result.figures.shares["quotes exact"] == Share(1, 2)
    assert [miss.quote for miss in result.misses if miss.figure == "quotes exact"] == [HOPE]


def test_of_one_type_and_day_the_same_status_pairs_first(tmp_path: Path) -> None:
    gold = {
        "events": [
            event(LEFT, MONDAY, MONDAY, status="occurred"),
            event(LETTER, MONDAY, MONDAY, status="planned"),
        ]
    }
    result = compared(tmp_path, gold, events=[found(LEFT, MONDAY, status="planned")])
    assert [miss.quote for miss in result.misses if miss.what == "missing"] == [LEFT]


def test_of_equal_entries_the_one_with_the_same_words_pairs_first(tmp_path: Path) -> None:
    gold = {"events": [event(LEFT, MONDAY, MONDAY), event(LETTER, MONDAY, MONDAY)]}
    result = compared(tmp_path, gold, events=[found(LETTER, MONDAY)])
    assert [miss.quote for miss in result.misses if miss.what == "missing"] == [LEFT]
