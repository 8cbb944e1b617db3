"""The front page of the admin: the coming matches, what is due, and what was edited last."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse

from previews.admin.base.bounded_list import MOST_COUNTED
from previews.admin.desk.clock import desk_moment
from previews.admin.desk.coming_matches import DAYS, MOST_MATCHES, by_day, coming_matches
from previews.admin.desk.last_edited import last_edited
from previews.admin.desk.match_row import MatchRow
from previews.admin.desk.to_do import KINDS
from previews.admin.imports.import_pages import may_import
from previews.models import HeldRow, UnmatchedName

TEMPLATE = "admin/desk/front_page.html"


@dataclass(frozen=True, slots=True)
class Tally:
    """`address` is empty for what the page itself lists."""

    words: str
    count: str
    address: str


def front_page(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    day = desk_moment().date()
    rows = coming_matches(desk_moment()) if _may_see_matches(request) else []
    context |= {
        "title": "Desk",
        "days": by_day(rows[:MOST_MATCHES]),
        "first_day": day,
        "last_day": day + timedelta(days=DAYS - 1),
        "later": _list_of_all(day) if len(rows) > MOST_MATCHES else "",
        "tallies": (*_of_matches(rows[:MOST_MATCHES]), *_of_imports(request)),
        "last_edited": last_edited(request),
        "may_import": may_import(request),
        "may_start": request.user.has_perm("previews.add_preview"),
    }
    return TemplateResponse(request, TEMPLATE, context)


def _may_see_matches(request: HttpRequest) -> bool:
    return request.user.has_perms(("previews.view_fixture", "previews.view_preview"))


def _list_of_all(day: date) -> str:
    end = day + timedelta(days=DAYS)
    query = {"day__gte": str(day), "day__lt": str(end)}
    return reverse("admin:previews_fixture_changelist", query=query)


def _of_matches(rows: Sequence[MatchRow]) -> list[Tally]:
    """What is to be done for the matches, by kind."""
    many = Counter(to_do.kind for row in rows for to_do in (*row.to_do, *row.further))
    return [Tally(words, str(many[kind]), "") for kind, words in KINDS.items() if many[kind]]


def _of_imports(request: HttpRequest) -> list[Tally]:
    """Rows and names that wait for a decision. 2 queries."""
    waiting: tuple[tuple[str, QuerySet[Any], dict[str, str]], ...] = (
        ("Held rows", HeldRow.objects.doubtful(), {"held_for": "doubts"}),
        ("Unmatched names", UnmatchedName.objects.open(), {"settled_at__isempty": "1"}),
    )
    tallies = []
    for words, rows, query in waiting:
        name = rows.model._meta.model_name
        if not request.user.has_perm(f"previews.view_{name}"):
            continue
        if many := rows.order_by().values("pk")[: MOST_COUNTED + 1].count():
            count = f"more than {MOST_COUNTED:,}" if many > MOST_COUNTED else str(many)
            address = reverse(f"admin:previews_{name}_changelist", query=query)
            tallies.append(Tally(words, count, address))
    return tallies
