"""The generated archive: its size, the same matches for the same seed, and valid scores."""

from collections import Counter
from itertools import pairwise

import pytest

from benchmarks.archive import EUROPEAN_MATCHES, LAST_SEASON, LEAGUE_MATCHES, extent, matches
from benchmarks.clubs import COUNTRIES, LIVERPOOL
from previews.football.rounds import Round
from previews.importers.linking.countries import country_code

SEED = 1892


def of_one_season():
    return [match for match in matches(2_000, SEED) if match.season == 2023]


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
    assert {match.country for match in matches(size, SEED) if match.season == LAST_SEASON} == {
        "",
        *extent(size).countries,
    }


def test_each_club_of_a_league_plays_each_other_once_at_home():
    league = [match for match in of_one_season() if match.competition == "England League"]
    meetings = Counter((match.home, match.away) for match in league)
    clubs = {home for home, _away in meetings}

    assert len(league) == LEAGUE_MATCHES
    assert set(meetings.values()) == {1}
    assert set(meetings) == {(a, b) for a in clubs for b in clubs if a != b}


def test_no_club_plays_twice_a_day():
    days = Counter(
        (match.day, club) for match in of_one_season() for club in (match.home, match.away)
    )

    assert set(days.values()) == {1}


def test_the_winner_of_a_tie_plays_in_the_next_round():
    europe = [
        match for match in of_one_season() if match.round is not Round.LEAGUE and not match.country
    ]
    by_round = {}
    for match in europe:
        by_round.setdefault(match.round, set()).update((match.home, match.away))
    rounds = list(by_round.values())

    assert len(europe) == EUROPEAN_MATCHES
    assert [len(clubs) for clubs in rounds] == [32, 16, 8, 4, 2]
    assert all(later < earlier for earlier, later in pairwise(rounds))


def test_a_tie_still_level_after_extra_time_goes_to_penalties():
    ends = [match.score for match in matches(20_000, SEED) if match.score.extra_time]

    def level_in_extra_time(score):
        ninety, end = score.after_90, score.after_120
        return end.home - ninety.home == end.away - ninety.away

    assert {level_in_extra_time(score) for score in ends} == {True, False}
    assert [score.shoot_out is not None for score in ends] == list(map(level_in_extra_time, ends))


def test_a_score_never_falls():
    scores = [match.score for match in matches(3_000, SEED)]

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
    europe = [match for match in matches(5_000, SEED) if not match.country]
    seasons = {match.season for match in europe if LIVERPOOL in (match.home, match.away)}

    assert seasons == {match.season for match in europe}


def test_the_countries_are_called_as_the_importer_knows_them():
    assert {country_code(name): name for name in COUNTRIES.values()} == COUNTRIES
