"""A review is asked for and given with a remark, which stays with the preview and its history."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from previews.editions.transitions import BY_NAME, RemarkMissing, perform
from previews.models import Preview
from tests.admin.conftest import signed_in
from tests.factories import PreviewFactory
from tests.groups import groups_of_staff

pytestmark = pytest.mark.django_db
ASKED = "Is the second line-up right?"
ANSWER = "The keeper is missing.\nAnd the referee."


@pytest.fixture
def preview():
    return PreviewFactory(
        headline="Three goals to find", fixture__kick_off=timezone.now() + timedelta(days=9)
    )


@pytest.fixture
def people():
    """A client of each group by the name of a member."""
    names = ("wanda", "edda", "chloe")
    return {
        name: signed_in(Client(), group, name=name)
        for name, group in zip(names, groups_of_staff(), strict=True)
    }


def take(client, name, preview, remark):
    address = reverse("admin:previews_preview_step", args=[preview.pk, name])
    return client.post(address, {"remark": remark})


def form_of(preview):
    return reverse("admin:previews_preview_change", args=[preview.pk])


def words(response):
    return " ".join(response.content.decode().split())


def due(client, title):
    items = client.get(reverse("admin:index")).context["due"].get(title, [])
    return [item.words for item in items]


def test_the_question_reaches_the_editor_and_the_answer_the_writer(people, preview):
    take(people["wanda"], "ask_for_review", preview, ASKED)
    asked = due(people["edda"], "In review")
    take(people["edda"], "send_back", preview, ANSWER)

    assert asked == [f"Three goals to find. wanda: {ASKED}"]
    assert due(people["edda"], "In review") == []
    assert due(people["wanda"], "Sent back") == [f"Three goals to find. edda: {ANSWER}"]
    assert due(people["wanda"], "In review") == []


def test_the_page_of_the_preview_shows_who_said_it(people, preview):
    take(people["wanda"], "ask_for_review", preview, ASKED)
    take(people["edda"], "send_back", preview, ANSWER)
    preview.refresh_from_db()
    preview.standfirst = "A later save repeats the remark in the history."
    preview.save()

    page = words(people["wanda"].get(form_of(preview)))

    assert "The keeper is missing.<br>And the referee." in page
    assert "<footer>edda, " in page


def test_both_remarks_are_in_the_history(people, preview):
    take(people["wanda"], "ask_for_review", preview, ASKED)
    take(people["edda"], "send_back", preview, ANSWER)

    history = words(
        people["wanda"].get(reverse("admin:previews_preview_history", args=[preview.pk]))
    )

    assert ASKED in history
    assert "The keeper is missing." in history


def test_a_review_is_recorded_for_the_chief_editor(people, preview):
    take(people["wanda"], "ask_for_review", preview, ASKED)
    take(people["edda"], "record_review", preview, "Good to publish.")

    assert Preview.objects.get().status == "in_review"
    assert due(people["chloe"], "In review") == ["Three goals to find. edda: Good to publish."]


@pytest.mark.parametrize("name", ["send_back", "record_review"])
@pytest.mark.parametrize("remark", ["", "  \n "])
def test_an_answer_needs_words(people, preview, name, remark):
    take(people["wanda"], "ask_for_review", preview, ASKED)

    response = take(people["edda"], name, preview, remark)

    assert response.context["form"].errors == {"remark": ["This field is required."]}
    stored = Preview.objects.get()
    assert (stored.status, stored.review_remark) == ("in_review", ASKED)
    with pytest.raises(RemarkMissing):
        perform(BY_NAME[name], stored, by=None, now=timezone.now(), remark=remark)


def test_a_question_needs_none(people, preview):
    take(people["wanda"], "ask_for_review", preview, "")

    assert due(people["edda"], "In review") == ["Three goals to find"]


def test_a_remark_that_is_too_long_is_kept_on_the_form(people, preview):
    response = take(people["wanda"], "ask_for_review", preview, "x" * 1001)

    assert "x" * 1001 in words(response)
    assert Preview.objects.get().status == "draft"


def test_the_publication_ends_the_review(people, preview):
    take(people["wanda"], "ask_for_review", preview, ASKED)
    perform(BY_NAME["publish"], preview, by=None, now=timezone.now())

    assert Preview.objects.get().review_remark == ""


def test_a_remark_is_text_and_no_markup(people, preview):
    take(people["wanda"], "ask_for_review", preview, "<b>now</b>")

    assert "&lt;b&gt;now&lt;/b&gt;" in words(people["edda"].get(form_of(preview)))


def test_many_reviews_cost_the_desk_no_more_queries(people, django_assert_num_queries):
    chief = people["chloe"]

    def asked(many):
        for _ in range(many):
            preview = PreviewFactory(fixture__kick_off=timezone.now() + timedelta(days=99))
            perform(BY_NAME["ask_for_review"], preview, by=None, now=timezone.now(), remark=ASKED)

    chief.get(reverse("admin:index"))
    for many in (1, 9):
        asked(many)
        with django_assert_num_queries(13):
            chief.get(reverse("admin:index"))
