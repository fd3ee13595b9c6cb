"""The one way in which every list reads its query parameters; may import values, problems and the framework.

A parameter that is unknown, given twice, empty or malformed is a 400 that says what is allowed.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import django_filters  # type: ignore[import-untyped]
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django_filters.rest_framework import DjangoFilterBackend  # type: ignore[import-untyped]
from drf_spectacular.contrib.django_filters import DjangoFilterExtension
from drf_spectacular.plumbing import build_parameter_type
from drf_spectacular.utils import OpenApiParameter
from rest_framework.exceptions import ValidationError as BadRequest

from .problems import SHOWN_LENGTH, problem
from .values import Choice, Choices, Value

# How the answer is written: JSON, or a page to read it on.
FORMATS = ("json", "api")


class Parameter(django_filters.Filter):
    """A query parameter: who reads it, what it is for, and the method of the set that applies it."""

    def __init__(self, value: type[Value], about: str, *, method: str, **extra: Any) -> None:
        self.field_class = value
        super().__init__(method=method, help_text=about, label="", **extra)


class ParameterSet(django_filters.FilterSet):
    """The parameters of a list. A name that ends in _ is written without it: ``from_`` is ``from``."""

    @classmethod
    def get_filters(cls) -> dict[str, Parameter]:
        return {name.rstrip("_"): found for name, found in super().get_filters().items()}


class ParameterBackend(DjangoFilterBackend):
    """Applies a view's parameter set; its errors are a 400."""


class ParameterExtension(DjangoFilterExtension):  # type: ignore[no-untyped-call]
    """Describes parameters in the OpenAPI schema exactly as their readers take them."""

    target_class = "events.api.parameters.ParameterBackend"
    priority = 1

    def resolve_filter_field(
        self, auto_schema: Any, model: Any, filterset_class: Any, field_name: str, filter_field: Any
    ) -> list[Any]:
        return [describe(field_name, filter_field.field, filter_field.extra["help_text"])]


def describe(name: str, value: Value, about: str) -> dict[str, Any]:
    """The OpenAPI description of a parameter; a list is written with commas."""
    listed = isinstance(value, Choices) and not isinstance(value, Choice)
    return build_parameter_type(
        name=name,
        schema=value.openapi(),
        location=OpenApiParameter.QUERY,
        description=about,
        explode=False if listed else None,
        style="form" if listed else None,
    )


def name_problems(query: QueryDict, allowed: Collection[str]) -> dict[str, list[ValidationError]]:
    """What is wrong with a query before any value is read: unknown names, names given twice, NUL characters."""
    found: dict[str, list[ValidationError]] = {}
    for name, given in query.lists():
        shown = name[:SHOWN_LENGTH].replace("\0", "\\0")
        if name not in allowed:
            found[shown] = [problem("unknown", allowed=", ".join(sorted(allowed)) or "none here")]
        elif len(given) > 1:
            found[shown] = [problem("repeated", times=len(given))]
        elif any("\0" in value for value in given):
            found[shown] = [problem("unreadable")]
    return found


def bad_request(found: dict[str, list[ValidationError]]) -> BadRequest:
    """The 400 that tells these problems."""
    return BadRequest(
        {name: [text for each in errors for text in each.messages] for name, errors in found.items()}
    )
