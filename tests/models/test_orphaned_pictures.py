"""Files of pictures that nothing names are found and removed, in whatever storage they are kept."""

from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from previews.backups.pictures import names
from previews.editions.release import release
from previews.models import Preview, ScheduledRun
from previews.models.orphaned_pictures import orphaned_files
from previews.models.picture import address_of
from tests.factories import ArticleFactory, EditorFactory, PictureFactory, PreviewFactory
from tests.pictures import photograph

pytestmark = pytest.mark.django_db
MEMORY = {"BACKEND": "django.core.files.storage.InMemoryStorage"}
FOLDER = {"BACKEND": "django.core.files.storage.FileSystemStorage"}


@pytest.fixture(autouse=True, params=[MEMORY, FOLDER], ids=["no folder", "folder"])
def storage(request, settings, tmp_path):
    """A bucket is like the storage in memory: its files have no path."""
    settings.MEDIA_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {"default": request.param}


@pytest.fixture
def picture():
    kick_off = timezone.now() + timedelta(days=3)
    preview = PreviewFactory(status="draft", fixture__kick_off=kick_off)
    return PictureFactory(preview=preview, article=ArticleFactory(), file=upload())


def upload():
    return ContentFile(photograph(size=(450, 1300)), "my holiday.jpg")


def replace(picture):
    """What the form of a picture does; the names of the file before, and of its copies."""
    before = {picture.file.name, *(name for _width, name in picture.sizes)}
    picture.file = upload()
    picture.save()
    return before


def orphans():
    """As if a day had passed."""
    return {orphan.name for orphan in orphaned_files(timezone.now() + timedelta(days=1))}


def test_a_picture_and_its_copies_are_no_orphans(picture):
    assert len(list(names(default_storage))) > 1
    assert orphans() == set()


def test_a_replaced_picture_is_one_with_its_copies(picture):
    before = replace(picture)

    assert orphans() == before


def test_a_deleted_picture_and_a_save_that_failed_leave_orphans(picture):
    before = {picture.file.name, *(name for _width, name in picture.sizes)}
    picture.delete()
    default_storage.save("pictures/of-an-old-version.jpg", ContentFile(b"x"))

    assert orphans() == {*before, "pictures/of-an-old-version.jpg"}


def test_what_an_edition_shows_is_kept_for_ever(picture):
    Preview.objects.filter(pk=picture.preview_id).update(status="published")
    preview = Preview.objects.for_page().get(pk=picture.preview_id)
    release(preview, by=None, now=timezone.now(), reason="for a test")
    replace(picture)

    assert orphans() == set()


def test_files_of_today_are_left_alone(picture):
    replace(picture)

    assert orphaned_files(timezone.now() - timedelta(days=1)) == []


def test_other_files_are_not_looked_at(picture):
    default_storage.save("elsewhere.txt", ContentFile(b"x"))

    assert orphans() == set()


def test_the_command_lists_first_and_deletes_when_it_is_told(picture, monkeypatch, capsys):
    before = replace(picture)
    later = timezone.now() + timedelta(days=31)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)

    call_command("orphaned_pictures")
    listed = capsys.readouterr().out
    call_command("orphaned_pictures", delete=True)
    call_command("orphaned_pictures")

    assert all(name in listed for name in before)
    assert "--delete removes them" in listed
    assert capsys.readouterr().out.splitlines()[-1] == (
        "no orphaned files, 0 bytes: found; --delete removes them"
    )
    assert before.isdisjoint(names(default_storage))
    assert default_storage.exists(picture.file.name)


@pytest.mark.parametrize("days", [0, -1, 10**9])
def test_days_are_bounded(days):
    with pytest.raises(CommandError, match="--days"):
        call_command("orphaned_pictures", delete=True, days=days)


def test_the_scheduled_tasks_count_them_once_a_day(picture, monkeypatch, capsys):
    replace(picture)
    later = timezone.now() + timedelta(days=31)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)

    call_command("run_scheduled")
    first = capsys.readouterr().out
    call_command("run_scheduled")

    words = "of pictures that nothing names: see manage.py orphaned_pictures"
    assert words in first
    assert words not in capsys.readouterr().out
    assert ScheduledRun.objects.last_finished() == later


def test_a_picture_of_a_draft_stays_private_wherever_it_is_kept(picture, client):
    client.force_login(EditorFactory(is_superuser=True))
    files = [picture.file.name, *(name for _width, name in picture.sizes)]

    assert len(files) > 2
    assert {Client().get(address_of(name)).status_code for name in files} == {404}
    for name in files:
        seen = client.get(address_of(name))
        assert (seen.status_code, seen["Cache-Control"]) == (
            200, "max-age=0, no-cache, no-store, must-revalidate, private",
        )  # fmt: skip
        assert b"".join(seen.streaming_content)
