from datetime import UTC, datetime

import pytest

from previews.football.played_fixture import in_order
from tests.football.fixture_list import ATALANTA, CHELSEA, LIVERPOOL, played


def test_fixtures_of_one_day_stand_by_kick_off_then_number():
    evening = datetime(2024, 4, 11, 19, tzinfo=UTC)
    late = played(LIVERPOOL, ATALANTA, (0, 3), kick_off=evening, number=1)
    early = played(ATALANTA, CHELSEA, (1, 1), kick_off=evening.replace(hour=14), number=2)
    unknown = played(CHELSEA, LIVERPOOL, (1, 1), number=9)
    day_before = played(CHELSEA, LIVERPOOL, (1, 1), "2024-04-10", number=10)

    assert in_order([late, early, unknown, day_before]) == [day_before, unknown, early, late]


def test_opponent_is_the_other_side():
    fixture = played(LIVERPOOL, ATALANTA, (0, 3))

    assert fixture.opponent_of(LIVERPOOL.club) == ATALANTA
    assert fixture.opponent_of(ATALANTA.club) == LIVERPOOL


def test_a_club_that_does_not_play_has_no_side():
    with pytest.raises(ValueError, match="club 5 does not play in Liverpool v Atalanta"):
        played(LIVERPOOL, ATALANTA, (0, 3)).side(CHELSEA.club)
