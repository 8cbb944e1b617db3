"""Which group may do what, in Markdown: actions, and every kind of row of the admin."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.http import HttpRequest

from previews.models.groups import CHIEF_EDITOR, EDITOR, WRITER

GROUPS = (WRITER, EDITOR, CHIEF_EDITOR)
# What is done by a page of its own, and the permission that the page asks for.
ACTIONS = {
    "Ask for a review": "previews.submit_preview",
    "Edit a preview that is no draft": "previews.review_preview",
    "Record a review, send back": "previews.review_preview",
    "Make a link to a draft": "previews.add_draftlink",
    "Revoke a link to a draft": "previews.change_draftlink",
    "Publish, schedule, unschedule": "previews.publish_preview",
    "Release a new edition": "previews.publish_preview",
    "Withdraw": "previews.publish_preview",
    "Restore an edition": "previews.publish_preview",
    "Dismiss a warning": "previews.add_acceptedwarning",
    "Merge two clubs": "previews.delete_club",
    "Split a club": "previews.change_club",
    "Undo a merge": "previews.change_mergerecord",
    "Decide on a held row": "previews.change_heldrow",
    "Manage users": "auth.change_user",
    "Manage groups": "auth.change_group",
    "Read the audit log": "accounts.view_auditentry",
}
RIGHTS = ("view", "add", "change", "delete")
ALL = ", ".join(RIGHTS)
YES, NO = "yes", "–"


INTRODUCTION = """\
# Permissions

What the three groups of a new site may do. `python manage.py permission_table` prints this page,
and on a site whose groups were changed what they may do there. A superuser may do everything that
the pages offer.

- A writer edits previews, talking points and pictures while the preview is a draft.
- Nobody deletes a preview that fans have read: it is withdrawn.
- Nobody gives a right that they do not have, or changes a user who has one.
- Imports are made and undone by commands, by people who have the server: `import_results` and
  `undo_import`.
"""


def document() -> str:
    return "\n".join([INTRODUCTION, *_tables(), ""])


def _tables() -> Iterator[str]:
    held = permissions_held()
    yield from _table(
        "Action",
        ((words, *(YES if name in held[group] else NO for group in GROUPS))
         for words, name in ACTIONS.items()),
    )  # fmt: skip
    yield ""
    yield from _table("Rows", _kinds(held))


def permissions_held() -> dict[str, set[str]]:
    """The permissions of each group, as "app.codename"."""
    held: dict[str, set[str]] = defaultdict(set)
    columns = ("name", "permissions__content_type__app_label", "permissions__codename")
    for group, app, codename in Group.objects.values_list(*columns):
        held[group].add(f"{app}.{codename}")
    return held


def _kinds(held: dict[str, set[str]]) -> Iterator[Sequence[str]]:
    """Of each model in the admin, what its pages let a group do."""
    registered = sorted(admin.site._registry.items(), key=lambda pair: pair[0]._meta.label)
    for model, its_admin in registered:
        opts = model._meta
        offered = [right for right in RIGHTS if _is_offered(its_admin, right)]
        yield (
            str(opts.verbose_name_plural),
            *(
                _words([right for right in offered
                        if f"{opts.app_label}.{right}_{opts.model_name}" in held[group]])
                for group in GROUPS
            ),
        )  # fmt: skip


def _is_offered(its_admin: "admin.ModelAdmin[Any]", right: str) -> bool:
    """Whether the page exists at all: no row of an import is added by hand."""
    request = HttpRequest()
    request.user = User(is_active=True, is_staff=True, is_superuser=True)
    return bool(getattr(its_admin, f"has_{right}_permission")(request))


def _words(rights: Sequence[str]) -> str:
    words = ", ".join(rights)
    return "all" if words == ALL else words or NO


def _table(first: str, rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {first} | {' | '.join(GROUPS)} |"
    yield "|---|---|---|---|"
    yield from (f"| {' | '.join(row)} |" for row in rows)
