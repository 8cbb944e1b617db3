from datetime import UTC, date, datetime, timedelta

import pytest

from previews.components.next_fixture import NextFixture
from previews.components.source_link import Source
from previews.sections import league
from previews.sections.league import Note
from tests.factories import (
    ArticleFactory,
    ClubFactory,
    FixtureFactory,
    LeagueNoteFactory,
    PointsDeductionFactory,
    ResultsStatementFactory,
    SeasonFactory,
    StageFactory,
    StatedPositionFactory,
    TieFactory,
    two_legged_tie,
)
from tests.sections.second_leg import second_leg, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def preview():
    return second_leg()


def of(shown, name):
    return next(side for side in shown.clubs if side.club.name == name)


@pytest.fixture
def premier_league(preview):
    """Six clubs, each having met each once; those named earlier win, but Liverpool lose twice."""
    season = SeasonFactory(league=True, competition__name="Premier League")
    clubs = [ClubFactory(name=name) for name in ("City", "Arsenal", "Villa", "Spurs", "Forest")]
    clubs.insert(2, preview.fixture.away)
    for place, home in enumerate(clubs):
        for away in clubs[place + 1 :]:
            FixtureFactory(season=season, home=home, away=away, score="1-0", day=date(2024, 2, 1))
    return season


def test_the_table_of_the_moment_is_shown_around_the_club(preview, premier_league):
    side = of(seen(league, preview), "Liverpool")

    assert [(one.position, one.club, one.points, one.own) for one in side.lines] == [
        (1, "City", 15, False),
        (2, "Arsenal", 12, False),
        (3, "Liverpool", 9, True),
        (4, "Villa", 6, False),
    ]
    assert side.standing == "3rd with 9 points in the 15 matches held. Six points behind City"
    assert (side.season, side.missing) == ("Premier League 2023/24", "")
    assert side.receipts.scope == "Premier League 2023/24 loaded: 15 matches, 2024"
    assert len(side.receipts.rows) == 5


def test_the_desks_own_counting_gives_way_to_the_table(preview, premier_league):
    LeagueNoteFactory(fixture=preview.fixture, club=preview.fixture.away, remark="Counted by hand")
    LeagueNoteFactory(fixture=preview.fixture, remark="Counted by hand")

    shown = seen(league, preview)

    assert of(shown, "Liverpool").notes == ()
    assert [note.remark for note in of(shown, "Atalanta").notes] == ["Counted by hand"]


def test_after_a_split_the_clubs_stand_in_their_groups(preview, premier_league):
    """Forest have more points than Liverpool after a ruling, and stay below the upper half."""
    sides = premier_league.fixtures.all()
    clubs = {club.name: club for fixture in sides for club in (fixture.home, fixture.away)}
    top, bottom = (
        StageFactory(
            season=premier_league, name=name, kind="league", round="league", carried="all",
            group_order=place,
        )
        for place, name in ((1, "Top"), (2, "Bottom"))
    )  # fmt: skip
    for stage, home, away, score in (
        (top, "Arsenal", "Liverpool", "0-1"),
        (top, "City", "Arsenal", "0-0"),
        (bottom, "Forest", "Spurs", "1-0"),
        (bottom, "Villa", "Forest", ""),
    ):
        day = date(2024, 3, 20) if score else date(2024, 5, 1)
        FixtureFactory(
            season=premier_league, stage=stage, home=clubs[home], away=clubs[away], score=score,
            day=day,
        )  # fmt: skip
    PointsDeductionFactory(
        season=premier_league, club=clubs["Forest"], points=-20, decided_on=date(2024, 3, 22)
    )

    side = of(seen(league, preview), "Liverpool")

    assert [(row.position, row.club, row.points) for row in side.lines] == [
        (1, "City", 16),
        (2, "Arsenal", 13),
        (3, "Liverpool", 12),
        (4, "Forest", 23),
    ]


def test_where_no_rule_says_how_stages_join_there_is_no_table(preview, premier_league):
    LeagueNoteFactory(fixture=preview.fixture, club=preview.fixture.away)
    phase = StageFactory(season=premier_league, name="Phase", kind="league", round="league")
    first = StageFactory(season=premier_league, name="First", kind="league", round="league")
    matches = list(premier_league.fixtures.order_by("pk"))
    premier_league.fixtures.update(stage=first)
    premier_league.fixtures.filter(pk__in=[match.pk for match in matches[:8]]).update(stage=phase)

    side = of(seen(league, preview), "Liverpool")

    assert side.lines == ()
    assert side.missing == (
        "No rule says how Phase and First join, so no table of the season is computed."
    )


