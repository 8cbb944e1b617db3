"""Rules of seasons, as they stood: a sensible start, which an editor may correct in the admin."""

from dataclasses import dataclass
from datetime import date

from previews.football.rounds import Round
from previews.importers.competition_names import KnownCompetition

GOAL_AVERAGE = "goal_average, goals_for"
GOAL_DIFFERENCE = "goal_difference, goals_for"
HEAD_TO_HEAD = "head_to_head_points, head_to_head_goal_difference, goal_difference, goals_for"
UEFA_HEAD_TO_HEAD = (
    "head_to_head_points, head_to_head_goal_difference, head_to_head_goals, "
    "goal_difference, goals_for"
)
UEFA_HEAD_TO_HEAD_WITH_AWAY_GOALS = (
    "head_to_head_points, head_to_head_goal_difference, head_to_head_away_goals, "
    "goal_difference, goals_for"
)

# First season with three points for a win, by its first year. England: Football League, 1981.
# Italy, France, Scotland 1994; Spain, Germany, Netherlands, Portugal, Austria 1995. FIFA: World
# Cup 1994; UEFA: group stages of 1995/96, European Championship of 1996.
THREE_POINTS_SINCE = {
    "ENG": 1981, "ITA": 1994, "FRA": 1994, "SCO": 1994, "ESP": 1995, "GER": 1995, "NED": 1995,
    "POR": 1995, "AUT": 1995, "BEL": 1995, "FIFA": 1994, "UEFA": 1995,
}  # fmt: skip
THREE_POINTS_ELSEWHERE_SINCE = 1995

# Away goals: Cup Winners' Cup from 1965/66, Fairs Cup from 1966/67, European Cup from 1967/68;
# abolished by UEFA's Executive Committee on 24 June 2021, for competitions of 2021/22 on.
AWAY_GOALS_SINCE = {
    "UEFA Cup Winners' Cup": 1965,
    "Inter-Cities Fairs Cup": 1966,
    "UEFA Champions League": 1967,
}
UEFA_AWAY_GOALS_SINCE, UEFA_AWAY_GOALS_UNTIL = 1967, 2020
# Other cups over two legs: CONMEBOL kept the rule until 2021, the Coppa Italia until 2022/23 for
# its semi-finals (Lega Serie A, regulations of 2023/24).
OTHER_AWAY_GOALS = {
    "Copa Libertadores": (2005, 2021),
    "Copa Sudamericana": (2005, 2021),
    "Coppa Italia": (1980, 2022),
}

# Straight to penalties: EFL Cup since 2018/19 in all rounds but the last (EFL, 15 June 2018);
# Copa Libertadores and Sudamericana in all rounds but the final; Community Shield since 1993.
NO_EXTRA_TIME_SINCE = {
    "EFL Cup": 2018,
    "Copa Libertadores": 1960,
    "Copa Sudamericana": 2002,
    "FA Community Shield": 1993,
}

# Level games were played again: FA Cup until 2023/24 (The FA, 18 April 2024: no replays from the
# first round on), the Scottish Cup until 2019/20.
REPLAYS_UNTIL = {"FA Cup": 2023, "Scottish Cup": 2019}

# Grounds that belong to neither side. UEFA's finals are single games on a chosen ground; the FA
# Cup's semi-finals and final, the finals of the other cups likewise.
NEUTRAL_ROUNDS = {
    "FA Cup": (Round.SEMI_FINAL, Round.FINAL),
    "EFL Cup": (Round.FINAL,),
    "Coppa Italia": (Round.FINAL,),
    "Copa del Rey": (Round.FINAL,),
    "DFB-Pokal": (Round.FINAL,),
    "Coupe de France": (Round.FINAL,),
    "Scottish Cup": (Round.SEMI_FINAL, Round.FINAL),
    "Copa Libertadores": (Round.FINAL,),
    "Copa Sudamericana": (Round.FINAL,),
}


@dataclass(frozen=True, slots=True)
class SeasonRules:
    """What the season's rules begin with."""

    away_goals: bool = False
    extra_time: bool = True
    points_for_a_win: int = 3
    tie_breakers: str = GOAL_DIFFERENCE


def rules_of(competition: KnownCompetition, first_year: int) -> SeasonRules:
    """The rules of the season that begins in `first_year`."""
    return SeasonRules(
        away_goals=_away_goals(competition, first_year),
        extra_time=first_year < NO_EXTRA_TIME_SINCE.get(competition.name, first_year + 1),
        points_for_a_win=3 if first_year >= _three_points_since(competition) else 2,
        tie_breakers=_tie_breakers(competition, first_year),
    )


def _three_points_since(competition: KnownCompetition) -> int:
    place = competition.country or competition.organiser
    return THREE_POINTS_SINCE.get(place, THREE_POINTS_ELSEWHERE_SINCE)


def _away_goals(competition: KnownCompetition, year: int) -> bool:
    if competition.name in OTHER_AWAY_GOALS:
        first, last = OTHER_AWAY_GOALS[competition.name]
        return first <= year <= last
    if competition.organiser != "UEFA" or competition.nations:
        return False
    since = AWAY_GOALS_SINCE.get(competition.name, UEFA_AWAY_GOALS_SINCE)
    return since <= year <= UEFA_AWAY_GOALS_UNTIL


