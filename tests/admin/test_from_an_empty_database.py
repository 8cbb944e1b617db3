"""An editor's work from an empty database to a published preview."""

import pytest
from django.urls import reverse
from django.utils.html import escape

from previews import models
from tests.admin.form_data import sent_back

pytestmark = pytest.mark.django_db


@pytest.fixture
def enter(publisher):
    """Fill in the empty form of a model as a browser does, and return the row."""

    def entered(model, **typed):
        page = reverse(f"admin:previews_{model._meta.model_name}_add")
        facts = {name: getattr(value, "pk", value) for name, value in typed.items()}
        response = publisher.post(page, sent_back(publisher.get(page), **facts))
        assert response.status_code == 302, response.context["errors"]
        return model.objects.latest("pk")

    return entered


def test_editor_makes_a_preview_of_another_match_and_publishes_it(publisher, enter):
    cup = enter(models.Competition, name="Europa Conference League", kind="cup", organiser="UEFA")
    season = enter(
        models.Season,
        competition=cup,
        name="2023/24",
        starts_on="2023-07-12",
        ends_on="2024-05-29",
    )
    semi_final = enter(
        models.Stage, season=season, name="Semi-finals", kind="knock_out", round="semi_final"
    )
    ground = enter(
        models.Stadium,
        name="Aspmyra",
        city="Bodø",
        country="NOR",
        time_zone="Europe/Oslo",
    )
    glimt = enter(
        models.Club,
        name="Bodø/Glimt",
        country="NOR",
        code="BOD",
        stadium=ground,
        first_colour="#ffdd00",
        second_colour="#000000",
    )
    celtic = enter(models.Club, name="Celtic", country="SCO", code="CEL")
    fixture = enter(
        models.Fixture,
        home=glimt,
        away=celtic,
        season=season,
        stage=semi_final,
        day="2024-05-02",
        kick_off_time="18:45",
    )
    preview = enter(
        models.Preview,
        fixture=fixture,
        headline="Yellow against green",
        **{
            "talking_points-TOTAL_FORMS": 1,
            "talking_points-0-heading": "An artificial pitch",
            "talking_points-0-text": "The visitors have **not** played on one this season.",
        },
    )

    assert preview.slug == "bodo-glimt-v-celtic-2024-05-02"
    assert fixture.stadium == ground
    publisher.post(reverse("admin:previews_preview_gate", args=[preview.pk]), {"_publish": "on"})
    page = publisher.get(f"/previews/{preview.slug}/")
    assert page.status_code == 200
    words = page.content.decode()
    for text in ("Yellow against green", "Bodø/Glimt", "Celtic", "An artificial pitch", "18:45"):
        assert escape(text) in words


def test_slugs_are_made_from_names_and_get_more_words_when_taken(enter):
    english = enter(models.Club, name="Arsenal", country="ENG")
    argentine = enter(models.Club, name="Arsenal", country="ARG")
    another = enter(models.Club, name="Arsenal Arg", country="ENG")

    assert [english.slug, argentine.slug, another.slug] == [
        "arsenal",
        "arsenal-arg",
        "arsenal-arg-eng",
    ]


def test_slug_that_an_editor_types_is_kept(enter):
    assert enter(models.Club, name="Atalanta", country="ITA", slug="la-dea").slug == "la-dea"
