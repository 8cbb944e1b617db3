"""One save of a match sheet: its source, and rows written as their own pages write them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Model
from django.http import HttpRequest

from previews.models import (
    Appointment,
    Article,
    Availability,
    Coverage,
    Crowd,
    Fixture,
    Injury,
    Lineup,
    Official,
    Person,
    Spell,
    Suspension,
)
from previews.text.whole_number import whole_number

KINDS = (
    Appointment, Article, Availability, Coverage, Crowd, Fixture,
    Injury, Lineup, Official, Person, Spell, Suspension,
)  # fmt: skip
type Versions = Mapping[tuple[str, int], int]


class SavedMeanwhile(Exception):
    """Somebody else has saved the row after the page was opened."""

    def __init__(self, row: Any) -> None:
        super().__init__(str(row))
        self.row = row


@dataclass(frozen=True, slots=True)
class Sitting:
    """What all parts of one save have in common.

    `versions` are those of the rows on the page. `made` are the people made so far, by club and
    key of the name: one name is one person, in a line-up and among those who are out.
    """

    request: HttpRequest
    fixture: Fixture
    kind: str
    article: Article | None
    day: date
    reported_on: date | None
    versions: Versions
    made: dict[tuple[int, str], Person] = field(default_factory=dict)

    def check(self, row: Any) -> None:
        """Raises SavedMeanwhile for a row that is not as the page showed it."""
        if self.versions.get(_key(row)) != row.row_version:
            raise SavedMeanwhile(row)

    def add(self, row: Any) -> None:
        page = page_of(row)
        if not page.has_add_permission(self.request):
            raise PermissionDenied(f"You may not add {row._meta.verbose_name_plural}.")
        row.edited_by_hand = True
        _clean(row)
        row.save()
        page.log_addition(self.request, row, [{"added": {}}])

    def change(self, row: Any, fields: Iterable[str]) -> None:
        self.check(row)
        page = page_of(row)
        if not page.has_change_permission(self.request, row):
            raise PermissionDenied(f"You may not change {row._meta.verbose_name_plural}.")
        row.edited_by_hand = True
        row.saves_only_unchanged = True
        _clean(row)
        row.save()
        page.log_change(self.request, row, [{"changed": {"fields": list(fields)}}])

    def delete(self, row: Any) -> None:
        """It is read and locked once more: nothing compares the version of a row that goes."""
        rows = type(row)._default_manager
        stored = rows.select_for_update(of=("self",)).get(pk=row.pk)
        self.check(stored)
        page = page_of(row)
        if not page.has_delete_permission(self.request, row):
            raise PermissionDenied(f"You may not delete {row._meta.verbose_name_plural}.")
        page.log_deletions(self.request, [stored])
        stored.delete()


def know_content_types() -> None:
    """Read them in one query; the log would read one for each kind of row."""
    ContentType.objects.get_for_models(*KINDS, for_concrete_models=False)


def page_of(row: Model) -> Any:
    return admin.site.get_model_admin(type(row))


def written_versions(rows: Iterable[Any]) -> str:
    """The number and version of each row: "lineup-7-1 injury-9-3"."""
    return " ".join(f"{row._meta.model_name}-{row.pk}-{row.row_version}" for row in rows)


def versions_read(typed: Mapping[str, Any]) -> Versions:
    parts = (each.split("-") for each in str(typed.get("versions", "")).split())
    return {
        (part[0], number): version
        for part in parts
        if len(part) == 3
        and (number := whole_number(part[1])) is not None
        and (version := whole_number(part[2])) is not None
    }


def _key(row: Any) -> tuple[str, int]:
    return row._meta.model_name, row.pk


def _clean(row: Any) -> None:
    try:
        row.full_clean()
    except ValidationError as error:
        noun = str(row._meta.verbose_name)
        sentences = " ".join(error.messages)
        raise ValidationError(f"{noun[:1].upper()}{noun[1:]} “{row}”: {sentences}") from error
