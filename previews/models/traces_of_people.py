"""Which rows of previews name a person, and the published editions that may say so to fans.

A row alone is not told: it may be a draft's, or wait for its release. What an edition says is.
"""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any, NamedTuple

from django.db.models import OuterRef, Q, QuerySet, Subquery, Value

from previews.models.availability import Availability
from previews.models.edition import Edition
from previews.models.injury import Injury
from previews.models.lineup import LineupPlace
from previews.models.milestone import Milestone, Tally
from previews.models.person import Person
from previews.models.preview_queryset import MATCH_DAY, PreviewQuerySet, to_come
from previews.models.quote import Quote
from previews.models.suspension import Suspension

# Editions that are read for one page: those to come of the person's clubs, and those that name
# the person, the latest match first.
MOST_COMING, MOST_NAMING = 3, 8


class Traces(NamedTuple):
    """The fixtures of which rows of a kind name the person, and the clubs with team news."""

    fixtures: dict[str, set[int]]
    clubs: set[int]


class Published(NamedTuple):
    """`document` is None where the newest edition has none."""

    slug: str
    fixture: int
    home: int
    away: int
    day: date
    document: str | None


def traces_of(person: Person) -> Traces:
    """2 queries."""
    named: dict[str, Any] = {
        "quotes": (Quote, "speaker", "fixture"),
        "milestones": (Milestone, "person", "fixture"),
        "tallies": (Tally, "person", "fixture"),
        "lineups": (LineupPlace, "person", "lineup__fixture"),
    }
    about: dict[str, Any] = {
        kind.__name__: (kind, "person", "club") for kind in (Injury, Suspension, Availability)
    }
    fixtures: dict[str, set[int]] = defaultdict(set)
    for kind, number in _named(person, named):
        fixtures[kind].add(number)
    return Traces(fixtures, {number for _kind, number in _named(person, about)})


def _named(person: Person, kinds: dict[str, Any]) -> list[tuple[str, int]]:
    parts: list[QuerySet[Any]] = [
        model._default_manager.order_by()
        .filter(**{column: person})
        .annotate(trace=Value(kind))
        .values_list("trace", target)
        for kind, (model, column, target) in kinds.items()
    ]
    return list(parts[0].union(*parts[1:]))


def editions_naming(
    published: PreviewQuerySet, fixtures: Collection[int], clubs: Collection[int], day: date
) -> list[Published]:
    """The newest edition of each: those of matches to come first. At most 2 queries."""
    rows: QuerySet[Any] = published.annotate(**MATCH_DAY, document=_newest_document())
    by_slug: dict[str, Published] = {}
    if clubs:
        of_clubs = Q(fixture__home__in=clubs) | Q(fixture__away__in=clubs)
        coming = rows.filter(to_come(day), of_clubs).order_by("match_day", "pk")
        by_slug |= {row.slug: row for row in _read(coming, MOST_COMING)}
    if fixtures:
        naming = rows.filter(fixture__in=fixtures).order_by("-match_day", "-pk")
        by_slug |= {row.slug: row for row in _read(naming, MOST_NAMING)}
    return list(by_slug.values())


def _newest_document() -> Subquery:
    newest = Edition.objects.filter(preview=OuterRef("pk")).with_document().latest_first()
    return Subquery(newest.values("document")[:1])


def _read(rows: QuerySet[Any], most: int) -> list[Published]:
    columns = ("slug", "fixture", "fixture__home", "fixture__away", "match_day", "document")
    return [Published(*row) for row in rows.values_list(*columns)[:most]]
