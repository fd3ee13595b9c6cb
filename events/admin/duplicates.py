"""Entries that may be the same: a curator merges them or says that they are not; may import models and merging."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from events.importing import merging
from events.models import DuplicateCandidate
from events.wording import in_words

from .base import NewsdbAdmin, link_to


@admin.register(DuplicateCandidate)
class DuplicateCandidateAdmin(NewsdbAdmin):
    """Pairs, the likeliest first. Who is not sure leaves them."""

    list_display = ("left_link", "right_link", "likeness", "why")
    list_select_related = ("left", "right")
    search_fields = ("left__title", "right__title")
    ordering = ("-likeness", "pk")
    actions = ("merge_pairs", "tell_apart")
    fields = ("left_link", "right_link", "likeness", "why")
    readonly_fields = fields

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        return {
            name: action for name, action in super().get_actions(request).items() if name != "delete_selected"
        }

    @admin.display(description="de ene")
    def left_link(self, pair: DuplicateCandidate) -> SafeString | str:
        return link_to(pair.left, f"{pair.left} ({in_words(pair.left.when)})")

    @admin.display(description="de andere")
    def right_link(self, pair: DuplicateCandidate) -> SafeString | str:
        return link_to(pair.right, f"{pair.right} ({in_words(pair.right.when)})")

    @admin.display(description="wat ervoor spreekt")
    def why(self, pair: DuplicateCandidate) -> SafeString:
        return format_html_join("", "{}<br>", ((reason,) for reason in pair.reasons))

    @admin.action(description="Samenvoegen (de oudste blijft)", permissions=["change"])
    def merge_pairs(self, request: HttpRequest, chosen: QuerySet[DuplicateCandidate]) -> None:
        self._decide(request, chosen, merging.merge_entries, "samengevoegd")

    @admin.action(description="Niet hetzelfde", permissions=["change"])
    def tell_apart(self, request: HttpRequest, chosen: QuerySet[DuplicateCandidate]) -> None:
        self._decide(request, chosen, merging.not_same, "uit elkaar gehouden")

    def _decide(
        self, request: HttpRequest, chosen: QuerySet[DuplicateCandidate], decide: Any, said: str
    ) -> None:
        done = 0
        for pair in list(chosen.order_by("pk")):
            older, newer = sorted(
                (pair.left, pair.right), key=lambda row: (row.known_from is None, row.known_from, row.pk)
            )
            try:
                decide(newer, older, request.user)
            except ValidationError as error:
                self.message_user(request, " ".join(error.messages), messages.WARNING)
            else:
                done += 1
        if done:
            self.message_user(request, f"{done} {'paar' if done == 1 else 'paren'} {said}.", messages.SUCCESS)
