import pytest

from previews.data.csv_columns import Division
from previews.importers.formats.csv_columns import columns_of, league


@pytest.mark.parametrize(
    ("header", "asked", "columns"),
    [
        pytest.param(["Div", "Date", "HomeTeam", "AwayTeam", "FTHG", "FTAG"], {},
                     {"division": 0, "date": 1, "home": 2, "away": 3,
                      "home_goals": 4, "away_goals": 5},
                     id="football-data.co.uk"),
        pytest.param(["\ufeffDatum", "Heim", "Gast", "Zuschauer"], {"attendance": "zuschauer"},
                     {"date": 0, "home": 1, "away": 2, "attendance": 3},
                     id="a header asked for"),
        pytest.param(["date", "home", "away", "day"], {},
                     {"date": 0, "home": 1, "away": 2, "weekday": 3}, id="a day beside a date"),
        pytest.param(["Matchdate", "Date", "Home", "Away"], {},
                     {"date": 1, "home": 2, "away": 3}, id="the better of two headers"),
        pytest.param(["Round", "Date", "Team 1", "FT", "HT", "Team 2"], {},
                     {"round": 0, "date": 1, "home": 2, "full_time": 3, "half_time": 4, "away": 5},
                     id="footballcsv"),
        pytest.param(["Date", "HT", "AT", "FTHG", "FTAG"], {},
                     {"date": 0, "home": 1, "away": 2, "home_goals": 3, "away_goals": 4},
                     id="HT and AT as teams"),
        pytest.param(["Date", "Time", "Venue", "Home", "Away", "Match Day"], {},
                     {"date": 0, "time": 1, "venue": 2, "home": 3, "away": 4, "matchday": 5},
                     id="SportsPress"),
    ],
)  # fmt: skip
def test_columns_are_known_by_their_headers(header, asked, columns):
    assert columns_of(header, asked) == columns


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        pytest.param({"gate": "c"}, "no column is called gate; there are date, time, home,",
                     id="an unknown column"),
        pytest.param({"date": "c"}, "the file has no column c; it has a, b", id="a missing header"),
        pytest.param({"date": "a", "home": "b"}, "no column for away: the header is a,b",
                     id="a missing column"),
    ],
)  # fmt: skip
def test_a_column_that_is_missing_is_named(asked, message):
    with pytest.raises(ValueError, match=message):
        columns_of(["a", "b"], asked)


@pytest.mark.parametrize(
    "header",
    [
        "Date,Opponent,H/A,Result",
        "Date,Venue,Opposition,GF,GA",
        "Team,Date,OPPONENT,Result",
        "Datum,Gegner,Ort,Ergebnis",
        "Date,Time,Comp,Round,Day,Venue,Result,GF,GA,Opponent,xG",
    ],
)
def test_the_schedule_of_one_club_is_refused_with_what_to_do(header):
    message = r"the column \w+ makes it the schedule of one club: write both clubs of each match"
    with pytest.raises(ValueError, match=message):
        columns_of(header.split(","), {})


def test_an_opponent_beside_the_home_club_is_a_column_to_be_named():
    header = ["Date", "Home", "Opponent"]

    with pytest.raises(ValueError, match="no column for away: the header is Date,Home,Opponent"):
        columns_of(header, {})
    assert columns_of(header, {"away": "Opponent"}) == {"date": 0, "home": 1, "away": 2}


@pytest.mark.parametrize(
    ("division", "meant"),
    [
        ("E0", Division("English Premier League", "ENG")),
        ("", Division("Cup", "")),
        ("X9", Division("Cup", "")),
    ],
)
def test_a_code_of_football_data_comes_before_the_competition_of_a_row(division, meant):
    assert league(division, "Cup") == meant
