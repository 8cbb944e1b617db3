"""Matches of every kind that were played or to be played, each as its preview finds it."""

from datetime import UTC, date, datetime

from tests import factories as make

WEMBLEY = {"name": "Wembley Stadium", "city": "London", "country": "ENG", "capacity": 90_000}
BERLIN = {"name": "Olympiastadion", "city": "Berlin", "country": "GER"}
GROUP_F = (
    ("2023-09-19", "Milan", "0-0", "Newcastle United"),
    ("2023-09-19", "Paris Saint-Germain", "2-0", "Borussia Dortmund"),
    ("2023-10-04", "Newcastle United", "4-1", "Paris Saint-Germain"),
    ("2023-10-04", "Borussia Dortmund", "0-0", "Milan"),
    ("2023-10-25", "Paris Saint-Germain", "3-0", "Milan"),
    ("2023-10-25", "Newcastle United", "0-1", "Borussia Dortmund"),
    ("2023-11-07", "Milan", "2-1", "Paris Saint-Germain"),
    ("2023-11-07", "Borussia Dortmund", "2-0", "Newcastle United"),
    ("2023-11-28", "Paris Saint-Germain", "1-1", "Newcastle United"),
    ("2023-11-28", "Milan", "1-3", "Borussia Dortmund"),
)
ABROAD = {"Milan": "ITA", "Paris Saint-Germain": "FRA", "Borussia Dortmund": "GER"}
TOP_FOUR = (
    ("2023-10-08", "Arsenal", "1-0", "Manchester City"),
    ("2023-10-21", "Chelsea", "2-2", "Arsenal"),
    ("2023-11-12", "Chelsea", "4-4", "Manchester City"),
    ("2023-11-25", "Manchester City", "1-1", "Liverpool"),
    ("2023-12-23", "Liverpool", "1-1", "Arsenal"),
    ("2024-01-31", "Liverpool", "4-1", "Chelsea"),
    ("2024-02-04", "Arsenal", "3-1", "Liverpool"),
    ("2024-02-17", "Manchester City", "1-1", "Chelsea"),
    ("2024-03-10", "Liverpool", "1-1", "Manchester City"),
    ("2024-03-31", "Manchester City", "0-0", "Arsenal"),
)


def at(words):
    return datetime.fromisoformat(words).replace(tzinfo=UTC)


def ground(**facts):
    return make.StadiumFactory(**{"time_zone": "Europe/London", **facts})


def cup(name, stage, round_, /, **facts):
    """A knock-out stage; the round may be left empty."""
    season = {f"season__{each}": value for each, value in facts.items()}
    names = {"season__competition__name": name, "season__competition__organiser": ""}
    return make.StageFactory(name=stage, round=round_, **(names | season))


def league(name="Premier League", /, **facts):
    facts = {"competition__country": "ENG", **facts}
    return make.SeasonFactory(league=True, competition__name=name, **facts)


def nation(name, country, **facts):
    return make.ClubFactory(name=name, country=country, kind="national_team", **facts)


def played(season, results, stage=None):
    """The clubs of these results by name, with the results in the archive, two a matchday."""
    clubs = {}
    for number, (day, home, score, away) in enumerate(results):
        for name in (home, away):
            if name not in clubs:
                clubs[name] = make.ClubFactory(name=name, country=ABROAD.get(name, "ENG"))
        make.FixtureFactory(
            season=season, stage=stage, home=clubs[home], away=clubs[away], score=score,
            day=date.fromisoformat(day), matchday=number // 2 + 1,
        )  # fmt: skip
    return clubs


def league_match():
    season = league()
    clubs = played(season, TOP_FOUR)
    make.ResultsStatementFactory(club=None, season=season)
    return make.FixtureFactory(
        season=season, matchday=29, home=clubs["Arsenal"], away=clubs["Chelsea"],
        kick_off=at("2024-04-23T19:00"),
        stadium=ground(name="Emirates Stadium", city="London"),
    )  # fmt: skip


def group_match():
    stage = make.StageFactory(
        season__competition__name="UEFA Champions League", name="Group F", kind="group",
        round="group",
    )  # fmt: skip
    clubs = played(stage.season, GROUP_F, stage)
    last = {"season": stage.season, "stage": stage, "matchday": 6}
    make.FixtureFactory(
        home=clubs["Borussia Dortmund"], away=clubs["Paris Saint-Germain"],
        kick_off=at("2023-12-13T20:00"), **last,
    )  # fmt: skip
    return make.FixtureFactory(
        home=clubs["Newcastle United"], away=clubs["Milan"], kick_off=at("2023-12-13T20:00"),
        stadium=ground(name="St James’ Park", city="Newcastle"), **last,
    )  # fmt: skip


