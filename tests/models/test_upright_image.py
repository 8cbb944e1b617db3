"""Photographs are stored upright, and without the place where they were taken."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from PIL import Image

from previews.models.upright_image import upright
from tests.factories import PictureFactory

ORIENTATION, PLACE, DESCRIPTION = 0x0112, 0x8825, 0x010E
TURNED = 6


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def photograph(format_="JPEG", orientation=TURNED, **options):
    """400 wide and 200 high: blue on the left, red on the right."""
    image = Image.new("RGB", (400, 200), "red")
    image.paste("blue", (0, 0, 200, 200))
    exif = image.getexif()
    exif[ORIENTATION] = orientation
    exif[DESCRIPTION] = "taken at home"
    exif.get_ifd(PLACE)[2] = (45.0, 42.0, 0.0)
    out = BytesIO()
    image.save(out, format_, exif=exif, **options)
    return out.getvalue()


def stored(content):
    return upright(ContentFile(content)).read()


@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_turned_photograph_is_stored_upright_in_its_format(format_):
    image = Image.open(BytesIO(stored(photograph(format_))))

    assert (image.format, image.size) == (format_, (200, 400))
    top, bottom = image.getpixel((100, 20)), image.getpixel((100, 380))
    assert top[2] > 200 > bottom[2]
    assert bottom[0] > 200 > top[0]


@pytest.mark.parametrize("orientation", [1, TURNED])
@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP"])
def test_nothing_that_the_camera_wrote_is_kept(format_, orientation):
    content = photograph(format_, orientation)
    assert b"taken at home" in content

    kept = stored(content)

    assert b"taken at home" not in kept
    assert not dict(Image.open(BytesIO(kept)).getexif())


def test_comments_of_the_camera_go_and_the_colour_profile_stays():
    content = photograph(comment=b"my address", icc_profile=b"a profile")

    image = Image.open(BytesIO(stored(content)))

    assert "comment" not in image.info
    assert image.info["icc_profile"] == b"a profile"


def test_an_animation_keeps_its_frames():
    frames = [Image.new("RGB", (20, 10), colour) for colour in ("red", "blue", "green")]
    out = BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])

    assert Image.open(BytesIO(stored(out.getvalue()))).n_frames == 3


def test_what_is_no_picture_stays_as_it_is():
    assert stored(b"no picture") == b"no picture"


@pytest.mark.django_db
def test_the_page_has_the_size_of_the_stored_file():
    picture = PictureFactory(file=ContentFile(photograph(), "goal.jpg"))

    picture.refresh_from_db()
    assert (picture.width, picture.height) == (200, 400)
    with picture.file.open() as file:
        assert b"taken at home" not in file.read()
