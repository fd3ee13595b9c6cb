"""Tells browsers what a page may load and do: this site's own files, and no more; imports Django only."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

HEADER = "Content-Security-Policy"
# Text of articles and of visitors is escaped already; this holds where that should ever fail.
OWN_FILES_ONLY = "; ".join(
    (
        "default-src 'self'",
        # The API's page for browsers has styles in its tags.
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )
)


class OwnFilesOnly:
    """Adds the policy to every answer that has none of its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers.setdefault(HEADER, OWN_FILES_ONLY)
        return response
