"""Bytes as text, or why they are none. UTF-8, or UTF-16 with its mark: no other encoding is guessed."""

from __future__ import annotations

import codecs

from .refusal import RefusedError

UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(content: bytes) -> str:
    """The text, without a byte order mark and otherwise as it is; raises RefusedError where it is none."""
    encoding = "utf-16" if content.startswith(UTF_16_MARKS) else "utf-8-sig"
    if encoding != "utf-16" and b"\0" in content:
        raise RefusedError(f"not text: it holds a NUL byte (at byte {content.index(0)})")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        name = "UTF-16" if encoding == "utf-16" else "UTF-8"
        raise RefusedError(
            f"undecodable: line {line} is not {name} (byte 0x{content[error.start]:02x}); save it as UTF-8"
        ) from None
    check_text(text)
    return text


def check_text(text: str) -> None:
    """Raise RefusedError where a text holds what no database keeps, or nothing at all."""
    if "\0" in text:
        raise RefusedError("not text: it holds a NUL character")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise RefusedError(
            f"undecodable: character {error.start} is half of a surrogate pair, which stands for nothing"
        ) from None
    if not text.strip():
        raise RefusedError("empty")
