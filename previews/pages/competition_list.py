"""The competitions of the archive in alphabetical order. 1 query, 2 further on."""

from dataclasses import dataclass

from django.http import QueryDict

from previews.archive.table_season import slug_of_season
from previews.data.countries import country_name
from previews.models import Competition
from previews.models.keyset import rows_after_slug

ON_A_PAGE = 60


@dataclass(frozen=True, slots=True)
class CompetitionRow:
    """`season` is the latest that the archive has; empty for none."""

    name: str
    slug: str
    about: str
    season: str
    season_slug: str


@dataclass(frozen=True, slots=True)
class CompetitionList:
    rows: tuple[CompetitionRow, ...]
    is_first: bool
    next_after: str


def read(params: QueryDict) -> CompetitionList:
    """`?after=<slug>` goes on after that competition; an unknown slug begins at the first."""
    every = Competition.objects.alphabetical().with_latest_season()
    rows, is_first = rows_after_slug(every, params.get("after", ""))
    competitions = list(rows[: ON_A_PAGE + 1])
    shown = competitions[:ON_A_PAGE]
    return CompetitionList(
        rows=tuple(_row(competition) for competition in shown),
        is_first=is_first,
        next_after=shown[-1].slug if len(competitions) > ON_A_PAGE else "",
    )


def _row(competition: Competition) -> CompetitionRow:
    place = country_name(competition.country) or competition.organiser
    season = competition.latest_season or ""
    return CompetitionRow(
        name=competition.name,
        slug=competition.slug,
        about=", ".join(part for part in (competition.get_kind_display(), place) if part),
        season=season,
        season_slug=slug_of_season(season) if season else "",
    )
