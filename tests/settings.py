"""The site's settings, as the tests run on them: plain HTTP, quick passwords, files from source."""

import os

# tests.database has set DATABASE_URL; nothing else of the developer's own environment counts.
for name in (
    "DEBUG",
    "SECRET_KEY",
    "ALLOWED_HOSTS",
    "CSRF_TRUSTED_ORIGINS",
    "CACHE_URL",
    "DEMO_CLOCK",
    "SESSION_HOURS",
    "SESSION_IDLE_MINUTES",
    "LOGIN_LIMITS",
    "TRUST_PROXY",
    "TRUSTED_PROXIES",
    "MAIL_URL",
):
    os.environ.pop(name, None)
os.environ["HTTPS"] = "off"
os.environ["LOG_LEVEL"] = "CRITICAL"

from matchhub.settings import *  # noqa: E402  (the environment has to be right first)

PAGE_COPIES = ""  # tests that want copies make them in a folder of their own
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES |= {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True  # look files up when asked: there is no var/static in a fresh clone

# A view that asks once per row fails its test, with the line that asked.
INSTALLED_APPS = [*INSTALLED_APPS, "zeal"]
MIDDLEWARE = ["zeal.middleware.zeal_middleware", *MIDDLEWARE]
ZEAL_RAISE = True
ZEAL_SHOW_ALL_CALLERS = True
# A login writes its session more than once, and allauth looks at each session of the user.
ZEAL_ALLOWLIST = [
    {"model": "sessions.Session", "field": "get()"},
    {"model": "auth.User", "field": "get()"},
]

# Tables straight from the models, a little quicker than migrations. tests/test_migrations.py checks
# that both make the same tables, and make check that both end in the same models.
DATABASES["default"]["TEST"] = {"MIGRATE": False}
# The threads of live_server come and go; each closes what it opened.
DATABASES["default"]["CONN_MAX_AGE"] = 0
