"""What is due, for the front page of the admin: waiting changes, reviews, missing results."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator

from matchhub.admin_site import DueItem
from previews.admin.base.bounded_list import MOST_COUNTED
from previews.admin.desk.clock import desk_moment
from previews.admin.matchday.release_messages import waiting_words
from previews.admin.matchday.remark import remark_of
from previews.models import Fixture, Preview, ReleaseState
from previews.models.groups import REVIEW, SUBMIT
from previews.models.preview_status import PreviewStatus
from previews.models.review_remark import with_remark_given

SHOWN = 10
# Of a remark, in characters; the page of the preview has the whole.
LONGEST = 200


def changes_to_release(request: HttpRequest) -> list[DueItem]:
    """The changes of published previews that fans do not read yet, and why. 1 query."""
    if not request.user.has_perm("previews.view_preview"):
        return []
    states = ReleaseState.objects.waiting().select_related("preview__fixture")[:SHOWN]
    now = timezone.now()
    return [
        DueItem(waiting_words(state, state.preview, now), page_of(state.preview))
        for state in states
    ]


def previews_to_review(request: HttpRequest) -> list[DueItem]:
    """For those who may send them back or publish them. 1 query."""
    if not request.user.has_perm(f"previews.{REVIEW}"):
        return []
    return _with_remarks(Preview.objects.in_state(PreviewStatus.IN_REVIEW))


def previews_sent_back(request: HttpRequest) -> list[DueItem]:
    """Drafts with the remark of who has sent them back, for those who write. 1 query."""
    if not request.user.has_perms((f"previews.{SUBMIT}", "previews.view_preview")):
        return []
    return _with_remarks(Preview.objects.sent_back())


def _with_remarks(previews: Any) -> list[DueItem]:
    rows = with_remark_given(previews).order_by("fixture__day", "pk")[:SHOWN]
    return [DueItem(_with_remark(row), page_of(row)) for row in rows]


def _with_remark(row: Any) -> str:
    remark = remark_of(row)
    return f"{row.headline}. {Truncator(str(remark)).chars(LONGEST)}" if remark else row.headline


def page_of(preview: Preview) -> str:
    return reverse("admin:previews_preview_change", args=[preview.pk])


def results_to_enter(request: HttpRequest) -> list[DueItem]:
    """A link to each of the latest such matches, then one to all of them. 2 queries."""
    if not request.user.has_perm("previews.view_fixture"):
        return []
    missing = Fixture.objects.result_missing(desk_moment())
    latest = missing.latest_first().select_related("home", "away")[:SHOWN]
    items = [
        DueItem(str(row), reverse("admin:previews_fixture_change", args=[row.pk])) for row in latest
    ]
    count = missing.order_by().values("pk")[: MOST_COUNTED + 1].count()
    if count > SHOWN:
        many = f"More than {MOST_COUNTED:,}" if count > MOST_COUNTED else f"All {count}"
        every = reverse("admin:previews_fixture_changelist")
        items.append(DueItem(f"{many} matches", f"{every}?result=not_entered"))
    return items
