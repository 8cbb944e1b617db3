"""The file of a picture: checked when it is uploaded, and stored anew under names of ours."""

import re
import secrets
from pathlib import PurePosixPath
from typing import Any, BinaryIO, cast

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.db import models
from django.db.models.fields.files import ImageFieldFile

from previews.models.picture_reading import (
    HELP,
    RefusedPicture,
    stored_files,
    upright_picture,
    widths,
)

FOLDER = "pictures"
# The number of the preview, what cannot be guessed, and the width.
OURS = re.compile(rf"{FOLDER}/(?P<preview>\d{{1,18}})/[0-9a-f]{{32}}/\d+\.(?:jpg|png|webp)")
ACCEPT = "image/jpeg,image/png,image/webp,image/avif"


def sizes_of(name: str) -> list[tuple[int, str]]:
    """Widths and names of the WebP copies of a picture's file; an old upload has none."""
    if not OURS.fullmatch(name):
        return []
    path = PurePosixPath(name)
    return [(width, str(path.with_name(f"{width}.webp"))) for width in widths(int(path.stem))]


class PictureFieldFile(ImageFieldFile):
    def save(self, name: str, content: "File[Any]", save: bool = True) -> None:
        """Store the picture and its copies. Raises RefusedPicture for what is not accepted."""
        image = getattr(content, "upright", None)
        if image is None:
            image = upright_picture(cast("BinaryIO", content), content.size)
        (main, data), *copies = stored_files(image).items()
        preview = getattr(self.instance, "preview_id", None) or 0
        folder = f"{FOLDER}/{preview}/{secrets.token_hex(16)}"
        for copy, copy_data in copies:
            self.storage.save(f"{folder}/{copy}", ContentFile(copy_data))
        # By its name, Django reads the width and height from it.
        super().save(f"{folder}/{main}", ContentFile(data, name=main), save)


class PictureFormField(forms.ImageField):
    """Says what is wrong with a file and what is accepted. The name of the file does not count."""

    default_validators = []

    def to_python(self, data: Any) -> Any:
        file: Any = forms.FileField.to_python(self, data)
        if file is None:
            return None
        try:
            # Decoded once: the field of the model stores it.
            file.upright = upright_picture(cast("BinaryIO", file), file.size)
        except RefusedPicture as error:
            raise ValidationError(str(error), code="invalid_image") from error
        file.seek(0)
        return file

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return super().widget_attrs(widget) | {"accept": ACCEPT}


class PictureFileField(models.ImageField):
    attr_class = PictureFieldFile

    def generate_filename(self, instance: models.Model | None, filename: Any) -> str:
        """The file itself has made its name: nothing of the uploader's is in it."""
        return self.storage.generate_filename(filename)

    def formfield(self, **kwargs: Any) -> Any:
        # No limit on the length of the uploader's name, which is not kept.
        options: dict[str, Any] = {
            "form_class": PictureFormField,
            "help_text": HELP,
            "max_length": None,
        }
        return super().formfield(**options | kwargs)

    def deconstruct(self) -> Any:
        """In the database it is an image field like others."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.ImageField", args, kwargs
