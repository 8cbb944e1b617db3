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


def test_what_an_editor_types_is_marked_as_an_editors_hand(editor):
    injury = InjuryFactory(part="ankle")

    editor.post(page_of(injury), sent_back(editor.get(page_of(injury)), part="knee"))

    injury.refresh_from_db()
    assert (injury.part, injury.edited_by_hand) == ("knee", True)
    assert str(injury.newest_change().history_user) == "edda"


def test_second_of_two_editors_is_told_who_was_quicker_and_keeps_what_was_typed(editor):
    injury = InjuryFactory(part="ankle")
    opened = editor.get(page_of(injury))
    editor.post(page_of(injury), sent_back(opened, part="knee"))

    refused = editor.post(page_of(injury), sent_back(opened, part="thigh"))

    (sentence,) = sentences(refused)
    assert re.fullmatch(
        r"edda saved this on \d+ \w+, \d\d:\d\d \(UTC\) while you were writing\. What you typed "
        r"is still here: compare it with the history, then save again to put yours in its place\.",
        sentence,
    )
    assert refused.context["adminform"].form["part"].value() == "thigh"
    assert Injury.objects.get(pk=injury.pk).part == "knee"


def test_saving_once_more_after_the_warning_is_a_decision(editor):
    injury = InjuryFactory(part="ankle")
    opened = editor.get(page_of(injury))
    editor.post(page_of(injury), sent_back(opened, part="knee"))
    refused = editor.post(page_of(injury), sent_back(opened, part="thigh"))

    editor.post(page_of(injury), sent_back(refused))

    assert Injury.objects.get(pk=injury.pk).part == "thigh"


def test_row_of_a_fixture_is_guarded_like_the_fixture_itself(editor):
    appointment = AppointmentFactory(duty="referee")
    opened = editor.get(page_of(appointment.fixture))
    editor.post(page_of(appointment), sent_back(editor.get(page_of(appointment)), confirmed="on"))

    refused = editor.post(
        page_of(appointment.fixture), sent_back(opened, **{"appointments-0-duty": "var"})
    )

    (sentence,) = sentences(refused)
    assert sentence.startswith("edda saved this on ")
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
