"""Errors of the site are sent to Sentry, or what speaks its protocol, when SENTRY_DSN is set."""

from django.core.exceptions import ImproperlyConfigured

from matchhub.version import VERSION


def report_errors_to(dsn: str) -> None:
    """Without names, addresses, cookies and what was typed: only where the error came from.

    Raises ImproperlyConfigured if the package is not installed or the address is none.
    """
    try:
        import sentry_sdk
        from sentry_sdk.utils import BadDsn
    except ImportError as error:
        raise ImproperlyConfigured(
            "SENTRY_DSN is set, but sentry-sdk is not installed: install requirements-server.txt."
        ) from error
    try:
        sentry_sdk.init(
            dsn=dsn, send_default_pii=False, max_request_body_size="never",
            include_local_variables=False, release=f"matchhub@{VERSION}",
        )  # fmt: skip
    except BadDsn as error:
        raise ImproperlyConfigured(f"SENTRY_DSN is not an address of Sentry: {error}.") from error
