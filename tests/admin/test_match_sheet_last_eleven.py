"""The eleven of the last match, offered on the sheet of the next."""

import pytest

from previews.models import Lineup, LineupPlace
from tests.admin.match_sheet import save, sheet, told
from tests.factories import (
    ClubFactory,
    FixtureFactory,
    LineupFactory,
    LineupPlaceFactory,
    SpellFactory,
)

pytestmark = pytest.mark.django_db
NAME = "the eleven of 14 April v Crystal Palace"


@pytest.fixture
def fixture(db):
    return FixtureFactory(home=ClubFactory(name="Arsenal"))


def earlier(fixture, day="2024-04-14", **facts):
    palace = ClubFactory(name="Crystal Palace")
    match = FixtureFactory(home=fixture.home, away=palace, day=day, season=fixture.season)
    return LineupFactory(**{"fixture": match, "eleven": True, "kind": "confirmed"} | facts)


def side(response):
    return response.context["sides"][0]


def test_it_is_offered_by_its_match_and_filled_in_by_one_press(editor, fixture):
    last = earlier(fixture)
    LineupPlaceFactory(lineup=last)

    opened = editor.get(sheet(fixture))
    assert f"Use {NAME}</button>" in opened.content.decode()
    filled = save(editor, fixture, opened, **{"use-last": "home", "away-absences": "kept as typed"})

    assert (side(filled).taken, len(side(filled).team.eleven)) == (True, 11)
    assert side(filled).team.bench == ()
    assert f"Begun with {NAME}. Not saved yet." in filled.content.decode()
    assert "kept as typed" in filled.content.decode()
    assert Lineup.objects.about_fixtures([fixture.pk]).count() == 0


def test_it_is_named_until_it_is_saved(editor, fixture):
    last = earlier(fixture)
    filled = save(editor, fixture, **{"use-last": "home"})
    refused = save(editor, fixture, filled, **{"official-referee": "Nobody Known"})
    assert "Not saved yet." in refused.content.decode()
    assert side(refused).questions == ()

    answer = save(editor, fixture, filled)

    lineup = Lineup.objects.about_fixtures([fixture.pk]).get()
    assert told(answer) == [f"Saved: {lineup}, 4-3-3."]
    assert "Not saved yet." not in answer.content.decode()
    places = LineupPlace.objects.all()
    people = [list(places.filter(lineup=each).in_order()) for each in (last, lineup)]
    assert [row.person for row in people[0]] == [row.person for row in people[1]]


def test_who_has_left_the_club_since_is_asked_for(editor, fixture):
    last = earlier(fixture)
    gone, sold, stays = (place.person for place in last.places.in_order()[:3])
    SpellFactory(person=gone, club=fixture.home, until="2024-04-16")
    SpellFactory(person=sold, since="2024-04-15")
    SpellFactory(person=stays, club=fixture.home)

    filled = save(editor, fixture, **{"use-last": "home"})

    assert [question.candidates for question in side(filled).questions] == [(gone,), (sold,)]


def test_a_confirmed_eleven_comes_before_a_prediction_of_the_same_match(editor, fixture):
    last = earlier(fixture)
    LineupFactory(fixture=last.fixture, eleven=True, kind="predicted", reported_on="2024-04-13")

    assert side(editor.get(sheet(fixture))).last.lineup == last


def test_a_prediction_is_called_one(editor, fixture):
    earlier(fixture, kind="predicted")

    name = "the predicted eleven of 14 April v Crystal Palace"
    assert side(editor.get(sheet(fixture))).last.name == name


@pytest.mark.parametrize("facts", [{"day": "2024-05-01"}, {"eleven": False}])
def test_neither_a_later_match_nor_half_a_team_is_offered(editor, fixture, facts):
    earlier(fixture, **facts)

    assert side(editor.get(sheet(fixture))).last is None


def test_a_press_for_a_club_without_one_changes_nothing(editor, fixture):
    answer = save(editor, fixture, **{"use-last": "home"})

    assert (side(answer).text, Lineup.objects.count()) == ("", 0)
