"""Imports taken back, articles that come again or changed, and dates that a curator corrects."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User

from events.extraction.facts import PersonFact
from events.importing import decisions
from events.importing.rebuild import rebuild_everything
from events.importing.undoing import undo_import
from events.models import Article, Claim, Person, TimelineEntry

from .telling import article, everything, happening, import_all

pytestmark = pytest.mark.django_db

DEBATE = happening(
    "Woensdag is er een debat.", "Debat over asiel", "2023-07-05", who=[("person", "Jan Jansen", "speaker")]
)
VOTE = happening("Donderdag stemt de Kamer.", "Kamer stemt", "2023-07-06", type="vote")
JANSEN = PersonFact("Jan Jansen", roles=["wethouder"], mentions=[(0, 3)])


@pytest.fixture
def anna() -> User:
    return User.objects.create_user("anna")


def titles() -> set[str]:
    return set(TimelineEntry.objects.living().values_list("title", flat=True))


def check() -> None:
    assert rebuild_everything().lines == []


def test_undoing_takes_back_what_the_run_brought_and_leaves_what_others_say() -> None:
    import_all([article("a", "2023-07-03", DEBATE, persons=[JANSEN])])
    before = everything()
    run = import_all([article("b", "2023-07-04", DEBATE, VOTE, persons=[JANSEN])])
    undone = undo_import(run)
    assert (undone.articles, undone.claims, len(undone.gone), len(undone.stays)) == (1, 2, 1, 1)
    assert everything() == before
    check()


def test_undoing_the_article_that_founded_an_entry_keeps_the_entry_of_the_others() -> None:
    run = import_all([article("a", "2023-07-03", DEBATE, persons=[JANSEN])])
    import_all([article("b", "2023-07-04", DEBATE, persons=[JANSEN])])
    undo_import(run)
    row = TimelineEntry.objects.living().get()
    assert (row.claims.filter(withdrawn_at__isnull=True).count(), row.known_from) == (1, date(2023, 7, 4))
    check()


def test_a_decision_survives_the_undoing_of_the_article_that_founded_its_entry(anna: User) -> None:
    run = import_all([article("a", "2023-07-03", DEBATE, persons=[JANSEN])])
    import_all([article("b", "2023-07-04", DEBATE, persons=[JANSEN])])
    decisions.set_field(TimelineEntry.objects.living().get(), "title", "Asieldebat", anna)
    undo_import(run)
    assert titles() == {"Asieldebat"}
    check()


def test_an_entry_that_only_a_decision_keeps_is_known_since_its_sentences_were(anna: User) -> None:
    run = import_all([article("a", "2023-07", DEBATE, persons=[JANSEN])])
    decisions.set_field(TimelineEntry.objects.living().get(), "status", "cancelled", anna)
    undo_import(run)
    row = TimelineEntry.objects.living().get()
    assert row.known_from == date(2023, 7, 31)
    known = list(
        row.versions.order_by("known_from").values_list("possible", "known_from", "known_to", "status")
    )
    assert known == [
        (True, date(2023, 7, 1), None, "cancelled"), (False, date(2023, 7, 31), None, "cancelled"),
    ]  # fmt: skip
    assert not TimelineEntry.objects.all().as_of(date(2023, 7, 30)).exists()
    assert TimelineEntry.objects.all().as_of(date(2023, 7, 31)).get().title == row.title
    check()


def test_an_entry_that_only_a_decision_keeps_and_no_dated_article_told_of_is_in_the_current_view_only(
    anna: User,
) -> None:
    run = import_all([article("a", "", DEBATE, persons=[JANSEN])])
    decisions.confirm(TimelineEntry.objects.living().get(), anna)
    undo_import(run)
    row = TimelineEntry.objects.living().get()
    assert (row.known_from, row.versions.count()) == (None, 0)
    check()


def test_a_deadline_that_only_a_decision_keeps_has_no_moves_to_show(anna: User) -> None:
    plan: dict[str, Any] = {"kind": "deadline", "who": [("person", "Jan Jansen", "responsible")]}
    told = [
        article("a", "2023-07-03", happening("Het asielplan is er uiterlijk 1 oktober.", "Asielplan moet er zijn", "../2023-10-01", **plan)),
        article("b", "2023-08-03", happening("Het asielplan is er uiterlijk 1 november.", "Asielplan moet er zijn", "../2023-11-01", **plan)),
    ]  # fmt: skip
    run = import_all(told)
    row = TimelineEntry.objects.living().get()
    assert row.times_moved == 1
    decisions.confirm(row, anna)
    undo_import(run)
    row = TimelineEntry.objects.living().get()
    assert (row.times_moved, row.first_due, row.last_due) == (0, date(2023, 11, 1), date(2023, 11, 1))
    check()


def test_a_dry_run_says_the_same_and_writes_nothing() -> None:
    run = import_all([article("a", "2023-07-03", DEBATE, persons=[JANSEN])])
    before = everything()
    tried = undo_import(run, dry_run=True)
    assert everything() == before
    assert undo_import(run) == tried
    assert titles() == set()


def test_persons_whom_only_the_run_proposed_are_forgotten() -> None:
    run = import_all([article("a", "2023-07-03", DEBATE, persons=[JANSEN])])
    assert Person.objects.count() == 1
    assert undo_import(run).persons == 1
    assert not Person.objects.exists()


def test_an_article_that_was_taken_back_can_come_again() -> None:
    told = article("a", "2023-07-03", DEBATE, persons=[JANSEN])
    run = import_all([told])
    before = everything()
    undo_import(run)
    import_all([told])
    assert everything() == before
    check()


def test_in_a_new_edition_claims_on_unchanged_sentences_stay_and_on_vanished_ones_go() -> None:
    import_all(
        [article("a", "2023-07-03", DEBATE, VOTE, text=f"Kop.\nEen.\n{DEBATE['quote']}\n{VOTE['quote']}")]
    )
    debate = Claim.objects.get(type="debate")
    import_all([article("a", "2023-07-03", DEBATE, text=f"Kop.\nEen.\nErbij.\n{DEBATE['quote']}")])
    kept = Claim.objects.get(withdrawn_at__isnull=True)
    assert (kept.pk, kept.public_id) == (debate.pk, debate.public_id)
    assert kept.article.text[kept.start : kept.end] == DEBATE["quote"]
    assert kept.start == debate.start + len("Erbij.\n")
    assert titles() == {"Debat over asiel"}
    check()


def test_a_sentence_of_an_earlier_edition_was_known_since_that_edition() -> None:
    text = f"Kop.\nEen.\n{DEBATE['quote']}"
    import_all([article("a", "2023-07-03", DEBATE, text=text, url="https://krant.example/a")])
    import_all(
        [
            article(
                "a",
                "2023-07-04",
                DEBATE,
                VOTE,
                text=f"{text}\n{VOTE['quote']}",
                url="https://krant.example/a",
            )
        ]
    )
    known = Claim.objects.filter(withdrawn_at__isnull=True).values_list("type", "known_from")
    assert dict(known) == {"debate": date(2023, 7, 3), "vote": date(2023, 7, 4)}
    check()


def test_a_sentence_that_is_read_otherwise_replaces_its_claim() -> None:
    text = f"Kop.\nEen.\n{DEBATE['quote']}"
    import_all([article("a", "2023-07-03", DEBATE, text=text)])
    later = happening(DEBATE["quote"], "Debat over asiel", "2023-07-12")
    import_all([article("a", "2023-07-03", later, text=f"{text}\nErbij.")])
    old, new = Claim.objects.order_by("pk")
    assert old.withdrawn_at is not None
    assert old.superseded_by == new
    assert TimelineEntry.objects.living().get().date_edtf == "2023-07-12"
    check()


ON_WEDNESDAY = "Kop.\nDe Tweede Kamer debatteert woensdag met premier Mark Rutte over asiel."


def reading(published: str) -> Article:
    """A real text, read by the real extraction, of which the date depends on when it was published."""
    from events.dates import edtf
    from events.extraction.extract import extract
    from events.extraction.facts import RawArticle
    from events.importing.snapshot import take_snapshot

    raw = RawArticle(id="debat.txt", text=ON_WEDNESDAY, title="Kop", published=edtf.parse(published))
    import_all([extract(raw, take_snapshot())])
    return Article.objects.get(superseded_by__isnull=True)


def test_correcting_an_articles_date_moves_what_hung_on_it_and_lifting_brings_it_back(anna: User) -> None:
    told = reading("2023-07-03")
    before = everything()
    entry = TimelineEntry.objects.living().get()
    assert entry.date_edtf == "2023-07-05"
    decision = decisions.set_published(told, "2023-07-10", anna)
    moved = TimelineEntry.objects.living().get()
    assert (moved.public_id, moved.date_edtf, moved.known_from) == (
        entry.public_id,
        "2023-07-12",
        date(2023, 7, 10),
    )
    assert Claim.objects.get(withdrawn_at__isnull=False).superseded_by == Claim.objects.get(
        withdrawn_at__isnull=True
    )
    check()
    decisions.lift(decision, anna)
    assert everything() == before
    check()


def test_a_later_import_does_not_take_a_corrected_date_back(anna: User) -> None:
    decisions.set_published(reading("2023-07-03"), "2023-07-10", anna)
    again = reading("2023-07-03")
    assert TimelineEntry.objects.living().get().date_edtf == "2023-07-12"
    assert again.published_latest == date(2023, 7, 10)
