"""The first page of the admin tells what waits for an editor."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.models import User
from django.test import Client
from django.utils.timezone import localdate, now

from events.importing import decisions, merging
from events.models import DuplicateCandidate, TimelineEntry
from events.models.vocabulary import DeadlineStatus, Kind, Review

from . import rows


def tasks(client: Client) -> list[str]:
    context = client.get("/admin/").context
    return [task.words for task in context.get("tasks", [])]


def test_it_counts_what_waits_and_each_leads_to_its_list(desk: Client, curator: User) -> None:
    assert tasks(desk) == []
    first, second = rows.told_entry(), rows.told_entry()
    TimelineEntry.objects.filter(pk=second.pk).update(disputed=True)
    decisions.confirm(rows.told_entry(), curator)
    rows.unresolved()
    rows.unresolved(assigned_to=rows.person())
    rows.person(review="proposed")
    pair = DuplicateCandidate.objects.create(left=first, right=second, likeness=80)
    assert tasks(desk) == [
        "2 tijdlijnregels te beoordelen",
        "1 betwiste regel",
        "1 mogelijke dubbeling",
        "1 onopgeloste naam",
        "1 voorgestelde persoon",
    ]
    for task in desk.get("/admin/").context["tasks"]:
        assert len(desk.get(task.address).context["cl"].result_list) == int(task.words.split()[0])
    merging.unsure(pair.left, pair.right, curator)
    assert "1 mogelijke dubbeling" not in tasks(desk)


def test_it_names_only_what_one_may_change(client: Client, db: None) -> None:
    rows.told_entry()
    rows.unresolved()
    client.force_login(rows.viewer("view_timelineentry", "change_unresolvedname"))
    assert tasks(client) == ["1 onopgeloste naam"]


def test_it_tells_which_deadlines_ask_for_a_look(desk: Client) -> None:
    def due(days: int, **values: object) -> None:
        day = localdate() + timedelta(days=days)
        rows.entry(Kind.DEADLINE, f"[..{day}]", review=Review.CONFIRMED, **values)

    for days in (-1, -400, 0, 14, 15):
        due(days)
    due(-1, status=DeadlineStatus.MET)
    due(3, gone_at=now())

    assert tasks(desk) == ["2 deadlines in de komende twee weken", "2 verlopen deadlines"]
    for task in desk.get("/admin/").context["tasks"]:
        assert len(desk.get(task.address).context["cl"].result_list) == 2
