"""A backup as one file: a gzipped tar archive of a manifest, the database and the pictures.

The manifest comes first. It has a checksum of every file after it.
"""

import gzip
import io
import os
import tarfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory
from typing import BinaryIO

from previews.backups import manifest as manifests
from previews.backups.manifest import BadBackup, Manifest, StoredFile

BLOCK = 1_000_000
# More than this in a manifest, and the file is none of ours.
LONGEST_MANIFEST = 100_000_000
BROKEN = (tarfile.TarError, EOFError, zlib.error, OSError)


class AlreadyThere(Exception):
    """A file of this name exists, and no backup is overwritten."""


def stored_file(path: Path) -> StoredFile:
    digest = sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return StoredFile(path.stat().st_size, digest.hexdigest())


def write(target: Path, manifest: Manifest, folder: Path) -> None:
    """Pack the files that the manifest names, found in the folder, into a new file.

    Only its owner can read it: it holds the password hashes of editors. It appears under its name
    when it is whole. Raises AlreadyThere.
    """
    with NamedTemporaryFile(dir=target.parent, prefix=f"{target.name}.", delete=False) as file:
        part = Path(file.name)
        try:
            with tarfile.open(fileobj=file, mode="w:gz", compresslevel=6) as archive:
                _add(
                    archive,
                    manifests.NAME,
                    io.BytesIO(text := manifests.encode(manifest)),
                    len(text),
                )
                for name, stored in manifest.files.items():
                    with (folder / name).open("rb") as content:
                        _add(archive, name, content, stored.bytes)
            file.flush()
            os.fsync(file.fileno())
            os.link(part, target)  # unlike a rename, this fails where the name is taken
        except FileExistsError as error:
            raise AlreadyThere(target) from error
        finally:
            part.unlink()


def _add(archive: tarfile.TarFile, name: str, content: BinaryIO, size: int) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = size, 0o600
    archive.addfile(entry, content)


@contextmanager
def unpacked(source: Path, near: Path | None = None) -> Iterator[tuple[Manifest, Path]]:
    """The manifest and a folder with the files, each compared with its checksum.

    The folder lies in `near`, or where temporary files do, and is removed at the end. Raises
    BadBackup if anything is missing, changed or not named in the manifest, and OSError if there is
    no such file or no space.
    """
    with TemporaryDirectory(dir=near, prefix="restore-") as name:
        folder = Path(name)
        with source.open("rb") as file:
            try:
                manifest = _unpack(file, folder)
            except BROKEN as error:
                if isinstance(error, OSError) and error.errno is not None:
                    raise  # of the disk, not of the file
                raise BadBackup(f"the file is damaged or incomplete: {error}") from error
        yield manifest, folder


def _unpack(file: BinaryIO, folder: Path) -> Manifest:
    with gzip.open(file) as text, tarfile.open(fileobj=text, mode="r|") as archive:
        first = archive.next()
        if first is None or first.name != manifests.NAME or first.size > LONGEST_MANIFEST:
            raise BadBackup("it does not begin with a manifest")
        manifest = manifests.decode(_content(archive, first).read())
        missing = set(manifest.files)
        while (entry := archive.next()) is not None:
            expected = manifest.files.get(entry.name)
            if expected is None or entry.name not in missing or not entry.isfile():
                raise BadBackup(f"{entry.name} is not in its manifest")
            missing.remove(entry.name)
            _store(_content(archive, entry).read, folder, entry.name, expected)
        # To its end, where gzip has a checksum of the whole.
        while text.read(BLOCK):
            pass
    if missing:
        raise BadBackup(f"{min(missing)} is missing")
    return manifest


def _content(archive: tarfile.TarFile, entry: tarfile.TarInfo) -> BinaryIO:
    content = archive.extractfile(entry)
    if content is None:
        raise BadBackup(f"{entry.name} is not a file")
    return content  # type: ignore[return-value]  # typeshed knows only IO[bytes]


def _store(read: Callable[[int], bytes], folder: Path, name: str, expected: StoredFile) -> None:
    target = (folder / name).resolve()
    if not target.is_relative_to(folder.resolve()):
        raise BadBackup(f"{name} lies outside of the backup")
    target.parent.mkdir(parents=True, exist_ok=True)
    digest, size = sha256(), 0
    with target.open("wb") as file:
        while block := read(BLOCK):
            digest.update(block)
            size += len(block)
            file.write(block)
    if StoredFile(size, digest.hexdigest()) != expected:
        raise BadBackup(f"{name} is not as it was when the backup was made")
