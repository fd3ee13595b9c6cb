"""The addresses of the pages; may import their views."""

from django.urls import path

from .deadlines import deadlines
from .entries import entry
from .views import timeline

urlpatterns = [
    path("", timeline, name="timeline"),
    path("deadlines/", deadlines, name="deadlines"),
    path("entry/<slug:public_id>/", entry, name="entry"),
]
