"""`manage.py check_reference`: says what contradicts in the reference data; may import importing."""

import json
import sys
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from events.importing.reference import check_reference
from events.management.output import write_json_to, write_words_to
from events.models import Role


class Command(BaseCommand):
    """Lists contradictions in the reference rows of the database; exit status 1 when there are any."""

    help = (
        "Say what contradicts in the reference data: posts that overlap, a role outside its cabinet's term, a name "
        "that two share on one day, a role without a party then, parties' dates, recesses that overlap."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="one JSON object instead of lines")

    def handle(self, *args: Any, **options: Any) -> None:
        findings = check_reference()
        (write_json_to if options["json"] else write_words_to)(self.stdout)
        if options["json"]:
            self.stdout.write(json.dumps({"findings": [asdict(one) for one in findings]}, ensure_ascii=False))
        else:
            for finding in findings:
                self.stdout.write(f"{finding.rule}: {finding.message}")
            roles = Role.objects.count()
            self.stdout.write(
                f"{len(findings)} contradictions."
                if findings
                else f"Nothing contradicts ({roles} roles looked at)."
            )
        if findings:
            sys.exit(1)
