"""The groups of the admin: editors write, publishers publish."""

from django.contrib.auth.models import Group, Permission, User

EDITOR = "Editor"
PUBLISHER = "Publisher"
# The permission of publishers, declared on Preview.
PUBLISH = "publish_preview"


def rights_of_an_editor() -> list[Permission]:
    """All permissions on this app's models, except publishing and changing the history."""
    rights = Permission.objects.filter(content_type__app_label="previews")
    written_by_hand = rights.exclude(content_type__model__startswith="historical")
    return list(written_by_hand.exclude(codename=PUBLISH))


def give_groups_their_rights() -> list[Group]:
    """Create the groups Editor and Publisher and add missing permissions. Removes none."""
    editor, _ = Group.objects.get_or_create(name=EDITOR)
    editor.permissions.add(*rights_of_an_editor())
    publisher, _ = Group.objects.get_or_create(name=PUBLISHER)
    publisher.permissions.add(*Permission.objects.filter(codename=PUBLISH))
    return [editor, publisher]


def has_staff() -> bool:
    """Whether an active user can sign in to the admin."""
    return User.objects.filter(is_staff=True, is_active=True).exists()
