"""An article's page: its text with the claims marked, and its date, which a curator may decide on."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from events.admin.highlight import highlighted
from events.models import Article, Claim, Decision

from . import rows
from .pages import form_on, page_of, plain


def unsaved(start: int, end: int, name: str, **values: str) -> Claim:
    given = {"kind": "event", "status": "planned", "date_edtf": "2023-07-05", **values}
    return Claim(public_id=name, start=start, end=end, **given)


HINT = "gebeurtenis, gepland, 5 juli 2023"


def test_a_quote_is_marked_with_its_place_and_hint() -> None:
    assert highlighted("De Kamer stemt.", [unsaved(3, 8, "c1")]) == (
        f'De <a id="claim-c1"></a><mark title="{HINT}">Kamer</mark> stemt.'
    )


def test_overlapping_quotes_are_cut_where_they_meet() -> None:
    later = unsaved(3, 6, "c2", kind="deadline", status="open", date_edtf="2023-07")
    both = f"{HINT} | deadline, open, juli 2023"
    assert highlighted("abcdefgh", [unsaved(1, 4, "c1"), later]) == (
        f'a<a id="claim-c1"></a><mark title="{HINT}">bc</mark>'
        f'<a id="claim-c2"></a><mark title="{both}">d</mark>'
        '<mark title="deadline, open, juli 2023">ef</mark>gh'
    )


def test_inside_a_nested_quote_the_shortest_comes_first() -> None:
    inner = unsaved(2, 4, "c2", status="occurred", date_edtf="")
    nested = "gebeurtenis, gebeurd, datum onbekend | " + HINT
    assert highlighted("abcdef", [unsaved(0, 6, "c1"), inner]) == (
        f'<a id="claim-c1"></a><mark title="{HINT}">ab</mark>'
        f'<a id="claim-c2"></a><mark title="{nested}">cd</mark>'
        f'<mark title="{HINT}">ef</mark>'
    )


def test_the_text_is_escaped_and_offsets_count_the_unescaped_text() -> None:
    assert highlighted("<b>&'x", [unsaved(3, 4, "c1")]) == (
        f'&lt;b&gt;<a id="claim-c1"></a><mark title="{HINT}">&amp;</mark>&#x27;x'
    )


def test_what_is_no_article_is_greyed() -> None:
    segments = [
        {"start": 0, "end": 5, "kind": "caption"},
        {"start": 5, "end": 9, "kind": "paragraph"},
        {"start": 7, "end": 99, "kind": "caption"},
        {"start": "0", "end": 4, "kind": "caption"},
        "no segment",
    ]
    assert highlighted("BeeldTekst", [], segments) == '<span class="no-article">Beeld</span>Tekst'


def test_quotes_beyond_the_text_are_left_out() -> None:
    assert highlighted("kort", [unsaved(2, 9, "c1")]) == "kort"


@pytest.mark.parametrize("spans", [[], [(0, 10)], [(0, 10), (5, 20), (5, 20), (3, 4)], [(0, 40), (39, 40)]])
def test_without_its_tags_the_marked_text_is_the_text(spans: list[tuple[int, int]]) -> None:
    text = 'Kamer & <kabinet>: "morgen"\n\n1 > 0; é 👍 is één teken.'
    claims = [unsaved(start, end, f"c{number}") for number, (start, end) in enumerate(spans)]
    assert plain(highlighted(text, claims, [{"start": 2, "end": 30, "kind": "caption"}])) == text


def test_the_page_links_a_quote_to_its_entry_and_explains_it(desk: Client) -> None:
    text = rows.article()
    entry = rows.entry()
    rows.claim(entry, text, 0, 40, explanation="'woensdag' is 5 juli 2023")
    page = desk.get(page_of(Article, text)).content.decode()
    assert (
        f'<mark title="{HINT}"><a href="/admin/events/event/{entry.pk}/change/">De Kamer debatteert' in page
    )
    assert "&#x27;woensdag&#x27; is 5 juli 2023" in page


def test_a_withdrawn_claim_is_listed_but_not_marked(desk: Client) -> None:
    text = rows.article()
    rows.claim(rows.entry(), text, withdrawn_at="2023-08-01T00:00:00Z")
    page = desk.get(page_of(Article, text)).content.decode()
    assert "<mark" not in page
    assert "ingetrokken" in page


def test_correcting_the_date_is_a_decision_and_the_given_date_stays(desk: Client) -> None:
    text = rows.article()
    address = page_of(Article, text)
    desk.post(address, {**form_on(desk, address), "decided": "2023-07-04", "why": "staat op de site"})
    text.refresh_from_db()
    decision = Decision.objects.get()
    assert (decision.verb, decision.value, decision.why) == (
        "set_published",
        "2023-07-04",
        "staat op de site",
    )
    assert str(decision.by) == "anna"
    assert (text.published_edtf, text.published_earliest, text.published_latest) == (
        "2023-07",
        date(2023, 7, 4),
        date(2023, 7, 4),
    )


@pytest.mark.parametrize("through", ["button", "empty field"])
def test_lifting_the_date_brings_the_given_one_back(through: str, desk: Client) -> None:
    text = rows.article()
    address = page_of(Article, text)
    desk.post(address, {**form_on(desk, address), "decided": "2023-07-04"})
    form = form_on(desk, address)
    assert form["decided"] == "2023-07-04"
    if through == "button":
        desk.post(address, {**form, "_lift": Decision.objects.get().pk})
    else:
        desk.post(address, {**form, "decided": ""})
    text.refresh_from_db()
    assert (text.published_earliest, text.published_latest) == (date(2023, 7, 1), date(2023, 7, 31))
    assert Decision.objects.get().lifted_at is not None


def test_a_wrong_date_is_said_and_nothing_is_saved(desk: Client) -> None:
    text = rows.article()
    address = page_of(Article, text)
    response = desk.post(address, {**form_on(desk, address), "decided": "2023-02-30"})
    assert "2023-02-30" in response.context["adminform"].errors["decided"][0]
    assert not Decision.objects.exists()


def test_saving_without_a_change_decides_nothing(desk: Client) -> None:
    text = rows.article()
    address = page_of(Article, text)
    assert desk.post(address, form_on(desk, address)).status_code == 302
    assert not Decision.objects.exists()


def test_the_text_cannot_be_changed(desk: Client) -> None:
    text = rows.article()
    address = page_of(Article, text)
    desk.post(address, {**form_on(desk, address), "text": "anders", "title": "anders"})
    text.refresh_from_db()
    assert text.text == rows.TEXT


def test_a_date_that_somebody_else_decided_meanwhile_is_not_overwritten(desk: Client) -> None:
    text = rows.article()
    address = page_of(Article, text)
    first, second = form_on(desk, address), form_on(desk, address)
    desk.post(address, {**first, "decided": "2023-07-04"})
    response = desk.post(address, {**second, "decided": "2023-07-05"})
    assert "'2023-07-04' (in uw formulier '2023-07-05')" in plain(response.content.decode())
    assert [decision.value for decision in Decision.objects.all()] == ["2023-07-04"]


def test_an_article_without_a_title_is_called_by_its_first_words(db: None) -> None:
    untitled = rows.article(" date 2023-07-05 De Kamer debatteert woensdag over asiel.", title="")
    assert str(untitled) == "De Kamer debatteert woensdag over asiel."
