"""The addresses of the feeds; may import their views."""

from django.urls import path

from .views import calendar_feed, table_feed

urlpatterns = [
    path("calendar.ics", calendar_feed, name="calendar"),
    path("timeline.csv", table_feed, name="table"),
]
