"""The page of a fact: a record, and where we read it."""

from typing import Any

from previews.admin.base.base_admin import BaseAdmin
from previews.models.sourced import Sourced

# The last question about every fact.
SOURCE: tuple[str, Any] = (
    "Where did we read it?",
    {"fields": ("article", ("reported_on", "check_by"))},
)


class SourcedAdmin[Row: Sourced](BaseAdmin[Row]):
    """A fact somebody reported; its page ends with SOURCE."""
