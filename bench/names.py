"""What an article costs with 5,000 and with 50,000 known names, in one run. Run by hand: ``python -m bench.names``.

Imports extraction and the reference files. The names beyond the reference files are made up and stand in no text.
Printed are the seconds to build the reader, apart, the milliseconds an article, and the ratio of the two sizes.
"""

from __future__ import annotations

import argparse
import time
from datetime import date
from pathlib import Path

from events.evaluation.fixtures_known import known_from_fixtures
from events.extraction.actors import ActorReader
from events.extraction.header import read_header
from events.extraction.known import Known, KnownName, KnownRole
from events.extraction.segments import running_text, segments_of

ROOT = Path(__file__).resolve().parent.parent
SIZES = (5_000, 50_000)
ROUNDS = 5  # the readers take turns, so that a busy machine slows both down
BEGINNINGS = (
    "Bar",
    "Dek",
    "Fol",
    "Gor",
    "Hav",
    "Jel",
    "Kom",
    "Lut",
    "Mos",
    "Nep",
    "Pol",
    "Rui",
    "Sma",
    "Ton",
    "Ver",
    "Wol",
)
ENDINGS = ("beek", "brink", "dijk", "ga", "huizen", "kamp", "laar", "ma", "sema", "stra", "veld", "zand")


def enlarged(known: Known, size: int) -> Known:
    """The snapshot with made-up persons until it has so many names."""
    larger = Known(dict(known.actors), list(known.names), list(known.roles), known.calendar)
    number = 0
    while len(larger.names) < size:
        family = (
            f"{BEGINNINGS[number % 16]}{ENDINGS[number // 16 % 12]}-{BEGINNINGS[number // 192 % 16]}{number}x"
        )
        actor = f"made-up-{number}"
        larger.actors[actor] = f"Qwirrel {family}"
        larger.names += [
            KnownName(f"Qwirrel {family}", actor, "person", "full"),
            KnownName(family, actor, "person", "family"),
        ]
        larger.roles.append(
            KnownRole(actor, "member", "Kamerlid", start=date(2000, 1, 1), end=date(2004, 1, 1))
        )
        number += 1
    return larger


def texts(folder: Path) -> list[str]:
    """The running texts of the sample articles."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8")
        _, body, _ = read_header(text)
        found.append(running_text(text, segments_of(text, body)))
    return found


def milliseconds(reader: ActorReader, articles: list[str]) -> float:
    """What one article costs on average."""
    start = time.perf_counter()
    for text in articles:
        reader.read(text, date(2023, 7, 1), date(2023, 7, 31))
    return (time.perf_counter() - start) * 1000 / len(articles)


def main() -> None:
    """Build both readers, let them read in turn, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--articles", type=Path, default=ROOT / "seeds", help="folder of texts (default: seeds)"
    )
    articles = texts(parser.parse_args().articles)
    if not articles:
        parser.error("the folder holds no .txt files; give one with --articles")
    known = known_from_fixtures(ROOT / "fixtures")
    readers = []
    for size in SIZES:
        larger = enlarged(known, size)
        start = time.perf_counter()
        readers.append(ActorReader(larger))
        print(f"{size:>6} names: built in {time.perf_counter() - start:.2f} s")
    costs = [[milliseconds(reader, articles) for reader in readers] for _ in range(ROUNDS)]
    best = [min(column) for column in zip(*costs, strict=True)]  # the rest is the machine
    for size, cost in zip(SIZES, best, strict=True):
        print(
            f"{size:>6} names: {cost:.2f} ms an article ({len(articles)} articles, best of {ROUNDS} rounds)"
        )
    print(f"ratio: {best[1] / best[0]:.2f}")


if __name__ == "__main__":
    main()
