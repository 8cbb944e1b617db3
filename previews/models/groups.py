"""The editors' desk: who may write, and who may publish what was written."""

from django.contrib.auth.models import Group, Permission, User

EDITOR = "Editor"
PUBLISHER = "Publisher"
# The extra right of a publisher, declared on Preview.
PUBLISH = "publish_preview"


def rights_of_an_editor() -> list[Permission]:
    """Everything about every fact, but publishing; the history of a fact is nobody's to change."""
    rights = Permission.objects.filter(content_type__app_label="previews")
    written_by_hand = rights.exclude(content_type__model__startswith="historical")
    return list(written_by_hand.exclude(codename=PUBLISH))


def give_groups_their_rights() -> list[Group]:
    """Make the groups Editor and Publisher, and give them what they lack; take nothing away."""
    editor, _ = Group.objects.get_or_create(name=EDITOR)
    editor.permissions.add(*rights_of_an_editor())
    publisher, _ = Group.objects.get_or_create(name=PUBLISHER)
    publisher.permissions.add(*Permission.objects.filter(codename=PUBLISH))
    return [editor, publisher]


def has_staff() -> bool:
    """Whether anybody can sign in to the desk."""
    return User.objects.filter(is_staff=True, is_active=True).exists()
