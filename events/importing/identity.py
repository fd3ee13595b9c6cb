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


def fact_ids(lineage: str, happenings: list[Happening]) -> list[str]:
    """A name for each happening of an article: by its kind, type and first sentence, and its rank among equal ones.

    ``lineage`` names the article through all its editions, so that what a new edition leaves alone keeps its name.
    """
    ranks: dict[tuple[str, ...], int] = {}
    names = []
    for happening in happenings:
        key = (happening.kind, happening.type, happening.quote.quote)
        ranks[key] = ranks.get(key, 0) + 1
        names.append(digest(lineage, *key, str(ranks[key])))
    return names


def occurrence(text: str, quote: str, start: int) -> int:
    """Which one of the places where a text has these words begins here: 0 for the first."""
    number, place = 0, text.find(quote)
    while 0 <= place < start:
        number, place = number + 1, text.find(quote, place + 1)
    return number


def place_of(text: str, quote: str, number: int) -> int | None:
    """Where a text has these words for the nth time (0 is the first); None where it does not."""
    place = text.find(quote)
    for _ in range(number):
        place = text.find(quote, place + 1) if place >= 0 else place
    return place if place >= 0 else None


def claim_id(*parts: str) -> str:
    """The public id of a claim, from its sentence and everything that it says."""
    return f"clm-{digest(*parts)[:DIGITS]}"


def entry_id(kind: str, founder: str) -> str:
    """The public id of an entry, from the fact that founds it."""
    return f"{'evt' if kind == 'event' else 'ddl'}-{founder[:DIGITS]}"
