"""What a backup says of itself: when it was made, of which database, and what each file must be."""

from datetime import datetime

import msgspec

FORMAT = 1
NAME = "manifest.json"


class BadBackup(Exception):
    """The file is no backup, or not as it was made; the message says why."""


class StoredFile(msgspec.Struct, frozen=True):
    """`sha256` in hexadecimal digits."""

    bytes: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True):
    """`database` is the name of the file that holds the database, one of `files`.

    `version` is that of matchhub; the first backups do not name it. `migrations` are those that
    were applied, as "app.name". `rows` counts the rows of each table.
    """

    format: int
    made_at: datetime
    vendor: str
    server: str
    database: str
    migrations: list[str]
    rows: dict[str, int]
    files: dict[str, StoredFile]
    version: str = ""

    @property
    def pictures(self) -> list[str]:
        return [name for name in self.files if name != self.database]

    @property
    def row_count(self) -> int:
        return sum(self.rows.values())


def encode(manifest: Manifest) -> bytes:
    return msgspec.json.format(msgspec.json.encode(manifest, order="deterministic"))


def decode(text: bytes) -> Manifest:
    """Raises BadBackup."""
    try:
        form = msgspec.json.decode(text, type=dict[str, msgspec.Raw]).get("format")
        if form is None or bytes(form) != str(FORMAT).encode():
            raise BadBackup("it was made by another version of matchhub, in another format")
        return msgspec.json.decode(text, type=Manifest)
    except msgspec.MsgspecError as error:
        raise BadBackup(f"its manifest cannot be read: {error}") from error
