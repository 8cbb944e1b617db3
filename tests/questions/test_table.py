from datetime import date

import pytest

from previews.football.computed import Figure
from previews.football.result import Where
from previews.questions import QUESTIONS_BY_SLUG
from previews.questions.league_table import LeagueTable
from previews.questions.parameter import InvalidParameter
from previews.questions.parse import ask_from_words
from previews.questions.table import table
from tests.factories import (
    FixtureFactory,
    PointsDeductionFactory,
    StageFactory,
    StatedPositionFactory,
)
from tests.questions.seasons import clubs, cup, league, play

pytestmark = pytest.mark.django_db
MAY = date(2024, 5, 1)


@pytest.fixture
def season():
    """Arsenal and City level on points; Luton yet to play; a play-off that counts for nothing."""
    arsenal, city, everton, luton = clubs("Arsenal", "City", "Everton", "Luton")
    season = league()
    play(season, "2024-04-01", arsenal, everton, "1-0")
    play(season, "2024-04-02", everton, city, "0-3")
    play(season, "2024-04-09", city, arsenal, "1-1")
    FixtureFactory(season=season, home=luton, away=city, day=date(2024, 5, 4))
    play_off = StageFactory(season=season, name="Play-off", round="play_off")
    play(season, "2024-04-20", luton, everton, "9-0", stage=play_off)
    return season


def lines(rows):
    return [(row.position, row.side.name, row.record.played, row.points) for row in rows]


def test_table_adds_the_league_up_as_of_the_day(season):
    assert lines(table(season, before=MAY).details.rows) == [
        (1, "City", 2, 4),
        (2, "Arsenal", 2, 4),
        (3, "Luton", 0, 0),
        (4, "Everton", 2, 0),
    ]
    assert lines(table(season, before=date(2024, 4, 2)).details.rows) == [
        (1, "Arsenal", 1, 3),
        (2, "City", 0, 0),
        (2, "Luton", 0, 0),
        (4, "Everton", 1, 0),
    ]


def test_line_of_one_club_brings_its_own_matches(season):
    everton = season.fixtures.get(day=date(2024, 4, 2)).home

    answer = table(season, before=MAY, club=everton)

    assert [row.day for row in answer.rows] == [date(2024, 4, 2), date(2024, 4, 1)]
    assert answer.figures == (
        Figure("club", "Everton"),
        Figure("position", 4),
        Figure("points", 0),
        Figure("points_behind", 4, "points behind the leaders"),
        Figure("played", 2),
        Figure("won", 0),
        Figure("drawn", 0),
        Figure("lost", 2),
        Figure("goal_difference", -4, "goal difference"),
        Figure("goals_for", 0, "goals scored"),
        Figure("goals_against", 4, "goals conceded"),
    )
    assert answer.scope == "Premier League, 2023/24 loaded: 4 matches, 2024"


def test_a_part_of_a_season_gives_no_table_to_judge_by(season):
    everton = season.fixtures.get(day=date(2024, 4, 2)).home
    for number in range(3, 10):
        FixtureFactory(season=season, home=everton, day=date(2024, 4, number), score="1-0")

    answer = table(season, before=MAY, club=everton)

    assert answer.computed is None
    assert answer.not_in_archive == (
        f"Only a part of the results of {season} is held: ten matches."
    )


def test_points_are_taken_from_the_day_of_the_ruling_on(season):
    city = season.fixtures.get(day=date(2024, 4, 9)).home
    PointsDeductionFactory(season=season, club=city, points=2, decided_on=date(2024, 4, 10))

    points = {
        day: [(row.side.name, row.points) for row in table(season, before=day).details.rows][:2]
        for day in (date(2024, 4, 10), date(2024, 4, 11))
    }

    assert points == {
        date(2024, 4, 10): [("City", 4), ("Arsenal", 4)],
        date(2024, 4, 11): [("Arsenal", 4), ("City", 2)],
    }


def test_a_ruling_is_told_with_its_reason_from_its_day_on(season):
    city = season.fixtures.get(day=date(2024, 4, 9)).home
    PointsDeductionFactory(
        season=season, club=city, points=2, decided_on=date(2024, 4, 10), reason="Late accounts"
    )

    told = {
        day: [caveat.sentence for caveat in table(season, before=day).caveats]
        for day in (date(2024, 4, 10), date(2024, 4, 11))
    }

    assert told == {
        date(2024, 4, 10): [],
        date(2024, 4, 11): ["City: 2 points deducted (Late accounts)"],
    }


def test_season_s_own_rules_order_the_table():
    rovers, wanderers = clubs("Rovers", "Wanderers")
    season = league(points_for_a_win=2, tie_breakers="goals_for")
    play(season, "2024-01-01", rovers, wanderers, "1-0")
    play(season, "2024-01-08", wanderers, rovers, "4-3")

    assert lines(table(season, before=MAY).details.rows) == [
        (1, "Rovers", 2, 2),
        (1, "Wanderers", 2, 2),
    ]


