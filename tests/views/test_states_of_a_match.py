"""Whatever state a match is in, its page is there, and so is every section of it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from previews.sections import SECTIONS
from tests import factories as make
from tests.factories import MATCHDAY
from tests.html import squeezed

EVENING = datetime(2024, 4, 18, 19, tzinfo=UTC)
LONG = {
    "home__name": "Borussia Mönchengladbach",
    "home__code": "BMG",
    "home__country": "GER",
    "away__name": "Wolverhampton Wanderers",
    "away__code": "WOL",
}


def nothing_but_the_fixture():
    return make.FixtureFactory()


def long_names():
    ground = make.StadiumFactory(name="Stadion im Borussia-Park an der Hennes-Weisweiler-Allee")
    fixture = make.FixtureFactory(**LONG, stadium=ground, kick_off=EVENING)
    for club in (fixture.home, fixture.away):
        person = make.PersonFactory(name=f"Jean-Philippe Vandenbroucke-Oyarzabal {club.code}")
        make.InjuryFactory(person=person, club=club, part="anterior cruciate ligament")
        lineup = make.LineupFactory(fixture=fixture, club=club, formation="4-2-3-1", eleven=True)
        place = lineup.places.get(place=6)
        place.person = person
        place.save()
    return fixture


def neutral_ground_behind_closed_doors():
    final = make.StageFactory(final=True)
    return make.FixtureFactory(
        stage=final, neutral_ground=True, behind_closed_doors=True, remark="Moved from Kyiv"
    )


def time_to_be_confirmed():
    return make.FixtureFactory(status="to_be_confirmed", stadium=make.StadiumFactory())


def postponed():
    return make.FixtureFactory(status="postponed", remark="A frozen pitch", kick_off=EVENING)


def cancelled():
    return make.FixtureFactory(status="cancelled")


def abandoned():
    return make.FixtureFactory(status="abandoned", remark="Floodlights failed after 65 minutes")


def awarded():
    return make.FixtureFactory(status="awarded", after_90_home=3, after_90_away=0)


def first_leg():
    return make.two_legged_tie("", second_day=MATCHDAY + timedelta(days=7)).first


def second_leg_before_its_first_was_played():
    return make.two_legged_tie("").second


def second_leg_that_is_level():
    return make.two_legged_tie("1-1").second


def second_leg_under_the_away_goals_rule():
    return make.two_legged_tie("2-1", stage__season__away_goals=True).second


def tie_that_is_over():
    return make.two_legged_tie("0-3", "1-0").second


def tie_decided_on_penalties():
    legs = make.two_legged_tie("1-0")
    second = legs.second
    second.status = "played"
    second.after_90_home, second.after_90_away = 1, 0
    second.after_120_home, second.after_120_away = 1, 0
    second.shoot_out_home, second.shoot_out_away = 4, 5
    second.save()
    return second


def knock_out_without_legs():
    return make.FixtureFactory(tie=make.TieFactory(), kick_off=EVENING)


def league_match():
    season = make.SeasonFactory(league=True)
    fixture = make.FixtureFactory(season=season, matchday=33, kick_off=EVENING)
    for days, club in ((7, fixture.home), (14, fixture.away)):
        make.FixtureFactory(
            season=season, home=club, day=MATCHDAY - timedelta(days=days), score="2-1"
        )
    make.LeagueNoteFactory(fixture=fixture, club=fixture.home, season=season)
    return fixture


def group_match():
    return make.FixtureFactory(stage=make.StageFactory(group=True), matchday=2)


def national_teams():
    return make.FixtureFactory(
        home__name="Bosnia and Herzegovina",
        home__kind="national_team",
        home__country="BIH",
        away__name="Northern Ireland",
        away__kind="national_team",
        away__country="NIR",
        kick_off=EVENING,
    )


STATES = (
    nothing_but_the_fixture, long_names, neutral_ground_behind_closed_doors, time_to_be_confirmed,
    postponed, cancelled, abandoned, awarded, first_leg, second_leg_before_its_first_was_played,
    second_leg_that_is_level, second_leg_under_the_away_goals_rule, tie_that_is_over,
    tie_decided_on_penalties, knock_out_without_legs, league_match, group_match, national_teams,
)  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_page_and_sections_are_there_in_every_state_of_a_match(client, state):
    fixture = state()
    preview = make.PreviewFactory(fixture=fixture, published=True)
    # Fans have read it: an error, as of an absent player in a line-up, prevents no first edition.
    make.EditionFactory(preview=preview, number=1)
    page = client.get(preview.get_absolute_url())

    assert page.status_code == 200
    assert f"{fixture.home}</a>" in page.content.decode()
    assert client.get("/").status_code == 200
    for section in SECTIONS:
        address = reverse("previews:preview_section", args=[preview.slug, section.slug])
        answer = client.get(address, {section.slug: "away"}, headers={"HX-Request": "true"})
        shown = f'id="{section.slug}"' in page.content.decode()
        assert answer.status_code == (200 if shown else 404), section.slug


@pytest.mark.django_db
@pytest.mark.parametrize("state", [postponed, cancelled])
def test_a_match_that_was_put_off_is_not_called_over(client, state):
    preview = make.PreviewFactory(fixture=state(), published=True)

    words = client.get(preview.get_absolute_url()).content.decode()

    assert preview.fixture.get_status_display() in words
    assert "This match is over" not in words


@pytest.mark.django_db
def test_a_narrow_screen_is_given_the_short_names(client):
    fixture = make.FixtureFactory(**LONG, away__short_name="Wolves")
    preview = make.PreviewFactory(fixture=fixture, published=True)

    words = squeezed(client.get(preview.get_absolute_url()).content.decode())

    assert '<span class="match-facts__short">Wolves</span>' in words
    assert words.count("match-facts__short") == 1


@pytest.mark.django_db
def test_every_crest_that_is_drawn_again_was_drawn_in_the_header(client):
    preview = make.PreviewFactory(fixture=league_match(), published=True)

    words = client.get(preview.get_absolute_url()).content.decode()

    for side in ("home", "away"):
        header, _, sections = words.partition('class="contents"')
        assert words.count(f'<g id="crest-{side}">') == header.count(f'<g id="crest-{side}">') == 1
        assert sections.count(f'<use href="#crest-{side}"/>') == 2
