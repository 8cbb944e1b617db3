"""Imports of files: what is new, what changes, what is skipped, and that order does not matter."""

from datetime import UTC, date, datetime
from itertools import permutations

import pytest

from previews.importers.options import Options
from previews.importers.run import ImportFailed, Run, import_files
from previews.models import Fixture, HeldRow, ImportBatch, Season, Stage, Tie, UnmatchedName
from tests.importers.import_text import NOW, load_files, messages, outcomes, whole_archive, write

pytestmark = pytest.mark.django_db

TXT = """
= English Premier League 2023/24

# Date       Fri Aug/11 2023 - Sun May/19 2024 (282d)

Matchday 1
[Fri Aug/11]
  20.00  Burnley FC               0-3 (0-2)  Manchester City FC
[Sat Aug/12]
         Arsenal FC               2-1  Everton FC
"""
JSON = """
{"name": "English Premier League 2023/24", "matches": [
  {"round": "Matchday 1", "date": "2023-08-11", "time": "20:00",
   "team1": "Burnley FC", "team2": "Manchester City FC", "score": {"ft": [0, 3]}},
  {"round": "Matchday 1", "date": "2023-08-12", "time": "15:00",
   "team1": "Arsenal FC", "team2": "Everton FC", "score": {"ht": [1, 0], "ft": [2, 1]}}
]}
"""
CSV = """
Div,Date,HomeTeam,AwayTeam,FTHG,FTAG,HTHG,HTAG,Referee,HS,AS,HC,AC,HY,AY
E0,11/08/2023,Burnley FC,Manchester City FC,0,3,,,C Pawson,6,17,6,5,0,0
E0,12/08/2023,Arsenal FC,Everton FC,2,1,1,0,M Oliver,15,6,8,3,2,2
"""
CUP = """
= UEFA Champions League 2018/19
# Date       Tue Sep/18 2018 - Sat Jun/1 2019 (256d)
» Semifinals
  Wed May/1
    21.00  FC Barcelona (ESP)      v Liverpool FC (ENG)       3-0 (1-0)
  Tue May/7
    21.00  Liverpool FC (ENG)      v FC Barcelona (ESP)       4-0 (1-0)
» Final
  Sat Jun/1
    21.00  Tottenham Hotspur (ENG) v Liverpool FC (ENG)       0-2 (0-1)
"""
CUP_TABLE = """
date,season,competition,stage,leg,home,away,home_goals,away_goals
2019-05-01,2018/19,Champions League,knockout,1,FC Barcelona (Spain),Liverpool FC (England),3,0
2019-05-07,2018/19,Champions League,knockout,2,Liverpool FC (England),FC Barcelona (Spain),4,0
2019-06-01,2019/20,Champions League,final,,Tottenham Hotspur (England),Liverpool FC (England),0,2
"""


@pytest.fixture
def league(tmp_path):
    return write(tmp_path, "1-premierleague.txt", TXT)


def corrected(path, *changes):
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def test_a_file_becomes_fixtures_with_season_stage_and_kick_off(league):
    report = load_files(league, create_clubs=True)

    assert outcomes(report) == {"added": 2}
    assert report.files[0].lines == {
        "heading": 1, "comment": 1, "blank": 2, "round": 1, "date": 2, "fixture": 2,
    }  # fmt: skip
    fixture = Fixture.objects.get(home__name="Burnley FC")
    assert str(fixture.season) == "Premier League 2023/24"
    assert (fixture.stage.name, fixture.stage.kind, fixture.matchday) == ("League", "league", 1)
    assert fixture.kick_off == datetime(2023, 8, 11, 19, tzinfo=UTC)
    assert (fixture.half_time_away, fixture.after_90_away, fixture.status) == (2, 3, "played")
    assert (fixture.season.points_for_a_win, fixture.season.tie_breakers) == (
        3,
        "goal_difference, goals_for",
    )


