"""Production settings without HTTPS and without collected static files."""

import os

os.environ["HTTPS"] = "off"
os.environ["DEBUG"] = "off"
os.environ["LOG_LEVEL"] = "ERROR"

from matchhub.settings import *  # noqa: F403
from matchhub.settings import STORAGES

STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
# Static files are not collected: they are served from the source folders.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
