"""Measures the reading of dates: rates and speed beside dateparser and parsedatetime, and articles a second.

    python -m pip install -r bench/requirements.txt
    python -m bench.dates

All engines answer the same sentences in the same run: those of tests/dates/suite (the held-out ones included) whose
article has a day. Sentences and articles are read one after another on one core.
"""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from datetime import time as clock
from pathlib import Path
from typing import Any

from events.dates import edtf
from events.dates.resolve import resolve
from tests.dates.reading import HELD_OUT, SUITE, Case, answer, cases, reader

SEEDS = Path(__file__).parents[1] / "seeds"
ARTICLE = 3_000  # characters
NOON = clock(12)
ROUNDS = 5  # of each article; the quickest counts, for the machine may be shared

# Where an expression is in the text, and its first and last day.
Answer = tuple[int, int, date | None, date | None]
Engine = Callable[[str, date], list[Answer]]


def newsdb(text: str, day: date) -> list[Answer]:
    """This engine."""
    found = answer(text, day.isoformat()).expressions
    return [(item.start, item.end, item.value.earliest, item.value.latest) for item in found]


def _noon(day: date) -> datetime:
    """The moment that the others count from; they want one without a time zone."""
    return datetime.combine(day, NOON)


def with_dateparser() -> Engine:
    """dateparser's search for dates in Dutch text."""
    search = importlib.import_module("dateparser.search").search_dates

    def read(text: str, day: date) -> list[Answer]:
        settings = {"RELATIVE_BASE": _noon(day)}
        out: list[Answer] = []
        end = 0
        for words, moment in search(text, languages=["nl"], settings=settings) or ():
            start = text.find(words, end)
            end = start + len(words)
            out.append((start, end, moment.date(), moment.date()))
        return out

    return read


def with_parsedatetime() -> Engine:
    """parsedatetime with its Dutch words."""
    package = importlib.import_module("parsedatetime")
    calendar = package.Calendar(package.Constants("nl_NL", usePyICU=False))

    def read(text: str, day: date) -> list[Answer]:
        base = _noon(day)
        found = calendar.nlp(text, sourceTime=base) or ()
        return [(start, end, moment.date(), moment.date()) for moment, _, start, end, _ in found]

    return read


@dataclass(slots=True)
class Score:
    """How an engine did: expressions right, contained and found wrongly, and the seconds that it took."""

    exact: int = 0
    contained: int = 0
    total: int = 0
    false: int = 0
    seconds: float = 0.0
    faults: int = 0  # sentences at which it raised an error


def measure(engine: Engine, sentences: list[Case]) -> Score:
    """Read all sentences and compare with what they mean."""
    score = Score()
    for case in sentences:
        day = date.fromisoformat(case.published or "")
        start = time.perf_counter()
        try:
            answers = engine(case.text, day)
        except Exception:
            answers = []
            score.faults += 1
        score.seconds += time.perf_counter() - start
        position = 0
        for wanted in case.expect:
            place = case.text.index(wanted["span"], position)
            position = place + len(wanted["span"])
            if wanted["earliest"] is None and wanted["latest"] is None:
                continue
            score.total += 1
            low, high = (_day(wanted[side]) for side in ("earliest", "latest"))
            best = [(first, last) for begin, end, first, last in answers if begin < position and end > place]
            score.exact += any((first, last) == (low, high) for first, last in best)
            score.contained += any(_holds(low, high, *one) or _holds(*one, low, high) for one in best)
        score.false += len(answers) if not case.expect else 0
    return score


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _holds(low: date | None, high: date | None, first: date | None, last: date | None) -> bool:
    """Whether the days from low to high hold those from first to last; None is open, and nothing holds no date at all."""
    if first is None and last is None:
        return False
    return (low is None or (first is not None and low <= first)) and (
        high is None or (last is not None and last <= high)
    )


def articles() -> list[str]:
    """Texts of 3 KB, made of the sample articles."""
    texts = [path.read_text("utf-8").partition("\n")[2] for path in sorted(SEEDS.glob("*.txt"))]
    whole = "\n\n".join(texts)
    return [whole[start : start + ARTICLE] for start in range(0, len(whole) - ARTICLE, ARTICLE)]


def per_second(texts: list[str], published: str) -> float:
    """Articles a second, each text's quickest round."""
    value = edtf.parse(published)
    total = 0.0
    for text in texts:
        rounds = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            resolve(reader(), reader().read(text), value)
            rounds.append(time.perf_counter() - start)
        total += min(rounds)
    return len(texts) / total


def main() -> int:
    """Print the tables; 1 when what is compared with is not installed."""
    texts = articles()
    print(f"{len(texts)} articles of {ARTICLE} characters, dates alone, from the text to the answers:")
    for name, published in (("day known", "2023-07-04"), ("month known", "2023-07")):
        print(f"  {name:12} {per_second(texts, published):8.0f} articles a second")
    engines: dict[str, Engine] = {"newsdb": newsdb}
    missing = []
    for name, make in (("dateparser", with_dateparser), ("parsedatetime", with_parsedatetime)):
        try:
            engines[name] = make()
        except ImportError:
            missing.append(name)
    sentences = [
        case
        for path in sorted(SUITE.glob("*.jsonl"))
        for case in cases(path)
        if len(case.published or "") == len("2023-07-04")
    ]
    # The engine was built with the suite at hand, and not with the held-out sentences: these are the fairer half.
    held_out = [case for case in sentences if case.name.startswith(HELD_OUT.stem)]
    _compare("sentences of the suite", [case for case in sentences if case not in held_out], engines)
    _compare("held-out sentences", held_out, engines)
    as_cases: list[Any] = [
        Case(f"article:{number}", text, "2023-07-04", []) for number, text in enumerate(texts)
    ]
    print(f"\n{len(texts)} sample articles, once each (no gold dates: speed only)")
    speeds = {name: measure(engine, as_cases).seconds / len(texts) for name, engine in engines.items()}
    for name, seconds in speeds.items():
        print(
            f"  {name:14} {1 / seconds:8.1f} articles a second, newsdb is {seconds / speeds['newsdb']:.1f} times as fast"
        )
    if missing:
        print(
            f"\nNot installed: {', '.join(missing)}. Install: python -m pip install -r bench/requirements.txt",
            file=sys.stderr,
        )
    return 1 if missing else 0


def _compare(what: str, sentences: list[Case], engines: dict[str, Engine]) -> None:
    for engine in engines.values():  # the first sentence pays for what is loaded once
        measure(engine, sentences[:1])
    scores = {name: measure(engine, sentences) for name, engine in engines.items()}
    total = scores["newsdb"].total
    print(f"\n{len(sentences)} {what}, {total} dates with a value")
    print(
        f"  {'':14} {'exact':>6} {'contained':>10} {'false':>6} {'errors':>7} {'sentences/s':>12} {'newsdb faster':>14}"
    )
    for name, score in scores.items():
        ratio = score.seconds / scores["newsdb"].seconds
        print(
            f"  {name:14} {score.exact / total:6.3f} {score.contained / total:10.3f} {score.false:6} {score.faults:7}"
            f" {len(sentences) / score.seconds:12.0f} {ratio:13.1f}x"
        )


if __name__ == "__main__":
    sys.exit(main())
