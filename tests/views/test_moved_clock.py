"""Every page of the example, read on other days: nothing old is told as news."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from previews.factcheck.publishing import gate
from previews.models import Claim, Club, Fixture, Official, Preview, Season
from tests.factcheck.example import example_preview
from tests.factories import PreviewFactory, SeasonFactory

pytestmark = pytest.mark.django_db
KICK_OFF = datetime(2024, 4, 18, 19, tzinfo=UTC)
DAYS_LATER = [1, 8, 31, 365, 954, 1096]
STALE = re.compile(
    r"[Bb]ack in the squad|[Ii]s back\b|[Ww]ill miss|\b[Tt]oday\b|\b[Tt]omorrow\b|\b[Tt]onight\b"
    r"|kept for the league match|No fresh injuries|days? out\b|Due a rest|\blead \d"
    r"|(?:No goal|Lost|No win|Won|Unbeaten|Drawn) (?:in )?the last \w+"
)
# "17 Apr" without a year.
MONTHS = "|".join(f"{date(2024, n, 1):%B|%b}" for n in range(1, 13))
YEARLESS = re.compile(rf"\b\d{{1,2}} (?:{MONTHS})\b(?! \d{{4}})")


@pytest.fixture
def example():
    preview = example_preview()
    Preview.objects.update(status="published", publish_at=None)
    return preview


@pytest.fixture
def later_match(example):
    """Liverpool at Atalanta again, on 28 November 2026."""
    season = SeasonFactory(
        competition=example.fixture.season.competition,
        name="2026/27",
        starts_on=date(2026, 9, 1),
        ends_on=date(2027, 5, 31),
    )
    fixture = Fixture.objects.create(
        season=season,
        home=example.fixture.home,
        away=example.fixture.away,
        kick_off=datetime(2026, 11, 28, 20, tzinfo=UTC),
        day=date(2026, 11, 28),
    )
    return PreviewFactory(fixture=fixture, slug="later", published=True, as_of=None)


def read(client, address):
    """The words of a page, without its title, scripts and styles."""
    response = client.get(address)
    assert response.status_code == 200, address
    page = re.sub(r"<(script|style|head)\b.*?</\1>", " ", response.content.decode(), flags=re.S)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def pages_about_now():
    """Addresses of all pages that are about the day of reading, and not about one match."""
    yield reverse("previews:preview_list")
    for club in Club.objects.all():
        yield reverse("previews:club_detail", args=[club.slug])
    for official in Official.objects.all():
        yield reverse("previews:official_detail", args=[official.slug])
    for season in Season.objects.select_related("competition"):
        yield reverse("previews:competition_detail", args=[season.competition.slug])
        yield reverse("previews:season_detail", args=[season.competition.slug, season.slug])


@pytest.mark.parametrize("days", DAYS_LATER[2:])
def test_no_page_about_now_tells_old_news(client, example, days):
    with time_machine.travel(KICK_OFF + timedelta(days=days), tick=False):
        for address in pages_about_now():
            words = read(client, address)
            assert not STALE.findall(words), address
            # In May of that year the matches of April that lack a result need no year.
            of_this_year = {"18 Apr", "21 Apr", "24 Apr"} if days < 300 else set()
            assert set(YEARLESS.findall(words)) <= of_this_year, address


@pytest.mark.parametrize("days", [-1, 0, *DAYS_LATER])
def test_the_archived_page_stays_as_it_was_known_before_the_match(client, example, days):
    Claim.objects.all().delete()  # their verdicts have a day of their own
    Fixture.objects.filter(pk=example.fixture.pk).update(
        after_90_home=0, after_90_away=1, status="played"
    )
    with time_machine.travel(KICK_OFF + timedelta(days=days), tick=False):
        words = read(client, example.get_absolute_url())

    assert "What was known on 17 April 2024" in words
    assert "Back in the squad" in words
    assert "4 days out" in words or "3 days out" in words
    # Nobody knows a result before its kick-off, whatever the row says.
    assert ("ATA Atalanta 0–1 Full time LIV Liverpool" in words) is (days >= 0)


@pytest.mark.parametrize("days_before", [0, 1, 30, 200])
def test_a_later_preview_has_nothing_of_the_example_as_news(client, later_match, days_before):
    now = datetime(2026, 11, 28, 12, tzinfo=UTC) - timedelta(days=days_before)
    with time_machine.travel(now, tick=False):
        words = read(client, later_match.get_absolute_url())

    assert not STALE.findall(words)
    assert "Diogo Jota" not in words
    assert set(YEARLESS.findall(words)) <= {"28 Nov"}  # its own day
    assert "Days of rest" not in words


def test_the_gate_of_a_later_preview_lists_the_old_news(admin_client, later_match):
    with time_machine.travel(datetime(2026, 11, 27, tzinfo=UTC), tick=False):
        page = admin_client.get(
            reverse("admin:previews_preview_findings", args=[later_match.pk])
        ).content.decode()
        findings = gate(Preview.objects.for_fact_check().get(pk=later_match.pk), datetime.now(UTC))

    assert "Conor Bradley: ankle” of Liverpool, last confirmed on 17 April 2024" in page
    assert not [issue for issue in findings.issues if "Bradley" in issue.sentence]
