"""Team news of two clubs that nobody has closed, for those who confirm or close it."""

from datetime import date

from previews.models.availability import Availability
from previews.models.fixture import Fixture
from previews.models.injury import Injury
from previews.models.suspension import Suspension
from previews.models.team_news import ManyClubs, this_season, with_ends, with_own_day

type TeamNewsRow = Injury | Suspension | Availability


def open_team_news(fixture: Fixture, day: date) -> list[TeamNewsRow]:
    """Latest first within each kind. 3 queries.

    Injuries of the season until they are closed, also those that fans no longer see because nobody
    has confirmed them; bans until they are served; other statements while they are news.
    """
    season = fixture.season.starts_on
    clubs = ManyClubs({fixture.home_id: season, fixture.away_id: season}, fixture.day)
    injuries = Injury.objects.of_clubs(clubs.seasons).as_of(day)
    injuries = with_ends(with_own_day(injuries), clubs).filter(this_season(clubs))
    bans = Suspension.objects.for_competition(fixture.season.competition)
    rows = (
        injuries,
        bans.news_of_clubs(clubs, day),
        Availability.objects.news_of_clubs(clubs, day),
    )
    return [
        row
        for kind in rows
        for row in kind.select_related("person", "club", "article__outlet").latest_report_first()
    ]
