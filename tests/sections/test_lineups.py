from dataclasses import replace
from datetime import date

import pytest
from django.template.loader import render_to_string

from previews.components.eleven import Option
from previews.components.source_link import Source
from previews.football.elevens import NamedBySome
from previews.sections import lineups
from previews.sections.lineups import Pattern
from tests.factories import (
    EVE,
    ArticleFactory,
    FixtureFactory,
    LineupFactory,
    LineupOptionFactory,
    LineupPlaceFactory,
    PersonFactory,
    SelectionNoteFactory,
)
from tests.html import squeezed
from tests.sections.second_leg import second_leg, seen

pytestmark = pytest.mark.django_db
NOTES = "previews/components/eleven_notes.html"


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


def test_one_named_side_stands_on_half_a_pitch(preview):
    LineupFactory(fixture=preview.fixture, club=preview.fixture.home, eleven=True)

    found = seen(lineups, preview)

    (pitch,) = found.pitches
    ((home, marks),) = found.drawn[0][1]
    assert (home.side, home.is_outline, len(marks)) == ("home", False, 11)
    assert marks[1].x > marks[4].x  # the right-back, seen from behind his goal
    assert pitch.height < pitch.width


def test_two_named_sides_face_each_other_on_an_upright_and_on_a_lying_pitch(preview):
    for club in (preview.fixture.home, preview.fixture.away):
        LineupFactory(fixture=preview.fixture, club=club, eleven=True)

    found = seen(lineups, preview)

    assert [pitch.height > pitch.width for pitch in found.pitches] == [True, False]
    assert [[side.side for side, _ in sides] for _, sides in found.drawn] == [["home", "away"]] * 2


def last_eleven(club, day, kind="confirmed", **more):
    fixture = FixtureFactory(home=club, away__short_name="Verona", day=day)
    return LineupFactory(fixture=fixture, club=club, kind=kind, eleven=True, **more)


def test_an_unnamed_side_is_outlined_with_its_last_eleven(preview):
    fixture = preview.fixture
    LineupFactory(fixture=fixture, club=fixture.away, eleven=True)
    last_eleven(fixture.home, "2024-04-14", formation="3-4-2-1")
    last_eleven(fixture.home, "2024-04-03")

    found = seen(lineups, preview)

    atalanta, liverpool = found.clubs
    assert (atalanta.elevens, atalanta.last_match) == ((), "14 April against Verona")
    assert atalanta.last.formation == "3-4-2-1"
    assert (liverpool.last, liverpool.last_match) == (None, "")
    assert [side.is_outline for side in found.sides] == [True, False]
    assert found.words.startswith("Atalanta on 14 April against Verona, 3-4-2-1: ")


@pytest.mark.parametrize(
    "known",
    [
        pytest.param({"day": "2024-04-14", "kind": "predicted"}, id="not-confirmed"),
        pytest.param({"day": "2024-04-18"}, id="of-the-day-itself"),
        pytest.param({"day": "2024-04-21"}, id="of-a-later-match"),
        pytest.param({"day": "2024-04-14", "reported_on": date(2024, 4, 20)}, id="reported-later"),
    ],
)
def test_an_eleven_that_is_not_known_to_have_played_before_is_none(preview, known):
    last_eleven(preview.fixture.home, **known)

    assert seen(lineups, preview) is None


def test_a_named_side_is_not_outlined(preview):
    last_eleven(preview.fixture.home, "2024-04-14")
    LineupFactory(fixture=preview.fixture, club=preview.fixture.home, eleven=True)

    assert side(seen(lineups, preview), "Atalanta").last is None


def test_who_could_come_in_for_a_starter_stands_under_his_name(preview):
    lineup = LineupFactory(fixture=preview.fixture, club=preview.fixture.away, eleven=True)
    keeper = lineup.places.get(place=1).person
    for name in ("Kelleher", "Adrián"):
        LineupOptionFactory(lineup=lineup, comes_in=PersonFactory(known_as=name), goes_out=keeper)

    ((_, marks),) = seen(lineups, preview).drawn[0][1]

    assert marks[0].starter.instead == "Kelleher or Adrián"
    assert not any(mark.starter.instead for mark in marks[1:])


def test_several_predictions_are_compared(preview):
    fixture = preview.fixture
    people = [PersonFactory(known_as=f"Player {letter}") for letter in "ABC"]
    for outlet, named in (("GOAL", people[:2]), ("Reuters", people[1:])):
        lineup = LineupFactory(
            fixture=fixture, club=fixture.away, article=ArticleFactory(outlet__name=outlet)
        )
        for place, person in enumerate(named, start=1):
            LineupPlaceFactory(lineup=lineup, person=person, place=place)

    compared = side(seen(lineups, preview), "Liverpool").comparison

    assert compared.shared == ("Player B",)
    assert compared.differing == (
        NamedBySome("Player A", ("GOAL",)), NamedBySome("Player C", ("Reuters",))
    )  # fmt: skip


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


def test_nobody_could_come_in_who_is_named_in_the_eleven(preview):
    lineup = LineupFactory(fixture=preview.fixture, club=preview.fixture.away, eleven=True)
    elliott, scorer = (lineup.places.get(place=place).person for place in (7, 10))
    people = [PersonFactory(known_as=name) for name in ("Gakpo", "Núñez", "Gravenberch")]
    gakpo, nunez, gravenberch = people
    for comes_in, goes_out, reason in (
        (elliott, scorer, "Fresh legs"), (scorer, None, ""), (gakpo, nunez, "Form"),
        (gravenberch, scorer, "A night off"),
    ):  # fmt: skip
        LineupOptionFactory(lineup=lineup, comes_in=comes_in, goes_out=goes_out, reason=reason)

    club = side(seen(lineups, preview), "Liverpool")
    drawn = club.drawn
    page = squeezed(render_to_string(NOTES, {"club": club}))

    assert drawn.reasons == (Option(elliott.short, "", "Fresh legs", starts=True),)
    assert drawn.ways_in == (
        Option("Gakpo", "", "Form"), Option("Gravenberch", scorer.short, "A night off"),
    )  # fmt: skip
    assert f"<b>{elliott.short} starts:</b>Fresh legs" in page
    assert f"<b>{elliott.short}</b>" not in page
    assert "Núñez" not in page


def test_a_reason_that_nobody_gave_is_no_note(preview):
    lineup = LineupFactory(fixture=preview.fixture, club=preview.fixture.away, eleven=True)
    LineupOptionFactory(lineup=lineup, comes_in=lineup.places.get(place=9).person, reason="")

    assert not side(seen(lineups, preview), "Liverpool").has_notes


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


def test_the_list_leads_to_the_pages_of_the_players_and_says_no_name_twice(preview):
    lineup = LineupFactory(fixture=preview.fixture, club=preview.fixture.away, formation="4-3-3")
    keeper = PersonFactory(name="Caoimhín Kelleher", slug="kelleher")
    LineupPlaceFactory(lineup=lineup, person=keeper, place=1, number=62)
    club = side(seen(lineups, preview), "Liverpool")

    drawn = render_to_string("previews/components/eleven_list.html", {"club": club})
    older = replace(club.drawn, players=(replace(club.drawn.players[0], slug=""),))
    without = render_to_string(
        "previews/components/eleven_list.html", {"club": replace(club, elevens=(older,))}
    )

    assert '62 <a href="/people/kelleher/">Caoimhín Kelleher</a>' in " ".join(drawn.split())
    assert "62 Caoimhín Kelleher" in " ".join(without.split())
