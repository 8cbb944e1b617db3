"""The entry for a WSGI server."""

import gc
import os

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "matchhub.settings")

if not (settings.DEBUG or settings.SECRET_KEY_IS_SET):
    raise ImproperlyConfigured(
        "SECRET_KEY is not set, and matchhub does not serve without one: "
        "export SECRET_KEY with at least 50 random characters, the same for every process."
    )
application = get_wsgi_application()
# What is loaded by now stays as long as the process. Looked through again and again in vain, it
# would halt a request for 50 ms every now and then; frozen, it is left out.
gc.collect()
gc.freeze()
