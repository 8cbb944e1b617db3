"""MAIL_URL, such as smtp+tls://name:password@mail.example:587, as an entry of MAILERS."""

from typing import Any

import environ

NO_MAIL = {"BACKEND": "django.core.mail.backends.dummy.EmailBackend"}
OPTIONS = {
    "EMAIL_HOST": "host",
    "EMAIL_PORT": "port",
    "EMAIL_HOST_USER": "username",
    "EMAIL_HOST_PASSWORD": "password",
    "EMAIL_USE_TLS": "use_tls",
    "EMAIL_USE_SSL": "use_ssl",
}
# A mail server that does not answer is given up.
SECONDS = 10


def mailer_of(url: str) -> dict[str, Any]:
    if not url:
        return NO_MAIL
    config = environ.Env.email_url_config(url)
    backend = config["EMAIL_BACKEND"]
    if backend.endswith(".smtp.EmailBackend"):
        options = {name: config[key] for key, name in OPTIONS.items() if config.get(key)}
        return {"BACKEND": backend, "OPTIONS": {**options, "timeout": SECONDS}}
    if backend.endswith(".filebased.EmailBackend"):
        return {"BACKEND": backend, "OPTIONS": {"file_path": f"/{config['EMAIL_FILE_PATH']}"}}
    return {"BACKEND": backend}
