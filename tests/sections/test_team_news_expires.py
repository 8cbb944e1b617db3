"""Old team news is no news: it ends by its own day, and the desk hears of it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from previews.admin.matchday.checklist import missing_of_clubs
from previews.factcheck.expired_news import expired_news
from previews.models import Preview
from previews.sections import team_news
from tests.factories import (
    ArticleFactory,
    AvailabilityFactory,
    ClubFactory,
    CompetitionFactory,
    FixtureFactory,
    InjuryFactory,
    PreviewFactory,
    SuspensionFactory,
)
from tests.sections.second_leg import seen

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 28)
KICK_OFF = datetime(2026, 11, 28, 15, tzinfo=UTC)


@pytest.fixture
def rovers():
    return ClubFactory(name="Rovers")


@pytest.fixture
def preview(rovers):
    fixture = FixtureFactory(
        home=rovers,
        day=DAY,
        kick_off=KICK_OFF,
        season__name="2026/27",
        season__starts_on=date(2026, 8, 1),
        season__ends_on=date(2027, 5, 31),
    )
    preview = PreviewFactory(fixture=fixture, published=True)
    return Preview.objects.for_page().get(pk=preview.pk)


def shown(preview, now=None):
    preview = Preview.objects.for_page().get(pk=preview.pk)
    news = seen(team_news, preview, now=now)
    if news is None:
        return 0
    return sum(len(club.statements) + sum(len(g.lines) for g in club.groups) for club in news.clubs)


def days_before(days):
    return DAY - timedelta(days=days)


@pytest.mark.parametrize(("days", "lines"), [(0, 1), (1, 1), (7, 1), (8, 0), (40, 0), (954, 0)])
@pytest.mark.parametrize("about", ["a player", "the squad"])
def test_a_statement_of_availability_lasts_a_week(preview, rovers, days, lines, about):
    AvailabilityFactory(
        club=rovers, reported_on=days_before(days), nothing_new=about == "the squad"
    )

    assert shown(preview) == lines


@pytest.mark.parametrize(
    ("played", "status", "lines"),
    [(4, "scheduled", 0), (5, "played", 0), (6, "played", 1), (4, "postponed", 1)],
)
def test_a_statement_of_availability_ends_with_the_next_match(
    preview, rovers, played, status, lines
):
    AvailabilityFactory(club=rovers, reported_on=days_before(5))
    FixtureFactory(away=rovers, day=days_before(played), status=status, played=status == "played")

    assert shown(preview) == lines


def test_the_next_match_of_another_club_ends_nothing(preview, rovers):
    AvailabilityFactory(club=rovers, reported_on=days_before(5))
    FixtureFactory(day=days_before(3), played=True)

    assert shown(preview) == 1


@pytest.mark.parametrize(
    ("days", "more", "lines"),
    [
        pytest.param(30, {}, 1, id="a month"),
        pytest.param(31, {}, 0, id="more than a month"),
        pytest.param(954, {}, 0, id="years"),
        pytest.param(954, {"expected_back_words": "not this season"}, 0, id="words, years ago"),
        pytest.param(60, {"expected_back": date(2027, 1, 10)}, 1, id="a return to come"),
        pytest.param(60, {"expected_back": date(2026, 11, 28)}, 1, id="a return on the day"),
        pytest.param(20, {"expected_back": date(2026, 11, 20)}, 0, id="a return that has passed"),
        pytest.param(
            20,
            {"expected_back": date(2026, 11, 20), "expected_back_until": date(2026, 12, 1)},
            1,
            id="a range that has not passed",
        ),
        pytest.param(200, {"expected_back": date(2027, 1, 10)}, 0, id="of last season"),
        pytest.param(150, {"expected_back": date(2027, 1, 10)}, 1, id="of the summer before"),
        pytest.param(2, {"expected_back": date(2026, 11, 20)}, 1, id="confirmed after the return"),
    ],
)
@pytest.mark.parametrize("make", [InjuryFactory, SuspensionFactory])
def test_an_absence_ends(preview, rovers, make, days, more, lines):
    make(club=rovers, reported_on=days_before(days), **more)

    assert shown(preview) == lines


@pytest.mark.parametrize(("left", "lines"), [(1, 0), (2, 0), (3, 1)])
def test_a_ban_of_matches_ends_when_they_are_played(preview, rovers, left, lines):
    SuspensionFactory(club=rovers, reported_on=days_before(60), fixtures_left=left)
    for day in (50, 3):
        FixtureFactory(home=rovers, day=days_before(day), played=True)
    FixtureFactory(home=rovers, day=days_before(2), status="postponed")

    assert shown(preview) == lines


@pytest.mark.parametrize(("same", "lines"), [(True, 0), (False, 1)])
def test_a_ban_of_one_competition_is_served_in_it(preview, rovers, same, lines):
    here = preview.fixture.season.competition
    SuspensionFactory(club=rovers, reported_on=days_before(60), fixtures_left=1, competition=here)
    played_in = here if same else CompetitionFactory()
    FixtureFactory(
        home=rovers, day=days_before(3), played=True, season__competition=played_in,
        season__name="2026/27 B",
    )  # fmt: skip

    assert shown(preview) == lines


@pytest.mark.parametrize("make", [InjuryFactory, SuspensionFactory, AvailabilityFactory])
def test_a_report_without_a_day_ages_from_its_articles_day_or_its_entry(preview, rovers, make):
    make(club=rovers, reported_on=None, article=ArticleFactory(published_on=date(2024, 4, 17)))
    assert shown(preview) == 0

    row = make(club=rovers, reported_on=None, article=None)
    row.history.update(history_date=datetime(2026, 11, 27, tzinfo=UTC))
    assert shown(preview) == 1

    row.history.update(history_date=datetime(2024, 4, 17, tzinfo=UTC))
    assert shown(preview) == 0


def test_news_of_a_match_far_ahead_is_as_old_as_on_the_day_of_reading(preview, rovers):
    AvailabilityFactory(club=rovers, reported_on=days_before(20))

    assert shown(preview, KICK_OFF - timedelta(days=15)) == 1
    assert shown(preview, KICK_OFF - timedelta(days=10)) == 0


def test_the_desk_hears_of_what_fans_do_not_see(preview, rovers):
    old = InjuryFactory(club=rovers, reported_on=days_before(954), person__name="Ted Hale")
    InjuryFactory(club=rovers, reported_on=days_before(960), person=old.person)
    confirmed = InjuryFactory(club=rovers, reported_on=days_before(90), person__name="Jo Field")
    InjuryFactory(club=rovers, reported_on=days_before(3), person=confirmed.person)

    (sentence,) = expired_news(preview)

    assert sentence == (
        "Injury “Ted Hale: ankle” of Rovers, last confirmed on 18 April 2024, is too old to be "
        "shown. If it still holds, add a new report; if not, enter the day that it ended."
    )
    assert sentence in missing_of_clubs(preview)
