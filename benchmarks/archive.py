"""Generated results: league seasons and knock-out rounds, the same for the same seed.

A larger archive has more seasons, up to sixty, and then more countries. So from 10^5 to 10^6
fixtures, the two clubs of the preview have as many fixtures as before in an archive ten times as
large: a query that reads only a club's fixtures takes as long as before.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from random import Random

from benchmarks.clubs import ATALANTA, CLUBS_IN_A_LEAGUE, COUNTRIES, LIVERPOOL, league_clubs
from benchmarks.match import Club, Match, Pairing
from benchmarks.scores import random_score, with_extra_time
from previews.football.rounds import Round
from previews.football.score import Score

LAST_SEASON = 2023
MAX_YEARS = 60
EUROPE = "UEFA Champions League"
LEAGUE_MATCHES = CLUBS_IN_A_LEAGUE * (CLUBS_IN_A_LEAGUE - 1)
CUP_CLUBS, EUROPEAN_CLUBS = 16, 32
CUP_MATCHES = CUP_CLUBS - 1
EUROPEAN_MATCHES = 2 * (EUROPEAN_CLUBS - 2) + 1
COUNTRY_MATCHES = LEAGUE_MATCHES + CUP_MATCHES
STAGES = {
    Round.ROUND_OF_32: "Round of 32",
    Round.ROUND_OF_16: "Round of 16",
    Round.QUARTER_FINAL: "Quarter-finals",
    Round.SEMI_FINAL: "Semi-finals",
    Round.FINAL: "Final",
}
# The months in which a round begins, counted from January of the season's first year. Leagues play
# on Saturdays, cups on Tuesdays and Europe on Mondays, so that no club plays twice a day.
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
    # The first season that has the last country.
    last_country_from: int

    def countries_in(self, season: int) -> tuple[str, ...]:
        return self.countries if season >= self.last_country_from else self.countries[:-1]


def extent(size: int) -> Extent:
    """Return years and countries for at least `size` fixtures and less than a season more."""
    fewest, most = (n * COUNTRY_MATCHES + EUROPEAN_MATCHES for n in (2, len(COUNTRIES)))
    years = max(1, min(MAX_YEARS, size // fewest), -(-size // most))
    needed = -(-(size - years * EUROPEAN_MATCHES) // (years * COUNTRY_MATCHES))
    countries = max(2, needed)
    without_last = years * (EUROPEAN_MATCHES + (countries - 1) * COUNTRY_MATCHES)
    seasons_of_last = max(1, -(-(size - without_last) // COUNTRY_MATCHES))
    return Extent(
        range(LAST_SEASON - years + 1, LAST_SEASON + 1),
        tuple(COUNTRIES)[:countries],
        LAST_SEASON - seasons_of_last + 1,
    )


def matches(size: int, seed: int) -> Iterator[Match]:
    """Yield `size` matches, season by season. The last season of the last country may be cut."""
    return islice(all_matches(extent(size), Random(seed)), size)


def all_matches(covered: Extent, random: Random) -> Iterator[Match]:
    leagues = {country: league_clubs(country) for country in covered.countries}
    for season in covered.seasons:
        playing = {country: leagues[country] for country in covered.countries_in(season)}
        european = european_clubs(list(leagues.values()), random)
        yield from knock_out(season, EUROPE, "", european, random)
        for country, clubs in playing.items():
            yield from league_season(season, country, clubs, random)
            cup_clubs = [clubs[0], *random.sample(clubs[1:], CUP_CLUBS - 1)]
            yield from knock_out(season, f"{COUNTRIES[country]} Cup", country, cup_clubs, random)


def european_clubs(leagues: list[list[Club]], random: Random) -> list[Club]:
    """Return the two clubs of the preview and random others."""
    others = [club for clubs in leagues for club in clubs if club not in (LIVERPOOL, ATALANTA)]
    return [LIVERPOOL, ATALANTA, *random.sample(others, EUROPEAN_CLUBS - 2)]


def league_season(season: int, country: str, clubs: list[Club], random: Random) -> Iterator[Match]:
    """Yield a double round-robin, week by week."""
    order = random.sample(clubs, len(clubs))
    first_day = next_weekday(date(season, 8, 8), SATURDAY)
    for matchday, pairs in enumerate(rounds_of(order), start=1):
        day = first_day + timedelta(weeks=matchday - 1)
        for home, away in pairs:
            score = random_score(random, home_strong=home == clubs[0], away_strong=away == clubs[0])
            name = f"{COUNTRIES[country]} League"
            yield Match(
                season, name, country, Round.LEAGUE, "League", day, home, away, score, matchday
            )


def rounds_of(clubs: list[Club]) -> Iterator[list[tuple[Club, Club]]]:
    """Yield the pairs of each matchday of both halves of a season, by the circle method."""
    fixed, *rotating = clubs
    half = len(clubs) // 2
    for is_second_half in (False, True):
        for week in range(len(rotating)):
            circle = [fixed, *rotating[week:], *rotating[:week]]
            pairs = zip(circle[:half], reversed(circle[half:]), strict=True)
            swap = is_second_half != (week % 2 == 1)
            yield [(away, home) if swap else (home, away) for home, away in pairs]


def knock_out(
    season: int, competition: str, country: str, clubs: list[Club], random: Random
) -> Iterator[Match]:
    """Yield all rounds: two legs in Europe, one match in national cups and in finals."""
    months = CUP_MONTHS if country else EUROPEAN_MONTHS
    weekday = TUESDAY if country else MONDAY
    strong = {clubs[0]}
    remaining = clubs
    for round_, month in months.items():
        first_day = next_weekday(date(season + (month - 1) // 12, (month - 1) % 12 + 1, 8), weekday)
        drawn = random.sample(remaining, len(remaining))
        remaining = []
        for tie in map(Pairing, drawn[::2], drawn[1::2]):
            two_legs = not country and round_ is not Round.FINAL
            legs = list(tie_of(tie, two_legs, strong, random))
            for leg, score in enumerate(legs, start=1):
                home, away = tie if leg == 1 else (tie.first_away, tie.first_home)
                yield Match(
                    season, competition, country, round_, STAGES[round_],
                    first_day + timedelta(weeks=leg - 1), home, away, score,
                    leg=leg if two_legs else None, tie=tie, neutral=round_ is Round.FINAL,
                )  # fmt: skip
            remaining.append(winner(tie, legs))


def tie_of(tie: Pairing, two_legs: bool, strong: set[Club], random: Random) -> Iterator[Score]:
    """Yield the score of each leg. A level tie has extra time and, if needed, penalties."""
    home, away = (club in strong for club in tie)
    score = random_score(random, home_strong=home, away_strong=away)
    if not two_legs:
        yield with_extra_time(random, score) if score.home == score.away else score
        return
    yield score
    second = random_score(random, home_strong=away, away_strong=home)
    level = score.home + second.away == score.away + second.home
    yield with_extra_time(random, second) if level else second


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
