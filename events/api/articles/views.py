"""articles/: what was read; may import models and what is in this folder."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from events.api.actors import with_actors
from events.api.paging import Order, a_day
from events.api.rows import PublicRows, described
from events.api.timeline.reading import current_articles, standing_claims
from events.models import Actor, Article, Mention, TimelineEntry

from .filters import ArticleSet
from .serializers import ArticleSerializer, may_show_text


@described("articles", "Articles, newest first.", "An article.", gone=True)
class ArticleView(PublicRows):
    """Articles: whom they name and what they say. Quotes only, unless the site may show whole texts."""

    queryset = Article.objects.all()
    serializer_class = ArticleSerializer
    filterset_class = ArticleSet
    successor_field = "superseded_by"
    gone_field = "withdrawn_at"
    listed_by = Order("published_latest", "public_id", a_day, descending=True, with_empty=True)

    def get_queryset(self) -> QuerySet:
        unread = ["segments"] if may_show_text() else ["segments", "text"]
        named = Mention.objects.filter(actor__in=Actor.objects.public().with_merged())
        said = standing_claims().filter(entry__in=TimelineEntry.objects.public()).select_related("entry")
        return (
            current_articles()
            .defer(*unread)
            .prefetch_related(
                Prefetch("mentions", queryset=with_actors(named, "actor", "party")),
                "unresolved_names",
                Prefetch("claims", queryset=said.order_by("start", "public_id"), to_attr="said"),
            )
        )
