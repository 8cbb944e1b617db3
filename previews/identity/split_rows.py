"""The rows that point to a row, with what an editor chooses them by: competition, season, day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, Value

from previews.identity.references import Row, pointers_to, rows_pointing_to
from previews.models import Competition, Fixture, Season
from previews.models.kinds import with_names

# The day of a row that belongs to no fixture.
DAYS = ("decided_on", "since", "reported_on")
NEVER_FOLLOWED = {"article", "batch"}


@dataclass(frozen=True, slots=True)
class SplitRow:
    """`fixture`, `competition`, `season` and `day` are None where the row has none.

    `words` is its name, if it has one of its own.
    """

    model: type[Row]
    number: int
    title: str
    words: str = ""
    fixture: int | None = None
    competition: int | None = None
    season: str | None = None
    day: date | None = None

    @property
    def key(self) -> str:
        """fixture-12, as a form sends it."""
        return f"{self.model._meta.model_name}-{self.number}"


@dataclass(frozen=True, slots=True)
class Criteria:
    """Which rows: all of these that are given. A row without the value asked for is left out."""

    competition: int | None = None
    season: str = ""
    since: date | None = None
    until: date | None = None

    @property
    def is_given(self) -> bool:
        return any((self.competition, self.season, self.since, self.until))

    def fits(self, row: SplitRow) -> bool:
        return (
            (self.competition is None or row.competition == self.competition)
            and (not self.season or row.season == self.season)
            and (self.since is None or (row.day is not None and row.day >= self.since))
            and (self.until is None or (row.day is not None and row.day <= self.until))
        )

    def among(self, rows: Iterable[SplitRow]) -> list[SplitRow]:
        return [row for row in rows if self.is_given and self.fits(row)]


def split_rows(source: Row) -> list[SplitRow]:
    """Every row that points to the source, by kind and day. 1 query for each kind."""
    return [
        row
        for pointing, fields in pointers_to(type(source)).items()
        for row in sorted(
            _rows(source, pointing, fields), key=lambda row: (row.day or date.min, row.number)
        )
    ]


def _rows(source: Row, model: type[Row], fields: list[Any]) -> Iterator[SplitRow]:
    paths = _paths(model)
    facts = {
        f"split_{name}": F(path) if path else Value(None, models.IntegerField())
        for name, path in paths.items()
    }
    for row in with_names(rows_pointing_to(source, model, fields).annotate(**facts)):
        values = {name: getattr(row, f"split_{name}") for name in paths}
        yield SplitRow(model, row.pk, str(row), getattr(row, "name", ""), **values)


def _paths(model: type[Row]) -> dict[str, str]:
    """How a row of the model is asked for its fixture, competition, season and day."""
    fixture = _path_to(Fixture, model)
    season = _path_to(Season, model)
    competition = _path_to(Competition, model)
    names = {field.name for field in model._meta.concrete_fields}
    own_day = next((name for name in DAYS if name in names), "")
    return {
        "fixture": _joined(fixture, "pk"),
        "competition": _joined(competition, "pk"),
        "season": _joined(season, "name"),
        "day": _joined(fixture, "day") or own_day,
    }


def _joined(path: str | None, column: str) -> str:
    return "" if path is None else f"{path}{column}"


def _path_to(target: type[Row], model: type[Row], steps: int = 3) -> str | None:
    """The shortest way over foreign keys, "lineup__fixture__"; None where there is none."""
    reached: list[tuple[str, type[Row]]] = [("", model)]
    for _ in range(steps + 1):
        for path, at in reached:
            if at is target:
                return path
        reached = [
            (f"{path}{field.name}__", field.related_model)
            for path, at in reached
            for field in at._meta.concrete_fields
            if isinstance(field, models.ForeignKey)
            and field.name not in NEVER_FOLLOWED
            and isinstance(field.related_model, type)
        ]
    return None
