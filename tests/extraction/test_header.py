"""The header line of a text file: its date, and its title unless it is a sentence."""

from __future__ import annotations

import pytest

from events.dates.edtf import EdtfError
from events.extraction.header import article_from, read_header


def test_a_header_gives_date_and_title() -> None:
    text = " date 2023-07 Rutte vertrekt\n\nMark Rutte stopt."
    date, body, title = read_header(text)
    assert (date, title, text[body:]) == ("2023-07", "Rutte vertrekt", "Rutte vertrekt\n\nMark Rutte stopt.")


@pytest.mark.parametrize("line", ["Mark Rutte stopt.", "Hij stopt. Dat is nieuws", "Zij zei: „Ik ga.”"])
def test_a_header_that_is_a_sentence_has_no_title(line: str) -> None:
    assert read_header(f" date 2023-07-10 {line}\n\nMeer.")[2] == ""


def test_a_question_can_be_a_title() -> None:
    assert read_header(" date 2023-07 Valt het kabinet?\n\nMeer.")[2] == "Valt het kabinet?"


@pytest.mark.parametrize("text", ["Geen kop.\n\nMeer.", "date vandaag Kop\n\nMeer.", ""])
def test_a_text_without_a_header_begins_at_its_start(text: str) -> None:
    assert read_header(text) == ("", 0, "")


def test_a_byte_order_mark_is_no_part_of_the_header() -> None:
    assert read_header("\ufeff date 2023-07 Kop\n\nMeer.")[0] == "2023-07"


def test_a_date_that_is_given_apart_wins() -> None:
    article = article_from(" date 2023-07 Kop\n\nMeer.", published="2023-07-10")
    assert article.published.edtf == "2023-07-10"


def test_a_date_that_is_none_says_so() -> None:
    with pytest.raises(EdtfError):
        article_from(" date 2023-13 Kop\n\nMeer.")
