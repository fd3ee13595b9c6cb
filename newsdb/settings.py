"""Settings of the project, from environment variables with safe defaults; docs/settings.md lists them."""

import os
from pathlib import Path

from newsdb.databases import database_from_url
from newsdb.environment import read_folder, read_list, read_number, read_secret, read_switch
from newsdb.logs import LOGGING as LOGGING

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = read_folder("NEWSDB_VAR", BASE_DIR / "var")

DEBUG = read_switch("NEWSDB_DEBUG")
HTTPS = read_switch("NEWSDB_HTTPS")
SECRET_KEY = read_secret("NEWSDB_SECRET_KEY", VAR_DIR / "secret_key")
NEWSDB_SHOW_TEXT = read_switch("NEWSDB_SHOW_TEXT")
NEWSDB_MAX_ARTICLE_BYTES = read_number("NEWSDB_MAX_ARTICLE_BYTES", 1_000_000)
ALLOWED_HOSTS = read_list("NEWSDB_ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"])

DATABASES = {"default": database_from_url(os.environ.get("DATABASE_URL", ""), VAR_DIR / "newsdb.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "simple_history",
    "events",
    "events.web",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "newsdb.security.OwnFilesOnly",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Who has the answer already is told so (304) and is sent nothing.
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
]

ROOT_URLCONF = "newsdb.urls"
WSGI_APPLICATION = "newsdb.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "newsdb" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = read_folder("NEWSDB_STATIC", VAR_DIR / "static")

REST_FRAMEWORK = {
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.DjangoModelPermissionsOrAnonReadOnly"],
    "DEFAULT_RENDERER_CLASSES": [
        "rest_framework.renderers.JSONRenderer",
        "rest_framework.renderers.BrowsableAPIRenderer",
    ],
}

SPECTACULAR_SETTINGS = {
    "TITLE": "newsdb",
    "DESCRIPTION": "Dutch political events and deadlines, with the sentences of the news that say so. "
    "/calendar.ics and /timeline.csv take the parameters of the timeline too.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    # The pages of the documentation load nothing from other hosts.
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SWAGGER_UI_SETTINGS": {"deepLinking": True, "validatorUrl": None},
    "REDOC_DIST": "SIDECAR",
    # Lists of words that fields of the same name take from different vocabularies.
    "ENUM_NAME_OVERRIDES": {
        "EntryKindEnum": "events.models.vocabulary.Kind",
        "ActorKindEnum": "events.models.vocabulary.ActorKind",
        "NameKindEnum": "events.models.vocabulary.NameKind",
        "EntryStatusEnum": "events.models.vocabulary.Status",
        "ReportedStatusEnum": "events.models.claim.CLAIM_STATUSES",
    },
}

if HTTPS:
    SECURE_SSL_REDIRECT = True
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
