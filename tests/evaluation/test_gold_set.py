"""The annotated articles can be measured: whoever says what gold says is right in everything."""

from __future__ import annotations

import pytest

from events.dates import edtf
from events.evaluation.figures import Score
from events.evaluation.fixtures_known import known_from_fixtures
from events.evaluation.gold import PROJECT, Gold, GoldEntry
from events.evaluation.report import headline
from events.evaluation.run import Result, evaluate, read_all
from events.extraction.facts import ArticleFacts, GroupFact, Happening, PersonFact, Quote, RawArticle, Taking
from events.extraction.known import Known

GOLD = read_all(PROJECT / "tests" / "gold")
BY_NAME = {gold.name: gold for gold in GOLD}
KNOWN = known_from_fixtures(PROJECT / "fixtures")
IDS = {name: public_id for public_id, name in KNOWN.actors.items()}


def said_by_gold(article: RawArticle, known: Known) -> ArticleFacts:
    """What an extraction finds that gives the preferred answer to everything."""
    gold = BY_NAME[article.id]
    first, last = gold.best or (article.published.earliest, article.published.latest)
    persons = [
        PersonFact(person.name, person.parties[0], list(person.roles), True, IDS.get(person.name))
        for person in gold.persons
    ]
    parties = [GroupFact(name, True, IDS[name]) for name in gold.parties]
    events = [happening(entry, gold) for entry in gold.events]
    deadlines = [happening(entry, gold) for entry in gold.deadlines]
    return ArticleFacts(
        article, article.title, [], first, last, [],
        persons=persons, parties=parties, events=events, deadlines=deadlines,
    )  # fmt: skip


def happening(entry: GoldEntry, gold: Gold) -> Happening:
    """An entry of gold as an extraction would find it."""
    start = gold.text.index(entry.quote)
    actors = [Taking("person", name, "actor", IDS.get(name)) for name in entry.persons or ()]
    actors += [Taking("party", name, "actor", IDS[name]) for name in entry.parties or ()]
    actors += [Taking("body", name, "responsible") for name in (entry.responsible or ())[:1]]
    return Happening(
        kind=entry.kind,
        title=entry.gist,
        status=entry.statuses[0],
        date=edtf.lasting(*entry.readings[0]),
        quote=Quote(entry.quote, start, start + len(entry.quote)),
        rule="gold",
        confidence=1.0,
        type=entry.types[0] if entry.types else "",
        firmness=entry.firmness[0] if entry.firmness else "",
        time_of_day=entry.time_of_day,
        actors=actors,
    )


def nothing(article: RawArticle, known: Known) -> ArticleFacts:
    """What an extraction finds that finds nothing."""
    return ArticleFacts(article, "", [], None, None, [])


@pytest.fixture(scope="module")
def best() -> dict[str, Result]:
    return evaluate(GOLD, said_by_gold, KNOWN)


def test_the_set_is_as_large_as_it_has_to_be() -> None:
    # The sizes that the issues about actors and entries ask for.
    assert len(GOLD) >= 60
    assert sum(len(gold.events) for gold in GOLD) >= 350
    assert sum(len(gold.deadlines) for gold in GOLD) >= 120
    assert sum(gold.split == "heldout" for gold in GOLD) * 3 >= len(GOLD)


@pytest.mark.parametrize("split", ["work", "heldout"])
def test_who_says_what_gold_says_is_right_in_every_figure(best: dict[str, Result], split: str) -> None:
    values = headline(best[split].figures)
    assert len(values) >= 19
    assert {name: value for name, value in values.items() if value < 1} == {}


def test_who_says_nothing_misses_everything_that_is_not_optional() -> None:
    results = evaluate(GOLD, nothing, KNOWN)
    for split, result in results.items():
        entries = [entry for gold in GOLD if gold.split == split for entry in gold.events]
        wanted = sum(not entry.optional for entry in entries)
        assert result.figures.scores["events"] == Score(fn=wanted)
