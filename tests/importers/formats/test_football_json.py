import json
from datetime import date, time

import pytest

from previews.football.rounds import Round
from previews.football.score import Goals, Score
from previews.importers.formats.football_json import read
from previews.importers.formats.parsed_fixture import (
    LineKind,
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
        ({"score": {"ft": [1]}}, "not enough values to unpack (expected 2, got 1)"),
        ({"score": {"ft": [1, 10**9]}}, "not a score: [1, 1000000000]"),
        ({"score": {"ht": [1, 0]}}, "a half-time score without one at the end"),
        ({"status": "eaten by dogs"}, "status: 'eaten by dogs' is none of cancelled, "),
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
