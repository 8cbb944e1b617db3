"""What answers count of the archive: results, goals, cards, officials, ties, rulings on tables."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.apps import apps
from django.db.models import Q

from previews.archive.played_fixture_row import RESULT_COLUMNS, Result, result_in
from previews.models.fixture import Fixture


class Kind(NamedTuple):
    """A model whose rows answers count, and the columns of it that they read.

    `links` are the columns that tell to which fixtures a row belongs, as in `_keys`. The first of
    them that is not empty counts.
    """

    links: tuple[str, ...]
    columns: tuple[str, ...]


# By the names of the models, which checks keep.
KINDS: Mapping[str, Kind] = {
    "matchevent": Kind(
        ("fixture_id",),
        ("number", "side", "kind", "minute", "stoppage", "person_id", "player_key"),
    ),
    "sidestats": Kind(("fixture_id",), ("side", "bookings", "sendings_off")),
    "appointment": Kind(("fixture_id",), ("duty", "official_id")),
    "tie": Kind(("pk",), ("first_home_id", "decision", "winner_id")),
    "pointsdeduction": Kind(("season_id",), ("club_id", "points", "decided_on")),
    "statedposition": Kind(("season_id",), ("stage_id", "club_id", "position", "stated_on")),
    "resultsstatement": Kind(
        ("season_id", "club_id"), ("club_id", "completeness", "since", "until")
    ),
}

# A column of a kind, and the value that it has in a row.
type Key = tuple[str, int]


class CountedFixture(NamedTuple):
    """A fixture as answers count it."""

    result: Result
    season: int
    stage: int | None
    kick_off: datetime | None


@dataclass(frozen=True, slots=True)
class CountedRows:
    """The rows of a kind that belong to fixtures."""

    keys: Mapping[int, frozenset[Key]]
    rows: Mapping[Key, list[tuple[Any, ...]]]

    def of(self, numbers: Iterable[int]) -> list[tuple[Any, ...]]:
        """The rows that belong to these fixtures, each once, with the key that tells so."""
        keys = frozenset[Key]().union(*(self.keys.get(number, ()) for number in numbers))
        return [(*key, *row) for key in keys for row in self.rows.get(key, ())]


def counted_fixtures(numbers: Collection[int]) -> dict[int, CountedFixture]:
    """The fixtures as they are now, by their primary keys. 1 query, none without numbers."""
    if not numbers:
        return {}
    rows = Fixture.objects.filter(pk__in=numbers).order_by()
    return {
        row[0]: CountedFixture(result_in(row[:-3]), *row[-3:])
        for row in rows.values_list(*RESULT_COLUMNS, "season_id", "stage_id", "kick_off")
    }


def counted_rows(kind: str, fixtures: Mapping[int, CountedFixture]) -> CountedRows:
    """The rows of a kind of KINDS that belong to the fixtures. 1 query."""
    links, columns = KINDS[kind]
    keys = {number: _keys(number, fixture, links) for number, fixture in fixtures.items()}
    wanted: dict[str, set[int]] = defaultdict(set)
    for link, value in frozenset[Key]().union(*keys.values()):
        wanted[link].add(value)
    belongs = Q(pk__in=())
    for link, values in wanted.items():
        belongs |= Q(**{f"{link}__in": values})
    of_kind = apps.get_model("previews", kind)._default_manager.filter(belongs).order_by()
    rows: dict[Key, list[tuple[Any, ...]]] = defaultdict(list)
    for row in of_kind.values_list(*links, *columns):
        linked = zip(links, row[: len(links)], strict=True)
        key = next((link, value) for link, value in linked if value is not None)
        rows[key].append(row[len(links) :])
    return CountedRows(keys, rows)


def _keys(number: int, fixture: CountedFixture, links: Collection[str]) -> frozenset[Key]:
    """What the links of a row are compared with: `pk` is that of a tie."""
    _, _, home, away, _, _, tie, *_ = fixture.result
    keys: Iterable[tuple[str, int | None]] = (
        ("fixture_id", number),
        ("pk", tie),
        ("season_id", fixture.season),
        ("club_id", home),
        ("club_id", away),
    )
    return frozenset((link, value) for link, value in keys if link in links and value is not None)
