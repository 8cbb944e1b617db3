"""Who can log in: active members of the staff."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend


class StaffBackend(AuthenticationBackend):  # type: ignore[misc]  # it ships no types
    """Everybody else gets the answer to a wrong password, in the same time."""

    def user_can_authenticate(self, user: Any) -> bool:
        return bool(user.is_active and user.is_staff)

    def _check_password(self, user: Any, password: str) -> Any:
        user = super()._check_password(user, password)
        # allauth would send somebody who may not log in to a page that says so.
        self._stash_user(None)
        return user
