"""Reads annotated stories: which mentions in articles of different days are one entry. Imports dates and evaluation.

The format is described in docs/evaluation.md.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from .gold import PROJECT, SPLITS
from .gold_values import Fields, GoldError, words_of

FOLDER = "stories"
SUFFIX = ".story.json"
KINDS = ("event", "deadline")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in an article that tells of an entry, as offsets in its text."""

    article: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """What some mentions are about; ``name`` is the same for one entry in two stories. Any of ``types`` is right."""

    name: str
    kind: str
    types: tuple[str, ...]
    gist: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Articles that tell one story, and the entries that they mention."""

    name: str
    split: str
    texts: dict[str, str]  # by the article's file name
    entries: tuple[StoryEntry, ...]


def read_stories(path: Path) -> list[Story]:
    """The stories that stand beside the gold files of a folder; none where it has none. Raises GoldError."""
    folder = path / FOLDER
    stories = [_read(file) for file in sorted(folder.glob(f"*{SUFFIX}"))] if folder.is_dir() else []
    split_of: dict[str, str] = {}
    for story in stories:
        for article in story.texts:
            if split_of.setdefault(article, story.split) != story.split:
                raise GoldError(
                    f"{folder / story.name}{SUFFIX}: {article} stands in a story of the other part too; leave it out of one."
                )
    return stories


def _read(path: Path) -> Story:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path} cannot be read: {error}.") from None
    except json.JSONDecodeError as error:
        raise GoldError(f"{path}, line {error.lineno}: no JSON ({error.msg}).") from None
    fields = Fields(content, str(path))
    split = fields.text("split")
    if split not in SPLITS:
        raise fields.wrong("split", f"{split!r} is neither of {' and '.join(SPLITS)}")
    name = path.name.removesuffix(SUFFIX)
    texts = {article: _text_of(path, article) for article in words_of(fields, "articles")}
    entries = [
        _entry(entry, f"{name}: {number}", texts) for number, entry in enumerate(fields.objects("entries"), 1)
    ]
    return Story(name, split, texts, tuple(entries))


def _entry(fields: Fields, name: str, texts: dict[str, str]) -> StoryEntry:
    kind = fields.text("kind")
    if kind not in KINDS:
        raise fields.wrong("kind", f"{kind!r} is neither of {' and '.join(KINDS)}")
    mentions = tuple(_mention(mention, texts) for mention in fields.objects("mentions"))
    types = words_of(fields, "type") if kind == "event" else ()
    return StoryEntry(fields.text("id", name), kind, types, fields.text("gist"), mentions)


def _mention(fields: Fields, texts: dict[str, str]) -> Mention:
    article, quote = fields.text("article"), fields.text("quote")
    if article not in texts:
        raise fields.wrong("article", f"{article!r} is none of the story's articles")
    count = texts[article].count(quote)
    if count != 1:
        raise fields.wrong("quote", f"{quote!r} stands {count} times in {article}, and has to stand once")
    start = texts[article].index(quote)
    return Mention(article, quote, start, start + len(quote))


def _text_of(path: Path, article: str) -> str:
    """The text of a story's article: one of its own, one of the annotated articles, or a sample."""
    places = [
        path.parent / "articles",
        path.parent.parent / "articles",
        path.parent.parent,
        PROJECT / "seeds",
    ]
    for place in places:
        if (place / article).is_file():
            return (place / article).read_text(encoding="utf-8")
    looked = ", ".join(str(place) for place in places)
    raise GoldError(f"{path}: its article {article!r} stands in none of {looked}.")
