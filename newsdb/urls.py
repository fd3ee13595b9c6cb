"""Which address shows what; may import Django, the API's documentation and events' addresses."""

from importlib.util import find_spec

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path
from drf_spectacular.views import SpectacularAPIView

from newsdb.documentation import RedocPage, SwaggerPage

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", admin.site.urls),
    path("api/schema/", SpectacularAPIView.as_view(), name="api-schema"),
    path("api/docs/", SwaggerPage.as_view(), name="api-docs"),
    path("api/redoc/", RedocPage.as_view(), name="api-redoc"),
]
if find_spec("events.api") and find_spec("events.api.urls"):
    urlpatterns.append(path("api/v1/", include("events.api.urls")))
if find_spec("events.web") and find_spec("events.web.urls"):
    urlpatterns.append(path("", include("events.web.urls")))
