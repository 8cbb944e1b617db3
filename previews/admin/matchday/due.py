"""What is due, for the front page of the admin: matches whose result is not entered."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from matchhub.admin_site import DueItem
from previews.models import Fixture
from previews.text.number_words import counted

SHOWN = 10


def results_to_enter(request: HttpRequest) -> list[DueItem]:
    """A link to each of the latest such matches, then one to all of them. 2 queries."""
    if not request.user.has_perm("previews.view_fixture"):
        return []
    missing = Fixture.objects.result_missing(timezone.now())
    latest = missing.latest_first().select_related("home", "away")[:SHOWN]
    items = [
        DueItem(str(row), reverse("admin:previews_fixture_change", args=[row.pk])) for row in latest
    ]
    count = missing.count()
    if count > SHOWN:
        every = reverse("admin:previews_fixture_changelist")
        items.append(
            DueItem(f"All {counted(count, 'match', 'matches')}", f"{every}?result=not_entered")
        )
    return items
