"""The second factors of django-allauth, in this site's words."""

import logging
import re
from base64 import b32encode
from secrets import token_bytes
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter

from accounts.secret_text import SecretKeyChanged, decrypt, encrypt

LOG = logging.getLogger(__name__)


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # it ships no types
    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": "The code is not correct.",
    }

    def build_totp_svg(self, url: str) -> str:
        """Without the XML declaration, to be part of a page: the policy forbids `data:`."""
        return re.sub(r"<\?xml.*?\?>\s*", "", super().build_totp_svg(url))

    def get_totp_label(self, user: Any) -> str:
        return str(user.get_username())

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        return "Passkey"

    def encrypt(self, text: str) -> str:
        return encrypt(text)

    def decrypt(self, encrypted_text: str) -> str:
        try:
            return decrypt(encrypted_text)
        except SecretKeyChanged:
            LOG.error("a second factor was stored with another SECRET_KEY: no code fits it")
            return b32encode(token_bytes(20)).decode()