def test_the_same_file_again_changes_nothing(league):
    load_files(league, create_clubs=True)
    before = whole_archive()

    report = load_files(league, create_clubs=True)

    assert outcomes(report) == {"unchanged": 2}
    assert whole_archive() == before


def test_a_moved_kick_off_a_corrected_score_and_a_result_are_said_and_stored(tmp_path):
    path = write(
        tmp_path,
        "league.txt",
        """
= English Premier League 2023/24
Matchday 1
Fri Aug 11 2023
  20.00  Alfa  0-3  Beta
Sat Aug 12 2023
  15.00  Gamma  v  Delta
  15.00  Epsilon  1-0  Zeta
""",
    )
    load_files(path, create_clubs=True, now=datetime(2023, 8, 12, 9, tzinfo=UTC))
    corrected(path, ("0-3", "0-2"), ("15.00  Gamma  v  Delta", "17.30  Gamma  1-1 (0-1)  Delta"))

    report = load_files(path)

    assert outcomes(report) == {"changed": 2, "unchanged": 1}
    assert messages(report) == [
        ("changed", "Alfa v Beta: after 90 away 2"),
        (
            "changed",
            "Gamma v Delta: after 90 away 1, after 90 home 1, half time away 1, half time home 0, "
            "kick off 2023-08-12 16:30:00+00:00, status played",
        ),
    ]
    assert Fixture.objects.get(home__name="Gamma").status == "played"


def test_a_fixture_put_off_to_another_day_stays_one_fixture(tmp_path):
    text = "= English Premier League 2023/24\nMatchday 29\nSat Mar 16 2024\n  15.00  Alfa  v  Beta"
    path = write(tmp_path, "league.txt", text)
    load_files(path, create_clubs=True)
    corrected(path, ("Sat Mar 16 2024", "Tue May 14 2024"), ("Alfa  v  Beta", "Alfa  2-0  Beta"))

    report = load_files(path)

    assert outcomes(report) == {"changed": 1}
    assert [(each.day, each.after_90_home) for each in Fixture.objects.all()] == [
        (date(2024, 5, 14), 2)
    ]


def test_an_abandoned_game_and_the_one_played_instead_are_two(tmp_path):
    path = write(
        tmp_path,
        "league.txt",
        """
= Uganda Premier League 2023/24
Sat Mar 16 2024
  Arua Hill SC        abd.   Gaddafi Modern FC   [abandoned at 0-0 after 10' due to heavy rain]
Mon Mar 18 2024
  Arua Hill SC        v Gaddafi Modern FC   0-1 [remaining 80']
""",
    )
    load_files(path, create_clubs=True)
    report = load_files(path)

    assert outcomes(report) == {"unchanged": 2}
    assert [(each.status, each.remark) for each in Fixture.objects.earliest_first()] == [
        ("abandoned", "abandoned at 0-0 after 10' due to heavy rain"),
        ("played", "remaining 80'"),
    ]


def test_a_row_edited_by_hand_is_skipped_and_reported(league):
    load_files(league, create_clubs=True)
    fixture = Fixture.objects.get(home__name="Burnley FC")
    fixture.after_90_away, fixture.edited_by_hand = 4, True
    fixture.save()

    report = load_files(league)

    assert outcomes(report) == {"skipped": 1, "unchanged": 1}
    assert messages(report) == [
        (
            "skipped",
            "Burnley FC v Manchester City FC: edited by hand; "
            "if the file is right, correct it in the admin: after 90 away 3",
        )
    ]
    fixture.refresh_from_db()
    assert fixture.after_90_away == 4


def test_an_old_list_of_fixtures_takes_no_result_away(league, tmp_path):
    load_files(league, create_clubs=True)
    fixtures = write(
        tmp_path, "fixtures.txt", TXT.replace("0-3 (0-2)", " v ").replace("2-1", " v ")
    )

    assert outcomes(load_files(fixtures)) == {"unchanged": 2}


