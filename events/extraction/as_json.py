"""The facts of an article as plain JSON values, in the form that `manage.py extract` prints. Imports facts and dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from events.dates.resolve import Expression

from .facts import ArticleFacts, GroupFact, Happening, PersonFact, Quote

RESPONSIBLE = "responsible"
# Digits that a confidence is worth.
CONFIDENCE_DIGITS = 2

Json = dict[str, Any]


def facts_to_json(facts: ArticleFacts, names: Mapping[str, str] | None = None) -> Json:
    """The object: id, title, published, persons, parties, bodies, unresolved, dates, events, deadlines.

    ``names`` gives the name that news uses for a public id (``Known.actors``); without it a person's party is named
    as the article's own parties are, or else by its public id. Offsets count characters of the text.
    """
    parties = {party.link: party.name for party in facts.parties if party.link} | dict(names or {})
    return {
        "id": facts.article.id,
        "title": facts.title,
        "published": _published(facts),
        "persons": [_person(person, parties) for person in facts.persons],
        "parties": [_group(party) for party in facts.parties],
        "bodies": [_group(body) for body in facts.bodies],
        "unresolved": [{"name": name.name, "candidates": list(name.candidates)} for name in facts.unresolved],
        "dates": [_expression(expression) for expression in facts.dates],
        "events": [_event(event, facts.article.text) for event in facts.events],
        "deadlines": [_deadline(deadline, facts.article.text) for deadline in facts.deadlines],
    }


def _published(facts: ArticleFacts) -> Json | None:
    given = facts.article.published.edtf
    if not given and facts.earliest is None and facts.latest is None:
        return None
    return {
        "edtf": given,
        "earliest": _day(facts.earliest),
        "latest": _day(facts.latest),
        "reasons": list(facts.reasons),
    }


def _person(person: PersonFact, parties: Mapping[str, str]) -> Json:
    return {
        "name": person.name,
        "party": parties.get(person.party, person.party) if person.party else None,
        "roles": list(person.roles),
        "explicit": person.explicit,
        "link": person.link,
        "mentions": [list(mention) for mention in person.mentions],
    }


def _group(group: GroupFact) -> Json:
    return {
        "name": group.name,
        "explicit": group.explicit,
        "link": group.link,
        "mentions": [list(mention) for mention in group.mentions],
    }


def _expression(expression: Expression) -> Json:
    return {
        "text": expression.text,
        "start": expression.start,
        "end": expression.end,
        "type": expression.type,
        "mod": expression.mod,
        "edtf": expression.value.edtf,
        "earliest": _day(expression.value.earliest),
        "latest": _day(expression.value.latest),
        "alternatives": [[first.isoformat(), last.isoformat()] for first, last in expression.alternatives],
        "timex": expression.timex,
        "rule": expression.rule,
        "why": expression.why,
    }


def _event(event: Happening, text: str) -> Json:
    return {
        "type": event.type,
        "title": event.title,
        "status": event.status,
        **_days(event),
        "time_of_day": event.time_of_day,
        "persons": event.names("person"),
        "parties": event.names("party"),
        "bodies": event.names("body"),
        **_evidence(event, text),
    }


def _deadline(deadline: Happening, text: str) -> Json:
    return {
        "title": deadline.title,
        **_days(deadline),
        "firmness": deadline.firmness,
        "status": deadline.status,
        "responsible": list(
            dict.fromkeys(taking.name for taking in deadline.actors if taking.part == RESPONSIBLE)
        ),
        **_evidence(deadline, text),
    }


def _days(happening: Happening) -> Json:
    return {
        "edtf": happening.date.edtf,
        "earliest": _day(happening.date.earliest),
        "latest": _day(happening.date.latest),
    }


def _evidence(happening: Happening, text: str) -> Json:
    return {
        "confidence": round(happening.confidence, CONFIDENCE_DIGITS),
        **_quote(happening.quote, text),
        "rule": happening.rule,
        "claims": [_quote(claim, text) for claim in happening.claims],
    }


def _quote(quote: Quote, text: str) -> Json:
    # From the text itself: what was read may have captions and credits blanked out.
    return {"quote": text[quote.start : quote.end], "start": quote.start, "end": quote.end}


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()