def _tie_breakers(competition: KnownCompetition, year: int) -> str:
    """England: goal average until 1975/76. Italy since 2005/06, Spain and Portugal: head to head.

    UEFA's groups: head to head since 1998/99, its away goals until 2020/21; the single league
    of 2024/25 on goes by goal difference. FIFA: goal difference; from 2026 on head to head.
    """
    match competition.country or competition.organiser:
        case "ENG" | "SCO":
            return GOAL_DIFFERENCE if year >= 1976 else GOAL_AVERAGE
        case "ITA":
            return HEAD_TO_HEAD if year >= 2005 else GOAL_DIFFERENCE
        case "ESP" | "POR":
            return HEAD_TO_HEAD
        case "UEFA" if competition.nations:
            return UEFA_HEAD_TO_HEAD if year >= 1996 else GOAL_DIFFERENCE
        case "UEFA" if 1998 <= year <= 2020:
            return UEFA_HEAD_TO_HEAD_WITH_AWAY_GOALS
        case "UEFA" if 2021 <= year <= 2023:
            return UEFA_HEAD_TO_HEAD
        case "UEFA" if year >= 2024:
            return "goal_difference, goals_for, away_goals, wins, away_wins"
        case "FIFA" if year >= 2026:
            return UEFA_HEAD_TO_HEAD
        case _:
            return GOAL_DIFFERENCE


def has_replays(competition: str, first_year: int) -> bool:
    """Whether a level game was played again, the ground turned, instead of in two legs."""
    return first_year <= REPLAYS_UNTIL.get(competition, 0)


# Where the finals tournaments of nations were played; there only the hosts are at home. In 2020
# eleven cities of as many countries had group matches, and those who qualified played theirs at
# home.
HOSTS = {
    ("World Cup", 1930): "URU", ("World Cup", 1934): "ITA", ("World Cup", 1938): "FRA",
    ("World Cup", 1950): "BRA", ("World Cup", 1954): "SUI", ("World Cup", 1958): "SWE",
    ("World Cup", 1962): "CHI", ("World Cup", 1966): "ENG", ("World Cup", 1970): "MEX",
    ("World Cup", 1974): "GER", ("World Cup", 1978): "ARG", ("World Cup", 1982): "ESP",
    ("World Cup", 1986): "MEX", ("World Cup", 1990): "ITA", ("World Cup", 1994): "USA",
    ("World Cup", 1998): "FRA", ("World Cup", 2002): "KOR JPN", ("World Cup", 2006): "GER",
    ("World Cup", 2010): "RSA", ("World Cup", 2014): "BRA", ("World Cup", 2018): "RUS",
    ("World Cup", 2022): "QAT", ("World Cup", 2026): "USA CAN MEX",
    ("European Championship", 1960): "FRA", ("European Championship", 1964): "ESP",
    ("European Championship", 1968): "ITA", ("European Championship", 1972): "BEL",
    ("European Championship", 1976): "YUG", ("European Championship", 1980): "ITA",
    ("European Championship", 1984): "FRA", ("European Championship", 1988): "GER",
    ("European Championship", 1992): "SWE", ("European Championship", 1996): "ENG",
    ("European Championship", 2000): "BEL NED", ("European Championship", 2004): "POR",
    ("European Championship", 2008): "AUT SUI", ("European Championship", 2012): "POL UKR",
    ("European Championship", 2016): "FRA", ("European Championship", 2024): "GER",
}  # fmt: skip
HOSTS_OF_GROUPS = {
    ("European Championship", 2020): "AZE DEN ENG ESP GER HUN ITA NED ROU RUS SCO",
}


def is_away_from_both(competition: str, year: int, round_: str, home: str) -> bool:
    """Whether a finals tournament put this match on a ground that is not its first team's.

    `home` is the country of the team that is named first. Of tournaments that are not listed
    nothing is told, nor of qualifying.
    """
    hosts = HOSTS.get((competition, year))
    if round_ == Round.GROUP:
        hosts = hosts or HOSTS_OF_GROUPS.get((competition, year))
    elif (competition, year) in HOSTS_OF_GROUPS:
        # From the round of 16 on only England had matches in their own country.
        return round_ != Round.QUALIFYING and home != "ENG"
    return hosts is not None and round_ != Round.QUALIFYING and home not in hosts.split()


def is_on_neutral_ground(competition: str, organiser: str, round_: str) -> bool:
    """Whether a single game of this round belongs to neither side."""
    if organiser == "UEFA" and round_ == Round.FINAL:
        return True
    return round_ in NEUTRAL_ROUNDS.get(competition, ())


# The season of 2019/20 ran into the summer: Coppa Italia and play-offs ended by 20 August 2020,
# the Champions League on 23 August.
LATE_ENDS = {2020: (date(2020, 8, 20), date(2020, 8, 24))}
EARLIEST_START = (6, 15)


def season_of(day: date, competition: KnownCompetition) -> str:
    """The season a day falls into: July to June, or the calendar year."""
    if competition.calendar_year:
        return str(day.year)
    at_home, in_europe = LATE_ENDS.get(day.year, (date(day.year, 7, 1), date(day.year, 7, 1)))
    starts = in_europe if competition.organiser == "UEFA" else at_home
    return two_years(day.year if day >= starts else day.year - 1)


def season_told(told: str, day: date, competition: KnownCompetition) -> str:
    """The season a file names, unless it cannot be.

    No season of two years begins before mid-June: tables that put a final of 1 June into the
    season to come (it happens) are put right.
    """
    if len(told) > 4 and told[:4].isdigit() and day < date(int(told[:4]), *EARLIEST_START):
        return season_of(day, competition)
    return told


def two_years(first: int) -> str:
    """2023 is 2023/24, 1999 is 1999/00."""
    return f"{first}/{(first + 1) % 100:02}"


def days_of(season: str) -> tuple[date, date]:
    """The first and last day such a season usually has; ValueError for a name without a year."""
    first = int(season[:4])
    if len(season) == 4:
        return date(first, 1, 1), date(first, 12, 31)
    return date(first, 7, 1), date(first + 1, 6, 30)
