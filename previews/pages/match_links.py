"""Where the row of a match leads: preview if fans see one, season, referee. 3 queries."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from previews.archive.table_season import slug_of_season
from previews.components.result_row import ResultRow, result_row
from previews.football.played_fixture import PlayedFixture
from previews.football.result import Result
from previews.models import Appointment, Fixture, Preview
from previews.models.match_page import match_page


@dataclass(frozen=True, slots=True)
class RefereeLink:
    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class MatchLinks:
    """`page` is the address of the match; `preview` the slug of the preview, empty for none."""

    page: str
    preview: str
    competition: str
    season: str
    season_name: str
    referee: RefereeLink | None = None


@dataclass(frozen=True, slots=True)
class Linked[Row]:
    """A row of a list with the links of its match."""

    row: Row
    links: MatchLinks


def match_links(fixtures: Collection[int], now: datetime) -> dict[int, MatchLinks]:
    """By the number of the fixture."""
    if not fixtures:
        return {}
    previews = Preview.objects.published(now).about_fixtures(fixtures).slugs_by_fixture()
    referees = referee_links(fixtures, now)
    return {
        number: MatchLinks(
            page=match_page(day, home, away),
            preview=previews.get(number, ""),
            competition=competition,
            season=slug_of_season(season),
            season_name=season,
            referee=referees.get(number),
        )
        for number, competition, season, day, home, away in Fixture.objects.with_ids(
            set(fixtures)
        ).addresses()
    }


def referee_links(fixtures: Collection[int], now: datetime) -> dict[int, RefereeLink]:
    """The referees that are known on the day, by the number of the fixture. 1 query."""
    known = Appointment.objects.of_fixtures(fixtures).known_by(now.date()).referees()
    return {number: RefereeLink(*referee) for number, referee in known.items()}


def linked(
    rows: Sequence[PlayedFixture], links: Mapping[int, MatchLinks]
) -> tuple[Linked[PlayedFixture], ...]:
    return tuple(Linked(row, links[row.number]) for row in rows)


def linked_results(
    results: Sequence[Result], links: Mapping[int, MatchLinks]
) -> tuple[Linked[ResultRow], ...]:
    return tuple(Linked(result_row(each), links[each.fixture.number]) for each in results)
