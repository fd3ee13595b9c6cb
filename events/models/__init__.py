"""The models: what is kept (articles, claims, decisions) and what follows from it (entries, versions)."""

from .actor import Actor, ActorIdentifier, ActorName, Body, Party, Person, Role
from .article import Article, Mention
from .calendar import CalendarPeriod
from .claim import Claim, MatchKey
from .decision import Decision
from .entry import Deadline, DuplicateCandidate, Event, Participation, TimelineEntry, Version
from .import_run import ImportRun
from .unresolved import UnresolvedName

__all__ = [
    "Actor",
    "ActorIdentifier",
    "ActorName",
    "Article",
    "Body",
    "CalendarPeriod",
    "Claim",
    "Deadline",
    "Decision",
    "DuplicateCandidate",
    "Event",
    "ImportRun",
    "MatchKey",
    "Mention",
    "Participation",
    "Party",
    "Person",
    "Role",
    "TimelineEntry",
    "UnresolvedName",
    "Version",
]
