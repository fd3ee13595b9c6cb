"""The guide to the evaluation names what there is."""

from __future__ import annotations

import argparse

from events.evaluation.cli import add_options
from events.evaluation.gold import PROJECT
from events.evaluation.report import SCORES, SHARES

GUIDE = (PROJECT / "docs" / "evaluation.md").read_text(encoding="utf-8")


def test_every_option_is_described() -> None:
    parser = argparse.ArgumentParser(add_help=False)
    add_options(parser)
    options = [action.option_strings[0] for action in parser._actions if action.option_strings]
    assert len(options) == 7
    assert [option for option in options if f"| `{option}" not in GUIDE] == []


def test_every_figure_is_described() -> None:
    rows = [line for line in GUIDE.splitlines() if line.endswith((" F1 |", " precision |", " share |"))]
    described = ", ".join(row.split("|")[1] for row in rows)
    names = {figure.rpartition(": ")[2] for figure in SCORES + SHARES}
    assert {name for name in names if name not in described} == set()
