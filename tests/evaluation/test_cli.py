"""What an evaluation prints, what it hides, and when it fails."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from events.evaluation.cli import EvaluationError, add_options, run
from events.extraction.facts import ArticleFacts, RawArticle
from events.extraction.known import Known

from .making import KNOWN, event, found, write_gold

DEBATE, LEFT = "De Kamer debatteert vrijdag", "Rutte stapte maandag op"
FRIDAY, MONDAY = "2023-07-07", "2023-07-03"


def find_the_debate(article: RawArticle, known: Known) -> ArticleFacts:
    """An extraction that finds one event."""
    return ArticleFacts(article, article.title, [], None, None, [], events=[found(DEBATE, FRIDAY)])


def find_nothing(article: RawArticle, known: Known) -> ArticleFacts:
    """An extraction that finds nothing."""
    return ArticleFacts(article, article.title, [], None, None, [])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One article to work with, one held out; each has two events."""
    events = [event(DEBATE, FRIDAY, FRIDAY), event(LEFT, MONDAY, MONDAY, "resignation", status="occurred")]
    write_gold(tmp_path, "eerste", events=events)
    write_gold(tmp_path, "geheim", split="heldout", events=events)
    return tmp_path


def printed(path: Path, *words: str, extract: Any = find_the_debate) -> str:
    parser = argparse.ArgumentParser()
    add_options(parser)
    lines: list[str] = []
    run(vars(parser.parse_args([str(path), *words])), extract, KNOWN, lines.append)
    return "\n".join(lines)


def test_both_parts_are_shown_apart_with_precision_recall_and_f1(folder: Path) -> None:
    lines = printed(folder).splitlines()
    assert [line for line in lines if "article)" in line] == ["work (1 article)", "heldout (1 article)"]
    rows = [line.split() for line in lines if line.startswith("events  ")]
    assert rows == [["events", "1", "0", "1", "1.000", "0.500", "0.667"]] * 2


def test_one_part_is_shown_alone(folder: Path) -> None:
    assert "heldout" not in printed(folder, "--split", "work")
    assert "work" not in printed(folder, "--split", "heldout")


def test_a_part_without_articles_is_said_to_be_empty(folder: Path) -> None:
    with pytest.raises(EvaluationError, match=r"holds no article of the part 'heldout'"):
        printed(folder / "eerste.gold.json", "--split", "heldout")


def test_a_miss_is_listed_with_its_article_and_quote(folder: Path) -> None:
    lines = printed(folder, "--split", "work").splitlines()
    at = lines.index("events: misses")
    assert lines[at + 1] == f"  missing eerste: resignation occurred {MONDAY}: "
    assert lines[at + 2].strip() == f"« {LEFT} »"


@pytest.mark.parametrize("words", [[], ["--misses", "all"], ["--json"]])
def test_misses_of_held_out_articles_are_shown_on_demand_only(folder: Path, words: list[str]) -> None:
    assert "geheim" not in printed(folder, *words)
    assert "geheim" in printed(folder, *words, "--show-heldout")


def test_as_many_misses_as_wanted(folder: Path) -> None:
    assert "eerste" not in printed(folder, "--misses", "0")
    assert "eerste" not in printed(folder, "--figure", "persons")
    with pytest.raises(SystemExit):
        printed(folder, "--misses", "veel")


def test_more_misses_than_are_listed_are_counted(folder: Path) -> None:
    both = printed(folder, "--split", "work", "--misses", "1", extract=find_nothing)
    assert "and 1 more: --misses all" in both


def test_json_holds_the_counts(folder: Path) -> None:
    content = json.loads(printed(folder, "--json"))
    assert content["work"]["scores"]["events"] == {
        "tp": 1,
        "fp": 0,
        "fn": 1,
        "precision": 1.0,
        "recall": 0.5,
        "f1": pytest.approx(2 / 3),
    }
    assert content["work"]["shares"]["events: dates exact"] == {"right": 1, "of": 1, "share": 1.0}
    assert content["work"]["tables"]["events by type"]["resignation"]["fn"] == 1
    assert [miss["quote"] for miss in content["work"]["misses"]] == [LEFT]
    assert content["heldout"]["misses"] is None


def test_the_floor_is_rounded_down_and_holds_for_the_figures_that_made_it(folder: Path) -> None:
    printed(folder, "--write-floor")
    floor = json.loads((folder / "floor.json").read_text())
    assert floor["work"]["events"] == 0.66
    assert floor["heldout"]["events: type"] == 1.0
    printed(folder)


def test_figures_below_the_floor_fail_and_are_named(folder: Path) -> None:
    printed(folder, "--write-floor")
    with pytest.raises(EvaluationError) as caught:
        printed(folder, "--split", "heldout", extract=find_nothing)
    lines = str(caught.value).splitlines()
    assert lines[0] == "Below the floor:"
    assert "heldout, events: 0.000 is below the floor of 0.66" in lines
    assert "heldout, events: type: nothing was measured, the floor is 1.00" in lines
    assert "work" not in str(caught.value)


def test_a_part_that_was_not_measured_keeps_its_floor(folder: Path) -> None:
    printed(folder, "--write-floor")
    printed(folder, "--write-floor", "--split", "work", extract=find_nothing)
    floor = json.loads((folder / "floor.json").read_text())
    assert (floor["work"]["events"], floor["heldout"]["events"]) == (0.0, 0.66)


def test_one_article_is_held_against_a_floor_on_demand_only(folder: Path) -> None:
    printed(folder, "--write-floor")
    article = folder / "eerste.gold.json"
    printed(article, extract=find_nothing)
    with pytest.raises(EvaluationError, match="below the floor"):
        printed(article, "--floor", str(folder / "floor.json"), extract=find_nothing)
    with pytest.raises(EvaluationError, match="a floor is written for a folder"):
        printed(article, "--write-floor")


@pytest.mark.parametrize("content", ["{", "[]", '{"work": {"events": "hoog"}}', '{"work": 1}'])
def test_a_floor_that_cannot_be_read_is_named_with_its_remedy(folder: Path, content: str) -> None:
    (folder / "floor.json").write_text(content)
    with pytest.raises(EvaluationError, match=r"floor.json .*Write it anew with --write-floor"):
        printed(folder)


def test_a_floor_that_was_asked_for_has_to_be_there(folder: Path) -> None:
    with pytest.raises(EvaluationError, match=r"weg.json cannot be read"):
        printed(folder, "--floor", str(folder / "weg.json"))


def test_a_gold_file_that_cannot_be_read_stops_the_evaluation_before_it_starts(folder: Path) -> None:
    (folder / "zomaar.gold.json").write_text("{}")
    with pytest.raises(EvaluationError, match=r"zomaar.gold.json, article: a text is missing"):
        printed(folder)


def test_an_extraction_that_breaks_down_names_the_article(folder: Path) -> None:
    def broken(article: RawArticle, known: Known) -> ArticleFacts:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError) as caught:
        printed(folder, extract=broken)
    assert "eerste.gold.json" in "".join(caught.value.__notes__)


def test_an_article_reaches_the_extraction_as_a_reader_hands_it_on(folder: Path) -> None:
    seen: list[RawArticle] = []

    def look(article: RawArticle, known: Known) -> ArticleFacts:
        seen.append(article)
        return find_nothing(article, known)

    printed(folder / "eerste.gold.json", extract=look)
    article = seen[0]
    assert (article.title, article.published.edtf) == ("Kamer praat over stikstof", "2023-07-05")
    assert article.text[article.body :].startswith("Kamer praat over stikstof\n")
