"""The page on which an editor pastes an article; may import the importing of one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.admin.widgets import AdminTextareaWidget, AdminTextInputWidget
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from events.importing.loading import LoadError
from events.importing.pasting import MOST_BYTES, Pasted, import_pasted
from events.importing.readers import RefusedError, read_date
from events.importing.running import LostDatabaseError
from events.importing.snapshot import NotPreparedError

from .base import NewsdbAdmin, page_of
from .edtf_field import EdtfFormField
from .refusals import refusal_in_dutch
from .runs import run_in_words

MOST_TITLE, MOST_OUTLET, MOST_URL = 400, 120, 500
OUTCOMES = {
    "new": "Gelezen.",
    "edition": "Gelezen, als nieuwe uitgave van een bekend artikel.",
    "unchanged": "Dit artikel was al bekend; er is niets veranderd.",
}


class PasteForm(forms.Form):
    """An article, and what is known of where it appeared."""

    text = forms.CharField(
        label="Tekst",
        max_length=MOST_BYTES // 4,
        widget=AdminTextareaWidget(attrs={"rows": 20}),
        help_text="De tekst van het artikel, zonder menu's en advertenties. Hij wordt woord voor woord bewaard.",
    )
    title = forms.CharField(label="Titel", max_length=MOST_TITLE, required=False, widget=AdminTextInputWidget)
    published = EdtfFormField(
        label="Publicatiedatum (EDTF)",
        required=False,
        max_length=240,
        widget=AdminTextInputWidget,
        help_text="Zoals 2023-07-05, of 2023-07 als de dag niet bekend is. Zonder datum kan ‘vrijdag’ geen dag worden.",
    )
    outlet = forms.CharField(
        label="Medium",
        max_length=MOST_OUTLET,
        required=False,
        widget=AdminTextInputWidget,
        help_text="Wie het publiceerde.",
    )
    url = forms.URLField(
        label="Webadres", max_length=MOST_URL, required=False, assume_scheme="https", widget=AdminTextInputWidget,
        help_text="Een andere tekst op hetzelfde adres is een nieuwe uitgave van dat artikel.",
    )  # fmt: skip

    def clean_published(self) -> str:
        """A date on which news can have appeared."""
        text = str(self.cleaned_data["published"])
        try:
            read_date(text)
        except RefusedError:
            raise forms.ValidationError(f"'{text}' kan geen publicatiedatum zijn: let op het jaar.") from None
        return text


class PastingAdmin(NewsdbAdmin):
    """A list whose 'toevoegen' reads a pasted article."""

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        if not self.has_add_permission(request):
            raise PermissionDenied
        form = PasteForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            try:
                pasted = import_pasted(form.cleaned_data, request.user.get_username())
            except RefusedError as refused:
                form.add_error(
                    None, f"Dit artikel kan niet gelezen worden: {refusal_in_dutch(str(refused))}."
                )
            except NotPreparedError:
                form.add_error(
                    None, "Er zijn nog geen referentiegegevens: voer eerst manage.py load_reference uit."
                )
            except (LoadError, LostDatabaseError, DatabaseError) as trouble:
                form.add_error(None, f"Niet opgeslagen, er is niets van bewaard: {trouble}.")
            else:
                return self._to_article(request, pasted)
        context = {
            **self.admin_site.each_context(request),
            "title": "Artikel toevoegen",
            "opts": self.opts,
            "form": form,
            "list_address": reverse(f"admin:events_{self.opts.model_name}_changelist"),
            **(extra_context or {}),
        }
        return TemplateResponse(request, "admin/events/paste.html", context)

    def _to_article(self, request: HttpRequest, pasted: Pasted) -> HttpResponse:
        said = OUTCOMES[pasted.outcome]
        if pasted.outcome != "unchanged":
            said = f"{said} {run_in_words(pasted.run)}"
            self.log_addition(request, pasted.article, "Geplakt.")
        self.message_user(request, said, messages.SUCCESS)
        return HttpResponseRedirect(page_of(pasted.article))
