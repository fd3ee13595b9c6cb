"""What the tests of commands share: reference data, a plain extraction, a plain loader; may import the commands."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from events.dates import edtf
from events.extraction.facts import (
    ArticleFacts,
    GroupFact,
    Happening,
    PersonFact,
    Quote,
    RawArticle,
    Taking,
    UnresolvedFact,
)
from events.extraction.known import Known
from events.importing.loading import LoadError
from events.models import CalendarPeriod, ImportRun
from tests import factories as make

VAL = " date 2023-07-07 Kabinet valt over asiel\n\nHet kabinet van premier Rutte is gevallen.\n"


@dataclass
class Ended:
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ended]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command of manage.py as it would end for a user."""

    def call(name: str, *arguments: str, stdin: bytes = b"") -> Ended:
        out, err = io.StringIO(), io.StringIO()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        status = 0
        try:
            call_command(name, *arguments, stdout=out, stderr=err)
        except CommandError as error:
            status = error.returncode
            err.write(f"CommandError: {error}\n")
        except SystemExit as error:
            status = error.code if isinstance(error.code, int) else 1
        return Ended(status, out.getvalue(), err.getvalue())

    return call


@pytest.fixture
def prepared(db: None) -> None:
    """A little reference data."""
    rutte, vvd = make.a_person("Mark Rutte", given_name="Mark", family_name="Rutte"), make.a_party("VVD")
    make.a_membership(rutte, vvd)
    CalendarPeriod.objects.create(kind="recess", name="zomerreces 2023", start="2023-07-07", end="2023-09-04")


@pytest.fixture
def plain_extraction(monkeypatch: pytest.MonkeyPatch) -> None:
    """An extraction that finds Rutte, the VVD, one fall and one deadline where their words stand."""
    monkeypatch.setattr("events.importing.reading.extract", plain_extract)


def plain_extract(article: RawArticle, known: Known) -> ArticleFacts:
    if "ONTPLOF" in article.text:
        raise ZeroDivisionError("division by zero")
    facts = ArticleFacts(
        article, article.title, [], article.published.earliest, article.published.latest, ["omdat"]
    )
    rutte = [match.span() for match in re.finditer("Rutte", article.text)]
    if rutte:
        facts.persons.append(PersonFact("Mark Rutte", "vvd", ["premier"], True, "mark-rutte", rutte))
        facts.unresolved.append(UnresolvedFact("Jansen", ["jan-jansen"]))
    vvd = [match.span() for match in re.finditer("VVD", article.text)]
    if vvd:
        facts.parties.append(GroupFact("VVD", True, "vvd", vvd))
    taking = [
        Taking("person", "Mark Rutte", "actor", "mark-rutte"), Taking("body", "kabinet", "responsible"),
        Taking("body", "kabinet", "subject"),
    ]  # fmt: skip
    for match in re.finditer(r"gevallen|klaar", article.text):
        quote = Quote(match[0], *match.span())
        kind = "event" if match[0] == "gevallen" else "deadline"
        happening = Happening(
            kind, match[0], "occurred" if kind == "event" else "open", edtf.parse("2023-07-07"), quote, "test", 0.876,
            type="cabinet_fall", firmness="hope", actors=taking, claims=[quote],
        )  # fmt: skip
        (facts.events if kind == "event" else facts.deadlines).append(happening)
    return facts


class PlainLoader:
    """Keeps ids in memory: an id is new once; some words make it fail."""

    seen: dict[str, str] = {}

    def __init__(self, run: ImportRun) -> None:
        self.counts = {
            "claims_new": 0,
            "events_new": 0,
            "deadlines_new": 0,
            "persons_proposed": 0,
            "names_unresolved": 0,
        }

    def __enter__(self) -> PlainLoader:
        return self

    def __exit__(self, *problem: object) -> None:
        pass

    def load_many(self, block: list[ArticleFacts]) -> list[str | LoadError]:
        return [self.load(facts) for facts in block]

    def load(self, facts: ArticleFacts) -> str | LoadError:
        article = facts.article
        if "ONLAADBAAR" in article.text:
            return LoadError("the text is known by another name")
        if "STOP" in article.text:
            raise KeyboardInterrupt
        if "STROOM" in article.text:
            raise RuntimeError("the power went")
        before = self.seen.get(article.id)
        self.seen[article.id] = article.text
        if before == article.text:
            return "unchanged"
        self.counts["events_new"] += len(facts.events)
        self.counts["deadlines_new"] += len(facts.deadlines)
        self.counts["claims_new"] += len(facts.events) + len(facts.deadlines)
        self.counts["names_unresolved"] += len(facts.unresolved)
        return "edition" if before else "new"


@pytest.fixture
def plain_loader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PlainLoader, "seen", {})
    monkeypatch.setattr("events.management.commands.import_articles.Loader", PlainLoader)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles and an empty file."""
    (tmp_path / "a.txt").write_text(VAL)
    (tmp_path / "b.txt").write_text(" date 2023-07 VVD wil vaart\n\nHet pakket moet vrijdag klaar zijn.\n")
    (tmp_path / "leeg.txt").write_text("")
    return tmp_path
