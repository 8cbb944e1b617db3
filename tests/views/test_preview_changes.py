"""What an open preview asks for: the changes since it was opened, until its match begins."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from previews.editions.document import SHAPE
from previews.editions.since_opened import stamp_of
from previews.models.edition_change import changes_in
from tests.editions.released import look_was_taken, release
from tests.factories import EditionFactory, PreviewFactory

pytestmark = pytest.mark.django_db
NOON = datetime(2024, 4, 18, 12, tzinfo=UTC)
MORNING = datetime(2024, 4, 17, 9, tzinfo=UTC)
FIT = {
    "section": "Team news", "about": "Conor Bradley", "kind": "correction",
    "before": "out", "after": "fit",
}  # fmt: skip
OUT = FIT | {"kind": "update", "before": "", "after": "out"}


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def preview():
    preview = PreviewFactory(
        fixture__day="2024-04-18", fixture__kick_off=NOON + timedelta(hours=7), published=True,
    )  # fmt: skip
    release(preview, MORNING)
    return preview


def address(preview):
    return f"{preview.get_absolute_url()}changes.json"


def add_edition(preview, *changes, at=NOON):
    document = preview.editions.latest("number").document
    look_was_taken(preview)
    return EditionFactory(
        preview=preview, number=preview.editions.count() + 1, changes=list(changes),
        released_at=at, document=document, shape=SHAPE,
    )  # fmt: skip


def key_of(change):
    return changes_in([change])[0].key


def test_each_change_has_its_place_and_the_moment_of_its_edition(client, preview):
    add_edition(preview, OUT, FIT)

    assert client.get(address(preview)).json() == {
        "edition": stamp_of(NOON),
        "is_over": False,
        "changes": [
            {"key": key_of(each), "at": stamp_of(NOON), "place": "Team news, Conor Bradley"}
            for each in (OUT, FIT)
        ],
    }


def test_the_page_says_which_edition_it_is_and_what_that_has_changed(client, preview):
    first = client.get(preview.get_absolute_url()).content.decode()
    add_edition(preview, OUT)
    second = client.get(preview.get_absolute_url()).content.decode()

    assert f'data-edition="{stamp_of(MORNING)}" data-keys=""' in first
    assert f'data-edition="{stamp_of(NOON)}" data-keys="{key_of(OUT)}"' in second
    assert f'data-changes="{address(preview)}"' in second


def test_after_the_kick_off_there_is_nothing_more_to_ask(client, preview):
    with time_machine.travel(NOON + timedelta(hours=7), tick=False):
        assert client.get(address(preview)).json()["is_over"] is True
        assert "data-changes" not in client.get(preview.get_absolute_url()).content.decode()


def test_a_postponed_match_is_still_to_come(client, preview):
    preview.fixture.status = "postponed"
    preview.fixture.save()
    look_was_taken(preview)

    with time_machine.travel(NOON + timedelta(days=7), tick=False):
        assert client.get(address(preview)).json()["is_over"] is False
        assert "data-changes" in client.get(preview.get_absolute_url()).content.decode()


def test_a_draft_and_a_page_without_an_edition_ask_nothing(admin_client, client):
    preview = PreviewFactory(published=True)
    look_was_taken(preview)

    for page in (client.get(preview.get_absolute_url()), admin_client.get(preview.get_draft_url())):
        assert page.status_code == 200
        assert "data-changes" not in page.content.decode()


@pytest.mark.parametrize(
    ("traits", "status"),
    [({}, 404), ({"published": True, "publish_at": "2999-01-01T00:00:00Z"}, 404),
     ({"status": "withdrawn"}, 410)],
)  # fmt: skip
def test_what_fans_cannot_see_has_no_changes(client, traits, status):
    assert client.get(address(PreviewFactory(**traits))).status_code == status


@pytest.mark.parametrize("editions", [1, 4])
def test_it_asks_as_much_with_many_changes(client, preview, editions, django_assert_num_queries):
    for count in range(editions):
        add_edition(preview, OUT, FIT, at=NOON + timedelta(minutes=count))

    # One whether a fact was written since, one for the preview, two for its editions.
    with django_assert_num_queries(4):
        assert client.get(address(preview)).status_code == 200


def test_it_is_told_with_an_etag_and_without_a_cookie(client, preview):
    response = client.get(address(preview))

    assert not response.cookies
    assert response.resolver_match.func.fans_page.parameters == ()
