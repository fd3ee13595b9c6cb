"""Tells the sentences of an article from what stands between them: captions, credits, teasers, subheads. Pure.

What is no sentence is marked with its kind, and ``running_text`` blanks it out, so that every offset stays as it is.
"""

from __future__ import annotations

import re

from .facts import Segment

# What news sites put between the paragraphs, by the words that it starts with.
CAPTION = re.compile(
    r"(?:\d{1,2}:\d{2}(?::\d{2})?\s+(?!uur\b)\S|afspelen knop|video:|bekijk (?:hier )?(?:de |het |ook )?(?:video|beelden|fragment|uitzending)|"
    r"(?:kijk|luister)(?:\s+(?:hier|ook|terug))?:|podcast:|infographic:)",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"(?:\((?:foto|beeld|archieffoto|bron)[^)]*\)|(?:beeld|foto|fotografie|archieffoto|foto's|video|illustratie|bron)\s*:?\s*"
    r"(?:[©Ⓒ]|anp\b|afp\b|epa\b|getty\b|reuters\b|novum\b|hollandse hoogte|shutterstock|[A-Z][\w.'-]+(?:\s+[\w.'-]+){0,3}\s*(?:/|\|)).*|[©Ⓒ].*|\((?:anp|afp|reuters|novum)[^)]{0,20}\)|"
    r"(?:anp|afp|getty images|hollandse hoogte|anp foto)(?:\s*[/|].*)?)$",
    re.IGNORECASE,
)
INLINE_CREDIT = re.compile(
    r"\((?:foto|beeld|archieffoto|video)\s*:[^)\n]{1,80}\)|(?<=[.!?”\"] )[©Ⓒ]\s?[A-Za-z][^\n.]{1,40}$",
    re.IGNORECASE | re.MULTILINE,
)
# What ends in the name of a photographer or an agency stands below a picture.
PICTURE = re.compile(
    r".*[\w.!?)”’\"](?:\s+|(?<=[.!?)]))(?:Ⓒ\s?\S[^.\n]{0,40}|(?:Beeld|Foto|foto):?\s+(?:©|(?i:ANP|AFP|EPA|AP|Getty|Hollandse Hoogte|Reuters|Novum)\b)[^.\n]{0,40}|"
    r"(?:Beeld|Foto):?\s+[A-Z][\w’'-]+(?:\s+[\w’'/-]+){1,8})$"
)
PICTURE_SIGNS = ("Ⓒ", "Beeld", "Foto", "foto")
TEASER = re.compile(
    r"(?:lees (?:ook|meer|verder|terug|hier)|zie ook|bekijk ook|luister ook|kijk ook|meer over|ook interessant|gerelateerd|"
    r"aanbevolen|meest gelezen|dit artikel|wil je meer|meld je aan|abonneer|nieuwsbrief|reageren\?|heb je een tip|stuur mij|let op: dit artikel|terug naar boven|volg (?:ons|het nieuws|hart van))(?!\w)",
    re.IGNORECASE,
)
_SHARE_WORDS_TEXT = """
facebook twitter whatsapp linkedin x mastodon bluesky telegram e-mail email mail pinterest threads
kopieer link delen deel dit artikel via op share tweet print reageer reacties bewaar opslaan app pin kopieer-link
kopiëer url met vrienden
"""
SHARE_WORDS = frozenset(_SHARE_WORDS_TEXT.split())
# The day of publication, as sites print it: 26-1-2017, donderdag 26 januari 2017.
STAMP = (
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s)?\b\d{1,2}(?:[-/.]\d{1,2}[-/.]|\s[a-z]+\s)\d{4}\b"
)
BYLINE = re.compile(
    r"(?:door\s+(?:onze\s|[A-Z][\w'-]+(?:\s+(?:[a-z]{2,3}\s+){0,2}[A-Z][\w'-]+){1,3}\s*(?:$|,|\||en\s+[A-Z]))|van onze\s+\w+|"
    r"(?:tekst|auteur|redactie|door)\s*:|door redactie\b|(?:vandaag|gisteren),? \d{1,2}[:.]\d{2}$|(?:politiek |parlementair )?(?:redacteur|verslaggever|correspondent)\b|"
    rf"door\s.{{1,60}}?{STAMP}|{STAMP}(?:\D{{0,12}}\d{{1,2}}[:.]\d{{2}})?(?:\s*uur)?$|"
    r"(?:gepubliceerd|bijgewerkt|laatste update|aangepast)\b|.*\b(?:leestijd|keer bekeken|minuten lezen|min\. lezen)\b)",
    re.IGNORECASE,
)
DATELINE = re.compile(
    r"(?:[A-Z][A-Z'’./-]+(?: [A-Z][A-Z'’./-]+){0,3}|Den Haag|Brussel|Amsterdam)(?:\s*\([^)\n]{2,40}\))?\s*[-–—]\s+"
)
# What stands in a list of people or points is text: • Jan Jansen (SP) – minister van Defensie
LIST_ITEM = re.compile(r"[•*]\s|[A-ZÀ-Ý][^().!?:]{3,60} \([A-Z0-9][\w’'/-]{1,20}\)\s?[,–-]\s?\w")
SENTENCE_END = re.compile(r"[.!?…][\"”’')»]*$")
LONGEST_SUBHEAD, LONGEST_BYLINE, LONGEST_CREDIT, LONGEST_CAPTION = 90, 120, 160, 250
WORDS_OF_SUBHEAD = 14
MOST_SHARE_WORDS = 12
# A header line with more than this is a paragraph, even without a full stop at its end.
LONGEST_TITLE = 160


