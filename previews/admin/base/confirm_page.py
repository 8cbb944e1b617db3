"""The page between an action of a list and what it does: which rows, and what else is needed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from previews.models.tracked import RowChanged

# Each of them is saved, checked and released for itself.
MOST_AT_ONCE = 50
TOO_MANY = "Tick {} rows at most: {} are ticked."
CONFIRMED = "_confirmed"


class Refused(Exception):
    """Why an action leaves a row as it is: a sentence."""


@dataclass(frozen=True, slots=True)
class ConfirmPage:
    """`action` is the name of the method, `sentence` says what it will do, `button` does it."""

    action: str
    title: str
    sentence: str
    button: str


def rows_at_once(request: HttpRequest, rows: QuerySet[Any]) -> list[Any]:
    """The ticked rows; none, with a message, where they are too many."""
    if (many := rows.count()) > MOST_AT_ONCE:
        messages.error(request, TOO_MANY.format(MOST_AT_ONCE, many))
        return []
    return list(rows)


def is_confirmed(request: HttpRequest) -> bool:
    return CONFIRMED in request.POST


def ask(
    page: ConfirmPage, admin: Any, request: HttpRequest, rows: Sequence[Any], form: Any = None
) -> HttpResponse:
    """Show the page; its form comes back to the action."""
    context = {
        **admin.admin_site.each_context(request),
        "title": page.title,
        "opts": admin.opts,
        "page": page,
        "rows": rows,
        "form": form,
    }
    return render(request, "admin/previews/confirm_action.html", context)


def each(request: HttpRequest, rows: Sequence[Any], act: Callable[[Any], str]) -> None:
    """Act on each row for itself, and say what came of it: `act` returns a sentence.

    A row that is refused stays as it was, and stops no other.
    """
    for row in rows:
        label = str(row)
        try:
            with transaction.atomic():
                messages.success(request, act(row))
        except Refused as error:
            messages.error(request, f"{label}: {error}")
        except ValidationError as error:
            messages.error(request, f"{label}: not done. {' '.join(error.messages)}")
        except RowChanged:
            messages.error(request, f"{label}: not done. Somebody else saved it meanwhile.")
