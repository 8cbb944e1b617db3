"""The rules for single rows: what each doubts, and what it does not."""

from datetime import date

import pytest

from previews.football.rounds import Round
from previews.football.score import Goals, Score
from previews.importers.doubts.day_rules import other_weekday, outside_season
from previews.importers.doubts.doubt import Doubt, sentences
from previews.importers.doubts.fingerprint import fingerprint
from previews.importers.doubts.name_rules import why_no_club, why_nobody
from previews.importers.doubts.note_rules import left_and_won, note_against_score, side_of
from previews.importers.doubts.row_rules import doubts_of
from previews.importers.doubts.score_rules import (
    goals_against_score,
    goals_of_a_match_not_played,
    goals_taken_back,
    letter_against_score,
    level_walkover,
    more_goals_than_ever,
)
from previews.importers.formats.parsed_fixture import (
    ParsedFixture,
    ParsedGoal,
    ParsedStatus,
    StageName,
)

DAY = date(2023, 11, 4)


def fixture(final=None, **more):
    """Quay Town v Moor United on a Saturday."""
    score = Score(*final, after_90=Goals(*final)) if final else None
    return ParsedFixture(**{"line": 1, "home": "Quay Town", "away": "Moor United", "day": DAY,
                            "score": score} | more)  # fmt: skip


def reasons(rule, parsed):
    return [doubt.reason for doubt in rule(parsed)]


@pytest.mark.parametrize("weekday", [4, 6, 0])
def test_other_weekday(weekday):
    (reason,) = reasons(other_weekday, fixture(weekday=weekday))

    assert reason.startswith("4 November 2023 is a Saturday, the file says ")


@pytest.mark.parametrize("weekday", [5, None])
def test_right_weekday_or_none(weekday):
    assert reasons(other_weekday, fixture(weekday=weekday)) == []


@pytest.mark.parametrize(
    ("season", "day"),
    [
        ("2023/24", date(2023, 3, 4)),
        ("2023/24", date(2024, 11, 4)),
        ("2023/24", date(2022, 11, 4)),
        ("1990/91", date(2023, 8, 11)),
        ("2024", date(2023, 6, 1)),
        ("2024", date(2025, 6, 1)),
    ],
)
def test_day_outside_its_season(season, day):
    assert len(reasons(outside_season, fixture(season=season, day=day))) == 1


@pytest.mark.parametrize(
    ("season", "day"),
    [
        ("2023/24", date(2023, 8, 12)),
        ("2023/24", date(2024, 6, 1)),
        ("2019/20", date(2019, 6, 1)),
        ("2019/20", date(2020, 12, 20)),
        ("2020", date(2021, 7, 11)),
        ("2024", date(2024, 12, 8)),
        ("2023", date(2024, 2, 10)),
        ("", DAY),
    ],
)
def test_day_inside_its_season(season, day):
    assert reasons(outside_season, fixture(season=season, day=day)) == []


def test_qualifying_begins_years_before_the_tournament():
    stage = StageName("Qualifying", Round.QUALIFYING)

    assert reasons(outside_season, fixture(season="2026", day=DAY, stage=stage)) == []


@pytest.mark.parametrize(
    ("goals", "letter"),
    [((2, 1), "A"), ((2, 1), "D"), ((1, 1), "H"), ((0, 3), "1"), ((2, 2), "2"), ((3, 0), "x"),
     (None, "H")],
)  # fmt: skip
def test_letter_against_the_score(goals, letter):
    assert len(reasons(letter_against_score, fixture(goals, result_letter=letter))) == 1


@pytest.mark.parametrize(
    ("goals", "letter"),
    [((2, 1), "H"), ((2, 1), "1"), ((1, 1), "d"), ((1, 1), "X"), ((0, 2), "away"), ((0, 2), ""),
     ((0, 2), "?")],
)  # fmt: skip
def test_letter_with_the_score(goals, letter):
    assert reasons(letter_against_score, fixture(goals, result_letter=letter)) == []


