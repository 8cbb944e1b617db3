from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from previews.models import Fixture
from tests.admin.form_data import sent_back
from tests.factories import (
    ClubFactory,
    FixtureFactory,
    SeasonFactory,
    StadiumFactory,
    StageFactory,
    TieFactory,
)

pytestmark = pytest.mark.django_db
ADD = "admin:previews_fixture_add"


def new_fixture(editor, home, **typed):
    page = reverse(ADD)
    facts = {"season": SeasonFactory().pk, "home": home.pk, "away": ClubFactory().pk}
    facts |= {"day": "2024-04-18", "kick_off_time": "21:00"} | typed
    return editor.post(page, sent_back(editor.get(page), **facts))


def change(editor, fixture, **typed):
    page = reverse("admin:previews_fixture_change", args=[fixture.pk])
    response = editor.post(page, sent_back(editor.get(page), **typed))
    fixture.refresh_from_db()
    return response


def test_nine_in_bergamo_in_summer_is_seven_in_utc(editor):
    bergamo = StadiumFactory(time_zone="Europe/Rome")

    new_fixture(editor, ClubFactory(stadium=bergamo))

    fixture = Fixture.objects.get()
    assert fixture.kick_off == datetime(2024, 4, 18, 19, tzinfo=UTC)
    assert fixture.stadium == bergamo


def test_time_without_a_stadium_is_refused(editor):
    response = new_fixture(editor, ClubFactory(stadium=None))

    assert response.context["adminform"].form.errors["stadium"] == [
        "Choose the stadium: the kick-off is in the stadium's time zone."
    ]
    assert Fixture.objects.count() == 0


def test_neutral_ground_is_not_taken_from_the_home_club(editor):
    new_fixture(
        editor, ClubFactory(stadium=StadiumFactory()), neutral_ground="on", kick_off_time=""
    )

    assert Fixture.objects.get().stadium is None


def test_page_shows_the_kick_off_in_the_time_zones_of_the_stadium_and_the_uk(editor):
    fixture = FixtureFactory(stadium=StadiumFactory(), kick_off_known=True)

    response = editor.get(reverse("admin:previews_fixture_change", args=[fixture.pk]))

    form = response.context["adminform"].form
    assert f"{form['kick_off_time'].value():%H:%M}" == "21:00"
    assert "Thu 18 Apr, 21:00 CEST at the stadium · Thu 18 Apr, 20:00 BST in the UK" in (
        response.content.decode()
    )


def test_moving_to_another_stadium_keeps_the_local_time(editor):
    fixture = FixtureFactory(stadium=StadiumFactory(), kick_off_known=True)

    change(editor, fixture, stadium=StadiumFactory(time_zone="Europe/London").pk)

    assert fixture.kick_off == datetime(2024, 4, 18, 20, tzinfo=UTC)


def test_emptying_the_time_makes_it_to_be_confirmed(editor):
    fixture = FixtureFactory(stadium=StadiumFactory(), kick_off_known=True)

    change(editor, fixture, kick_off_time="")

    assert fixture.kick_off is None


def test_known_kick_off_without_a_stadium_stays_when_something_else_is_written(editor):
    fixture = FixtureFactory(kick_off_known=True)

    change(editor, fixture, remark="Moved for television.")

    assert fixture.kick_off == datetime(2024, 4, 18, 19, tzinfo=UTC)
    assert fixture.remark == "Moved for television."


def test_late_evening_overseas_stays_on_the_stadiums_day(editor):
    rio = StadiumFactory(city="Rio de Janeiro", time_zone="America/Sao_Paulo")

    new_fixture(editor, ClubFactory(stadium=rio), kick_off_time="21:30")

    fixture = Fixture.objects.get()
    assert fixture.day == date(2024, 4, 18)
    assert fixture.kick_off == datetime(2024, 4, 19, 0, 30, tzinfo=UTC)


def test_season_is_filled_in_from_the_stage(editor):
    stage = StageFactory()

    new_fixture(editor, ClubFactory(), season="", stage=stage.pk, kick_off_time="")

    assert Fixture.objects.get().season == stage.season


def test_stage_and_season_are_filled_in_from_the_tie(editor):
    tie = TieFactory()

    new_fixture(
        editor, tie.first_home, away=tie.first_away.pk, tie=tie.pk, season="", kick_off_time=""
    )

    fixture = Fixture.objects.get()
    assert (fixture.stage, fixture.season) == (tie.stage, tie.stage.season)


def test_fixture_without_season_or_stage_asks_for_one(editor):
    response = new_fixture(editor, ClubFactory(), season="", kick_off_time="")

    assert response.context["adminform"].form.errors == {
        "season": ["Choose a season, a stage or a tie."]
    }


def test_search_ignores_the_v_between_two_clubs(editor):
    liverpool = ClubFactory(name="Liverpool")
    fixture = FixtureFactory(home__name="Atalanta", away=liverpool)
    FixtureFactory(home=liverpool, away__name="Everton")

    response = editor.get(
        reverse("admin:previews_fixture_changelist"), {"q": "atalanta v liverpool"}
    )

    assert list(response.context["cl"].queryset) == [fixture]
