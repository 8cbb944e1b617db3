import json
from datetime import date, time

import pytest

from previews.football.rounds import Round
from previews.football.score import Goals, Score
from previews.importers.formats.football_json import read
from previews.importers.formats.parsed_fixture import (
    LineKind,
    Notice,
    ParsedFixture,
    ParsedGoal,
    ParsedStatus,
    SkippedLine,
    StageName,
    UnparsedLine,
)

SEASON = {
    "name": "UEFA Champions League 2024/25",
    "matches": [
        {
            "round": "League, Matchday 1",
            "date": "2024-09-17",
            "time": "18:45",
            "team1": "Juventus (ITA)",
            "team2": "PSV Eindhoven (NED)",
            "score": {"ht": [2, 0], "ft": [3, 1]},
        },
        {
            "round": "Round of 16",
            "date": "2025-03-11",
            "team1": "Liverpool FC (ENG)",
            "team2": "Paris Saint-Germain (FRA)",
            "score": {"ht": [0, 1], "ft": [0, 1], "et": [0, 1], "p": [4, 4]},
        },
        {"round": "Final", "date": "2025-05-31", "team1": "A", "team2": "B", "score": {}},
        {"round": "Final", "team1": "A {", "team2": "B"},
        {
            "date": "2025-06-01",
            "group": "Group A",
            "team1": {"name": "Mexico"},
            "team2": {"name": "Canada"},
            "status": "cancelled",
            "ground": "Azteca, Mexico City",
            "goals1": [{"name": "Giménez", "minute": "45", "offset": 2, "penalty": True}],
        },
    ],
}
READ = [
    ParsedFixture(
        line=1,
        home="Juventus",
        away="PSV Eindhoven",
        day=date(2024, 9, 17),
        clock=time(18, 45),
        home_country="ITA",
        away_country="NED",
        competition="UEFA Champions League",
        season="2024/25",
        stage=StageName("League", Round.LEAGUE, matchday=1),
        score=Score(3, 1, Goals(2, 0), Goals(3, 1)),
        status=ParsedStatus.PLAYED,
    ),
    ParsedFixture(
        line=1,
        home="Liverpool FC",
        away="Paris Saint-Germain",
        day=date(2025, 3, 11),
        home_country="ENG",
        away_country="FRA",
        competition="UEFA Champions League",
        season="2024/25",
        stage=StageName("Round of 16", Round.ROUND_OF_16),
        score=Score(0, 1, Goals(0, 1), Goals(0, 1), Goals(0, 1), extra_time=True),
        decided="penalties",
        status=ParsedStatus.PLAYED,
        doubt="a shoot-out cannot end level: 4–4",
        place=2,
        lines=0,
    ),
    ParsedFixture(
        line=1,
        home="A",
        away="B",
        day=date(2025, 5, 31),
        competition="UEFA Champions League",
        season="2024/25",
        stage=StageName("Final", Round.FINAL),
        place=3,
        lines=0,
    ),
    ParsedFixture(
        line=1,
        home="Mexico",
        away="Canada",
        day=date(2025, 6, 1),
        competition="UEFA Champions League",
        season="2024/25",
        stage=StageName("Group A", Round.GROUP, "A"),
        status=ParsedStatus.CANCELLED,
        venue="Azteca",
        city="Mexico City",
        goals=(ParsedGoal("Giménez", 45, 2, "home", penalty=True),),
        place=5,
        lines=0,
    ),
]


def test_matches_are_read_one_by_one_and_a_broken_one_is_kept_for_a_person():
    items = list(read([json.dumps(SEASON)]))

    assert [item for item in items if isinstance(item, ParsedFixture)] == READ
    (unread,) = [item for item in items if isinstance(item, UnparsedLine)]
    assert unread.text.startswith('{"round": "Final", "team1": "A {"')
    assert sum(item.lines for item in items) == 1


def test_line_numbers_add_up_however_the_file_is_laid_out():
    lines = json.dumps(SEASON, indent=2).splitlines(keepends=True)
    items = list(read(lines))
    fixtures = [item for item in items if isinstance(item, ParsedFixture)]

    assert items[0] == SkippedLine(1, LineKind.HEADING, 3)
    assert [each.line for each in fixtures] == [4, 21, 45, 57]
    assert sum(item.lines for item in items) == len(lines)
    assert [each.score for each in fixtures] == [each.score for each in READ]


