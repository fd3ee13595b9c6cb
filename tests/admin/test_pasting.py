"""An editor pastes an article, sees what was read, and takes an import back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from events.importing import decisions
from events.models import Article, CalendarPeriod, ImportRun, Role, TimelineEntry
from events.models.vocabulary import RoleKind, RunStatus

from . import rows
from .pages import add_to, page_of, plain, said

TEXT = "De Tweede Kamer debatteert woensdag over asiel."


@pytest.fixture
def reference(db: None) -> None:
    """As little as an import asks for."""
    Role.objects.create(person=rows.person(), role=RoleKind.MEMBER, title="Kamerlid")
    CalendarPeriod.objects.create(kind="recess", name="zomerreces 2023", start=date(2023, 7, 8))
    rows.body("Tweede Kamer")


def paste(desk: Client, **fields: str) -> Any:
    return desk.post(add_to(Article), {"text": TEXT, "published": "2023-07-03", **fields}, follow=True)


def test_a_pasted_article_is_read_and_its_page_shown(reference: None, desk: Client) -> None:
    response = paste(desk, title="Debat over asiel", outlet="De Krant")
    article = Article.objects.get()
    assert (article.text, article.title, article.outlet, article.published_edtf) == (
        TEXT, "Debat over asiel", "De Krant", "2023-07-03",
    )  # fmt: skip
    assert response.redirect_chain == [(page_of(Article, article), 302)]
    (message,) = said(response)
    assert message.startswith("Gelezen. 1 artikel gelezen: 1 nieuw, 0 al bekend. Nieuw: 1 gebeurtenis")
    assert [str(entry.earliest) for entry in TimelineEntry.objects.all()] == ["2023-07-05"]
    run = ImportRun.objects.get()
    assert (run.sources, run.status, run.articles_new) == (["admin: anna"], RunStatus.DONE, 1)


def test_the_same_article_again_changes_nothing_and_another_text_at_its_address_is_an_edition(
    reference: None, desk: Client
) -> None:
    paste(desk, url="https://krant.example/1")
    before = TimelineEntry.objects.get().modified
    assert said(paste(desk, url="https://krant.example/1"))[0].startswith("Dit artikel was al bekend")
    assert TimelineEntry.objects.get().modified == before
    response = paste(desk, url="https://krant.example/1", text=f"{TEXT} Meer volgt.")
    assert said(response)[0].startswith("Gelezen, als nieuwe uitgave")
    assert Article.objects.filter(superseded_by__isnull=True).count() == 1


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"text": ""}, "Dit veld is vereist"),
        ({"text": "   "}, "Dit veld is vereist"),
        ({"published": "gisteren"}, "'gisteren' is geen datum"),
        ({"published": "1066"}, "'1066' kan geen publicatiedatum zijn"),
        ({"url": "krant"}, "geldige URL"),
        ({"text": "nul\x00teken"}, "Null"),
        ({"title": "x" * 401}, "400"),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_is_kept(
    fields: dict[str, str], fault: str, reference: None, desk: Client
) -> None:
    response = paste(desk, **fields)
    assert response.status_code == 200
    assert fault in plain(response.content.decode())
    assert not Article.objects.exists()
    assert not ImportRun.objects.exists()


def test_without_reference_data_it_says_what_to_do(desk: Client) -> None:
    assert "manage.py load_reference" in plain(paste(desk).content.decode())
    assert not Article.objects.exists()


def test_who_may_only_read_articles_pastes_none(client: Client, reference: None) -> None:
    client.force_login(rows.viewer("view_article", "change_article"))
    assert client.get(add_to(Article)).status_code == 403
    assert paste(client).status_code == 403


def test_an_import_is_taken_back_after_a_look_at_what_that_does(reference: None, desk: Client) -> None:
    paste(desk)
    run, entry = ImportRun.objects.get(), TimelineEntry.objects.get()
    undo = reverse("admin:events_importrun_undo", args=[run.pk])
    assert f'href="{undo}"' in desk.get(page_of(ImportRun, run)).content.decode()
    page = plain(desk.get(undo).content.decode())
    assert "Verdwijnt van de tijdlijn (1)" in page
    assert entry.title in page
    assert TimelineEntry.objects.living().exists()
    assert said(desk.post(undo, follow=True)) == ["Teruggedraaid: 1 artikel en 1 tijdlijnregel."]
    assert not TimelineEntry.objects.living().exists()
    assert said(desk.post(undo, follow=True)) == [f"{run} is teruggedraaid; er is niets veranderd."]
    assert f'href="{undo}"' not in desk.get(page_of(ImportRun, run)).content.decode()


def test_what_a_decision_keeps_is_listed_as_staying(reference: None, desk: Client, curator: User) -> None:
    paste(desk)
    decisions.confirm(TimelineEntry.objects.get(), curator)
    page = plain(
        desk.get(reverse("admin:events_importrun_undo", args=[ImportRun.objects.get().pk])).content.decode()
    )
    assert "Verdwijnt van de tijdlijn (0)" in page
    assert "steunen het (1)" in page


def test_who_may_not_change_imports_takes_none_back(client: Client, db: None) -> None:
    run = ImportRun.objects.create(status=RunStatus.DONE)
    client.force_login(rows.viewer("view_importrun"))
    undo = reverse("admin:events_importrun_undo", args=[run.pk])
    assert client.get(undo).status_code == 403
    assert client.post(undo).status_code == 403


@pytest.mark.parametrize("number", ["0", "jan", "9" * 30])
def test_an_import_that_is_not_there_is_not_found(number: str, desk: Client) -> None:
    assert desk.get(f"/admin/events/importrun/{number}/undo/").status_code == 404
