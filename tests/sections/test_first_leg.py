from dataclasses import replace

import pytest

from previews.charts.side_bars import side_bar
from previews.components.match_events import Goal, OtherEvent
from previews.components.source_link import Source
from previews.sections import first_leg
from previews.sections.first_leg import Number
from tests.factories import (
    EVE,
    ArticleFactory,
    MatchEventFactory,
    PersonFactory,
    SideStatsFactory,
)
from tests.sections.second_leg import second_leg, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def preview():
    return second_leg()


def first_of(preview):
    return preview.fixture.tie.fixtures.get(leg=1)


def test_the_first_leg_keeps_its_own_home_side(preview):
    first = first_of(preview)
    article = ArticleFactory(slug="gasperini", outlet__name="This Is Anfield")
    SideStatsFactory(
        fixture=first, side="home", possession=70, big_chances=3, shots=19, article=article
    )
    SideStatsFactory(fixture=first, side="away", possession=None, shots=11)
    MatchEventFactory(fixture=first, side="away", minute=38, person__known_as="Scamacca")
    MatchEventFactory(fixture=first, side="away", kind="own_goal", minute=90, stoppage=2,
                      person__known_as="Konaté")  # fmt: skip
    MatchEventFactory(fixture=first, side="away", kind="booking", minute=10)

    leg = seen(first_leg, preview)

    assert (leg.home.name, leg.score, leg.away.name) == ("Liverpool", "0–3", "Atalanta")
    assert tuple(replace(goal, slug="") for goal in leg.goals) == (
        Goal("Scamacca", "38′", at_home=False),  # noqa: RUF001 - minutes are primes
        Goal("Konaté", "90+2′ (own goal)", at_home=False),  # noqa: RUF001 - minutes are primes
    )
    assert leg.bars == (side_bar("Possession", 70, 30, "%"), side_bar("Shots", 19, 11))
    assert leg.numbers == (Number("Big chances", "3", "Liverpool"),)
    assert leg.sources == (Source("This Is Anfield", "gasperini", EVE, EVE),)


def test_a_scorer_of_two_goals_is_named_once(preview):
    first = first_of(preview)
    scamacca, pasalic = PersonFactory(known_as="Scamacca"), PersonFactory(known_as="Pašalić")
    for minute, person in ((38, scamacca), (60, scamacca), (83, pasalic)):
        MatchEventFactory(fixture=first, side="away", minute=minute, person=person)

    scorers = seen(first_leg, preview).scorers

    assert [(scorer.name, scorer.minutes, scorer.slug) for scorer in scorers] == [
        ("Scamacca", "38′, 60′", scamacca.slug),  # noqa: RUF001 - minutes are primes
        ("Pašalić", "83′", pasalic.slug),  # noqa: RUF001 - minutes are primes
    ]


@pytest.mark.parametrize(
    ("slugs", "scorers"),
    [
        (("silva-1", "silva-2"), [("1′, 2′", "")]),  # noqa: RUF001
        (("silva-1", ""), [("1′, 2′", "silva-1")]),  # noqa: RUF001
        (("", "silva-1"), [("1′, 2′", "silva-1")]),  # noqa: RUF001
        (("", ""), [("1′, 2′", "")]),  # noqa: RUF001
        (("silva-1", "silva-2", ""), [("1′, 2′, 3′", "")]),  # noqa: RUF001
    ],
)
def test_a_name_of_two_scorers_leads_to_neither(preview, slugs, scorers):
    leg = replace(
        seen(first_leg, preview),
        goals=tuple(
            Goal("Silva", f"{minute}′", True, slug)  # noqa: RUF001
            for minute, slug in enumerate(slugs, 1)
        ),
    )

    assert [(scorer.minutes, scorer.slug) for scorer in leg.scorers] == scorers


def test_cards_and_substitutions_are_listed_and_only_cards_are_on_the_line(preview):
    first = first_of(preview)
    MatchEventFactory(fixture=first, side="away", minute=45, person__known_as="Scamacca")
    MatchEventFactory(fixture=first, side="home", kind="booking", minute=90, stoppage=3,
                      person__known_as="Jones")  # fmt: skip
    MatchEventFactory(fixture=first, side="home", kind="substitution", minute=60,
                      person__known_as="Salah",
                      other_person=PersonFactory(known_as="Elliott"))  # fmt: skip

    leg = seen(first_leg, preview)

    assert tuple(replace(event, slug="") for event in leg.others) == (
        OtherEvent("Substitution", "Salah for Elliott", "60′", at_home=True),  # noqa: RUF001
        OtherEvent("Booked", "Jones", "90+3′", at_home=True),  # noqa: RUF001
    )
    assert [(mark.across, mark.is_goal) for mark in leg.line.marks] == [(100, False), (50, True)]


def test_a_goal_without_its_minute_leaves_no_line(preview):
    MatchEventFactory(fixture=first_of(preview), side="away", minute=10)
    MatchEventFactory(fixture=first_of(preview), side="away", minute=None)

    assert seen(first_leg, preview).line is None


def test_nothing_is_said_before_the_first_leg_is_played():
    assert seen(first_leg, second_leg(first_leg="")) is None


def test_three_queries(preview, django_assert_num_queries):
    for number in range(4):
        MatchEventFactory(fixture=first_of(preview), minute=number + 1)

    with django_assert_num_queries(3):
        seen(first_leg, preview)


def test_the_scorers_of_each_side_stand_together(preview):
    first = first_of(preview)
    for minute, side, name in ((5, "away", "Lookman"), (9, "home", "Salah"), (70, "away", "Koop")):
        MatchEventFactory(fixture=first, side=side, minute=minute, person__known_as=name)

    (liverpool, home), (atalanta, away) = seen(first_leg, preview).scorers_of_each

    assert (liverpool.name, [one.name for one in home]) == ("Liverpool", ["Salah"])
    assert (atalanta.name, [one.name for one in away]) == ("Atalanta", ["Lookman", "Koop"])
