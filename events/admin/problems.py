"""What can be wrong with a merger, in Dutch for the editor; may import Django only.

By the codes of events.importing.merging; the values come from there too.
"""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError

MESSAGES = {
    "one_row": "%(id)s is één rij: kies er minstens twee.",
    "two_kinds": "%(id)s en %(other)s zijn niet van dezelfde soort: kies rijen van één soort.",
    "merged_already": "%(id)s is al samengevoegd met %(other)s; voeg die samen, of scheid ze eerst.",
    "no_sentence": "%(id)s steunt op geen enkele zin meer; verwerp die liever.",
}

# Why two entries could be one, as matching tells it, and the same in Dutch.
REASONS = (
    (re.compile(r"titles alike \((\d+) of 100\)"), r"titels lijken op elkaar (\1 van 100)"),
    (re.compile(r"the same days"), "dezelfde dagen"),
    (re.compile(r"days that can be the same"), "dagen die dezelfde kunnen zijn"),
    (re.compile(r"both name (.+)"), r"beide noemen \1"),
    (re.compile(r"both about one thing"), "beide over hetzelfde"),
    # What they are about are beginnings of words.
    (re.compile(r"both about (\w+), (\w+)"), r"beide over: \1…, \2…"),
    (re.compile(r"both about (.+)"), r"beide over: \1…"),
)


def in_dutch(error: ValidationError) -> str:
    """The problems of one error."""
    found = error.error_list
    return " ".join(
        MESSAGES[one.code] % one.params if one.code in MESSAGES and one.params else " ".join(one.messages)
        for one in found
    )


def reason_in_dutch(reason: str) -> str:
    """A reason that matching gives."""
    for pattern, dutch in REASONS:
        if found := pattern.fullmatch(reason):
            return found.expand(dutch)
    return reason
