"""Where answers are kept: in the memory of the process, and in a cache that processes share."""

import gzip
import logging
from collections import OrderedDict
from hashlib import sha256
from threading import Lock
from time import time
from typing import Any, NamedTuple, Protocol

from django.conf import settings
from django.core.cache import caches

from previews.models.generation import Stamp
from previews.models.software import software_version
from previews.pagecache.address import Address
from previews.pagecache.answer import Answer
from previews.pagecache.encodings import GZIP

logger = logging.getLogger(__name__)
MINUTE = 60


class Moment(NamedTuple):
    """Answers of one moment are right in each request of it.

    Some pages change without a write, when a match kicks off or a day ends: at a full minute.
    """

    stamp: Stamp
    minute: int

    @classmethod
    def now(cls, stamp: Stamp) -> "Moment":
        return cls(stamp, int(time() // MINUTE))


class Memory:
    """The answers asked for last, up to so many bytes. Each knows the moment it belongs to."""

    def __init__(self, most_bytes: int) -> None:
        self.most_bytes = most_bytes
        self.bytes = 0
        self._answers: OrderedDict[Address, tuple[Moment, Answer, int]] = OrderedDict()
        self._lock = Lock()

    def get(self, address: Address, moment: Moment) -> Answer | None:
        with self._lock:
            kept = self._answers.get(address)
            if kept is None or kept[0] != moment:
                return None
            self._answers.move_to_end(address)
            return kept[1]

    def put(self, address: Address, moment: Moment, answer: Answer) -> None:
        """Also when the answer was put already, and has grown by another encoding.

        It belongs to the moment for which it was put first.
        """
        size = answer.size
        with self._lock:
            kept = self._answers.get(address)
            if kept is not None and kept[1] is answer:
                moment = kept[0]
            self.bytes -= self._answers.pop(address, (None, None, 0))[2]
            self._answers[address] = (moment, answer, size)
            self.bytes += size
            while self.bytes > self.most_bytes:
                _, (_, _, freed) = self._answers.popitem(last=False)
                self.bytes -= freed

    def clear(self) -> None:
        with self._lock:
            self._answers.clear()
            self.bytes = 0

    def __len__(self) -> int:
        return len(self._answers)


class Shared(Protocol):
    def get(self, address: Address, moment: Moment) -> Answer | None: ...

    def put(self, address: Address, moment: Moment, answer: Answer) -> None: ...


class SharedByProcesses:
    """Django's cache of `CACHE_URL`. Without it each process makes a page once more by itself."""

    def __init__(self, alias: str = "default") -> None:
        self.cache = caches[alias]

    def get(self, address: Address, moment: Moment) -> Answer | None:
        try:
            kept = self.cache.get(_key(address, moment))
        except Exception as error:  # each backend has exceptions of its own
            _warn(error)
            return None
        return _unpacked(*kept) if kept else None

    def put(self, address: Address, moment: Moment, answer: Answer) -> None:
        packed = answer.status, answer.headers, answer.in_encoding(GZIP)[:2]
        try:
            self.cache.set(_key(address, moment), packed, 2 * MINUTE)
        except Exception as error:
            _warn(error)


class SharedByNobody:
    """`CACHE_URL` names a cache in the memory of one process, or none."""

    def get(self, address: Address, moment: Moment) -> Answer | None:
        return None

    def put(self, address: Address, moment: Moment, answer: Answer) -> None: ...


def shared_store() -> Shared:
    backend = settings.CACHES["default"]["BACKEND"].rpartition(".")[2]
    alone = backend in {"LocMemCache", "DummyCache", "DatabaseCache"}
    return SharedByNobody() if alone else SharedByProcesses()


def _key(address: Address, moment: Moment) -> str:
    # Another release draws other pages of the same facts.
    return f"page:{sha256(repr((software_version(), address, moment)).encode()).hexdigest()}"


def _unpacked(status: str, headers: Any, packed: tuple[bytes, Any]) -> Answer:
    body, sent = packed
    is_gzip = ("Content-Encoding", GZIP) in sent
    return Answer(status, headers, gzip.decompress(body) if is_gzip else body)


def _warn(error: Exception) -> None:
    logger.warning("The cache of CACHE_URL does not answer: %s", error)
