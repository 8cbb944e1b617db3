"""One fixture or two: what files tell of the same meeting, of another, and of one told twice."""

from datetime import UTC, date, datetime

import pytest

from previews.importers.writing.import_in_use import ImportInUse
from previews.importers.writing.undo import undo
from previews.models import Fixture, HeldRow, ImportBatch, MatchEvent
from tests.importers.import_text import NOW, load_files, messages, outcomes, write

pytestmark = pytest.mark.django_db
SCOTLAND = "= Scottish Premiership 2023/24\n"
AUTUMN = f"{SCOTLAND}» Matchday 5\nSat Sep 16 2023\n  Celtic v Hearts 2-0\n"
SPRING = f"{SCOTLAND}» Matchday 33\nSat Apr 20 2024\n  Celtic v Hearts\n"
TABLE = "date,home,away,home_goals,away_goals\n"


def archive():
    return [
        (each.day, each.matchday, each.status, each.after_90_home)
        for each in Fixture.objects.earliest_first()
    ]


@pytest.mark.parametrize("files", [(AUTUMN, SPRING), (SPRING, AUTUMN)], ids=["in order", "turned"])
def test_two_meetings_at_one_ground_are_two_fixtures(tmp_path, files):
    for number, text in enumerate(files):
        load_files(write(tmp_path, f"{number}.txt", text), create_clubs=True)

    assert archive() == [
        (date(2023, 9, 16), 5, "played", 2),
        (date(2024, 4, 20), 33, "scheduled", None),
    ]


def test_match_planned_for_spring_is_not_the_one_played_in_autumn(tmp_path):
    load_files(write(tmp_path, "league.txt", AUTUMN), create_clubs=True)
    rows = "2024-04-20,Celtic,Hearts,,\n2023-09-16,Celtic,Hearts,2,0\n"

    report = load_files(
        write(tmp_path, "a.csv", TABLE + rows),
        competition="Scottish Premiership",
        now=datetime(2024, 1, 2, tzinfo=UTC),
    )

    assert outcomes(report) == {"added": 1, "unchanged": 1}
    assert [day for day, *_ in archive()] == [date(2023, 9, 16), date(2024, 4, 20)]


@pytest.mark.parametrize(
    ("planned", "played", "fixtures"),
    [
        pytest.param("2024-01-13", "2024-05-14", 1, id="put off for months"),
        pytest.param("2024-01-13", "2023-12-20", 1, id="brought forward by weeks"),
        pytest.param("2024-05-14", "2023-09-16", 2, id="played long before"),
    ],
)
@pytest.mark.parametrize("planned_first", [True, False])
def test_day_that_was_planned_and_day_it_was_played_on(
    tmp_path, planned, played, fixtures, planned_first
):
    rows = [f"{planned},Celtic,Hearts,,", f"{played},Celtic,Hearts,2,0"]
    for number, row in enumerate(rows if planned_first else rows[::-1]):
        path = write(tmp_path, f"{number}.csv", TABLE + row)
        load_files(path, competition="Scottish Premiership", create_clubs=True)

    assert len(archive()) == fixtures
    assert (date.fromisoformat(played), "played") in [
        (day, status) for day, _, status, _ in archive()
    ]


def test_same_meeting_under_two_competitions_of_one_file_is_one_fixture(tmp_path):
    rows = "2024-08-10,Alfa,Beta,1,0,FA Community Shield\n2024-08-10,Alfa,Beta,1,0,Super Match\n"
    path = write(tmp_path, "a.csv", f"{TABLE.strip()},competition\n{rows}")

    report = load_files(path, country="ENG", create_clubs=True)

    assert outcomes(report) == {"added": 1, "unchanged": 1}
    assert len(archive()) == 1


def test_file_that_contradicts_itself_is_told_so_every_time(tmp_path):
    text = (
        "= English Premier League 2023/24\nSat Jan 6 2024\n  Beta v Alfa 3-0\n  Beta v Alfa 3-1\n"
    )
    path = write(tmp_path, "league.txt", text)

    for first in ("added", "unchanged"):
        report = load_files(path, create_clubs=True)

        assert outcomes(report) == {first: 1, "refused": 1}
        assert messages(report) == [
            ("refused", "Beta v Alfa: another line of the file gives another score, 3–0")
        ]
        assert report.exit_status == 1


