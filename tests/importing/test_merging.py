"""Mergers and their undoing: nothing is moved, so nothing is lost."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import ForeignObjectRel, Model

from events.importing import decisions, merging
from events.importing.merging_preview import Conflict, preview_actors, preview_entries
from events.importing.rebuild import rebuild_everything
from events.models import Actor, Body, Claim, Decision, DuplicateCandidate, Party, Person, TimelineEntry
from events.models.vocabulary import Review, Verb
from tests import factories as make

from .telling import article, everything, happening, import_all

pytestmark = pytest.mark.django_db

RUTTE = ("person", "mark-rutte", "speaker")
DEBATE = happening("Debat woensdag.", "Debat over asiel", "2023-07-05", who=[RUTTE])
NEAR = happening("Debat over opvang.", "Debat over asiel en opvang", "2023-07-06", who=[RUTTE])
OTHER = happening("Stikstof besproken.", "Stikstof besproken", "2023-07-05", status="occurred")


@pytest.fixture
def anna() -> User:
    return User.objects.create_user("anna")


@pytest.fixture
def two() -> tuple[TimelineEntry, TimelineEntry]:
    """Two entries that are not alike, of two articles."""
    make.a_person("Mark Rutte", public_id="mark-rutte")
    import_all([article("a", "2023-07-03", DEBATE), article("b", "2023-07-06", OTHER)])
    return TimelineEntry.objects.get(title=DEBATE["title"]), TimelineEntry.objects.get(title=OTHER["title"])


def check() -> None:
    assert rebuild_everything().lines == []


@pytest.mark.parametrize(
    ("models", "rules"),
    [((TimelineEntry,), merging.ENTRY_RULES), ((Actor, Person, Party, Body), merging.ACTOR_RULES)],
)
def test_every_field_and_relation_has_a_merge_rule(
    models: tuple[type[Model], ...], rules: dict[str, str]
) -> None:
    names = set()
    for model in models:
        for field in model._meta.get_fields(include_hidden=True):
            if isinstance(field, ForeignObjectRel) and field.hidden:
                names.add(f"{field.related_model._meta.model_name}.{field.field.name}")
            else:
                names.add(field.name)
    assert names == set(rules)


def test_a_merged_entry_leads_to_the_one_that_remains_and_has_the_claims_of_both(
    anna: User, two: tuple[TimelineEntry, TimelineEntry]
) -> None:
    debate, other = two
    assert preview_entries([debate, other], other).claims == 2
    assert TimelineEntry.objects.living().count() == 2
    merging.merge_entries(debate, other, anna, "dubbel")
    row = TimelineEntry.objects.living().get()
    debate.refresh_from_db()
    assert (row.public_id, row.status, row.claims.count()) == (other.public_id, "occurred", 2)
    assert debate.merged_into == row
    assert debate.gone_at is not None
    check()


def test_undoing_a_merger_brings_everything_back(
    anna: User, two: tuple[TimelineEntry, TimelineEntry]
) -> None:
    before = everything()
    decision = merging.merge_entries(*two, anna)
    assert everything() != before
    decisions.lift(decision, anna)
    assert everything() == before
    check()


def test_a_merger_holds_through_later_imports(anna: User, two: tuple[TimelineEntry, TimelineEntry]) -> None:
    merging.merge_entries(*two, anna)
    import_all([article("c", "2023-07-07", DEBATE), article("d", "2023-07-01", OTHER)])
    row = TimelineEntry.objects.living().get()
    assert row.claims.count() == 4
    check()


def test_locks_of_the_merged_entry_count_where_the_remaining_one_has_none(
    anna: User, two: tuple[TimelineEntry, TimelineEntry]
) -> None:
    debate, other = two
    decisions.set_field(debate, "title", "Asieldebat", anna)
    decisions.set_field(debate, "place", "Den Haag", anna)
    decisions.set_field(other, "title", "Stikstofdebat", anna)
    merging.merge_entries(debate, other, anna)
    row = TimelineEntry.objects.living().get()
    assert (row.title, row.place) == ("Stikstofdebat", "Den Haag")
    check()


def test_that_the_merged_entry_was_rejected_does_not_reject_the_other(
    anna: User, two: tuple[TimelineEntry, TimelineEntry]
) -> None:
    decisions.reject(two[0], anna)
    merging.merge_entries(*two, anna)
    assert TimelineEntry.objects.living().get().review == Review.PROPOSED


def test_what_cannot_be_merged_is_refused(anna: User, two: tuple[TimelineEntry, TimelineEntry]) -> None:
    debate, other = two
    with pytest.raises(ValidationError, match="choose two"):
        merging.merge_entries(debate, debate, anna)
    merging.merge_entries(debate, other, anna)
    debate.refresh_from_db()
    with pytest.raises(ValidationError, match="was merged into"):
        merging.merge_entries(other, debate, anna)


def test_near_misses_become_candidates_with_reasons_and_not_the_same_is_never_asked_again(anna: User) -> None:
    make.a_person("Mark Rutte", public_id="mark-rutte")
    import_all([article("a", "2023-07-03", DEBATE), article("b", "2023-07-04", NEAR)])
    pair = DuplicateCandidate.objects.get()
    assert pair.reasons == ["titles alike (100 of 100)", "both name mark-rutte"]
    merging.not_same(pair.left, pair.right, anna)
    assert not DuplicateCandidate.objects.exists()
    import_all([article("c", "2023-07-05", DEBATE)])
    check()
    assert not DuplicateCandidate.objects.exists()
    assert TimelineEntry.objects.living().count() == 2


def test_what_a_curator_told_apart_is_parted_and_no_import_brings_it_together(anna: User) -> None:
    make.a_person("Mark Rutte", public_id="mark-rutte")
    import_all([article("a", "2023-07-03", DEBATE), article("b", "2023-07-04", NEAR)])
    left, right = TimelineEntry.objects.order_by("pk")
    merging.merge_entries(right, left, anna)
    assert TimelineEntry.objects.living().count() == 1
    right.refresh_from_db()
    decision = right.decisions.holding().get()
    decisions.lift(decision, anna)
    merging.not_same(right, left, anna)
    import_all([article("c", "2023-07-06", NEAR)])
    assert sorted(row.claims.count() for row in TimelineEntry.objects.living()) == [1, 2]
    check()


def test_entries_follow_a_merger_of_persons_and_its_undoing(anna: User) -> None:
    rutte = make.a_person("Mark Rutte", public_id="mark-rutte")
    again = make.a_person("M. Rutte", public_id="m-rutte")
    told = happening("Debat.", "Debat over asiel", "2023-07-05", who=[("person", "m-rutte", "speaker")])
    import_all([article("a", "2023-07-03", DEBATE), article("b", "2023-07-04", told)])
    before = everything()
    decision = merging.merge_actors(again, rutte, anna)
    row = TimelineEntry.objects.living().get()
    assert [part.actor.public_id for part in row.participations.all()] == ["mark-rutte"]
    assert row.claims.count() == 2
    check()
    decisions.lift(decision, anna)
    assert everything() == before
    check()


def test_a_person_and_a_party_are_not_merged(anna: User) -> None:
    with pytest.raises(ValidationError, match="choose two of a kind"):
        merging.merge_actors(make.a_person(), make.a_party(), anna)


def test_three_entries_become_one_and_each_is_parted_by_itself(
    anna: User, two: tuple[TimelineEntry, TimelineEntry]
) -> None:
    third = happening("Motie ingediend.", "Motie over wonen", "2023-07-05", type="motion")
    import_all([article("c", "2023-07-06", third)])
    before = everything()
    rows = [*two, TimelineEntry.objects.get(title=third["title"])]
    decisions_made = merging.merge(rows, rows[1], anna, "een dag")
    row = TimelineEntry.objects.living().get()
    assert (row.public_id, row.claims.count()) == (rows[1].public_id, 3)
    check()
    for decision in decisions_made:
        decisions.lift(decision, anna)
    assert everything() == before


def test_a_preview_names_what_would_count_no_more_and_writes_nothing(
    anna: User, two: tuple[TimelineEntry, TimelineEntry]
) -> None:
    debate, other = two
    lost = decisions.set_field(debate, "title", "Asieldebat", anna)
    decisions.set_field(debate, "place", "Den Haag", anna)
    decisions.set_field(other, "title", "Stikstofdebat", anna)
    apart = merging.not_same(debate, other, anna)
    before = everything()
    shown = preview_entries([debate, other], other)
    assert (shown.row.title, shown.row.place, shown.claims) == ("Stikstofdebat", "Den Haag", 2)
    assert shown.participants == ["Mark Rutte, spreker"]
    assert (shown.outranked, shown.lifted) == ([lost], [apart])
    assert everything() == before
    assert not Decision.objects.filter(verb=Verb.MERGE).exists()


def test_who_is_not_sure_leaves_the_pair_and_can_still_decide(anna: User) -> None:
    make.a_person("Mark Rutte", public_id="mark-rutte")
    import_all([article("a", "2023-07-03", DEBATE), article("b", "2023-07-04", NEAR)])
    pair = DuplicateCandidate.objects.get()
    doubt = merging.unsure(pair.left, pair.right, anna)
    assert merging.unsure(pair.right, pair.left, anna) == doubt
    assert DuplicateCandidate.objects.exists()
    check()
    merging.not_same(pair.left, pair.right, anna)
    doubt.refresh_from_db()
    assert doubt.lifted_by == anna
    assert not DuplicateCandidate.objects.exists()


def test_whoever_led_to_a_merged_person_leads_on_and_parting_the_middle_brings_the_first_along(
    anna: User,
) -> None:
    one, middle, last = (make.a_person(name) for name in ("J. de Wit", "Jan de Wit", "Jan Pieter de Wit"))
    merging.merge_actors(one, middle, anna)
    second = merging.merge_actors(middle, last, anna)

    def leads() -> list[str | None]:
        rows = Actor.objects.filter(pk__in=(one.pk, middle.pk, last.pk)).order_by("pk")
        return [row.merged_into.public_id if row.merged_into else None for row in rows]

    assert leads() == ["jan-pieter-de-wit", "jan-pieter-de-wit", None]
    decisions.lift(second, anna)
    assert leads() == ["jan-de-wit", None, None]


def test_a_preview_of_persons_counts_what_both_have_and_names_what_speaks_against_it(anna: User) -> None:
    rutte = make.a_person("Mark Rutte", public_id="mark-rutte", given_name="Mark")
    again = make.a_person("M. Rutte", public_id="m-rutte", given_name="Maarten")
    vvd, cda = make.a_party("VVD"), make.a_party("CDA")
    make.also_called(rutte, "premier Rutte")
    make.a_membership(rutte, vvd, "2010", "2024")
    make.a_membership(again, cda, "2023")
    rutte.identifiers.create(scheme="wikidata", value="Q1")
    again.identifiers.create(scheme="wikidata", value="Q2")
    resignations = [
        happening(f"{name} treedt af.", "Rutte treedt af", "2023-07-05", type="resignation", status="occurred",
                  who=[("person", slug, "subject")])
        for name, slug in (("Mark Rutte", "mark-rutte"), ("M. Rutte", "m-rutte"))
    ]  # fmt: skip
    import_all([article("a", "2023-07-05", resignations[0]), article("b", "2023-07-06", resignations[1])])
    before = everything()
    shown = preview_actors([rutte, again], rutte)
    assert shown.names == ["M. Rutte", "Mark Rutte", "premier Rutte"]
    assert shown.identifiers == ["wikidata:Q1", "wikidata:Q2"]
    assert shown.roles == ["partijlid (VVD), 2010 – 2024", "partijlid (CDA), 2023 – …"]
    assert shown.participations == 1
    assert shown.joined == [["Rutte treedt af", "Rutte treedt af"]]
    assert shown.conflicts == [
        Conflict("wikidata", [("Mark Rutte", "Q1"), ("M. Rutte", "Q2")]),
        Conflict(
            "party",
            [("Mark Rutte", "partijlid (VVD), 2010 – 2024"), ("M. Rutte", "partijlid (CDA), 2023 – …")],
        ),
        Conflict("given_name", [("Mark Rutte", "Mark"), ("M. Rutte", "Maarten")]),
    ]
    assert everything() == before
    assert not Decision.objects.exists()


def test_a_merger_outlives_a_sentence_that_its_article_no_longer_has(anna: User) -> None:
    make.a_person("Mark Rutte", public_id="mark-rutte")
    lines = "Bericht a.\nDit is de krant.\n"
    told = article("a", "2023-07-03", DEBATE, text=lines + DEBATE["quote"])
    import_all([told, article("b", "2023-07-06", OTHER)])
    debate, other = (TimelineEntry.objects.get(title=one["title"]) for one in (DEBATE, OTHER))
    merging.merge_entries(debate, other, anna)
    import_all([article("a", "2023-07-03", NEAR, text=lines + NEAR["quote"])])
    assert not Claim.objects.filter(title=DEBATE["title"], withdrawn_at__isnull=True).exists()
    # The ruling names a fact that nobody tells any more: looking for it comes to an end.
    check()
