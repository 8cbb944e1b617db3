"""Names that fans know are not told as unknown: short ones, places, nicknames, former players."""

from datetime import UTC, datetime

import pytest

from previews.factcheck.lint.issue import IssueKind
from previews.factcheck.lint.run import issues
from previews.factcheck.preview_facts import PreviewFacts
from previews.models import Preview
from tests.factories import (
    ClubFactory,
    FixtureFactory,
    PersonFactory,
    PreviewFactory,
    SpellFactory,
    StadiumFactory,
    TalkingPointFactory,
)

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 4, 17, 20, tzinfo=UTC)


@pytest.fixture
def preview():
    chelsea = ClubFactory(name="Chelsea", nickname="The Blues", city="London")
    lyon = ClubFactory(name="Olympique Lyonnais Féminin", city="Lyon", country="FRA")
    PersonFactory(name="Frank Lampard")
    SpellFactory(person__name="Marco Silva", club=chelsea, manager=True)
    berlin = StadiumFactory(name="Olympiastadion", city="Berlin", country="GER")
    fixture = FixtureFactory(home=chelsea, away=lyon, stadium=berlin, kick_off_known=True)
    return Preview.objects.for_fact_check().get(pk=PreviewFactory(fixture=fixture).pk)


@pytest.mark.parametrize(
    "words",
    [
        "Chelsea meet Lyon in Berlin.",
        "Berlin expects a full house.",
        "Nobody has scored more than Lampard.",
        "It was Lampard’s goal that won it.",
        "The Blues have won four.",
        "For the Blues it is a first final.",
        "Ask Marco: his Blues never sit back.",
        "For Silva it is the third final.",
    ],
)
def test_what_is_known_is_not_unknown(preview, words):
    TalkingPointFactory(preview=preview, text=words)

    found = [
        issue
        for issue in issues(PreviewFacts(preview, NOW))
        if issue.rule is IssueKind.UNKNOWN_NAME
    ]

    assert [issue.sentence for issue in found] == []


@pytest.mark.parametrize("words", ["Ask Hartwig Brandt about it.", "Then came Zubimendi."])
def test_what_is_not_known_is_told(preview, words):
    TalkingPointFactory(preview=preview, text=words)

    assert any(issue.rule is IssueKind.UNKNOWN_NAME for issue in issues(PreviewFacts(preview, NOW)))