def first_leg():
    stage = cup("UEFA Europa League", "Quarter-finals", "quarter_final")
    legs = make.two_legged_tie(
        "", stage=stage, first_home=make.ClubFactory(name="Liverpool"),
        first_away=make.ClubFactory(name="Atalanta", country="ITA"),
    )  # fmt: skip
    legs.first.kick_off = at("2024-04-11T19:00")
    legs.first.save()
    return legs.first


def second_leg():
    stage = cup("UEFA Europa League", "Quarter-finals", "quarter_final")
    return make.two_legged_tie(
        "0-3", stage=stage, first_home=make.ClubFactory(name="Liverpool"),
        first_away=make.ClubFactory(name="Atalanta", country="ITA"),
    ).second  # fmt: skip


def cup_tie_with_a_replay():
    stage = cup("FA Cup", "Third round", "round_of_64")
    home, away = make.ClubFactory(name="Crystal Palace"), make.ClubFactory(name="Everton")
    make.FixtureFactory(stage=stage, home=away, away=home, score="1-0", day=date(2024, 1, 17))
    make.FixtureFactory(home=home, day=date(2024, 1, 20))
    return make.FixtureFactory(stage=stage, home=home, away=away, kick_off=at("2024-01-04T20:00"))


def replay():
    stage = cup("FA Cup", "Third round", "round_of_64")
    home, away = make.ClubFactory(name="Crystal Palace"), make.ClubFactory(name="Everton")
    make.FixtureFactory(stage=stage, home=home, away=away, score="0-0", day=date(2024, 1, 4))
    return make.FixtureFactory(stage=stage, home=away, away=home, kick_off=at("2024-01-17T19:45"))


def cup_tie_with_extra_time():
    stage = cup("FA Cup", "Quarter-finals", "quarter_final")
    home = make.ClubFactory(name="Manchester United")
    away = make.ClubFactory(name="Liverpool")
    return make.FixtureFactory(stage=stage, home=home, away=away, kick_off=at("2024-03-17T15:30"))


def final():
    """No tie and no round are entered: the stage's name says what it is."""
    stage = cup("UEFA Champions League", "Final", "")
    home = make.ClubFactory(name="Borussia Dortmund", country="GER")
    away = make.ClubFactory(name="Real Madrid", country="ESP")
    make.FixtureFactory(home=home, away=away, score="2-2", day=date(2017, 12, 6))
    for club, day in ((home, 7), (away, 8)):
        make.FixtureFactory(home=club, score="2-1", day=date(2024, 5, day))
    return make.FixtureFactory(
        stage=stage, home=home, away=away, kick_off=at("2024-06-01T19:00"), neutral_ground=True,
        stadium=ground(**WEMBLEY),
    )  # fmt: skip


def league_cup_final():
    stage = cup("EFL Cup", "Final", "final", extra_time=False)
    home, away = make.ClubFactory(name="Chelsea"), make.ClubFactory(name="Liverpool")
    return make.FixtureFactory(
        stage=stage, home=home, away=away, kick_off=at("2024-02-25T15:00"), neutral_ground=True,
        stadium=ground(**WEMBLEY),
    )  # fmt: skip


def play_off_final():
    stage = make.StageFactory(
        season=league("Championship"), name="Play-offs, final", kind="knock_out", round="final"
    )
    home, away = make.ClubFactory(name="Leeds United"), make.ClubFactory(name="Southampton")
    return make.FixtureFactory(
        stage=stage, home=home, away=away, kick_off=at("2024-05-26T14:00"), neutral_ground=True
    )


def nations_final():
    stage = cup("European Championship", "Final", "final", competition__contestants="nations",
                name="2024", starts_on=date(2024, 1, 1), ends_on=date(2024, 12, 31))  # fmt: skip
    spain, england = nation("Spain", "ESP"), nation("England", "ENG")
    for club, opponent, day in ((spain, nation("France", "FRA"), 9),
                                (england, nation("Netherlands", "NED"), 10)):  # fmt: skip
        make.FixtureFactory(
            season=stage.season, home=club, away=opponent, score="2-1", day=date(2024, 7, day),
            neutral_ground=True,
        )  # fmt: skip
    make.FixtureFactory(home=england, away=nation("Finland", "FIN"), day=date(2024, 7, 30))
    return make.FixtureFactory(
        stage=stage, home=spain, away=england, kick_off=at("2024-07-14T19:00"),
        neutral_ground=True, stadium=ground(**BERLIN, time_zone="Europe/Berlin"),
    )  # fmt: skip


