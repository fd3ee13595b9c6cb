"""A form that refuses to overwrite what somebody else saved meanwhile; may import Django's forms only."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError


class StampedForm(forms.ModelForm):
    """Carries the row's ``modified`` stamp; where that moved on, a differing field refuses the save and says so."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    why = forms.CharField(
        label="Reden",
        required=False,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text="Waarom; wordt bij het besluit bewaard.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stamp = self.instance.modified.isoformat() if self.instance.pk else ""
        self.initial["seen"] = self.stamp

    @property
    def changed_fields(self) -> list[str]:
        """The fields in which the form differs from the row, the stamp and the reason aside."""
        return [name for name in self.changed_data if name not in ("seen", "why")]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("seen") != self.stamp and self.changed_fields:
            self.add_error(
                None,
                ValidationError(
                    "Niet opgeslagen: deze rij is gewijzigd sinds u de pagina opende. Nu staat er: %(now)s. "
                    "Open de pagina opnieuw en breng uw wijziging daar aan.",
                    code="conflict",
                    params={"now": "; ".join(self._now(name) for name in self.changed_fields)},
                ),
            )
        return cleaned

    def _now(self, name: str) -> str:
        """What the row holds now, beside what this form would have made of it."""
        label = self.fields[name].label or name
        now = getattr(self.instance, name, self.initial.get(name))
        here = self.cleaned_data.get(name, self.data.get(self.add_prefix(name)))
        return f"{label} '{now or ''}' (in uw formulier '{here or ''}')"
