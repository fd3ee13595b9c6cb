"""Who held which post on which day, from the dated roles of the snapshot. No Django, no database."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from .known import Known, KnownRole
from .names import without_accents
from .titles_of_office import Post

# Posts that one person holds at a time: without a name they mean their holder.
EXCLUSIVE = {"premier": "prime_minister", "minister-president": "prime_minister", "koning": "monarch"}
SHARED = {"informateur": "informateur", "formateur": "formateur", "verkenner": "scout", "Kamervoorzitter": "chamber_chair"}


class Holders:
    """Questions to the dated roles."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._by_person: dict[str, list[KnownRole]] = {}
        self._by_kind: dict[str, list[KnownRole]] = {}
        for role in known.roles:
            self._by_person.setdefault(role.person, []).append(role)
            self._by_kind.setdefault(role.role, []).append(role)

        # What a portfolio can begin with: Financiën, Buitenlandse Zaken, Onderwijs …
        self.portfolio_words = frozenset(
            piece
            for role in known.roles
            if role.role in ("minister", "state_secretary")
            for piece in re.split(r",\s+|\s+en\s+", re.sub(r"^\w+ (?:van|voor) ", "", role.title))
        ) | {"Asiel", "Stikstof", "Volkshuisvesting", "Klimaat", "Onderwijs", "Landbouw", "Wonen"}

    def roles_of(self, person: str, first: date | None, last: date | None) -> list[KnownRole]:
        """The roles of a person that may have been held on some day from first to last."""
        return [role for role in self._by_person.get(person, ()) if role.on(first, last)]

    def party_of(self, person: str, first: date | None, last: date | None) -> str | None:
        """The person's party then: the membership that covers the days, else the party of a post; the latest of several."""
        roles = self.roles_of(person, first, last)
        members = [role for role in roles if role.role == "party_member" and role.party]
        found = members or [role for role in roles if role.party]
        if not found:
            return None
        return max(found, key=lambda role: role.start or date.min).party

    def narrow(
        self, people: Iterable[str], posts: list[Post], party: str, first: date | None, last: date | None
    ) -> tuple[str, ...]:
        """Those who can be meant, given the posts and the party beside the name."""
        left = tuple(dict.fromkeys(people))
        if party:
            left = tuple(person for person in left if self._is_of(person, party, first, last))
        for post in posts:
            if not post.kinds:
                continue
            if post.former:
                left = tuple(person for person in left if self._held(person, post, None, last))
            else:
                left = tuple(person for person in left if self._held(person, post, first, last))
        return left

    def _is_of(self, person: str, party: str, first: date | None, last: date | None) -> bool:
        return any(role.party == party for role in self.roles_of(person, first, last))

    def _held(self, person: str, post: Post, first: date | None, last: date | None) -> bool:
        return any(role.role in post.kinds for role in self.roles_of(person, first, last))

    def only_holder(self, post: Post, first: date | None, last: date | None) -> str | None:
        """The one person who held a post on all these days; None where there were several, or none that we know."""
        kind = EXCLUSIVE.get(post.head) or SHARED.get(post.head)
        if kind:
            found = {role.person for role in self._by_kind.get(kind, ()) if role.on(first, last)}
        elif post.head in ("minister", "staatssecretaris") and post.portfolio:
            wanted = without_accents(f"{post.head} van {post.portfolio}").lower()
            role_kind = "minister" if post.head == "minister" else "state_secretary"
            found = {
                role.person
                for role in self._by_kind.get(role_kind, ())
                if role.on(first, last) and without_accents(role.title).lower().replace(" voor ", " van ").startswith(wanted)
            }
        elif post.prefix and post.head in ("leider", "partijleider", "fractievoorzitter"):
            party = next((name.actor for name in self._known.names if name.actor_kind == "party" and name.text == post.prefix), "")
            kinds = ("party_leader",) if post.head != "fractievoorzitter" else ("group_leader",)
            found = {role.person for kind in kinds for role in self._by_kind.get(kind, ()) if role.party == party and role.on(first, last)}
        else:
            return None
        return found.pop() if len(found) == 1 else None

    def coalition(self, first: date | None, last: date | None) -> list[str]:
        """The parties with ministers on these days, by the cabinet that was in office."""
        parties: dict[str, None] = {}
        for role in self._by_kind.get("minister", ()):
            if role.party and role.cabinet and role.on(first, last):
                parties.setdefault(role.party)
        return sorted(parties)
