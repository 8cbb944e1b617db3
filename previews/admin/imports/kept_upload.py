"""The file of an import between the pages on which an editor looks at it: one for each person.

It is kept in the cache that all processes share, and not in a folder: it is gone after an hour, and
no address leads to it.
"""

import hashlib
from dataclasses import asdict, dataclass, field
from pathlib import PurePath
from typing import Any, Self

from django.core.cache import cache

SECONDS_KEPT = 60 * 60
MOST_BYTES = 2_000_000
LONGEST_NAME = 120
RESULTS = "results"


class NotKept(Exception):
    """The cache of the site did not take the file."""


@dataclass(frozen=True, slots=True)
class KeptUpload:
    """A file with what the editor says of it.

    `columns` maps our names of columns to headers, `ignored` are headers to leave aside.
    """

    name: str
    content: bytes
    options: dict[str, Any]
    columns: dict[str, str] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()
    kind: str = RESULTS

    @property
    def token(self) -> str:
        """A hash of the file and of all that is said of it."""
        said = repr(
            (self.name, sorted(self.options.items(), key=str), sorted(self.columns.items()))
        )
        together = self.content + said.encode() + repr(self.ignored).encode()
        return hashlib.sha256(together).hexdigest()

    def keep(self, user: Any) -> None:
        """In place of the file that the person has uploaded before. Raises NotKept."""
        cache.set(_key(user), asdict(self), SECONDS_KEPT)
        if kept_upload(user, self.kind) != self:
            raise NotKept

    @classmethod
    def of(cls, name: str, content: bytes, options: dict[str, Any], kind: str = RESULTS) -> Self:
        """`name` is what the browser says, of which the last part counts."""
        last = PurePath(name.replace("\\", "/").replace("\0", "")).name
        return cls(last[-LONGEST_NAME:] or "file", content, options, kind=kind)


def kept_upload(user: Any, *kinds: str) -> KeptUpload | None:
    """The file of one of the kinds; None where the person has uploaded none, or too long ago."""
    values = cache.get(_key(user))
    return KeptUpload(**values) if values and values["kind"] in kinds else None


def forget_upload(user: Any) -> None:
    cache.delete(_key(user))


def _key(user: Any) -> str:
    return f"import-upload-{user.pk}"
