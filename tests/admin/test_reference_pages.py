"""Persons, parties, roles and the calendar in the admin: edited by hand, with their history."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from events.models import ActorIdentifier, CalendarPeriod, Party, Person, Role

from . import rows
from .pages import add_to, form_on, list_of, page_of, plain, said


def with_role(form: dict[str, str], number: int, **values: Any) -> dict[str, Any]:
    """The form with a filled-in role, as the browser adds one."""
    given = {"role": "party_member", "title": "", "party": "", "body": "", "start_edtf": "", "end_edtf": ""}
    fields = {f"roles-{number}-{name}": value for name, value in {**given, **values}.items()}
    return {**form, **fields, "roles-TOTAL_FORMS": str(number + 1)}


def test_a_new_person_gets_an_address_of_its_own(desk: Client) -> None:
    for _ in range(2):
        desk.post(add_to(Person), {**form_on(desk, add_to(Person)), "name": "Jan de Wit"})
    assert sorted(person.public_id for person in Person.objects.all()) == ["jan-de-wit", "jan-de-wit-2"]
    assert {person.kind for person in Person.objects.all()} == {"person"}


def test_a_role_is_added_on_the_persons_page(desk: Client) -> None:
    who, club = rows.person(), rows.party("D66")
    form = with_role(
        form_on(desk, page_of(Person, who)), 0, party=club.pk, start_edtf="2021-03", end_edtf="2023"
    )
    desk.post(page_of(Person, who), form)
    role = Role.objects.get()
    assert (role.person_id, role.party_id) == (who.pk, club.pk)
    assert (role.start_earliest, role.end_latest) == (date(2021, 3, 1), date(2023, 12, 31))


def test_the_party_of_today_stands_beside_a_persons_name(desk: Client) -> None:
    who = rows.person()
    Role.objects.create(
        person=who, role="party_member", party=rows.party("Oude Partij"), start_edtf="2010", end_edtf="2020"
    )
    Role.objects.create(person=who, role="party_member", party=rows.party("Nieuwe Partij"), start_edtf="2021")
    page = plain(desk.get(list_of(Person)).content.decode())
    assert "Nieuwe Partij" in page
    assert "Oude Partij" not in page


@pytest.mark.parametrize(
    ("start", "end", "fault"),
    [
        ("2023", "2021-05", "2021-05 komt voor 2023"),
        ("2023-13", "", "'2023-13' is een datum die niet bestaat"),
        ("gisteren", "", "'gisteren' is geen datum"),
    ],
)
def test_a_role_with_wrong_dates_is_said(start: str, end: str, fault: str, desk: Client) -> None:
    who = rows.person()
    form = with_role(form_on(desk, page_of(Person, who)), 0, start_edtf=start, end_edtf=end)
    assert fault in plain(desk.post(page_of(Person, who), form).content.decode())
    form = {**form_on(desk, add_to(Role)), "person": who.pk, "role": "member"}
    response = desk.post(add_to(Role), {**form, "start_edtf": start, "end_edtf": end})
    assert fault in plain(response.content.decode())
    assert not Role.objects.exists()


def test_the_same_role_twice_in_one_form_is_said_not_a_crash(desk: Client) -> None:
    who = rows.person()
    form = with_role(form_on(desk, page_of(Person, who)), 0, title="lid")
    response = desk.post(page_of(Person, who), with_role(form, 1, title="lid"), follow=True)
    assert response.status_code == 200
    assert said(response)[0].startswith("Niet opgeslagen: de database staat dit niet toe")
    assert not Role.objects.exists()


def test_a_role_that_is_there_already_is_a_form_error(desk: Client) -> None:
    who = rows.person()
    Role.objects.create(person=who, role="member", title="Kamerlid")
    form = {**form_on(desk, add_to(Role)), "person": who.pk, "role": "member", "title": "Kamerlid"}
    response = desk.post(add_to(Role), form)
    assert "Deze rol staat er al" in plain(response.content.decode())
    assert Role.objects.count() == 1


def test_an_identifier_belongs_to_one_actor(desk: Client) -> None:
    ActorIdentifier.objects.create(actor=rows.person(), scheme="wikidata", value="Q1")
    form = {**form_on(desk, add_to(ActorIdentifier)), "actor": rows.person().pk}
    response = desk.post(add_to(ActorIdentifier), {**form, "scheme": "wikidata", "value": "Q1"})
    assert response.status_code == 200
    assert "bestaat al" in plain(response.content.decode())
    assert ActorIdentifier.objects.count() == 1


def test_every_save_of_a_party_is_kept_with_who_did_it(desk: Client) -> None:
    club = rows.party("Partij A")
    desk.post(page_of(Party, club), {**form_on(desk, page_of(Party, club)), "name": "Partij B"})
    assert [(old.name, str(old.history_user or "")) for old in Party.history.order_by("history_id")] == [
        ("Partij A", ""),
        ("Partij B", "anna"),
    ]
    history = desk.get(page_of(Party, club).replace("change", "history")).content.decode()
    assert "Partij A" in history


@pytest.mark.parametrize(
    ("action", "review", "message"),
    [("confirm_actors", "confirmed", "2 bevestigd."), ("reject_actors", "rejected", "2 verworpen.")],
)
def test_proposed_persons_are_confirmed_or_rejected_from_the_list(
    action: str, review: str, message: str, desk: Client
) -> None:
    chosen = [rows.person(review="proposed"), rows.person(review="proposed"), rows.person(review=review)]
    response = desk.post(
        list_of(Person), {"action": action, "_selected_action": [one.pk for one in chosen]}, follow=True
    )
    assert said(response) == [message]
    assert {person.review for person in Person.objects.all()} == {review}
    assert Person.history.filter(history_user__username="anna").count() == 2


def test_who_may_only_read_persons_cannot_confirm_them(client: Client, db: None) -> None:
    who = rows.person(review="proposed")
    client.force_login(rows.viewer("view_person"))
    client.post(list_of(Person), {"action": "confirm_actors", "_selected_action": [who.pk]})
    who.refresh_from_db()
    assert who.review == "proposed"


def test_deleting_whom_an_article_names_says_what_stands_on_it(desk: Client, curator: User) -> None:
    who = rows.one_of_each()[Person]
    address = page_of(Person, who).replace("change", "delete")
    assert "Vermelding: Jan de Wit" in plain(desk.get(address).content.decode())
    desk.post(address, {"post": "yes"})
    desk.post(list_of(Person), {"action": "delete_selected", "_selected_action": [who.pk], "post": "yes"})
    assert Person.objects.filter(pk=who.pk).exists()


def test_whom_nothing_stands_on_can_be_deleted(desk: Client) -> None:
    who = rows.person()
    desk.post(page_of(Person, who).replace("change", "delete"), {"post": "yes"})
    assert not Person.objects.exists()


def test_a_periods_aliases_are_written_as_words(desk: Client) -> None:
    form = {**form_on(desk, add_to(CalendarPeriod)), "kind": "recess", "name": "zomerreces 2023"}
    dates = {"start": "2023-07-08", "end": "2023-09-03"}
    desk.post(add_to(CalendarPeriod), {**form, **dates, "aliases": "zomerreces, de zomer ,"})
    period = CalendarPeriod.objects.get()
    assert period.aliases == ["zomerreces", "de zomer"]
    assert form_on(desk, page_of(CalendarPeriod, period))["aliases"] == "zomerreces, de zomer"


def test_a_period_does_not_end_before_it_starts(desk: Client) -> None:
    form = {**form_on(desk, add_to(CalendarPeriod)), "kind": "recess", "name": "zomerreces 2023"}
    response = desk.post(add_to(CalendarPeriod), {**form, "start": "2023-09-03", "end": "2023-07-08"})
    assert "De laatste dag ligt voor de eerste" in plain(response.content.decode())
    assert not CalendarPeriod.objects.exists()
