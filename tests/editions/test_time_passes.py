"""Time that passes: one document shows on every day what the facts say on that day."""

import random
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.http import QueryDict

from previews.editions.shown import live_document
from previews.factcheck.freshness import ageing
from previews.models import Availability, Crowd, Injury, Preview, Suspension
from previews.models.fact_queryset import rows_on_page
from previews.models.kinds import kinds_from_articles
from previews.sections import SECTIONS_BY_SLUG
from tests import factories as make
from tests.editions.released import release

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 28)
KICK_OFF = datetime(2026, 11, 28, 15, tzinfo=UTC)
# A minute before midnight, and midnight.
DAYS = [60, 31, 30, 29, 20, 10, 8, 7, 6, 3, 2, 1, 0, -1, -40]


@pytest.fixture
def preview():
    fixture = make.FixtureFactory(
        home=make.ClubFactory(name="Rovers"),
        day=DAY,
        kick_off=KICK_OFF,
        season__name="2026/27",
        season__starts_on=date(2026, 8, 1),
        season__ends_on=date(2027, 5, 31),
    )
    preview = make.PreviewFactory(fixture=fixture, published=True, slug="rovers", as_of=None)
    return loaded(preview)


def loaded(preview):
    return Preview.objects.for_page().get(pk=preview.pk)


def shown(document, slug, now, query=""):
    value = getattr(document.sections, slug.replace("-", "_"))
    show = SECTIONS_BY_SLUG[slug].show
    return None if value is None else show(value, QueryDict(query), now)


def add_reports(preview, random):
    """Reports of a few players in the eight weeks before the match, of every kind."""
    people = [make.PersonFactory(name=f"Player {letter}") for letter in "ABCD"]
    clubs = {
        person: random.choice([preview.fixture.home, preview.fixture.away]) for person in people
    }
    for _ in range(14):
        person = random.choice(people)
        reported_on = DAY - timedelta(days=random.randrange(56))
        about = {"club": clubs[person], "person": person, "reported_on": reported_on}
        about["article"] = make.ArticleFactory(published_on=reported_on)
        back = random.choice([None, None, DAY - timedelta(days=random.randrange(-10, 40))])
        match random.randrange(3):
            case 0:
                make.InjuryFactory(**about, expected_back=back, out_since=None)
            case 1:
                left = random.choice([None, None, 1, 2])
                make.SuspensionFactory(**about, expected_back=back, fixtures_left=left)
            case 2:
                make.AvailabilityFactory(**about)
    make.FixtureFactory(home=preview.fixture.home, day=DAY - timedelta(days=12), played=True)


def news_by_the_rows(preview, now):
    """The sources of the newest report of each player that is news on the day, by kind."""
    page = loaded(preview)
    page.looked_at = now
    newest = {}
    for kind in (Injury, Suspension, Availability):
        for row in kind.objects.on_page(page).latest_report_first().select_related("article"):
            newest.setdefault((kind, row.person_id), row)
    return sorted(
        (row.person.name, row.article.slug, overdue(row, page)) for row in newest.values()
    )


def overdue(row, page):
    aged = ageing(row, kick_off_day=page.fixture.day, today=page.today)
    return aged is not None and aged.is_overdue


def news_shown(document, now):
    news = shown(document, "team-news", now)
    return sorted(
        (line.player, line.source.article, line.overdue)
        for club in (news.clubs if news else ())
        for group in club.groups
        for line in group.lines
    )


def gave_by_the_rows(preview, now):
    page = loaded(preview)
    page.looked_at = now
    return {
        row.article.slug
        for kind in kinds_from_articles()
        for row in rows_on_page(kind, page).from_articles().select_related("article")
    }


@pytest.mark.parametrize("seed", range(6))
def test_team_news_is_on_every_day_what_the_rows_say(preview, seed):
    add_reports(preview, random.Random(seed))
    document = live_document(loaded(preview))

    for days in DAYS:
        midnight = datetime.combine(DAY - timedelta(days=days), datetime.min.time(), tzinfo=UTC)
        for now in (midnight - timedelta(minutes=1), midnight):
            assert news_shown(document, now) == news_by_the_rows(preview, now), now
            articles = shown(document, "sources", now)
            slugs = {row.slug for row in articles.articles} if articles else set()
            assert slugs == gave_by_the_rows(preview, now), now


