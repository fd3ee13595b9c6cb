"""Tells Django of the app; may import Django."""

from django.apps import AppConfig


class EventsConfig(AppConfig):
    """Events, deadlines, and who and what they come from."""

    name = "events"
    verbose_name = "Redactie"
