"""The rows that a request to the admin has saved or deleted."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.http import HttpRequest

ATTRIBUTE = "matchhub_saved_rows"


def note_saved(request: HttpRequest, rows: Iterable[Any]) -> None:
    setattr(request, ATTRIBUTE, [*saved_rows(request), *rows])


def saved_rows(request: HttpRequest) -> list[Model]:
    rows: list[Model] = getattr(request, ATTRIBUTE, [])
    return rows
