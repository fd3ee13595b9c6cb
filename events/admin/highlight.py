"""An article's text as HTML: each claim's words marked, what is no article greyed; may import models."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from events.models import Claim
from events.wording import in_words

from .base import page_of

# Kinds of segments that belong to the article's own words; all others are greyed.
ARTICLE_KINDS = frozenset({"title", "paragraph", "subhead"})


def highlighted(text: str, claims: Iterable[Claim], segments: Iterable[Any] = ()) -> SafeString:
    """The whole text, escaped, with a ``<mark>`` around every piece that a claim quotes.

    The text is cut wherever a quote starts or ends, so quotes may overlap or nest; a piece links to the entry of
    the shortest quote that covers it, and its tooltip names every claim. ``#claim-<public id>`` is the place where a
    claim starts. Offsets beyond the text, and segments that are no {"start", "end", "kind"}, are left out.
    """
    quotes = sorted(
        (claim for claim in claims if 0 <= claim.start < claim.end <= len(text)),
        key=lambda claim: (claim.end - claim.start, claim.start, claim.public_id),
    )
    greyed = [
        (segment["start"], segment["end"])
        for segment in segments
        if is_span_in(segment, len(text)) and segment.get("kind") not in ARTICLE_KINDS
    ]
    cuts = {0, len(text)}
    cuts.update(claim.start for claim in quotes)
    cuts.update(claim.end for claim in quotes)
    cuts.update(offset for span in greyed for offset in span)
    pieces = (
        (_piece(text, start, end, quotes, any(low <= start and end <= high for low, high in greyed)),)
        for start, end in pairwise(sorted(cuts))
    )
    return format_html_join("", "{}", pieces)


def is_span_in(segment: Any, length: int) -> bool:
    """Whether this is a dict whose start and end lie in a text of this length."""
    if not isinstance(segment, dict):
        return False
    start, end = segment.get("start"), segment.get("end")
    return isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= length


def claim_in_words(claim: Claim) -> str:
    """'gebeurtenis, gepland, 5 juli 2023'."""
    return f"{claim.get_kind_display()}, {claim.get_status_display()}, {in_words(claim.when)}"


def _piece(text: str, start: int, end: int, quotes: Sequence[Claim], grey: bool) -> SafeString:
    covering = [claim for claim in quotes if claim.start <= start and end <= claim.end]
    anchors = format_html_join(
        "", '<a id="claim-{}"></a>', ((claim.public_id,) for claim in covering if claim.start == start)
    )
    words = format_html("{}", text[start:end])
    if grey:
        words = format_html('<span class="no-article">{}</span>', words)
    if not covering:
        return words
    entry = next((claim.entry for claim in covering if claim.entry), None)
    if entry is not None:
        words = format_html('<a href="{}">{}</a>', page_of(entry), words)
    hint = " | ".join(claim_in_words(claim) for claim in covering)
    return format_html('{}<mark title="{}">{}</mark>', anchors, hint, words)
