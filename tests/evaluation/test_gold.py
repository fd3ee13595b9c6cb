"""Reading gold files, and what is said of those that cannot be read."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from events.evaluation.gold import gold_files, read_gold
from events.evaluation.gold_values import GoldError

from .making import TEXT, deadline, event, make_gold, person, write_gold

DEBATE = "De Kamer debatteert vrijdag over stikstof"


def test_a_value_in_a_list_means_any_of_these(tmp_path: Path) -> None:
    gold = make_gold(
        tmp_path,
        persons=[person("Mark Rutte", ["VVD", None], "premier")],
        events=[event(DEBATE, [None, "2023-07-07"], "2023-07-07", type=["debate", "meeting"])],
    )
    assert gold.persons[0].parties == ("VVD", None)
    assert gold.events[0].types == ("debate", "meeting")
    assert gold.events[0].readings == [(None, date(2023, 7, 7)), (date(2023, 7, 7), date(2023, 7, 7))]


def test_readings_that_end_before_they_start_are_none(tmp_path: Path) -> None:
    entry = event(DEBATE, ["2023-07-01", "2023-07-07"], ["2023-07-07", "2023-07-05"])
    readings = make_gold(tmp_path, events=[entry]).events[0].readings
    assert (date(2023, 7, 7), date(2023, 7, 5)) not in readings
    assert len(readings) == 3


def test_what_a_note_quotes_is_a_further_place(tmp_path: Path) -> None:
    note = "'zei hij ... brief' is the same, 'nergens' and 'e' are not"
    entry = event(DEBATE, None, None, note=note)
    places = make_gold(tmp_path, events=[entry]).events[0].elsewhere
    assert [TEXT[start:end] for start, end in places] == ["zei hij dinsdag in een brief"]


def test_without_a_split_an_article_is_one_to_work_with(tmp_path: Path) -> None:
    path = write_gold(tmp_path)
    path.write_text(path.read_text().replace('"split": "work", ', ""))
    assert read_gold(path).split == "work"


def test_the_text_is_looked_for_in_articles_before_the_folder_itself(tmp_path: Path) -> None:
    path = write_gold(tmp_path)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "artikel.txt").write_text("In articles.")
    assert read_gold(path).text == "In articles."


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"article": "weg.txt"}, r"its article 'weg.txt' stands in none of .*articles"),
        ({"article": ""}, "article: a text is missing"),
        ({"split": "test"}, "split: 'test' is neither of work and heldout"),
        ({"published": None}, "published has to be an object"),
        ({"published": {"edtf": "juli"}}, "published, edtf: .*juli"),
        ({"persons": None}, "persons: a list is missing"),
        ({"persons": [{"name": "Mark Rutte", "party": 1, "roles": []}]}, "persons 1, party: "),
        (
            {"persons": [person("Mark Rutte"), {"party": None, "roles": []}]},
            "persons 2, name: a text is missing",
        ),
        ({"parties": ["VVD", 1]}, "parties: it has to be a list of texts"),
        ({"events": [event("De Senaat", None, None)]}, "events 1, quote: 'De Senaat' stands 0 times"),
        ({"events": [event("dag", None, None)]}, "events 1, quote: 'dag' stands 3 times"),
        ({"events": [event(DEBATE, "2023-13-01", None)]}, "events 1, earliest: '2023-13-01' has to be a day"),
        ({"events": [event(DEBATE, "2023-07-07", "2023-07-06")]}, "ends before it starts"),
        ({"events": [event(DEBATE, [], None)]}, "events 1, earliest: the list is empty"),
        ({"events": [event(DEBATE, None, None, type=3)]}, "events 1, type: it has to be a word"),
        ({"deadlines": [deadline(DEBATE, None, None), 7]}, "deadlines 2 has to be an object"),
        ({"deadlines": [{"quote": DEBATE, "earliest": None}]}, "deadlines 1, latest: a day"),
    ],
)
def test_an_error_names_the_file_the_place_and_the_remedy(
    tmp_path: Path, fields: dict[str, Any], message: str
) -> None:
    with pytest.raises(GoldError, match=message) as caught:
        make_gold(tmp_path, **fields)
    assert "artikel.gold.json" in str(caught.value)


def test_what_is_no_json_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "kapot.gold.json"
    path.write_text('{"article":\n "a.txt",}')
    with pytest.raises(GoldError, match=r"kapot.gold.json, line 2: no JSON"):
        read_gold(path)


def test_what_is_no_text_is_said_to_be_none(tmp_path: Path) -> None:
    path = tmp_path / "kapot.gold.json"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(GoldError, match="not UTF-8"):
        read_gold(path)


def test_a_path_is_a_file_or_a_folder_with_gold(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="holds no gold file"):
        gold_files(tmp_path)
    with pytest.raises(GoldError, match="does not exist"):
        gold_files(tmp_path / "weg")
    second, first = write_gold(tmp_path, "b"), write_gold(tmp_path, "a")
    assert gold_files(tmp_path) == [first, second]
    assert gold_files(second) == [second]
