"""Outcomes that a file states in notes, and rules of ranking that a new season gets."""

import re
from datetime import date

import pytest

from previews.models import Fixture, Season, Stage, Tie
from previews.questions.table import table
from tests.importers.import_text import load_files, outcomes, write

pytestmark = pytest.mark.django_db
LATER = date(2030, 1, 1)

CUP = """
= Border Cup 1962/63

» Round 1
Wed Sep 5 1962
  Alder (AUT)  2-1  Birch (BEL)
Wed Sep 26 1962
  Birch (BEL)  3-2  Alder (AUT)
Wed Oct 10 1962
  Alder (AUT)  1-0  Birch (BEL)    [play-off in Zürich]
» Quarterfinals
Tue Mar 5 1963
  Alder (AUT)  1-1  Gorse (GRE)    [{note}]
» Semifinals
Wed Apr 3 1963
  Alder (AUT)  w/o  Hazel (SWE)    [Hazel withdrew]
"""


def cup(folder, note):
    return load_files(write(folder, "cup.txt", CUP.format(note=note)), create_clubs=True)


@pytest.mark.parametrize(
    ("note", "decision", "winner"),
    [
        ("Gorse won on the toss of a coin", "coin", "Gorse"),
        ("Alder through by drawing of lots", "lots", "Alder"),
        ("Alder go through as better placed", "better_placed", "Alder"),
        ("awarded to Gorse", "awarded", "Gorse"),
        ("Gorse were disqualified", "disqualified", "Alder"),
        ("coin", "coin", None),
        ("heavy rain", "", None),
    ],
)
def test_the_note_of_a_tie_sets_its_decision_and_winner(tmp_path, note, decision, winner):
    cup(tmp_path, note)

    tie = Tie.objects.get(stage__round="quarter_final")

    assert (tie.decision, tie.winner and tie.winner.name) == (decision, winner)


def test_a_third_match_elsewhere_is_on_neutral_ground(tmp_path):
    cup(tmp_path, "")

    third = Fixture.objects.get(day=date(1962, 10, 10))

    assert (third.leg, third.neutral_ground, third.remark) == (None, True, "play-off in Zürich")


def test_the_season_page_says_who_went_through_and_shows_the_notes(client, tmp_path):
    cup(tmp_path, "Gorse won on the toss of a coin")

    page = " ".join(client.get("/competitions/border-cup/1962-63/").content.decode().split())

    assert "Gorse go through on the toss of a coin (1–1)" in page
    assert "(Gorse won on the toss of a coin)" in page
    assert "Alder go through 1–0 in a play-off" in page
    assert "(play-off in Zürich)" in page
    assert "Alder go through as the other club withdrew" in page


def test_a_winner_that_cannot_be_read_is_said_to_be_missing(client, tmp_path):
    cup(tmp_path, "coin")

    page = " ".join(client.get("/competitions/border-cup/1962-63/").content.decode().split())

    assert (
        "Level at 1–1, decided by the toss of a coin: who went through is not in the archive"
    ) in page


def test_a_second_import_changes_no_outcome(tmp_path):
    cup(tmp_path, "Gorse won on the toss of a coin")
    before = list(Tie.objects.order_by("pk").values("decision", "winner", "first_home"))

    report = cup(tmp_path, "Gorse won on the toss of a coin")

    assert outcomes(report) == {"unchanged": 5}
    assert list(Tie.objects.order_by("pk").values("decision", "winner", "first_home")) == before


def test_a_winner_set_by_an_editor_stays(tmp_path):
    cup(tmp_path, "coin")
    tie = Tie.objects.get(stage__round="quarter_final")
    Tie.objects.filter(pk=tie.pk).update(winner=tie.first_away, edited_by_hand=True)

    cup(tmp_path, "Alder won on the toss of a coin")

    tie.refresh_from_db()
    assert tie.winner == tie.first_away


