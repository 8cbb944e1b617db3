from datetime import date, timedelta
from itertools import combinations, count, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from previews.football.completeness import completeness_of
from previews.football.held import Completeness, Held, overall
from previews.football.listed_fixture import ListedFixture
from previews.football.whole_calendar import have_played_out

FIRST = date(2023, 8, 12)
END = date(2024, 6, 30)
COMPLETE, PARTIAL, UNKNOWN = Completeness.COMPLETE, Completeness.PARTIAL, Completeness.UNKNOWN


def rounds(clubs):
    """Every pair of an even number of clubs once, as many matches a round as there are pairs."""
    fixed, *others = range(clubs)
    for turn in range(clubs - 1):
        turned = [fixed, *others[turn:], *others[:turn]]
        yield [(turned[place], turned[-1 - place]) for place in range(clubs // 2)]


def double_round_robin(clubs=6, *, first=FIRST, every=timedelta(days=28), with_matchdays=True):
    """A season of matchdays, each on two days."""
    half = list(rounds(clubs))
    pairings = [*half, *([(away, home) for home, away in pairs] for pairs in half)]
    return [
        ListedFixture(
            first + every * number + timedelta(days=place % 2), home, away, has_result=True,
            matchday=number + 1 if with_matchdays else None,
        )
        for number, pairs in enumerate(pairings)
        for place, (home, away) in enumerate(pairs)
    ]  # fmt: skip


def known_at(fixtures, before):
    return [fixture._replace(has_result=fixture.day < before) for fixture in fixtures]


def completeness(fixtures, before, **more):
    return completeness_of(fixtures, before=before, ends_on=more.pop("ends_on", END), **more)


def test_a_whole_calendar_is_complete_at_any_moment_of_the_season():
    season = double_round_robin()

    for fixture in season:
        before = fixture.day + timedelta(days=1)
        assert completeness(known_at(season, before), before) is COMPLETE


@pytest.mark.parametrize("without", range(0, 30, 7))
def test_a_past_fixture_without_a_result_makes_it_partial(without):
    season = double_round_robin()
    season[without] = season[without]._replace(has_result=False)

    assert completeness(season, END) is PARTIAL


def test_a_postponed_fixture_is_none_that_is_missing():
    season = double_round_robin()
    season[3] = season[3]._replace(has_result=False, off=True)

    assert completeness(season, END) is COMPLETE


def waiting(fixture):
    return fixture._replace(has_result=False, off=True, to_be_played=True)


def test_a_match_that_was_not_played_in_a_season_that_is_over_leaves_it_unknown():
    season = double_round_robin()
    season[3] = waiting(season[3])

    assert completeness(season, END) is COMPLETE
    assert completeness(season, END + timedelta(days=2)) is UNKNOWN
    assert completeness(season, END + timedelta(days=2), ended_early=True) is COMPLETE


@pytest.mark.parametrize("days", [1, 90])
def test_a_match_that_is_played_on_another_day_is_counted_once(days):
    season = double_round_robin()
    season.append(season[3]._replace(day=season[3].day + timedelta(days=days)))
    season[3] = waiting(season[3])

    assert completeness(season, END + timedelta(days=2)) is COMPLETE


@pytest.mark.parametrize(
    ("starts_on", "expected"),
    [
        pytest.param(None, COMPLETE, id="not known"),
        pytest.param(FIRST - timedelta(days=120), COMPLETE, id="as late as any league"),
        pytest.param(FIRST - timedelta(days=121), UNKNOWN, id="later than any"),
    ],
)
def test_rounds_that_begin_late_may_be_the_last_ones(starts_on, expected):
    """Of four rounds, say, or of six: each two clubs have met at each ground."""
    season = double_round_robin(with_matchdays=False)

    assert completeness(season, END + timedelta(days=2), starts_on=starts_on) is expected
    numbered = double_round_robin()
    assert completeness(numbered, END + timedelta(days=2), starts_on=starts_on) is COMPLETE


def test_rounds_of_a_later_stage_begin_late():
    season, more = double_round_robin(with_matchdays=False), {"follows_a_stage": True}
    starts_on = FIRST - timedelta(days=200)

    assert completeness(season, END + timedelta(days=2), starts_on=starts_on, **more) is COMPLETE


@pytest.mark.parametrize("missing", [1, 5, 20])
def test_a_season_that_is_over_without_every_match_is_partial(missing):
    season = double_round_robin()[:-missing]

    assert completeness(season, END + timedelta(days=2)) is PARTIAL


def test_whole_matchdays_are_complete_on_their_day_and_not_known_to_be_later():
    season = [fixture for fixture in double_round_robin() if (fixture.matchday or 0) <= 4]
    last = season[-1].day

    assert completeness(season, last + timedelta(days=1)) is COMPLETE
    assert completeness(season, last + timedelta(days=20)) is UNKNOWN


def test_a_part_of_a_matchday_is_not_complete():
    season = [fixture for fixture in double_round_robin() if (fixture.matchday or 0) <= 4][:-1]

    assert completeness(season, season[-1].day + timedelta(days=2)) is UNKNOWN


def test_the_first_matches_alone_show_nothing():
    season = double_round_robin(8)[:2]

    assert completeness(season, season[-1].day + timedelta(days=1)) is UNKNOWN


def test_the_matches_of_one_club_are_a_part():
    season = [fixture for fixture in double_round_robin() if 0 in (fixture.home, fixture.away)][:8]

    assert completeness(season, season[-1].day + timedelta(days=1)) is PARTIAL


def test_half_a_season_in_winter_is_not_the_whole():
    half = [fixture for fixture in double_round_robin() if (fixture.matchday or 0) <= 5]

    assert completeness(half, half[-1].day + timedelta(days=30)) is UNKNOWN
    assert completeness(half, END + timedelta(days=1)) is UNKNOWN


@pytest.mark.parametrize(
    ("days", "more", "expected"),
    [
        pytest.param(90, {}, UNKNOWN, id="the longest winter break"),
        pytest.param(100, {}, UNKNOWN, id="the last day of a break"),
        pytest.param(101, {}, PARTIAL, id="longer than any break"),
        pytest.param(200, {}, PARTIAL, id="half a year"),
        pytest.param(101, {"longest_pause": None}, UNKNOWN, id="nations, which rest for a year"),
        pytest.param(101, {"ended_early": True}, UNKNOWN, id="a season that ended early"),
        pytest.param(
            101, {"later_stage_from": FIRST + timedelta(days=150)}, UNKNOWN, id="a later stage"
        ),
    ],
)
def test_a_running_season_without_results_for_long_is_a_part(days, more, expected):
    some = [
        fixture
        for fixture in double_round_robin(every=timedelta(days=7))
        if (fixture.matchday or 0) <= 4
    ][:-1]
    later = max(fixture.day for fixture in some) + timedelta(days=days)
    end = some[-1].day + timedelta(days=250)

    assert completeness(some, later, ends_on=end, **more) is expected


def test_a_running_season_with_a_fixture_to_come_is_no_part():
    some = [fixture for fixture in double_round_robin() if (fixture.matchday or 0) <= 4]
    later = some[-1].day + timedelta(days=150)
    to_come = some[0]._replace(day=later + timedelta(days=5), has_result=False, matchday=5)

    assert completeness([*some, to_come], later, ends_on=later + timedelta(days=90)) is not PARTIAL


def test_a_league_that_has_met_as_often_is_no_part_in_the_rest_of_its_year():
    whole = double_round_robin(every=timedelta(days=7))
    later = whole[-1].day + timedelta(days=150)

    assert completeness(whole, later, ends_on=later + timedelta(days=30)) is UNKNOWN


def test_a_group_is_complete_when_the_next_stage_follows():
    days = count()
    group = [
        ListedFixture(FIRST + timedelta(days=next(days)), home, away, has_result=True)
        for home, away in combinations(range(4), 2)
    ]
    before = FIRST + timedelta(days=60)

    assert completeness(group, before) is UNKNOWN
    assert completeness(group, before, later_stage_from=FIRST + timedelta(days=20)) is COMPLETE


def test_a_league_in_which_not_all_meet_is_complete_when_the_next_stage_follows():
    league = [
        ListedFixture(FIRST + timedelta(days=7 * step), club, (club + step) % 8, has_result=True)
        for step in (1, 2, 3)
        for club in range(8)
    ]
    later = FIRST + timedelta(days=60)

    assert completeness(league, END, later_stage_from=later) is COMPLETE
    assert completeness(league[:-1], END + timedelta(days=1), later_stage_from=later) is PARTIAL


@given(
    clubs=st.sampled_from([4, 6, 8]),
    cut=st.integers(1, 200),
    later=st.integers(0, 400),
    with_matchdays=st.booleans(),
)
def test_a_season_cut_off_at_any_match_is_never_complete_when_it_is_not(
    clubs, cut, later, with_matchdays
):
    """The truth is known: the cut-off season lacks a match that was played before the moment."""
    season = double_round_robin(
        clubs, every=timedelta(days=300 // (2 * clubs - 2)), with_matchdays=with_matchdays
    )
    season = sorted(season, key=lambda fixture: fixture.day)
    held, lost = season[:cut], season[cut:]
    before = held[-1].day + timedelta(days=1 + later)

    if any(fixture.day < before for fixture in lost):
        assert completeness(held, before) is not COMPLETE


@pytest.mark.parametrize("after", [1, 9, 20])
def test_a_matchday_left_out_before_the_next_one_may_have_been_played(after):
    season = [fixture for fixture in double_round_robin() if fixture.matchday != 5]
    fourth = max(fixture.day for fixture in season if fixture.matchday == 4)
    before = fourth + timedelta(days=after)

    assert completeness(known_at(season, before), before) is UNKNOWN


def test_fixtures_put_off_to_a_later_day_do_not_show_that_the_latest_matchday_is_the_last():
    season = [fixture for fixture in double_round_robin() if (fixture.matchday or 0) <= 4]
    later = season[-1].day + timedelta(days=20)
    season[2] = season[2]._replace(day=later + timedelta(days=10))

    assert completeness(known_at(season, later), later) is UNKNOWN


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param({}, PARTIAL, id="the first half is missing"),
        pytest.param({"follows_a_stage": True}, COMPLETE, id="numbered on from a stage before"),
    ],
)
def test_matchdays_of_the_second_half_alone_are_not_a_season(more, expected):
    half = [fixture for fixture in double_round_robin() if (fixture.matchday or 0) > 5]

    assert completeness(half, half[-1].day + timedelta(days=2), **more) is expected


@given(
    left_out=st.sets(st.integers(1, 10), min_size=1, max_size=8),
    days=st.integers(0, 320),
)
def test_a_season_without_a_matchday_is_never_complete_once_it_was_played(left_out, days):
    whole = double_round_robin()
    held = [fixture for fixture in whole if fixture.matchday not in left_out]
    before = FIRST + timedelta(days=days)

    if any(fixture.day < before for fixture in whole if fixture.matchday in left_out):
        assert completeness(known_at(held, before), before) is not COMPLETE


@given(st.lists(st.sampled_from(list(Completeness)), max_size=4))
def test_several_leagues_are_as_complete_as_the_least_of_them(parts):
    whole = overall(parts)

    assert (whole is COMPLETE) == (bool(parts) and all(part is COMPLETE for part in parts))
    assert (whole is PARTIAL) == (PARTIAL in parts)


def test_every_ordered_pair_once_is_a_whole_calendar():
    fixtures = [
        ListedFixture(date(2024, 4, 1) + timedelta(days=number), home, away, has_result=True)
        for number, (home, away) in enumerate(permutations(range(5), 2))
    ]

    assert completeness(fixtures, END) is COMPLETE


@pytest.mark.parametrize(
    ("held", "words"),
    [
        pytest.param(Held(8), "in the 8 matches held", id="several"),
        pytest.param(Held(1), "in the match held", id="one"),
        pytest.param(Held(2400), "in the 2,400 matches held", id="many"),
        pytest.param(Held(None), "in the matches held", id="not counted"),
        pytest.param(Held(8, COMPLETE), "", id="complete"),
        pytest.param(
            Held(8, complete_since=date(2024, 3, 2)),
            "in the 8 matches held, complete since 2 March 2024",
            id="complete since a day",
        ),
    ],
)
def test_a_sentence_says_on_how_many_matches_it_rests(held, words):
    assert held.in_words == words


def group(clubs, **more):
    """A double round of these clubs, after the league of `double_round_robin`."""
    numbers = dict(enumerate(clubs))
    return [
        fixture._replace(home=numbers[fixture.home], away=numbers[fixture.away])
        for fixture in double_round_robin(len(clubs), first=date(2023, 11, 1), **more)
    ]


LEAGUE = double_round_robin(8, every=timedelta(days=4))
UPPER, LOWER = group(range(4)), group(range(4, 8))


@pytest.mark.parametrize(
    ("groups", "played_out"),
    [
        pytest.param([UPPER, LOWER], True, id="whole groups"),
        pytest.param([UPPER], False, id="one group is not held"),
        pytest.param([UPPER, LOWER[:-1]], False, id="one match is not held"),
        pytest.param([UPPER[:6], LOWER[:6]], False, id="half of the groups"),
        pytest.param([UPPER, group([4, 5, 6])], False, id="a club in no group"),
        pytest.param([UPPER, group([3, 4, 5, 6, 7, 8])], False, id="a club in two groups"),
    ],
)
def test_groups_of_a_split_have_played_out_when_all_clubs_have_met_on_both_grounds(
    groups, played_out
):
    assert have_played_out(LEAGUE, groups) is played_out


def test_group_that_has_played_out_is_complete_long_before_the_season_ends():
    known = known_at(UPPER, END)

    assert completeness(known, END, played_out=True) is COMPLETE
    assert completeness(known, END) is UNKNOWN
