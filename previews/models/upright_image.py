"""Uploaded photographs are stored upright, and without what the camera wrote about the place."""

from io import BytesIO
from typing import Any, BinaryIO, cast

from django.core.files.base import ContentFile, File
from django.db import models
from django.db.models.fields.files import ImageFieldFile
from PIL import Image, ImageOps, UnidentifiedImageError

# Where formats keep Exif, XMP, comments and Photoshop's own notes.
METADATA = ("exif", "xmp", "XML:com.adobe.xmp", "comment", "photoshop")
# A photograph is encoded once more only where it has to be turned.
QUALITY = 92


def upright(content: "File[Any]") -> "File[Any]":
    """The picture turned as its camera was held, without metadata; no picture stays as it is.

    Its colour profile is kept. An animation has no orientation, and stays as it is.
    """
    content.seek(0)
    try:
        with Image.open(cast("BinaryIO", content)) as image:
            return _stored(image, content)
    except (UnidentifiedImageError, OSError):
        content.seek(0)
        return content


def _stored(image: Image.Image, content: "File[Any]") -> "File[Any]":
    if image.format not in ("MPO", "JPEG") and getattr(image, "is_animated", False):
        content.seek(0)
        return content
    format_ = "JPEG" if image.format == "MPO" else image.format
    is_turned = image.getexif().get(0x0112, 1) != 1
    kept = ImageOps.exif_transpose(image) if is_turned else image
    profile = image.info.get("icc_profile")
    for name in METADATA:
        kept.info.pop(name, None)
    options: dict[str, Any] = {"icc_profile": profile} if profile else {}
    if format_ == "JPEG":
        options["quality"] = "keep" if kept is image and image.format == "JPEG" else QUALITY
    out = BytesIO()
    kept.save(out, format_, exif=b"", **options)
    return ContentFile(out.getvalue())


class UprightImageFile(ImageFieldFile):
    def save(self, name: str, content: "File[Any]", save: bool = True) -> None:
        super().save(name, upright(content), save)


class UprightImageField(models.ImageField):
    attr_class = UprightImageFile

    def deconstruct(self) -> Any:
        """In the database it is an image field like others."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.ImageField", args, kwargs
