"""`manage.py set_published`: corrects when an article was published; may import decisions."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from events.importing.decisions import set_published
from events.models import Article, TimelineEntry
from events.wording import in_words

Shown = dict[str, tuple[str, str]]


class Command(BaseCommand):
    """Decides on an article's date, which no later import takes back, and shows which entries move."""

    help = "Correct when an article was published: every date in it is worked out again. Shows which entries move."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "article", metavar="ARTICLE", help="the article's public id, such as art-0123456789abcdef"
        )
        parser.add_argument(
            "date", metavar="DATE", help="a day, a month or another EDTF date, such as 2023-07-05"
        )
        parser.add_argument("--why", default="", help="the reason, kept with the decision")
        parser.add_argument(
            "--dry-run", action="store_true", help="write nothing; show which entries would move"
        )

    def handle(self, *args: Any, date: str, dry_run: bool, why: str, **options: Any) -> None:
        article = Article.objects.filter(public_id=options["article"].replace("\0", "")).first()
        if article is None:
            raise CommandError(f"There is no article '{options['article']}'; its public id begins with art-.")
        with transaction.atomic():
            before = dates_of(article)
            try:
                set_published(article, date, None, why)
            except ValidationError as error:
                raise CommandError(" ".join(error.messages)) from None
            after = dates_of(article)
            transaction.set_rollback(dry_run)
        for line in moves(before, after):
            self.stdout.write(line)
        if dry_run:
            self.stdout.write("Nothing was written: this was a dry run.")


def dates_of(article: Article) -> Shown:
    """The titles and dates in words of the entries that an article speaks of, by public id."""
    entries = TimelineEntry.objects.living().filter(
        claims__article=article, claims__withdrawn_at__isnull=True
    )
    return {
        entry.public_id: (entry.title, in_words(entry.when))
        for entry in entries.distinct().order_by("public_id")
    }


def moves(before: Shown, after: Shown) -> list[str]:
    """What changed, a line each."""
    lines = []
    for name in sorted(before.keys() | after.keys()):
        title, was = before.get(name, ("", "not on the timeline"))
        now_title, now = after.get(name, (title, "not on the timeline any more, or not by this article"))
        if was != now:
            lines.append(f"{now_title or title}: {was} -> {now}")
    return lines or ["No entry moves."]
