"""Feeds as plain values: what is told, when, and where it leads."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

# Of each feed; readers ask often enough to miss none.
SHOWN = 50
# Signs that XML cannot hold.
NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Of a feed in which nothing has been told yet.
NEVER = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Entry:
    """`key` stays the same as long as the entry does; `address` is the path of its page."""

    key: str
    title: str
    address: str
    summary: str
    published: datetime
    updated: datetime
    author: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """`page` is the path of the page that it belongs to. The newest entry is first."""

    title: str
    about: str
    page: str
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> datetime:
        return max((entry.updated for entry in self.entries), default=NEVER)


def newest_first(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: (entry.updated, entry.key), reverse=True))


def in_xml(text: str) -> str:
    return NO_XML.sub("", text)
