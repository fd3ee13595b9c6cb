"""The addresses of the pages; may import their views."""

from django.urls import path

from .views import timeline

urlpatterns = [path("", timeline, name="timeline")]
