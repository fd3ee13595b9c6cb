"""Words, sentences and clauses of Dutch texts, and where each clause looks."""

from __future__ import annotations

from itertools import pairwise

import pytest

from events.dutch.clauses import Clauses, Tense
from events.dutch.tokens import tokenize


def tense(text: str, word: str) -> Tense:
    """The tense that governs a word of a text."""
    tokens = tokenize(text)
    return Clauses(tokens).tense_at(tokens.lower.index(word.lower()))


def sentences(text: str) -> list[str]:
    tokens = tokenize(text)
    starts = [*Clauses(tokens).starts, len(tokens)]
    return [text[tokens.start[first] : tokens.end[last - 1]] for first, last in pairwise(starts)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Om 10.15 uur.", ["Om", "10.15", "uur", "."]),
        ("op 22 nov. en a.s. vrijdag", ["op", "22", "nov.", "en", "a.s.", "vrijdag"]),
        ("van 5 t/m 9 juli", ["van", "5", "t/m", "9", "juli"]),
        ("de 5e, '90 en 's avonds", ["de", "5e", ",", "'90", "en", "'s", "avonds"]),
        ("Yeşilgöz-Zegerius (VVD)", ["Yeşilgöz-Zegerius", "(", "VVD", ")"]),
        ("M. Rutte zei...", ["M.", "Rutte", "zei", "..."]),
        ("1.234 en 36-333", ["1.234", "en", "36-333"]),
    ],
)
def test_a_text_is_split_into_these_words(text: str, words: list[str]) -> None:
    assert tokenize(text).raw == words


def test_a_blank_line_is_a_token_and_a_single_newline_is_not() -> None:
    assert tokenize("een\ntwee\n \n drie").raw == ["een", "twee", "\n", "drie"]


def test_offsets_point_at_the_words() -> None:
    text = "  Vrijdag, 7 juli:\n\n“Nee”, zei hij.  "
    tokens = tokenize(text)
    words = [text[start:end] for start, end in zip(tokens.start, tokens.end, strict=True)]
    assert [word for word in words if word.strip()] == [word for word in tokens.raw if word != "\n"]


def test_sentences_end_at_stops_but_not_at_abbreviations() -> None:
    text = "De brief van vrijdag jl. is er. Hij kwam van min. Kaag! Kop\n\nTekst."
    assert [part.strip() for part in sentences(text)] == [
        "De brief van vrijdag jl. is er.",
        "Hij kwam van min. Kaag!",
        "Kop",
        "Tekst.",
    ]


def test_a_closing_quote_belongs_to_its_sentence() -> None:
    assert sentences("“Het is klaar.” Hij zweeg.") == ["“Het is klaar.”", "Hij zweeg."]


@pytest.mark.parametrize(
    ("text", "word", "looks"),
    [
        ("De Kamer stemde vrijdag.", "vrijdag", Tense.PAST),
        ("De Kamer heeft vrijdag gestemd.", "vrijdag", Tense.PAST),
        ("De motie is vrijdag aangenomen.", "vrijdag", Tense.PAST),
        ("Het debat is vrijdag gepland.", "vrijdag", Tense.AHEAD),
        ("De Kamer stemt vrijdag.", "vrijdag", Tense.AHEAD),
        ("De Kamer zal vrijdag stemmen.", "vrijdag", Tense.AHEAD),
        ("Het debat over vrijdag.", "vrijdag", Tense.NONE),
        ("De Kamer zou vrijdag stemmen.", "vrijdag", Tense.NONE),
        ("De minister zei dat de Kamer vrijdag stemt.", "vrijdag", Tense.AHEAD),
        ("De minister zei dinsdag dat de Kamer snel stemt.", "dinsdag", Tense.PAST),
        ("Hij hoopt vrijdag een akkoord te sluiten.", "vrijdag", Tense.AHEAD),
        ("Het kabinet heeft het plan vrijdag laten varen.", "vrijdag", Tense.PAST),
        ("Op 22 november zijn er verkiezingen.", "november", Tense.AHEAD),
        ("In mei ruzieden de partijen daarover.", "mei", Tense.PAST),
        ("Doordat de verkiezingen vrijdag zijn, wacht de Kamer.", "vrijdag", Tense.AHEAD),
        ("Er zijn vrijdag in veel gemeenten verkiezingen.", "vrijdag", Tense.AHEAD),
        ("De brief is vrijdag aan de gemeenten gestuurd.", "vrijdag", Tense.PAST),
        ("De leden zijn vrijdag door de rechter ontboden.", "vrijdag", Tense.PAST),
        ("De partijen hebben in zijn brief van vrijdag gelezen dat het moet.", "vrijdag", Tense.PAST),
    ],
)
def test_the_verbs_of_a_clause_decide_where_it_looks(text: str, word: str, looks: Tense) -> None:
    assert tense(text, word) is looks


@pytest.mark.parametrize(
    ("text", "words", "looks"),
    [
        ("Hij beloofde de Kamer voor vrijdag te informeren.", "voor vrijdag", Tense.AHEAD),
        ("Hij heeft beloofd de wet op vrijdag in te dienen.", "vrijdag", Tense.AHEAD),
        ("Hij was van plan de wet uiterlijk vrijdag in te dienen.", "uiterlijk vrijdag", Tense.AHEAD),
        ("Hij beloofde vrijdag de Kamer een brief te sturen.", "vrijdag", Tense.PAST),
        ("Vrijdag beloofde hij de Kamer te informeren.", "vrijdag", Tense.PAST),
        ("Hij beloofde vrijdag te vertrekken.", "vrijdag", Tense.NONE),
        ("Hij begon de Kamer vrijdag te vervelen.", "vrijdag", Tense.PAST),
        ("Hij moest voor vrijdag antwoorden.", "voor vrijdag", Tense.PAST),
        ("Voor vrijdag moest hij antwoorden.", "voor vrijdag", Tense.PAST),
    ],
)
def test_what_was_promised_lies_ahead_of_the_promise(text: str, words: str, looks: Tense) -> None:
    tokens = tokenize(text)
    last = tokens.lower.index("vrijdag")
    assert Clauses(tokens).tense_of(last - words.count(" "), last) is looks


def test_a_piece_without_a_verb_belongs_to_the_one_before() -> None:
    assert tense("De Kamer stemde, vrijdag nog, over de wet.", "vrijdag") is Tense.PAST


def test_a_verb_in_front_is_seen() -> None:
    tokens = tokenize("De partij won toen.")
    assert Clauses(tokens).follows_verb(3)
    tokens = tokenize("De partij toen.")
    assert not Clauses(tokens).follows_verb(2)