def test_lines_left_out_are_marked(preview, premier_league):
    PointsDeductionFactory(season=premier_league, club=preview.fixture.away, points=9)

    side = of(seen(league, preview), "Liverpool")

    assert [(one.position, one.club, one.after_gap) for one in side.lines] == [
        (1, "City", False),
        (2, "Arsenal", False),
        (4, "Spurs", True),
        (5, "Liverpool", False),
        (6, "Forest", False),
    ]
    assert next(one.deducted for one in side.lines if one.own) == 9


def test_a_few_results_make_no_table(preview):
    LeagueNoteFactory(fixture=preview.fixture)
    season = SeasonFactory(league=True, competition__name="Serie A")
    for day in (1, 2, 3):
        FixtureFactory(
            season=season, home=preview.fixture.home, score="2-0", day=date(2024, 3, day)
        )

    side = of(seen(league, preview), "Atalanta")

    assert side.lines == ()
    assert (
        side.missing == "Only a part of the results of the Serie A 2023/24 is held: three matches. "
        "No table is shown."
    )


def whole(season):
    """An editor states that all its results are held, and they were played one by one."""
    ResultsStatementFactory(season=season, club=None)
    for number, fixture in enumerate(season.fixtures.order_by("pk")):
        fixture.day = date(2024, 2, 1) + timedelta(days=number)
        fixture.save()


def test_where_a_club_stood_after_each_match_is_a_line(preview, premier_league):
    whole(premier_league)

    shown = seen(league, preview)

    (chart,) = shown.charts
    assert [place.position for place in of(shown, "Liverpool").places] == [5, 6, 3, 3, 3]
    assert chart.words == ("Liverpool: 3rd, between 3rd and 6th since 2 February 2024",)
    assert [line.position for line in chart.chart.lines] == [3]


def test_two_clubs_of_one_league_are_lines_of_one_chart(preview, premier_league):
    for fixture in premier_league.fixtures.filter(home__name="City"):
        fixture.home = preview.fixture.home
        fixture.save()
    whole(premier_league)

    (chart,) = seen(league, preview).charts
    (alone,) = seen(league, preview, "league=home").charts

    assert [line.side for line in chart.chart.lines] == ["home", "away"]
    assert [line.side for line in alone.chart.lines] == ["home"]


def test_a_ruling_counts_from_its_day_on(preview, premier_league):
    whole(premier_league)
    PointsDeductionFactory(
        season=premier_league, club=preview.fixture.away, points=9, decided_on=date(2024, 2, 11)
    )

    assert [place.position for place in of(seen(league, preview), "Liverpool").places] == [
        5, 6, 3, 6, 3
    ]  # fmt: skip


def test_results_that_are_not_known_to_be_complete_tell_no_place_of_an_earlier_day(
    preview, premier_league
):
    shown = seen(league, preview)

    assert of(shown, "Liverpool").lines
    assert of(shown, "Liverpool").places == ()
    assert shown.charts == ()


def test_the_whole_table_stands_once(preview, premier_league):
    for fixture in premier_league.fixtures.filter(home__name="City"):
        fixture.home = preview.fixture.home
        fixture.save()

    shown = seen(league, preview)

    assert [len(side.whole) for side in shown.clubs] == [6, 0]
    assert [line.club for line in shown.clubs[0].whole if line.own] == ["Atalanta"]


def test_what_articles_say_and_what_comes_next(preview):
    fixture = preview.fixture
    goal = ArticleFactory(slug="fearless", outlet__name="GOAL")
    LeagueNoteFactory(
        fixture=fixture, club=fixture.away, article=goal, position=3, points=71, points_behind=2,
        rival=ClubFactory(name="Manchester City"), remark="On Sunday it goes on.",
    )  # fmt: skip
    LeagueNoteFactory(fixture=fixture, club=fixture.away, reported_on=date(2024, 4, 18))
    FixtureFactory(
        home=ClubFactory(name="Fulham"), away=fixture.away, season__competition__name="League",
        kick_off=datetime(2024, 4, 21, 15, 30, tzinfo=UTC),
    )  # fmt: skip
    FixtureFactory(home=fixture.away, day=date(2024, 4, 24), status="cancelled")
    FixtureFactory(home=fixture.away, day=date(2024, 12, 1))

    side = of(seen(league, preview), "Liverpool")

    assert side.notes == (
        Note(
            "3rd, 71 points, two points behind Manchester City",
            "On Sunday it goes on.",
            Source("GOAL", "fearless", date(2024, 4, 17), date(2024, 4, 17)),
        ),
    )
    assert side.next_fixtures == (
        NextFixture(
            date(2024, 4, 21), "Sun 21 Apr", "Fulham", "fulham", "away", "League", "16:30 BST"
        ),
    )
    assert side.missing == "No league match of Liverpool this season is in the archive."


