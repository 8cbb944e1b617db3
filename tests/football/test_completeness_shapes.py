"""Seasons of many shapes, cut off anywhere: never complete when a match that was played lacks."""

from datetime import date, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.archive.season_completeness import Calendar
from previews.archive.season_row import SeasonRow
from previews.data.season_defaults import splits_into_groups
from previews.football.held import Completeness
from previews.football.played_fixture import Side
from previews.football.score import Goals, Score

START, FIRST, END = date(2023, 7, 1), date(2023, 7, 29), date(2024, 6, 30)
A_DAY = timedelta(days=1)
AFTER = END + timedelta(days=3)
SCORE = Score(1, 0, after_90=Goals(1, 0))


def single_round(clubs):
    """The rounds in which every two of the clubs meet once; with an odd number one rests."""
    names = [*clubs] if len(clubs) % 2 == 0 else [*clubs, None]
    fixed, *others = names
    for turn in range(len(names) - 1):
        turned = [fixed, *others[turn:], *others[:turn]]
        pairs = ((turned[at], turned[-1 - at]) for at in range(len(names) // 2))
        yield [pair for pair in pairs if None not in pair]


def rounds(clubs, times):
    once = list(single_round(clubs))
    turned = [[(away, home) for home, away in pairs] for pairs in once]
    return [pairs for number in range(times) for pairs in (turned if number % 2 else once)]


def rows_of(stages, *, first=FIRST, last=END - timedelta(days=30), with_matchdays):
    """The rows of stages, each (name, rounds), spread evenly over the season."""
    numbers = count(1)
    total = sum(len(each) for _, each in stages if each is not None)
    every = (last - first) / max(1, total - 1)
    rows, number = [], 0
    for name, matchdays in stages:
        for pairs in matchdays:
            day = first + timedelta(days=int(every.days * number))
            number += 1
            rows += [
                SeasonRow(
                    next(numbers), day, None, "played", None, number if with_matchdays else None,
                    name, "league", "", Side(home, f"C{home}", f"c{home}"),
                    Side(away, f"C{away}", f"c{away}"), SCORE,
                )
                for home, away in pairs
            ]  # fmt: skip
    return rows


def side_by_side(groups):
    """The rounds of several groups on the same days."""
    return [[pair for pairs in each for pair in pairs] for each in zip(*groups, strict=True)]


def split(league_times, group_times, clubs=6):
    league = rounds(range(clubs), league_times)
    upper = rounds(range(clubs // 2), group_times)
    lower = rounds(range(clubs // 2, clubs), group_times)
    return [("League", league), ("Upper", upper), ("Lower", lower)]


# Each with whether the league is known to split.
SHAPES = {
    "one round": ([("League", rounds(range(8), 1))], False),
    "two rounds": ([("League", rounds(range(6), 2))], False),
    "four rounds": ([("League", rounds(range(4), 4))], False),
    "an odd number of clubs": ([("League", rounds(range(7), 2))], False),
    "an odd number, one round": ([("League", rounds(range(9), 1))], False),
    "Scotland": (split(3, 1), True),
    "Denmark and Austria": (split(2, 2), True),
    "Belgium": (split(2, 2, clubs=8), True),
}
shapes = st.sampled_from(sorted(SHAPES))


def held(rows, before, *, splits=False, of=None):
    known = frozenset(row.number for row in rows if row.day < before)
    calendar = Calendar(tuple(rows), known, before, END, splits=splits, starts_on=START)
    return calendar.held(of)


@given(shape=shapes, cut=st.integers(1, 250), later=st.integers(0, 400), numbered=st.booleans())
def test_season_cut_off_at_any_match_is_not_complete(shape, cut, later, numbered):
    stages, splits = SHAPES[shape]
    season = sorted(rows_of(stages, with_matchdays=numbered), key=lambda row: row.day)
    kept, lost = season[:cut], season[cut:]
    before = kept[-1].day + timedelta(days=1 + later)

    answer = held(kept, before, splits=splits)

    if any(row.day < before for row in lost):
        assert answer.completeness is not Completeness.COMPLETE
        if before > END:
            assert not answer.shows_positions


@given(
    shape=st.sampled_from(["one round", "two rounds", "an odd number of clubs"]),
    since=st.integers(1, 13),
    later=st.integers(0, 60),
)
def test_end_of_a_season_alone_is_not_complete(shape, since, later):
    """A file of the second half of the season, without numbers of matchdays."""
    season = rows_of(SHAPES[shape][0], with_matchdays=False)
    days = sorted({row.day for row in season})
    kept = [row for row in season if row.day >= days[min(since, len(days) - 1)]]

    answer = held(kept, END - timedelta(days=29) + timedelta(days=later))

    assert answer.completeness is not Completeness.COMPLETE


@given(clubs=st.sampled_from([3, 4, 6]), times=st.sampled_from([4, 6]), later=st.integers(0, 60))
def test_last_rounds_of_a_season_alone_are_not_complete(clubs, times, later):
    """Each two clubs have met equally often, and at both grounds, but in half of the rounds."""
    season = rows_of([("League", rounds(range(clubs), times))], with_matchdays=False)
    days = sorted({row.day for row in season})
    kept = [row for row in season if row.day >= days[len(days) // 2]]

    answer = held(kept, END - timedelta(days=29) + timedelta(days=later))

    assert answer.completeness is not Completeness.COMPLETE


@pytest.mark.parametrize("numbered", [True, False])
@pytest.mark.parametrize("shape", ["two rounds", "four rounds", "an odd number of clubs"])
def test_whole_season_is_complete_in_every_shape(shape, numbered):
    stages, splits = SHAPES[shape]
    season = rows_of(stages, with_matchdays=numbered)

    assert held(season, AFTER, splits=splits).is_complete


@pytest.mark.parametrize("shape", ["one round", "an odd number, one round"])
def test_one_round_is_complete_where_its_matchdays_are_numbered_or_it_takes_the_whole_year(shape):
    stages, _ = SHAPES[shape]
    short = {"first": date(2024, 4, 1), "last": date(2024, 6, 1)}

    assert held(rows_of(stages, with_matchdays=True, **short), AFTER).is_complete
    assert held(rows_of(stages, with_matchdays=False), AFTER).is_complete
    spring = held(rows_of(stages, with_matchdays=False, **short), AFTER)
    assert (spring.is_complete, spring.shows_positions) == (False, False)
    autumn = {"first": date(2023, 8, 1), "last": date(2023, 11, 20)}
    half = held(rows_of(stages, with_matchdays=True, **autumn), AFTER)
    assert (half.is_complete, half.shows_positions) == (False, False)


@pytest.mark.parametrize("shape", ["Scotland", "Denmark and Austria", "Belgium"])
def test_league_that_splits_is_not_over_before_its_groups(shape):
    stages, splits = SHAPES[shape]
    league = rows_of(stages[:1], last=date(2024, 4, 14), with_matchdays=True)
    last = max(row.day for row in league)

    assert held(league, last + A_DAY, splits=splits).is_complete
    assert not held(league, last + 10 * A_DAY, splits=splits).is_complete
    assert not held(league, AFTER, splits=splits).shows_positions


@pytest.mark.parametrize(
    ("league", "season", "splits"),
    [
        (("Scottish Premiership", "SCO"), "2023/24", True),
        (("Scottish Championship", "SCO"), "2023/24", False),
        (("Österr. Bundesliga", "AUT"), "2018/19", True),
        (("Österr. Bundesliga", "AUT"), "2017/18", False),
        (("Danish Superliga", "DEN"), "2020/21", True),
        (("Premier League", "ENG"), "2023/24", False),
        (("Bundesliga", "GER"), "2023/24", False),
        (("Jupiler Pro League", "BEL"), "2022/23", True),
    ],
)
def test_leagues_that_are_known_to_split(league, season, splits):
    assert splits_into_groups(*league, season) is splits
