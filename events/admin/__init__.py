"""The admin: a curator's desk, one file a subject."""

from . import actors, articles, calendar, claims, decisions, duplicates, entries, names, runs, site

__all__ = [
    "actors",
    "articles",
    "calendar",
    "claims",
    "decisions",
    "duplicates",
    "entries",
    "names",
    "runs",
    "site",
]