@pytest.mark.parametrize("order", list(permutations(["txt", "json", "csv"])))
def test_files_about_the_same_games_meet_and_add_to_each_other_in_any_order(tmp_path, order):
    paths = {
        "txt": write(tmp_path, "a.txt", TXT),
        "json": write(tmp_path, "a.json", JSON),
        "csv": write(tmp_path, "a.csv", CSV),
    }
    for name in (*order, order[0]):
        load_files(paths[name], create_clubs=True)

    archive = whole_archive()
    fixture = Fixture.objects.get(home__name="Arsenal FC")
    assert (fixture.kick_off, fixture.half_time_home, fixture.matchday) == (
        datetime(2023, 8, 12, 14, tzinfo=UTC), 1, 1,
    )  # fmt: skip
    assert {name: len(rows) for name, rows in archive.items()} == {
        "fixtures": 2, "ties": 0, "appointments": 2, "numbers": 4, "goals": 0,
    }  # fmt: skip
    assert archive["appointments"] == [
        (date(2023, 8, 11), "Burnley FC", "referee", "C Pawson", "ENG"),
        (date(2023, 8, 12), "Arsenal FC", "referee", "M Oliver", "ENG"),
    ]
    assert Stage.objects.count() == 1


@pytest.mark.parametrize("order", list(permutations(["txt", "csv", "txt"])))
def test_a_table_of_knock_outs_and_a_cup_file_make_the_same_ties_in_any_order(tmp_path, order):
    paths = {"txt": write(tmp_path, "cl.txt", CUP), "csv": write(tmp_path, "cup.csv", CUP_TABLE)}
    for name in order:
        load_files(paths[name], create_clubs=True)

    assert [
        (each.stage.name, each.leg, each.home.name, each.neutral_ground)
        for each in Fixture.objects.earliest_first()
    ] == [
        ("Semi-finals", 1, "FC Barcelona", False),
        ("Semi-finals", 2, "Liverpool FC", False),
        ("Final", None, "Tottenham Hotspur", True),
    ]
    assert whole_archive()["ties"] == [
        ("Final", "Tottenham Hotspur", "Liverpool FC"),
        ("Semi-finals", "FC Barcelona", "Liverpool FC"),
    ]
    assert list(Season.objects.values_list("name", "away_goals")) == [("2018/19", True)]
    assert list(Stage.objects.in_order().values_list("name", flat=True)) == ["Semi-finals", "Final"]


def test_a_second_leg_loaded_later_finds_its_tie(tmp_path):
    first_leg, second_leg = CUP.split("  Tue May/7")
    load_files(write(tmp_path, "first.txt", first_leg), create_clubs=True)
    load_files(
        write(
            tmp_path,
            "second.txt",
            CUP.split("» Semifinals")[0] + "» Semifinals\n  Tue May/7" + second_leg,
        ),
        create_clubs=True,
    )

    tie = Tie.objects.get(stage__round="semi_final")
    assert [(each.leg, each.home.name) for each in tie.fixtures.earliest_first()] == [
        (1, "FC Barcelona"),
        (2, "Liverpool FC"),
    ]


def test_a_run_stopped_half_way_leaves_whole_files_only(tmp_path, league):
    class Pulled(Exception):
        """The plug."""

    def pull_the_plug(path, lines):
        for number, line in enumerate(lines):
            if path.name == "second.txt" and number == 8:
                raise Pulled
            yield line

    second = write(tmp_path, "second.txt", TXT.replace("Burnley", "Fulham").replace("11]", "18]"))
    with pytest.raises(Pulled):
        import_files(Run([league, second], Options(create_clubs=True)), lambda: NOW, pull_the_plug)

    assert {each.home.name for each in Fixture.objects.all()} == {"Burnley FC", "Arsenal FC"}
    assert [each.status for each in ImportBatch.objects.all()] == ["failed"]


