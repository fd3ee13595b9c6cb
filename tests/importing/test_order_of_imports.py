"""The same articles in any order, one by one or at once, give the same timeline."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from events.extraction.facts import ArticleFacts, PersonFact
from events.importing.readers import Refusal
from events.importing.reading import read_facts
from events.importing.rebuild import rebuild_everything
from events.importing.snapshot import take_snapshot
from events.models import TimelineEntry
from tests import factories as make

from .telling import article, everything, happening, import_all, stamps

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
RUTTE = ("person", "mark-rutte", "speaker")
CABINET = ("body", "kabinet", "responsible")
JANSEN = PersonFact("Jan Jansen", party="vvd", roles=["wethouder"], mentions=[(0, 3)])


def told_articles() -> list[ArticleFacts]:
    """Ten articles on a debate, a fall and a deadline that moves; with vague dates, gaps and a new person."""
    return [
        article("a", "2023-07-03", happening("Debat op 5 juli.", "Debat over asiel", "2023-07-05", who=[RUTTE])),
        article("b", "2023-07-04", happening("Woensdag debat.", "Asieldebat met Rutte", "2023-07-05", who=[RUTTE])),
        article("c", "2023-07-06", happening("Het debat was er.", "Debat over asiel", "2023-07-05", status="occurred",
                                             who=[RUTTE, ("person", "Jan Jansen", "speaker")]), persons=[JANSEN]),
        article("d", "2023-07", happening("Debat deze week.", "Debat over asiel", "2023-07-03/2023-07-09", who=[RUTTE])),
        article("e", "", happening("Debat woensdag.", "Debat over asiel", "2023-07-05", who=[RUTTE])),
        article("f", "2023-06-03", happening("Pakket voor de zomer.", "Migratiepakket moet er liggen", "../2023-07-06",
                                             kind="deadline", who=[CABINET])),
        article("g", "2023-07-01", happening("Pakket vrijdag.", "Migratiepakket is klaar", "../2023-07-07", kind="deadline",
                                             status="moved", who=[CABINET])),
        article("h", "2023-07-08", happening("Pakket komt er niet.", "Migratiepakket komt er niet", "", kind="deadline",
                                             status="withdrawn", who=[CABINET]),
                happening("Kabinet viel.", "Kabinet valt", "2023-07-07", type="cabinet_fall", status="occurred")),
        article("i", "2023-07-07", happening("Het viel.", "Rutte IV gevallen", "2023-07-07", type="cabinet_fall",
                                             status="occurred", who=[("person", "Jan Jansen", "speaker")]), persons=[JANSEN]),
        article("j", "2023-07-10", happening("Debat op 5 juli ging niet door.", "Debat over stikstof", "2023-07-05",
                                             status="cancelled", who=[("person", "sigrid-kaag", "speaker")])),
    ]  # fmt: skip


def reference() -> None:
    make.a_person("Mark Rutte", public_id="mark-rutte")
    make.a_person("Sigrid Kaag", public_id="sigrid-kaag")
    make.a_body("kabinet", public_id="kabinet")
    make.a_party("VVD", public_id="vvd")


class AnyOrder(TestCase):
    """Hypothesis rolls each example back."""

    @given(order=st.permutations(range(10)), at_once=st.sampled_from([1, 3, 10]))
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    def test_any_order_gives_the_same_timeline(self, order: list[int], at_once: int) -> None:
        reference()
        articles = told_articles()
        with transaction.atomic():
            import_all(articles)
            wanted = everything()
            transaction.set_rollback(True)
        import_all([articles[number] for number in order], at_once)
        for name, rows in everything().items():
            assert rows == wanted[name], name


@pytest.mark.django_db
def test_what_is_expected_of_the_ten_articles() -> None:
    reference()
    import_all(told_articles())
    shown = TimelineEntry.objects.living().order_by("sort_date", "title")
    assert [(row.title, row.date_edtf, row.status, row.claims.count()) for row in shown] == [
        ("Debat over asiel", "2023-07-05", "occurred", 5),
        ("Debat over stikstof", "2023-07-05", "cancelled", 1),
        ("Migratiepakket moet er liggen", "../2023-07-07", "withdrawn", 3),
        ("Rutte IV gevallen", "2023-07-07", "occurred", 2),
    ]


@pytest.mark.django_db
def test_the_seeds_in_three_orders_give_one_timeline() -> None:
    call_command("load_reference", verbosity=0)
    known = take_snapshot()
    articles = [
        facts for path in sorted(SEEDS.glob("2023-0[67]*.txt")) for facts in read_facts(str(path), known)
        if not isinstance(facts, Refusal)
    ]  # fmt: skip
    assert len(articles) >= 8
    seen = []
    for seed in range(3):
        order = list(articles)
        if seed:
            random.Random(seed).shuffle(order)
        with transaction.atomic():
            import_all(order, at_once=1 if seed < 2 else 4)
            seen.append(everything())
            transaction.set_rollback(True)
    assert len(seen[0]["entries"]) > 20
    for name in seen[0]:
        assert seen[1][name] == seen[0][name], name
        assert seen[2][name] == seen[0][name], name


@pytest.mark.django_db
def test_importing_again_or_rebuilding_writes_no_row() -> None:
    reference()
    import_all(told_articles())
    before, moments = everything(), stamps()
    run = import_all(told_articles(), at_once=4)
    assert rebuild_everything().lines == []
    assert (everything(), stamps()) == (before, moments)
    assert not run.articles.exists()
