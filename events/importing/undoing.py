"""An import taken back; may import models, reconciling and rebuild.

What the run brought is withdrawn. What other runs or decisions stand on stays, and is listed.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone

from events.models import Article, Claim, ImportRun, Mention, Person, TimelineEntry, UnresolvedName
from events.models.vocabulary import Review, RunStatus
from newsdb.databases import one_writer

from .naming import Names
from .rebuild import rebuild_facts
from .reconciling import Reading, reconcile
from .rereading import reread
from .running import is_running


@dataclass(slots=True)
class Undone:
    """What taking an import back did, or would do."""

    articles: int = 0
    claims: int = 0
    persons: int = 0
    gone: list[str] = field(default_factory=list)  # public ids of entries that left the timeline
    stays: list[str] = field(default_factory=list)  # entries that other articles or decisions keep
    editions: list[str] = field(default_factory=list)  # articles of which an earlier text is in use again


class StillRunningError(Exception):
    """The import is not at its end; the message says what to do."""


def undo_import(run: ImportRun, dry_run: bool = False) -> Undone:
    """Take an import back, all of it or nothing; with ``dry_run`` only say what that would do.

    Raises StillRunningError for one that goes on: what it writes next would stay. One that broke off can be taken back.
    """
    with transaction.atomic():
        one_writer()
        run.refresh_from_db()
        if run.status == RunStatus.RUNNING and is_running(run):
            raise StillRunningError(
                f"Import {run.pk} still runs; nothing changed. Wait until it is done, or end it with Ctrl-C, and ask again."
            )
        undone = _undo(run)
        transaction.set_rollback(dry_run)
    return undone


def _undo(run: ImportRun) -> Undone:
    done = Undone()
    articles = list(Article.objects.filter(run=run, withdrawn_at__isnull=True).order_by("pk"))
    claims = Claim.objects.filter(article__in=articles, withdrawn_at__isnull=True)
    facts = set(claims.values_list("fact", flat=True))
    entries = {pk for pk in claims.values_list("entry", flat=True) if pk}
    done.articles = len(articles)
    done.claims = claims.update(withdrawn_at=timezone.now())
    Article.objects.filter(pk__in=[article.pk for article in articles]).update(withdrawn_at=timezone.now())
    Mention.objects.filter(article__in=articles).delete()
    UnresolvedName.objects.filter(article__in=articles, decisions__isnull=True).delete()
    for earlier in Article.objects.filter(superseded_by__in=articles, withdrawn_at__isnull=True).order_by(
        "pk"
    ):
        facts |= _back_in_use(earlier)
        done.editions.append(earlier.public_id)
    rebuild_facts(facts, entries)
    for entry in TimelineEntry.objects.filter(pk__in=entries).order_by("public_id"):
        if entry.merged_into_id is None:
            (done.stays if entry.gone_at is None else done.gone).append(entry.public_id)
    done.persons = _forget_proposed()
    run.status = RunStatus.UNDONE
    run.save()
    return done


def _back_in_use(article: Article) -> set[str]:
    """An earlier edition counts again: its sentences say what they said. A decided date comes back with it."""
    later = article.superseded_by
    article.superseded_by = None
    article.save()
    if later is not None:
        later.decisions.holding().filter(verb="set_published").update(article=article)
    _, facts = reconcile(Reading(article, reread(article), Names.proposed_by(article)), article.run)
    return facts


def _forget_proposed() -> int:
    """Delete proposed persons whom no article in use names and about whom nobody decided."""
    nobody = Person.objects.filter(
        review=Review.PROPOSED, mentions__isnull=True, participations__isnull=True, decisions__isnull=True,
        assigned_names__isnull=True, merged__isnull=True, roles__isnull=True, names__isnull=True,
        source__startswith="import ",
    )  # fmt: skip
    pks = list(nobody.values_list("pk", flat=True))
    Person.objects.filter(pk__in=pks).delete()
    return len(pks)