def test_home_table_counts_home_matches_only(season):
    answer = table(season, before=MAY, where=Where.HOME)

    assert lines(answer.details.rows)[:2] == [(1, "Arsenal", 1, 3), (2, "City", 1, 1)]


def test_group_has_its_own_table():
    rome, porto = clubs("Rome", "Porto")
    group = StageFactory(season=cup("Europa League"), group=True)
    play(group.season, "2024-01-01", rome, porto, "2-1", stage=group)

    whole = table(group.season, before=MAY)

    assert lines(table(group.season, before=MAY, stage=group).details.rows) == [
        (1, "Rome", 1, 3),
        (2, "Porto", 1, 0),
    ]
    assert whole.details == LeagueTable((), None)
    assert whole.not_in_archive == (
        "Europa League 2023/24 has a table for each group: name one as the stage, Group D."
    )


def test_every_group_is_offered_where_none_is_named():
    season = cup("Europa League")
    for letter in "ABC":
        StageFactory(season=season, kind="group", name=f"Group {letter}")

    assert table(season, before=MAY).not_in_archive == (
        "Europa League 2023/24 has a table for each group: "
        "name one as the stage, Group A, Group B or Group C."
    )


def test_a_knock_out_has_no_table():
    season = cup("FA Cup")
    semi_finals = StageFactory(season=season, name="Semi-finals")
    play(season, "2024-01-01", *clubs("Rome", "Porto"), "2-1", stage=semi_finals)

    assert asked(competition="FA Cup").not_in_archive == (
        "FA Cup 2023/24 is a knock-out, and a knock-out has no table."
    )
    with pytest.raises(
        InvalidParameter,
        match=r"^Semi-finals is a round of a knock-out, and a knock-out has no table\.$",
    ):
        asked(competition="FA Cup", stage="semi-finals")


def test_a_season_without_matches_has_none_of_a_league():
    empty = table(league(), before=MAY)

    assert empty.not_in_archive == "No league matches of Premier League 2023/24 in the archive."


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        pytest.param("1901/02", "No season is called “1901/02”; the nearest are 1963/64, 1964/65, "
                     "2022/23.", id="nearest-in-time"),
        pytest.param("banana", "No season is called “banana”; the latest are 2023/24, 2022/23, "
                     "1964/65.", id="no-year"),
    ],
)  # fmt: skip
def test_an_unknown_season_is_an_unknown_name_to_every_question(words, sentence):
    for year in (1963, 1964, 2022, 2023):
        league(f"League {year}", name=f"{year}/{(year + 1) % 100}")
    clubs("Liverpool")

    for slug in ("form", "table", "streak"):
        told = {"club": "Liverpool", "kind": "unbeaten", "competition": "League 1963"}
        names = {one.name for one in QUESTIONS_BY_SLUG[slug].parameters} & told.keys()
        with pytest.raises(InvalidParameter) as refusal:
            ask_from_words(
                QUESTIONS_BY_SLUG[slug],
                {"season": words} | {name: told[name] for name in names},
                before=MAY,
            )
        assert str(refusal.value) == sentence


@pytest.mark.parametrize("words", ["2023/24", "2023-24", "2023/2024", " 2023-2024 "])
def test_a_season_may_be_written_in_several_ways(season, words):
    assert asked(competition="Premier League", season=words).parameters["season"] == "2023/24"


def test_club_of_another_league_has_no_line(season):
    [burnley] = clubs("Burnley")

    answer = table(season, before=MAY, club=burnley)

    assert (answer.not_in_archive, answer.computed) == (
        "Burnley are not in the table of Premier League 2023/24.",
        None,
    )


def asked(**words):
    return ask_from_words(QUESTIONS_BY_SLUG["table"], words, before=MAY)


def test_season_by_its_name_or_by_the_day(season):
    league_of_old = season.competition.seasons.create(
        name="2022/23", starts_on=date(2022, 7, 1), ends_on=date(2023, 6, 30)
    )
    play(league_of_old, "2023-01-01", *clubs("Leeds", "Leicester"), "1-0")

    by_day = asked(competition="Premier League", club="City")
    by_name = asked(competition="Premier League", season="2022-23")

    assert by_day.parameters == {
        "competition": "Premier League",
        "season": "2023/24",
        "where": "anywhere",
        "club": "City",
    }
    assert [row.side.name for row in by_name.details.rows] == ["Leeds", "Leicester"]


