"""Every moment of a match is typed and shown on the clock of its ground, which the page names."""

import re
from datetime import UTC, date, datetime

import pytest
import time_machine
from django.urls import reverse

from tests.admin.form_data import sent_back
from tests.factories import (
    AcceptedWarningFactory,
    CheckFactory,
    ClubFactory,
    CoverageFactory,
    EditionFactory,
    FixtureFactory,
    PreviewFactory,
    SeasonFactory,
    StadiumFactory,
    TalkingPointFactory,
)

pytestmark = pytest.mark.django_db
EIGHT_IN_LONDON = datetime(2024, 4, 18, 19, tzinfo=UTC)


def page_of(row):
    return reverse(f"admin:previews_{row._meta.model_name}_change", args=[row.pk])


def change(client, row, **typed):
    response = client.post(page_of(row), sent_back(client.get(page_of(row)), **typed))
    row.refresh_from_db()
    return response


on_clocks = pytest.mark.parametrize(
    ("facts", "named", "shown"),
    [
        pytest.param({"zone": "Europe/Rome"}, "Bergamo, Europe/Rome", "21:00", id="stadium"),
        pytest.param({"country": "ENG"}, "England, Europe/London", "20:00", id="home country"),
        pytest.param({"country": "USA"}, "In UTC: the clock", "19:00", id="unknown"),
    ],
)


@on_clocks
def test_moments_of_a_preview_are_on_the_named_clock(publisher, facts, named, shown):
    preview = preview_at(facts, as_of=EIGHT_IN_LONDON)

    form = publisher.get(page_of(preview)).context["adminform"].form
    change(publisher, preview, as_of_1="18:00")

    assert named in form.fields["as_of"].help_text
    assert form["as_of"].field.widget.decompress(form["as_of"].value())[1].isoformat() == (
        f"{shown}:00"
    )
    hours = 19 - int(shown[:2])
    assert preview.as_of == datetime(2024, 4, 18, 18 + hours, tzinfo=UTC)


@on_clocks
def test_a_preview_is_scheduled_on_the_named_clock(publisher, facts, named, shown):
    preview = preview_at(facts)
    address = reverse("admin:previews_preview_gate", args=[preview.pk])
    page = publisher.get(address)
    zone = re.search(r'name="publish_at_2" value="([^"]+)"', page.content.decode())[1]
    # 20:00 in London on a day of summer time.
    typed = {"publish_at_0": "2099-07-01", "publish_at_1": shown, "publish_at_2": zone}

    answer = publisher.post(address, typed | {"_schedule": "on"}, follow=True)

    preview.refresh_from_db()
    assert f"Scheduled: fans see it from 1 July 2099, {shown} " in answer.content.decode()
    assert "The match kicks off before that." not in answer.content.decode()
    assert named in page.content.decode()
    assert preview.publish_at == datetime(2099, 7, 1, 19, tzinfo=UTC)


@on_clocks
@pytest.mark.parametrize(
    ("clock", "hour"), [("UTC", 19), ("Europe/London", 18), ("Asia/Tokyo", 10), ("", None)]
)
def test_a_preview_is_scheduled_on_another_clock(publisher, facts, named, shown, clock, hour):
    preview = preview_at(facts)
    address = reverse("admin:previews_preview_gate", args=[preview.pk])
    page = publisher.get(address).content.decode()
    zone = re.search(r'name="publish_at_2" value="([^"]+)"', page)[1]
    typed = {"publish_at_0": "2099-07-01", "publish_at_1": "19:00", "publish_at_2": zone}

    publisher.post(address, typed | {"clock": clock, "_schedule": "on"})

    preview.refresh_from_db()
    on_ground = {"21:00": 17, "20:00": 18, "19:00": 19}[shown]
    assert preview.publish_at == datetime(2099, 7, 1, hour or on_ground, tzinfo=UTC)
    assert '<option value="" selected>The ground: ' in page


def test_a_time_after_the_kick_off_is_scheduled_and_said(publisher):
    kick_off = datetime(2099, 7, 1, 19, tzinfo=UTC)
    preview = PreviewFactory(fixture__kick_off=kick_off)
    TalkingPointFactory(preview=preview)
    address = reverse("admin:previews_preview_gate", args=[preview.pk])
    typed = {"publish_at_0": "2099-07-02", "publish_at_1": "19:00", "publish_at_2": "UTC"}

    answer = publisher.post(address, typed | {"_schedule": "on"}, follow=True)

    assert "The match kicks off before that." in answer.content.decode()


