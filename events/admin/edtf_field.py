"""The field of a form that takes an EDTF date, with its faults told in Dutch; may import dates."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from events.dates import edtf

# By words of the fault as events.dates.edtf tells it.
FAULTS = {
    "is not a date we know": "%(value)s is geen datum; schrijf 2023-07-05, 2023-07, 2023, [A..B], [A,B] of A/B.",
    "the year must lie between": "%(value)s: het jaar moet tussen 0100 en 9998 liggen.",
    "has no month": "%(value)s: een decennium of eeuw heeft geen maand.",
    "does not exist": "%(value)s is een datum die niet bestaat.",
    "characters: at most": "Deze datum is te lang: hij mag %(most)s tekens hebben.",
    "open at both sides": "%(value)s is aan beide kanten open; laat de datum leeg.",
    "bracket is not closed": "%(value)s: het haakje is niet gesloten.",
    "a set needs members": "%(value)s: tussen de haken hoort [A,B] of [A..B].",
    "ends before it starts": "%(value)s eindigt voor hij begint.",
}
OTHER_FAULT = "%(value)s is geen datum die wij lezen."


def in_dutch(value: str, fault: str) -> str:
    """What is wrong with a date."""
    found = next((said for words, said in FAULTS.items() if words in fault), OTHER_FAULT)
    return found % {"value": repr(value), "most": edtf.MAX_LENGTH}


class EdtfFormField(forms.CharField):
    """A date of our EDTF subset, or nothing."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        try:
            edtf.parse(text)
        except edtf.EdtfError as error:
            raise ValidationError(in_dutch(text, str(error)), code="edtf") from None
        return text
