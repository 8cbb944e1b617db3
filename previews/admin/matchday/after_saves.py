"""What a save in the admin means for published previews: it is released at once, or it waits."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import connection, transaction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from previews.admin.base.request_kind import request_kind
from previews.admin.base.saved_rows import saved_rows
from previews.admin.matchday.release_messages import say_frozen, say_outcome
from previews.editions.automatic import bring_up_to_date
from previews.models import Preview, UnreviewedSave
from previews.models.groups import PUBLISH

type View = Callable[..., HttpResponseBase]

# Their views mark what waits by themselves: a transaction around an import would lock others out.
MARK_THEMSELVES = {"previews_importbatch_check", "previews_importbatch_roster_check"}
# Says nothing of a match: neither a mark nor a look at the previews follows from it.
NO_FACT = "previews_draftlink"
# More previews than these are looked at when a fan asks for them.
MOST_AT_ONCE = 5


class Writes:
    """Sees whether a row of this app was written."""

    seen = False

    def __call__(
        self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any
    ) -> Any:
        verb = sql.lstrip().partition(" ")[0].upper()
        if verb in ("INSERT", "UPDATE", "DELETE", "COPY", "MERGE", "WITH") and "previews_" in sql:
            self.seen |= NO_FACT not in sql
        return execute(sql, params, many, context)


def may_publish(request: HttpRequest) -> bool:
    return request.user.has_perm(f"previews.{PUBLISH}")


def with_release_of_saves(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
    """Answer with the view, and then release what it saved, or say why it waits."""
    kind = request_kind(request)
    is_save = request.method == "POST" and kind.startswith("previews_")
    if not is_save or kind in MARK_THEMSELVES:
        return view(request, *args, **kwargs)
    writes = Writes()
    with connection.execute_wrapper(writes):
        if may_publish(request):
            resolve_marks(request)
            response = view(request, *args, **kwargs)
        else:
            response = _marked(writes, view, request, *args, **kwargs)
    if writes.seen:
        release_or_explain(request)
    return response


def _marked(writes: Writes, view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
    """The view's answer. What it saved and the mark that it waits become visible together."""
    with transaction.atomic():
        response = view(request, *args, **kwargs)
        if writes.seen:
            now = timezone.now()
            previews = Preview.objects.to_bring_up_to_date(now)
            UnreviewedSave.objects.all().mark(previews, request.user, now)
    return response


def resolve_marks(request: HttpRequest) -> None:
    """Find out before a save whether the saves of others have changed the same previews.

    Otherwise the new save would wait for one that changed nothing.
    """
    now = timezone.now()
    concerned = Preview.objects.to_bring_up_to_date(now).that_show(_rows_to_save(request))
    for preview in concerned.with_marks_to_resolve().for_fact_check()[:MOST_AT_ONCE]:
        bring_up_to_date(preview, now)


def _rows_to_save(request: HttpRequest) -> list[Any]:
    """The row of the page, and what a posted form names."""
    rows: list[Any] = [PostedRow.of(request)]
    match = request.resolver_match
    name, _, page = request_kind(request).removeprefix("previews_").rpartition("_")
    number = match.kwargs.get("object_id", "") if match else ""
    if page in ("change", "delete") and (key := _number(number)):
        model: Any = apps.get_model("previews", name)
        rows += model.objects.in_bulk([key]).values()
    return rows


@dataclass(frozen=True, slots=True)
class PostedRow:
    """What the row of a posted form belongs to."""

    preview_id: int | None
    fixture_id: int | None
    club_id: int | None

    @classmethod
    def of(cls, request: HttpRequest) -> "PostedRow":
        posted = (request.POST.get(name, "") for name in ("preview", "fixture", "club"))
        return cls(*map(_number, posted))


def _number(words: str) -> int | None:
    """A primary key; None for anything else, also for one that no database holds."""
    return int(words) if words.isdecimal() and len(words) < 19 else None


def release_or_explain(request: HttpRequest) -> None:
    """Bring the previews up to date that show the saved rows, and say what became of each."""
    rows, now = saved_rows(request), timezone.now()
    if not rows:
        return
    concerned = Preview.objects.to_bring_up_to_date(now).that_show(rows).for_fact_check()
    for preview in concerned[:MOST_AT_ONCE]:
        say_outcome(request, bring_up_to_date(preview, now, anyway=True), preview, now)
    say_frozen(request, Preview.objects.frozen(now).that_name(rows)[:MOST_AT_ONCE], now)
