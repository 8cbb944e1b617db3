import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from openpyxl import Workbook

from previews.management.archive_command import logged_in_user
from previews.models import Club, Fixture, HeldRow, ImportBatch
from tests.factories import StadiumFactory

pytestmark = pytest.mark.django_db
TXT = """\
= English Premier League 2023/24
Matchday 1
Fri Aug 11 2023
  20.00  Burnley FC  0-3 (0-2)  Manchester City FC
"""


@pytest.fixture
def league(tmp_path):
    path = tmp_path / "league.txt"
    path.write_text(TXT, encoding="utf-8")
    return path


def run(command, *arguments):
    """What the command prints, and its exit status."""
    out, status = StringIO(), 0
    try:
        call_command(command, *map(str, arguments), stdout=out, stderr=out)
    except SystemExit as end:
        status = end.code
    return out.getvalue(), status


def test_all_understood_is_status_0(league):
    out, status = run("import_results", league, "--create-clubs")

    assert status == 0
    assert out == (
        f"{league}: 4 lines (1 date, 1 fixture, 1 heading, 1 round); fixtures: 1 added\n"
        "new club: Burnley FC (ENG)\n"
        "new club: Manchester City FC (ENG)\n"
        f"import {ImportBatch.objects.get().pk}: 1 added, 4 lines\n"
    )


def test_held_rows_are_status_1_and_every_line_not_understood_is_printed(league):
    with league.open("a") as lines:
        lines.write("  what is this supposed to mean\n")

    out, status = run("import_results", league)

    assert status == 1
    why = "neither a match nor a date, a round or a note"
    assert f"{league}:5: {why}: what is this supposed to mean\n" in out
    assert "unmatched name: Burnley FC (ENG)\n" in out
    assert (
        "Correct the lines that were not understood, and import the file again.\n"
        "Resolve the unmatched names in the admin; their fixtures are then imported.\n"
    ) in out


@pytest.mark.parametrize("arguments", [["nowhere.txt"], ["league.txt", "--format", "results-csv"]])
def test_what_cannot_run_is_status_2(league, arguments, monkeypatch):
    monkeypatch.chdir(league.parent)

    with pytest.raises(CommandError) as refusal:
        call_command("import_results", *arguments)

    assert refusal.value.returncode == 2
    assert Fixture.objects.count() == 0


@pytest.mark.parametrize(
    ("option", "word", "reason"),
    [
        ("--country", "Atlantis", "no country is called Atlantis"),
        ("--zone", "Europe/Atlantis", "no time zone is called Europe/Atlantis"),
        ("--column", "home", "write home like home=Heimteam"),
        ("--season", "20x", "no season is written 20x; write it like 2023/24, or 2024"),
        ("--season", "2023-25", "no season is written 2023-25"),
        ("--report", "nowhere/report.json", "nowhere/report.json cannot be written"),
    ],
)
def test_an_option_that_makes_no_sense_is_refused_with_a_reason(league, option, word, reason):
    with pytest.raises(CommandError, match=reason):
        call_command("import_results", str(league), option, word)


def test_the_report_is_written_with_counts_that_add_up(league, tmp_path):
    report = tmp_path / "report.json"

    run("import_results", league, "--create-clubs", "--dry-run", "--report", report)

    told = json.loads(report.read_text(encoding="utf-8"))
    assert told["files"] == [
        {
            "file": str(league),
            "format": "football-txt",
            "lines_read": 4,
            "lines": {"heading": 1, "round": 1, "date": 1, "fixture": 1},
            "fixtures_read": 1,
            "fixtures": {
                "added": 1, "changed": 0, "unchanged": 0, "skipped": 0, "held": 0, "refused": 0,
            },
            "details": {"ties found": 0},
            "unparsed": [],
            "left_aside": [],
            "messages": [],
            "error": "",
        }
    ]  # fmt: skip
    assert (told["batch"], told["dry_run"], told["exit_status"]) == (None, True, 0)
    assert Club.objects.count() == 0


