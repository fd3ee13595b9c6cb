"""June and July 2023 in seven articles: the package on migration that was promised for the summer, and never came."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import transaction

from events.extraction.facts import ArticleFacts
from events.importing.rebuild import rebuild_everything
from events.importing.slippage import Known, slippage_of
from events.models import TimelineEntry, Version
from events.models.querysets import THEN
from tests import factories as make

from .telling import article, everything, happening, import_all

pytestmark = pytest.mark.django_db

RUTTE, CABINET = ("person", "mark-rutte", "responsible"), ("body", "kabinet", "responsible")
SPEAKS = ("person", "mark-rutte", "speaker")
PACKAGE = "Migratiepakket moet klaar zijn"


def package(quote: str, when: str, status: str, title: str = PACKAGE) -> dict[str, object]:
    return happening(quote, title, when, kind="deadline", status=status, who=[RUTTE, CABINET])


def seven_articles() -> list[ArticleFacts]:
    return [
        article("congres", "2023-06-03",
                package("Rutte beloofde een migratiepakket voor de zomer.", "../2023-07-06", "open"),
                happening("De VVD hield zaterdag congres.", "VVD houdt congres", "2023-06-03", type="party", status="occurred")),
        article("beraad", "2023-07-03",
                happening("Woensdag praat de top van het kabinet over migratie.", "Top van kabinet praat over migratie",
                          "2023-07-05", type="meeting", who=[SPEAKS])),
        article("druk", "2023-07-04",
                package("Het migratiepakket moet nu vrijdag klaar zijn.", "../2023-07-07", "moved")),
        article("nacht", "2023-07-06",
                happening("De top praatte woensdag over migratie.", "Top van kabinet praatte over migratie",
                          "2023-07-05", type="meeting", status="occurred", who=[SPEAKS]),
                package("Lukt het niet, dan wordt het migratiepakket na de zomer afgerond.", "../2023-09-01", "moved")),
        article("val", "2023-07-07",
                happening("Het kabinet is vrijdagavond gevallen.", "Kabinet-Rutte IV valt", "2023-07-07",
                          type="cabinet_fall", status="occurred", who=[("body", "kabinet", "subject")])),
        article("koning", "2023-07-08",
                happening("Vrijdag viel het kabinet.", "Kabinet gevallen", "2023-07-07", type="cabinet_fall",
                          status="occurred", who=[("body", "kabinet", "subject")]),
                package("Het migratiepakket komt er niet meer.", "", "withdrawn", "Migratiepakket komt er niet")),
        article("terugblik", "2023-07",
                happening("Begin juli praatte de top over migratie.", "Top van kabinet praatte over migratie",
                          "2023-07-03/2023-07-09", type="meeting", status="occurred", who=[SPEAKS])),
    ]  # fmt: skip


ORDERS = [range(7), reversed(range(7)), (3, 6, 0, 5, 2, 4, 1)]
TIMELINES = {
    date(2023, 6, 3): [
        ("2023-06-03", "VVD houdt congres", "occurred"), ("../2023-07-06", PACKAGE, "open"),
    ],
    date(2023, 7, 4): [
        ("2023-06-03", "VVD houdt congres", "occurred"), ("2023-07-05", "Top van kabinet praat over migratie", "planned"),
        ("../2023-07-07", PACKAGE, "open"),
    ],
    date(2023, 7, 6): [
        ("2023-06-03", "VVD houdt congres", "occurred"), ("2023-07-05", "Top van kabinet praat over migratie", "occurred"),
        ("../2023-09-01", PACKAGE, "open"),
    ],
    date(2023, 7, 8): [
        ("2023-06-03", "VVD houdt congres", "occurred"), ("2023-07-05", "Top van kabinet praat over migratie", "occurred"),
        ("2023-07-07", "Kabinet-Rutte IV valt", "occurred"), ("../2023-09-01", PACKAGE, "withdrawn"),
    ],
}  # fmt: skip


@pytest.fixture
def told(request: pytest.FixtureRequest) -> None:
    make.a_person("Mark Rutte", public_id="mark-rutte")
    make.a_body("kabinet", public_id="kabinet")
    articles = seven_articles()
    import_all([articles[number] for number in tuple(request.param)])


IN_THREE_ORDERS = pytest.mark.parametrize("told", [tuple(order) for order in ORDERS], indirect=True)


@IN_THREE_ORDERS
@pytest.mark.parametrize("day", TIMELINES)
def test_the_timeline_as_it_was_known_on_four_days(told: None, day: date) -> None:
    names = [f"{THEN}{name}" for name in ("date_edtf", "title", "status")]
    rows: Any = TimelineEntry.objects.public().as_of(day)
    assert list(rows.order_by(f"{THEN}sort_date").values_list(*names)) == TIMELINES[day]


@IN_THREE_ORDERS
def test_the_package_slips_from_before_the_summer_to_never(told: None) -> None:
    row = TimelineEntry.objects.living().get(kind="deadline")
    assert (row.first_due, row.last_due) == (date(2023, 7, 6), date(2023, 9, 1))
    assert (row.times_moved, row.days_slipped, row.status) == (2, 57, "withdrawn")
    versions = Version.objects.filter(entry=row, possible=False).order_by("known_from")
    steps = slippage_of(
        [Known(one.known_from, one.date_edtf, one.status, one.claim, one.moved) for one in versions]
    )
    assert [(step.what, step.known_from, step.days, step.claim.quote) for step in steps] == [
        ("set", date(2023, 6, 3), None, "Rutte beloofde een migratiepakket voor de zomer."),
        ("moved", date(2023, 7, 4), 1, "Het migratiepakket moet nu vrijdag klaar zijn."),
        ("moved", date(2023, 7, 6), 56, "Lukt het niet, dan wordt het migratiepakket na de zomer afgerond."),
        ("withdrawn", date(2023, 7, 8), None, "Het migratiepakket komt er niet meer."),
    ]


@IN_THREE_ORDERS
def test_nothing_is_told_twice_and_nothing_differs_from_what_was_said(told: None) -> None:
    assert sorted(row.claims.count() for row in TimelineEntry.objects.living()) == [1, 2, 3, 4]
    before = everything()
    with transaction.atomic():
        assert rebuild_everything().lines == []
    assert everything() == before
