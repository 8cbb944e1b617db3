"""A competition's page: its seasons, latest first, and how much of each is loaded. 2 queries."""

from dataclasses import dataclass

from previews.archive.table_season import slug_of_season
from previews.data.countries import country_name
from previews.football.held import waiting_in_words
from previews.models import Competition, Season
from previews.models.held_rows import matches_held_in


@dataclass(frozen=True, slots=True)
class SeasonLink:
    """`waiting` says how many more matches are in held rows; empty for none."""

    name: str
    slug: str
    matches: int
    waiting: str


@dataclass(frozen=True, slots=True)
class CompetitionPage:
    name: str
    slug: str
    kind: str
    country: str
    organiser: str
    seasons: tuple[SeasonLink, ...]


def read(competition: Competition) -> CompetitionPage:
    of_competition = Season.objects.of(competition)
    waiting = matches_held_in(of_competition)
    seasons = [
        SeasonLink(
            name, slug_of_season(name), matches, waiting_in_words(len(waiting.in_season(number)))
        )
        for number, name, matches in of_competition.latest_first().match_counts()
    ]
    return CompetitionPage(
        name=competition.name,
        slug=competition.slug,
        kind=competition.get_kind_display(),
        country=country_name(competition.country) or "",
        organiser=competition.organiser,
        seasons=tuple(seasons),
    )
