"""Every date of the project has bounds, by whatever way it is written."""

from datetime import UTC, date, datetime

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.urls import reverse

from previews.models import Fixture, Person
from previews.models.dates import DayField, MomentField
from tests.admin.form_data import sent_back
from tests.factories import (
    FixtureFactory,
    InjuryFactory,
    PersonFactory,
    PointsDeductionFactory,
    PreviewFactory,
    SeasonFactory,
    SpellFactory,
)

pytestmark = pytest.mark.django_db
MODELS = [
    model
    for model in apps.get_app_config("previews").get_models()
    if not model.__name__.startswith("Historical")
]
DATES = [
    field
    for model in MODELS
    for field in model._meta.local_concrete_fields
    if isinstance(field, models.DateField)
]


@pytest.mark.parametrize("field", DATES, ids=str)
@pytest.mark.parametrize("year", [202, 1024, 1799, 2101, 3024])
def test_every_date_field_refuses_a_year_that_is_a_slip(field, year):
    moment = datetime(year, 3, 3, tzinfo=UTC)
    value = moment if isinstance(field, models.DateTimeField) else moment.date()

    assert isinstance(field, DayField | MomentField)
    with pytest.raises(ValidationError, match=f"Check the year {year}"):
        field.clean(value, None)


@pytest.mark.parametrize("year", [1800, 1863, 2024, 2100])
def test_years_of_football_are_accepted(year):
    PersonFactory(born_on=date(year, 12, 31)).full_clean()


@pytest.mark.parametrize("year", [202, 3024])
@pytest.mark.parametrize(
    "write",
    [
        pytest.param(lambda day: PersonFactory(born_on=day), id="save"),
        pytest.param(lambda day: Person.objects.update(born_on=day), id="update"),
        pytest.param(
            lambda day: Person.objects.bulk_create([PersonFactory.build(born_on=day)]), id="bulk"
        ),
        pytest.param(lambda day: SpellFactory(until=day), id="spell"),
        pytest.param(lambda day: SeasonFactory(ends_on=day), id="season"),
        pytest.param(lambda day: InjuryFactory(reported_on=day), id="inherited"),
        pytest.param(lambda day: PointsDeductionFactory(decided_on=day), id="deduction"),
        pytest.param(lambda day: FixtureFactory(day=day), id="fixture"),
        pytest.param(
            lambda day: FixtureFactory(
                kick_off=datetime(day.year, day.month, day.day, tzinfo=UTC), day=date(2024, 4, 18)
            ),
            id="kick-off",
        ),
        pytest.param(
            lambda day: PreviewFactory(as_of=datetime(day.year, 3, 3, tzinfo=UTC)), id="cut-off"
        ),
    ],
)
def test_nothing_is_written_with_such_a_year(year, write):
    PersonFactory()

    with pytest.raises(ValidationError, match=f"Check the year {year}"), transaction.atomic():
        write(date(year, 3, 3))

    assert not Fixture.objects.filter(day__year=year).exists()


def test_form_names_the_field(client, django_user_model, settings):
    settings.ZEAL_ALLOWLIST = [
        *settings.ZEAL_ALLOWLIST,
        {"model": "previews.*", "field": "get()"},
    ]
    client.force_login(django_user_model.objects.create_superuser("paula"))
    fixture = FixtureFactory()
    page = reverse("admin:previews_fixture_change", args=[fixture.pk])

    response = client.post(page, sent_back(client.get(page), day="0202-03-03"))

    assert response.context["adminform"].form.errors["day"] == [
        "Check the year 202: it is not from 1800 to 2100."
    ]
