"""Reference data: the files of fixtures/ into the database, and what contradicts what in it."""

from .checking import Finding, check_reference
from .files import ReferenceFileError
from .loading import load_reference
from .merging import Counts

__all__ = ["Counts", "Finding", "ReferenceFileError", "check_reference", "load_reference"]
