"""Who held which post on which day, from the dated roles of the snapshot. No Django, no database."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from .known import Known, KnownRole
from .names import without_accents
from .titles_of_office import Post

# Posts that one person holds at a time: without a name they mean their holder.
SINGLE = {
    "premier": "prime_minister", "minister-president": "prime_minister", "koning": "monarch", "informateur": "informateur",
    "formateur": "formateur", "verkenner": "scout", "Kamervoorzitter": "chamber_chair", "Tweede Kamervoorzitter": "chamber_chair",
}  # fmt: skip
LEADER = frozenset({"leider", "politiek leider", "partijleider", "voorman", "voorvrouw"})
# Posts that make a person news: a bare surname means such a holder rather than a member of the back benches.
LEADING = frozenset(
    {"prime_minister", "deputy_prime_minister", "minister", "state_secretary", "group_leader", "party_leader", "list_leader", "informateur",
     "formateur", "scout", "chamber_chair"}
)  # fmt: skip
# Posts so well known that a namesake on the back benches gets a given name in the news.
AT_THE_HEAD = frozenset({"prime_minister", "party_leader"})
# Posts in a party or its group, which somebody can have for a while without a dated role.
IN_PARTY = frozenset({"group_leader", "party_leader", "list_leader"})
NO_OFFICE = frozenset({"party_member"})
# Letters by which a portfolio is known in a compound: Landbouw, landbouwminister; a shorter one says nothing (vakminister).
STEM = 5
SHORTEST_STEM = 5
RECENT = timedelta(days=60)
# Posts beside the seats in the Chambers (fixtures/README.md) of which one in the news at a time has some surname.
TELL_ALONE = (
    "burgemeester",
    "commissaris van de koning",
    "gouverneur",
    "eurocommissaris",
    "bondskanselier",
    "nationale ombudsman",
)
# Posts of a country: its holder is known by the title, a premier only where the text says that he is none of ours.
OF_A_COUNTRY = ("president", "premier")
SAME_OFFICE = {
    "navo-chef": "secretaris-generaal van de navo",
    "navo-baas": "secretaris-generaal van de navo",
    "commissievoorzitter": "voorzitter van de europese commissie",
}
# Posts that nobody holds beside another dated one.
FULL_TIME = frozenset(
    {"burgemeester", "wethouder", "gedeputeerde", "commissaris van de Koning", "gouverneur"}
)
OWN_NAME = ("Lid ", "Fractie ", "Groep ")


class Holders:
    """Questions to the dated roles."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._by_person: dict[str, list[KnownRole]] = {}
        self._by_kind: dict[str, list[KnownRole]] = {}
        for role in known.roles:
            self._by_person.setdefault(role.person, []).append(role)
            self._by_kind.setdefault(role.role, []).append(role)
        self._parties: dict[str, str] = {
            name.text: name.actor for name in known.names if name.actor_kind == "party"
        }
        self._bodies = {name.text: name.actor for name in known.names if name.actor_kind == "body"}

    def roles_of(self, person: str, first: date | None, last: date | None) -> list[KnownRole]:
        """The roles of a person that may have been held on some day from first to last."""
        return [role for role in self._by_person.get(person, ()) if role.on(first, last)]

    def party_of(self, person: str, first: date | None, last: date | None) -> str | None:
        """The person's party on all these days; None where it changed in between, or where the group is the member's own.

        A membership counts before the party of a post, and of several that cover the days the latest.
        """
        roles = [role for role in self.roles_of(person, first, last) if role.party]
        found = [role for role in roles if role.role == "party_member"] or roles
        if not found:
            return None
        covering = [role for role in found if _covers(role, first, last)]
        if not covering and len({role.party for role in found}) > 1:
            return None
        latest = max(covering or found, key=lambda role: role.start or date.min)
        return None if self._known.actors.get(latest.party, "").startswith(OWN_NAME) else latest.party

    def narrow(
        self, people: Iterable[str], posts: list[Post], party: str, first: date | None, last: date | None
    ) -> tuple[str, ...]:
        """Those who can be meant, given the posts and the party beside the name."""
        left = tuple(dict.fromkeys(people))
        if party:
            left = tuple(person for person in left if self._is_of(person, party, first, last))
        for post in posts:
            if post.kinds:
                left = tuple(person for person in left if self.held(person, post, first, last))
        return left

    def narrow_recent(
        self, people: Iterable[str], posts: list[Post], party: str, first: date | None, last: date | None
    ) -> tuple[str, ...]:
        """The same, where nobody holds the post and one has just left it: the news keeps the title for some weeks.

        A leader of a party or a group whom the roles lack is the one of that name who holds a seat for the party.
        """
        names = tuple(people)
        found = self.narrow(names, posts, party, first, last)
        if not found and first is not None:
            found = self.narrow(names, posts, party, first - RECENT, last)
        if not found and party and all(IN_PARTY.issuperset(post.kinds) for post in posts):
            members = self.narrow(names, [], party, first, last)  # who stands in for a leader
            found = tuple(person for person in members if self._has_office(person, party, first, last))
        return found

    def _has_office(self, person: str, party: str, first: date | None, last: date | None) -> bool:
        return any(
            role.party == party and role.role not in NO_OFFICE for role in self.roles_of(person, first, last)
        )

    def _is_of(self, person: str, party: str, first: date | None, last: date | None) -> bool:
        return any(role.party == party for role in self.roles_of(person, first, last))

    def held(self, person: str, post: Post, first: date | None, last: date | None) -> bool:
        """Whether a person had a post on some of these days; of a post that is over, before their end."""
        since = None if post.former or post.then else first
        wanted = self._parties.get(post.prefix, "")
        return any(
            not is_office(role)
            and (role.role in post.kinds or role.title.partition(" ")[0] == post.head)
            and not (
                wanted
                and role.party
                and role.party != wanted
                and role.role not in ("minister", "state_secretary")
            )
            for role in self.roles_of(person, since, last)
        )

    def in_office(
        self, people: Iterable[str], posts: list[Post], first: date | None, last: date | None
    ) -> tuple[str, ...]:
        """Those who hold the posts outside the Chambers and the cabinet that the text gives, or have just left them."""
        since = None if first is None else first - RECENT
        return tuple(
            person
            for person in dict.fromkeys(people)
            if any(
                self._is_of_office(role, post)
                for post in posts
                for role in self.roles_of(person, since, last)
            )
        )

    def has_another(self, person: str, post: Post, first: date | None, last: date | None) -> bool:
        """Whether somebody had a post on these days beside which nobody is a mayor or the like."""
        if post.head not in FULL_TIME or post.former or post.then:
            return False
        held = [role for role in self.roles_of(person, first, last) if role.role not in NO_OFFICE]
        return bool(held) and not any(self._is_of_office(role, post) for role in held)

    def _is_of_office(self, role: KnownRole, post: Post) -> bool:
        if not is_office(role) or post.former:
            return False
        head = post.head.lower()
        title = role.title.lower().removeprefix("waarnemend ")
        if head in SAME_OFFICE:
            return title == SAME_OFFICE[head]
        if not title.startswith(head):
            return False
        if head in TELL_ALONE:
            return True
        if head in OF_A_COUNTRY and not role.body:
            return head == "president" or post.foreign
        named = self._bodies.get(post.prefix) or self._bodies.get(post.portfolio)
        return named is not None and named == role.body

    def ever_held(self, person: str, post: Post, last: date | None) -> bool:
        """Whether a person has had a post by then, with the portfolio that is named."""
        field = _plain(post.portfolio.split(",")[0].split(" en ")[0])
        return any(
            role.role in post.kinds and not is_office(role) and (not field or field in _plain(role.title))
            for role in self.roles_of(person, None, last)
        )

    def minister_of(self, person: str, portfolio: str, first: date | None, last: date | None) -> bool:
        """Whether a person was a minister with this portfolio then."""
        field = _plain(portfolio.split(",")[0].split(" en ")[0])
        return any(
            role.role == "minister" and field in _plain(role.title)
            for role in self.roles_of(person, first, last)
        )

    def only_active(self, people: Iterable[str], first: date | None, last: date | None) -> KnownRole | None:
        """The leading post of the one among namesakes who held any office then; None if several did, or the one led nothing."""
        active = {
            person: roles
            for person in dict.fromkeys(people)
            if (
                roles := [
                    role
                    for role in self.roles_of(person, first, last)
                    if role.role not in NO_OFFICE and not is_office(role)
                ]
            )
        }
        heading = [
            person for person, roles in active.items() if any(role.role in AT_THE_HEAD for role in roles)
        ]
        backing = [roles for person, roles in active.items() if person not in heading]
        if len(heading) == 1 and all(role.role not in LEADING for roles in backing for role in roles):
            active = {heading[0]: active[heading[0]]}
        if len(active) != 1:
            return None
        leading = [role for role in next(iter(active.values())) if role.role in LEADING]
        return next((role for role in leading if role.role in AT_THE_HEAD), leading[0] if leading else None)

    def only_holder(self, post: Post, first: date | None, last: date | None) -> str | None:
        """The one person who held a post on all these days; None where there were several, or none that we know."""
        if post.foreign or (post.prefix and post.head not in LEADER and post.head != "fractievoorzitter"):
            return None
        if kind := SINGLE.get(post.head):
            found = [
                role
                for role in self._by_kind.get(kind, ())
                if role.on(first, last) and (kind != "chamber_chair" or "Eerste" not in role.title)
            ]
        elif post.head in ("minister", "staatssecretaris") and post.portfolio:
            wanted = _plain(f"{post.head} van {post.portfolio}")
            role_kind = "minister" if post.head == "minister" else "state_secretary"
            found = [
                role
                for role in self._by_kind.get(role_kind, ())
                if role.on(first, last) and _plain(role.title).replace(" voor ", " van ").startswith(wanted)
            ]
        elif (
            post.head.endswith("minister")
            and len(stem := post.head.removesuffix("minister")) >= SHORTEST_STEM
        ):
            stem = _plain(stem)[:STEM]  # de asielminister
            found = [
                role
                for role in self._by_kind.get("minister", ())
                if role.on(first, last) and any(word.startswith(stem) for word in _plain(role.title).split())
            ]
        elif post.prefix and (post.head in LEADER or post.head == "fractievoorzitter"):
            party = self._parties.get(post.prefix, "")
            role_kind = "group_leader" if post.head == "fractievoorzitter" else "party_leader"
            found = [
                role
                for role in self._by_kind.get(role_kind, ())
                if party and role.party == party and role.on(first, last)
            ]
        else:
            return None
        people = {role.person for role in found}
        return people.pop() if len(people) == 1 else None

    def coalition(self, first: date | None, last: date | None) -> list[str]:
        """The parties with ministers on all these days, by the cabinet that was in office; none where it changed in between."""
        roles = [
            role
            for role in self._by_kind.get("minister", ())
            if role.party and role.cabinet and role.on(first, last)
        ]
        if len({role.cabinet for role in roles}) > 1:
            return []
        return sorted(
            {role.party for role in roles if _covers(role, first, last)} or {role.party for role in roles}
        )


def is_office(role: KnownRole) -> bool:
    """Whether a membership is a post elsewhere, and no seat in a Chamber: burgemeester van Amsterdam."""
    return role.role == "member" and bool(role.title) and "Kamer" not in role.title


def _covers(role: KnownRole, first: date | None, last: date | None) -> bool:
    return (role.start is None or (first is not None and role.start <= first)) and (
        role.end is None or (last is not None and role.end >= last)
    )


def _plain(text: str) -> str:
    return without_accents(text).lower()
