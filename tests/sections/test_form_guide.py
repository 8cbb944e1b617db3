from datetime import date

import pytest

from previews.components.source_link import Source
from previews.football.result import Where
from previews.sections import form_guide
from previews.sections.form_guide import MatchReport
from tests.factories import (
    ArticleFactory,
    FixtureFactory,
    ResultsStatementFactory,
    StoryFactory,
)
from tests.sections.second_leg import second_leg, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def preview():
    """Liverpool lose at home to Atalanta on the 11th and to Palace on the 14th."""
    preview = second_leg("0-3")
    atalanta, liverpool = preview.fixture.home, preview.fixture.away
    play("2024-03-02", "0-1", home__name="Forest", away=liverpool)
    play("2024-03-10", "1-1", home=liverpool, away__name="City")
    play("2024-03-31", "2-1", home=liverpool, away__name="Brighton")
    play("2024-04-07", "2-2", home__name="United", away=liverpool)
    play("2024-04-14", "0-1", home=liverpool, away__name="Palace")
    play("2024-04-15", "2-2", home=atalanta, away__name="Verona")
    return preview


def play(day, score, **sides):
    return FixtureFactory(day=date.fromisoformat(day), score=score, **sides)


def of(guide, name):
    return next(side for side in guide.clubs if side.club.name == name)


def rows(side):
    return [
        (one.outcome, one.score, one.ground, one.opponent)
        for one in (row.column.result for row in side.rows)
    ]


def test_both_clubs_results_stand_newest_last_as_each_saw_them(preview):
    guide = seen(form_guide, preview)

    assert rows(of(guide, "Atalanta")) == [
        ("W", "3–0", "at", "Liverpool"),
        ("D", "2–2", "v", "Verona"),
    ]
    assert rows(of(guide, "Liverpool")) == [
        ("W", "1–0", "at", "Forest"),
        ("D", "1–1", "v", "City"),
        ("W", "2–1", "v", "Brighton"),
        ("D", "2–2", "at", "United"),
        ("L", "0–3", "v", "Atalanta"),
        ("L", "0–1", "v", "Palace"),
    ]


def test_the_picture_has_the_same_results_in_the_same_order_on_one_scale(preview):
    guide = seen(form_guide, preview)
    liverpool, atalanta = of(guide, "Liverpool"), of(guide, "Atalanta")

    assert [column for column, _bar in liverpool.columns] == [row.column for row in liverpool.rows]
    assert [column.opponent for column, _bar in liverpool.columns] == [
        "FOR", "CIT", "BRI", "UNI", "ATA", "PAL"
    ]  # fmt: skip
    lost, won = liverpool.columns[4][1], atalanta.columns[0][1]
    assert (lost.height, lost.top) == (won.height, lost.draw_at)
    assert won.top + won.height == won.draw_at == lost.draw_at


@pytest.mark.parametrize(
    ("query", "where", "letters"),
    [
        pytest.param("form_guide=home", Where.HOME, "DWLL", id="home"),
        pytest.param("form_guide=away", Where.AWAY, "WD", id="away"),
        pytest.param("form_guide=neutral", Where.ANYWHERE, "WDWDLL", id="no choice of ours"),
        pytest.param("form_guide=%00", Where.ANYWHERE, "WDWDLL", id="nonsense"),
    ],
)
def test_the_filter_shows_the_results_of_one_kind_of_ground(preview, query, where, letters):
    guide = seen(form_guide, preview, query)

    assert "".join(row.column.result.outcome for row in of(guide, "Liverpool").rows) == letters
    assert guide.where is where
    assert [choice.value for choice in guide.choices if choice.chosen] == [where]


def test_runs_are_told_with_the_matches_that_make_them(preview):
    lines = of(seen(form_guide, preview), "Liverpool").streaks

    assert [line.sentence for line in lines] == [
        "Lost the last two matches held without a goal, no win in the last three",
        "Last clean sheet on 2 March 2024, 1–0 at Forest; five matches held since",
    ]
    assert [f"{row.home} v {row.away}" for row in lines[0].receipts.rows] == [
        "Liverpool v Palace",
        "Liverpool v Atalanta",
        "United v Liverpool",
    ]
    assert lines[0].receipts.scope == (
        "all competitions loaded, Liverpool, two years back: 6 matches, 2024"
    )


