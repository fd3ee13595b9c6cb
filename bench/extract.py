"""Measures extraction: articles of 3 KB a second in one process, and the share of each stage.

    python -m bench.extract

The texts are those of seeds/, put together to articles of about 3 KB. Each is read a few times; the quickest counts.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from events.dates import edtf
from events.dates.reader import DateReader
from events.dates.resolve import resolve
from events.dutch.clauses import Clauses
from events.dutch.tokens import tokenize
from events.evaluation.fixtures_known import known_from_fixtures
from events.extraction.actors import ActorReader
from events.extraction.casting import Casting
from events.extraction.duties import deadlines_of
from events.extraction.extract import Extractor
from events.extraction.facts import RawArticle
from events.extraction.happenings import Window, events_of
from events.extraction.header import read_header
from events.extraction.joining import joined
from events.extraction.segments import running_text, segments_of
from events.extraction.staging import stage_of

ROOT = Path(__file__).parents[1]
ARTICLE = 3_000  # characters
ROUNDS = 5  # of each article; the quickest counts, for the machine may be shared
GOAL = 150  # articles a second

Found = TypeVar("Found")


class Clock:
    """Adds up the quickest time of each stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def run(self, stage: str, work: Callable[[], Found]) -> Found:
        """Do the work a few times and count its quickest run."""
        quickest = float("inf")
        for _ in range(ROUNDS):
            begin = time.perf_counter()
            found = work()
            quickest = min(quickest, time.perf_counter() - begin)
        self.seconds[stage] = self.seconds.get(stage, 0.0) + quickest
        return found


def articles() -> list[RawArticle]:
    """The sample articles, each with the paragraphs of the ones behind it until it has 3 KB."""
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    out = []
    for number, text in enumerate(texts):
        whole, after = text.rstrip(), number
        while len(whole) < ARTICLE:
            after += 1
            other = texts[after % len(texts)]
            whole += "\n\n" + other.partition("\n\n")[2].rstrip()
        whole = whole[:ARTICLE].rsplit("\n\n", 1)[0] if len(whole) > ARTICLE * 1.2 else whole
        published = edtf.parse(text.split(maxsplit=2)[1])
        out.append(RawArticle(str(number), whole, published=published, body=read_header(text)[1]))
    return out


def main() -> None:
    """Print the rate and the shares."""
    known = known_from_fixtures(ROOT / "fixtures")
    extractor, dates, actors = Extractor(known), DateReader(known.calendar), ActorReader(known)
    texts = articles()
    for article in texts:
        extractor.read(article)  # what is worked out once for each word is not measured
    clock, whole = Clock(), Clock()
    for article in texts:
        whole.run("extract", partial(extractor.read, article))
        _stages(clock, article, dates, actors)
    letters = sum(len(article.text) for article in texts)
    rate = letters / ARTICLE / whole.seconds["extract"]
    print(
        f"{rate:.0f} articles of {ARTICLE} characters a second (goal {GOAL}); {len(texts)} texts, {letters} characters"
    )
    total = sum(clock.seconds.values())
    for stage, seconds in clock.seconds.items():
        print(f"{stage:22} {seconds / total:6.1%}  {seconds / letters * ARTICLE * 1000:6.2f} ms")


def _stages(clock: Clock, article: RawArticle, dates: DateReader, actors: ActorReader) -> None:
    segments = clock.run("segments", lambda: segments_of(article.text, article.body))
    text = running_text(article.text, segments)
    tokens = clock.run("tokens", lambda: tokenize(text))
    clauses = clock.run("clauses", lambda: _split(Clauses(tokens)))
    found = clock.run("dates", lambda: resolve(dates, dates.read_tokens(tokens, clauses), article.published))
    cast = clock.run("actors", lambda: actors.read(text, found.earliest, found.latest))
    stage = clock.run("scenes", lambda: stage_of(found))
    window = Window(found.earliest, found.latest)
    clock.run("events", lambda: joined(events_of(stage, Casting(stage, cast), window)))
    clock.run("deadlines", lambda: joined(deadlines_of(stage, Casting(stage, cast), window)))


def _split(clauses: Clauses) -> Clauses:
    for start in clauses.starts:
        clauses.of_sentence(start)
    return clauses


if __name__ == "__main__":
    main()