def test_a_dry_run_says_the_same_and_leaves_nothing_behind(league):
    report = load_files(league, create_clubs=True, dry_run=True)

    assert outcomes(report) == {"added": 2}
    assert report.created_clubs == [
        "Burnley FC (ENG)", "Manchester City FC (ENG)", "Arsenal FC (ENG)", "Everton FC (ENG)",
    ]  # fmt: skip
    assert whole_archive()["fixtures"] == []
    assert ImportBatch.objects.count() == 0


def test_impossible_rows_are_held_or_refused_and_the_rest_is_imported(tmp_path):
    table = write(
        tmp_path,
        "league.csv",
        """
date,home,away,home_goals,away_goals,half_time_home,half_time_away
2023-08-12,Alfa,Beta,1,0,2,0
2023-08-12,Gamma,Gamma,1,0,,
2023-08-12,Delta,Epsilon,1,0,,
2023-08-19,Zeta,Delta,2,0,,
2023-08-12,Delta,Zeta,2,0,,
""",
    )
    report = load_files(table, competition="Premier League", country="ENG", create_clubs=True)

    assert outcomes(report) == {"added": 2, "held": 1, "refused": 2}
    assert messages(report) == [
        (
            "held",
            "Alfa v Beta: goals cannot be taken back: 2\N{EN DASH}0, then 1\N{EN DASH}0. "
            "Correct the line and import the file again: it cannot be stored like this.",
        ),
        ("refused", "Gamma v Gamma: the same club twice"),
        (
            "refused",
            "Delta v Zeta: Delta play Epsilon on that day: "
            "check the date, or whether a club is listed twice",
        ),
    ]
    assert report.exit_status == 1


@pytest.mark.parametrize(
    ("competition", "country", "day", "season"),
    [
        ("Premier League", "ENG", "2023-08-12", "2023/24"),
        ("Premier League", "ENG", "2024-05-19", "2023/24"),
        ("Premier League", "ENG", "2020-07-26", "2019/20"),
        ("UEFA Champions League", "", "2020-08-23", "2019/20"),
        ("Serie A", "BRA", "2023-12-03", "2023"),
        ("Eliteserien", "NOR", "2023-04-10", "2023"),
        ("Premier League", "ENG", "1999-10-02", "1999/00"),
    ],
)
def test_without_a_season_it_follows_from_the_day_and_the_calendar(
    tmp_path, competition, country, day, season
):
    table = write(
        tmp_path,
        "a.csv",
        f"date,home,away,home_goals,away_goals\n{day},A FC (ENG),B FC (ENG),1,0\n",
    )
    load_files(table, competition=competition, country=country, create_clubs=True)

    assert Season.objects.get().name == season
    assert Season.objects.get().starts_on <= date.fromisoformat(day) <= Season.objects.get().ends_on


def test_a_file_without_a_competition_cannot_be_loaded(tmp_path):
    table = write(tmp_path, "a.csv", "date,home,away\n2024-04-01,A,B\n")

    with pytest.raises(ImportFailed, match="give it with --competition NAME"):
        load_files(table)


def test_a_path_that_is_not_there_cannot_be_loaded(tmp_path):
    with pytest.raises(ImportFailed, match="no file or folder is called"):
        load_files(tmp_path / "nowhere.txt")


def test_a_folder_is_read_whole_and_what_holds_no_results_is_named(tmp_path):
    write(tmp_path, "1-premierleague.txt", TXT)
    write(tmp_path, "readings.md", "# notes")
    write(tmp_path, "eng.clubs.txt", "= England")
    write(tmp_path, "events.csv", "a,b\n1,2\n")

    report = load_files(tmp_path, create_clubs=True)

    assert [file.error for file in report.files] == [
        "",
        "no column for date, home, away: the header is a,b",
    ]
    assert [path.rpartition("/")[2] for path in report.skipped_files] == [
        "eng.clubs.txt",
        "readings.md",
    ]
    assert report.exit_status == 1


