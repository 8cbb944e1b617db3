import re

import pytest
from django.urls import reverse

from previews.models import Injury
from tests.admin.form_data import sent_back
from tests.factories import AppointmentFactory, InjuryFactory

pytestmark = pytest.mark.django_db


def page_of(row):
    return reverse(f"admin:previews_{row._meta.model_name}_change", args=[row.pk])


def sentences(response):
    return [str(error) for errors in response.context["errors"] for error in errors]


def test_row_saved_by_an_editor_is_marked_as_edited_by_hand(editor):
    injury = InjuryFactory(part="ankle")

    editor.post(page_of(injury), sent_back(editor.get(page_of(injury)), part="knee"))

    injury.refresh_from_db()
    assert (injury.part, injury.edited_by_hand) == ("knee", True)
    assert str(injury.newest_change().history_user) == "edda"


def test_second_of_two_editors_sees_who_saved_first_and_keeps_the_typed_values(editor):
    injury = InjuryFactory(part="ankle")
    opened = editor.get(page_of(injury))
    editor.post(page_of(injury), sent_back(opened, part="knee"))

    refused = editor.post(page_of(injury), sent_back(opened, part="thigh"))

    (sentence,) = sentences(refused)
    assert re.fullmatch(
        r"edda saved this page on \d+ \w+, \d\d:\d\d \(UTC\) after you opened it\. Your changes "
        r"are not saved yet\. Compare them with the history\. Choose below what to keep of both, "
        r"then save again\.",
        sentence,
    )
    assert refused.context["adminform"].form["part"].value() == "thigh"
    assert Injury.objects.get(pk=injury.pk).part == "knee"


def test_saving_again_after_the_warning_replaces_the_other_change(editor):
    injury = InjuryFactory(part="ankle")
    opened = editor.get(page_of(injury))
    editor.post(page_of(injury), sent_back(opened, part="knee"))
    refused = editor.post(page_of(injury), sent_back(opened, part="thigh"))

    editor.post(page_of(injury), sent_back(refused))

    assert Injury.objects.get(pk=injury.pk).part == "thigh"


def test_inline_row_saved_by_somebody_else_is_refused_too(editor):
    appointment = AppointmentFactory(duty="referee")
    opened = editor.get(page_of(appointment.fixture))
    editor.post(page_of(appointment), sent_back(editor.get(page_of(appointment)), confirmed="on"))

    refused = editor.post(
        page_of(appointment.fixture), sent_back(opened, **{"appointments-0-duty": "var"})
    )

    (sentence,) = sentences(refused)
    assert sentence.startswith("edda saved this page on ")
    appointment.refresh_from_db()
    assert appointment.duty == "referee"


def test_history_names_the_change_and_takes_it_back(editor):
    injury = InjuryFactory(part="ankle")
    first = injury.newest_change()
    editor.post(page_of(injury), sent_back(editor.get(page_of(injury)), part="knee"))
    earlier = reverse("admin:previews_injury_simple_history", args=[injury.pk, first.pk])

    history = editor.get(reverse("admin:previews_injury_history", args=[injury.pk]))
    editor.post(earlier, sent_back(editor.get(earlier)))

    assert "ankle → knee" in " ".join(history.content.decode().split())
    injury.refresh_from_db()
    assert (injury.part, injury.edited_by_hand) == ("ankle", True)
