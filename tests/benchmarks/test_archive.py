"""The made-up archive: as many matches as asked for, the same every time, and all of them valid."""

from collections import Counter
from itertools import pairwise

import pytest

from benchmarks.archive import EUROPEAN_MATCHES, LAST_SEASON, LEAGUE_MATCHES, extent, matches
from benchmarks.clubs import COUNTRIES, LIVERPOOL
from previews.football.rounds import Round
from previews.importers.linking.countries import country_code

SEED = 1892


def of_one_season():
    return [one for one in matches(2_000, SEED) if one.season == 2023]


@pytest.mark.parametrize("size", [1, 1_000, 5_000])
def test_there_are_as_many_matches_as_asked_for(size):
    assert sum(1 for _ in matches(size, SEED)) == size


def test_the_same_seed_gives_the_same_matches_and_another_seed_others():
    first, again, other = (list(matches(500, seed)) for seed in (SEED, SEED, SEED + 1))

    assert first == again
    assert first != other


@pytest.mark.parametrize(
    ("size", "years", "countries"),
    [
        pytest.param(1_000, 1, 3, id="a-season"),
        pytest.param(100_000, 60, 5, id="many-years"),
        pytest.param(1_000_000, 60, 43, id="many-countries"),
        pytest.param(2_000_000, 118, 43, id="more-years-when-countries-run-out"),
    ],
)
def test_an_archive_grows_in_years_first_and_then_in_countries(size, years, countries):
    covered = extent(size)

    assert (len(covered.seasons), len(covered.countries)) == (years, countries)


@pytest.mark.parametrize("size", [1_000, 5_000, 30_000])
def test_an_archive_of_any_size_ends_with_the_same_season(size):
    assert {one.country for one in matches(size, SEED) if one.season == LAST_SEASON} == {
        "",
        *extent(size).countries,
    }


def test_everybody_plays_everybody_once_at_home_in_a_league():
    league = [one for one in of_one_season() if one.competition == "England League"]
    meetings = Counter((one.home, one.away) for one in league)
    clubs = {home for home, _away in meetings}

    assert len(league) == LEAGUE_MATCHES
    assert set(meetings.values()) == {1}
    assert set(meetings) == {(a, b) for a in clubs for b in clubs if a != b}


def test_nobody_plays_twice_a_day():
    days = Counter((one.day, club) for one in of_one_season() for club in (one.home, one.away))

    assert set(days.values()) == {1}


def test_whoever_wins_a_tie_plays_in_the_next_round():
    europe = [one for one in of_one_season() if one.round is not Round.LEAGUE and not one.country]
    by_round = {}
    for one in europe:
        by_round.setdefault(one.round, set()).update((one.home, one.away))
    rounds = list(by_round.values())

    assert len(europe) == EUROPEAN_MATCHES
    assert [len(clubs) for clubs in rounds] == [32, 16, 8, 4, 2]
    assert all(later < earlier for earlier, later in pairwise(rounds))


def test_a_tie_still_level_after_extra_time_goes_to_penalties():
    ends = [one.score for one in matches(20_000, SEED) if one.score.extra_time]

    def level_in_extra_time(score):
        ninety, end = score.after_90, score.after_120
        return end.home - ninety.home == end.away - ninety.away

    assert {level_in_extra_time(score) for score in ends} == {True, False}
    assert [score.shoot_out is not None for score in ends] == list(map(level_in_extra_time, ends))


def test_a_score_never_falls():
    scores = [one.score for one in matches(3_000, SEED)]

    assert [
        score
        for score in scores
        for earlier, later in (
            (score.half_time, score.after_90),
            (score.after_90, score.goals),
        )
        if earlier.home > later.home or earlier.away > later.away
    ] == []


def test_the_club_of_the_preview_is_in_europe_every_year():
    europe = [one for one in matches(5_000, SEED) if not one.country]
    seasons = {one.season for one in europe if LIVERPOOL in (one.home, one.away)}

    assert seasons == {one.season for one in europe}


def test_the_countries_are_called_as_the_importer_knows_them():
    assert {country_code(name): name for name in COUNTRIES.values()} == COUNTRIES
