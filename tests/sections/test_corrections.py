"""Corrections: what an earlier edition said, with the moment of the later one."""

from datetime import UTC, datetime, timedelta

import pytest

from previews.sections.corrections import changes_since, read
from tests.factories import EditionFactory, PreviewFactory

pytestmark = pytest.mark.django_db
OUT = datetime(2024, 4, 17, 9, tzinfo=UTC)
ANKLE = {
    "section": "Team news",
    "about": "Liverpool: Conor Bradley",
    "kind": "correction",
    "before": "Out: ankle",
    "after": "Out: knee",
}
ADDED = {
    "section": "Officials", "about": "Referee", "kind": "update", "before": "", "after": "Letexier",
}  # fmt: skip


@pytest.fixture
def preview():
    preview = PreviewFactory(published=True)
    EditionFactory(preview=preview, number=1, released_at=OUT)
    EditionFactory(
        preview=preview, number=2, released_at=OUT + timedelta(hours=1), changes=[ANKLE, ADDED]
    )
    return preview


def test_corrections_are_told_with_their_moment_and_updates_are_not(
    preview, django_assert_num_queries
):
    with django_assert_num_queries(1):
        value = read(preview)

    (correction,) = value.corrections
    assert correction.place == "Team news, Liverpool: Conor Bradley"
    assert correction.sentence == "An earlier version said “Out: ankle”; it is “Out: knee”."
    assert correction.at == OUT + timedelta(hours=1)


def test_the_latest_comes_first(preview):
    later = OUT + timedelta(hours=2)
    back = {**ANKLE, "before": "Out: knee", "after": ""}
    EditionFactory(preview=preview, number=3, released_at=later, changes=[back])

    assert [each.sentence for each in read(preview).corrections] == [
        "An earlier version said “Out: knee”. This has been removed.",
        "An earlier version said “Out: ankle”; it is “Out: knee”.",
    ]


def test_what_nobody_could_read_is_not_corrected(preview):
    preview.publish_at = OUT + timedelta(hours=2)
    preview.save()

    assert read(preview) is None
    assert changes_since(preview, 1) == ()


def test_an_editors_sentence_stands_below_its_correction(preview, client):
    edition = preview.editions.get(number=2)
    correction = edition.told_changes()[0]
    edition.note(correction.key, "We misread the report.")

    assert read(preview).corrections[0].note == "We misread the report."
    edition.note(correction.key, "")
    assert read(preview).corrections[0].note == ""


@pytest.mark.parametrize(("number", "many"), [(0, 2), (1, 2), (2, 0)])
def test_changes_since_an_edition_are_corrections_and_updates(preview, number, many):
    assert len(changes_since(preview, number)) == many


def test_a_preview_without_changes_has_no_corrections():
    assert read(PreviewFactory()) is None


def test_fans_read_corrections_on_the_page(preview, client):
    page = client.get(preview.get_absolute_url()).content.decode()

    assert "An earlier version said “Out: ankle”; it is “Out: knee”." in page
    assert "Corrected on" in page
