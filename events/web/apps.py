"""Tells Django where the pages' templates and style sheets are; may import Django."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The pages for readers."""

    name = "events.web"
    label = "web"
