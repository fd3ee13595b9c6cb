"""Unresolved names get their actor by decision; import runs tell in words what they brought."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

from events.admin.runs import run_in_words
from events.importing import decisions
from events.models import Decision, ImportRun, UnresolvedName

from . import rows
from .pages import form_on, list_of, page_of, plain, said


def test_the_most_frequent_name_comes_first(desk: Client) -> None:
    for name, count in (("Bos", 2), ("Jansen", 5), ("Adema", 2)):
        rows.unresolved(name=name, count=count)
    result = desk.get(list_of(UnresolvedName)).context["cl"].result_list
    assert [one.name for one in result] == ["Jansen", "Adema", "Bos"]


def test_a_name_is_assigned_by_a_decision_and_taken_back(desk: Client) -> None:
    name, who = rows.unresolved(), rows.person("Jan de Wit")
    address = page_of(UnresolvedName, name)
    desk.post(address, {**form_on(desk, address), "assigned_to": who.pk, "why": "hij sprak"})
    name.refresh_from_db()
    decision = Decision.objects.get()
    assert (decision.verb, decision.value, decision.why) == ("assign_name", "jan-de-wit", "hij sprak")
    assert str(name.assigned_to) == "Jan de Wit"
    desk.post(address, {**form_on(desk, address), "assigned_to": ""})
    assert UnresolvedName.objects.get().assigned_to is None
    assert not Decision.objects.holding().exists()


def test_a_merged_actor_cannot_be_meant(desk: Client) -> None:
    name = rows.unresolved()
    old = rows.person(merged_into=rows.person())
    address = page_of(UnresolvedName, name)
    response = desk.post(address, {**form_on(desk, address), "assigned_to": old.pk})
    assert response.context["adminform"].errors["assigned_to"]
    assert not Decision.objects.exists()


def test_somebody_elses_assignment_is_not_overwritten(desk: Client, curator: User) -> None:
    name, one, other = rows.unresolved(), rows.person("Jan de Wit"), rows.person("Piet de Wit")
    address = page_of(UnresolvedName, name)
    form = form_on(desk, address)
    decisions.assign_name(name, one, curator)
    response = desk.post(address, {**form, "assigned_to": other.pk})
    assert "Toegewezen aan 'Jan de Wit' (in uw formulier 'Piet de Wit')" in plain(response.content.decode())
    name.refresh_from_db()
    assert name.assigned_to_id == one.pk


def test_names_with_one_candidate_are_assigned_from_the_list(desk: Client) -> None:
    one, other = rows.person(), rows.person()
    sure = rows.unresolved(candidates=[one.public_id])
    rows.unresolved(candidates=[one.public_id, other.public_id])
    rows.unresolved(candidates=[])
    rows.unresolved(candidates=["is-er-niet"])
    chosen = list(UnresolvedName.objects.values_list("pk", flat=True))
    response = desk.post(
        list_of(UnresolvedName), {"action": "assign_only_candidate", "_selected_action": chosen}, follow=True
    )
    assert said(response) == [
        "1 toegewezen. 3 overgeslagen: al toegewezen, of geen of meer dan één kandidaat."
    ]
    sure.refresh_from_db()
    assert sure.assigned_to_id == one.pk


def test_who_may_only_read_names_cannot_assign_them(client: Client, db: None) -> None:
    name = rows.unresolved(candidates=[rows.person().public_id])
    client.force_login(rows.viewer("view_unresolvedname"))
    client.post(list_of(UnresolvedName), {"action": "assign_only_candidate", "_selected_action": [name.pk]})
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (
            {},
            "geen artikelen gelezen: 0 nieuw, 0 al bekend. Nieuw: geen gebeurtenissen, geen deadlines, geen beweringen.",
        ),
        (
            {
                "articles_read": 3,
                "articles_new": 1,
                "articles_unchanged": 1,
                "articles_refused": 1,
                "claims_new": 4,
                "events_new": 2,
                "deadlines_new": 1,
                "persons_proposed": 1,
                "names_unresolved": 2,
            },
            "3 artikelen gelezen: 1 nieuw, 1 al bekend, 1 geweigerd. "
            "Nieuw: 2 gebeurtenissen, 1 deadline, 4 beweringen. "
            "Nog te doen: 1 persoon voorgesteld, 2 namen voor een redacteur.",
        ),
    ],
)
def test_a_run_in_words(counts: dict[str, int], words: str) -> None:
    assert run_in_words(ImportRun(**counts)) == words


def test_a_run_names_what_it_could_not_read(desk: Client) -> None:
    run = ImportRun.objects.create(problems=[{"source": "<leeg>.txt", "reason": "is leeg"}, "raar"])
    page = desk.get(page_of(ImportRun, run)).content.decode()
    assert "<strong>&lt;leeg&gt;.txt</strong>: is leeg" in page


def test_who_is_not_there_yet_can_be_made_with_the_name_filled_in(desk: Client) -> None:
    page = desk.get(page_of(UnresolvedName, rows.unresolved(name="Hein Pieper"))).content.decode()
    address = "/admin/events/person/add/?name=Hein+Pieper"
    assert address in page
    assert form_on(desk, address)["name"] == "Hein Pieper"