def test_who_played_later_has_had_less_rest(preview):
    rest = seen(form_guide, preview, "form_guide=away").rest

    assert [(one.club.name, one.days) for one in rest.clubs] == [("Atalanta", 3), ("Liverpool", 4)]
    assert rest.difference == "In the matches held, Atalanta played a day later"
    assert not any(club.is_complete for club in rest.clubs)
    assert {f"{row.home} v {row.away}" for row in rest.receipts.rows} == {
        "Atalanta v Verona",
        "Liverpool v Palace",
    }


@pytest.mark.parametrize(
    ("since", "complete"), [(date(2024, 4, 1), True), (date(2024, 4, 16), False)]
)
def test_rest_is_said_without_a_condition_where_all_results_are_held(preview, since, complete):
    for club in (preview.fixture.home, preview.fixture.away):
        ResultsStatementFactory(club=club, since=since)

    rest = seen(form_guide, preview).rest

    assert [club.is_complete for club in rest.clubs] == [complete, complete]
    assert rest.difference.startswith("In the matches held") is not complete


def test_the_strip_has_the_last_matches_this_one_and_the_next(preview):
    atalanta, liverpool = preview.fixture.home, preview.fixture.away
    play("2024-04-21", "", home__name="Monza", away=atalanta)
    play("2024-04-21", "", home=liverpool, away__name="Fulham")

    rest = seen(form_guide, preview).rest

    assert [day.day for day in rest.strip] == [14, 15, 16, 17, 18, 19, 20, 21]
    assert [
        [(cell.kind, cell.days, f"{cell.ground} {cell.opponent}".strip()) for cell in club.cells]
        for club in rest.clubs
    ] == [
        [("", 1, ""), ("last", 1, "v VER"), ("rest", 2, ""), ("this", 1, "v LIV"), ("", 2, ""),
         ("next", 1, "at MON")],
        [("last", 1, "v PAL"), ("rest", 3, ""), ("this", 1, "at ATA"), ("", 2, ""),
         ("next", 1, "v FUL")],
    ]  # fmt: skip
    assert rest.clubs[1].cells[0].words == "Sunday 14 April: defeat 0–1 v Palace"
    assert rest.clubs[1].cells[-1].words == "Sunday 21 April: v Fulham"


def test_a_result_carries_its_story_and_further_accounts(preview):
    verona = preview.fixture.home.home_fixtures.get(away__name="Verona")
    article = ArticleFactory(slug="ten-things", outlet__name="This Is Anfield")
    StoryFactory(fixture=verona, text="Two up, two let in.", article=article)
    StoryFactory(fixture=verona, text="A point lost.")
    later = ArticleFactory(slug="a-day-later")
    StoryFactory(
        fixture=verona, text="Told too late.", reported_on=date(2024, 4, 18), article=later
    )

    row = of(seen(form_guide, preview), "Atalanta").rows[-1]

    source = Source("This Is Anfield", "ten-things", date(2024, 4, 17), date(2024, 4, 17))
    assert row.story == MatchReport("Two up, two let in.", source)
    assert row.others == (MatchReport("A point lost.", None),)


def test_extra_time_and_kicks_are_told_beside_the_score(preview):
    play("2024-04-16", "1-1", away=preview.fixture.away, home__name="Spurs",
         extra_time="2-2", shoot_out="3-5")  # fmt: skip

    latest = of(seen(form_guide, preview), "Liverpool").rows[-1].column

    assert (latest.result.outcome, latest.result.score, latest.how) == ("D", "2–2", "pens")
    assert latest.result.remark == "after extra time, won 5–3 on penalties"


def test_what_is_played_after_the_previews_moment_is_not_known(preview):
    play("2024-04-18", "9-0", home=preview.fixture.away, away__name="Everton")

    assert rows(of(seen(form_guide, preview), "Liverpool"))[-1][3] == "Palace"


def test_two_clubs_without_results_have_no_form():
    preview = second_leg("")

    assert seen(form_guide, preview) is None


@pytest.mark.parametrize("query", ["", "form_guide=home"])
def test_six_queries_whatever_was_played(preview, django_assert_num_queries, query):
    with django_assert_num_queries(6):
        seen(form_guide, preview, query)


def test_runs_are_stated_without_a_condition_from_the_day_on_that_every_result_is_entered(preview):
    ResultsStatementFactory(club=preview.fixture.away, since=date(2024, 4, 1))

    lines = of(seen(form_guide, preview), "Liverpool").streaks

    assert lines[0].sentence == "Lost the last two without a goal, no win in the last three"
    assert "matches held since" in lines[-1].sentence
