"""Reads annotated articles, whose format is described in docs/annotation.md. Imports dates and evaluation.gold_values."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from events.dates import edtf
from events.dates.edtf import UncertainDate

from .gold_values import Bound, Fields, GoldError, dates_of, strings_of, words_of

SUFFIX = ".gold.json"
SPLITS = ("work", "heldout")
PROJECT = Path(__file__).resolve().parents[2]
# What a note names besides the quote stands in single quotes; "..." leaves words out.
_NAMED_IN_NOTE = re.compile(r"(?<!\w)'([^']+)'(?!\w)")
_LEFT_OUT = r"[^.!?\n]{0,200}?"


@dataclass(frozen=True, slots=True)
class GoldPerson:
    """A person whom the text names; any of ``parties`` is right, None being no party."""

    name: str
    parties: tuple[str | None, ...]
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldEntry:
    """An event or deadline; of each tuple of alternatives any is right, the first being preferred.

    Empty ``types``, ``statuses`` and ``firmness``, and None for the names, mean that the annotator did not say.
    """

    kind: str
    gist: str
    quote: str
    optional: bool
    earliest: tuple[Bound, ...]
    latest: tuple[Bound, ...]
    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    firmness: tuple[str, ...] = ()
    time_of_day: str = ""
    persons: tuple[str, ...] | None = None
    parties: tuple[str, ...] | None = None
    responsible: tuple[str, ...] | None = None
    elsewhere: tuple[tuple[int, int], ...] = ()  # offsets of what the note names

    @property
    def readings(self) -> list[tuple[Bound, Bound]]:
        """Every accepted pair of first and last day."""
        pairs = [(low, high) for low in self.earliest for high in self.latest]
        return [(low, high) for low, high in pairs if low is None or high is None or low <= high]


@dataclass(frozen=True, slots=True)
class Gold:
    """An annotated article. ``best`` is the narrowest window that can be argued, ``sound`` the widest that is right."""

    path: Path
    split: str
    text: str
    published: UncertainDate
    persons: tuple[GoldPerson, ...]
    parties: tuple[str, ...]
    events: tuple[GoldEntry, ...]
    deadlines: tuple[GoldEntry, ...]
    best: tuple[Bound, Bound] | None = None
    sound: tuple[Bound, Bound] | None = None

    @property
    def name(self) -> str:
        """The article's short name."""
        return self.path.name.removesuffix(SUFFIX)


def gold_files(path: Path) -> list[Path]:
    """The gold files that a path means: itself, or those in a folder. Raises GoldError when there is none."""
    if path.is_file():
        return [path]
    if not path.is_dir():
        raise GoldError(f"{path} does not exist. Name a gold file, or a folder such as tests/gold.")
    files = sorted(path.glob(f"*{SUFFIX}"))
    if not files:
        raise GoldError(f"{path} holds no gold file (*{SUFFIX}). Name a folder such as tests/gold.")
    return files


def read_gold(path: Path) -> Gold:
    """Read one gold file and find its text. Raises GoldError, which names the file, the place and the remedy."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise GoldError(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise GoldError(f"{path} is not UTF-8 text. Save it as UTF-8.") from None
    except json.JSONDecodeError as error:
        raise GoldError(f"{path}, line {error.lineno}: no JSON ({error.msg}).") from None
    fields = Fields(content, str(path))
    text = text_of(path, fields.text("article"))
    split = fields.text("split", "work")
    if split not in SPLITS:
        raise fields.wrong("split", f"{split!r} is neither of {' and '.join(SPLITS)}")
    published = fields.object("published")
    narrowed = published.object("narrowed") if "narrowed" in published.content else None
    return Gold(
        path=path,
        split=split,
        text=text,
        published=_published(published),
        persons=tuple(_person(person) for person in fields.objects("persons")),
        parties=strings_of(fields, "parties"),
        events=tuple(_entry("event", entry, text) for entry in fields.objects("events")),
        deadlines=tuple(_entry("deadline", entry, text) for entry in fields.objects("deadlines")),
        best=_window(narrowed, "best"),
        sound=_window(narrowed, "sound"),
    )


def text_of(path: Path, article: str) -> str:
    """The text of a gold file's article. Raises GoldError when no folder has it."""
    folder = path.parent
    places = [PROJECT / "seeds", folder / "articles", folder, folder.parent / "seeds"]
    for place in places:
        try:
            return (place / article).read_text(encoding="utf-8")
        except FileNotFoundError:
            continue
        except (OSError, UnicodeDecodeError) as error:
            raise GoldError(f"{place / article} cannot be read: {error}.") from None
    looked = ", ".join(str(place) for place in places)
    raise GoldError(f"{path}: its article {article!r} stands in none of {looked}.")


def _published(fields: Fields) -> UncertainDate:
    try:
        return edtf.parse(fields.text("edtf", ""))
    except edtf.EdtfError as error:
        raise fields.wrong("edtf", str(error)) from None


def _person(fields: Fields) -> GoldPerson:
    party = fields.content.get("party")
    parties = party if isinstance(party, list) else [party]
    if not parties or not all(one is None or isinstance(one, str) for one in parties):
        raise fields.wrong("party", "it has to be a party, null, or a list of these")
    return GoldPerson(fields.text("name"), tuple(parties), strings_of(fields, "roles"))


def _entry(kind: str, fields: Fields, text: str) -> GoldEntry:
    quote = fields.text("quote")
    if text.count(quote) != 1:
        raise fields.wrong(
            "quote", f"{quote!r} stands {text.count(quote)} times in the text, and has to stand once"
        )
    entry = GoldEntry(
        kind=kind,
        gist=fields.text("gist", ""),
        quote=quote,
        optional=fields.content.get("optional") is True,
        earliest=dates_of(fields, "earliest"),
        latest=dates_of(fields, "latest"),
        types=words_of(fields, "type"),
        statuses=words_of(fields, "status"),
        firmness=words_of(fields, "firmness"),
        time_of_day=fields.text("time_of_day", ""),
        persons=_names(fields, "persons"),
        parties=_names(fields, "parties"),
        responsible=_names(fields, "responsible"),
        elsewhere=tuple(_named_in_note(fields.text("note", ""), text)),
    )
    if not entry.readings:
        raise fields.wrong("earliest", "every accepted date ends before it starts")
    return entry


def _names(fields: Fields, key: str) -> tuple[str, ...] | None:
    return strings_of(fields, key) if key in fields.content else None


def _named_in_note(note: str, text: str) -> Iterator[tuple[int, int]]:
    """Where the words stand that a note quotes, for those that stand in the text once."""
    for named in _NAMED_IN_NOTE.findall(note):
        pattern = _LEFT_OUT.join(re.escape(piece.strip()) for piece in named.split("..."))
        found = list(re.finditer(pattern, text))
        if len(found) == 1:
            yield found[0].span()


def _window(fields: Fields | None, key: str) -> tuple[Bound, Bound] | None:
    if fields is None:
        return None
    value: Any = dates_of(fields, key)
    if len(value) != 2:
        raise fields.wrong(key, "it has to be two days, the first and the last")
    return value[0], value[1]
