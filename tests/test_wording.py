"""Uncertain dates in Dutch words."""

import pytest

from events.dates import edtf
from events.wording import in_words

WORDS = [
    ("", "datum onbekend"),
    ("2023-07-07", "7 juli 2023"),
    ("2023-07", "juli 2023"),
    ("2023", "2023"),
    ("199X", "1990–1999"),
    ("19XX", "1900–1999"),
    ("2024-21", "lente 2024"),
    ("2024-22", "zomer 2024"),
    ("2023-24", "winter 2023-2024"),
    ("2023-35", "derde kwartaal van 2023"),
    ("2023-40", "eerste helft van 2023"),
    ("2023-07-07~", "rond 7 juli 2023"),
    ("2023-07?", "juli 2023 (onzeker)"),
    ("2023%", "rond 2023 (onzeker)"),
    # One day within.
    ("[2023-07-03..2023-07-05]", "tussen 3 en 5 juli 2023"),
    ("[2023-06-30..2023-07-02]", "tussen 30 juni en 2 juli 2023"),
    ("[2023-12-30..2024-01-02]", "tussen 30 december 2023 en 2 januari 2024"),
    ("[2023-07..2023-09]", "tussen juli en september 2023"),
    ("[..2023-07-06]", "uiterlijk 6 juli 2023"),
    ("[2023-07-06..]", "vanaf 6 juli 2023"),
    # The parts of months and years that have a name.
    ("[2023-07-01..2023-07-10]", "begin juli 2023"),
    ("[2023-07-11..2023-07-20]", "medio juli 2023"),
    ("[2023-07-21..2023-07-31]", "eind juli 2023"),
    ("[2023-02-21..2023-02-28]", "eind februari 2023"),
    ("[2024-02-21..2024-02-28]", "tussen 21 en 28 februari 2024"),
    ("[2023-01-01..2023-03-31]", "begin 2023"),
    ("[2023-05-01..2023-08-31]", "medio 2023"),
    ("[2023-10..2023-12]", "eind 2023"),
    # Lasting.
    ("2023-07-03/2023-07-09", "van 3 tot en met 9 juli 2023"),
    ("2023-07-01/2023-07-10", "van 1 tot en met 10 juli 2023"),
    ("2023-06/2023-07", "van juni tot en met juli 2023"),
    ("2022/2023", "van 2022 tot en met 2023"),
    ("2023-07-09/..", "vanaf 9 juli 2023"),
    ("../2023-07-09", "tot en met 9 juli 2023"),
    ("2023-07-03~/2023-07-09", "van rond 3 juli 2023 tot en met 9 juli 2023"),
    # One of several.
    ("[2023-07-07,2023-07-14]", "op 7 of 14 juli 2023"),
    ("[2023-06-30,2023-07-07,2023-07-14]", "op 30 juni, 7 of 14 juli 2023"),
    ("[2023-06,2023-07]", "in juni of juli 2023"),
    ("[2022-07,2023-07]", "in juli 2022 of juli 2023"),
    ("[2022,2023]", "in 2022 of 2023"),
    (
        "[2023-07-03,2023-07-04,2023-07-05,2023-07-06,2023-07-07,2023-07-10,2023-07-11]",
        "een van 7 mogelijkheden tussen 3 en 11 juli 2023",
    ),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_an_uncertain_date_reads_as_dutch(text: str, words: str) -> None:
    assert in_words(edtf.parse(text)) == words
