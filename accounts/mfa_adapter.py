"""The second factors of django-allauth, in this site's words."""

import re
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter


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
