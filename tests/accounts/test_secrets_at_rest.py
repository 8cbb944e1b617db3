"""Secrets of second factors are stored encrypted; those stored before are carried over."""

import pytest
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.core.management import call_command

from accounts.secret_text import SecretKeyChanged, decrypt, encrypt
from tests.accounts.test_login import code_now

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def test_a_secret_is_stored_encrypted_and_its_codes_are_accepted(make_user):
    factor = totp.TOTP.activate(make_user("anna"), SECRET)

    assert SECRET not in str(Authenticator.objects.get().data)
    assert factor.validate_code(code_now(SECRET))


def test_a_plain_secret_is_accepted_and_carried_over_once(make_user):
    user = make_user("anna")
    plain = Authenticator.objects.create(
        user=user, type=Authenticator.Type.TOTP, data={"secret": SECRET}
    )
    assert plain.wrap().validate_code(code_now(SECRET))

    call_command("tidy_accounts")
    stored = Authenticator.objects.get().data
    call_command("tidy_accounts")

    assert decrypt(stored["secret"]) == SECRET
    assert SECRET not in str(stored)
    assert Authenticator.objects.get().data == stored


def test_the_same_text_is_never_stored_the_same_way():
    assert encrypt(SECRET) != encrypt(SECRET)


def test_a_key_of_before_still_decrypts(settings):
    stored = encrypt(SECRET)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "n" * 60, [settings.SECRET_KEY]

    assert decrypt(stored) == SECRET


def test_without_the_key_no_code_fits(settings, caplog):
    stored = encrypt(SECRET)
    settings.SECRET_KEY = "n" * 60

    with pytest.raises(SecretKeyChanged):
        decrypt(stored)
    first, second = get_adapter().decrypt(stored), get_adapter().decrypt(stored)
    assert SECRET not in (first, second)
    assert first != second


def test_every_secret_that_was_cut_short_is_refused():
    stored = encrypt(SECRET)

    for damaged in (stored[:40], stored.replace("encrypted:", "encrypted:A"), "encrypted:"):
        with pytest.raises(SecretKeyChanged):
            decrypt(damaged)
