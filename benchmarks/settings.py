"""The site's settings as production has them, but without HTTPS and collected static files."""

import os

os.environ["HTTPS"] = "off"
os.environ["DEBUG"] = "off"
os.environ["LOG_LEVEL"] = "ERROR"

from matchhub.settings import *  # noqa: F403  (settings are one whole)
from matchhub.settings import STORAGES

STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
# Nothing is collected: static files are looked up where they lie, if anybody asks for one.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
