from datetime import date

import pytest

from previews.components.precedents import Remark
from previews.components.source_link import Source
from previews.sections import records
from tests.factories import (
    ArticleFactory,
    ClubFactory,
    PrecedentFactory,
    ResultsStatementFactory,
    two_legged_tie,
)
from tests.sections.second_leg import second_leg, seen

pytestmark = pytest.mark.django_db


def of(shown, name):
    return next(side for side in shown.clubs if side.club.name == name)


def sentences(side):
    return [line.sentence for line in side.lines]


def earlier_tie(first_home, first_away, first, second, day, **stage):
    """A tie that the two clubs had before, in a competition of the same organiser."""
    return two_legged_tie(
        first, second, second_day=date.fromisoformat(day),
        first_home=first_home, first_away=first_away,
        **{f"stage__{name}": value for name, value in stage.items()},
    ).tie  # fmt: skip


@pytest.fixture
def preview():
    """Liverpool, three down from home: 2019 turned round, 2023 not; both legs lost to Madrid."""
    preview = second_leg("0-3")
    atalanta, liverpool = preview.fixture.home, preview.fixture.away
    earlier_tie(ClubFactory(name="Barcelona"), liverpool, "3-0", "4-0", "2019-05-07")
    earlier_tie(liverpool, ClubFactory(name="Madrid"), "2-5", "1-0", "2023-03-15")
    semi = {"name": "Semi-finals", "round": "semi_final", "position": 70}
    earlier_tie(ClubFactory(name="Mechelen"), atalanta, "2-1", "1-2", "1988-04-20", **semi)
    return preview


def test_the_side_behind_is_measured_by_its_earlier_ties(preview):
    side = of(seen(records, preview), "Liverpool")

    assert sentences(side) == [
        "In the three ties held, Liverpool have turned round a first-leg deficit of three goals "
        "or more once in two ties, "
        "and never in one with the second leg away",
        "In the three ties held, Liverpool have lost the first leg at home in one decided tie and "
        "gone through in none; this one is still to be decided",
        "In the three ties held, Liverpool have lost both legs of one tie",
    ]
    assert [line.detail for line in side.lines] == [
        "2019 against Barcelona",
        "2023 against Madrid, 2024 against Atalanta",
        "2023 against Madrid",
    ]
    assert [leg(row) for row in side.lines[2].receipts.rows] == [
        (date(2023, 3, 8), "Liverpool", "Madrid", "2–5", ""),
        (date(2023, 3, 15), "Madrid", "Liverpool", "1–0", ""),
    ]
    assert side.scope == "UEFA club competitions loaded, Liverpool: three ties, 2019 to 2024"


def leg(row):
    return row.day, row.home.name, row.away.name, str(row.score), row.note


def test_the_side_ahead_is_told_what_comes_next(preview):
    side = of(seen(records, preview), "Atalanta")

    assert sentences(side) == [
        "In the two ties held, going through would mean Atalanta’s second semi-final, "
        "the first since 1988"
    ]


def test_leads_that_the_side_ahead_had_before_are_told(preview):
    atalanta = preview.fixture.home
    earlier_tie(ClubFactory(name="Lyon"), atalanta, "0-3", "1-0", "2017-11-01")
    earlier_tie(ClubFactory(name="Brugge"), atalanta, "0-4", "2-0", "2022-03-01")

    side = of(seen(records, preview), "Atalanta")

    assert sentences(side)[0] == (
        "In the four ties held, Atalanta have taken a lead of three goals or more into the "
        "second leg of two ties and gone through in both"
    )


def test_a_tie_of_which_nobody_tells_the_end_is_left_out_of_the_count(preview):
    liverpool = preview.fixture.away
    earlier_tie(liverpool, ClubFactory(name="Cologne"), "1-2", "1-2", "1965-03-17")

    line = of(seen(records, preview), "Liverpool").lines[1]

    assert line.sentence == (
        "In the four ties held, Liverpool have lost the first leg at home in one decided tie and "
        "gone through in none; this one is still to be decided; how one was decided is not in "
        "the archive"
    )
    assert line.receipts.rows[-2].note == "how it was decided is not in the archive"


def test_a_level_tie_is_measured_by_nothing():
    assert seen(records, second_leg("1-1")) is None


def test_a_precedent_comes_from_the_archive_with_everybodys_remark(preview):
    barcelona = two_legged_tie(
        "3-0", "4-0", second_day=date(2018, 5, 7), first_home__name="Roma",
        first_away=preview.fixture.away, stage__season__competition__name="Champions League",
        stage__season__competition__organiser="FIFA", stage__season__name="2017/18",
    ).tie  # fmt: skip
    goal = ArticleFactory(slug="fearless", outlet__name="GOAL")
    PrecedentFactory(
        fixture=preview.fixture, tie=barcelona, article=goal, remark="Klopp’s own example."
    )
    PrecedentFactory(
        fixture=preview.fixture, tie=barcelona, article=ArticleFactory(), remark="Too late.",
        reported_on=date(2024, 4, 18),
    )  # fmt: skip

    (shown,) = seen(records, preview).precedents

    assert (shown.title, shown.clubs) == (
        "Champions League 2017/18, Quarter-finals",
        "Roma v Liverpool",
    )
    assert [(leg.home.name, leg.away.name, str(leg.score)) for leg in shown.legs] == [
        ("Roma", "Liverpool", "3–0"),
        ("Liverpool", "Roma", "4–0"),
    ]
    assert shown.outcome == "Liverpool go through 4–3 on aggregate"
    assert shown.remarks == (
        Remark(
            "Klopp’s own example.", Source("GOAL", "fearless", date(2024, 4, 17), date(2024, 4, 17))
        ),
    )


@pytest.mark.parametrize("number", [1, 4])
def test_five_queries_at_most(preview, number, django_assert_num_queries):
    for _each in range(number):
        PrecedentFactory(
            fixture=preview.fixture, article=ArticleFactory(),
            tie=two_legged_tie("1-0", "1-0", second_day=date(2018, 5, 7)).tie,
        )  # fmt: skip

    with django_assert_num_queries(5):
        seen(records, preview)


def test_a_tie_that_spans_the_new_year_is_named_by_its_first_leg():
    preview = second_leg("0-3")
    liverpool = preview.fixture.away
    earlier_tie(ClubFactory(name="Ferencváros"), liverpool, "1-0", "0-1", "1968-01-03")

    side = of(seen(records, preview), "Liverpool")

    assert "1967 against Ferencváros" in [line.detail for line in side.lines]


def test_records_are_stated_without_a_condition_where_every_result_is_entered(preview):
    ResultsStatementFactory(club=preview.fixture.away)

    side = of(seen(records, preview), "Liverpool")

    assert sentences(side)[-1] == "Liverpool have lost both legs of one tie"