def test_headers_of_their_own_competition_season_country_and_zone(tmp_path):
    table = tmp_path / "liga.csv"
    table.write_text(
        "Datum,Zeit,Heim,Gast,T1,T2\n11.08.2023,20:30,Köln,Mainz,2,1\n", encoding="utf-8"
    )
    columns = ["home=Heim", "away=Gast", "home_goals=T1", "away_goals=T2", "time=Zeit"]
    asked = [word for column in columns for word in ("--column", column)]

    _, status = run(
        "import_results", table, "--competition", "Bundesliga", "--season", "2023-24",
        "--country", "Germany", "--zone", "Europe/Berlin", "--create-clubs", *asked,
    )  # fmt: skip

    assert status == 0
    fixture = Fixture.objects.get()
    assert str(fixture.season) == "Bundesliga 2023/24"
    assert (fixture.home.country, fixture.after_90_home) == ("GER", 2)
    assert f"{fixture.kick_off:%H:%M %Z}" == "18:30 UTC"


def test_an_import_is_undone_by_its_number(league):
    run("import_results", league, "--create-clubs")
    number = ImportBatch.objects.get().pk

    out, status = run("undo_import", number)

    assert status == 0
    assert out == (
        f"import {number} undone: 1 fixtures, 1 stages, 1 seasons, "
        "3 other names of competitions, 1 competitions, 2 clubs\n"
    )
    assert run("undo_import", number) == (
        f"import {number} cannot be undone: it was undone already\n",
        1,
    )
    with pytest.raises(CommandError, match="there is no import 4711"):
        run("undo_import", 4711)


def test_club_lists_are_imported(tmp_path):
    path = tmp_path / "eng.clubs.txt"
    path.write_text("= England\nArsenal FC, London\n  | Arsenal\n", encoding="utf-8")

    out, status = run("import_clubs", tmp_path)

    assert status == 0
    number = ImportBatch.objects.get().pk
    lines = "3 lines (1 club, 1 heading, 1 spelling)"
    assert out == f"{path}: {lines}; 1 clubs added, 1 spellings added\nimport {number}\n"


def test_held_fixtures_are_imported_with_the_list_of_their_clubs(league, tmp_path):
    run("import_results", league)
    path = tmp_path / "eng.clubs.txt"
    path.write_text("= England\nBurnley FC\nManchester City FC\n", encoding="utf-8")

    out, status = run("import_clubs", path)

    assert status == 0
    assert "1 held row imported: its names are now known\n" in out
    assert Fixture.objects.count() == 1


def test_an_import_remembers_who_ran_it(league, tmp_path, monkeypatch):
    clubs = tmp_path / "eng.clubs.txt"
    clubs.write_text("= England\nBurnley FC\nManchester City FC\n", encoding="utf-8")
    monkeypatch.setenv("LOGNAME", "anna")

    run("import_clubs", clubs)
    run("import_results", league)

    assert list(ImportBatch.objects.order_by("pk").values_list("command", "run_by")) == [
        ("import_clubs", "anna"),
        ("import_results", "anna"),
    ]


def test_without_a_user_the_name_is_empty():
    def nobody():
        raise OSError("No username set in the environment")

    assert logged_in_user(nobody) == ""


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nowhere.txt", "no file or folder is called .*nowhere.txt"),
        ("folder", "no file in .*folder ends in .clubs.txt"),
        ("empty.txt", "empty.txt: the file is empty"),
        ("latin.txt", "latin.txt: line 1 is not in UTF-8"),
    ],
)
def test_what_is_no_club_list_is_refused_with_a_reason(tmp_path, name, words):
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.txt").touch()
    (tmp_path / "latin.txt").write_bytes("= Österreich".encode("latin-1"))

    with pytest.raises(CommandError, match=words) as refusal:
        run("import_clubs", tmp_path / name)

    assert refusal.value.returncode == 2


def test_folder_without_results_is_no_import(tmp_path):
    (tmp_path / "notes.md").write_text("nothing", encoding="utf-8")

    with pytest.raises(CommandError, match=r"no file with results in .*; name the file") as refusal:
        run("import_results", tmp_path)

    assert refusal.value.returncode == 2
    assert ImportBatch.objects.count() == 0


