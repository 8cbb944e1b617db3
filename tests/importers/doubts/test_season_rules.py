"""Doubts that only a season shows, as plain values and as files."""

from datetime import date, timedelta

import pytest

from previews.importers.doubts.season_rules import ClubResult, plays_more_rounds, same_results
from previews.models import Club, Fixture, HeldRow
from tests.importers.import_text import load_files, messages, outcomes, write

FIRST_DAY = date(2023, 8, 12)
HEADER = "date,home,away,home_goals,away_goals\n"
CLUBS = ["Alfa", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"]


def week(number):
    return FIRST_DAY + timedelta(weeks=number)


def run_of(goals, *, first_week=0):
    return {ClubResult(week(first_week + at), at % 2 == 0, *pair) for at, pair in enumerate(goals)}


RUN = [(2, 1), (0, 0), (1, 3), (4, 0), (2, 2)]


def test_new_club_with_the_results_of_another_is_its_double():
    results = {"Alfa": run_of(RUN), "Alpha": run_of(RUN), "Beta": run_of([(0, 1)] * 5)}

    assert same_results(results, {"Alpha"}) == {"Alpha": "Alfa"}


def test_of_two_new_clubs_the_later_is_the_double():
    assert same_results({"A": run_of(RUN), "B": run_of(RUN)}, {"A", "B"}) == {"B": "A"}


@pytest.mark.parametrize(
    "other",
    [run_of(RUN[:3]), run_of([*RUN[:3], (0, 1), (0, 1)]), run_of(RUN, first_week=1)],
    ids=["too few", "different", "other days"],
)
def test_other_results_make_no_double(other):
    assert same_results({"A": run_of(RUN), "B": other}, {"B"}) == {}


def test_clubs_of_the_archive_are_left_alone():
    assert same_results({"A": run_of(RUN), "B": run_of(RUN)}, set()) == {}


@pytest.mark.parametrize(("repeats", "more"), [(0, False), (2, False), (5, True), (30, True)])
def test_a_matchday_of_repeats_is_a_third_round(repeats, more):
    once = [{week(1)}] * 60
    twice = [{week(1), week(20)}] * repeats

    assert plays_more_rounds([*once, *twice], 10) is more


def test_one_meeting_some_days_apart_in_two_files_is_no_repeat():
    assert not plays_more_rounds([{week(1), week(1) + timedelta(days=2)}] * 30, 10)


def double_round(rounds=1):
    rows, day = [], FIRST_DAY
    for _ in range(rounds):
        for home in CLUBS:
            for away in CLUBS:
                if home != away:
                    rows.append(f"{day},{home},{away},1,0")
                    day += timedelta(days=1)
    return rows


def load(tmp_path, name, rows, competition):
    path = write(tmp_path, name, HEADER + "\n".join(rows))
    country = "SCO" if competition.startswith("Scottish") else "ENG"
    return load_files(
        path, competition=competition, season="2023/24", country=country, create_clubs=True
    )


@pytest.mark.django_db
@pytest.mark.parametrize("competition", ["Premier League", "County League"])
def test_second_meeting_at_one_ground_is_held(tmp_path, competition):
    rows = [*double_round(), "2024-05-20,Alfa,Beta,3,3"]

    report = load(tmp_path, "a.csv", rows, competition)

    assert outcomes(report) == {"added": 30, "held": 1}
    assert messages(report) == [
        (
            "held",
            "Alfa v Beta: the two clubs met at this ground on 12 August 2023, and they meet there "
            "once. Correct the line and import the file again, or import it as it is in the admin.",
        )
    ]
    assert Fixture.objects.count() == 6 * 5


@pytest.mark.django_db
def test_second_meeting_of_a_later_file_is_held(tmp_path):
    load(tmp_path, "a.csv", double_round(), "County League")

    report = load(tmp_path, "b.csv", ["2024-05-20,Alfa,Beta,3,3"], "County League")

    assert outcomes(report) == {"held": 1}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("competition", "rows"),
    [
        ("County League", double_round(rounds=2)),
        ("Scottish Premiership", [*double_round(), "2024-05-20,Alfa,Beta,3,3"]),
        ("County Cup", ["2023-08-12,Alfa,Beta,1,1", "2023-09-12,Alfa,Beta,3,3"]),
    ],
    ids=["four rounds", "a league of more rounds", "a cup"],
)
def test_meetings_of_leagues_with_more_rounds_and_of_cups(tmp_path, competition, rows):
    assert outcomes(load(tmp_path, "a.csv", rows, competition)) == {"added": len(rows)}


@pytest.mark.django_db
def test_match_that_was_abandoned_is_played_again(tmp_path):
    text = "= English Premier League 2023/24\nSat Sep 2 2023\n  Alfa v Beta 1-0 [abandoned]\n"
    text += "Sat Apr 6 2024\n  Alfa v Beta 2-0\n"

    report = load_files(write(tmp_path, "a.txt", text), create_clubs=True)

    assert outcomes(report) == {"added": 2}


@pytest.mark.django_db
def test_second_spellings_of_both_clubs_of_every_match_are_held(tmp_path):
    rows = [f"{week(at)},Wanderers,Rovers,{home},{away}" for at, (home, away) in enumerate(RUN)]
    rows = [row if at % 2 else row.replace("Wanderers,Rovers", "Rovers,Wanderers")
            for at, row in enumerate(rows)]  # fmt: skip
    load(tmp_path, "a.csv", rows, "County Cup")
    others = [row.replace("Wanderers", "W'ers Athletic").replace("Rovers", "R FC") for row in rows]

    report = load(tmp_path, "b.csv", others, "County Cup")

    assert outcomes(report) == {"held": 5}
    assert "W'ers Athletic has the same results as Wanderers on the same days" in (
        HeldRow.objects.order_by("line").first().reason
    )
    assert Club.objects.count() == 2
