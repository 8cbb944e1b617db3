"""Waiting matches: what a row of a file that waits says, where it stands, whom it waits for."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Model, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse

from previews.models import HeldRow, ImportBatch, UnmatchedName
from previews.models.held_rows import names_awaited_by, rows_for, rows_of, with_open_names

# Of thousands that may wait for one name, the first say well enough which they are.
SHOWN = 20


@dataclass(frozen=True, slots=True)
class Name:
    words: str
    address: str
    # How many rows wait for it.
    many: int = 0


@dataclass(frozen=True, slots=True)
class HeldMatch:
    words: str
    line: str
    address: str
    names: tuple[Name, ...]


def matches_for(unknown: UnmatchedName) -> str:
    return _listed(rows_for(unknown), f"names__id__exact={unknown.pk}")


def matches_of(batch: ImportBatch) -> str:
    return _listed(rows_of(batch), f"batch__id__exact={batch.pk}")


def names_of(batch: ImportBatch) -> str:
    """The names that rows of an import wait for, each with a link to where it is settled."""
    names = names_awaited_by(batch)
    first = [_name(each, each.many) for each in names[:SHOWN]]
    context = {
        "names": first,
        "more": max(0, names.count() - SHOWN),
        "all": f"{reverse('admin:previews_unmatchedname_changelist')}?settled_at__isempty=1",
    }
    return render_to_string("admin/previews/unmatched_names.html", context) if first else "Nobody."


def match_words(row: HeldRow) -> str:
    """19 May 2024: Liverpool v Wolves, as the file spells them."""
    told = row.record.get("record", row.record)
    day = date.fromisoformat(told["day"]) if told.get("day") else None
    sides = f"{told.get('home', '?')} v {told.get('away', '?')}"
    return f"{day:%-d %b %Y}: {sides}" if day else sides


def rows_wait(many: int) -> str:
    """1 row waits, 2 rows wait."""
    return f"{many:,} row waits" if many == 1 else f"{many:,} rows wait"


def _listed(rows: QuerySet[HeldRow], chosen: str) -> str:
    """The first rows, and a link to the list of all; `chosen` picks the same rows there."""
    many = rows.count()
    if not many:
        return "None."
    context = {
        "matches": [_match(row) for row in with_open_names(rows)[:SHOWN]],
        "how_many": rows_wait(many),
        "more": max(0, many - SHOWN),
        "all": f"{reverse('admin:previews_heldrow_changelist')}?{chosen}",
    }
    return render_to_string("admin/previews/held_rows.html", context)


def _match(row: Any) -> HeldMatch:
    names = tuple(_name(each) for each in row.open_names)
    return HeldMatch(match_words(row), f"{row.file}, line {row.line}", _page(row), names)


def _name(unknown: UnmatchedName, many: int = 0) -> Name:
    return Name(str(unknown), _page(unknown), many)


def _page(row: Model) -> str:
    return reverse(f"admin:previews_{row._meta.model_name}_change", args=[row.pk])
