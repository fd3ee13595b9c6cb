"""Checking the reference data by command: lines or JSON, and an exit status that a script can use."""

from __future__ import annotations

from pathlib import Path

import pytest

from events.importing.reference import load_reference
from tests import factories as make

from .conftest import Run

pytestmark = pytest.mark.django_db


def test_data_without_contradictions_passes(run: Run) -> None:
    make.a_membership(make.a_person("Mark Rutte"), make.a_party("VVD"))

    ended = run("check_reference")

    assert (ended.status, ended.out) == (0, "Nothing contradicts (1 roles looked at).\n")
    assert run("check_reference", "--json").json == {"findings": []}


def test_each_contradiction_is_a_line(run: Run) -> None:
    party = make.a_party("Lijst", founded_edtf="2020", dissolved_edtf="2019-12")

    ended = run("check_reference")

    assert ended.lines == [
        "a party's days: Lijst was dissolved (2019-12-31) before it was founded (2020-01-01)",
        "1 contradictions.",
    ]
    assert ended.status == 1
    (finding,) = run("check_reference", "--json").json["findings"]
    assert finding["rule"] == "a party's days"
    assert finding["rows"] == [["party", party.pk]]


def test_the_shipped_reference_data_does_not_contradict_itself(run: Run) -> None:
    load_reference(Path(__file__).resolve().parents[2] / "fixtures")

    assert run("check_reference").out.startswith("Nothing contradicts")
