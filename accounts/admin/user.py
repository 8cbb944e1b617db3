"""The page of users: a chief editor manages writers, editors and chief editors, nobody above."""

from typing import TYPE_CHECKING, Any

from allauth.mfa.models import Authenticator
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from accounts.admin.audited import Audited
from accounts.audit import Action, record
from accounts.rights import groups_within, may_manage

admin.site.unregister(User)
if TYPE_CHECKING:
    AnyUserAdmin = UserAdmin[User]
else:
    AnyUserAdmin = UserAdmin  # takes no types at run time

SUPERUSERS_ONLY = ("is_superuser", "user_permissions")
# Of the own row: nobody shuts themselves out, or makes a stolen session last.
OF_A_SUPERUSER = ("is_active", "is_staff", "is_superuser")
NOT_OF_ONESELF = ("is_active", "is_staff", "groups", "email")


@admin.register(User)
class MatchhubUserAdmin(Audited, AnyUserAdmin):
    action = Action.USER_CHANGED
    list_display = ("username", "first_name", "last_name", "is_active", "is_staff", "last_login")
    list_filter = ("is_active", "is_staff", "groups")
    add_fieldsets = (
        *UserAdmin.add_fieldsets,
        ("What the user may do", {"classes": ("wide",), "fields": ("is_staff", "groups")}),
    )
    actions = ("remove_second_factor",)

    def described(self, row: Any) -> str:
        groups = ", ".join(row.groups.values_list("name", flat=True)) or "no group"
        states = {"superuser": row.is_superuser, "not active": not row.is_active}
        return ", ".join([str(row), groups, *(words for words, holds in states.items() if holds)])

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        may = super().has_change_permission(request, obj)
        return may and (obj is None or may_manage(request.user, obj))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        may = super().has_delete_permission(request, obj)
        return may and (obj is None or (obj != request.user and may_manage(request.user, obj)))

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        if request.user.is_superuser:
            return fieldsets
        return [
            (title, {**rest, "fields": open_to_all(rest["fields"])}) for title, rest in fieldsets
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        own: tuple[str, ...] = ()
        if obj is not None and obj == request.user:
            own = OF_A_SUPERUSER if request.user.is_superuser else NOT_OF_ONESELF
        return (*super().get_readonly_fields(request, obj), "last_login", "date_joined", *own)

    def get_changeform_initial_data(self, request: HttpRequest) -> dict[str, Any]:
        # Nobody else can log in.
        return {"is_staff": True, **super().get_changeform_initial_data(request)}

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "groups":
            kwargs["queryset"] = groups_within(request.user)
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def user_change_password(
        self, request: HttpRequest, id: str, form_url: str = ""
    ) -> HttpResponse:
        # That page asks for the present password.
        if id == str(request.user.pk):
            return redirect("account_change_password")
        return super().user_change_password(request, id, form_url)

    @admin.action(
        description="Remove the second factor of the chosen users", permissions=["change"]
    )
    def remove_second_factor(self, request: HttpRequest, queryset: Any) -> None:
        """For those who have lost their telephone or key. They log in with the password alone."""
        for user in queryset:
            if user == request.user or not self.has_change_permission(request, user):
                messages.error(request, f"Not done for {user}: you may not.")
                continue
            deleted, _ = Authenticator.objects.filter(user=user).delete()
            if deleted:
                record(request, Action.SECOND_FACTOR, f"removed from {user}")
            messages.success(request, f"{user} logs in with the password alone.")


def open_to_all(fields: Any) -> tuple[Any, ...]:
    return tuple(name for name in fields if name not in SUPERUSERS_ONLY)
