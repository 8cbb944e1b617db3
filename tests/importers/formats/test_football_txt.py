"""Hand-written samples in the styles of football.txt, every trap of the format among them."""

from datetime import date, time
from string import ascii_lowercase

import pytest

from previews.football.rounds import Round
from previews.football.score import Goals, Score
from previews.importers.formats.football_txt import read
from previews.importers.formats.parsed_fixture import (
    LineKind,
    ParsedFixture,
    ParsedGoal,
    ParsedOfficial,
    ParsedStatus,
    SkippedLine,
    StageName,
    UnparsedLine,
)


def items_of(text):
    lines = text.strip("\n").split("\n")
    items = list(read(f"{line}\r\n" for line in lines))
    assert sum(item.lines for item in items) == len(lines), "every line is accounted for"
    return items


def fixtures_of(text):
    items = items_of(text)
    assert [item for item in items if isinstance(item, UnparsedLine)] == []
    return [item for item in items if isinstance(item, ParsedFixture)]


def only_fixture(line, heading="= Friendlies 2024\n\nSat Mar 2 2024\n"):
    (fixture,) = fixtures_of(heading + line)
    return fixture


def sides(fixture):
    return fixture.home, fixture.away


def test_a_league_file_with_the_score_in_the_middle():
    fixtures = fixtures_of("""
= English Premier League 2023/24

# Date       Fri Aug/11 2023 - Sun May/19 2024 (282d)
# Teams      20


Matchday 1
[Fri Aug/11]
  20.00  Burnley FC               0-3 (0-2)  Manchester City FC
[Sat Aug/12]
         Brighton & Hove Albion FC  4-1 (1-0)  Luton Town FC
Matchday 38
[Sun May/19]
  16.00  Arsenal FC  2-1  Everton FC
""")

    assert fixtures[0] == ParsedFixture(
        line=9,
        home="Burnley FC",
        away="Manchester City FC",
        day=date(2023, 8, 11),
        clock=time(20),
        competition="English Premier League",
        season="2023/24",
        stage=StageName("", Round.LEAGUE, matchday=1),
        score=Score(0, 3, half_time=Goals(0, 2), after_90=Goals(0, 3)),
        status=ParsedStatus.PLAYED,
    )
    assert [(each.day, each.clock, each.home) for each in fixtures[1:]] == [
        (date(2023, 8, 12), None, "Brighton & Hove Albion FC"),
        (date(2024, 5, 19), time(16), "Arsenal FC"),
    ]


def test_a_cup_file_with_v_in_the_middle_countries_and_two_languages():
    fixtures = fixtures_of("""
= UEFA Europa League 2023/24
# Date       Thu Sep/21 2023 - Wed May/22 2024 (244d)
» Gruppe G
  Thu Sep/21 2023
    21.00  AS Roma (ITA)           v Olympiakos Piraeus (GRE)  0-0
           Brighton & Hove Albion (ENG) v AEK Athen (GRE)          2-3 (1-2)
» Quarterfinals
  Thu Apr/18
           Olympique Marseille (FRA) v SL Benfica (POR)         4-2 pen. 1-0 a.e.t. (1-0, 0-0)
""")

    assert [(each.stage.name, each.stage.round, each.stage.group) for each in fixtures] == [
        ("Gruppe G", Round.GROUP, "G"),
        ("Gruppe G", Round.GROUP, "G"),
        ("Quarterfinals", Round.QUARTER_FINAL, ""),
    ]
    assert (fixtures[1].home, fixtures[1].home_country, fixtures[1].away_country) == (
        "Brighton & Hove Albion",
        "ENG",
        "GRE",
    )
    assert fixtures[1].clock == time(21)
    assert (fixtures[2].day, fixtures[2].clock) == (date(2024, 4, 18), None)
    assert fixtures[2].score == Score(
        1,
        0,
        half_time=Goals(0, 0),
        after_90=Goals(1, 0),
        after_120=Goals(1, 0),
        shoot_out=Goals(4, 2),
        extra_time=True,
    )


