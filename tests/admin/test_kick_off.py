from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from previews.models import Fixture, Stadium
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


@pytest.mark.parametrize(
    ("home", "competition", "kick_off"),
    [
        pytest.param({"country": "ENG"}, {}, datetime(2024, 4, 18, 20, tzinfo=UTC), id="country"),
        pytest.param(
            {"country": "BRA"}, {"country": "GRE"}, datetime(2024, 4, 18, 18, tzinfo=UTC), id="cup"
        ),
        pytest.param(
            {"country": "FRA", "kind": "national_team"},
            {"country": "TUR"},
            datetime(2024, 4, 18, 18, tzinfo=UTC),
            id="nations",
        ),
    ],
)
def test_without_a_stadium_the_time_is_on_the_clock_of_the_country(
    editor, home, competition, kick_off
):
    season = SeasonFactory(**{f"competition__{name}": value for name, value in competition.items()})

    new_fixture(editor, ClubFactory(**home), season=season.pk)

    assert Fixture.objects.get().kick_off == kick_off


def test_time_on_an_unknown_clock_is_utc_only_when_confirmed(editor):
    home, season = ClubFactory(country="BRA"), SeasonFactory()

    refused = new_fixture(editor, home, season=season.pk)
    confirmed = new_fixture(editor, home, season=season.pk, kick_off_keeps="clock")

    assert refused.context["adminform"].form.errors == {
        "kick_off_keeps": [
            "Choose the stadium, or confirm that the kick-off is at 21:00 UTC: no other clock is "
            "known."
        ]
    }
    assert 'type="radio"' in refused.content.decode()
    assert confirmed.status_code == 302
    assert Fixture.objects.get().kick_off == datetime(2024, 4, 18, 21, tzinfo=UTC)


def test_neutral_ground_is_not_taken_from_the_home_club(editor):
    new_fixture(
        editor, ClubFactory(stadium=StadiumFactory()), neutral_ground="on", kick_off_time=""
    )

    assert Fixture.objects.get().stadium is None


def test_page_names_the_clock_of_the_ground_and_shows_the_uk_as_well(editor):
    fixture = FixtureFactory(stadium=StadiumFactory(), kick_off_known=True)

    response = editor.get(reverse("admin:previews_fixture_change", args=[fixture.pk]))

    form = response.context["adminform"].form
    assert f"{form['kick_off_time'].value():%H:%M}" == "21:00"
    assert form["kick_off_time"].label == (
        "Kick-off, on the clock of the ground (Bergamo, Europe/Rome)"
    )
    assert (
        "Thu 18 Apr 2024, 21:00 CEST in Bergamo (Europe/Rome) · Thu 18 Apr, 20:00 BST in the UK"
    ) in response.content.decode()


@pytest.mark.parametrize(
    ("facts", "label", "clock"),
    [
        pytest.param({}, "on the clock of the ground (England, Europe/London)", "20:00", id="ENG"),
        pytest.param({"home__country": "USA"}, "in UTC", "19:00", id="unknown"),
        pytest.param(
            {"home__country": "RUS", "season__competition__country": "ESP"},
            "on the clock of the ground (Spain, Europe/Madrid)",
            "21:00",
            id="the competition's",
        ),
    ],
)
def test_label_says_whose_clock_it_is(editor, facts, label, clock):
    fixture = FixtureFactory(kick_off_known=True, **facts)

    response = editor.get(reverse("admin:previews_fixture_change", args=[fixture.pk]))

    form = response.context["adminform"].form
    assert form["kick_off_time"].label == f"Kick-off, {label}"
    assert f"{form['kick_off_time'].value():%H:%M}" == clock


def test_choosing_the_ground_of_an_imported_fixture_moves_nothing(editor):
    fixture = FixtureFactory(kick_off_known=True)  # 20:00 on England's clock

    response = change(editor, fixture, stadium=StadiumFactory(time_zone="Europe/London").pk)

    assert response.status_code == 302
    assert fixture.kick_off == datetime(2024, 4, 18, 19, tzinfo=UTC)


OTHER_CLOCKS = [
    pytest.param(
        {"stadium": "Europe/Rome"},
        lambda: {"stadium": StadiumFactory(city="London", time_zone="Europe/London").pk},
        ("21:00 in London", "20:00 in London"),
        datetime(2024, 4, 18, 20, tzinfo=UTC),
        id="another-stadium",
    ),
    pytest.param(
        {"home__country": "USA"},
        lambda: {"stadium": StadiumFactory(city="London", time_zone="Europe/London").pk},
        ("19:00 in London", "20:00 in London"),
        datetime(2024, 4, 18, 18, tzinfo=UTC),
        id="a-stadium-for-none",
    ),
    pytest.param(
        {"season__competition__country": "GRE"},
        lambda: {"neutral_ground": "on"},
        ("20:00 in Greece", "22:00 in Greece"),
        datetime(2024, 4, 18, 17, tzinfo=UTC),
        id="a-neutral-ground",
    ),
    pytest.param(
        {},
        lambda: {"home": ClubFactory(country="TUR").pk},
        ("20:00 in Türkiye", "22:00 in Türkiye"),
        datetime(2024, 4, 18, 17, tzinfo=UTC),
        id="another-home-club",
    ),
]


