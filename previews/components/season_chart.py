"""Where clubs stood in their leagues through the season: a chart for each league, and its words."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from previews.archive.season_positions import Place
from previews.charts.position_lines import PositionChart, Run, position_chart
from previews.components.club_badge import ClubBadge
from previews.text.number_words import ordinal


@dataclass(frozen=True, slots=True)
class SeasonRun:
    """A club's places in its league of `size` clubs."""

    club: ClubBadge
    season: str
    size: int
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class SeasonChart:
    season: str
    words: tuple[str, ...]
    chart: PositionChart


def season_charts(runs: Sequence[SeasonRun]) -> tuple[SeasonChart, ...]:
    """Clubs of one league are lines of one chart."""
    charts = []
    for season, each in groupby(runs, key=lambda run: run.season):
        clubs = list(each)
        lines = [
            Run(
                run.club.side,
                run.club.code,
                tuple((place.day, place.position) for place in run.places),
            )
            for run in clubs
        ]
        if chart := position_chart(lines, clubs[0].size):
            charts.append(SeasonChart(season, tuple(_words(run) for run in clubs), chart))
    return tuple(charts)


def _words(run: SeasonRun) -> str:
    """Liverpool: 3rd, between 1st and 5th since 13 August 2023."""
    positions = [place.position for place in run.places]
    best, worst = min(positions), max(positions)
    range_ = (
        f"always {ordinal(best)}"
        if best == worst
        else (f"between {ordinal(best)} and {ordinal(worst)}")
    )
    since = run.places[0].day
    return f"{run.club}: {ordinal(positions[-1])}, {range_} since {since:%-d %B %Y}"
