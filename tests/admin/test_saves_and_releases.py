"""A save in the admin reaches fans at once, or waits, as the person and the gate decide."""

from datetime import timedelta

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils import timezone

from previews.editions.transitions import BY_NAME, perform
from previews.models import Edition, Preview, ReleaseState, TalkingPoint, UnreviewedSave
from tests.admin.conftest import signed_in
from tests.admin.form_data import sent_back
from tests.editions.conftest import said
from tests.editions.generation import raise_facts
from tests.factories import (
    ClubFactory,
    InjuryFactory,
    PreviewFactory,
    QuoteFactory,
    TalkingPointFactory,
    WordingFactory,
)
from tests.groups import groups_of_staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def published():
    preview = PreviewFactory(fixture__kick_off=timezone.now() + timedelta(days=3))
    TalkingPointFactory(preview=preview, text="One chance")
    perform(BY_NAME["publish"], preview, by=None, now=timezone.now())
    return Preview.objects.for_fact_check().get(pk=preview.pk)


def change(client, row, **typed):
    # The number that the commit raises once the generation is raised by every write.
    raise_facts()
    address = reverse(f"admin:previews_{row._meta.model_name}_change", args=[row.pk])
    return client.post(address, sent_back(client.get(address), **typed))


def write(client, preview, words):
    return change(client, preview.talking_points.get(), text=f"{words} chance")


def chiefs():
    return groups_of_staff()[-1:]


def told(response):
    return [str(message) for message in get_messages(response.wsgi_request)][-1]


def test_a_save_by_a_chief_editor_is_released_at_once(publisher, published):
    response = write(publisher, published, "Two")

    assert said(published) == ["One", "Two"]
    assert told(response) == "Fans now read a new edition of “Three goals to find”."


def test_a_save_by_an_editor_waits_for_a_chief_editor(client, editor, published):
    response = write(editor, published, "Two")

    assert said(published) == ["One"]
    waits = "1 change of “Three goals to find” waits. Saved by edda, who cannot publish."
    assert told(response) == waits

    chief = signed_in(client, *chiefs(), name="paula")
    front = chief.get(reverse("admin:index"))
    assert [(item.words) for item in front.context["due"]["Changes that wait"]] == [waits]
    page = chief.get(front.context["due"]["Changes that wait"][0].address)
    assert page.context["publishing"].waiting == waits

    chief.post(reverse("admin:previews_preview_gate", args=[published.pk]), {"_release": "on"})
    assert said(published) == ["One", "Two"]
    newest = Edition.objects.of(published).latest_first().first()
    assert (newest.released_by.username, newest.automatic) == ("paula", False)
    assert "Changes that wait" not in chief.get(reverse("admin:index")).context["due"]


def test_a_later_save_by_a_chief_editor_does_not_let_out_what_an_editor_saved(
    client, editor, published
):
    write(editor, published, "Two")
    InjuryFactory(club=published.fixture.home)
    InjuryFactory(club=published.fixture.away)
    chief = signed_in(client, *chiefs(), name="paula")

    change(chief, published, standfirst="They need a quick start.")

    assert said(published) == ["One"]
    assert ReleaseState.objects.waiting().get().changes > 1


def test_a_save_that_changes_nothing_leaves_no_mark(editor, published):
    change(editor, published.talking_points.get(), check_by="2030-01-01")

    assert UnreviewedSave.objects.count() == 0
    assert ReleaseState.objects.waiting().count() == 0


@pytest.mark.parametrize("person", ["publisher", "editor"])
def test_an_error_waits_whoever_saved_it_and_the_list_says_so(request, published, person):
    client = request.getfixturevalue(person)

    write(client, published, "xxx")

    assert said(published) == ["One"]
    listed = client.get(reverse("admin:previews_preview_changelist")).content.decode()
    assert '<td class="field-waiting">1 change</td>' in listed
    front = client.get(reverse("admin:index")).context["due"]["Changes that wait"]
    assert [item.words.partition(" waits. ")[0] for item in front] == [
        "1 change of “Three goals to find”"
    ]


def test_a_fact_of_a_fixture_is_released_on_its_previews(publisher, published):
    fixture = published.fixture
    quote, other = (
        QuoteFactory(fixture=fixture, club=club) for club in (fixture.home, fixture.away)
    )
    WordingFactory(quote=quote, text="All of it.")
    WordingFactory(quote=other, text="None of it.")
    perform(BY_NAME["release"], published, by=None, now=timezone.now())

    change(publisher, quote, topic="the return leg")

    newest = Edition.objects.of(published).latest_first().first()
    assert "the return leg" in newest.document


@pytest.mark.parametrize("person", ["publisher", "editor"])
def test_a_deleted_row_counts_as_a_save(request, published, person):
    client = request.getfixturevalue(person)
    raise_facts()
    point = published.talking_points.get()

    client.post(reverse("admin:previews_talkingpoint_delete", args=[point.pk]), {"post": "yes"})

    assert said(published) == (["One", None] if person == "publisher" else ["One"])
    assert ReleaseState.objects.waiting().exists() == (person == "editor")


def test_rows_deleted_from_the_list_and_added_in_a_window_of_their_own_count_too(editor, published):
    raise_facts()
    address = reverse("admin:previews_talkingpoint_add")
    opened = editor.get(address)
    typed = {"preview": published.pk, "number": 2, "heading": "New", "text": "Two chances"}
    editor.post(address, sent_back(opened, **typed, _popup="1"))
    added = UnreviewedSave.objects.count()

    data = {
        "action": "delete_selected",
        "_selected_action": list(TalkingPoint.objects.values_list("pk", flat=True)),
        "post": "yes",
    }
    editor.post(reverse("admin:previews_talkingpoint_changelist"), data)

    assert (added, UnreviewedSave.objects.count()) == (1, 2)
    assert said(published) == ["One"]


def test_a_form_with_an_error_marks_nothing(editor, published):
    change(editor, published.talking_points.get(), number="")

    assert UnreviewedSave.objects.count() == 0


def test_a_dismissed_warning_releases_what_waited_for_it(publisher, published):
    quote = QuoteFactory(fixture=published.fixture, club=published.fixture.home)
    WordingFactory(quote=quote)
    change(publisher, quote, topic="the return leg")
    address = reverse("admin:previews_preview_gate", args=[published.pk])
    waiting = ReleaseState.objects.waiting().count()
    keys = [row.finding.key for row in publisher.get(address).context["findings"]]
    reasons = {f"tick-{key}": "on" for key in keys} | {f"reason-{key}": "So" for key in keys}

    response = publisher.post(address, reasons | {"_tick": "on"})

    assert (waiting, ReleaseState.objects.waiting().count()) == (1, 0)
    assert told(response) == "Fans now read a new edition of “Three goals to find”."
    assert len(said(published)) == 2


def test_what_an_editor_saves_elsewhere_holds_up_no_save_of_a_chief_editor(
    editor, client, published
):
    change(editor, TalkingPointFactory(text="Two chances"), text="Three chances")
    marks = UnreviewedSave.objects.of(published).count()
    chief = signed_in(client, *chiefs(), name="paula")

    write(chief, published, "Four")

    assert (marks, said(published)) == (1, ["One", "Four"])


def test_previews_in_review_are_listed_for_those_who_review(editor):
    PreviewFactory(headline="Read me", status="in_review")
    ClubFactory()

    due = editor.get(reverse("admin:index")).context["due"]

    assert [item.words for item in due["In review"]] == ["Read me"]
