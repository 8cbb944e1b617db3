"""Files of pictures that nothing names: replaced, deleted, or of a save that failed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath
from urllib.parse import unquote

from django.core.files.storage import Storage, default_storage
from django.urls import reverse

from previews.models.edition import Edition
from previews.models.picture import Picture
from previews.models.picture_file import FOLDER, OURS


@dataclass(frozen=True, slots=True)
class OrphanedFile:
    name: str
    size: int


def orphaned_files(before: datetime, storage: Storage = default_storage) -> list[OrphanedFile]:
    """Those stored before that moment: a file is stored a little before the row that names it.

    A picture and its copies are kept together. Editions are kept for ever and can be restored,
    so that a file that any of them shows is no orphan.
    """
    # The files first: one that is stored meanwhile is not among them.
    stored = list(_names(storage, FOLDER))
    kept = {_unit(name) for name in _named()}
    orphans = []
    for name in stored:
        if _unit(name) in kept:
            continue
        try:
            if storage.get_modified_time(name) < before:
                orphans.append(OrphanedFile(name, storage.size(name)))
        except FileNotFoundError:
            continue  # deleted meanwhile
    return orphans


def remove(orphans: list[OrphanedFile], storage: Storage = default_storage) -> None:
    for orphan in orphans:
        storage.delete(orphan.name)


def _named() -> Iterator[str]:
    """The names in rows, and in addresses that an edition shows."""
    yield from Picture.objects.with_file().values_list("file", flat=True).iterator()
    prefix = reverse("previews:picture_file", args=["x"]).removesuffix("x")
    # In a document as JSON, and in those of sites that lie below another address.
    address = re.compile(rf"{re.escape(prefix)}([^\"\\\s<>]+)")
    for document in Edition.objects.with_document().values_list("document", flat=True).iterator():
        yield from (f"{FOLDER}/{unquote(path)}" for path in address.findall(document))


def _unit(name: str) -> str:
    """What is kept or removed as one: the folder of a picture and its copies, or an old upload."""
    return str(PurePosixPath(name).parent) if OURS.fullmatch(name) else name


def _names(storage: Storage, folder: str) -> Iterator[str]:
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:  # nothing was ever uploaded
        return
    yield from (f"{folder}/{name}" for name in sorted(files))
    for name in sorted(folders):
        yield from _names(storage, f"{folder}/{name}")
