from datetime import date

import pytest

from previews.sections import head_to_head
from previews.sections.head_to_head import SHOWN, Meeting, Total
from tests.factories import FixtureFactory, ResultsStatementFactory, StadiumFactory
from tests.sections.second_leg import second_leg, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def preview():
    preview = second_leg("0-3")
    atalanta, liverpool = preview.fixture.home, preview.fixture.away
    cup = {"season__competition__name": "Champions League", "season__name": "2020/21"}
    FixtureFactory(
        home=atalanta, away=liverpool, day=date(2020, 11, 3), score="0-5",
        stadium=StadiumFactory(name="Azzurri d’Italia", city="Bergamo"),
        behind_closed_doors=True, **cup,
    )  # fmt: skip
    FixtureFactory(home=liverpool, away=atalanta, day=date(2020, 11, 25), score="0-2", attendance=0)
    return preview


def test_the_totals_are_the_home_clubs_first(preview):
    shown = seen(head_to_head, preview)

    assert shown.totals == (
        Total("Atalanta won", "home", 2, 0, 66.67),
        Total("Drawn", "drawn", 0, 66.67, 0),
        Total("Liverpool won", "away", 1, 66.67, 33.33),
    )
    assert shown.goals == (5, 5)
    assert shown.splits == (
        "Atalanta at home: won 0, drew 0, lost 1, goals 0–5",
        "Liverpool at home: won 0, drew 0, lost 2, goals 0–5",
    )


def test_meetings_are_kept_latest_first_with_ground_and_remark(preview):
    shown = seen(head_to_head, preview)

    assert [meeting.day for meeting in shown.meetings] == [
        date(2024, 4, 11),
        date(2020, 11, 25),
        date(2020, 11, 3),
    ]
    assert shown.meetings[-1] == Meeting(
        day=date(2020, 11, 3),
        home="Atalanta",
        home_slug="atalanta",
        away="Liverpool",
        away_slug="liverpool",
        score="0–5",
        winner="away",
        letters="LIV",
        competition="Champions League 2020/21",
        ground="Azzurri d’Italia, Bergamo",
        remark="behind closed doors",
    )
    assert [meeting.letters for meeting in shown.meetings] == ["ATA", "ATA", "LIV"]
    assert shown.counted == "All three meetings"
    assert shown.receipts.scope == (
        "all competitions loaded, meetings of the two: 3 matches, 2020 to 2024"
    )


def test_a_long_history_is_counted_whole_and_shown_in_part(preview):
    for number in range(1, 20):
        FixtureFactory(
            home=preview.fixture.home, away=preview.fixture.away, day=date(1950 + number, 5, 1),
            score="1-1",
        )  # fmt: skip

    shown = seen(head_to_head, preview)

    assert (len(shown.meetings), shown.earlier) == (SHOWN, 22 - SHOWN)
    assert [total.count for total in shown.totals] == [2, 19, 1]
    assert shown.counted == "All 22 meetings"


def test_clubs_that_never_met_have_no_history():
    assert seen(head_to_head, second_leg("")) is None


def test_three_queries(preview, django_assert_num_queries):
    with django_assert_num_queries(3):
        seen(head_to_head, preview)


def test_the_totals_say_on_how_many_meetings_they_rest(preview):
    assert seen(head_to_head, preview).held == (
        "In the three meetings held, 2020 to 2024; there may have been others."
    )

    ResultsStatementFactory(club=preview.fixture.away)

    assert seen(head_to_head, preview).held == ""
