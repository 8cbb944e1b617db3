"""Addresses that fill in the form of a new row: a value that no field has is no fault."""

import pytest
from django.contrib import admin
from django.urls import reverse

from previews.models import Injury, Preview
from tests import factories

pytestmark = pytest.mark.django_db
MODELS = sorted(admin.site._registry, key=lambda model: model._meta.label)
# float() reads the first; the third is what bytes that are no UTF-8 become.
VALUES = ["NaN", "[]", "\ufffd", "0001-01-01", "-1", "1,x", "٣"]


def form_of(model):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_no_field_of_a_new_row_takes_a_value_that_breaks_the_page(model, admin_client):
    names = [field.name for field in model._meta.get_fields()]

    page = admin_client.get(form_of(model), dict.fromkeys(names, "NaN"))

    assert page.status_code in (200, 403)  # 403: rows that only commands make


def test_a_number_that_no_row_has_fills_in_nothing(admin_client, subtests):
    for value in VALUES:
        with subtests.test(value=value):
            sent = {"club": value, "person": value, "detail": "knee"}
            page = admin_client.get(form_of(Injury), sent)

            assert page.status_code == 200
            initial = page.context["adminform"].form.initial
            assert initial["detail"] == "knee"
            assert {"club", "person"}.isdisjoint(initial)


def test_a_row_is_still_filled_in(admin_client):
    preview = factories.PreviewFactory()

    page = admin_client.get(form_of(Preview), {"fixture": str(preview.fixture_id)})

    assert page.context["adminform"].form.initial["fixture"] == str(preview.fixture_id)
