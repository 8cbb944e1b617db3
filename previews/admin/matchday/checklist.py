"""The editor's checklist: what each section of a preview has to say, and which side lacks news."""

from django.http import QueryDict

from previews.models import (
    Availability,
    Club,
    Fixture,
    Injury,
    Lineup,
    Preview,
    Quote,
    Suspension,
)
from previews.sections import SECTIONS

NOTHING_NEW_HINT = "if the club has no news, say so with a statement “nothing new”"


def checklist(preview: Preview) -> list[str]:
    """A line for each section, in the order of the page: ready, or nothing yet."""
    page = Preview.objects.for_page().get(pk=preview.pk)
    return [
        f"{section.title}: {'nothing yet' if section.read(page, QueryDict()) is None else 'ready'}"
        for section in SECTIONS
    ]


def one_sided(fixture: Fixture) -> list[str]:
    """A sentence for each kind of news that the page would lack for one of the two clubs."""
    with_lineup = {lineup.club_id for lineup in Lineup.objects.for_fixture(fixture)}
    with_quote = {quote.club_id for quote in Quote.objects.about(fixture)}
    sentences = []
    for club in (fixture.home, fixture.away):
        if not _has_team_news(club):
            sentences.append(f"No team news of {club}: {NOTHING_NEW_HINT}.")
        if club.pk not in with_lineup:
            sentences.append(f"No line-up of {club}.")
        if club.pk not in with_quote:
            sentences.append(f"No quote from {club}.")
    return sentences


def _has_team_news(club: Club) -> bool:
    return any(
        news.at(club).exists()
        for news in (Injury.objects, Suspension.objects, Availability.objects)
    )
