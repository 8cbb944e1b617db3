"""The channels of a match sheet."""

from datetime import UTC, datetime, timedelta

import pytest

from previews.models import Coverage
from tests.admin.match_sheet import save, sheet, told
from tests.factories import ArticleFactory, CoverageFactory, FixtureFactory, StadiumFactory

pytestmark = pytest.mark.django_db
KICK_OFF = datetime(2024, 4, 18, 19, tzinfo=UTC)


@pytest.fixture
def fixture(db):
    """A match in Bergamo, at 21:00 on the clock of the ground."""
    return FixtureFactory(kick_off=KICK_OFF, stadium=StadiumFactory())


def channel(number=1, **typed):
    return {f"coverage-new-{number}-{name}": value for name, value in typed.items()}


def test_a_channel_is_saved_with_its_time_on_the_clock_of_the_ground(editor, fixture):
    article = ArticleFactory()
    typed = channel(channel="TNT Sports 1", country="united kingdom", time="20:00")

    answer = save(editor, fixture, article=article.pk, **typed)

    row = Coverage.objects.get()
    assert (row.channel, row.kind, row.country) == ("TNT Sports 1", "television", "GBR")
    assert row.starts_at == KICK_OFF - timedelta(hours=1)
    assert (row.article, str(row.reported_on)) == (article, "2024-04-17")
    assert told(answer) == ["Saved: TNT Sports 1 (television)."]
    assert row.history.get().history_user.username == "edda"
    shown = answer.context["sheet"].coverage.channels[0].now
    assert (shown.country, shown.time) == ("United Kingdom", "20:00")


def test_only_what_is_changed_of_a_channel_is_saved(editor, fixture):
    row, other = CoverageFactory(fixture=fixture), CoverageFactory(fixture=fixture)
    save(editor, fixture, **{f"coverage-{row.pk}-time": "20:30"})

    row.refresh_from_db()
    other.refresh_from_db()
    assert row.starts_at == KICK_OFF - timedelta(minutes=30)
    assert (other.row_version, other.history.count()) == (1, 1)


def test_a_programme_of_the_day_before_keeps_its_start(editor, fixture):
    start = KICK_OFF - timedelta(days=1)
    row = CoverageFactory(fixture=fixture, starts_at=start)

    save(editor, fixture, **{f"coverage-{row.pk}-channel": "Sky Italia"})

    row.refresh_from_db()
    assert (row.channel, row.starts_at) == ("Sky Italia", start)


def test_an_emptied_channel_is_taken_away(editor, fixture):
    row = CoverageFactory(fixture=fixture)

    save(editor, fixture, **{f"coverage-{row.pk}-channel": ""})

    assert Coverage.objects.count() == 0


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ({"channel": "Sky", "country": "Atlantis"}, "Sky: no country is called “Atlantis”."),
        ({"channel": "Sky", "time": "25:00"}, "Sky: Enter a time like 19:00."),
        ({"time": "19:00"}, "A channel has a country or a time and no name."),
    ],
)
def test_a_channel_that_cannot_be_is_refused_with_what_was_typed(editor, fixture, typed, problem):
    answer = save(editor, fixture, **channel(**typed))

    part = answer.context["sheet"].coverage
    assert part.problems == (problem,)
    assert {name: getattr(part.channels[0].now, name) for name in typed} == typed
    assert Coverage.objects.count() == 0


def test_the_usual_channel_is_offered_with_its_time_and_taken_with_one_tick(editor, fixture):
    for days in (7, 14):
        earlier = FixtureFactory(season=fixture.season, kick_off=KICK_OFF - timedelta(days=days))
        CoverageFactory(
            fixture=earlier, channel="TNT Sports 1", starts_at=earlier.kick_off - timedelta(hours=1)
        )
    of_another = FixtureFactory(kick_off=KICK_OFF - timedelta(days=7))
    CoverageFactory(fixture=of_another, channel="Elsewhere")

    (usual,) = editor.get(sheet(fixture)).context["sheet"].coverage.usual
    assert usual.words == "TNT Sports 1 (television, United Kingdom), from 20:00"
    assert usual.offered.matches == 2
    answer = save(editor, fixture, **{"coverage-usual": usual.value})

    row = Coverage.objects.about_fixtures([fixture.pk]).get()
    assert (row.channel, row.country, row.starts_at) == (
        "TNT Sports 1", "GBR", KICK_OFF - timedelta(hours=1),
    )  # fmt: skip
    assert answer.context["sheet"].coverage.usual == ()


def test_a_channel_that_somebody_else_changed_is_not_overwritten(editor, fixture):
    row = CoverageFactory(fixture=fixture)
    opened = editor.get(sheet(fixture))
    save(editor, fixture, **{f"coverage-{row.pk}-channel": "Theirs"})

    refused = save(editor, fixture, opened, **{f"coverage-{row.pk}-channel": "Mine"})

    assert "Your changes are not saved yet" in told(refused)[0]
    assert Coverage.objects.get().channel == "Theirs"
    save(editor, fixture, refused)
    assert Coverage.objects.get().channel == "Mine"
