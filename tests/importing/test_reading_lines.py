"""JSON Lines and standard input: rows as articles, and lines that are refused for themselves."""

from __future__ import annotations

import io
import itertools
import json
from pathlib import Path
from typing import Any

import pytest

from events.dates import edtf
from events.extraction.facts import RawArticle
from events.importing.readers import Read, Refusal, read_path

SIZE = 30_000


@pytest.fixture(autouse=True)
def small_articles(settings: Any) -> None:
    settings.NEWSDB_MAX_ARTICLE_BYTES = SIZE


def read_lines(folder: Path, *lines: dict[str, Any] | str | bytes) -> list[Read]:
    file = folder / "feed.jsonl"
    file.write_bytes(b"\n".join(as_bytes(line) for line in lines))
    return list(read_path(str(file)))


def as_bytes(line: dict[str, Any] | str | bytes) -> bytes:
    if isinstance(line, bytes):
        return line
    return (line if isinstance(line, str) else json.dumps(line)).encode()


def read_row(folder: Path, **row: Any) -> RawArticle:
    (read,) = read_lines(folder, {"text": "De Kamer debatteert.", **row})
    assert isinstance(read, RawArticle), read
    return read


def read_stdin(content: bytes, published: str = "") -> list[Read]:
    return list(read_path("-", edtf.parse(published), io.BytesIO(content)))


def test_a_row_gives_all_that_is_known_of_an_article(tmp_path: Path) -> None:
    article = read_row(
        tmp_path, id="nos-1", title="Debat", published="2023-07-05", outlet="De Krant", url="https://krant.example/1"
    )  # fmt: skip

    assert article == RawArticle(
        id="nos-1",
        text="De Kamer debatteert.",
        title="Debat",
        published=edtf.parse("2023-07-05"),
        outlet="De Krant",
        url="https://krant.example/1",
    )


def test_a_row_without_a_date_is_an_article_without_a_date(tmp_path: Path) -> None:
    assert read_row(tmp_path).published == edtf.UNKNOWN
    assert read_row(tmp_path, published=None).published == edtf.UNKNOWN
    assert read_row(tmp_path, published="").published == edtf.UNKNOWN


def test_the_texts_own_header_counts_where_the_row_gives_no_date(tmp_path: Path) -> None:
    text = "date 2023-07 Debat over asiel\n\nDe Kamer debatteert."

    own = read_row(tmp_path, text=text)
    other = read_row(tmp_path, text=text, published="2023-07-05", title="Debat")

    assert (own.published.edtf, own.title) == ("2023-07", "Debat over asiel")
    assert (other.published.edtf, other.title) == ("2023-07-05", "Debat")
    # The header is no part of the article, whoever gives the date.
    assert own.text[own.body :] == other.text[other.body :] == "Debat over asiel\n\nDe Kamer debatteert."


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2023-07-05T14:30:00Z", "2023-07-05"),
        ("2023-07-05T22:30:00Z", "2023-07-06"),  # half past twelve in Amsterdam
        ("2023-01-05T22:30:00+00:00", "2023-01-05"),  # half past eleven, in winter
        ("2023-07-05T23:59:59", "2023-07-05"),
    ],
)
def test_a_moment_of_publication_is_its_day_in_amsterdam(tmp_path: Path, moment: str, day: str) -> None:
    assert read_row(tmp_path, published=moment).published.edtf == day


