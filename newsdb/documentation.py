"""The pages that document the API, which load nothing from other hosts; may import Django and drf-spectacular."""

from typing import Any

from django.http.response import HttpResponseBase
from drf_spectacular.views import SpectacularRedocView, SpectacularSwaggerView

# Redoc's script asks another host for its maker's logo: the browser has to refuse that.
OWN_HOST_ONLY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "worker-src 'self' blob:",
        "frame-ancestors 'none'",
    )
)


class _OwnHostOnly:
    """Tells the browser to load from this site only."""

    def dispatch(self, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response: HttpResponseBase = super().dispatch(*args, **kwargs)  # type: ignore[misc]
        response.headers["Content-Security-Policy"] = OWN_HOST_ONLY
        return response


class SwaggerPage(_OwnHostOnly, SpectacularSwaggerView):
    """The API's documentation, where each request can be tried."""

    url_name = "api-schema"


class RedocPage(_OwnHostOnly, SpectacularRedocView):
    """The API's documentation, to read."""

    url_name = "api-schema"
    template_name = "newsdb/redoc.html"
