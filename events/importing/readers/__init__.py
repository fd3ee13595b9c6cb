"""From files, folders and standard input to raw articles, each read or refused with the reason; no database."""

from .article import read_date
from .inputs import Read, TextFile, count_files, explain, find_texts, read_path
from .lines import Line, article_from_row, read_lines
from .refusal import Refusal, RefusedError, printable

__all__ = [
    "Line",
    "Read",
    "Refusal",
    "RefusedError",
    "TextFile",
    "article_from_row",
    "count_files",
    "explain",
    "find_texts",
    "printable",
    "read_date",
    "read_lines",
    "read_path",
]
