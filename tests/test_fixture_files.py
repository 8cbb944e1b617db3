"""The fixture files of the example match: they load, keep every rule, and quote exactly."""

from datetime import date
from pathlib import Path

import pytest
from django.apps import apps
from django.db import transaction

from previews.models import (
    Claim,
    Coverage,
    Crowd,
    Fixture,
    Injury,
    Lineup,
    MatchEvent,
    Milestone,
    Picture,
    Preview,
    Quote,
    Statement,
    Tally,
)
from previews.questions import QUESTIONS_BY_SLUG
from previews.questions.parse import ask_from_words
from tests.by_loaddata import loaddata, rows_in

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "fixtures").glob("*.yaml"))
SEEDS = ROOT.parent / "shared" / "seeds"
SEED_OF = {
    "goal-klopp-fearless": "000",
    "independent-klopp-barcelona-spirit": "001",
    "reuters-atalanta-challenge-different": "002",
    "this-is-anfield-gasperini": "003",
    "this-is-anfield-ten-things": "004",
}
LONGEST_QUOTE_IN_WORDS = 40


@pytest.fixture(scope="module")
def loaded_once(django_db_setup, django_db_blocker):
    """The files, loaded for all tests of this module and rolled back behind them."""
    with django_db_blocker.unblock(), transaction.atomic():
        loaddata(FILES)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def example_match(loaded_once, db):
    """Each test in a savepoint of its own."""


def rows_kept():
    models = apps.get_app_config("previews").get_models()
    facts = [model for model in models if not model.__name__.startswith("Historical")]
    return [row for model in facts for row in model._default_manager.all()]


def words_of_articles():
    """Every span that stands in the files as an article's own words, with that article."""
    for path in FILES:
        for row in rows_in(path):
            fields = row["fields"]
            name = "text" if row["model"] == "previews.wording" else "wording"
            if row["model"] in ("previews.wording", "previews.report", "previews.statement"):
                yield fields["article"][0], fields.get(name, "")


@pytest.mark.usefixtures("example_match")
def test_every_row_keeps_the_rules():
    for row in rows_kept():
        row.full_clean()


@pytest.mark.usefixtures("example_match")
def test_loading_twice_adds_nothing():
    once = len(rows_kept())

    loaddata(FILES)

    assert len(rows_kept()) == once


@pytest.mark.usefixtures("example_match")
def test_all_five_articles_are_kept_with_their_outlets_and_the_record_of_matches():
    articles = apps.get_model("previews", "Article").objects.all()

    assert {article.slug: article.outlet.name for article in articles} == {
        "football-data-2023-24": "David Schoch, football-data",
        "goal-klopp-fearless": "GOAL",
        "independent-klopp-barcelona-spirit": "The Independent",
        "reuters-atalanta-challenge-different": "Reuters",
        "this-is-anfield-gasperini": "This Is Anfield",
        "this-is-anfield-ten-things": "This Is Anfield",
    }


