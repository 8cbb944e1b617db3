"""A place in a table says what it rests on, where that may not be all, and is told in words."""

from datetime import UTC, date, datetime, timedelta

import pytest

from previews.editions.document import read_document
from previews.models import Preview
from previews.pages.glance import tiles
from tests.factories import FixtureFactory, PreviewFactory
from tests.questions.seasons import clubs, league, play

pytestmark = pytest.mark.django_db
DRAWS, WINS = ("0-0",) * 6, ("1-0", "0-1", "2-0", "0-2", "1-1", "0-1")


def preview_after(scores):
    """Three clubs, of which each two have met twice."""
    season = league()
    sutton, crawley, barrow = clubs("Sutton United", "Crawley Town", "Barrow")
    pairs = [(sutton, crawley), (crawley, barrow), (barrow, sutton)]
    pairs += [(away, home) for home, away in pairs]
    for number, ((home, away), score) in enumerate(zip(pairs, scores, strict=True)):
        play(season, str(date(2024, 2, 1) + timedelta(7 * number)), home, away, score)
    kick_off = datetime(2024, 4, 20, 14, tzinfo=UTC)
    fixture = FixtureFactory(season=season, home=sutton, away=crawley, kick_off=kick_off)
    return Preview.objects.for_page().get(pk=PreviewFactory(fixture=fixture).pk)


@pytest.mark.parametrize(
    ("scores", "standing"),
    [
        (DRAWS, "Joint 1st with 4 points in the 6 matches held."),
        (WINS, "3rd with 1 point in the 6 matches held."),
    ],
)
def test_sentence_and_tile_name_the_matches_held(scores, standing):
    sections = read_document(preview_after(scores)).sections
    told = [club.standing for club in sections.league.clubs]
    (tile,) = [tile for tile in tiles(sections, datetime(2024, 4, 19, tzinfo=UTC))
               if tile.section == "league"]  # fmt: skip

    assert any(words.startswith(standing) for words in told), told
    assert tile.note.endswith(", in the 6 matches held")
