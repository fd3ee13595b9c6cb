"""One import: what it read, wrote, left alone and could not read."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from .vocabulary import RunStatus


class ImportRun(models.Model):
    """The report of one import, kept as a row."""

    started = models.DateTimeField("begonnen", auto_now_add=True, help_text="When it began.")
    finished = models.DateTimeField(
        "klaar", null=True, blank=True, help_text="When it ended; empty while it runs or when it was cut off."
    )
    status = models.CharField(
        "stand",
        max_length=8,
        choices=RunStatus.choices,
        default=RunStatus.RUNNING,
        help_text="How it stands.",
    )
    sources = models.JSONField(
        "bronnen", default=list, help_text="The files and folders that were asked for."
    )
    articles_read = models.PositiveIntegerField("artikelen gelezen", default=0, help_text="Articles read.")
    articles_new = models.PositiveIntegerField(
        "nieuwe artikelen", default=0, help_text="Articles that were not known before."
    )
    articles_unchanged = models.PositiveIntegerField(
        "al bekende artikelen", default=0, help_text="Articles that were known already."
    )
    articles_refused = models.PositiveIntegerField(
        "geweigerd", default=0, help_text="Files or lines that could not be read."
    )
    claims_new = models.PositiveIntegerField("nieuwe beweringen", default=0, help_text="Claims made.")
    events_new = models.PositiveIntegerField(
        "nieuwe gebeurtenissen", default=0, help_text="Events new on the timeline."
    )
    deadlines_new = models.PositiveIntegerField(
        "nieuwe deadlines", default=0, help_text="Deadlines new on the timeline."
    )
    persons_proposed = models.PositiveIntegerField(
        "voorgestelde personen", default=0, help_text="Persons proposed."
    )
    names_unresolved = models.PositiveIntegerField(
        "onopgeloste namen", default=0, help_text="Names left to a curator."
    )
    problems = models.JSONField(
        "niet gelezen", default=list, help_text='What could not be read: [{"source": name, "reason": text}].'
    )

    class Meta:
        verbose_name = "import"
        verbose_name_plural = "imports"
        ordering = ["-started"]
        constraints = [
            models.CheckConstraint(name="importrun_status_known", condition=Q(status__in=RunStatus.values))
        ]

    def __str__(self) -> str:
        return f"import {self.pk}"
