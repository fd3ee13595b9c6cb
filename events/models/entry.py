"""What readers see on the timeline: events and deadlines in one table, who takes part, and what was known when."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F, Q

from .fields import EdtfField, Stamped, UncertainlyDated, ordered
from .querysets import KindManager, TimelineQuerySet
from .vocabulary import (
    DeadlineStatus,
    EventStatus,
    EventType,
    Firmness,
    Kind,
    Part,
    Precision,
    Review,
    Status,
    TimeOfDay,
)


class TimelineEntry(UncertainlyDated, Stamped):
    """An event or a deadline: a projection of claims and decisions, made by ``rebuild``."""

    public_id = models.SlugField(
        "id", max_length=40, unique=True, help_text="Name in web addresses, made from its first claim."
    )
    kind = models.CharField(
        "soort",
        max_length=8,
        choices=Kind.choices,
        help_text="An event happens; by a deadline something is due.",
    )
    title = models.CharField("titel", max_length=90, help_text="A short line that reads on its own.")
    sort_date = models.DateField(
        "plaats op de tijdlijn",
        null=True,
        blank=True,
        editable=False,
        help_text="Place on the timeline: latest of a deadline, earliest of an event.",
    )
    type = models.CharField(
        "soort gebeurtenis", max_length=16, blank=True, choices=EventType.choices, help_text="Type of event."
    )
    place = models.CharField("plaats", max_length=120, blank=True, help_text="Where the event is.")
    status = models.CharField("stand", max_length=10, choices=Status.choices, help_text="How things stand.")
    firmness = models.CharField(
        "hardheid", max_length=10, blank=True, choices=Firmness.choices, help_text="How firm the deadline is."
    )
    time_of_day = models.CharField(
        "dagdeel", max_length=9, blank=True, choices=TimeOfDay.choices, help_text="Part of the day, if known."
    )
    clock = models.CharField("kloktijd", max_length=5, blank=True, help_text="Clock time as HH:MM, if known.")
    review = models.CharField(
        "beoordeling",
        max_length=10,
        choices=Review.choices,
        default=Review.PROPOSED,
        help_text="Whether a curator has looked at it.",
    )
    confidence = models.DecimalField(
        "zekerheid",
        max_digits=3,
        decimal_places=2,
        default=0,
        help_text="Highest confidence among its claims; orders the review queue.",
    )
    disputed = models.BooleanField(
        "betwist", default=False, help_text="Whether standing claims contradict each other or a decision."
    )
    known_from = models.DateField(
        "bekend sinds",
        null=True,
        blank=True,
        help_text="Day from which a reader certainly could know it; empty when no article has a date.",
    )
    first_due = models.DateField(
        "eerst uiterlijk",
        null=True,
        blank=True,
        help_text="Last day that a deadline first had; empty for events.",
    )
    last_due = models.DateField(
        "nu uiterlijk",
        null=True,
        blank=True,
        help_text="Last day that a deadline has by now; empty for events.",
    )
    times_moved = models.PositiveSmallIntegerField(
        "keren verplaatst", default=0, help_text="How often a deadline was moved."
    )
    days_slipped = models.IntegerField(
        "dagen verschoven",
        null=True,
        blank=True,
        help_text="Days from first_due to last_due; empty where either is not known.",
    )
    gone_at = models.DateTimeField(
        "vervallen op",
        null=True,
        blank=True,
        help_text="When its last claim was withdrawn; the row stays as a tombstone.",
    )
    merged_into = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="merged",
        verbose_name="samengevoegd met",
        help_text="The entry it was merged into.",
    )

    objects = TimelineQuerySet.as_manager()

    class Meta:
        verbose_name = "tijdlijnregel"
        verbose_name_plural = "tijdlijnregels"
        ordering = ["sort_date", "public_id"]
        constraints = [
            models.CheckConstraint(
                name="entry_fields_fit_kind",
                condition=Q(
                    kind=Kind.EVENT, firmness="", status__in=EventStatus.values, type__in=EventType.values
                )
                | Q(
                    kind=Kind.DEADLINE,
                    firmness__in=Firmness.values,
                    status__in=DeadlineStatus.values,
                    place="",
                ),
                violation_error_message="Soort en plaats horen bij gebeurtenissen, hardheid bij deadlines; de stand moet bij de soort passen.",
            ),
            models.CheckConstraint(name="entry_review_known", condition=Q(review__in=Review.values)),
            models.CheckConstraint(name="entry_has_title", condition=~Q(title="")),
            ordered("entry_days_in_order", "earliest", "latest"),
        ]
        indexes = [
            # The timeline: one ordered stream, and its cursor.
            models.Index(fields=["sort_date", "public_id"], name="entry_timeline"),
            # Events or deadlines alone, in order.
            models.Index(fields=["kind", "sort_date", "public_id"], name="entry_kind_timeline"),
            # What lies within or around some days.
            models.Index(fields=["earliest", "latest"], name="entry_days"),
            # The review queue, surest first.
            models.Index(fields=["review", "-confidence"], name="entry_review_queue"),
            # Keeping a copy in step: what changed since.
            models.Index(fields=["modified", "public_id"], name="entry_modified"),
            # Deadlines by how far they slipped.
            models.Index(
                fields=["-days_slipped", "public_id"], name="entry_slippage", condition=Q(kind=Kind.DEADLINE)
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.sort_date = sort_date_of(self)
        super().save(*args, **kwargs)


def sort_date_of(entry: TimelineEntry) -> Any:
    """``latest`` for a deadline, ``earliest`` for an event, else the other bound; None when undated."""
    if entry.kind == Kind.DEADLINE:
        return entry.latest or entry.earliest
    return entry.earliest or entry.latest


class Event(TimelineEntry):
    """An entry that happens."""

    objects = KindManager.from_queryset(TimelineQuerySet)(Kind.EVENT)  # type: ignore[assignment, misc]

    class Meta:
        verbose_name = "gebeurtenis"
        verbose_name_plural = "gebeurtenissen"
        proxy = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.kind = Kind.EVENT
        super().save(*args, **kwargs)


class Deadline(TimelineEntry):
    """A time by which something is due."""

    objects = KindManager.from_queryset(TimelineQuerySet)(Kind.DEADLINE)  # type: ignore[assignment, misc]

    class Meta:
        verbose_name = "deadline"
        verbose_name_plural = "deadlines"
        proxy = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.kind = Kind.DEADLINE
        super().save(*args, **kwargs)


class Participation(models.Model):
    """An actor's part in an entry, with the name as written."""

    entry = models.ForeignKey(
        TimelineEntry,
        on_delete=models.CASCADE,
        related_name="participations",
        verbose_name="tijdlijnregel",
        help_text="The entry.",
    )
    actor = models.ForeignKey(
        "Actor",
        on_delete=models.PROTECT,
        related_name="participations",
        verbose_name="actor",
        help_text="Who takes part.",
    )
    part = models.CharField("aandeel", max_length=12, choices=Part.choices, help_text="The part played.")
    as_written = models.CharField(
        "zoals geschreven", max_length=200, help_text="The name as the text writes it."
    )
    known_earliest = models.DateField(
        "mogelijk bekend sinds",
        null=True,
        blank=True,
        help_text="First day on which a reader can have known of this part.",
    )
    known_from = models.DateField(
        "bekend sinds",
        null=True,
        blank=True,
        help_text="Day from which this part was certainly known; empty without a date.",
    )

    class Meta:
        verbose_name = "deelname"
        verbose_name_plural = "deelnames"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "actor", "part"], name="participation_once"),
            models.CheckConstraint(name="participation_part_known", condition=Q(part__in=Part.values)),
        ]
        indexes = [
            # The timeline of one actor.
            models.Index(fields=["actor", "entry"], name="participation_of_actor"),
        ]

    def __str__(self) -> str:
        return f"{self.actor} ({self.get_part_display()})"


