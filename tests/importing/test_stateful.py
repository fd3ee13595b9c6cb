"""Whatever imports, editions, decisions, mergers and undoings come in whatever order, the timeline follows from what is kept."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, assume, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    precondition,
    rule,
    run_state_machine_as_test,
)

from events.dates import edtf
from events.extraction.extract import extract
from events.extraction.facts import ArticleFacts, RawArticle
from events.extraction.known import Known
from events.importing import decisions, merging
from events.importing.rebuild import rebuild_everything
from events.importing.snapshot import take_snapshot
from events.importing.undoing import undo_import
from events.models import (
    Actor,
    Article,
    Decision,
    DuplicateCandidate,
    ImportRun,
    Participation,
    TimelineEntry,
    Version,
)
from events.models.vocabulary import ActorKind, RunStatus, Verb
from tests import factories as make

from .telling import everything, import_all
from .test_order_of_imports import reference

SENTENCES = (
    "De Tweede Kamer debatteert woensdag met premier Mark Rutte over asiel.",
    "De Tweede Kamer heeft woensdag met Mark Rutte over asiel gedebatteerd.",
    "Het debat over asiel van woensdag gaat niet door.",
    "De Tweede Kamer stemt donderdag over de asielwet.",
    "Het kabinet moet uiterlijk 1 oktober een asielplan hebben.",
    "Het kabinet moet uiterlijk 1 november een asielplan hebben.",
    "Het asielplan van het kabinet is uitgesteld tot 1 december.",
    "Wethouder Jan Jansen (VVD) trad vrijdag af.",
    "Het kabinet is vrijdag gevallen.",
)
FILES = ("a.txt", "b.txt", "c.txt", "d.txt")
DAYS = ("2023-07-03", "2023-07-05", "2023-07-08", "2023-07", "2023-09-20")
VALUES = {
    "title": ("Asieldebat", "Een ander debat"),
    "date_edtf": ("2023-07-06", "2023-07"),
    "status": ("cancelled", "occurred", "missed", "open"),
}
ONE_OF_EACH_FILE = st.lists(
    st.tuples(
        st.sampled_from(FILES),
        st.sampled_from(DAYS),
        st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3, unique=True).map(tuple),
    ),
    min_size=2,
    max_size=3,
    unique_by=lambda one: one[0],
)
EXAMPLES, STEPS = 8, 12  # a few seconds; a longer search, by hand, takes more of both


@cache
def known() -> Known:
    """The snapshot, which nothing here changes."""
    return take_snapshot()


def read(file: str, day: str, text: str) -> ArticleFacts:
    """An article as the extraction reads it."""
    raw = RawArticle(
        id=file, text=text, title=f"Bericht in {file}", published=edtf.parse(day), outlet="De Krant"
    )
    return extract(raw, known())


@cache
def told(file: str, day: str, sentences: tuple[str, ...]) -> ArticleFacts:
    """An article of these sentences. Its first lines stay through all editions."""
    return read(file, day, "\n".join([f"Bericht in {file}", "Dit is de krant.", *sentences]))


class Newsroom(RuleBasedStateMachine):
    """What can happen to a database. Each run of it is rolled back."""

    def __init__(self) -> None:
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        reference()
        make.a_party("Volkspartij", public_id="volkspartij")
        make.a_person("M. Rutte", public_id="m-rutte")

    def teardown(self) -> None:
        """Look once, at the end: a fault of one step that a later one hides is found by a shorter sequence."""
        try:
            for check in CHECKS:
                check()
        finally:
            transaction.set_rollback(True)
            self.atomic.__exit__(None, None, None)

    def living(self) -> list[TimelineEntry]:
        return list(TimelineEntry.objects.living().order_by("public_id"))

    @rule(
        articles=st.lists(
            st.tuples(
                st.sampled_from(FILES),
                st.sampled_from(DAYS),
                st.lists(st.sampled_from(SENTENCES), max_size=3, unique=True).map(tuple),
            ),
            min_size=1,
            max_size=3,
        ),
        at_once=st.sampled_from([1, 3]),
    )
    def import_articles(self, articles: list[tuple[str, str, tuple[str, ...]]], at_once: int) -> None:
        """New articles, changed ones at a known place, and some that are known already."""
        import_all([told(*one) for one in articles], at_once)

    @precondition(lambda self: Article.objects.filter(withdrawn_at=None, superseded_by=None).exists())
    @rule(data=st.data())
    def import_again(self, data: st.DataObject) -> None:
        """An article that is known: nothing changes."""
        rows = Article.objects.filter(withdrawn_at=None, superseded_by=None).order_by("public_id")
        row = data.draw(st.sampled_from(list(rows)))
        before, modified = everything(), moments()
        import_all([read(row.origin, row.published_edtf, row.text)])
        assert (everything(), moments()) == (before, modified)

    @precondition(lambda self: not Decision.objects.holding().exists())
    @rule(articles=ONE_OF_EACH_FILE, order=st.randoms(use_true_random=False), at_once=st.sampled_from([1, 3]))
    def import_in_two_orders(
        self, articles: list[tuple[str, str, tuple[str, ...]]], order: Random, at_once: int
    ) -> None:
        """Articles of several files in any order, whatever articles are there already: the same timeline.

        Which row a decision on an entry goes along with, whose sentences a new edition takes away, depends on what is there
        just then.
        """
        with transaction.atomic():
            import_all(told(*one) for one in articles)
            wanted = everything()
            transaction.set_rollback(True)
        order.shuffle(articles)
        import_all([told(*one) for one in articles], at_once)
        for name, rows in everything().items():
            assert rows == wanted[name], name

    @precondition(lambda self: self.living())
    @rule(data=st.data(), field=st.sampled_from(sorted(VALUES)))
    def decide(self, data: st.DataObject, field: str) -> None:
        entry = data.draw(st.sampled_from(self.living()))
        value = data.draw(st.sampled_from(VALUES[field]))
        try:
            decisions.set_field(entry, field, value, None)
        except ValidationError:
            assert field == "status"  # of the other kind

    @precondition(lambda self: self.living())
    @rule(data=st.data(), verb=st.sampled_from([decisions.confirm, decisions.reject]))
    def judge(self, data: st.DataObject, verb: Any) -> None:
        verb(data.draw(st.sampled_from(self.living())), None)

    @precondition(lambda self: Decision.objects.holding().exists())
    @rule(data=st.data())
    def lift(self, data: st.DataObject) -> None:
        decisions.lift(data.draw(st.sampled_from(list(Decision.objects.holding().order_by("pk")))), None)

    @precondition(lambda self: len(self.living()) > 1)
    @rule(data=st.data(), deed=st.sampled_from([merging.merge_entries, merging.not_same]))
    def compare(self, data: st.DataObject, deed: Any) -> None:
        """Two entries are the same, or are not."""
        left, right = data.draw(st.lists(st.sampled_from(self.living()), min_size=2, max_size=2, unique=True))
        try:
            deed(left, right, None)
        except ValidationError:
            standing = [row.claims.filter(withdrawn_at=None).exists() for row in (left, right)]
            assert left.kind != right.kind or not all(standing)

    @rule(data=st.data(), kind=st.sampled_from([ActorKind.PERSON, ActorKind.PARTY]))
    def merge_actors(self, data: st.DataObject, kind: ActorKind) -> None:
        """Two persons, or two parties, are one; undone by lifting."""
        rows = list(Actor.objects.living().filter(kind=kind).order_by("public_id"))
        assume(len(rows) > 1)
        left, right = data.draw(st.lists(st.sampled_from(rows), min_size=2, max_size=2, unique=True))
        merging.merge_actors(left, right, None)

    @precondition(lambda self: ImportRun.objects.exclude(status=RunStatus.UNDONE).exists())
    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        runs = ImportRun.objects.exclude(status=RunStatus.UNDONE).order_by("pk")
        undo_import(data.draw(st.sampled_from(list(runs))))

    @precondition(lambda self: Article.objects.filter(withdrawn_at=None, superseded_by=None).exists())
    @rule(data=st.data(), day=st.sampled_from(DAYS))
    def correct_the_date(self, data: st.DataObject, day: str) -> None:
        rows = Article.objects.filter(withdrawn_at=None, superseded_by=None).order_by("public_id")
        decisions.set_published(data.draw(st.sampled_from(list(rows))), day, None)


def rebuilding_changes_nothing() -> None:
    assert rebuild_everything().lines == []


def every_entry_stands_on_a_claim_or_a_decision() -> None:
    for row in TimelineEntry.objects.living():
        standing = row.claims.filter(withdrawn_at__isnull=True)
        holding = row.decisions.holding().filter(verb__in=(Verb.SET_FIELD, Verb.CONFIRM))
        assert standing.exists() or holding.exists(), row.public_id
    gone = TimelineEntry.objects.exclude(gone_at=None)
    assert not gone.filter(claims__withdrawn_at=None, claims__isnull=False).exists()


def redirects_lead_to_an_entry_or_to_a_tombstone() -> None:
    for row in TimelineEntry.objects.filter(merged_into__isnull=False):
        assert row.gone_at is not None, row.public_id
        seen = {row.pk}
        while row.merged_into is not None:
            row = row.merged_into
            assert row.pk not in seen, row.public_id
            seen.add(row.pk)


def who_takes_part_is_living_and_mergers_take_one_step() -> None:
    assert not Participation.objects.filter(actor__merged_into__isnull=False).exists()
    assert not Actor.objects.filter(merged_into__merged_into__isnull=False).exists()


def a_decided_field_holds_the_decided_value() -> None:
    decided = Decision.objects.holding().filter(verb=Verb.SET_FIELD, entry__in=TimelineEntry.objects.living())
    for decision in decided.select_related("entry"):
        assert getattr(decision.entry, decision.field) == decision.value, decision


def versions_follow_each_other() -> None:
    last: dict[tuple[int, bool], Version] = {}
    for version in Version.objects.order_by("known_from"):
        before = last.get((version.entry_id, version.possible))
        assert before is None or (before.known_to is not None and before.known_to < version.known_from)
        last[version.entry_id, version.possible] = version
    assert all(version.known_to is None for version in last.values())


def nobody_is_asked_again() -> None:
    asked = [
        {pair.left.public_id, pair.right.public_id}
        for pair in DuplicateCandidate.objects.select_related("left", "right")
    ]
    apart = Decision.objects.holding().filter(verb=Verb.NOT_SAME, entry__isnull=False)
    for decision in apart.select_related("entry"):
        assert decision.entry is not None
        assert {decision.entry.public_id, decision.other} not in asked


CHECKS = (
    rebuilding_changes_nothing,
    every_entry_stands_on_a_claim_or_a_decision,
    redirects_lead_to_an_entry_or_to_a_tombstone,
    who_takes_part_is_living_and_mergers_take_one_step,
    a_decided_field_holds_the_decided_value,
    versions_follow_each_other,
    nobody_is_asked_again,
)


def moments() -> list[Any]:
    """When each entry was last changed."""
    return sorted(TimelineEntry.objects.values_list("public_id", "modified"))


@pytest.mark.django_db
def test_the_timeline_follows_from_claims_and_decisions_whatever_happens() -> None:
    run_state_machine_as_test(
        Newsroom,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
