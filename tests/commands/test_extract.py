"""Extracting by command: one JSON object an article, in a form that others rely on, and nothing written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps

from .conftest import VAL, Run

pytestmark = [pytest.mark.usefixtures("prepared", "plain_extraction")]


def answers(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def line(**row: Any) -> bytes:
    return json.dumps(row).encode() + b"\n"


def rows() -> dict[str, int]:
    return {
        model.__name__: model._default_manager.count() for model in apps.get_app_config("events").get_models()
    }


def test_the_object_has_the_fields_of_the_documented_form_in_their_order(run: Run, tmp_path: Path) -> None:
    text = "date 2023-07-07 Val\n\nPremier Rutte (VVD): het kabinet is gevallen. Vrijdag is het klaar.\n"
    (tmp_path / "val.txt").write_text(text)

    ended = run("extract", str(tmp_path / "val.txt"))

    rutte, vvd = text.index("Rutte"), text.index("VVD")
    gevallen, klaar = text.index("gevallen"), text.index("klaar")
    expected = {
        "id": "val.txt",
        "title": "Val",
        "published": {"edtf": "2023-07-07", "earliest": "2023-07-07", "latest": "2023-07-07", "reasons": ["omdat"]},
        "persons": [
            {"name": "Mark Rutte", "party": "VVD", "roles": ["premier"], "explicit": True, "link": "mark-rutte",
             "mentions": [[rutte, rutte + 5]]}
        ],
        "parties": [{"name": "VVD", "explicit": True, "link": "vvd", "mentions": [[vvd, vvd + 3]]}],
        "bodies": [],
        "unresolved": [{"name": "Jansen", "candidates": ["jan-jansen"]}],
        "dates": [],
        "events": [
            {"type": "cabinet_fall", "title": "gevallen", "status": "occurred", "edtf": "2023-07-07",
             "earliest": "2023-07-07", "latest": "2023-07-07", "time_of_day": "", "persons": ["Mark Rutte"],
             "parties": [], "bodies": ["kabinet"], "confidence": 0.88, "quote": "gevallen", "start": gevallen,
             "end": gevallen + 8, "rule": "test",
             "claims": [{"quote": "gevallen", "start": gevallen, "end": gevallen + 8}]}
        ],
        "deadlines": [
            {"title": "klaar", "edtf": "2023-07-07", "earliest": "2023-07-07", "latest": "2023-07-07",
             "firmness": "hope", "status": "open", "responsible": ["kabinet"], "confidence": 0.88, "quote": "klaar",
             "start": klaar, "end": klaar + 5, "rule": "test",
             "claims": [{"quote": "klaar", "start": klaar, "end": klaar + 5}]}
        ],
    }  # fmt: skip
    # As text, so that the order of the fields counts.
    assert ended.out == json.dumps(expected, ensure_ascii=False) + "\n"
    assert ended.status == 0


def test_nothing_is_written(run: Run, folder: Path) -> None:
    before = rows()

    run("extract", str(folder))

    assert rows() == before


def test_each_article_is_a_line_and_what_is_refused_is_said_beside_them(run: Run, folder: Path) -> None:
    ended = run("extract", str(folder), str(folder / "weg.txt"))

    assert [answer["id"] for answer in answers(ended.out)] == ["a.txt", "b.txt"]
    assert ended.err.splitlines() == [
        "leeg.txt: empty",
        f"{folder / 'weg.txt'}: there is no such file or folder",
    ]
    assert ended.status == 1


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_standard_input_is_read_where_no_file_is_named(run: Run, arguments: tuple[str, ...]) -> None:
    (answer,) = answers(run("extract", *arguments, stdin=VAL.encode()).out)

    assert answer["title"] == "Kabinet valt over asiel"


def test_a_date_can_be_given_for_a_text_that_has_none(run: Run) -> None:
    (answer,) = answers(run("extract", "--published", "2023-07", stdin=b"Het kabinet is gevallen.").out)

    assert answer["published"]["edtf"] == "2023-07"


@pytest.mark.parametrize("wrong", ["2023-13", "gisteren", "٢٠٢٣", "2023-07-05/2023-07-01"])
def test_a_date_that_is_none_is_said(run: Run, wrong: str) -> None:
    ended = run("extract", "--published", wrong, stdin=b"Tekst.")

    assert ended.err.startswith(f"CommandError: --published: '{wrong}'")
    assert (ended.status, ended.out) == (1, "")


def test_each_line_gives_a_line_in_order(run: Run) -> None:
    feed = (
        line(id="x", text="Rutte.", published="2023-07")
        + b"\n"
        + line(id=7, text="date 2023-06 Titel\n\nTekst.")
        + line(id="y")
        + b"{broken\n"
        + line(id="z", text="Tekst zonder datum.")
        + line(id=["lijst"], text="Tekst.")
        + line(id="q", text="ONTPLOF")
    )

    ended = run("extract", "--jsonl", stdin=feed)

    found = answers(ended.out)
    assert [answer["id"] for answer in found] == ["x", 7, "y", None, "z", ["lijst"], "q"]
    assert [answer.get("error") for answer in found] == [
        None,
        None,
        "'text' is missing",
        "line 5: broken JSON: Expecting property name enclosed in double quotes (column 2)",
        None,
        "'id' is not a string",
        "a fault of newsdb (ZeroDivisionError: division by zero)",
    ]
    published = [
        answer["published"] and answer["published"]["edtf"] for answer in found if "error" not in answer
    ]
    assert published == ["2023-07", "2023-06", None]
    assert ended.status == 0


def test_the_errors_hold_nothing_but_id_and_error(run: Run) -> None:
    (answer,) = answers(run("extract", "--jsonl", stdin=b"x\n").out)

    assert list(answer) == ["id", "error"]


def test_a_given_date_counts_for_lines_without_their_own(run: Run) -> None:
    feed = line(id="a", text="Tekst.") + line(id="b", text="Tekst.", published="2022")

    found = answers(run("extract", "--jsonl", "--published", "2023-07", stdin=feed).out)

    assert [answer["published"]["edtf"] for answer in found] == ["2023-07", "2022"]


def test_a_file_of_lines_needs_no_special_name(run: Run, tmp_path: Path) -> None:
    (tmp_path / "feed").write_bytes(line(id="a", text="Tekst."))

    assert [answer["id"] for answer in answers(run("extract", "--jsonl", str(tmp_path / "feed")).out)] == [
        "a"
    ]


def test_a_missing_file_of_lines_is_said(run: Run, tmp_path: Path) -> None:
    ended = run("extract", "--jsonl", str(tmp_path / "weg"))

    assert "weg: there is no such file or folder" in ended.err
    assert ended.status == 1


def test_an_id_that_no_file_can_hold_is_answered_all_the_same(run: Run) -> None:
    (answer,) = answers(run("extract", "--jsonl", stdin=b'{"id": "\\ud83d", "text": "Tekst."}\n').out)

    assert answer["id"] == "\ud83d"
    assert "surrogate" in answer["error"]
