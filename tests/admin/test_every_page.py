import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from previews.admin.base.index_groups import index_groups
from previews.models.kinds import with_names
from tests.admin.form_data import sent_back
from tests.admin.rows import ADMIN_MODELS, EDITABLE_MODELS, address, row_of

pytestmark = pytest.mark.django_db
each_model = pytest.mark.parametrize("model", ADMIN_MODELS, ids=lambda model: model.__name__)
each_editable_model = pytest.mark.parametrize(
    "model", EDITABLE_MODELS, ids=lambda model: model.__name__
)


def page(model, name, *arguments):
    name, arguments = address(model, name, *arguments)
    return reverse(name, args=arguments)


def test_every_model_has_a_page_and_one_place_on_the_front_page():
    listed = [name for names in index_groups().values() for name in names]

    assert sorted(listed) == sorted(model.__name__ for model in ADMIN_MODELS)


@each_model
def test_list_opens_and_costs_the_same_at_one_row_and_at_twenty(publisher, model):
    row_of(model)
    publisher.get(page(model, "changelist"))  # content types are read once a process
    with CaptureQueriesContext(
        connection,
    ) as at_one:
        assert publisher.get(page(model, "changelist")).status_code == 200
    for _ in range(19):
        row_of(model)
    with CaptureQueriesContext(connection) as at_twenty:
        response = publisher.get(page(model, "changelist"))

    assert response.context["cl"].result_count >= 20
    assert len(at_twenty) == len(at_one)


@each_model
def test_search_for_an_unknown_name_has_no_result(publisher, model):
    row_of(model)

    response = publisher.get(page(model, "changelist"), {"q": "An unknown náme"})

    assert response.context["cl"].result_count == 0


@each_editable_model
def test_empty_form_opens_and_shows_what_is_missing(publisher, model):
    assert publisher.get(page(model, "add")).status_code == 200

    response = publisher.post(page(model, "add"), {})

    assert response.status_code == 200
    assert response.context["errors"]


@each_model
def test_page_of_a_row_opens_and_so_does_its_history(publisher, model):
    row = row_of(model)

    form = publisher.get(page(model, "change", row.pk))
    assert form.status_code == 200
    assert publisher.get(page(model, "history", row.pk)).status_code == 200
    # The script fills a box that a template of the model may have left out.
    for script in (b"reach", b"presence"):
        assert (b"js/" + script in form.content) == (b'id="' + script + b'"' in form.content)


@each_editable_model
def test_saving_an_unchanged_form_changes_nothing(publisher, model):
    row = row_of(model)
    form = publisher.get(page(model, "change", row.pk))

    response = publisher.post(page(model, "change", row.pk), sent_back(form))

    assert response.status_code == 302, response.context["errors"]
    assert model.objects.get(pk=row.pk).edited_by_hand is False
    assert row.history.count() == 1


@each_model
def test_names_of_twenty_rows_are_read_in_one_query(model, django_assert_num_queries):
    for _ in range(20):
        row_of(model)

    with django_assert_num_queries(1):
        assert len([str(row) for row in with_names(model.objects.all())]) >= 20


@each_model
def test_rows_that_matchhub_writes_cannot_be_edited(publisher, model):
    is_editable = model in EDITABLE_MODELS

    response = publisher.get(page(model, "add"))

    assert response.status_code == (200 if is_editable else 403)
    assert admin.site._registry[model].has_delete_permission(response.wsgi_request) is is_editable
