"""Small files that went wrong once, read from the folder beside the project; skipped without it.

Their siblings are tested with the readers, the rules and the questions.
"""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from previews.models import Club, Fixture
from previews.questions import QUESTIONS_BY_SLUG
from previews.questions.parse import ask_from_words
from tests.factories import ClubFactory, ClubNameFactory
from tests.importers.import_text import load_files, whole_archive

CASES = Path(__file__).parents[2].parent / "shared" / "cases"
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not CASES.is_dir(), reason="no cases beside the project"),
]
# After the matches of all of them.
NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
COUNTY = {"competition": "County League", "country": "ENG"}
LA_LIGA = {"competition": "La Liga", "country": "ESP"}


def load(name, **options):
    """Imports the file twice: the second time changes nothing and ends alike."""
    report = load_files(CASES / name, create_clubs=True, now=NOW, **options)
    first = whole_archive()
    again = load_files(CASES / name, create_clubs=True, now=NOW, **options)
    assert (whole_archive(), again.exit_status) == (first, report.exit_status)
    return report


def results():
    """Day, clock in UTC, home, goals, away; with the status where it was not played."""
    return [
        " ".join(
            [f"{match.day:%d.%m.}", f"{match.kick_off:%H:%M}" if match.kick_off else "-",
             match.home.name, f"{match.after_90_home}-{match.after_90_away}", match.away.name,
             *([match.status] if match.status != "played" else [])]
        )
        for match in Fixture.objects.select_related("home", "away").order_by("day", "pk")
    ]  # fmt: skip


def told(report):
    file = report.files[0]
    return " ".join([*(message["text"] for message in file.messages),
                     *(line["why"] for line in file.unparsed)])  # fmt: skip


def table(**words):
    answer = ask_from_words(QUESTIONS_BY_SLUG["table"], words, before=NOW)
    return [(row.side.name, row.points) for row in answer.details.rows]


@pytest.mark.parametrize(
    ("name", "status", "said", "expected"),
    [
        ("01-result-in-one-column.csv", 1, "'02. Jan' is a date that a table program made",
         ["10.08. - Northwick 2-1 Easthaven"]),
        ("02-footballcsv-layout.csv", 0, "",
         ["10.08. - Northwick FC 2-1 Easthaven", "11.08. - Southmoor 0-0 Westbury Town"]),
        ("03-header-typos.csv", 0, "read as day/month",
         ["10.08. 14:00 Northwick 2-1 Easthaven",
          "11.08. 14:00 Southmoor None-None Westbury postponed"]),
        ("05-us-dates.csv", 0, "",
         ["10.08. - Northwick 2-1 Easthaven", "24.08. - Easthaven 1-1 Southmoor",
          "07.09. - Southmoor 0-3 Northwick", "21.09. - Northwick 2-2 Southmoor"]),
        ("06-twelve-hour-clock.csv", 1, "the clocks there show CEST",
         ["10.08. 18:45 Northwick 2-1 Easthaven", "11.08. 11:30 Southmoor 1-1 Westbury",
          "12.08. 19:00 Easthaven 1-0 Southmoor", "13.08. 18:45 Northwick 1-0 Westbury",
          "14.08. 18:00 Easthaven 1-0 Westbury", "15.08. - Southmoor 1-0 Easthaven"]),
        ("36-date-styles.csv", 1, "45514 is Excel's number of a day",
         ["10.08. - Northwick 2-1 Easthaven", "11.08. 19:45 Southmoor 1-1 Westbury",
          "12.08. - Northwick 1-1 Westbury", "15.08. - Westbury 0-0 Easthaven"]),
    ],
)  # fmt: skip
def test_cells(name, status, said, expected):
    report = load(name, **COUNTY)

    assert (report.exit_status, results()) == (status, expected)
    assert said in told(report)


def test_attendance_with_a_point():
    load("08-attendance-point.csv", **COUNTY)

    assert set(Fixture.objects.values_list("attendance", flat=True)) == {60000, 7000}


