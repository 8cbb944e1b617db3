"""The list of previews: the latest match first."""

from datetime import date

import pytest
from django.urls import reverse

from previews.admin.base import bounded_list
from tests.factories import PreviewFactory

pytestmark = pytest.mark.django_db
LIST = reverse("admin:previews_preview_changelist")


def previews_on(*days):
    return [PreviewFactory(fixture__day=date(2024, 4, day), headline=f"{day}") for day in days]


def shown(changes):
    return [row.headline for row in changes.result_list]


def test_the_latest_match_is_first_whatever_was_entered_first(editor):
    previews_on(3, 9, 1)

    assert shown(editor.get(LIST).context["cl"]) == ["9", "3", "1"]


@pytest.mark.parametrize(("order", "days"), [("2", "139"), ("-2", "931")])
def test_the_column_of_the_fixture_sorts_by_its_day(editor, order, days):
    previews_on(3, 9, 1)

    assert shown(editor.get(LIST, {"o": order}).context["cl"]) == list(days)


def test_every_preview_is_on_one_page_of_a_long_list(editor, monkeypatch):
    monkeypatch.setattr(bounded_list, "MOST_COUNTED", 2)
    monkeypatch.setattr(bounded_list.BoundedList, "list_per_page", 2)
    previews_on(3, 9, 1, 9, 5)

    seen, query = [], ""
    for _ in range(4):
        changes = editor.get(f"{LIST}{query}").context["cl"]
        seen += shown(changes)
        query = changes.next_rows
        if not query:
            break

    assert seen == ["9", "9", "5", "3", "1"]
