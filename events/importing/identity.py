"""Names of articles, facts, claims and entries that follow from what they are; the order of imports plays no part. Pure."""

from __future__ import annotations

import hashlib

from events.extraction.facts import ArticleFacts, Happening

# Hexadecimal digits of a name: with 16, two of a million names are the same once in 37 million databases.
DIGITS = 16


def digest(*parts: str) -> str:
    """A hexadecimal name of some texts, told apart by their borders."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def text_hash(facts: ArticleFacts) -> str:
    """What makes an article the same one: its text and its date as given."""
    return digest(facts.article.text, facts.article.published.edtf)


def article_id(hash: str) -> str:
    """The public id of an article."""
    return f"art-{hash[:DIGITS]}"


def fact_ids(hash: str, happenings: list[Happening]) -> list[str]:
    """A name for each happening of an article: by its kind, type and place, and its rank among equal ones."""
    ranks: dict[tuple[str, str, int], int] = {}
    names = []
    for happening in happenings:
        key = (happening.kind, happening.type, happening.quote.start)
        ranks[key] = ranks.get(key, 0) + 1
        names.append(
            digest(hash, happening.kind, happening.type, str(happening.quote.start), str(ranks[key]))
        )
    return names


def claim_id(fact: str, start: int) -> str:
    """The public id of the claim of a fact by the sentence that starts there."""
    return f"clm-{digest(fact, str(start))[:DIGITS]}"


def entry_id(kind: str, founder: str) -> str:
    """The public id of an entry, from the fact that founds it."""
    return f"{'evt' if kind == 'event' else 'ddl'}-{founder[:DIGITS]}"