class Version(models.Model):
    """What could be known of an entry from one day until the next version.

    There are two series: what was certainly known (each claim from the last day on which its article can have
    appeared), and what was possibly known (from the first).
    """

    entry = models.ForeignKey(
        TimelineEntry,
        on_delete=models.CASCADE,
        related_name="versions",
        verbose_name="tijdlijnregel",
        help_text="The entry.",
    )
    possible = models.BooleanField(
        "mogelijk bekend",
        default=False,
        help_text="Whether this is of the series of what was possibly known.",
    )
    known_from = models.DateField("bekend vanaf", help_text="First day on which this was known.")
    known_to = models.DateField(
        "bekend tot en met",
        null=True,
        blank=True,
        help_text="Last day before something newer was known; empty for the newest.",
    )
    title = models.CharField("titel", max_length=90, help_text="Title by then.")
    type = models.CharField(
        "soort gebeurtenis", max_length=16, blank=True, choices=EventType.choices, help_text="Type by then."
    )
    date_edtf = EdtfField("datum (EDTF)", help_text="Date by then, as EDTF.")
    earliest = models.DateField(
        "vroegste dag", null=True, blank=True, help_text="First day that the date could mean by then."
    )
    latest = models.DateField(
        "laatste dag", null=True, blank=True, help_text="Last day that the date could mean by then."
    )
    precision = models.CharField(
        "nauwkeurigheid",
        max_length=10,
        choices=Precision.choices,
        default=Precision.NONE,
        help_text="Precision by then.",
    )
    sort_date = models.DateField(
        "plaats op de tijdlijn", null=True, blank=True, help_text="Place on the timeline by then."
    )
    time_of_day = models.CharField(
        "dagdeel", max_length=9, blank=True, choices=TimeOfDay.choices, help_text="Part of the day by then."
    )
    status = models.CharField("stand", max_length=10, choices=Status.choices, help_text="Status by then.")
    firmness = models.CharField(
        "hardheid", max_length=10, blank=True, choices=Firmness.choices, help_text="Firmness by then."
    )
    disputed = models.BooleanField(
        "betwist", default=False, help_text="Whether what was known by then is contradicted."
    )
    moved = models.BooleanField(
        "verplaatst",
        default=False,
        help_text="Whether it was told then that a deadline moves, and not to when.",
    )
    claim = models.ForeignKey(
        "Claim",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="bewering",
        help_text="The claim that brought this version.",
    )

    class Meta:
        verbose_name = "versie"
        verbose_name_plural = "versies"
        ordering = ["entry", "possible", "known_from"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "possible", "known_from"], name="version_once_a_day"),
            models.CheckConstraint(
                name="version_known_in_order",
                condition=Q(known_to__isnull=True) | Q(known_from__lte=F("known_to")),
            ),
        ]
        indexes = [
            # as_of: the version of each entry that held on a day.
            models.Index(fields=["possible", "known_from", "known_to", "entry"], name="version_as_of"),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.known_from} …)"


class DuplicateCandidate(models.Model):
    """Two entries that may be the same: a curator says whether they are. Made by ``rebuild``, as entries are."""

    left = models.ForeignKey(
        TimelineEntry,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name="de ene",
        help_text="The entry whose id comes first.",
    )
    right = models.ForeignKey(
        TimelineEntry,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name="de andere",
        help_text="The other.",
    )
    likeness = models.PositiveSmallIntegerField(
        "gelijkenis", help_text="How alike the titles are, from 0 to 100."
    )
    reasons = models.JSONField(
        "wat ervoor spreekt", default=list, help_text="What speaks for one entry, and what against."
    )

    class Meta:
        verbose_name = "mogelijke dubbeling"
        verbose_name_plural = "mogelijke dubbelingen"
        ordering = ["-likeness", "pk"]
        constraints = [models.UniqueConstraint(fields=["left", "right"], name="duplicatecandidate_once")]

    def __str__(self) -> str:
        return f"{self.left} / {self.right}"