def test_a_file_that_ends_too_early_says_so():
    lines = json.dumps(SEASON, indent=2).splitlines(keepends=True)[:10]

    items = list(read(lines))

    assert [item.line for item in items if isinstance(item, UnparsedLine)] == [4]
    assert sum(item.lines for item in items) == 10


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"a": 1}', "no list of matches in the file"),
        ("[1, 2]", "no list of matches in the file"),
        ('{"name": "Liga", "matches": [', "the file ends too early"),
    ],
)
def test_a_file_of_something_else_is_not_passed_over(text, why):
    assert list(read([text])) == [UnparsedLine(1, "", why)]


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"score": {"ft": [1]}}, "not the goals of two sides: [1]"),
        ({"score": {"ft": 21}}, "not the goals of two sides: 21"),
        ({"score": [2, 1, 0]}, "not the goals of two sides: [2, 1, 0]"),
        ({"score": {"ft": [1, 10**9]}}, "not a number of goals: 1000000000"),
        ({"score": {"ft": [2.5, 1]}}, "not a number of goals: 2.5"),
        ({"score": {"ft": [True, 1]}}, "not a number of goals: true"),
        ({"score": [None, 1]}, "not a number of goals: null"),
        ({"score1": "two", "score2": 1}, 'not a number of goals: "two"'),
        ({"score": {"ht": [1, 0]}}, "a half-time score without one at the end"),
        ({"score": {"fulltime": [2, 1]}}, "score: fulltime is none of ht, ft, et, p"),
        ({"score1": 2}, "only one of score1 and score2 is given"),
        ({"score": "2-1 Smith"}, "not a result: '2-1 Smith'"),
        ({"date": "8/10/2024"}, "date: '8/10/2024' has two readings"),
        ({"status": "eaten by dogs"}, "status: 'eaten by dogs' is not understood"),
    ],
)
def test_match_that_cannot_be_is_kept_for_a_person(told, why):
    match = {"date": "2023-08-11", "team1": "A", "team2": "B", **told}

    items = list(read([json.dumps({"name": "Liga 2023/24", "matches": [match]})]))

    (unread,) = [item for item in items if isinstance(item, UnparsedLine)]
    assert f"not a match as football.json writes it: {why}" in unread.why
    assert sum(item.lines for item in items) == 1


def test_text_after_the_list_is_reported():
    lines = ['{"name": "Liga 2023/24", "matches": [\n', "]}\n", "\n", "and more\n"]

    assert list(read(lines)) == [UnparsedLine(4, "and more", "text after the list of matches", 4)]


def one_match(**values):
    match = {"date": "2023-08-11", "team1": "A", "team2": "B", **values}
    *_, fixture = read([json.dumps({"name": "Liga 2023/24", "matches": [match]})])
    return fixture


ROUNDS = {
    "name": "Liga 2014/15",
    "rounds": [
        {
            "name": "Matchday 1",
            "matches": [
                {"date": "2014-08-16", "team1": {"key": "a", "name": "Alder", "code": "ALD"},
                 "team2": {"key": "b", "name": "Beech"}, "score1": 2, "score2": 1},
                {"date": "2014-08-17", "team1": "Cedar", "team2": "Dogwood",
                 "score1": None, "score2": None},
            ],
        },
        {
            "name": "Play Round 2",
            "matches": [
                {"date": "2014-08-23", "team1": "Beech", "team2": "Alder", "score1": 0,
                 "score2": 0, "score1i": 0, "score2i": 0},
            ],
        },
        {"name": "Final", "matches": [
            {"date": "2015-05-30", "team1": "Alder", "team2": "Beech", "score1": 1, "score2": 1,
             "score1et": 2, "score2et": 2, "score1p": 4, "score2p": 3},
        ]},
    ],
}  # fmt: skip


@pytest.mark.parametrize("indent", [None, 2])
def test_older_files_have_rounds_and_two_keys_for_a_score(indent):
    lines = json.dumps(ROUNDS, indent=indent).splitlines(keepends=True)

    items = list(read(lines))

    fixtures = [item for item in items if isinstance(item, ParsedFixture)]
    assert sum(item.lines for item in items) == len(lines)
    assert len({(match.line, match.place) for match in fixtures}) == 4
    assert [(match.home, match.stage.matchday, match.competition) for match in fixtures] == [
        ("Alder", 1, "Liga"), ("Cedar", 1, "Liga"), ("Beech", 2, "Liga"), ("Alder", None, "Liga"),
    ]  # fmt: skip
    assert [match.score and match.score.goals for match in fixtures] == [
        Goals(2, 1), None, Goals(0, 0), Goals(2, 2),
    ]  # fmt: skip
    final = fixtures[3]
    assert (final.stage.round, final.decided) == (Round.FINAL, "penalties")
    assert (final.score.after_90, final.score.shoot_out) == (Goals(1, 1), Goals(4, 3))


