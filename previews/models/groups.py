"""The groups of the admin: writers write drafts, editors edit facts, chief editors publish."""

from collections.abc import Callable
from typing import Any

from django.apps import apps as installed
from django.contrib.auth.models import Group, Permission, User

WRITER = "Writer"
EDITOR = "Editor"
CHIEF_EDITOR = "Chief editor"
# Rights beside those to add, change, delete and view rows, declared on Preview.
SUBMIT = "submit_preview"
REVIEW = "review_preview"
PUBLISH = "publish_preview"
# To dismiss a warning can let a change out.
DISMISS = "add_acceptedwarning"
CHIEFS_ONLY = frozenset({PUBLISH, DISMISS, "change_acceptedwarning", "delete_acceptedwarning"})
# What writers may do beside looking at everything.
OF_WRITERS = frozenset(
    {SUBMIT, "add_preview", "change_preview"}
    | {
        f"{right}_{model}"
        for right in ("add", "change", "delete")
        for model in ("talkingpoint", "picture")
    }
)

# What chief editors may do beside that. The pages of users and groups keep them from giving a
# right that they do not have. A user is made inactive and not deleted: the history names them.
OF_CHIEF_EDITORS = {
    "auth": {"view_user", "add_user", "change_user"}
    | {f"{right}_group" for right in ("view", "add", "change", "delete")},
    "accounts": {"view_auditentry"},
}

RIGHTS: dict[str, Callable[[str], bool]] = {
    WRITER: lambda codename: codename.startswith("view_") or codename in OF_WRITERS,
    EDITOR: lambda codename: codename not in CHIEFS_ONLY,
    CHIEF_EDITOR: lambda codename: True,
}


def give_groups_their_rights(
    groups: Any = Group.objects, permissions: Any = Permission.objects
) -> list[Group]:
    """Create the three groups and add missing permissions. Removes none.

    The permissions are those on this app's models, and those of OF_CHIEF_EDITORS. No group changes
    the history.
    """
    rights = permissions.filter(content_type__app_label="previews")
    by_hand = list(rights.exclude(content_type__model__startswith="historical"))
    made = []
    for name, may_have in RIGHTS.items():
        group, _ = groups.get_or_create(name=name)
        group.permissions.add(*[right for right in by_hand if may_have(right.codename)])
        made.append(group)
    for app, codenames in OF_CHIEF_EDITORS.items():
        beside = permissions.filter(content_type__app_label=app, codename__in=codenames)
        made[-1].permissions.add(*beside)
    return made


def give_rights_after_migrations(*, using: str, apps: Any = installed, **options: Any) -> None:
    """For `post_migrate`: permissions exist only after the migrations that make their models.

    `flush` sends the signal too, without `apps`.
    """
    try:
        models = [apps.get_model("auth", name) for name in ("Group", "Permission")]
    except LookupError:  # the tables of users are not migrated yet
        return
    give_groups_their_rights(*(model.objects.using(using) for model in models))


def has_staff() -> bool:
    """Whether an active user can sign in to the admin."""
    return User.objects.filter(is_staff=True, is_active=True).exists()
