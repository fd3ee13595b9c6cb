"""The CSV files of fixtures/ as rows of text, each with its place; imports only the standard library."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

# In the order in which they are loaded: a row refers to rows of earlier files only.
COLUMNS = {
    "parties": ("short", "full", "founded", "dissolved", "colour", "wikidata", "source", "verified"),
    "bodies": ("name", "full", "body_type", "source", "verified"),
    "persons": ("name", "given", "family", "wikidata", "source", "verified"),
    "names": ("actor_kind", "actor", "name", "name_kind", "from", "to", "source", "verified"),
    "roles": ("person", "role", "title", "party", "body", "cabinet", "from", "to", "source", "verified"),
    "calendar": ("kind", "name", "start", "end", "aliases", "source", "verified"),
}
# A file of another kind would give thousands of the same fault.
MOST_FAULTS = 20


class ReferenceFileError(Exception):
    """The files cannot be loaded; one fault a line, each with file, line and column."""

    def __init__(self, faults: list[str]) -> None:
        more = f"\n… and {len(faults) - MOST_FAULTS} more" if len(faults) > MOST_FAULTS else ""
        super().__init__("\n".join(faults[:MOST_FAULTS]) + more)
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Cells:
    """A row of a file: its cells by column, and where it stands."""

    file: str
    line: int
    values: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.values[column]

    def fault(self, column: str, message: str) -> str:
        """The fault in words, with its place."""
        return f"{self.file}, line {self.line}, column {column}: {message}"


def read_files(folder: Path) -> dict[str, list[Cells]]:
    """The rows of all files in a folder; raises ReferenceFileError."""
    faults: list[str] = []
    rows = {name: _read_file(folder / f"{name}.csv", columns, faults) for name, columns in COLUMNS.items()}
    if faults:
        raise ReferenceFileError(faults)
    return rows


def _read_file(file: Path, columns: tuple[str, ...], faults: list[str]) -> list[Cells]:
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        faults.append(f"{file}: {error.strerror}")
        return []
    except UnicodeDecodeError as error:
        faults.append(f"{file}: byte {error.start} is not UTF-8; save it as UTF-8")
        return []
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[Cells] = []
    try:
        header = next(reader, [])
        if sorted(header) != sorted(columns):
            faults.append(f"{file.name}, line 1: the columns have to be {', '.join(columns)}")
            return []
        for cells in reader:
            if not cells:
                continue
            if len(cells) != len(header):
                faults.append(
                    f"{file.name}, line {reader.line_num}: {len(cells)} cells, and there are {len(header)} columns"
                )
                continue
            values = {column: cell.strip() for column, cell in zip(header, cells, strict=True)}
            rows.append(Cells(file.name, reader.line_num, values))
    except csv.Error as error:
        faults.append(f"{file.name}, line {reader.line_num}: {error}")
    return rows
