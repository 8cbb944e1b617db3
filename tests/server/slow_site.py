"""A small site for the tests of the server, which answers when it is told to.

/slow       answers once /health/?release was asked
/second     answers after a second
/health/    who was served in which order, how many were refused, and which process this is
"""

import json
import os
import time
from threading import Event

import django

django.setup()

from matchhub.limits import LimitedApplication  # noqa: E402  (it reads the settings)
from matchhub.readiness import STOPPING_FILE  # noqa: E402
from matchhub.server_settings import ServerSettings  # noqa: E402

released = Event()
served = []


def site(environ, start_response):
    path = environ["PATH_INFO"]
    if path != "/health/":
        served.append(path)
    if environ["QUERY_STRING"] == "release":
        released.set()
    if path == "/slow":
        released.wait(60)
    if path == "/second":
        time.sleep(1)
    start_response("200 OK", [("Content-Type", "application/json")])
    state = {
        "served": served,
        "refused": application.refused,
        "process": os.getpid(),
        "is_stopping": os.path.exists(os.environ[STOPPING_FILE]),
    }
    return [json.dumps(state).encode()]


application = LimitedApplication(site, ServerSettings.from_environment())
