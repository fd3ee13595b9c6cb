"""The choice of a row by its name as one types, which stands nonsense in addresses and forms, and Dutch hints; may import models."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import AdminTextInputWidget, AutocompleteSelect, RelatedFieldWidgetWrapper
from django.db.models import ForeignKey, Model
from django.forms import ModelChoiceField
from django.http import HttpRequest

from events.models.fields import EdtfField

from .edtf_field import EdtfFormField
from .hints import hints_of

# Digits that fit a 64-bit key whatever they are.
LONGEST_KEY = 18
# No row has this key, so that the form says that the choice is none.
NO_KEY = "0"


def is_key(text: str) -> bool:
    """Whether a row's key can be written so."""
    return text.isascii() and text.isdecimal() and len(text) <= LONGEST_KEY


class RowSelect(AutocompleteSelect):
    """Django's widget, which raises on what is no key, without that."""

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        value = super().value_from_datadict(data, files, name)
        return value if not value or is_key(str(value)) else NO_KEY

    def optgroups(self, name: str, value: Iterable[Any], attrs: dict[str, Any] | None = None) -> Any:
        return super().optgroups(name, [one for one in value if is_key(str(one))], attrs)


def hints_for(model: type[Model]) -> dict[str, str]:
    """The Dutch hints under the fields of a model's form, in place of the models' own help texts."""
    return hints_of(str(model._meta.model_name), [field.name for field in model._meta.get_fields()])


class ChoosingRows(BaseModelAdmin):
    """Admin pages and inlines whose ``autocomplete_fields`` use that widget, and whose dates tell faults in Dutch."""

    formfield_overrides: ClassVar[Any] = {
        EdtfField: {"form_class": EdtfFormField, "widget": AdminTextInputWidget}
    }

    def formfield_for_foreignkey(
        self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField | None:
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", RowSelect(db_field, self.admin_site, using=kwargs.get("using")))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            # Who is chosen elsewhere is not deleted from here.
            field.widget.can_delete_related = False
        return field


class RowsInline(ChoosingRows, admin.TabularInline):
    """An inline table on a page."""

    extra = 0

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        return super().get_formset(request, obj, help_texts=hints_for(self.model), **kwargs)
