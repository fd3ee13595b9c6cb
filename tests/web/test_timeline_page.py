"""The page at /: the timeline by month, a form, and refusals in words."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from events.models.vocabulary import DeadlineStatus, Review
from tests import factories as make
from tests.story import fall_of_a_cabinet

pytestmark = pytest.mark.django_db


class Page(HTMLParser):
    """A page as its headings, its text and its addresses; unclosed or crossing tags are a fault."""

    VOID = {"meta", "link", "input", "br", "img"}

    def __init__(self, client: Client, address: str, status: int = 200) -> None:
        super().__init__()
        answer = client.get(address)
        assert answer.status_code == status
        self.html = answer.content.decode()
        self.open: list[str] = []
        self.headings: list[tuple[str, str]] = []
        self.addresses: list[str] = []
        self.fields: dict[str, str] = {}
        self.text = ""
        self.feed(self.html)
        assert self.open == []
        self.text = " ".join(self.text.split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.addresses += [values[name] or "" for name in ("href", "src", "action") if name in values]
        if tag == "input":
            self.fields[values["name"] or ""] = values.get("value") or ""
        if tag not in self.VOID:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data + " "
        if any(re.fullmatch("h[1-6]", tag) for tag in self.open):
            tag, words = self.headings[-1]
            self.headings[-1] = (tag, words + data)


def test_entries_stand_in_order_under_the_month_of_their_place(client: Client) -> None:
    fall_of_a_cabinet()

    assert Page(client, "/").headings == [
        ("h1", "Tijdlijn"),
        ("h2", "juni 2023"),
        ("h3", "Congres van de VVD"),
        ("h2", "juli 2023"),
        ("h3", "Top van kabinet bijeen"),
        ("h3", "Pakket over migratie klaar"),
        ("h3", "Kabinet valt"),
    ]


def test_an_entry_shows_its_date_in_words_its_actors_its_sentence_and_why(client: Client) -> None:
    fall_of_a_cabinet()

    text = Page(client, "/").text

    assert "5 juli 2023, avond overleg gepland nog niet nagekeken Met kabinet" in text
    assert "uiterlijk 7 juli 2023 deadline open hoop verlopen nog niet nagekeken" in text
    assert "juni 2023, Apeldoorn partijnieuws" in text
    assert "Met kabinet , Mark Rutte Het kabinet is vrijdag gevallen, zei premier Rutte." in text
    assert "Kabinet gevallen over asiel , De Krant (8 juli 2023)" in text
    assert "Uitleg vrijdag vóór zaterdag 8 juli (zekerheid 0,90)" in text


def test_undated_entries_are_shown_at_the_end_when_asked(client: Client) -> None:
    fall_of_a_cabinet()

    assert "Brainstorm" not in Page(client, "/").text
    assert Page(client, "/?undated=include").headings[-2:] == [
        ("h2", "Zonder datum"),
        ("h3", "Brainstorm over migratie"),
    ]


def test_the_form_chooses_and_keeps_what_was_chosen(client: Client) -> None:
    fall_of_a_cabinet()

    page = Page(client, "/?from=2023-07-06&to=2023-07&party=&person=rutte&kind=event&q=kabinet")

    assert page.headings[-1] == ("h3", "Kabinet valt")
    assert len(page.headings) == 3
    assert page.fields == {
        "from": "2023-07-06",
        "to": "2023-07",
        "party": "",
        "person": "rutte",
        "body": "",
        "as_of": "",
        "q": "kabinet",
        "undated": "include",
    }
    assert '<option value="event" selected>' in page.html


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("from=morgen", "Van : 'morgen' is geen datum; schrijf 2023-07-05, 2023-07 of 2023"),
        ("from=2024&to=2023", "Van : 2024-01-01 komt na 2023-12-31; draai ze om"),
        ("person=Marc Rute", "Persoon : 'Marc Rute' kennen wij niet; bedoelt u Mark Rutte (mark-rutte)?"),
        ("party=XYZ", "Partij : 'XYZ' kennen wij niet"),
        ("kind=x", "Soort : 'x' kennen wij niet; kies uit: event, deadline"),
        ("cursor=x", "deze plaats in de tijdlijn bestaat niet; begin opnieuw"),
        ("form=2023", "form : dit kennen wij niet; wel: as_of, as_of_possible, body, count"),
        ("q=a%00b", "Zoek : bevat een teken dat geen letter is"),
        ("q=a&q=b", "Zoek : is 2 keer ingevuld; vul het één keer in"),
    ],
)
def test_a_wrong_choice_is_told_in_words(client: Client, query: str, words: str) -> None:
    fall_of_a_cabinet()

    page = Page(client, f"/?{query}", 400)

    assert words in page.text
    assert ("h2", "Dit kan zo niet") in page.headings
    assert not [heading for heading in page.headings if heading[0] == "h3"]


def test_what_a_reader_typed_or_an_article_says_is_never_code(client: Client) -> None:
    entry = make.an_event(title="<script>een</script>")
    make.a_claim(entry, "<script>twee</script>")

    for query, status in (("", 200), ("?kind=<script>drie</script>", 400), ("?q=<script>vier", 200)):
        assert "<script" not in Page(client, f"/{query}", status).html


def test_nothing_is_loaded_from_elsewhere_and_no_script_runs(client: Client) -> None:
    fall_of_a_cabinet()

    page = Page(client, "/")

    assert "<script" not in page.html
    assert [address for address in page.addresses if "//" in address] == []
    assert "/api/docs/" in page.addresses
    assert "/admin/" in page.addresses
    style = finders.find("web/newsdb.css")
    assert style
    assert not re.search(r"url\(|@import|//", Path(str(style)).read_text(encoding="utf-8"))


def test_pages_lead_on_and_back_with_the_same_choice(client: Client) -> None:
    fall_of_a_cabinet()

    first = Page(client, "/?kind=event&page_size=2")
    (onward,) = [address for address in first.addresses if "cursor=" in address]
    second = Page(client, f"/{onward}")

    assert [words for tag, words in second.headings if tag == "h3"] == ["Kabinet valt"]
    (back,) = [address for address in second.addresses if "cursor=" in address]
    assert Page(client, f"/{back}").headings == first.headings


def test_what_the_public_may_not_see_is_not_on_the_page(client: Client) -> None:
    make.an_event(title="Verworpen", review=Review.REJECTED)
    entry = make.a_deadline(status=DeadlineStatus.MET)
    make.takes_part(make.a_person("Jan Jansen", review=Review.PROPOSED), entry, "wethouder J.")

    text = Page(client, "/").text

    assert "Verworpen" not in text
    assert "Jan Jansen" not in text
    assert "Met wethouder J." in text


def test_an_empty_timeline_says_how_to_fill_it(client: Client) -> None:
    assert "manage.py import_articles" in Page(client, "/").text


def test_the_page_asks_three_questions_of_the_database(
    client: Any, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    fall_of_a_cabinet()

    # Entries of the page; participations with their actors; standing claims with their articles.
    with django_assert_num_queries(3):
        client.get("/")


def test_a_past_day_shows_what_was_known_then_and_says_so(client: Client) -> None:
    fall_of_a_cabinet()

    page = Page(client, "/?as_of=2023-07-08")

    assert "Dit is de tijdlijn zoals die op 8 juli 2023 bekend was." in page.text
    assert [words for tag, words in page.headings if tag == "h3"] == ["Kabinet valt"]


def test_who_takes_part_leads_to_what_is_theirs(client: Client) -> None:
    fall_of_a_cabinet()

    addresses = Page(client, "/").addresses

    assert "/?person=mark-rutte" in addresses
    page = Page(client, "/?body=kabinet")
    assert [words for tag, words in page.headings if tag == "h3"][-1] == "Kabinet valt"
    assert page.fields["body"] == "kabinet"


def test_the_feeds_hold_the_same_choice_without_its_pages(client: Client) -> None:
    fall_of_a_cabinet()

    page = Page(client, "/?kind=event&page_size=2&party=")

    assert "/calendar.ics?kind=event" in page.addresses
    assert "/timeline.csv?kind=event" in page.addresses
