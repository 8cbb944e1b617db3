"""An archive of made-up results: league seasons and knock-out rounds, the same for the same seed.

It grows in years first, up to sixty, and then in countries: from 10^5 to 10^6 fixtures the two
clubs of the preview keep as many of their own, and all the rest of the archive is ten times as
large. What depends on the club alone stays level between the two; what reads the archive does not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from random import Random

from benchmarks.clubs import ATALANTA, CLUBS_IN_A_LEAGUE, COUNTRIES, LIVERPOOL, league_clubs
from benchmarks.match import Club, Match, Pairing
from benchmarks.scores import played, to_the_end
from previews.football.rounds import Round
from previews.football.score import Score

LAST_SEASON = 2023
MOST_YEARS = 60
EUROPE = "UEFA Champions League"
LEAGUE_MATCHES = CLUBS_IN_A_LEAGUE * (CLUBS_IN_A_LEAGUE - 1)
IN_A_CUP, IN_EUROPE = 16, 32
CUP_MATCHES = IN_A_CUP - 1
EUROPEAN_MATCHES = 2 * (IN_EUROPE - 2) + 1
OF_A_COUNTRY = LEAGUE_MATCHES + CUP_MATCHES
STAGES = {
    Round.ROUND_OF_32: "Round of 32",
    Round.ROUND_OF_16: "Round of 16",
    Round.QUARTER_FINAL: "Quarter-finals",
    Round.SEMI_FINAL: "Semi-finals",
    Round.FINAL: "Final",
}
# Weekdays of their own, so that nobody plays twice a day: league Saturday, cup Tuesday, Europe
# Monday. The months in which a round begins, counted from January of the season's first year.
CUP_MONTHS = {
    Round.ROUND_OF_16: 10, Round.QUARTER_FINAL: 12, Round.SEMI_FINAL: 14, Round.FINAL: 17,
}  # fmt: skip
EUROPEAN_MONTHS = {
    Round.ROUND_OF_32: 9, Round.ROUND_OF_16: 11, Round.QUARTER_FINAL: 15, Round.SEMI_FINAL: 16,
    Round.FINAL: 17,
}  # fmt: skip
MONDAY, TUESDAY, SATURDAY = 0, 1, 5


@dataclass(frozen=True, slots=True)
class Extent:
    """The years and countries that an archive of some size covers."""

    seasons: range
    countries: tuple[str, ...]
    # The season from which on the last of the countries is in it.
    last_joins: int

    def countries_in(self, season: int) -> tuple[str, ...]:
        return self.countries if season >= self.last_joins else self.countries[:-1]


def extent(size: int) -> Extent:
    """Enough years and countries for so many fixtures, and not a whole season more."""
    smallest, largest = (count * OF_A_COUNTRY + EUROPEAN_MATCHES for count in (2, len(COUNTRIES)))
    years = max(1, min(MOST_YEARS, size // smallest), -(-size // largest))
    everywhere = -(-(size - years * EUROPEAN_MATCHES) // (years * OF_A_COUNTRY))
    countries = max(2, everywhere)
    without_last = years * (EUROPEAN_MATCHES + (countries - 1) * OF_A_COUNTRY)
    seasons_of_last = max(1, -(-(size - without_last) // OF_A_COUNTRY))
    return Extent(
        range(LAST_SEASON - years + 1, LAST_SEASON + 1),
        tuple(COUNTRIES)[:countries],
        LAST_SEASON - seasons_of_last + 1,
    )


def matches(size: int, seed: int) -> Iterator[Match]:
    """So many matches, season by season; the last of the countries may lack its last few."""
    return islice(every_match(extent(size), Random(seed)), size)


def every_match(covered: Extent, random: Random) -> Iterator[Match]:
    leagues = {country: league_clubs(country) for country in covered.countries}
    for season in covered.seasons:
        playing = {country: leagues[country] for country in covered.countries_in(season)}
        entered = european_clubs(list(leagues.values()), random)
        yield from knock_out(season, EUROPE, "", entered, random)
        for country, clubs in playing.items():
            yield from league_season(season, country, clubs, random)
            cup_clubs = [clubs[0], *random.sample(clubs[1:], IN_A_CUP - 1)]
            yield from knock_out(season, f"{COUNTRIES[country]} Cup", country, cup_clubs, random)


def european_clubs(leagues: list[list[Club]], random: Random) -> list[Club]:
    """The two clubs of the preview, every year, and whoever else has got there."""
    others = [club for clubs in leagues for club in clubs if club not in (LIVERPOOL, ATALANTA)]
    return [LIVERPOOL, ATALANTA, *random.sample(others, IN_EUROPE - 2)]


def league_season(season: int, country: str, clubs: list[Club], random: Random) -> Iterator[Match]:
    """Everybody against everybody, at home and away, week by week."""
    order = random.sample(clubs, len(clubs))
    begun = next_weekday(date(season, 8, 8), SATURDAY)
    for matchday, pairs in enumerate(rounds_of(order), start=1):
        day = begun + timedelta(weeks=matchday - 1)
        for home, away in pairs:
            score = played(random, home_strong=home == clubs[0], away_strong=away == clubs[0])
            name = f"{COUNTRIES[country]} League"
            yield Match(
                season, name, country, Round.LEAGUE, "League", day, home, away, score, matchday
            )


def rounds_of(clubs: list[Club]) -> Iterator[list[tuple[Club, Club]]]:
    """Both halves of a season by the circle: one club stands, the others go round it."""
    standing, *going = clubs
    half = len(clubs) // 2
    for turned_round in (False, True):
        for week in range(len(going)):
            circle = [standing, *going[week:], *going[:week]]
            pairs = zip(circle[:half], reversed(circle[half:]), strict=True)
            swap = turned_round != (week % 2 == 1)
            yield [(away, home) if swap else (home, away) for home, away in pairs]


def knock_out(
    season: int, competition: str, country: str, clubs: list[Club], random: Random
) -> Iterator[Match]:
    """Round after round: two legs in Europe, one match at home, and one match in every final."""
    months = CUP_MONTHS if country else EUROPEAN_MONTHS
    weekday = TUESDAY if country else MONDAY
    strong = {clubs[0]}
    left = clubs
    for round_, month in months.items():
        begun = next_weekday(date(season + (month - 1) // 12, (month - 1) % 12 + 1, 8), weekday)
        drawn = random.sample(left, len(left))
        left = []
        for tie in map(Pairing, drawn[::2], drawn[1::2]):
            two_legs = not country and round_ is not Round.FINAL
            legs = list(tie_of(tie, two_legs, strong, random))
            for leg, score in enumerate(legs, start=1):
                home, away = tie if leg == 1 else (tie.first_away, tie.first_home)
                yield Match(
                    season, competition, country, round_, STAGES[round_],
                    begun + timedelta(weeks=leg - 1), home, away, score,
                    leg=leg if two_legs else None, tie=tie, neutral=round_ is Round.FINAL,
                )  # fmt: skip
            left.append(winner(tie, legs))


def tie_of(tie: Pairing, two_legs: bool, strong: set[Club], random: Random) -> Iterator[Score]:
    """The scores of a tie; a level one goes on until somebody is ahead."""
    home, away = (club in strong for club in tie)
    score = played(random, home_strong=home, away_strong=away)
    if not two_legs:
        yield to_the_end(random, score) if score.home == score.away else score
        return
    yield score
    second = played(random, home_strong=away, away_strong=home)
    level = score.home + second.away == score.away + second.home
    yield to_the_end(random, second) if level else second


def winner(tie: Pairing, legs: list[Score]) -> Club:
    first, last = legs[0], legs[-1]
    if last.shoot_out is not None:
        ahead = last.shoot_out.home - last.shoot_out.away
    elif len(legs) == 1:
        ahead = last.home - last.away
    else:
        ahead = last.home - last.away - (first.home - first.away)
    at_home_last = tie.first_home if len(legs) == 1 else tie.first_away
    others = tie.first_away if len(legs) == 1 else tie.first_home
    return at_home_last if ahead > 0 else others


def next_weekday(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)
