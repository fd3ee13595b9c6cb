"""Files, folders and standard input: what is asked for, opened and read; may import the settings' size limit."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from events.dates import edtf
from events.extraction.facts import RawArticle

from .article import article_from_file, id_from_text
from .decoding import decode
from .lines import article_from_row, read_lines
from .refusal import Refusal, RefusedError, printable

Read = RawArticle | Refusal


@dataclass(frozen=True, slots=True)
class TextFile:
    """A file of one text that is still to be read; ``name`` is what it is called in what follows."""

    path: str
    name: str
    published: edtf.UncertainDate = edtf.UNKNOWN

    def read(self) -> Read:
        """Its article, or why there is none."""
        try:
            with open_file(self.path) as stream:
                return _read_text(stream, self.name, self.name, self.published)
        except RefusedError as refused:
            return Refusal(self.name, str(refused))
        except OSError as error:
            return Refusal(self.name, explain(error))


STDIN = "-"
TEXT, LINES = ".txt", ".jsonl"
OPENING = b"{"
REASONS = {
    errno.ENOENT: "there is no such file or folder",
    errno.EACCES: "no permission to read it",
    errno.EPERM: "no permission to read it",
    errno.ENAMETOOLONG: "its name is too long",
    errno.ELOOP: "its links lead round in a circle",
}


def read_path(
    path: str, published: edtf.UncertainDate = edtf.UNKNOWN, stdin: BinaryIO | None = None
) -> Iterator[Read]:
    """Every article of a file, of a folder (and those in it, by name), or of standard input (``-``).

    What cannot be read is a Refusal in its place, and never stops the others. ``published`` counts before the date in
    a text's header, and after a date that a row of JSON Lines gives.
    """
    for found in find_texts(path, published, stdin):
        yield found.read() if isinstance(found, TextFile) else found


def find_texts(
    path: str, published: edtf.UncertainDate = edtf.UNKNOWN, stdin: BinaryIO | None = None
) -> Iterator[TextFile | Read]:
    """The same, with files of one text still to be read, so that others can do that."""
    if path == STDIN:
        yield from _read_stdin(stdin or sys.stdin.buffer, published)
        return
    place = Path(path)
    try:
        if place.is_dir():
            yield from _find_in_folder(place, published)
            return
        # A missing file is said by its whole path: its name alone does not show the slip.
        os.stat(path)  # noqa: PTH116  (raises what Path.exists swallows)
    except (OSError, ValueError) as error:
        yield Refusal(printable(path), explain(error))
        return
    if place.suffix.lower() not in (TEXT, LINES):
        yield Refusal(
            printable(path), f"not a kind of file that is read: {TEXT} (one text) or {LINES} (JSON Lines)"
        )
        return
    yield from _find_in_file(place, printable(place.name), published)


def count_files(paths: list[str]) -> int | None:
    """How many texts there are to read; None where that shows only while reading."""
    number = 0
    for path in paths:
        place = Path(path)
        if path == STDIN:
            return None
        try:
            found = [file for file, _ in _files_in(place)] if place.is_dir() else [place]
        except (OSError, ValueError):
            found = [place]
        if any(file.suffix.lower() == LINES for file in found):
            return None
        number += len(found)
    return number


def explain(error: OSError | ValueError) -> str:
    """Why a file could not be opened, in plain words."""
    if isinstance(error, OSError):
        return REASONS.get(error.errno or 0, error.strerror or "it cannot be read")
    return "its name holds a NUL character"


def _files_in(folder: Path) -> Iterator[tuple[Path, Refusal | None]]:
    """The files to read in a folder and those in it, in the order of their names; hidden ones are left alone."""
    problems: list[tuple[Path, Refusal | None]] = []

    def refuse(error: OSError) -> None:
        place = Path(error.filename)
        problems.append((place, Refusal(printable(str(place)), explain(error))))

    found: list[tuple[Path, Refusal | None]] = []
    for parent, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            place = Path(parent, name)
            if place.suffix.lower() in (TEXT, LINES) and not name.startswith("."):
                found.append((place, None))
    yield from sorted(found + problems, key=lambda one: one[0].as_posix())


def _find_in_folder(folder: Path, published: edtf.UncertainDate) -> Iterator[TextFile | Read]:
    nothing = True
    for file, refusal in _files_in(folder):
        nothing = False
        if refusal:
            yield refusal
        else:
            yield from _find_in_file(file, printable(file.relative_to(folder).as_posix()), published)
    if nothing:
        yield Refusal(printable(str(folder)), f"no {TEXT} or {LINES} file in this folder")


def _find_in_file(file: Path, name: str, published: edtf.UncertainDate) -> Iterator[TextFile | Read]:
    if file.suffix.lower() != LINES:
        yield TextFile(str(file), name, published)
        return
    try:
        with open_file(str(file)) as stream:
            yield from _read_rows(stream, name, published)
    except RefusedError as refused:
        yield Refusal(name, str(refused))
    except OSError as error:
        yield Refusal(name, explain(error))


def open_file(path: str) -> BinaryIO:
    """A file's bytes; raises RefusedError for what is none, for opening a pipe or a device would wait for a writer."""
    file = Path(path)
    if not file.is_file():
        raise RefusedError("a link to nothing" if file.is_symlink() else "not a file")
    return file.open("rb")


def _read_stdin(stream: BinaryIO, published: edtf.UncertainDate) -> Iterator[Read]:
    name = "standard input"
    start = b""
    # The first character that is no space says which of the two it is.
    while not start.removeprefix(b"\xef\xbb\xbf").strip() and (
        more := stream.readline(settings.NEWSDB_MAX_ARTICLE_BYTES)
    ):
        start += more
        if len(start) > settings.NEWSDB_MAX_ARTICLE_BYTES:
            break
    whole = io.BufferedReader(_Chained(start, stream))
    if start.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(OPENING):
        yield from _read_rows(whole, name, published)
    else:
        yield _read_text(whole, name, None, published)


def _read_text(stream: BinaryIO, source: str, id: str | None, published: edtf.UncertainDate) -> Read:
    most = settings.NEWSDB_MAX_ARTICLE_BYTES
    try:
        content = stream.read(most + 1)
        if len(content) > most:
            raise RefusedError(f"over the size limit of {most} bytes")
        text = decode(content)
        return article_from_file(text, id or id_from_text("stdin", text), published)
    except RefusedError as refused:
        return Refusal(source, str(refused))


def _read_rows(stream: BinaryIO, source: str, published: edtf.UncertainDate) -> Iterator[Read]:
    most = settings.NEWSDB_MAX_ARTICLE_BYTES
    nothing = True
    for line in read_lines(stream, most):
        nothing = False
        where = f"{source}, line {line.number}"
        if line.row is None:
            yield Refusal(where, line.reason)
            continue
        try:
            yield article_from_row(line.row, source, most, published)
        except RefusedError as refused:
            yield Refusal(where, str(refused))
    if nothing:
        yield Refusal(source, "empty")


class _Chained(io.RawIOBase):
    """What was read already, followed by the rest of a stream."""

    def __init__(self, start: bytes, rest: BinaryIO) -> None:
        self._start, self._rest = start, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        content = self._start[: len(buffer)]
        self._start = self._start[len(buffer) :]
        if not content:
            # Not more than is there: a pipe's writer may be waiting for our answer to this line.
            read = getattr(self._rest, "read1", self._rest.read)
            content = read(len(buffer))
        buffer[: len(content)] = content
        return len(content)
