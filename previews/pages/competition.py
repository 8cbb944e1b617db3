"""A competition's page: its seasons, latest first, and how much of each is loaded. 1 query."""

from dataclasses import dataclass

from previews.archive.table_season import slug_of_season
from previews.data.countries import country_name
from previews.models import Competition, Season


@dataclass(frozen=True, slots=True)
class SeasonLink:
    name: str
    slug: str
    matches: int


@dataclass(frozen=True, slots=True)
class CompetitionPage:
    name: str
    slug: str
    kind: str
    country: str
    organiser: str
    seasons: tuple[SeasonLink, ...]


def read(competition: Competition) -> CompetitionPage:
    seasons = Season.objects.of(competition).latest_first().match_counts()
    return CompetitionPage(
        name=competition.name,
        slug=competition.slug,
        kind=competition.get_kind_display(),
        country=country_name(competition.country) or "",
        organiser=competition.organiser,
        seasons=tuple(SeasonLink(name, slug_of_season(name), matches) for name, matches in seasons),
    )
