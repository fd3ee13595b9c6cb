"""A short line for an entry, made from its clause: readable on its own, without a relative date. Pure."""

from __future__ import annotations

import re

from .scenes import Scene, Stage

LONGEST = 90
LEADING = frozenset("dat omdat doordat terwijl als indien en maar want ook dus nadat toen die om of waarna ,".split())
TRAILING = frozenset("op in van voor na en de het een om met dat tot sinds vanaf uiterlijk per aan te is zijn , ; : ( – - dus".split())


def title_of(stage: Stage, scene: Scene, fallback: str = "") -> str:
    """The clause without its dates and its conjunction, cut at a word; at most 90 characters."""
    tokens = stage.tokens
    dated = {index for expression in scene.expressions for index in range(expression.first, expression.last)}
    kept: list[int] = []
    for index in range(scene.start, scene.end):
        if index in dated:
            while kept and tokens.lower[kept[-1]] in ("op", "in", "van", "voor", "sinds", "per", "om", "rond", "tijdens", "vanaf", "de", "het", "tot"):
                kept.pop()
            continue
        kept.append(index)
    while kept and tokens.lower[kept[0]] in LEADING:
        kept.pop(0)
    words = _joined(stage, kept)
    words = words.strip(" ,;:–-\"“”„'’.!?()")
    if len(words) > LONGEST:
        words = words[:LONGEST].rsplit(" ", 1)[0]
        pieces = words.split()
        while pieces and pieces[-1].lower() in TRAILING:
            pieces.pop()
        words = " ".join(pieces)
    words = words.strip(" ,;:–-\"“”„'’.!?(")
    if not words:
        words = fallback[:LONGEST] or "Zonder titel"
    return words[:1].upper() + words[1:]


def _joined(stage: Stage, kept: list[int]) -> str:
    """The kept words with the white space that stood between them."""
    text = stage.tokens.text
    out = []
    for position, index in enumerate(kept):
        if position:
            before = kept[position - 1]
            gap = text[stage.tokens.end[before] : stage.tokens.start[index]]
            out.append(gap if index == before + 1 and not gap.strip() else " ")
        out.append(text[stage.tokens.start[index] : stage.tokens.end[index]])
    return re.sub(r"\s+([,;:.!?)])", r"\1", re.sub(r"\s+", " ", "".join(out)))
