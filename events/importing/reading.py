"""Texts as facts: what readers hand over, extracted, each article for itself; may import readers and extraction."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from events.dates import edtf
from events.extraction.extract import extract
from events.extraction.facts import ArticleFacts, RawArticle
from events.extraction.known import Known

from .readers import Refusal, read_path

log = logging.getLogger(__name__)


def read_facts(
    path: str, known: Known, published: edtf.UncertainDate = edtf.UNKNOWN
) -> Iterator[ArticleFacts | Refusal]:
    """The facts of every article at a path, or why there are none; arguments as for ``read_path``."""
    for read in read_path(path, published):
        yield read if isinstance(read, Refusal) else facts_of(read, known)


def facts_of(article: RawArticle, known: Known) -> ArticleFacts | Refusal:
    """The facts of an article; a fault of ours refuses this one and does not take the others with it."""
    try:
        return extract(article, known)
    except Exception as fault:
        log.exception("%s", article.id)
        return Refusal(article.id, fault_of_ours(fault))


def fault_of_ours(fault: Exception) -> str:
    """The reason for which an article was refused that is no fault of whoever wrote it."""
    return f"a fault of newsdb ({type(fault).__name__}: {fault})"
