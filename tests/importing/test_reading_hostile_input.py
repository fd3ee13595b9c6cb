"""Whatever bytes or rows come in, a reader answers with articles or refusals that can be stored."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.extraction.facts import RawArticle
from events.importing.readers import Read, Refusal, RefusedError, article_from_row, read_path

MOST_BYTES = 10_000
headers = st.sampled_from(
    [b"", b" date 2023-07 ", b"date 2023-07-05 Titel\n\n", b"date ", b"\xef\xbb\xbf", b"{"]
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
texts = st.text(st.characters(codec=None), max_size=80)
rows = st.dictionaries(
    st.sampled_from(["id", "text", "title", "published", "outlet", "url"]), texts | json_values, max_size=6
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


def check(read: Read) -> None:
    """What a database and a terminal can take."""
    if isinstance(read, Refusal):
        assert read.source
        assert read.reason
        (read.source + read.reason).encode()
        return
    assert read.text.strip()
    for value in (read.id, read.text, read.title, read.outlet, read.url):
        assert "\0" not in value
        value.encode()
    assert read.id
    assert 0 <= read.body < len(read.text)
    assert read.title in read.text or read.body == 0


@given(headers, st.binary(max_size=200))
def test_any_bytes_in_a_file(folder: Path, header: bytes, content: bytes) -> None:
    for name in ("x.txt", "x.jsonl"):
        (folder / name).write_bytes(header + content)
        for read in read_path(str(folder / name)):
            check(read)


@given(headers, st.text(max_size=200))
def test_any_text_on_standard_input_is_kept_verbatim(header: bytes, content: str) -> None:
    whole = header + content.encode()
    for read in read_path("-", stdin=io.BytesIO(whole)):
        check(read)
        if isinstance(read, RawArticle) and not whole.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
            assert read.text == whole.decode("utf-8-sig")


@given(rows)
def test_any_row_is_an_article_or_refused(row: dict[str, Any]) -> None:
    with contextlib.suppress(RefusedError):
        article = article_from_row(row, "feed.jsonl", MOST_BYTES)
        assert article.text == row["text"]
        for value in (article.id, article.text, article.title, article.outlet, article.url):
            assert "\0" not in value
            value.encode()


@given(st.lists(rows, max_size=4))
def test_every_row_of_a_feed_gets_one_answer(lines: list[dict[str, Any]]) -> None:
    feed = "\n".join(['{"text": "Eerst."}', *(json.dumps(line) for line in lines)]).encode()

    reads = list(read_path("-", stdin=io.BytesIO(feed)))

    assert len(reads) == len(lines) + 1