def test_a_row_without_an_id_is_known_by_its_url_or_else_by_its_text(tmp_path: Path) -> None:
    by_text = read_row(tmp_path).id

    assert read_row(tmp_path, url="https://krant.example/1").id == "https://krant.example/1"
    assert by_text.startswith("feed.jsonl#")
    assert read_row(tmp_path).id == by_text
    assert read_row(tmp_path, text="Anders.").id != by_text
    assert read_row(tmp_path, id=17).id == "17"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "broken JSON: Expecting property name"),
        ("[1]", "not a JSON object"),
        ("[" * SIZE, "broken JSON"),
        ('{"text": ' + "9" * 5000 + "}", "broken JSON"),
        (b'{"text": "\xe9"}', "line 1 is not UTF-8"),
        ({}, "'text' is missing"),
        ({"text": 5}, "'text' is not a string"),
        ({"text": " \n"}, "empty"),
        ({"text": "date 2023-07 \n"}, "empty: nothing follows the date"),
        ({"text": "a\0b"}, "not text: it holds a NUL character"),
        ({"text": "\ud83d"}, "undecodable: character 0 is half of a surrogate pair"),
        ({"text": "x" * (SIZE + 1)}, f"over the size limit: {SIZE + 1} bytes"),
        ({"text": "é" * (SIZE // 2 + 1)}, f"over the size limit: {SIZE + 2} bytes"),
        ("x" * (6 * SIZE + 1), f"over the size limit of {SIZE} bytes"),
        ({"text": "a", "title": ["b"]}, "'title' is not a string"),
        ({"text": "a", "title": "\0"}, "'title': not text"),
        ({"text": "a", "url": "u" * 501}, "'url' has 501 characters; at most 500 can be kept"),
        ({"text": "a", "id": True}, "'id' is not a string"),
        ({"text": "a", "published": "5 juli"}, "'published': '5 juli' is not a date we know"),
        ({"text": "a", "published": "2023-02-30"}, "'published': '2023-02-30' names a date that does not exist"),
        ({"text": "a", "published": "2023-02-30T10:00"}, "a moment that does not exist"),
        ({"text": "a", "published": "0001-01-01T00:00:00+14:00"}, "a moment that does not exist"),
        ({"text": "a", "published": "3023-07-05T10:00Z"}, "'published': '3023-07-05' is no date of publication"),
        ({"text": "a", "published": 2023}, "'published' is not a string"),
        ({"text": "date 2023-13 Titel\n\nTekst."}, "'2023-13' names a date that does not exist"),
    ],
    ids=itertools.count(),
)  # fmt: skip
def test_a_line_that_cannot_be_read_is_refused_by_number_and_the_next_is_read(
    tmp_path: Path, line: dict[str, Any] | str | bytes, reason: str
) -> None:
    before, refused, after = read_lines(tmp_path, {"text": "Een."}, line, {"text": "Drie."})

    assert isinstance(refused, Refusal)
    assert refused.source == "feed.jsonl, line 2"
    assert reason in refused.reason
    assert [getattr(read, "text", "") for read in (before, after)] == ["Een.", "Drie."]


def test_blank_lines_are_nothing_and_count(tmp_path: Path) -> None:
    first, refused = read_lines(tmp_path, "", {"text": "Een."}, "  ", "{")

    assert isinstance(first, RawArticle)
    assert getattr(refused, "source", "") == "feed.jsonl, line 4"


def test_a_file_without_lines_is_empty(tmp_path: Path) -> None:
    assert read_lines(tmp_path) == [Refusal("feed.jsonl", "empty")]


def test_standard_input_is_json_lines_where_it_starts_with_a_brace() -> None:
    first, second = read_stdin(b'\xef\xbb\xbf\n {"text": "Een."}\n{"text": "Twee."}')

    assert [getattr(read, "text", "") for read in (first, second)] == ["Een.", "Twee."]


def test_standard_input_is_else_one_text() -> None:
    (article,) = read_stdin(b" date 2023-07 Titel\n\n{Tekst} met haken.")

    assert isinstance(article, RawArticle)
    assert article.text == " date 2023-07 Titel\n\n{Tekst} met haken."
    assert article.id.startswith("stdin#")


def test_standard_input_without_anything_is_empty() -> None:
    assert read_stdin(b"") == [Refusal("standard input", "empty")]
    assert read_stdin(b"\n\n") == [Refusal("standard input", "empty")]


def test_a_date_given_beside_a_text_counts_before_its_header_and_after_its_row() -> None:
    (bare,) = read_stdin(b"De Kamer debatteert.", "2023-07")
    (dated,) = read_stdin(b"date 2022 Titel\n\nTekst.", "2023-07")
    (row,) = read_stdin(b'{"text": "Een.", "published": "2021"}', "2023-07")
    (bare_row,) = read_stdin(b'{"text": "Een."}', "2023-07")

    found = [read.published.edtf for read in (bare, dated, row, bare_row) if isinstance(read, RawArticle)]
    assert found == ["2023-07", "2023-07", "2021", "2023-07"]


def test_endless_input_is_read_to_the_limit_only() -> None:
    class Endless(io.RawIOBase):
        given = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            self.given += len(buffer)
            buffer[:] = b" " * len(buffer)
            return len(buffer)

    endless = Endless()
    (refused,) = read_path("-", stdin=io.BufferedReader(endless))

    assert refused == Refusal("standard input", f"over the size limit of {SIZE} bytes")
    assert endless.given < 100 * SIZE
