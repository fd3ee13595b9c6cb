"""Which sentence of an article a quote stands in. Imports dutch and extraction only."""

from __future__ import annotations

from bisect import bisect_right

from events.dutch.clauses import Clauses
from events.dutch.tokens import tokenize
from events.extraction.header import read_header
from events.extraction.segments import running_text, segments_of

Span = tuple[int, int]


class Sentences:
    """The sentences of an article, as offsets in its text."""

    def __init__(self, text: str) -> None:
        body = read_header(text)[1]
        tokens = tokenize(running_text(text, segments_of(text, body)))
        starts = Clauses(tokens).starts if len(tokens) else []
        self._spans: list[Span] = []
        for first, after in zip(starts, [*starts[1:], len(tokens)], strict=True):
            # The token of a blank line reaches over what was blanked out around it.
            words = [index for index in range(first, after) if tokens.raw[index] != "\n"]
            if words:
                self._spans.append((tokens.start[words[0]], tokens.end[words[-1]]))
        self._starts = [start for start, _ in self._spans]

    def around(self, start: int, end: int) -> Span:
        """First and last offset of the sentences that a stretch of text lies in; itself where there is none."""
        low = max(0, bisect_right(self._starts, start) - 1)
        touched = [
            span
            for span in self._spans[low : bisect_right(self._starts, end - 1)]
            if overlap(span, (start, end))
        ]
        return (touched[0][0], touched[-1][1]) if touched else (start, end)


def overlap(one: Span, other: Span) -> bool:
    """Whether two stretches share a character."""
    return one[0] < other[1] and other[0] < one[1]