def test_a_clock_that_nobody_has_schedules_nothing(publisher):
    preview = preview_at({"zone": "Europe/Rome"})
    address = reverse("admin:previews_preview_gate", args=[preview.pk])
    typed = {"publish_at_0": "2099-07-01", "publish_at_1": "19:00", "publish_at_2": "UTC"}

    answer = publisher.post(address, typed | {"clock": "Mars/Olympus", "_schedule": "on"})

    preview.refresh_from_db()
    assert (preview.status, answer.context["form"].has_error("clock")) == ("draft", True)


@pytest.mark.parametrize("night", ["2099-03-29", "2099-10-25"])
def test_a_time_that_the_chosen_clock_skips_or_repeats_is_refused(publisher, night):
    preview = preview_at({"zone": "Asia/Tokyo"})
    address = reverse("admin:previews_preview_gate", args=[preview.pk])
    typed = {"publish_at_0": night, "publish_at_1": "02:30", "publish_at_2": "Asia/Tokyo"}

    answer = publisher.post(address, typed | {"clock": "Europe/Rome", "_schedule": "on"})

    preview.refresh_from_db()
    assert (preview.status, answer.context["form"].has_error("publish_at")) == ("draft", True)


@pytest.mark.parametrize(
    ("facts", "shown"),
    [
        ({"zone": "Europe/Rome"}, "17 April 2024, 22:00 CEST"),
        ({"zone": "Asia/Kolkata"}, "18 April 2024, 01:30 IST"),
        ({"country": "ENG"}, "17 April 2024, 21:00 BST"),
        ({"country": "USA"}, "17 April 2024, 20:00 UTC"),
    ],
)
@pytest.mark.parametrize(
    "page", ["previews_preview_changelist", "previews_preview_change", "index"]
)
def test_the_time_of_publication_is_shown_on_the_clock_on_which_it_is_typed(
    publisher, facts, shown, page
):
    moment = datetime(2024, 4, 17, 20, tzinfo=UTC)
    preview = preview_at(facts, status="scheduled", publish_at=moment)
    numbers = [preview.pk] if page == "previews_preview_change" else []

    with time_machine.travel(datetime(2024, 4, 16, 12, tzinfo=UTC), tick=False):
        words = publisher.get(reverse(f"admin:{page}", args=numbers)).content.decode()

    assert shown in words


@pytest.mark.parametrize("model", ["coverage", "edition", "acceptedwarning", "check"])
def test_every_list_names_the_zone_of_its_moments(publisher, model):
    moment = datetime(2024, 7, 17, 20, tzinfo=UTC)
    CoverageFactory(starts_at=moment)
    EditionFactory(released_at=moment)
    AcceptedWarningFactory(accepted_at=moment)
    CheckFactory(checked_at=moment)

    page = publisher.get(reverse(f"admin:previews_{model}_changelist")).content.decode()

    assert "17 Jul 2024, 20:00 UTC" in page


def preview_at(facts, **columns):
    stadium = StadiumFactory(time_zone=facts["zone"]) if "zone" in facts else None
    home = ClubFactory(country=facts.get("country", "ENG"))
    return PreviewFactory(fixture=FixtureFactory(stadium=stadium, home=home), **columns)


def test_start_on_television_is_typed_and_shown_as_the_kick_off_is(editor):
    fixture = FixtureFactory(stadium=StadiumFactory(), kick_off_known=True)
    programme = CoverageFactory(fixture=fixture, starts_at=EIGHT_IN_LONDON)

    page = editor.get(page_of(fixture))
    change(editor, fixture, **{"coverage-0-starts_at_1": "20:15"})
    programme.refresh_from_db()

    assert "On the clock of the ground: Bergamo, Europe/Rome." in page.content.decode()
    assert sent_back(page)["coverage-0-starts_at_1"] == "21:00:00"
    assert programme.starts_at == datetime(2024, 4, 18, 18, 15, tzinfo=UTC)


@pytest.mark.parametrize("keeps", ["clock", "instant"])
def test_start_on_television_stays_when_the_ground_changes(editor, keeps):
    fixture = FixtureFactory(stadium=StadiumFactory(), kick_off_known=True)
    programme = CoverageFactory(fixture=fixture, starts_at=EIGHT_IN_LONDON)
    london = StadiumFactory(city="London", time_zone="Europe/London")

    change(editor, fixture, stadium=london.pk, kick_off_keeps=keeps)
    programme.refresh_from_db()

    assert fixture.stadium == london
    assert programme.starts_at == EIGHT_IN_LONDON


