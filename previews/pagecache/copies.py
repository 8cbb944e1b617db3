"""The last good answers as files, for when the database does not answer.

One file a page: `previews/<slug>.<hash>` for the pages of a preview, `others/<hash>` for the rest.
Its time of change is the moment at which the page was last known to be right.
"""

import gzip
import json
import logging
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from time import time
from typing import NamedTuple

from previews.pagecache.address import Address
from previews.pagecache.answer import Answer

logger = logging.getLogger(__name__)
# In seconds. A page is written, and the folder tidied, no more often.
INTERVAL = 60
PREVIEWS, OTHERS = "previews", "others"


class Copy(NamedTuple):
    answer: Answer
    shown_at: datetime


class Copies:
    """`published` says which of some slugs belong to previews that fans may see."""

    def __init__(
        self, folder: Path, most_bytes: int, published: Callable[[Iterable[str]], set[str]]
    ) -> None:
        self.folder = folder
        self.most_bytes = most_bytes
        self.published = published
        self._tidied_at = 0.0

    def keep(self, address: Address, answer: Answer) -> None:
        """Write the answer, or remove the file where the page is no more. Never raises OSError."""
        if address != address.plain or not address.outlives_database:
            return
        path = self._path(address)
        try:
            if not answer.may_be_kept:
                path.unlink(missing_ok=True)
                return
            if self._is_due(path):
                self._write(path, answer)
            if time() - self._tidied_at >= INTERVAL:
                self._tidied_at = time()
                self.tidy()
        except OSError as error:
            # A full or read-only disk: the page itself is answered all the same.
            logger.warning("No copy of %s is kept: %s", address.path, error)

    def find(self, address: Address) -> Copy | None:
        path = self._path(address.plain)
        try:
            shown_at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
            head, _, body = path.read_bytes().partition(b"\n")
            status, headers = json.loads(head)
            answer = Answer(status, [(name, value) for name, value in headers], b"")
            answer.body = gzip.decompress(body)
        except (OSError, ValueError, EOFError):
            return None
        return Copy(answer, shown_at)

    def tidy(self) -> None:
        """Remove the copies of previews that were withdrawn, and the oldest beyond the limit."""
        previews = {path: path.name.partition(".")[0] for path in self._files(PREVIEWS)}
        published = self.published(set(previews.values()))
        withdrawn = [path for path, slug in previews.items() if slug not in published]
        # Other pages may name the preview that was withdrawn.
        for path in [*withdrawn, *(self._files(OTHERS) if withdrawn else ())]:
            path.unlink(missing_ok=True)
        copies = sorted(
            (file.stat().st_mtime, file.stat().st_size, file)
            for folder in (PREVIEWS, OTHERS)
            for file in self._files(folder)
        )
        total = sum(size for _, size, _ in copies)
        for _, size, file in copies:
            if total <= self.most_bytes:
                break
            file.unlink(missing_ok=True)
            total -= size

    def _path(self, address: Address) -> Path:
        where = (address.scheme, address.forwarded, address.host, address.script, address.path)
        name = sha256(repr(where).encode()).hexdigest()[:24]
        kind = PREVIEWS if address.slug else OTHERS
        return self.folder / kind / (f"{address.slug}.{name}" if address.slug else name)

    def _files(self, kind: str) -> Iterator[Path]:
        folder = self.folder / kind
        return (
            (path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else iter(())
        )

    def _is_due(self, path: Path) -> bool:
        try:
            return time() - path.stat().st_mtime >= INTERVAL
        except FileNotFoundError:
            return True

    def _write(self, path: Path, answer: Answer) -> None:
        """At once: a reader finds the old file or the new one, never a part."""
        path.parent.mkdir(parents=True, exist_ok=True)
        head = json.dumps([answer.status, answer.headers]).encode()
        with NamedTemporaryFile(dir=self.folder, delete=False) as file:
            file.write(head + b"\n" + gzip.compress(answer.body, mtime=0))
        Path(file.name).replace(path)
