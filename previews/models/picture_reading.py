"""Uploaded pictures: what is accepted, and what is stored instead of the uploaded file."""

from collections.abc import Callable
from io import BytesIO
from typing import BinaryIO

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

MAX_BYTES = 20_000_000
MAX_PIXELS = 50_000_000
# Wider or higher pictures are made smaller: a phone or a column of text shows no more.
LONGEST_SIDE = 1600
# The widths in pixels of the copies that browsers choose from, beside that of the picture itself.
WIDTHS = (480, 960)
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
ACCEPTED = "JPEG, PNG, WebP or AVIF"
HELP = (
    f"A {ACCEPTED} of at most {MAX_BYTES // 1_000_000} MB and {MAX_PIXELS // 1_000_000} million "
    "pixels, not animated. It is stored upright, in several sizes, and without what the camera "
    "wrote into it, such as the place."
)
# What editors upload by mistake, told by its first bytes.
SIGNATURES: tuple[tuple[str, Callable[[bytes], bool]], ...] = (
    ("a GIF", lambda start: start.startswith(b"GIF8")),
    ("a PDF", lambda start: start.startswith(b"%PDF")),
    ("a PostScript file", lambda start: start.startswith((b"%!PS", b"\xc5\xd0\xd3\xc6"))),
    ("a TIFF", lambda start: start.startswith((b"II*\x00", b"MM\x00*"))),
    ("a BMP", lambda start: start.startswith(b"BM")),
    (
        "a HEIC, as iPhones make it",
        lambda start: start[4:8] == b"ftyp" and start[8:12] in (b"heic", b"heix", b"mif1"),
    ),
    ("a video", lambda start: start[4:8] == b"ftyp" and start[8:12] not in (b"avif", b"avis")),
    ("an SVG or a page of HTML", lambda start: start.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"),
)


class RefusedPicture(ValueError):
    """A sentence for the editor: what is wrong, and what is accepted."""


def upright_picture(file: BinaryIO, size: int) -> Image.Image:
    """The picture turned as its camera was held, in sRGB, without metadata, and not too large.

    `size` is that of the uploaded file, of which less may be kept. Bytes and pixels are counted
    before decoding. Raises RefusedPicture for what is not accepted.
    """
    if size > MAX_BYTES:
        raise RefusedPicture(
            f"The file has {size / 1_000_000:,.1f} MB; at most {MAX_BYTES // 1_000_000} MB are "
            "accepted. Save the picture smaller and upload it again."
        )
    file.seek(0)
    start = file.read(64)
    file.seek(0)
    try:
        with Image.open(file, formats=FORMATS) as image:
            _check(image)
            return _decoded(image)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise RefusedPicture(_too_many_pixels()) from error
    except UnidentifiedImageError as error:
        raise RefusedPicture(f"The file is {_kind(start)}; accepted is {ACCEPTED}.") from error
    except RefusedPicture:
        raise
    except Exception as error:  # decoders raise many kinds of errors on damaged files
        raise RefusedPicture(
            "The picture cannot be read: the file is damaged or incomplete. Accepted is "
            f"{ACCEPTED}."
        ) from error


def stored_files(image: Image.Image) -> dict[str, bytes]:
    """What is stored of an upright picture, by name: first a copy for every browser, then WebP."""
    suffix, options = (
        (".png", {"format": "PNG", "optimize": True})
        if image.mode == "RGBA"
        else (".jpg", {"format": "JPEG", "quality": 85, "optimize": True, "progressive": True})
    )
    files = {f"{image.width}{suffix}": _encoded(image, **options)}
    for width in widths(image.width):
        height = max(1, round(image.height * width / image.width))
        smaller = image if width == image.width else image.resize((width, height))
        files[f"{width}.webp"] = _encoded(smaller, format="WEBP", quality=80)
    return files


def widths(width: int) -> list[int]:
    """Of the WebP copies of a picture of that width."""
    return [*(each for each in WIDTHS if each < width), width]


def in_format_of(image: Image.Image, format_: str) -> bytes:
    """An upright picture as a file of one of FORMATS."""
    is_opaque = format_ == "JPEG" and image.mode == "RGBA"
    return _encoded(image.convert("RGB") if is_opaque else image, format=format_, quality=85)


def _check(image: Image.Image) -> None:
    if image.width * image.height > MAX_PIXELS:
        raise RefusedPicture(_too_many_pixels(image))
    # MPO: the JPEG of a camera that keeps a preview or a second view in the same file.
    if image.format != "MPO" and getattr(image, "is_animated", False):
        raise RefusedPicture("The picture is animated; upload one that does not move.")


def _decoded(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    if image.mode in ("1", "P", "PA", "LA", "La", "RGBa") or image.has_transparency_data:
        opened: Image.Image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    elif image.mode.startswith("I"):  # 16 bits a pixel
        opened = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    else:
        opened = image
    orientation = image.getexif().get(0x0112, 1)
    opened.thumbnail((LONGEST_SIDE, LONGEST_SIDE), reducing_gap=3)
    opened.load()
    opened = _in_srgb(opened, profile)
    turned = opened.copy()
    turned.info = {}
    turned.getexif().clear()
    if orientation in range(2, 9):
        turned.getexif()[0x0112] = orientation
        turned = ImageOps.exif_transpose(turned)
    turned.info = {}
    return turned


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Profiles also name devices and authors; without one, browsers take a picture for sRGB."""
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile and image.mode in ("L", "RGB", "RGBA", "CMYK"):
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(image, source, target, outputMode=mode)
        except (ImageCms.PyCMSError, OSError, ValueError):
            converted = None  # as if it had none
        if converted is not None:
            return converted
    return image if image.mode == mode else image.convert(mode)


def _encoded(image: Image.Image, **options: object) -> bytes:
    out = BytesIO()
    image.save(out, exif=b"", **options)  # type: ignore[arg-type]
    return out.getvalue()


def _kind(start: bytes) -> str:
    return next((kind for kind, fits in SIGNATURES if fits(start)), "no picture that can be read")


def _too_many_pixels(image: Image.Image | None = None) -> str:
    size = f"{image.width:,} × {image.height:,}" if image else "too many"
    return (
        f"The picture has {size} pixels; at most {MAX_PIXELS // 1_000_000} million are accepted. "
        "Save it smaller and upload it again."
    )
