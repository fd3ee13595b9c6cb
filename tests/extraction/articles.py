"""Short articles in our own words, read against the reference files, for the tests of events and deadlines."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from events.dates import edtf
from events.evaluation.fixtures_known import known_from_fixtures
from events.extraction.extract import Extractor
from events.extraction.facts import ArticleFacts, Happening, RawArticle

FIXTURES = Path(__file__).parents[2] / "fixtures"
WEDNESDAY = "2023-07-05"  # two days before the summer recess of the Tweede Kamer


@cache
def extractor() -> Extractor:
    return Extractor(known_from_fixtures(FIXTURES))


def read(text: str, published: str = WEDNESDAY) -> ArticleFacts:
    return extractor().read(RawArticle("artikel", text, published=edtf.parse(published)))


def events(text: str, published: str = WEDNESDAY) -> list[Happening]:
    return read(text, published).events


def deadlines(text: str, published: str = WEDNESDAY) -> list[Happening]:
    return read(text, published).deadlines


def event(text: str, published: str = WEDNESDAY) -> Happening:
    (found,) = events(text, published)
    return found


def deadline(text: str, published: str = WEDNESDAY) -> Happening:
    (found,) = deadlines(text, published)
    return found