def test_letter_may_be_that_of_90_minutes_of_the_end_or_of_the_shoot_out():
    score = Score(2, 2, after_90=Goals(1, 1), after_120=Goals(2, 2), shoot_out=Goals(4, 5))

    for letter, count in (("D", 0), ("A", 0), ("H", 1)):
        parsed = fixture(score=score, result_letter=letter)
        assert len(reasons(letter_against_score, parsed)) == count


def test_letter_of_half_time():
    score = Score(2, 1, half_time=Goals(0, 1), after_90=Goals(2, 1))

    (reason,) = reasons(letter_against_score, fixture(score=score, half_time_letter="H"))

    assert reason == "the half-time result is a home win, the score then is 0–1"


@pytest.mark.parametrize(
    ("goals", "note"),
    [
        ((0, 3), "awarded 3-0 to Quay Town"),
        ((3, 0), "awarded 3-0 to Moor United; fielded a suspended player"),
        ((2, 1), "awarded 3-0 to Quay"),
        ((2, 1), "match awarded 0-3"),
        ((3, 0), "awarded to Moor Utd"),
        ((3, 0), "awarded match to Moor United by undue alignment"),
        ((3, 0), "awarded 3-0 to Harbour"),
        ((3, 0), "walkover for Moor United"),
        ((2, 1), "Moor United won after extra time"),
        ((2, 1), "Moor United won on penalties"),
        ((2, 1), "Quay Town won 4-2 on penalties"),
        ((1, 1), "Harbour won on penalties"),
    ],
)
def test_note_against_the_score(goals, note):
    assert len(reasons(note_against_score, fixture(goals, note=note))) == 1


@pytest.mark.parametrize(
    ("goals", "note"),
    [
        ((3, 0), "awarded 3-0 to Quay Town"),
        ((0, 3), "awarded 3-0 to Moor United by undue alignment; originally ended 2-0"),
        ((0, 3), "awarded 3-0; originally 2-0, Quay used an ineligible player"),
        ((3, 0), "awarded"),
        ((0, 3), "awarded to the away side"),
        ((1, 1), "Quay Town won on penalties"),
        ((1, 1), "moor utd win 5-4 on pens"),
        ((2, 1), "agg 2-2, Moor United won on penalties"),
        ((2, 1), "played behind closed doors"),
        ((2, 1), "Quay Town missed two penalties"),
        (None, "awarded 3-0 to Quay Town"),
    ],
)
def test_note_with_the_score(goals, note):
    assert reasons(note_against_score, fixture(goals, note=note)) == []


@pytest.mark.parametrize(
    ("note", "count"),
    [
        ("Quay Town won on penalties", 1),
        ("Moor United won on penalties", 0),
        ("Moor United won 5-3 on penalties", 1),
        ("penalties won by Quay Town", 1),
    ],
)
def test_note_against_the_shoot_out(note, count):
    score = Score(1, 1, after_90=Goals(1, 1), shoot_out=Goals(2, 4))

    assert len(reasons(note_against_score, fixture(score=score, note=note))) == count


@pytest.mark.parametrize(("name", "count"), [("Moor United", 0), ("Harbour", 1)])
def test_award_without_a_score_is_stored_beside_the_score_of_the_pitch(name, count):
    parsed = fixture((2, 1), note=f"awarded to {name}", status=ParsedStatus.AWARDED)

    assert len(reasons(note_against_score, parsed)) == count


def test_half_time_score_of_an_awarded_match_may_be_higher():
    score = Score(0, 3, half_time=Goals(1, 1), after_90=Goals(0, 3))

    for status, count in ((ParsedStatus.AWARDED, 0), (ParsedStatus.PLAYED, 1)):
        assert len(reasons(goals_taken_back, fixture(score=score, status=status))) == count


@pytest.mark.parametrize(
    ("goals", "count"), [((99, 0), 1), ((0, 90), 1), ((37, 0), 1), ((36, 0), 0), ((5, 5), 0)]
)
def test_more_goals_than_any_side_has_scored(goals, count):
    assert len(reasons(more_goals_than_ever, fixture(goals))) == count
    assert len(doubts_of(fixture(goals), lambda name: True)) == count


