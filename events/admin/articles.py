"""Articles with their claims marked in the text; the published date can be decided on; may import models."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from events.dates import edtf
from events.importing import decisions
from events.models import Article
from events.models.vocabulary import Verb
from events.wording import in_words

from .base import link_to, page_of
from .deciding import DecidingAdmin
from .edtf_field import EdtfFormField
from .highlight import claim_in_words, highlighted
from .pasting import PastingAdmin
from .stamped_form import StampedForm


class ArticleForm(StampedForm):
    """The one thing about an article that a curator decides: when it was published."""

    decided = EdtfFormField(
        label="Publicatiedatum vastgesteld (EDTF)",
        required=False,
        max_length=240,
        help_text="Zoals 2023-07-05 of 2023-07. Leeg: de datum zoals gegeven geldt.",
    )

    class Meta:
        model = Article
        fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.decision = self.instance.decisions.holding().filter(verb=Verb.SET_PUBLISHED).first()
        self.initial["decided"] = self.decision.value if self.decision else ""


@admin.register(Article)
class ArticleAdmin(PastingAdmin, DecidingAdmin):
    """Articles, newest first; one can be pasted. The text is never changed."""

    form = ArticleForm
    change_form_template = "admin/events/article.html"
    list_display = ("__str__", "outlet", "published", "published_edtf", "in_use")
    list_filter = (
        "outlet",
        ("withdrawn_at", admin.EmptyFieldListFilter),
        ("superseded_by", admin.EmptyFieldListFilter),
    )
    search_fields = ("title", "text", "origin", "public_id")
    date_hierarchy = "published_latest"
    ordering = ("-published_latest", "pk")
    date_shown = ("published_edtf", "published", "because")
    source_shown = (
        "title",
        "outlet",
        "url",
        "origin",
        "in_use",
        "superseded_link",
        "run_link",
        "public_id",
    )
    readonly_fields = (*date_shown, *source_shown)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        decided = ("decided", "why", "seen") if self.has_change_permission(request, obj) else ()
        return [
            (None, {"fields": (*self.date_shown, *decided)}),
            ("Herkomst", {"fields": self.source_shown, "classes": ["collapse"]}),
        ]

    @admin.display(description="verschenen", ordering="published_latest")
    def published(self, article: Article) -> str:
        return in_words(edtf.within(article.published_earliest, article.published_latest))

    @admin.display(description="waarom zo nauw")
    def because(self, article: Article) -> SafeString | str:
        return format_html_join("", "{}<br>", ((reason,) for reason in article.narrowed_because)) or "–"

    @admin.display(description="in gebruik", boolean=True)
    def in_use(self, article: Article) -> bool:
        return article.withdrawn_at is None and article.superseded_by_id is None

    @admin.display(description="nieuwere uitgave")
    def superseded_link(self, article: Article) -> SafeString | str:
        return link_to(article.superseded_by)

    @admin.display(description="import")
    def run_link(self, article: Article) -> SafeString | str:
        return link_to(article.run)

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        if not form.changed_fields:
            return
        decided, curator = form.cleaned_data["decided"], self.curator(request)
        if decided:
            decisions.set_published(obj, decided, curator, form.cleaned_data["why"])
        elif form.decision:
            decisions.lift(form.decision, curator)
        obj.refresh_from_db()

    def panels(self, obj: Any) -> dict[str, Any]:
        claims = list(obj.claims.select_related("entry").order_by("start", "end", "public_id"))
        standing = [claim for claim in claims if claim.withdrawn_at is None]
        return {
            "claims": [
                (claim, claim_in_words(claim), page_of(claim.entry) if claim.entry else "")
                for claim in claims
            ],
            "marked_text": highlighted(obj.text, standing, obj.segments),
            "mentions": [(one, page_of(one.actor)) for one in obj.mentions.select_related("actor", "party")],
            "unresolved_names": obj.unresolved_names.select_related("assigned_to"),
        }
