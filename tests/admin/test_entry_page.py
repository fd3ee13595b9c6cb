"""An event's or a deadline's page and the review queue: what a curator saves becomes decisions."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils.timezone import localdate

from events.importing import decisions
from events.models import Claim, Deadline, Decision, Event, TimelineEntry
from events.models.vocabulary import Kind

from . import rows
from .pages import form_on, list_of, page_of, plain, said


def locks(entry: TimelineEntry) -> dict[str, Any]:
    return {one.field: one.value for one in entry.decisions.holding().filter(verb="set_field")}


def send(desk: Client, address: str, **changes: Any) -> Any:
    return desk.post(address, {**form_on(desk, address), **changes}, follow=True)


def test_only_the_changed_field_is_locked(desk: Client) -> None:
    entry = rows.told_entry()
    send(desk, page_of(Event, entry), title="Debat over asiel en migratie", why="vollediger")
    entry.refresh_from_db()
    assert locks(entry) == {"title": "Debat over asiel en migratie"}
    assert entry.title == "Debat over asiel en migratie"
    assert entry.decisions.get().why == "vollediger"


def test_every_field_of_an_event_can_be_decided(desk: Client) -> None:
    entry = rows.told_entry()
    decided = {
        "title": "Stemming",
        "date_edtf": "2023-07-06",
        "time_of_day": "evening",
        "clock": "20:15",
        "type": "vote",
        "place": "Den Haag",
        "status": "occurred",
    }
    send(desk, page_of(Event, entry), **decided)
    entry.refresh_from_db()
    assert locks(entry) == decided
    assert {name: getattr(entry, name) for name in decided} == decided
    assert (entry.earliest, entry.latest, entry.sort_date, entry.precision) == (
        date(2023, 7, 6),
        date(2023, 7, 6),
        date(2023, 7, 6),
        "day",
    )


def test_every_field_of_a_deadline_can_be_decided(desk: Client) -> None:
    entry = rows.told_entry(Kind.DEADLINE, when="../2023-07-07")
    decided = {
        "title": "Pakket",
        "date_edtf": "../2023-09-01",
        "time_of_day": "",
        "firmness": "hard",
        "status": "missed",
    }
    send(desk, page_of(Deadline, entry), **decided)
    entry.refresh_from_db()
    # The part of the day was empty and stays so: no lock.
    assert locks(entry) == {name: value for name, value in decided.items() if name != "time_of_day"}
    assert (entry.earliest, entry.latest, entry.sort_date) == (None, date(2023, 9, 1), date(2023, 9, 1))


def test_the_queue_opens_both_kinds(desk: Client) -> None:
    event, due = rows.told_entry(), rows.told_entry(Kind.DEADLINE)
    assert "firmness" not in form_on(desk, page_of(TimelineEntry, event))
    send(desk, page_of(TimelineEntry, due), firmness="hope")
    assert locks(due) == {"firmness": "hope"}


def test_saving_without_a_change_locks_nothing(desk: Client) -> None:
    entry = rows.told_entry()
    before = TimelineEntry.objects.get().modified
    send(desk, page_of(Event, entry))
    assert not Decision.objects.exists()
    assert TimelineEntry.objects.get().modified == before


def test_a_lock_is_shown_and_lifting_it_brings_the_claims_value_back(desk: Client) -> None:
    entry = rows.told_entry(title="Debat")
    address = page_of(Event, entry)
    send(desk, address, title="Ander debat")
    page = desk.get(address).content.decode()
    assert "Vergrendeld: waarde vastgesteld door anna op" in page
    response = send(desk, address, _lift=Decision.objects.get().pk)
    entry.refresh_from_db()
    assert entry.title == "Debat"
    assert locks(entry) == {}
    assert "Opgeheven: waarde vastgesteld: titel" in said(response)[0]
    assert "Vergrendeld" not in desk.get(address).content.decode()


@pytest.mark.parametrize("number", ["999", "jan", "99999999999999999999999", "-1", ""])
def test_lifting_what_is_not_there_is_said(number: str, desk: Client) -> None:
    entry = rows.told_entry()
    assert "geldt niet meer" in said(send(desk, page_of(Event, entry), _lift=number))[0]


def test_a_decision_on_another_entry_is_not_lifted_here(desk: Client, curator: User) -> None:
    here, there = rows.told_entry(), rows.told_entry()
    decision = decisions.confirm(there, curator)
    send(desk, page_of(Event, here), _lift=decision.pk)
    decision.refresh_from_db()
    assert decision.lifted_at is None


def test_what_was_typed_is_saved_when_confirming(desk: Client) -> None:
    entry = rows.told_entry()
    response = send(desk, page_of(Event, entry), place="Den Haag", _confirm="1")
    entry.refresh_from_db()
    assert (entry.place, entry.review) == ("Den Haag", "confirmed")
    assert said(response) == [f"'{entry}' is bevestigd."]


def test_rejecting_asks_nothing(desk: Client) -> None:
    entry = rows.told_entry()
    response = send(desk, page_of(Event, entry), _reject="1")
    entry.refresh_from_db()
    assert entry.review == "rejected"
    assert said(response) == [f"'{entry}' is verworpen."]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"date_edtf": "2023-02-30"}, "'2023-02-30' is een datum die niet bestaat"),
        ({"date_edtf": "morgen"}, "'morgen' is geen datum"),
        ({"date_edtf": "2023-07-05/2023-07-01"}, "eindigt voor hij begint"),
        ({"date_edtf": "2" * 241}, "240"),
        ({"title": ""}, "Dit veld is vereist"),
        ({"title": "x" * 91}, "90"),
        ({"title": "nul\x00teken"}, "Null"),
        ({"status": "open"}, "open is geen beschikbare keuze"),
        ({"type": ""}, "Dit veld is vereist"),
        ({"type": "party drugs"}, "party drugs is geen beschikbare keuze"),
        ({"place": "x" * 121}, "120"),
        ({"clock": "24:00"}, "'24:00' is geen kloktijd; schrijf 20:15"),
        ({"clock": "8 uur"}, "'8 uur' is geen kloktijd"),
    ],
)
def test_a_wrong_value_is_said_and_nothing_is_saved(
    changes: dict[str, str], fault: str, desk: Client
) -> None:
    entry = rows.told_entry()
    response = send(desk, page_of(Event, entry), **changes)
    assert fault in plain(response.content.decode())
    assert not Decision.objects.exists()


def test_a_form_filled_in_before_somebody_else_saved_is_refused(desk: Client) -> None:
    entry = rows.told_entry(title="Debat")
    address = page_of(Event, entry)
    mine = form_on(desk, address)
    send(desk, address, title="Debat over asiel")
    response = desk.post(address, {**mine, "title": "Asieldebat"})
    assert "Titel 'Debat over asiel' (in uw formulier 'Asieldebat')" in plain(response.content.decode())
    entry.refresh_from_db()
    assert entry.title == "Debat over asiel"


def test_an_old_form_does_not_take_back_what_it_never_touched(desk: Client) -> None:
    entry = rows.told_entry(title="Debat")
    address = page_of(Event, entry)
    mine = form_on(desk, address)
    send(desk, address, title="Debat over asiel")
    response = desk.post(address, {**mine, "place": "Den Haag"})
    text = plain(response.content.decode())
    assert "Titel 'Debat over asiel' (in uw formulier 'Debat')" in text
    assert "Plaats '' (in uw formulier 'Den Haag')" in text
    assert locks(entry) == {"title": "Debat over asiel"}


def test_a_form_without_its_stamp_is_refused_when_it_changes_something(desk: Client) -> None:
    entry = rows.told_entry()
    address = page_of(Event, entry)
    form = form_on(desk, address)
    del form["seen"]
    desk.post(address, {**form, "title": "Anders"})
    assert locks(entry) == {}


def test_the_page_shows_the_sentences_and_the_date_in_words(desk: Client) -> None:
    entry = rows.entry(when="[2023-07-03..2023-07-05]")
    text = rows.article(title="Kamer praat")
    said_so = rows.claim(entry, text, explanation="begin van de week")
    page = desk.get(page_of(Event, entry)).content.decode()
    assert "<blockquote>De Kamer debatteert woensdag over asiel.</blockquote>" in page
    assert (
        f'<a href="/admin/events/article/{text.pk}/change/#claim-{said_so.public_id}">Kamer praat</a>' in page
    )
    assert "begin van de week" in page
    assert "Nu: tussen 3 en 5 juli 2023." in page


def test_the_queue_shows_what_was_proposed_surest_first(desk: Client, curator: User) -> None:
    for title, sure in (("Zeker", "0.90"), ("Onzeker", "0.40"), ("Tamelijk", "0.70")):
        rows.entry(title=title, confidence=Decimal(sure))
    decisions.confirm(rows.entry(title="Bevestigd", confidence=Decimal("1")), curator)
    result = desk.get(list_of(TimelineEntry)).context["cl"].result_list
    assert [entry.title for entry in result] == ["Zeker", "Tamelijk", "Onzeker"]
    everything = desk.get(list_of(TimelineEntry), {"review": "all"}).context["cl"].result_list
    assert len(everything) == 4


@pytest.mark.parametrize("model", [TimelineEntry, Event])
@pytest.mark.parametrize(
    ("action", "review", "word"),
    [("confirm_entries", "confirmed", "bevestigd"), ("reject_entries", "rejected", "verworpen")],
)
def test_a_list_confirms_and_rejects_and_says_how_many(
    model: Any, action: str, review: str, word: str, desk: Client, curator: User
) -> None:
    chosen = [rows.told_entry() for _ in range(3)]
    decide = decisions.confirm if review == "confirmed" else decisions.reject
    decide(chosen[0], curator)
    response = desk.post(
        f"{list_of(model)}?{'review=all' if model is TimelineEntry else ''}",
        {"action": action, "_selected_action": [entry.pk for entry in chosen]},
        follow=True,
    )
    assert said(response) == [f"2 {word}. 1 was dat al."]
    assert {entry.review for entry in TimelineEntry.objects.all()} == {review}
    assert Decision.objects.count() == 3


def test_who_may_only_read_has_no_actions(client: Client, db: None) -> None:
    entry = rows.told_entry()
    client.force_login(rows.viewer("view_event"))
    assert client.get(list_of(Event)).context["action_form"] is None
    client.post(list_of(Event), {"action": "confirm_entries", "_selected_action": [entry.pk]})
    assert client.post(page_of(Event, entry), {"_confirm": "1"}).status_code == 403
    assert not Decision.objects.exists()


def test_who_may_change_events_may_not_change_deadlines(client: Client, db: None) -> None:
    event, due = rows.told_entry(), rows.told_entry(Kind.DEADLINE)
    client.force_login(rows.viewer("view_event", "change_event", "view_deadline"))
    send(client, page_of(Event, event), _confirm="1")
    assert client.post(page_of(Deadline, due), {"_confirm": "1"}).status_code == 403
    assert [one.entry_id for one in Decision.objects.all()] == [event.pk]


def test_entries_are_neither_added_nor_deleted_here(desk: Client) -> None:
    entry = rows.told_entry()
    desk.post(list_of(Event), {"action": "delete_selected", "_selected_action": [entry.pk], "post": "yes"})
    assert desk.post(page_of(Event, entry).replace("change", "delete"), {"post": "yes"}).status_code == 403
    assert TimelineEntry.objects.count() == Claim.objects.count() == 1


def test_a_page_leads_to_the_one_that_readers_see(desk: Client) -> None:
    entry = rows.told_entry()
    assert f'href="/entry/{entry.public_id}/"' in desk.get(page_of(Event, entry)).content.decode()


@pytest.mark.parametrize(
    ("due", "titles"),
    [
        ("soon", ["Vandaag"]),
        ("overdue", ["Gisteren"]),
        ("moved", ["Drie keer later", "Ooit later"]),
        ("x", ["Drie keer later", "Gisteren", "Ooit later", "Vandaag"]),
    ],
)
def test_deadlines_are_found_by_when_they_are_due(desk: Client, due: str, titles: list[str]) -> None:
    today = localdate()
    rows.entry(Kind.DEADLINE, f"[..{today}]", title="Vandaag")
    rows.entry(Kind.DEADLINE, f"[..{today - timedelta(days=1)}]", title="Gisteren")
    later = f"[..{today + timedelta(days=99)}]"
    rows.entry(Kind.DEADLINE, later, title="Drie keer later", times_moved=3, days_slipped=40)
    rows.entry(Kind.DEADLINE, "", title="Ooit later", times_moved=1)

    page = desk.get(list_of(Deadline), {"due": due}, follow=True)

    assert sorted(entry.title for entry in page.context["cl"].result_list) == titles


def test_a_list_of_deadlines_says_how_far_each_slipped(desk: Client) -> None:
    for moved, days in ((0, None), (1, 1), (3, 40), (1, None)):
        rows.entry(Kind.DEADLINE, times_moved=moved, days_slipped=days)

    html = desk.get(list_of(Deadline), {"o": "5"}).content.decode()

    assert sorted(re.findall(r'class="field-slipped">([^<]*)<', html)) == ["1 dag", "1 keer", "40 dagen", "–"]
