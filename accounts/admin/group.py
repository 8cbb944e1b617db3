"""The page of groups."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin
from django.contrib.auth.models import Group
from django.http import HttpRequest

from accounts.admin.audited import Audited
from accounts.audit import Action
from accounts.rights import may_manage_group, permissions_held
from previews.models.groups import RIGHTS

admin.site.unregister(Group)


@admin.register(Group)
class MatchhubGroupAdmin(Audited, GroupAdmin):
    """The groups of matchhub itself get their rights after every `migrate`: they stay as they are.

    Only a superuser can change them.
    """

    action = Action.GROUP_CHANGED

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_change_permission(request, obj) and is_open(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return super().has_delete_permission(request, obj) and is_open(request, obj)

    def formfield_for_manytomany(
        self, db_field: Any, request: HttpRequest | None = None, **kwargs: Any
    ) -> Any:
        if db_field.name == "permissions" and request is not None:
            kwargs["queryset"] = permissions_held(request.user)
        return super().formfield_for_manytomany(db_field, request, **kwargs)


def is_open(request: HttpRequest, group: Group | None) -> bool:
    if group is None or request.user.is_superuser:
        return True
    return group.name not in RIGHTS and may_manage_group(request.user, group)
