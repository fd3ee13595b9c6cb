"""The calendar that dates are resolved against; may import models."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin

from events.models import CalendarPeriod

from .base import ReferenceAdmin


class WordsField(forms.CharField):
    """A list of words, written with commas between them."""

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(map(str, value)) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        return [word.strip() for word in (super().to_python(value) or "").split(",") if word.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(list(initial or []) != self.to_python(data))


class CalendarPeriodForm(forms.ModelForm):
    """A period, its aliases written as words."""

    aliases = WordsField(
        required=False,
        label="Aliases",
        help_text="Woorden die deze periode zonder jaartal betekenen, met komma's ertussen: zomerreces, het reces.",
    )


@admin.register(CalendarPeriod)
class CalendarPeriodAdmin(ReferenceAdmin):
    """Recesses, elections, Prinsjesdag, cabinet terms."""

    form = CalendarPeriodForm
    list_display = ("name", "kind", "start", "end", "verified")
    list_filter = ("kind", "verified")
    search_fields = ("name", "aliases")
    date_hierarchy = "start"
    ordering = ("-start", "name")
