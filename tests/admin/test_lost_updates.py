"""No accepted save is lost, whatever is saved between the steps of another."""

import pytest
from django.core.management import call_command
from django.db import OperationalError, transaction
from django.test import Client
from django.urls import reverse

from previews.admin.base.base_form import BaseForm
from previews.models import Appointment, Fixture, Injury, MergeRecord
from previews.models.tracked import RowChanged
from tests.admin.form_data import sent_back
from tests.admin.test_two_editors import page_of, sentences
from tests.factories import AppointmentFactory, FixtureFactory, InjuryFactory, PersonFactory

pytestmark = pytest.mark.django_db


def save_elsewhere(row, **values):
    """As another editor does: the row is read, changed and saved."""
    other = type(row).objects.get(pk=row.pk)
    for name, value in values.items():
        setattr(other, name, value)
    other.save()


def once(monkeypatch, owner, name, meanwhile):
    """Runs `meanwhile` before the first call of a method."""
    method = getattr(owner, name)

    def interrupted(*args, **kwargs):
        monkeypatch.setattr(owner, name, method)
        meanwhile()
        return method(*args, **kwargs)

    monkeypatch.setattr(owner, name, interrupted)


def test_a_page_read_before_a_save_and_drawn_after_it_is_refused(editor, monkeypatch):
    injury = InjuryFactory(part="ankle")
    once(monkeypatch, BaseForm, "__init__", lambda: save_elsewhere(injury, part="knee"))
    opened = editor.get(page_of(injury))
    assert opened.context["adminform"].form["part"].value() == "ankle"

    refused = editor.post(page_of(injury), sent_back(opened, part="thigh"))

    assert refused.status_code == 200
    assert refused.context["adminform"].form["part"].value() == "thigh"
    assert Injury.objects.get(pk=injury.pk).part == "knee"


def test_an_update_compares_the_version_that_was_read_with_the_row():
    injury = InjuryFactory(part="ankle")
    mine = Injury.objects.get(pk=injury.pk)
    save_elsewhere(injury, part="knee")

    mine.part, mine.saves_only_unchanged = "thigh", True
    with pytest.raises(RowChanged), transaction.atomic():
        mine.save()

    assert Injury.objects.get(pk=injury.pk).part == "knee"


def test_an_inline_row_saved_between_the_reading_and_the_drawing_is_refused(editor, monkeypatch):
    appointment = AppointmentFactory(duty="referee")
    fixture = appointment.fixture
    first = []

    def after_the_inlines():
        first.append(1)
        save_elsewhere(appointment, duty="fourth_official")

    drawing = BaseForm.__init__

    def interrupted(form, *args, **kwargs):
        drawing(form, *args, **kwargs)
        if isinstance(form.instance, Appointment) and form.instance.pk and not first:
            after_the_inlines()

    monkeypatch.setattr(BaseForm, "__init__", interrupted)
    opened = editor.get(page_of(fixture))
    assert first

    refused = editor.post(page_of(fixture), sent_back(opened, **{"appointments-0-duty": "var"}))

    assert refused.status_code == 200
    appointment.refresh_from_db()
    assert appointment.duty == "fourth_official"


@pytest.mark.parametrize(
    "write",
    [
        lambda row: row.save(),
        lambda row: row.save(update_fields=["leg"]),
        lambda row: Fixture.objects.filter(pk=row.pk).update(leg=None),
        lambda row: Fixture.objects.bulk_update([row], ["leg"]),
        lambda row: Fixture.objects.update_or_create(pk=row.pk, defaults={"note": "Moved."}),
    ],
    ids=["save", "some fields", "update", "bulk update", "update or create"],
)
def test_each_way_to_write_raises_the_version_by_one(write):
    fixture = FixtureFactory()
    before = Fixture.objects.get(pk=fixture.pk).row_version

    write(fixture)

    assert Fixture.objects.get(pk=fixture.pk).row_version == before + 1


def test_a_saved_row_knows_its_new_version():
    injury = InjuryFactory()

    injury.save()
    injury.save(update_fields=["part"])

    assert injury.row_version == Injury.objects.get(pk=injury.pk).row_version == 3


def test_a_change_of_many_rows_at_once_is_told_as_such(editor):
    injury = InjuryFactory(part="ankle")
    opened = editor.get(page_of(injury))
    Injury.objects.filter(pk=injury.pk).update(part="knee")

    (sentence,) = sentences(editor.post(page_of(injury), sent_back(opened, part="thigh")))

    assert sentence.startswith("An import or a change of many rows at once has changed this row")
    assert Injury.objects.get(pk=injury.pk).part == "knee"


def test_a_merge_and_its_undoing_each_refuse_a_page_opened_before(editor):
    kept, dropped = PersonFactory(name="Mo Salah"), PersonFactory(name="Mohamed Salah")
    injury = InjuryFactory(person=dropped, part="ankle")
    opened = editor.get(page_of(injury))
    call_command("merge", "person", str(kept.pk), str(dropped.pk))
    before = editor.get(page_of(injury))

    first = editor.post(page_of(injury), sent_back(opened, part="thigh"))
    call_command("undo_merge", MergeRecord.objects.latest("pk").pk)
    second = editor.post(page_of(injury), sent_back(before, part="thigh"))

    assert (first.status_code, second.status_code) == (200, 200)
    injury.refresh_from_db()
    assert (injury.part, injury.person) == ("ankle", dropped)


@pytest.mark.parametrize(
    "words",
    [
        "database is locked",
        "canceling statement due to lock timeout",
        "canceling statement due to statement timeout",
        "could not serialize access due to concurrent update",
        "deadlock detected",
    ],
)
def test_a_busy_database_answers_with_what_was_typed_and_trying_again_saves(
    editor, monkeypatch, words
):
    injury = InjuryFactory(part="ankle")
    typed = sent_back(editor.get(page_of(injury)), part="knee", note="A long & <note> of an hour")

    def fail():
        raise OperationalError(words)

    once(monkeypatch, BaseForm, "save", fail)
    busy = editor.post(page_of(injury), typed)

    page = busy.content.decode()
    assert (busy.status_code, busy.headers["Retry-After"]) == (503, "5")
    assert "A long &amp; &lt;note&gt; of an hour</textarea>" in page
    assert '<input type="hidden" name="part" value="knee">' in page
    assert f'action="{page_of(injury)}"' in page
    assert Injury.objects.get(pk=injury.pk).part == "ankle"
    assert all(f'name="{name}"' in page for name in typed if not name.startswith("csrfmiddleware"))

    assert editor.post(page_of(injury), typed).status_code == 302
    assert Injury.objects.get(pk=injury.pk).part == "knee"


def test_a_busy_database_repeats_no_password(client, monkeypatch):
    def fail(*args, **kwargs):
        raise OperationalError("database is locked")

    monkeypatch.setattr("accounts.backend.StaffBackend.authenticate", fail)
    answer = Client(raise_request_exception=False).post(
        reverse("account_login"), {"login": "edda", "password": "a secret of an editor"}
    )

    assert answer.status_code == 503
    assert "a secret" not in answer.content.decode()