def league(folder, text, **options):
    name = options.pop("competition", "Mid League")
    options = {"country": "ENG", "create_clubs": True} | options
    return load_files(write(folder, "league.csv", text), competition=name, **options)


@pytest.mark.parametrize(
    ("row", "status", "awarded_to", "score"),
    [
        ("0,3,awarded,both clubs lose 0-3", "awarded", "both_lose", (0, 3)),
        ("2,1,awarded,awarded to Nettle after a protest", "awarded", "away", (2, 1)),
        ("0,3,awarded,awarded to Nettle", "awarded", "", (0, 3)),
        (",,awarded,awarded 3-0 to Nettle", "awarded", "", (0, 3)),
        (",,awarded,awarded to Nettle", "awarded", "away", (None, None)),
        (",,awarded,", "cancelled", "", (None, None)),
        ("3,0,walkover,Nettle did not appear", "awarded", "", (3, 0)),
    ],
)
def test_an_award_is_stored_as_an_outcome(tmp_path, row, status, awarded_to, score):
    league(
        tmp_path,
        f"date,home,away,home_goals,away_goals,status,note\n2023-10-07,Mallow,Nettle,{row}\n",
    )

    fixture = Fixture.objects.get()

    assert (fixture.status, fixture.awarded_to) == (status, awarded_to)
    assert (fixture.after_90_home, fixture.after_90_away) == score


def test_an_awarded_match_without_a_score_is_said_not_to_be_counted(tmp_path):
    league(
        tmp_path,
        "date,home,away,home_goals,away_goals,status,note\n"
        "2023-10-07,Mallow,Nettle,,,awarded,awarded to Nettle\n"
        "2023-10-14,Nettle,Mallow,1,0,,\n",
    )

    answer = table(Season.objects.get(), before=LATER)

    assert [row.points for row in answer.details.rows] == [3, 0]
    assert answer.details.remarks == (
        "Mallow v Nettle on 7 October 2023 was awarded, and its score is not in the archive: it is "
        "not counted.",
    )


def test_a_half_time_score_above_an_awarded_one_is_left_out(tmp_path):
    report = league(
        tmp_path,
        "date,home,away,home_goals,away_goals,half_time_home,half_time_away,status\n"
        "2023-10-07,Mallow,Nettle,0,3,1,1,awarded\n"
        "2023-10-14,Nettle,Mallow,0,3,1,1,\n",
    )

    assert outcomes(report) == {"added": 1, "held": 1}
    assert Fixture.objects.get().half_time_home is None


def test_a_group_match_with_a_shoot_out_has_no_extra_time(tmp_path):
    league(
        tmp_path,
        "date,home,away,home_goals,away_goals,penalties,group,stage\n"
        "2023-07-21,Mallow,Nettle,1,1,4-3,Group A,group\n",
        competition="Leagues Cup",
        country="USA",
    )

    assert str(Fixture.objects.get().score) == "1–1, 4–3 pens"
    assert Season.objects.get().shoot_out_points == "2-1"


def test_a_season_that_ended_early_is_ranked_per_game_since_that_day(tmp_path):
    league(
        tmp_path,
        "Date,HomeTeam,AwayTeam,FTHG,FTAG\n"
        "2019-08-10,Mallow,Nettle,1,0\n2019-08-17,Nettle,Oxlip,1,0\n2019-08-24,Oxlip,Nettle,0,1\n",
        competition="English League Two",
    )
    season = Season.objects.get()

    early, late = (
        table(season, before=day).details.rows[0].side.name
        for day in (date(2020, 1, 1), date(2020, 7, 1))
    )

    assert (season.ranked_by, season.ended_early_on) == ("points_per_game", date(2020, 6, 9))
    assert (early, late) == ("Nettle", "Mallow")


