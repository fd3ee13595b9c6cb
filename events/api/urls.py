"""The addresses of the API; may import its views."""

from rest_framework.routers import DefaultRouter

from .articles.views import ArticleView
from .bodies.views import BodyView
from .deadlines.views import DeadlineView
from .events.views import EventView
from .parties.views import PartyView
from .persons.views import PersonView
from .timeline.views import TimelineView

router = DefaultRouter()
router.include_format_suffixes = False
router.register("timeline", TimelineView, basename="timeline")
router.register("events", EventView, basename="event")
router.register("deadlines", DeadlineView, basename="deadline")
router.register("articles", ArticleView, basename="article")
router.register("persons", PersonView, basename="person")
router.register("parties", PartyView, basename="party")
router.register("bodies", BodyView, basename="body")

urlpatterns = router.urls
