"""A name that could mean nobody or several people we know: it waits for a curator, and is never guessed."""

from __future__ import annotations

from django.db import models

from .fields import Stamped


class UnresolvedName(Stamped):
    """A name in one article, with whom it could mean."""

    article = models.ForeignKey(
        "Article",
        on_delete=models.CASCADE,
        related_name="unresolved_names",
        verbose_name="artikel",
        help_text="The article with the name.",
    )
    name = models.CharField("naam", max_length=200, help_text="The name as written.")
    count = models.PositiveIntegerField("aantal", default=1, help_text="How often the article writes it.")
    context = models.TextField("zin", blank=True, help_text="The first sentence with the name.")
    candidates = models.JSONField(
        "kandidaten", default=list, blank=True, help_text="Public ids of the actors it could mean."
    )
    assigned_to = models.ForeignKey(
        "Actor",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="assigned_names",
        verbose_name="toegewezen aan",
        help_text="Whom it means, by a curator's decision.",
    )

    class Meta:
        verbose_name = "onopgeloste naam"
        verbose_name_plural = "onopgeloste namen"
        ordering = ["-count", "name"]
        constraints = [
            models.UniqueConstraint(fields=["article", "name"], name="unresolvedname_once_per_article")
        ]
        indexes = [
            # All articles with the same open name.
            models.Index(fields=["name"], name="unresolvedname_name"),
        ]

    def __str__(self) -> str:
        return self.name