SPLIT = """
= Scottish Premiership 2023/24

== Regular
▪ Matchday 1
Sat Aug 5 2023
  15:00  Mallow v Nettle  3-0
▪ Matchday 2
Sat Aug 12 2023
  15:00  Nettle v Oxlip  1-0
▪ Matchday 3
Sat Aug 19 2023
  15:00  Oxlip v Privet  1-1
== Championship
Sat Nov 18 2023
  15:00  Mallow v Nettle  1-0
== Relegation
Mon Nov 27 2023
  15:00  Oxlip v Privet  2-0
Thu Nov 30 2023
  15:00  Privet v Oxlip  0-5
"""


def test_the_stages_of_a_league_that_splits_get_its_rules(tmp_path):
    load_files(write(tmp_path, "split.txt", SPLIT), create_clubs=True)

    rules = Stage.objects.order_by("name").values_list("name", "carried", "group_order")
    answer = table(Season.objects.get(), before=LATER)

    assert list(rules) == [
        ("Championship", "all", 1),
        ("League", "", None),
        ("Relegation", "all", 3),
    ]
    assert [(row.side.name, row.points) for row in answer.details.rows] == [
        ("Mallow", 6),
        ("Nettle", 3),
        ("Oxlip", 7),
        ("Privet", 1),
    ]


def test_the_halves_of_a_league_that_split_have_headings(client, tmp_path):
    load_files(write(tmp_path, "split.txt", SPLIT), create_clubs=True)

    page = client.get("/competitions/scottish-premiership/2023-24/").content.decode()
    table = page.partition("<table")[2].partition("</table>")[0]

    words = " ".join(re.sub(r"<[^>]*>", " ", table).split())
    order = ["Top two: Championship", "Mallow", "Nettle", "Bottom two: Relegation", "Oxlip"]
    places = [words.index(each) for each in order]
    assert places == sorted(places)
    assert page.count('scope="rowgroup"') == page.count("league-table__group") == 2


def test_a_group_after_a_split_in_which_all_have_met_has_positions(tmp_path):
    """In November, long before the season ends: that it is complete is not known."""
    third = """Sat Nov 25 2023
  15:00  Mallow v Oxlip  1-0
Sun Nov 26 2023
  15:00  Nettle v Oxlip  0-0
== Relegation
"""
    text = SPLIT.replace("== Relegation\n", third).partition("Mon Nov 27")[0]
    load_files(
        write(tmp_path, "split.txt", text.removesuffix("== Relegation\n")), create_clubs=True
    )

    stage = Stage.objects.get(name="Championship")
    answer = table(Season.objects.get(), before=LATER, stage=stage)

    assert answer.held.in_words == "in the 3 matches held"
    assert answer.not_in_archive == ""


def test_where_no_rule_is_known_the_table_says_so(client, tmp_path):
    text = SPLIT.replace("Scottish Premiership", "Ruritanian League")
    text = text.replace("Privet v Oxlip  0-5", "Nettle v Oxlip  0-5")
    load_files(write(tmp_path, "split.txt", text), create_clubs=True, country="GER")

    answer = table(Season.objects.get(), before=LATER)
    page = client.get("/competitions/ruritanian-league/2023-24/").content.decode()

    reason = "No rule says how League and Relegation join, so no table of the season is computed."
    assert answer.details.rows == ()
    assert answer.not_in_archive.startswith(f"Ruritanian League 2023/24: {reason} Name a stage: ")
    assert reason in page


def test_two_clubs_that_meet_after_the_season_are_left_out_with_a_remark(tmp_path):
    text = SPLIT.replace("Scottish Premiership", "Ruritanian League")
    load_files(write(tmp_path, "split.txt", text), create_clubs=True, country="GER")

    answer = table(Season.objects.get(), before=LATER)

    assert [(row.side.name, row.points) for row in answer.details.rows] == [
        ("Mallow", 3), ("Nettle", 3), ("Privet", 1), ("Oxlip", 1),
    ]  # fmt: skip
    assert answer.details.remarks == (
        "The matches of Championship are not counted.",
        "The matches of Relegation are not counted.",
    )
