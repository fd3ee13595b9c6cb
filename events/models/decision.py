"""A curator's word. It wins over claims until it is lifted; rebuild applies it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from .entry import TimelineEntry
from .querysets import DecisionQuerySet
from .vocabulary import Verb


class Decision(models.Model):
    """What a curator decided about one entry, article, actor or unresolved name: by whom, when, why."""

    verb = models.CharField("besluit", max_length=14, choices=Verb.choices, help_text="What was decided.")
    entry = models.ForeignKey(
        "TimelineEntry",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="decisions",
        verbose_name="tijdlijnregel",
        help_text="The entry it is about.",
    )
    article = models.ForeignKey(
        "Article",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="decisions",
        verbose_name="artikel",
        help_text="The article it is about.",
    )
    actor = models.ForeignKey(
        "Actor",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="decisions",
        verbose_name="actor",
        help_text="The actor it is about.",
    )
    unresolved = models.ForeignKey(
        "UnresolvedName",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="decisions",
        verbose_name="onopgeloste naam",
        help_text="The unresolved name it is about.",
    )
    field = models.CharField(
        "veld", max_length=40, blank=True, help_text="The field that is set (and so locked), for set_field."
    )
    value = models.JSONField(
        "waarde", null=True, blank=True, help_text="The value decided, in the field's own form."
    )
    other = models.CharField(
        "andere rij",
        max_length=80,
        blank=True,
        help_text="Public id of the other side of a merge or a 'not the same'.",
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="decisions",
        verbose_name="door",
        help_text="Who decided.",
    )
    made_at = models.DateTimeField("genomen op", auto_now_add=True, help_text="When it was decided.")
    why = models.TextField("reden", blank=True, help_text="Why, in the curator's words.")
    lifted_at = models.DateTimeField(
        "opgeheven op", null=True, blank=True, help_text="When it was lifted; empty while it holds."
    )
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="opgeheven door",
        help_text="Who lifted it.",
    )

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = "besluit"
        verbose_name_plural = "besluiten"
        ordering = ["made_at", "pk"]
        constraints = [
            models.CheckConstraint(name="decision_verb_known", condition=Q(verb__in=Verb.values)),
            models.CheckConstraint(
                name="decision_has_one_subject",
                condition=Q(
                    entry__isnull=False, article__isnull=True, actor__isnull=True, unresolved__isnull=True
                )
                | Q(entry__isnull=True, article__isnull=False, actor__isnull=True, unresolved__isnull=True)
                | Q(entry__isnull=True, article__isnull=True, actor__isnull=False, unresolved__isnull=True)
                | Q(entry__isnull=True, article__isnull=True, actor__isnull=True, unresolved__isnull=False),
            ),
            models.CheckConstraint(
                name="decision_names_field", condition=Q(verb=Verb.SET_FIELD) ^ Q(field="")
            ),
            models.UniqueConstraint(
                fields=["entry", "field"],
                name="decision_one_lock_per_field",
                condition=Q(verb=Verb.SET_FIELD, lifted_at__isnull=True),
            ),
            models.UniqueConstraint(
                fields=["article"],
                name="decision_one_published_date",
                condition=Q(verb=Verb.SET_PUBLISHED, lifted_at__isnull=True),
            ),
        ]
        indexes = [
            # What holds for an entry.
            models.Index(
                fields=["entry", "verb"], name="decision_holding", condition=Q(lifted_at__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_verb_display()}: {self.field_label}" if self.field else self.get_verb_display()

    @property
    def field_label(self) -> str:
        """What an editor calls the field that is set; empty for other decisions."""
        return str(TimelineEntry._meta.get_field(self.field).verbose_name) if self.field else ""  # type: ignore[union-attr]
