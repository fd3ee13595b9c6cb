"""A few days of July 2023 as rows, for tests that need a timeline to read; may import the factories."""

from __future__ import annotations

from datetime import UTC, datetime

from events.models.vocabulary import DeadlineStatus, EventStatus, EventType, Firmness, Part, Review

from . import factories as make


def fall_of_a_cabinet() -> None:
    """A meeting, a deadline that was hoped for and told twice, a fall, and a congress dated only to the month."""
    rutte = make.a_person("Mark Rutte", family_name="Rutte", public_id="mark-rutte")
    vvd = make.a_party("VVD")
    make.also_called(vvd, "Volkspartij voor Vrijheid en Democratie")
    make.a_membership(rutte, vvd)
    cabinet = make.a_body("kabinet", public_id="kabinet")
    before = make.an_article(
        "Woensdagavond komt de top van het kabinet bijeen. Gehoopt wordt dat vrijdag een pakket klaar is.",
        "2023-07",
        public_id="a-pakket",
        title="Coalitie zet alles op alles voor akkoord",
        published_latest=make.a_day("2023-07-05"),
        narrowed_because=["woensdagavond ligt nog voor ons"],
    )
    after = make.an_article(
        "Het kabinet is vrijdag gevallen, zei premier Rutte.",
        "2023-07-08",
        public_id="a-val",
        title="Kabinet gevallen over asiel",
    )
    make.named_in(rutte, after, party=vvd, roles=["premier"], offsets=[[45, 50]])
    meeting = make.an_event(
        "2023-07-05", "Top van kabinet bijeen", public_id="e-top", type=EventType.MEETING, time_of_day="evening",
        status=EventStatus.PLANNED, confidence="0.90",
    )  # fmt: skip
    package = make.a_deadline(
        "[..2023-07-07]", "Pakket over migratie klaar", public_id="d-pakket", firmness=Firmness.HOPE,
        status=DeadlineStatus.OPEN, confidence="0.80",
    )  # fmt: skip
    fall = make.an_event("2023-07-07", "Kabinet valt", public_id="e-val", review=Review.CONFIRMED)
    make.an_event(
        "2023-06", "Congres van de VVD", public_id="e-congres", type=EventType.PARTY, place="Apeldoorn"
    )
    make.an_event("", "Brainstorm over migratie", public_id="e-brainstorm", type=EventType.MEETING)
    make.a_deadline(
        "[..2023-07-07]", "Plan voor migratie klaar", public_id="d-plan", merged_into=package,
        gone_at=datetime(2023, 7, 9, 8, tzinfo=UTC),
    )  # fmt: skip
    make.a_version(fall, "2023-07-08")
    make.takes_part(cabinet, meeting, "het kabinet")
    make.takes_part(cabinet, package, "het kabinet", Part.RESPONSIBLE)
    make.takes_part(cabinet, fall, "Het kabinet", Part.SUBJECT)
    make.takes_part(rutte, fall, "premier Rutte", Part.SPEAKER)
    make.a_claim(meeting, "Woensdagavond komt de top van het kabinet bijeen.", before, public_id="c-1",
                 explanation="woensdag van de week van 3 juli", expression="Woensdagavond")  # fmt: skip
    make.a_claim(package, "Gehoopt wordt dat vrijdag een pakket klaar is.", before, public_id="c-2")
    make.a_claim(fall, "Het kabinet is vrijdag gevallen, zei premier Rutte.", after, public_id="c-3",
                 explanation="vrijdag vóór zaterdag 8 juli")  # fmt: skip
