"""Queries for held rows: rows of an import or of an unmatched name."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from previews.archive.held_match import HeldMatch, HeldMatches
from previews.models.club import Club
from previews.models.fixture import Fixture
from previews.models.import_batch import ImportBatch
from previews.models.season import Season
from previews.models.unmatched_name import HeldRow, UnmatchedName

# Import, file, line. They identify a row that is imported for one name and held for another one,
# because it is then a new row with a new primary key.
type Line = tuple[int, str, int]


def with_waiting_counted(batches: QuerySet[Any]) -> QuerySet[Any]:
    """Annotate imports with their number of held rows as `waiting`."""
    rows = HeldRow.objects.filter(batch=OuterRef("pk")).order_by()
    counted = rows.values("batch").annotate(many=Count("pk")).values("many")
    numbered: QuerySet[Any] = batches.annotate(waiting=Coalesce(Subquery(counted), 0))
    return numbered


def rows_of(batch: ImportBatch) -> QuerySet[HeldRow]:
    """The held rows of an import, in file order."""
    return HeldRow.objects.filter(batch=batch).in_file_order()


def rows_for(unknown: UnmatchedName) -> QuerySet[HeldRow]:
    return HeldRow.objects.for_name(unknown).in_file_order()


def with_open_names(rows: QuerySet[HeldRow]) -> QuerySet[HeldRow]:
    """Prefetch the unmatched names of each row as `open_names`. 1 more query."""
    names = Prefetch("names", UnmatchedName.objects.open().by_name(), to_attr="open_names")
    return rows.prefetch_related(names)


def matches_held_of(clubs: Iterable[Club], before: date) -> HeldMatches:
    """The matches of clubs before a day that no page counts, as their rows are held. 1 query."""
    numbers = [club.pk for club in clubs]
    return _matches(Q(home__in=numbers) | Q(away__in=numbers), before)


def matches_held_in(
    seasons: QuerySet[Season] | Iterable[Season], before: date = date.max
) -> HeldMatches:
    """The same of all matches of seasons. 1 query."""
    return _matches(Q(season__in=seasons), before)


def matches_held_around(fixture: Fixture, day: date, before: date) -> HeldMatches:
    """The same of a fixture's clubs, and of the leagues that they play in on the day. 1 query."""
    clubs = [fixture.home_id, fixture.away_id]
    leagues = Fixture.objects.in_leagues_of(fixture.home, fixture.away, day=day).order_by()
    of_leagues = Q(season__in=leagues.values("season"))
    return _matches(Q(home__in=clubs) | Q(away__in=clubs) | of_leagues, before)


def _matches(which: Q, before: date) -> HeldMatches:
    """Without those that are stored, be it from another file."""
    stored = Fixture.objects.filter(
        home=OuterRef("home"), away=OuterRef("away"), day=OuterRef("day")
    ).order_by()
    known_by = Q(day__lt=before) | Q(day__isnull=True)
    rows = HeldRow.objects.filter(which, known_by, ~Exists(stored), has_match=False)
    columns = rows.order_by("pk").values_list("season_id", "home_id", "away_id", "day")
    return HeldMatches.of(HeldMatch(*row) for row in columns)


def names_awaited_by(batch: ImportBatch) -> QuerySet[Any]:
    """The unmatched names of an import, with their number of rows as `many`, most rows first."""
    names = UnmatchedName.objects.open().filter(held_rows__batch=batch)
    counted = names.annotate(many=Count("held_rows", filter=Q(held_rows__batch=batch)))
    return counted.order_by("-many", "name", "country", "pk")


def lines_for(unknown: UnmatchedName) -> set[Line]:
    """The lines that are held for the name."""
    return set(unknown.held_rows.values_list("batch_id", "file", "line"))


def still_waiting(lines: Collection[Line]) -> list[HeldRow]:
    """The rows of these lines that are held now, with `open_names`. 2 queries."""
    files = {file for _, file, _ in lines}
    rows = with_open_names(HeldRow.objects.filter(file__in=files).in_file_order())
    known = set(lines)
    return [row for row in rows.defer("record") if (row.batch_id, row.file, row.line) in known]