def test_match_whose_goals_contradict_the_score_is_held(tmp_path):
    text = "= English Premier League 2023/24\nSat Jan 6 2024\n  Beta v Alfa 1-0\n"
    text += "    (X 10, 20; Y 30)\n"

    report = load_files(write(tmp_path, "league.txt", text), create_clubs=True)

    assert outcomes(report) == {"held": 1}
    assert messages(report) == [
        (
            "held",
            "Beta v Alfa: the goals listed make 2–1, the score is 1–0. "
            "Correct the line and import the file again, or import it as it is in the admin.",
        )
    ]
    assert report.exit_status == 1
    assert MatchEvent.objects.count() == 0


def test_nations_are_on_neutral_ground_but_for_the_hosts(tmp_path):
    text = "= World Cup 2018\nGroup A\nThu Jun 14 2018\n  Russia 5-0 Saudi Arabia\n"
    text += "  Egypt 0-1 Uruguay\n"

    load_files(write(tmp_path, "cup.txt", text), create_clubs=True)

    assert dict(Fixture.objects.values_list("home__name", "neutral_ground")) == {
        "Russia": False,
        "Egypt": True,
    }


def test_import_is_not_undone_over_an_edit_by_hand(tmp_path):
    load_files(write(tmp_path, "league.txt", AUTUMN), create_clubs=True)
    later = load_files(write(tmp_path, "league.txt", AUTUMN.replace("2-0", "2-1")))
    fixture = Fixture.objects.get()
    fixture.after_90_home, fixture.edited_by_hand = 7, True
    fixture.save()

    with pytest.raises(ImportInUse) as refusal:
        undo(ImportBatch.objects.get(pk=later.batch), now=NOW)

    assert refusal.value.reasons == ["1 of the fixtures that it changed: edited by hand since"]
    fixture.refresh_from_db()
    assert (fixture.after_90_home, fixture.after_90_away) == (7, 1)


def test_country_of_the_command_is_that_of_clubs_and_not_of_a_european_cup(tmp_path):
    text = "= UEFA Champions League 2020/21\n» Final\nSat May 29 2021\n"
    text += "  21:00 Chelsea v Porto (POR) 1-0\n"

    load_files(write(tmp_path, "cl.txt", text), country="ENG", create_clubs=True)

    final = Fixture.objects.select_related("season__competition", "home", "away").get()
    competition = final.season.competition
    assert (competition.country, competition.organiser) == ("", "UEFA")
    assert (final.home.country, final.away.country) == ("ENG", "POR")
    assert (final.kick_off.hour, final.neutral_ground, final.season.away_goals) == (19, True, True)


def test_row_of_a_season_that_the_day_cannot_be_of_is_held(tmp_path):
    path = write(tmp_path, "a.csv", "date,home,away,FTHG,FTAG,season\n2023-08-11,A,B,1,0,1990/91\n")

    report = load_files(path, competition="Premier League", create_clubs=True)

    assert messages(report) == [
        (
            "held",
            "A v B: 11 August 2023 is no day of the season 1990/91. "
            "Correct the line and import the file again: it cannot be stored like this.",
        )
    ]


def test_every_match_of_one_line_is_held(tmp_path):
    """A file without line breaks: all of its matches stand in line 1."""
    text = '{"name": "English Premier League 2023/24", "matches": ['
    text += '{"date": "2023-08-11", "team1": "A", "team2": "B", "score": {"ft": [1, 0]}}, '
    text += '{"date": "2023-08-12", "team1": "C", "team2": "D", "score": {"ft": [2, 0]}}]}'
    path = write(tmp_path, "a.json", text)

    for _ in range(2):
        assert outcomes(load_files(path)) == {"held": 2}

    assert [(row.line, row.place) for row in HeldRow.objects.order_by("place")] == [
        (1, 1),
        (1, 2),
    ]
    load_files(write(tmp_path, "b.json", text), create_clubs=True)
    assert Fixture.objects.count() == 2
    assert HeldRow.objects.count() == 0


def test_row_is_held_for_each_of_two_officials(tmp_path):
    text = "= English Premier League 2023/24\nFri Aug 11 2023\n  A v B 1-0\n"
    text += "    Refs: Anna First (England), Ben Second (England)\n"
    load_files(write(tmp_path, "a.txt", text.replace("    Refs", "  # Refs")), create_clubs=True)

    load_files(write(tmp_path, "b.txt", text))

    (row,) = HeldRow.objects.all()
    assert sorted(name.name for name in row.names.all()) == ["Anna First", "Ben Second"]
