"""Measures extraction: articles of 3 KB a second in one process, and the share of each stage.

    python -m bench.extract

The texts are those of seeds/, put together to articles of about 3 KB. Each is read a few times, from its text on each time,
for later stages keep what earlier ones worked out; of the whole and of each stage the quickest counts, in processor time.
"rest" is what the whole takes beyond its stages.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from events.dates import edtf
from events.dates.asides import asides_of
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
from events.extraction.stamps import stamped

ROOT = Path(__file__).parents[1]
ARTICLE = 3_000  # characters
ROUNDS = 7  # of each article; the quickest counts, for the machine may be shared
GOAL = 150  # articles a second
WHOLE = "extract"

Found = TypeVar("Found")


class Clock:
    """Keeps the quickest processor time of each stage of each article."""

    def __init__(self) -> None:
        self._quickest: dict[tuple[str, str], float] = {}  # by article and stage

    def run(self, article: str, stage: str, work: Callable[[], Found]) -> Found:
        """Do the work of a stage once and count it if it was quicker than before."""
        begin = time.process_time()
        found = work()
        seconds = time.process_time() - begin
        self._quickest[article, stage] = min(self._quickest.get((article, stage), seconds), seconds)
        return found

    def seconds(self) -> dict[str, float]:
        """The time of each stage, of all articles together."""
        out: dict[str, float] = {}
        for (_, stage), seconds in self._quickest.items():
            out[stage] = out.get(stage, 0.0) + seconds
        return out


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
    clock = Clock()
    for _ in range(ROUNDS):
        for article in texts:
            clock.run(article.id, WHOLE, partial(extractor.read, article))
            _stages(partial(clock.run, article.id), article, dates, actors)
    letters = sum(len(article.text) for article in texts)
    stages = clock.seconds()
    whole = stages.pop(WHOLE)
    print(
        f"{letters / ARTICLE / whole:.0f} articles of {ARTICLE} characters a second of processor time (goal {GOAL}); "
        f"{len(texts)} texts, {letters} characters"
    )
    for stage, seconds in {**stages, "rest": whole - sum(stages.values())}.items():
        print(f"{stage:22} {seconds / whole:6.1%}  {seconds / letters * ARTICLE * 1000:6.2f} ms")


def _stages(run: Callable[..., Any], article: RawArticle, dates: DateReader, actors: ActorReader) -> None:
    segments = run("segments", lambda: segments_of(article.text, article.body))
    text = run("segments, as text", lambda: running_text(article.text, segments))
    tokens = run("tokens", lambda: tokenize(text))
    clauses = run("clauses", lambda: _split(Clauses(tokens)))
    published, _ = run("stamp", lambda: stamped(article.text, segments, dates, article.published))
    found = run("dates", lambda: resolve(dates, dates.read_tokens(tokens, clauses), published))
    run("asides", lambda: asides_of(dates, found))
    cast = run("actors", lambda: actors.read(text, found.earliest, found.latest))
    stage = run("scenes", lambda: stage_of(found, article.text))
    window = Window(found.earliest, found.latest)
    casting = Casting(stage, cast)
    run("events", lambda: joined(events_of(stage, casting, window)))
    run("deadlines", lambda: joined(deadlines_of(stage, casting, window)))


def _split(clauses: Clauses) -> Clauses:
    for start in clauses.starts:
        clauses.of_sentence(start)
    return clauses


if __name__ == "__main__":
    main()