def third_place():
    stage = cup("World Cup", "Third-place match", "third_place", competition__contestants="nations",
                name="2022", starts_on=date(2022, 1, 1), ends_on=date(2022, 12, 31))  # fmt: skip
    return make.FixtureFactory(
        stage=stage, home=nation("Croatia", "CRO"), away=nation("Morocco", "MAR"),
        kick_off=at("2022-12-17T15:00"), neutral_ground=True,
    )  # fmt: skip


def womens_match():
    season = league("Women’s Super League", competition__squad="women")
    home = make.ClubFactory(name="Manchester United Women", squad="women")
    away = make.ClubFactory(name="Manchester City Women", squad="women")
    return make.FixtureFactory(season=season, home=home, away=away, kick_off=at("2024-05-18T14:00"))


def womens_match_by_no_name():
    season = league("Liga Primera", competition__squad="women", competition__country="ESP")
    home = make.ClubFactory(name="Real Sociedad", squad="women", country="ESP")
    away = make.ClubFactory(name="Levante", squad="women", country="ESP")
    return make.FixtureFactory(season=season, home=home, away=away, kick_off=at("2024-05-18T14:00"))


def kick_off_to_be_confirmed():
    """Put off from 17 March; the hour is the planner's guess."""
    season = league("Serie A", competition__country="ITA")
    home = make.ClubFactory(name="Atalanta", country="ITA")
    away = make.ClubFactory(name="Fiorentina", country="ITA")
    return make.FixtureFactory(
        season=season, home=home, away=away, status="to_be_confirmed",
        kick_off=at("2024-06-02T16:00"),
    )  # fmt: skip


def postponed():
    season = league()
    home, away = make.ClubFactory(name="Everton"), make.ClubFactory(name="Liverpool")
    for club, day in ((home, 1), (away, 2)):
        make.FixtureFactory(season=season, home=club, score="2-0", day=date(2024, 3, day))
    fixture = make.FixtureFactory(
        season=season, home=home, away=away, status="postponed", remark="Storm Darragh",
        kick_off=at("2024-03-09T12:30"), stadium=ground(name="Goodison Park", city="Liverpool"),
    )  # fmt: skip
    make.CoverageFactory(fixture=fixture, channel="TNT Sports", starts_at=at("2024-03-09T11:00"))
    return fixture


def abandoned():
    home, away = make.ClubFactory(name="Bournemouth"), make.ClubFactory(name="Luton Town")
    return make.FixtureFactory(
        season=league(), home=home, away=away, status="abandoned",
        remark="Tom Lockyer taken ill after 59 minutes", kick_off=at("2023-12-16T15:00"),
    )  # fmt: skip


def awarded():
    season = league("Serie A", competition__country="ITA", name="2020/21",
                    starts_on=date(2020, 8, 1), ends_on=date(2021, 6, 30))  # fmt: skip
    home = make.ClubFactory(name="Hellas Verona", country="ITA")
    away = make.ClubFactory(name="Roma", country="ITA")
    return make.FixtureFactory(
        season=season, home=home, away=away, status="awarded", score="3-0",
        kick_off=at("2020-09-19T18:45"),
    )  # fmt: skip


def behind_closed_doors():
    season = league("Bundesliga", competition__country="GER", name="2019/20",
                    starts_on=date(2019, 8, 1), ends_on=date(2020, 6, 30))  # fmt: skip
    home = make.ClubFactory(name="Borussia Dortmund", country="GER")
    away = make.ClubFactory(name="Schalke 04", country="GER")
    fixture = make.FixtureFactory(
        season=season, home=home, away=away, behind_closed_doors=True,
        kick_off=at("2020-05-16T13:30"),
    )  # fmt: skip
    make.CrowdFactory(fixture=fixture, capacity=81_365, away_allocation=8_000)
    return fixture


def over():
    fixture = cup_tie_with_extra_time()
    for part, goals in (("after_90", (2, 2)), ("after_120", (4, 3))):
        for side, many in zip(("home", "away"), goals, strict=True):
            setattr(fixture, f"{part}_{side}", many)
    fixture.status = "played"
    fixture.save()
    return fixture


KINDS = (
    league_match, group_match, first_leg, second_leg, cup_tie_with_a_replay, replay,
    cup_tie_with_extra_time, final, league_cup_final, play_off_final, nations_final, third_place,
    womens_match, womens_match_by_no_name, kick_off_to_be_confirmed, postponed, abandoned, awarded,
    behind_closed_doors, over,
)  # fmt: skip
