"""What the admin says after a save and a step: who reads what, from when, and what waits."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils import timezone

from previews.admin.matchday.release_messages import clock
from previews.components.kick_off_times import moment_in_words
from previews.editions.transitions import BY_NAME, perform
from previews.models import Edition, Fixture, Preview, ReleaseState
from tests.admin.form_data import sent_back
from tests.editions.conftest import said
from tests.editions.generation import raise_facts
from tests.factories import InjuryFactory, PreviewFactory, TalkingPointFactory

pytestmark = pytest.mark.django_db


def preview_with_edition(kick_off, step="publish", **options):
    preview = PreviewFactory(fixture__kick_off=kick_off, headline="Three goals to find")
    TalkingPointFactory(preview=preview, text="One chance")
    perform(BY_NAME[step], preview, by=None, now=timezone.now(), **options)
    return Preview.objects.for_fact_check().get(pk=preview.pk)


@pytest.fixture
def begun(db):
    return preview_with_edition(timezone.now() - timedelta(hours=1))


@pytest.fixture
def to_come(db):
    return preview_with_edition(timezone.now() + timedelta(days=3))


@pytest.fixture
def scheduled(db):
    times = [timezone.now() + timedelta(days=days) for days in (3, 2)]
    return preview_with_edition(times[0], "schedule", publish_at=times[1])


def change(client, row, **typed):
    raise_facts()
    address = reverse(f"admin:previews_{row._meta.model_name}_change", args=[row.pk])
    return client.post(address, sent_back(client.get(address), **typed))


def write(client, preview, words):
    return change(client, preview.talking_points.get(), text=f"{words} chance")


def told(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def page_of(client, preview):
    return client.get(reverse("admin:previews_preview_change", args=[preview.pk]))


@pytest.mark.parametrize("person", ["publisher", "editor"])
def test_a_save_after_the_kick_off_says_what_fans_read_and_links_to_the_editions(
    request, begun, person
):
    client = request.getfixturevalue(person)
    edition = Edition.objects.get()

    words = told(write(client, begun, "Two"))[-1]

    editions = reverse("admin:previews_preview_editions", args=[begun.pk])
    assert words == (
        "The match of “Three goals to find” has begun, and fans still read edition 1 of "
        f"{clock(edition.released_at)}. 1 change waits until a chief editor makes a release and "
        f'says what is corrected. <a href="{editions}">Editions</a>'
    )
    assert said(begun) == ["One"]
    page = client.get(reverse("admin:previews_talkingpoint_changelist")).content.decode()
    assert f'<a href="{editions}">Editions</a>' in page  # a link, not the text of one
    assert "edition 1 stands" in page_of(client, begun).content.decode()


def test_a_headline_cannot_write_a_message(publisher, begun):
    Preview.objects.filter(pk=begun.pk).update(headline="<b>Three</b>")

    assert "“&lt;b&gt;Three&lt;/b&gt;”" in told(write(publisher, begun, "Two"))[-1]


def test_several_changes_after_the_kick_off_are_counted(publisher, begun):
    write(publisher, begun, "Two")

    words = told(change(publisher, begun, standfirst="They need a quick start."))[-1]

    assert "2 changes wait until" in words


@pytest.mark.parametrize("kind", ["injury", "club"])
def test_a_fact_of_a_club_after_the_kick_off_says_so_too(publisher, begun, kind):
    injury = InjuryFactory(club=begun.fixture.home)
    perform(BY_NAME["release"], begun, by=None, now=timezone.now(), reason="So")
    row, typed = {
        "injury": (injury, {"status": "doubtful"}),
        "club": (begun.fixture.home, {"name": "Another name", "short_name": "Another"}),
    }[kind]

    assert "fans still read edition 2" in told(change(publisher, row, **typed))[-1]


def test_the_result_and_a_save_that_changes_nothing_say_nothing_of_editions(publisher, begun):
    fixture = Fixture.objects.get(pk=begun.fixture_id)
    typed = {"status": "played", "after_90_home": 1, "after_90_away": 0}

    after_the_result = told(change(publisher, fixture, **typed))
    after_nothing = told(change(publisher, begun.talking_points.get(), check_by="2030-01-01"))

    assert [words for words in after_the_result + after_nothing if "edition" in words] == []


def test_an_edition_that_fans_no_longer_read_is_not_said_to_be_read(publisher, begun):
    Edition.objects.update(document="{}", shape="older")

    words = told(write(publisher, begun, "Two"))[-1]

    assert "fans read the saved facts instead" in words


def test_a_preview_of_nobody_says_nothing_of_editions(publisher, begun):
    perform(BY_NAME["withdraw"], begun, by=None, now=timezone.now())

    assert not [words for words in told(write(publisher, begun, "Two")) if "dition" in words]
    assert "edition 1 stands" not in page_of(publisher, begun).content.decode()


def test_fans_do_not_read_a_scheduled_preview_yet(publisher, scheduled):
    moment = moment_in_words(scheduled.publish_at, scheduled.fixture.clock)
    from_then = f"Fans read it from {moment} on."

    saved = told(write(publisher, scheduled, "Two"))[-1]
    gate = reverse("admin:previews_preview_gate", args=[scheduled.pk])
    released = told(publisher.post(gate, {"_release": "on"}))[-1]

    assert saved == released == f"“Three goals to find” has a new edition. {from_then}"


def test_what_waits_when_the_match_begins_was_not_released_before(editor, to_come):
    write(editor, to_come, "Two")
    kick_off = to_come.fixture.kick_off

    with time_machine.travel(kick_off + timedelta(minutes=1), tick=False):
        editor.force_login(User.objects.get(username="edda"))  # the session has ended by then
        words = page_of(editor, to_come).context["publishing"].waiting
        front = editor.get(reverse("admin:index")).context["due"]["Changes that wait"]

    late = "Not released before the kick-off: 1 change of “Three goals to find”. "
    assert words == f"{late}Saved by edda, who cannot publish."
    assert [item.words for item in front] == [words]


def test_a_first_edition_that_waits_is_said_to_be_read_by_nobody(publisher):
    preview = PreviewFactory(
        fixture__kick_off=timezone.now() + timedelta(days=3), published=True, headline="Three"
    )
    TalkingPointFactory(preview=preview, text="One chance")

    words = told(write(publisher, preview, "xxx"))[-1]

    assert words.startswith("“Three” has no edition yet, so fans cannot read it. ")
    assert ReleaseState.objects.waiting().get().is_first
    public = publisher.get(preview.get_absolute_url())
    assert public.status_code == 302  # to the season


def test_the_box_of_a_preview_to_come_does_not_speak_of_a_begun_match(publisher, to_come):
    assert page_of(publisher, to_come).context["publishing"].frozen == ""
