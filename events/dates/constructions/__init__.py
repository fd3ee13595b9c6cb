"""The constructions of the grammar, a file for each subject; importing this package enters them all.

The order of the imports is the order in which equally long readings are preferred.
"""

from . import (
    anaphor,
    aside,
    calendar,
    clock,
    date,
    day,
    month,
    nth,
    offset,
    operator,
    parliament,
    relation,
    span,
    week,
    weekday,
    window,
    year,
)
from . import set as recurrence

__all__ = [
    "anaphor",
    "aside",
    "calendar",
    "clock",
    "date",
    "day",
    "month",
    "nth",
    "offset",
    "operator",
    "parliament",
    "recurrence",
    "relation",
    "span",
    "week",
    "weekday",
    "window",
    "year",
]
