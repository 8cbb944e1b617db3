"""Forms of django-allauth in this site's words."""

from typing import Any

from allauth.account.forms import ChangePasswordForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm


class PasswordForm(ChangePasswordForm):  # type: ignore[misc]  # it ships no types
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["oldpassword"].label = "Current password"
        self.fields["password1"].label = "New password"
        self.fields["password2"].label = "New password, once more"


class PasskeyForm(AddWebAuthnForm):  # type: ignore[misc]
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["passwordless"].label = "Log in with it alone, without the password"
        self.fields["passwordless"].help_text = "The device then asks for its PIN or your finger."
