"""`manage.py load_reference`: loads parties, persons, roles and the calendar; may import importing."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from events.importing.reference import Counts, ReferenceFileError, load_reference

FOLDER = Path(settings.BASE_DIR) / "fixtures"
NOUNS = {
    "parties": "parties", "bodies": "bodies", "persons": "persons", "identifiers": "identifiers",
    "names": "other names", "roles": "roles", "calendar": "calendar periods",
}  # fmt: skip


class Command(BaseCommand):
    """Loads the reference files; a second time nothing is written, and a curator's changes stay."""

    help = (
        "Load the reference data: parties, bodies, persons, names, roles and the calendar. "
        "What a curator changed or removed stays as it is."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "folder", nargs="?", default=str(FOLDER), help="folder with the files (default: fixtures/)"
        )
        parser.add_argument("--json", action="store_true", help="say what was done as one JSON object")

    def handle(self, *args: Any, folder: str, **options: Any) -> None:
        try:
            counts = load_reference(Path(folder))
        except ReferenceFileError as error:
            raise CommandError(f"The reference data was not loaded; nothing was changed.\n{error}") from None
        if options["json"]:
            self.stdout.write(json.dumps({name: asdict(count) for name, count in counts.items()}))
            return
        for line in in_words(counts):
            self.stdout.write(line)


def in_words(counts: dict[str, Counts]) -> list[str]:
    """What a load did, in lines."""
    total = {
        name: sum(getattr(count, name) for count in counts.values())
        for name in ("new", "changed", "unchanged", "removed", "kept")
    }
    lines: list[str] = []
    if total["new"]:
        new = [f"{count.new} {NOUNS[name]}" for name, count in counts.items() if count.new]
        lines.append(f"Reference data: {', '.join(new)} are new.")
    if total["changed"] or total["removed"]:
        lines.append(f"Reference data: {total['changed']} rows changed, {total['removed']} removed.")
    if not lines:
        lines.append(f"Reference data is up to date ({total['unchanged'] + total['kept']} rows).")
    if total["kept"]:
        lines.append(f"{total['kept']} rows stay as a curator has them.")
    return lines
