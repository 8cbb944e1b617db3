"""The ground and the crowd of a match sheet."""

from datetime import UTC, datetime

import pytest

from previews.models import Crowd
from tests.admin.match_sheet import save, sheet, told
from tests.factories import (
    ArticleFactory,
    ClubFactory,
    CrowdFactory,
    FixtureFactory,
    StadiumFactory,
)

pytestmark = pytest.mark.django_db
KICK_OFF = datetime(2024, 4, 18, 19, tzinfo=UTC)


@pytest.fixture
def fixture(db):
    ground = StadiumFactory(name="Gewiss Stadium", capacity=21_747)
    return FixtureFactory(home=ClubFactory(stadium=ground), kick_off=KICK_OFF)


def test_stadium_and_capacity_are_offered_and_taken_with_a_tick_each(editor, fixture):
    offered = {field.name: field.offered for field in ground(editor.get(sheet(fixture))).fields}
    assert (offered["stadium"], offered["capacity"]) == ("Gewiss Stadium, Bergamo", "21,747")

    article = ArticleFactory()
    answer = save(
        editor, fixture, article=article.pk,
        **{"ground-stadium-use": "on", "ground-capacity-use": "on",
           "ground-away_allocation": "1,048"},
    )  # fmt: skip

    fixture.refresh_from_db()
    crowd = Crowd.objects.get()
    assert (fixture.stadium.name, fixture.kick_off) == ("Gewiss Stadium", KICK_OFF)
    assert (crowd.capacity, crowd.away_allocation, crowd.article) == (21_747, 1_048, article)
    assert told(answer) == [
        "Saved: Crowd: capacity on the day 21,747, away allocation 1,048; "
        "Stadium: Gewiss Stadium, Bergamo."
    ]
    assert fixture.history.first().history_user.username == "edda"
    assert not any(field.offered for field in ground(answer).fields)


def ground(response):
    return response.context["sheet"].ground


def test_nothing_offered_is_saved_without_a_tick(editor, fixture):
    answer = save(editor, fixture)

    assert told(answer) == ["Nothing is changed: everything is as it was."]
    fixture.refresh_from_db()
    assert (fixture.stadium, Crowd.objects.count()) == (None, 0)


@pytest.mark.parametrize("typed", ["stadio di bergamo, BERGAMO", "Stadio di Bergamo"])
def test_a_stadium_is_found_by_its_name_with_or_without_the_city(editor, fixture, typed):
    stadium = StadiumFactory(name="Stadio di Bergamo")

    save(editor, fixture, **{"ground-stadium": typed})

    fixture.refresh_from_db()
    assert fixture.stadium == stadium


def test_no_ground_is_offered_where_it_is_neutral(editor, fixture):
    fixture.neutral_ground = True
    fixture.save()

    assert not any(field.offered for field in ground(editor.get(sheet(fixture))).fields)


@pytest.mark.parametrize(
    ("name", "typed", "problem"),
    [
        ("stadium", "Wembley", "No stadium is called “Wembley”."),
        ("capacity", "many", "Capacity on the day: enter a number like 60,704."),
        ("attendance", "-5", "Attendance, after the match: enter a number"),
        ("away_allocation", "9999999", "Tickets for away fans: enter a number"),
        ("capacity", "9" * 5_000, "Capacity on the day: enter a number like 60,704."),
    ],
)
def test_what_cannot_be_is_refused_with_what_was_typed(editor, fixture, name, typed, problem):
    answer = save(editor, fixture, **{f"ground-{name}": typed})

    (told_so,) = ground(answer).problems
    assert problem in told_so
    assert next(field.text for field in ground(answer).fields if field.name == name) == typed
    assert Crowd.objects.count() == 0


def test_versions_that_no_page_of_ours_has_sent_are_those_of_no_row(editor, fixture):
    answer = save(
        editor, fixture, versions=f"fixture-{'9' * 5_000}-1", **{"ground-attendance": "9"}
    )

    assert answer.status_code == 200
    fixture.refresh_from_db()
    assert fixture.attendance is None


def test_a_stadium_on_another_clock_is_left_to_the_page_of_the_fixture(editor, fixture):
    StadiumFactory(name="Wembley", city="London", country="ENG", time_zone="Europe/London")

    answer = save(editor, fixture, **{"ground-stadium": "Wembley"})

    assert "is on another clock than the kick-off" in ground(answer).problems[0]
    fixture.refresh_from_db()
    assert (fixture.stadium, fixture.kick_off) == (None, KICK_OFF)


def test_attendance_is_saved_to_the_fixture_alone(editor, fixture):
    save(editor, fixture, **{"ground-attendance": "20 904"})

    fixture.refresh_from_db()
    assert (fixture.attendance, Crowd.objects.count()) == (20_904, 0)
    assert fixture.article is None


def test_another_source_has_figures_of_its_own(editor, fixture):
    first = CrowdFactory(fixture=fixture, article=ArticleFactory())

    save(editor, fixture, article=ArticleFactory().pk, **{"ground-capacity": "15,000"})

    first.refresh_from_db()
    assert (first.capacity, first.row_version) == (16_000, 1)
    assert Crowd.objects.exclude(pk=first.pk).get().capacity == 15_000


def test_emptied_figures_are_taken_away(editor, fixture):
    CrowdFactory(fixture=fixture)

    save(editor, fixture, **{"ground-capacity": ""})

    assert Crowd.objects.count() == 0


def test_a_rule_of_the_figures_is_told_and_nothing_is_saved(editor, fixture):
    refused = save(editor, fixture, **{"ground-capacity": "100", "ground-away_allocation": "200"})

    assert "The allocation cannot exceed the capacity on the day." in told(refused)[0]
    assert Crowd.objects.count() == 0


def test_a_fixture_that_somebody_else_changed_is_not_overwritten(editor, fixture):
    opened = editor.get(sheet(fixture))
    fixture.remark = "Moved for television."
    fixture.save()

    refused = save(editor, fixture, opened, **{"ground-attendance": "20,904"})
    assert "Your changes are not saved yet" in told(refused)[0]

    save(editor, fixture, refused)
    fixture.refresh_from_db()
    assert (fixture.attendance, fixture.remark) == (20_904, "Moved for television.")
