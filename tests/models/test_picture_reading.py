"""Pictures are accepted by their content, and stored anew: upright, without metadata, in sizes."""

from contextlib import suppress
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from previews.models import picture_reading
from previews.models.picture_reading import (
    RefusedPicture,
    in_format_of,
    stored_files,
    upright_picture,
)
from tests.pictures import TURNED, animation, photograph, png_that_says, saved

FORMATS = ["JPEG", "PNG", "WEBP", "AVIF"]


def read(content):
    return upright_picture(BytesIO(content), len(content))


def stored(content):
    return stored_files(read(content))


def is_blue_above_red(image):
    top, bottom = (image.convert("RGB").getpixel((image.width // 2, y)) for y in (20, 380))
    return top[2] > 200 > bottom[2] and bottom[0] > 200 > top[0]


@pytest.mark.parametrize("format_", FORMATS)
def test_a_turned_photograph_is_stored_upright(format_):
    files = {name: Image.open(BytesIO(data)) for name, data in stored(photograph(format_)).items()}

    assert {name: (each.format, each.size) for name, each in files.items()} == {
        "200.jpg": ("JPEG", (200, 400)),
        "200.webp": ("WEBP", (200, 400)),
    }
    assert all(is_blue_above_red(each) for each in files.values())


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_is_turned_as_browsers_turn_it(orientation):
    corner = Image.new("RGB", (40, 20), "white")
    corner.paste("black", (0, 0, 10, 10))
    exif = corner.getexif()
    exif[0x0112] = orientation
    out = BytesIO()
    corner.save(out, "PNG", exif=exif)

    image = read(out.getvalue())

    upper, left = orientation in (1, 2, 5, 6), orientation in (1, 4, 5, 8)
    assert image.size == ((40, 20) if orientation < 5 else (20, 40))
    dark = (2 if left else image.width - 3, 2 if upper else image.height - 3)
    assert sum(image.getpixel(dark)) < 60


@pytest.mark.parametrize("orientation", [1, TURNED])
@pytest.mark.parametrize("format_", FORMATS)
def test_nothing_that_the_camera_wrote_is_kept(format_, orientation):
    content = photograph(format_, orientation)
    assert b"taken at home" in content

    for data in stored(content).values():
        assert b"taken at home" not in data
        assert not dict(Image.open(BytesIO(data)).getexif())


def test_comments_go_and_colours_are_those_of_the_profile():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    content = photograph(comment=b"my address", icc_profile=profile)

    for data in stored(content).values():
        info = Image.open(BytesIO(data)).info
        assert "comment" not in info
        assert "icc_profile" not in info


def test_a_broken_profile_is_as_none():
    assert read(photograph(icc_profile=b"a profile")).size == (200, 400)


@pytest.mark.parametrize("hidden", [b"<script>alert(1)</script>", b"PK\x03\x04 a file"])
@pytest.mark.parametrize("format_", FORMATS)
def test_what_stands_behind_a_picture_is_not_kept(format_, hidden):
    assert not any(hidden in data for data in stored(photograph(format_) + hidden).values())


@pytest.mark.parametrize(
    ("format_", "mode", "name"),
    [
        ("PNG", "RGBA", "30.png"), ("PNG", "LA", "30.png"), ("PNG", "P", "30.jpg"),
        ("PNG", "1", "30.jpg"), ("PNG", "L", "30.jpg"), ("PNG", "I;16", "30.jpg"),
        ("JPEG", "CMYK", "30.jpg"), ("WEBP", "RGBA", "30.png"), ("AVIF", "RGBA", "30.png"),
    ],
)  # fmt: skip
def test_every_kind_of_pixels_is_stored_for_every_browser(format_, mode, name):
    assert list(stored(saved(format_, mode))) == [name, "30.webp"]


def test_16_bits_a_pixel_are_not_cut_off_at_white():
    out = BytesIO()
    Image.new("I;16", (30, 20), 128 * 256).save(out, "PNG")

    assert read(out.getvalue()).getpixel((5, 5)) == pytest.approx((128, 128, 128), abs=1)


def test_large_pictures_are_made_smaller_and_stored_in_widths():
    files = stored(photograph(orientation=1, size=(3000, 1500)))

    assert list(files) == ["1600.jpg", "480.webp", "960.webp", "1600.webp"]
    sizes = [Image.open(BytesIO(data)).size for data in files.values()]
    assert sizes == [(1600, 800), (480, 240), (960, 480), (1600, 800)]


# What is refused


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (animation("GIF"), "is a GIF; accepted is JPEG, PNG, WebP or AVIF."),
        (saved("GIF"), "is a GIF"),
        (saved("TIFF"), "is a TIFF"),
        (saved("BMP"), "is a BMP"),
        (saved("PDF"), "is a PDF"),
        (saved("EPS"), "is a PostScript file"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 40, "is a HEIC"),
        (b"\0\0\0\x18ftypisom" + b"\0" * 40, "is a video"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "is an SVG"),
        (b" \n<!doctype html><script>alert(1)</script>", "an SVG or a page of HTML"),
        (b"GIF89a<script>alert(1)</script>", "is a GIF"),
        (b"no picture", "is no picture that can be read"),
        (saved("ICO"), "is no picture that can be read"),
        (b"\xff\xd8\xff", "no picture that can be read"),
        (b"", "no picture that can be read"),
    ],
)  # fmt: skip
def test_what_is_not_accepted_is_named(content, words):
    with pytest.raises(RefusedPicture, match=words):
        read(content)


@pytest.mark.parametrize("format_", ["PNG", "WEBP", "AVIF"])
def test_animations_are_refused(format_):
    with pytest.raises(RefusedPicture, match="is animated"):
        read(animation(format_))


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_incomplete_files_are_refused(format_, part):
    content = photograph(format_, size=(300, 300), orientation=1)

    with pytest.raises(RefusedPicture, match=r"damaged or incomplete|no picture"):
        read(content[: int(len(content) * part)])


@pytest.mark.parametrize("format_", FORMATS)
def test_no_damage_is_anything_but_a_sentence(format_):
    content = photograph(format_, size=(60, 40))

    for place in range(0, len(content), max(1, len(content) // 80)):
        damaged = bytearray(content)
        damaged[place] ^= 0xFF
        with suppress(RefusedPicture):
            read(bytes(damaged))


@pytest.mark.parametrize("size", [(7100, 7100), (12_000, 12_000), (60_000, 60_000)])
def test_too_many_pixels_are_refused_before_they_are_decoded(size, monkeypatch):
    def decode(image):
        raise AssertionError("decoded")

    monkeypatch.setattr(picture_reading, "_decoded", decode)

    with pytest.raises(RefusedPicture, match="at most 50 million are accepted"):
        read(png_that_says(*size))


def test_too_many_bytes_are_refused_before_the_file_is_opened():
    with pytest.raises(RefusedPicture, match=r"has 20\.0 MB; at most 20 MB are accepted"):
        upright_picture(BytesIO(b"no picture"), 20_000_001)


@pytest.mark.parametrize("format_", FORMATS)
def test_an_old_upload_is_stored_anew_in_its_format(format_):
    again = Image.open(BytesIO(in_format_of(read(photograph(format_)), format_)))

    assert (again.format, again.size, dict(again.getexif())) == (format_, (200, 400), {})
