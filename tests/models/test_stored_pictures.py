"""Old uploads lose what the camera wrote, under the names that editions show."""

from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from PIL import Image

from previews.models import Picture
from previews.models.stored_pictures import StoredAnew, store_anew
from tests.factories import PictureFactory
from tests.pictures import photograph, saved

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def old_upload(name, content):
    default_storage.save(f"pictures/{name}", ContentFile(content))
    picture = PictureFactory(slug=name.replace(".", "-"))
    Picture.objects.filter(pk=picture.pk).update(file=f"pictures/{name}", width=9, height=9)
    return picture


def content_of(name):
    with default_storage.open(f"pictures/{name}") as file:
        return file.read()


@pytest.mark.parametrize(
    ("name", "format_"),
    [("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP"), ("a.avif", "AVIF")],
)
def test_it_is_stored_upright_and_without_metadata_under_its_name(media, name, format_):
    picture = old_upload(name, photograph(format_) + b"<script>")

    assert store_anew(dry_run=False) == StoredAnew(1, [])

    content = content_of(name)
    image = Image.open(BytesIO(content))
    assert (image.format, image.size, dict(image.getexif())) == (format_, (200, 400), {})
    assert b"taken at home" not in content
    assert b"<script>" not in content
    picture.refresh_from_db()
    assert (picture.file.name, picture.width, picture.height) == (f"pictures/{name}", 200, 400)
    assert [path.name for path in (media / "pictures").iterdir()] == [name]


def test_a_second_run_changes_nothing():
    old_upload("a.jpg", photograph())
    store_anew(dry_run=False)
    before = content_of("a.jpg")

    assert store_anew(dry_run=False) == StoredAnew(0, [])
    assert content_of("a.jpg") == before
    assert Picture.history.count() == 2


def test_a_new_upload_is_left_alone():
    PictureFactory(file=ContentFile(photograph(), "a.jpg"))

    assert store_anew(dry_run=False) == StoredAnew(0, [])


def test_a_dry_run_writes_nothing():
    old_upload("a.jpg", photograph())

    assert store_anew(dry_run=True).done == 1
    assert content_of("a.jpg") == photograph()


def test_what_cannot_be_stored_anew_is_named_and_the_others_are_stored(media, capsys):
    old_upload("a.pdf", saved("PDF"))
    old_upload("b.jpg", photograph()[:300])
    old_upload("c.jpg", photograph())
    old_upload("d.jpg", photograph())
    (media / "pictures" / "c.jpg").unlink()

    with pytest.raises(SystemExit) as ended:
        call_command("clean_pictures")

    said = capsys.readouterr()
    assert ended.value.code == 1
    assert said.out == "one picture stored anew\n"
    pdf, damaged, missing = said.err.splitlines()
    assert "a-pdf: pictures/a.pdf: The file is a PDF; accepted is JPEG" in pdf
    assert "b-jpg: pictures/b.jpg: The picture cannot be read" in damaged
    assert missing == "c-jpg: the file pictures/c.jpg is missing; upload it again"


def test_a_full_disk_leaves_the_old_file(media, monkeypatch):
    old_upload("a.jpg", photograph())

    def full(self, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        store_anew(dry_run=False)

    assert content_of("a.jpg") == photograph()
    assert [path.name for path in (media / "pictures").iterdir()] == ["a.jpg"]