def test_a_next_fixture_stands_also_when_it_has_been_played_since(preview):
    FixtureFactory(home=preview.fixture.home, day=date(2024, 4, 21), score="3-0")

    assert len(of(seen(league, preview), "Atalanta").next_fixtures) == 1


def test_who_comes_next_in_the_cup_is_not_told_before_the_tie_is_decided(preview):
    atalanta, season = preview.fixture.home, preview.fixture.season
    semi = StageFactory(season=season, name="Semi-finals", round="semi_final")
    marseille, roma = ClubFactory(name="Marseille"), ClubFactory(name="Roma")
    FixtureFactory(home=atalanta, away=roma, day=date(2024, 4, 21))
    two_legged_tie("1-1", "3-0", second_day=date(2024, 5, 9), stage=semi, first_home=marseille,
                   first_away=atalanta)  # fmt: skip

    side = of(seen(league, preview), "Atalanta")

    assert [one.opponent for one in side.next_fixtures] == ["Roma"]


def test_both_legs_of_another_cups_tie_come_next_and_not_its_final(preview):
    atalanta = preview.fixture.home
    semi = StageFactory(season=SeasonFactory(), name="Semi-finals", round="semi_final")
    final = StageFactory(season=semi.season, final=True)
    fiorentina, juventus = ClubFactory(name="Fiorentina"), ClubFactory(name="Juventus")
    two_legged_tie("", "", second_day=date(2024, 4, 27), stage=semi, first_home=fiorentina,
                   first_away=atalanta)  # fmt: skip
    FixtureFactory(
        tie=TieFactory(stage=final, first_home=atalanta, first_away=juventus),
        day=date(2024, 5, 15),
    )

    side = of(seen(league, preview), "Atalanta")

    assert [one.opponent for one in side.next_fixtures] == ["Fiorentina", "Fiorentina"]


def test_the_switch_shows_one_club(preview):
    LeagueNoteFactory(fixture=preview.fixture)

    shown = seen(league, preview, "league=away")

    assert [one.club.name for one in shown.clubs] == ["Liverpool"]


def test_nothing_known_is_nothing_said(preview):
    assert seen(league, preview) is None


def test_an_order_that_the_league_has_stated_is_that_of_the_table(preview, premier_league):
    villa = premier_league.fixtures.filter(home__name="Villa").first().home
    stated = StatedPositionFactory(
        season=premier_league, club=villa, position=3, stated_on=date(2024, 4, 1)
    )

    def order():
        return [line.club for line in of(seen(league, preview), "Liverpool").lines]

    assert order().index("Villa") < order().index("Liverpool")

    stated.stated_on = date(2024, 4, 18)  # after what the preview knows
    stated.save()
    assert order().index("Liverpool") < order().index("Villa")


def test_eight_queries(preview, premier_league, django_assert_num_queries):
    LeagueNoteFactory(fixture=preview.fixture, article=ArticleFactory())
    FixtureFactory(home=preview.fixture.home, day=date(2024, 4, 21))

    with django_assert_num_queries(8):
        seen(league, preview)


@pytest.mark.parametrize(
    ("year", "words"), [(2024, "Sun 21 Apr"), (2025, "Sun 21 Apr 2024"), (2023, "Sun 21 Apr 2024")]
)
def test_a_match_to_come_has_its_year_for_readers_of_another(preview, year, words):
    FixtureFactory(home=preview.fixture.away, day=date(2024, 4, 21))

    shown = seen(league, preview, now=datetime(year, 4, 18, 12, tzinfo=UTC))

    assert [line.day_in_words for line in of(shown, "Liverpool").next_fixtures] == [words]
