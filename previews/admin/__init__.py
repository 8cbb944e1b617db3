"""The editors' desk: a page for every noun."""

from django.contrib import admin

from previews.admin import (
    article,
    availability,
    claim,
    club,
    competition,
    day_of_fixture,
    fixture,
    imports,
    injury,
    lineup,
    milestone,
    official,
    person,
    precedent,
    preview,
    quote,
    spelling,
    stadium,
    suspension,
    talking_point,
    unknown_name,
    waiting_row,
)
from previews.admin.desks import DESKS

__all__ = [
    "article", "availability", "claim", "club", "competition", "day_of_fixture", "fixture",
    "imports", "injury", "lineup", "milestone", "official", "person", "precedent", "preview",
    "quote", "spelling", "stadium", "suspension", "talking_point", "unknown_name",
    "waiting_row",
]  # fmt: skip

admin.site.groups = {**admin.site.groups, "previews": DESKS}  # type: ignore[attr-defined]  # a DeskSite
