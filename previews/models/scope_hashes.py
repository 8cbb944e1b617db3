"""Hashes of what is in scopes of results at a moment, kept for one generation of the archive.

The database sums up the rows of a scope; no row of it is read.
"""

from collections.abc import Iterable
from itertools import islice
from threading import Lock

from previews.models.generation_watch import archive_as_committed
from previews.models.results_scope import Moment, ResultsScope
from previews.models.row_hash import hashes_of

MOST_KEPT = 50_000

type Key = tuple[ResultsScope, str]


class _Kept:
    """The hashes of slices for one generation of the archive, as far as they were asked for."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.archive: int | None = None
        self.hashes: dict[Key, str] = {}

    def of(self, archive: int) -> dict[Key, str]:
        with self.lock:
            if self.archive != archive or len(self.hashes) > MOST_KEPT:
                self.archive, self.hashes = archive, {}
            return self.hashes


_kept = _Kept()


def hashes_of_scopes(
    scopes: Iterable[tuple[ResultsScope, Moment]],
) -> dict[tuple[ResultsScope, Moment], str]:
    """A hash of what is in each scope at its moment.

    2 queries, and 1 of them while nothing is written that questions are answered from: the others
    of the same archive are kept. In the transaction of a write they are asked anew.
    """
    slices = {(scope, at): list(scope.slices(at)) for scope, at in scopes}
    if not slices:
        return {}
    archive = archive_as_committed()
    kept = {} if archive is None else _kept.of(archive)
    lacking = {
        (scope, name): list(parts())
        for (scope, _), each in slices.items()
        for name, parts in each
        if (scope, name) not in kept
    }
    hashes = iter(hashes_of([part for parts in lacking.values() for part in parts]))
    new = {key: " ".join(islice(hashes, len(parts))) for key, parts in lacking.items()}
    known = kept | new
    kept |= new
    return {
        (scope, at): " ".join(known[scope, name] for name, _ in each)
        for (scope, at), each in slices.items()
    }
