"""Pictures are public while fans' pages show them; before and after that, for editors only."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from django.utils import timezone

from previews.editions.release import release
from previews.models import Picture, Preview
from previews.models.picture import address_of
from tests.factories import ArticleFactory, EditorFactory, PictureFactory, PreviewFactory
from tests.pictures import photograph, saved

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def picture():
    """Of a draft, before its match."""
    kick_off = timezone.now() + timedelta(days=3)
    preview = PreviewFactory(status="draft", fixture__kick_off=kick_off)
    return add_picture(preview, photograph(size=(1200, 600)))


def add_picture(preview, content):
    return PictureFactory(
        preview=preview, article=ArticleFactory(), file=ContentFile(content, "my holiday.jpg")
    )


def addresses(picture):
    names = [picture.file.name, *(name for _width, name in picture.sizes)]
    return [address_of(name) for name in names]


def get(address, client=None):
    response = (client or Client()).get(address)
    if response.streaming:
        # Read to its end: a file that is closed by hand closes the connection of the test as well.
        for _part in response.streaming_content:
            pass
    return response


def status(address, client=None):
    return get(address, client).status_code


def answers(picture, client=None):
    """The statuses for every file, as one number where they are the same."""
    statuses = {status(each, client) for each in addresses(picture)}
    return statuses.pop() if len(statuses) == 1 else statuses


def set_status(picture, status, **values):
    Preview.objects.filter(pk=picture.preview_id).update(status=status, **values)


def publish(picture):
    set_status(picture, "published")
    preview = Preview.objects.for_page().get(pk=picture.preview_id)
    release(preview, by=None, now=timezone.now(), reason="for a test")


@pytest.fixture
def desk(client):
    client.force_login(EditorFactory(is_superuser=True))
    return client


def test_names_are_ours_and_every_size_is_a_file(picture):
    assert len(addresses(picture)) == 3
    assert "holiday" not in picture.file.name
    assert picture.file.name.startswith(f"pictures/{picture.preview_id}/")
    assert all(default_storage.exists(name) for _width, name in picture.sizes)
    assert (picture.width, picture.height) == (600, 1200)


def test_two_uploads_of_one_file_share_no_name(picture):
    other = add_picture(picture.preview, photograph())

    assert Path(other.file.name).parent != Path(picture.file.name).parent


def test_a_picture_of_a_draft_is_for_editors(picture, desk):
    assert answers(picture) == 404
    assert answers(picture, desk) == 200
    response = get(addresses(picture)[0], desk)
    assert "private" in response["Cache-Control"]
    assert "no-store" in response["Cache-Control"]


def test_who_may_not_see_drafts_does_not_see_their_pictures(picture, client):
    client.force_login(EditorFactory())

    assert answers(picture, client) == 404


def test_a_404_is_kept_by_nobody(picture):
    response = get(addresses(picture)[0])

    assert "no-store" in response["Cache-Control"]


def test_a_released_picture_is_public_and_may_be_kept(picture):
    publish(picture)

    assert answers(picture) == 200
    response = get(addresses(picture)[0])
    assert response["Cache-Control"] == "public, max-age=86400, s-maxage=60"
    assert not response.has_header("Vary")
    assert not response.cookies
    again = Client().get(addresses(picture)[0], headers={"If-None-Match": response["ETag"]})
    assert (again.status_code, again["Cache-Control"]) == (304, response["Cache-Control"])


def test_a_picture_added_later_waits_for_the_edition_that_has_it(picture):
    publish(picture)
    later = add_picture(picture.preview, saved("PNG"))

    assert answers(later) == 404
    publish(later)
    assert answers(later) == 200


def test_a_replaced_picture_is_public_until_the_next_edition(picture):
    publish(picture)
    old = Picture.objects.get(pk=picture.pk)
    picture.file = ContentFile(saved("PNG"), "b.png")
    picture.save()

    assert (answers(old), answers(picture)) == (200, 404)
    publish(picture)
    assert (answers(old), answers(picture)) == (404, 200)


@pytest.mark.parametrize(
    "values",
    [
        {"status": "withdrawn"},
        {"status": "draft"},
        {"status": "in_review"},
        {"status": "published", "publish_at": timezone.now() + timedelta(days=1)},
    ],
    ids=["withdrawn", "draft", "in review", "scheduled"],
)
def test_a_preview_that_fans_cannot_read_shows_no_picture(picture, desk, values):
    publish(picture)
    set_status(picture, **values)

    assert answers(picture) == 404
    assert answers(picture, desk) == 200


def test_a_picture_moved_to_another_preview_is_public_with_that(picture):
    picture.preview = PreviewFactory(status="draft", fixture__kick_off=timezone.now())
    picture.save()
    publish(picture)

    assert answers(picture) == 200


def test_an_old_upload_is_asked_about_as_well(picture, desk):
    default_storage.save("pictures/goal.jpg", ContentFile(photograph()))
    Picture.objects.filter(pk=picture.pk).update(file="pictures/goal.jpg")
    picture.refresh_from_db()

    assert (answers(picture), answers(picture, desk)) == (404, 200)
    publish(picture)
    assert answers(picture) == 200


def test_a_deleted_picture_stays_while_the_edition_shows_it(picture):
    publish(picture)
    shown = addresses(picture)[0]
    picture.delete()

    assert status(shown) == 200


@pytest.mark.parametrize("name", ["a.pdf", "a.eps", "a.svg", "a.html", "a.gif", "a.tiff", "a"])
def test_files_that_are_no_longer_accepted_are_not_served(picture, desk, name):
    default_storage.save(f"pictures/{name}", ContentFile(b"<script>"))
    Picture.objects.filter(pk=picture.pk).update(file=f"pictures/{name}")
    publish(picture)

    assert desk.get(f"/media/pictures/{name}").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "../settings.py", "..%2f..%2fmanage.py", "..%2f..%2fa.jpg", "absent.png", "", "1/a.jpg",
        f"{'a' * 300}.jpg", "%00.jpg", "a%0ab.jpg", "//etc/a.jpg", f"{'9' * 18}/{'a' * 32}/1.jpg",
        f"{'9' * 30}/{'a' * 32}/1.jpg", "folder.jpg",
    ],
)  # fmt: skip
def test_nothing_else_is_served(desk, media, path):
    (media / "a.jpg").touch()
    (media / "pictures" / "folder.jpg").mkdir(parents=True)

    assert desk.get(f"/media/pictures/{path}").status_code == 404
    assert Client().get(f"/media/pictures/{path}").status_code == 404


def test_nginx_is_told_which_file_to_send(picture, desk, settings):
    settings.PICTURES_BY_NGINX = "/protected-pictures/"
    shown = addresses(picture)[1]

    response = desk.get(shown)

    expected = shown.replace("/media/pictures/", "/protected-pictures/")
    assert (response["X-Accel-Redirect"], response.content) == (expected, b"")
    assert response["Content-Type"] == "image/webp"
    assert "private" in response["Cache-Control"]
    assert not Client().get(shown).has_header("X-Accel-Redirect")


@pytest.mark.parametrize("many", [1, 4])
def test_queries_do_not_grow_with_the_pictures(picture, django_assert_num_queries, many):
    for _ in range(many):
        add_picture(picture.preview, saved("PNG"))
    publish(picture)

    with django_assert_num_queries(3):
        assert status(addresses(picture)[0]) == 200
