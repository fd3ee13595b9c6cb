"""Compares the persons and parties of an article with gold. Imports extraction's values and evaluation."""

from __future__ import annotations

from collections.abc import Sequence

from events.extraction.facts import ArticleFacts, GroupFact, PersonFact
from events.extraction.known import Known

from .figures import Comparison
from .gold import Gold, GoldPerson
from .spelling import folded, folded_role, same_name, same_surname

NO_PARTY = "no party"
AROUND = 40  # letters shown at each side of a mention


class KnownActors:
    """What the snapshot says of an actor's names."""

    def __init__(self, known: Known) -> None:
        self.actors = known.actors
        self._names: dict[str, list[str]] = {public_id: [name] for public_id, name in known.actors.items()}
        self._persons: dict[str, set[str]] = {}
        for name in known.names:
            if name.kind == "family":
                continue
            self._names.setdefault(name.actor, []).append(name.text)
            if name.actor_kind == "person":
                self._persons.setdefault(folded(name.text), set()).add(name.actor)

    def name(self, public_id: str | None) -> str | None:
        """The name that news uses, or the id itself where the snapshot lacks it."""
        return self.actors.get(public_id, public_id) if public_id else None

    def spellings(self, public_id: str | None) -> list[str]:
        """Every full name of an actor."""
        return self._names.get(public_id, []) if public_id else []

    def is_known_person(self, name: str) -> bool:
        """Whether a full name means exactly one known person."""
        return len(self._persons.get(folded(name), ())) == 1

    def is_person(self, name: str, link: str | None, gold_name: str) -> bool:
        """Whether a name as found, or the person it is linked to, is the one that gold names."""
        return any(same_name(spelling, gold_name) for spelling in (name, *self.spellings(link)))

    def is_group(self, name: str, link: str | None, gold_name: str) -> bool:
        """Whether a party or body as found is the one that gold names."""
        return folded(gold_name) in {folded(name), folded(self.name(link) or "")}


def person_of(name: str, link: str | None, candidates: Sequence[str], actors: KnownActors) -> str | None:
    """Which of the names in gold a found person has: the same one, or the only one with the same surname."""
    exact = next((gold for gold in candidates if actors.is_person(name, link, gold)), None)
    if exact is not None:
        return exact
    alike = [gold for gold in candidates if same_surname(name, gold)]
    return alike[0] if len(alike) == 1 else None


def compare_actors(comparison: Comparison, facts: ArticleFacts, gold: Gold, actors: KnownActors) -> None:
    """Count persons, their parties and roles, parties, and links."""
    _compare_persons(comparison, facts, gold, actors)
    _compare_parties(comparison, facts, gold, actors)


def _compare_persons(comparison: Comparison, facts: ArticleFacts, gold: Gold, actors: KnownActors) -> None:
    names = [person.name for person in gold.persons]
    found = [person for person in facts.persons if person.explicit]
    # Persons whose name is the very one in gold come first, so that none of the same surname takes their place.
    found.sort(key=lambda person: not any(actors.is_person(person.name, person.link, name) for name in names))
    left = {person.name: person for person in gold.persons}
    score = comparison.figures.scores["persons"]
    for person in found:
        name = person_of(person.name, person.link, names, actors)
        twin = left.pop(name, None) if name else None
        if twin is None:
            score.fp += 1
            comparison.miss("persons", "extra", person.name, _place(facts, person))
            if person.link:
                comparison.figures.scores["links"].fp += 1
                comparison.miss("links", "wrong", f"{person.name} -> {person.link}", _place(facts, person))
            continue
        score.tp += 1
        _compare_person(comparison, facts, person, twin, actors)
    for name in left:
        score.fn += 1
        comparison.miss("persons", "missing", name)


def _compare_person(
    comparison: Comparison, facts: ArticleFacts, person: PersonFact, gold: GoldPerson, actors: KnownActors
) -> None:
    right = any(same_name(spelling, gold.name) for spelling in actors.spellings(person.link))
    _compare_link(comparison, person, right, actors.is_known_person(gold.name), _place(facts, person))
    party = actors.name(person.party)
    accepted = {folded(name or NO_PARTY) for name in gold.parties}
    is_right = folded(party or NO_PARTY) in accepted
    comparison.figures.shares["party of a person"].count(is_right)
    if not is_right:
        wanted = " or ".join(name or NO_PARTY for name in gold.parties)
        comparison.miss("party of a person", "wrong", f"{gold.name}: {party or NO_PARTY}, gold {wanted}")
    _compare_roles(comparison, person, gold)


def _compare_link(
    comparison: Comparison, found: PersonFact | GroupFact, right: bool, is_known: bool, quote: str
) -> None:
    score = comparison.figures.scores["links"]
    if found.link and right:
        score.tp += 1
    elif found.link:
        score.fp += 1
        comparison.miss("links", "wrong", f"{found.name} -> {found.link}", quote)
    elif is_known:
        score.fn += 1
        comparison.miss("links", "missing", found.name, quote)


def _compare_roles(comparison: Comparison, person: PersonFact, gold: GoldPerson) -> None:
    score = comparison.figures.scores["roles"]
    found = {folded_role(role): role for role in person.roles}
    wanted = {folded_role(role): role for role in gold.roles}
    score.tp += len(found.keys() & wanted.keys())
    for role in found.keys() - wanted.keys():
        score.fp += 1
        comparison.miss("roles", "extra", f"{gold.name}: {found[role]}")
    for role in wanted.keys() - found.keys():
        score.fn += 1
        comparison.miss("roles", "missing", f"{gold.name}: {wanted[role]}")


def _compare_parties(comparison: Comparison, facts: ArticleFacts, gold: Gold, actors: KnownActors) -> None:
    score = comparison.figures.scores["parties"]
    left = list(gold.parties)
    known = {folded(name) for name in actors.actors.values()}
    for party in facts.parties:
        if not party.explicit:
            continue
        place = _place(facts, party)
        name = next((name for name in left if actors.is_group(party.name, party.link, name)), None)
        if name is None:
            score.fp += 1
            comparison.miss("parties", "extra", party.name, place)
        else:
            score.tp += 1
            left.remove(name)
        right = name is not None and folded(actors.name(party.link) or "") == folded(name)
        _compare_link(comparison, party, right, name is not None and folded(name) in known, place)
    for name in left:
        score.fn += 1
        comparison.miss("parties", "missing", name)


def _place(facts: ArticleFacts, found: PersonFact | GroupFact) -> str:
    """The line part around the first mention."""
    if not found.mentions:
        return ""
    start, end = found.mentions[0]
    text = facts.article.text
    return text[max(0, start - AROUND) : end + AROUND].replace("\n", " ").strip()
