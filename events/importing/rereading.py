"""A stored article read once more, with the date that holds for it now; may import models, extraction and the snapshot."""

from __future__ import annotations

from events.dates import edtf
from events.extraction.extract import extract
from events.extraction.facts import ArticleFacts, RawArticle
from events.models import Article
from events.models.vocabulary import Verb

from .snapshot import take_snapshot


def decided_date(article: Article) -> edtf.UncertainDate | None:
    """When a curator said that an article was published; None where nobody did."""
    decision = article.decisions.holding().filter(verb=Verb.SET_PUBLISHED).first()
    return edtf.parse(decision.value) if decision else None


def reread(article: Article) -> ArticleFacts:
    """What the article says, with its decided date or else its date as given; its window follows from the same."""
    decided = decided_date(article)
    published = decided if decided is not None else edtf.parse(article.published_edtf)
    body = min((segment["start"] for segment in article.segments), default=0)
    raw = RawArticle(
        id=article.origin, text=article.text, title=article.title, published=published, outlet=article.outlet,
        url=article.url, body=body,
    )  # fmt: skip
    facts = extract(raw, take_snapshot())
    article.published_earliest, article.published_latest = facts.earliest, facts.latest
    article.narrowed_because = facts.reasons
    if decided is not None:
        article.narrowed_because = [f"decided by a curator: {decided.edtf}", *facts.reasons]
    article.save()
    return facts
