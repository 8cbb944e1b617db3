"""Secrets of second factors that older versions stored as they are: encrypted now."""

from allauth.mfa.models import Authenticator

from accounts.secret_text import MARK, encrypt

# What the data of an authenticator calls its secret.
NAMES = ("secret", "seed")


def encrypt_plain_secrets() -> int:
    """How many second factors were stored anew."""
    changed = 0
    for factor in Authenticator.objects.exclude(type=Authenticator.Type.WEBAUTHN):
        data = {name: _encrypted(name, value) for name, value in factor.data.items()}
        # Another process may have stored it meanwhile, or used a recovery code.
        same = Authenticator.objects.filter(pk=factor.pk, data=factor.data)
        if data != factor.data:
            changed += same.update(data=data)
    return changed


def _encrypted(name: str, value: object) -> object:
    is_plain = isinstance(value, str) and not value.startswith(MARK)
    return encrypt(str(value)) if name in NAMES and is_plain else value
