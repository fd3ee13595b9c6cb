"""Keeping a copy: what changed since a moment, and what left the timeline."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from events.importing import decisions, merging
from events.models import TimelineEntry
from events.models.vocabulary import Review
from tests import factories as make
from tests.importing.telling import article, happening, import_all

pytestmark = pytest.mark.django_db

DEBATE = happening("Debat woensdag.", "Debat over asiel", "2023-07-05")
MOTION = happening("Motie ingediend.", "Motie over wonen", "2023-07-06", type="motion", status="occurred")
UNDATED = happening("Ooit een stemming.", "Stemming", "", type="vote")


def test_what_left_the_timeline_is_told_with_when_and_why_and_without_its_values(get: Any) -> None:
    before = timezone.now()
    living = make.an_event(public_id="living")
    make.an_event(public_id="merged", merged_into=living, gone_at=before)
    make.an_event(public_id="withdrawn", gone_at=before)
    make.an_event(public_id="rejected", review=Review.REJECTED)
    moment = before.isoformat()

    rows = {row["id"]: row for row in get("timeline/", modified_since=moment)["results"]}

    assert rows["living"]["title"] == "Kabinet valt"
    assert "removed" not in rows["living"]
    told = {name: (row["because"], row["merged_into"]) for name, row in rows.items() if "removed" in row}
    assert told == {
        "merged": ("merged", "living"),
        "withdrawn": ("withdrawn", None),
        "rejected": ("rejected", None),
    }
    assert rows["withdrawn"].keys() == {"id", "url", "kind", "removed", "because", "merged_into", "modified"}
    assert [row["id"] for row in get("timeline/")["results"]] == ["living"]


def test_what_left_is_told_whatever_else_is_asked_of_its_kind(get: Any) -> None:
    moment = timezone.now().isoformat()
    make.an_event(public_id="e", gone_at=timezone.now(), title="Debat")
    make.a_deadline(public_id="d", gone_at=timezone.now())

    def ids(path: str, **query: str) -> list[str]:
        return [row["id"] for row in get(path, modified_since=moment, **query)["results"]]

    assert ids("events/", q="something else") == ["e"]
    assert ids("deadlines/", **{"from": "2030"}) == ["d"]
    assert sorted(ids("timeline/")) == ["d", "e"]


def test_only_what_changed_since_is_told_the_longest_ago_first(get: Any) -> None:
    for name, days in (("old", 3), ("newer", 2), ("newest", 1)):
        row = make.an_event(public_id=name, gone_at=timezone.now() if name == "newer" else None)
        TimelineEntry.objects.filter(pk=row.pk).update(modified=timezone.now() - timedelta(days=days))
    moment = (timezone.now() - timedelta(days=2, hours=12)).isoformat()
    first = get("timeline/", modified_since=moment, page_size=1, count="true")
    assert ([row["id"] for row in first["results"]], first["count"]) == (["newer"], 2)
    cursor = first["next"].partition("cursor=")[2].partition("&")[0].replace("%3D", "=")
    second = get("timeline/", modified_since=moment, page_size=1, cursor=cursor)
    assert [row["id"] for row in second["results"]] == ["newest"]


def test_of_a_past_day_nothing_is_removed(get: Any) -> None:
    make.an_event(gone_at=timezone.now())
    assert get("timeline/", modified_since="2000-01-01", as_of="2023-07-05")["results"] == []


@pytest.mark.parametrize(
    "cursor", ["WzEsMiwzXQ==", "W2ZhbHNlLCIyMDIzLTA3LTA1IiwiYSJd", "W2ZhbHNlLDEsImEiXQ=="]
)
def test_a_cursor_of_another_order_is_refused(cursor: str, get: Any) -> None:
    assert "cannot be read" in get("timeline/", 400, modified_since="2023-01-01", cursor=cursor)["cursor"][0]


def test_a_copy_stays_in_step_through_imports_decisions_mergers_and_undoing(get: Any) -> None:
    copy: dict[str, Any] = {}
    since = "2000-01-01"

    def follow() -> None:
        nonlocal since
        began = timezone.now().isoformat()
        for row in get("timeline/", modified_since=since, undated="include")["results"]:
            if "removed" in row:
                copy.pop(row["id"], None)
            else:
                copy[row["id"]] = row
        since = began

    def check() -> None:
        follow()
        assert copy == {row["id"]: row for row in get("timeline/", undated="include")["results"]}

    import_all([article("a", "2023-07-03", DEBATE, UNDATED), article("b", "2023-07-06", MOTION)])
    check()
    # Another article says the same: nothing of the entry changes but the sentences that it stands on.
    import_all([article("c", "2023-07-04", DEBATE)])
    check()
    debate, motion = (TimelineEntry.objects.get(title=told["title"]) for told in (DEBATE, MOTION))
    decisions.set_field(debate, "date_edtf", "2023-07-07", None)
    check()
    merged = merging.merge_entries(debate, motion, None)
    check()
    assert len(copy) == 2
    decisions.lift(merged, None)
    check()
    rejected = decisions.reject(motion, None)
    check()
    decisions.lift(rejected, None)
    check()
    assert len(copy) == 3
