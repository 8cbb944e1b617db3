"""Secrets of second factors as they are stored: encrypted with a key made from SECRET_KEY."""

from base64 import urlsafe_b64encode
from hashlib import sha256

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings

# Texts that older versions stored as they are have no mark.
MARK = "encrypted:"
PURPOSE = b"accounts.secret_text"


class SecretKeyChanged(Exception):
    """The text was encrypted with another SECRET_KEY, which is not in SECRET_KEY_FALLBACKS."""


def encrypt(text: str) -> str:
    return MARK + _keys().encrypt(text.encode()).decode()


def decrypt(stored: str) -> str:
    """The text, also where an older version has stored it as it is. Raises SecretKeyChanged."""
    if not stored.startswith(MARK):
        return stored
    try:
        return _keys().decrypt(stored.removeprefix(MARK).encode()).decode()
    except InvalidToken as error:
        raise SecretKeyChanged from error


def _keys() -> MultiFernet:
    """The first encrypts; each decrypts."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [sha256(PURPOSE + str(key).encode()).digest() for key in keys]
    return MultiFernet([Fernet(urlsafe_b64encode(digest)) for digest in digests])