@pytest.mark.parametrize(
    ("line", "home", "away"),
    [
        ("ŠD Marjeta na Dravskem polju v NK Maribor               0-4 (0-4)",
         "ŠD Marjeta na Dravskem polju", "NK Maribor"),
        ("FC Internazionale Milano  2-0 (1-0)  AC Monza", "FC Internazionale Milano", "AC Monza"),
        ("Netherlands 2-0 (1-0)  Qatar", "Netherlands", "Qatar"),
        ("V. Köln  v  1. FC Köln  1-2", "V. Köln", "1. FC Köln"),
        ("B.93 København - GKS Tychy '71  2-1", "B.93 København", "GKS Tychy '71"),
        ("SPAL 2013 Ferrara   2-1  Bodø/Glimt", "SPAL 2013 Ferrara", "Bodø/Glimt"),
        ("Accrington FC (1878-1896)  2-1  1. Wiener Neustädter SC",
         "Accrington FC (1878-1896)", "1. Wiener Neustädter SC"),
        ("Hapoel Be'er Sheva v SK Dnipro-1 3-1 (1-0)", "Hapoel Be'er Sheva", "SK Dnipro-1"),
        ("Schalke 04 - Mainz 05", "Schalke 04", "Mainz 05"),
        ("Real vs Betis 1-0", "Real", "Betis"),
        ("Real vs. Betis 1-0", "Real", "Betis"),
        ("Farul Constanța  1:0 (1:0)  Petrolul Ploieşti", "Farul Constanța", "Petrolul Ploieşti"),
    ],
)  # fmt: skip
def test_sides_are_split_on_the_v_or_the_score_never_on_columns(line, home, away):
    assert sides(only_fixture(line)) == (home, away)


@pytest.mark.parametrize(
    ("line", "status", "note"),
    [
        ("Alfa v Beta  0-3    [awarded]", ParsedStatus.AWARDED, "awarded"),
        ("Alfa  -  Beta  [cancelled]", ParsedStatus.CANCELLED, "cancelled"),
        ("Alfa v Beta  [postponed]", ParsedStatus.POSTPONED, "postponed"),
        ("Bournemouth   abd Luton         [abandoned at 1-1 in 65' due to cardiac arrest]",
         ParsedStatus.ABANDONED, "abandoned at 1-1 in 65' due to cardiac arrest"),
        ("Union           0-2awd Bochum          [awarded; originally 1-1, keeper was hit]",
         ParsedStatus.AWARDED, "awarded; originally 1-1, keeper was hit"),
        ("Crystal Palace      0-0  Hitchin            [Both Qualified]",
         ParsedStatus.PLAYED, "Both Qualified"),
        ("Union           0-2 awd  Bochum", ParsedStatus.AWARDED, ""),
        ("Union           0-2 awd.  Bochum [awarded]", ParsedStatus.AWARDED, "awarded"),
        ("Union  1-1 abd  Bochum", ParsedStatus.ABANDONED, ""),
        ("Union  1-1 susp. Bochum", ParsedStatus.ABANDONED, ""),
        ("Wanderers           w/o  Queen's Park", ParsedStatus.WALKOVER, ""),
        ("Alfa  n/p  Beta", ParsedStatus.CANCELLED, ""),
        ("Alfa  ppd.  Beta", ParsedStatus.POSTPONED, ""),
        ("Alfa v Beta  1-0  [annulled]", ParsedStatus.ANNULLED, "annulled"),
        ("Arua Hill SC        v Gaddafi Modern FC   0-1 [remaining 80']",
         ParsedStatus.PLAYED, "remaining 80'"),
        ("Alfa v Beta  2-2  [replay]", ParsedStatus.PLAYED, "replay"),
        ("Alfa v Beta", ParsedStatus.SCHEDULED, ""),
    ],
)  # fmt: skip
def test_what_became_of_a_fixture(line, status, note):
    fixture = only_fixture(line)

    assert (fixture.status, fixture.note) == (status, note)
    assert len(fixture.home) > 3
    assert len(fixture.away) > 3
    assert not any(figure.isdigit() for figure in fixture.home + fixture.away)


@pytest.mark.parametrize(
    ("line", "score"),
    [
        ("Alfa  2-1  Beta  (aet)", Score(2, 1, after_120=Goals(2, 1), extra_time=True)),
        ("Alfa  2-1  Beta  [aet]", Score(2, 1, after_120=Goals(2, 1), extra_time=True)),
        ("Alfa  1-1 (1-0)  Beta  [aet; 3-4 on pens]",
         Score(1, 1, half_time=Goals(1, 0), after_120=Goals(1, 1), shoot_out=Goals(3, 4),
               extra_time=True)),
    ],
)  # fmt: skip
def test_the_fuller_score_may_stand_behind_the_second_team(line, score):
    assert only_fixture(line).score == score


