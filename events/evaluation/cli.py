"""The options of an evaluation and what they do, for the management command and for a run without a database.

Imports evaluation and extraction's values.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from events.extraction.known import Known

from .figures import Miss
from .floor import FLOOR_FILE, FloorError, read_floor, shortfalls, write_floor
from .gold import SPLITS
from .gold_values import GoldError
from .merges import compare_stories
from .report import as_json, as_text
from .run import Extract, Result, evaluate, read_all
from .stories import read_stories

FEW = 10  # misses of each figure that are listed unless asked otherwise


class EvaluationError(Exception):
    """The evaluation cannot be made, or failed its floor; the message is for whoever asked for it."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """The path and the options."""
    parser.add_argument(
        "path", type=Path, metavar="PATH", help="a folder of gold files such as tests/gold, or one file"
    )
    parser.add_argument(
        "--split",
        choices=(*SPLITS, "all"),
        default="all",
        help="which articles (default: all, each part apart)",
    )
    parser.add_argument(
        "--misses",
        type=_number,
        default=FEW,
        metavar="N",
        help=f"list N misses of each figure, or all (default: {FEW})",
    )
    parser.add_argument(
        "--figure", default="", metavar="NAME", help="list the misses of figures that begin with NAME only"
    )
    parser.add_argument(
        "--show-heldout", action="store_true", help="list the misses of held-out articles too (spoils them)"
    )
    parser.add_argument("--json", action="store_true", dest="as_json", help="print JSON")
    parser.add_argument(
        "--floor", type=Path, metavar="FILE", help=f"the floor to hold (default: {FLOOR_FILE} in the folder)"
    )
    parser.add_argument("--write-floor", action="store_true", help="record the present figures as the floor")


def run(options: dict[str, Any], extract: Extract, known: Known, write: Callable[[str], object]) -> None:
    """Evaluate, print, and check or write the floor. Raises EvaluationError."""
    path: Path = options["path"]
    splits = SPLITS if options["split"] == "all" else (options["split"],)
    try:
        results = evaluate(read_all(path), extract, known, splits)
        if not results:
            raise EvaluationError(f"{path} holds no article of the part {options['split']!r}.")
        stories = [story for story in read_stories(path) if story.split in results]
        for split, comparison in compare_stories(stories, extract, known).items():
            results[split].add(comparison)
        shown = {
            split: _chosen(result.misses, options["figure"])
            for split, result in results.items()
            if split == "work" or options["show_heldout"]
        }
        write(as_json(results, shown) if options["as_json"] else as_text(results, shown, options["misses"]))
        _floor(path, options, results)
    except (GoldError, FloorError) as error:
        raise EvaluationError(str(error)) from None


def _floor(path: Path, options: dict[str, Any], results: dict[str, Result]) -> None:
    """A floor is one of a whole folder: a single article is held against none unless asked for."""
    asked: Path | None = options["floor"]
    file = asked or path / FLOOR_FILE
    figures = {split: result.figures for split, result in results.items()}
    if options["write_floor"]:
        if asked is None and not path.is_dir():
            raise EvaluationError(
                f"{path} is one article; a floor is written for a folder. Name one, or --floor FILE."
            )
        write_floor(file, figures)
    elif asked is not None or file.exists():
        below = shortfalls(read_floor(file), figures)
        if below:
            raise EvaluationError("\n".join(["Below the floor:", *below]))


def _chosen(misses: list[Miss], figure: str) -> list[Miss]:
    return [miss for miss in misses if miss.figure.startswith(figure)]


def _number(text: str) -> int | None:
    if text == "all":
        return None
    if text.isascii() and text.isdecimal():
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is neither a number nor 'all'")
