import pytest
from django.urls import reverse

from previews.admin.base.index_groups import index_groups

pytestmark = pytest.mark.django_db


def groups(response):
    return {
        app["name"]: tuple(model["object_name"] for model in app["models"])
        for app in response.context["app_list"]
    }


def test_front_page_groups_the_nouns_by_desk_in_the_order_of_the_work(editor):
    assert groups(editor.get(reverse("admin:index"))) == index_groups()


def test_front_page_is_called_by_matchhubs_name(editor):
    response = editor.get(reverse("admin:index"))

    assert "<title>What do you want to write? | matchhub</title>" in response.content.decode()


def test_page_of_the_app_still_lists_every_noun_by_name(editor):
    response = editor.get(reverse("admin:app_list", args=["previews"]))

    ((_, names),) = groups(response).items()
    assert sorted(names) == sorted(name for names in index_groups().values() for name in names)
