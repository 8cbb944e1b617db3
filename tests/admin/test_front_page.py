import pytest
from django.urls import reverse

from previews.admin.base.index_groups import index_groups

pytestmark = pytest.mark.django_db


def groups(response):
    return {
        app["name"]: tuple(model["object_name"] for model in app["models"])
        for app in response.context["app_list"]
    }


def test_the_page_of_all_records_shows_the_models_in_groups(editor):
    assert groups(editor.get(reverse("admin:models"))) == index_groups()


def test_front_page_has_matchhubs_title(editor):
    response = editor.get(reverse("admin:index"))

    assert "<title>Desk | matchhub</title>" in response.content.decode()


def test_page_of_the_app_lists_every_model_by_name(editor):
    response = editor.get(reverse("admin:app_list", args=["previews"]))

    ((_, names),) = groups(response).items()
    assert sorted(names) == sorted(name for names in index_groups().values() for name in names)
