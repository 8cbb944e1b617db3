import pytest
from django.urls import reverse

from tests.admin.form_data import sent_back
from tests.factories import LineupFactory, LineupPlaceFactory, PersonFactory

pytestmark = pytest.mark.django_db


def page_of(lineup):
    return reverse("admin:previews_lineup_change", args=[lineup.pk])


def places_offered(response):
    places = response.context["inline_admin_formsets"][0].formset
    return [form["place"].value() for form in places.forms]


def test_empty_line_up_offers_its_eleven_places_by_number(editor):
    response = editor.get(reverse("admin:previews_lineup_add"))

    assert places_offered(response) == list(range(1, 12))


def test_free_places_are_offered_after_those_that_are_taken(editor):
    lineup = LineupFactory()
    LineupPlaceFactory(lineup=lineup, place=1)
    LineupPlaceFactory(lineup=lineup, place=9)

    response = editor.get(page_of(lineup))

    assert places_offered(response) == [1, 9, 2, 3, 4, 5, 6, 7, 8, 10, 11]


def test_players_are_saved_in_their_places_and_empty_places_are_not(editor):
    lineup = LineupFactory()
    keeper, forward = PersonFactory(), PersonFactory()
    opened = editor.get(page_of(lineup))
    typed = {"places-0-person": keeper.pk, "places-8-person": forward.pk}

    editor.post(page_of(lineup), sent_back(opened, **typed))

    places = lineup.places.in_order().values_list("place", "person", "edited_by_hand")
    assert list(places) == [(1, keeper.pk, True), (9, forward.pk, True)]


def test_player_without_a_place_is_on_the_bench(editor):
    lineup = LineupFactory()
    opened = editor.get(page_of(lineup))
    typed = {"places-0-person": PersonFactory().pk, "places-0-place": ""}

    editor.post(page_of(lineup), sent_back(opened, **typed))

    assert lineup.places.get().place is None
