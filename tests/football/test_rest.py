from datetime import UTC, date, datetime

from previews.football.rest import (
    Rest,
    more_rest,
    rest,
)
from tests.football.fixture_list import ATALANTA, BARCELONA, CHELSEA, LIVERPOOL, played

SUNDAY = played(
    LIVERPOOL, CHELSEA, (0, 1), "2024-04-14", kick_off=datetime(2024, 4, 14, 13, tzinfo=UTC)
)
MONDAY = played(ATALANTA, BARCELONA, (2, 2), "2024-04-15")
FIRST_LEG = played(LIVERPOOL, ATALANTA, (0, 3), "2024-04-11")
THURSDAY = played(ATALANTA, LIVERPOOL, (0, 1), "2024-04-18")
FIXTURES = [THURSDAY, MONDAY, FIRST_LEG, SUNDAY]
KICK_OFF = datetime(2024, 4, 18, 19, tzinfo=UTC)


def before_bergamo(club):
    return rest(FIXTURES, club, day=date(2024, 4, 18), kick_off=KICK_OFF)


def test_rest_is_days_of_the_calendar_and_hours_where_known():
    assert before_bergamo(LIVERPOOL.club) == Rest(LIVERPOOL.club, SUNDAY, days=4, hours=102)
    assert before_bergamo(ATALANTA.club) == Rest(ATALANTA.club, MONDAY, days=3, hours=None)


def test_the_better_rested_club_is_ahead_by_days():
    liverpool, atalanta = before_bergamo(LIVERPOOL.club), before_bergamo(ATALANTA.club)

    assert (more_rest(liverpool, atalanta), more_rest(atalanta, liverpool)) == (1, -1)


def test_a_club_without_a_fixture_before_has_no_rest_to_count():
    nobody = rest([THURSDAY], LIVERPOOL.club, day=date(2024, 4, 18))

    assert nobody == Rest(LIVERPOOL.club, None, None, None)
    assert more_rest(nobody, before_bergamo(ATALANTA.club)) is None
