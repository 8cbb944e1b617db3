"""What fans read is made of sentences, and not of the words of the database."""

import html
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.apps import apps
from django.urls import reverse

from previews.components.claim_address import claim_page
from previews.factcheck.check_claims import check_preview
from previews.models import Claim, Club, Competition, Official, Preview, Season
from previews.seed_files.load import load
from tests import factories as make
from tests.editions.released import release

pytestmark = pytest.mark.django_db
EXAMPLE = Path(__file__).parent.parent.parent / "fixtures"
EVE = datetime(2024, 4, 18, 12, tzinfo=UTC)
OF_THE_DESK = [
    "availability update",
    "availability updates",
    "set of match statistics",
    "sets of match statistics",
    "match event",
    "match events",
    "selection note",
    "selection notes",
    "crowd figure",
    "league note",
    "ranking entry",
    "report of a claim",
    "line-up place",
    "appointment",
    "statement of availability",
    "something else",
    "when something happened",
    "who says a quote",
    "a player's return",
    "a place in the line-up",
    "undisclosed",
]
CLASSES = [
    model.__name__
    for model in apps.get_app_config("previews").get_models()
    if re.search(r"[a-z][A-Z]", model.__name__)
]
BANNED = {
    "an ISO time": r"\d{4}-\d\d-\d\d|\dT\d\d:\d\d",
    "a number of the database": r"\b(stage|fixture|tie|season|object) \(?\d+\)?\b(?!/)",
    "a class": rf"\b({'|'.join(CLASSES)})\b|<[A-Z]\w+: ",
    "a value of Python": r"\bNone\b(?! of)|\bTrue, |\bFalse, |[\[{]'|\bdatetime\.",
    "a column": r"\b[a-z]+_[a-z]+\b",
    "a value beside its key": (
        r"\b(lost at home|went through|went out|decided|undecided|points|position|"
        r"goals scored|goals conceded|hosts|score|in both legs) \d+\b(?! ?[-–:.]\d)"
    ),
    "a word of the desk": "|".join(rf"\b{re.escape(noun)}\b" for noun in OF_THE_DESK),
}


def words_of(response):
    page = re.sub(r"(?s)<(script|style)\b.*?</\1>", " ", response.content.decode())
    text = html.unescape(re.sub(r"<[^>]+>", " ", page))
    return re.sub(r"\s+", " ", text)


def addresses():
    """Every page of the site."""
    yield reverse("previews:preview_list")
    for preview in Preview.objects.all():
        yield preview.get_absolute_url()
        yield reverse("previews:preview_sources", args=[preview.slug])
    for claim in Claim.objects.all():
        yield claim_page(claim.pk, claim.sentence)
    for club in Club.objects.all():
        yield reverse("previews:club_detail", args=[club.slug])
    for competition in Competition.objects.all():
        yield reverse("previews:competition_detail", args=[competition.slug])
    for season in Season.objects.select_related("competition"):
        yield reverse("previews:season_detail", args=[season.competition.slug, season.slug])
    for official in Official.objects.all():
        yield reverse("previews:official_detail", args=[official.slug])


def found_in(client):
    """The banned shapes of every page, each with the words around it."""
    found = []
    for address in addresses():
        response = client.get(address)
        assert response.status_code == 200, address
        words = words_of(response)
        for shape, pattern in BANNED.items():
            for match in re.finditer(pattern, words, re.IGNORECASE if "word" in shape else 0):
                around = words[max(0, match.start() - 40) : match.end() + 40]
                found.append(f"{address}: {shape}: … {around} …")
    return found


def example():
    load([EXAMPLE])
    for preview in Preview.objects.for_fact_check():
        check_preview(preview, EVE)


def facts_about(fixture):
    """A preview with a fact of most kinds."""
    article = make.ArticleFactory()
    person = make.PersonFactory(name="Piet Smit")
    make.InjuryFactory(person=person, club=fixture.home, article=article)
    make.AvailabilityFactory(person=person, club=fixture.away, article=article)
    make.AppointmentFactory(fixture=fixture, article=article)
    make.CoverageFactory(fixture=fixture, article=article)
    make.CrowdFactory(fixture=fixture, article=article)
    make.LineupFactory(fixture=fixture, club=fixture.home, article=article)
    values = {
        "kick_off": "2024-04-18T20:00+01:00",
        "capacity": "16000",
        "date": "2019-05",
        "return": "2024-05-08",
        "speaker": "A Captain",
        "other": "24",
    }
    for slot, value in values.items():
        make.StatementFactory(
            fixture=fixture, slot=slot, value=value, subject="the age", article=article
        )
    return make.PreviewFactory(fixture=fixture, published=True)


def league_match():
    season = make.SeasonFactory(league=True)
    fixture = make.FixtureFactory(
        season=season, matchday=33, kick_off=datetime(2024, 4, 18, 19, tzinfo=UTC)
    )
    for days, club in ((7, fixture.home), (14, fixture.away), (21, fixture.home)):
        day = date(2024, 4, 18) - timedelta(days=days)
        make.FixtureFactory(season=season, home=club, day=day, score="2-1")
    facts_about(fixture)


def national_final():
    stage = make.StageFactory(final=True, season__competition__contestants="nations")
    tie = make.TieFactory(stage=stage)
    for club in (tie.first_home, tie.first_away):
        club.kind = "national_team"
        club.save()
    facts_about(
        make.FixtureFactory(
            tie=tie, neutral_ground=True, kick_off=datetime(2024, 4, 18, 19, tzinfo=UTC)
        )
    )


def cup_match_without_a_round():
    stage = make.StageFactory(name="Quarter-finals", round="")
    facts_about(make.FixtureFactory(stage=stage, home__name="Alfa Women", away__name="Beta Women"))


@pytest.mark.parametrize(
    "match", [example, league_match, national_final, cup_match_without_a_round]
)
def test_pages_are_made_of_sentences(client, settings, match):
    settings.ZEAL_ALLOWLIST = [
        *settings.ZEAL_ALLOWLIST,
        {"model": "previews.*", "field": "get()"},
    ]
    match()

    with time_machine.travel(EVE, tick=False):
        for preview in Preview.objects.all():
            release(preview)
        found = found_in(client)

    assert not found, "\n".join(found)
