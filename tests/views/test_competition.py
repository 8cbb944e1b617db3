"""Competitions and their seasons: tables as of a day, rounds, knock-out ties."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import (
    ClubFactory,
    CompetitionFactory,
    FixtureFactory,
    PointsDeductionFactory,
    ResultsStatementFactory,
    SeasonFactory,
    StageFactory,
    TieFactory,
    two_legged_tie,
)
from tests.html import squeezed

pytestmark = pytest.mark.django_db


@pytest.fixture
def season():
    """Four clubs; each matchday is a week, from 12 August 2023; the first-named wins."""
    league = CompetitionFactory(name="Premier League", league=True)
    season = SeasonFactory(competition=league, extra_time=False)
    clubs = [ClubFactory(name=name) for name in ("City", "Arsenal", "Liverpool", "Villa")]
    pairs = [(home, away) for place, home in enumerate(clubs) for away in clubs[place + 1 :]]
    for number, (home, away) in enumerate(pairs, start=1):
        FixtureFactory(
            season=season, home=home, away=away, matchday=number, score="1-0",
            day=date(2023, 8, 5) + timedelta(weeks=number),
        )  # fmt: skip
    ResultsStatementFactory(season=season, club=None)
    return season


def scores_of(page):
    """What stands between the clubs of each row of a round."""
    return re.findall(r'<b class="rounds__score">\s*<a[^>]*>([^<]*)<', page)


def page_of(client, query="", address="/competitions/premier-league/2023-24/"):
    response = client.get(f"{address}{query}")
    assert response.status_code == 200, response.status_code
    return squeezed(response.content.decode())


def table_in(page):
    rows = re.findall(r"<tr><td>(.*?)</tr>", page)
    return [
        (
            re.search(r"<a [^>]*>(.*?)</a>", row).group(1),
            int(re.search(r"<td><b>(\d+)</b></td>", row).group(1)),
        )
        for row in rows
    ]


def test_the_table_of_the_whole_season(client, season):
    page = page_of(client)

    assert table_in(page) == [("City", 9), ("Arsenal", 6), ("Liverpool", 3), ("Villa", 0)]


def test_the_table_as_it_stood_at_the_end_of_a_day(client, season):
    assert table_in(page_of(client, "?as_of=2023-08-19")) == [
        ("City", 6),
        ("Villa", 0),
        ("Arsenal", 0),
        ("Liverpool", 0),
    ]


def test_a_ruling_counts_from_its_day_on(client, season):
    city = season.fixtures.get(matchday=1).home
    PointsDeductionFactory(season=season, club=city, points=4, decided_on=date(2023, 9, 1))

    assert table_in(page_of(client, "?as_of=2023-08-31"))[0] == ("City", 9)
    assert table_in(page_of(client, "?as_of=2023-09-01"))[0] == ("City", 5)


def test_the_rule_that_put_level_clubs_in_order_is_named(client, season):
    page = page_of(client, "?as_of=2023-08-12")

    assert "Level on points, in the order of goal difference: " in page


def test_a_season_that_ended_early_shows_points_per_game(client, season):
    season.ranked_by = "points_per_game"
    season.save()

    page = page_of(client)

    assert '<abbr title="Points per game">PPG</abbr>' in page
    assert "The season was ended early: the table is ranked by points per game." in page


@pytest.mark.parametrize(
    ("awarded_to", "words"),
    [
        ("", "awarded, protest upheld"),
        ("home", "awarded to City, protest upheld"),
        ("both_lose", "awarded: both clubs lose, protest upheld"),
    ],
)
def test_an_award_and_its_note_are_shown(client, season, awarded_to, words):
    fixture = season.fixtures.get(matchday=1)
    fixture.status, fixture.awarded_to, fixture.remark = "awarded", awarded_to, "protest upheld"
    fixture.save()

    assert words in page_of(client, "?round=matchday-1")


def test_a_round_shows_scores_only_as_known_on_the_day(client, season):
    played = page_of(client, "?round=matchday-2")
    to_come = page_of(client, "?round=matchday-2&as_of=2023-08-12")

    assert scores_of(played) == ["1–0"]
    assert scores_of(to_come) == ["v"]
    assert "Saturday 19 August 2023" in to_come


def test_the_round_of_the_day_is_shown_first(client, season):
    page = page_of(client, "?as_of=2023-08-27")

    assert '<h2 id="rounds-title">Matchday 3</h2>' in page
    assert "← Matchday 2" in page
    assert "Matchday 4 →" in page


@pytest.mark.parametrize(
    "query",
    ["?as_of=yesterday", "?as_of=9999-12-31", "?as_of=0001-01-01", "?as_of=%00", "?round=%00",
     "?round=matchday-999", "?as_of=2023-13-45&as_of="],
)  # fmt: skip
def test_bad_parameters_get_the_default(client, season, query):
    assert "Premier League" in page_of(client, query)


def test_knock_out_ties_are_drawn_and_told(client):
    cup = CompetitionFactory(name="Europa League")
    season = SeasonFactory(competition=cup)
    quarter = StageFactory(season=season, position=60)
    semi = StageFactory(season=season, name="Semi-finals", round="semi_final", position=70)
    liverpool, atalanta, roma = (ClubFactory(name=n) for n in ("Liverpool", "Atalanta", "Roma"))
    two_legged_tie("0-3", "0-1", stage=quarter, first_home=liverpool, first_away=atalanta)
    second = date(2024, 5, 9)
    two_legged_tie(
        "1-1", "3-0", second_day=second, stage=semi, first_home=roma, first_away=atalanta
    )

    page = page_of(client, address="/competitions/europa-league/2023-24/")
    before = page_of(client, "?as_of=2024-04-17", "/competitions/europa-league/2023-24/")

    assert "Atalanta go through 3–1 on aggregate" in page
    assert "Atalanta go through 4–1 on aggregate" in page
    assert page.count('class="bracket__box"') == 2
    assert page.count('class="bracket__connector"') == 1
    assert "Atalanta lead 3–0 after the first leg" in before
    assert "bracket__box" not in before


def cup_with(*stages):
    """A cup whose stages are (name, round, position, day), one tie each, from several sources."""
    season = SeasonFactory(competition=CompetitionFactory(name="FA Cup"))
    for name, round_, position, day in stages:
        stage = StageFactory(season=season, name=name, round=round_, position=position)
        FixtureFactory(tie=TieFactory(stage=stage), score="2-1", day=date.fromisoformat(day))
    return season


def test_early_rounds_without_a_known_depth_are_rounds_of_their_own(client):
    cup_with(
        ("Final", "final", 6, "2024-05-25"),
        ("Round 1", "", 32, "2023-11-03"),
        ("Round 2", "", 33, "2023-12-01"),
        ("Fifth round", "round_of_16", 5, "2024-02-26"),
    )

    page = page_of(client, address="/competitions/fa-cup/2023-24/")

    assert re.findall(r"<summary><h3>(.*?)</h3><span [^>]*>(.*?)</span>", page) == [
        ("Final", "1 tie"),
        ("Fifth round", "1 tie"),
        ("Round 2", "1 tie"),
        ("Round 1", "1 tie"),
    ]
    assert re.findall(r"<option [^>]*>(.*?)</option>", page) == [
        "Round 1", "Round 2", "Fifth round", "Final"
    ]  # fmt: skip


def test_a_final_and_a_match_for_third_place_are_won(client):
    cup_with(
        ("Semi-finals", "semi_final", 90, "2018-07-10"),
        ("Third-place match", "third_place", 100, "2018-07-14"),
        ("Final", "final", 110, "2018-07-15"),
    )

    page = page_of(client, address="/competitions/fa-cup/2023-24/")

    told = re.findall(r"<p>Club \d+ (.*?)</p>", page)
    assert told == ["win 2–1", "win 2–1", "go through 2–1"]


@pytest.mark.parametrize(
    ("matchdays", "rounds"),
    [
        pytest.param((1, 2), ["Group D, Matchday 1", "Group D, Matchday 2"], id="all-known"),
        pytest.param((1, None), ["Group D"], id="one-unknown"),
    ],
)
def test_a_group_is_split_into_matchdays_only_where_all_are_known(client, matchdays, rounds):
    season = SeasonFactory(competition=CompetitionFactory(name="Euro"))
    stage = StageFactory(season=season, group=True)
    for number in matchdays:
        FixtureFactory(stage=stage, matchday=number, played=True)

    page = page_of(client, address="/competitions/euro/2023-24/")

    assert re.findall(r"<option [^>]*>(.*?)</option>", page) == rounds


@pytest.fixture
def world_cup():
    """France win their group match, their semi-final and the final; the semi-final is replayed."""
    season = SeasonFactory(competition=CompetitionFactory(name="World Cup"))
    group, semi, final = (
        StageFactory(season=season, name=name, kind=kind, round=round_)
        for name, kind, round_ in (
            ("Group D", "group", "group"),
            ("Semi-finals", "knock_out", "semi_final"),
            ("Final", "knock_out", "final"),
        )
    )
    france, peru, belgium, croatia = (
        ClubFactory(name=name) for name in ("France", "Peru", "Belgium", "Croatia")
    )

    def meet(stage, home, away, day, score, **more):
        FixtureFactory(
            stage=stage, home=home, away=away, day=date(2024, 4, day), score=score, **more
        )

    meet(group, france, peru, 1, "1-0")
    meet(semi, france, belgium, 5, "1-1")
    meet(semi, belgium, france, 8, "0-1")
    meet(final, france, croatia, 12, "4-2")
    return season


@pytest.mark.parametrize(
    ("query", "told"),
    [
        pytest.param("round=final&as_of=2024-04-03", "One pairing is not known yet.", id="early"),
        pytest.param("round=final&as_of=2024-04-07", "One pairing is not known yet.", id="level"),
        pytest.param("round=final&as_of=2024-04-08", "France v Croatia", id="known"),
        pytest.param("round=final&as_of=2024-04-12", "France 4–2 Croatia", id="played"),
        pytest.param("round=semi-finals&as_of=2023-12-01",
                     "One pairing is not known yet. One pairing is not known yet.", id="groups"),
        pytest.param("round=semi-finals&as_of=2024-04-01",
                     "France v Belgium One pairing is not known yet.", id="replay-to-come"),
        pytest.param("round=semi-finals&as_of=2024-04-05",
                     "France 1–1 Belgium Belgium v France", id="replay-known"),
        pytest.param("round=group-d&as_of=2023-12-01", "France v Peru", id="a-group-is-drawn"),
    ],
)  # fmt: skip
def test_a_pairing_is_told_only_on_days_that_could_know_it(client, world_cup, query, told):
    page = page_of(client, f"?{query}", "/competitions/world-cup/2023-24/")

    rounds = page[page.index('<div class="rounds__days">') : page.index("</article>")]
    seen = re.sub(r'<h3.*?</h3>|<span\s+class="visually-hidden">.*?</span>', "", rounds)
    assert " ".join(re.sub(r"<[^>]*>", " ", seen).split()) == told


def test_a_second_leg_is_known_with_its_first(client):
    season = SeasonFactory(competition=CompetitionFactory(name="Europa League"))
    roma, milan = ClubFactory(name="Roma"), ClubFactory(name="Milan")
    two_legged_tie("1-0", "0-0", stage=StageFactory(season=season), first_home=roma,
                   first_away=milan)  # fmt: skip

    page = page_of(client, "?as_of=2024-01-01", "/competitions/europa-league/2023-24/")

    assert "not known yet" not in page
    assert scores_of(page) == ["v", "v"]


def test_a_ruling_after_a_match_is_not_told_before_it(client):
    season = SeasonFactory(competition=CompetitionFactory(name="Friendly Cup"))
    FixtureFactory(season=season, status="awarded", after_90_home=3, after_90_away=0)

    address = "/competitions/friendly-cup/2023-24/"

    assert "awarded" in page_of(client, address=address)
    assert "awarded" not in page_of(client, "?as_of=2024-04-17", address)


def test_groups_have_tables_of_their_own(client):
    season = SeasonFactory(competition=CompetitionFactory(name="Euro"))
    for letter in "BA":
        stage = StageFactory(season=season, name=f"Group {letter}", kind="group", round="group")
        FixtureFactory(stage=stage, home__name=f"Hosts {letter}", played=True)

    page = page_of(client, address="/competitions/euro/2023-24/")

    assert re.findall(r'<h2 id="table-\d-title">(.*?)</h2>', page) == ["Group A", "Group B"]


def test_a_season_without_matches_says_so(client):
    SeasonFactory(competition__name="Empty Cup")

    assert "No match of this season" in page_of(client, address="/competitions/empty-cup/2023-24/")


def cup_page(client):
    return page_of(client, address="/competitions/some-cup/")


@pytest.fixture
def cup():
    competition = CompetitionFactory(name="Some Cup", slug="some-cup")
    return SeasonFactory(competition=competition, extra_time=True)


def final_of(season, **facts):
    stage = StageFactory(season=season, name="Final", kind="knock_out", round="final")
    return FixtureFactory(season=season, stage=stage, day=date(2024, 5, 25), **facts)


@pytest.mark.parametrize(
    ("facts", "how"),
    [
        ({"score": "2-1"}, "2–1"),
        ({"score": "0-3"}, "3–0"),
        ({"score": "1-1", "shoot_out_home": 4, "shoot_out_away": 2}, "4–2 on penalties, 1–1"),
    ],
)
def test_the_winner_of_a_final_stands_beside_its_season(client, cup, facts, how):
    final = final_of(cup, **facts)
    first, second = (
        (final.away, final.home) if facts["score"] == "0-3" else (final.home, final.away)
    )

    link = f'Winners:<a href="/clubs/{first.slug}/">{first.name}</a>'
    assert f"{link}, {how} against {second.name}" in cup_page(client)


@pytest.mark.parametrize("now", ["2024-05-25 00:00", "2024-05-25 23:00"])
def test_nobody_has_won_before_the_final_is_over(client, cup, now):
    final_of(cup, kick_off=datetime(2024, 5, 25, 21, 30, tzinfo=UTC), score="2-1")

    with time_machine.travel(f"{now}+00:00", tick=False):
        page = cup_page(client)

    assert "Winners:" not in page
    assert "2–1" not in page


def test_a_season_with_two_finals_names_no_winner(client, cup):
    final_of(cup, score="2-1")
    other = StageFactory(season=cup, name="Closing final", kind="knock_out", round="final")
    FixtureFactory(season=cup, stage=other, day=date(2024, 5, 26), score="1-0")

    assert "Winners:" not in cup_page(client)


def test_a_competition_leads_with_its_next_match_and_lists_results(client, season):
    rounds = [fixture.day for fixture in season.fixtures.order_by("day")]
    for fixture in season.fixtures.filter(day__gt=rounds[2]):
        fixture.status, fixture.after_90_home, fixture.after_90_away = "scheduled", None, None
        fixture.save()

    with time_machine.travel(f"{rounds[2] + timedelta(days=1)} 12:00+00:00", tick=False):
        page = page_of(client, address="/competitions/premier-league/")
    after = page_of(client, address="/competitions/premier-league/")

    lead, rest = page.split("Coming</h2>")
    coming, results = rest.split("Latest results</h2>")
    assert f"{rounds[3]:%A %-d %B %Y}" in lead
    assert [f"{day:%A %-d %B %Y}" in coming for day in rounds[3:]] == [False, True, True]
    assert [f"{day:%-d %b %Y}" in results for day in rounds[:3]] == [True, True, True]
    assert "Premier League 2023/24" not in results.partition("Seasons</h2>")[0]
    assert after.count("Result not entered".lower()) == 3
    assert "Next match" not in after


def test_a_competition_asks_as_often_for_many_seasons(client, season):
    address = "/competitions/premier-league/"
    page_of(client, address=address)  # what is read once in a process
    with CaptureQueriesContext(connection) as few:
        page_of(client, "?page=a", address)
    for year in range(1990, 2020):
        of_year = SeasonFactory(
            competition=season.competition, name=f"{year}/{str(year + 1)[2:]}",
            starts_on=date(year, 7, 1), ends_on=date(year + 1, 6, 30),
        )  # fmt: skip
        final_of(of_year, score="1-0")

    with CaptureQueriesContext(connection) as many:
        page = page_of(client, "?page=b", address)

    assert page.count("Winners:") == 30
    assert (len(few), len(many)) == (10, 13), [query["sql"][:90] for query in few]


def test_a_competition_lists_its_seasons(client, season):
    SeasonFactory(
        competition=season.competition, name="2022/23",
        starts_on=date(2022, 7, 1), ends_on=date(2023, 6, 30),
    )  # fmt: skip

    page = page_of(client, address="/competitions/premier-league/")

    assert page.index("2023/24") < page.index("2022/23")
    assert "6 matches in the archive" in page
    assert "/competitions/premier-league/2023-24/" in page


@pytest.mark.parametrize(
    "address",
    ["/competitions/nothing/", "/competitions/nothing/2023-24/",
     "/competitions/premier-league/1888-89/"],
)  # fmt: skip
def test_what_is_not_in_the_archive_is_a_404_page(client, season, address):
    response = client.get(address)

    assert response.status_code == 404
    assert "There is no page at this address" in response.content.decode()


@pytest.mark.parametrize("number", [1, 4])
def test_a_season_costs_as_much_with_few_matches_as_with_many(
    client, season, number, django_assert_num_queries
):
    stage = StageFactory(season=season)
    for each in range(number):
        tie = TieFactory(stage=stage)
        FixtureFactory(tie=tie, leg=1, played=True, day=date(2024, 2, 1 + each))
        PointsDeductionFactory(season=season, club=tie.first_home)

    with django_assert_num_queries(11):
        page_of(client)


def test_a_few_matches_of_a_season_make_no_table(client):
    season = SeasonFactory(competition=CompetitionFactory(name="Premier League", league=True))
    liverpool = ClubFactory(name="Liverpool")
    for day in range(1, 9):
        FixtureFactory(season=season, home=liverpool, score="2-0", day=date(2024, 4, day))

    page = page_of(client)

    assert "Only a part of the results is held: eight matches. No table is shown." in page
    assert table_in(page) == []


def test_a_season_that_lacks_a_result_has_no_positions(client, season):
    FixtureFactory(
        season=season, home=season.fixtures.first().home, away=season.fixtures.first().away,
        day=date(2023, 9, 30), status="scheduled",
    )  # fmt: skip

    page = page_of(client)

    assert "one past fixture has no result. Positions are not shown." in page
    assert "<tr><td>–</td>" in page
