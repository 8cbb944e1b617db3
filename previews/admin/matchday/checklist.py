"""The editor's checklist: which sections of a preview have content, and what a club lacks."""

from collections.abc import Iterable

from django.db.models import Model
from django.http import QueryDict
from django.utils import timezone

from previews.factcheck.expired_news import expired_news
from previews.models import Preview
from previews.models.fact_queryset import rows_on_page
from previews.models.kinds import kinds_by_topic
from previews.sections import SECTIONS


def checklist(preview: Preview) -> list[str]:
    """A line for each section, in the order of the page: ready, or nothing yet."""
    page = Preview.objects.for_page().get(pk=preview.pk)
    state, now = QueryDict(), timezone.now()
    return [
        f"{section.title}: {'nothing yet' if section.shown(page, state, now) is None else 'ready'}"
        for section in SECTIONS
    ]


def missing_of_clubs(preview: Preview) -> list[str]:
    """A sentence for each required topic on which the page has nothing of one of the clubs.

    Then one for each piece of team news that is too old to be shown.
    """
    preview.looked_at = timezone.now()
    topics = {
        topic: _clubs_with(kinds, preview)
        for topic, kinds in kinds_by_topic().items()
        if topic.required
    }
    missing = [
        f"{topic.missing_of(club)}{f': {topic.hint}' if topic.hint else ''}."
        for club in (preview.fixture.home, preview.fixture.away)
        for topic, known in topics.items()
        if club.pk not in known
    ]
    return [*missing, *expired_news(preview)]


def _clubs_with(kinds: Iterable[type[Model]], preview: Preview) -> set[int | None]:
    """The clubs of which the page has a row of one of these kinds. 1 query for each kind."""
    return {
        club
        for kind in kinds
        for club in rows_on_page(kind, preview).order_by().values_list("club_id", flat=True)
    }