def test_programme_of_a_new_fixture_is_on_the_clock_of_its_ground(editor):
    page = reverse("admin:previews_fixture_add")
    home = ClubFactory(stadium=StadiumFactory(time_zone="Europe/Athens"))
    typed = {
        "season": SeasonFactory().pk,
        "home": home.pk,
        "away": ClubFactory().pk,
        "day": "2024-04-18",
        "coverage-0-kind": "television",
        "coverage-0-channel": "Channel 1",
        "coverage-0-starts_at_0": "2024-04-18",
        "coverage-0-starts_at_1": "21:00",
    }

    editor.post(page, sent_back(editor.get(page), **typed))

    [programme] = home.home_fixtures.get().coverage.all()
    assert programme.starts_at == datetime(2024, 4, 18, 18, tzinfo=UTC)


def test_programme_on_an_unknown_clock_is_refused(editor):
    page = reverse("admin:previews_fixture_add")
    typed = {
        "season": SeasonFactory().pk,
        "home": ClubFactory(country="BRA").pk,
        "away": ClubFactory().pk,
        "day": "2024-04-18",
        "coverage-0-kind": "television",
        "coverage-0-channel": "Channel 1",
        "coverage-0-starts_at_0": "2024-04-18",
        "coverage-0-starts_at_1": "21:00",
    }

    response = editor.post(page, sent_back(editor.get(page), **typed))

    assert (
        "The clock of the ground is not known. Choose the stadium of the fixture first."
        in response.content.decode()
    )


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        pytest.param({"as_of_0": ""}, "Enter the day as well.", id="no day"),
        pytest.param({"as_of_1": ""}, "Enter the time as well.", id="no time"),
        pytest.param({"as_of_1": "25:00"}, "Enter a time like 21:00.", id="no such time"),
        pytest.param(
            {"as_of_0": "2024-03-31", "as_of_1": "01:30"}, "The clocks change that night", id="gap"
        ),
    ],
)
def test_half_a_moment_is_refused(publisher, typed, sentence):
    fixture = FixtureFactory(home__country="ENG")
    preview = PreviewFactory(fixture=fixture, as_of=EIGHT_IN_LONDON)

    response = change(publisher, preview, **typed)

    assert sentence in str(response.context["adminform"].form.errors["as_of"])
    assert preview.as_of == EIGHT_IN_LONDON


def test_new_preview_reads_its_moments_on_the_clock_of_the_chosen_fixture(publisher):
    page = reverse("admin:previews_preview_add")
    fixture = FixtureFactory(stadium=StadiumFactory(time_zone="Europe/Athens"))
    typed = {"fixture": fixture.pk, "headline": "A night", "as_of_0": "2024-04-17"}

    publisher.post(page, sent_back(publisher.get(page), **typed, as_of_1="12:00"))

    assert fixture.previews.get().as_of == datetime(2024, 4, 17, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("keeps", "kick_off"),
    [
        pytest.param("clock", datetime(2024, 4, 18, 20, tzinfo=UTC), id="clock"),
        pytest.param("instant", EIGHT_IN_LONDON, id="instant"),
    ],
)
@pytest.mark.parametrize("of_home_club", [False, True])
def test_another_zone_of_a_stadium_asks_once_for_its_kick_offs(
    editor, keeps, kick_off, of_home_club
):
    stadium = StadiumFactory(time_zone="Europe/Rome")
    facts = {"home__stadium": stadium} if of_home_club else {"stadium": stadium}
    fixture = FixtureFactory(kick_off_known=True, **facts)

    refused = change(editor, stadium, time_zone="Europe/London")
    zone_before = stadium.time_zone
    change(editor, stadium, time_zone="Europe/London", kick_offs_keep=keeps)
    fixture.refresh_from_db()

    [question] = refused.context["adminform"].form.errors["kick_offs_keep"]
    assert question.startswith("One kick-off is on the clock of this stadium")
    assert "Keep the clock: 21:00 in Europe/London" in refused.content.decode()
    assert (zone_before, stadium.time_zone) == ("Europe/Rome", "Europe/London")
    assert fixture.kick_off == kick_off


def test_day_of_a_fixture_follows_the_new_zone_of_its_stadium(editor):
    stadium = StadiumFactory(time_zone="Europe/Rome")
    fixture = FixtureFactory(kick_off_known=True, stadium=stadium)

    change(editor, stadium, time_zone="Asia/Tokyo", kick_offs_keep="instant")
    fixture.refresh_from_db()

    assert (fixture.kick_off, fixture.day) == (EIGHT_IN_LONDON, date(2024, 4, 19))


def test_zone_of_a_stadium_without_kick_offs_is_changed_at_once(editor):
    stadium = StadiumFactory(time_zone="Europe/Rome")
    FixtureFactory(stadium=stadium)

    change(editor, stadium, time_zone="Europe/London")

    assert stadium.time_zone == "Europe/London"
