from hypothesis import given

from previews.football.form import Record
from previews.football.head_to_head import head_to_head
from tests.football.fixture_list import ATALANTA, CHELSEA, CLUBS, LIVERPOOL, fixture_lists, played

BERGAMO_2020 = played(ATALANTA, LIVERPOOL, (0, 5), "2020-11-03")
ANFIELD_2020 = played(LIVERPOOL, ATALANTA, (0, 2), "2020-11-25")
ANFIELD_2024 = played(LIVERPOOL, ATALANTA, (0, 3), "2024-04-11")
ELSEWHERE = played(LIVERPOOL, CHELSEA, (9, 0), "2024-04-12")
FIXTURES = [ANFIELD_2020, ELSEWHERE, ANFIELD_2024, BERGAMO_2020]


def test_meetings_are_added_up_by_ground():
    liverpool = head_to_head(FIXTURES, LIVERPOOL.club, ATALANTA.club)

    assert [one.fixture for one in liverpool.meetings] == [ANFIELD_2024, ANFIELD_2020, BERGAMO_2020]
    assert liverpool.overall == Record(1, 0, 2, 5, 5, clean_sheets=1, without_a_goal=2)
    assert liverpool.at_home == Record(0, 0, 2, 0, 5, clean_sheets=0, without_a_goal=2)
    assert liverpool.away == Record(1, 0, 0, 5, 0, clean_sheets=1, without_a_goal=0)
    assert liverpool.at_neutral == Record()
    assert liverpool.opponent_overall == Record(2, 0, 1, 5, 5, clean_sheets=2, without_a_goal=1)


def test_first_last_and_biggest_are_named():
    liverpool = head_to_head(FIXTURES, LIVERPOOL.club, ATALANTA.club)

    assert (liverpool.first.fixture, liverpool.last.fixture) == (BERGAMO_2020, ANFIELD_2024)
    assert [one.fixture for one in liverpool.biggest_wins] == [BERGAMO_2020]
    assert [one.fixture for one in liverpool.biggest_defeats] == [ANFIELD_2024]


def test_equal_margins_are_all_named_most_goals_first():
    narrow = played(LIVERPOOL, CHELSEA, (2, 0), "2020-01-01")
    open_game = played(CHELSEA, LIVERPOOL, (2, 4), "2019-01-01")

    liverpool = head_to_head([narrow, open_game], LIVERPOOL.club, CHELSEA.club)

    assert [one.fixture for one in liverpool.biggest_wins] == [open_game, narrow]
    assert liverpool.biggest_defeats == ()


def test_clubs_that_never_met_have_no_history():
    assert head_to_head(FIXTURES, ATALANTA.club, CHELSEA.club) is None


@given(fixture_lists())
def test_history_read_from_the_other_side_is_turned_round(fixtures):
    ours = head_to_head(fixtures, LIVERPOOL.club, ATALANTA.club)
    theirs = head_to_head(fixtures, ATALANTA.club, LIVERPOOL.club)
    met = sum(f.involves(CLUBS[0].club) and f.involves(CLUBS[1].club) for f in fixtures)

    assert (len(ours.meetings) if ours else 0) == met
    if ours and theirs:
        assert ours.overall == theirs.opponent_overall
        assert ours.at_home == theirs.opponent_at_home
