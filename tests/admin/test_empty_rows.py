"""Rows of an inline: none is drawn before an editor wants one, with JavaScript and without."""

import pytest
from django.contrib import admin
from django.urls import reverse

from previews.models import Lineup
from tests.admin.form_data import sent_back
from tests.admin.rows import EDITABLE_MODELS
from tests.factories import FixtureFactory, OfficialFactory

pytestmark = pytest.mark.django_db
NO_SCRIPT = "?empty_rows=1"
WITH_ROWS = [
    model
    for model in EDITABLE_MODELS
    # The eleven places of a line-up are shown at once.
    if admin.site.get_model_admin(model).inlines and model is not Lineup
]


def add_page(model):
    return reverse(f"admin:previews_{model._meta.model_name}_add")


def rows_of(response):
    """The rows of each inline that an editor can add to, without the one that the script copies."""
    return [
        len(inline.formset.forms)
        for inline in response.context["inline_admin_formsets"]
        if inline.has_add_permission
    ]


@pytest.mark.parametrize("model", WITH_ROWS, ids=lambda model: model.__name__)
def test_an_empty_form_has_no_rows_and_without_javascript_one_of_each(publisher, model):
    opened, without_script = (
        publisher.get(add_page(model)),
        publisher.get(f"{add_page(model)}{NO_SCRIPT}"),
    )

    assert set(rows_of(opened)) <= {0}
    assert set(rows_of(without_script)) <= {1}
    text = " ".join(opened.content.decode().split())
    assert f'<noscript> <p class="help"> Without JavaScript, <a href="{NO_SCRIPT}">' in text


@pytest.mark.parametrize("asked", ["", "x", "-1", "²", "9" * 40])
def test_what_is_no_small_number_of_rows_adds_none(publisher, asked):
    address = add_page(FixtureFactory._meta.model)

    response = publisher.get(address, {"empty_rows": asked})

    assert response.status_code == 200
    assert set(rows_of(response)) == {0}


def test_a_row_is_added_without_javascript(publisher):
    fixture, official = FixtureFactory(), OfficialFactory()
    address = reverse("admin:previews_fixture_change", args=[fixture.pk]) + NO_SCRIPT
    row = {"appointments-0-duty": "referee", "appointments-0-official": official.pk}

    response = publisher.post(address, sent_back(publisher.get(address), **row))

    assert response.status_code == 302, response.context["errors"]
    assert [each.official for each in fixture.appointments.all()] == [official]


def test_an_editor_with_javascript_gets_the_same_from_added_rows(publisher):
    fixture, official = FixtureFactory(), OfficialFactory()
    address = reverse("admin:previews_fixture_change", args=[fixture.pk])
    row = {"appointments-0-duty": "referee", "appointments-0-official": official.pk}

    publisher.post(address, sent_back(publisher.get(address), **row))

    assert [each.official for each in fixture.appointments.all()] == [official]
