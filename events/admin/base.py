"""What the admin pages share: courtesy instead of a crash, read-only pages, links; may import models."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import SEARCH_VAR, ChangeList
from django.db import IntegrityError, models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from simple_history.admin import SimpleHistoryAdmin

from events.models import Actor, TimelineEntry

from .choices import ChoosingRows, hints_for, is_key

ROWS_A_PAGE = 50


class NewsdbAdmin(ChoosingRows, admin.ModelAdmin):
    """Lists of one page, counted once; what the database refuses is said in words."""

    list_per_page = ROWS_A_PAGE
    show_full_result_count = False

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        # What a form of ours says itself comes first.
        own = getattr(getattr(self.form, "_meta", None), "help_texts", None) or {}
        return super().get_form(request, obj, change, help_texts={**hints_for(self.model), **own}, **kwargs)

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        # A number that no key can hold is no row; the databases' drivers raise on it.
        if not is_key(object_id):
            return None
        return super().get_object(request, object_id, from_field)

    def get_changelist_instance(self, request: HttpRequest) -> ChangeList:
        # The search box says so itself; filters hand NUL to PostgreSQL, which raises.
        if any("\0" in text for name, text in request.GET.items() if name != SEARCH_VAR):
            raise IncorrectLookupParameters("Het adres bevat een NUL-teken.")
        try:
            return super().get_changelist_instance(request)
        except OverflowError:
            # Django's date hierarchy, of a year with too many digits.
            raise IncorrectLookupParameters("Een getal in het adres is te groot.") from None

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> Any:
        # PostgreSQL raises on NUL; the search for a choice does not check.
        return super().get_search_results(request, queryset, search_term.replace("\0", ""))

    def response_action(self, request: HttpRequest, queryset: Any, *args: Any, **kwargs: Any) -> Any:
        if all(map(is_key, request.POST.getlist(ACTION_CHECKBOX_NAME))):
            return super().response_action(request, queryset, *args, **kwargs)
        self.message_user(request, "Kies rijen uit de lijst.", messages.WARNING)
        return HttpResponseRedirect(request.get_full_path())

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        to_delete, counts, rights_needed, protected = super().get_deleted_objects(objs, request)
        # What stands on the row is the better reason: no right would help.
        return to_delete, counts, set() if protected else rights_needed, protected

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        # Forms check the constraints; this is for what only the database sees: two equal new rows in one form,
        # or somebody who saved the same a moment earlier.
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except IntegrityError as error:
            self.message_user(
                request,
                f"Niet opgeslagen: de database staat dit niet toe ({error}). "
                "Kijk of dezelfde rij er al staat en pas het formulier aan.",
                messages.ERROR,
            )
            return HttpResponseRedirect(request.get_full_path())


class ReferenceAdmin(NewsdbAdmin, SimpleHistoryAdmin):
    """Reference rows, with the history of each."""

    object_history_template = "admin/events/history_of_row.html"
    object_history_list_template = "admin/events/history_list.html"
    object_history_form_template = "admin/events/history_form.html"

    def history_view_title(self, request: HttpRequest, obj: Any) -> str:
        return f"Geschiedenis: {obj}"

    def history_form_view_title(self, request: HttpRequest, obj: Any) -> str:
        return f"Vroegere vorm: {obj}"

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not is_key(object_id):
            raise Http404("Geen rij heeft dit nummer.")
        return super().history_view(request, object_id, extra_context)

    def history_form_view(
        self,
        request: HttpRequest,
        object_id: str,
        version_id: str,
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        if not is_key(object_id) or not is_key(version_id):
            raise Http404("Geen rij heeft dit nummer.")
        page: HttpResponse = super().history_form_view(request, object_id, version_id, extra_context)
        return page


class ReadOnlyAdmin(NewsdbAdmin):
    """Rows that only imports and decisions write."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: models.Model | None = None) -> bool:
        return False


def page_of(row: models.Model) -> str:
    """The address of a row's admin page; an entry's and an actor's is that of what they are."""
    name = row._meta.model_name
    if isinstance(row, TimelineEntry | Actor):
        name = row.kind
    return reverse(f"admin:events_{name}_change", args=[row.pk])


def link_to(row: models.Model | None, text: str = "") -> SafeString | str:
    """A link to a row's admin page, with its name or the given text."""
    if row is None:
        return "–"
    return format_html('<a href="{}">{}</a>', page_of(row), text or str(row))
