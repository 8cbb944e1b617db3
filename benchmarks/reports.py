"""What match reports add: who refereed, who scored and when, who was booked. Most have none.

From 2000 on, as the public tables of match reports, they are told of the first country's every
match and of Europe's; of every tenth season elsewhere.
"""

from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from benchmarks.match import Club, Match

PLAYERS, REFEREES = 14, 12
YEARS_OF_A_CAREER = 10
FULLY_TOLD, FIRST_TOLD = "ENG", 2000
TOLD_ELSEWHERE = 10


class Goal(NamedTuple):
    for_home: bool
    minute: int
    player: str


def is_told(match: Match) -> bool:
    if match.country in ("", FULLY_TOLD):
        return match.season >= FIRST_TOLD
    return match.season % TOLD_ELSEWHERE == 0


def referee(match: Match, number: int) -> Club:
    """One of a country's referees of those years; the countries of Europe lend theirs."""
    country = match.country or match.home.country
    career = match.season // YEARS_OF_A_CAREER
    return Club(f"Referee {chr(65 + number % REFEREES)}. {country.capitalize()}{career}", country)


def player(club: Club, season: int, shirt: int) -> str:
    career = season // YEARS_OF_A_CAREER
    return f"{chr(65 + shirt)}. {club.name} {career}"


def goals(match: Match, random: Random) -> Iterator[Goal]:
    """The goals in the order of their minutes, those of the first half before the others."""
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
    """Of the home side and of the away side."""
    return random.randrange(5), random.randrange(6)
