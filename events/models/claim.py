"""What one sentence of one article says of one entry. Claims are never edited, only withdrawn."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from .fields import UncertainlyDated, ordered
from .vocabulary import ClaimStatus, DeadlineStatus, EventStatus, EventType, Firmness, Kind, TimeOfDay

CLAIM_STATUSES = [
    ("event", EventStatus.choices),
    ("deadline", [*DeadlineStatus.choices, *ClaimStatus.choices]),
]


class Claim(UncertainlyDated):
    """A quote and every value it reports, with the rule, the anchors and the explanation.

    Claims of one article that speak of the same happening share ``fact``. ``entry`` is not part of what the claim
    says: rebuild fills it.
    """

    public_id = models.SlugField(
        "id", max_length=40, unique=True, help_text="Name of the claim, made from its text and place."
    )
    article = models.ForeignKey(
        "Article",
        on_delete=models.CASCADE,
        related_name="claims",
        verbose_name="artikel",
        help_text="The article that says it.",
    )
    run = models.ForeignKey(
        "ImportRun",
        null=True,
        on_delete=models.SET_NULL,
        related_name="claims",
        verbose_name="import",
        help_text="The import that brought it.",
    )
    entry = models.ForeignKey(
        "TimelineEntry",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="claims",
        verbose_name="tijdlijnregel",
        help_text="The entry that it supports; filled by rebuild.",
    )
    fact = models.CharField(
        "feit", max_length=64, help_text="Shared by the claims of one article about the same happening."
    )
    kind = models.CharField("soort", max_length=8, choices=Kind.choices, help_text="Event or deadline.")
    quote = models.TextField("citaat", help_text="The words of the article, exactly.")
    start = models.PositiveIntegerField(
        "begin", help_text="Offset of the quote's first character in the article's text."
    )
    end = models.PositiveIntegerField("eind", help_text="Offset after the quote's last character.")
    title = models.CharField("titel", max_length=90, help_text="A short line that reads on its own.")
    type = models.CharField(
        "soort gebeurtenis", max_length=16, blank=True, choices=EventType.choices, help_text="Type of event."
    )
    status = models.CharField(
        "stand", max_length=10, choices=CLAIM_STATUSES, help_text="Status that the sentence reports."
    )
    firmness = models.CharField(
        "hardheid", max_length=10, blank=True, choices=Firmness.choices, help_text="How firm the deadline is."
    )
    time_of_day = models.CharField(
        "dagdeel", max_length=9, blank=True, choices=TimeOfDay.choices, help_text="Part of the day, if said."
    )
    clock = models.CharField("kloktijd", max_length=5, blank=True, help_text="Clock time as HH:MM, if said.")
    actors = models.JSONField(
        "betrokkenen",
        default=list,
        help_text='Who takes part: [{"actor": public id or null, "name": as written, "part": part played}].',
    )
    confidence = models.DecimalField(
        "zekerheid",
        max_digits=3,
        decimal_places=2,
        help_text="From 0 to 1: how often claims by this rule with these cues are right.",
    )
    rule = models.CharField("regel", max_length=80, help_text="The rule that read the sentence.")
    expression = models.CharField(
        "woorden van de datum",
        max_length=200,
        blank=True,
        help_text="The words of the text that give the date.",
    )
    date_rule = models.CharField(
        "datumregel", max_length=80, blank=True, help_text="The rule that resolved the date."
    )
    anchors = models.JSONField(
        "ankers van de datum",
        default=dict,
        help_text="What the date was resolved against: window, calendar rows.",
    )
    explanation = models.TextField(
        "uitleg", blank=True, help_text="How the words became the date, in one line."
    )
    known_earliest = models.DateField(
        "mogelijk bekend sinds",
        null=True,
        blank=True,
        help_text="First day on which a reader can have known it.",
    )
    known_from = models.DateField(
        "bekend sinds",
        null=True,
        blank=True,
        help_text="Day from which it was certainly known; empty without a date.",
    )
    made_at = models.DateTimeField("gelezen op", auto_now_add=True, help_text="When the claim was read.")
    withdrawn_at = models.DateTimeField(
        "ingetrokken op",
        null=True,
        blank=True,
        help_text="When the claim was taken back; empty while it stands.",
    )
    superseded_by = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="supersedes",
        verbose_name="vervangen door",
        help_text="The claim read instead.",
    )

    class Meta:
        verbose_name = "bewering"
        verbose_name_plural = "beweringen"
        ordering = ["known_from", "public_id"]
        constraints = [
            models.CheckConstraint(name="claim_quote_has_length", condition=Q(start__lt=F("end"))),
            models.CheckConstraint(
                name="claim_fields_fit_kind",
                condition=Q(
                    kind=Kind.EVENT, firmness="", status__in=EventStatus.values, type__in=EventType.values
                )
                | Q(
                    kind=Kind.DEADLINE,
                    firmness__in=Firmness.values,
                    status__in=[*DeadlineStatus.values, *ClaimStatus.values],
                ),
            ),
            models.CheckConstraint(
                name="claim_confidence_in_range", condition=Q(confidence__gte=0, confidence__lte=1)
            ),
            ordered("claim_days_in_order", "earliest", "latest"),
        ]
        indexes = [
            # The claims of an article's page, in reading order.
            models.Index(fields=["article", "start"], name="claim_article_order"),
            # Matching: standing claims of a kind and type around some days.
            models.Index(
                fields=["kind", "type", "earliest"],
                name="claim_standing",
                condition=Q(withdrawn_at__isnull=True),
            ),
            # The claims of some facts.
            models.Index(fields=["fact"], name="claim_fact"),
        ]

    def __str__(self) -> str:
        return self.quote[:80]


class MatchKey(models.Model):
    """A word under which a fact is looked for when one of another article could tell of the same happening."""

    fact = models.CharField("feit", max_length=64, help_text="The fact, as its claims name it.")
    key = models.CharField(
        "sleutel", max_length=120, help_text="What the two must have in common, such as a type and a week."
    )

    class Meta:
        verbose_name = "zoeksleutel"
        verbose_name_plural = "zoeksleutels"
        constraints = [models.UniqueConstraint(fields=["key", "fact"], name="matchkey_once")]
        indexes = [
            # The keys of some facts.
            models.Index(fields=["fact"], name="matchkey_fact"),
        ]

    def __str__(self) -> str:
        return self.key
