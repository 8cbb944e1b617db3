import pytest

from previews.components.source_link import Source
from previews.sections import lineups
from previews.sections.lineups import Option, Pattern
from tests.factories import (
    EVE,
    ArticleFactory,
    LineupFactory,
    LineupOptionFactory,
    LineupPlaceFactory,
    PersonFactory,
    SelectionNoteFactory,
)
from tests.sections.second_leg import second_leg, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def preview():
    return second_leg()


def side(found, name):
    return next(one for one in found.clubs if one.club.name == name)


def test_an_eleven_stands_line_by_line_from_the_keeper(preview):
    fixture = preview.fixture
    lineup = LineupFactory(
        fixture=fixture,
        club=fixture.away,
        formation="4-3-3",
        eleven=True,
        article=ArticleFactory(slug="ten", outlet__name="This Is Anfield"),
    )
    LineupPlaceFactory(lineup=lineup, person=PersonFactory(known_as="Kelleher"))

    (eleven,) = side(seen(lineups, preview), "Liverpool").elevens

    assert [[player.place for player in line] for line in eleven.lines] == [
        [1], [2, 3, 4, 5], [6, 7, 8], [9, 10, 11]
    ]  # fmt: skip
    assert (eleven.kind, eleven.by, eleven.bench) == ("Predicted", "This Is Anfield", ("Kelleher",))
    assert eleven.source == Source("This Is Anfield", "ten", EVE, EVE)


def test_the_right_back_stands_on_the_right_of_the_keeper(preview):
    LineupFactory(fixture=preview.fixture, club=preview.fixture.home, eleven=True)

    (eleven,) = side(seen(lineups, preview), "Atalanta").elevens
    keeper, right_back = eleven.players[0], eleven.players[1]

    assert right_back.across != keeper.across
    assert keeper.down > right_back.down


def test_options_and_patterns_are_told(preview):
    fixture = preview.fixture
    lineup = LineupFactory(fixture=fixture, club=fixture.away)
    quansah, konate = PersonFactory(known_as="Quansah"), PersonFactory(known_as="Konaté")
    LineupOptionFactory(lineup=lineup, comes_in=quansah, goes_out=konate, reason="A rest")
    LineupOptionFactory(lineup=lineup, comes_in=PersonFactory(known_as="Elliott"))
    SelectionNoteFactory(fixture=fixture, club=fixture.home, remark="Unchanged three times")

    found = seen(lineups, preview)

    assert side(found, "Liverpool").elevens[0].options == (
        Option("Quansah", "Konaté", "A rest"),
        Option("Elliott", "", ""),
    )
    assert side(found, "Atalanta").patterns == (Pattern("Unchanged three times", None),)


def test_a_confirmed_line_up_ends_the_predictions(preview):
    fixture = preview.fixture
    LineupFactory(fixture=fixture, club=fixture.away, kind="predicted", formation="4-3-3")
    LineupFactory(fixture=fixture, club=fixture.away, kind="confirmed", formation="4-4-2")

    elevens = side(seen(lineups, preview), "Liverpool").elevens

    assert [eleven.formation for eleven in elevens] == ["4-4-2"]


def test_nothing_is_said_when_nobody_named_a_side(preview):
    assert seen(lineups, preview) is None


@pytest.mark.parametrize("number", [1, 4])
def test_four_queries_however_many_line_ups(preview, number, django_assert_num_queries):
    for _ in range(number):
        lineup = LineupFactory(
            fixture=preview.fixture,
            club=preview.fixture.away,
            eleven=True,
            article=ArticleFactory(),
        )
        LineupOptionFactory(lineup=lineup, goes_out=PersonFactory())

    with django_assert_num_queries(4):
        seen(lineups, preview)
