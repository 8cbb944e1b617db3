"""Before a fact is saved, its form names the published previews that it can change."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.admin.conftest import signed_in
from tests.admin.rows import EDITABLE_MODELS, row_of
from tests.admin.test_every_page import page
from tests.factories import (
    AppointmentFactory,
    AvailabilityFactory,
    ClubFactory,
    ClubNameFactory,
    FixtureFactory,
    InjuryFactory,
    OfficialFactory,
    PreviewFactory,
    QuoteFactory,
    SpellFactory,
    SuspensionFactory,
    TalkingPointFactory,
    WordingFactory,
)
from tests.groups import groups_of_staff

pytestmark = pytest.mark.django_db


def published(**values):
    kick_off = timezone.now() + timedelta(days=3)
    return PreviewFactory(published=True, fixture__kick_off=kick_off, **values)


@pytest.fixture
def preview():
    return published(headline="Three goals to find")


def reached(response):
    box = response.context["reach_box"]
    return [each.words for each in box.reach.previews] if box and box.reach else []


def form(client, row):
    return client.get(page(type(row), "change", row.pk))


def words(response):
    return " ".join(response.content.decode().split())


ROWS = {
    "injury": lambda preview: InjuryFactory(club=preview.fixture.away),
    "suspension": lambda preview: SuspensionFactory(club=preview.fixture.home),
    "availability": lambda preview: AvailabilityFactory(club=preview.fixture.home),
    "quote": lambda preview: QuoteFactory(fixture=preview.fixture),
    "wording of a quote": lambda preview: WordingFactory(quote__fixture=preview.fixture),
    "club": lambda preview: preview.fixture.home,
    "name of a club": lambda preview: ClubNameFactory(club=preview.fixture.away),
    "fixture": lambda preview: preview.fixture,
    "next match of a club": lambda preview: FixtureFactory(home=preview.fixture.away),
    "official": lambda preview: AppointmentFactory(fixture=preview.fixture).official,
    "player": lambda preview: SpellFactory(club=preview.fixture.home).person,
    "competition": lambda preview: preview.fixture.season.competition,
}


@pytest.mark.parametrize("kind", ROWS)
def test_the_form_of_a_row_names_the_previews_that_tell_it(publisher, preview, kind):
    response = form(publisher, ROWS[kind](preview))

    assert reached(response) == ["Three goals to find"]
    assert "Saving this can change 1 preview:" in words(response)


ELSEWHERE = {
    "injury": lambda: InjuryFactory(),
    "official without a match": lambda: OfficialFactory(),
    "club": lambda: ClubFactory(),
}


@pytest.mark.parametrize("kind", ELSEWHERE)
def test_a_row_of_other_matches_names_none(publisher, preview, kind):
    response = form(publisher, ELSEWHERE[kind]())

    assert reached(response) == []
    assert "Saving this can change" not in words(response)


def test_drafts_and_matches_that_have_begun_are_not_changed(publisher, preview):
    club = preview.fixture.home
    PreviewFactory(fixture__home=club, fixture__kick_off=timezone.now() + timedelta(days=9))
    PreviewFactory(published=True, fixture__home=club).editions.create(
        number=1, document="{}", released_at=timezone.now()
    )

    assert reached(form(publisher, InjuryFactory(club=club))) == ["Three goals to find"]


def test_a_new_fact_names_them_by_what_its_address_fills_in(publisher, preview):
    address = page(InjuryFactory._meta.model, "add")

    assert reached(publisher.get(address)) == []
    assert reached(publisher.get(address, {"club": preview.fixture.home_id})) == [
        "Three goals to find"
    ]


def test_what_is_chosen_in_the_form_is_answered_at_once(publisher, preview):
    address = reverse("admin:previews_preview_reach")

    answer = publisher.get(address, {"club": preview.fixture.away_id, "person": "7"})

    assert "Three goals to find" in words(answer)
    for nothing in ({}, {"club": ""}, {"club": "x"}, {"club": "9" * 18}, {"club": "-1"}):
        assert words(publisher.get(address, nothing)) == ""


def test_it_says_which_state_they_are_in_and_what_waits(client, preview):
    preview.release_by_hand = True
    preview.save()
    scheduled = published(headline="Four goals to find", fixture__home=preview.fixture.home)
    type(scheduled).objects.filter(pk=scheduled.pk).update(
        status="scheduled", publish_at=timezone.now() + timedelta(days=1)
    )
    [editors] = [group for group in groups_of_staff() if group.name == "Editor"]
    editor = signed_in(client, editors, name="edda")

    said = words(form(editor, InjuryFactory(club=preview.fixture.home)))

    assert "Saving this can change 2 previews:" in said
    assert "Three goals to find</a> (published, released by hand)" in said
    assert "Four goals to find</a> (scheduled)" in said
    assert "What you save waits until a chief editor releases it." in said


def test_what_belongs_to_one_preview_has_no_list(publisher, preview):
    response = form(publisher, TalkingPointFactory(preview=preview))

    assert response.context["reach_box"] is None
    assert form(publisher, preview).context["reach_box"] is None


@pytest.mark.parametrize("many", [1, 60])
def test_the_list_is_bounded(publisher, many, django_assert_num_queries):
    club = ClubFactory()
    for _ in range(many):
        published(fixture__home=club)
    address = reverse("admin:previews_preview_reach", query={"club": club.pk})
    publisher.get(address)

    with django_assert_num_queries(5):
        said = words(publisher.get(address))

    count = "1 preview" if many == 1 else "more than 50 previews"
    assert f"Saving this can change {count}:" in said
    assert said.count("<li>") == (1 if many == 1 else 6)


@pytest.mark.parametrize("model", EDITABLE_MODELS, ids=lambda model: model.__name__)
def test_every_form_knows_what_its_row_names(publisher, model):
    assert form(publisher, row_of(model)).status_code == 200


def test_only_who_may_see_previews_is_answered(client, preview):
    client = signed_in(client, name="nora")

    assert client.get(reverse("admin:previews_preview_reach")).status_code == 403
