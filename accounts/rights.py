"""Who may manage whom: nobody can give, or take from others, a right that they do not have."""

from typing import Any

from django.contrib.auth.models import Group, Permission, User
from django.db.models import Q, QuerySet


def permissions_held(user: Any) -> QuerySet[Permission]:
    """All permissions of a user, through groups or not, also of a user who is not active.

    Django's own `get_all_permissions` gives none to a user who is not active: somebody who
    relied on it could set the password of one and make them active again.
    """
    if user.is_superuser:
        return Permission.objects.all()
    return Permission.objects.filter(Q(user=user) | Q(group__user=user)).distinct()


def groups_within(user: Any) -> QuerySet[Group]:
    """The groups of which every permission is also the user's."""
    if user.is_superuser:
        return Group.objects.all()
    others = Permission.objects.exclude(pk__in=permissions_held(user).values("pk"))
    return Group.objects.exclude(permissions__in=others)


def may_manage(actor: Any, user: User) -> bool:
    if actor.is_superuser:
        return True
    held = permissions_held(actor).values("pk")
    return not user.is_superuser and not permissions_held(user).exclude(pk__in=held).exists()


def may_manage_group(actor: Any, group: Group) -> bool:
    return bool(actor.is_superuser) or groups_within(actor).filter(pk=group.pk).exists()
