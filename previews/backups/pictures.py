"""The uploaded files of Django's default storage, wherever it keeps them."""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.core.files import File
from django.core.files.storage import Storage

FOLDER = "media"


def names(storage: Storage, folder: str = "") -> Iterator[str]:
    """The names of all files, in order."""
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:  # nothing was ever uploaded
        return
    prefix = f"{folder}/" if folder else ""
    yield from (f"{prefix}{name}" for name in sorted(files))
    for name in sorted(folders):
        yield from names(storage, f"{prefix}{name}")


def copy_to(folder: Path, storage: Storage) -> list[str]:
    """Copy all files below a folder; their names in it. One deleted meanwhile is left out."""
    copied = []
    for name in names(storage):
        stored = f"{FOLDER}/{name}"
        target = folder / stored
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            with storage.open(name) as source, target.open("wb") as file:
                shutil.copyfileobj(source, file)
        except FileNotFoundError:
            target.unlink(missing_ok=True)
            continue
        copied.append(stored)
    return copied


def replace_by(folder: Path, stored: Iterable[str], storage: Storage) -> None:
    """Make the storage hold these files, found below the folder, and no others."""
    wanted = {name.removeprefix(f"{FOLDER}/"): folder / name for name in stored}
    for name in list(names(storage)):
        storage.delete(name)
    for name, path in wanted.items():
        with path.open("rb") as file:
            storage.save(name, File(file))
