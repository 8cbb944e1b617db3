"""The list of previews: coming ones first, then past ones, by club and competition. 4 queries."""

from dataclasses import dataclass
from datetime import date, datetime

from django.http import QueryDict

from previews.components.club_badge import ClubBadge, both_badges
from previews.components.filter_links import FilterLink
from previews.components.kick_off_times import on_local_clock
from previews.models import Club, Competition, Preview
from previews.models.preview import PreviewQuerySet
from previews.models.preview_names import show_names_of_the_day
from previews.sections.match_facts import occasion, result_of

PAST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class PreviewRow:
    address: str
    headline: str
    home: ClubBadge
    away: ClubBadge
    competition: str
    occasion: str
    kick_off: datetime | None
    kick_off_in_words: str
    # The final score of a past match; empty if it is not known.
    result: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    day: date
    rows: tuple[PreviewRow, ...]

    @property
    def in_words(self) -> str:
        return f"{self.day:%A %-d %B %Y}"


@dataclass(frozen=True, slots=True)
class PreviewList:
    coming: tuple[Day, ...]
    past: tuple[Day, ...]
    clubs: tuple[FilterLink, ...]
    competitions: tuple[FilterLink, ...]
    is_filtered: bool


def preview_list(params: QueryDict, now: datetime) -> PreviewList:
    """`?club=<slug>&competition=<slug>`; an unknown slug filters nothing."""
    previews = Preview.objects.published(now)
    clubs = Club.objects.in_published_previews().by_name()
    competitions = Competition.objects.in_published_previews().by_name()
    club = next((row for row in clubs if row.slug == params.get("club")), None)
    competition = next((row for row in competitions if row.slug == params.get("competition")), None)
    if club is not None:
        previews = previews.about_club(club)
    if competition is not None:
        previews = previews.about_competition(competition)
    previews = previews.for_page()
    return PreviewList(
        coming=_days(previews.coming(now.date())),
        past=_days(previews.past(now.date())[:PAST_SHOWN]),
        clubs=tuple(FilterLink(row.slug, row.name, row == club) for row in clubs),
        competitions=tuple(
            FilterLink(row.slug, row.name, row == competition) for row in competitions
        ),
        is_filtered=club is not None or competition is not None,
    )


def _days(previews: PreviewQuerySet) -> tuple[Day, ...]:
    by_day: dict[date, list[PreviewRow]] = {}
    for preview in previews:
        by_day.setdefault(preview.fixture.day, []).append(preview_row(preview))
    return tuple(Day(day, tuple(rows)) for day, rows in by_day.items())


def preview_row(preview: Preview) -> PreviewRow:
    show_names_of_the_day(preview)
    fixture = preview.fixture
    home, away = both_badges(fixture)
    return PreviewRow(
        address=preview.get_absolute_url(),
        headline=preview.headline,
        home=home,
        away=away,
        competition=fixture.season.competition.name,
        occasion=occasion(fixture),
        kick_off=fixture.kick_off,
        kick_off_in_words=on_local_clock(fixture) or "Time to be confirmed",
        result=result_of(fixture),
    )