KINDS = {
    "competition, season, round, leg": lambda match: match.season and match.stage and match.leg,
    "kick-off": lambda match: match.kick_off,
    "stadium and capacity": lambda match: match.stadium.capacity,
    "capacity on the day and travelling fans": lambda match: Crowd.objects.get(
        fixture=match, capacity=16_000, expected_away_fans=750
    ),
    "state of the tie": lambda match: Fixture.objects.played().get(tie=match.tie, leg=1),
    "first-leg numbers": lambda match: match.tie.fixtures.get(leg=1).side_stats.get(possession=70),
    "last results with their story": lambda _: Fixture.objects.played().exclude(stories=None),
    "league position and gap": lambda match: match.league_notes.get(
        club__name="Liverpool", points_behind=2, article__slug="goal-klopp-fearless"
    ),
    "next fixtures of both": lambda match: (
        Fixture.objects.to_come().get(home__name="Fulham", away=match.away)
        and Fixture.objects.to_come().get(home__name="Monza", away=match.home)
    ),
    "injuries": lambda _: Injury.objects.get(
        person__name="Conor Bradley", part="ankle", expected_back=date(2024, 5, 8)
    ),
    "returning, and nothing new": lambda match: (
        match.away.availability.filter(kind="returning").count() == 2
        and match.home.availability.get(kind="nothing_new")
    ),
    "predicted line-up": lambda match: (
        Lineup.objects.get(fixture=match, formation="4-3-3").places.count() == 11
    ),
    "who could come in": lambda match: Lineup.objects.get(fixture=match).options.count() == 4,
    "selection pattern": lambda match: match.selection_notes.get(unchanged_lineups=3),
    "head to head": lambda match: (
        Fixture.objects.between(match.home, match.away).filter(behind_closed_doors=True).count()
        == 2
    ),
    "precedents": lambda match: match.precedents.exists(),
    "records as claims": lambda match: (
        Claim.objects.about(match).filter(kind="record").count() == 4
    ),
    "opponent's history": lambda match: Claim.objects.about(match).get(
        slug="atalanta-second-european-semi-final"
    ),
    "milestone with its list": lambda match: (
        Milestone.objects.get(fixture=match, count=9, appearances=17).marks.count() == 4
    ),
    "tally with its scope": lambda match: Tally.objects.get(fixture=match, count=5),
    "six officials": lambda match: match.appointments.count() == 6,
    "the referee's past": lambda _: MatchEvent.objects.cards().get(
        person__name="Caoimhín Kelleher", fixture__appointments__duty="referee"
    ),
    "one utterance in three wordings": lambda _: (
        Quote.objects.get(slug="klopp-fail-beautifully").wordings.count() == 3
    ),
    "where to watch": lambda match: (
        Coverage.objects.get(fixture=match, channel="TNT Sports 1", country="GBR")
        and Coverage.objects.get(fixture=match, kind="live_blog", host="Sam Millne")
    ),
    "what articles state": lambda match: Statement.objects.about(match).exists(),
    "ten talking points": lambda _: Preview.objects.get().talking_points.count() == 10,
    "picture without a file": lambda _: Picture.objects.get(file="", taken_on=date(2024, 4, 17)),
}


@pytest.mark.usefixtures("example_match")
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_information_has_its_row(kind):
    match = Fixture.objects.get(previews__slug="atalanta-v-liverpool-2024-04-18")

    assert KINDS[kind](match)


@pytest.mark.usefixtures("example_match")
def test_nothing_is_known_from_after_the_preview():
    moment = Preview.objects.get().moment

    assert not Fixture.objects.played().after(moment).exists()


@pytest.mark.usefixtures("example_match")
@pytest.mark.parametrize(
    ("slug", "figure", "value"),
    [
        ("four-first-legs-lost-at-anfield", "count", 4),
        ("four-first-legs-lost-at-anfield", "decided", 3),
        ("both-legs-lost-eight-times", "count", 8),
        ("only-three-goal-deficit-overturned", "years", [2019]),
        ("no-three-goal-comeback-away", "years", []),
        ("five-nil-of-2020", "home", "Atalanta"),
        ("order-of-the-meetings-of-2020", "last_home", "Liverpool"),
        ("atalanta-second-european-semi-final", "last", 1988),
        ("atalanta-second-european-semi-final", "next", 2),
        ("no-goal-in-two", "current", 2),
        ("last-clean-sheet-at-forest", "opponent", "Nottingham Forest"),
        ("nunez-five-in-this-europa-league", "goals", 5),
    ],
)
def test_the_results_kept_here_decide_the_claims(slug, figure, value):
    claim = Claim.objects.get(slug=slug)
    question = QUESTIONS_BY_SLUG[claim.question]

    answer = ask_from_words(question, claim.parameters, before=Preview.objects.get().moment)

    assert {one.name: one.value for one in answer.figures}[figure] == value


def test_quotes_are_short():
    texts = [text for _, text in words_of_articles()]

    assert [text for text in texts if len(text.split()) > LONGEST_QUOTE_IN_WORDS] == []


@pytest.mark.skipif(not SEEDS.exists(), reason="the five articles are not beside the project")
def test_words_of_articles_are_exactly_theirs():
    printed = {
        slug: " ".join(next(SEEDS.glob(f"{number}*")).read_text(encoding="utf-8").split())
        for slug, number in SEED_OF.items()
    }

    altered = [
        part.strip()
        for slug, text in words_of_articles()
        for part in text.split("…")
        if part.strip() not in printed[slug]
    ]

    assert altered == []