def test_report_that_cannot_be_written_is_reported_in_a_sentence(league):
    if not Path("/dev/full").exists():
        pytest.skip("no device that is always full")

    with pytest.raises(CommandError, match="is saved, but its report cannot be written") as told:
        run("import_results", league, "--create-clubs", "--report", "/dev/full")

    assert told.value.returncode == 2
    assert Fixture.objects.count() == 1


def test_unknown_stadium_is_reported_once_a_file_and_counted(tmp_path):
    path = tmp_path / "league.txt"
    text = TXT.replace("0-3 (0-2)  Manchester City FC", "0-3  Manchester City FC @ Turf Moor")
    path.write_text(f"{text}  Arsenal FC  1-0  Everton FC @ Turf Moor\n", encoding="utf-8")

    out, status = run("import_results", path, "--create-clubs")

    assert status == 1
    words = "no stadium is called Turf Moor: add it in the admin, and import the file again"
    title = "Burnley FC v Manchester City FC"
    assert out.count(f"{path}:4: stadium not kept: {title}: {words}\n") == 1
    assert out.count("no stadium is called") == 1
    assert "  2 stadiums not kept\n" in out
    assert Fixture.objects.count() == 2

    StadiumFactory(name="Turf Moor", city="Burnley")
    out, status = run("import_results", path)

    assert (status, "not kept" in out) == (0, False)
    assert {match.stadium.name for match in Fixture.objects.all()} == {"Turf Moor"}


TABLE = "date,home,away,result\n10/08/2024,Alder,Beech,2-1\n31/08/2024,Beech,Alder,02. Jan\n"


