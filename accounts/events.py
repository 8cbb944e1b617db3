"""What django-allauth reports by signals, written to the audit log. It offers no other way."""

from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.signals import password_changed, password_reset, password_set, user_logged_in
from allauth.mfa import signals as second_factor
from allauth.mfa.models import Authenticator
from django.http import HttpRequest

from accounts.audit import Action, record

WAYS = {
    "password": "password",
    "totp": "authenticator app",
    "recovery_codes": "recovery code",
    "webauthn": "passkey",
}


def listen() -> None:
    user_logged_in.connect(on_login)
    for changed in (password_changed, password_set, password_reset):
        changed.connect(on_password)
    second_factor.authentication_failed.connect(on_wrong_code)
    second_factor.authenticator_added.connect(on_added)
    second_factor.authenticator_removed.connect(on_removed)
    second_factor.authenticator_reset.connect(on_reset)


def on_login(request: HttpRequest, user: Any, **more: Any) -> None:
    records = get_authentication_records(request, user)
    ways = [WAYS.get(each.get("type") or each["method"], "") for each in records]
    record(request, Action.LOGGED_IN, " and ".join(filter(None, ways)), user=user)


def on_password(request: HttpRequest, user: Any, **more: Any) -> None:
    record(request, Action.PASSWORD_CHANGED, user=user)


def on_wrong_code(request: HttpRequest, user: Any, **more: Any) -> None:
    record(request, Action.LOGIN_FAILED, "wrong code of the second step", user=user)


def on_added(request: HttpRequest, user: Any, authenticator: Authenticator, **more: Any) -> None:
    record(request, Action.SECOND_FACTOR, f"added: {way_of(authenticator)}", user=user)


def on_removed(request: HttpRequest, user: Any, authenticator: Authenticator, **more: Any) -> None:
    record(request, Action.SECOND_FACTOR, f"removed: {way_of(authenticator)}", user=user)


def on_reset(request: HttpRequest, user: Any, authenticator: Authenticator, **more: Any) -> None:
    record(request, Action.SECOND_FACTOR, f"new: {way_of(authenticator)}", user=user)


def way_of(authenticator: Authenticator) -> str:
    return WAYS[authenticator.type]
