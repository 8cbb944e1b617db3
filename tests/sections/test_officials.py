from datetime import date

import pytest
from django.core.exceptions import ValidationError

from previews.components.source_link import Source
from previews.models import Appointment
from previews.sections import officials
from previews.sections.officials import AppointmentRow
from tests.factories import (
    AppointmentFactory,
    ArticleFactory,
    FixtureFactory,
    MatchEventFactory,
    OfficialFactory,
)
from tests.sections.second_leg import second_leg, seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def preview():
    return second_leg()


@pytest.fixture
def letexier(preview):
    letexier = OfficialFactory(name="François Letexier", slug="francois-letexier")
    AppointmentFactory(
        fixture=preview.fixture, official=letexier, confirmed=True,
        article=ArticleFactory(slug="ten-things", outlet__name="This Is Anfield"),
    )  # fmt: skip
    return letexier


def test_officials_stand_by_duty_with_their_source(preview, letexier):
    AppointmentFactory(fixture=preview.fixture, duty="fourth", official__name="Pierre Gaillouste")
    AppointmentFactory(fixture=preview.fixture, duty="var", reported_on=date(2024, 4, 18))

    shown = seen(officials, preview)

    source = Source("This Is Anfield", "ten-things", date(2024, 4, 17), date(2024, 4, 17))
    assert [(one.duty, one.name, one.confirmed, one.source) for one in shown.appointments] == [
        ("Referee", "François Letexier", True, source),
        ("Fourth official", "Pierre Gaillouste", False, None),
    ]
    assert (shown.appointments[0].slug, shown.appointments[0].country) == (
        "francois-letexier",
        "France",
    )
    assert isinstance(shown.appointments[0], AppointmentRow)


def test_every_duty_has_a_label_of_its_own_and_its_place(preview):
    for duty in reversed(Appointment.Duty.values):
        AppointmentFactory(fixture=preview.fixture, duty=duty)

    shown = seen(officials, preview)

    assert [one.duty for one in shown.appointments] == [
        "Referee",
        "Assistant referee",
        "Second assistant referee",
        "First additional assistant referee",
        "Second additional assistant referee",
        "Fourth official",
        "Reserve assistant referee",
        "Video assistant referee (VAR)",
        "Assistant VAR",
        "Assistant VAR 1",
        "Assistant VAR 2",
        "Assistant VAR 3",
    ]


def test_two_assistant_vars_of_one_match_but_each_number_once(preview):
    first = AppointmentFactory(fixture=preview.fixture, duty="avar_1")
    AppointmentFactory(fixture=preview.fixture, duty="avar_2")
    another = AppointmentFactory.build(
        fixture=preview.fixture, duty="avar_1", official=OfficialFactory()
    )

    assert first.get_duty_display() == "Assistant VAR 1"
    with pytest.raises(ValidationError, match=r"This duty has an official already\."):
        another.full_clean()


def test_the_referees_past_with_either_club_has_its_receipts(preview, letexier):
    midtjylland = FixtureFactory(
        home__name="Midtjylland", away=preview.fixture.away, score="1-1", day=date(2020, 12, 9),
        season__competition__name="Champions League", season__name="2020/21",
    )  # fmt: skip
    AppointmentFactory(fixture=midtjylland, official=letexier)
    MatchEventFactory(fixture=midtjylland, kind="booking", side="away")

    atalanta, liverpool = seen(officials, preview).past

    assert (atalanta.sentence, atalanta.receipts) == (
        "No match of Atalanta with François Letexier as referee in the archive.",
        None,
    )
    assert liverpool.sentence == "One match held: one draw"
    assert liverpool.cards == "One booking, none sent off"
    (match,) = liverpool.receipts.rows
    assert (match.day, str(match.home), str(match.away), str(match.score)) == (
        date(2020, 12, 9),
        "Midtjylland",
        "Liverpool",
        "1–1",
    )
    assert (match.occasion, match.note) == (
        "Champions League 2020/21",
        "one booking, none sent off",
    )
    assert liverpool.receipts.scope == (
        "all competitions loaded: the matches that name François Letexier as referee"
    )


def test_matches_as_an_assistant_are_not_his_as_referee(preview, letexier):
    past = FixtureFactory(away=preview.fixture.away, played=True, day=date(2020, 12, 9))
    AppointmentFactory(fixture=past, official=letexier, duty="fourth")

    assert [one.receipts for one in seen(officials, preview).past] == [None, None]


def test_bookings_that_nobody_noted_are_not_told_as_none(preview, letexier):
    past = FixtureFactory(away=preview.fixture.away, played=True, day=date(2020, 12, 9))
    AppointmentFactory(fixture=past, official=letexier)

    assert seen(officials, preview).past[1].cards == "Bookings are not in the archive"


def test_without_a_referee_there_is_no_past(preview):
    AppointmentFactory(fixture=preview.fixture, duty="var")

    assert seen(officials, preview).past == ()


def test_nobody_appointed_is_nothing_said(preview):
    assert seen(officials, preview) is None


@pytest.mark.parametrize("number", [1, 4])
def test_four_queries(preview, letexier, number, django_assert_num_queries):
    for day in range(1, number + 1):
        past = FixtureFactory(away=preview.fixture.away, played=True, day=date(2020, 12, day))
        AppointmentFactory(fixture=past, official=letexier)

    with django_assert_num_queries(4):
        seen(officials, preview)


@pytest.mark.parametrize(
    ("countries", "said_once"),
    [(("FRA", "FRA"), "France"), (("FRA", "ITA"), ""), (("FRA",), "")],
    ids=["the same", "two", "one official"],
)
def test_a_country_that_all_come_from_is_said_once(preview, countries, said_once):
    for duty, country in zip(("referee", "fourth"), countries, strict=False):
        AppointmentFactory(fixture=preview.fixture, duty=duty, official__country=country)

    assert seen(officials, preview).country == said_once
