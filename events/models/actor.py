"""Who takes part: persons, parties and bodies with their dated names, identifiers and roles."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils.text import slugify
from simple_history.models import HistoricalRecords

from events.dates import edtf

from .fields import EdtfField, Sourced, Stamped, ordered
from .querysets import ActorQuerySet
from .vocabulary import ActorKind, BodyType, NameKind, Review, RoleKind


class Actor(Sourced, Stamped):
    """One target for names, identifiers, participations and merges; always a Person, a Party or a Body."""

    public_id = models.SlugField(
        "id", max_length=80, unique=True, help_text="Name in web addresses, such as mark-rutte; never reused."
    )
    kind = models.CharField(
        "soort", max_length=8, choices=ActorKind.choices, editable=False, help_text="Person, party or body."
    )
    name = models.CharField("naam", max_length=200, help_text="The name that news uses.")
    review = models.CharField(
        "beoordeling",
        max_length=10,
        choices=Review.choices,
        default=Review.CONFIRMED,
        help_text="Whom only an import proposed is not public until confirmed.",
    )
    merged_into = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="merged",
        verbose_name="samengevoegd met",
        help_text="The actor that this row turned out to be; empty for a living row.",
    )

    objects = ActorQuerySet.as_manager()

    class Meta:
        verbose_name = "actor"
        verbose_name_plural = "actoren"
        ordering = ["name"]
        indexes = [
            # Lists and filters: all parties, all confirmed persons by name.
            models.Index(fields=["kind", "review", "name"], name="actor_kind_review_name"),
        ]
        constraints = [
            models.CheckConstraint(name="actor_kind_known", condition=Q(kind__in=ActorKind.values)),
            models.CheckConstraint(name="actor_review_known", condition=Q(review__in=Review.values)),
            models.CheckConstraint(name="actor_has_name", condition=~Q(name="")),
        ]

    # Subclasses say which kind of actor they are.
    of_kind: ActorKind | None = None

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.of_kind is not None:
            self.kind = self.of_kind
        if not self.public_id:
            self.public_id = free_public_id(self.name)
        super().save(*args, **kwargs)


def free_public_id(name: str) -> str:
    """A public id made from a name that no actor has yet: jan-jansen, jan-jansen-2 …"""
    base = slugify(name)[:72] or "actor"
    taken = set(Actor.objects.filter(public_id__startswith=base).values_list("public_id", flat=True))
    candidate, number = base, 1
    while candidate in taken:
        number += 1
        candidate = f"{base}-{number}"
    return candidate


class Person(Actor):
    """A human being. Parties and posts are dated roles, never fields."""

    given_name = models.CharField(
        "voornaam", max_length=100, blank=True, help_text="Given name, such as Caroline."
    )
    family_name = models.CharField(
        "achternaam",
        max_length=120,
        blank=True,
        help_text="Family name with its particle, such as van der Plas.",
    )

    of_kind = ActorKind.PERSON
    history = HistoricalRecords()

    class Meta:
        verbose_name = "persoon"
        verbose_name_plural = "personen"

    def party_on(self, day: date) -> Party | None:
        """The party of which this person was a member on a day, as far as known."""
        role = self.roles.filter(role=RoleKind.PARTY_MEMBER).on(day).select_related("party").first()
        return role.party if role else None


class Party(Actor):
    """A political party, or a group in the Tweede Kamer that split off."""

    full_name = models.CharField(
        "volledige naam",
        max_length=200,
        blank=True,
        help_text="Name in full: Volkspartij voor Vrijheid en Democratie.",
    )
    founded_edtf = EdtfField("opgericht (EDTF)", help_text="First day, as EDTF.")
    dissolved_edtf = EdtfField("opgeheven (EDTF)", help_text="Last day, as EDTF; empty while it exists.")
    colour = models.CharField(
        "kleur", max_length=7, blank=True, help_text="Our own colour for charts, as #rrggbb."
    )

    of_kind = ActorKind.PARTY
    history = HistoricalRecords()

    class Meta:
        verbose_name = "partij"
        verbose_name_plural = "partijen"


class Body(Actor):
    """An institution: kabinet, Tweede Kamer, a ministry, a court."""

    full_name = models.CharField("officiële naam", max_length=200, blank=True, help_text="Official name.")
    body_type = models.CharField(
        "soort instelling",
        max_length=12,
        choices=BodyType.choices,
        default=BodyType.OTHER,
        help_text="What kind of institution it is.",
    )

    of_kind = ActorKind.BODY
    history = HistoricalRecords()

    class Meta:
        verbose_name = "instelling"
        verbose_name_plural = "instellingen"


class ActorName(Sourced):
    """A name that means an actor, from one day until another where the name itself came or went."""

    actor = models.ForeignKey(
        Actor,
        on_delete=models.CASCADE,
        related_name="names",
        verbose_name="actor",
        help_text="Whom the name means.",
    )
    name = models.CharField("naam", max_length=200, help_text="The name as written in texts.")
    kind = models.CharField(
        "soort naam",
        max_length=10,
        choices=NameKind.choices,
        default=NameKind.ALIAS,
        help_text="What kind of name it is.",
    )
    start_edtf = EdtfField(
        "vanaf (EDTF)", help_text="First day of the name, as EDTF; empty when it always was."
    )
    end_edtf = EdtfField(
        "tot en met (EDTF)", help_text="Last day of the name, as EDTF; empty while it is used."
    )

    history = HistoricalRecords()

    class Meta:
        verbose_name = "andere naam"
        verbose_name_plural = "andere namen"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["actor", "name", "start_edtf"], name="actorname_once_per_actor"),
        ]
        indexes = [
            # Which actors does this name mean?
            models.Index(fields=["name"], name="actorname_name"),
        ]

    def __str__(self) -> str:
        return self.name


class ActorIdentifier(Sourced):
    """The number or code of an actor in another register."""

    actor = models.ForeignKey(
        Actor,
        on_delete=models.CASCADE,
        related_name="identifiers",
        verbose_name="actor",
        help_text="Who is identified.",
    )
    scheme = models.CharField("register", max_length=40, help_text="The register, such as wikidata.")
    value = models.CharField("nummer", max_length=120, help_text="The number or code there, such as Q239333.")

    history = HistoricalRecords()

    class Meta:
        verbose_name = "nummer in een register"
        verbose_name_plural = "nummers in registers"
        ordering = ["scheme", "value"]
        constraints = [
            models.UniqueConstraint(fields=["scheme", "value"], name="actoridentifier_scheme_value"),
        ]

    def __str__(self) -> str:
        return f"{self.scheme}:{self.value}"


class RoleQuerySet(models.QuerySet["Role"]):
    """Posts and memberships."""

    def on(self, day: date) -> RoleQuerySet:
        """Roles that may have been held on a day."""
        return self.filter(
            Q(start_earliest__isnull=True) | Q(start_earliest__lte=day),
            Q(end_latest__isnull=True) | Q(end_latest__gte=day),
        )


class Role(Sourced):
    """A person's post or membership, with its first and last day as far as known."""

    person = models.ForeignKey(
        Person,
        on_delete=models.CASCADE,
        related_name="roles",
        verbose_name="persoon",
        help_text="Who holds it.",
    )
    role = models.CharField(
        "soort rol", max_length=24, choices=RoleKind.choices, help_text="What kind of post or membership."
    )
    title = models.CharField(
        "titel", max_length=200, blank=True, help_text="As news writes it: minister van Financiën."
    )
    party = models.ForeignKey(
        Party,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="roles",
        verbose_name="partij",
        help_text="The party it is held for.",
    )
    body = models.ForeignKey(
        Body,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="roles",
        verbose_name="instelling",
        help_text="The body it is held in.",
    )
    cabinet = models.CharField(
        "kabinet", max_length=40, blank=True, help_text="The cabinet, such as Rutte IV."
    )
    start_edtf = EdtfField("vanaf (EDTF)", help_text="First day, as EDTF; empty is not known.")
    end_edtf = EdtfField("tot en met (EDTF)", help_text="Last day, as EDTF; empty while held, or not known.")
    start_earliest = models.DateField(
        "eerste dag", null=True, blank=True, editable=False, help_text="Earliest first day, from the EDTF."
    )
    end_latest = models.DateField(
        "laatste dag", null=True, blank=True, editable=False, help_text="Latest last day, from the EDTF."
    )

    objects = RoleQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        verbose_name = "rol"
        verbose_name_plural = "rollen"
        ordering = ["start_earliest", "pk"]
        constraints = [
            models.CheckConstraint(name="role_kind_known", condition=Q(role__in=RoleKind.values)),
            # Coalesce: a missing party or body counts as a value (SQLite has no NULLS NOT DISTINCT).
            models.UniqueConstraint(
                "person",
                "role",
                "title",
                Coalesce("party", 0),
                Coalesce("body", 0),
                "start_edtf",
                name="role_once",
                violation_error_message="Deze rol staat er al, met dezelfde eerste dag.",
            ),
            ordered("role_starts_before_it_ends", "start_earliest", "end_latest"),
        ]
        indexes = [
            # Who held this kind of post on a day?
            models.Index(fields=["role", "start_earliest", "end_latest"], name="role_kind_days"),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.title or self.get_role_display()}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.work_out_days()
        super().save(*args, **kwargs)

    def work_out_days(self) -> None:
        """Set the days that follow from the dates; bulk writes have to call it themselves."""
        self.start_earliest = edtf.parse(self.start_edtf).earliest
        self.end_latest = edtf.parse(self.end_edtf).latest
