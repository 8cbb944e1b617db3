"""A competition's page: the next match, the latest results, its seasons and who won them.

9 queries, besides the one that finds the competition; 3 more where a final is held.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from previews.archive.table_season import slug_of_season
from previews.data.countries import country_name
from previews.football.held import waiting_in_words
from previews.football.played_fixture import PlayedFixture
from previews.models import Competition, Fixture, Season
from previews.models.held_rows import matches_held_in
from previews.pages.match_links import Linked, match_links
from previews.pages.next_match import NextMatch, next_of_all
from previews.pages.season_winners import Winner, winners
from previews.pages.unplayed_match import (
    UnplayedMatch,
    coming_and_others,
    to_be_played,
    unplayed_match,
)

RESULTS = 6
COMING = 6
# The last ones, of which one may be listed before its first match.
SEASONS_LOOKED_AT = 3


@dataclass(frozen=True, slots=True)
class SeasonLink:
    """`waiting` says how many more matches are in held rows; empty for none.

    `winner` is that of its final; None where the archive has no final that is decided.
    """

    name: str
    slug: str
    matches: int
    waiting: str
    winner: Winner | None


@dataclass(frozen=True, slots=True)
class CompetitionPage:
    """`next_match` is the first to come, `coming` are those after it."""

    name: str
    slug: str
    kind: str
    country: str
    organiser: str
    next_match: NextMatch | None
    coming: tuple[Linked[UnplayedMatch], ...]
    results: tuple[Linked[PlayedFixture], ...]
    # Matches that have begun or whose day has passed, and postponed ones, the latest first.
    without_result: tuple[Linked[UnplayedMatch], ...]
    seasons: tuple[SeasonLink, ...]


def read(competition: Competition, now: datetime) -> CompetitionPage:
    """The competition as of now."""
    latest = Season.objects.of(competition).latest_first()[:SEASONS_LOOKED_AT]
    of_latest = Fixture.objects.in_any_season(list(latest.values_list("pk", flat=True)))
    results = of_latest.played_before(now).latest_first()[:RESULTS].receipts()
    coming, others = coming_and_others(to_be_played(of_latest), now, COMING)
    numbers = {match.number for match in results} | {row.pk for row in (*coming, *others)}
    links = match_links(numbers, now)

    def unplayed(rows: list[Fixture]) -> tuple[Linked[UnplayedMatch], ...]:
        return tuple(Linked(unplayed_match(row, now), links[row.pk]) for row in rows)

    return CompetitionPage(
        name=competition.name,
        slug=competition.slug,
        kind=competition.get_kind_display(),
        country=country_name(competition.country) or "",
        organiser=competition.organiser,
        next_match=next_of_all(coming[0], now, links) if coming else None,
        coming=unplayed(coming[1:]),
        results=tuple(Linked(match, links[match.number]) for match in results),
        without_result=unplayed(others),
        seasons=season_links(competition, winners(competition, now)),
    )


def season_links(
    competition: Competition, won: Mapping[str, Winner] | None = None
) -> tuple[SeasonLink, ...]:
    """The latest first; `won` by the name of the season. 2 queries."""
    seasons = Season.objects.of(competition)
    waiting = matches_held_in(seasons)
    return tuple(
        SeasonLink(
            name,
            slug_of_season(name),
            matches,
            waiting_in_words(len(waiting.in_season(number))),
            (won or {}).get(name),
        )
        for number, name, matches in seasons.latest_first().match_counts()
    )
