"""Dates in the pages' templates; may import wording and dates."""

from django import template

from events import wording
from events.dates import edtf

register = template.Library()


@register.filter
def in_words(text: str) -> str:
    """An EDTF date in Dutch words."""
    return wording.in_words(edtf.parse(text))