def test_clocks_are_no_part_of_clubs():
    load("19-clock-words-in-club-names.txt")

    assert results() == [
        "04.11. 15:00 Pentire 1-0 Quay Town", "04.11. 19:45 Tavy 2-0 Upton",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "options", "said"),
    [
        ("21-kick-off-dropped.txt", {"country": "USA"}, "the time 19:30 is not kept"),
        ("22-weekday-contradicts.txt", {}, "15 August 1998 is a Saturday, the file says Friday"),
        ("37-spellings-within-a-season.csv", {"competition": "French Ligue 1", "country": "FRA"},
         "new club AS Cannes is near Cannes, made in this run"),
    ],
)  # fmt: skip
def test_doubts(name, options, said):
    report = load(name, **options)

    assert report.exit_status == 1
    assert said in told(report)


def test_women_are_another_side():
    load("15-women-and-men.txt")
    load("15b-women.txt", country="ENG")

    answer = ask_from_words(QUESTIONS_BY_SLUG["form"], {"club": "Harrowby"}, before=NOW)

    assert len(answer.rows) == 1
    assert Club.objects.count() == 4


def test_a_nation_is_one_team_under_two_names():
    load("17-nations-under-two-names.txt")

    assert sorted(Club.objects.values_list("country", flat=True)) == ["KOR", "POL"]


def test_a_club_has_the_name_of_the_season():
    club = ClubFactory(name="KFC Ufern", country="GER")
    ClubNameFactory(club=club, name="Bayer Ufern", country="GER", used_until=1995)
    load("18-club-name-of-the-day.txt")

    names = [
        {name for name, _points in table(competition="2. Bundesliga", season=season)}
        for season in ("1994/95", "1995/96")
    ]

    assert names == [{"Bayer Ufern", "Karlstal"}, {"KFC Ufern", "Karlstal"}]


@pytest.mark.parametrize(
    ("name", "options", "words", "expected"),
    [
        ("10-split-league-scotland.txt", {},
         {"competition": "Scottish Premiership", "season": "2023/24"},
         [("Abbey Athletic", 19), ("Burnside", 16), ("Carrick", 7), ("Dalry", 12),
          ("Forth Rovers", 3), ("Eskdale", 2)]),
        ("10-split-league-scotland.txt", {},
         {"competition": "Scottish Premiership", "season": "2023/24", "stage": "Championship"},
         [("Abbey Athletic", 19), ("Burnside", 16), ("Carrick", 7)]),
        ("12-head-to-head-in-mid-season.csv", LA_LIGA,
         {"competition": "La Liga", "season": "2023/24"},
         [("Borja", 6), ("Albacer", 6), ("Denia", 4), ("Cadia", 1)]),
        ("13-shoot-out-points-in-group.csv", {"competition": "Leagues Cup", "country": "USA"},
         {"competition": "Leagues Cup", "season": "2023", "stage": "Group A"},
         [("Beech", 4), ("Alder", 4), ("Cedar", 1)]),
        ("25-both-clubs-lose.csv", COUNTY,
         {"competition": "County League", "season": "2023/24"},
         [("Morden", 3), ("Norden", 3), ("Ormsby", 0), ("Pell", 0)]),
        ("28-points-per-game.csv", {"competition": "English League Two", "country": "ENG"},
         {"competition": "League Two", "season": "2019/20"},
         [("Arden", 4), ("Brock", 5), ("Cobb", 2), ("Dyke", 1)]),
    ],
)  # fmt: skip
def test_tables(name, options, words, expected):
    load(name, **options)

    assert table(**words) == expected


def test_goals_of_two_players_of_one_name_are_not_added_up():
    load("16-two-players-one-name.txt")

    words = {"competition": "Premier League", "season": "2023/24"}
    answer = ask_from_words(QUESTIONS_BY_SLUG["scorers"], words, before=NOW)

    assert answer.value["goals"] == 3


def test_the_toss_of_a_coin_has_a_winner(client):
    load("26-coin-with-winner.txt")

    page = client.get("/competitions/inter-cities-fairs-cup/1962-63/").content.decode()

    assert "Alpha go through on the toss of a coin" in " ".join(page.split())


def test_league_that_has_split_has_positions():
    load("10-split-league-scotland.txt")

    words = {"competition": "Scottish Premiership", "season": "2023/24"}
    answer = ask_from_words(QUESTIONS_BY_SLUG["table"], words, before=NOW)

    assert answer.held.shows_positions
    assert [row.position for row in answer.details.rows] == [1, 2, 3, 4, 5, 6]
