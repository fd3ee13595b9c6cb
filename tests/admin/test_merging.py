"""Mergers by a curator: rows are chosen in a list, looked at side by side, merged, and parted again."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from events.importing import decisions, merging
from events.models import Decision, DuplicateCandidate, Event, Person, TimelineEntry
from events.models.vocabulary import Kind
from tests import factories as make
from tests.importing.telling import article, happening, import_all

from . import rows
from .pages import form_on, list_of, page_of, plain, said

RUTTE = ("person", "mark-rutte", "speaker")
DEBATE = happening("Debat woensdag.", "Debat over asiel", "2023-07-05", who=[RUTTE])
NEAR = happening("Debat over opvang.", "Debat over asiel en opvang", "2023-07-06", who=[RUTTE])


def choose(desk: Client, model: Any, *chosen: Any) -> Any:
    """Tick rows in a list and choose the action."""
    sent = {"action": "merge_rows", "_selected_action": [row.pk for row in chosen]}
    return desk.post(list_of(model), sent, follow=True)


def side_by_side(desk: Client, model: Any, keep: Any, *chosen: Any) -> str:
    """The text of the page that shows what merging these gives."""
    sent: dict[str, Any] = {"row": [row.pk for row in chosen], "keep": keep.pk}
    address = reverse(f"admin:events_{model._meta.model_name}_merge")
    return " ".join(plain(desk.get(address, sent).content.decode()).split())


def merge(desk: Client, model: Any, button: str, keep: Any, *chosen: Any, why: str = "") -> Any:
    address = reverse(f"admin:events_{model._meta.model_name}_merge")
    sent = {"row": [row.pk for row in chosen], "keep": keep.pk, "why": why, button: "1"}
    return desk.post(address, sent, follow=True)


@pytest.fixture
def pair(db: None) -> DuplicateCandidate:
    """Two entries that may be one."""
    make.a_person("Mark Rutte", public_id="mark-rutte")
    import_all([article("a", "2023-07-03", DEBATE), article("b", "2023-07-04", NEAR)])
    return DuplicateCandidate.objects.get()


def test_two_entries_are_shown_side_by_side_and_merged_into_the_chosen_one(desk: Client) -> None:
    one, other = (
        rows.told_entry(title="Debat over asiel"),
        rows.told_entry(title="Asieldebat", when="2023-07-06"),
    )
    response = choose(desk, Event, one, other)
    text = " ".join(plain(response.content.decode()).split())
    assert "Samenvoegen: 2 gebeurtenissen" in text
    assert "Debat over asiel" in text
    assert "6 juli 2023 (2023-07-06)" in text
    assert "2 zinnen" in text
    assert not Decision.objects.exists()

    response = merge(desk, Event, "_merge", other, one, other, why="een debat")
    one.refresh_from_db()
    other.refresh_from_db()
    assert one.merged_into == other
    assert said(response) == [
        f"Samengevoegd: '{other}' blijft. ‘Weer scheiden’ kan hieronder, bij Besluiten."
    ]
    assert Decision.objects.get().why == "een debat"


def test_the_page_shows_what_the_other_choice_would_give(desk: Client, curator: User) -> None:
    one, other = rows.told_entry(title="Debat over asiel"), rows.told_entry(title="Asieldebat")
    decisions.set_field(one, "title", "Debat in Kamer", curator)
    decisions.set_field(other, "title", "Groot asieldebat", curator)
    page = side_by_side(desk, Event, other, one, other)
    assert "Het besluit ‘titel: Debat in Kamer’ op ‘Debat in Kamer’ telt niet meer" in page
    page = side_by_side(desk, Event, one, one, other)
    assert "Het besluit ‘titel: Groot asieldebat’ op ‘Groot asieldebat’ telt niet meer" in page


@pytest.mark.parametrize("side", ["merged", "remaining"])
def test_a_merger_stands_in_the_history_of_both_and_is_undone_there(side: str, desk: Client) -> None:
    one, other = rows.told_entry(title="Debat over asiel"), rows.told_entry(title="Asieldebat")
    merge(desk, Event, "_merge", other, one, other)
    row = one if side == "merged" else other
    history = page_of(Event, row).replace("/change/", "/history/")
    page = " ".join(plain(desk.get(history).content.decode()).split())
    other.refresh_from_db()
    assert (f"opgegaan in {other}" if side == "merged" else "hierin: Debat over asiel") in page
    assert "weer scheiden" in page
    lift = reverse("admin:events_event_lift", args=[row.pk])
    response = desk.post(lift, {"_lift": Decision.objects.get().pk}, follow=True)
    assert said(response) == ["Opgeheven: samengevoegd. Het zijn weer twee rijen, zoals daarvoor."]
    one.refresh_from_db()
    assert one.merged_into is None
    assert "opgeheven" in plain(desk.get(history).content.decode())


def test_a_merger_is_undone_on_the_page_of_the_remaining_entry(desk: Client) -> None:
    one, other = rows.told_entry(), rows.told_entry()
    merge(desk, Event, "_merge", other, one, other)
    address = page_of(Event, other)
    desk.post(address, {**form_on(desk, address), "_lift": Decision.objects.get().pk})
    assert TimelineEntry.objects.living().count() == 2


def test_persons_are_merged_with_a_look_at_what_speaks_against_it_and_parted_again(desk: Client) -> None:
    one, other = rows.person("Mark Rutte"), rows.person("M. Rutte")
    one.identifiers.create(scheme="wikidata", value="Q1")
    other.identifiers.create(scheme="wikidata", value="Q2")
    text = " ".join(plain(choose(desk, Person, one, other).content.decode()).split())
    assert (
        "Twee nummers in één register (wikidata): Mark Rutte: Q1; M. Rutte: Q2. Zijn het er wel één?" in text
    )
    merge(desk, Person, "_merge", one, one, other)
    other.refresh_from_db()
    assert other.merged_into is not None
    assert other.merged_into.pk == one.pk
    address = page_of(Person, one)
    assert "hierin: M. Rutte" in plain(desk.get(address).content.decode())
    assert "hierin: M. Rutte" in plain(desk.get(address.replace("/change/", "/history/")).content.decode())
    desk.post(reverse("admin:events_person_lift", args=[one.pk]), {"_lift": Decision.objects.get().pk})
    other.refresh_from_db()
    assert other.merged_into is None


def test_parties_that_were_confirmed_are_proposed_to_remain(desk: Client) -> None:
    one, other = make.a_party("Partij A", review="proposed"), make.a_party("Partij B")
    response = choose(desk, type(one), one, other)
    assert response.context["keep"].name == "Partij B"
    assert "nog niet bevestigd, en dus niet openbaar" in side_by_side(desk, type(one), one, one, other)


@pytest.mark.parametrize(("model", "name"), [("role", "person"), ("unresolvedname", "assigned_to")])
def test_a_merged_row_is_not_offered_where_one_is_chosen(
    model: str, name: str, desk: Client, curator: User
) -> None:
    one, other = rows.person("Jan de Wit"), rows.person("J. de Wit")
    merging.merge_actors(other, one, curator)
    asked = {"app_label": "events", "model_name": model, "field_name": name, "term": "wit"}
    offered = desk.get(reverse("admin:autocomplete"), asked).json()["results"]
    assert [row["text"] for row in offered] == ["Jan de Wit"]
    assert len(desk.get(list_of(Person), {"q": "wit"}).context["cl"].result_list) == 2
    assert len(desk.get(list_of(Person), {"merged_into__isempty": "1"}).context["cl"].result_list) == 1


@pytest.mark.parametrize("number", [1, 9])
def test_too_few_or_too_many_rows_are_not_merged(number: int, desk: Client) -> None:
    response = choose(desk, Event, *[rows.told_entry() for _ in range(number)])
    assert said(response) == ["Kies twee tot en met 8 rijen om samen te voegen."]


def test_an_event_and_a_deadline_cannot_be_merged(desk: Client) -> None:
    one, other = rows.told_entry(), rows.told_entry(Kind.DEADLINE)
    response = choose(desk, TimelineEntry, one, other)
    assert "zijn niet van dezelfde soort" in plain(response.content.decode())
    response = merge(desk, TimelineEntry, "_merge", one, one, other)
    assert "zijn niet van dezelfde soort" in plain(response.content.decode())
    assert not Decision.objects.exists()


def test_what_was_merged_meanwhile_is_said(desk: Client, curator: User) -> None:
    one, other, third = rows.told_entry(), rows.told_entry(), rows.told_entry()
    merging.merge_entries(one, third, curator)
    response = merge(desk, Event, "_merge", other, one, other)
    assert f"{one.public_id} is al samengevoegd met {third.public_id}" in plain(response.content.decode())
    assert Decision.objects.count() == 1


@pytest.mark.parametrize("keys", [[], ["x", "y"], ["0", "999"], ["9" * 30, "\x00"]])
def test_rows_that_are_not_there_lead_back_to_the_list(keys: list[str], desk: Client) -> None:
    address = reverse("admin:events_event_merge")
    for response in (
        desk.get(address, {"row": keys}, follow=True),
        desk.post(address, {"row": keys}, follow=True),
    ):
        assert said(response) == ["Kies minstens twee rijen die er nog zijn."]


def test_who_may_only_read_merges_nothing(client: Client, db: None) -> None:
    one, other = rows.told_entry(), rows.told_entry()
    client.force_login(rows.viewer("view_event"))
    choose(client, Event, one, other)
    assert merge(client, Event, "_merge", one, one, other).status_code == 403
    assert client.post(reverse("admin:events_event_lift", args=[one.pk]), {"_lift": "1"}).status_code == 403
    assert not Decision.objects.exists()


def listed(desk: Client, **query: str) -> int:
    return len(desk.get(list_of(DuplicateCandidate), query).context["cl"].result_list)


def act(desk: Client, action: str, pair: DuplicateCandidate) -> list[str]:
    sent = {"action": action, "_selected_action": [pair.pk]}
    return said(desk.post(list_of(DuplicateCandidate), sent, follow=True))


def test_a_pair_that_is_not_the_same_is_never_asked_again(pair: DuplicateCandidate, desk: Client) -> None:
    assert listed(desk) == 1
    assert "titels lijken op elkaar" in plain(desk.get(list_of(DuplicateCandidate)).content.decode())
    assert act(desk, "tell_apart", pair) == ["1 paar uit elkaar gehouden."]
    import_all([article("c", "2023-07-05", DEBATE)])
    assert listed(desk, unsure="all") == 0


def test_a_pair_of_which_one_is_not_sure_waits_elsewhere_and_can_be_decided_later(
    pair: DuplicateCandidate, desk: Client
) -> None:
    assert act(desk, "leave_open", pair) == ["1 paar apart gezet als ‘niet zeker’."]
    assert (listed(desk), listed(desk, unsure="yes"), listed(desk, unsure="all")) == (0, 1, 1)
    import_all([article("c", "2023-07-05", DEBATE)])
    assert (listed(desk), listed(desk, unsure="yes")) == (0, 1)
    assert TimelineEntry.objects.living().count() == 2
    sent = {"action": "merge_pairs", "_selected_action": [DuplicateCandidate.objects.get().pk]}
    desk.post(f"{list_of(DuplicateCandidate)}?unsure=yes", sent)
    assert TimelineEntry.objects.living().get().title == "Debat over asiel"


def test_a_pair_is_merged_from_the_list(pair: DuplicateCandidate, desk: Client) -> None:
    assert act(desk, "merge_pairs", pair) == ["1 paar samengevoegd."]
    assert TimelineEntry.objects.living().get().title == "Debat over asiel"


@pytest.mark.parametrize(("button", "verb"), [("_not_same", "not_same"), ("_unsure", "unsure")])
def test_a_pair_is_decided_on_side_by_side(
    button: str, verb: str, pair: DuplicateCandidate, desk: Client
) -> None:
    merge(desk, TimelineEntry, button, pair.left, pair.left, pair.right, why="ander debat")
    assert [(one.verb, one.why) for one in Decision.objects.all()] == [(verb, "ander debat")]
    assert listed(desk) == 0