@pytest.mark.parametrize(
    ("goals", "status", "note", "count"),
    [
        ((2, 2), ParsedStatus.WALKOVER, "", 1),
        ((0, 0), ParsedStatus.WALKOVER, "w/o", 1),
        ((0, 0), ParsedStatus.WALKOVER, "walkover, Moor United did not appear", 0),
        ((3, 0), ParsedStatus.WALKOVER, "", 0),
        (None, ParsedStatus.WALKOVER, "", 0),
        ((2, 2), ParsedStatus.AWARDED, "", 0),
        ((2, 2), ParsedStatus.PLAYED, "", 0),
    ],
)
def test_walkover_has_a_winner(goals, status, note, count):
    assert len(reasons(level_walkover, fixture(goals, status=status, note=note))) == count


def test_second_leg_need_not_end_level():
    parsed = fixture((2, 1), note="Moor United won on penalties", stage=StageName(leg=2))

    assert reasons(note_against_score, parsed) == []


@pytest.mark.parametrize(
    "note",
    [
        "awarded, Moor United withdrew", "awarded; Moor withdrew", "Moor United have withdrawn",
        "walkover, Moor United did not appear", "w/o for Quay Town", "Moor United scratched",
        "forfeited by Moor United", "Moor United forfeited the match", "awarded (Moor no-show)",
        "Moor failed to travel", "Moor United refused to play", "won by default: Moor did not show",
        "Moor United nicht angetreten", "Moor United zog zurück", "forfait de Moor United",
        "rinuncia del Moor United", "Moor United no se presentó", "match forfeited by Moor",
        "awarded, withdrawal of Moor United",
    ],
)  # fmt: skip
@pytest.mark.parametrize("status", [ParsedStatus.PLAYED, ParsedStatus.AWARDED])
def test_club_that_did_not_play_and_has_won(note, status):
    for goals, count in (((0, 3), 1), ((3, 0), 0), ((0, 0), 0)):
        assert len(reasons(left_and_won, fixture(goals, note=note, status=status))) == count


@pytest.mark.parametrize(
    ("note", "more"),
    [
        ("Moor United withdrew from the league in March", {}),
        ("Moor United later withdrew", {}),
        ("Moor United withdrew", {"stage": StageName(leg=1)}),
        ("abandoned, Moor United refused to play on", {"status": ParsedStatus.AWARDED}),
        ("awarded against Moor United, who fielded an ineligible player",
         {"status": ParsedStatus.AWARDED}),
        ("withdrew", {"status": ParsedStatus.AWARDED}),
        ("Harbour withdrew", {"status": ParsedStatus.AWARDED}),
    ],
)  # fmt: skip
def test_club_that_may_have_won_before_it_left(note, more):
    assert reasons(left_and_won, fixture((0, 3), note=note, **more)) == []


@pytest.mark.parametrize(
    ("name", "side"),
    [("Quay", "home"), ("moor utd", "away"), ("Moor United F.C.", "away"), ("Harbour", "neither"),
     ("home team", "home")],
)  # fmt: skip
def test_side_that_a_note_names(name, side):
    assert side_of(name, fixture()) == side


@pytest.mark.parametrize(
    "name",
    [
        "3pm Pentire", "3pm    Pentire", "7.45pm Tavy", "7:45 PM Tavy", "15:00 Quay",
        "15.30 Uhr Quay",
        "k.o. 3 Quay", "noon Quay", "ii) Quay Town", "(iv) Quay", "b) Quay", "3) Quay",
        "Quay Town (1910-1932)", "Quay Town (1910–32)", "Quay (1910-)", "Quay 1910-1932",
        "Ray 12, 34; Sol 56", "Ray 12' Sol 34'", "Ray (pen)", "Att: 1200", "Referee: M Dean",
        "1234", "–", "", "Group North   Quay", "Quay; Moor", "2-1 Quay", "https://quay.example",
        "Quay " * 20,
    ],
)  # fmt: skip
def test_name_that_is_no_clubs(name):
    assert why_no_club(name)