@pytest.mark.parametrize(("facts", "typed", "words", "moved"), OTHER_CLOCKS)
def test_another_clock_asks_once_whether_clock_or_instant_stays(editor, facts, typed, words, moved):
    if "stadium" in facts:
        facts = {"stadium": StadiumFactory(time_zone=facts["stadium"])}
    kick_off = datetime(2024, 4, 18, 19, tzinfo=UTC)
    first, second = (FixtureFactory(kick_off=kick_off, **facts) for _ in range(2))
    clock, instant = words

    refused = change(editor, first, **typed())

    assert first.kick_off == kick_off
    [question] = refused.context["adminform"].form.errors["kick_off_keeps"]
    assert question.endswith(f"Keep the clock ({clock}) or keep the instant ({instant})?")
    assert f"Keep the clock: {clock}" in refused.content.decode()

    change(editor, first, **typed(), kick_off_keeps="clock")
    change(editor, second, **typed(), kick_off_keeps="instant")

    assert (first.kick_off, second.kick_off) == (moved, kick_off)


def test_keeping_the_instant_takes_the_day_of_the_new_ground(editor):
    fixture = FixtureFactory(stadium=StadiumFactory(), kick_off_known=True)
    tokyo = StadiumFactory(city="Tokyo", time_zone="Asia/Tokyo").pk

    refused = change(editor, fixture, stadium=tokyo)
    change(editor, fixture, stadium=tokyo, kick_off_keeps="instant")

    assert "04:00 in Tokyo on 19 April 2024" in refused.content.decode()
    assert fixture.kick_off == datetime(2024, 4, 18, 19, tzinfo=UTC)
    assert fixture.day == date(2024, 4, 19)


def test_a_new_time_at_a_new_ground_is_on_its_clock_and_is_said(editor):
    fixture = FixtureFactory(stadium=StadiumFactory(), kick_off_known=True)
    london = StadiumFactory(city="London", time_zone="Europe/London")

    change(editor, fixture, stadium=london.pk, kick_off_time="18:30")
    page = editor.get(reverse("admin:previews_fixture_change", args=[fixture.pk]))

    assert fixture.kick_off == datetime(2024, 4, 18, 17, 30, tzinfo=UTC)
    assert "Kick-off: Thu 18 Apr 2024, 18:30 BST in London" in page.content.decode()


def test_page_that_was_opened_before_the_zone_changed_asks(editor):
    fixture = FixtureFactory(stadium=StadiumFactory(), kick_off_known=True)
    address = reverse("admin:previews_fixture_change", args=[fixture.pk])
    opened = sent_back(editor.get(address))
    Stadium.objects.update(time_zone="Europe/London")

    response = editor.post(address, opened)

    assert "kick_off_keeps" in response.context["adminform"].form.errors


@pytest.mark.parametrize("time", ["01:30", "01:00"])
def test_time_that_the_clocks_skip_or_repeat_is_refused(editor, time):
    fixture = FixtureFactory(stadium=StadiumFactory(time_zone="Europe/London"))
    day = "2024-03-31" if time == "01:30" else "2023-10-29"

    response = change(editor, fixture, day=day, kick_off_time=time)

    [sentence] = response.context["adminform"].form.errors["kick_off_time"]
    assert sentence.startswith("The clocks change that night")


@pytest.mark.parametrize(
    ("emptied", "kick_off"),
    [
        pytest.param({"day": ""}, None, id="without a kick-off"),
        pytest.param({"day": ""}, datetime(2024, 4, 18, 19, tzinfo=UTC), id="with a kick-off"),
        pytest.param(
            {"day": "", "kick_off_time": ""}, datetime(2024, 4, 18, 19, tzinfo=UTC), id="both"
        ),
    ],
)
def test_emptied_day_is_refused_and_what_was_typed_stays(editor, emptied, kick_off):
    fixture = FixtureFactory(kick_off=kick_off)

    response = change(editor, fixture, remark="Typed just now", **emptied)

    assert response.status_code == 200
    assert response.context["adminform"].form.errors == {"day": ["This field is required."]}
    assert "Typed just now" in response.content.decode()
    assert fixture.day == date(2024, 4, 18)


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
