"""Which address shows what; may import Django, the API's documentation and events' addresses."""

from django.contrib import admin
from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView

from newsdb.documentation import RedocPage, SwaggerPage

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("events.api.urls")),
    path("api/schema/", SpectacularAPIView.as_view(), name="api-schema"),
    path("api/docs/", SwaggerPage.as_view(), name="api-docs"),
    path("api/redoc/", RedocPage.as_view(), name="api-redoc"),
    path("", include("events.feeds.urls")),
    path("", include("events.web.urls")),
]
