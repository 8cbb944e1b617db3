"""Two editors who have the form of one record open see each other."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from previews.models import Presence
from previews.models.generation import current_stamp
from tests.admin.conftest import signed_in
from tests.admin.rows import EDITABLE_MODELS, row_of
from tests.admin.test_every_page import page
from tests.factories import (
    ClubFactory,
    EditorFactory,
    InjuryFactory,
    PresenceFactory,
    PreviewFactory,
)
from tests.groups import groups_of_staff

pytestmark = pytest.mark.django_db
NOON = datetime.fromisoformat("2024-04-17T12:00+00:00")
LATER_IS_ASKED = "Nobody’s save replaces another: the second editor chooses between both values."


@pytest.fixture
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def other(db):
    """A second editor, who has a full name."""
    _writers, editors, _chiefs = groups_of_staff()
    client = signed_in(Client(), editors, name="olga")
    client.user = EditorFactory._meta.model.objects.get(username="olga")
    client.user.first_name, client.user.last_name = "Olga", "Other"
    client.user.save()
    return client


def address(row):
    return reverse(f"admin:presence_{row._meta.model_name}", args=[row.pk])


def words(response):
    return " ".join(response.content.decode().replace("<strong>", "").split())


def sentences(response):
    """What the form says at load about others."""
    return [(each.name, each.since) for each in response.context["presence"].editors]


def form(client, row):
    return client.get(page(type(row), "change", row.pk))


def test_who_opens_a_form_sees_who_has_had_it_open_since_when(editor, other, clock):
    injury = InjuryFactory()
    assert other.post(address(injury)).status_code == 200
    clock.shift(timedelta(seconds=90))

    opened = form(editor, injury)

    assert sentences(opened) == [("Olga Other", "13:00 BST")]
    assert "Olga Other</strong> has had this open since 13:00 BST." in words(opened)
    assert LATER_IS_ASKED in words(opened)


def test_the_first_learns_of_the_second_without_loading_again(editor, other, clock):
    injury = InjuryFactory()
    alone = editor.post(address(injury))
    clock.shift(timedelta(seconds=20))
    other.post(address(injury))

    answer = editor.post(address(injury))

    assert words(alone) == ""
    assert "Olga Other</strong> has had this open since 13:00 BST." in words(answer)


def test_nobody_sees_themselves_or_who_has_another_record_open(editor, other):
    injury, elsewhere = InjuryFactory(), InjuryFactory()
    club = ClubFactory(pk=injury.pk + 1000)
    editor.post(address(injury))
    other.post(address(elsewhere))
    other.post(address(club))
    PresenceFactory(user=other.user, model="previews.club", row=injury.pk, seen_at=timezone.now())

    assert sentences(form(editor, injury)) == []
    assert LATER_IS_ASKED not in words(form(editor, injury))


def test_who_has_not_been_heard_of_for_two_minutes_is_gone(editor, other, clock):
    injury = InjuryFactory()
    other.post(address(injury))

    clock.shift(timedelta(seconds=119))
    assert sentences(form(editor, injury)) == [("Olga Other", "13:00 BST")]
    clock.shift(timedelta(seconds=1))
    assert sentences(form(editor, injury)) == []
    other.post(address(injury))
    assert sentences(form(editor, injury)) == [("Olga Other", "13:02 BST")]
    assert Presence.objects.filter(user=other.user).count() == 1


def test_who_stays_has_it_open_since_the_first_time(editor, other, clock):
    injury = InjuryFactory()
    for _ in range(20):
        other.post(address(injury))
        clock.shift(timedelta(seconds=20))

    assert sentences(form(editor, injury)) == [("Olga Other", "13:00 BST")]


def test_a_form_left_is_no_longer_open(editor, other):
    injury = InjuryFactory()
    other.post(address(injury))

    assert other.post(address(injury), {"left": "1"}).status_code == 204

    assert sentences(form(editor, injury)) == []


def test_the_day_is_said_where_it_is_not_today(editor, other, clock):
    injury = InjuryFactory()
    since = datetime.fromisoformat("2024-03-30T23:30+00:00")
    PresenceFactory(user=other.user, row=injury.pk, since=since, seen_at=NOON)

    assert sentences(form(editor, injury)) == [("Olga Other", "30 March, 23:30 GMT")]


def test_a_name_is_shown_as_text_and_only_five_are(editor):
    injury = InjuryFactory()
    for number in range(7):
        user = EditorFactory(first_name=f"<b>{number}", last_name="")
        PresenceFactory(user=user, row=injury.pk, seen_at=timezone.now())

    answer = words(editor.post(address(injury)))

    assert answer.count("has had this open since") == 5
    assert "&lt;b&gt;4</strong>" in answer
    assert "<b>" not in answer
    assert "Others have it open too." in answer


def test_the_scheduled_run_removes_notes_of_forms_that_are_closed(clock):
    gone = PresenceFactory(seen_at=NOON - timedelta(minutes=2))
    here = PresenceFactory(seen_at=NOON - timedelta(seconds=119))

    call_command("run_scheduled", verbosity=0)

    assert list(Presence.objects.filter(pk__in=[gone.pk, here.pk])) == [here]


@pytest.mark.parametrize("model", EDITABLE_MODELS, ids=lambda model: model.__name__)
def test_every_form_has_an_address_that_answers(publisher, other, model):
    row = row_of(model)
    PresenceFactory(
        user=other.user, model=model._meta.label_lower, row=row.pk, seen_at=timezone.now()
    )

    opened = form(publisher, row)

    assert address(row) in opened.content.decode()
    for answer in (opened, publisher.post(address(row))):
        assert "Olga Other</strong> has had this open since" in words(answer)


def test_a_new_record_and_one_that_may_not_be_changed_have_no_box(writer, client):
    club = ClubFactory()
    assert b'id="presence"' not in writer.get(page(type(club), "add")).content
    published = PreviewFactory(published=True)

    opened = form(writer, published)

    assert opened.status_code == 200
    assert b'id="presence"' not in opened.content
    assert writer.post(address(published)).status_code == 403
    assert not Presence.objects.filter(row=published.pk, model="previews.preview").exists()


def test_only_who_is_logged_in_is_noted_and_only_by_post(editor):
    injury = InjuryFactory()

    assert Client().post(address(injury)).status_code == 302
    assert editor.get(address(injury)).status_code == 405
    assert editor.post(reverse("admin:presence_injury", args=[injury.pk + 1])).status_code == 404
    assert not Presence.objects.filter(model="previews.injury").exists()


def test_it_is_no_save(publisher):
    """No kept page is thrown away, and no release is looked for."""
    preview = PreviewFactory(published=True)
    before = current_stamp()

    publisher.post(address(preview))

    assert current_stamp() == before
    assert preview.editions.count() == 0


def test_a_form_that_asks_by_itself_does_not_keep_a_session_alive(editor, clock, settings):
    settings.SESSION_IDLE_MINUTES, settings.SESSION_HOURS = 60, 24
    injury = InjuryFactory()
    assert form(editor, injury).status_code == 200
    clock.shift(timedelta(minutes=59))
    assert editor.post(address(injury)).status_code == 200
    clock.shift(timedelta(minutes=2))

    assert editor.post(address(injury)).status_code == 302
    assert form(editor, injury).status_code == 302


@pytest.mark.parametrize("others", [0, 40])
def test_the_work_is_bounded(editor, others, django_assert_num_queries):
    injury = InjuryFactory()
    for _ in range(others):
        PresenceFactory(row=injury.pk, seen_at=timezone.now())
    editor.post(address(injury))

    with django_assert_num_queries(7):
        editor.post(address(injury))
