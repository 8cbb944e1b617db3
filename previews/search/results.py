"""What a search has found, as values: groups of lines that each lead to a page."""

from dataclasses import dataclass

from previews.charts.crest import Crest


@dataclass(frozen=True, slots=True)
class Hit:
    """`about` says which one it is; `crest` is that of a club."""

    label: str
    about: str
    address: str
    crest: Crest | None = None
    rank: int = 2


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one kind, the nearest first. `is_cut`: there are more than these."""

    slug: str
    title: str
    hits: tuple[Hit, ...]
    is_cut: bool = False

    @property
    def rank(self) -> int:
        return min(hit.rank for hit in self.hits)


@dataclass(frozen=True, slots=True)
class SearchResults:
    """`near` are names that are spelt nearly so, where nothing was found."""

    text: str
    groups: tuple[Group, ...] = ()
    near: tuple[str, ...] = ()
    is_cut: bool = False

    @property
    def many(self) -> int:
        return sum(len(group.hits) for group in self.groups)
