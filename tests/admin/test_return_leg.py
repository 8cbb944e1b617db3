"""“Return leg” on the page of a first leg, and “Start from this” on that of a preview."""

from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from previews.models import Fixture, Preview, TalkingPoint, Tie
from tests import match_kinds
from tests.admin.test_drafting import accept, draft_page, offers, said
from tests.factories import (
    ClubFactory,
    FixtureFactory,
    PreviewFactory,
    StadiumFactory,
    StageFactory,
    TalkingPointFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def first(db):
    """A match of a knock-out round, of which nobody has entered that it is a first leg."""
    ground = StadiumFactory(name="Gewiss Stadium", time_zone="Europe/Rome")
    return FixtureFactory(
        stage=StageFactory(name="Quarter-finals", round="quarter_final"),
        home=ClubFactory(name="Liverpool"),
        away=ClubFactory(name="Atalanta", stadium=ground),
        day=date(2024, 4, 11),
    )


def return_leg(fixture):
    return reverse("admin:previews_fixture_return_leg", args=[fixture.pk])


def test_the_return_leg_is_made_with_its_tie_and_a_draft(editor, first):
    link = editor.get(reverse("admin:previews_fixture_change", args=[first.pk]))
    assert return_leg(first) in link.content.decode()

    answer = editor.post(
        return_leg(first), {"day": "2024-04-18", "kick_off_time": "21:00"}, follow=True
    )

    first.refresh_from_db()
    second = Fixture.objects.get(leg=2)
    tie = Tie.objects.get()
    assert (tie.first_home, tie.first_away, tie.stage) == (first.home, first.away, first.stage)
    assert (first.leg, first.tie, second.tie) == (1, tie, tie)
    assert (second.home, second.away, second.stage) == (first.away, first.home, first.stage)
    assert second.kick_off == datetime(2024, 4, 18, 19, tzinfo=UTC)
    assert second.stadium == first.away.stadium
    preview = Preview.objects.get()
    assert (preview.fixture, preview.status) == (second, "draft")
    assert answer.request["PATH_INFO"] == draft_page(preview)
    assert said(answer)[-1] == "The return leg is entered: Atalanta v Liverpool, 18 Apr 2024."
    assert second.history.first().history_user.username == "edda"


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ({"day": ""}, "This field is required."),
        ({"day": "2024-04-11"}, "The return leg is after the first leg, which is on 11 April"),
        ({"day": "18.4."}, "Enter a date like 2024-04-18."),
        ({"day": "2024-04-18", "kick_off_time": "9 pm"}, "Enter a time like 21:00."),
        ({"day": "2029-04-18"}, "2029"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_saved(editor, first, typed, problem):
    answer = editor.post(return_leg(first), typed)

    assert answer.status_code == 200
    assert problem in answer.content.decode()
    assert (Fixture.objects.count(), Tie.objects.count(), Preview.objects.count()) == (1, 0, 0)


def test_a_return_leg_that_is_entered_is_not_made_twice(editor):
    first = match_kinds.first_leg()

    answer = editor.post(return_leg(first), {"day": "2024-04-25"})

    assert "It is entered already" in answer.content.decode()
    assert Fixture.objects.count() == 2
    second = editor.get(return_leg(Fixture.objects.get(leg=2)))
    assert "This match is the second leg itself." in second.content.decode()


def test_a_match_of_which_an_earlier_one_is_entered_has_no_return_leg(editor):
    replay = match_kinds.replay()

    answer = editor.post(return_leg(replay), {"day": "2024-01-24"})

    assert "The two have met in this round already: Crystal Palace v Everton, 4 Jan 2024." in (
        answer.content.decode()
    )
    assert Fixture.objects.count() == 2


@pytest.mark.parametrize("kind", [match_kinds.league_match, match_kinds.nations_final])
def test_a_league_match_and_a_final_have_no_return_leg(editor, kind):
    fixture = kind()
    before = Fixture.objects.count()

    answer = editor.post(return_leg(fixture), {"day": fixture.day.replace(day=28).isoformat()})

    assert "has a return leg" in answer.content.decode() or (
        "has no return leg" in answer.content.decode()
    )
    assert Fixture.objects.count() == before


def test_a_writer_who_may_not_change_matches_makes_none(client, django_user_model, first):
    client.force_login(django_user_model.objects.create_user("nobody", is_staff=True))

    assert client.post(return_leg(first), {"day": "2024-04-18"}).status_code == 403
    assert Fixture.objects.count() == 1


def start_from(preview):
    return reverse("admin:previews_preview_start_from", args=[preview.pk])


def test_a_preview_is_started_from_another_without_taking_over_what_it_says(editor):
    source = PreviewFactory(authors="Anna", release_by_hand=True)
    TalkingPointFactory(preview=source, heading="Under new owners", text="Since **July**.")
    accepted = TalkingPointFactory(
        preview=source, number=2, heading="", text="Old.", made_from="tie", facts_said="Old."
    )
    played = FixtureFactory(home=source.fixture.home, day=date(2024, 4, 20), score="1-0")
    later = FixtureFactory(away=source.fixture.home, day=date(2024, 4, 21))

    page = editor.get(start_from(source)).content.decode()
    assert f'value="{later.pk}"' in page
    assert f'value="{played.pk}"' not in page
    answer = editor.post(start_from(source), {"match": later.pk}, follow=True)

    preview = Preview.objects.get(fixture=later)
    assert (preview.authors, preview.release_by_hand, preview.status) == ("Anna", True, "draft")
    assert not TalkingPoint.objects.of(preview).exists()
    (suggestion,) = answer.context["draft"].earlier
    assert (suggestion.heading, suggestion.text) == ("Under new owners", "Since **July**.")
    assert not suggestion.is_ticked
    assert f"from-{accepted.pk}" not in offers(answer)

    accept(editor, preview, answer, suggestion.name, query={"from": source.pk})
    point = TalkingPoint.objects.of(preview).get()
    assert (point.heading, point.text, point.made_from) == (
        "Under new owners", "Since **July**.", "",
    )  # fmt: skip
    again = editor.get(draft_page(preview, **{"from": source.pk}))
    assert not again.context["draft"].earlier


@pytest.mark.parametrize("chosen", ["", "x", "999999"])
def test_a_match_that_is_not_of_the_list_is_refused(editor, chosen):
    source = PreviewFactory()

    answer = editor.post(start_from(source), {"match": chosen})

    assert said(answer) == ["Choose one of the matches."]
    assert Preview.objects.count() == 1


def test_a_match_that_has_a_preview_keeps_it(editor):
    source = PreviewFactory(authors="Anna")
    later = FixtureFactory(home=source.fixture.home, day=date(2024, 4, 21))
    there = PreviewFactory(fixture=later, authors="Bea")

    answer = editor.post(start_from(source), {"match": later.pk}, follow=True)

    assert said(answer) == [f"“{there}” was there already, and none of its settings is changed."]
    there.refresh_from_db()
    assert there.authors == "Bea"
    assert Preview.objects.count() == 2
