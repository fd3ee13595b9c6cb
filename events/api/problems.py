"""What can be wrong with a query parameter, as one table of messages; imports Django only.

Every message says what is allowed. The pages show the same problems in Dutch, by code.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

MESSAGES = {
    "unknown": "unknown parameter; allowed: %(allowed)s",
    "repeated": "given %(times)s times; allowed: once, with commas where it takes several values",
    "unreadable": "holds a character that no text has (NUL); allowed: readable text",
    "empty": "empty; allowed: %(allowed)s, or leave the parameter out",
    "too_long": "%(length)s characters; allowed: at most %(most)s",
    "date": "%(value)s is not a date; allowed: 2023-07-05, 2023-07, 2023 or another EDTF date (%(reason)s)",
    "open_side": "%(value)s has no %(side)s day; allowed: a date that has one, or leave the parameter out",
    "instant": "%(value)s is not a moment; allowed: 2023-07-05T14:30:00Z (write + as %%2B) or 2023-07-05",
    "order": "%(start)s comes after 'to' %(end)s; allowed: a day up to and including 'to'",
    "choice": "%(value)s is not known; allowed: %(allowed)s",
    "whole_number": "%(value)s is not allowed; allowed: a whole number from %(least)s to %(most)s",
    "cursor": "this cursor cannot be read; allowed: one from 'next' or 'previous' of an answer",
    "unknown_actor": "no %(kind)s is called %(value)s%(near)s; allowed: an id or a name from %(list)s",
    "two_days": "given beside 'as_of'; allowed: one of the two",
    "slippage_then": "cannot be asked of a past day; allowed: leave out 'as_of' and 'as_of_possible'",
    "undated_in_period": "entries without a date lie in no period; allowed: leave out 'from' and 'to'",
}

# How much of a reader's own value is shown back.
SHOWN_LENGTH = 80


def quoted(value: str) -> str:
    """A reader's value between quotes, cut where it is long."""
    return repr(value if len(value) <= SHOWN_LENGTH else value[:SHOWN_LENGTH] + "…")


def problem(code: str, **values: Any) -> ValidationError:
    """The problem with this code, ready to be raised from a field."""
    return ValidationError(MESSAGES[code], code=code, params=values)