@pytest.mark.parametrize(
    ("values", "score", "decided"),
    [
        ({"score": [2, 1]}, Score(2, 1, after_90=Goals(2, 1)), ""),
        ({"score": "2-1 (1-0)"}, Score(2, 1, Goals(1, 0), Goals(2, 1)), ""),
        ({"score": {"ft": "2-1"}}, Score(2, 1, after_90=Goals(2, 1)), ""),
        ({"score": {"ft": [2, 1], "ht": [1, 0]}}, Score(2, 1, Goals(1, 0), Goals(2, 1)), ""),
        ({"score1": 2, "score2": 1}, Score(2, 1, after_90=Goals(2, 1)), ""),
        ({"score": [2, 1], "status": "FT"}, Score(2, 1, after_90=Goals(2, 1)), ""),
        ({"score": None}, None, ""),
    ],
)
def test_a_score_in_every_layout(values, score, decided):
    assert (one_match(**values).score, one_match(**values).decided) == (score, decided)


@pytest.mark.parametrize(
    ("values", "clock", "offset"),
    [
        ({"time": "7:45 PM"}, time(19, 45), None),
        ({"time": "19:45 UTC+2"}, time(19, 45), 120),
        ({"time": "19:45", "timezone": "UTC-3"}, time(19, 45), -180),
        ({"date": "2023-08-11T19:45:00Z"}, time(19, 45), 0),
        ({"date": "2023-08-11 00:00:00"}, None, None),
        ({"time": "TBD"}, None, None),
    ],
)
def test_times_are_read_whole(values, clock, offset):
    assert (one_match(**values).clock, one_match(**values).offset) == (clock, offset)


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"time": "quarter to eight"}, "time: not a time of the day: 'quarter to eight'"),
        ({"time": "7.45 Wembley"}, "time: not a time of the day: '7.45 Wembley'"),
        ({"attendance": "many"}, "attendance: not a number: 'many'"),
    ],
)
def test_a_value_that_a_match_can_do_without_costs_itself(values, why):
    match = {"date": "2023-08-11", "team1": "A", "team2": "B", **values}

    notice, fixture = read([json.dumps({"name": "Liga 2023/24", "matches": [match]})])

    assert notice.text.startswith(f"A v B: {why}")
    assert (fixture.clock, fixture.attendance) == (None, None)


def test_values_that_are_not_understood_are_named_once():
    match = {"date": "2023-08-11", "team1": "A", "team2": "B", "xg": 1, "goals_home": 2}

    items = list(read([json.dumps({"name": "Liga 2023/24", "matches": [match, match]})]))

    notices = [item for item in items if isinstance(item, Notice)]
    assert [(notice.text, notice.attention) for notice in notices] == [
        ("goals_home", False),
        ("the value 'goals_home' is not understood, and looks like goals", True),
        ("xg", False),
    ]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"status": "finished"}, "the status says that it was played, but the row has no goals"),
        *(
            (
                {"status": status, "score": [2, 1]},
                f"the status is {status}, but the row has goals: take the goals out, or give the "
                "status abandoned, annulled, awarded or played",
            )
            for status in ("postponed", "cancelled", "scheduled")
        ),
        (
            {"status": "IN_PLAY", "score": [2, 1]},
            "the match was not over when the file was written",
        ),
    ],
)
def test_match_whose_status_contradicts_its_score_is_held(values, reason):
    assert one_match(**values).reasons == (reason,)


@pytest.mark.parametrize(
    "values",
    [{"score": [2.0, 1.0]}, {"score": {"ft": ["2", "1"]}}, {"score1": "2", "score2": 1.0}],
)
def test_goals_as_table_programs_write_them(values):
    match = one_match(**values)

    assert (match.score, match.status) == (Score(2, 1, after_90=Goals(2, 1)), ParsedStatus.PLAYED)
