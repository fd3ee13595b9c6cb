"""What holds for every text: offsets are exact, mentions do not overlap, and names that are not in the text change nothing."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from events.extraction.actors import ActorReader, Cast
from events.extraction.known import Known, KnownName, KnownRole

from .snapshot import PARTIES, PERSONS, READER, known

DAY = date(2023, 7, 5)
NAMES = (
    [full for full, _ in PERSONS.values()]
    + [family for _, family in PERSONS.values()]
    + list(PARTIES.values())
)
OTHERS = [
    "premier",
    "minister",
    "informateur",
    "de",
    "van",
    "De",
    "Van",
    "in",
    "het",
    "kabinet-Rutte",
    "IV",
    "sprak",
    "zei",
    "en",
    ",",
    ".",
    "(",
    ")",
    ":",
    "-",
    "'",
    '"',
    "’",
    "„",
    "Jan",
    "Jansen",
    "Femke",
    "Halsema",
    "M.H.M.",
    "J.",
    "'er",
    "'ers",
    "oud-",
    "VVD-leider",
    "GroenLinks-PvdA",
    "Tweede",
    "Kamer",
    "Raad",
    "van",
    "State",
    "coalitie",
    "als",
    "was",
    "wordt",
    "die",
    "Financiën",
    "Ruttes",
    "Timmermans'",
    "motie-",
    "commissie-Van",
    "der",
    "Lee",
    "ë",
    "ş",
    "😀",
    "\n",
    "\n\n",
]
TEXTS = st.lists(st.sampled_from([*NAMES, *OTHERS]), max_size=25).map(" ".join)


def unrelated(number: int) -> Known:
    """The snapshot with further people, parties and posts, none of whose names a text here can hold."""
    snapshot = known()
    for index in range(number):
        actor = f"q{index}"
        snapshot.actors[actor] = f"Qwirrel Zzyx{index}q"
        snapshot.names.append(KnownName(f"Qwirrel Zzyx{index}q", actor, "person", "full"))
        snapshot.names.append(KnownName(f"Zzyx{index}q", actor, "person", "family"))
        snapshot.roles.append(KnownRole(actor, "member", "Kamerlid", "vvd", start=date(2020, 1, 1)))
    return snapshot


LARGER = ActorReader(unrelated(300))


def values(cast: Cast) -> dict[str, object]:
    """A cast as plain values, to be compared."""
    return asdict(cast)


@given(TEXTS)
def test_every_mention_is_a_name_that_stands_there(text: str) -> None:
    cast = READER.read(text, DAY, DAY)
    for start, end, _, _ in cast.places:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
    for person in cast.persons:
        for start, end in person.mentions:
            assert text[start:end] in text
            assert text[start].isalpha() or text[start] in "'’"
            assert start == 0 or not text[start - 1].isalnum()


@given(TEXTS)
def test_mentions_of_named_persons_do_not_overlap(text: str) -> None:
    cast = READER.read(text, DAY, DAY)
    named = [person.mentions for person in cast.persons if person.explicit]
    spans = sorted(
        place for mentions in (*named, *(name.mentions for name in cast.unresolved)) for place in mentions
    )
    assert all(left[1] <= right[0] for left, right in pairwise(spans))


@given(TEXTS)
def test_known_names_that_are_not_in_the_text_change_nothing(text: str) -> None:
    assert values(LARGER.read(text, DAY, DAY)) == values(READER.read(text, DAY, DAY))


@given(TEXTS)
def test_the_same_text_gives_the_same_cast(text: str) -> None:
    assert values(READER.read(text, DAY, DAY)) == values(READER.read(text, DAY, DAY))
