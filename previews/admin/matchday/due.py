"""What is due, for the front page of the admin: waiting changes, reviews, missing results."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from matchhub.admin_site import DueItem
from previews.admin.base.bounded_list import MOST_COUNTED
from previews.admin.desk.clock import desk_moment
from previews.admin.matchday.release_messages import waiting_words
from previews.models import Fixture, Preview, ReleaseState
from previews.models.groups import REVIEW
from previews.models.preview_status import PreviewStatus

SHOWN = 10


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
    previews = Preview.objects.in_state(PreviewStatus.IN_REVIEW).order_by("fixture__day", "pk")
    return [DueItem(preview.headline, page_of(preview)) for preview in previews[:SHOWN]]


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