def holds_sentences(line: str) -> bool:
    """Whether a header line is running text and no title: it ends like a sentence, or several stand in it."""
    line = line.strip()
    if not line:
        return False
    if SENTENCE_END.search(line) and not line.endswith("?"):
        return True
    return len(line) > LONGEST_TITLE or bool(re.search(r"[a-zà-ÿ)”\"][.!?][\"”]? [A-Z\"“„']", line))


def segments_of(text: str, body: int = 0) -> list[Segment]:
    """The parts of a text from offset ``body`` on, in order; text in no segment is white space or the header's date."""
    found: list[Segment] = []
    lines = list(_lines(text, body))
    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        if number == 0 and body > 0 and _on_header_line(text, body, start):
            kind = _kind_of_header(line)
            found += (
                _within_paragraph(text, start, end) if kind == "paragraph" else [Segment(kind, start, end)]
            )
            continue
        kind = kind_of(line)
        if kind == "subhead" and not _stands_alone(line):
            kind = "paragraph"
        if len(lines) == 1:
            kind = "paragraph"  # a text of one line has nothing that it could stand above or below
        if kind != "paragraph":
            found.append(Segment(kind, start, end))
            continue
        found += _within_paragraph(text, start, end)
    return found


def _kind_of_header(line: str) -> str:
    """A header line is a title or a sentence; some sites put the words below a picture or their buttons there."""
    kind = kind_of(line)
    if kind in ("credit", "share") or (kind == "caption" and _is_picture(line)):
        return kind
    return "paragraph" if holds_sentences(line) else "title"


def _on_header_line(text: str, body: int, start: int) -> bool:
    return "\n" not in text[body:start]


def _lines(text: str, body: int) -> list[tuple[int, int]]:
    """Lines with something on them, without the white space around it; hard-wrapped lines are put together."""
    lines: list[tuple[int, int]] = []
    position = body
    for line in text[body:].splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            start = position + len(line) - len(line.lstrip())
            end = position + len(line.rstrip())
            if lines and text[lines[-1][1] : start].count("\n") == 1 and _is_wrapped(text, lines[-1], start):
                lines[-1] = (lines[-1][0], end)
            else:
                lines.append((start, end))
        position += len(line)
    return lines


def _is_wrapped(text: str, before: tuple[int, int], start: int) -> bool:
    """Whether a line goes on from the one before: that one breaks off, or this one starts in lower case."""
    last = text[before[0] : before[1]].rsplit("\n", 1)[-1]
    return (
        len(last) > 50
        and not SENTENCE_END.search(last)
        and (text[start].islower() or last[-1] in ",;" or last[-1].isalpha())
    )


def kind_of(line: str) -> str:
    """The kind of a line that stands by itself."""
    if CAPTION.match(line) or (len(line) <= LONGEST_CAPTION and _is_picture(line)):
        return "caption"
    if len(line) <= LONGEST_CREDIT and CREDIT.match(line):
        return "credit"
    if TEASER.match(line):
        return "teaser"
    words = line.split()
    if words and len(words) <= MOST_SHARE_WORDS and all(_is_share_word(word) for word in words):
        return "share"
    if len(line) <= LONGEST_BYLINE and BYLINE.match(line) and not SENTENCE_END.search(line):
        return "byline"
    if LIST_ITEM.match(line):
        return "paragraph"
    if len(line) > LONGEST_SUBHEAD or len(words) > WORDS_OF_SUBHEAD or line[-1] in ",;":
        return "paragraph"
    asks = line.endswith("?") and "?" not in line[:-1] and not re.search(r"[.!] ", line)
    return "subhead" if asks or not SENTENCE_END.search(line) else "paragraph"


def _is_picture(line: str) -> bool:
    """Whether a line stands below a picture; most do not have the sign or the word for it."""
    return any(sign in line for sign in PICTURE_SIGNS) and PICTURE.match(line) is not None


def _is_share_word(word: str) -> bool:
    plain = word.strip(".,:;|()!").lower()
    return not plain or plain in SHARE_WORDS


def _stands_alone(line: str) -> bool:
    """A quotation that only opens goes on in the next line, and is no subhead."""
    return not (line.startswith(("„", "“")) and not line.endswith(("”", '"', "“")))


def _within_paragraph(text: str, start: int, end: int) -> list[Segment]:
    """A paragraph, cut around a dateline at its start and credits inside it."""
    found: list[Segment] = []
    dateline = DATELINE.match(text, start, end)
    if dateline:
        found.append(Segment("dateline", start, dateline.end()))
        start = dateline.end()
    # Looking for the signs first is ten times as fast, and most paragraphs have neither.
    signs = "(" in text[start:end] or "©" in text[start:end] or "Ⓒ" in text[start:end]
    for credit in INLINE_CREDIT.finditer(text, start, end) if signs else ():
        if credit.start() > start:
            found.append(Segment("paragraph", start, credit.start()))
        found.append(Segment("credit", credit.start(), credit.end()))
        start = credit.end()
    if start < end:
        found.append(Segment("paragraph", start, end))
    return found


def running_text(text: str, segments: list[Segment]) -> str:
    """The text with everything but its paragraphs blanked out, as long as the text; other parts become blank lines."""
    out: list[str] = []
    position = 0
    for segment in segments:
        out.append(_blank(text, position, segment.start))
        if segment.kind == "paragraph":
            out.append(text[segment.start : segment.end])
        else:
            out.append(_blank(text, segment.start, segment.end, part=True))
        position = segment.end
    out.append(_blank(text, position, len(text)))
    return "".join(out)


def _blank(text: str, start: int, end: int, part: bool = False) -> str:
    """White space of the same length; a part that is left out ends the sentence before it, unless it stands inside one."""
    piece = text[start:end]
    if part and len(piece) >= 2 and not piece.startswith("("):
        return "\n\n" + " " * (len(piece) - 2)
    return "".join("\n" if letter == "\n" else " " for letter in piece)
