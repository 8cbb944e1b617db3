"""The editions of a preview in the admin: what changed, comparing, restoring, notes."""

from datetime import UTC, datetime

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from previews.editions.document import SHAPE, encode, read_document
from previews.editions.versions import changes_from
from previews.models import Edition, Preview
from tests.admin.conftest import signed_in
from tests.factories import EditionFactory, InjuryFactory, PreviewFactory
from tests.groups import groups_of_staff

pytestmark = pytest.mark.django_db
OUT = datetime(2024, 4, 17, 9, tzinfo=UTC)


@pytest.fixture
def chief(client, db):
    return signed_in(client, *groups_of_staff(), name="chloe")


def released(preview, number):
    """An edition of what the preview says now."""
    text = encode(read_document(Preview.objects.for_page().get(pk=preview.pk)))
    previous = Edition.objects.of(preview).latest_first().first()
    return EditionFactory(
        preview=preview, number=number, document=text, shape=SHAPE, released_at=OUT,
        changes=changes_from(previous, text),
    )  # fmt: skip


@pytest.fixture
def preview():
    """Two editions: a headline, and another one with a player who is out."""
    preview = PreviewFactory(published=True, headline="Three goals to find")
    released(preview, 1)
    preview.headline = "Three goals down"
    preview.save()
    InjuryFactory(club=preview.fixture.away, person__name="Conor Bradley")
    released(preview, 2)
    return preview


def page(name, preview, *arguments, **query):
    return reverse(f"admin:previews_preview_{name}", args=[preview.pk, *arguments], query=query)


def messages_of(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


def test_the_list_says_what_changed_in_each_edition(chief, preview):
    text = " ".join(chief.get(page("editions", preview)).content.decode().split())

    assert "Corrections: 1, updates: 1." in text
    assert "An earlier version said “Three goals to find”; it is “Three goals down”." in text
    assert text.index("Edition 2</h2>") < text.index("Edition 1</h2>")


def test_the_list_asks_as_much_for_one_edition_as_for_twenty(
    chief, preview, django_assert_num_queries
):
    chief.get(page("editions", preview))
    with django_assert_num_queries(8):
        chief.get(page("editions", preview))
    for number in range(3, 21):
        EditionFactory(preview=preview, number=number)
    with django_assert_num_queries(8):
        chief.get(page("editions", preview))


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_two_editions_are_compared_from_the_earlier_to_the_later(chief, preview, order):
    old, new = order
    response = chief.get(page("compare", preview, old=old, new=new))

    told = [
        (each.place, each.before, each.after) for each in response.context["comparison"].changes
    ]
    assert told[0] == ("Headline", "Three goals to find", "Three goals down")
    assert len(told) == 2


def test_what_a_release_would_change_is_shown_before_it(chief, preview):
    preview.headline = "Nothing to lose"
    preview.save()

    response = chief.get(page("compare", preview, old=2, new="draft"))

    assert [(each.before, each.after) for each in response.context["comparison"].changes] == [
        ("Three goals down", "Nothing to lose")
    ]
    assert "A release would make these changes" in response.content.decode()


def test_an_edition_is_restored_as_a_new_one_and_the_next_fact_waits(chief, preview):
    assert chief.get(page("restore", preview, 1)).status_code == 200

    response = chief.post(page("restore", preview, 1))

    newest = Edition.objects.of(preview).latest_first().first()
    assert newest.number == 3
    assert newest.document == Edition.objects.get(preview=preview, number=1).document
    assert (newest.automatic, newest.reason) == (False, "Restored edition 1")
    assert newest.released_by.username == "chloe"
    assert newest.told_changes()[0].place == "Headline"
    preview.refresh_from_db()
    assert preview.release_by_hand is True
    assert "released by hand only" in messages_of(response)[0]


@pytest.mark.parametrize(
    ("number", "values", "sentence"),
    [
        (2, {}, "Edition 2 is the newest edition."),
        (1, {"shape": "older"}, "Edition 1 was stored by an earlier version of matchhub"),
    ],
    ids=["newest", "older-shape"],
)
def test_an_edition_that_cannot_be_restored_is_refused_with_a_sentence(
    chief, preview, number, values, sentence
):
    Edition.objects.filter(preview=preview, number=number).update(**values)

    response = chief.post(page("restore", preview, number))

    assert Edition.objects.of(preview).count() == 2
    assert messages_of(response)[0].startswith(sentence)


def test_who_may_not_publish_neither_restores_nor_adds_a_sentence(editor, preview):
    correction = Edition.objects.get(preview=preview, number=2).told_changes()[0]

    assert editor.get(page("editions", preview)).status_code == 200
    assert editor.post(page("restore", preview, 1)).status_code == 403
    note = reverse("admin:previews_preview_note", args=[preview.pk, 2, correction.key])
    assert editor.post(note, {"note": "Ours"}).status_code == 403
    assert Edition.objects.of(preview).count() == 2


def test_a_sentence_is_added_to_a_correction(chief, preview):
    edition = Edition.objects.get(preview=preview, number=2)
    correction, update = edition.told_changes()
    assert (correction.is_correction, update.is_correction) == (True, False)
    note = reverse("admin:previews_preview_note", args=[preview.pk, 2, correction.key])

    assert chief.get(note).status_code == 200
    chief.post(note, {"note": "We wrote it too early."})

    edition.refresh_from_db()
    assert edition.notes == {correction.key: "We wrote it too early."}
    other = reverse("admin:previews_preview_note", args=[preview.pk, 2, update.key])
    assert chief.get(other).status_code == 404