def test_stage_by_its_name():
    group = StageFactory(season=cup("Europa League"), group=True)
    play(group.season, "2024-01-01", *clubs("Rome", "Porto"), "2-1", stage=group)

    of_group = asked(competition="Europa League", stage="group d").details
    assert [row.side.name for row in of_group.rows] == ["Rome", "Porto"]
    with pytest.raises(InvalidParameter, match="the nearest is Group D"):
        asked(competition="Europa League", stage="Group E")


@pytest.mark.parametrize("matches", [1, 20])
def test_six_queries_for_one_match_and_for_twenty(matches, django_assert_num_queries):
    season = league()
    home, away = clubs("Home", "Away")
    for day in range(1, matches + 1):
        play(season, f"2024-01-{day:02}", home, away, "1-1")

    with django_assert_num_queries(6):
        table(season, before=MAY)


@pytest.fixture
def split():
    """A league that split: the lower half has won more points than the last of the upper."""
    first, second, third, fourth = clubs("Alder", "Birch", "Cedar", "Dogwood")
    season = league()
    regular = StageFactory(season=season, name="Regular", kind="league", round="league")
    top, bottom = (
        StageFactory(
            season=season, name=name, kind="league", round="league", carried="all",
            group_order=place,
        )
        for name, place in (("Top", 1), ("Bottom", 2))
    )  # fmt: skip
    play(season, "2023-09-01", first, second, "1-0", stage=regular)
    play(season, "2023-09-02", second, third, "1-0", stage=regular)
    play(season, "2023-09-03", third, fourth, "0-0", stage=regular)
    play(season, "2024-03-01", first, second, "1-0", stage=top)
    play(season, "2024-03-02", third, fourth, "5-0", stage=bottom)
    play(season, "2024-03-09", fourth, third, "0-5", stage=bottom)
    return season


def test_after_a_split_the_groups_stand_one_above_the_other(split):
    answer = table(split, before=MAY)

    assert lines(answer.details.rows) == [
        (1, "Alder", 2, 6),
        (2, "Birch", 3, 3),
        (3, "Cedar", 4, 7),
        (4, "Dogwood", 3, 1),
    ]
    assert answer.details.remarks[-1] == (
        "The clubs of Top finish above those of Bottom, whatever their points."
    )
    assert lines(table(split, before=date(2024, 2, 1)).details.rows)[0] == (1, "Alder", 1, 3)


def test_a_stage_after_a_split_has_the_points_and_matches_from_before(split):
    answer = table(split, before=MAY, stage=split.stages.get(name="Bottom"))

    assert lines(answer.details.rows) == [(1, "Cedar", 4, 7), (2, "Dogwood", 3, 1)]
    assert len(answer.rows) == 4


def test_a_stage_of_which_nothing_is_known_is_not_added_up(split):
    split.stages.filter(name="Top").update(carried="")
    split.fixtures.filter(day=date(2024, 3, 9)).update(stage=split.stages.get(name="Top"))

    answer = table(split, before=MAY)

    assert answer.details.rows == ()
    assert answer.figures[1].value is None
    assert answer.not_in_archive == (
        "Premier League 2023/24: No rule says how Regular, Top and Bottom join, so no table of the "
        "season is computed. Name a stage: Bottom, Regular or Top."
    )


def test_the_rule_that_decided_is_printed_below_the_table(season):
    arsenal = season.fixtures.get(day=date(2024, 4, 1)).home
    answer = table(season, before=MAY)

    note = "Level on points, in the order of goal difference: City, Arsenal; Luton, Everton."
    assert list(QUESTIONS_BY_SLUG["table"].lines(answer.details))[-1] == note

    StatedPositionFactory(season=season, club=arsenal, position=1, stated_on=date(2024, 4, 21))
    stated = table(season, before=MAY)
    assert lines(stated.details.rows)[:2] == [(1, "Arsenal", 2, 4), (2, "City", 2, 4)]
    assert stated.details.notes[-1] == (
        "Arsenal 1st: stated by the league on 21 April 2024 (Drawing of lots)."
    )
    assert lines(table(season, before=date(2024, 4, 21)).details.rows)[0][1] == "City"


def test_points_per_game_rank_a_season_since_it_was_ended(season):
    season.ranked_by, season.ended_early_on = "points_per_game", date(2024, 4, 10)
    season.save()
    play(season, "2024-03-01", *clubs("Ham", "Spurs"), "9-0")

    early, late = (table(season, before=date(2024, 4, day)) for day in (10, 11))

    assert (early.details.rows[0].side.name, early.details.per_game) == ("City", False)
    assert (late.details.rows[0].side.name, late.details.per_game) == ("Ham", True)
    assert late.details.points_behind is None
    printed = list(QUESTIONS_BY_SLUG["table"].lines(late.details))
    assert printed[0].endswith("points 3, points per game 3.00")
    assert printed[6] == "The season was ended early: the table is ranked by points per game."
