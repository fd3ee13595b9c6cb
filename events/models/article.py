"""One published text, kept verbatim, and the actors that it names."""

from __future__ import annotations

import re

from django.db import models

from .fields import EdtfField, Stamped, ordered

# What the first line of a text file begins with; an article without a title is called by its first words.
DATE_LINE = re.compile(r"^\s*date\s+\d\S*\s+")
SHOWN = 80
LONGEST_START = 200


class Article(Stamped):
    """A text with its outlet, its date as given and the window narrowed from its own words."""

    public_id = models.SlugField(
        "id", max_length=40, unique=True, help_text="Name in web addresses, made from the text's hash."
    )
    origin = models.CharField(
        "herkomst",
        max_length=500,
        help_text="Where it was read from: a file's name or a web address; a changed text there is a new edition.",
    )
    url = models.URLField(
        "webadres", max_length=500, blank=True, help_text="Web address of the published article."
    )
    outlet = models.CharField("medium", max_length=120, blank=True, help_text="Who published it.")
    title = models.CharField(
        "titel", max_length=400, blank=True, help_text="Title, where the source gives one."
    )
    text = models.TextField("tekst", help_text="The text as it was read, never changed.")
    text_hash = models.CharField(
        "hash van de tekst",
        max_length=64,
        unique=True,
        help_text="SHA-256 of the text with its date as given.",
    )
    lineage = models.CharField(
        "eerste uitgave",
        max_length=64,
        blank=True,
        help_text="The text_hash of its first edition: claims are named by it.",
    )
    segments = models.JSONField(
        "delen van de tekst",
        default=list,
        blank=True,
        help_text="Parts of the text with their kind (title, paragraph, subhead, caption …) and offsets.",
    )
    published_edtf = EdtfField(
        "datum zoals gegeven", help_text="Date of publication as given, as EDTF; empty when none was given."
    )
    published_earliest = models.DateField(
        "verschenen vanaf",
        null=True,
        blank=True,
        help_text="First day of the window as narrowed from the text.",
    )
    published_latest = models.DateField(
        "verschenen tot en met",
        null=True,
        blank=True,
        help_text="Last day of the window as narrowed from the text.",
    )
    narrowed_because = models.JSONField(
        "waarom zo nauw",
        default=list,
        blank=True,
        help_text="Why the window is narrower than the date given.",
    )
    superseded_by = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="earlier_editions",
        verbose_name="nieuwere uitgave",
        help_text="The newer edition of this article.",
    )
    withdrawn_at = models.DateTimeField(
        "buiten gebruik sinds", null=True, blank=True, help_text="When an undo took this article out of use."
    )
    run = models.ForeignKey(
        "ImportRun",
        null=True,
        on_delete=models.SET_NULL,
        related_name="articles",
        verbose_name="import",
        help_text="The import that brought it.",
    )

    class Meta:
        verbose_name = "artikel"
        verbose_name_plural = "artikelen"
        ordering = ["-published_latest", "pk"]
        constraints = [ordered("article_published_in_order", "published_earliest", "published_latest")]
        indexes = [
            # The list of articles, newest first.
            models.Index(fields=["-published_latest", "id"], name="article_newest_first"),
            # Is there an earlier edition from this place?
            models.Index(fields=["origin"], name="article_origin"),
        ]

    def __str__(self) -> str:
        return self.title or DATE_LINE.sub("", self.text[:LONGEST_START]).strip()[:SHOWN]


class Mention(models.Model):
    """An actor whom an article names, with every place and every title that it gives them."""

    article = models.ForeignKey(
        Article,
        on_delete=models.CASCADE,
        related_name="mentions",
        verbose_name="artikel",
        help_text="The article.",
    )
    actor = models.ForeignKey(
        "Actor",
        on_delete=models.PROTECT,
        related_name="mentions",
        verbose_name="actor",
        help_text="Who is named.",
    )
    party = models.ForeignKey(
        "Party",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="partij",
        help_text="A person's party in this article.",
    )
    roles = models.JSONField(
        "genoemd als", default=list, help_text='Titles that the article gives, such as ["vicepremier"].'
    )
    explicit = models.BooleanField(
        "bij naam genoemd",
        default=True,
        help_text="False for an actor meant but not named, as in 'de coalitie'.",
    )
    offsets = models.JSONField(
        "plaatsen in de tekst",
        default=list,
        help_text="[start, end] of each mention, in characters of the article's text.",
    )

    class Meta:
        verbose_name = "vermelding"
        verbose_name_plural = "vermeldingen"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["article", "actor"], name="mention_once_per_article")]

    def __str__(self) -> str:
        return f"{self.actor} in {self.article}"
