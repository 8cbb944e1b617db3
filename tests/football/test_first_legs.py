from previews.football.first_legs import Fate, LostFirstLeg, fate, first_legs_lost_at_home
from previews.football.result import result
from previews.football.tie import Tie
from previews.football.tie_standing import standing
from tests.football.fixture_list import ATALANTA, CHELSEA, LIVERPOOL, played
from tests.football.shared_results import european_ties


def test_a_lost_first_leg_tells_what_became_of_the_tie():
    opening = played(LIVERPOOL, ATALANTA, (0, 3), leg=1)
    open_tie = Tie(1, (LIVERPOOL, ATALANTA), (opening,))

    assert first_legs_lost_at_home([open_tie], LIVERPOOL.club) == (
        LostFirstLeg(open_tie, result(opening, LIVERPOOL.club), Fate.UNDECIDED, standing(open_tie)),
    )
    assert first_legs_lost_at_home([open_tie], ATALANTA.club) == ()


def test_single_matches_neutral_grounds_and_second_legs_are_no_first_legs_at_home():
    single = Tie(1, (LIVERPOOL, CHELSEA), (played(LIVERPOOL, CHELSEA, (0, 1)),))
    neutral = played(LIVERPOOL, CHELSEA, (0, 1), leg=1, neutral_ground=True)
    second = played(LIVERPOOL, CHELSEA, (0, 1), leg=2)
    others = Tie(2, (LIVERPOOL, CHELSEA), (neutral,)), Tie(3, (LIVERPOOL, CHELSEA), (second,))

    assert first_legs_lost_at_home([single, *others], LIVERPOOL.club) == ()


def test_a_tie_without_a_fixture_is_undecided():
    assert fate(Tie(1, (LIVERPOOL, CHELSEA)), LIVERPOOL.club) is Fate.UNDECIDED


def test_four_first_legs_were_lost_at_anfield_and_none_of_three_decided_ones_survived():
    ties, clubs = european_ties()

    lost = first_legs_lost_at_home(ties, clubs["Liverpool FC"])
    by_year = [(one.first_leg.day.year, one.fate.value) for one in lost]

    assert by_year[:3] == [(1971, "out"), (2009, "out"), (2023, "out")]
    assert [year for year, _ in by_year] == [1971, 2009, 2023, 2024]