def test_date_time_and_place_before_the_match():
    first, second, third = fixtures_of("""
= Euro 2000
June 12 18:00 @ Liège       Germany            1-1 Romania
        20:45 @ Charleroi   England            2-3 Romania
                              (Shearer 40pen, Owen 45;
                               Chivu 22, Munteanu 48, Ganea 88pen)
Fri Jun 16 20:30 UTC+2 @ Raiffeisen Arena, Linz, Att: 12670
        Austria   1-0  Wales
""")

    assert (first.day, first.clock, first.venue, sides(first)) == (
        date(2000, 6, 12), time(18), "Liège", ("Germany", "Romania"),
    )  # fmt: skip
    assert (second.day, second.clock, second.venue, second.lines) == (
        date(2000, 6, 12), time(20, 45), "Charleroi", 3,
    )  # fmt: skip
    assert second.goals == (
        ParsedGoal("Shearer", 40, None, "home", penalty=True),
        ParsedGoal("Owen", 45, None, "home"),
        ParsedGoal("Chivu", 22, None, "away"),
        ParsedGoal("Munteanu", 48, None, "away"),
        ParsedGoal("Ganea", 88, None, "away", penalty=True),
    )
    assert (third.day, third.clock, third.offset, third.venue, third.city, third.attendance) == (
        date(2000, 6, 16), time(20, 30), 120, "Raiffeisen Arena", "Linz", 12670,
    )  # fmt: skip


def test_the_place_stands_behind_the_match_too():
    fixture = only_fixture(
        " 18:00 UTC+3   Morocco   0-0 a.e.t. (0-0, 0-0), 3-0 pen.    Spain "
        "@ Education City Stadium, Al Rayyan   # Winner Match 1 - Winner Match 2"
    )

    assert (fixture.clock, fixture.offset) == (time(18), 180)
    assert (fixture.venue, fixture.city) == ("Education City Stadium", "Al Rayyan")
    assert fixture.score == Score(
        0, 0, Goals(0, 0), Goals(0, 0), Goals(0, 0), Goals(3, 0), extra_time=True
    )


def test_scorers_on_the_match_line_wrapped():
    fixture = only_fixture(
        "Dortmund    3-3 TSV 1860    (Sturm 16, 80, Cyliax 27 - Grosser 49, 63,\n"
        "                            Küppers 9)"
    )

    assert (fixture.away, fixture.lines) == ("TSV 1860", 2)
    assert [(goal.side, goal.player, goal.minute) for goal in fixture.goals] == [
        ("home", "Sturm", 16), ("home", "Sturm", 80), ("home", "Cyliax", 27),
        ("away", "Grosser", 49), ("away", "Grosser", 63), ("away", "Küppers", 9),
    ]  # fmt: skip


def test_goals_without_brackets_and_the_side_that_is_not_told():
    known, unknown = fixtures_of("""
= World Cup 2010
Fri Jun 11
  South Africa  1-1  Mexico
    Siphiwe Tshabalala 55';
    Rafael Márquez 79'
  Uruguay  1-0  France
    Diego Forlán 24'
""")

    assert [(goal.side, goal.player, goal.minute) for goal in known.goals] == [
        ("home", "Siphiwe Tshabalala", 55),
        ("away", "Rafael Márquez", 79),
    ]
    assert [(goal.side, goal.player, goal.minute) for goal in unknown.goals] == [
        ("", "Diego Forlán", 24)
    ]


def test_line_ups_cards_referees_and_attendance_under_a_match():
    items = items_of("""
= Euro 2024
Fri Jun 14
  21:00         Germany   5-1 (3-0)  Scotland     @ München
                          (Wirtz 10' Füllkrug 90+3' (pen.);
                           Rüdiger 87' (o.g.))
    Germany:    Neuer - Kimmich, Rüdiger - Andrich [Y] (Groß 46'),
                Kroos (Can 80'
                Müller) - Havertz
    Referee:    Clément Turpin (France), Nicolas Danos (France)
    Attendance: 65_052
    Yellow Cards: Andrich 31'; Ralston 48'
""")
    (fixture,) = [item for item in items if isinstance(item, ParsedFixture)]
    details = [item.line for item in items if item == SkippedLine(item.line, LineKind.DETAIL)]

    assert details == [6, 7, 8, 11]
    assert fixture.lines == 5
    assert fixture.officials == (
        ParsedOfficial("Clément Turpin", "FRA", "referee"),
        ParsedOfficial("Nicolas Danos", "FRA", "assistant"),
    )
    assert fixture.attendance == 65052
    assert fixture.goals == (
        ParsedGoal("Wirtz", 10, None, "home"),
        ParsedGoal("Füllkrug", 90, 3, "home", penalty=True),
        ParsedGoal("Rüdiger", 87, None, "away", own_goal=True),
    )


