"""The list of previews: coming ones first, then past ones, by club and competition. 4 queries."""

from dataclasses import dataclass
from datetime import date, datetime

from django.http import QueryDict

from previews.components.club_badge import ClubBadge, both_badges
from previews.components.filter_links import FilterLink
from previews.components.kick_off_times import on_local_clock
from previews.components.match_state import state_of
from previews.models import Fixture, Preview
from previews.models.fixture_status import PUT_OFF, FixtureStatus
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
    # "Postponed", "Awarded", "Result not entered".
    state: str = ""
    day: date | None = None

    @property
    def day_in_words(self) -> str:
        return f"{self.day:%-d %b %Y}" if self.day else ""


@dataclass(frozen=True, slots=True)
class Day:
    """The previews of a day; without a day, those of matches postponed to an unknown day."""

    day: date | None
    rows: tuple[PreviewRow, ...]

    @property
    def in_words(self) -> str:
        return f"{self.day:%A %-d %B %Y}" if self.day else "Postponed, new day not known"


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
    clubs = previews.clubs().by_name()
    competitions = previews.competitions().by_name()
    club = next((row for row in clubs if row.slug == params.get("club")), None)
    competition = next((row for row in competitions if row.slug == params.get("competition")), None)
    if club is not None:
        previews = previews.about_club(club)
    if competition is not None:
        previews = previews.about_competition(competition)
    previews = previews.for_page()
    return PreviewList(
        coming=_days(previews.coming(now.date()), now),
        past=_days(previews.past(now.date())[:PAST_SHOWN], now),
        clubs=tuple(FilterLink(row.slug, row.name, row == club) for row in clubs),
        competitions=tuple(
            FilterLink(row.slug, row.name, row == competition) for row in competitions
        ),
        is_filtered=club is not None or competition is not None,
    )


def _days(previews: PreviewQuerySet, now: datetime) -> tuple[Day, ...]:
    """The days in order; a postponed match whose old day has passed stands after them."""
    by_day: dict[date | None, list[PreviewRow]] = {}
    for preview in previews:
        day, status = preview.fixture.day, preview.fixture.status
        is_overtaken = status == FixtureStatus.POSTPONED and day < now.date()
        by_day.setdefault(None if is_overtaken else day, []).append(preview_row(preview, now))
    postponed = by_day.pop(None, [])
    days = [Day(day, tuple(rows)) for day, rows in by_day.items()]
    return (*days, Day(None, tuple(postponed))) if postponed else tuple(days)


def preview_row(preview: Preview, now: datetime) -> PreviewRow:
    show_names_of_the_day(preview)
    fixture = preview.fixture
    home, away = both_badges(fixture)
    return PreviewRow(
        address=preview.get_absolute_url(),
        headline=preview.headline_for_fans,
        home=home,
        away=away,
        competition=fixture.season.competition.name,
        occasion=occasion(fixture),
        kick_off=fixture.kick_off,
        kick_off_in_words=_kick_off(fixture, now),
        result=result_of(fixture),
        state=state_of(fixture, now),
        day=fixture.day,
    )


def _kick_off(fixture: Fixture, now: datetime) -> str:
    """The kick-off; for a match that was put off, the day and time that were planned."""
    words = on_local_clock(fixture)
    if fixture.status in PUT_OFF:
        return f"was planned for {fixture.day:%-d %B %Y}{words and f', {words}'}"
    if words:
        return words
    # Nobody confirms the time of a day that has passed.
    is_past = fixture.clock.local(now).date() > fixture.day
    return "Time not known" if is_past else "Time to be confirmed"
