"""An imported stadium moves no kick-off that is stored."""

from datetime import UTC, datetime

import pytest

from previews.models import Fixture
from tests.factories import StadiumFactory
from tests.importers.import_text import load_files, write

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