def test_a_match_number_a_neutral_ground_and_one_clubs_schedule():
    numbered = only_fixture("(12) 18:00  Alfa  1-0  Beta")
    schedule = fixtures_of("""
= Wiener Stadtliga 2025/26 | SK Rapid
Fri 10.04.2026 19:30  ▪26  (h) Wiener Viktoria  1-0 (0-0)
Sat 18.04.2026 (a) Mauer  2-0
Sun 26.04.2026 (n) Simmering
""")

    assert (sides(numbered), numbered.clock) == (("Alfa", "Beta"), time(18))
    assert [(*sides(each), each.neutral) for each in schedule] == [
        ("SK Rapid", "Wiener Viktoria", False),
        ("Mauer", "SK Rapid", False),
        ("SK Rapid", "Simmering", True),
    ]
    assert (schedule[0].day, schedule[0].stage.matchday) == (date(2026, 4, 10), 26)


def test_two_legs_in_one_line_are_two_fixtures_with_the_ground_turned():
    first, second = fixtures_of("""
= Copa 2010
▪ Semifinals
Wed Mar 3
  Alfa v Beta  2-1  0-1 (agg 2-2, win on away goals)
""")

    assert (sides(first), first.score.goals) == (("Alfa", "Beta"), Goals(2, 1))
    assert (sides(second), second.score.goals, second.stage.leg, second.day) == (
        ("Beta", "Alfa"), Goals(1, 0), 2, None,
    )  # fmt: skip


def test_nested_rounds_headings_groups_and_comments_make_no_fixture():
    items = items_of("""
= Superliga 2023/24=
<!-- the table
 1. Alfa  34  80
-->
== Relegation
Group A  |  Alfa   Beta     Gamma
▪ Matchday 3 | Sat Jun 14 - Sun Jun 15
▪ Division 2, Promotion Playoff
▪▪ Semifinals
▪▪▪ First Legs
[Sat Jun 1]
  Alfa v Beta  1-0
  Gamma  bye
[this note explains something]
▪▪▪ Second Legs
Sat Jun 8
  Beta v Alfa  1-0
""")
    fixtures = [item for item in items if isinstance(item, ParsedFixture)]

    assert [(each.stage.round, each.stage.leg) for each in fixtures] == [
        (Round.SEMI_FINAL, 1),
        (Round.SEMI_FINAL, 2),
    ]
    assert fixtures[0].stage.name == fixtures[1].stage.name
    assert fixtures[0].day == date(2024, 6, 1)
    assert [item.kind for item in items if isinstance(item, SkippedLine)] == [
        LineKind.HEADING, LineKind.COMMENT, LineKind.COMMENT, LineKind.COMMENT,
        LineKind.HEADING, LineKind.GROUP, LineKind.ROUND, LineKind.ROUND,
        LineKind.ROUND, LineKind.ROUND, LineKind.DATE, LineKind.NOTE,
        LineKind.NOTE, LineKind.ROUND, LineKind.DATE,
    ]  # fmt: skip


def test_a_line_nobody_understands_is_kept_with_its_number_and_the_rest_is_read():
    items = items_of("""
= Friendlies 2024
Sat Mar 2 2024
  what is this supposed to mean
  Alfa  1-0  Beta
            (who knows 7-)
  Gamma  2-0  Delta
""")

    assert [(item.line, item.text) for item in items if isinstance(item, UnparsedLine)] == [
        (3, "what is this supposed to mean")
    ]
    assert [sides(item) for item in items if isinstance(item, ParsedFixture)] == [
        ("Alfa", "Beta"),
        ("Gamma", "Delta"),
    ]


def test_the_qualifying_of_a_cup_belongs_to_the_cup():
    (fixture,) = fixtures_of("""
= UEFA Champions League Quali 2024/25
» Playoffs
  Tue Aug/20 2024
    21.00  BSC Young Boys (SUI)  v Galatasaray (TUR)  3-2 (2-0)
""")

    assert (fixture.competition, fixture.stage.name, fixture.stage.round) == (
        "UEFA Champions League", "Qualifying, Playoffs", Round.QUALIFYING,
    )  # fmt: skip


def test_notes_that_are_too_many_for_one_match_are_reported():
    notes = [f"[{letter * length}]" for length in (1, 2) for letter in ascii_lowercase]
    heading = "= Friendlies 2024\n\nSat Mar 2 2024\nLeeds 1-0 Bury\n"
    items = items_of(heading + "\n".join(notes))

    refused = [item for item in items if isinstance(item, UnparsedLine)]
    assert [item.text for item in refused] == ["[yy]", "[zz]"]
    assert "more than 50 notes" in refused[0].why
