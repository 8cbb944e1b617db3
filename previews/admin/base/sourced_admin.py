"""The page of a fact: a row with a source."""

from typing import Any

from previews.admin.base.base_admin import BaseAdmin
from previews.models.sourced import Sourced

# The last fieldset of every fact.
SOURCE: tuple[str, Any] = (
    "Source",
    {"fields": ("article", ("reported_on", "check_by"))},
)


class SourcedAdmin[Row: Sourced](BaseAdmin[Row]):
    """For facts; end `fieldsets` with SOURCE."""
