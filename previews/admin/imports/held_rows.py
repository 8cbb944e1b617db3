"""Lists of held rows and unmatched names as HTML, for the pages of imports and names."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Model, QuerySet
from django.template.defaultfilters import pluralize
from django.template.loader import render_to_string
from django.urls import reverse

from previews.models import HeldRow, ImportBatch, UnmatchedName
from previews.models.held_rows import names_awaited_by, rows_for, rows_of, with_open_names

# Rows or names shown in a list; a link leads to the rest.
MAX_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Name:
    """An unmatched name, its page, and how many rows it holds up."""

    words: str
    address: str
    many: int = 0


@dataclass(frozen=True, slots=True)
class HeldMatch:
    """A held row: its match, file and line, page, unmatched names, and doubts in sentences."""

    words: str
    line: str
    address: str
    names: tuple[Name, ...]
    doubts: str = ""


def rows_for_name_html(unknown: UnmatchedName) -> str:
    return _render(rows_for(unknown), f"names__id__exact={unknown.pk}")


def rows_of_batch_html(batch: ImportBatch) -> str:
    return _render(rows_of(batch), f"batch__id__exact={batch.pk}")


def names_of_batch_html(batch: ImportBatch) -> str:
    """Return the unmatched names of an import's held rows as links, or “None”."""
    names = names_awaited_by(batch)
    shown = [_name(name, name.many) for name in names[:MAX_SHOWN]]
    context = {
        "names": shown,
        "more": max(0, names.count() - MAX_SHOWN),
        "all": f"{reverse('admin:previews_unmatchedname_changelist')}?settled_at__isempty=1",
    }
    return render_to_string("admin/previews/unmatched_names.html", context) if shown else "None"


def match_label(row: HeldRow) -> str:
    """Return “19 May 2024: Liverpool v Wolves”, with the names as the file has them."""
    fixture = row.record.get("record", row.record)
    day = date.fromisoformat(fixture["day"]) if fixture.get("day") else None
    clubs = f"{fixture.get('home', '?')} v {fixture.get('away', '?')}"
    return f"{day:%-d %b %Y}: {clubs}" if day else clubs


def count_of_rows(count: int) -> str:
    """Return “1 held row” or “2 held rows”."""
    return f"{count:,} held row{pluralize(count)}"


def _render(rows: QuerySet[HeldRow], query: str) -> str:
    """Return the first rows as HTML with a link to the list of all, filtered by `query`."""
    count = rows.count()
    if not count:
        return "None"
    context = {
        "matches": [_match(row) for row in with_open_names(rows)[:MAX_SHOWN]],
        "how_many": count_of_rows(count),
        "more": max(0, count - MAX_SHOWN),
        "all": f"{reverse('admin:previews_heldrow_changelist')}?{query}",
    }
    return render_to_string("admin/previews/held_rows.html", context)


def _match(row: Any) -> HeldMatch:
    names = tuple(_name(name) for name in row.open_names)
    line = f"{row.file}, line {row.line}"
    return HeldMatch(match_label(row), line, _change_url(row), names, row.reason)


def _name(unknown: UnmatchedName, row_count: int = 0) -> Name:
    return Name(str(unknown), _change_url(unknown), row_count)


def _change_url(row: Model) -> str:
    return reverse(f"admin:previews_{row._meta.model_name}_change", args=[row.pk])