def table(tmp_path, text, name="results.csv"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def run_table(path, *arguments):
    return run(
        "import_results", path, "--competition", "County League", "--country", "ENG",
        "--create-clubs", *arguments,
    )  # fmt: skip


def test_row_whose_score_became_a_date_is_held_with_its_reason(tmp_path):
    path = table(tmp_path, TABLE)

    out, status = run_table(path)

    assert status == 1
    assert (
        f"{path}:3: held: Beech v Alder: result: '02. Jan' is a date that a table program made of "
        "a score, perhaps 2-1 or 1-2: write the score into the cell as text\n"
    ) in out
    assert [(match.after_90_home, match.after_90_away) for match in Fixture.objects.all()] == [
        (2, 1)
    ]
    assert HeldRow.objects.get().line == 3


def test_columns_left_aside_are_printed_and_kept_with_the_import(tmp_path):
    text = "date,home,away,hg,ag,source,Crowd size\n2024-08-10,Alder,Beech,2,1,book,900\n"
    path, report = table(tmp_path, text), tmp_path / "report.json"

    out, status = run_table(path, "--report", report)

    assert status == 1
    assert "  left aside: source, Crowd size\n" in out
    assert (
        f"{path}:1: not read: the column 'Crowd size' is not understood, and looks like attendance"
    ) in out
    assert json.loads(report.read_text())["files"][0]["left_aside"] == ["source", "Crowd size"]
    assert ImportBatch.objects.get().counts["left aside"] == "source, Crowd size"

    out, status = run_table(path, "--ignore", "crowd size")

    assert (status, "  left aside: source, Crowd size\n" in out) == (0, True)


def test_cell_that_cannot_be_read_costs_the_cell_and_is_printed(tmp_path):
    text = "date,time,home,away,hg,ag\n2024-08-10,late,Alder,Beech,2,1\n"
    path = table(tmp_path, text)

    out, status = run_table(path)

    words = "Alder v Beech: time: not a time of the day: 'late'; write it like 20:45"
    assert (status, f"{path}:2: not read: {words}\n" in out) == (1, True)
    assert Fixture.objects.get().kick_off is None


def test_order_of_day_and_month_is_asked_for_before_anything_is_stored(tmp_path):
    path = table(tmp_path, "date,home,away\n8/10/2024,Alder,Beech\n9/7/2024,Beech,Alder\n")
    arguments = ["import_results", path, "--competition", "Major League", "--create-clubs",
                 "--country", "USA"]  # fmt: skip
    with pytest.raises(CommandError, match=r"give the order with --dates dmy") as refusal:
        run(*arguments)
    assert (refusal.value.returncode, Fixture.objects.count()) == (2, 0)

    out, status = run(*arguments, "--dates", "mdy")

    assert (status, "dates:" in out) == (0, False)
    assert [f"{match.day}" for match in Fixture.objects.order_by("day")] == [
        "2024-08-10", "2024-09-07",
    ]  # fmt: skip


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_dates_that_contradict_each_other_store_nothing(tmp_path, ending):
    rows = [["date", "home", "away"], ["24/8/2024", "Alder", "Beech"], ["8/25/2024", "A", "B"]]
    path = tmp_path / f"a.{ending}"
    if ending == "csv":
        path.write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    else:
        book = Workbook()
        for row in rows:
            book.active.append(row)
        book.save(path)

    with pytest.raises(CommandError, match="the dates contradict each other: 24/8/2024 in line 2"):
        run_table(path)

    assert Fixture.objects.count() == 0


AMERICAN = """\
= Major League Soccer 2024
Matchday 1
Sat Feb 24 2024
  19:30  Alder City  2-1  Beechwood @ Alder Park
Sun Feb 25 2024
  20:30  Cedar Town  0-0  Dogwood
"""


@pytest.mark.parametrize("country", ["USA", "BRA", "RUS"])
def test_kick_offs_that_are_dropped_are_counted_and_named(tmp_path, country):
    path = table(tmp_path, AMERICAN.replace(" @ Alder Park", ""), "league.txt")

    out, status = run("import_results", path, "--country", country, "--create-clubs")

    assert status == 1
    assert "  2 kick-offs not kept\n" in out
    assert out.count("kick-off not kept: ") == 1
    assert "the time 19:30 is not kept: " in out
    assert "give the time zone with --zone, or the grounds of the matches\n" in out


def test_kick_off_at_a_known_ground_needs_no_zone(tmp_path):
    StadiumFactory(name="Alder Park", city="Alder", time_zone="America/Denver")
    path = table(tmp_path, AMERICAN, "league.txt")

    out, status = run("import_results", path, "--country", "USA", "--create-clubs")

    assert (status, "1 kick-offs not kept" in out) == (1, True)
    first, second = Fixture.objects.order_by("day")
    assert (f"{first.kick_off:%d %H:%M}", second.kick_off) == ("25 02:30", None)


def test_zone_that_is_given_keeps_every_kick_off(tmp_path):
    path = table(tmp_path, AMERICAN.replace(" @ Alder Park", ""), "league.txt")

    _, status = run(
        "import_results", path, "--country", "USA", "--create-clubs", "--zone", "America/New_York"
    )

    assert (status, Fixture.objects.filter(kick_off__isnull=True).count()) == (0, 0)


def test_table_copied_into_a_text_file_is_a_table(tmp_path):
    path = table(tmp_path, "Date\tHome\tScore\tAway\n2024-08-10\tAlder\t2–1\tBeech\n", "paste.txt")

    out, status = run_table(path)

    assert (status, f"{path}: 2 lines (1 fixture, 1 heading); fixtures: 1 added\n" in out) == (
        0,
        True,
    )


def test_doubtful_rows_are_printed_with_reason_and_remedy(tmp_path, capsys):
    text = "= English Premier League 1998/99\n[Mon Aug 15 1998]\n  Quay v Moor 3-1\n"
    path = tmp_path / "league.txt"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(SystemExit) as ended:
        call_command("import_results", path, create_clubs=True)

    out = capsys.readouterr().out
    assert ended.value.code == 1
    assert "  doubts: 1 weekday\n" in out
    assert "held: Quay v Moor: 15 August 1998 is a Saturday, the file says Monday. " in out
    assert "Decide on the doubtful rows in the admin, under Held rows" in out
    assert "new club" not in out


@pytest.mark.parametrize("rank", ["0", "first", "99999"])
def test_rank_is_a_number_from_one_on(league, rank):
    with pytest.raises(CommandError, match="is no rank; write a number from 1"):
        call_command("import_results", league, "--rank", rank)
