"""An imported stadium moves no kick-off that is stored."""

from datetime import UTC, datetime

import pytest

from previews.models import Fixture
from tests.factories import StadiumFactory
from tests.importers.import_text import load_files, messages, outcomes, write

pytestmark = pytest.mark.django_db
HEADER = "date,time,home,away,venue,competition,country"
ROW = "2024-04-18,{time},Alfa,Beta,{venue},County Cup,ENG"
KICK_OFF = datetime(2024, 4, 18, 18, 45, tzinfo=UTC)


@pytest.mark.parametrize("time", ["", "19:45"])
@pytest.mark.parametrize("zone", ["Europe/London", "Europe/Athens"])
def test_instant_of_a_kick_off_stays(tmp_path, time, zone):
    StadiumFactory(name="Old Ground", city="Leeds", time_zone=zone)
    first, second = ROW.format(time="19:45", venue=""), ROW.format(time=time, venue="Old Ground")
    load_files(write(tmp_path, "a.csv", f"{HEADER}\n{first}\n"), create_clubs=True)

    load_files(write(tmp_path, "b.csv", f"{HEADER}\n{second}\n"))

    fixture = Fixture.objects.get()
    assert fixture.stadium is not None
    assert fixture.kick_off == KICK_OFF


@pytest.mark.parametrize("day", ["0202-04-18", "3024-04-18", "2204-04-18"])
def test_match_of_an_impossible_year_is_refused_and_the_others_stay(tmp_path, day):
    rows = f"{day},15:00,Alfa,Beta,1,0\n2024-04-18,15:00,Gamma,Delta,1,0\n"
    header = "date,time,home,away,home_goals,away_goals"
    path = write(tmp_path, "a.csv", f"{header}\n{rows}")

    report = load_files(path, competition="County League", country="ENG", create_clubs=True)

    assert outcomes(report) == {"added": 1, "held": 1}
    assert any(f"check the year {int(day[:4])}" in text for _, text in messages(report))
