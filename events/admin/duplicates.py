"""Entries that may be the same: a curator merges them, tells them apart, or is not sure; may import models and merging."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from events.importing import merging
from events.models import Decision, DuplicateCandidate, TimelineEntry
from events.models.vocabulary import Verb
from events.wording import in_words

from .base import NewsdbAdmin, link_to
from .mergers import merge_page
from .problems import in_dutch, reason_in_dutch


class UnsureFilter(admin.SimpleListFilter):
    """What nobody has looked at yet, unless one asks for what somebody was not sure of."""

    title = "oordeel"
    parameter_name = "unsure"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", "niet zeker"), ("all", "alle")]

    def choices(self, changelist: Any) -> Any:
        first, *rest = super().choices(changelist)
        yield {**first, "display": "nog niet bekeken"}
        yield from rest

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() == "all":
            return queryset
        return queryset.filter(unsure=self.value() == "yes")


@admin.register(DuplicateCandidate)
class DuplicateCandidateAdmin(NewsdbAdmin):
    """Pairs, the likeliest first. Who is not sure says so, and the pair waits elsewhere."""

    list_display = ("compare", "left_link", "right_link", "likeness", "why")
    list_display_links = None
    list_filter = (UnsureFilter,)
    list_select_related = ("left", "right")
    search_fields = ("left__title", "right__title")
    ordering = ("-likeness", "pk")
    actions = ("merge_pairs", "tell_apart", "leave_open")
    fields = ("compare", "left_link", "right_link", "likeness", "why")
    readonly_fields = fields

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[DuplicateCandidate]:
        return with_unsure(super().get_queryset(request))

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        return {
            name: action for name, action in super().get_actions(request).items() if name != "delete_selected"
        }

    @admin.display(description="")
    def compare(self, pair: DuplicateCandidate) -> SafeString:
        keys = [row.pk for row in _older_first(pair)]
        return format_html('<a href="{}">naast elkaar</a>', merge_page("timelineentry", keys))

    @admin.display(description="de ene", ordering=F("left__title"))
    def left_link(self, pair: DuplicateCandidate) -> SafeString | str:
        return link_to(pair.left, f"{pair.left} ({in_words(pair.left.when)})")

    @admin.display(description="de andere", ordering=F("right__title"))
    def right_link(self, pair: DuplicateCandidate) -> SafeString | str:
        return link_to(pair.right, f"{pair.right} ({in_words(pair.right.when)})")

    @admin.display(description="wat ervoor spreekt")
    def why(self, pair: DuplicateCandidate) -> SafeString:
        return format_html_join("", "{}<br>", ((reason_in_dutch(str(reason)),) for reason in pair.reasons))

    @admin.action(description="Samenvoegen (de oudste blijft)", permissions=["change"])
    def merge_pairs(self, request: HttpRequest, chosen: QuerySet[DuplicateCandidate]) -> None:
        self._decide(request, chosen, merging.merge_entries, "samengevoegd")

    @admin.action(description="Niet hetzelfde", permissions=["change"])
    def tell_apart(self, request: HttpRequest, chosen: QuerySet[DuplicateCandidate]) -> None:
        self._decide(request, chosen, merging.not_same, "uit elkaar gehouden")

    @admin.action(description="Niet zeker", permissions=["change"])
    def leave_open(self, request: HttpRequest, chosen: QuerySet[DuplicateCandidate]) -> None:
        self._decide(request, chosen, merging.unsure, "apart gezet als ‘niet zeker’")

    def _decide(
        self,
        request: HttpRequest,
        chosen: QuerySet[DuplicateCandidate],
        decide: Callable[[TimelineEntry, TimelineEntry, User], Any],
        said: str,
    ) -> None:
        assert isinstance(request.user, User)
        done = 0
        for pair in list(chosen.order_by("pk")):
            older, newer = _older_first(pair)
            # What an earlier pair of this list did may have merged one of these.
            newer.refresh_from_db()
            older.refresh_from_db()
            try:
                decide(newer, older, request.user)
            except ValidationError as error:
                self.message_user(request, in_dutch(error), messages.WARNING)
            else:
                done += 1
        if done:
            self.message_user(request, f"{done} {'paar' if done == 1 else 'paren'} {said}.", messages.SUCCESS)


def with_unsure(pairs: QuerySet[DuplicateCandidate]) -> QuerySet[Any]:
    """Pairs with ``unsure``: whether somebody looked and could not say."""
    of_pair = Q(entry=OuterRef("left"), other=OuterRef("right__public_id")) | Q(
        entry=OuterRef("right"), other=OuterRef("left__public_id")
    )
    return pairs.annotate(unsure=Exists(Decision.objects.holding().filter(of_pair, verb=Verb.UNSURE)))


def _older_first(pair: DuplicateCandidate) -> list[TimelineEntry]:
    return sorted((pair.left, pair.right), key=lambda row: (row.known_from is None, row.known_from, row.pk))
