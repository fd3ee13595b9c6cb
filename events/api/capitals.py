"""Comparing text regardless of capitals, alike on both databases; imports Django only.

LIKE on SQLite knows the capitals of ASCII only, and so does PostgreSQL in the C locale. A regular expression that
names both forms of every other letter depends on neither.
"""

from __future__ import annotations

import re
import unicodedata

from django.db.models import Q


def contains(field: str, words: str) -> Q:
    """Whether the field holds these words in this order; any run of white space counts as one space."""
    return Q(**{f"{field}__iregex": _pattern(words)})


def equals(field: str, words: str) -> Q:
    """Whether the field is these words and nothing more."""
    return Q(**{f"{field}__iregex": f"^{_pattern(words)}$"})


def _pattern(words: str) -> str:
    composed = unicodedata.normalize("NFC", words)
    return r"\s+".join("".join(map(_both_forms, word)) for word in composed.split())


def _both_forms(letter: str) -> str:
    forms = {letter, letter.lower(), letter.upper()}
    if letter.isascii() or len(forms) == 1 or any(len(form) != 1 for form in forms):
        return re.escape(letter)
    return f"[{''.join(sorted(forms))}]"