def test_goals_become_events_once(tmp_path):
    path = write(
        tmp_path,
        "euro.txt",
        """
= Euro 2024
▪ Group A
Fri Jun 14
  21:00         Germany   5-1 (3-0)  Scotland     @ München
                (Wirtz 10' Füllkrug 90+3' (pen.); Rüdiger 87' (o.g.))
""",
    )
    load_files(path, create_clubs=True)
    report = load_files(path)

    assert outcomes(report) == {"unchanged": 1}
    assert [row[2:] for row in whole_archive()["goals"]] == [
        (1, "home", "goal", "Wirtz"),
        (2, "away", "own_goal", "Rüdiger"),
        (3, "home", "penalty", "Füllkrug"),
    ]


def test_clubs_of_a_file_that_was_taken_back_are_made_by_the_next_one(tmp_path):
    header = "date,home,away,home_goals,away_goals,competition,country"
    without_competition = "2024-03-09,Everton,Arsenal,0,1,,"
    row = "2024-03-02,Arsenal,Everton,1,0,Premier League,ENG"
    write(tmp_path, "first.csv", f"{header}\n{row}\n{without_competition}\n")
    write(tmp_path, "second.csv", f"{header}\n{row}\n")

    report = load_files(tmp_path, create_clubs=True)

    assert [(bool(file.error), file.fixtures["added"]) for file in report.files] == [
        (True, 0),
        (False, 1),
    ]
    assert Fixture.objects.filter(home__name="Arsenal", away__name="Everton").count() == 1


@pytest.mark.parametrize(
    ("bytes_of", "words"),
    [
        (b"", "the file is empty"),
        ("Köln".encode("latin-1"), r"line 1 is not in UTF-8 \(byte 0xf6\): save the file as UTF-8"),
        (b"= Liga\n\xff", r"line 2 is not in UTF-8 \(byte 0xff\)"),
        ("date,home,away".encode("utf-16"), "line 1 is not text in UTF-8"),
        (b"PK\x03\x04\x00\xff", "line 1 is not text in UTF-8"),
    ],
)
@pytest.mark.parametrize("name", ["results.csv", "results.txt", "results"])
def test_a_file_that_is_no_text_is_refused_with_line_and_remedy(tmp_path, name, bytes_of, words):
    path = tmp_path / name
    path.write_bytes(bytes_of)

    with pytest.raises(ImportFailed, match=f"{name}: {words}"):
        load_files(path)

    assert Fixture.objects.count() == 0


def test_held_rows_are_imported_when_another_run_creates_their_clubs(league):
    load_files(league)
    assert (Fixture.objects.count(), HeldRow.objects.count()) == (0, 2)

    report = load_files(write(league.parent, "same.json", JSON), create_clubs=True)

    assert report.held_rows_imported == 2
    assert (Fixture.objects.count(), HeldRow.objects.count()) == (2, 0)
    assert UnmatchedName.objects.open().count() == 0


def test_a_dry_run_imports_no_held_rows(league):
    load_files(league)

    load_files(league, create_clubs=True, dry_run=True)

    assert HeldRow.objects.count() == 2


def test_a_run_that_stops_says_what_it_has_loaded(league, tmp_path):
    broken = write(tmp_path, "broken.txt", "")

    with pytest.raises(ImportFailed, match="the file is empty; imported before it: one file"):
        load_files(league, broken, create_clubs=True)

    assert Fixture.objects.count() == 2


def test_season_reaches_to_its_fixtures_once_they_are_imported(league):
    load_files(league, create_clubs=True)
    late = TXT.replace("Sat Aug/12", "Sun Jul/7 2024").replace("Arsenal FC", "Luton Town FC")
    path = write(league.parent, "late.txt", late)

    load_files(path)
    assert Season.objects.get().ends_on == date(2024, 6, 30)

    load_files(path, create_clubs=True)
    assert Season.objects.get().ends_on == date(2024, 7, 7)
