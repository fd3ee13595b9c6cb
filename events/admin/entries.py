"""Events, deadlines and the review queue: what is saved here becomes decisions; may import models and decisions."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import CharField, F, Model, OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import Truncator

from events.dates import edtf
from events.importing import decisions
from events.models import Claim, Deadline, Event, TimelineEntry
from events.models.vocabulary import Kind, Review, Verb
from events.wording import in_words

from .base import page_of
from .deciding import DecidingAdmin, decided_by
from .due import DueFilter
from .entry_outlook import entry_outlook
from .highlight import claim_in_words
from .mergers import MergingAdmin
from .stamped_form import StampedForm

# The columns may be empty because the other kind of entry leaves them so.
NEVER_EMPTY = {"type", "firmness"}
# Characters of a quote that a list shows.
QUOTE_SHOWN = 120


class EntryForm(StampedForm):
    """What a curator may decide on; every changed field becomes a decision, which locks it."""

    class Meta:
        model = TimelineEntry
        fields = ("title", "date_edtf", "time_of_day", "clock", "type", "place", "firmness", "status")
        labels = {
            "title": "Titel",
            "date_edtf": "Datum (EDTF)",
            "time_of_day": "Dagdeel",
            "clock": "Kloktijd",
            "status": "Stand",
            "type": "Soort",
            "place": "Plaats",
            "firmness": "Hardheid",
        }
        help_texts = {
            "title": "Een korte regel die op zichzelf te lezen is.",
            "time_of_day": "",
            "clock": "Zoals 20:15; leeg als die niet bekend is.",
            "status": "",
            "type": "",
            "place": "",
            "firmness": "",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "date_edtf" in self.fields:
            self.fields["date_edtf"].help_text = (
                f"Nu: {in_words(self.instance.when)}. Schrijf een dag als 2023-07-05, een maand als 2023-07, "
                "een dag binnen een periode als [2023-07-03..2023-07-05], een van enkele als [2023-07-03,2023-07-05], "
                "een duur als 2023-07-03/2023-07-05; laat leeg wat niet bekend is."
            )
        for name in NEVER_EMPTY & self.fields.keys():
            self.fields[name].required = True
        if isinstance(status := self.fields.get("status"), forms.ChoiceField):
            status.choices = decisions.STATUSES_BY_KIND[Kind(self.instance.kind)].choices
        for decision in self.instance.decisions.holding().filter(verb=Verb.SET_FIELD).select_related("by"):
            if decision.field in self.fields:
                field = self.fields[decision.field]
                field.help_text = f"Vergrendeld: {decided_by(decision)}. {field.help_text}"

    def clean_clock(self) -> str:
        """A time of a day of 24 hours, or nothing."""
        clock = str(self.cleaned_data["clock"])
        if clock and not decisions.CLOCK.fullmatch(clock):
            raise ValidationError(f"'{clock}' is geen kloktijd; schrijf 20:15.")
        return clock

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for name in self.changed_fields:
            if name in cleaned:
                try:
                    decisions.check_field(self.instance, name, cleaned[name])
                except ValidationError as error:
                    self.add_error(None, error)
        return cleaned


FIELDS = {
    Kind.EVENT: ("title", "date_edtf", "time_of_day", "clock", "type", "place", "status"),
    Kind.DEADLINE: ("title", "date_edtf", "time_of_day", "clock", "firmness", "status"),
}


class QueueFilter(admin.SimpleListFilter):
    """What waits for a curator, unless one asks for more."""

    title = "beoordeling"
    parameter_name = "review"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [
            (Review.CONFIRMED, Review.CONFIRMED.label),
            (Review.REJECTED, Review.REJECTED.label),
            ("all", "alle, ook vervallen"),
        ]

    def choices(self, changelist: Any) -> Any:
        first, *rest = super().choices(changelist)
        yield {**first, "display": "te beoordelen"}
        yield from rest

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "all":
            return queryset
        return queryset.filter(
            review=self.value() or Review.PROPOSED, gone_at__isnull=True, merged_into__isnull=True
        )


class StatusFilter(admin.ChoicesFieldListFilter):
    """The statuses of one kind of entry; the column holds those of both."""

    def choices(self, changelist: Any) -> Any:
        kind = Kind.EVENT if changelist.model is Event else Kind.DEADLINE
        every, *rest = super().choices(changelist)
        yield every
        for (value, _), choice in zip(self.field.flatchoices, rest, strict=False):
            if value in decisions.STATUSES_BY_KIND[kind].values:
                yield choice


class EntryAdmin(MergingAdmin, DecidingAdmin):
    """The list and the page of an entry."""

    form = EntryForm
    change_form_template = "admin/events/entry.html"
    search_fields = (
        "title",
        "place",
        "public_id",
        "participations__as_written",
        "participations__actor__name",
    )
    date_hierarchy = "sort_date"
    ordering: ClassVar[Any] = ("-sort_date", "public_id")
    actions = ("confirm_entries", "reject_entries", "merge_rows")
    merged_as = TimelineEntry
    outlook = staticmethod(entry_outlook)
    stand = (
        "date_words",
        "review",
        "confidence",
        "contested",
        "known_from",
        "gone_at",
        "public_id",
        "modified",
    )
    readonly_fields = stand

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[TimelineEntry]:
        quotes = Claim.objects.filter(entry=OuterRef("pk"), withdrawn_at__isnull=True).order_by(
            "-confidence", F("known_from").desc(nulls_last=True), "public_id"
        )
        quote = Subquery(quotes.values("quote")[:1], output_field=CharField())
        entries: QuerySet[TimelineEntry] = super().get_queryset(request)
        return entries.annotate(best_quote=quote)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = FIELDS[Kind(obj.kind) if obj else Kind.EVENT]
        if self.has_change_permission(request, obj):
            fields = (*fields, "why", "seen")
        return [
            (None, {"fields": fields}),
            ("Over deze regel", {"fields": self.stand, "classes": ["collapse"]}),
        ]

    @admin.display(description="datum", ordering="sort_date")
    def date_words(self, entry: TimelineEntry) -> str:
        return in_words(entry.when)

    @admin.display(description="betwist", ordering="disputed")
    def contested(self, entry: TimelineEntry) -> str:
        return "betwist" if entry.disputed else "–"

    @admin.display(description="citaat")
    def quote(self, entry: TimelineEntry) -> str:
        return Truncator(getattr(entry, "best_quote", None) or "–").chars(QUOTE_SHOWN)

    def view_on_site(self, entry: TimelineEntry) -> str:
        """The page for readers; what left the timeline has one that says so."""
        return reverse("entry", args=[entry.public_id])

    @admin.action(description="Bevestigen", permissions=["change"])
    def confirm_entries(self, request: HttpRequest, chosen: QuerySet[Any]) -> None:
        self._review(request, chosen, Verb.CONFIRM)

    @admin.action(description="Verwerpen", permissions=["change"])
    def reject_entries(self, request: HttpRequest, chosen: QuerySet[Any]) -> None:
        self._review(request, chosen, Verb.REJECT)

    def _review(self, request: HttpRequest, chosen: QuerySet[Any], verb: Verb) -> None:
        new = decisions.review(chosen, verb, self.curator(request))
        already = len(chosen) - new
        said = f"{new} {verb.label}."
        if already:
            said += f" {already} {'was' if already == 1 else 'waren'} dat al."
        self.message_user(request, said, messages.SUCCESS)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        # The form has put its values on obj; the decisions need the row as it is.
        entry = TimelineEntry.objects.get(pk=obj.pk)
        for name in form.changed_fields:
            decisions.set_field(
                entry, name, form.cleaned_data[name], self.curator(request), form.cleaned_data["why"]
            )
        obj.refresh_from_db()

    def response_change(self, request: HttpRequest, obj: Any) -> HttpResponse:
        if "_confirm" in request.POST:
            decisions.confirm(obj, self.curator(request))
            return self.back_to_page(request, f"'{obj}' is bevestigd.")
        if "_reject" in request.POST:
            decisions.reject(obj, self.curator(request))
            return self.back_to_page(request, f"'{obj}' is verworpen.")
        return super().response_change(request, obj)

    def panels(self, obj: Any) -> dict[str, Any]:
        claims = obj.claims.select_related("article").order_by("known_from", "public_id")
        participations = obj.participations.select_related("actor")
        versions = obj.versions.filter(possible=False).order_by("known_from")
        return {
            "claims": [(claim, claim_in_words(claim)) for claim in claims],
            "participations": [(one, page_of(one.actor)) for one in participations],
            "versions": [(one, in_words(edtf.parse(one.date_edtf))) for one in versions],
        }


@admin.register(TimelineEntry)
class TimelineEntryAdmin(EntryAdmin):
    """The review queue: what imports proposed, surest first."""

    list_display = ("title", "quote", "date_words", "status", "confidence", "contested", "kind")
    list_filter = (QueueFilter, "kind", "type", "status", "disputed", "precision")
    ordering = ("-confidence", "sort_date", "public_id")


@admin.register(Event)
class EventAdmin(EntryAdmin):
    """Events, newest first."""

    list_display = ("title", "quote", "date_words", "status", "type", "review", "confidence", "contested")
    list_filter = (
        "review",
        ("status", StatusFilter),
        "type",
        "disputed",
        "precision",
        ("gone_at", admin.EmptyFieldListFilter),
    )


@admin.register(Deadline)
class DeadlineAdmin(EntryAdmin):
    """Deadlines, newest first."""

    list_display = ("title", "quote", "date_words", "status", "slipped", "firmness", "review", "contested")
    list_filter = (
        DueFilter,
        "review",
        ("status", StatusFilter),
        "firmness",
        "disputed",
        "precision",
        ("gone_at", admin.EmptyFieldListFilter),
    )

    @admin.display(description="verschoven", ordering="days_slipped")
    def slipped(self, deadline: TimelineEntry) -> str:
        if not deadline.times_moved:
            return "–"
        days = deadline.days_slipped
        return f"{days} {'dag' if days == 1 else 'dagen'}" if days else f"{deadline.times_moved} keer"
