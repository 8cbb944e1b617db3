"""Pictures as cameras and others make them, for tests."""

import struct
import zlib
from io import BytesIO

from PIL import Image

ORIENTATION, PLACE, DESCRIPTION = 0x0112, 0x8825, 0x010E
TURNED = 6


def photograph(format_="JPEG", orientation=TURNED, size=(400, 200), **options):
    """Blue on the left, red on the right; with the place and a description, as cameras write."""
    image = Image.new("RGB", size, "red")
    image.paste("blue", (0, 0, size[0] // 2, size[1]))
    exif = image.getexif()
    exif[ORIENTATION] = orientation
    exif[DESCRIPTION] = "taken at home"
    exif.get_ifd(PLACE)[2] = (45.0, 42.0, 0.0)
    out = BytesIO()
    image.save(out, format_, exif=exif, **options)
    return out.getvalue()


def animation(format_):
    frames = [Image.new("RGB", (20, 10), colour) for colour in ("red", "blue", "green")]
    out = BytesIO()
    frames[0].save(out, format_, save_all=True, append_images=frames[1:])
    return out.getvalue()


def saved(format_, mode="RGB", size=(30, 20), **options):
    out = BytesIO()
    Image.new(mode, size).save(out, format_, **options)
    return out.getvalue()


def png_that_says(width, height):
    """A small PNG whose header states another size."""
    content = bytearray(saved("PNG"))
    content[16:24] = struct.pack(">II", width, height)
    content[29:33] = struct.pack(">I", zlib.crc32(content[12:29]))
    return bytes(content)
