"""Rows for tests, each with what it cannot do without; may import the models."""

from __future__ import annotations

import hashlib
from datetime import date
from itertools import count
from typing import Any

from events.dates import edtf
from events.models import (
    Actor,
    ActorName,
    Article,
    Body,
    Claim,
    Deadline,
    Event,
    Mention,
    Participation,
    Party,
    Person,
    Role,
    TimelineEntry,
    Version,
)
from events.models.vocabulary import DeadlineStatus, EventStatus, EventType, Firmness, Part, RoleKind

_numbers = count(1)


def a_person(name: str = "", **values: Any) -> Person:
    return Person.objects.create(name=name or f"Persoon {next(_numbers)}", **values)


def a_party(name: str = "", **values: Any) -> Party:
    return Party.objects.create(name=name or f"Partij {next(_numbers)}", **values)


def a_body(name: str = "", **values: Any) -> Body:
    return Body.objects.create(name=name or f"Instelling {next(_numbers)}", **values)


def also_called(actor: Actor, name: str, **values: Any) -> ActorName:
    return ActorName.objects.create(actor=actor, name=name, **values)


def a_membership(person: Person, party: Party, start: str = "", end: str = "") -> Role:
    return Role.objects.create(
        person=person, role=RoleKind.PARTY_MEMBER, party=party, start_edtf=start, end_edtf=end
    )


def an_event(when: str = "2023-07-07", title: str = "Kabinet valt", **values: Any) -> TimelineEntry:
    values = {"type": EventType.CABINET_FALL, "status": EventStatus.OCCURRED, "public_id": _id("e")} | values
    return _dated(Event(title=title, **values), when)


def a_deadline(when: str = "../2023-07-07", title: str = "Pakket klaar", **values: Any) -> TimelineEntry:
    values = {"firmness": Firmness.HARD, "status": DeadlineStatus.OPEN, "public_id": _id("d")} | values
    return _dated(Deadline(title=title, **values), when)


def an_article(text: str = "", published: str = "2023-07-05", **values: Any) -> Article:
    text = text or f"Artikel {next(_numbers)}."
    hashed = hashlib.sha256(text.encode()).hexdigest()
    when = edtf.parse(published)
    values = {
        "public_id": f"a-{hashed[:12]}",
        "origin": f"{hashed[:12]}.txt",
        "title": "Kabinet gevallen",
        "outlet": "De Krant",
        "published_earliest": when.earliest,
        "published_latest": when.latest,
    } | values
    return Article.objects.create(text=text, text_hash=hashed, published_edtf=published, **values)


def a_claim(entry: TimelineEntry, quote: str, article: Article | None = None, **values: Any) -> Claim:
    """A claim for an entry; its article's text is the quote alone unless an article is given."""
    article = article or an_article(quote)
    start = article.text.index(quote)
    values = {
        "public_id": _id("c"),
        "fact": entry.public_id,
        "confidence": "0.90",
        "rule": "test",
        "title": entry.title,
        "type": entry.type,
        "status": entry.status,
        "firmness": entry.firmness,
        "known_from": article.published_latest,
    } | values
    return Claim.objects.create(
        entry=entry,
        article=article,
        kind=entry.kind,
        quote=quote,
        start=start,
        end=start + len(quote),
        **values,
    )


def a_version(entry: TimelineEntry, known_from: str) -> Version:
    """That the entry was known from a day as it is now."""
    return Version.objects.create(
        entry_id=entry.pk, known_from=a_day(known_from), title=entry.title, type=entry.type, date_edtf=entry.date_edtf,
        earliest=entry.earliest, latest=entry.latest, precision=entry.precision, sort_date=entry.sort_date,
        status=entry.status, firmness=entry.firmness,
    )  # fmt: skip


def takes_part(
    actor: Actor, entry: TimelineEntry, as_written: str = "", part: str = Part.ACTOR
) -> Participation:
    return Participation.objects.create(
        actor_id=actor.pk, entry=entry, part=part, as_written=as_written or actor.name
    )


def named_in(actor: Actor, article: Article, **values: Any) -> Mention:
    return Mention.objects.create(actor_id=actor.pk, article=article, **values)


def a_day(text: str) -> date:
    return date.fromisoformat(text)


def _id(letter: str) -> str:
    # Of one width, so that ids sort in the order of making.
    return f"{letter}{next(_numbers):06}"


def _dated(entry: TimelineEntry, when: str) -> TimelineEntry:
    entry.when = edtf.parse(when)
    entry.save()
    return entry