def test_a_report_comes_back_when_a_later_one_is_no_longer_news(preview):
    player = make.PersonFactory(name="Ted Hale")
    about = {"club": preview.fixture.home, "person": player}
    make.SuspensionFactory(**about, reason="a long ban", reported_on=DAY - timedelta(days=60),
                           expected_back=DAY + timedelta(days=30))  # fmt: skip
    make.SuspensionFactory(**about, reason="a short ban", reported_on=DAY - timedelta(days=20),
                           expected_back=DAY - timedelta(days=10))  # fmt: skip
    document = live_document(loaded(preview))

    def reasons(days):
        news = shown(document, "team-news", KICK_OFF - timedelta(days=days))
        return [line.what for club in news.clubs for group in club.groups for line in group.lines]

    assert [reasons(days) for days in (15, 10, 9, 0)] == [
        ["a short ban"], ["a short ban"], ["a long ban"], ["a long ban"]
    ]  # fmt: skip


def test_a_section_whose_news_has_all_expired_says_nothing(client, preview):
    make.AvailabilityFactory(club=preview.fixture.home, reported_on=DAY - timedelta(days=20))
    release(preview)

    def page(days):
        with time_machine.travel(KICK_OFF - timedelta(days=days), tick=False):
            return client.get("/previews/rovers/").content.decode()

    assert 'id="team-news"' in page(15)
    assert 'id="team-news"' not in page(5)
    with time_machine.travel(KICK_OFF - timedelta(days=5), tick=False):
        section = client.get("/previews/rovers/team-news/", headers={"HX-Request": "true"})
    assert section.status_code == 404


@pytest.mark.parametrize(
    ("slug", "make_fact", "rows_of"),
    [
        ("crowd", make.CrowdFactory, lambda value: value.figures),
        ("how-to-watch", make.CoverageFactory, lambda value: value.ways),
        ("lineups", make.LineupFactory, lambda value: value.clubs[0].elevens),
    ],
)
def test_a_fact_is_overdue_after_the_day_to_check_it_by(preview, slug, make_fact, rows_of):
    more = {"club": preview.fixture.home, "eleven": True} if slug == "lineups" else {}
    row = make_fact(
        fixture=preview.fixture, check_by=DAY - timedelta(days=3),
        reported_on=DAY - timedelta(days=5), **more,
    )  # fmt: skip
    document = live_document(loaded(preview))

    for days in DAYS:
        now = datetime.combine(DAY - timedelta(days=days), datetime.min.time(), tzinfo=UTC)
        page = loaded(preview)
        page.looked_at = now
        assert {each.overdue for each in rows_of(shown(document, slug, now))} == {
            overdue(row, page)
        }, now
    assert Crowd.objects.count() == (1 if slug == "crowd" else 0)


@pytest.mark.parametrize("check_by", [DAY, DAY + timedelta(days=3)])
def test_a_fact_that_is_confirmed_until_the_match_is_never_overdue(preview, check_by):
    make.CrowdFactory(fixture=preview.fixture, check_by=check_by)
    document = live_document(loaded(preview))

    later = shown(document, "crowd", KICK_OFF + timedelta(days=400))

    assert not any(figure.overdue for figure in later.figures)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        pytest.param(KICK_OFF + timedelta(hours=3), None, id="three hours"),
        pytest.param(
            KICK_OFF + timedelta(hours=3, seconds=1), "This match is over.", id="over by then"
        ),
        pytest.param(
            datetime(2026, 11, 29, tzinfo=UTC), "its result is not entered", id="midnight"
        ),
    ],
)
def test_a_match_is_over_by_the_clock(client, preview, at, words):
    release(preview)

    with time_machine.travel(at, tick=False):
        page = " ".join(client.get("/previews/rovers/").content.decode().split())

    assert ("Archive page." in page) is (words is not None)
    assert words is None or words in page


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2026, 11, 26, 23, 59, tzinfo=UTC), "26 November 2026"),
        (datetime(2026, 11, 27, 0, 0, tzinfo=UTC), "27 November 2026"),
        (datetime(2027, 3, 1, tzinfo=UTC), "28 November 2026"),
    ],
)
def test_the_page_says_on_which_day_it_was_known(client, preview, at, day):
    release(preview, released_at=datetime(2026, 11, 20, tzinfo=UTC))

    with time_machine.travel(at, tick=False):
        page = client.get("/previews/rovers/").content.decode()

    assert f">{day}</time>" in page.partition("What was known on")[2][:80]
