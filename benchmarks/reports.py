"""Generated match reports: referee, goals and bookings.

As in public data, not every match has a report: all matches of one country and of Europe since
2000 have one, and all matches of every tenth season elsewhere.
"""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from benchmarks.match import Club, Match

PLAYERS, REFEREES = 14, 12
YEARS_OF_A_CAREER = 10
REPORTED_COUNTRY, FIRST_REPORTED_SEASON = "ENG", 2000
REPORTED_SEASONS_ELSEWHERE = 10


class Goal(NamedTuple):
    for_home: bool
    minute: int
    player: str


def has_report(match: Match) -> bool:
    if match.country in ("", REPORTED_COUNTRY):
        return match.season >= FIRST_REPORTED_SEASON
    return match.season % REPORTED_SEASONS_ELSEWHERE == 0


def referee(match: Match, number: int) -> Club:
    """Return a referee of the country, in Europe of the home club's, for ten seasons."""
    country = match.country or match.home.country
    career = match.season // YEARS_OF_A_CAREER
    return Club(f"Referee {chr(65 + number % REFEREES)}. {country.capitalize()}{career}", country)


def player(club: Club, season: int, shirt: int) -> str:
    career = season // YEARS_OF_A_CAREER
    return f"{chr(65 + shirt)}. {club.name} {career}"


def goals(match: Match, random: Random) -> Iterator[Goal]:
    """Yield the home goals and then the away goals, at random minutes that fit the score."""
    score = match.score
    half_time, end = score.half_time or (0, 0), (score.home, score.away)
    after_90 = score.after_90 or end
    for club, first_half, ninety, whole, for_home in (
        (match.home, half_time[0], after_90[0], end[0], True),
        (match.away, half_time[1], after_90[1], end[1], False),
    ):
        for number in range(whole):
            low, high = (1, 45) if number < first_half else (46, 90)
            if number >= ninety:
                low, high = 91, 120
            shirt = min(random.randrange(PLAYERS), random.randrange(PLAYERS))
            yield Goal(for_home, random.randint(low, high), player(club, match.season, shirt))


def bookings(random: Random) -> tuple[int, int]:
    """Return the numbers of bookings of the home and the away side."""
    return random.randrange(5), random.randrange(6)
