"""Uploads that older versions stored as they came: stored anew under the same name."""

import os
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from PIL import Image

from previews.models.picture import Picture
from previews.models.picture_file import OURS
from previews.models.picture_reading import FORMATS, RefusedPicture, in_format_of, upright_picture
from previews.models.tracked import save_unchanged

# In the history of a picture: its file needs no second look, which would cost a little sharpness.
DONE = "Stored without metadata"


@dataclass(frozen=True, slots=True)
class StoredAnew:
    """`problems` are sentences on those that could not be stored anew."""

    done: int
    problems: list[str]


def store_anew(*, dry_run: bool) -> StoredAnew:
    """Under the same name: editions that stand for ever show it. Each picture on its own."""
    done, problems = 0, []
    for picture in Picture.objects.with_file():
        name = picture.file.name or ""
        if OURS.fullmatch(name) or is_done(picture):
            continue
        try:
            _store_anew(picture, dry_run=dry_run)
            done += 1
        except FileNotFoundError:
            problems.append(f"{picture.slug}: the file {name} is missing; upload it again")
        except RefusedPicture as error:
            problems.append(f"{picture.slug}: {name}: {error} Upload another one.")
    return StoredAnew(done, problems)


def is_done(picture: Picture) -> bool:
    rows = picture.history.filter(file=picture.file.name, history_change_reason=DONE)
    return bool(rows.exists())


def _store_anew(picture: Picture, *, dry_run: bool) -> None:
    storage, name = picture.file.storage, str(picture.file.name)
    with storage.open(name) as file:
        content = BytesIO(file.read())
    size = content.getbuffer().nbytes
    image = upright_picture(content, size)
    content.seek(0)
    with Image.open(content, formats=FORMATS) as before:
        format_ = "JPEG" if before.format == "MPO" else str(before.format)
    if dry_run:
        return
    _replace(storage, name, in_format_of(image, format_))
    picture.width, picture.height = image.size
    picture._change_reason = DONE  # type: ignore[attr-defined]  # simple_history reads it
    save_unchanged(picture)


def _replace(storage: Storage, name: str, data: bytes) -> None:
    """Never without a whole file under the name, where the storage is a folder."""
    try:
        path = Path(storage.path(name))
    except NotImplementedError:  # how Django says that a storage has no folder, such as S3
        storage.delete(name)
        storage.save(name, ContentFile(data))
        return
    new = path.with_name(f".{path.name}.new")
    try:
        new.write_bytes(data)
        os.replace(new, path)
    finally:
        new.unlink(missing_ok=True)
