"""Text files: the header's date, the title, where the article begins, and why a file is refused."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from events.extraction.facts import RawArticle
from events.importing.readers import Read, Refusal, count_files, read_path

VAL = " date 2023-07-07 Kabinet valt over asiel\n\nHet kabinet is vrijdag gevallen.\n"


def only(path: Path | str) -> Read:
    (read,) = read_path(str(path))
    return read


def article_in(folder: Path, content: str | bytes, name: str = "val.txt") -> RawArticle:
    read = read_content(folder, content, name)
    assert isinstance(read, RawArticle), read
    return read


def reason_for(folder: Path, content: str | bytes, name: str = "val.txt") -> str:
    read = read_content(folder, content, name)
    assert isinstance(read, Refusal), read
    assert read.source == name
    return read.reason


def read_content(folder: Path, content: str | bytes, name: str) -> Read:
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return only(folder / name)


def test_the_header_gives_the_date_the_title_and_where_the_article_begins(tmp_path: Path) -> None:
    article = article_in(tmp_path, VAL)

    assert article.id == "val.txt"
    assert article.published.edtf == "2023-07-07"
    assert article.title == "Kabinet valt over asiel"
    assert article.text == VAL
    assert article.text[article.body :].startswith("Kabinet valt over asiel\n")


@pytest.mark.parametrize("date", ["2023-07-07", "2023-07", "2023"])
def test_a_date_may_be_known_to_the_month_or_the_year(tmp_path: Path, date: str) -> None:
    assert article_in(tmp_path, f"date {date} Titel\n\nTekst.").published.edtf == date


def test_a_sentence_on_the_header_line_is_text_and_no_title(tmp_path: Path) -> None:
    text = " date 2023-09 Minister Harbers neemt voorlopig geen besluit.\n\nDat zei hij."

    article = article_in(tmp_path, text)

    assert article.title == ""
    assert article.text[article.body :].startswith("Minister Harbers")


def test_a_title_may_be_missing(tmp_path: Path) -> None:
    article = article_in(tmp_path, " date 2023-07\n\nDe Kamer debatteert woensdag.")

    assert article.title == ""
    assert article.text[article.body :].strip() == "De Kamer debatteert woensdag."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_text_is_the_same_in_each_encoding_that_says_what_it_is(tmp_path: Path, encoding: str) -> None:
    text = "date 2023-07 Coalitie één\n\nMinister Yeşilgöz: ‘ja’."

    assert article_in(tmp_path, text.encode(encoding)).text == text


def test_line_ends_are_kept_as_they_are(tmp_path: Path) -> None:
    text = "date 2023-07 Titel\r\n\r\nTekst.\r\n"

    article = article_in(tmp_path, text)

    assert article.text == text
    assert article.title == "Titel"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        ("date 2023-07\n\n", "empty: nothing follows the date in the header"),
        ("Kabinet valt\n\nVrijdag.", "no date in the header"),
        ("date night was leuk\n\nVrijdag.", "no date in the header"),
        ("date 2023-02-29 Titel\n\nTekst.", "'2023-02-29' names a date that does not exist"),
        ("date 2023-13 Titel\n\nTekst.", "'2023-13' names a date that does not exist"),
        ("date 07-07-2023 Titel\n\nTekst.", "'07-07-2023' is not a date we know"),
        ("date 9999-12-31 Titel\n\nTekst.", "'9999-12-31': the year must lie between 0100 and 9998"),
        ("date 0923-07-05 Titel\n\nTekst.", "its year has to lie between 1600 and 2199"),
        ("date ٢٠٢٣ Titel\n\nTekst.", "'٢٠٢٣' is not a date we know"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not text: it holds a NUL byte (at byte 8)"),
        ("date 2023-07 Titel\0\n\nTekst.".encode("utf-16"), "not text: it holds a NUL character"),
        ("date 2023-07 Titel\n\nDrie\néén.".encode("cp1252"), "line 4 is not UTF-8 (byte 0xe9)"),
        (b"\xff\xfed\x00a", "line 1 is not UTF-16"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(
    tmp_path: Path, content: str | bytes, reason: str
) -> None:
    assert reason in reason_for(tmp_path, content)


def test_a_file_over_the_size_limit_is_refused_and_one_at_the_limit_is_read(
    tmp_path: Path, settings: object
) -> None:
    settings.NEWSDB_MAX_ARTICLE_BYTES = len(VAL)  # type: ignore[attr-defined]

    assert article_in(tmp_path, VAL)
    assert reason_for(tmp_path, VAL + ".") == f"over the size limit of {len(VAL)} bytes"


def test_a_folder_is_read_with_the_folders_in_it_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "c.TXT", "d.jsonl"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text('{"text": "Tekst.", "id": "x"}' if name.endswith("l") else VAL)
    for name in ("notes.md", ".hidden.txt", ".git/x.txt"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(VAL)

    reads = list(read_path(str(tmp_path)))

    assert [read.id for read in reads if isinstance(read, RawArticle)] == ["a/z.txt", "b.txt", "c.TXT", "x"]
    assert len(reads) == 4


def test_an_unreadable_file_does_not_stop_the_others_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.txt").write_text(VAL)
    (tmp_path / "c.txt").symlink_to(tmp_path / "nowhere.txt")

    refused, read, broken = read_path(str(tmp_path))

    assert refused == Refusal("a.txt", "empty")
    assert isinstance(read, RawArticle)
    assert broken == Refusal("c.txt", "a link to nothing")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    assert only(tmp_path / "pipe.txt") == Refusal("pipe.txt", "not a file")


def test_a_missing_file_an_empty_folder_and_another_kind_of_file_are_said(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text(VAL)
    missing = str(tmp_path / "weg.txt")

    assert only(missing) == Refusal(missing, "there is no such file or folder")
    assert only(tmp_path) == Refusal(str(tmp_path), "no .txt or .jsonl file in this folder")
    assert "not a kind of file that is read" in getattr(only(tmp_path / "notes.md"), "reason", "")


@pytest.mark.parametrize(
    ("path", "reason"), [("a\0b.txt", "NUL character"), ("x" * 5000 + ".txt", "its name is too long")]
)
def test_a_name_that_no_file_can_have_is_refused(path: str, reason: str) -> None:
    refusal = only(path)

    assert isinstance(refusal, Refusal)
    assert reason in refusal.reason
    assert refusal.source.isprintable()


def test_a_name_that_is_no_utf_8_can_be_stored(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")

    article = article_in(tmp_path, VAL, name)

    assert article.id == "caf\ufffd.txt"


def test_a_file_without_permission_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dicht.txt").write_text(VAL)

    def closed(*args: object) -> None:
        # Said by hand: nothing is closed to the administrator, as whom tests may run.
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", closed)

    assert only(tmp_path / "dicht.txt") == Refusal("dicht.txt", "no permission to read it")


def test_files_are_counted_where_that_shows_before_reading(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(VAL)
    (tmp_path / "b.txt").write_text(VAL)

    assert count_files([str(tmp_path), str(tmp_path / "weg.txt")]) == 3
    assert count_files(["-"]) is None
    (tmp_path / "c.jsonl").write_text("{}")
    assert count_files([str(tmp_path)]) is None
