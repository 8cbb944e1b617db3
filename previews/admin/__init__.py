"""The admin: importing this package registers every model's page."""

from django.contrib import admin

from previews.admin.base.index_groups import index_groups
from previews.admin.desk.front_page import front_page
from previews.admin.facts import (
    availability,
    injury,
    lineup,
    milestone,
    precedent,
    quote,
    suspension,
)
from previews.admin.identity import merge_record
from previews.admin.imports import held_row, import_batch, import_source, unmatched_name
from previews.admin.matchday import edition, fixture, fixture_facts, preview, talking_point
from previews.admin.matchday.after_saves import with_release_of_saves
from previews.admin.matchday.due import (
    changes_to_release,
    previews_sent_back,
    previews_to_review,
    results_to_enter,
)
from previews.admin.reference import (
    club,
    competition,
    official,
    person,
    results_statement,
    spelling,
    stadium,
)
from previews.admin.sources import article, claim

__all__ = [
    "article", "availability", "claim", "club", "competition", "edition", "fixture",
    "fixture_facts", "held_row", "import_batch", "import_source", "injury", "lineup",
    "merge_record", "milestone", "official", "person", "precedent", "preview", "quote",
    "results_statement", "spelling", "stadium", "suspension", "talking_point", "unmatched_name",
]  # fmt: skip

admin.site.due = {  # type: ignore[attr-defined]  # a MatchhubAdminSite
    "Changes that wait": changes_to_release,
    "In review": previews_to_review,
    "Sent back": previews_sent_back,
    "Results not entered": results_to_enter,
}
admin.site.front_page = front_page  # type: ignore[attr-defined]  # a MatchhubAdminSite
admin.site.answer = with_release_of_saves  # type: ignore[attr-defined]  # a MatchhubAdminSite
admin.site.groups = {**admin.site.groups, "previews": index_groups()}  # type: ignore[attr-defined]  # a MatchhubAdminSite