@pytest.mark.parametrize(
    "name",
    [
        "1. FC Köln", "1. FSV Mainz 05", "Schalke 04", "1860 München", "TSV 1860", "B.93",
        "AC Milan",
        "V. Setúbal", "Paris Saint-Germain", "Brighton & Hove Albion", "Bodø/Glimt", "U.S. 1906",
        "Nott'm Forest", "CSKA 1948", "Sp. Gijón", "Real Madrid (ESP)", "A", "FC 08 Homburg",
        "Hamilton",
        "Ham", "Referee FC", "Goal FC", "Inter Miami CF", "Al-Hilal", "III. Kerület", "São Paulo",
        "St Mary's 2", "Gate United", "Nīca/OtankiMill", "100% Hibs",
    ],
)  # fmt: skip
def test_name_that_may_be_a_clubs(name):
    assert why_no_club(name) == ""


@pytest.mark.parametrize(
    "name", ["Att:", "Att: 1200", "Ref.", "1200", "Ray 12", "", "–", "a" * 61, "HT", "goals:"]
)
def test_name_that_is_no_scorers(name):
    assert why_nobody(name)


@pytest.mark.parametrize("name", ["Ray", "O'Neill", "De Bruyne", "Gate", "Rui Águas", "R. Ref"])
def test_name_that_may_be_a_scorers(name):
    assert why_nobody(name) == ""


def test_more_goals_than_the_score():
    goals = tuple(ParsedGoal("Ray", minute, side="home") for minute in (3, 40))

    assert len(reasons(goals_against_score, fixture((1, 1), goals=goals))) == 1
    assert reasons(goals_against_score, fixture((3, 1), goals=goals)) == []
    awarded = fixture((0, 3), goals=goals, status=ParsedStatus.AWARDED)
    assert reasons(goals_against_score, awarded) == []


def test_more_goals_without_a_side_than_the_score():
    goals = tuple(ParsedGoal("Ray", minute) for minute in (3, 40, 50))

    assert reasons(goals_against_score, fixture((1, 1), goals=goals)) == [
        "3 goals are listed, the score is 1–1"
    ]


def test_club_that_the_archive_knows_has_a_name():
    parsed = fixture(home="Quay (1910-1932)")

    assert [doubt.rule for doubt in doubts_of(parsed, lambda side: False)] == ["club name"]
    assert doubts_of(parsed, lambda side: side == "home") == ()


def test_every_reason_and_each_remedy_once():
    doubts = [Doubt("a", "First", "Mend it"), Doubt("b", "Second", "Mend it")]

    assert sentences(doubts) == "First. Second. Mend it."


def test_fingerprint_is_that_of_the_content_and_the_reason():
    doubt = Doubt("weekday", "reason")
    first = fingerprint(fixture(), doubt)

    assert fingerprint(fixture(line=9), doubt) == first
    assert fingerprint(fixture((1, 0)), doubt) != first
    assert fingerprint(fixture(), Doubt("weekday", "another")) != first


def test_a_weekday_next_to_the_right_one_does_not_touch_the_match():
    """4 November 2023 was a Saturday: an evening match of Friday may stand under it."""
    of_detail = {
        weekday: doubt.of_detail
        for weekday in range(7)
        for doubt in other_weekday(fixture(weekday=weekday))
    }

    assert of_detail == {0: False, 1: False, 2: False, 3: False, 4: True, 6: True}


@pytest.mark.parametrize("status", [ParsedStatus.POSTPONED, ParsedStatus.CANCELLED])
@pytest.mark.parametrize("goals", [{"final": (2, 1)}, {"shoot_out": Goals(4, 3)}])
def test_goals_beside_a_status_of_a_match_that_was_not_played(status, goals):
    (doubt,) = goals_of_a_match_not_played(fixture(status=status, **goals))

    assert doubt.reason == f"the status is {status}, but the row has goals"
    assert doubt.remedy.startswith("Take the goals out, or say abandoned, annulled, awarded or")


@pytest.mark.parametrize(
    ("status", "final"),
    [
        (ParsedStatus.ABANDONED, (2, 1)), (ParsedStatus.ANNULLED, (2, 1)),
        (ParsedStatus.AWARDED, (3, 0)), (ParsedStatus.POSTPONED, None),
        (ParsedStatus.CANCELLED, None),
    ],
)  # fmt: skip
def test_status_that_goes_with_its_goals(status, final):
    assert list(goals_of_a_match_not_played(fixture(final, status=status))) == []
