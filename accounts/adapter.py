"""How django-allauth behaves on this site: no sign-up, limits that answer 429, an audit log."""

import logging
from threading import Thread
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.ratelimit import respond_429
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from accounts.audit import Action, record
from accounts.client_address import client_address

logger = logging.getLogger(__name__)
# All clients whose address the server does not know have one limit together.
UNKNOWN = "0.0.0.0"


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # it ships no types
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": "The username or the password is not correct.",
        "incorrect_password": "The password is not correct.",
        "enter_current_password": "Enter your current password.",
        "invalid_password_reset": "The link is not valid. Ask for a new one.",
        "same_as_current": "The new password must be another one.",
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request) or UNKNOWN

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        # allauth adds the host of the request, which the client chooses among ALLOWED_HOSTS.
        return str(credentials.get("username", "")).strip().casefold()

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        if code == "too_many_login_attempts":
            raise ImmediateHttpResponse(respond_429(self.request))
        error: ValidationError = super().validation_error(code, *args)
        return error

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        # Before the password is hashed: that takes half a second of CPU time.
        try:
            super().pre_authenticate(request, **credentials)
        except ImmediateHttpResponse:
            record(request, Action.LOGIN_LIMITED, name=str(credentials.get("username", "")))
            raise

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        record(request, Action.LOGIN_FAILED, name=str(credentials.get("username", "")))

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        # In a thread: the time that the mail server takes would tell who has an account here.
        message = self.render_mail(template_prefix, email, {"request": self.request, **context})
        Thread(target=send, args=[message], daemon=True).start()


def send(message: Any) -> None:
    try:
        message.send()
    except Exception:  # of the mail server, the network or the name service
        logger.exception("A mail could not be sent.")
