"""The form of a picture says what is wrong with a file, and what is accepted."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from matchhub import bounded_upload
from previews.models import Picture
from tests.admin.form_data import sent_back
from tests.factories import PreviewFactory
from tests.pictures import animation, photograph, png_that_says, saved

pytestmark = pytest.mark.django_db
ADD = "/admin/previews/picture/add/"
ACCEPTED = "JPEG, PNG, WebP or AVIF"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def preview():
    return PreviewFactory()


def upload(client, preview, content, name="a.jpg", type_="image/jpeg", **typed):
    data = {"preview": str(preview.pk), "alternative_text": "A pitch."} | typed
    file = SimpleUploadedFile(name, content, content_type=type_)
    return client.post(ADD, sent_back(client.get(ADD), file=file, **data))


def errors(response):
    return response.context["adminform"].form.errors


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_accepted_formats_are_stored_whatever_they_are_called(publisher, preview, format_):
    name = f"{'x' * 200} {format_}.pdf"

    response = upload(publisher, preview, photograph(format_), name, "application/pdf")

    assert response.status_code == 302
    assert Picture.objects.get().file.name.endswith("/200.jpg")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (saved("PDF"), f"The file is a PDF; accepted is {ACCEPTED}."),
        (b"<svg onload='alert(1)'/>", f"an SVG or a page of HTML; accepted is {ACCEPTED}."),
        (animation("WEBP"), "The picture is animated"),
        (photograph()[:400], "damaged or incomplete"),
        (png_that_says(12_000, 12_000), "at most 50 million are accepted"),
        (b"", "The submitted file is empty."),
    ],
)
def test_what_is_wrong_stands_at_the_field(publisher, preview, media, content, words):
    response = upload(publisher, preview, content)

    assert response.status_code == 200
    assert list(errors(response)) == ["file"]
    assert words in str(errors(response)["file"])
    assert not Picture.objects.exists()
    assert not list(media.iterdir())


def test_a_file_that_is_too_large_is_not_kept_whole(publisher, preview, monkeypatch):
    monkeypatch.setattr(bounded_upload, "LARGEST_FILE", 100_000)
    kept = []
    write = bounded_upload.BoundedUploadHandler.file_complete

    def note(self, size):
        file = write(self, size)
        kept.append((self.file.file.seek(0, 2), size))
        self.file.seek(0)
        return file

    monkeypatch.setattr(bounded_upload.BoundedUploadHandler, "file_complete", note)

    response = upload(publisher, preview, b"x" * 20_000_001)

    assert "at most 20 MB are accepted" in str(errors(response)["file"])
    ((on_disk, size),) = kept
    assert on_disk <= 100_000 < size == 20_000_001


@pytest.mark.parametrize("text", ["", "   "])
def test_alternative_text_is_required(publisher, preview, text):
    response = upload(publisher, preview, photograph(), alternative_text=text)

    assert list(errors(response)) == ["alternative_text"]


def test_the_form_says_what_is_accepted(publisher):
    page = publisher.get(ADD).content.decode()

    assert f"A {ACCEPTED} of at most 20 MB and 50 million pixels" in page
    assert 'accept="image/jpeg,image/png,image/webp,image/avif"' in page


def test_pictures_on_the_page_of_the_preview_are_checked_as_well(publisher, preview):
    page = reverse("admin:previews_preview_change", args=[preview.pk])
    file = SimpleUploadedFile("a.jpg", saved("PDF"))
    typed = {"pictures-0-file": file, "pictures-0-alternative_text": "A pitch."}

    response = publisher.post(page, sent_back(publisher.get(page), **typed))

    assert "The file is a PDF" in response.content.decode()
    assert not Picture.objects.exists()
