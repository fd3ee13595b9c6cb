"""Rows for the admin's tests, plainly made; may import the models."""

from __future__ import annotations

import hashlib
from datetime import date
from decimal import Decimal
from itertools import count
from string import ascii_lowercase
from typing import Any

from django.contrib.auth.models import Permission, User

from events.dates import edtf
from events.importing.identity import DIGITS, entry_id
from events.models import (
    Actor,
    ActorIdentifier,
    ActorName,
    Article,
    Body,
    CalendarPeriod,
    Claim,
    Deadline,
    DuplicateCandidate,
    Event,
    ImportRun,
    MatchKey,
    Mention,
    Participation,
    Party,
    Person,
    Role,
    TimelineEntry,
    UnresolvedName,
    Version,
)
from events.models.vocabulary import Kind, RoleKind

TEXT = "De Kamer debatteert woensdag over asiel.\nHet pakket moet er voor de zomer liggen."
_numbers = count(1)
WORD = 10  # letters of a title


def article(text: str = TEXT, **values: Any) -> Article:
    number = next(_numbers)
    given: dict[str, Any] = {
        "public_id": f"a{number}",
        "origin": f"bericht-{number}.txt",
        "title": f"Bericht {number}",
        "text": text,
        "text_hash": f"{number:064}",
        "published_edtf": "2023-07",
        "published_earliest": date(2023, 7, 1),
        "published_latest": date(2023, 7, 31),
    }
    return Article.objects.create(**{**given, **values})


def entry(kind: Kind = Kind.EVENT, when: str = "2023-07-05", **values: Any) -> TimelineEntry:
    number = next(_numbers)
    # Named after the fact that its claims share, as rebuild names entries.
    founder = f"{number:0{DIGITS}}"
    given: dict[str, Any] = {"public_id": entry_id(kind, founder), "title": _word(number)}
    if kind == Kind.EVENT:
        made: TimelineEntry = Event(**{**given, "type": "debate", "status": "planned", **values})
    else:
        made = Deadline(**{**given, "firmness": "target", "status": "open", **values})
    made.when = edtf.parse(when)
    made.save()
    return TimelineEntry.objects.get(pk=made.pk)


def claim(of: TimelineEntry | None, text: Article, start: int = 0, end: int = 40, **values: Any) -> Claim:
    number = next(_numbers)
    event = of is None or of.kind == Kind.EVENT
    given: dict[str, Any] = {
        "public_id": f"c{number}",
        "entry": of,
        "article": text,
        "fact": of.public_id.partition("-")[2] if of else f"f{number}",
        "kind": Kind.EVENT if event else Kind.DEADLINE,
        "quote": text.text[start:end] or "-",
        "start": start,
        "end": end,
        "title": of.title if of else "Debat over asiel",
        "type": "debate" if event else "",
        "status": "planned" if event else "open",
        "firmness": "" if event else "target",
        "confidence": Decimal("0.80"),
        "rule": "debate.planned",
        "explanation": "'woensdag' na 1 juli 2023",
        "known_from": date(2023, 7, 31),
    }
    when = values.pop("when", of.date_edtf if of else "2023-07-05")
    made = Claim(**{**given, **values})
    made.when = edtf.parse(when)
    made.save()
    return made


def _word(number: int) -> str:
    """A title that is unlike all others: entries of one day with titles alike are one entry."""
    # No part of one may stand in another either, as in kraan and gaskraan.
    digest = hashlib.sha256(str(number).encode()).digest()[:WORD]
    return "".join(ascii_lowercase[byte % len(ascii_lowercase)] for byte in digest).capitalize()


def told_entry(kind: Kind = Kind.EVENT, **values: Any) -> TimelineEntry:
    """An entry with the claim that it follows from."""
    made = entry(kind, **values)
    claim(made, article())
    return made


def person(name: str = "", **values: Any) -> Person:
    return Person.objects.create(name=name or f"Jan de Wit {next(_numbers)}", **values)


def party(name: str = "") -> Party:
    return Party.objects.create(name=name or f"Partij {next(_numbers)}")


def body(name: str = "") -> Body:
    return Body.objects.create(name=name or f"Raad {next(_numbers)}")


def unresolved(of: Article | None = None, **values: Any) -> UnresolvedName:
    return UnresolvedName.objects.create(
        **{
            "article": of or article(),
            "name": f"De Wit {next(_numbers)}",
            "context": "De Wit zwijgt.",
            **values,
        }
    )


def one_of_each() -> dict[type, Any]:
    """A row of every model of ours, tied to each other as an import would."""
    who, club, house = person(), party(), body()
    happening, due = told_entry(), told_entry(Kind.DEADLINE)
    text = article()
    name = unresolved(text, candidates=[who.public_id])
    number = next(_numbers)
    speaks = {"actor": who.public_id, "name": who.name, "part": "speaker", "as_written": "De Wit"}
    said = claim(happening, text, actors=[speaks])
    return {
        Actor: Actor.objects.get(pk=who.pk),
        Person: who,
        Party: club,
        Body: house,
        ActorName: ActorName.objects.create(actor=who, name=f"Wit {number}"),
        ActorIdentifier: ActorIdentifier.objects.create(actor=who, scheme="wikidata", value=f"Q{number}"),
        Role: Role.objects.create(person=who, role=RoleKind.PARTY_MEMBER, party=club, body=house),
        TimelineEntry: due,
        Event: Event.objects.get(pk=happening.pk),
        Deadline: Deadline.objects.get(pk=due.pk),
        Participation: Participation.objects.create(
            entry=happening, actor=who, part="speaker", as_written="De Wit"
        ),
        Article: text,
        Mention: Mention.objects.create(
            article=text, actor=who, party=club, roles=["Kamerlid"], offsets=[[0, 2]]
        ),
        Claim: said,
        MatchKey: MatchKey.objects.create(fact=said.fact, key="debate:2023-W27"),
        DuplicateCandidate: DuplicateCandidate.objects.create(
            left=told_entry(), right=told_entry(), likeness=80, reasons=["titles alike (80 of 100)"]
        ),
        Version: Version.objects.create(
            entry=happening, known_from=date(2023, 7, 31), title="Debat", status="planned", claim=said
        ),
        UnresolvedName: name,
        CalendarPeriod: CalendarPeriod.objects.create(
            kind="recess", name=f"zomerreces {number}", start=date(2023, 7, 8), end=date(2023, 9, 3)
        ),
        ImportRun: ImportRun.objects.create(
            sources=["seeds"], articles_read=2, problems=[{"source": "leeg.txt", "reason": "leeg"}]
        ),
    }


def viewer(*codenames: str) -> User:
    """Staff who may do only what these permissions of ours say."""
    user = User.objects.create_user(f"lezer{next(_numbers)}", password="x", is_staff=True)
    user.user_permissions.set(
        Permission.objects.filter(content_type__app_label="events", codename__in=codenames)
    )
    return user
