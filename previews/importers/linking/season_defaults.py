"""Rules and days of a season where no file gives them: defaults, which an editor may correct."""

from dataclasses import dataclass
from datetime import date

from previews.data.competitions import KnownCompetition
from previews.data.season_defaults import season_defaults
from previews.football.rounds import Round

# No season of two years begins before mid-June.
EARLIEST_START = (6, 15)
USUAL_START = (7, 1)


@dataclass(frozen=True, slots=True)
class SeasonRules:
    """`tie_breakers` are tokens of football.tie_breaker.TieBreaker with commas between them.

    `shoot_out_points` is a value of Season.ShootOutPoints, or empty. `ended_early_on` is the day
    since which points per game rank the clubs.
    """

    away_goals: bool
    extra_time: bool
    points_for_a_win: int
    tie_breakers: str
    shoot_out_points: str = ""
    ended_early_on: date | None = None


def rules_of(competition: KnownCompetition, first_year: int) -> SeasonRules:
    """The rules of the season that begins in `first_year`."""
    no_extra_time_since = season_defaults().no_extra_time_since
    return SeasonRules(
        away_goals=_away_goals(competition, first_year),
        extra_time=first_year < no_extra_time_since.get(competition.name, first_year + 1),
        points_for_a_win=3 if first_year >= _three_points_since(competition) else 2,
        tie_breakers=_tie_breakers(competition, first_year),
        shoot_out_points=_shoot_out_points(competition, first_year),
        ended_early_on=_ended_early_on(competition, first_year),
    )


def has_replays(competition: str, first_year: int) -> bool:
    """Whether a level tie was replayed on the other ground, instead of played in two legs."""
    return first_year <= season_defaults().replays_until.get(competition, 0)


def meetings_at_one_ground(competition: KnownCompetition, first_year: int) -> int | None:
    """How often two clubs meet at one ground; 0 is without a limit, None where it is not known."""
    entries = season_defaults().meetings_at_one_ground
    fitting = (each.meetings for each in entries if each.include(competition, first_year))
    return next(fitting, None)


def is_away_from_both(competition: str, year: int, round_: str, home: str) -> bool:
    """Whether a finals tournament put this match on a ground that is not its first team's.

    `home` is the country of the team that is named first. False for tournaments that are not in
    the list, and for qualifying.
    """
    hosts = _hosts(competition, year, round_)
    return bool(hosts) and round_ != Round.QUALIFYING and home not in hosts


def is_on_neutral_ground(competition: str, organiser: str, round_: str) -> bool:
    """Whether a single match of this round belongs to neither side."""
    defaults = season_defaults()
    of_organiser = defaults.neutral_rounds_of_organisers.get(organiser, ())
    return round_ in (*of_organiser, *defaults.neutral_rounds.get(competition, ()))


def season_of(day: date, competition: KnownCompetition) -> str:
    """The season a day belongs to: July to June, or the calendar year."""
    if competition.calendar_year:
        return str(day.year)
    return two_years(day.year if day >= _start_of_season(day.year, competition) else day.year - 1)


def possible_season(season: str, day: date, competition: KnownCompetition) -> str:
    """The season a file names, unless the day cannot belong to it: then that of the day.

    Some tables put a final of 1 June into the season that begins in that summer.
    """
    if len(season) > 4 and season[:4].isdigit() and day < date(int(season[:4]), *EARLIEST_START):
        return season_of(day, competition)
    return season


def two_years(first: int) -> str:
    """2023 is 2023/24, 1999 is 1999/00."""
    return f"{first}/{(first + 1) % 100:02}"


def days_of(season: str) -> tuple[date, date]:
    """The first and last day such a season usually has; ValueError for a name without a year."""
    first = int(season[:4])
    if len(season) == 4:
        return date(first, 1, 1), date(first, 12, 31)
    return date(first, 7, 1), date(first + 1, 6, 30)


def _three_points_since(competition: KnownCompetition) -> int:
    since = season_defaults().three_points_since
    return since.get(competition.place, since["elsewhere"])


def _away_goals(competition: KnownCompetition, year: int) -> bool:
    return any(seasons.include(competition, year) for seasons in season_defaults().away_goals)


def _tie_breakers(competition: KnownCompetition, year: int) -> str:
    """By the first entry of the list that fits; the last fits every season."""
    entries = season_defaults().tie_breakers
    return ", ".join(next(each.order for each in entries if each.include(competition, year)))


def _shoot_out_points(competition: KnownCompetition, year: int) -> str:
    entries = season_defaults().shoot_out_points
    return next((each.points for each in entries if each.include(competition, year)), "")


def _ended_early_on(competition: KnownCompetition, year: int) -> date | None:
    entries = season_defaults().points_per_game
    return next((each.decided_on for each in entries if each.include(competition, year)), None)


def _hosts(competition: str, year: int, round_: str) -> tuple[str, ...]:
    """The countries that played this round of the tournament at home; empty if not known."""
    defaults = season_defaults()
    hosts = defaults.hosts.get(competition, {}).get(year, ())
    if round_ == Round.GROUP:
        return defaults.hosts_of_groups.get(competition, {}).get(year, hosts)
    return hosts


def _start_of_season(year: int, competition: KnownCompetition) -> date:
    start = season_defaults().season_starts.get(year)
    if start is None:
        return date(year, *USUAL_START)
    return start.uefa if competition.organiser == "UEFA" else start.domestic
