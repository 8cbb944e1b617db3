"""The WSGI application."""

import gc
import os

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

from matchhub.api_errors import with_json_errors
from matchhub.demo_clock import demo_clock_is_for_this_machine, with_todays_pages
from matchhub.limits import LimitedApplication
from matchhub.server_settings import ServerSettings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "matchhub.settings")

if not (settings.DEBUG or settings.SECRET_KEY_IS_SET):
    raise ImproperlyConfigured(
        "SECRET_KEY is not set. Set the environment variable SECRET_KEY to at least 50 random "
        "characters, the same for every process."
    )
if problems := demo_clock_is_for_this_machine():
    raise ImproperlyConfigured(problems[0].msg)
limited = LimitedApplication(get_wsgi_application(), ServerSettings.from_environment())
# Imported here: it needs the models, which the application has loaded.
from previews.pagecache.from_settings import page_cache_around  # noqa: E402

# The page cache stands outside: a page that it keeps waits in no queue.
page_cache = page_cache_around(limited)
application = with_todays_pages(with_json_errors(page_cache))
# Objects loaded so far live as long as the process. Frozen, they are left out of garbage
# collection, which would otherwise pause some requests for 50 ms.
gc.collect()
gc.freeze()
