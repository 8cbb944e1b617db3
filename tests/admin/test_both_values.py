"""A save refused because somebody else saved: both values of each field, and a choice."""

import pytest

from previews.models import Injury
from tests.admin.form_data import sent_back
from tests.admin.test_two_editors import page_of
from tests.factories import AppointmentFactory, InjuryFactory, PersonFactory, PreviewFactory

pytestmark = pytest.mark.django_db


def listed(response):
    return {
        each.label: (each.typed, each.saved, each.is_kept)
        for each in response.context["differences"]
    }


def ticks(response):
    """As a browser sends the ticks that the page came with."""
    return {each.name: each.mark for each in response.context["differences"] if each.is_kept}


def tick(response, name):
    """As if that one alone were ticked."""
    [each] = [each for each in response.context["differences"] if each.name.endswith(f"-{name}")]
    return {each.name: each.mark}


def save_meanwhile(editor, row, **values):
    editor.post(page_of(row), sent_back(editor.get(page_of(row)), **values))


@pytest.fixture
def injury():
    return InjuryFactory(part="ankle", diagnosis="", status="out")


@pytest.fixture
def refused(editor, injury):
    """Both have changed the part; the first alone the diagnosis, the second alone the status."""
    opened = editor.get(page_of(injury))
    save_meanwhile(editor, injury, part="knee", diagnosis="torn ligament")
    return editor.post(page_of(injury), sent_back(opened, part="thigh", status="doubtful"))


def test_each_field_that_differs_is_listed_with_both_values(refused):
    assert listed(refused) == {
        "Part of the body": ("thigh", "knee", False),
        "Diagnosis": ("empty", "torn ligament", True),
        "Status": ("Doubtful", "Out", False),
    }
    page = refused.content.decode()
    for words in ("thigh", "knee", "torn ligament", "What differs from what was saved meanwhile"):
        assert words in page
    assert page.count("Keep what was saved in") == 3


def test_the_next_save_loses_no_word_of_either(editor, injury, refused):
    saved = editor.post(page_of(injury), sent_back(refused) | ticks(refused))

    assert saved.status_code == 302
    injury.refresh_from_db()
    assert (injury.part, injury.diagnosis, injury.status) == (
        "thigh", "torn ligament", "doubtful",
    )  # fmt: skip


@pytest.mark.parametrize("ticked", ["part", "diagnosis", "status"])
def test_each_field_can_be_taken_from_either_side(editor, injury, refused, ticked):
    editor.post(page_of(injury), sent_back(refused) | tick(refused, ticked))

    mine = {"part": "thigh", "diagnosis": "", "status": "doubtful"}
    theirs = {"part": "knee", "diagnosis": "torn ligament", "status": "out"}
    row = Injury.objects.values(*mine).get(pk=injury.pk)
    assert row == mine | {ticked: theirs[ticked]}


def test_the_ticks_stay_while_another_field_is_refused(editor, injury, refused):
    sent = sent_back(refused, status="") | tick(refused, "part")

    again = editor.post(page_of(injury), sent)

    assert again.status_code == 200
    assert listed(again)["Part of the body"] == ("thigh", "knee", True)
    injury.refresh_from_db()
    assert injury.part == "knee"


def test_what_is_typed_after_the_refusal_counts_also_where_a_tick_was(editor, injury, refused):
    sent = sent_back(refused, diagnosis="torn ligament, grade 2") | ticks(refused)

    assert editor.post(page_of(injury), sent).status_code == 302

    injury.refresh_from_db()
    assert injury.diagnosis == "torn ligament, grade 2"


def test_a_value_that_is_not_understood_gives_way_to_the_saved_one(editor, injury):
    opened = editor.get(page_of(injury))
    save_meanwhile(editor, injury, out_since="2024-04-01")
    refused = editor.post(page_of(injury), sent_back(opened, out_since="soon"))
    assert listed(refused)["Out since"][0] == "soon"

    saved = editor.post(page_of(injury), sent_back(refused) | tick(refused, "out_since"))

    assert saved.status_code == 302
    injury.refresh_from_db()
    assert f"{injury.out_since}" == "2024-04-01"


def test_a_chosen_row_is_named_and_can_be_kept(editor, injury):
    opened = editor.get(page_of(injury))
    theirs, mine = PersonFactory(name="Teun Koopmeiners"), PersonFactory(name="Marten de Roon")
    save_meanwhile(editor, injury, person=str(theirs.pk))
    refused = editor.post(page_of(injury), sent_back(opened, person=str(mine.pk)))
    assert listed(refused)["Person"] == ("Marten de Roon", "Teun Koopmeiners", False)

    editor.post(page_of(injury), sent_back(refused) | tick(refused, "person"))

    injury.refresh_from_db()
    assert injury.person == theirs


def test_the_typed_choice_keeps_its_name_while_another_field_is_refused(editor, injury):
    opened = editor.get(page_of(injury))
    theirs, mine = PersonFactory(name="Teun Koopmeiners"), PersonFactory(name="Marten de Roon")
    save_meanwhile(editor, injury, person=str(theirs.pk))
    refused = editor.post(page_of(injury), sent_back(opened, person=str(mine.pk)))

    sent = sent_back(refused, status="") | tick(refused, "person")
    again = editor.post(page_of(injury), sent)

    assert listed(again)["Person"] == ("Marten de Roon", "Teun Koopmeiners", True)


def test_rows_below_a_record_are_listed_too(editor):
    appointment = AppointmentFactory(duty="referee", confirmed=False)
    opened = editor.get(page_of(appointment.fixture))
    save_meanwhile(editor, appointment, confirmed="on")
    refused = editor.post(
        page_of(appointment.fixture), sent_back(opened, **{"appointments-0-duty": "var"})
    )

    [duty, confirmed] = refused.context["differences"]
    assert (duty.name, duty.is_kept) == ("keep_saved-appointments-0-duty", False)
    assert (confirmed.typed, confirmed.saved, confirmed.is_kept) == ("no", "yes", True)
    editor.post(page_of(appointment.fixture), sent_back(refused) | ticks(refused))

    appointment.refresh_from_db()
    assert (appointment.duty, appointment.confirmed) == ("var", True)


def test_text_of_several_lines_is_shown_as_text(editor):
    preview = PreviewFactory(standfirst="First")
    opened = editor.get(page_of(preview))
    save_meanwhile(editor, preview, standfirst="Theirs <b>")

    refused = editor.post(page_of(preview), sent_back(opened, standfirst="Mine <i>"))

    assert listed(refused)["Standfirst"] == ("Mine <i>", "Theirs <b>", False)
    page = refused.content.decode()
    assert "<dd>Theirs &lt;b&gt;</dd>" in page
    assert "<dd>Mine &lt;i&gt;</dd>" in page


def test_a_form_without_a_conflict_lists_nothing(editor, injury):
    refused = editor.post(page_of(injury), sent_back(editor.get(page_of(injury)), status=""))

    assert listed(refused) == {}
    assert b'id="conflict"' not in refused.content
