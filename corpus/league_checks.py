"""Leagues with more matches than their clubs can play, or more clubs than their files say."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import ceil

from corpus.files import Announced
from previews.importers.linking.seasons import SeasonLookup
from previews.models import Fixture

NOT_PLAYED = ("postponed", "cancelled", "abandoned", "annulled")


@dataclass(slots=True)
class League:
    """A stage that is played as a league or a group."""

    name: str
    clubs: set[int] = field(default_factory=set)
    fixtures: int = 0
    matchdays: set[int] = field(default_factory=set)

    @property
    def most(self) -> int:
        """n(n-1), as often as the matchdays ask for: 38 of them are more than one round of 12."""
        clubs = len(self.clubs)
        rounds = ceil(max(self.matchdays, default=1) / (2 * (clubs - 1)))
        return clubs * (clubs - 1) * max(1, rounds)


def leagues_too_long() -> list[str]:
    leagues: dict[int, League] = defaultdict(lambda: League(""))
    rows = Fixture.objects.exclude(status__in=NOT_PLAYED).values_list(
        "stage_id", "season__competition__name", "season__name", "stage__name", "stage__kind",
        "home_id", "away_id", "matchday",
    )  # fmt: skip
    for stage, competition, season, name, kind, home, away, matchday in rows.iterator():
        if kind in ("league", "group"):
            league = leagues[stage]
            league.name = f"{competition} {season}, {name}"
            league.clubs |= {home, away}
            league.fixtures += 1
            league.matchdays |= {matchday} - {None}
    return [
        f"{league.name}: {league.fixtures} matches of {len(league.clubs)} clubs, "
        f"who can play {league.most}"
        for league in sorted(leagues.values(), key=lambda league: league.name)
        if league.fixtures > league.most
    ]


def leagues_too_large(files: Iterable[Announced]) -> list[str]:
    """Leagues with more clubs than any file of the season has teams: clubs that are there twice."""
    seasons, most = SeasonLookup(), defaultdict[tuple[str, str], int](int)
    numbers: dict[tuple[str, str], int] = {}
    for file in files:
        if file.says_sides and file.season:
            season = seasons.find(*file.season)
            if season.row.pk and not season.known.is_cup:
                numbers[season.key] = season.row.pk
                most[season.key] = max(most[season.key], file.says_sides)
    clubs = {season: _clubs_of(number) for season, number in numbers.items()}
    return [
        f"{' '.join(season)}: {clubs[season]} clubs, and its files have {says} teams"
        for season, says in sorted(most.items())
        if clubs[season] > says
    ]


def _clubs_of(season: int) -> int:
    sides = Fixture.objects.filter(season=season).values_list("home_id", "away_id")
    return len({club for pair in sides for club in pair})
