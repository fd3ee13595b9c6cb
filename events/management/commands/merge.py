"""`manage.py merge`: two entries or two actors become one, or are parted again; may import merging and decisions."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from events.importing import decisions, merging, merging_preview
from events.models import Actor, Decision, TimelineEntry
from events.models.vocabulary import Verb


class Command(BaseCommand):
    """Merges, shows what merging would give, or undoes a merger."""

    help = (
        "Merge two entries, persons, parties or bodies: the first leads to the second from then on. --undo parts them "
        "again; nothing is lost in between."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("merged", metavar="ID", help="public id of the one that will lead to the other")
        parser.add_argument("into", metavar="INTO", help="public id of the one that remains")
        parser.add_argument("--why", default="", help="the reason, kept with the decision")
        group = parser.add_mutually_exclusive_group()
        group.add_argument(
            "--dry-run", action="store_true", help="write nothing; show what they would become"
        )
        group.add_argument("--undo", action="store_true", help="part them again")

    def handle(self, *args: Any, merged: str, into: str, **options: Any) -> None:
        ours, theirs = row_of(merged), row_of(into)
        try:
            if options["undo"]:
                self._undo(merged, into)
            elif isinstance(ours, TimelineEntry) and isinstance(theirs, TimelineEntry):
                shown = merging_preview.preview_entries([ours, theirs], theirs)
                row, dispute = shown.row, ", disputed" if shown.row.disputed else ""
                self.stdout.write(
                    f"{into}: {row.title} ({row.date_edtf or 'undated'}, {row.status}{dispute}), {shown.claims} claims."
                )
                if not options["dry_run"]:
                    merging.merge_entries(ours, theirs, None, options["why"])
            elif isinstance(ours, Actor) and isinstance(theirs, Actor):
                self._tell_actors(ours, theirs)
                if not options["dry_run"]:
                    merging.merge_actors(ours, theirs, None, options["why"])
                self.stdout.write(f"{merged} leads to {into}: {theirs}.")
            else:
                raise CommandError(
                    f"{merged} and {into} are not of a kind: choose two entries or two actors."
                )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        if options["dry_run"]:
            self.stdout.write("Nothing was written: this was a dry run.")

    def _tell_actors(self, ours: Actor, theirs: Actor) -> None:
        shown = merging_preview.preview_actors([ours, theirs], theirs)
        self.stdout.write(
            f"{len(shown.names)} names, {len(shown.roles)} roles, part in {shown.participations} entries, "
            f"named in {shown.mentions} articles."
        )
        for titles in shown.joined:
            self.stdout.write(f"Entries that become one: {'; '.join(titles)}.")
        for conflict in shown.conflicts:
            said = "; ".join(f"{name}: {value}" for name, value in conflict.said)
            self.stdout.write(f"Look twice, {conflict.what} differs: {said}.")

    def _undo(self, merged: str, into: str) -> None:
        holding = Decision.objects.holding().filter(verb=Verb.MERGE, other=into)
        decision = (
            holding.filter(entry__public_id=merged).first() or holding.filter(actor__public_id=merged).first()
        )
        if decision is None:
            raise CommandError(f"No decision holds that {merged} was merged into {into}.")
        decisions.lift(decision, None)
        self.stdout.write(f"{merged} and {into} are two again.")


def row_of(public_id: str) -> TimelineEntry | Actor:
    """The entry or actor of a public id; CommandError where there is none."""
    for model in (TimelineEntry, Actor):
        row = model._base_manager.filter(public_id=public_id.replace("\0", "")).first()
        if isinstance(row, TimelineEntry | Actor):
            return row
    raise CommandError(f"There is no entry, person, party or body '{public_id}'.")
